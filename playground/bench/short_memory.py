"""A run on an accelerator whose memory becomes too short: in halves, then on the CPU, then back on the accelerator."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from time import perf_counter
from typing import Protocol

import torch

from models.design.experiment import Experiment
from models.talk.commands import DeviceChoice
from playground.bench.moving import train
from playground.session.session import Session

_FOR_HALVES, _FOR_NONE = 0.75, 0.25
"""Shares of what a step needs beside the run itself: enough for half a batch, and too little for that."""
_STEPS = 3
STAGES = ("enough memory", "room for half a batch", "no room", "enough again")


class Memory(Protocol):
    """The memory of an accelerator, in bytes."""

    def needed(self, work: Callable[[], None]) -> tuple[int, int]:
        """What is in use before and after this work, and what it needs beside that at its peak."""

    def limited(self, most: int) -> AbstractContextManager[None]:
        """Within it no more than that may be in use."""


class CudaMemory:
    """The memory of the first CUDA device, as torch's allocator in this process has it."""

    def needed(self, work: Callable[[], None]) -> tuple[int, int]:
        torch.cuda.empty_cache()
        torch.cuda.reset_peak_memory_stats()
        work()
        used = torch.cuda.memory_allocated()
        return used, torch.cuda.max_memory_allocated() - used

    @contextmanager
    def limited(self, most: int) -> Iterator[None]:
        torch.cuda.empty_cache()
        torch.cuda.set_per_process_memory_fraction(most / torch.cuda.get_device_properties(0).total_memory)
        try:
            yield
        finally:
            torch.cuda.set_per_process_memory_fraction(1.0)


@dataclass(frozen=True)
class Recovered:
    """At each of the `STAGES`. devices: where the run trained. halved: whether batches went through in halves. seconds:
    until it had trained on.

    bytes: that a step needs beside the run. finite: whether the weights were numbers at the end.
    """

    devices: tuple[str, ...]
    halved: tuple[bool, ...]
    seconds: tuple[float, ...]
    bytes: int
    finite: bool

    @property
    def as_promised(self) -> bool:
        """Whether little memory halved the batch, too little took the run to the CPU, and enough let it come back."""
        there = self.devices[0]
        places = self.devices == (there, there, "cpu", there) and there != "cpu"
        return places and self.halved == (False, True, False, False) and self.finite


def recovered(experiment: Experiment, choice: DeviceChoice, memory: Memory) -> Recovered:
    """Train some steps at each stage. experiment: one whose steps need much more memory than its parameters."""
    session = Session()
    session.load(experiment)
    session.use(choice)
    train(session, _STEPS)
    used, beside = memory.needed(lambda: train(session, _STEPS))
    stages = [_stage(session)]
    for share in (_FOR_HALVES, _FOR_NONE):
        with memory.limited(used + int(share * beside)):
            stages.append(_stage(session))
    session.use(choice)
    stages.append(_stage(session))
    finite = all(bool(torch.isfinite(group.detach()).all()) for group in session.run.net.groups)
    names, halved, seconds = zip(*stages, strict=True)
    return Recovered(names, halved, seconds, beside, finite)


def _stage(session: Session) -> tuple[str, bool, float]:
    began = perf_counter()
    train(session, _STEPS)
    seconds = perf_counter() - began
    return str(session.device), bool(getattr(session.run.stepper, "least_micro_batches", 1) > 1), seconds
