"""Twelve digits in 25 kinds of picture files are read, at least eleven of each kind.

Here two digits of each kind; all of them: pytest -m slow tests/playground/drawing/test_kinds_of_pictures.py -s.
"""

from functools import cache
from pathlib import Path

import numpy as np
import pytest

from models.files.checkpoint import read_checkpoint
from playground.cli.drawings import SHIPPED, Reader
from playground.drawing.scans import read_scan
from tests.playground.drawing.kinds_of_pictures import DIGITS, KINDS

pytestmark = pytest.mark.skipif(not SHIPPED["digits"].exists(), reason="the weights are not part of this copy")
LARGE = "very large"  # a second each


@cache
def shipped() -> Reader:
    return Reader(read_checkpoint(SHIPPED["digits"]), "digits")


def read(kind: str, numbers: list[int], folder: Path) -> list[bool]:
    """Whether each of these digits is read as what it is, in a picture of this kind."""
    reader = shipped()
    answers = reader.read(np.stack([read_scan(KINDS[kind](number, folder), reader.side) for number in numbers]))
    return [int(answer.argmax()) == DIGITS[number][0] for answer, number in zip(answers, numbers, strict=True)]


def test_there_are_twelve_digits_and_25_kinds() -> None:
    assert {label for label, _ in DIGITS} == set(range(10))
    assert (len(DIGITS), len(KINDS)) == (12, 25)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != LARGE])
def test_two_digits_of_each_kind(kind: str, tmp_path: Path) -> None:
    first = list(KINDS).index(kind) % 6 + 2
    assert all(read(kind, [first, (first + 5) % 12], tmp_path))


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_eleven_of_twelve(kind: str, tmp_path: Path) -> None:
    right = read(kind, list(range(12)), tmp_path)
    print(f"{kind}: {sum(right)} of 12")
    assert sum(right) >= 11
