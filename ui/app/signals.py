"""Ctrl+C in the terminal, and the system's wish that the program ends."""

import signal
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Any, Self

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

_AT_ONCE = ("SIGTERM", "SIGHUP", "SIGBREAK")  # of these, those that the system knows
_AGAIN = 10  # ms between two attempts to close
_ATTEMPTS = 50


class Signals(QObject):
    """Within `with`: closes the window when the terminal or the system asks for it.

    Ctrl+C closes it as a person would, with its question; a second one during the question, and the other signals, ask
    nothing. Python calls a handler between two instructions of the GUI thread; the timer of `EngineLink` sees to it
    that there are some, also while a dialog waits. The window is closed in a turn of the event loop of its own.

    hurried: whether the program has to end at once.
    """

    def __init__(self, window: QWidget, give_up: Callable[[], None]) -> None:
        """give_up: treats everything as saved, so that closing asks nothing."""
        super().__init__(window)
        self.hurried = False
        self._window, self._give_up = window, give_up
        self._asking = False
        self._attempts = 0
        self._before: dict[signal.Signals, Any] = {}

    def __enter__(self) -> Self:
        handlers = {signal.SIGINT: self._interrupt}
        handlers |= {getattr(signal, name): self._end for name in _AT_ONCE if hasattr(signal, name)}
        for number, handler in handlers.items():
            before = signal.getsignal(number)
            if before is not signal.SIG_IGN:  # as `nohup` has it
                self._before[number] = before
                signal.signal(number, handler)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, before in self._before.items():
            signal.signal(number, before)

    def _interrupt(self, number: int, frame: FrameType | None) -> None:
        if self._asking:
            self._end(number, frame)
        else:
            self._asking = True
            QTimer.singleShot(0, self._close)

    def _end(self, number: int, frame: FrameType | None) -> None:
        if not self.hurried:
            self.hurried = True
            QTimer.singleShot(0, self._leave)

    def _close(self) -> None:
        """Close the window, which may ask; cancelled there, the next Ctrl+C asks again."""
        _dismiss()
        self._window.close()
        self._asking = False

    def _leave(self) -> None:
        """Close the window without a question; where one is open it has to end first, which takes another attempt."""
        self._attempts += 1
        self._give_up()
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
