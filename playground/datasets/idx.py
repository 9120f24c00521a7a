"""Reads idx files, the format of MNIST: a magic number, the dimensions, then one byte a value, all of it gzipped.

Source: the format's description at yann.lecun.com/exdb/mnist, kept by the Internet Archive.
"""

import struct
import zlib
from math import prod
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.design.spec import SpecError
from models.files import reading
from models.language.text import Text, tr

MAX_BYTES = 128 << 20
_BYTES = 0x08  # the code for unsigned bytes
_GZIP = 31  # zlib's number for a gzip header and the largest window


def read(path: Path, shape: tuple[int, ...]) -> NDArray[np.uint8]:
    """The values in the file as a read-only array of exactly this shape; raises SpecError."""
    try:
        content = _unpacked(reading.content(path, MAX_BYTES), 4 + 4 * len(shape) + prod(shape))
    except OSError as error:
        raise _unusable(path, reading.reason(error)) from None
    except zlib.error:
        raise _unusable(path, tr("its content is damaged")) from None
    header = struct.pack(f">HBB{len(shape)}I", 0, _BYTES, len(shape), *shape)
    if content[: len(header)] != header:
        raise _unusable(path, tr("it is not an idx file of {0} bytes").format(" × ".join(map(str, shape))))
    if len(content) != len(header) + prod(shape):
        raise _unusable(path, tr("it is too short or too long"))
    return np.frombuffer(content, np.uint8, offset=len(header)).reshape(shape)


def _unpacked(packed: bytes, size: int) -> bytes:
    """The content, at most one byte more than `size`; raises zlib.error where it is damaged or cut off."""
    stream = zlib.decompressobj(_GZIP)
    content = stream.decompress(packed, size + 1)
    if len(content) <= size and not stream.eof:
        raise zlib.error("cut off")
    return content


def _unusable(path: Path, why: Text) -> SpecError:
    return SpecError(
        "{file} cannot be used: {why}. Delete it from {folder}, and load the data again.",
        file=path.name,
        why=why,
        folder=path.parent,
    )
