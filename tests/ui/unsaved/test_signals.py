"""Ctrl+C and the system's signals close the window; the real program in a process of its own: tests/test_leaving.py."""

import os
import signal
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from models.problems.changes import with_kind
from models.talk.commands import Command, Quit
from ui.shell.window import MainWindow
from ui.unsaved.signals import Signals


@pytest.fixture
def signals(window: MainWindow) -> Iterator[Signals]:
    """The handlers, and a timer that runs Python now and then, as that of the link does in the program."""
    timer = QTimer(window, interval=5)
    timer.timeout.connect(lambda: None)
    timer.start()
    with Signals(window, window.keep_unsaved) as found:
        yield found
    timer.stop()


def edit(window: MainWindow) -> None:
    window.document.edit(with_kind(window.document.experiment, "xor"), "Choose XOR")


def gone(window: MainWindow, sent: list[Command], qtbot: Any) -> bool:
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=2000)
    return sent[-1] == Quit()


def send_once_asked(window: MainWindow, number: int) -> None:
    """Send the signal as soon as a dialog is open, in whose event loop everything then runs."""
    timer = QTimer(window, interval=5)

    def look() -> None:
        if QApplication.activeModalWidget() is not None:
            timer.stop()
            signal.raise_signal(number)

    timer.timeout.connect(look)
    timer.start()


def test_ctrl_c_closes_a_window_with_nothing_unsaved(
    window: MainWindow, signals: Signals, sent: list[Command], qtbot: Any
) -> None:
    signal.raise_signal(signal.SIGINT)
    assert gone(window, sent, qtbot)


def test_ctrl_c_asks_nothing_and_says_so_with_its_exit_code(
    window: MainWindow, signals: Signals, sent: list[Command], qtbot: Any
) -> None:
    edit(window)
    signal.raise_signal(signal.SIGINT)
    assert gone(window, sent, qtbot)
    assert (signals.hurried, signals.code) == (True, 130)


@pytest.mark.skipif(os.name != "posix", reason="no such signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("dialog", ["none", "question", "about"])
def test_the_systems_wish_closes_without_a_question(
    window: MainWindow,
    signals: Signals,
    sent: list[Command],
    qtbot: Any,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    dialog: str,
) -> None:
    edit(window)
    monkeypatch.setattr(QMessageBox, "exec", QDialog.exec)
    opens = {"question": window.close, "about": window.actions_["about"].trigger}
    number = getattr(signal, name)
    if dialog in opens:
        send_once_asked(window, number)
        opens[dialog]()
    else:
        signal.raise_signal(number)
    assert gone(window, sent, qtbot)
    assert (signals.hurried, signals.code) == (True, 0)


def test_handlers_are_put_back_and_what_is_ignored_stays_so(window: MainWindow) -> None:
    before = signal.getsignal(signal.SIGINT)
    with Signals(window, window.keep_unsaved):
        assert signal.getsignal(signal.SIGINT) is not before
    assert signal.getsignal(signal.SIGINT) is before
    if os.name == "posix":
        hangup = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as `nohup` has it
        with Signals(window, window.keep_unsaved):
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        signal.signal(signal.SIGHUP, hangup)
