"""After an error that nobody expected, wherever it came from, the window still saves: design, network and samples."""

import csv
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from models.files.checkpoint import read_checkpoint
from models.files.storage import read_design
from playground.session import advancing
from tests.real_window import PATIENCE, real_window
from ui.reports import log
from ui.reports.handlers import Handlers
from ui.shell.window import MainWindow


@pytest.fixture
def window(qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr(log, "to_terminal", lambda *error: None)
    made = real_window(qtbot, tmp_path, monkeypatch)
    handlers = Handlers()
    handlers.begin()
    yield made
    handlers.end()


def fail() -> None:
    raise ZeroDivisionError("planted")


class Painted(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        fail()


def by_slot(window: MainWindow) -> None:
    button = QPushButton(window)
    button.clicked.connect(fail)
    button.click()


def by_timer(window: MainWindow) -> None:
    QTimer.singleShot(0, fail)


def by_paint_event(window: MainWindow) -> None:
    widget = Painted(window)
    widget.show()
    QCoreApplication.processEvents()
    widget.hide()


def by_thread(window: MainWindow) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def by_destructor(window: MainWindow) -> None:
    class Short:
        def __del__(self) -> None:
            fail()

    Short()


def train(window: MainWindow, qtbot: Any) -> None:
    window.actions_["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.run.snapshot.epoch >= 1 and not window.run.snapshot.running, timeout=PATIENCE)


def save_all(window: MainWindow, qtbot: Any, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Save design, trained network and samples from the window's actions, and read all three again."""
    paths = {kind: folder / f"kept{kind}" for kind in (".json", ".safetensors", ".csv")}
    for kind, action in ((".json", "save_as"), (".safetensors", "save_as"), (".csv", "export_samples")):

        def chosen(_parent: Any, _title: str, _proposal: str, kinds: str, *_: str, k: str = kind) -> tuple[str, str]:
            return str(paths[k]), next(one for one in kinds.split(";;") if k in one)

        monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
        window.actions_[action].trigger()
        qtbot.waitUntil(lambda k=kind: paths[k].exists() and not window.files.saving, timeout=PATIENCE)
    assert read_design(paths[".json"]) == window.document.experiment
    assert read_checkpoint(paths[".safetensors"]).position.step == window.run.snapshot.step
    with open(paths[".csv"], encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 1 + window.run.snapshot.samples


@pytest.mark.parametrize("cause", [by_slot, by_timer, by_paint_event, by_thread, by_destructor])
@pytest.mark.qt_no_exception_capture
def test_an_error_of_the_window_keeps_nothing_from_being_saved(
    window: MainWindow, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cause: Callable[[MainWindow], None]
) -> None:
    train(window, qtbot)
    cause(window)
    QCoreApplication.processEvents()
    save_all(window, qtbot, tmp_path, monkeypatch)


def test_an_error_of_the_engine_keeps_nothing_from_being_saved(
    window: MainWindow, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    train(window, qtbot)
    with monkeypatch.context() as planted:
        planted.setattr(advancing, "advance", lambda *_: fail())
        window.actions_["play"].trigger()
        qtbot.waitUntil(lambda: bool(window.run.snapshot.error), timeout=PATIENCE)
    save_all(window, qtbot, tmp_path, monkeypatch)
