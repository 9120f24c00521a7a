"""Reads a digit from a picture file and brings it to the size and place that a network expects. Knows no networks."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from models.design.spec import SpecError
from models.talk.probes import Float32
from playground.drawing.picture_files import read_picture
from playground.drawing.strokes import centre_of_mass, frame

_READ = 2_000  # px a side at most; the thinnest pen on a page of A4 is still 3 wide
_FAINT = 0.1  # share of the darkest ink: fainter is dirt, or the noise of a compressed file
_SEEN, _COARSE = 256, 48  # px a side at most: of the picture in which ink is found, and of the one for the light
_EVEN = 0.02  # light is even where three quarters of the border differ so little from its median; 1: black to white
_APART = 0.2  # share of the way from ink to paper; where the border comes closer to ink, the digit touches it
_DARKEST = 0.05  # brightness of paper in the deepest shadow, 0…1
_CLEAR = 0.3  # share of the darkest ink; what is darker is ink, however large the noise
_SIGMAS = 4  # standard deviations of the noise; what is darker is ink
_REST = 0.1  # a part is removed only if what remains has at least this share of its pixels
_HUG = 0.08  # width of the margin in which a frame's lines lie, as a share of its sides
_CONTRAST = 0.08  # a picture with less contrast shows nothing; 1 is black to white


def read_scan(path: str | Path, side: int) -> Float32:
    """The digit in a picture file: (side, side) float32 in 0…1, ink 1.

    Ink may be lighter or darker than paper; the border shows which. A transparent background is paper. Raises
    SpecError where the file is no picture or shows nothing.
    """
    ink = ink_of(_grey(read_picture(path, _READ)))
    if ink is None:
        raise SpecError("{file} shows no ink", file=Path(path).name)
    return fit(ink, side)


def ink_of(grey: Float32) -> Float32 | None:
    """The share of ink in each pixel, (height, width) float32 in 0…1; None for blank paper.

    Paper is as bright as the median of the border; in uneven light this differs by place. Lines around the digit and
    marks that reach in from the border are not ink. grey: (height, width) float32, 0 black and 1 white.
    """
    paper = float(np.median(_border(grey)))
    seen = _reduced(grey, _SEEN)
    if paper - seen.min() < (seen.max() - paper) * (0.5 if paper > 0.5 else 2):  # light ink: look at the negative
        grey, seen, paper = 1 - grey, 1 - seen, 1 - paper
    ink = paper - grey
    uneven = np.quantile(np.abs(_border(grey) - paper), 0.75) > _EVEN
    if uneven and _border(seen).min() - seen.min() > _APART * (paper - seen.min()):
        lit = _lit(grey)
        ink = (lit - grey) * (paper / np.maximum(lit, _DARKEST))
    seen = _reduced(ink, _SEEN)
    noise = 1.48 * float(np.median(np.abs(seen)))  # standard deviation of Gaussian noise with this median
    darkest = float(seen.max())
    mask = _digit(seen > min(max(_FAINT * darkest, _SIGMAS * noise), _CLEAR * darkest))
    near = Image.fromarray(mask).convert("L").filter(ImageFilter.MaxFilter(3))
    shown = np.asarray(near.resize(grey.shape[::-1], Image.Resampling.NEAREST)) > 0
    ink = np.where(shown, np.maximum(ink, 0), 0).astype(np.float32)
    darkest = float(ink.max())
    if darkest < _CONTRAST:
        return None
    ink /= darkest
    ink[ink < _FAINT] = 0
    return ink


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
    """The mask without parts that touch two sides of the picture and without a frame, if enough remains."""
    outside = _connected(np.pad(mask, 1, constant_values=True), 0, 0)[1:-1, 1:-1]
    sides = sum(bool(side.any()) for side in (outside[0], outside[-1], outside[:, 0], outside[:, -1]))
    if sides > 1 and (mask & ~outside).sum() > _REST * outside.sum():
        mask = mask & ~outside
    rows, columns = np.nonzero(mask)
    if not len(rows):
        return mask
    frame = _connected(mask, int(rows[0]), int(columns[0]))
    y, x = (1 + round(_HUG * int(np.ptp(found))) for found in (rows, columns))
    inner = np.zeros_like(mask)
    inner[rows.min() + y : rows.max() + 1 - y, columns.min() + x : columns.max() + 1 - x] = True
    rest = mask & ~frame
    hugs = (frame & inner).sum() < _REST * frame.sum() and not (rest & ~inner).any()
    return rest if hugs and rest.sum() > _REST * frame.sum() else mask


def _connected(mask: NDArray[np.bool_], row: int, column: int) -> NDArray[np.bool_]:
    """The part of the mask that is connected with this pixel."""
    image = Image.fromarray(mask).convert("L")
    ImageDraw.floodfill(image, (column, row), 128)
    found: NDArray[np.bool_] = np.asarray(image) == 128
    return found


def fit(ink: Float32, side: int) -> Float32:
    """Ink (height, width), cropped, scaled to the frame's box and moved to the frame's centre of mass.

    Returns (side, side) float32 in 0…1. One resampling does all three: a window, which may reach beyond the picture,
    becomes the result.
    """
    wanted = frame(side)
    rows, columns = np.flatnonzero(ink.any(1)), np.flatnonzero(ink.any(0))
    ink = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    scale = max(ink.shape) / wanted.box  # pixels of the crop to a pixel of the result
    window = side * scale
    margin = int(np.ceil(window)) + 1
    size = np.array(ink.shape[::-1])
    corner = centre_of_mass(ink) - (wanted.centre + 0.5) * scale  # np.clip below: not so far that ink is cut off
    left, top = (float(value) for value in np.clip(corner, size - window, 0) + margin)
    padded = Image.fromarray(np.pad(ink, margin).astype(np.float32))
    box = (left, top, left + window, top + window)
    resized = padded.resize((side, side), Image.Resampling.HAMMING, box=box)
    return np.clip(np.asarray(resized, np.float32), 0, 1)


def _grey(picture: Image.Image) -> Float32:
    """0 black to 1 white, (height, width); transparent parts become paper, light under dark ink and vice versa."""
    if picture.mode != "RGBA":
        return _unit(picture)
    alpha, grey = _unit(picture.getchannel("A")), _unit(picture.convert("RGB"))
    seen = alpha.sum()
    dark = seen > 0 and (grey * alpha).sum() / seen < 0.5
    return np.asarray(grey * alpha + (1 - alpha) * (1.0 if dark else 0.0), np.float32)


def _unit(picture: Image.Image) -> Float32:
    """An opaque picture, as `read_picture` gives it, in 0…1; all bits of deep greys are kept."""
    return np.asarray(picture if picture.mode == "F" else picture.convert("L"), np.float32) / np.float32(255)
