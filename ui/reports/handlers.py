"""One handler for everything that nobody caught: Python's hooks, threads, destructors, and Qt's own messages."""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Any

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from models.language.text import tr
from ui.reports import log

_LOG = logging.getLogger(__name__)
_QUIET = ("This plugin does not support",)  # of Qt, where there is no display
_MOST = 100  # different errors that are remembered


class Handlers(QObject):
    """Logs each uncaught error and says it once, whichever thread it comes from.

    A destructor or a paint event may fail a thousand times a second; the same error at the same place is logged and
    said once.
    """

    happened = Signal(str, str)  # what the program was doing, as a sentence's end; the details. From any thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: set[tuple[object, ...]] = set()
        self._busy = threading.local()
        self._before: tuple[Any, ...] = ()

    def begin(self) -> None:
        """Take over from the handlers that are in place."""
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = lambda *error: self.report(tr("the window was at work"), *error)
        threading.excepthook = self._thread
        sys.unraisablehook = self._unraisable
        qInstallMessageHandler(self._qt)

    def end(self) -> None:
        """Put the handlers before back in place; a second time does nothing."""
        if self._before:
            qInstallMessageHandler(None)
            sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
            self._before = ()

    def _thread(self, about: threading.ExceptHookArgs) -> None:
        if about.exc_type is not SystemExit:
            self.report(
                tr("something was done in the background"), about.exc_type, about.exc_value, about.exc_traceback
            )

    def _unraisable(self, about: "sys.UnraisableHookArgs") -> None:
        self.report(tr("something was cleaned up"), about.exc_type, about.exc_value, about.exc_traceback)

    def _qt(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if text.startswith(_QUIET):
            return
        if sys.stderr is not None:
            sys.stderr.write(f"{text}\n")
        if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            self._once(("qt", text), tr("the window was drawn"), lambda: log.without_names(text))

    def report(
        self,
        doing: str,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Log and say this error. Never raises, whatever state the program is in."""
        if issubclass(kind, KeyboardInterrupt) or getattr(self._busy, "on", False):
            return
        self._busy.on = True
        try:
            if error is not None:
                log.to_terminal(kind, error, trace)
            last = trace
            while last is not None and last.tb_next is not None:
                last = last.tb_next
            place = (last.tb_frame.f_code.co_filename, last.tb_lineno) if last is not None else ()
            self._once((kind, *place), doing, lambda: log.in_full(kind, error, trace))
        except Exception:  # this is the end of the line: nobody is left to tell
            pass
        finally:
            self._busy.on = False

    def _once(self, key: tuple[object, ...], doing: str, details: Callable[[], str]) -> None:
        if key in self._seen or len(self._seen) >= _MOST:
            return
        self._seen.add(key)
        text = details()
        _LOG.error("while %s\n%s", doing, text)
        self.happened.emit(doing, text)
