"""What data from the real world have: rare classes, outliers, wrong labels. Each is a pure function of seed and share.

A larger share changes the samples that a smaller one changes, and more. None of them moves any other sample. Points are
(n, …) float32, targets, class numbers or values, (n,) float32; neither is changed in place. training: (n,) bool, which
samples are trained on.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.design.data import Data
from models.talk.probes import Float32

Draw = Callable[[int, np.random.Generator], tuple[NDArray[Any], Float32]]
"""From a number of samples to points, (n, …) float32, and class numbers or values, (n,) float32."""

_RARE, _OUTLIERS, _LABELS = 1, 2, 3  # besides the seed, so that what is random in one flaw is not that of another
_ATTEMPTS = 20  # times that samples are drawn to find enough of the frequent class
_FAR = 1.0, 2.0  # how far a value lies outside, in widths of the range of values


def rare_classes(points: NDArray[Any], targets: Float32, data: Data, draw: Draw) -> tuple[NDArray[Any], Float32]:
    """Samples of which a share, `data.imbalance`, of every class but the first is replaced by others of the first.

    Where the first class is so seldom that not enough of it is found, fewer are replaced.
    """
    rng = np.random.default_rng((data.seed, _RARE))
    lot = rng.random(len(targets))
    chosen = np.flatnonzero((targets > 0) & (lot < data.imbalance))
    chosen = chosen[np.argsort(lot[chosen])]
    spare: list[NDArray[Any]] = []
    for attempt in range(_ATTEMPTS):
        if sum(map(len, spare)) >= (targets > 0).sum():
            break
        others, classes = draw(len(targets) + 1 + attempt, rng)  # another number: places on a line differ
        spare.append(others[classes == 0])
    frequent = np.concatenate(spare)[: len(chosen)]
    points, targets = points.copy(), targets.copy()
    points[chosen[: len(frequent)]] = frequent
    targets[chosen[: len(frequent)]] = 0
    return points, targets


def outliers(
    points: NDArray[Any], targets: Float32, training: NDArray[np.bool_], data: Data
) -> tuple[NDArray[Any], Float32]:
    """Samples of which a share, `data.outliers`, of those trained on lies anywhere; of values, far from the others."""
    rng = np.random.default_rng((data.seed, _OUTLIERS))
    chosen = _first(training, data.outliers, rng)
    info = data.info
    points, targets = points.copy(), targets.copy()
    if info.task == "regression":
        low, high = float(targets.min()), float(targets.max())
        far, up = rng.uniform(*_FAR, len(targets)) * (high - low), rng.random(len(targets)) < 0.5
        targets[chosen] = np.where(up, high + far, low - far)[chosen]
        return points, targets
    if info.columns:
        lows, highs = ([getattr(column, end) for column in info.columns] for end in ("low", "high"))
        anywhere = rng.uniform(lows, highs, points.shape)
    else:
        anywhere = rng.uniform(points.min(), points.max(), points.shape)
    points[chosen] = anywhere[chosen]
    return points, targets


def wrong_labels(targets: Float32, training: NDArray[np.bool_], data: Data) -> Float32:
    """Targets of which a share, `data.label_noise`, of those trained on has another class.

    Values all get normal noise instead; the share is its standard deviation, in standard deviations of the values.
    """
    rng = np.random.default_rng((data.seed, _LABELS))
    chosen = _first(training, data.label_noise, rng)
    targets = targets.copy()
    if data.info.task == "regression":
        noise = rng.normal(0, 1, len(targets)) * data.label_noise * float(targets.std())
        targets[training] += noise[training].astype(np.float32)
        return targets
    classes = len(data.info.classes)
    others = (targets + rng.integers(1, classes, len(targets))) % classes
    targets[chosen] = others[chosen]
    return targets


def _first(training: NDArray[np.bool_], share: float, rng: np.random.Generator) -> NDArray[np.intp]:
    """A share of the training samples, at random."""
    rows = rng.permutation(np.flatnonzero(training))
    return rows[: round(len(rows) * share)]
