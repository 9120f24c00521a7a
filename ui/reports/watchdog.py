"""Writes down where the window was late: a thread looks whether the window's event loop turns."""

import logging
import sys
import threading
import traceback
from time import monotonic

from PySide6.QtCore import QObject, QTimer

from ui.reports import log

LATE = 0.25  # s without a turn of the event loop
_BEAT = 50  # ms
_LOOK = 0.1  # s between two looks
_LOG = logging.getLogger(__name__)


class Watchdog(QObject):
    """Logs the stack of the GUI thread once for each time that it does not turn for `LATE`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._turned = monotonic()
        self._window_thread = threading.get_ident()
        self._ended = threading.Event()
        self._timer = QTimer(self, interval=_BEAT)
        self._timer.timeout.connect(self._turn)
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def begin(self) -> None:
        """Watch from now on."""
        self._turned = monotonic()
        self._timer.start()
        self._thread.start()

    def end(self) -> None:
        """Watch no more; joins the thread."""
        self._timer.stop()
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join()

    def _turn(self) -> None:
        self._turned = monotonic()

    def _watch(self) -> None:
        said = 0.0
        while not self._ended.wait(_LOOK):
            turned = self._turned
            if turned != said and monotonic() - turned > LATE:
                said = turned
                self._write()

    def _write(self) -> None:
        frame = sys._current_frames().get(self._window_thread)
        if frame is None:
            return
        stack = traceback.extract_stack(frame)
        places = [f"  {log.place_of(f.filename)}:{f.lineno} in {f.name}" for f in stack]
        _LOG.warning("the window was late by more than %d ms\n%s", 1000 * LATE, "\n".join(places))
