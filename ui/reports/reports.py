"""Everything that reports what went wrong, put in place together and taken away together."""

import logging
from collections.abc import Callable
from types import TracebackType
from typing import Self, TextIO

from PySide6.QtCore import QObject, SignalInstance

from ui.reports import crash, log
from ui.reports.handlers import Handlers
from ui.reports.watchdog import Watchdog


class Reports:
    """Within `with`: the log, the handlers of uncaught errors, the report of a crash, and the watchdog of the window.

    The report of a crash before is said once the engine is ready, and deleted. What cannot be written is done without.
    """

    def __init__(
        self,
        parent: QObject,
        ready: SignalInstance,
        say_error: Callable[[str, str], None],
        say_crash: Callable[[str], None],
    ) -> None:
        """ready: emitted once the engine is there. say_error, say_crash: as those of the window."""
        self._say_crash = say_crash
        self._handlers, self._watchdog = Handlers(parent), Watchdog(parent)
        self._handlers.happened.connect(say_error)
        self._ready = ready
        ready.connect(self._watchdog.begin)  # while libraries are imported, the window is late by no fault of its own
        self._log: logging.Handler | None = None
        self._crash: TextIO | None = None

    def __enter__(self) -> Self:
        self._log, before = log.begin(), crash.take()
        self._crash = crash.begin()
        self._handlers.begin()
        if before:
            self._ready.connect(lambda: self._say_crash(before))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def end(self) -> None:
        """Take everything away; a second time does nothing."""
        self._watchdog.end()
        self._handlers.end()
        crash.end(self._crash)
        log.end(self._log)
        self._crash, self._log = None, None
