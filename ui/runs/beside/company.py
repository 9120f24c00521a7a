"""Ties the run beside the present one to the window: its action, what is said of it, and the offer of one."""

from PySide6.QtCore import QObject

from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.runs.companions import Shadow
from models.talk.snapshot import Snapshot
from ui.app.actions import Actions
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.app.files import Files
from ui.bars.notice import Notice

_SOURCE = "company"  # of the notice


class Company(QObject):
    """The engine makes the shadow and keeps it up; here is what a person sees of that besides the charts."""

    def __init__(
        self, notice: Notice, actions: Actions, document: Document, link: EngineLink, files: Files, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._link, self._files, self._notice = link, files, notice
        self._action = actions["shadow"]
        self._error = ""
        self._experiment = document.experiment
        self._running = self._offered = False
        self._action.toggled.connect(self._switch)
        document.changed.connect(self._offer)
        link.status.connect(self._hear)

    def _switch(self, on: bool) -> None:
        self._offered = True
        self._error = ""
        self._notice.clear(_SOURCE)
        self._link.send(Shadow(on))
        if on:
            self._files.said.emit(tr("Change a setting: the old ones go on beside it until F7 is pressed again."))

    def _hear(self, snapshot: Snapshot) -> None:
        """Say once why there is no such run, or why it does not go on."""
        self._running = snapshot.phase == "training"
        error = "" if snapshot.companion is None else snapshot.companion.error
        if error == self._error:
            return
        self._error = error
        if error:
            self._notice.say(_SOURCE, tr("The run beside: {0}").format(error), quiet=True)
        else:
            self._notice.clear(_SOURCE)

    def _offer(self, after: Experiment) -> None:
        """While training, the first change of a setting is the time to say that there are shadows."""
        before, self._experiment = self._experiment, after
        changed = before.training != after.training and before.data == after.data
        if changed and self._running and not self._offered and not self._action.isChecked():
            self._offered = True
            self._files.said.emit(tr("Shadow Run (F7) lets the old settings go on beside the new ones, to compare."))
