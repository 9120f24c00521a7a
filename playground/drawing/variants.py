"""Other ways to write a drawn digit, and what is no digit any more, from one that a person drew. Knows no networks."""

from dataclasses import replace
from math import pi

import numpy as np

from models.design.drawing import Drawing, Stroke
from playground.drawing.doodles import leaning
from playground.drawing.strokes import Points

_JOINED = {4, 7}
"""Digits whose strokes some people draw in one line; a 5 joined in this way would be closed, as nobody writes it."""

_FINISHED_BY_A_STROKE = {4, 5, 7}
_LOOPED = {6, 9}
_LOOP = 0.35, 0.9  # width and height of a small loop, as a share of the loop's own
_NO_DIGIT_TURNED = {3, 4, 7}  # lying on its side, a 2 may be a 2 again, and a 5 too
_NO_DIGIT_MIRRORED = {3, 4, 7, 9}  # a mirrored 2 may be a 5, a mirrored 0, 1 or 8 is one still
_APART = 0.1, 0.4  # gap between two digits, as a share of the first one's height
_STRETCH = 0.15  # share of width and height, at most
_WAVES = 3  # that bend a drawing, each with one crest at most from side to side
_BEND, _PLACE, _SIZE = 0.025, 0.02, 0.06
"""Standard deviations: of the crests, and of the places of strokes, as shares of the longer side; of their sizes."""

_SMALLEST = 1e-9  # units: no drawing is smaller


def by_another_hand(drawing: Drawing, rng: np.random.Generator) -> Drawing:
    """The drawing bent, turned, slanted and stretched at random, each stroke of another size and in another place.

    Done before it is painted, this leaves the size of the picture and the width of its lines as all drawings have them.
    """
    strokes = [np.array(stroke, np.float64) for stroke in drawing.strokes]
    points = np.concatenate(strokes)
    middle, size = (points.min(0) + points.max(0)) / 2, max(float(np.ptp(points, axis=0).max()), _SMALLEST)
    change = leaning(_STRETCH, rng) * size
    waves, starts = rng.uniform(-2 * pi, 2 * pi, (2, 2, _WAVES))
    heights = rng.normal(0, _BEND, (_WAVES, 2))
    found = []
    for stroke in strokes:
        places = (stroke - middle) / size
        if len(strokes) > 1:
            own = places.mean(0)
            places = own + (places - own) * rng.normal(1, _SIZE, 2) + rng.normal(0, _PLACE, 2)
        bends = np.sin(places @ waves + starts[0]) @ heights
        found.append(_stroke((places + bends) @ change))
    return replace(drawing, strokes=tuple(found))


def joined(label: int, drawing: Drawing) -> Drawing:
    """The digit drawn in one line: a 4 or 7 whose pen was not lifted; any other digit as it is."""
    if label not in _JOINED:
        return drawing
    return replace(drawing, strokes=(tuple(point for stroke in drawing.strokes for point in stroke),))


def with_small_loop(label: int, drawing: Drawing, rng: np.random.Generator) -> Drawing:
    """A 6 or 9 whose loop is smaller or narrower, in one stroke; any other drawing as it is.

    The loop of a 6 begins where its stem, on the way down, passes the height of the loop's upper end; all of the loop
    is scaled about that point. A 9 is a 6 on its head, drawn backwards.
    """
    if label not in _LOOPED or len(drawing.strokes) != 1:
        return drawing
    points = np.array(drawing.strokes[0], np.float64)
    points = points if label == 6 else -points[::-1]
    lowest = int(points[:, 1].argmax())
    if lowest in (0, len(points) - 1):
        return drawing
    top = points[lowest:, 1].min()
    above = np.flatnonzero(points[:lowest, 1] < top)
    start = int(above[-1]) if len(above) else 0
    changed = points.copy()
    changed[start:] = points[start] + (points[start:] - points[start]) * rng.uniform(*_LOOP, 2)
    return replace(drawing, strokes=(_stroke(changed if label == 6 else -changed[::-1]),))


def unfinished(label: int, drawing: Drawing) -> Drawing:
    """A 4, 5 or 7 without its last stroke, as it stands there while somebody draws; any other digit as it is."""
    if label not in _FINISHED_BY_A_STROKE or len(drawing.strokes) < 2:
        return drawing
    return replace(drawing, strokes=drawing.strokes[:-1])


def spoilt(label: int, drawing: Drawing, other: Drawing, rng: np.random.Generator) -> Drawing:
    """No digit any more: lying on its side or mirrored, where this makes none; else with another digit beside it."""
    strokes = [np.array(stroke, np.float64) for stroke in drawing.strokes]
    ways = [way for way, known in (("turned", _NO_DIGIT_TURNED), ("mirrored", _NO_DIGIT_MIRRORED)) if label in known]
    way = rng.choice([*ways, "doubled"])
    if way == "turned":
        sign = rng.choice([-1, 1])
        strokes = [np.stack([sign * stroke[:, 1], -sign * stroke[:, 0]], 1) for stroke in strokes]
    elif way == "mirrored":
        strokes = [stroke * np.array([-1, 1]) for stroke in strokes]
    else:
        points, beside = np.concatenate(strokes), [np.array(stroke, np.float64) for stroke in other.strokes]
        its = np.concatenate(beside)
        gap = rng.uniform(*_APART) * np.ptp(points[:, 1])
        places = np.array([points[:, 0].max() + gap - its[:, 0].min(), points[:, 1].min() - its[:, 1].min()])
        strokes += [stroke + places for stroke in beside]
    return replace(drawing, strokes=tuple(_stroke(stroke) for stroke in strokes))


def _stroke(points: Points) -> Stroke:
    return tuple((float(x), float(y)) for x, y in points)
