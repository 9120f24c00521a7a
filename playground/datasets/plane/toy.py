"""The six plane sets, by TensorFlow Playground's rules (github.com/tensorflow/playground, dataset.ts).

Points lie in about [−6, 6]². Each function gives x and y, (n,) float64, and the labels −1 and +1 or
the target values, (n,).
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Samples = tuple[Array, Array, Array]


def circle(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """A disc of +1 inside a ring of −1; noise moves the place where the label is read."""
    inner = n // 2
    radius = np.concatenate([rng.uniform(0, 2.5, inner), rng.uniform(3.5, 5, n - inner)])
    angle = rng.uniform(0, 2 * np.pi, n)
    x, y = radius * np.sin(angle), radius * np.cos(angle)
    dx, dy = rng.uniform(-5, 5, (2, n)) * noise
    return x, y, np.where(np.hypot(x + dx, y + dy) < 2.5, 1.0, -1.0)


def xor(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """Four quadrants, the axes left free; noise moves the place where the label is read."""
    x, y = rng.uniform(-5, 5, (2, n))
    x, y = x + np.where(x > 0, 0.3, -0.3), y + np.where(y > 0, 0.3, -0.3)
    dx, dy = rng.uniform(-5, 5, (2, n)) * noise
    return x, y, np.where((x + dx) * (y + dy) >= 0, 1.0, -1.0)


def gauss(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """Two blobs whose variance grows with the noise from 0.5 to 4."""
    deviation = np.sqrt(0.5 + 7.0 * noise)
    labels = np.where(np.arange(n) < n // 2, 1.0, -1.0)
    x, y = rng.normal(2 * labels, deviation), rng.normal(2 * labels, deviation)
    return x, y, labels


def spiral(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """Two arms; noise jitters the points."""
    half = n // 2
    parts = []
    for label, count, turn in ((1.0, half, 0.0), (-1.0, n - half, np.pi)):
        i = np.arange(count)
        radius, angle = 5 * i / count, 1.75 * 2 * np.pi * i / count + turn
        parts.append((radius * np.sin(angle), radius * np.cos(angle), np.full(count, label)))
    x, y, labels = (np.concatenate(column) for column in zip(*parts, strict=True))
    dx, dy = rng.uniform(-1, 1, (2, n)) * noise
    return x + dx, y + dy, labels


def plane(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """A slope; noise moves the place where the target is read."""
    x, y = rng.uniform(-6, 6, (2, n))
    dx, dy = rng.uniform(-6, 6, (2, n)) * noise
    return x, y, (x + dx + y + dy) / 10


_BUMPS = ((-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1))


def multi_gauss(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """Six bumps of height ±1 that fall to 0 at distance 2; the largest in absolute value wins."""
    x, y = rng.uniform(-6, 6, (2, n))
    dx, dy = rng.uniform(-6, 6, (2, n)) * noise
    heights = np.array([s * np.clip(1 - np.hypot(x + dx - a, y + dy - b) / 2, 0, 1) for a, b, s in _BUMPS])
    return x, y, heights[np.abs(heights).argmax(0), np.arange(n)]


_Rule = Callable[[int, float, np.random.Generator], Samples]

OF_LABELS: dict[str, _Rule] = {"circle": circle, "xor": xor, "gauss": gauss, "spiral": spiral}
"""Sets of two classes, whose labels are −1 and +1."""

OF_VALUES: dict[str, _Rule] = {"plane": plane, "multi-gauss": multi_gauss}
