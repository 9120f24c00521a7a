"""Many drawings to pictures at once: what `strokes.paint` paints one by one, a tenth of the time apiece.

Lines are divided into short pieces. A piece reaches few pixels, and those of all drawings are computed together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.design.drawing import Drawing
from models.design.spec import SpecError
from models.talk.probes import Float32
from playground.drawing.strokes import DOT, STEP, Points, frame

_DRAWINGS = 100  # painted together
_DOT = np.float32(1e-12)  # px: a shorter piece has no direction
_PIECES = 2_000  # computed together: their numbers fit into the processor's cache, and their memory is used again

Rows = NDArray[np.intp]


def paint_all(drawings: Sequence[Drawing], side: int, widths: Points | None = None) -> Float32:
    """Each drawing as `strokes.paint` paints it with every step of the preparation: (n, side, side) float32 in 0…1.

    widths: (n,), of the strokes in pixels; None for the frame's. Raises SpecError where a drawing is empty, or on a
    canvas so small that it has no scale.
    """
    found = np.empty((len(drawings), side, side), np.float32)
    if widths is None:
        widths = np.full(len(drawings), frame(side).width)
    for start in range(0, len(drawings), _DRAWINGS):
        some = slice(start, start + _DRAWINGS)
        found[some] = _painted(drawings[some], side, widths[some])
    return found


@dataclass(frozen=True, eq=False)
class _Lines:
    """starts, ways: (m, 2), where each line begins, and the way to its end. owners: (m,), which drawing it is of."""

    starts: Points
    ways: Points
    owners: Rows

    def moved(self, by: Points) -> "_Lines":
        """by: (n, 2), for each drawing."""
        return _Lines(self.starts + by[self.owners], self.ways, self.owners)


def _painted(drawings: Sequence[Drawing], side: int, widths: Points) -> Float32:
    if any(drawing.empty for drawing in drawings):
        raise SpecError("nothing was drawn")
    lines, low, high = _scaled(drawings, side, widths)
    room = np.maximum(side - (high - low) - widths[:, None], 0) / 2
    reach = float(widths.max()) / 2 + 0.5
    lines = _pieces(lines.moved(side / 2 - (low + high) / 2), _window(reach) - 2 * reach)
    squared = _squared_distances(lines, reach, len(drawings), side)
    off = frame(side).centre + 0.5 - _centres_of_mass(_ink(squared, widths))
    squared = _squared_distances(lines.moved(np.clip(off, -room, room)), reach, len(drawings), side)
    return _ink(squared, widths)


def _scaled(drawings: Sequence[Drawing], side: int, widths: Points) -> tuple[_Lines, Points, Points]:
    """The lines of all drawings in pixels of the picture, and the corners of the box around each drawing, (n, 2)."""
    strokes = [(owner, stroke) for owner, drawing in enumerate(drawings) for stroke in drawing.strokes if stroke]
    lengths = np.array([len(stroke) for _, stroke in strokes])
    last = np.cumsum(lengths) - 1  # the number of the last point of each stroke
    first = last - lengths + 1
    numbers = chain.from_iterable(chain.from_iterable(stroke for _, stroke in strokes))
    points = np.fromiter(numbers, np.float64, 2 * int(lengths.sum())).reshape(-1, 2)
    owners = np.repeat([owner for owner, _ in strokes], lengths)
    begins = np.searchsorted(owners, np.arange(len(drawings)))
    low, high = np.minimum.reduceat(points, begins), np.maximum.reduceat(points, begins)
    canvases = np.array([drawing.side for drawing in drawings])
    factors = _factors((high - low).max(1), canvases, side, frame(side).box - widths)[:, None]
    points = points * factors[owners]
    kept = _seen_points(points, first, last)
    number = np.repeat(np.arange(len(strokes)), lengths)[kept]
    same = number[1:] == number[:-1]
    begin, end = kept[:-1][same], kept[1:][same]
    dots = first[lengths == 1]
    begin, end = np.concatenate([begin, dots]), np.concatenate([end, dots])
    return _Lines(points[begin], points[end] - points[begin], owners[begin]), low * factors, high * factors


def _factors(longer: Points, canvases: Points, side: int, wanted: Points) -> Points:
    """Picture pixels per canvas pixel, for each drawing.

    longer, wanted: the longer side of the box around its points, on the canvas and in the picture.
    """
    with np.errstate(all="ignore"):  # the branch that is not taken divides by 0
        found = np.where(longer < DOT * canvases, side / canvases, wanted / longer)
    if not np.isfinite(found).all():
        raise SpecError("the drawing is too small to be painted")
    return found


def _seen_points(points: Points, first: Rows, last: Rows) -> Rows:
    """The points, by number, that are painted: both ends of every stroke, and the others a STEP apart or more."""
    way = np.zeros(len(points))
    way[1:] = np.hypot(*np.diff(points, axis=0).T)
    way[first] = 0
    gone = np.cumsum(way) / STEP
    gone -= np.repeat(gone[first], last - first + 1)
    keep = np.diff(np.floor(gone), prepend=0) > 0
    keep[first] = keep[last] = True
    return np.flatnonzero(keep)


def _window(reach: float) -> int:
    """Pixels along an axis that a piece of one pixel can reach."""
    return int(1 + 2 * reach) + 1


def _pieces(lines: _Lines, longest: float) -> _Lines:
    """The lines in pieces shorter than `longest` pixels."""
    counts = np.maximum(np.ceil(np.hypot(*lines.ways.T) / (0.999 * longest)), 1).astype(np.intp)
    rows = np.repeat(np.arange(len(counts)), counts)
    number = np.arange(len(rows)) - np.repeat(np.cumsum(counts) - counts, counts)
    ways = (lines.ways / counts[:, None])[rows]
    return _Lines(lines.starts[rows] + ways * number[:, None], ways, lines.owners[rows])


def _squared_distances(pieces: _Lines, reach: float, count: int, side: int) -> Float32:
    """Squared distance, px², from every pixel's middle to the nearest piece: (n, side, side).

    reach: pixels; a distance beyond it may be too large, or infinite.
    """
    window = _window(reach)
    across = side + 2 * window  # a margin around each picture takes what lies outside
    found = np.full(count * across * across, np.inf, np.float32)
    offsets = np.arange(window)[:, None]
    for begin in range(0, len(pieces.starts), _PIECES):
        some = slice(begin, begin + _PIECES)
        starts, ways = (np.ascontiguousarray(each[some].T) for each in (pieces.starts, pieces.ways))
        corner = np.ceil(np.minimum(starts, starts + ways) - reach - 0.5)
        corner = np.clip(corner, -window, side).astype(np.intp)
        x, y = ((corner[axis] + offsets + (0.5 - starts[axis])).astype(np.float32) for axis in (0, 1))
        squared = _to_pieces(x[None], y[:, None], ways.astype(np.float32))
        rows = (corner[1] + offsets + window) * across + pieces.owners[some] * (across * across)
        places = rows[:, None] + (corner[0] + offsets + window)[None]
        np.minimum.at(found, places.ravel(), squared.ravel())
    inner = slice(window, window + side)
    return found.reshape(count, across, across)[:, inner, inner]


def _to_pieces(x: Float32, y: Float32, ways: Float32) -> Float32:
    """Squared distances to pieces that begin at 0: (window, window, m). x: (1, window, m), y: (window, 1, m)."""
    length = np.hypot(*ways)
    dx, dy = ways / np.maximum(length, _DOT)
    dx[length < _DOT] = 1
    along: Any = x * dx + y * dy  # px from a piece's start, in its direction
    between = np.maximum(along, 0)
    np.minimum(between, length, out=between)
    along -= between  # what is beyond its ends
    along *= along
    aside: Float32 = x * dy - y * dx
    aside *= aside
    aside += along
    return aside


def _ink(squared: Float32, widths: Points) -> Float32:
    """The share of each pixel that lines of these widths cover, (n,); an edge is a ramp one pixel wide."""
    reach = (widths / 2 + 0.5).astype(np.float32)[:, None, None]
    picture: Float32 = np.clip(reach - np.sqrt(squared), 0, 1)
    return picture


def _centres_of_mass(pictures: Float32) -> Points:
    """As `strokes.centre_of_mass`, for each picture: (n, 2); the middle where there is no ink."""
    middles = np.arange(pictures.shape[1]) + 0.5
    total = pictures.sum((1, 2), dtype=np.float64)
    moments = np.stack([pictures.sum(axis, dtype=np.float64) @ middles for axis in (1, 2)], 1)
    empty = total == 0
    moments[empty], total[empty] = pictures.shape[1] / 2, 1
    return np.asarray(moments / total[:, None], np.float64)
