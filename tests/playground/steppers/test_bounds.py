"""Where the kernel's arrays lie. It asks at no index whether it is within its array; so here they lie between guards.

The guards are NaN with a mark in it: what is read there spoils the numbers, and what is written there is seen.
"""

from math import inf
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from models.design.experiment import Experiment
from playground.steppers import fused_stepper, passes, picture_work, stages
from playground.steppers.kernel.lanes import zeros
from tests.playground.layered_designs import random_design
from tests.playground.runs import started
from tests.playground.steppers.test_pictures import KINDS, pictures, random_pictures
from tests.sampling import first_quick

GUARD = 2048  # numbers on either side
MARK = 0x7FC0BEEF  # a NaN


class Guarded:
    """Makes arrays of zeros that lie between guards."""

    def __init__(self) -> None:
        self.whole: list[np.ndarray] = []

    def zeros(self, *shape: int) -> Any:
        """Rows of a matrix each between guards of its own, as whatever makes them takes them apart."""
        if len(shape) > 1:
            return [self.zeros(shape[1]) for _ in range(shape[0])]
        whole = np.full(shape[0] + 2 * GUARD, MARK, np.uint32).view(np.float32)
        self.whole.append(whole)
        inside = whole[GUARD : GUARD + shape[0]]
        inside[:] = 0
        return inside

    def broken(self) -> list[int]:
        """Which numbers of guards have been written over, from the array's beginning or, past it, its end."""
        found = []
        for whole in self.whole:
            marks = whole.view(np.uint32) != MARK
            found += [k - GUARD for k in np.flatnonzero(marks[:GUARD])]
            found += np.flatnonzero(marks[-GUARD:]).tolist()
        return found


def trained(e: Experiment) -> list[np.ndarray]:
    """What seven steps, with points of the history, make of it; and how well it answers."""
    session = started(e)
    assert session.run.stepper.name == "fused"
    session.advance(3, inf)
    session.advance(4, inf)
    metrics = session.run.metrics()
    assert metrics is not None
    arrays = [array.detach().numpy().copy() for _, array in session.run.net.named_arrays()]
    return [*arrays, np.array([np.nan if one is None else one for one in metrics.losses])]


def check(e: Experiment, monkeypatch: pytest.MonkeyPatch) -> None:
    guarded = Guarded()
    monkeypatch.setattr(picture_work, "_LEAST", 0)  # however small, a batch is divided into blocks
    with monkeypatch.context() as patch:
        for module in (fused_stepper, picture_work, stages, passes):
            assert isinstance(module, ModuleType)
            patch.setattr(module, "zeros", guarded.zeros)
        found = trained(e)
    assert guarded.whole
    assert guarded.broken() == [], e
    for ours, theirs in zip(found, trained(e), strict=True):
        np.testing.assert_array_equal(ours, theirs, err_msg=str(e))


@pytest.mark.parametrize("name", KINDS)
def test_pictures_stay_within_their_arrays(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    check(pictures(name, batch=20, optimizer="adam"), monkeypatch)


@pytest.mark.parametrize("first", first_quick(range(0, 200, 20), 1))
def test_any_pictures_stay_within_their_arrays(first: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for seed in range(first, first + 20):
        check(random_pictures(seed), monkeypatch)


@pytest.mark.parametrize("first", first_quick(range(0, 200, 20), 1))
def test_any_rows_stay_within_their_arrays(first: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for seed in range(first, first + 20):
        check(random_design(seed), monkeypatch)


@pytest.mark.parametrize("size", [16, 160, 1_600, 160_000])
def test_zeros_begin_a_line_of_the_cache(size: int) -> None:
    for array in zeros(3, size):
        assert array.ctypes.data % 64 == 0
        assert array.shape == (size,)
        assert array.flags.c_contiguous
        assert not array.any()


def test_so_do_the_arrays_that_train_pictures() -> None:
    stepper: Any = started(pictures("normal", batch=64, optimizer="adam")).run.stepper
    work = stepper._pictures
    first, second = stepper._first, stepper._second
    found = [stepper._parameters, stepper._gradients, first, second, work._shared["parts"], *work._whole.values()]
    for own in work._own:
        found += [own[name] for name in ("values", "slopes", "wide", "wanted", "shares")]
        found += [own["pictures"].packed, own["pictures"].turned]
    assert len(found) >= 14
    assert [array.ctypes.data % 64 for array in found] == [0] * len(found)
