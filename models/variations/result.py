"""What came of the runs of a variation, and what they say together. Knows no engine."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import comb, isfinite, nan
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from models.design.experiment import Experiment
from models.language.text import mark

Measure = Literal["test_accuracy", "test_r2", "test_loss", "train_accuracy", "train_r2", "train_loss"]
MEASURES: dict[Measure, str] = {
    "test_accuracy": mark("Test accuracy"),
    "test_r2": mark("Test R²"),
    "test_loss": mark("Test loss"),
    "train_accuracy": mark("Training accuracy"),
    "train_r2": mark("Training R²"),
    "train_loss": mark("Training loss"),
}
LOSSES: tuple[Measure, ...] = ("test_loss", "train_loss")
"""The measures of which less is better."""

WORKS_ACCURACY, WORKS_R2 = 0.95, 0.9
"""From which accuracy, or R², a run counts as one that works, unless somebody chooses another goal."""

Float = NDArray[np.float64]


def _none() -> Float:
    return np.empty((0, 3))


@dataclass(frozen=True, eq=False)
class TrialResult:
    """How one run of a variation ended.

    number: of its trial. measures: what there is at its end; NaN is never among them. curve: (points, 3), epoch,
    training loss, test loss (NaN where there is none). picture: its answer over the plane, as a `Boundary` probe gives
    it; None where there is no plane. error: why it ended early, or could not begin; fit to show. diverged: a number
    became infinite. stepper: which one trained it.
    """

    number: int
    epochs: int = 0
    steps: int = 0
    measures: Mapping[Measure, float] = field(default_factory=dict)
    curve: Float = field(default_factory=_none)
    picture: NDArray[np.float32] | None = None
    error: str = ""
    diverged: bool = False
    stepper: str = ""


@dataclass(frozen=True)
class Goal:
    """From which value a run counts as one that works."""

    measure: Measure
    value: float

    def reached(self, result: TrialResult) -> bool:
        """Whether this run works; one that failed does not."""
        found = result.measures.get(self.measure, nan)
        if result.error:
            return False
        return found <= self.value if self.measure in LOSSES else found >= self.value


def measures_of(experiment: Experiment) -> tuple[Measure, ...]:
    """What can be measured of this design, what says most first; training figures alone where nothing is tested."""
    shares: tuple[Measure, ...] = ("test_accuracy", "train_accuracy")
    if experiment.data.info.task == "regression":
        shares = "test_r2", "train_r2"
    found: tuple[Measure, ...] = (shares[0], "test_loss", shares[1], "train_loss")
    return found if experiment.data.has_test_samples else found[2:]


def goal(experiment: Experiment, value: float | None = None) -> Goal:
    """The goal with this value of the design's first measure; None: the usual one."""
    measure = measures_of(experiment)[0]
    usual = WORKS_ACCURACY if measure.endswith("accuracy") else WORKS_R2
    return Goal(measure, usual if value is None else value)


@dataclass(frozen=True)
class Spread:
    """What the runs of one combination of values say together.

    seeds: how many have ended. median, low, high: of a measure; low and high are the first and the third quartile;
    NaN where there is nothing to measure. working: how many reach the goal. stuck: the seeds that do not.
    """

    seeds: int
    median: float
    low: float
    high: float
    working: int
    stuck: tuple[int, ...]


def spread(results: Iterable[tuple[int, TrialResult]], measure: Measure, goal: Goal) -> Spread:
    """What these runs say together. results: each with its seed. A run that failed has no value and is stuck."""
    runs = sorted(results, key=lambda run: run[0])
    values = [r.measures[measure] for _, r in runs if measure in r.measures and isfinite(r.measures[measure])]
    low, median, high = (_quantile(sorted(values), share) for share in (0.25, 0.5, 0.75))
    stuck = tuple(seed for seed, result in runs if not goal.reached(result))
    return Spread(len(runs), median, low, high, len(runs) - len(stuck), stuck)


def by_chance(one: Spread, other: Spread) -> float:
    """How often chance alone makes two designs differ at least so much in how many of their seeds work, 0 to 1.

    The two-sided p-value of Fisher's exact test: as if the same runs that work were dealt out to both at random.
    Source: Fisher 1922, "On the Interpretation of χ² from Contingency Tables, and the Calculation of P".
    """
    working, seeds = one.working + other.working, one.seeds + other.seeds
    ways = [
        comb(one.seeds, k) * comb(other.seeds, working - k) if 0 <= working - k <= other.seeds else 0
        for k in range(one.seeds + 1)
    ]
    return sum(way for way in ways if way <= ways[one.working]) / comb(seeds, working)


def _quantile(ordered: list[float], share: float) -> float:
    """As numpy's, which takes twenty times as long for a few numbers; NaN of none."""
    if not ordered:
        return nan
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


@dataclass(frozen=True, eq=False)
class Band:
    """The losses of several runs over their epochs: epoch, low, median, high, each (points,); see `band`."""

    epoch: Float
    low: Float
    median: Float
    high: Float


def band(curves: Iterable[Float], column: int) -> Band | None:
    """Median and quartiles of the curves of several runs at the points of the longest; None where there is no curve.

    column: 1 for the training loss, 2 for the test loss. Where a run has ended, it has its last value.
    """
    known = [curve for curve in curves if len(curve) and np.isfinite(curve[:, column]).all()]
    if not known:
        return None
    epoch = max(known, key=lambda curve: (curve[-1, 0], len(curve)))[:, 0]
    values = np.stack([np.interp(epoch, curve[:, 0], curve[:, column]) for curve in known])
    low, median, high = np.percentile(values, [25, 50, 75], axis=0)
    return Band(epoch, low, median, high)


def average(
    experiment: Experiment, pictures: Iterable[NDArray[np.float32]]
) -> tuple[NDArray[np.float32], NDArray[np.float32]] | None:
    """The mean of several answers over the plane, and how much they disagree: 0 to 1 at each place; None without any.

    Of classes, the disagreement is twice the share of the answers that is not the most frequent one, at most 1; of
    values, their standard deviation as a share of half the range of the colours, at most 1.
    """
    found = list(pictures)
    if not found:
        return None
    stacked = np.stack(found)
    info = experiment.data.info
    if info.task == "regression":
        apart = stacked.std(0) * 2 / (info.target.high - info.target.low)
    elif stacked.ndim == 4:  # a probability for each class
        answers = stacked.argmax(1)
        apart = 2 * (1 - np.stack([(answers == k).mean(0) for k in range(stacked.shape[1])]).max(0))
    else:
        share = (stacked > 0.5).mean(0)
        apart = 2 * np.minimum(share, 1 - share)
    return stacked.mean(0, dtype=np.float32), np.minimum(apart, 1).astype(np.float32)
