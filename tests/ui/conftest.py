"""A window whose engine is two lists, and settings of its own for every test."""

import gc
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox

from models.design.experiment import Experiment
from models.files.checkpoint import Position
from models.talk.commands import Command
from models.talk.snapshot import DeviceState, History, Metrics, Snapshot
from tests.building import opening_state, opening_window, untouched
from ui.app.files import OPENING
from ui.app.settings import store
from ui.look import style, theme
from ui.shell.window import MainWindow


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Within each file, tests that share a window come first and side by side: any other test closes it."""
    files = {path: number for number, path in enumerate(dict.fromkeys(item.path for item in items))}
    items.sort(key=lambda item: (files[item.path], item.get_closest_marker("shares_window") is None))


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """New folders, one after another; pytest's own way looks through all that there are for each."""
    return map(tmp_path_factory.mktemp("settings").joinpath, map(str, count()))


@pytest.fixture(autouse=True)
def own_settings(folders: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    folder = next(folders)
    folder.mkdir()
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))
    monkeypatch.setattr("ui.app.my_drawings.place", lambda: folder / "my-drawings.json")  # not the user's own


@pytest.fixture(autouse=True)
def garbage_waits() -> Iterator[None]:
    """Nothing is collected during a test, as in the program (`ui/app/garbage.py`).

    A widget that is destroyed while Qt goes through all of them, as for a style sheet or a list, ends the process.
    """
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def light_theme(garbage_waits: None, qapp: QApplication) -> None:
    """Only where another theme is in force: to dress the application means to restyle every widget that there is."""
    if theme.current() is not theme.LIGHT or qapp.styleSheet() != style.style_sheet(theme.LIGHT):
        style.apply(qapp, theme.LIGHT)


@pytest.fixture(autouse=True)
def no_unanswered_question(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A dialog that a test does not expect would wait for ever: it is answered, and the test fails."""
    asked: list[str] = []

    def exec_(box: QMessageBox) -> QMessageBox.StandardButton:
        asked.append(box.text())
        return QMessageBox.StandardButton.Discard

    monkeypatch.setattr(QMessageBox, "exec", exec_)
    yield
    assert not asked, f"asked without need: {asked}"


@pytest.fixture(autouse=True)
def no_window_left(garbage_waits: None, qapp: QApplication, kept: list[MainWindow]) -> Iterator[None]:
    yield
    qapp.processEvents()
    shown = [w for w in qapp.topLevelWidgets() if w.isVisible() and w not in kept]
    left = [w for w in shown if w.windowType() != Qt.WindowType.ToolTip]  # a slow test lets one come under the mouse
    for widget in shown:
        widget.close()
    for window in [w for w in qapp.topLevelWidgets() if isinstance(w, MainWindow) and w not in kept]:
        window.deleteLater()  # a test may have made another one, and a variable may hold it
    for menu in [w for w in qapp.topLevelWidgets() if isinstance(w, QMenu)]:  # pyqtgraph leaves its own behind
        if not any(menu in window.findChildren(QMenu) for window in kept):
            menu.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # else every test styles its forerunners' widgets
    assert not left, f"windows left open: {left}"


@pytest.fixture
def sent() -> list[Command]:
    """What the window has told the engine."""
    return []


@pytest.fixture
def letters() -> list[Snapshot]:
    """What the engine will say next."""
    return []


@pytest.fixture
def window(
    request: pytest.FixtureRequest,
    qtbot: Any,
    sent: list[Command],
    letters: list[Snapshot],
    kept: list[MainWindow],
) -> Iterator[MainWindow]:
    """The window with the opening design; tests that are marked with `shares_window` have the same one."""
    if request.node.get_closest_marker("shares_window"):
        yield _shared(kept, sent, letters)
        if kept and kept[0].run.snapshot is not None:  # then a thread of its own reads its runs
            _let_go(kept)
        return
    _let_go(kept)
    made = opening_window(sent.append, lambda: letters.pop(0) if letters else None)
    qtbot.addWidget(made, before_close_func=_leave_without_a_question)
    made.show()
    yield made


def _leave_without_a_question(window: MainWindow) -> None:
    window.files.give_up()


@pytest.fixture(scope="module")
def kept() -> Iterator[list[MainWindow]]:
    """The window that tests of one file share; none before the first of them."""
    windows: list[MainWindow] = []
    yield windows
    _let_go(windows)


def _shared(kept: list[MainWindow], sent: list[Command], letters: list[Snapshot]) -> MainWindow:
    """The window of the test before, paused, its edits undone, other documents gone; another one where more is left."""
    for window in kept:
        if window.run.running:
            window.actions_["play"].trigger()
        while window.document.undo_stack.canUndo():
            window.document.undo_stack.undo()
        window.document.undo_stack.clear()
        if window.document.state != opening_state():
            window.document.begin(opening_state())
        window.notice.clear()
        window.network.intentions.select("")
        window.resize(1280, 800)
        QApplication.processEvents()
    if kept and not untouched(kept[0]):
        _let_go(kept)
    if not kept:
        kept.append(opening_window(lambda command: None, lambda: None))
        kept[0].show()
    (window,) = kept
    window.link._send, window.link._take = sent.append, lambda: letters.pop(0) if letters else None
    window.settings._store = store()  # that of this test
    window.network.setFocus()
    QApplication.processEvents()
    sent.clear()
    return window


def _let_go(windows: list[MainWindow]) -> None:
    while windows:
        window = windows.pop()
        window.files.give_up()
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def hear(window: MainWindow, letters: list[Snapshot]) -> Any:
    """Lets the window hear one snapshot: `hear(step=7)`."""

    def say(experiment: Experiment | None = None, **values: Any) -> Snapshot:
        position = Position()
        history = History(
            np.array([0, 1]),
            np.array([0, 25]),
            np.array([1.0, 0.5]),
            np.array([1.1, 0.6]),
            np.array([0.5, 0.9]),
            np.array([0.5, 0.8]),
        )
        filled: dict[str, Any] = {
            "metrics": Metrics(0.5, 0.6, 0.9, 0.8),
            "history": history,
            "device": DeviceState("cpu", "CPU: the only device here."),
            "step": position.step,
            **values,
        }
        letters.append(Snapshot(experiment or window.document.experiment, **filled))
        window.link._painted = 0.0
        window.link.poll()
        window.round.finish()
        return Snapshot(experiment or window.document.experiment, **filled)

    return say


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A design in a file of its own."""
    path = tmp_path / "mine.json"
    path.write_bytes(OPENING.read_bytes())
    return path
