"""What is put into an accelerator's queue is a few milliseconds of work. The accelerator is made up."""

import pytest
import torch

from models.design.layers import Linear
from playground.devices import queue_limiter
from tests.playground.accelerators import started
from tests.playground.runs import experiment, without_kernel


class Accelerator:
    """Takes so many seconds for a step, once somebody waits for it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
        self.now, self.queued, self.seconds = 0.0, 0, seconds
        self.longest = 0.0
        monkeypatch.setattr(queue_limiter, "perf_counter", lambda: self.now)
        monkeypatch.setattr(torch.accelerator, "synchronize", self.synchronize)

    def synchronize(self) -> None:
        self.longest = max(self.longest, self.queued * self.seconds)
        self.now += self.queued * self.seconds
        self.queued = 0


@pytest.mark.parametrize(("seconds", "waits"), [(0.0001, 40), (0.05, 1000)])
def test_the_queue_is_short_however_long_a_step_takes(
    monkeypatch: pytest.MonkeyPatch, seconds: float, waits: int
) -> None:
    accelerator = Accelerator(monkeypatch, seconds)
    ahead = queue_limiter.QueueLimiter(torch.device("cuda", 0))
    ahead.begin()
    waited = 0
    for _ in range(1000):
        accelerator.queued += 1
        ahead.step()
        waited += not accelerator.queued
    assert accelerator.longest <= max(0.0041, seconds)
    assert waited <= waits


def test_a_slice_waits_for_its_device(monkeypatch: pytest.MonkeyPatch) -> None:
    without_kernel(monkeypatch)
    session = started("cpu", experiment(Linear(id="n", units=4)))
    accelerator = Accelerator(monkeypatch, 0.01)
    session.advance(2)
    assert accelerator.now == 0  # the CPU has no queue
    session.run.stepper._queue_limiter = queue_limiter.QueueLimiter(torch.device("cuda", 0))  # type: ignore[attr-defined]
    waits = []
    monkeypatch.setattr(torch.accelerator, "synchronize", lambda: waits.append(1))
    session.advance(3)
    assert waits
