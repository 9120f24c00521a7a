"""The learning rate from epoch to epoch: pure functions of the settings, the epoch, and the cuts of a plateau.

The rate changes between epochs only, so that a run is the same however it is divided into calls and whichever stepper
trains. Every schedule multiplies `Training.learning_rate`, so that it can be changed in the middle of a run.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import cos, pi
from sys import float_info

import numpy as np
from numpy.typing import NDArray

from models.design.training import Training

ONE_CYCLE_START = 1 / 25
"""Share of the learning rate at which one cycle begins; the highest is the learning rate itself."""
ONE_CYCLE_END = ONE_CYCLE_START / 1e4
"""Share of the learning rate at which one cycle ends. Source of both: PyTorch's OneCycleLR, after Smith and Topin
2018, "Super-Convergence"."""

FALLEN = 1e-4
"""Share of the learning rate below which a schedule has all but ended learning."""

MAX_CUTS = 1000
"""Most cuts of one run; all are kept in its file."""

_BETTER = 1e-4  # share by which a loss has to be lower to count as lower
_BLOCK = 512  # epochs worked out at once


def rate(training: Training, epoch: int, cuts: int = 0) -> float:
    """The learning rate in this epoch, the first being 0. cuts: how often a plateau has cut it so far."""
    return training.learning_rate * _share(training, epoch, cuts)


def coming_rates(training: Training, epoch: int, cuts: int = 0) -> NDArray[np.float64]:
    """The rates of this epoch and some that follow: (n,) float64. A single one holds until settings or cuts change."""
    if _settled(training, epoch):
        return np.array([rate(training, epoch, cuts)])
    return _block(training, epoch // _BLOCK)[epoch % _BLOCK :].copy()


@lru_cache(maxsize=8)
def _block(training: Training, number: int) -> NDArray[np.float64]:
    first = number * _BLOCK
    found = np.array([rate(training, epoch) for epoch in range(first, first + _BLOCK + 1)])
    found.flags.writeable = False
    return found


def _settled(training: Training, epoch: int) -> bool:
    """Whether the rate no longer depends on the epoch."""
    if training.schedule in ("cosine", "one_cycle"):
        return epoch >= training.rate_epochs
    return training.schedule != "step"


def _share(t: Training, epoch: int, cuts: int) -> float:
    """The factor on the learning rate."""
    progress = min(epoch / t.rate_epochs, 1.0)
    if t.schedule == "step":
        return t.rate_factor ** (epoch // t.rate_every)
    if t.schedule == "cosine":
        return _eased(1.0, t.rate_floor, progress)
    if t.schedule == "one_cycle":
        if progress < t.warm_up:
            return _eased(ONE_CYCLE_START, 1.0, progress / t.warm_up)
        return _eased(1.0, ONE_CYCLE_END, (progress - t.warm_up) / (1 - t.warm_up))
    if t.schedule == "plateau":
        return max(t.rate_factor**cuts, t.rate_floor)
    return 1.0


def _eased(start: float, end: float, progress: float) -> float:
    """From start to end in half a cosine; progress 0…1."""
    return end + (start - end) * (1 + cos(pi * progress)) / 2


@dataclass(frozen=True)
class Plateau:
    """The state of the search for plateaus, between two epochs.

    best: the lowest loss so far; the largest float before the first. since: the epoch of that loss, or of the last
    cut if that is later. cuts: the epochs before which the rate was cut.
    """

    best: float = float_info.max
    since: int = 0
    cuts: tuple[int, ...] = ()

    def after(self, training: Training, epoch: int, loss: float) -> "Plateau":
        """The state after this loss at the end of an epoch; the same call again changes nothing."""
        if loss < self.best * (1 - _BETTER):
            return Plateau(loss, epoch, self.cuts)
        count = len(self.cuts)
        lowest = count >= MAX_CUTS or training.rate_factor**count <= training.rate_floor
        if lowest or epoch - self.since <= training.patience:
            return self
        return Plateau(self.best, epoch, (*self.cuts, epoch))

    def anew(self, epoch: int) -> "Plateau":
        """The search begins anew in this epoch, as losses measure something else from here on; the cuts stay."""
        return Plateau(since=epoch, cuts=self.cuts)

    def array(self) -> NDArray[np.float64]:
        """The state as a file keeps it: (2 + cuts,)."""
        return np.array([self.best, self.since, *self.cuts])

    @staticmethod
    def of(array: NDArray[np.float64]) -> "Plateau":
        """The state in an array from `array` or from a file. Numbers out of range, in a changed file, are limited."""
        best, *epochs = (max(0.0, float(value)) for value in array)
        since, *cuts = (int(min(epoch, 1e15)) for epoch in epochs)
        return Plateau(best, since, tuple(cuts))
