"""Many drawings to pictures at once: what `strokes.paint` paints one by one, a tenth of the time apiece.

Lines are divided into short pieces. A piece reaches few pixels, those of a window that is equally large for all pieces.
The pixels of a window are computed one after the other, each for the pieces of all drawings together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from models.design.drawing import Drawing
from models.design.spec import SpecError
from models.talk.probes import Float32
from playground.drawing.strokes import DOT, STEP, Points, frame

_DRAWINGS = 100  # painted together
_DOT = np.float32(1e-12)  # px: a shorter piece has no direction
_PIECES = 8_000  # computed together: their numbers fit into the processor's cache, and their memory is used again

Rows = NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class StrokeArrays:
    """Many drawings in arrays, none of them empty.

    points: (2, m) float64, x and y of all points, stroke after stroke. lengths: (k,), how many points each stroke has,
    at least one. owners: (k,), the number of the drawing that it is of; they rise. sides: (n,), of the canvases.
    """

    points: Points
    lengths: Rows
    owners: Rows
    sides: Points


def strokes_of(drawings: Sequence[Drawing]) -> StrokeArrays:
    """These drawings in arrays; raises SpecError where one is empty."""
    if any(drawing.empty for drawing in drawings):
        raise SpecError("nothing was drawn")
    strokes = [(owner, stroke) for owner, drawing in enumerate(drawings) for stroke in drawing.strokes if stroke]
    lengths = np.array([len(stroke) for _, stroke in strokes])
    numbers = chain.from_iterable(chain.from_iterable(stroke for _, stroke in strokes))
    points = np.fromiter(numbers, np.float64, 2 * int(lengths.sum())).reshape(-1, 2)
    sides = np.array([drawing.side for drawing in drawings])
    return StrokeArrays(points.T.copy(), lengths, np.array([owner for owner, _ in strokes]), sides)


def paint_all(drawings: Sequence[Drawing], side: int, widths: Points | None = None) -> Float32:
    """Each drawing as `strokes.paint` paints it with every step of the preparation: (n, side, side) float32 in 0…1.

    widths: (n,), of the strokes in pixels; None for the frame's. Raises SpecError where a drawing is empty, or on a
    canvas so small that it has no scale.
    """
    found = np.empty((len(drawings), side, side), np.float32)
    for start in range(0, len(drawings), _DRAWINGS):
        some = slice(start, start + _DRAWINGS)
        found[some] = paint_strokes(strokes_of(drawings[some]), side, None if widths is None else widths[some])
    return found


def paint_strokes(strokes: StrokeArrays, side: int, widths: Points | None = None) -> Float32:
    """As `paint_all`, in memory for all of them at once."""
    count = len(strokes.sides)
    if widths is None:
        widths = np.full(count, frame(side).width)
    lines, low, high = _scaled(strokes, side, widths)
    room = np.maximum(side - (high - low) - widths, 0) / 2
    reach = float(widths.max()) / 2 + 0.5
    lines = _pieces(lines.moved(side / 2 - (low + high) / 2), _window(reach) - 2 * reach)
    picture = _ink(_squared_distances(lines, reach, count, side), widths)
    off = frame(side).centre + 0.5 - _centres_of_mass(picture)
    return _ink(_squared_distances(lines.moved(np.clip(off, -room, room)), reach, count, side), widths)


@dataclass(frozen=True, eq=False)
class _Lines:
    """starts, ways: (2, m), where each line begins, and the way to its end. owners: (m,), which drawing it is of."""

    starts: Points
    ways: Points
    owners: Rows

    def moved(self, by: Points) -> "_Lines":
        """by: (2, n), for each drawing."""
        return _Lines(self.starts + by.take(self.owners, 1), self.ways, self.owners)


def _scaled(strokes: StrokeArrays, side: int, widths: Points) -> tuple[_Lines, Points, Points]:
    """The lines of all drawings in pixels of the picture, and the corners of the box around each drawing, (2, n)."""
    lengths = strokes.lengths
    last = np.cumsum(lengths) - 1  # the number of the last point of each stroke
    first = last - lengths + 1
    owners = np.repeat(strokes.owners, lengths)
    begins = np.searchsorted(owners, np.arange(len(strokes.sides)))
    low, high = (edge.reduceat(strokes.points, begins, 1) for edge in (np.minimum, np.maximum))
    factors = _factors((high - low).max(0), strokes.sides, side, frame(side).box - widths)
    points = strokes.points * factors.take(owners)
    kept = _seen_points(points, first, last)
    number = np.repeat(np.arange(len(lengths)), lengths)[kept]
    same = number[1:] == number[:-1]
    dots = first[lengths == 1]
    begin, end = (np.concatenate([ends[same], dots]) for ends in (kept[:-1], kept[1:]))
    starts = points.take(begin, 1)
    return _Lines(starts, points.take(end, 1) - starts, owners[begin]), low * factors, high * factors


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
    way = np.zeros(points.shape[1])
    way[1:] = np.hypot(*np.diff(points))
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
    """The lines in pieces that are shorter than `longest` pixels along both axes."""
    counts = np.maximum(np.ceil(np.abs(lines.ways).max(0) / (0.999 * longest)), 1).astype(np.intp)
    rows = np.repeat(np.arange(len(counts)), counts)
    number = np.arange(len(rows)) - np.repeat(np.cumsum(counts) - counts, counts)
    ways = (lines.ways / counts).take(rows, 1)
    return _Lines(lines.starts.take(rows, 1) + ways * number, ways, lines.owners.take(rows))


def _squared_distances(pieces: _Lines, reach: float, count: int, side: int) -> Float32:
    """Squared distance, px², from every pixel's middle to the nearest piece: (n, side, side).

    reach: pixels; a distance beyond it may be too large, or infinite.
    """
    window = _window(reach)
    across = side + 2 * window  # a margin around each picture takes what lies outside
    found = np.full(count * across * across, np.inf, np.float32)
    for begin in range(0, len(pieces.owners), _PIECES):
        some = slice(begin, begin + _PIECES)
        starts, ways = pieces.starts[:, some], pieces.ways[:, some]
        corner = np.clip(np.ceil(np.minimum(starts, starts + ways) - reach - 0.5), -window, side)
        x, y = (corner + window).astype(np.intp)
        places = (pieces.owners[some] * across + y) * across + x
        _lower(found, places, (corner + 0.5 - starts).astype(np.float32), ways.astype(np.float32), window, across)
    inner = slice(window, window + side)
    return found.reshape(count, across, across)[:, inner, inner]


def _lower(found: Float32, places: Rows, to_corner: Float32, ways: Float32, window: int, across: int) -> None:
    """Bring every pixel of the pieces' windows down to its squared distance to them, where that is less.

    places: (m,), where in `found` each window's first pixel is. to_corner: (2, m), the way to its middle from where the
    piece begins. across: how many numbers after a pixel the one below it is.
    """
    length = np.hypot(*ways)
    dx, dy = ways / np.maximum(length, _DOT)
    dx[length < _DOT] = 1
    x, y = to_corner
    nothing, beyond, squared = np.zeros_like(x), np.empty_like(x), np.empty_like(x)
    for row in range(window):
        along, aside = x * dx + y * dy, x * dy - y * dx  # px from a piece's start, in its direction and across it
        for column in range(window):
            np.maximum(along, nothing, out=beyond)
            np.minimum(beyond, length, out=beyond)
            np.subtract(along, beyond, out=beyond)  # the piece's ends
            beyond *= beyond
            np.multiply(aside, aside, out=squared)
            squared += beyond
            np.minimum.at(found[row * across + column :], places, squared)
            along += dx
            aside += dy
        y += 1


def _ink(squared: Float32, widths: Points) -> Float32:
    """The share of each pixel that lines of these widths cover, (n,); an edge is a ramp one pixel wide."""
    picture: Float32 = np.sqrt(squared)
    np.subtract((widths / 2 + 0.5).astype(np.float32)[:, None, None], picture, out=picture)
    return np.clip(picture, 0, 1, out=picture)


def _centres_of_mass(pictures: Float32) -> Points:
    """As `strokes.centre_of_mass`, for each picture: (2, n); the middle where there is no ink."""
    count, side, _ = pictures.shape
    middles = np.arange(side) + 0.5
    weights = np.stack([np.tile(middles, side), np.repeat(middles, side), np.ones(side * side)])
    *moments, total = weights @ pictures.reshape(count, -1).T.astype(np.float64)
    empty = total == 0
    found: Points = np.where(empty, side / 2, moments / np.where(empty, 1, total))
    return found
