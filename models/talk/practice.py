"""The result of practising on a person's own drawings: what was learned, and what was forgotten."""

from dataclasses import dataclass
from math import isnan, nan


@dataclass(frozen=True)
class Accuracies:
    """How well a network reads at one instant: accuracies from 0 to 1.

    drawings: on the person's own drawings. pictures: on the test pictures; NaN where there are none at hand.
    by_class: on the test pictures of each class; NaN for a class that has none.
    """

    drawings: float
    pictures: float = nan
    by_class: tuple[float, ...] = ()


@dataclass(frozen=True)
class Practice:
    """One finished practice; it can be taken back until the weights change for another reason.

    number: of this practice, counted from 1, so that a view notices a new one. drawings: how many were practised on.
    pictures: how many test pictures were read, before and after. rehearsed: how many training pictures were practised
    on too, so that little is forgotten; 0 where they are not at hand. seconds: how long it took.
    """

    number: int
    drawings: int
    pictures: int
    rehearsed: int
    steps: int
    seconds: float
    before: Accuracies
    after: Accuracies

    @property
    def forgotten(self) -> tuple[int, float] | None:
        """The class whose accuracy fell most, and by how much (0…1); None where none fell."""
        pairs = zip(self.before.by_class, self.after.by_class, strict=True)
        losses = {number: before - after for number, (before, after) in enumerate(pairs) if not isnan(before)}
        worst = max(losses, key=losses.__getitem__, default=None)
        return None if worst is None or losses[worst] <= 0 else (worst, losses[worst])
