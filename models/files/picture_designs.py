"""A design in a picture: PNG files that the program writes carry it in a text chunk, so that the picture is the file.

Chunks are read one by one, and only as far as a design may be long; the picture itself is never decoded.
Source of the format: W3C, "Portable Network Graphics (PNG) Specification (Third Edition)", 2025, sections 5 and 11.3.3.
"""

import struct
from io import BufferedReader
from pathlib import Path
from zlib import crc32

from models.design.spec import SpecError
from models.files import reading

SUFFIX = ".png"
MAX_DESIGN_BYTES = 1 << 20
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEYWORD = b"neural-network-playground"
_PLAIN = _KEYWORD + b"\0\0\0\0\0"  # not compressed, of no language, without another keyword
_MOST_CHUNKS = 10_000  # before the design; the program writes it near the beginning


def is_picture(path: str | Path) -> bool:
    """Whether the file's name says that it is such a picture."""
    return str(path).lower().endswith(SUFFIX)


def with_design(png: bytes, design: str) -> bytes:
    """The PNG file with the design's text in it. Raises ValueError where `png` is none."""
    head = len(_SIGNATURE) + 25  # the signature and the first chunk, IHDR
    if not png.startswith(_SIGNATURE) or len(png) < head or png[12:16] != b"IHDR":
        raise ValueError("this is no PNG file")
    kind_and_text = b"iTXt" + _PLAIN + design.encode("utf-8")
    chunk = struct.pack(">I", len(kind_and_text) - 4) + kind_and_text + struct.pack(">I", crc32(kind_and_text))
    return png[:head] + chunk + png[head:]


def read_design_text(path: str | Path) -> str | None:
    """The design's text in the PNG file at `path`; None where there is none.

    Raises OSError, and SpecError where the design is there and damaged.
    """
    with reading.opened(path) as file:
        if file.read(len(_SIGNATURE)) != _SIGNATURE:
            return None
        for _ in range(_MOST_CHUNKS):
            header = file.read(8)
            if len(header) < 8:
                return None
            (length,), kind = struct.unpack(">I", header[:4]), header[4:]
            if kind == b"iTXt" and len(_PLAIN) <= length <= MAX_DESIGN_BYTES + len(_PLAIN):
                text = _text(file, length, Path(path).name)
                if text is not None:
                    return text
            elif kind == b"IEND":
                return None
            else:
                file.seek(length + 4, 1)
    return None


def carries_design(path: str | Path) -> bool:
    """Whether there is a design in this picture, a damaged one too."""
    try:
        return is_picture(path) and read_design_text(path) is not None
    except OSError:
        return False
    except SpecError:
        return True


def _text(file: BufferedReader, length: int, name: str) -> str | None:
    """The text of this chunk, if it is a design; None for another text. Raises SpecError where it is damaged."""
    content, check = file.read(length), file.read(4)
    if not content.startswith(_PLAIN):
        return None
    if len(content) < length or check != struct.pack(">I", crc32(b"iTXt" + content)):
        raise SpecError("{file} cannot be opened: the design in this picture is damaged", file=name)
    try:
        return content[len(_PLAIN) :].decode("utf-8")
    except UnicodeDecodeError:
        raise SpecError("{file} cannot be opened: the design in this picture is damaged", file=name) from None
