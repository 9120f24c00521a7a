"""Painting in the window: what the document holds after mouse and keys."""

from dataclasses import replace
from time import perf_counter
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QKeyEvent, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.design.data import Points
from models.talk.commands import Load, Run
from models.talk.probes import AllSamples, SamplePoints
from models.talk.snapshot import Snapshot
from ui.canned.snapshot import canned_snapshot
from ui.panels.paint.mode import PAUSE
from ui.panels.paint.pad import PaintPad
from ui.panels.plane.boundary import BoundaryPanel
from ui.shell.window import MainWindow

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def painting(window: MainWindow) -> BoundaryPanel:
    """The window after a click on Points: ready to be painted on."""
    window.data.gallery.tiles["points"].click()
    QApplication.processEvents()
    panel = window.results.panel(BoundaryPanel)
    assert panel.paint.active
    return panel


def points(window: MainWindow) -> Points:
    source = window.document.experiment.data.source
    assert isinstance(source, Points)
    return source


def stroke(pad: PaintPad, *places: tuple[float, float]) -> None:
    """One touch along these places, as shares of the pad from its upper left corner."""
    pixels = [QPoint(round(x * pad.width()), round(y * pad.height())) for x, y in places]
    QTest.mousePress(pad, LEFT, NONE, pixels[0])
    for pixel in pixels[1:]:
        QTest.mouseMove(pad, pixel)
    QTest.mouseRelease(pad, LEFT, NONE, pixels[-1])


def line(count: int, y: float = 0.5) -> list[tuple[float, float]]:
    return [(0.2 + 0.6 * k / count, y) for k in range(count + 1)]


def test_points_from_the_gallery_begin_with_two_classes_to_paint_on(
    window: MainWindow, painting: BoundaryPanel
) -> None:
    assert len(points(window).classes) == 2
    assert {row.target for row in points(window).rows} == {0.0, 1.0}
    assert painting.paint.pad.isVisible()
    assert painting.paint.pad.geometry() == painting.map.view_rect()
    assert painting.legend.isHidden()
    assert [chip.text() for chip in painting.paint.chips.chips] == ["orange", "blue"]
    window.document.undo_stack.undo()
    assert window.document.experiment.data.kind == "circle"
    assert not painting.paint.active
    assert painting.paint.pad.isHidden()


def test_a_stroke_is_one_undo_and_sends_the_points_without_a_pause(
    window: MainWindow, painting: BoundaryPanel, sent: list[Any]
) -> None:
    before, count = window.document.experiment, window.document.undo_stack.count()
    sent.clear()
    stroke(painting.paint.pad, *line(40))
    after = points(window)
    assert len(after.rows) > 40
    assert window.document.undo_stack.count() == count + 1
    loads = [c for c in sent if isinstance(c, Load)]
    assert loads[-1].experiment == window.document.experiment
    assert not any(isinstance(c, Run) for c in sent)
    window.document.undo_stack.undo()
    assert window.document.experiment == before
    window.document.undo_stack.redo()
    assert points(window) == after


def test_while_the_hand_moves_edits_are_sent_thirty_times_a_second_at_most(
    window: MainWindow, painting: BoundaryPanel, sent: list[Any], qtbot: Any
) -> None:
    pad = painting.paint.pad
    sent.clear()
    began = perf_counter()
    QTest.mousePress(pad, LEFT, NONE, QPoint(20, 20))
    for k in range(100):
        QTest.mouseMove(pad, QPoint(20 + 100 * (k % 2), 20 + k))
        qtbot.wait(1)
    moving = len([c for c in sent if isinstance(c, Load)])
    QTest.mouseRelease(pad, LEFT, NONE, QPoint(120, 120))
    assert 3 <= moving <= 2 + (perf_counter() - began) / PAUSE
    assert points(window).rows == painting.paint.pad.painter.points.rows  # type: ignore[union-attr]


def test_a_slow_stroke_is_one_undo_too(window: MainWindow, painting: BoundaryPanel, qtbot: Any) -> None:
    count, pad = window.document.undo_stack.count(), painting.paint.pad
    rows = [len(points(window).rows)]
    QTest.mousePress(pad, LEFT, NONE, QPoint(20, 20))
    for k in range(4):
        QTest.mouseMove(pad, QPoint(60 + 40 * (k % 2), 40))
        qtbot.wait(60)
        rows.append(len(points(window).rows))
    QTest.mouseRelease(pad, LEFT, NONE, QPoint(60, 40))
    assert len(set(rows)) > 3, "what is painted is learned before the hand is lifted"
    assert window.document.undo_stack.count() == count + 1


def test_the_pad_stays_between_the_axes(window: MainWindow, painting: BoundaryPanel, qtbot: Any) -> None:
    for width, height in ((1024, 680), (1400, 900), (1280, 800), (960, 620)):
        window.resize(width, height)
        qtbot.waitUntil(lambda: painting.paint.pad.geometry() == painting.map.view_rect())
        qtbot.wait(20)
        assert painting.paint.pad.geometry() == painting.map.view_rect()


def test_two_hundred_undos_bring_back_the_first_points(window: MainWindow, painting: BoundaryPanel) -> None:
    before = window.document.experiment
    for k in range(200):
        stroke(painting.paint.pad, (0.1 + 0.004 * k, 0.3))
    assert len(points(window).rows) > 400
    for _ in range(200):
        window.document.undo_stack.undo()
    assert window.document.experiment == before
    assert painting.paint.pad.painter is not None
    assert painting.paint.pad.painter.points == before.data.source


def test_an_undo_in_the_middle_of_a_touch_is_not_undone_by_it(window: MainWindow, painting: BoundaryPanel) -> None:
    stroke(painting.paint.pad, *line(5))
    before = points(window)
    pad = painting.paint.pad
    QTest.mousePress(pad, LEFT, NONE, QPoint(30, 30))
    window.document.undo_stack.undo()
    QTest.mouseMove(pad, QPoint(60, 60))
    QTest.mouseRelease(pad, LEFT, NONE, QPoint(60, 60))
    assert len(points(window).rows) < len(before.rows)


def test_a_built_in_set_becomes_points_of_ones_own_with_the_same_split(window: MainWindow, hear: Any) -> None:
    panel = window.results.panel(BoundaryPanel)
    experiment = window.document.experiment
    snapshot = canned_snapshot(experiment)
    hear(readings=snapshot.readings)
    samples = snapshot.reading(AllSamples())
    assert isinstance(samples, SamplePoints)
    panel.paint.button.click()
    made, data = points(window), window.document.experiment.data
    np.testing.assert_allclose(np.array([row.values for row in made.rows]), samples.points, atol=1e-6)
    assert [row.target for row in made.rows] == samples.targets.tolist()
    assert list(made.trained(data.train_share, data.seed)) == samples.training.tolist()
    assert panel.paint.active
    assert panel.paint.note.text() == "These points are your own now; undo brings Circle back."
    stroke(panel.paint.pad, *line(5))
    window.document.undo_stack.undo()
    window.document.undo_stack.undo()
    assert window.document.experiment == experiment
    assert not panel.paint.active


def test_more_than_5000_samples_are_not_painted_on(window: MainWindow, hear: Any) -> None:
    panel = window.results.panel(BoundaryPanel)
    many = SamplePoints(np.zeros((5001, 2), np.float32), np.zeros(5001, np.float32), np.ones(5001, bool))
    hear(readings={AllSamples(): many})
    before = window.document.experiment
    panel.paint.button.click()
    assert window.document.experiment == before
    assert panel.paint.note.text() == "There may be at most 5,000 points, got 5,001."
    assert not panel.paint.button.isChecked()


def test_where_there_is_no_room_left_one_sentence_says_so(window: MainWindow, painting: BoundaryPanel) -> None:
    full = points(window).added([((0.0, 0.0), 0.0)] * (5000 - len(points(window).rows)))
    data = replace(window.document.experiment.data, source=full)
    window.document.edit(replace(window.document.experiment, data=data), "Fill")
    stroke(painting.paint.pad, (0.5, 0.5))
    assert painting.paint.note.text() == "There may be at most 5,000 points."
    assert len(points(window).rows) == 5000
    QTest.keyClick(painting.paint.pad, Qt.Key.Key_E)
    stroke(painting.paint.pad, (0.5, 0.5))
    assert painting.paint.note.isHidden()


def test_a_new_class_gets_an_output_and_is_under_the_brush(window: MainWindow, painting: BoundaryPanel) -> None:
    chips = painting.paint.chips
    chips.add.click()
    assert points(window).classes == ("orange", "blue", "green")
    assert window.document.experiment.outputs == 3
    assert chips.line.isVisible()
    chips.line.setText("cats")
    QTest.keyClick(chips.line, Qt.Key.Key_Return)
    assert points(window).classes == ("orange", "blue", "cats")
    stroke(painting.paint.pad, (0.5, 0.5))
    assert points(window).rows[-1].target == 2.0
    for name in ("orange", " "):
        chips.rename(2)
        chips.line.setText(name)
        QTest.keyClick(chips.line, Qt.Key.Key_Return)
        assert points(window).classes == ("orange", "blue", "cats"), "each class has a name of its own"
    for _ in range(6):
        chips.add.click()
        QTest.keyClick(chips.line, Qt.Key.Key_Escape)
    assert len(points(window).classes) == 8
    assert not chips.add.isEnabled()


def test_a_class_goes_with_its_points_and_comes_back(window: MainWindow, painting: BoundaryPanel) -> None:
    painting.paint.chips.add.click()
    QTest.keyClick(painting.paint.chips.line, Qt.Key.Key_Return)
    before = points(window)
    painting.paint.chips.chips[0].removing.emit()
    assert points(window).classes == ("blue", "green")
    assert len(points(window).rows) == len(before.rows) // 2
    window.document.undo_stack.undo()
    assert points(window) == before


def test_by_keyboard_points_are_set_changed_and_taken_away(window: MainWindow, painting: BoundaryPanel) -> None:
    pad, count = painting.paint.pad, len(points(window).rows)
    window.activateWindow()
    pad.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(pad, Qt.Key.Key_P)
    QTest.keyClick(pad, Qt.Key.Key_2)
    for _ in range(3):
        QTest.keyClick(pad, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(pad, Qt.Key.Key_Up)
    QTest.keyClick(pad, Qt.Key.Key_Space)
    made = points(window).rows[-1]
    assert len(points(window).rows) == count + 1
    assert made.values == pytest.approx((3.6, 0.24))
    assert made.target == 1.0
    QTest.keyClick(pad, Qt.Key.Key_Delete)
    assert len(points(window).rows) == count
    QTest.keyClick(pad, Qt.Key.Key_S)
    QTest.keyClick(pad, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    steps = window.document.undo_stack.count()
    before = points(window)
    for _ in range(3):
        QTest.keyClick(pad, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    np.testing.assert_allclose(
        [row.values for row in points(window).rows], np.array([row.values for row in before.rows]) - (0.72, 0)
    )
    assert window.document.undo_stack.count() == steps + 1, "one step after another undoes as one"
    QTest.keyClick(pad, Qt.Key.Key_1)
    assert {row.target for row in points(window).rows} == {0.0}
    QTest.keyClick(pad, Qt.Key.Key_Delete)
    assert points(window).rows == ()


def test_with_all_points_erased_one_can_paint_again(window: MainWindow, painting: BoundaryPanel) -> None:
    pad = painting.paint.pad
    QTest.keyClick(pad, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(pad, Qt.Key.Key_Delete)
    assert points(window).rows == ()
    assert pad.isEnabled()
    assert painting.map.message.isVisible()
    stroke(pad, *line(10))
    assert len(points(window).rows) > 10
    assert not painting.map.message.isVisible()


def test_space_plays_unless_the_keyboard_paints(window: MainWindow, painting: BoundaryPanel) -> None:
    event = _override(Qt.Key.Key_Space, " ")
    pad = painting.paint.pad
    pad.cursor_at = None
    pad.event(event)
    assert not event.isAccepted()
    QTest.keyClick(pad, Qt.Key.Key_Right)
    event = _override(Qt.Key.Key_Space, " ")
    pad.event(event)
    assert event.isAccepted()


def _override(key: Qt.Key, text: str) -> Any:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, NONE, text)
    event.ignore()
    return event


def test_a_screen_reader_hears_place_answer_and_number(window: MainWindow, painting: BoundaryPanel, hear: Any) -> None:
    hear(readings=canned_snapshot(window.document.experiment).readings)
    pad = painting.paint.pad
    pad.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(pad, Qt.Key.Key_Right)
    assert pad.accessibleDescription().startswith("x 0.24   y 0.00   ")
    QTest.keyClick(pad, Qt.Key.Key_P)
    QTest.keyClick(pad, Qt.Key.Key_Space)
    assert pad.accessibleDescription() == "21 points"


def test_a_pen_paints_as_the_mouse_does(window: MainWindow, painting: BoundaryPanel) -> None:
    pad, count = painting.paint.pad, len(points(window).rows)
    pen = QPointingDevice("pen", 1, QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen,
                          QInputDevice.Capability.Position, 1, 1)  # fmt: skip
    for kind, button, x in (("TabletPress", LEFT, 40), ("TabletMove", LEFT, 90), ("TabletRelease", LEFT, 90)):
        spot = QPointF(x, 60)
        event = QTabletEvent(QEvent.Type[kind], pen, spot, spot, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, NONE, button, LEFT)
        QApplication.sendEvent(pad, event)
    assert len(points(window).rows) > count + 8


def test_a_picture_taken_while_one_paints_has_the_points(window: MainWindow, painting: BoundaryPanel) -> None:
    (picture,) = painting.exports()
    assert painting.map.samples == []
    with picture.during():
        assert sum(len(item.getData()[0]) for item in painting.map.samples) == len(points(window).rows)
    assert painting.map.samples == []


def test_5000_points_are_painted_once_and_new_ones_added(window: MainWindow, painting: BoundaryPanel) -> None:
    rng = np.random.default_rng(0)
    rows = [((float(x), float(y)), 0.0) for x, y in rng.uniform(-6, 6, (4900, 2))]
    data = replace(window.document.experiment.data, source=points(window).added(rows))
    window.document.edit(replace(window.document.experiment, data=data), "Fill")
    pad = painting.paint.pad
    pad.grab()
    pad.grab()
    assert pad._marks.painted == 0
    stroke(pad, (0.5, 0.5))
    pad.grab()
    assert 0 < pad._marks.painted <= 10


def test_answers_of_points_a_moment_ago_are_shown_while_one_paints(
    window: MainWindow, painting: BoundaryPanel, hear: Any
) -> None:
    before = window.document.experiment
    stroke(painting.paint.pad, *line(10))
    hear(before, readings=canned_snapshot(before).readings)
    assert painting.map.image.image is not None
    other = Snapshot(before).experiment
    assert other != window.document.experiment
