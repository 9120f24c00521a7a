"""Data sets on the plane that look like something: moons, rings, a checkerboard, spirals, a pinwheel.

Points lie in about [−6, 6]². Each function gives x and y, (n,) float64, and the class numbers, (n,).
"""

import numpy as np

from playground.datasets.plane.toy import Array, Samples

_MOON = 3.0  # how much larger a moon is here than in scikit-learn
_RINGS = ((0.0, 1.0), (1.6, 2.6), (3.2, 4.2), (4.8, 5.8))
"""Inner and outer radius of each ring; their classes alternate."""
_SQUARE = 3.0  # side of a square of the checkerboard
_TURNS = 1.25  # of each of the three arms
_PINWHEEL = 2.6  # how much larger a pinwheel is here than in its source
_RADIAL, _TANGENTIAL, _BEND = 0.3, 0.1, 0.25


def moons(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """Two half circles that reach into each other; noise is the standard deviation of normal jitter.

    Class 0 is (cos t, sin t), class 1 is (1 − cos t, ½ − sin t), t uniform from 0 to π; then the middle (½, ¼) is moved
    to the origin and everything, the noise too, grows by 3.
    Source: scikit-learn's `make_moons`, which takes t at even distances.
    """
    classes = (np.arange(n) >= n // 2).astype(np.float64)
    t = rng.uniform(0, np.pi, n)
    x, y = np.where(classes == 0, np.cos(t), 1 - np.cos(t)), np.where(classes == 0, np.sin(t), 0.5 - np.sin(t))
    dx, dy = rng.normal(0, 1, (2, n)) * noise
    return _MOON * (x - 0.5 + dx), _MOON * (y - 0.25 + dy), classes


def rings(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """Four rings around the origin, in turn of class 0 and 1; noise jitters the points.

    The radius is uniform in its ring. A class has half of the points, its rings share them by their middle radius, so
    that each is about equally dense along its line.
    Source: after scikit-learn's `make_circles`, with twice as many circles, and width.
    """
    middles = [sum(ring) / 2 for ring in _RINGS]
    parts, classes = [], []
    for k, count in enumerate((n // 2, n - n // 2)):
        inner = round(count * middles[k] / (middles[k] + middles[k + 2]))
        for ring, size in ((k, inner), (k + 2, count - inner)):
            parts.append(rng.uniform(*_RINGS[ring], size))
            classes.append(np.full(size, float(k)))
    radius, angle = np.concatenate(parts), rng.uniform(0, 2 * np.pi, n)
    dx, dy = rng.uniform(-1, 1, (2, n)) * noise
    return radius * np.sin(angle) + dx, radius * np.cos(angle) + dy, np.concatenate(classes)


def checkerboard(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """4×4 squares in two colours; noise moves the place where the class is read.

    Points are uniform on [−6, 6]². With column and row counted from 0, the class is their sum modulo 2.
    Source: T. K. Ho and E. M. Kleinberg 1996, "Building projectable classifiers of arbitrary complexity".
    """
    x, y = rng.uniform(-2 * _SQUARE, 2 * _SQUARE, (2, n))
    dx, dy = rng.uniform(-_SQUARE, _SQUARE, (2, n)) * noise
    return x, y, (np.floor((x + dx) / _SQUARE) + np.floor((y + dy) / _SQUARE)) % 2


def three_spirals(n: int, noise: float, rng: np.random.Generator) -> Samples:
    """Three arms of 1¼ turns, a class each; noise jitters the points.

    Point i of m in arm k has radius 5 i/m and angle 2π (1.25 i/m + k/3).
    Source: after A. Karpathy, course notes CS231n, "Putting it together: minimal neural network case study".
    """
    parts: list[tuple[Array, Array, Array]] = []
    for k, share in enumerate(np.array_split(np.arange(n), 3)):
        i = np.arange(len(share)) / max(len(share), 1)
        angle = 2 * np.pi * (_TURNS * i + k / 3)
        parts.append((5 * i * np.sin(angle), 5 * i * np.cos(angle), np.full(len(share), float(k))))
    x, y, classes = (np.concatenate(column) for column in zip(*parts, strict=True))
    dx, dy = rng.uniform(-1, 1, (2, n)) * noise
    return x + dx, y + dy, classes


def pinwheel(n: int, noise: float, rng: np.random.Generator, arms: int) -> Samples:
    """Arms that bend around the origin, a class each; noise jitters the points.

    A point begins at (1 + 0.3 a, 0.1 b) with a and b standard normal, is turned by its arm's angle 2π k/arms plus
    0.25 eʳ, where r is its first number, and everything grows by 2.6.
    Source: M. J. Johnson et al. 2016, "Composing graphical models with neural networks", its code `make_pinwheel_data`.
    """
    classes = (np.arange(n) * arms // n).astype(np.float64)
    along, across = 1 + _RADIAL * rng.normal(0, 1, n), _TANGENTIAL * rng.normal(0, 1, n)
    angle = 2 * np.pi * classes / arms + _BEND * np.exp(along)
    dx, dy = rng.uniform(-1, 1, (2, n)) * noise
    x = _PINWHEEL * (along * np.cos(angle) - across * np.sin(angle)) + dx
    y = _PINWHEEL * (along * np.sin(angle) + across * np.cos(angle)) + dy
    return x, y, classes
