"""Opens picture files: the only place that lets Pillow read one. Knows formats and pixels, not what a picture shows."""

import os
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from io import BytesIO
from pathlib import Path
from threading import Lock

import numpy as np
import pi_heif
from PIL import Image, ImageOps, UnidentifiedImageError

from models.design.spec import SpecError
from models.files import reading
from models.language.text import Text, tr
from models.talk.probes import Float32

FORMATS = ("PNG", "JPEG", "BMP", "GIF", "WEBP", "TIFF", "HEIF")  # no format that starts another program
MAX_PIXELS = 40_000_000  # of a picture that is unpacked whole: a page of A4 at 600 dots an inch has 35 million
_MAX_PIXELS_OF = {
    "JPEG": 50_000_000,  # is unpacked no larger than needed
    "MPO": 50_000_000,  # a JPEG that holds several pictures
    "WEBP": 25_000_000,  # its reader takes 16 bytes a pixel
}
MAX_BYTES = 128 << 20  # of a file: room for MAX_PIXELS in three channels, not compressed
_WHITES = (1, 255, 65_535)
"""What white may be in a file of numbers that are not bytes."""

pi_heif.register_heif_opener(thumbnails=False)
warnings.filterwarnings("ignore", module=re.escape("PIL."))  # about files that are damaged or too large; both are said
warnings.filterwarnings("ignore", module="pi_heif")


class PictureError(SpecError):
    """No picture can be read from a file. why: the reason in a few words, for a list of files."""

    def __init__(self, path: str | Path, why: Text) -> None:
        super().__init__("{file} cannot be read: {why}.", file=Path(path).name or str(path), why=why)
        self.why = why


def read_picture(path: str | Path, most: int) -> Image.Image:
    """The picture in a file, upright, in the mode L, RGB, RGBA or F; the first one where the file holds several.

    Mode F is grey of more than 8 bits: 0 black, 255 white. A picture with a side of more than `most` pixels is reduced
    to that; each pixel is then the mean of those that it replaces. Raises PictureError.
    """
    try:
        content = reading.content(path, MAX_BYTES)
    except OSError as error:
        raise PictureError(path, reading.reason(error)) from None
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as image:
            limit = _MAX_PIXELS_OF.get(image.format or "", MAX_PIXELS)
            if image.width * image.height > limit:
                raise PictureError(path, _too_many_pixels(limit))
            image.draft("RGB", (most, most))  # changes nothing but how a JPEG is unpacked
            with _silent() if image.format == "TIFF" else nullcontext():
                image.load()
            picture = _plain(image)
            picture.thumbnail((most, most), Image.Resampling.BOX)
            return _upright(_scaled(picture, image.mode) if picture.mode == "F" else picture)
    except (PictureError, MemoryError):
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise PictureError(path, _too_many_pixels(MAX_PIXELS)) from None
    except UnidentifiedImageError:
        raise PictureError(path, tr("it holds no picture of a known kind")) from None
    except Exception:  # a damaged file may lead Pillow's readers to any error
        raise PictureError(path, tr("it is damaged")) from None


def _too_many_pixels(limit: int) -> Text:
    return tr("it has more than {0} million pixels").format(limit // 1_000_000)


def as_bytes(picture: Image.Image) -> Image.Image:
    """The same picture with 8 bits a channel: of mode F, each grey is rounded."""
    return Image.fromarray(np.rint(np.asarray(picture)).astype(np.uint8)) if picture.mode == "F" else picture


_silence = Lock()


@contextmanager
def _silent() -> Iterator[None]:
    """Nothing reaches the terminal: libtiff writes to it what is wrong with a file, and Pillow cannot stop it."""
    with _silence:
        try:
            kept = os.dup(2)
        except OSError:  # there is no terminal
            yield
            return
        try:
            with open(os.devnull, "wb") as nothing:
                os.dup2(nothing.fileno(), 2)
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)


def _plain(image: Image.Image) -> Image.Image:
    """The picture in one of four modes: palettes, inks and the like become colours, deep greys become floats."""
    if image.mode.startswith(("I", "F")):
        return image.convert("F")
    if image.has_transparency_data:
        return image if image.mode == "RGBA" else image.convert("RGBA")
    return image if image.mode in ("L", "RGB") else image.convert("L" if image.mode == "1" else "RGB")


def _scaled(picture: Image.Image, mode: str) -> Image.Image:
    """A picture of floats with white at 255. mode: the file's.

    A file of 32 bits or floats does not say which number is white: the smallest usual one that no pixel exceeds is
    taken, or else the largest pixel.
    """
    values: Float32 = np.nan_to_num(np.asarray(picture, np.float32), posinf=0, neginf=0)
    most = float(values.max())
    usual = _WHITES[-1:] if mode.startswith("I") else _WHITES
    white = usual[-1] if mode.startswith("I;") else next((white for white in usual if most <= white), most)
    scaled = Image.fromarray(np.clip(values, 0, white) * np.float32(255 / white))
    scaled.info = picture.info  # says how the camera was held
    return scaled


def _upright(picture: Image.Image) -> Image.Image:
    with suppress(Exception):  # where what the camera noted is damaged, the picture is shown as it lies
        return ImageOps.exif_transpose(picture)
    return picture
