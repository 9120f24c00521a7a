"""What the samples of a data set are like."""

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.talk.data_probes import ColumnSummary, Summary
from models.talk.probes import Float32
from playground.datasets.dataset import Dataset
from playground.probing.subject import frozen

_AT_ONCE = 1000  # samples that are added up at a time, so that no copy of all of them is made in floats


@lru_cache(maxsize=1)  # a set of pictures stays in memory with its summary
def summary(dataset: Dataset, bins: int) -> Summary:
    """Counts, columns and averages of all samples."""
    info, training = dataset.data.info, dataset.training
    labels = dataset.targets.astype(np.int64) if info.classes else np.zeros(0, np.int64)  # values may be below 0
    sides = [labels[some] for some in (training, ~training)] if info.classes else [labels, labels]
    counts = np.stack([np.bincount(side, minlength=len(info.classes)) for side in sides], 1).astype(np.int64)
    counts.flags.writeable = False
    missing = dataset.missing or (0,) * len(info.columns)
    each = () if info.shape else zip(dataset.points.T, missing, strict=True)
    columns = tuple(column(values, bins, lacks) for values, lacks in each)
    target = None if info.classes else column(dataset.targets, bins)
    averages = _averages(dataset, labels) if info.shape and info.classes else np.zeros(0, np.float32)
    return Summary(int(training.sum()), int((~training).sum()), counts, columns, target, averages)


def column(values: NDArray[Any], bins: int, missing: int = 0) -> ColumnSummary:
    """The summary of (n,) numbers, of which so many were missing; zeros where there are none."""
    if not len(values):
        return ColumnSummary(0.0, 0.0, 0.0, 0.0, np.zeros(bins, np.int64), missing)
    exact = values.astype(np.float64)
    low, high = float(exact.min()), float(exact.max())
    counts = np.histogram(exact, bins, (low, high) if high > low else (low - 0.5, low + 0.5))[0].astype(np.int64)
    counts.flags.writeable = False
    return ColumnSummary(low, high, float(exact.mean()), float(exact.std()), counts, missing)


def _averages(dataset: Dataset, labels: NDArray[np.int64]) -> Float32:
    """The average sample of each class; zeros for a class without samples."""
    info = dataset.data.info
    total = np.zeros((len(info.classes), *info.shape))
    counts = np.bincount(labels, minlength=len(info.classes))
    for rows in np.array_split(np.arange(len(labels)), max(1, -(-len(labels) // _AT_ONCE))):
        for label in np.unique(labels[rows]):
            total[label] += dataset.points[rows[labels[rows] == label]].sum(0, dtype=np.float64)
    total /= np.maximum(counts, 1).reshape(-1, *(1 for _ in info.shape))
    return frozen((total / 255 if info.image else total).astype(np.float32))
