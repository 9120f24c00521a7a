"""The question how well a network answers its samples, and the measures that follow from its answers."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.design.experiment import Experiment
from models.talk.probes import Float32, Probe

Shares = NDArray[np.float64]
Counts = NDArray[np.int64]

THRESHOLDS: Shares = np.linspace(0, 1, 101)
"""The confidences at which it is counted how many answers are as sure: 0 %, 1 %, … 100 %."""
THRESHOLDS.flags.writeable = False
SHOWN = 600
"""At most so many values are shown one by one; of more samples, those at even distances."""


@dataclass(frozen=True, eq=False)
class ClassQuality:
    """How many samples of which class were answered with which class.

    counts: (classes, classes) int64, true classes in rows, answers in columns. sure, sure_right: (101,) int64, how many
    answers have at least the confidence in THRESHOLDS, and how many of these are right. total: how many samples there
    are; those that the network was not asked about yet are in no count. behind: how many have no fresh answer.
    """

    counts: Counts
    sure: Counts
    sure_right: Counts
    total: int
    behind: int

    @cached_property
    def known(self) -> int:
        """How many samples were answered."""
        return int(self.counts.sum())

    @cached_property
    def accuracy(self) -> float | None:
        """The share of right answers; None where there is no answer."""
        return int(self.counts.trace()) / self.known if self.known else None

    @cached_property
    def shares(self) -> Shares:
        """The counts of each row as shares of the row; 0 in a row without samples: (classes, classes)."""
        return np.asarray(self.counts / np.maximum(self.counts.sum(1, keepdims=True), 1))

    @cached_property
    def class_precision(self) -> Shares:
        """By class, the share of right ones among the answers with it; NaN where there are none: (classes,)."""
        return _ratio(self.counts.diagonal(), self.counts.sum(0))

    @cached_property
    def class_recall(self) -> Shares:
        """By class, the share of right answers among its samples; NaN where there are none: (classes,)."""
        return _ratio(self.counts.diagonal(), self.counts.sum(1))

    @cached_property
    def class_f1(self) -> Shares:
        """By class, the harmonic mean of precision and recall; NaN for a class that is neither true nor answered."""
        return _ratio(2 * self.counts.diagonal(), self.counts.sum(0) + self.counts.sum(1))

    @cached_property
    def macro_f1(self) -> float | None:
        """The mean F1 of all classes that occur; None where none does."""
        occurring = self.class_f1[~np.isnan(self.class_f1)]
        return float(occurring.mean()) if len(occurring) else None

    def coverage(self, percent: int) -> tuple[float, float | None]:
        """The share of answers that are at least so sure, and the share of right ones among these."""
        sure, right = int(self.sure[percent]), int(self.sure_right[percent])
        return sure / max(self.known, 1), right / sure if sure else None


@dataclass(frozen=True, eq=False)
class ValueQuality:
    """How far the answers are from the values that they should be, in the unit of the target.

    numbers: (n,) int64, samples of the data set, from 0; truth, answers: (n,) float32, their values. There are SHOWN of
    them at most, while the measures are over all that were answered. rmse, mae: the root of the mean squared error, and
    the mean absolute error. r2: as in `Metrics`. Each is None where it is not known or not finite. total, behind: as in
    ClassQuality; known: how many samples were answered.
    """

    numbers: Counts
    truth: Float32
    answers: Float32
    rmse: float | None
    mae: float | None
    r2: float | None
    known: int
    total: int
    behind: int


@dataclass(frozen=True)
class HowWell(Probe[ClassQuality | ValueQuality]):
    """How well the network answers the training data, or the test data."""

    training: bool = False

    def suits(self, experiment: Experiment) -> bool:
        return True


def _ratio(part: NDArray[Any], whole: NDArray[Any]) -> Shares:
    return np.where(whole > 0, part / np.maximum(whole, 1), np.nan)
