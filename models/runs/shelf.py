"""The folder of kept runs: two files for each, its record and its weights. Any window of the program may change it.

What is there is known by the names of files, so two windows that keep runs at once lose none of them. A record is
changed under a lock, from what is in its file. Methods may be called from any one thread.
"""

import hashlib
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from time import time
from typing import Any
from uuid import uuid4

from models.design.spec import SpecError
from models.design.tables.table_file import TableFile
from models.files import atomic, checkpoint, reading
from models.files.atomic import Stamp
from models.files.storage import TRAINED_SUFFIX
from models.runs import record_text
from models.runs.record import COLOURS, RunRecord, thinned
from models.talk.snapshot import History, Metrics

MAX_RUNS = 1_000
MAX_BYTES = 512 << 20  # of all weights
_NAME = re.compile(r"[0-9a-f]{32}")
_RECORD = ".json"
_DAMAGED = ".damaged"
_REMOVED = "removed-"
_LONG = 86_400.0  # s after which what another window has removed is deleted
_BLOCK = 1 << 20  # bytes read at once


@dataclass(frozen=True)
class Found:
    """What has changed on the shelf: records that are new or other, ids that are gone, and names of damaged files."""

    records: tuple[RunRecord, ...] = ()
    gone: tuple[str, ...] = ()
    damaged: tuple[str, ...] = ()

    def then(self, later: "Found") -> "Found":
        """Both, one after the other."""
        records = {record.id: record for record in (*self.records, *later.records) if record.id not in later.gone}
        gone = {id for id in self.gone if id not in {record.id for record in later.records}} | set(later.gone)
        return Found(tuple(records.values()), tuple(sorted(gone)), (*self.damaged, *later.damaged))


class RunShelf:
    """Reads and writes records in one folder, and keeps their number and size within bounds."""

    def __init__(self, folder: Path, most: int = MAX_RUNS, most_bytes: int = MAX_BYTES) -> None:
        self.folder, self._most, self._most_bytes = folder, most, most_bytes
        self._removed = folder / f"{_REMOVED}{uuid4().hex}"
        self._seen: dict[str, Stamp] = {}  # by id, of its record as it was read last
        self._known: dict[str, RunRecord] = {}  # by id, as it was read last

    def weights(self, id: str) -> Path:
        """The file of the trained network, whether it is there or not."""
        return self.folder / f"{id}{TRAINED_SUFFIX}"

    def read(self) -> Found:
        """What is other than at the last call; raises OSError. A damaged record is renamed, so that it is said once."""
        there, records, damaged = self._listed(), list[RunRecord](), list[str]()
        gone = tuple(id for id in self._seen if id not in there)
        for id in gone:
            self._forget(id)
        for id, stamp in there.items():
            if self._seen.get(id) == stamp:
                continue
            try:
                record = self._read(id)
                records.append(record)
                self._seen[id], self._known[id] = stamp, record
            except FileNotFoundError:
                continue  # another window has removed it just now
            except SpecError:
                damaged.append(f"{id}{_RECORD}")
                with suppress(OSError):
                    self._path(id).rename(self._path(id).with_suffix(_DAMAGED))
        return Found(tuple(records), gone, tuple(damaged))

    def look(self) -> list[RunRecord]:
        """All records, the newest first; a damaged one is passed over, and nothing changes. Raises OSError."""
        found = []
        for id in self._listed():
            with suppress(SpecError, FileNotFoundError):
                found.append(self._read(id))
        return sorted(found, key=lambda record: (record.when, record.number), reverse=True)

    def add(self, record: RunRecord, weights: Path | None) -> Found:
        """Keep a run. weights: a trained network's file, which is copied; None where it lies here already, or will.

        The very same run is not kept twice. The oldest that are not pinned give way. Raises OSError.
        """
        with self._changing():
            found, digest = self.read(), ""
            if weights is not None:
                digest = digest_of(weights)
                if self._has(digest, record):
                    return found
                self._copy(record, weights)
            number = 1 + max((other.number for other in self._known.values()), default=0)
            kept = replace(record, number=number, colour=number % COLOURS, digest=digest)
            self._write(kept)
            return found.then(Found((kept,), self._make_room(kept.id)))

    def settle(self, record: RunRecord) -> Found:
        """Complete a record whose weights were written after it; one that is kept already is dropped. Raises OSError.

        Without weights, the run was written by nobody: then its design and its curve are what is left of it.
        """
        with self._changing():
            file, found = self.weights(record.id), self.read()
            if not file.is_file():
                return found.then(self._changed(record.id, {"late": False}))
            digest = digest_of(file)
            if self._has(digest, record):
                self._delete(record.id)
                return found.then(Found(gone=(record.id,)))
            return found.then(self._changed(record.id, {"late": False, "digest": digest, **_read_in(file)}))

    def change(self, id: str, values: Mapping[str, Any]) -> Found:
        """Give fields of a record other values; raises OSError and SpecError. One that is gone stays gone."""
        with self._changing():
            return self._changed(id, values)

    def remove(self, ids: tuple[str, ...]) -> None:
        """Take runs off the shelf, where `bring_back` still finds them. Raises OSError."""
        with self._changing():
            self._removed.mkdir(exist_ok=True, mode=0o700)
            for id in ids:
                self._move(id, self.folder, self._removed)
                self._forget(id)

    def bring_back(self, ids: tuple[str, ...]) -> Found:
        """Put runs back that were removed; raises OSError."""
        with self._changing():
            for id in ids:
                self._move(id, self._removed, self.folder)
            return self.read()

    def forget_removed(self) -> None:
        """Delete what was removed, as the window that could bring it back closes; also what a crash has left of it."""
        shutil.rmtree(self._removed, ignore_errors=True)
        for left in self.folder.glob(f"{_REMOVED}*"):
            status = _status(left)
            if status is not None and time() - status.st_mtime > _LONG:
                shutil.rmtree(left, ignore_errors=True)

    # ---------------------------------------------------------------- files

    @contextmanager
    def _changing(self) -> Iterator[None]:
        self.folder.mkdir(parents=True, exist_ok=True)
        with suppress(OSError):  # somebody else's folder, or a file system without permissions
            self.folder.chmod(0o700)
        with atomic.locked(self.folder / "runs"):
            yield

    def _path(self, id: str) -> Path:
        return self.folder / f"{id}{_RECORD}"

    def _listed(self) -> dict[str, Stamp]:
        """The records that there are, by id."""
        found: dict[str, Stamp] = {}
        with suppress(FileNotFoundError), os.scandir(self.folder) as entries:
            for entry in entries:
                id, ending = os.path.splitext(entry.name)
                if ending == _RECORD and _NAME.fullmatch(id):
                    with suppress(FileNotFoundError):
                        status = entry.stat()
                        found[id] = status.st_mtime_ns, status.st_size, entry.inode()
        return found

    def _read(self, id: str) -> RunRecord:
        text = reading.content(self._path(id), record_text.MAX_BYTES).decode("utf-8", "replace")
        record = record_text.loads(text)
        if record.id != id:
            raise SpecError("it is damaged")
        return record

    def _has(self, digest: str, record: RunRecord) -> bool:
        """Whether another record is of the very same run at the same moment."""
        others = (other for other in self._known.values() if other.id != record.id and other.digest == digest)
        return any(other.experiment == record.experiment for other in others)

    def _forget(self, id: str) -> None:
        self._seen.pop(id, None)
        self._known.pop(id, None)

    def _write(self, record: RunRecord) -> None:
        atomic.write(self._path(record.id), record_text.dumps(record).encode(), private=True)
        stamp = atomic.stamp(self._path(record.id))
        if stamp is not None:
            self._seen[record.id], self._known[record.id] = stamp, record

    def _changed(self, id: str, values: Mapping[str, Any]) -> Found:
        try:
            record = replace(self._read(id), **values)
        except FileNotFoundError:
            self._forget(id)
            return Found(gone=(id,))
        self._write(record)
        return Found((record,))

    def _copy(self, record: RunRecord, weights: Path) -> None:
        if isinstance(record.experiment.data.source, TableFile):  # its path is written as seen from the file's folder
            checkpoint.write_checkpoint(self.weights(record.id), checkpoint.read_checkpoint(weights))
        else:
            atomic.write(self.weights(record.id), reading.content(weights, checkpoint.MAX_FILE_BYTES), private=True)

    def _move(self, id: str, here: Path, there: Path) -> None:
        for ending in (TRAINED_SUFFIX, _RECORD):  # what is on the shelf has its weights at once
            with suppress(FileNotFoundError):
                (here / f"{id}{ending}").replace(there / f"{id}{ending}")

    def _delete(self, id: str) -> None:
        for path in (self._path(id), self.weights(id)):
            with suppress(OSError):
                path.unlink()
        self._forget(id)

    def _make_room(self, newest: str) -> tuple[str, ...]:
        """Delete the oldest that are not pinned until the rest is within bounds; their ids."""
        records = dict(self._known)
        sizes = {id: status.st_size for id in records if (status := _status(self.weights(id))) is not None}
        count, size, gone = len(records), sum(sizes.values()), list[str]()
        for record in sorted(records.values(), key=lambda record: (record.when, record.number)):
            if count <= self._most and size <= self._most_bytes:
                break
            if record.pinned or record.id == newest:
                continue
            self._delete(record.id)
            gone.append(record.id)
            count, size = count - 1, size - sizes.get(record.id, 0)
        return tuple(gone)


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except OSError:
        return None


def digest_of(path: Path) -> str:
    """What tells whether two files hold the same arrays: of all that comes after the header. Raises OSError."""
    found = hashlib.sha256()
    with reading.opened(path) as file:
        file.seek(8 + int.from_bytes(file.read(8), "little"))
        while block := file.read(_BLOCK):
            found.update(block)
    return found.hexdigest()


def _read_in(file: Path) -> dict[str, Any]:
    """Where the run in this file stands; nothing where the file cannot be read."""
    try:
        found = checkpoint.read_checkpoint(file)
    except SpecError:
        return {}
    names = ("epoch", "step", "train_loss", "test_loss", "train_accuracy", "test_accuracy")
    history = History(**{name: found.tensors[f"history.{name}"] for name in names})
    known: dict[str, Any] = {"epoch": found.position.epoch, "step": found.position.step, "history": thinned(history)}
    if len(history.step):
        last = {name: float(getattr(history, name)[-1]) for name in names[2:]}
        metrics = Metrics(**{name: None if value != value else value for name, value in last.items()})  # type: ignore[arg-type]
        known["metrics"] = metrics if metrics.finite else None
    return known
