"""A picture carries its design, and nothing in a hostile picture is decoded, run or read without end."""

import random
import struct
from contextlib import suppress
from pathlib import Path
from zlib import compress, crc32

import pytest
from PIL import Image

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.files import picture_designs, storage
from models.files.resources import RESOURCES
from models.problems.changes import with_kind

TEXT = storage.dumps(with_kind(Experiment(), "spiral"))


def png(folder: Path, size: tuple[int, int] = (40, 30)) -> bytes:
    path = folder / "plain.png"
    Image.new("RGBA", size, (10, 20, 30, 128)).save(path)
    return path.read_bytes()


def chunk(kind: bytes, content: bytes, length: int | None = None) -> bytes:
    size = len(content) if length is None else length
    return struct.pack(">I", size) + kind + content + struct.pack(">I", crc32(kind + content))


def test_every_example_comes_back_from_its_picture(tmp_path: Path) -> None:
    plain = png(tmp_path)
    for number, example in enumerate(sorted((RESOURCES / "examples").glob("*.json"))):
        experiment = storage.read_design(example)
        path = tmp_path / f"{number}.png"
        path.write_bytes(picture_designs.with_design(plain, storage.dumps(experiment)))
        assert storage.read_design(path) == experiment
        with Image.open(path) as picture:
            picture.load()
            assert picture.size == (40, 30)


def test_a_picture_without_a_design_says_so(tmp_path: Path) -> None:
    png(tmp_path)
    with pytest.raises(SpecError, match=r"plain\.png"):
        storage.read_design(tmp_path / "plain.png")


def test_what_is_no_png_is_not_written() -> None:
    with pytest.raises(ValueError, match="no PNG"):
        picture_designs.with_design(b"GIF89a", TEXT)


@pytest.mark.parametrize(
    "made",
    {
        "a design that is none": lambda plain: picture_designs.with_design(plain, "[1, 2]"),
        "python in it": lambda plain: picture_designs.with_design(plain, "__import__('os').system('true')"),
        "a wrong sum": lambda plain: picture_designs.with_design(plain, TEXT).replace(b"spiral", b"circle"),
        "cut off": lambda plain: picture_designs.with_design(plain, TEXT)[:200],
        "a length that lies": lambda plain: plain[:33] + chunk(b"iTXt", b"neural-network-playground", 1 << 31),
        "a bomb": lambda plain: (
            plain[:33]
            + chunk(b"iTXt", b"neural-network-playground\0\1\0\0\0" + compress(b" " * 50_000_000))
            + plain[33:]
        ),
        "a long one": lambda plain: picture_designs.with_design(plain, " " * (2 << 20)),
        "a hundred thousand chunks": lambda plain: plain[:33] + chunk(b"tEXt", b"a\0b") * 100_000 + plain[33:],
        "no UTF-8": lambda plain: plain[:33] + chunk(b"iTXt", b"neural-network-playground\0\0\0\0\0\xff") + plain[33:],
        "nothing": lambda plain: b"",
        "the signature alone": lambda plain: plain[:8],
    }.items(),
    ids=lambda pair: pair[0],
)
def test_a_hostile_picture_is_one_sentence(made: tuple[str, object], tmp_path: Path) -> None:
    path = tmp_path / "hostile.png"
    path.write_bytes(made[1](png(tmp_path)))  # type: ignore[operator]
    with pytest.raises(SpecError, match=r"hostile\.png"):
        storage.read_design(path)


def test_changed_pictures_are_a_design_or_one_sentence(tmp_path: Path) -> None:
    whole, chance, path = picture_designs.with_design(png(tmp_path), TEXT), random.Random(3), tmp_path / "changed.png"
    for _ in range(300):
        content = bytearray(whole)
        for _ in range(chance.randrange(1, 4)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        path.write_bytes(bytes(content[: chance.randrange(len(content) // 2, len(content) + 1)]))
        with suppress(SpecError):
            assert isinstance(storage.read_design(path), Experiment)


def test_a_sparse_file_of_gigabytes_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "sparse.png"
    with open(path, "wb") as file:
        file.write(png(tmp_path)[:33] + struct.pack(">I", 0x7FFFFFFF) + b"iTXt")
        file.truncate(10 << 30)
    with pytest.raises(SpecError, match=r"sparse\.png"):
        storage.read_design(path)
