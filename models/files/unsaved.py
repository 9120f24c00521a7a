"""Unsaved work on disk: a folder for each window, held by a lock. One without its window is left by a crash.

A folder holds `document.json`, which says what the document was, and the trained network that it names, if any. A
window that ends well deletes its folder.
"""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from math import isfinite
from pathlib import Path
from typing import Any
from uuid import uuid4

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.files import atomic, reading, storage
from models.files.atomic import Stamp
from models.language.text import tr

VERSION = 1
DOCUMENT, DAMAGED = "document.json", "document.damaged"
MAX_BYTES = 2 * storage.MAX_DESIGN_BYTES
_LOCK = "lock"
_ATTEMPTS = 10
_LONGEST = 10_000  # characters of a text; a path has at most about 4,000


@dataclass(frozen=True)
class Work:
    """A document with something unsaved.

    title: its name without a file, "" for that of its data set. path: its file, "" for none, and on_disk that file as
    it was when it was opened or saved. when: ISO time. epoch and trained (seconds since it was saved) as shown.
    by_hand: how many weights were set by hand. run: the name of the trained network beside it, "" where nothing was
    learned.
    """

    experiment: Experiment
    title: str = ""
    path: str = ""
    on_disk: Stamp | None = None
    when: str = ""
    epoch: int = 0
    trained: float = 0.0
    by_hand: int = 0
    run: str = ""


class Folder:
    """A window's own folder, locked as long as the object is open. Its methods may be called from any one thread."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path, self._descriptor = path, descriptor

    def write(self, work: Work) -> None:
        """Keep `work` instead of what was kept; raises OSError, and then what was kept is there still."""
        atomic.write(self.path / DOCUMENT, _dumps(work).encode(), private=True)
        if not work.run or (self.path / work.run).is_file():
            for file in self._runs():
                if file.name < work.run:  # names count up; a later one may be written now
                    with suppress(OSError):
                        file.unlink()

    def read(self) -> Work:
        """What is kept; raises OSError, and SpecError where it is damaged."""
        work = _loads(reading.content(self.path / DOCUMENT, MAX_BYTES).decode("utf-8", "replace"))
        if not work.run:
            return work
        there = [file.name for file in self._runs() if file.name <= work.run]  # the last one may not have been written
        return replace(work, run=there[-1]) if there else replace(work, run="", epoch=0, trained=0.0, by_hand=0)

    def set_aside(self) -> None:
        """Offer what is damaged no more, but keep it; for a folder that a window has left."""
        with suppress(OSError):
            (self.path / DOCUMENT).rename(self.path / DAMAGED)
        self.close()

    def empty(self) -> None:
        """Keep nothing; the folder stays."""
        with suppress(OSError):
            (self.path / DOCUMENT).unlink()
        for file in self._runs():
            with suppress(OSError):
                file.unlink()

    def _runs(self) -> list[Path]:
        return sorted(self.path.glob(f"*{storage.TRAINED_SUFFIX}"))

    def close(self) -> None:
        """Give the folder up for another window to find."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def delete(self) -> None:
        """Delete the folder with all that is in it."""
        self.empty()
        self.close()
        shutil.rmtree(self.path, ignore_errors=True)


def make(root: Path) -> Folder:
    """A new folder for a window; raises OSError."""
    root.mkdir(parents=True, exist_ok=True, mode=0o700)
    for _ in range(_ATTEMPTS):  # another window that starts now may take a new folder for one without a window
        path = root / uuid4().hex
        path.mkdir(mode=0o700)
        folder = _taken(path)
        if folder is not None:
            return folder
    raise OSError(None, tr("its folder cannot be locked"), str(root))


def left(root: Path) -> Iterator[Folder]:
    """The folders that crashed windows have left, locked for the caller; those without a document are deleted."""
    try:
        found = sorted(path for path in root.iterdir() if path.is_dir() and not path.is_symlink())
    except OSError:
        return
    for path in found:
        if (folder := _taken(path)) is None:
            continue
        if (path / DOCUMENT).is_file():
            yield folder
        elif (path / DAMAGED).is_file():
            folder.close()  # for a person to look at
        else:
            folder.delete()


def _taken(path: Path) -> Folder | None:
    """The folder, locked; None where a window holds it, or where it cannot be locked."""
    try:
        descriptor = os.open(path / _LOCK, os.O_CREAT | os.O_RDWR, 0o600)
    except OSError:
        return None
    if atomic.try_lock(descriptor) and path.is_dir():
        return Folder(path, descriptor)
    os.close(descriptor)
    return None


def _dumps(work: Work) -> str:
    plain = {**vars(work), "experiment": storage.dumps(work.experiment), "version": VERSION}
    return json.dumps(plain, ensure_ascii=True)


def _loads(text: str) -> Work:
    try:
        plain = json.loads(text)
        if not isinstance(plain, dict) or plain.pop("version", None) != VERSION:
            raise SpecError("it is of another version")
        stamp = plain.get("on_disk")
        texts = {name: _text(plain[name]) for name in ("title", "path", "when", "run")}
        if "/" in texts["run"] or "\\" in texts["run"] or texts["run"].startswith("."):
            raise SpecError("it names a file elsewhere")
        return Work(
            storage.loads(_text(plain["experiment"], storage.MAX_DESIGN_BYTES)),
            on_disk=None if stamp is None else _stamp(stamp),
            epoch=_count(plain["epoch"]),
            by_hand=_count(plain["by_hand"]),
            trained=_seconds(plain["trained"]),
            **texts,
        )
    except SpecError:
        raise
    except (ValueError, KeyError, TypeError, RecursionError):
        raise SpecError("it is damaged") from None


def _text(value: Any, most: int = _LONGEST) -> str:
    if not isinstance(value, str) or len(value) > most:
        raise ValueError
    return value


def _count(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 1 << 62:
        raise ValueError
    return value


def _seconds(value: Any) -> float:
    if not isinstance(value, int | float) or not isfinite(value) or value < 0:
        raise ValueError
    return float(value)


def _stamp(value: Any) -> Stamp:
    when, size, number = value
    if not all(isinstance(part, int) for part in (when, size, number)):
        raise ValueError
    return when, size, number
