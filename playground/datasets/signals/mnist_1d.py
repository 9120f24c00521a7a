"""MNIST-1D: ten shapes of twelve points, padded, stretched, moved, made noisy and slanted.

Own code by the published recipe. Source: S. Greydanus, D. Kobak 2024, "Scaling Down Deep Learning with MNIST-1D",
ICML; github.com/greydanus/mnist1d, Apache-2.0.
"""

import numpy as np
from numpy.typing import NDArray

from models.talk.probes import Float32

Array = NDArray[np.float64]

LENGTH = 40
_SHAPES = (
    (5, 6, 6.5, 6.75, 7, 7, 7, 7, 6.75, 6.5, 6, 5),
    (5, 3, 3, 3.4, 3.8, 4.2, 4.6, 5, 5.4, 5.8, 5, 5),
    (5, 6, 6.5, 6.5, 6, 5.25, 4.75, 4, 3.5, 3.5, 4, 5),
    (5, 6, 6.5, 6.5, 6, 5, 5, 6, 6.5, 6.5, 6, 5),
    (5, 4.4, 3.8, 3.2, 2.6, 2.6, 5, 5, 5, 5, 5, 5),
    (5, 3, 3, 3, 3, 5, 6, 6.5, 6.5, 6, 4.5, 5),
    (5, 4, 3.5, 3.25, 3, 3, 3, 3, 3.25, 3.5, 4, 5),
    (5, 7, 7, 6.6, 6.2, 5.8, 5.4, 5, 4.6, 4.2, 5, 5),
    (5, 4, 3.5, 3.5, 4, 5, 5, 4, 3.5, 3.5, 4, 5),
    (5, 4, 3.5, 3.5, 4, 5, 5, 5, 5, 4.7, 4.3, 5),
)
"""The digits 0 to 9, each as a line that one draws from left to right."""

_PADDING = 36, 60  # zeros behind the shape, both included
_STRETCHED = 72  # points: a shape and the most zeros
_SCALE = 0.4
_MOVED = 48  # points; a signal is moved by less
_SMOOTH_NOISE, _DEVIATION, _REACH = 0.25, 2.0, 8  # deviation and reach of the smoothing, in points
_NOISE = 0.02
_SHEAR = 0.75
_ORDER = np.random.default_rng(1).permutation(LENGTH)
"""The one order of positions of all shuffled signals."""


def signals(n: int, noise: float, rng: np.random.Generator, *, shuffled: bool = False) -> tuple[Float32, Float32]:
    """n signals (n, 1, 40) and their digits (n,), both float32; as many of each digit, in random order.

    noise: standard deviation of more noise, which the recipe does not have, added to every number at last.
    shuffled: with their positions in another order, the same one for all signals and seeds. The numbers are the same.
    """
    digits = rng.permutation(np.arange(n) % len(_SHAPES))
    x = _stretched(shapes()[digits], rng.integers(_PADDING[0], _PADDING[1] + 1, n))
    x = _moved(x * (1 + _SCALE * rng.uniform(-0.5, 0.5, (n, 1))), rng.integers(_MOVED, size=n))
    x = np.where(x == 0, smoothed(_SMOOTH_NOISE * rng.standard_normal(x.shape)), x)
    x += _NOISE * rng.standard_normal(x.shape)
    x -= _SHEAR * rng.uniform(-0.5, 0.5, (n, 1)) * np.linspace(-0.5, 0.5, _STRETCHED)
    x = _resized(x, LENGTH) + noise * rng.standard_normal((n, LENGTH))
    if shuffled:
        x = x[:, _ORDER]
    return x[:, None].astype(np.float32), digits.astype(np.float32)


def shapes() -> Array:
    """The ten shapes with variance 1/36, from 0 on: (10, 12). No point is exactly 0, which means no signal."""
    x = np.array(_SHAPES)
    x = (x - x.mean(1, keepdims=True)) / x.std(1, keepdims=True)
    return np.asarray((x - x[:, :1]) / 6 + 1e-8)


def _stretched(x: Array, zeros: NDArray[np.int64]) -> Array:
    """Each row of x with so many zeros behind it, stretched to 72 points: (n, 72)."""
    found = np.empty((len(x), _STRETCHED))
    for count in np.unique(zeros):
        rows = zeros == count
        found[rows] = _resized(np.pad(x[rows], ((0, 0), (0, count))), _STRETCHED)
    return found


def _resized(x: Array, length: int) -> Array:
    """The rows of x at `length` places at even distances, from the first to the last; linear in between."""
    place = np.linspace(0, x.shape[1] - 1, length)
    left = np.minimum(place.astype(int), x.shape[1] - 2)
    share = place - left
    return np.asarray(x[:, left] * (1 - share) + x[:, left + 1] * share)


def _moved(x: Array, by: NDArray[np.int64]) -> Array:
    """Each row of x rolled to the right by its own number of points."""
    places = (np.arange(x.shape[1]) - by[:, None]) % x.shape[1]
    return np.take_along_axis(x, places, 1)


def smoothed(x: Array) -> Array:
    """The rows of x, each point the mean of those around it with the weights of a bell; the ends are mirrored.

    (n, length) in and out.
    """
    reach = np.arange(-_REACH, _REACH + 1)
    bell = np.exp(-0.5 * (reach / _DEVIATION) ** 2)
    wide = np.pad(x, ((0, 0), (_REACH, _REACH)), mode="symmetric")
    windows = np.lib.stride_tricks.sliding_window_view(wide, len(bell), axis=1)
    return np.asarray(windows @ (bell / bell.sum()))
