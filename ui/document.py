"""The one thing the window may change: the experiment, with undo, and the file it lives in."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from models.commands import SetParameter
from models.experiment import Experiment


class Document(QObject):
    """Holds the current experiment. Every edit replaces it whole; undo puts the old one back."""

    changed = Signal(object)  # the Experiment
    parameter_set = Signal(object)  # a SetParameter to send; no part of the experiment
    path_changed = Signal()

    def __init__(self, experiment: Experiment, name: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.experiment = experiment
        self.path = ""
        self._name = name
        self.undo_stack = QUndoStack(self)

    @property
    def name(self) -> str:
        """What the window's title calls the document."""
        return Path(self.path).name if self.path else self._name or self.tr("Untitled")

    def edit(self, after: Experiment, text: str, merge: str = "") -> None:
        """Replace the experiment. Consecutive edits with the same `merge` key undo as one.

        text: what was done, in the imperative, for the Edit menu.
        """
        if after != self.experiment:
            self.undo_stack.push(_Replace(self, after, text, merge))

    def seal(self) -> None:
        """End a merge: the next edit with the same key is an undo step of its own (mouse released)."""
        top = self.undo_stack.command(self.undo_stack.count() - 1)
        if isinstance(top, _Replace):
            top.merge = ""

    def set_parameter(self, before: SetParameter, after: SetParameter, text: str) -> None:
        """Set a weight or bias in the running network, undoably."""
        if before != after:
            self.undo_stack.push(_Parameter(self, before, after, text))

    def open(self, experiment: Experiment, path: str = "", name: str = "") -> None:
        """Begin anew with another experiment and its file ("" for none); forgets all undo."""
        self.path, self._name = path, name
        self.experiment = experiment
        self.undo_stack.clear()
        self.undo_stack.setClean()
        self.path_changed.emit()
        self.changed.emit(experiment)

    def saved_as(self, path: str, experiment: Experiment) -> None:
        """`experiment` is in the file `path` now; it may have been edited since."""
        self.path = path
        if experiment == self.experiment:
            self.undo_stack.setClean()
        self.path_changed.emit()

    def show(self, experiment: Experiment) -> None:
        """Put `experiment` in place without a new undo step; only the undo commands call this."""
        if experiment.network != self.experiment.network:
            self._forget_parameters()
        self.experiment = experiment
        self.changed.emit(experiment)

    def _forget_parameters(self) -> None:
        """Weights edited by hand are gone once the network is rebuilt: their undo steps do nothing."""
        for i in range(self.undo_stack.count()):
            command = self.undo_stack.command(i)
            if isinstance(command, _Parameter):
                command.forget()


class _Replace(QUndoCommand):
    """Swaps the whole experiment."""

    def __init__(self, document: Document, after: Experiment, text: str, merge: str) -> None:
        super().__init__(text)
        self._document, self._before, self._after, self.merge = document, document.experiment, after, merge

    def redo(self) -> None:
        self._document.show(self._after)

    def undo(self) -> None:
        self._document.show(self._before)

    def id(self) -> int:
        return 1 if self.merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Replace) or other.merge != self.merge:
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)
        return True


class _Parameter(QUndoCommand):
    """Sets one weight or bias of the running network."""

    def __init__(self, document: Document, before: SetParameter, after: SetParameter, text: str) -> None:
        super().__init__(text)
        self._document, self._before, self._after = document, before, after

    def redo(self) -> None:
        self._document.parameter_set.emit(self._after)

    def undo(self) -> None:
        self._document.parameter_set.emit(self._before)

    def forget(self) -> None:
        self.setObsolete(True)
