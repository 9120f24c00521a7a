"""Ctrl+C in the terminal, and the system's wish that the program ends."""

import signal
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Any, Self

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

_HEARD = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")  # of these, those that the system knows
_INTERRUPTED = 130  # exit code after Ctrl+C, as shells have it
_AGAIN = 10  # ms between two attempts to close
_ATTEMPTS = 50


class Signals(QObject):
    """Within `with`: closes the window when the terminal or the system asks for it, without a question.

    Python calls a handler between two instructions of the GUI thread; the timer of `EngineLink` sees to it
    that there are some, also while a dialog waits. The window is closed in a turn of the event loop of its own.

    hurried: whether the program has to end at once. code: the exit code that follows from the signal.
    """

    def __init__(self, window: QWidget, keep: Callable[[], None]) -> None:
        """keep: keeps what is unsaved for the next start, so that closing asks nothing."""
        super().__init__(window)
        self.hurried, self.code = False, 0
        self._window, self._keep = window, keep
        self._attempts = 0
        self._before: dict[signal.Signals, Any] = {}

    def __enter__(self) -> Self:
        for number in (getattr(signal, name) for name in _HEARD if hasattr(signal, name)):
            before = signal.getsignal(number)
            if before is not signal.SIG_IGN:  # as `nohup` has it
                self._before[number] = before
                signal.signal(number, self._end)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, before in self._before.items():
            signal.signal(number, before)

    def _end(self, number: int, frame: FrameType | None) -> None:
        if not self.hurried:
            self.hurried, self.code = True, _INTERRUPTED if number == signal.SIGINT else 0
            QTimer.singleShot(0, self._leave)

    def _leave(self) -> None:
        """Close the window without a question; where one is open it has to end first, which takes another attempt."""
        self._attempts += 1
        self._keep()
        _dismiss()
        self._window.close()
        if not self._window.isVisible():
            QApplication.quit()
        elif self._attempts < _ATTEMPTS:
            QTimer.singleShot(_AGAIN, self._leave)
        else:
            QApplication.exit(0)


def _dismiss() -> None:
    """Close a menu or dialog that is open, as Escape does."""
    popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
    if popup is not None:
        popup.close()
    if isinstance(modal, QDialog):
        modal.reject()
