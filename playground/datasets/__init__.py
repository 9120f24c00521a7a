"""From a description of data to its samples."""

from functools import lru_cache
from math import floor

import numpy as np
from numpy.typing import NDArray

from models.data import Data
from models.probes import Float32
from playground.datasets import tabular, toy
from playground.datasets.dataset import Dataset, fitted


@lru_cache(maxsize=8)
def make(data: Data) -> Dataset:
    """The samples that `data` describes, shuffled and split; equal descriptions give equal samples.

    Training samples come first. A table is split class by class, so that each side has them all.
    """
    rng = np.random.default_rng(data.seed)
    if data.info.table:
        points, targets = tabular.TABLES[data.kind]()
        training = _stratified(rng, targets, data.train_share)
    else:
        points, targets = toy.RULES[data.kind](rng, data.samples, data.noise)
        training = _first(rng, len(points), data.train_share)
    order = rng.permutation(len(points))
    order = order[np.argsort(~training[order], kind="stable")]
    return fitted(data, _float32(points[order]), _float32(targets[order]), training[order])


def _first(rng: np.random.Generator, n: int, share: float) -> NDArray[np.bool_]:
    """A random choice of the share of n samples, at least one chosen and one left: (n,)."""
    count = max(1, min(n - 1, floor(n * share + 1e-9)))  # 0.29 of 100 is 29, whatever floats say
    return rng.permutation(n) < count


def _stratified(rng: np.random.Generator, targets: NDArray[np.float64], share: float) -> NDArray[np.bool_]:
    """A choice of the share of the samples of each class: (n,)."""
    training = np.zeros(len(targets), bool)
    for k in np.unique(targets):
        of_class = targets == k
        training[of_class] = _first(rng, int(of_class.sum()), share)
    return training


def _float32(array: NDArray[np.float64]) -> Float32:
    return array.astype(np.float32)
