"""How the document and its run stand, in the bars: name, state, device, progress, and what is wrong."""

from PySide6.QtCore import QObject

from models.problems import checks
from models.talk.snapshot import Snapshot
from ui.app.document import Document
from ui.app.files import Files
from ui.app.run_control import RunControl
from ui.app.settings import Settings
from ui.doctor.doctor import Doctor
from ui.look.sayings import say
from ui.shell.parts import Parts
from ui.shell.troubles import Troubles


class RunStatus(QObject):
    """Shows what is known of the run, whichever design the snapshot is of."""

    def __init__(self, parts: Parts, document: Document, run: RunControl, files: Files, troubles: Troubles) -> None:
        super().__init__(troubles)
        self._parts, self._document, self._run, self._files = parts, document, run, files
        self._troubles = troubles
        self._doctor = Doctor(parts.doctor, parts.network, document, Settings())

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Device, progress, a note about the data, errors."""
        if snapshot.device is not None:  # while data are fetched the engine does not say: it is still the same one
            self._parts.topbar.device.show_device(snapshot.device)
        else:
            self._parts.topbar.device.show_started()
        progress = None if snapshot.phase == "practising" else snapshot.progress  # the panel shows a practice
        self._parts.progress.show_progress(progress)
        if snapshot.experiment.data == self._document.experiment.data:
            self._parts.data.show_note(snapshot.note, snapshot.samples)
        else:
            self._parts.data.show_note("")
        self._troubles.show_error(snapshot)
        self._doctor.show_snapshot(snapshot)
        self._troubles.show_stopped(snapshot)
        self._troubles.show_kept(snapshot)

    def show_run(self) -> None:
        """Whether training runs, and how far it has come."""
        experiment = self._document.experiment
        known = self._run.is_of(experiment)  # else its numbers are those of the run before
        self._parts.topbar.show_running(self._run.running)
        state = self._run.in_words(bool(checks.problems(experiment)), loading=not known)
        self._parts.topbar.show_state(state, self._run.snapshot if known else None)
        say(self._parts.state.setText, state)

    def show_name(self) -> None:
        """The document's name, and whether there is something to save."""
        self._parts.topbar.show_name(self._document.name, self._files.dirty)

    def show_lost(self, why: str) -> None:
        """There is no engine any more."""
        self._parts.topbar.device.show_lost()
        self._troubles.say_lost(why)
