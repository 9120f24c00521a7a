"""Python's cyclic garbage collection, on the GUI thread only.

Left to itself it runs in whichever thread allocates, and would destroy a widget that lies in a cycle
inside the engine's thread: Qt does not survive that.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 1000  # ms
_THRESHOLDS = (700, 10, 10)  # Python's own


class Garbage(QObject):
    """Collects now and then instead of automatically, as long as it lives."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def settle(self) -> None:
        """Exclude every object that exists now: the libraries are loaded, and stay until the end."""
        gc.freeze()

    def collect(self) -> None:
        """Collect the generations that are due, the oldest due one."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > _THRESHOLDS[generation]:
                gc.collect(generation)
                return
