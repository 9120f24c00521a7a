"""Which actions can be used now, and why others cannot."""

from PySide6.QtCore import QObject

from models.language.text import joined, tr
from models.problems import checks
from ui.app.actions import Actions
from ui.app.document import Document
from ui.app.run_control import RunControl
from ui.app.settings import Settings


class Offers(QObject):
    """Training needs a design that runs, new seeds need an unlocked seed, new samples need a set that is not split."""

    def __init__(self, actions: Actions, document: Document, run: RunControl, settings: Settings) -> None:
        super().__init__(run)
        self._actions, self._document, self._run, self._settings = actions, document, run, settings
        self._rescalable = False  # as said last
        run.changed.connect(self._hear)

    def update(self) -> None:
        """Enable each action or not."""
        experiment = self._document.experiment
        fixed = experiment.data.info.training > 0
        self._actions["new_sample"].setEnabled(not fixed and not self._settings.flag("lock/data", False))
        # while there are problems the engine still holds the design before, which must not change
        runs = not self._run.lost and not checks.problems(experiment)
        why_not = self._in_short()
        for name in ("play", "step", "step_epoch", "reset"):
            self._actions.offer(name, runs, why_not)
        self._rescalable = self._off_scale()
        self._actions["rescale"].setEnabled(runs and self._rescalable)
        locked = self._settings.flag("lock/weights", False)
        self._actions.offer("new_weights", runs and not locked, "" if runs else why_not)

    def _off_scale(self) -> bool:
        snapshot = self._run.snapshot
        return snapshot is not None and snapshot.rescalable

    def _hear(self) -> None:
        if self._off_scale() != self._rescalable:
            self.update()

    def why_no_play(self) -> str:
        """Why nothing can be trained now, with the first thing that is wrong with the design."""
        problems = [] if self._run.lost else checks.problems(self._document.experiment)
        return joined([self._in_short(), *(problem.text for problem in problems[:1])], ": ")

    def _in_short(self) -> str:
        return tr("The engine is not running") if self._run.lost else tr("This design cannot run yet")
