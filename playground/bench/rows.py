"""A row of the table, and how contestants are raced: interleaved, so that a busy machine slows them all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median

Rate = Callable[[float], float]
"""Works for about so many seconds; how much a second was done."""


@dataclass(frozen=True)
class Row:
    """One figure. ratio: to `against` (plain eager PyTorch where nothing else is said), above 1 where we are ahead."""

    group: str
    name: str
    value: float
    unit: str
    ratio: float | None = None
    against: str = "eager PyTorch"


@dataclass(frozen=True)
class Effort:
    """How long to look: seconds a contestant and round, and rounds."""

    seconds: float
    rounds: int


QUICK = Effort(0.12, 3)
THOROUGH = Effort(1.0, 5)


def race(contestants: Mapping[str, Rate], effort: Effort) -> dict[str, float]:
    """The median rate of each, rounds taken in turn. What each does first is not counted."""
    for rate in contestants.values():
        rate(0.01)
    found: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(effort.rounds):
        for name, rate in contestants.items():
            found[name].append(rate(effort.seconds))
    return {name: median(rates) for name, rates in found.items()}
