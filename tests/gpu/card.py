"""The accelerator that is checked, and a CPU that stands in for one while the checks are rehearsed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
import torch

from models.talk.commands import DeviceChoice
from playground.bench.short_memory import CudaMemory, Memory
from playground.devices import devices
from playground.steppers.torch_stepper import TorchStepper

_STAND_IN = torch.device("cpu", 0)  # computes like the CPU, and is not equal to it


@dataclass(frozen=True)
class Card:
    """choice: how the program is told to use it. rehearsed: whether the CPU stands in, so that numbers are small."""

    choice: DeviceChoice
    device: torch.device
    memory: Memory
    rehearsed: bool = False


def real() -> Card:
    """The machine's accelerator, which has to work."""
    verdict = devices.choose("auto")
    assert verdict.rival is not None, verdict.reason
    return Card(verdict.rival.type, verdict.rival, CudaMemory())  # type: ignore[arg-type]


def stand_in(monkeypatch: pytest.MonkeyPatch) -> Card:
    """A CPU that the program takes for a CUDA device."""
    choose = devices.choose

    def chosen(choice: DeviceChoice) -> devices.Verdict:
        if choice != "cuda":
            return choose(choice)
        return devices.Verdict(_STAND_IN, "chosen by you", ("cpu", str(_STAND_IN)))

    monkeypatch.setattr(devices, "choose", chosen)
    return Card("cuda", _STAND_IN, _Samples(), rehearsed=True)


class _Samples:
    """Memory that is counted in samples which go through the network at once."""

    def needed(self, work: Callable[[], None]) -> tuple[int, int]:
        counts: list[int] = []
        with _looking(counts.append):
            work()
        return 0, max(counts)

    @contextmanager
    def limited(self, most: int) -> Iterator[None]:
        def refuse(samples: int) -> None:
            if samples > most:
                raise torch.OutOfMemoryError("CUDA out of memory.")

        with _looking(refuse):
            yield


@contextmanager
def _looking(look: Callable[[int], None]) -> Iterator[None]:
    """Have `look` told how many samples go through torch at once, each time; on the CPU the kernel trains instead."""
    usual = TorchStepper._add_gradients

    def gradients(stepper: TorchStepper, x: torch.Tensor, targets: torch.Tensor, share: float) -> torch.Tensor:
        look(len(x))
        return usual(stepper, x, targets, share)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TorchStepper, "_add_gradients", gradients)
        yield
