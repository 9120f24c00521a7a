"""Which cases of one kind the quick run takes: the first ones; `-m slow` runs the others."""

from collections.abc import Iterable
from typing import Any

import pytest


def first_quick(cases: Iterable[Any], quick: int) -> list[Any]:
    """The cases for `parametrize`, those after the first `quick` ones marked as slow; each is one value or a tuple."""
    return [case if number < quick else _slow(case) for number, case in enumerate(cases)]


def _slow(case: Any) -> Any:
    return pytest.param(*(case if isinstance(case, tuple) else (case,)), marks=pytest.mark.slow)
