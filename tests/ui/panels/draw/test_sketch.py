"""Strokes grow point by point, end at the edge of the paper, and can be taken back."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.design.drawing import Drawing
from ui.panels.draw.sketch import Sketch, clipped

SIDE = 280.0
_coordinates = st.floats(-300, 600, allow_nan=False)
_points = st.tuples(_coordinates, _coordinates)


def drawn(*points: tuple[float, float], sketch: Sketch | None = None) -> Sketch:
    made = sketch or Sketch()
    made.press(*points[0])
    for point in points[1:]:
        made.move(*point)
    made.release()
    return made


def test_a_new_sketch_is_an_empty_drawing() -> None:
    assert Sketch().drawing() == Drawing()
    assert Sketch().drawing().empty


def test_a_stroke_holds_the_points_in_order() -> None:
    assert drawn((10, 20), (30, 40), (50, 45)).drawing().strokes == (((10, 20), (30, 40), (50, 45)),)


def test_a_touch_without_a_movement_is_a_dot() -> None:
    assert drawn((10, 20)).drawing().strokes == (((10, 20),),)


def test_points_on_top_of_each_other_are_one() -> None:
    assert drawn((10, 20), (10.2, 20), (10, 20.3), (12, 20)).drawing().strokes == (((10, 20), (12, 20)),)


def test_a_slow_stroke_is_not_lost_point_by_point() -> None:
    slow = drawn(*((10 + k / 10, 50.0) for k in range(101)))
    (stroke,) = slow.drawing().strokes
    assert stroke[0] == (10, 50)
    assert stroke[-1][0] > 19


def test_beyond_the_edge_there_is_no_ink_and_coming_back_goes_on() -> None:
    left = drawn((100, 100), (-100, 100), (-100, 200), (100, 200))
    assert left.drawing().strokes == (((100, 100), (0, 100)), ((0, 200), (100, 200)))
    assert left.undo()
    assert left.empty  # one gesture is one step back


def test_a_press_that_leaves_no_ink_is_nothing_to_take_back() -> None:
    assert not drawn((-5, -5), (-9, 30)).undoable


def test_a_movement_without_the_pen_leaves_nothing() -> None:
    sketch = Sketch()
    assert not sketch.move(10, 10)
    assert sketch.empty


def test_undo_takes_strokes_back_one_by_one_and_clearing_too() -> None:
    sketch = drawn((1, 1), (9, 9))
    drawn((20, 20), (30, 30), sketch=sketch)
    assert sketch.clear()
    assert sketch.empty
    counts = []
    while sketch.undo():
        counts.append(len(sketch.drawing().strokes))
    assert counts == [2, 1, 0]


def test_a_drawing_that_was_handed_out_does_not_change() -> None:
    sketch = drawn((1, 1), (9, 9))
    before = sketch.drawing()
    drawn((20, 20), (30, 30), sketch=sketch)
    assert before.strokes == (((1, 1), (9, 9)),)
    assert sketch.drawing() != before


def test_another_pen_is_another_drawing() -> None:
    sketch = drawn((1, 1), (9, 9))
    sketch.set_pen(30.0)
    assert sketch.drawing().pen == 30.0


@given(_points, _points)
def test_what_is_clipped_lies_on_the_paper_and_on_the_line(
    start: tuple[float, float], end: tuple[float, float]
) -> None:
    part = clipped(start, end, SIDE)
    way = [tuple(a + k / 500 * (b - a) for a, b in zip(start, end, strict=True)) for k in range(501)]
    on_paper = [point for point in way if all(0 <= v <= SIDE for v in point)]
    if part is None:
        assert len(on_paper) == 0
        return
    length = math.dist(start, end)
    for point in part:
        assert all(-1e-6 <= v <= SIDE + 1e-6 for v in point)
        assert math.dist(start, point) + math.dist(point, end) == pytest.approx(length, abs=1e-6)
    for point in on_paper:
        assert math.dist(part[0], point) + math.dist(point, part[1]) == pytest.approx(math.dist(*part), abs=1e-4)
