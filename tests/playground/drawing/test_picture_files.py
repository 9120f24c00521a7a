"""Every picture file is opened in one place: which kinds, how large, and how each kind of pixel comes."""

import os
import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path
from struct import pack

import numpy as np
import pytest
from PIL import Image

from models.files.class_folders import SUFFIXES
from playground.drawing import picture_files
from playground.drawing.picture_files import FORMATS, PictureError, as_bytes, read_picture

pytestmark = pytest.mark.filterwarnings(
    r"ignore:::PIL\..*"
)  # as in the program; the module's own filter is undone here

ROOT = Path(__file__).parents[3]
HEIC = Path(__file__).with_name("quarters.heic")
"""64×48, left half blue, right half white, the lower right quarter black."""


def pixels(path: Path, most: int = 2_000) -> np.ndarray:
    return np.asarray(as_bytes(read_picture(path, most))).astype(int)


def saved(path: Path, image: Image.Image, **settings: object) -> Path:
    image.save(path, **settings)
    return path


def test_nothing_else_opens_pictures() -> None:
    files = [path for room in ("models", "playground", "ui") for path in (ROOT / room).rglob("*.py")]
    opening = [path.name for path in files if "Image.open" in path.read_text(encoding="utf-8")]
    assert opening == ["picture_files.py"]


def test_every_suffix_has_a_reader_and_no_reader_starts_a_program() -> None:
    known = Image.registered_extensions()
    assert {known[suffix] for suffix in SUFFIXES} == set(FORMATS)
    assert not set(FORMATS) & {"EPS", "PDF", "WMF", "IPTC", "FITS"}


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".jfif", ".bmp", ".gif", ".webp", ".tif", ".tiff"])
def test_every_kind_of_file_is_read_whatever_its_name(suffix: str, tmp_path: Path) -> None:
    image = Image.new("RGB", (30, 20), (0, 0, 255))
    path = saved(tmp_path / f"a{suffix}", image)
    assert np.abs(np.asarray(read_picture(path, 100).convert("RGB")).astype(int) - (0, 0, 255)).max() < 12
    renamed = path.rename(tmp_path / "b.png")
    assert read_picture(renamed, 100).size == (30, 20)


def test_a_photo_of_a_phone_is_read() -> None:
    found = np.asarray(read_picture(HEIC, 100).convert("RGB")).astype(int)
    assert found.shape == (48, 64, 3)
    for rows, columns, colour in (
        (slice(4, 44), slice(4, 28), (0, 0, 255)),
        (slice(4, 20), slice(36, 60), (255, 255, 255)),
        (slice(28, 44), slice(36, 60), (0, 0, 0)),
    ):
        assert np.abs(found[rows, columns] - colour).max() < 40


POSTSCRIPT = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 99 99\n%%EndComments\nshowpage\n"


def test_postscript_under_another_name_starts_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[object] = []
    monkeypatch.setattr(subprocess, "Popen", lambda *about, **_more: started.append(about))
    (tmp_path / "a.png").write_bytes(POSTSCRIPT)
    (tmp_path / "a.eps").write_bytes(POSTSCRIPT)
    for name in ("a.png", "a.eps"):
        with pytest.raises(PictureError, match=f"{name} cannot be read: it holds no picture of a known kind"):
            read_picture(tmp_path / name, 100)
    assert not started


# ------------------------------------------------------------ pixels


@pytest.mark.parametrize("name", ["deep.png", "deep.tif"])
def test_deep_greys_are_scaled_and_not_cut_off(name: str, tmp_path: Path) -> None:
    values = np.array([[0, 0x0101, 0x4000, 0x8000, 0xFFFF]], np.uint16)
    picture = read_picture(saved(tmp_path / name, Image.fromarray(values)), 100)
    assert picture.mode == "F"
    assert np.allclose(np.asarray(picture), values * (255 / 65535), atol=1e-3)
    assert np.asarray(as_bytes(picture)).tolist() == [[0, 1, 64, 128, 255]]


@pytest.mark.parametrize(
    ("white", "dtype"), [(1, np.float32), (255, np.float32), (65535, np.float32), (65535, np.int32)]
)
def test_the_white_of_a_file_of_numbers_is_found(white: int, dtype: type, tmp_path: Path) -> None:
    values = (white * np.array([[0, 0.5, 1]])).astype(dtype)
    found = pixels(saved(tmp_path / "a.tif", Image.fromarray(values)))
    assert np.abs(found - [[0, 128, 255]]).max() <= 1 + 255 * (dtype is np.int32 and white == 1)


def test_numbers_that_are_none_are_black(tmp_path: Path) -> None:
    values = np.array([[np.nan, np.inf, -np.inf, -3, 255]], np.float32)
    assert pixels(saved(tmp_path / "a.tif", Image.fromarray(values))).tolist() == [[0, 0, 0, 0, 255]]


def test_what_is_transparent_stays_so(tmp_path: Path) -> None:
    clear = Image.new("RGBA", (4, 4), (200, 10, 10, 0))
    clear.putpixel((0, 0), (0, 0, 0, 255))
    of_palette = clear.quantize(4)
    in_grey = Image.new("L", (4, 4), 7)
    in_grey.putpixel((0, 0), 0)
    for picture in (
        read_picture(saved(tmp_path / "a.png", clear), 100),
        read_picture(saved(tmp_path / "b.png", of_palette), 100),
        read_picture(saved(tmp_path / "c.png", in_grey, transparency=7), 100),
        read_picture(saved(tmp_path / "d.webp", clear, lossless=True), 100),
    ):
        assert picture.mode == "RGBA"
        assert list(picture.getchannel("A").tobytes()) == [255] + 15 * [0]


@pytest.mark.parametrize("name", ["a.jpg", "a.tif"])
def test_inks_of_a_printer_are_colours(name: str, tmp_path: Path) -> None:
    found = np.asarray(read_picture(saved(tmp_path / name, Image.new("CMYK", (9, 9), (0, 255, 255, 0))), 100))
    assert np.abs(found.astype(int) - (255, 0, 0)).max() < 12


@pytest.mark.parametrize(("name", "deep"), [("a.jpg", False), ("a.png", False), ("a.webp", False), ("deep.png", True)])
def test_a_picture_stands_as_its_camera_was_held(name: str, deep: bool, tmp_path: Path) -> None:
    lying = np.zeros((20, 40), np.uint8)
    lying[:10] = 255  # white above
    turned = Image.Exif()
    turned[0x0112] = 6  # to be turned clockwise: white to the right
    image = Image.fromarray(lying.astype(np.uint16) * 257 if deep else lying)
    found = pixels(saved(tmp_path / name, image, exif=turned))
    found = found if found.ndim == 2 else found[..., 0]
    assert found.shape == (40, 20)
    assert found[:, 13:].min() > 200
    assert found[:, :7].max() < 60


def test_what_the_camera_noted_may_be_damaged(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.jpg", Image.new("L", (20, 10), 255), exif=b"Exif\0\0II*\0\xff\xff\xff\xff")
    assert read_picture(path, 100).size == (20, 10)


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA", "I;16"])
def test_a_large_picture_is_reduced_by_the_mean(mode: str, tmp_path: Path) -> None:
    stripes = np.zeros((400, 600), np.uint16)
    stripes[:, ::2] = 65535
    image = Image.fromarray(stripes if mode == "I;16" else (stripes >> 8).astype(np.uint8))
    picture = as_bytes(read_picture(saved(tmp_path / "a.png", image if mode == "I;16" else image.convert(mode)), 150))
    assert picture.size == (150, 100)
    assert np.abs(np.asarray(picture.convert("L")).astype(int) - 127.5).max() < 2


# ------------------------------------------------------------ what cannot be read


def test_a_cut_picture_is_damaged_and_others_are_none(tmp_path: Path) -> None:
    noise = Image.fromarray(np.random.default_rng(0).integers(0, 255, (60, 60), np.uint8))
    for suffix in ("png", "jpg", "bmp", "gif", "webp", "tif"):
        path = saved(tmp_path / f"a.{suffix}", noise)
        path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])
        with pytest.raises(
            PictureError, match=rf"a.{suffix} cannot be read: it (is damaged|holds no picture)"
        ) as caught:
            read_picture(path, 100)
        assert caught.value.why.startswith("it ")
    (tmp_path / "text.png").write_text("hello")
    (tmp_path / "header.heic").write_bytes(HEIC.read_bytes()[:60])
    for name in ("text.png", "header.heic"):
        with pytest.raises(PictureError, match=f"{name} cannot be read: it holds no picture of a known kind."):
            read_picture(tmp_path / name, 100)


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match=r"gone.png cannot be read: No such file"):
        read_picture(tmp_path / "gone.png", 100)
    (tmp_path / "folder.png").mkdir()
    with pytest.raises(PictureError, match=r"folder.png cannot be read: it is a folder"):
        read_picture(tmp_path / "folder.png", 100)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.png")
        with pytest.raises(PictureError, match=r"pipe.png cannot be read: it is a pipe"):
            read_picture(tmp_path / "pipe.png", 100)


def plain_png(path: Path, side: int, bits: int = 8, colour: int = 2) -> Path:
    """A PNG of one colour, written line by line; the file is small."""
    line = b"\0" + b"\x7f" * (side * {0: 1, 2: 3, 6: 4}[colour] * bits // 8)
    packer = zlib.compressobj(1)
    body = b"".join(packer.compress(line) for _ in range(side)) + packer.flush()

    def chunk(kind: bytes, content: bytes) -> bytes:
        return pack(">I", len(content)) + kind + content + pack(">I", zlib.crc32(kind + content))

    head = pack(">IIBBBBB", side, side, bits, colour, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b""))
    return path


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="it has more than 40 million pixels"):
        read_picture(plain_png(tmp_path / "a.png", 7_000), 100)
    buffer = BytesIO()
    Image.new("L", (8, 8)).save(buffer, "JPEG")
    content = buffer.getvalue()
    place = content.index(b"\xff\xc0") + 5  # height and width stand there
    (tmp_path / "a.jpg").write_bytes(content[:place] + pack(">HH", 9_000, 9_000) + content[place + 4 :])
    with pytest.raises(PictureError, match="it has more than 50 million pixels"):
        read_picture(tmp_path / "a.jpg", 100)
    (tmp_path / "b.jpg").write_bytes(content[:place] + pack(">HH", 60_000, 60_000) + content[place + 4 :])
    with pytest.raises(PictureError, match="it has more than 40 million pixels"):
        read_picture(tmp_path / "b.jpg", 100)
    with pytest.raises(PictureError, match="it has more than 25 million pixels"):
        read_picture(saved(tmp_path / "a.webp", Image.new("L", (5_001, 5_000)), method=0), 100)  # soon written


def test_a_file_of_too_many_bytes_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_files, "MAX_BYTES", 1 << 20)
    path = saved(tmp_path / "a.bmp", Image.new("L", (1_100, 1_000)))
    with pytest.raises(PictureError, match="it is larger than 1 MB"):
        read_picture(path, 100)


MEASURED = """
import re, sys, time
from playground.drawing.picture_files import PictureError, read_picture
began = time.process_time()
try:
    read_picture(sys.argv[1], 2_000)
except PictureError:
    pass
print(time.process_time() - began, re.search("VmHWM: *([0-9]+)", open("/proc/self/status").read().expandtabs())[1])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the memory used")
@pytest.mark.parametrize(
    ("side", "bits", "colour"),
    [
        (7_000, 8, 2),
        (6_300, 16, 0),
        *(pytest.param(6_300, *kind, marks=pytest.mark.slow) for kind in ((8, 2), (8, 6), (16, 6))),
    ],
)
def test_the_largest_pictures_take_a_second_and_no_more_memory_than_others(
    side: int, bits: int, colour: int, tmp_path: Path
) -> None:
    path = plain_png(tmp_path / "a.png", side, bits, colour)
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    seconds, kilobytes = map(float, done.stdout.split())
    assert seconds < 2  # 1 on a machine that is not busy
    assert kilobytes < 500_000


@pytest.mark.parametrize("count", [60, pytest.param(2_000, marks=pytest.mark.slow)])
def test_whatever_is_changed_in_a_file_it_is_read_or_refused_in_silence(
    count: int, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    rng = np.random.default_rng(count)
    image = Image.fromarray(rng.integers(0, 255, (24, 24, 3), np.uint8))
    kinds = {"png": image, "jpg": image, "bmp": image, "gif": image, "webp": image, "tif": image}
    files = [saved(tmp_path / f"a.{suffix}", picture).read_bytes() for suffix, picture in kinds.items()]
    files += [HEIC.read_bytes(), saved(tmp_path / "l.tif", image, compression="tiff_lzw").read_bytes()]
    files += [saved(tmp_path / "p.png", image.quantize(8), transparency=bytes(8)).read_bytes()]
    path = tmp_path / "changed.png"
    for k in range(count):
        content = bytearray(files[k % len(files)])
        for place in rng.integers(0, len(content), int(rng.integers(1, 9))):
            content[place] = rng.integers(0, 256)
        path.write_bytes(content[: len(content) if k % 3 else int(rng.integers(1, len(content)))])
        try:
            picture = read_picture(path, 100)
        except PictureError:
            continue
        assert picture.mode in ("L", "RGB", "RGBA", "F")
        assert np.isfinite(np.asarray(picture, np.float32)).all()
    assert capfd.readouterr() == ("", "")
    print("heard", file=sys.stderr)
    assert capfd.readouterr().err == "heard\n"  # the terminal is there again
