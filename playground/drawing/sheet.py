"""Finds the sheet of paper in a photograph that shows more than the sheet. Knows no files and no digits."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from models.talk.probes import Float32
from playground.drawing.strokes import Points

_SEEN = 160  # px a side at most: of the picture in which the sheet is looked for
_SMALL = 64  # px; a picture with a shorter side shows a digit and no desk
_SEEDS = 8  # the sheet contains one of so many places a side
_LEAST, _MOST = 0.1, 0.95  # share of the picture that a sheet covers
_STRAIGHT = 0.94  # a sheet has at least this share of its convex hull, and
_RECTANGULAR = 0.87  # this one of the smallest rectangle around it, of which a picture's border may cut off a corner
_WRITTEN = 0.001, 0.2  # share of a sheet that is not as bright as the sheet: with less there is nothing to read
_CONTRAST = 0.12  # least difference in brightness between sheet and desk; 1: black and white
_SHARP = 0.6  # share of that difference which is seen across the edge; a shadow's edge is softer
_MARGIN = 0.03  # of the sheet's sides that is cut off, and at least
_EDGE = 1.5  # px of the reduced picture


@dataclass(frozen=True)
class _Rectangle:
    """In pixels: the corner at the upper left, and the way along the upper and the left side."""

    corner: Points
    across: Points
    down: Points

    @property
    def area(self) -> float:
        return float(np.hypot(*self.across) * np.hypot(*self.down))


def sheet_in(grey: Float32) -> Float32:
    """The sheet in the picture, upright and without its edges; all of the picture where no sheet is seen.

    A sheet is a rectangle with sharp edges, lighter or darker than the desk around it, on which there is something.
    It may reach beyond the picture. grey: (height, width) float32, 0 black and 1 white.
    """
    if min(grey.shape) < _SMALL:
        return grey
    shrink = max(1.0, max(grey.shape) / _SEEN)
    size = tuple(max(1, round(side / shrink)) for side in grey.shape[::-1])
    image = Image.fromarray(grey).resize(size, Image.Resampling.BOX)
    seen = np.asarray(image.filter(ImageFilter.MedianFilter(3)))
    light = seen > _between(seen)
    for region in (light, ~light):
        found = _sheet(seen, region)
        if found is not None:
            return _cut_out(grey, found, np.array(grey.shape[::-1]) / size)
    return grey


def connected(mask: NDArray[np.bool_], row: int, column: int) -> NDArray[np.bool_]:
    """The part of the mask that is connected with this pixel."""
    image = Image.fromarray(mask).convert("L")
    ImageDraw.floodfill(image, (column, row), 128)
    found: NDArray[np.bool_] = np.asarray(image) == 128
    return found


def _between(values: Float32) -> float:
    """The brightness that divides the pixels best into a dark and a light group (Otsu's threshold)."""
    counts, edges = np.histogram(values, 64)
    middles = (edges[:-1] + edges[1:]) / 2
    below, total = np.cumsum(counts)[:-1], counts.sum()
    dark = np.cumsum(counts * middles)[:-1]
    apart = (dark * total - (counts @ middles) * below) ** 2 / np.maximum(below * (total - below), 1)
    return float(edges[int(apart.argmax()) + 1])


def _sheet(seen: Float32, region: NDArray[np.bool_]) -> _Rectangle | None:
    """The rectangle around the largest part of the region, if that is a sheet."""
    outside = connected(np.pad(~region, 1, constant_values=True), 0, 0)[1:-1, 1:-1]
    if not _LEAST * outside.size < (~outside).sum() < _MOST * outside.size:
        return None
    part = _largest_part(~outside)
    written = float((part & ~region).sum() / max(1, part.sum()))
    if part.sum() < _LEAST * part.size or not _WRITTEN[0] < written < _WRITTEN[1] or not _stands_out(seen, part):
        return None
    hull = _hull(part)
    rectangle = _around(hull)
    straight = part.sum() >= _STRAIGHT * _area(hull)
    return rectangle if straight and part.sum() >= _RECTANGULAR * rectangle.area else None


def _largest_part(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The largest connected part among those at a grid of places."""
    rows, columns = ([(2 * k + 1) * side // (2 * _SEEDS) for k in range(_SEEDS)] for side in mask.shape)
    left, best = mask, np.zeros_like(mask)
    for row in rows:
        for column in columns:
            if left[row, column]:
                part = connected(left, row, column)
                left = left & ~part
                best = part if part.sum() > best.sum() else best
    return best


def _stands_out(seen: Float32, part: NDArray[np.bool_]) -> bool:
    """Whether the part differs in brightness from what is around it, with a sharp edge."""
    inner, outer = _grown(~part, 2), _grown(part, 2)
    inside, outside = part & inner & ~_grown(~part, 1), outer & ~_grown(part, 1)
    if not inside.any() or not outside.any():
        return False
    step = abs(float(np.median(seen[inside]) - np.median(seen[outside])))
    apart = abs(float(np.median(seen[part]) - np.median(seen[~part])))
    return step > _CONTRAST and step > _SHARP * apart


def _grown(mask: NDArray[np.bool_], by: int) -> NDArray[np.bool_]:
    wide = Image.fromarray(mask).convert("L").filter(ImageFilter.MaxFilter(2 * by + 1))
    grown: NDArray[np.bool_] = np.asarray(wide) > 0
    return grown


def _hull(part: NDArray[np.bool_]) -> Points:
    """The corners of the convex hull of all pixels, (n, 2), in order (Andrew's monotone chain)."""
    ends = []
    for row in np.flatnonzero(part.any(1)):
        columns = np.flatnonzero(part[row])
        ends += [(x, y) for x in (columns[0], columns[-1] + 1) for y in (row, row + 1)]
    points = sorted({(float(x), float(y)) for x, y in ends})
    chains: list[tuple[float, float]] = []
    for way in (points, points[::-1]):
        chain: list[tuple[float, float]] = []
        for point in way:
            while len(chain) > 1 and _turn(chain[-2], chain[-1], point) <= 0:
                chain.pop()
            chain.append(point)
        chains += chain[:-1]
    return np.array(chains)


def _turn(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    """Twice the area of the triangle; its sign says to which side the way bends."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _area(polygon: Points) -> float:
    x, y = polygon.T
    return abs(float(x @ np.roll(y, 1) - y @ np.roll(x, 1))) / 2


def _around(hull: Points) -> _Rectangle:
    """The smallest rectangle around a polygon; one of its sides lies on a side of the polygon."""
    found = []
    for way in np.roll(hull, -1, 0) - hull:
        turn = (np.arctan2(way[1], way[0]) + np.pi / 4) % (np.pi / 2) - np.pi / 4  # by 45° at most
        right, down = np.array([np.cos(turn), np.sin(turn)]), np.array([-np.sin(turn), np.cos(turn)])
        (left, most), (top, bottom) = ((side.min(), side.max()) for side in (hull @ right, hull @ down))
        found.append(_Rectangle(left * right + top * down, (most - left) * right, (bottom - top) * down))
    return min(found, key=lambda rectangle: rectangle.area)


def _cut_out(grey: Float32, rectangle: _Rectangle, scale: Points) -> Float32:
    """What lies within the rectangle, without a margin; scale: pixels of the picture to one of the rectangle's."""
    shares = [max(_MARGIN, _EDGE / float(np.hypot(*side))) for side in (rectangle.across, rectangle.down)]
    corner = rectangle.corner + shares[0] * rectangle.across + shares[1] * rectangle.down
    across, down = ((1 - 2 * s) * side for s, side in zip(shares, (rectangle.across, rectangle.down), strict=True))
    corners = np.array([corner, corner + down, corner + down + across, corner + across]) * scale
    width, height = (max(1, round(float(np.hypot(*(side * scale))))) for side in (across, down))
    turned = Image.fromarray(grey).transform(
        (width, height), Image.Transform.QUAD, corners.ravel().tolist(), Image.Resampling.BILINEAR
    )
    return np.asarray(turned)
