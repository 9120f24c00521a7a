"""Photographs of hands: the file that ships, how it is made, and that a person is on one side of the split only."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from models.design.data import Data
from models.design.spec import SpecError
from playground.datasets.dataset import make
from playground.datasets.sign_language import photographs
from playground.datasets.sign_language.pack import packed

ORIGINALS = Path(os.environ.get("PLAYGROUND_DATA", "")) / "sign-language-digits"


@pytest.mark.parametrize("seed", range(1, 6))
def test_nobody_stands_in_both_training_and_test(seed: int) -> None:
    training, people = make(Data.of("hands", seed=seed)).training, photographs.people()
    assert not set(people[training]) & set(people[~training])
    assert len(set(people[~training])) == 42  # a fifth of 207
    assert 0.75 < training.mean() < 0.85


def test_another_seed_holds_other_people_out() -> None:
    first, second = (make(Data.of("hands", seed=seed)).training for seed in (1, 2))
    assert not np.array_equal(first, second)


def test_the_file_is_small_and_almost_everybody_shows_each_digit_once() -> None:
    assert photographs.FILE.stat().st_size <= 2_000_000
    assert (photographs.FILE.parent / "hands-LICENSE").exists()
    pictures, digits = photographs.pictures()
    assert pictures.shape == (2062, 1, 32, 32)
    shown = np.bincount(photographs.people() * 10 + digits.astype(int), minlength=2070).reshape(207, 10)
    assert int((shown == 1).all(1).sum()) == 197
    assert shown.max() == 2


@pytest.mark.skipif(not ORIGINALS.exists(), reason="PLAYGROUND_DATA has no folder sign-language-digits")
def test_the_script_makes_the_file_that_ships() -> None:
    found = packed(ORIGINALS)
    pictures, digits = photographs.pictures()
    assert np.array_equal(found["people"], photographs.people())
    assert np.array_equal(found["digits"], digits)
    assert np.abs(found["pictures"].astype(int) - pictures[:, 0]).max() <= 2  # decoders of JPEG round differently


def test_photographs_that_were_taken_again_belong_to_one_person(tmp_path: Path) -> None:
    for digit, number in ((0, 100), (1, 101), (2, 104), (0, 110), (1, 111)):
        (tmp_path / str(digit)).mkdir(exist_ok=True)
        Image.new("RGB", (100, 100), (10 * number % 256, 0, 0)).save(tmp_path / str(digit) / f"IMG_{number}.JPG")
    for digit in range(3, 10):
        (tmp_path / str(digit)).mkdir()
    assert packed(tmp_path)["people"].tolist() == [0, 0, 0, 1, 1]


def test_the_script_refuses_a_folder_without_photographs(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "playground.datasets.sign_language.pack"]
    child = subprocess.run([*command, str(tmp_path)], capture_output=True, text=True, check=False)
    assert child.returncode == 2
    assert "cannot be read" in child.stderr
    assert "Traceback" not in child.stderr


def test_a_damaged_file_is_said_in_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "hands.npz").write_bytes(b"PK\x03\x04 no archive")
    monkeypatch.setattr(photographs, "FILE", tmp_path / "hands.npz")
    photographs._content.cache_clear()
    with pytest.raises(SpecError, match=r"The pictures of hands are missing or damaged\."):
        photographs.pictures()
    photographs._content.cache_clear()
