"""The window's end of the two pipes. The only place in ui/ that knows there is another thread."""

from collections.abc import Callable
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from models.design.experiment import Experiment, starts_over
from models.talk.commands import Command, Load, Watch
from models.talk.probes import Probe
from models.talk.runs.moments import LookBack
from models.talk.snapshot import Snapshot

POLL = 8  # ms between looks into the mailbox; an empty look costs nothing
_SOON = 2  # ms between them until a moment that was asked for is there
_PATIENCE = 0.5  # s in which it comes; later everything is shown again, whatever it is of
FRAME = 1 / 30  # s between pictures; nobody sees more of them


class EngineLink(QObject):
    """Sends commands, polls for snapshots, and drops those of an older design."""

    arrived = Signal(object)  # a Snapshot of the document as it stands
    sent = Signal(object)  # every Command, once it is sent
    status = Signal(object)  # every Snapshot, also of an older design: device, errors, saves

    def __init__(
        self, send: Callable[[Command], None], take: Callable[[], Snapshot | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._send, self._take = send, take
        self._experiment: Experiment | None = None
        self.opened = 0  # ticket of the document opened last; snapshots of its run carry the same number
        self._watched: frozenset[Probe[Any]] = frozenset()
        self._awaited = False
        self._moment: int | None = None  # that was asked for last, as long as `_due` lies ahead
        self._due = 0.0  # when it is given up, by the clock; 0 where it is there
        self._painted = 0.0
        self._timer = QTimer(self, interval=POLL, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.poll)
        self._timer.start()

    def send(self, command: Command) -> None:
        """Hand this to the engine."""
        self._send(command)
        self.sent.emit(command)

    def load(
        self,
        experiment: Experiment,
        weights_from: str | None = None,
        fresh: bool = False,
        *,
        only_weights: bool = False,
    ) -> None:
        """Make the engine take over `experiment`, which has no problems; the parameters are those of `Load`."""
        self._experiment = experiment
        self._awaited = True
        self.opened += fresh
        ticket = self.opened if fresh else 0
        self.send(Load(experiment, weights_from, fresh, ticket, only_weights=only_weights))

    def watch(self, probes: frozenset[Probe[Any]]) -> None:
        """Ask these questions from now on; the answers come as soon as they are there."""
        if probes != self._watched:
            self._watched = probes
            self._awaited = True
            self.send(Watch(probes))

    def look_back(self, step: int | None) -> None:
        """Have the moment at this step shown, None: the run as it is now; the answer comes as soon as it is there."""
        self._awaited = True
        self._moment, self._due = step, perf_counter() + _PATIENCE
        self.send(LookBack(step))
        if self._timer.isActive():
            self._timer.start(_SOON)

    def poll(self) -> None:
        """Take the newest snapshot, if there is one and it is time to paint."""
        if not self._awaited and perf_counter() - self._painted < FRAME:
            return
        snapshot = self._take()
        if snapshot is None:
            return
        if self._is_of_another_moment(snapshot):
            self.status.emit(snapshot)
            return
        self._painted = perf_counter()
        if self._timer.isActive():
            self._timer.setInterval(POLL)
        self.status.emit(snapshot)
        if self._experiment is not None and _same_picture(snapshot.experiment, self._experiment):
            self._awaited = self._awaited and not self._watched <= snapshot.readings.keys()
            self.arrived.emit(snapshot)

    def _is_of_another_moment(self, snapshot: Snapshot) -> bool:
        """Whether a moment is awaited and this is a picture of before: it would only hold up that of the moment."""
        if not self._due:
            return False
        if snapshot.moments.shown == self._moment or snapshot.running or perf_counter() > self._due:
            self._due = 0.0
            return False
        return True

    def is_of(self, snapshot: Snapshot, experiment: Experiment) -> bool:
        """Whether a snapshot tells of the run of the document, which shows `experiment`.

        Not of a run before it, nor of data that are still awaited: a run that is loaded says where it computes.
        """
        of_document = snapshot.opened == self.opened and not starts_over(snapshot.experiment, experiment)
        return of_document and snapshot.device is not None

    def stop(self) -> None:
        """No more snapshots: the window closes."""
        self._timer.stop()


def _same_picture(a: Experiment, b: Experiment) -> bool:
    """Whether a snapshot of `a` can be shown for `b`: data, network and loss are equal; rates may differ.

    So may points of a person's own: while some are painted, every picture is of a moment ago.
    """
    same = a.data == b.data or a.data.apart_from_points == b.data.apart_from_points
    return same and a.network == b.network and a.training.loss == b.training.loss
