"""Painted drawings, held against geometry: boxes, areas and balance that can be worked out on paper."""

from dataclasses import replace
from itertools import pairwise
from math import cos, hypot, pi, sin, sqrt

import numpy as np
import pytest

from models.design.drawing import Drawing, Preparation, Stroke
from playground.drawing.strokes import centre_of_mass, frame, paint

ALL = Preparation()
SEVEN: Stroke = ((60.0, 50.0), (200.0, 50.0), (110.0, 230.0))
FOUR: tuple[Stroke, ...] = (((120.0, 40.0), (60.0, 160.0), (210.0, 150.0)), ((160.0, 100.0), (150.0, 250.0)))
RING: Stroke = tuple((140 + 60 * cos(0.1 * k), 140 + 90 * sin(0.1 * k)) for k in range(64))
DIGITS = [Drawing((SEVEN,)), Drawing(FOUR), Drawing((RING,)), Drawing((RING, SEVEN))]


def moved(drawing: Drawing, scale: float = 1.0, right: float = 0.0, down: float = 0.0) -> Drawing:
    strokes = tuple(tuple((scale * x + right, scale * y + down) for x, y in s) for s in drawing.strokes)
    return replace(drawing, strokes=strokes)


def box(picture: np.ndarray) -> tuple[int, int, int, int]:
    """First and last column, first and last row that are at least half covered."""
    rows, columns = np.flatnonzero((picture >= 0.5).any(1)), np.flatnonzero((picture >= 0.5).any(0))
    return columns[0], columns[-1], rows[0], rows[-1]


def longer_side(picture: np.ndarray) -> int:
    left, right, top, bottom = box(picture)
    return max(right - left, bottom - top) + 1


def capsule(length: float, width: float) -> float:
    """Area of a line with round ends, and what a ramp of one pixel at the ends' edge adds to it."""
    return length * width + pi * (width * width / 4 + 1 / 12)


@pytest.mark.parametrize("drawing", DIGITS)
def test_digits_lie_as_in_mnist(drawing: Drawing) -> None:
    picture = paint(drawing)
    assert (picture.shape, picture.dtype) == ((28, 28), np.float32)
    assert (picture.min(), picture.max()) == (0, 1)
    assert abs(longer_side(picture) - 20) <= 1
    assert np.allclose(centre_of_mass(picture) - 0.5, 14.0, atol=0.05)


@pytest.mark.parametrize("drawing", DIGITS)
def test_place_size_and_pen_make_no_difference(drawing: Drawing) -> None:
    expected = paint(drawing)
    for other in (
        moved(drawing, right=-60.0, down=25.0),
        moved(drawing, 0.25, right=200.0, down=205.0),
        moved(drawing, 1.1),
        replace(moved(drawing, 0.25), pen=40.0),
        replace(moved(drawing, 3.0), side=840.0, pen=1.0),
    ):
        assert np.allclose(paint(other), expected, atol=2e-3)


@pytest.mark.parametrize("width", [1.0, 2.0, 2.4, 4.0])
@pytest.mark.parametrize("direction", [(1.0, 0.0), (0.0, 1.0), (1.0, 0.8), (-1.0, 0.3)])
def test_a_line_has_as_much_ink_as_its_width_times_its_length(direction: tuple[float, float], width: float) -> None:
    x, y = direction
    picture = paint(Drawing((((140.0, 140.0), (140 + 60 * x, 140 + 60 * y)),)), width=width)
    length = (20 - width) * hypot(x, y) / max(abs(x), abs(y))
    assert picture.sum() == pytest.approx(capsule(length, width), rel=0.04)


@pytest.mark.parametrize("strokes", [(((50.0, 60.0),),), (((50.0, 60.0), (51.0, 60.0)),), (((9.0, 9.0),) * 4, ())])
def test_a_tap_of_the_pen_is_a_disc_in_the_middle(strokes: tuple[Stroke, ...]) -> None:
    picture = paint(Drawing(strokes), width=2.4)
    assert picture.sum() == pytest.approx(capsule(0, 2.4), rel=0.12)
    assert np.allclose(centre_of_mass(picture), 14.5, atol=0.05)


def test_coverage_is_what_many_small_pixels_give() -> None:
    fine = 16
    middles = (np.arange(28 * fine) + 0.5) / fine
    x, y = np.meshgrid(middles, middles)
    ax, ay, bx, by = 5.0, 7.5, 21.0, 18.0
    along = np.clip(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2), 0, 1)
    inside = np.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)) <= 1.1
    expected = inside.reshape(28, fine, 28, fine).mean((1, 3))
    as_it_is = Preparation(scale=False, centre=False)
    found = paint(Drawing((((ax, ay), (bx, by)),), side=28.0), as_it_is, width=2.2)
    assert np.abs(found - expected).mean() < 0.003
    assert np.abs(found - expected).max() < 0.15


def test_points_in_between_change_nothing() -> None:
    few = paint(Drawing((SEVEN,)))
    ends = pairwise(SEVEN)
    many = [((1 - t) * a + t * c, (1 - t) * b + t * d) for (a, b), (c, d) in ends for t in np.linspace(0, 1, 400)]
    assert np.allclose(paint(Drawing((tuple(many),))), few, atol=0.1)


def test_a_very_long_scribble_is_painted() -> None:
    scribble = tuple((140 + 100 * sin(0.37 * k), 140 + 100 * cos(0.11 * k)) for k in range(20_000))
    assert paint(Drawing((scribble,))).mean() > 0.3


def test_nothing_drawn_is_refused() -> None:
    for empty in (Drawing(), Drawing(((), ()))):
        with pytest.raises(ValueError, match="nothing was drawn"):
            paint(empty)


def test_without_polarity_ink_is_dark() -> None:
    assert np.allclose(paint(DIGITS[0], Preparation(polarity=False)), 1 - paint(DIGITS[0]))


def test_without_scale_the_canvas_becomes_the_picture() -> None:
    small = moved(DIGITS[2], 0.5, right=100.0, down=10.0)
    stays = Preparation(scale=False, centre=False)
    left, right, top, bottom = box(paint(small, stays, width=2.0))
    assert (left, right, top, bottom) == (13, 20, 3, 12)  # ends at 14 and 20 across, 3.5 and 12.5 down, 1 px around
    centred = paint(small, replace(stays, centre=True), width=2.0)
    assert np.allclose(centre_of_mass(centred), 14.5, atol=0.05)
    assert centred.sum() == pytest.approx(paint(small, stays, width=2.0).sum(), rel=0.01)


def test_without_centre_a_scaled_box_lies_in_the_middle() -> None:
    left, right, top, bottom = box(paint(DIGITS[0], Preparation(centre=False)))
    assert abs(left - (27 - right)) <= 1
    assert abs(top - (27 - bottom)) <= 1
    assert abs(centre_of_mass(paint(DIGITS[0], Preparation(centre=False))) - 14.5).max() > 1


def test_without_pen_width_strokes_are_as_thick_as_they_were_drawn() -> None:
    own = Preparation(pen_width=False)
    for pen in (10.0, 30.0):
        line = replace(Drawing((((40.0, 140.0), (240.0, 140.0)),)), pen=pen)
        factor = 20 / (200 + pen)
        assert paint(line, own).sum() == pytest.approx(capsule(200 * factor, pen * factor), rel=0.03)
        assert abs(longer_side(paint(line, own)) - 20) <= 1
    kept = paint(replace(DIGITS[0], pen=20.0), replace(own, scale=False, centre=False))
    assert kept.sum() == pytest.approx(capsule((140 + sqrt(90**2 + 180**2)) / 10, 2.0), rel=0.05)


@pytest.mark.parametrize("side", [8, 16, 28, 56])
@pytest.mark.parametrize("drawing", DIGITS)
def test_other_sides_have_frames_of_their_own(side: int, drawing: Drawing) -> None:
    picture = paint(drawing, ALL, side)
    assert picture.shape == (side, side)
    assert abs(longer_side(picture) - frame(side).box) <= 1
    off = np.abs(centre_of_mass(picture) - 0.5 - frame(side).centre)
    assert off.max() < (1.5 if side == 8 else 0.05)  # digits of 8 × 8 have no room to be moved


def test_a_canvas_without_a_scale_is_refused() -> None:
    with pytest.raises(ValueError, match="too small to be painted"):
        paint(Drawing((((0.0, 0.0), (0.0, 1e-320)),), side=1e-320))
