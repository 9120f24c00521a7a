"""A row of the table, and the race between contestants: they take turns, so that a busy machine slows all of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median

import torch

EAGER = "eager PyTorch"
Rate = Callable[[float], float]
"""Called with seconds: trains for about so long, returns steps per second."""


@dataclass(frozen=True)
class Row:
    """One figure. ratio: our rate divided by that of `against`, above 1 where the program is faster, or None."""

    group: str
    name: str
    value: float
    unit: str
    ratio: float | None = None
    against: str = EAGER


@dataclass(frozen=True)
class Effort:
    """How long to measure: seconds for each contestant in a round, and the number of rounds."""

    seconds: float
    rounds: int


QUICK = Effort(0.12, 3)
THOROUGH = Effort(1.0, 5)


def race(contestants: Mapping[str, Rate], effort: Effort) -> dict[str, float]:
    """The median rate of each contestant over all rounds. Each has a short first run that is not counted."""
    for rate in contestants.values():
        rate(0.01)
    found: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(effort.rounds):
        for name, rate in contestants.items():
            found[name].append(rate(effort.seconds))
    return {name: median(rates) for name, rates in found.items()}


def settle(device: torch.device) -> None:
    """Wait until an accelerator has done what it was told; calls to it return before."""
    if device.type != "cpu":
        torch.accelerator.synchronize()
