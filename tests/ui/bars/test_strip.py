"""What appears below the network's picture and goes again moves nothing away from under the mouse."""

from collections.abc import Iterator
from math import inf
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from models.problems.changes import with_kind
from models.talk.snapshot import Progress
from ui.look import presses
from ui.shell.window import MainWindow

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
INTERVAL = 250  # ms


@pytest.fixture(autouse=True)
def double_clicks(window: MainWindow, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[None]:
    """They are quick; no press of this test counts in the next one, whose mouse has been at rest for ever."""
    usual = qapp.doubleClickInterval()
    qapp.setDoubleClickInterval(INTERVAL)
    monkeypatch.setattr(presses.presses(), "last", -inf)
    monkeypatch.setattr(presses.presses(), "held", False)
    qapp.processEvents()  # so that everything has its place
    yield
    qapp.setDoubleClickInterval(usual)


def place(window: MainWindow, part: QWidget) -> QPoint:
    return part.mapTo(window, part.rect().center())


def click(window: MainWindow, at: QPoint) -> None:
    """Click on this point of the window, as the desktop reports it: whatever is there gets it."""
    QTest.mouseClick(window.windowHandle(), LEFT, NO_KEY, at)


def test_a_double_click_on_a_tile_hits_that_tile_twice(window: MainWindow, hear: Any, qtbot: Any) -> None:
    hear(step=50)
    tile = window.data.gallery.tiles["spiral"]
    at = place(window, tile)
    click(window, at)
    QApplication.processEvents()
    click(window, at)
    assert window.document.experiment.data.kind == "spiral"
    assert (place(window, tile), window.notice.isVisible()) == (at, False)
    qtbot.waitUntil(window.notice.isVisible)
    assert window.notice.button.text() == "Keep the weights"
    QApplication.processEvents()
    assert place(window, tile) == at


def test_what_is_hidden_again_meanwhile_does_not_appear(window: MainWindow, hear: Any, qtbot: Any) -> None:
    hear(step=50)
    click(window, place(window, window.data.gallery.tiles["xor"]))
    window.document.undo_stack.undo()
    hear(step=50, opened=window.link.opened)
    qtbot.wait(2 * INTERVAL)
    assert window.document.experiment.data.kind == "circle"
    assert not window.notice.isVisible()


def test_nothing_appears_or_goes_while_a_button_is_held(window: MainWindow, hear: Any, qtbot: Any) -> None:
    hear(step=50)
    window.document.edit(with_kind(window.document.experiment, "xor"), "Choose XOR")
    assert window.notice.isVisible()  # at once, as no mouse is in use
    QApplication.processEvents()
    slider, canvas = window.data.form.editors["noise"].slider, window.network.canvas
    at, low = place(window, slider), canvas.height()
    before = window.document.experiment
    QTest.mousePress(window.windowHandle(), LEFT, NO_KEY, at)
    QTest.mouseMove(window.windowHandle(), at + QPoint(20, 0))
    qtbot.wait(2 * INTERVAL)
    assert window.document.experiment != before  # so the offer is over
    assert (place(window, slider), canvas.height()) == (at, low)
    window.notice.button.click()  # what is over does nothing any more
    assert window.document.undo_stack.undoText() != "Keep the weights"
    QTest.mouseRelease(window.windowHandle(), LEFT, NO_KEY, at + QPoint(20, 0))
    qtbot.waitUntil(lambda: not window.notice.isVisible())
    qtbot.waitUntil(lambda: canvas.height() > low)
    QApplication.processEvents()
    assert place(window, slider) == at


def test_a_download_after_a_click_waits_in_the_same_way(window: MainWindow, hear: Any, qtbot: Any) -> None:
    click(window, place(window, window.data.gallery.tiles["xor"]))
    hear(progress=Progress("Fetching MNIST", 1, 2), metrics=None)
    assert not window.parts.progress.isVisible()
    qtbot.waitUntil(window.parts.progress.isVisible)


def test_a_sentence_that_is_dismissed_goes_at_once(window: MainWindow) -> None:
    window.notice.say("file", "Something is wrong.")
    assert window.notice.isVisible()
    QApplication.processEvents()
    click(window, place(window, window.notice.dismiss))
    assert not window.notice.isVisible()


def test_presses_in_an_open_list_count_too(window: MainWindow) -> None:
    combo = window.training.fields["loss"].combo
    combo.showPopup()
    top = combo.view().window()
    assert top is not window
    assert presses.rest_in() == 0
    QTest.mouseClick(top.windowHandle(), LEFT, NO_KEY, QPoint(8, 8))
    assert presses.rest_in() > 0
    combo.hidePopup()
