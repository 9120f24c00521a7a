"""The surface in three dimensions as a picture, column by column: it needs no graphics driver. numpy only.

Each column of the picture is a walk over the surface from the front to the back. Of what it meets, what stands higher
in the picture than all before it is seen.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import cos, sin

import numpy as np
from numpy.typing import NDArray

from ui.look import theme
from ui.panels.surface import contours

HEIGHT = 1.1
"""Of the highest peak, where half a side is 1."""
_DEPTHS = 320  # places along a walk
_FINER = 2  # pixels for one, across and down and along a walk
_STRIP = 48  # of these across, whose walks take a few milliseconds
_LIGHT = np.array([-0.4, -0.5, 0.77], np.float32)
_DARKEST, _RANGE = 0.80, 0.26  # of the colour of a band, by the slant of the surface
_TWICE = 2  # texels for one of the coloured picture, so that heights are smooth

UInt32 = NDArray[np.uint32]


@dataclass(frozen=True, eq=False)
class Texture:
    """Heights and colours over the ground, with a border that lies outside: (side + 2, side + 2) each, flattened.

    heights: float32, −inf outside. colours: 0xffRRGGBB.
    """

    heights: NDArray[np.float32]
    colours: UInt32
    side: tuple[int, int]


@dataclass(frozen=True)
class Look:
    """From where the surface is seen, and where in the picture: radians; px of half a side, and of the middle."""

    around: float
    above: float
    scale: float
    middle: tuple[float, float]


def texture(losses: contours.Float, heights: contours.Float) -> Texture:
    """What is drawn of losses (rows, columns), whose heights lie between 0 and `HEIGHT`."""
    return _lit(contours.picture(losses), heights, _TWICE)


def _lit(colours: theme.RGBA, heights: contours.Float, twice: int) -> Texture:
    """The coloured picture on these heights, with the light from one side. twice: texels for one of its pixels."""
    at = [
        np.linspace(0, size - 1, (each - 1) * twice + 1)
        for size, each in zip(heights.shape, colours.shape, strict=False)
    ]
    fine = contours.between(heights, *at).astype(np.float32)
    dy, dx = np.gradient(fine[::twice, ::twice], *(2 / (each - 1) for each in colours.shape[:2]))
    slant = (_LIGHT[2] - _LIGHT[0] * dx - _LIGHT[1] * dy) / np.sqrt(1 + dx * dx + dy * dy)
    brightness = _DARKEST + _RANGE * np.clip(slant, 0, 1)
    red, green, blue = (np.minimum(colours[..., k] * brightness, 255).astype(np.uint32) for k in range(3))
    packed = 0xFF000000 | red << 16 | green << 8 | blue
    doubled = packed.repeat(twice, 0).repeat(twice, 1)[twice // 2 :, twice // 2 :][: fine.shape[0], : fine.shape[1]]
    rows, columns = fine.shape
    bordered = np.full((rows + 2, columns + 2), -np.inf, np.float32)
    bordered[1:-1, 1:-1] = fine
    coloured = np.zeros((rows + 2, columns + 2), np.uint32)
    coloured[1:-1, 1:-1] = doubled
    return Texture(bordered.ravel(), coloured.ravel(), (rows, columns))


def finer(
    losses: contours.Float, heights: contours.Float, look: Look, width: int, height: int, wall: int
) -> Iterator[UInt32]:
    """The picture as `drawn` gives it, with twice as many pixels across and down, in strips from left to right.

    The first one is empty: what is drawn takes its time too.
    """
    colours = contours.picture(losses, _FINER)
    yield np.zeros((height * _FINER, 0), np.uint32)
    of = _lit(colours, heights, _TWICE // _FINER)
    middle, far_right = (look.middle[0] * _FINER, look.middle[1] * _FINER), width * _FINER
    for left in range(0, far_right, _STRIP):
        here = replace(look, scale=look.scale * _FINER, middle=(middle[0] - left, middle[1]))
        yield drawn(of, here, min(_STRIP, far_right - left), height * _FINER, wall, _DEPTHS * _FINER)


def drawn(of: Texture, look: Look, width: int, height: int, wall: int, depths: int = _DEPTHS) -> UInt32:
    """The picture, (height, width) 0xAARRGGBB, 0 where nothing is.

    wall: the colour below its front edges. depths: places along a walk.
    """
    rows, columns = of.side
    across = ((np.arange(width, dtype=np.float32) + 0.5 - look.middle[0]) / look.scale)[:, None]
    away = np.linspace(-(2**0.5), 2**0.5, depths, dtype=np.float32)[None]
    column = _numbers(across * cos(look.around) + away * sin(look.around), columns)
    row = _numbers(away * cos(look.around) - across * sin(look.around), rows)
    texels = row * (columns + 2) + column
    ground = height - look.middle[1] + look.scale * sin(look.above) * away  # px above the lower edge
    tops = (of.heights.take(texels) * np.float32(look.scale * cos(look.above)) + ground).clip(-1, height - 1)
    tops = np.maximum.accumulate(tops.astype(np.int16), axis=1)
    seen = np.empty(tops.shape, np.bool_)
    seen[:, 0] = tops[:, 0] >= 0
    np.greater(tops[:, 1:], tops[:, :-1], out=seen[:, 1:])
    walk, depth = np.nonzero(seen)
    last = depths * width  # in place of a walk that meets nothing as high
    first = np.full((height, width), last, np.int32)
    first[height - 1 - tops[walk, depth], walk] = walk * depths + depth  # row 0 is on top
    np.minimum.accumulate(first, axis=0, out=first)
    met = np.append(of.colours.take(texels), np.uint32(0))
    found: UInt32 = met.take(first)
    _cut_below(found, tops, ground[0], seen, wall)
    return found


def _numbers(spots: NDArray[np.float32], count: int) -> NDArray[np.int32]:
    """From −1…1 to the numbers of texels, counted in the border."""
    found = (spots + 1) * np.float32((count - 1) / 2) + np.float32(1.5)
    return np.asarray(np.clip(found, 0, count + 1), np.int32)


def _cut_below(
    found: UInt32, tops: NDArray[np.int16], ground: NDArray[np.float32], seen: NDArray[np.bool_], wall: int
) -> None:
    """Put a wall between the front edge of the surface and the ground, and nothing below that."""
    height, width = found.shape
    edge = seen.argmax(1)  # the first place of each walk; 0 of those that meet nothing too
    top, bottom = tops[np.arange(width), edge], ground[edge]
    lines = slice(max(height - 1 - int(top.max()), 0), height)
    line = np.arange(height - 1, -1, -1)[lines, None]
    below = np.where(line >= bottom, np.uint32(wall), np.uint32(0))
    np.copyto(found[lines], below, where=line < top)


def wall_colour() -> int:
    """0xffRRGGBB in the theme in force."""
    return int(theme.mix(theme.current().zero, theme.current().muted, 0.3).rgba())
