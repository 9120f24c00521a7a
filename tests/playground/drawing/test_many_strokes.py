"""Drawings that are painted together are what they are alone."""

import numpy as np
import pytest

from models.design.drawing import Drawing, Stroke
from playground.drawing.many_strokes import paint_all
from playground.drawing.strokes import paint


def scribble(rng: np.random.Generator) -> Drawing:
    """Strokes of one to sixty points anywhere on a canvas of any size, some of them empty."""
    side = float(10 ** rng.uniform(-2, 4))

    def stroke() -> Stroke:
        steps = rng.normal(0, rng.uniform(0, 0.1) * side, (int(rng.integers(1, 60)), 2))
        return tuple(map(tuple, (np.cumsum(steps, 0) + side / 2).tolist()))

    strokes = [stroke() for _ in range(rng.integers(1, 4))]
    return Drawing((*strokes, ()) if rng.random() < 0.3 else tuple(strokes), side=side)


@pytest.mark.parametrize("side", [8, 13, 28, 64])
def test_many_at_once_are_what_each_is_alone(side: int) -> None:
    rng = np.random.default_rng(side)
    tap = Drawing((((3.0, 4.0),),)), Drawing((((3.0, 4.0), (3.0, 4.0)), ()))
    drawings = [*(scribble(rng) for _ in range(60)), *tap]
    alone = np.stack([paint(drawing, side=side) for drawing in drawings])
    assert np.abs(paint_all(drawings, side) - alone).max() < 1e-4


def test_each_with_a_pen_of_its_own() -> None:
    rng = np.random.default_rng(3)
    drawings, widths = [scribble(rng) for _ in range(60)], rng.uniform(1, 4, 60)
    alone = np.stack([paint(drawing, width=float(w)) for drawing, w in zip(drawings, widths, strict=True)])
    assert np.abs(paint_all(drawings, 28, widths) - alone).max() < 1e-4


def test_more_than_are_painted_together_and_none() -> None:
    rng = np.random.default_rng(0)
    drawings = [scribble(rng) for _ in range(7)] * 80
    found = paint_all(drawings, 28)
    assert np.array_equal(found[:7], found[-7:])
    assert paint_all([], 28).shape == (0, 28, 28)


def test_a_scribble_that_is_computed_in_portions() -> None:
    points = np.random.default_rng(1).uniform(0, 280, (3_000, 2)).tolist()
    drawing = Drawing((tuple(map(tuple, points)),))
    assert np.abs(paint_all([drawing], 28)[0] - paint(drawing)).max() < 1e-4


@pytest.mark.parametrize(
    "drawing", [Drawing(), Drawing(((), ())), Drawing((((0.0, 0.0), (0.0, 1e-320)),), side=1e-320)]
)
def test_what_has_no_ink_or_no_scale_is_refused_by_both(drawing: Drawing) -> None:
    with pytest.raises(ValueError, match=r"drawn|too small"):
        paint(drawing)
    with pytest.raises(ValueError, match=r"drawn|too small"):
        paint_all([drawing], 28)
