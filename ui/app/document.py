"""The one thing the window may change: the experiment, with undo, and the file it lives in."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from models.design.experiment import Experiment
from models.design.layers import Shape
from models.files.checkpoint import parameter_layout
from models.files.storage import is_trained
from models.talk.commands import SetParameter


class Document(QObject):
    """Holds the current experiment. Every edit replaces it whole; undo puts the old one back."""

    changed = Signal(object)  # the Experiment
    parameter_set = Signal(object)  # a SetParameter to send; no part of the experiment
    path_changed = Signal()
    leaving = Signal()  # another document takes this one's place, and undo may bring it back

    def __init__(self, experiment: Experiment, name: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.experiment = experiment
        self.path = ""
        self.weights = ""  # file with this document's weights: opened, saved, or kept when it was left
        self.beginning = False  # another document is being put in place, by undo or redo
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

    def begin_with(self, after: Experiment, text: str, name: str, weights: str = "") -> None:
        """Replace the experiment by one that has a name but no file yet; undo brings the file back too.

        weights: a trained network's file to take them from; redo does so again.
        """
        if after != self.experiment:
            self.undo_stack.push(_Begin(self, after, text, name, weights))

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
        self.weights = path if is_trained(path) else ""
        self.experiment = experiment
        self.undo_stack.clear()
        self.undo_stack.setClean()
        self.path_changed.emit()
        self.changed.emit(experiment)

    def call(self, path: str, name: str, weights: str) -> None:
        """Set the file ("" for none), the name and the file of the weights; only the undo commands call this."""
        self.path, self._name, self.weights = path, name, weights
        self.path_changed.emit()

    def saved_as(self, path: str, experiment: Experiment) -> None:
        """`experiment` is in the file `path` now; it may have been edited since."""
        self.path = path
        if is_trained(path):
            self.weights = path
        if experiment == self.experiment:
            self.undo_stack.setClean()
        self.path_changed.emit()

    def show(self, experiment: Experiment) -> None:
        """Put `experiment` in place without a new undo step; only the undo commands call this."""
        self._forget_parameters(experiment)
        self.experiment = experiment
        self.changed.emit(experiment)

    def forget_parameters(self) -> None:
        """The weights start anew: drop the undo steps of weights that were set by hand."""
        for command in self._parameter_steps():
            command.forget()

    def _forget_parameters(self, after: Experiment) -> None:
        """Drop the undo steps of those weights that `after` does not keep."""
        steps = self._parameter_steps()
        if not steps:
            return
        old, new = self.experiment, after
        anew = (old.training.seed, old.training.initialisation) != (new.training.seed, new.training.initialisation)
        before, now = _shapes(old), _shapes(new)
        for command in steps:
            if anew or before.get(command.key) != now.get(command.key):
                command.forget()

    def _parameter_steps(self) -> list["_Parameter"]:
        commands = (self.undo_stack.command(i) for i in range(self.undo_stack.count()))
        return [command for command in commands if isinstance(command, _Parameter)]


def _shapes(experiment: Experiment) -> dict[tuple[str, str], Shape]:
    """Shape of every learned array, by layer id and name."""
    return {(p.layer_id, p.name): p.shape for group in parameter_layout(experiment) for p in group}


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


class _Begin(_Replace):
    """Swaps the whole experiment, and the document's path, name and weights."""

    def __init__(self, document: Document, after: Experiment, text: str, name: str, weights: str) -> None:
        super().__init__(document, after, text, "")
        self._other = "", name, weights  # path, name and weights of the document that is not shown

    def redo(self) -> None:
        self._swap()
        super().redo()
        self._document.beginning = False

    def undo(self) -> None:
        self._swap()
        super().undo()
        self._document.beginning = False

    def _swap(self) -> None:
        """Exchange path, name and weights. Those of this document are read now: it may have been saved meanwhile."""
        self._document.leaving.emit()
        here = self._document.path, self._document._name, self._document.weights
        self._document.beginning = True
        self._document.call(*self._other)
        self._other = here


class _Parameter(QUndoCommand):
    """Sets one weight or bias of the running network."""

    def __init__(self, document: Document, before: SetParameter, after: SetParameter, text: str) -> None:
        super().__init__(text)
        self._document, self._before, self._after = document, before, after

    def redo(self) -> None:
        self._document.parameter_set.emit(self._after)

    def undo(self) -> None:
        self._document.parameter_set.emit(self._before)

    @property
    def key(self) -> tuple[str, str]:
        """Layer id and name of the array that it belongs to."""
        return self._after.layer_id, self._after.name

    def forget(self) -> None:
        """Drop this step: its weight no longer exists."""
        self.setText(self._document.tr("a weight that is gone"))
        self.setObsolete(True)
