"""Doodles: of every shape, never twice the same, within their canvas."""

import numpy as np
import pytest

from models.design.drawing import Drawing
from playground.drawing.doodle_shapes import HELD_OUT, LEARNED
from playground.drawing.doodles import doodle, doodles, scribble, smooth
from playground.drawing.strokes import paint


def rng(seed: int = 1) -> np.random.Generator:
    return np.random.default_rng(seed)


def inside(drawing: Drawing) -> bool:
    points = np.concatenate([np.array(stroke) for stroke in drawing.strokes])
    return bool(np.isfinite(points).all() and points.min() >= 0 and points.max() <= drawing.side)


def test_what_is_held_out_is_never_learned() -> None:
    assert not set(LEARNED) & set(HELD_OUT)
    assert not set(LEARNED.values()) & set(HELD_OUT.values())
    assert len(HELD_OUT) >= 25


@pytest.mark.parametrize("name", [*LEARNED, *HELD_OUT])
def test_every_shape_can_be_drawn(name: str) -> None:
    shape = {**LEARNED, **HELD_OUT}[name]
    first, again, second = doodle(shape, rng()), doodle(shape, rng()), doodle(shape, rng(2))
    assert first == again != second
    assert inside(first)
    assert len(first.strokes) == shape.count("|") + 1
    assert paint(first).max() == 1


def test_shapes_are_drawn_in_turn() -> None:
    drawn = doodles(5, {"dash": LEARNED["dash"], "equals": LEARNED["equals"]}, rng())
    assert [len(drawing.strokes) for drawing in drawn] == [1, 2, 1, 2, 1]


def test_scribbles_are_never_one_short_line() -> None:
    some = rng()
    for drawing in (scribble(some) for _ in range(100)):
        assert inside(drawing)
        assert sum(len(stroke) for stroke in drawing.strokes) >= 6


def test_a_smooth_curve_goes_through_its_points() -> None:
    points = rng().uniform(0, 10, (6, 2))
    curve = smooth(points)
    assert all(np.abs(curve - point).sum(1).min() < 1e-9 for point in points)
    line = np.array([[0.0, 0.0], [1.0, 2.0], [2.0, 4.0], [3.0, 6.0]])
    assert np.allclose(smooth(line)[:, 1], 2 * smooth(line)[:, 0])


def test_a_filled_square_is_full_of_ink() -> None:
    picture = paint(doodle(HELD_OUT["filled square"], rng()), width=2.4)
    assert (picture[11:18, 11:18] > 0.5).mean() > 0.9
