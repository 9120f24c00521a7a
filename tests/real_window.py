"""The window with the real engine in its thread, and settings, drawings and unsaved work in a folder of its own."""

from pathlib import Path
from queue import SimpleQueue
from typing import Any

import pytest
from PySide6.QtCore import QSettings

import main
from models.files.storage import read_design
from models.talk.commands import Command
from models.talk.snapshot import Snapshot
from playground.engine.mailbox import Mailbox
from tests.building import dressed_afterwards
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.app.engine_thread import EngineThread
from ui.app.files import OPENING
from ui.shell.window import MainWindow

PATIENCE = 60_000  # ms


def real_window(qtbot: Any, folder: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """The window, shown, once its engine is there; it is closed, and the engine joined, after the test."""
    monkeypatch.setattr("ui.app.my_drawings.place", lambda: folder / "data" / "my-drawings.json")
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "settings"))
    inbox: SimpleQueue[Command] = SimpleQueue()
    outbox: Mailbox[Snapshot] = Mailbox()
    with dressed_afterwards():
        made = MainWindow(Document(read_design(OPENING)), EngineLink(inbox.put, outbox.take))
    engine = EngineThread(lambda: main._engine(inbox, outbox))
    qtbot.addWidget(made, before_close_func=lambda w: leave(w, engine))
    made.resize(1280, 800)
    made.show()
    engine.start()
    qtbot.waitUntil(lambda: made.run.ready, timeout=PATIENCE)
    return made


def leave(window: MainWindow, engine: EngineThread) -> None:
    """Close without a question, and join the engine."""
    window.files.give_up()
    window.close()
    assert engine.wait(10_000)
