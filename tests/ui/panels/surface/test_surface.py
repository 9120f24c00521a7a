"""The surface panel: what it shows of the first lesson's line, and what a hand on the ball asks for."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from models.design.experiment import Experiment
from models.talk.commands import SetParameter
from models.talk.surface_probes import LossSurface, Penalty, WhereItStands
from tests.playground.probing.lines import B, M, line
from ui.canned.snapshot import canned_snapshot
from ui.panels.base.alone import example
from ui.panels.surface import contours
from ui.panels.surface.surface import SurfacePanel
from ui.shell.window import MainWindow

TWO = [(1.0, 3.0), (2.0, 5.0)]


def shown(qtbot: Any, experiment: Experiment) -> SurfacePanel:
    panel = SurfacePanel()
    qtbot.addWidget(panel)
    panel.resize(340, 380)
    panel.questions_changed.connect(lambda: panel.show_snapshot(canned_snapshot(experiment)))
    panel.show()
    panel.show_experiment(experiment)
    panel.show_snapshot(canned_snapshot(experiment))
    return panel


@pytest.fixture
def panel(qtbot: Any) -> SurfacePanel:
    return shown(qtbot, line(TWO, l2=0.1))


@pytest.fixture
def moves(panel: SurfacePanel) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = []
    panel.parameters_moved.connect(lambda *move: found.append(move))
    return found


def test_it_shows_the_ball_the_way_the_lowest_point_and_says_them(panel: SurfacePanel) -> None:
    marks, standing = panel.view.marks, canned_snapshot(line(TWO)).reading(WhereItStands())
    assert standing is not None
    assert marks.ball == pytest.approx(standing.values)
    assert marks.downhill == pytest.approx(-standing.gradient)
    assert marks.low == pytest.approx((2, 1), abs=1e-3)
    assert marks.path is not None
    assert marks.path[0].tolist() == [-1, 5]
    assert "lowest 0 at w = 2, b = 1" in panel.words.text()
    assert panel.view.accessibleDescription() == panel.words.text()


def test_the_ball_is_dragged_in_one_movement(panel: SurfacePanel, moves: list[tuple[Any, ...]], qtbot: Any) -> None:
    view = panel.view
    here, there = (view.mapFromScene(view.in_scene(*spot)) for spot in (panel._now, (0, 4)))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=here)
    QTest.mouseMove(view.viewport(), there)
    qtbot.waitUntil(lambda: panel._wanted is None and bool(moves) and panel._now[1] > 3)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=there)
    _, after, _, merge = moves[-1]
    assert [a.value for a in after] == pytest.approx([0, 4], abs=0.1)
    assert {move[3] for move in moves} == {merge}
    assert (after[0].layer_id, after[0].name, after[0].index) == (M.layer_id, M.name, M.index)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=here + QPoint(9, 9))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=here + QPoint(9, 9))
    qtbot.waitUntil(lambda: moves[-1][3] != merge)


def test_arrow_keys_move_the_ball_and_plus_looks_closer(panel: SurfacePanel, moves: list[tuple[Any, ...]]) -> None:
    before, window = panel._now, panel._window
    assert window is not None
    QTest.keyClick(panel.view, Qt.Key.Key_Right)
    assert moves[-1][1][0].value == pytest.approx(before[0] + 0.02 * (window[1][0] - window[0][0]))
    assert moves[-1][1][1].value == before[1]
    QTest.keyClick(panel.view, Qt.Key.Key_Plus)
    assert panel._window is not None
    assert panel._window[1][0] - panel._window[0][0] == pytest.approx((window[1][0] - window[0][0]) / 1.25)


def test_a_window_that_followed_the_ball_is_small_again_once_the_run_begins_anew(panel: SurfacePanel) -> None:
    def stand(x: float, step: int) -> None:
        made = canned_snapshot(line(TWO, l2=0.1))
        known = replace(made.readings[WhereItStands()], values=np.array([x, 5.0]))
        panel.show_snapshot(replace(made, step=step, readings={**made.readings, WhereItStands(): known}))

    def width() -> float:
        assert panel._window is not None
        return panel._window[1][0] - panel._window[0][0]

    stand(-20, 4)
    stand(100, 5)
    assert width() > 120  # a ball that jumps to and fro stays on one map
    stand(-1, 0)
    assert width() < 10
    QTest.keyClick(panel.view, Qt.Key.Key_Plus)  # what a person chose stays
    chosen = panel._window
    stand(-1, 5)
    stand(-1, 0)
    assert panel._window == chosen


def test_the_penalty_is_asked_for_only_where_there_is_one(panel: SurfacePanel, qtbot: Any) -> None:
    assert panel.penalty.isVisible()
    panel.penalty.click()
    assert WhereItStands(Penalty(l2=0.1)) in panel.questions()
    assert not shown(qtbot, line(TWO)).penalty.isVisible()


def test_one_parameter_has_a_curve(qtbot: Any) -> None:
    panel = shown(qtbot, line(TWO, bias=False))
    assert panel.view.marks.ball is not None
    assert panel.view.marks.ball[1] == pytest.approx((panel._now[0] - 2) ** 2, abs=1e-2)  # the canned curve
    asked = next(probe for probe in panel.questions() if isinstance(probe, LossSurface))
    assert asked.places == (M,)


def test_moving_it_is_one_undo_step_of_both_numbers(window: MainWindow, sent: list[Any]) -> None:
    panel, document = window.results.panel(SurfacePanel), window.document
    values = [tuple(SetParameter(p.layer_id, p.name, p.index, v) for p in (M, B)) for v in (1.0, 2.0, 3.0)]  # type: ignore[arg-type]
    panel.parameters_moved.emit(values[0], values[1], "Move the ball", "surface:1")
    panel.parameters_moved.emit(values[1], values[2], "Move the ball", "surface:1")
    assert document.undo_stack.count() == 1
    assert document.state.by_hand == 1
    sent.clear()
    document.undo_stack.undo()
    assert sent == list(values[0])
    assert document.state.by_hand == 0
    document.undo_stack.redo()
    assert sent[-2:] == list(values[2])


def test_the_lowest_point_between_the_points_of_a_bowl() -> None:
    x, y = np.linspace(-1, 3, 9), np.linspace(0, 4, 9)[:, None]
    found = contours.lowest((x - 1.1) ** 2 + (x - 1.1) * (y - 1.8) + (y - 1.8) ** 2 + 0.5, (-1, 0), (3, 4))
    assert found is not None
    assert found[0] == pytest.approx((1.1, 1.8))
    assert found[1] == pytest.approx(0.5)


def test_a_window_holds_ball_and_lowest_point_with_room_around() -> None:
    low, high = contours.window((-1.0, 5.0), (2.0, 1.0))
    assert low[0] < -2
    assert high[0] > 3
    assert low[1] < 0
    assert high[1] > 6
    assert contours.window((0.0,), None) == ((-5.0,), (5.0,))
    low, high = contours.window((0.0, 0.0), (1e6, 0.0))
    assert high[0] < 10


def test_a_larger_network_has_two_random_directions_or_two_weights(qtbot: Any) -> None:
    panel = shown(qtbot, example())
    asked = next(probe for probe in panel.questions() if isinstance(probe, LossSurface))
    assert (asked.places, asked.low, asked.high) == ((), (-1, -1), (1, 1))
    panel.planes.others.click()
    assert panel._surface().seed == 1
    panel.planes.kind.setCurrentIndex(1)
    places = panel._surface().places
    assert len(set(places)) == 2
    panel.planes.across.setCurrentIndex(panel.planes.upwards.currentIndex())
    assert len(set(panel._surface().places)) == 2
    panel.hold.click()
    assert panel.questions() == frozenset()


def test_a_press_on_a_random_plane_asks_to_move_all_weights_there_and_how_to_come_back(qtbot: Any) -> None:
    panel = shown(qtbot, example())
    moves: list[tuple[Any, ...]] = []
    panel.parameters_moved.connect(lambda *move: moves.append(move))
    at = panel.view.mapFromScene(panel.view.in_scene(0.5, -0.5))
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    ((back,), (go,), _, merge) = moves[0]
    assert go.to == pytest.approx((0.5, -0.5), abs=0.02)
    assert back == replace(go, back=True)
    assert not merge


def test_in_three_dimensions_it_is_turned_by_mouse_and_keys(qtbot: Any, panel: SurfacePanel) -> None:
    panel.stage.switch.findChildren(QToolButton)[1].click()
    relief = panel.stage.relief
    assert relief.isVisible()
    assert not relief.is_fine
    qtbot.waitUntil(lambda: relief.is_fine, timeout=5000)
    flat = relief.grab().toImage()
    around, above = relief.around, relief.above
    QTest.keyClick(relief, Qt.Key.Key_Right)
    assert relief.around != around
    assert not relief.is_fine
    QTest.mousePress(relief, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    QTest.mouseMove(relief, QPoint(60, 80))
    QTest.mouseRelease(relief, Qt.MouseButton.LeftButton, pos=QPoint(60, 80))
    assert relief.above > above
    assert relief.grab().toImage() != flat
    QTest.keyClick(relief, Qt.Key.Key_0)
    assert (relief.around, relief.above) == (around, above)


def test_the_ball_stands_on_the_relief_where_its_loss_says(panel: SurfacePanel) -> None:
    relief = panel.stage.relief
    relief.resize(300, 300)
    bowl = np.linspace(-1, 1, 21) ** 2 + np.linspace(-1, 1, 21)[:, None] ** 2
    relief.show_surface(bowl, ("w", "b"), (-1, -1), (1, 1))
    for spot in ((0.0, 0.0), (0.5, 0.3)):
        height = contours.shares(bowl).max() * 1.1 * (spot[0] ** 2 + spot[1] ** 2) / np.quantile(bowl, 0.97)
        expected = relief._project(np.array([[*spot, height]]))[0]
        assert relief._place(np.array([spot])) == pytest.approx(expected, abs=0.5)
