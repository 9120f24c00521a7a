"""A digit in a picture file, of any size, brought to where a network of digits expects it. Knows no networks."""

import warnings
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageOps, UnidentifiedImageError

from models.design.spec import SpecError
from models.talk.probes import Float32
from playground.drawing.strokes import centre_of_mass, frame

MAX_PIXELS = 50_000_000
_FAINT = 0.1  # share of the darkest ink: fainter is dirt, or the noise of a compressed file
_SEEN, _COARSE = 256, 48  # px a side at most on which ink is told from noise, and light from ink
_EVEN = 0.02  # of black to white: three quarters of the border are as near to its median in even light
_APART = 0.2  # of the way from ink to paper: where the border comes nearer to ink, the digit reaches it
_DARKEST = 0.05  # paper in the deepest shadow
_CLEAR = 0.3  # share of the darkest ink: darker is ink whatever the noise
_SIGMAS = 4  # deviations of the noise from which it is ink
_REST = 0.1  # share of what is left out that must be left of the digit
_HUG = 0.08  # share of a frame's sides that its lines keep to
_CONTRAST = 0.08  # of black to white: with less there is nothing to see

warnings.filterwarnings("ignore", category=Image.DecompressionBombWarning)  # MAX_PIXELS is stricter


def read_scan(path: str | Path, side: int) -> Float32:
    """The digit in a picture file as the network is fed it, (side, side) float32 in 0…1, ink 1.

    Light on dark or dark on light, found out by the border; a transparent background is paper. Raises SpecError
    where the file is no picture or shows nothing.
    """
    name = Path(path).name
    try:
        with Image.open(path) as image:
            if image.width * image.height > MAX_PIXELS:
                raise SpecError("{file} has more than {most} pixels", file=name, most=MAX_PIXELS)
            grey = _grey(ImageOps.exif_transpose(image))
    except SpecError:  # a ValueError too
        raise
    except (UnidentifiedImageError, Image.DecompressionBombError, ValueError, SyntaxError, EOFError):
        raise SpecError("{file} is not a picture that can be read", file=name) from None
    except OSError as error:
        raise SpecError("{file} cannot be read: {why}", file=name, why=error.strerror or "it is damaged") from None
    ink = ink_of(grey)
    if ink is None:
        raise SpecError("{file} shows no ink", file=name)
    return fit(ink, side)


def ink_of(grey: Float32) -> Float32 | None:
    """How much of each pixel is ink, the paper being what most of the border shows; None where all is paper.

    Light may fall on the paper unevenly; where it does, the paper of each place counts. Lines around the digit and what
    reaches in from the border are no ink. grey: (height, width) float32, 0 black and 1 white.
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
    noise = 1.48 * float(np.median(np.abs(seen)))  # the deviation, were it Gaussian
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
    """At most so many pixels a side, each the mean of those that it stands for."""
    shrink = max(1.0, max(values.shape) / most)
    height, width = (max(1, round(side / shrink)) for side in values.shape)
    return np.asarray(Image.fromarray(values).resize((width, height), Image.Resampling.BOX))


def _lit(grey: Float32) -> Float32:
    """The paper as it is lit: a closing, which fills what is dark and narrower than half the picture."""
    coarse = _reduced(grey, _COARSE)
    window = max(coarse.shape) // 4 * 2 + 1
    padded = Image.fromarray(np.pad(coarse, window, mode="edge"))
    closed = padded.filter(ImageFilter.MaxFilter(window)).filter(ImageFilter.MinFilter(window))
    inner = Image.fromarray(np.asarray(closed)[window:-window, window:-window])
    return np.asarray(inner.resize(grey.shape[::-1], Image.Resampling.BICUBIC))


def _digit(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The mask without what reaches two sides of the picture, and without a frame, where enough is left."""
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
    """The part of the mask that hangs together with this pixel."""
    image = Image.fromarray(mask).convert("L")
    ImageDraw.floodfill(image, (column, row), 128)
    found: NDArray[np.bool_] = np.asarray(image) == 128
    return found


def fit(ink: Float32, side: int) -> Float32:
    """Ink (height, width) cropped, scaled to the frame's box and laid with its centre of mass where the frame has it.

    One resampling does all three: a window of the picture, which may reach beyond it, becomes the result.
    """
    wanted = frame(side)
    rows, columns = np.flatnonzero(ink.any(1)), np.flatnonzero(ink.any(0))
    ink = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    scale = max(ink.shape) / wanted.box  # pixels of the crop to a pixel of the result
    window = side * scale
    margin = int(np.ceil(window)) + 1
    size = np.array(ink.shape[::-1])
    corner = centre_of_mass(ink) - (wanted.centre + 0.5) * scale  # then not so far that ink is cut off
    left, top = (float(value) for value in np.clip(corner, size - window, 0) + margin)
    padded = Image.fromarray(np.pad(ink, margin).astype(np.float32))
    box = (left, top, left + window, top + window)
    resized = padded.resize((side, side), Image.Resampling.HAMMING, box=box)
    return np.clip(np.asarray(resized, np.float32), 0, 1)


def _grey(image: Image.Image) -> Float32:
    """0 black to 1 white, (height, width); what is transparent becomes paper, light under dark ink and vice versa."""
    if "A" not in image.getbands() and "transparency" not in image.info:
        return _unit(image)
    colours = image.convert("RGBA")
    alpha = _unit(colours.getchannel("A"))
    grey = _unit(colours.convert("RGB"))
    seen = alpha.sum()
    dark = seen > 0 and (grey * alpha).sum() / seen < 0.5
    return np.asarray(grey * alpha + (1 - alpha) * (1.0 if dark else 0.0), np.float32)


def _unit(image: Image.Image) -> Float32:
    """An opaque picture as 0…1; 16 bits a pixel are 16 bits here, which Pillow's own conversion cuts off.

    What white is in floats no file says: 1, or as many as whole numbers have.
    """
    deep = image.mode.startswith(("I", "F"))
    values = np.nan_to_num(np.asarray(image if deep else image.convert("L"), np.float32))
    most = float(values.max())
    white = next((w for w in (1, 255, 65535) if most <= w), most) if image.mode == "F" else 65535 if deep else 255
    return values / np.float32(white)
