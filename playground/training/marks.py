"""Marks: the numbered positions of a run where its history may have a point. Computes, keeps no state."""

from dataclasses import dataclass
from math import ceil

from models.files.checkpoint import Position

TENTHS = 10
"""Marks an epoch where data are large; elsewhere there is one, its end."""


@dataclass(frozen=True)
class Marks:
    """The marks of a run: the end of every epoch, or of every tenth of it where data are large.

    samples: how many the training set has. batch: samples a step. large: whether data are large (see
    `judged_samples.py`). `kernel.steps.train` computes `at` and `just_passed_one` in the same way.
    """

    samples: int
    batch: int
    large: bool

    @property
    def per_epoch(self) -> int:
        """How many marks an epoch has."""
        return TENTHS if self.large else 1

    def at(self, position: Position) -> int:
        """The number of the last mark passed at this position; 0 is the start of the run."""
        return position.epoch * self.per_epoch + self._within(position.offset)

    def epoch(self, position: Position) -> float:
        """Epochs done, with the fraction of the one under way."""
        return position.epoch + position.offset / max(self.samples, 1)

    def just_passed_one(self, position: Position) -> bool:
        """Whether the step that led to this position passed a mark."""
        if not self.large:
            return position.offset == 0
        before = max(position.offset - self.batch, 0)
        return position.offset == 0 or self._within(position.offset) != self._within(before)

    def steps_to_next(self, offset: int) -> int:
        """Steps from this offset within an epoch to the next mark."""
        end = ceil((self._within(offset) + 1) * self.samples / self.per_epoch)
        return ceil((end - offset) / self.batch)

    def _within(self, offset: int) -> int:
        """How many marks of an epoch are passed once `offset` of its samples are used."""
        return offset * self.per_epoch // max(self.samples, 1)
