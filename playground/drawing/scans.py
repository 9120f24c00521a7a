"""Reads a digit from a picture file and brings it to the size and place that a network expects. Knows no networks."""

from pathlib import Path

import numpy as np
from PIL import Image

from models.design.spec import SpecError
from models.talk.probes import Float32
from playground.drawing.ink import ink_of
from playground.drawing.picture_files import read_picture
from playground.drawing.strokes import centre_of_mass, frame

_READ = 1_500  # px a side at most, for 500 MB of memory in all; a thin pen on a page of A4 is still 2 wide
_FAINT = 0.1  # share of the darkest ink; what is fainter hardly counts
_STRONG = 0.75, 0.7  # the strongest quarter of the ink is at least so dark; else lines are too thin and all is darkened


def read_scan(path: str | Path, side: int) -> Float32:
    """The digit in a picture file: (side, side) float32 in 0…1, ink 1.

    Ink may be lighter or darker than paper; the border shows which. A transparent background is paper. Raises
    SpecError where the file is no picture or shows nothing.
    """
    ink = ink_of(_grey(read_picture(path, _READ)))
    if ink is None:
        raise SpecError("{file} shows no ink", file=Path(path).name)
    return fit(ink, side)


def fit(ink: Float32, side: int) -> Float32:
    """Ink (height, width), cropped, scaled to the frame's box and moved to the frame's centre of mass.

    Returns (side, side) float32 in 0…1; thin lines do not become faint. One resampling does all three: a window, which
    may reach beyond the picture, becomes the result.
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
    digit = np.asarray(resized, np.float32)
    share, least = _STRONG
    strong = float(np.quantile(digit[digit > _FAINT * digit.max()], share))
    return np.asarray(np.clip(digit / min(1.0, strong / least), 0, 1), np.float32)


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
