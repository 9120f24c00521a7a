"""Play, pause and step: what was asked of the engine, and what it reports."""

from math import inf

from PySide6.QtCore import QObject, Signal

from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.commands import FULL_SPEED, Pace, Rescale, Reset, Run
from models.talk.snapshot import Snapshot
from ui.app.engine_link import EngineLink


class RunControl(QObject):
    """Knows whether training runs: at once as the last click asked, then as the engine reports."""

    changed = Signal()
    ready_now = Signal()  # the engine has spoken for the first time

    def __init__(self, link: EngineLink, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._asked: bool | None = None  # what the last click wanted, until the engine says the same
        self._pace = FULL_SPEED
        self._whole = True  # play without end; False: to the end of one epoch
        self.snapshot: Snapshot | None = None
        self.lost = False  # the engine is gone and will not come back
        link.status.connect(self._hear)

    @property
    def running(self) -> bool:
        """Whether the window shows training as under way."""
        if self._asked is not None:
            return self._asked
        return self.snapshot is not None and self.snapshot.running

    @property
    def ready(self) -> bool:
        """Whether the engine has spoken yet."""
        return self.snapshot is not None

    def is_of(self, experiment: Experiment) -> bool:
        """Whether the newest snapshot tells of the run of the document, which shows `experiment`."""
        return self.snapshot is not None and self._link.is_of(self.snapshot, experiment)

    def in_words(self, impossible: bool, loading: bool) -> str:
        """The state of the run in a few words.

        impossible: the design has problems. loading: the engine has still the run before.
        """
        snapshot = self.snapshot
        if self.lost:
            return tr("The engine is not running")
        if impossible:
            return tr("This design cannot run yet")
        if snapshot is None:
            return tr("Starting the engine; play is kept") if self.running else tr("Starting the engine")
        if snapshot.phase == "practising":
            return tr("Practising")
        if snapshot.phase == "fetching":
            return tr("Fetching data; play is kept") if self.running else tr("Fetching data")
        if snapshot.phase == "not loaded":
            return tr("Not loaded; play tries again")
        if loading:
            return tr("Loading")
        if self.running:
            return tr("Training")
        if snapshot.looks_back:
            return tr("Looking back")
        if snapshot.stopped_by:
            return tr("Stopped")
        return tr("Paused") if snapshot.step else tr("Ready")

    def toggle(self) -> None:
        """Play or pause. A play before the engine is ready is kept."""
        if self.running:
            self.pause()
        else:
            self._ask(Run(inf, pace=self._pace), True)

    def pause(self) -> None:
        self._ask(Run(0), False)

    def step(self) -> None:
        """Train on one mini-batch."""
        self._ask(Run(1), False)

    def step_epoch(self) -> None:
        """Train to the end of the pass under way."""
        self._train(Run(1, "epoch", self._pace))

    def train(self, epochs: int) -> None:
        """Train for so many epochs, as fast as it goes."""
        self._train(Run(epochs, "epoch"))

    def _train(self, command: Run) -> None:
        self._whole = False
        self._asked = None  # its end depends on the speed, so only the engine knows whether it runs
        self._link.send(command)
        self.changed.emit()

    def reset(self) -> None:
        """Back to the same initial weights, paused."""
        self._ask(Run(0), False)
        self._link.send(Reset())

    def rescale(self) -> None:
        """Standardise as fits the samples that there are now; training goes on."""
        self._link.send(Rescale())

    def set_pace(self, pace: Pace) -> None:
        """Train no faster than this from now on."""
        self._pace = pace
        if self.running:
            self._link.send(Run(inf, pace=pace) if self._whole else Run(1, "epoch", pace))

    def lose(self) -> None:
        """The engine is gone: nothing runs from now on."""
        self.lost, self._asked = True, False
        self.changed.emit()

    def _ask(self, command: Run, running: bool) -> None:
        if self.lost:
            return
        self._asked, self._whole = running, True
        self._link.send(command)
        self.changed.emit()

    def _hear(self, snapshot: Snapshot) -> None:
        first, self.snapshot = self.snapshot is None, snapshot
        if first:
            self.ready_now.emit()
        if self._asked == snapshot.running or snapshot.error:
            self._asked = None
        self.changed.emit()
