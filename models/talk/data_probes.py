"""Questions about the samples of a data set: rows with the network's answers, and a summary of all of them."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from models.design.experiment import Experiment
from models.talk.probes import Float32, Probe

ORDERS = ("number", "truth", "answer", "confidence", "error")
"""What rows can be put in order by, besides their columns. The error of a class is how sure the wrong answer is."""


@dataclass(frozen=True, eq=False)
class Rows:
    """Some rows of a data set, one after the other in the order that was asked for, and the network's answers.

    numbers: (n,) int64, which samples these are, from 0. points: (n, columns) float32, raw measurements. targets: (n,)
    float32, class numbers or values. answers: (n,) float32, the likeliest classes or the values; 0 where not known.
    confidence: (n,) float32, the probability of that class. known: (n,) bool, False where the network was not asked
    yet. fresh: (n,) bool, False where the answer comes from an earlier state of the network. first: the place of the
    first of them. The rest is about all rows that pass the filter: total: how many; wrong: how many are answered with
    another class; behind: how many have no fresh answer.
    """

    numbers: NDArray[np.int64]
    points: Float32
    targets: Float32
    answers: Float32
    confidence: Float32
    known: NDArray[np.bool_]
    fresh: NDArray[np.bool_]
    first: int
    total: int
    wrong: int
    behind: int


@dataclass(frozen=True)
class SampleRows(Probe[Rows]):
    """Rows of the training data or of the test data; only for data whose samples are rows.

    first: the place of the first row, from 0; beyond the last rows, the last ones are answered. label: only this class;
    answer: only those that are answered with this class; None for all. order: one of ORDERS, or the number of a column.
    wrong_first: whatever the order, those that are answered with another class come first. only: these samples alone,
    trained on or not; None for all.
    """

    first: int = 0
    count: int = 40
    label: int | None = None
    training: bool = False
    order: str | int = "number"
    descending: bool = False
    wrong_first: bool = False
    answer: int | None = None
    only: frozenset[int] | None = None

    def suits(self, experiment: Experiment) -> bool:
        info = experiment.data.info
        known = all(k is None or 0 <= k < len(info.classes) for k in (self.label, self.answer))
        ordered = self.order in ORDERS or (isinstance(self.order, int) and 0 <= self.order < len(info.columns))
        return not info.shape and known and ordered and self.first >= 0 and self.count > 0


@dataclass(frozen=True, eq=False)
class ColumnSummary:
    """What the values of one column are like, all samples together.

    counts: (bins,) int64, how many values lie in each of as many equal parts of low … high. missing: how many values
    the source lacks; what they are filled with counts among the others.
    """

    low: float
    high: float
    mean: float
    deviation: float
    counts: NDArray[np.int64]
    missing: int = 0


@dataclass(frozen=True, eq=False)
class Summary:
    """What the samples of a data set are like.

    training, test: how many there are. classes: (classes, 2) int64, how many of each class are trained on, and how many
    test; (0, 2) for values. columns: one for each column; empty for pictures and signals. target: of the values; None
    for classes. averages: (classes, …) float32, the average sample of each class, of pictures in 0…1; empty for rows.
    """

    training: int
    test: int
    classes: NDArray[np.int64]
    columns: tuple[ColumnSummary, ...]
    target: ColumnSummary | None
    averages: Float32 = field(default_factory=lambda: np.zeros(0, np.float32))


@dataclass(frozen=True)
class DataSummary(Probe[Summary]):
    """The summary of the data set. bins: of the histograms."""

    bins: int = 24
