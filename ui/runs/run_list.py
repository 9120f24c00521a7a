"""The list of kept runs: on disk, in this window, and how a person changes it. Every change is a step of undo."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from models.design.spec import SpecError
from models.files import reading
from models.language.text import tr, tr_count
from models.runs.record import RunRecord, record_of
from models.runs.shelf import Found, RunShelf
from models.talk.commands import Save
from models.talk.snapshot import Saved, Snapshot
from ui.app import my_drawings
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.app.files import Files
from ui.app.undo.steps import Step

_LAST_TICKET = -(1 << 40)  # tickets of runs kept for undo count down from 0, and never come so far
_PATIENCE = 5.0  # s that a window waits at its end for a record to be written


def place() -> Path:
    """The folder of kept runs; `models/runs/place.py` says the same without a window."""
    return my_drawings.place().parent / "runs"


class RunList(QObject):
    """Holds what is known of the kept runs, the newest first. GUI thread; a thread of its own reads and writes.

    A run is kept whenever `KeptRuns` has one saved, as another takes its place, and when the window closes; then
    the run beside it too.
    """

    changed = Signal()
    failed = Signal(object)  # a sentence: a Text, which as a str could not be said again
    _done = Signal(object)  # from the other thread: what is to be done with the answer, a function

    def __init__(
        self, document: Document, link: EngineLink, files: Files, parent: QObject, folder: Path | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._link, self._files = document, link, files
        self._shelf = RunShelf(folder or place())
        self._worker = ThreadPoolExecutor(1, "runs")
        self._records: dict[str, RunRecord] = {}
        self._snapshot: Snapshot | None = None
        self._may_read = self._wanted = self._ended = False
        self.loaded = False  # the folder was read
        self.trouble = ""  # why runs cannot be kept; "" while they can
        self._done.connect(self._do)
        files.kept.kept.connect(self._keep)
        link.status.connect(self._hear)

    @property
    def records(self) -> list[RunRecord]:
        """The kept runs, the newest first."""
        return sorted(self._records.values(), key=lambda record: (record.when, record.number), reverse=True)

    @property
    def pinned(self) -> list[RunRecord]:
        """Those that are pinned, the newest first."""
        return [record for record in self.records if record.pinned]

    def record(self, id: str) -> RunRecord | None:
        return self._records.get(id)

    def load(self) -> None:
        """Read what is new in the folder, which another window may have changed; not before the window is shown."""
        self._wanted = True
        if self._may_read:
            self._submit(self._shelf.read, self._loaded)

    def begin(self) -> None:
        """The window is shown: the folder may be read from now on."""
        self._may_read = True
        if self._wanted:
            self.load()

    # ---------------------------------------------------------------- what a person does

    def open(self, record: RunRecord) -> None:
        """Make this run the present one, with its weights; undo brings the present one back."""
        text = tr("Open {0}").format(record.called)
        self._files.begin_with(record.experiment, text, record.title, self.weights(record))

    def weights(self, record: RunRecord) -> str:
        """The file with its weights; "" where there is none."""
        file = self._shelf.weights(record.id)
        return str(file) if file.is_file() else ""

    def keep_now(self) -> None:
        """Keep the present run as it is, and go on with it."""
        if not self._files.kept.copy():
            self.failed.emit(tr("There is nothing to keep yet: this run has learned nothing."))

    def pin(self, record: RunRecord, on: bool) -> None:
        """Pin it, so that it is shown on the charts and never gives way, or let it go."""
        text = (tr("Pin {0}") if on else tr("Unpin {0}")).format(record.called)
        self._change(record, text, pinned=on)

    def rename(self, record: RunRecord, name: str) -> None:
        """Call it so; "" for its number."""
        self._change(record, tr("Rename {0}").format(record.called), name=name.strip())

    def annotate(self, record: RunRecord, note: str) -> None:
        """Write this note beside it."""
        self._change(record, tr("Note for {0}").format(record.called), note=note.strip())

    def colour(self, record: RunRecord, number: int) -> None:
        """Draw it in the colour with this number."""
        self._change(record, tr("Colour of {0}").format(record.called), colour=number)

    def remove(self, records: list[RunRecord]) -> None:
        """Take them off the list; undo brings them back."""
        if records:
            few = tr("Remove {0}").format(records[0].called)
            text = few if len(records) == 1 else tr_count("Remove {0} run", "Remove {0} runs", len(records))
            self._document.undo_stack.push(_Remove(self, tuple(records), text))

    def _change(self, record: RunRecord, text: str, **values: Any) -> None:
        before = {name: getattr(record, name) for name in values}
        if before != values:
            try:
                replace(record, **values)
            except SpecError as error:
                self.failed.emit(error.text)
                return
            self._document.undo_stack.push(_Change(self, record.id, before, values, text))

    def put(self, id: str, values: dict[str, Any]) -> None:
        """Give a record these values; only the undo commands call this."""
        if id in self._records:
            self._records[id] = replace(self._records[id], **values)
            self.changed.emit()
            self._submit(lambda: self._shelf.change(id, values), self._take)

    def take_off(self, records: tuple[RunRecord, ...]) -> None:
        """Remove them; only the undo commands call this."""
        for record in records:
            self._records.pop(record.id, None)
        self.changed.emit()
        ids = tuple(record.id for record in records)
        self._submit(lambda: self._shelf.remove(ids), lambda _: None)

    def put_back(self, records: tuple[RunRecord, ...]) -> None:
        """Bring removed ones back; only the undo commands call this."""
        self._records.update({record.id: record for record in records})
        self.changed.emit()
        ids = tuple(record.id for record in records)
        self._submit(lambda: self._shelf.bring_back(ids), self._take)

    # ---------------------------------------------------------------- runs that are left

    def _hear(self, snapshot: Snapshot) -> None:
        if not snapshot.looks_back:  # what is kept at the end is the run itself
            self._snapshot = snapshot

    def _keep(self, saved: Saved, title: str) -> None:
        """A run was saved, as another takes its place: keep it here too."""
        if saved.instant is None or self._ended:
            return
        record, held = record_of(saved.instant, uuid4().hex, _now(), title), self._files.kept.held
        held.add(saved.path)

        def take(found: Found) -> None:
            held.discard(saved.path)
            self._take(found)

        self._submit(lambda: self._shelf.add(record, Path(saved.path)), take)

    def end(self) -> None:
        """The window closes: keep the present run and the one beside it, which the engine writes before it ends."""
        if self._ended:
            return
        snapshot, source = self._snapshot, self._files.kept.unchanged
        if snapshot is not None and self._link.is_of(snapshot, self._document.experiment):
            known, state = self._records.get(Path(source).stem) if source else None, self._document.state
            title = Path(state.path).stem if state.path else state.title_now
            if known is None or known.step != snapshot.step:
                self._keep_last(snapshot, title)
            company = snapshot.companion
            if company is not None and company.now is not None:
                self._keep_last(company.now, company.name or title, beside=True)
        self._ended = True
        self._worker.submit(self._shelf.forget_removed)
        self._worker.shutdown(wait=True)

    def _keep_last(self, snapshot: Snapshot, title: str, beside: bool = False) -> None:
        """Keep a run that has learned something, and have its weights written; wait for its record."""
        if not snapshot.step:
            return
        record = replace(record_of(snapshot, uuid4().hex, _now(), title), late=True)
        with suppress(OSError, SpecError, TimeoutError):
            self._worker.submit(self._shelf.add, record, None).result(_PATIENCE)
            self._link.send(Save(str(self._shelf.weights(record.id)), _LAST_TICKET - beside, beside=beside))

    # ---------------------------------------------------------------- the other thread

    def _submit(self, work: Callable[[], Any], take: Callable[[Any], None]) -> None:
        """Have the other thread do this; `take` hears the result here."""
        if self._ended:
            return

        def tell(done: "Future[Any]") -> None:
            error = done.exception()
            self._done.emit(lambda: self._say(error) if error is not None else take(done.result()))

        self._worker.submit(work).add_done_callback(tell)

    def _do(self, what: Callable[[], None]) -> None:
        if not self._ended:
            what()

    def _loaded(self, found: Found) -> None:
        first, self.loaded, self.trouble = not self.loaded, True, ""
        self._take(found)
        late = [record for record in found.records if record.late] if first else []
        for record in late:
            self._submit(lambda record=record: self._shelf.settle(record), self._take)  # type: ignore[misc]
        if first:
            self.changed.emit()

    def _take(self, found: Found) -> None:
        """Take over what has changed on disk."""
        for record in found.records:
            self._records[record.id] = record
        for id in found.gone:
            self._records.pop(id, None)
        if found.records or found.gone:
            self.changed.emit()
        if found.damaged:
            text = tr_count(
                "{0} kept run is damaged and was set aside; the others are there.",
                "{0} kept runs are damaged and were set aside; the others are there.",
                len(found.damaged),
            )
            self.failed.emit(text)

    def _say(self, error: BaseException) -> None:
        if not isinstance(error, OSError | SpecError):
            raise error
        before, self.trouble = self.trouble, str(reading.reason(error))
        self.loaded = True
        self.changed.emit()
        if self.trouble != before:
            text = tr("Runs cannot be kept in {0}: {1}.")
            self.failed.emit(text.format(self._shelf.folder, reading.reason(error)))


def _now() -> str:
    return datetime.now().isoformat(timespec="seconds")


class _Change(Step):
    """Gives fields of a record other values."""

    def __init__(self, runs: RunList, id: str, before: dict[str, Any], after: dict[str, Any], text: str) -> None:
        super().__init__(text)
        self._runs, self._id, self._before, self._after = runs, id, before, after

    def redo(self) -> None:
        self._runs.put(self._id, self._after)

    def undo(self) -> None:
        self._runs.put(self._id, self._before)


class _Remove(Step):
    """Takes runs off the list."""

    def __init__(self, runs: RunList, records: tuple[RunRecord, ...], text: str) -> None:
        super().__init__(text)
        self._runs, self._records = runs, records

    def redo(self) -> None:
        self._runs.take_off(self._records)

    def undo(self) -> None:
        self._runs.put_back(self._records)
