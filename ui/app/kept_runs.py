"""Keeps the run that another replaces, so that undo and redo can bring it back with weights, curve and epoch."""

import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from models.design.wording import is_sentence
from models.files import reading
from models.files.storage import TRAINED_SUFFIX
from models.language.text import tr
from models.runs.record import LOOK
from models.talk.commands import Save
from models.talk.runs.moments import NO_MOMENTS
from models.talk.snapshot import Snapshot
from ui.app.document import Document
from ui.app.engine_link import EngineLink

_ROOM = 1 << 30  # bytes of all kept runs; beyond them those left longest ago are deleted


class KeptRuns(QObject):
    """Has the engine save the run into a temporary folder, which is deleted at the end of the program.

    `keep` before a step that puts another run in its place, and the file that it gives is the step's to remember;
    `to_load` when undo or redo shows the experiment again. No answer is waited for: the engine obeys in order, so it
    writes before it loads. A run that could not be written is said once, and the design then comes back without it.
    """

    failed = Signal(object)  # a sentence: a Text, which as a str could not be said again
    kept = Signal(object, str)  # a Saved: the run is in its file now; and what its document was called

    def __init__(self, document: Document, link: EngineLink, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._link = document, link
        self._snapshot: Snapshot | None = None
        self._source = ""  # file that the run was loaded from
        self._by_hand = False  # weights of the run were set by hand
        self._waiting = ""  # file to load as soon as the design can run again
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._ticket = 0  # counts down; tickets of saves that a person asked for count up
        self._asked: dict[int, str] = {}  # by ticket: files that the engine has not answered for yet
        self._titles: dict[int, str] = {}  # by ticket: what the document was called
        self.held: set[str] = set()  # files that somebody else reads now
        self._said = False
        document.keep_run, document.has_run = self.keep, self.has
        document.parameter_set.connect(self._set_by_hand)
        link.status.connect(self._hear)

    def begin(self, weights: str) -> None:
        """Another document begins, with the weights in this file; "" for initial ones."""
        self._waiting, self._source, self._by_hand = "", weights, False

    def keep(self) -> str:
        """Have the run saved, as it is about to give way; its file.

        "" where it has learned nothing, or where no file can be made.
        """
        snapshot, source, by_hand, path = self._snapshot, self._source, self._by_hand, self._waiting
        known = snapshot is not None and self._link.is_of(snapshot, self._document.experiment)
        if not path and not known:
            path = source  # nothing is known of this run yet, so it is still as in its file
        elif not path and snapshot is not None and (source or by_hand or _has_learned(snapshot)):
            path = self._save()
            # until the next one arrives
            self._snapshot = replace(snapshot, step=0, running=False, practised=0, moments=NO_MOMENTS)
        self.begin("")
        return path

    def copy(self) -> bool:
        """Have the run saved as it is now, and go on with it; False where it has learned nothing."""
        snapshot = self._snapshot
        known = snapshot is not None and self._link.is_of(snapshot, self._document.experiment)
        if snapshot is None or not known or not (self._source or self._by_hand or _has_learned(snapshot)):
            return False
        return bool(self._save())

    def keep_moment(self, step: int) -> str:
        """Have the run saved as it was at this kept moment; its file, "" where there is no folder for it."""
        return self._save(step)

    @property
    def unchanged(self) -> str:
        """The file that the run was loaded from, if no weight was set by hand since; else ""."""
        return "" if self._by_hand else self._source

    def has(self, file: str) -> bool:
        """Whether the run in this file can be brought back: it is there, or the engine is about to write it."""
        return bool(file) and (file in self._asked.values() or Path(file).is_file())

    def to_load(self, possible: bool) -> str:
        """The file that the run of the document goes on from now; "" to go on with the present run.

        possible: whether the design can run; otherwise the answer is kept for the next design that can.
        """
        if self.has(self._document.run_from):
            self._waiting = self._document.run_from
        if not possible or not self._waiting:
            return ""
        found = self._waiting
        self.begin("" if self._document.only_weights else found)
        return found

    def delete(self) -> None:
        """Delete all kept runs and their folder; whoever leaves without the interpreter's own end calls this."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _set_by_hand(self) -> None:
        self._by_hand = True

    def _save(self, moment: int | None = None) -> str:
        """Ask the engine to write the run to a new file; its path, "" where there is no folder for it.

        moment: the step of a kept moment, to write the run as it was then; it does not come on the list of runs.
        """
        try:
            path = self._new_file()
        except OSError as error:
            self._say(reading.reason(error))
            return ""
        self._asked[self._ticket] = path
        state = self._document.state
        self._titles[self._ticket] = Path(state.path).stem if state.path else state.title_now
        look = LOOK if moment is None else frozenset()
        self._link.send(Save(path, self._ticket, moment=moment, look=look))
        return path

    def _new_file(self) -> str:
        """A path for another run, after making room for it; raises OSError where there is no folder for it."""
        if self._folder is not None and not Path(self._folder.name).is_dir():
            self.delete()
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="playground-", ignore_cleanup_errors=True)
        folder, room = Path(self._folder.name), _ROOM
        in_use = {self._source, self._document.run_from, *self.held}
        needed = self._document.kept_runs() | in_use
        files = sorted(folder.glob(f"*{TRAINED_SUFFIX}"), key=lambda file: (str(file) in in_use, int(file.stem)))
        for file in reversed(files):
            room -= file.stat().st_size
            if str(file) not in needed or (room < 0 and str(file) not in in_use):
                file.unlink()
        self._ticket -= 1
        return str(folder / f"{-self._ticket}{TRAINED_SUFFIX}")

    def _hear(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        for saved in snapshot.answers:
            path, title = self._asked.pop(saved.ticket, None), self._titles.pop(saved.ticket, "")
            if path is None:
                continue
            if not saved.error:
                self._said = False
                self.kept.emit(saved, title)
                continue
            self._say(saved.error)
            if path == self._source:  # undo wanted it before it was known to be missing
                self.begin("")
                self._link.load(self._document.experiment, fresh=True)

    def _say(self, why: str) -> None:
        """Say once that a run could not be kept. why: a message of the system, or a whole sentence."""
        if self._said:
            return
        self._said = True
        if is_sentence(why):
            self.failed.emit(tr("Undo and redo will not bring back what was learned: {0}").format(why))
            return
        text = tr(
            "Undo and redo will not bring back what was learned, as {0} cannot be written ({1}); make room there, or "
            "let TMPDIR name another folder."
        )
        self.failed.emit(text.format(tempfile.tempdir or "TMPDIR", why))


def _has_learned(snapshot: Snapshot) -> bool:
    """Whether the run is another than one that begins anew, which would also scale its samples as they are now."""
    return snapshot.learned or snapshot.running or snapshot.practised > 0 or snapshot.rescalable
