"""A digit in a picture file, of any size, brought to where a network of digits expects it. Knows no networks."""

import warnings
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from models.probes import Float32
from models.spec import SpecError
from playground.strokes import centre_of_mass, frame

MAX_PIXELS = 50_000_000
_FAINT = 0.1  # share of the darkest ink: fainter is dirt, or the noise of a compressed file
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

    grey: (height, width) float32, 0 black and 1 white.
    """
    border = np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])
    paper = float(np.median(border))
    ink: Float32 = np.maximum(paper - grey if paper > 0.5 else grey - paper, 0).astype(np.float32)
    darkest = float(ink.max())
    if darkest < _CONTRAST:
        return None
    ink /= darkest
    ink[ink < _FAINT] = 0
    return ink


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
    """An opaque picture as 0…1; 16 bits a pixel are 16 bits here, which Pillow's own conversion cuts off."""
    deep = image.mode.startswith("I")
    values = np.asarray(image if deep else image.convert("L"), np.float32)
    return values / np.float32(65535 if deep else 255)
