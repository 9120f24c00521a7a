"""Digits from picture files: whatever their size, polarity or background, they end up where a painted one lies."""

import tracemalloc
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from models.design.drawing import Drawing, Preparation
from models.design.spec import SpecError
from playground.drawing.ink import ink_of
from playground.drawing.scans import fit, read_scan
from playground.drawing.strokes import centre_of_mass, paint

SEVEN = Drawing((((60.0, 50.0), (200.0, 50.0), (110.0, 230.0)),), pen=20.0)
EXPECTED = paint(SEVEN, Preparation(pen_width=False))


def large(side: int = 280) -> np.ndarray:
    """The seven as it lies on a canvas, ink 1."""
    return paint(SEVEN, Preparation(scale=False, centre=False, pen_width=False), side)


def saved(folder: Path, values: np.ndarray, name: str = "digit.png") -> Path:
    Image.fromarray(np.rint(255 * values).astype(np.uint8)).save(folder / name)
    return folder / name


def close(picture: np.ndarray, most: float = 0.01) -> bool:
    assert (picture.shape, picture.dtype) == ((28, 28), np.float32)
    return bool(np.abs(picture - EXPECTED).mean() < most)


@pytest.mark.parametrize("side", [56, 280, 701])
def test_the_size_makes_no_difference(side: int, tmp_path: Path) -> None:
    assert close(read_scan(saved(tmp_path, large(side)), 28))


def test_dark_on_light_is_found_out(tmp_path: Path) -> None:
    assert close(read_scan(saved(tmp_path, 1 - large()), 28))
    assert close(read_scan(saved(tmp_path, 0.9 - 0.5 * large(), "pale.png"), 28))
    assert close(read_scan(saved(tmp_path, 1 - large(), "noisy.jpg"), 28))


def test_the_place_on_the_paper_makes_no_difference(tmp_path: Path) -> None:
    paper = np.zeros((400, 900), np.float32)
    paper[90:370, 600:880] = large()
    assert close(read_scan(saved(tmp_path, paper), 28))


@pytest.mark.parametrize("grey", [0, 255])
def test_a_transparent_background_is_paper(grey: int, tmp_path: Path) -> None:
    colours = np.full((280, 280, 4), grey, np.uint8)
    colours[..., 3] = np.rint(255 * large())
    colours[..., :3][colours[..., 3] == 0] = 255 - grey  # what lies under nothing must not be seen
    Image.fromarray(colours).save(tmp_path / "digit.png")
    assert close(read_scan(tmp_path / "digit.png", 28))


def test_deep_greys_and_palettes_are_read(tmp_path: Path) -> None:
    Image.fromarray(np.rint(65535 * (0.1 + 0.9 * large())).astype(np.uint16)).save(tmp_path / "deep.png")
    assert close(read_scan(tmp_path / "deep.png", 28))
    Image.fromarray(np.rint(255 * large()).astype(np.uint8)).convert("P").save(tmp_path / "palette.png")
    assert close(read_scan(tmp_path / "palette.png", 28))


@pytest.mark.parametrize("white", [1, 255, 65535])
def test_floats_are_read_whatever_white_is(white: int, tmp_path: Path) -> None:
    Image.fromarray((white * (1 - 0.9 * large())).astype(np.float32)).save(tmp_path / "digit.tif")
    assert close(read_scan(tmp_path / "digit.tif", 28))


def slope(low: float) -> np.ndarray:
    """Light that falls in from the right, as large as the seven."""
    return np.linspace(low, 1, 280, dtype=np.float32)[None].repeat(280, 0)


def test_uneven_light_is_no_ink(tmp_path: Path) -> None:
    assert close(read_scan(saved(tmp_path, (1 - 0.9 * large()) * slope(0.45)), 28))
    chalk = 0.3 * slope(0.2)
    assert close(read_scan(saved(tmp_path, chalk + (0.95 - chalk) * large(), "board.png"), 28))


def test_a_shadow_is_no_ink(tmp_path: Path) -> None:
    light = 1 - 0.5 / (1 + np.exp((np.arange(280) - 90) / 12))[:, None]
    assert close(read_scan(saved(tmp_path, (1 - 0.9 * large()) * light), 28), 0.04)


def test_specks_of_noise_on_a_large_sheet_are_no_ink(tmp_path: Path) -> None:
    paper = np.zeros((900, 1200), np.float32)
    paper[90:370, 600:880] = large()
    noise = np.random.default_rng(1).normal(0, 0.03, paper.shape)
    assert close(read_scan(saved(tmp_path, np.clip(0.9 - 0.7 * paper + noise, 0, 1)), 28), 0.04)


def test_grey_paper_may_have_lighter_or_darker_ink(tmp_path: Path) -> None:
    assert close(read_scan(saved(tmp_path, 0.55 + 0.45 * large()), 28))
    assert close(read_scan(saved(tmp_path, 0.45 - 0.4 * large(), "dark.png"), 28))


def test_a_frame_around_the_digit_is_no_ink(tmp_path: Path) -> None:
    framed = np.ones((400, 400), np.float32)
    framed[24:376, 24:376] = 0
    framed = np.pad(framed, 20)
    framed[80:360, 80:360] = large()
    assert close(read_scan(saved(tmp_path, 1 - framed), 28))


def test_what_reaches_in_from_the_border_is_no_ink(tmp_path: Path) -> None:
    ruled = 1 - np.pad(large(), 20)
    ruled[8:11] = 0.4
    assert close(read_scan(saved(tmp_path, ruled), 28))
    desk = np.hstack([1 - large(), np.full((280, 40), 0.2, np.float32)])
    assert close(read_scan(saved(tmp_path, desk, "desk.png"), 28))


def test_a_thumb_at_one_side_is_no_ink_but_a_digit_cut_off_there_is(tmp_path: Path) -> None:
    paper = 1 - np.pad(large(), 40)
    y, x = np.ogrid[:360, :360]
    paper[(x - 300) ** 2 + (y - 370) ** 2 < 60**2] = 0.2
    assert close(read_scan(saved(tmp_path, paper), 28))
    cut = 1 - large()[:220]
    cut[10:14, 10:14] = 0  # dirt
    assert read_scan(saved(tmp_path, cut, "cut.png"), 28)[8:].sum() > 20


def test_faint_lines_on_the_paper_are_no_ink(tmp_path: Path) -> None:
    for tone in (0.78, 0.82, 0.6):
        squared = np.full((400, 400), 0.94, np.float32)
        squared[18::40], squared[:, 18::40] = tone, tone
        squared[60:340, 60:340] = np.minimum(squared[60:340, 60:340], 1 - 0.85 * large())
        assert close(read_scan(saved(tmp_path, squared, "under.png"), 28), 0.02)
        over = 1 - 0.85 * np.pad(large(), 60)
        over[18::40], over[:, 18::40] = tone, tone  # a program that drew the lines last
        assert close(read_scan(saved(tmp_path, over, "over.jpg"), 28), 0.03)


def test_a_sheet_on_a_darker_desk_is_read_without_the_desk(tmp_path: Path) -> None:
    desk = np.pad(1 - 0.85 * large(), 60, constant_values=0.2)
    assert close(read_scan(saved(tmp_path, desk), 28))
    desk = np.pad(1 - 0.85 * large(), ((90, 0), (120, 0)), constant_values=0.2)
    assert close(read_scan(saved(tmp_path, desk, "corner.png"), 28))


def test_a_small_photograph_in_uneven_light_is_read(tmp_path: Path) -> None:
    lit = 0.45 + 0.3 * np.add.outer(np.arange(28), np.arange(28)) / 54
    small = lit * (1 - 0.25 * paint(SEVEN))
    assert close(read_scan(saved(tmp_path, small.astype(np.float32)), 28), 0.05)


def test_thin_lines_do_not_become_faint(tmp_path: Path) -> None:
    canvas = replace(SEVEN, pen=1.0)
    thin = paint(canvas, Preparation(scale=False, centre=False, pen_width=False), 700)
    found = read_scan(saved(tmp_path, 1 - thin), 28)
    assert np.quantile(found[found > 0.1], 0.8) >= 0.7


def test_a_digit_that_fills_its_picture_is_not_taken_for_what_reaches_in(tmp_path: Path) -> None:
    rows, columns = np.flatnonzero(large().any(1)), np.flatnonzero(large().any(0))
    tight = large()[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    assert close(read_scan(saved(tmp_path, tight), 28))
    assert close(read_scan(saved(tmp_path, 1 - tight, "dark.png"), 28))


def test_a_picture_laid_out_as_in_mnist_stays_what_it_is() -> None:
    picture = paint(SEVEN)
    assert np.abs(fit(picture, 28) - picture).mean() < 0.02
    assert np.allclose(centre_of_mass(fit(picture, 28)), 14.5, atol=0.2)


def test_plain_paper_has_no_ink(tmp_path: Path) -> None:
    assert ink_of(np.full((20, 20), 0.7, np.float32)) is None
    with pytest.raises(SpecError, match=r"digit.png shows no ink"):
        read_scan(saved(tmp_path, np.full((20, 20), 0.7)), 28)


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text.png").write_text("hello")
    cut = saved(tmp_path, large(), "cut.png")
    cut.write_bytes(cut.read_bytes()[:200])
    for name in ("text.png", "cut.png", "missing.png"):
        with pytest.raises(SpecError, match=name):
            read_scan(tmp_path / name, 28)


def test_a_large_scan_is_read_reduced(tmp_path: Path) -> None:
    page = np.zeros((3_000, 4_000), np.float32)
    page[900:2_020, 1_600:2_720] = large(1_120)
    path = saved(tmp_path, 1 - page)
    tracemalloc.start()
    found = read_scan(path, 28)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert close(found)
    assert most < 160e6  # bytes, at all pixels 200e6
