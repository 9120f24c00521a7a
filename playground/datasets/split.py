"""Which samples are trained on; the others test."""

from math import floor

import numpy as np
from numpy.typing import NDArray

from models.talk.probes import Float32


def count(n: int, share: float) -> int:
    """How many of n samples are trained on: the share, rounded down; at least one, and all or at least one less."""
    if share == 1.0:
        return n
    return min(max(floor(n * share + 1e-9), 1), n - 1)  # 0.29 * 100 is 28.999… in floats and has to count as 29


def by_class(targets: Float32, share: float, rng: np.random.Generator) -> NDArray[np.bool_]:
    """The same share of every class, at random: (n,) bool."""
    training = np.zeros(len(targets), bool)
    for label in np.unique(targets):
        rows = rng.permutation(np.flatnonzero(targets == label))
        training[rows[: count(len(rows), share)]] = True
    return training


def by_group(groups: NDArray[np.int64], share: float, rng: np.random.Generator) -> NDArray[np.bool_]:
    """The same share of the groups, at random, each with all of its samples: (n,) bool. groups: (n,), one at least."""
    named = rng.permutation(np.unique(groups))
    return np.isin(groups, named[: count(len(named), share)])
