"""What the tools do to the points, without any widget."""

import numpy as np
import pytest

from models.design.data import Column
from models.design.points import MAX_ROWS, Points
from ui.panels.paint.painter import BRUSH, ERASER, POINT, SELECT, Painter
from ui.panels.paint.sheet import LANE, Sheet

SHEET = Sheet(Column("x", "", -6.0, 6.0), Column("y", "", -6.0, 6.0))
FOUR = Points().added([((0.0, 0.0), 0.0), ((3.0, 0.0), 1.0), ((0.0, 3.0), 0.0), ((-4.0, -4.0), 1.0)])


def hand(tool: str, points: Points = FOUR, sheet: Sheet = SHEET) -> Painter:
    made = Painter(points, sheet)
    made.tool, made.pixels = tool, (240.0, 240.0)
    return made


def at(x: float, y: float) -> np.ndarray:
    return np.array([x, y])


def places(points: Points) -> list[tuple[float, ...]]:
    return [row.values for row in points.rows]


def test_a_stroke_of_the_brush_sets_points_of_its_class_near_its_way() -> None:
    brush = hand(BRUSH)
    brush.target, brush.size, brush.density = 1.0, 10.0, 3
    brush.press(at(-2, -2))
    for x in np.linspace(-2, 2, 30):
        brush.move(at(x, -2))
    brush.release()
    new = brush.points.rows[4:]
    assert len(new) > 20
    assert brush.points.rows[:4] == FOUR.rows
    assert {row.target for row in new} == {1.0}
    assert all(abs(row.values[1] + 2) <= 0.51 and -2.6 <= row.values[0] <= 2.6 for row in new)


def test_a_slow_and_a_fast_stroke_of_the_brush_set_about_as_many_points() -> None:
    counts = []
    for moves in (5, 200):
        brush = hand(BRUSH)
        brush.press(at(-4, 0))
        for x in np.linspace(-4, 4, moves):
            brush.move(at(x, 0))
        counts.append(len(brush.points.rows))
    assert counts[0] == pytest.approx(counts[1], abs=5)


def test_beyond_the_edge_the_brush_sets_nothing() -> None:
    brush = hand(BRUSH)
    brush.density = 20
    for _ in range(10):
        brush.press(at(6, 6))
        brush.release()
    new = np.array(places(brush.points)[4:])
    assert 20 < len(new) < 200
    assert new.max() <= 6
    assert (new == 6).mean() < 0.1, "what misses the sheet is not gathered on its edge"


def test_the_single_point_can_be_dragged_to_its_place() -> None:
    pen = hand(POINT)
    pen.press(at(1, 1))
    pen.move(at(2, 1))
    pen.move(at(2.5, -1))
    pen.release()
    assert places(pen.points) == [*places(FOUR), (2.5, -1.0)]
    assert pen.points.rows[4].id == FOUR.next_id


def test_the_eraser_takes_what_it_touches() -> None:
    eraser = hand(ERASER)
    eraser.press(at(-1, 0))
    eraser.move(at(4, 0))
    eraser.release()
    assert places(eraser.points) == [(0.0, 3.0), (-4.0, -4.0)]


def test_all_points_may_be_erased() -> None:
    eraser = hand(ERASER)
    eraser.size = 500
    eraser.press(at(0, 0))
    assert eraser.points.rows == ()
    eraser.move(at(4, 0))
    eraser.tool = SELECT
    eraser.press(at(0, 0))
    eraser.release()
    eraser.jitter()
    assert eraser.points.rows == ()


def test_a_frame_selects_and_dragging_moves_what_is_selected() -> None:
    arrow = hand(SELECT)
    arrow.press(at(-1, -1))
    arrow.move(at(4, 1))
    arrow.release()
    assert arrow.selected == {1, 2}
    arrow.press(at(0, 0))
    arrow.move(at(1, 1))
    arrow.move(at(1, 2))
    arrow.release()
    assert places(arrow.points) == [(1.0, 2.0), (4.0, 2.0), (0.0, 3.0), (-4.0, -4.0)]
    assert [row.id for row in arrow.points.rows] == [1, 2, 3, 4]


def test_what_is_dragged_keeps_its_shape_at_the_edge() -> None:
    arrow = hand(SELECT)
    arrow.selected = frozenset({1, 2})
    arrow.press(at(3, 0))
    arrow.move(at(30, 0))
    assert places(arrow.points)[:2] == [(3.0, 0.0), (6.0, 0.0)]


def test_a_click_selects_one_and_shift_adds_to_it() -> None:
    arrow = hand(SELECT)
    arrow.press(at(0.1, 0.1))
    arrow.release()
    assert arrow.selected == {1}
    arrow.press(at(3, 0), more=True)
    arrow.release()
    assert arrow.selected == {1, 2}
    arrow.press(at(0, 0), more=True)
    arrow.release()
    assert arrow.selected == {2}
    arrow.press(at(5, 5))
    arrow.release()
    assert arrow.selected == frozenset()


def test_a_class_is_given_to_what_is_selected_alone() -> None:
    arrow = hand(SELECT)
    arrow.selected = frozenset({1, 3})
    arrow.give_class(1.0)
    assert [row.target for row in arrow.points.rows] == [1.0, 1.0, 1.0, 1.0]
    arrow.selected = frozenset({2})
    arrow.give_class(0.0)
    assert [row.target for row in arrow.points.rows] == [1.0, 0.0, 1.0, 1.0]


def test_jitter_moves_all_a_little_and_what_is_selected_alone() -> None:
    arrow = hand(SELECT)
    arrow.jitter()
    moved = np.abs(np.array(places(arrow.points)) - np.array(places(FOUR)))
    assert 0 < moved.max() < 1.5
    assert (moved.sum(1) > 0).all()
    before = places(arrow.points)
    arrow.selected = frozenset({2})
    arrow.jitter()
    assert [a == b for a, b in zip(before, places(arrow.points), strict=True)] == [True, False, True, True]


def test_there_is_room_for_5000_and_no_more() -> None:
    brush = hand(BRUSH, Points().added([((0.0, 0.0), 0.0)] * (MAX_ROWS - 2)))
    brush.density = 5
    brush.press(at(0, 0))
    assert len(brush.points.rows) == MAX_ROWS
    assert brush.full
    brush.tool = ERASER
    brush.press(at(0, 0))
    assert not brush.full


def test_an_undo_during_a_touch_ends_it_and_forgets_what_is_gone() -> None:
    arrow = hand(SELECT)
    arrow.selected = frozenset({1, 4})
    arrow.press(at(0, 0))
    arrow.show(FOUR.removed([4]), SHEET)
    arrow.move(at(3, 3))
    assert arrow.selected == {1}
    assert places(arrow.points) == places(FOUR)[:3]


def test_on_a_curve_the_height_is_the_value() -> None:
    curve = Sheet(Column("x", "", 0.0, 4.0), Column("price", "", 0.0, 100.0), "value")
    pen = hand(POINT, Points(columns=("x",), classes=(), target="price").added([((1.0,), 30.0)]), curve)
    pen.press(at(2, 50))
    pen.release()
    assert pen.points.rows[1][1:] == ((2.0,), 50.0)
    pen.tool = SELECT
    pen.press(at(1, 30))
    pen.move(at(1.5, 40))
    pen.release()
    assert pen.points.rows[0][1:] == ((1.5,), 40.0)


def test_on_curves_of_classes_the_height_says_nothing() -> None:
    curve = Sheet(Column("x", "", 0.0, 4.0), Column("", "", -0.3, 1.05), "class")
    pen = hand(POINT, Points(columns=("x",), classes=("a", "b", "c")), curve)
    pen.target = 2.0
    pen.press(at(2, 0.5))
    pen.move(at(3, 0.9))
    pen.release()
    assert pen.points.rows[0][1:] == ((3.0,), 2.0)
    np.testing.assert_allclose(pen.spots(), [[3, -3 * LANE]])
