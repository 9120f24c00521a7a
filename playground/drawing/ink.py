"""Tells ink from paper, in any light, on any paper. Knows no files and no networks."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from models.talk.probes import Float32
from playground.drawing.sheet import connected, sheet_in

_FAINT = 0.1  # share of the darkest ink: fainter is dirt, or the noise of a compressed file
_SEEN, _COARSE = 256, 48  # px a side at most: of the picture in which ink is found, and of the one for the light
_EVEN = 0.02  # light is even where three quarters of the border differ so little from its median; 1: black to white
_APART = 0.2  # share of the way from ink to paper; where the border comes closer to ink, the digit may touch it
_NEAR, _GRADUAL = 0.08, 0.25  # light changes by a smaller share of the paper's brightness within this share of a side
_AT_EDGE = 0.99  # share of the border that is not as dark as the lines printed on the paper
_CLEARLY = 2  # ink is so many times as dark as what is printed on the paper
_PRINT = 0.6  # share of the darkest ink; what is darker is no print
_ROOM = 0.06  # share of a side: if ink comes nearer to the border, nothing is known about print
_DARKEST = 0.05  # brightness of paper in the deepest shadow, 0…1
_CLEAR = 0.3  # share of the darkest ink; what is darker is ink, however large the noise
_SIGMAS = 4  # standard deviations of the noise; what is darker is ink
_REST = 0.1  # a part is removed only if what remains has at least this share of its pixels
_BLOB = 0.5  # share of the box around it that a blob fills; lines fill less
_HUG = 0.08  # width of the margin in which a frame's lines lie, as a share of its sides
_CONTRAST = 0.08  # a picture with less contrast shows nothing; 1 is black to white


def ink_of(grey: Float32) -> Float32 | None:
    """The share of ink in each pixel, (height, width) float32 in 0…1; None for blank paper.

    Where a sheet of paper is seen, all else is left out, so the size may be another. Paper is as bright as the median
    of the border; in uneven light this differs by place. Lines printed on the paper, lines around the digit and marks
    that reach in from the border are not ink. grey: (height, width) float32, 0 black and 1 white.
    """
    grey = sheet_in(grey)
    paper = float(np.median(_border(grey)))
    seen = _reduced(grey, _SEEN)
    if paper - seen.min() < (seen.max() - paper) * (0.5 if paper > 0.5 else 2):  # light ink: look at the negative
        grey, seen, paper = 1 - grey, 1 - seen, 1 - paper
    ink = paper - grey
    if _unevenly_lit(grey, seen, paper):
        lit = _lit(grey)
        ink = (lit - grey) * (paper / np.maximum(lit, _DARKEST))
    seen = _reduced(ink, _SEEN)
    mask = _digit(seen > _least(seen))
    near = Image.fromarray(mask).convert("L").filter(ImageFilter.MaxFilter(3))
    shown = np.asarray(near.resize(grey.shape[::-1], Image.Resampling.NEAREST)) > 0
    ink = np.where(shown, np.maximum(ink, 0), 0).astype(np.float32)
    darkest = float(ink.max())
    if darkest < _CONTRAST:
        return None
    ink /= darkest
    ink[ink < _FAINT] = 0
    return ink


def _unevenly_lit(grey: Float32, seen: Float32, paper: float) -> bool:
    """Whether the border is of different brightness, and not because the digit or a desk is seen there.

    seen: `grey`, reduced. Either the border is lighter than ink all over, or it nowhere becomes darker at a stroke.
    """
    if np.quantile(np.abs(_border(grey) - paper), 0.75) <= _EVEN:
        return False
    if _border(seen).min() - seen.min() > _APART * (paper - seen.min()):
        return True
    sides, steps = (seen[0], seen[-1], seen[:, 0], seen[:, -1]), [max(1, round(_NEAR * side)) for side in seen.shape]
    return all(
        float(np.abs(side[step:] - side[:-step]).max(initial=0)) < _GRADUAL * paper
        for side, step in zip(sides, (steps[1], steps[1], steps[0], steps[0]), strict=True)
    )


def _least(ink: Float32) -> float:
    """How dark a pixel has to be to be ink: darker than dirt, than the noise, and than what is printed on the paper."""
    darkest = float(ink.max())
    noise = 1.48 * float(np.median(np.abs(ink)))  # standard deviation of Gaussian noise with this median
    printed = float(np.quantile(_border(ink), _AT_EDGE))
    least = min(max(_FAINT * darkest, _SIGMAS * noise), _CLEAR * darkest)
    if _nears_edge(ink > _PRINT * darkest):
        return least
    return max(least, min(_CLEARLY * printed, (printed + darkest) / 2))


def _nears_edge(mask: NDArray[np.bool_]) -> bool:
    """Whether the digit, or what else is dark, comes so near to the border that its blurred edge may be seen there."""
    return any(
        bool(part.any())
        for sides in (mask, mask.T)
        for part in (sides[: _room(len(sides))], sides[-_room(len(sides)) :])
    )


def _room(side: int) -> int:
    return max(1, round(_ROOM * side))


def _border(values: Float32) -> Float32:
    return np.concatenate([values[0], values[-1], values[:, 0], values[:, -1]])


def _reduced(values: Float32, most: int) -> Float32:
    """A smaller picture, at most `most` pixels a side; each pixel is the mean of those that it replaces."""
    shrink = max(1.0, max(values.shape) / most)
    height, width = (max(1, round(side / shrink)) for side in values.shape)
    return np.asarray(Image.fromarray(values).resize((width, height), Image.Resampling.BOX))


def _lit(grey: Float32) -> Float32:
    """The brightness of the paper at each place: a closing fills dark parts narrower than half the picture."""
    coarse = _reduced(grey, _COARSE)
    window = max(coarse.shape) // 4 * 2 + 1
    padded = Image.fromarray(np.pad(coarse, window, mode="edge"))
    closed = padded.filter(ImageFilter.MaxFilter(window)).filter(ImageFilter.MinFilter(window))
    inner = Image.fromarray(np.asarray(closed)[window:-window, window:-window])
    return np.asarray(inner.resize(grey.shape[::-1], Image.Resampling.BICUBIC))


def _digit(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The mask without what reaches in from the border and without a frame, if enough remains.

    What touches two sides of the picture reaches in, and so does a blob at one side, such as a thumb, that is smaller
    than all the rest.
    """
    outside = connected(np.pad(mask, 1, constant_values=True), 0, 0)[1:-1, 1:-1]
    sides = sum(bool(side.any()) for side in (outside[0], outside[-1], outside[:, 0], outside[:, -1]))
    rest = mask & ~outside
    if rest.sum() > _REST * outside.sum() and (sides > 1 or (sides and _is_smaller_blob(outside, rest))):
        mask = rest
    rows, columns = np.nonzero(mask)
    if not len(rows):
        return mask
    frame = connected(mask, int(rows[0]), int(columns[0]))
    y, x = (1 + round(_HUG * int(np.ptp(found))) for found in (rows, columns))
    inner = np.zeros_like(mask)
    inner[rows.min() + y : rows.max() + 1 - y, columns.min() + x : columns.max() + 1 - x] = True
    rest = mask & ~frame
    hugs = (frame & inner).sum() < _REST * frame.sum() and not (rest & ~inner).any()
    return rest if hugs and rest.sum() > _REST * frame.sum() else mask


def _is_smaller_blob(part: NDArray[np.bool_], rest: NDArray[np.bool_]) -> bool:
    (high, wide), most = _extent(part), max(_extent(rest))
    return max(high, wide) < most and bool(part.sum() > _BLOB * high * wide)


def _extent(mask: NDArray[np.bool_]) -> tuple[int, int]:
    return len(np.flatnonzero(mask.any(1))), len(np.flatnonzero(mask.any(0)))
