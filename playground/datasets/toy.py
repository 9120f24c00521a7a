"""The six sets of points on the plane, by the rules of TensorFlow Playground.

Each rule takes (rng, n, noise), noise 0 to 0.5, and gives (n, 2) float64 points and (n,) float64
targets: class 1 stands for +1, class 0 for −1.
Source: tensorflow/playground, src/dataset.ts.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Float = NDArray[np.float64]
Samples = tuple[Float, Float]

_GAP = 0.3  # how far XOR's points are pushed off the axes
_BUMPS = ((-4.0, 2.5, 1), (0.0, 2.5, -1), (4.0, 2.5, 1), (-4.0, -2.5, -1), (0.0, -2.5, 1), (4.0, -2.5, -1))
_BUMP_RADIUS = 2.0


def circle(rng: np.random.Generator, n: int, noise: float) -> Samples:
    """A disc of class 1 in a ring of class 0; noise moves the place where the label is read."""
    inside = np.arange(n) < n // 2
    radius = np.where(inside, rng.uniform(0, 2.5, n), rng.uniform(3.5, 5, n))
    points = _polar(radius, rng.uniform(0, 2 * np.pi, n))
    read = points + rng.uniform(-5, 5, (n, 2)) * noise
    return points, (np.hypot(read[:, 0], read[:, 1]) < 2.5).astype(np.float64)


def xor(rng: np.random.Generator, n: int, noise: float) -> Samples:
    """Class 1 where x and y have the same sign, a gap along the axes; noise as in `circle`."""
    points = rng.uniform(-5, 5, (n, 2))
    points += np.where(points > 0, _GAP, -_GAP)
    read = points + rng.uniform(-5, 5, (n, 2)) * noise
    return points, (read[:, 0] * read[:, 1] >= 0).astype(np.float64)


def gauss(rng: np.random.Generator, n: int, noise: float) -> Samples:
    """Two blobs; noise raises their variance from 0.5 to 4."""
    targets = (np.arange(n) < n // 2).astype(np.float64)
    centres = np.where(targets == 1, 2.0, -2.0)[:, None]
    return centres + rng.standard_normal((n, 2)) * np.sqrt(0.5 + 7 * noise), targets


def spiral(rng: np.random.Generator, n: int, noise: float) -> Samples:
    """Two arms of one and three quarter turns; noise jitters the points."""
    targets = (np.arange(n) < n // 2).astype(np.float64)
    along = np.where(targets == 1, np.arange(n), np.arange(n) - n // 2) / (n / 2)
    points = _polar(5 * along, 1.75 * 2 * np.pi * along + np.where(targets == 1, 0, np.pi))
    return points + rng.uniform(-1, 1, (n, 2)) * noise, targets


def plane(rng: np.random.Generator, n: int, noise: float) -> Samples:
    """The value (x + y) / 10, read at a place that noise shifts."""
    points, read = _square(rng, n, noise)
    return points, read.sum(axis=1) / 10


def multi_gauss(rng: np.random.Generator, n: int, noise: float) -> Samples:
    """Six cones of height ±1 and radius 2; where two meet, the larger one counts."""
    points, read = _square(rng, n, noise)
    x, y, sign = np.array(_BUMPS).T
    distance = np.hypot(read[:, :1] - x, read[:, 1:] - y)
    heights = sign * np.clip(1 - distance / _BUMP_RADIUS, 0, 1)
    largest = np.abs(heights).argmax(axis=1)
    return points, heights[np.arange(n), largest]


def _square(rng: np.random.Generator, n: int, noise: float) -> tuple[Float, Float]:
    """Points all over the plane, and where their values are read."""
    points = rng.uniform(-6, 6, (n, 2))
    return points, points + rng.uniform(-6, 6, (n, 2)) * noise


def _polar(radius: Float, angle: Float) -> Float:
    return np.stack([radius * np.sin(angle), radius * np.cos(angle)], axis=1)


RULES: dict[str, Callable[[np.random.Generator, int, float], Samples]] = {
    "circle": circle,
    "xor": xor,
    "gauss": gauss,
    "spiral": spiral,
    "plane": plane,
    "multi-gauss": multi_gauss,
}
