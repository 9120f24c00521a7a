"""What practising on a person's own drawings gave: what was learned, and what was forgotten."""

from dataclasses import dataclass
from math import isnan, nan


@dataclass(frozen=True)
class Marks:
    """How well a network reads at one instant, as shares of 1.

    drawings: of the person's own drawings. pictures: of the test pictures; NaN where there are none at hand.
    by_class: of the test pictures of each class; NaN where there is none.
    """

    drawings: float
    pictures: float = nan
    by_class: tuple[float, ...] = ()


@dataclass(frozen=True)
class Practice:
    """One practice, done; it can be taken back until the weights change for another reason.

    number: counts practices, so that a view can tell one from the next. drawings: how many were practised on.
    pictures: how many test pictures were read, before and after. rehearsed: how many training pictures were shown in
    between so that little is forgotten; 0 where they are not at hand. seconds: of work.
    """

    number: int
    drawings: int
    pictures: int
    rehearsed: int
    steps: int
    seconds: float
    before: Marks
    after: Marks

    @property
    def forgotten(self) -> tuple[int, float] | None:
        """The class whose test pictures lost most, and how much of 1; None where no class lost any."""
        pairs = zip(self.before.by_class, self.after.by_class, strict=True)
        losses = {number: before - after for number, (before, after) in enumerate(pairs) if not isnan(before)}
        worst = max(losses, key=losses.__getitem__, default=None)
        return None if worst is None or losses[worst] <= 0 else (worst, losses[worst])
