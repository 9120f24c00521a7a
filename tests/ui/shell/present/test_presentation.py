"""F11: the window for a class, in large type, one view at a time; and afterwards as if nothing had been."""

import re
from math import hypot
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsItem, QGraphicsView, QMenu, QToolTip, QWidget

from models.files.resources import RESOURCES
from models.files.storage import read_design
from tests.ui.clipped import clipped
from ui.app.settings import Settings, store
from ui.canned.snapshot import canned_snapshot
from ui.panels.loss.loss import LossPanel
from ui.panels.plane.boundary import BoundaryPanel
from ui.panels.predict.predict import PredictPanel
from ui.shell.present.magnifier import READABLE
from ui.shell.present.presentation import Shown
from ui.shell.window import MainWindow

SIZES = (1280, 720), (1920, 1080), (1024, 768)
_PAINTED = re.compile(r'transform="matrix\(([^)]*)\)"|<text [^>]*?font-size="([^"]*)"[^>]*>([^<]*)')


def settle() -> None:
    """Have all layouts done, also those within others."""
    for _ in range(4):
        QApplication.processEvents()


def press(window: MainWindow, key: Qt.Key) -> None:
    """As the window system sends it: to what has the keyboard."""
    QTest.keyClick(window.windowHandle(), key)


def click(window: MainWindow, control: QWidget) -> None:
    """Click where a person sees it."""
    board, magnifier = window.presentation.board, window.presentation.magnifier
    assert board is not None
    assert magnifier is not None
    middle = magnifier.factor * control.mapTo(board, control.rect().center())
    QTest.mouseClick(magnifier.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def sizes(window: MainWindow) -> list[tuple[float, str]]:
    """Pixels on screen of each text that is painted now, however it is painted, and the text."""
    board, magnifier = window.presentation.board, window.presentation.magnifier
    assert board is not None
    assert magnifier is not None
    for view in board.findChildren(QGraphicsView):
        for item in view.scene().items():
            item.setCacheMode(QGraphicsItem.CacheMode.NoCache)  # else some are pixels
    buffer, drawing = QBuffer(), QSvgGenerator()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing.setOutputDevice(buffer)
    drawing.setResolution(board.logicalDpiX())
    painter = QPainter(drawing)
    board.render(painter, QPoint())
    painter.end()
    found, scale = [], 1.0
    for matrix, size, text in _PAINTED.findall(bytes(buffer.data().data()).decode()):
        if matrix:
            scale = hypot(*map(float, matrix.split(",")[2:4]))  # how long an upright stroke becomes
        else:
            found.append((magnifier.factor * scale * float(size), text))
    return found


def small(window: MainWindow) -> list[str]:
    """The texts on screen that a class could not read."""
    return [text for pixels, text in sizes(window) if pixels < READABLE - 0.01]


def look(window: MainWindow) -> dict[str, Any]:
    """All of the window that has to be as before."""
    settle()
    parts = window.parts
    return {
        "picture": window.grab().toImage(),
        "state": window.windowState(),
        "columns": parts.columns.sizes(),
        "results": parts.results.sizes(),
        "dragged": parts.columns.state(),
        "front": (parts.results.above.current, parts.results.below.current, parts.results.panel(LossPanel).shown_view),
        "own windows": [(kind, own.isVisible()) for kind, own in parts.results._windows.items()],
        "face": parts.centre.face,
        "tooltips": QToolTip.font().pixelSize(),
        "bars": (window.menuBar().isVisible(), window.statusBar().isVisible(), parts.network.palette_strip.isVisible()),
    }


def test_a_class_sees_one_view_in_large_type_and_the_window_comes_back_as_it_was(
    window: MainWindow, hear: Any, qtbot: Any
) -> None:
    window.lessons.open(window.lessons.all[7])  # iris, in classes
    experiment = window.document.experiment
    canned = canned_snapshot(experiment)
    hear(experiment, readings=canned.readings)
    window.parts.columns.setSizes([330, 500, 400])
    window.parts.columns.splitterMoved.emit(330, 1)
    window.results.tear_off(PredictPanel)
    window.results.open(LossPanel)
    hear(experiment, readings=canned.readings)
    kept = {key: store().value(key) for key in store().allKeys()}
    before = look(window)

    window.actions_["present"].trigger()
    presentation = window.presentation
    assert window.isFullScreen()
    assert not window.menuBar().isVisible()
    assert not window.statusBar().isVisible()
    assert not any(own.isVisible() for own in window.results._windows.values())
    window.showNormal()  # the screen of a test is smaller
    for width, height in SIZES:
        window.resize(width, height)
        for shown in presentation.offered()[:: 1 if width == SIZES[0][0] else 4]:
            presentation.show(shown)
            hear(experiment, readings=canned.readings)
            settle()
            assert presentation.board is not None
            assert presentation.magnifier is not None
            assert presentation.magnifier.size().width() == width
            assert not list(clipped(presentation.board, elided=False)), shown
            if width == SIZES[0][0]:
                assert len(sizes(window)) > 10
                assert not small(window), shown

    assert QToolTip.font().pixelSize() >= READABLE
    presentation.show(Shown("network"))
    assert window.network.isVisible()
    assert not window.network.palette_strip.isVisible()
    reader = window.parts.left.reader
    page = reader._scroll.verticalScrollBar()
    press(window, Qt.Key.Key_Right)
    first = page.value()
    press(window, Qt.Key.Key_PageDown)
    assert page.value() > first > 0
    press(window, Qt.Key.Key_Left)
    press(window, Qt.Key.Key_PageUp)
    assert page.value() == 0
    press(window, Qt.Key.Key_Down)
    assert presentation.shown == Shown("tensors")
    press(window, Qt.Key.Key_Up)
    assert presentation.shown == Shown("network")
    press(window, Qt.Key.Key_Up)
    assert presentation.shown == presentation.offered()[-1]
    window.actions_["lessons"].trigger()  # without a page, the arrows turn the views
    assert not reader.isVisible()
    press(window, Qt.Key.Key_Right)
    assert presentation.shown == Shown("network")
    window.actions_["lessons"].trigger()
    press(window, Qt.Key.Key_Escape)

    assert presentation.board is None
    assert not window.actions_["present"].isChecked()
    window.resize(1280, 800)
    after = look(window)
    assert {name: value for name, value in after.items() if before[name] != value} == {}
    assert {key: store().value(key) for key in store().allKeys()} == kept  # so a crash would leave nothing large
    window.results.bring_back(PredictPanel)


def test_what_a_lesson_or_a_command_opens_is_shown_and_what_is_gone_is_not(window: MainWindow, hear: Any) -> None:
    presentation, canvas = window.presentation, window.network.canvas
    window.actions_["zoom_in"].trigger()
    zoomed = canvas.scale_now
    window.results.open(BoundaryPanel)
    window.results.panel(BoundaryPanel).setFocus()
    window.actions_["present"].trigger()
    assert presentation.shown == Shown(kind=BoundaryPanel)
    window.showing.panel(LossPanel)
    assert presentation.shown == Shown(kind=LossPanel)
    assert window.results.panel(LossPanel).isVisible()
    window.actions_["face_tensors"].trigger()
    assert presentation.shown == Shown("tensors")
    presentation.show(Shown(kind=BoundaryPanel))
    window.lessons.open(window.lessons.all[0])  # a regression with one input has no boundary
    assert presentation.shown != Shown(kind=BoundaryPanel)
    assert window.parts.left.reader.isVisible()
    window.showNormal()
    window.resize(*SIZES[0])
    settle()
    window.actions_["step_through"].trigger()
    hear(readings=canned_snapshot(window.document.experiment).readings)
    press(window, Qt.Key.Key_Right)
    assert window.network.stepping._place == 1
    settle()
    assert presentation.board is not None
    assert presentation.magnifier is not None
    assert not window.parts.left.isVisible()  # the numbers need the room
    assert not small(window)
    assert not list(clipped(presentation.board, elided=False))
    press(window, Qt.Key.Key_Escape)
    assert window.parts.left.isVisible()
    window.actions_["face_runs"].trigger()
    settle()
    assert not list(clipped(presentation.board, elided=False))
    menu = QMenu(window.network)
    menu.addAction("above everything")
    menu.popup(QPoint())
    press(window, Qt.Key.Key_Escape)  # is for the menu
    assert presentation.board is not None
    menu.close()

    click(window, presentation.board.play)
    assert window.run.running
    window.lessons.show_list()
    settle()
    click(window, window.parts.left.list.rows[1])  # which goes away by that
    settle()
    assert window.parts.left.reader.lesson == window.lessons.all[1]
    press(window, Qt.Key.Key_Right)
    assert window.parts.left.reader._scroll.verticalScrollBar().value() > 0
    press(window, Qt.Key.Key_Escape)
    assert presentation.board is None
    assert window.parts.left.reader.isVisible()
    settle()
    assert canvas.scale_now == zoomed  # as chosen by hand before
    window.actions_["face_runs"].trigger()
    window.results.panel(LossPanel).clearFocus()
    window.actions_["present"].trigger()
    assert presentation.shown == Shown("runs")  # what was in the middle
    press(window, Qt.Key.Key_Escape)


def test_a_network_of_many_neurons_is_seen_whole(window: MainWindow) -> None:
    window.document.edit(read_design(RESOURCES / "examples" / "spiral-features.json"), "spiral", "")
    window.actions_["present"].trigger()
    window.showNormal()
    window.resize(*SIZES[0])
    window.presentation.show(Shown("network"))
    settle()
    canvas = window.network.canvas
    assert len(window.network.stage.layout.columns[0].tiles) == 7
    assert not canvas.verticalScrollBar().isVisible()
    assert not canvas.horizontalScrollBar().isVisible()
    assert not small(window)


def test_a_window_that_is_closed_while_it_presents_comes_back_as_it_was_before(window: MainWindow, qtbot: Any) -> None:
    window.showMaximized()
    window.actions_["present"].trigger()
    window.close()
    geometry = Settings().bytes("window/geometry")
    again = MainWindow(window.document, window.link)
    qtbot.addWidget(again)
    assert geometry is not None
    assert again.restoreGeometry(geometry)
    assert not again.isFullScreen()
    assert again.isMaximized()
    assert again.menuBar().isVisibleTo(again)
