"""Brings a photo into the form of the pictures that a network learned. Knows no networks."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from models.design.drawing import PhotoPreparation
from playground.drawing.picture_files import as_bytes, read_picture

_READ = 4  # px a side at most for each px of the result: much less memory than the whole photo, and hardly a difference
_LIGHT = 128  # a ground of at least this grey is light


@dataclass(frozen=True)
class Prepared:
    """A photo after each step, in the mode RGB or L. small: what a network reads. inverted: it is a negative."""

    original: Image.Image
    square: Image.Image
    grey: Image.Image
    small: Image.Image
    inverted: bool


def prepared(path: str | Path, image: tuple[int, ...], how: PhotoPreparation) -> Prepared:
    """The photo in a file, upright and on white where it is transparent. Raises PictureError.

    image: (1 or 3, side, side), the form of the pictures that the network learned.
    """
    channels, side = image[:2]
    original = _opaque(as_bytes(read_picture(path, _READ * side)))
    shown = _cropped(original) if how.crop else original
    square = _with_margins(shown)
    grey = square.convert("L") if how.grey or channels == 1 else square
    inverted = how.invert and _has_light_ground(shown.convert("L"))
    if inverted:
        grey = ImageOps.invert(grey)
    method = Image.Resampling.BOX if how.smooth else Image.Resampling.NEAREST
    small = grey.resize((side, side), method).convert("L" if channels == 1 else "RGB")
    return Prepared(original, square, grey, small, inverted)


def suited(how: PhotoPreparation, dark_ink: bool) -> PhotoPreparation:
    """The same steps; light and dark stay as they are for a network that learned pictures with dark ink."""
    return replace(how, invert=how.invert and not dark_ink)


def picture(path: str | Path, image: tuple[int, ...], how: PhotoPreparation) -> NDArray[np.uint8]:
    """What a network reads of the photo in a file: (channels, side, side). Raises PictureError."""
    return as_array(prepared(path, image, how).small)


def as_array(picture: Image.Image) -> NDArray[np.uint8]:
    """(1, height, width) of a picture in grey, (3, height, width) of one in colours."""
    found = np.asarray(picture)
    return found.reshape(*found.shape[:2], -1).transpose(2, 0, 1)


def _opaque(picture: Image.Image) -> Image.Image:
    """The picture in colours, on white where it is transparent."""
    if picture.mode != "RGBA":
        return picture.convert("RGB")
    paper = Image.new("RGBA", picture.size, "white")
    paper.alpha_composite(picture)
    return paper.convert("RGB")


def _cropped(picture: Image.Image) -> Image.Image:
    """The largest square in the middle."""
    side = min(picture.size)
    left, top = (picture.width - side) // 2, (picture.height - side) // 2
    return picture.crop((left, top, left + side, top + side))


def _with_margins(picture: Image.Image) -> Image.Image:
    """A square with the whole picture in the middle, white beside it."""
    longest = max(picture.size)
    square = Image.new("RGB", (longest, longest), "white")
    square.paste(picture, ((longest - picture.width) // 2, (longest - picture.height) // 2))
    return square


def _has_light_ground(grey: Image.Image) -> bool:
    """Whether half of the edge or more is light; the middle shows the thing itself."""
    pixels = np.asarray(grey)
    edge = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    return bool(np.median(edge) >= _LIGHT)
