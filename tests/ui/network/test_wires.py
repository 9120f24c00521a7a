"""Wires: where they run, which one is under the cursor, and which are drawn."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath
from pytestqt.qtbot import QtBot

from models.design.experiment import Experiment
from models.design.layers import Dropout, Layer, Linear
from models.design.network import Network
from ui.network.columns import Column
from ui.network.curves import Curves, between
from ui.network.layout import layout
from ui.network.wires import LEVELS, STRONGEST, Wires, signed_levels


def columns(*layers: Layer, opened: frozenset[str] = frozenset()) -> tuple[Column, ...]:
    network = Network()
    for layer in layers:
        network = network.insert(len(network), layer)
    return layout(Experiment(network=network), opened).columns


def path(curves: Curves, k: int) -> QPainterPath:
    (x0, y0), (x1, y1) = curves.starts[k].tolist(), curves.ends[k].tolist()
    drawn = QPainterPath(QPointF(x0, y0))
    drawn.cubicTo((x0 + x1) / 2, y0, (x0 + x1) / 2, y1, x1, y1)
    return drawn


def test_the_wire_under_a_point_is_the_one_that_is_drawn_there() -> None:
    """Against Qt's own Bézier curves, at many points along them."""
    curves = between(*columns(Linear(id="new", units=6))[:2])
    every = np.arange(len(curves))
    paths = [path(curves, k) for k in every]
    for k in every:
        for share in (0.1, 0.37, 0.8):
            point = paths[k].pointAtPercent(share)
            found = curves.nearest(point.x(), point.y(), every)
            assert found is not None
            assert found[1] < 0.5
            near = paths[found[0]]
            gaps = [np.hypot(*(near.pointAtPercent(t) - point).toTuple()) for t in np.linspace(0, 1, 400)]
            assert min(gaps) < 1.0


def test_wires_follow_the_weight_matrix_row_by_row() -> None:
    left, right = columns(Linear(id="new", units=3))[:2]
    curves = between(left, right)
    assert curves.links.tolist() == [[u, i] for u in range(3) for i in range(2)]
    assert curves.ends[4].tolist() == pytest.approx([right.tiles[2].x, right.tiles[2].centre[1]], abs=0.01)
    assert curves.starts[4].tolist() == pytest.approx([left.tiles[0].right, left.tiles[0].centre[1]], abs=0.01)


def test_a_layer_without_weights_is_wired_one_to_one() -> None:
    curves = between(*columns(Linear(id="new", units=3), Dropout(id="new"))[1:3])
    assert curves.links.tolist() == [[0, 0], [1, 1], [2, 2]]


def test_levels_keep_sign_and_order_and_stop_at_five() -> None:
    weights = np.array([-9.0, -5.0, -0.01, 0.0, 0.01, 1.0, 5.0], np.float32)
    levels = signed_levels(weights)
    assert levels.tolist() == sorted(levels.tolist())
    assert levels[[0, 1, 6]].tolist() == [1 - LEVELS, 1 - LEVELS, LEVELS - 1]
    assert levels[2] < 0 == levels[3] < levels[4]


def test_a_weight_is_found_on_its_wire_and_nothing_off_it(qtbot: QtBot) -> None:
    left, right = columns(Linear(id="new", units=3))[:2]
    wires = Wires()
    wires.show_columns(left, right)
    start = left.tiles[1].right + 2, left.tiles[1].centre[1]
    assert wires.nearest(*start) is None  # no weight known yet
    wires.show_weights(np.arange(6, dtype=np.float32).reshape(3, 2))
    point = path(wires.curves, 3).pointAtPercent(0.5)
    found = wires.nearest(point.x(), point.y())
    assert found is not None
    assert wires.link(found[0]) in {(1, 1), (0, 0), (2, 0)}
    assert wires.nearest(left.tiles[0].x, -40) is None


def test_the_strongest_wire_is_drawn_last(qtbot: QtBot) -> None:
    wires = Wires()
    wires.show_columns(*columns(Linear(id="new", units=3))[:2])
    wires.show_weights(np.array([[0.1, -4], [0.2, 0.3], [1, 0]], np.float32))
    assert wires.drawn[-1] == 1


def test_of_thousands_of_wires_only_the_strongest_are_drawn(qtbot: QtBot) -> None:
    opened = frozenset({"layer-1", "layer-2"})
    wide = Linear(id="new", units=256)
    left, right = columns(wide, wide, opened=opened)[1:3]
    wires = Wires()
    wires.show_columns(left, right)
    weights = np.random.default_rng(0).standard_normal((256, 256)).astype(np.float32)
    wires.show_weights(weights)
    border = np.sort(np.abs(weights).ravel())[-STRONGEST]
    assert len(wires.drawn) == STRONGEST
    assert (np.abs(weights).ravel()[wires.drawn] >= border).all()
