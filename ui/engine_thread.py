"""The one background thread: runs the engine's loop, which is handed in and knows no Qt."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread

_STACK = 16 << 20  # bytes; macOS gives 512 KB, too small for BLAS and LLVM


class EngineThread(QThread):
    """A QThread whose `run` is the engine's own loop; it must be joined before it is destroyed."""

    def __init__(self, loop: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loop = loop
        self.setObjectName("engine")
        self.setStackSize(_STACK)

    def run(self) -> None:
        self._loop()
