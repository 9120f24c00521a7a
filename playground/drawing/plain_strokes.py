"""Drawings of whole numbers in JSON text without spaces: understood together, in a fifth of a JSON reader's time."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from playground.drawing.many_strokes import Rows
from playground.drawing.strokes import Points

AT_ONCE = 50_000
"""Characters that are looked at together."""

_DIGIT, _OPEN, _CLOSE, _COMMA, _OTHER = range(5)
_KINDS = np.full(256, _OTHER, np.uint8)
_KINDS[list(b"0123456789-")] = _DIGIT
_KINDS[list(b"[],")] = _OPEN, _CLOSE, _COMMA
_MINUS, _ZERO = b"-0"
_STEPS = np.array([0, 1, -1, 0, 0])
_DEEPEST = 3  # brackets: of a drawing, of a stroke, of a point
_MOST_DIGITS = 7
_MAY_FOLLOW = np.zeros((_DEEPEST + 1, 2, 5, 5), bool)  # see `_in_order`
_MAY_FOLLOW[3, 1, _OPEN, _COMMA] = _MAY_FOLLOW[3, 1, _COMMA, _CLOSE] = True
_MAY_FOLLOW[1:3, 0, _OPEN, [_OPEN, _CLOSE]] = True
_MAY_FOLLOW[:3, 0, _CLOSE, _COMMA] = _MAY_FOLLOW[:3, 0, _COMMA, _OPEN] = _MAY_FOLLOW[1:3, 0, _CLOSE, _CLOSE] = True


class PlainStrokes(NamedTuple):
    """points: (2, m), x and y of all points. lengths: (k,), how many of them each stroke has. strokes: (n,), how many
    each drawing has. length: of their text in characters."""

    points: Points
    lengths: Rows
    strokes: Rows
    length: int


def plain_strokes(text: str, most: int) -> PlainStrokes | None:
    """The first drawings of the text, at most `most`, with commas between them; None where they are not that plain."""
    content = np.frombuffer(text.encode(errors="replace"), np.uint8)
    kinds = _KINDS.take(content)
    marks = np.flatnonzero(kinds != _DIGIT)
    what = kinds.take(marks)
    depths = np.cumsum(_STEPS.take(what))
    ends = np.flatnonzero((depths == 0) & (what == _CLOSE))[:most]
    if not len(ends):
        return None
    count = ends[-1] + 1
    marks, what, depths = marks[:count], what[:count], depths[:count]
    digits = np.diff(marks) - 1
    if marks[0] or not _in_order(what, depths, digits):
        return None
    numbers = _numbers(content, marks[1:][digits > 0], digits[digits > 0])
    if numbers is None:
        return None
    opened = np.where(what == _OPEN, depths, 0)
    drawings, strokes = np.flatnonzero(opened == 1), np.flatnonzero(opened == 2)
    points = np.cumsum(opened == _DEEPEST)
    lengths = np.diff(points[strokes], append=points[-1])
    in_each = np.diff(np.searchsorted(strokes, drawings), append=len(strokes))
    return PlainStrokes(numbers.reshape(-1, 2).T.copy(), lengths, in_each, int(marks[-1]) + 1)


def _in_order(what: NDArray[np.uint8], depths: Rows, digits: Rows) -> bool:
    """Whether each mark may come behind the one before it, as deep as it is then, with digits between them or none."""
    if what[0] != _OPEN or depths.min() < 0 or depths.max() > _DEEPEST:
        return False
    return bool(_MAY_FOLLOW[depths[:-1], (digits > 0).astype(np.intp), what[:-1], what[1:]].all())


def _numbers(content: NDArray[np.uint8], ends: Rows, digits: Rows) -> Points | None:
    """The whole numbers that end before `ends` and have so many characters; None where one is none, or is long."""
    if not len(ends):
        return None
    minus = content[ends - digits] == _MINUS
    digits = digits - minus
    begins_with_0 = content[ends - digits] == _ZERO
    if digits.min() < 1 or digits.max() > _MOST_DIGITS or (begins_with_0 & (digits > 1)).any():
        return None
    if np.count_nonzero(content[: ends[-1]] == _MINUS) != np.count_nonzero(minus):  # one is in the middle
        return None
    found = np.zeros(len(ends))
    for place in range(int(digits.max())):
        found += np.where(digits > place, content[ends - 1 - place] - float(_ZERO), 0) * 10**place
    return np.where(minus, -found, found)
