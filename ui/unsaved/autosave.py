"""Keeps unsaved work on disk while it is done, so that a crash loses at most its last moments."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from models.design.experiment import Experiment, starts_over
from models.design.wording import phrase
from models.files import reading, unsaved
from models.files.storage import TRAINED_SUFFIX
from models.files.unsaved import Folder, Work
from models.language.text import tr
from models.talk.commands import Save
from models.talk.snapshot import Saved, Snapshot
from ui.app import my_drawings
from ui.app.document import Document
from ui.app.engine_link import EngineLink

SOON = 300  # ms from an edit to its copy on disk
EVERY = 30.0  # s of training between two copies of the run
_SHARE = 20  # times as long as writing takes, at least, between two copies of the run
_LOOK = 1_000  # ms between two looks at whether a copy of the run is due
_FIRST_TICKET = 1 << 40  # tickets of saves that a person asks for, and of runs kept for undo, are far from it


def place() -> Path:
    """The folder that holds the folders of all windows."""
    return my_drawings.place().parent / "unsaved"


class Autosave(QObject):
    """Writes the document into a folder of this window's own whenever it has something unsaved. GUI thread.

    The design is written by a thread of its own, the run by the engine, which alone has the weights. A copy of the run
    belongs to the document as long as nothing has thrown that run away.
    """

    failed = Signal(object)  # a sentence, once until a copy succeeds again
    _written = Signal(object)  # from the other thread: "", or why not

    def __init__(
        self,
        document: Document,
        link: EngineLink,
        parent: QObject | None = None,
        root: Path | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """root: the folder of all windows' folders. clock: s, from any beginning."""
        super().__init__(parent)
        self._document, self._link, self._root, self._clock = document, link, root or place(), clock
        self._folder: Folder | None = None
        self._writer = ThreadPoolExecutor(1, "autosave")
        self._snapshot: Snapshot | None = None
        self._run = ""  # name of the copy of the run that belongs to the document
        self._run_of: Experiment | None = None  # its experiment
        self._stale = False  # the run has changed since that copy
        self._by_hand = False  # a weight was set by hand since that copy
        self._asked: dict[int, tuple[str, Experiment, float]] = {}  # by ticket: name, experiment, when it was asked
        self._ticket = _FIRST_TICKET
        self._trained = 0.0  # s of training since the last copy
        self._heard = 0.0  # when the last snapshot came
        self._epoch = 0  # of the run itself, whichever moment of it is shown
        self._next_at = 0.0  # no copy of the run before; a slow disk is left alone in between
        self._complained = False
        self._ended = False
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._keep_document)
        self._later = QTimer(self, singleShot=True, interval=int(1000 * EVERY))  # where it could not be written
        self._later.timeout.connect(self._keep_document)
        self._look = QTimer(self, interval=_LOOK)
        self._look.timeout.connect(self.look)
        self._look.start()
        self._before = document.experiment
        document.changed.connect(self._hear_edit)
        document.parameter_set.connect(self._hear_parameter)
        document.restarted.connect(self._forget_run)
        document.path_changed.connect(self._plan)
        link.status.connect(self._hear)
        self._written.connect(self._hear_written)

    # ---------------------------------------------------------------- what happens

    def _hear_edit(self, experiment: Experiment) -> None:
        if self._document.run_from or starts_over(self._before, experiment):
            self._forget_run()
        self._before = experiment
        self._plan()

    def _hear_parameter(self) -> None:
        self._stale = self._by_hand = True
        self._plan()
        QTimer.singleShot(SOON, self.look)

    def forget_run(self) -> None:
        """Another document begins: the copy of the run is none of its own, and its weights may lie in another file."""
        self._forget_run()
        self._stale = bool(self._document.state.weights)

    def _forget_run(self) -> None:
        self._run, self._run_of = "", None
        self._stale, self._by_hand = bool(self._document.run_from), False  # a run that undo brings back has no copy yet
        self._asked.clear()
        self._plan()

    def _plan(self) -> None:
        if not self._soon.isActive() and not self._ended:
            self._soon.start()

    def _hear(self, snapshot: Snapshot) -> None:
        before, self._snapshot = self._snapshot, snapshot
        self._epoch = self._epoch if snapshot.looks_back else snapshot.epoch
        now = self._clock()
        if before is not None and before.phase in ("training", "practising"):
            self._trained += now - self._heard
            self._stale = True
            if snapshot.phase not in ("training", "practising"):
                self.look()
        kept = snapshot.weights_kept and (before is None or not before.weights_kept)
        if kept:  # weights that were learned, at epoch 0 of another design
            self._stale = True
            self.look()
        self._heard = now
        for saved in snapshot.answers:
            if saved.ticket in self._asked:
                self._finish(saved)

    # ---------------------------------------------------------------- writing

    @property
    def _needed(self) -> bool:
        """Whether there is something to keep."""
        state = self._document.state
        return state.unsaved or state.trained >= EVERY

    def look(self) -> None:
        """Have the run copied, if that is due."""
        snapshot = self._snapshot
        if self._ended or snapshot is None or not self._stale or self._asked or not self._needed:
            return
        training = snapshot.phase in ("training", "practising")
        due = self._trained >= EVERY or not training or self._by_hand
        if not due or self._clock() < self._next_at or snapshot.opened != self._link.opened:
            return
        if snapshot.phase == "practising" or not self._made():
            return
        assert self._folder is not None
        self._ticket += 1
        name = f"{self._ticket - _FIRST_TICKET:09}{TRAINED_SUFFIX}"
        while (self._folder.path / name).exists():  # of a window whose folder this was
            self._ticket += 1
            name = f"{self._ticket - _FIRST_TICKET:09}{TRAINED_SUFFIX}"
        self._asked[self._ticket] = name, snapshot.experiment, self._clock()
        self._stale, self._by_hand, self._trained = False, False, 0.0
        self._link.send(Save(str(self._folder.path / name), self._ticket, aside=True))

    def _finish(self, saved: Saved) -> None:
        name, experiment, asked = self._asked.pop(saved.ticket)
        now = self._clock()
        self._next_at = now + _SHARE * (now - asked)
        if saved.error:
            self._next_at = max(self._next_at, now + EVERY)
            self._stale = True
            self._complain(saved.error)
            return
        self._run, self._run_of = name, experiment
        self._keep_document()

    def _work(self) -> Work:
        state = self._document.state
        if self._run_of is not None and starts_over(self._run_of, state.experiment):
            self._run = ""
        return Work(
            state.experiment,
            state.title_now,
            state.path,
            state.on_disk,
            datetime.now().isoformat(timespec="seconds"),
            self._epoch if self._run else 0,
            state.trained,
            state.by_hand,
            self._run,
        )

    def _keep_document(self) -> None:
        """Write what the document is now, or delete what was kept where nothing is unsaved any more."""
        if self._ended:
            return
        if not self._needed:
            if self._folder is not None:
                self._writer.submit(self._folder.empty)
            return
        if self._made():
            assert self._folder is not None
            self._writer.submit(self._folder.write, self._work()).add_done_callback(self._say_written)

    def _made(self) -> bool:
        """Make this window's folder, if there is none yet; whether there is one."""
        if self._folder is None:
            try:
                self._folder = unsaved.make(self._root)
            except OSError as error:
                self._complain(reading.reason(error))
        return self._folder is not None

    def _say_written(self, done: "Future[None]") -> None:
        error = done.exception()
        why = "" if error is None else reading.reason(error) if isinstance(error, OSError) else str(error)
        self._written.emit(why)

    def _hear_written(self, why: str) -> None:
        if why:
            self._complain(why)
            self._try_later()
        else:
            self._complained = False

    def _try_later(self) -> None:
        if not self._ended:
            self._later.start()

    def _complain(self, why: str) -> None:
        if not self._complained:
            self._complained = True
            text = tr(
                "Unsaved work is not kept for the case of a crash, as {0} cannot be written ({1}). Save often; work "
                "goes on."
            )
            self.failed.emit(text.format(self._root, phrase(why)))

    # ---------------------------------------------------------------- beginning and end

    def adopt(self, folder: Folder, work: Work) -> None:
        """Go on in a folder that another window has left, whose work is the document now."""
        old, self._folder = self._folder, folder
        if old is not None:
            self._writer.submit(old.delete)
        self._run, self._run_of, self._stale = work.run, work.experiment if work.run else None, False

    def keep(self) -> None:
        """Write everything now, as the program has to end, and leave it there for the next start."""
        if self._ended:
            return
        needed = self._needed and self._made()
        if needed and self._folder is not None:
            if self._stale and self._snapshot is not None and self._snapshot.opened == self._link.opened:
                name = f"{self._ticket + 1 - _FIRST_TICKET:09}{TRAINED_SUFFIX}"
                self._link.send(Save(str(self._folder.path / name), self._ticket + 1))
                self._run = name  # the engine writes it before it ends; without it the design is there
            self._writer.submit(self._folder.write, self._work())
        self._close(delete=not needed)

    def end(self) -> None:
        """The window closes and nothing is unsaved: leave nothing."""
        if not self._ended:
            self._close(delete=True)

    def _close(self, *, delete: bool) -> None:
        self._ended = True
        self._look.stop()
        self._soon.stop()
        self._later.stop()
        self._writer.shutdown(wait=True)
        if self._folder is not None:
            if delete:
                self._folder.delete()
            else:
                self._folder.close()
