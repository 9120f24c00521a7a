"""A sheet of paper is found on a desk, and nothing else is taken for one."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from playground.drawing.sheet import sheet_in

SEVEN = [(130, 90), (230, 90), (165, 250)]


def sheet(paper: int = 225, ink: int = 40) -> Image.Image:
    image = Image.new("L", (360, 320), paper)
    ImageDraw.Draw(image).line(SEVEN, ink, 14)
    return image


def on_desk(
    turn: float = 0, desk: int = 60, paper: int = 225, ink: int = 40, place: tuple[int, int] = (90, 110)
) -> np.ndarray:
    table = Image.new("L", (560, 520), desk)
    turned = sheet(paper, ink).rotate(turn, expand=True, resample=Image.Resampling.BICUBIC)
    shape = Image.new("L", (360, 320), 255).rotate(turn, expand=True)
    table.paste(turned, place, shape)
    return values(table)


def values(image: Image.Image) -> np.ndarray:
    return np.asarray(image, np.float32) / np.float32(255)


@pytest.mark.parametrize(("desk", "paper", "ink"), [(60, 225, 40), (20, 150, 60), (230, 60, 200)])
def test_a_sheet_is_cut_out(desk: int, paper: int, ink: int) -> None:
    found = sheet_in(on_desk(0, desk, paper, ink))
    assert found.shape[0] == pytest.approx(320 * 0.94, abs=6)
    assert found.shape[1] == pytest.approx(360 * 0.94, abs=6)
    assert np.abs(found[[0, -1]] - paper / 255).max() < 0.02
    assert np.abs(found[:, [0, -1]] - paper / 255).max() < 0.02
    assert (np.abs(found - ink / 255) < 0.02).mean() == pytest.approx(0.04, abs=0.01)


@pytest.mark.parametrize("turn", [-30, -10, 4, 20])
def test_a_sheet_that_lies_askew_is_turned_upright(turn: float) -> None:
    found = sheet_in(on_desk(turn, place=(20, 20)))
    straight = values(sheet().crop((11, 10, 349, 310)).resize(found.shape[::-1]))
    assert np.abs(found - straight).mean() < 0.02


def test_a_sheet_may_reach_beyond_the_picture() -> None:
    found = sheet_in(on_desk(place=(-40, 250)))
    assert found.shape[0] == pytest.approx(270 * 0.94, abs=6)
    assert found.shape[1] == pytest.approx(320 * 0.94, abs=6)


def test_what_is_no_sheet_is_left_as_it_is() -> None:
    plain = values(sheet())
    framed = values(sheet())
    framed[20:24, 20:340] = framed[296:300, 20:340] = framed[20:300, 20:24] = framed[20:300, 336:340] = 0.1
    ring = Image.new("L", (400, 400), 255)
    ImageDraw.Draw(ring).ellipse((60, 40, 340, 360), 0)
    ImageDraw.Draw(ring).ellipse((130, 120, 270, 280), 255)
    blank = on_desk(ink=225)
    box = Image.new("L", (400, 400), 255)
    ImageDraw.Draw(box).rectangle((100, 100, 300, 300), 0)
    for picture in (
        plain,
        1 - plain,
        framed,
        values(ring),
        1 - values(ring),
        blank,
        values(box),
        plain[:1],
        plain[:3, :3],
    ):
        assert sheet_in(picture) is picture


def test_the_soft_edge_of_a_shadow_is_no_edge_of_a_sheet() -> None:
    shade = Image.new("L", (360, 320), 255)
    ImageDraw.Draw(shade).rectangle((170, 0, 360, 320), 110)
    lit = values(sheet()) * values(shade.filter(ImageFilter.GaussianBlur(12)))
    assert sheet_in(lit) is lit
