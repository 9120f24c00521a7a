"""Numbers that are all but 0 cost no time and leave the thread as it was."""

import sys
from collections.abc import Callable
from math import inf

import numpy as np
import pytest
import torch

from models.design.experiment import Experiment
from models.design.layers import Linear
from models.talk.commands import SetParameter
from playground.session.session import Session
from playground.steppers.subnormals import flushed
from tests.playground.runs import experiment, started, through_torch

SMALLEST = float(np.finfo(np.float32).tiny)


def is_flushing() -> bool:
    return sys.float_info.min / 2 == 0


@flushed()
def _fail_while_flushing() -> None:
    assert is_flushing() or not torch.set_flush_denormal(True)
    raise RuntimeError("within")


def subnormals(arrays: list[np.ndarray]) -> int:
    return sum(int(((array != 0) & (np.abs(array) < SMALLEST)).sum()) for array in arrays)


@pytest.mark.parametrize("before", [False, True])
def test_the_thread_flushes_within_and_does_then_as_before(before: bool) -> None:
    try:
        torch.set_flush_denormal(before)
        with pytest.raises(RuntimeError, match="within"):
            _fail_while_flushing()
        assert is_flushing() == before
    finally:
        torch.set_flush_denormal(False)


@pytest.mark.parametrize("start", [started, through_torch])
def test_averages_of_dead_units_end_at_0(start: Callable[[Experiment], Session]) -> None:
    """Each step halves them: after 126 to 149 of them they would be subnormal."""
    relu = Linear(id="n", units=4, activation="relu")
    session = start(experiment(relu, optimizer="adam", beta1=0.5, beta2=0.5, learning_rate=0.001))
    session.advance(5, inf)
    session.set_parameter(SetParameter("layer-1", "bias", (0,), -100.0))
    session.advance(137, inf)
    averages = [array for name, array in session.checkpoint().tensors.items() if "exp_avg" in name]
    assert any((array == 0).any() for array in averages)
    assert subnormals(averages) == 0
    assert not is_flushing()
