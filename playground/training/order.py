"""The order in which an epoch sees the samples: a pure function, so that a run needs no random state."""

import numpy as np
from numpy.typing import NDArray


def order(seed: int, epoch: int, samples: int) -> np.ndarray:
    """The order of samples in one epoch: (samples,) int64, a pure function of its arguments.

    Fisher and Yates's shuffle with numbers from SplitMix64 (Steele, Lea, Flood 2014); `kernel.samples.shuffle` repeats
    it in machine code, bit by bit.
    """
    state = (seed * 0x9E3779B97F4A7C15 + epoch * 0xD1B54A32D192ED03) & 0xFFFFFFFFFFFFFFFF
    mixed = _mixed(np.uint64(state) + np.arange(samples, dtype=np.uint64) * np.uint64(0x8CB92BA72F3D8DD7))
    product: NDArray[np.uint64] = (mixed >> np.uint64(32)) * np.arange(1, samples + 1).astype(np.uint64)
    partners = (product >> np.uint64(32)).tolist()
    found = list(range(samples))
    for i in range(samples - 1, 0, -1):
        j = partners[i]
        found[i], found[j] = found[j], found[i]
    return np.array(found)


def _mixed(z: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """SplitMix64's mixing function, uint64 to uint64."""
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))
