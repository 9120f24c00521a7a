"""Shows a snapshot view by view, so that no single turn of the event loop is long.

All views get every snapshot they have time for; each turn of the loop serves and paints one of them, and then the loop
rests as long. Painting all at once would hold up keys and mouse for as long as all together take.
"""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer

from models.talk.snapshot import Snapshot

View = Callable[[Snapshot], None]
_PAUSE = 6  # ms from one view to the next at least: five of them fit into a frame of 33 ms
_LONGEST = 30  # ms of rest
_AT_ONCE = 0  # ms while somebody looks back: the picture follows the hand, and nothing else takes time


class Round(QObject):
    """Serves the newest snapshot to views in turn. GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._waiting: list[View] = []
        self._began = 0.0  # when the last view was served, by the clock
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._next)
        self._painted = QTimer(self, singleShot=True, interval=0)  # ends once the loop has painted what was shown
        self._painted.timeout.connect(self._rest)

    def begin(self, snapshot: Snapshot, views: list[View]) -> None:
        """Show `snapshot` in `views`; those still waiting from the last round come first."""
        self._snapshot = snapshot
        self._waiting = [v for v in self._waiting if v in views] + [v for v in views if v not in self._waiting]
        if self._timer.isActive() and snapshot.looks_back:
            self._timer.start(_AT_ONCE)
        elif not self._timer.isActive() and not self._painted.isActive():
            self._next()

    def finish(self) -> None:
        """Serve everyone who waits, now."""
        while self._waiting:
            self._next()

    def stop(self) -> None:
        """Serve nobody any more: what they would show is out of date."""
        self._waiting.clear()
        self._timer.stop()
        self._painted.stop()

    def _next(self) -> None:
        if self._waiting and self._snapshot is not None:
            self._began = perf_counter()
            self._waiting.pop(0)(self._snapshot)
            self._painted.start()

    def _rest(self) -> None:
        """As long as showing and painting took, so that half of the time is free; not while a hand moves on."""
        took = 1000 * (perf_counter() - self._began)
        looks_back = self._snapshot is not None and self._snapshot.looks_back
        self._timer.start(_AT_ONCE if looks_back else round(max(_PAUSE - took, min(took, _LONGEST))))
