"""An error that nobody expected is logged and said once, whichever thread it comes from, and the window lives on."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer, qCritical
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.reports import log
from ui.reports.handlers import Handlers


class Heard:
    def __init__(self, place: Path) -> None:
        self.place, self.said = place, list[tuple[str, str]]()
        self.handlers = Handlers()
        self.handlers.happened.connect(lambda doing, details: self.said.append((doing, details)))
        self.log = log.begin(place)

    @property
    def logged(self) -> str:
        return log.last_lines(1000, self.place)


@pytest.fixture
def heard(qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Heard]:
    monkeypatch.setattr(log, "to_terminal", lambda *error: None)
    found = Heard(tmp_path / "log")
    found.handlers.begin()
    yield found
    found.handlers.end()
    log.end(found.log)


def fail() -> None:
    raise ZeroDivisionError("planted in “a file of Mei.json” at /home/mei/secret/plan.txt")


class Painted(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        fail()


def by_slot(qtbot: Any) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.clicked.connect(fail)
    for _ in range(3):
        button.click()


def by_timer(qtbot: Any) -> None:
    QTimer.singleShot(0, fail)


def by_paint_event(qtbot: Any) -> None:
    widget = Painted()
    qtbot.addWidget(widget)
    widget.resize(50, 50)
    widget.show()
    qtbot.waitExposed(widget)
    for _ in range(5):
        widget.update()
        qtbot.wait(20)
    widget.hide()


def by_thread(qtbot: Any) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def by_destructor(qtbot: Any) -> None:
    class Short:
        def __del__(self) -> None:
            fail()

    Short()


@pytest.mark.parametrize("cause", [by_slot, by_timer, by_paint_event, by_thread, by_destructor])
@pytest.mark.qt_no_exception_capture
def test_each_is_noticed_once_and_logged(heard: Heard, qtbot: Any, cause: Any) -> None:
    cause(qtbot)
    qtbot.waitUntil(lambda: bool(heard.said), timeout=3000)
    QCoreApplication.processEvents()
    assert len(heard.said) == 1
    details = heard.said[0][1]
    assert details.startswith("builtins.ZeroDivisionError: planted")
    assert "in fail" in details
    assert details in heard.logged


@pytest.mark.qt_no_exception_capture
def test_nothing_of_a_file_or_a_person_is_written(heard: Heard, qtbot: Any) -> None:
    by_thread(qtbot)
    qtbot.waitUntil(lambda: bool(heard.said), timeout=3000)
    for secret in ("Mei", "mei", "secret", "plan.txt"):
        assert secret not in heard.logged
        assert secret not in heard.said[0][1]


def test_an_error_of_qt_is_noticed_and_its_chatter_is_not(heard: Heard, qtbot: Any) -> None:
    qCritical("QPainter::begin: planted")
    qCritical("This plugin does not support propagateSizeHints()")
    qtbot.waitUntil(lambda: bool(heard.said), timeout=3000)
    QCoreApplication.processEvents()
    assert [details for _, details in heard.said] == ["QPainter::begin: planted"]


def test_handlers_are_put_back(qtbot: Any) -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    handlers = Handlers()
    handlers.begin()
    assert sys.excepthook is not before[0]
    handlers.end()
    handlers.end()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_a_log_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert log.begin(tmp_path / "file" / "log") is None
    log.end(None)


def test_the_log_stays_small(tmp_path: Path) -> None:
    import logging

    handler = log.begin(tmp_path)
    for number in range(10_000):
        logging.getLogger("ui.reports.handlers").error("%d %s", number, "x" * 100)
    log.end(handler)
    sizes = [path.stat().st_size for path in tmp_path.iterdir()]
    assert len(sizes) == 3
    assert sum(sizes) < 700_000


def test_window_says_it_with_the_details_to_copy(window: Any) -> None:
    from PySide6.QtGui import QGuiApplication

    window.dialogs.say_error("something was cleaned up", "builtins.ZeroDivisionError: …")
    assert window.notice.label.text() == "Something went wrong while something was cleaned up; your work is kept."
    window.notice.button.click()
    assert QGuiApplication.clipboard().text() == "builtins.ZeroDivisionError: …"
    assert Qt.TextFormat.PlainText == window.notice.label.textFormat()
