"""Doodles: drawings of things that are no digits, each a little different, as people draw. Knows no networks."""

from collections.abc import Mapping
from math import cos, pi, radians, sin

import numpy as np

from models.design.drawing import Drawing, Stroke
from playground.drawing.strokes import Points

_SIDE = 10.0  # units of a shape
_TURN, _SLANT, _STRETCH = 12.0, 0.2, 0.25  # degrees, units sideways per unit down, share of each side; at most
_LOOSE = 0.3  # units: standard deviation of each point's place
_FILL = 0.6, 1.2  # units between the lines that fill an area; a pen is about one unit wide
_PIECES = 6  # straight pieces that a curve has between two of its points


def doodles(n: int, shapes: Mapping[str, str], rng: np.random.Generator) -> list[Drawing]:
    """n drawings, of all these shapes in turn."""
    every = list(shapes.values())
    return [doodle(every[k % len(every)], rng) for k in range(n)]


def doodle(shape: str, rng: np.random.Generator) -> Drawing:
    """One drawing of a shape (see `doodle_shapes`): its points displaced, then turned, slanted and stretched."""
    strokes: list[Points] = []
    for text in shape.split("|"):
        strokes.append(_stroke(text.strip(), rng))
    change = leaning(_STRETCH, rng)
    return _drawing([stroke @ change for stroke in strokes])


def leaning(stretch: float, rng: np.random.Generator) -> Points:
    """What turns, slants and stretches points (n, 2) at random where they are multiplied by it: (2, 2).

    stretch: share of width and height, at most.
    """
    turn = radians(rng.uniform(-_TURN, _TURN))
    slant, wide, high = rng.uniform(-_SLANT, _SLANT), *rng.uniform(1 - stretch, 1 + stretch, 2)
    return np.array([[wide * cos(turn), wide * sin(turn)], [high * (slant - sin(turn)), high * cos(turn)]])


def _stroke(text: str, rng: np.random.Generator) -> Points:
    filled, text = text.startswith("#"), text.removeprefix("#")
    kind, numbers = (text[0], text[1:]) if text[0] in "o~" else ("", text)
    points = np.array([pair.split(",") for pair in numbers.split()], np.float64)
    if kind == "o":
        points = _ellipse(points[0], points[1], rng)
    else:
        points = points + rng.normal(0, _LOOSE, points.shape) * (points.std(0).max() > 1)
        points = smooth(points) if kind == "~" else points
    return _filled(points, rng) if filled else points


def _ellipse(centre: Points, radii: Points, rng: np.random.Generator) -> Points:
    """An ellipse from a random place on, in a random direction, not quite closed or more than closed."""
    start, way = rng.uniform(0, 2 * pi), rng.choice([-1, 1]) * 2 * pi * rng.uniform(0.93, 1.05)
    angles = start + way * np.linspace(0, 1, 33)
    radii = radii * rng.uniform(0.85, 1.15, 2)
    return np.stack([np.cos(angles), np.sin(angles)], 1) * radii + centre + rng.normal(0, _LOOSE / 2, 2)


def _filled(outline: Points, rng: np.random.Generator) -> Points:
    """The outline, then lines to and fro from top to bottom that fill it; the shape is convex."""
    step = rng.uniform(*_FILL)
    closed = np.vstack([outline, outline[:1]])
    ends = []
    for k, y in enumerate(np.arange(outline[:, 1].min() + step / 2, outline[:, 1].max(), step)):
        a, b = closed[:-1], closed[1:]
        crossed = (a[:, 1] > y) != (b[:, 1] > y)
        a, b = a[crossed], b[crossed]
        x = a[:, 0] + (y - a[:, 1]) / (b[:, 1] - a[:, 1]) * (b[:, 0] - a[:, 0])
        if len(x):
            ends += [(x.min(), y), (x.max(), y)][:: 1 if k % 2 else -1]
    return np.vstack([outline, np.array(ends).reshape(-1, 2)])


def smooth(points: Points) -> Points:
    """A smooth curve through the points (a Catmull-Rom spline)."""
    if len(points) < 3:
        return points
    padded = np.vstack([2 * points[0] - points[1], points, 2 * points[-1] - points[-2]])
    before, start, end, after = padded[:-3, None], padded[1:-2, None], padded[2:-1, None], padded[3:, None]
    t = (np.arange(_PIECES) / _PIECES)[None, :, None]
    curve = (
        2 * start
        + (end - before) * t
        + (2 * before - 5 * start + 4 * end - after) * t**2
        + (3 * start - before - 3 * end + after) * t**3
    ) / 2
    return np.vstack([curve.reshape(-1, 2), points[-1]])


def scribble(rng: np.random.Generator) -> Drawing:
    """Random curves or lines: several, or one of many points, as a short single one may well be a digit."""
    strokes = int(rng.integers(1, 5))
    points = [int(rng.integers(7, 14) if strokes == 1 else rng.integers(3, 7)) for _ in range(strokes)]
    drawn = [rng.uniform(0, _SIDE, (count, 2)) for count in points]
    if rng.random() < 0.6:
        drawn = [smooth(stroke) for stroke in drawn]
    elif rng.random() < 0.4:
        drawn = [np.vstack([stroke, stroke[:1]]) for stroke in drawn]
    return _drawing(drawn)


def _drawing(strokes: list[Points]) -> Drawing:
    """The strokes on a canvas that holds all of them."""
    low = np.min([stroke.min(0) for stroke in strokes], 0)
    side = max(_SIDE, float(np.max([(stroke - low).max() for stroke in strokes])))
    placed: list[Stroke] = [tuple((float(x), float(y)) for x, y in stroke - low) for stroke in strokes]
    return Drawing(tuple(placed), pen=side / 15, side=side)
