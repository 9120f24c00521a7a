"""Shows a snapshot view by view, so that no single turn of the event loop is long.

All views get every snapshot they have time for; each turn of the loop serves and paints one of them.
Painting all at once would hold up keys and mouse for as long as all together take.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from models.talk.snapshot import Snapshot

View = Callable[[Snapshot], None]
_PAUSE = 6  # ms between two views: five of them fit into a frame of 33 ms
_AT_ONCE = 0  # ms while somebody looks back: the picture follows the hand, and nothing else takes time


class Round(QObject):
    """Serves the newest snapshot to views in turn. GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._waiting: list[View] = []
        self._timer = QTimer(self, interval=_PAUSE, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._next)

    def begin(self, snapshot: Snapshot, views: list[View]) -> None:
        """Show `snapshot` in `views`; those still waiting from the last round come first."""
        self._snapshot = snapshot
        self._timer.setInterval(_AT_ONCE if snapshot.looks_back else _PAUSE)
        self._waiting = [v for v in self._waiting if v in views] + [v for v in views if v not in self._waiting]
        if not self._timer.isActive():
            self._next()
            self._timer.start()

    def finish(self) -> None:
        """Serve everyone who waits, now."""
        while self._waiting:
            self._next()

    def stop(self) -> None:
        """Serve nobody any more: what they would show is out of date."""
        self._waiting.clear()
        self._timer.stop()

    def _next(self) -> None:
        if not self._waiting or self._snapshot is None:
            self._timer.stop()
            return
        self._waiting.pop(0)(self._snapshot)
