"""The person's own drawings in the user's data folder: added, deleted, taken back. Every change is on disk at once."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from models.design.drawing import Drawing
from models.design.spec import SpecError
from models.files import atomic, personal, reading
from models.files.personal import Own, PersonalSet
from models.language.text import tr


def place() -> Path:
    """Where the file lies."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(folder) / "NeuralNetworkPlayground" / "my-drawings.json"


class MyDrawings(QObject):
    """Holds the set as it is in the file. GUI thread.

    Another window of the program may change the file meanwhile: every change starts from what is there, under a lock.
    """

    changed = Signal()
    failed = Signal(object)  # a sentence: a Text, which as a str could not be said again

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path or place()
        self._seen: atomic.Stamp | None = None  # of the file as it was last read or written
        self._loaded = False
        self._taken: PersonalSet | None = None  # the set before the last deletion
        self.own = PersonalSet()

    @property
    def undoable(self) -> int:
        """How many drawings `undo` brings back."""
        return 0 if self._taken is None else max(len(self._taken) - len(self.own), 0)

    def load(self) -> None:
        """Read the file, once; a damaged one is put aside, and that is said."""
        if not self._loaded:
            self._loaded = True
            self._guarded(self._read)  # without the lock, which a folder that can only be read would refuse
            self.changed.emit()

    def add(self, drawing: Drawing, digit: int) -> bool:
        """Keep this drawing of `digit`; False where it could not be kept."""
        when = datetime.now().isoformat(timespec="seconds")
        return self._change(lambda now: now.plus(Own(drawing, digit, when)), None)

    def delete(self, own: Own) -> None:
        """Take one drawing out of the set."""
        self._change(lambda now: now.without(own), self.own)

    def clear(self) -> None:
        """Take all drawings out of the set."""
        self._change(lambda now: PersonalSet(), self.own)

    def undo(self) -> None:
        """Bring back what was deleted last."""
        before = self._taken
        if before is None:
            return
        known = set(before.drawings)

        def together(now: PersonalSet) -> PersonalSet:
            return PersonalSet((*before.drawings, *(own for own in now.drawings if own not in known)))

        self._change(together, None)

    def _change(self, make: Callable[[PersonalSet], PersonalSet], taken: PersonalSet | None) -> bool:
        """Write what `make` makes of the set in the file; False where that failed, and then nothing has changed."""

        def work() -> None:
            self._loaded = True
            with personal.changing(self._path):
                self._read()
                after = make(self.own)
                personal.write(self._path, after)
                self.own, self._taken, self._seen = after, taken, atomic.stamp(self._path)

        done = self._guarded(work)
        self.changed.emit()
        return done

    def _read(self) -> None:
        """Take over what the file holds now; raises OSError."""
        stamp = atomic.stamp(self._path)
        if stamp is not None and stamp == self._seen:
            return
        try:
            self.own = personal.read(self._path)
        except SpecError as error:
            if atomic.stamp(self._path) != stamp:  # another window has put it aside and written a new one
                self._read()
                return
            aside = personal.set_aside(self._path)
            text = tr("The file of your drawings is damaged: {0}. It was put aside as {1}, and a new one begins.")
            self.failed.emit(text.format(error.text, aside.name))
            self.own = PersonalSet()
        self._seen = atomic.stamp(self._path)

    def _guarded(self, work: Callable[[], None]) -> bool:
        """Do it; whatever goes wrong becomes a sentence."""
        try:
            work()
        except SpecError as error:
            self.failed.emit(error.text)
            return False
        except OSError as error:
            text = tr("Your drawings cannot be kept in {0}: {1}.")
            self.failed.emit(text.format(self._path.parent, reading.reason(error)))
            return False
        return True
