"""The one background thread: runs the engine's loop, which is handed in and knows no Qt."""

import logging
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

_LOG = logging.getLogger(__name__)
_STACK = 16 << 20  # bytes; macOS gives 512 KB, too small for BLAS and LLVM


class EngineThread(QThread):
    """A QThread whose `run` is the engine's own loop; it must be joined before it is destroyed."""

    failed = Signal(str)  # the loop could not begin or go on, and why; from this thread, so it has to be queued

    def __init__(self, loop: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loop = loop
        self.setObjectName("engine")
        self.setStackSize(_STACK)

    def run(self) -> None:
        try:
            self._loop()
        except Exception as error:  # a broken library, most likely: the window must hear of it
            _LOG.error("the engine's loop has ended", exc_info=error)
            sys.__excepthook__(type(error), error, error.__traceback__)
            self.failed.emit(f"{type(error).__name__}: {error}")
