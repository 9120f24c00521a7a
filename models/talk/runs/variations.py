"""What the window asks of many runs at once, and how they stand."""

from dataclasses import dataclass, field

from models.variations.result import TrialResult
from models.variations.variation import Variation


@dataclass(frozen=True)
class Vary:
    """Do all runs of `variation`, beside the run that the window shows; the snapshot's `varied` is the answer.

    Only the last one is worked on and answered; None gives it up, and forgets the answer.
    """

    variation: Variation | None


@dataclass(frozen=True)
class HoldTrials:
    """Have the runs of the last `Vary` wait, or go on; a run that waits keeps what it has learned."""

    held: bool


@dataclass(frozen=True)
class EndTrials:
    """Give up the runs of the last `Vary` that have not ended; those that have are kept."""


@dataclass(frozen=True, eq=False)
class VariedAnswer:
    """How the runs of a variation stand. results: of those that have ended, in that order.

    running: how many are under way. held: they wait. ended: nothing more comes. waiting: why none has begun yet, fit
    to show. seconds: since the beginning, without the time in which they were held.
    """

    variation: Variation
    results: tuple[TrialResult, ...] = field(default=())
    running: int = 0
    held: bool = False
    ended: bool = False
    waiting: str = ""
    seconds: float = 0.0
