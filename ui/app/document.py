"""The one thing the window may change: the experiment, with undo, and the file it lives in."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from models.design.experiment import Experiment, another_task, starts_over
from models.design.layers import Shape
from models.files import atomic
from models.files.checkpoint import parameter_layout
from models.files.storage import is_trained
from models.talk.commands import SetParameter

LONG = 60.0  # s of training that a person would miss


@dataclass(frozen=True)
class DocumentState:
    """A document at one instant: its experiment, its file, and what has happened since it was saved.

    saved: the experiment as it was saved, opened or begun. path: its file, "" for none. title: its name without a
    file, "" for that of its data set. weights: the file with its weights: opened, saved, or kept when it was left.
    by_hand: how many weights were set by hand since it was saved, less those undone. trained: for how many seconds it
    has trained since then. on_disk: the file as it was then.
    """

    experiment: Experiment
    saved: Experiment
    path: str = ""
    title: str = ""
    weights: str = ""
    by_hand: int = 0
    trained: float = 0.0
    on_disk: atomic.Stamp | None = None

    @property
    def name(self) -> str:
        """What the window's title calls it."""
        return Path(self.path).name if self.path else self.title or self.experiment.data.info.name

    @property
    def edited(self) -> bool:
        """Whether the design, or a weight by hand, is not as it was saved."""
        return self.experiment != self.saved or self.by_hand != 0

    @property
    def trained_long(self) -> bool:
        """Whether it has trained for long since it was saved."""
        return self.trained > LONG

    @property
    def unsaved(self) -> bool:
        """Whether something would be missed without saving: the one rule for asking before it is left."""
        return self.edited or self.trained_long


class KeptRun(NamedTuple):
    """A run that a step has thrown away. file: where it is kept, "" where it is not; the rest as in DocumentState."""

    file: str = ""
    by_hand: int = 0
    trained: float = 0.0


class Document(QObject):
    """Holds the current experiment. Every edit replaces it whole; undo puts the old one back.

    A step that throws the trained weights away (another seed, Reset, another document) calls `keep_run` first and
    remembers the file that it gives; undo shows the experiment before, with `run_from` naming that file.
    """

    changed = Signal(object)  # the Experiment
    parameter_set = Signal(object)  # a SetParameter to send; no part of the experiment
    path_changed = Signal()
    restarted = Signal()  # training begins anew, with the same experiment

    def __init__(self, experiment: Experiment, name: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = DocumentState(experiment, experiment, title=name)
        self.keep_run: Callable[[], str] = lambda: ""  # has the run saved; its file, "" where nothing is kept
        self.run_from = (
            ""  # file of the run to bring back, while `changed` is emitted; "" to go on with the present one
        )
        self.only_weights = False  # while `changed` is emitted: of that file take nothing but the weights
        self.undo_stack = QUndoStack(self)

    @property
    def experiment(self) -> Experiment:
        return self.state.experiment

    @property
    def path(self) -> str:
        """Its file; "" for none."""
        return self.state.path

    @property
    def name(self) -> str:
        return self.state.name

    def edit(self, after: Experiment, text: str, merge: str = "") -> None:
        """Replace the experiment. Consecutive edits with the same `merge` key undo as one.

        text: what was done, in the imperative, for the Edit menu.
        """
        if after != self.experiment:
            self.undo_stack.push(_Replace(self, after, text, merge))

    def begin_with(self, after: Experiment, text: str, title: str, weights: str = "") -> None:
        """Replace the experiment by one that has a title but no file yet; undo brings the file back too.

        weights: a trained network's file to take them from; redo does so again.
        """
        if after != self.experiment:
            self.undo_stack.push(_Begin(self, DocumentState(after, after, title=title, weights=weights), text))

    def restart(self, text: str) -> None:
        """Begin training anew with the same experiment; an undo step where there is a run to bring back."""
        run = self.let_run_go()
        if run.file:
            self.undo_stack.push(_Restart(self, text, run))
        else:
            self.restarted.emit()

    def weights_left(self) -> str:
        """File with the weights that the last edit has left behind, for another task that can take some of them over.

        "" where the last step was no such edit.
        """
        last = self.undo_stack.command(self.undo_stack.index() - 1)
        return last.weights_left() if isinstance(last, _Replace) else ""

    def keep_weights(self, file: str, text: str) -> None:
        """Begin at epoch 0 with the weights in this file, undoably, instead of initial ones."""
        self.undo_stack.push(_KeepWeights(self, text, file))

    def seal(self) -> None:
        """End a merge: the next edit with the same key is an undo step of its own (mouse released)."""
        top = self.undo_stack.command(self.undo_stack.count() - 1)
        if isinstance(top, _Replace):
            top.merge = ""

    def set_parameter(self, before: SetParameter, after: SetParameter, text: str) -> None:
        """Set a weight or bias in the running network, undoably."""
        if before != after:
            self.undo_stack.push(_Parameter(self, before, after, text))

    def open(self, experiment: Experiment, path: str = "", name: str = "", on_disk: atomic.Stamp | None = None) -> None:
        """Begin anew with another experiment and its file ("" for none); forgets all undo.

        on_disk: the file as it was when it was read.
        """
        weights = path if is_trained(path) else ""
        self.state = DocumentState(experiment, experiment, path, name, weights, on_disk=on_disk)
        self.undo_stack.clear()
        self.path_changed.emit()
        self.changed.emit(experiment)

    def saved_as(self, path: str, experiment: Experiment) -> None:
        """`experiment` is in the file `path` now; it may have been edited since."""
        weights = path if is_trained(path) else self.state.weights
        self.state = replace(
            self.state,
            path=path,
            weights=weights,
            saved=experiment,
            by_hand=0,
            trained=0.0,
            on_disk=atomic.stamp(path),
        )
        self.path_changed.emit()

    def trained_for(self, seconds: float) -> None:
        """The network has trained for so long."""
        self.state = replace(self.state, trained=self.state.trained + seconds)

    def give_up(self) -> None:
        """Treat everything as saved, and forget all undo."""
        self.undo_stack.clear()
        self.state = replace(self.state, saved=self.experiment, by_hand=0, trained=0.0)

    def left(self) -> list[DocumentState]:
        """The documents that undo would bring back, as they were left, the last one first."""
        commands = (self.undo_stack.command(i) for i in reversed(range(self.undo_stack.index())))
        return [command.other for command in commands if isinstance(command, _Begin)]

    def show(self, state: DocumentState, run_from: str = "", *, only_weights: bool = False) -> None:
        """Put `state` in place without a new undo step; only the undo commands call this.

        run_from: file of the run to bring back with it, or with `only_weights` to take the weights from; "" to go on
        with the present one.
        """
        self._forget_parameters(state.experiment)
        elsewhere = (state.path, state.title) != (self.state.path, self.state.title)
        self.state, self.run_from, self.only_weights = state, run_from, only_weights
        if elsewhere:
            self.path_changed.emit()
        self.changed.emit(state.experiment)
        self.run_from, self.only_weights = "", False

    def bring_back(self, experiment: Experiment, run: KeptRun) -> None:
        """Put `experiment` in place, with the run that was thrown away; only the undo commands call this."""
        state = replace(self.state, experiment=experiment)
        if run.file:
            state = replace(state, by_hand=run.by_hand, trained=run.trained)
        self.show(state, run.file)

    def let_run_go(self) -> KeptRun:
        """Keep the run, as its weights are about to give way to initial ones.

        What is not kept cannot come back: then the undo steps of weights set by hand are dropped.
        """
        run = KeptRun(self.keep_run(), self.state.by_hand, self.state.trained)
        self.state = replace(self.state, by_hand=0, trained=0.0)
        if not run.file:
            for command in self._parameter_steps():
                command.forget()
        return run

    def kept_runs(self) -> set[str]:
        """The files of runs that undo, redo or the document itself may still need."""
        commands = (self.undo_stack.command(i) for i in range(self.undo_stack.count()))
        steps = [command for command in commands if isinstance(command, _WITH_RUN)]
        return {self.state.weights, *(step.run.file for step in steps)}

    def hand_set(self, parameter: SetParameter, by: int) -> None:
        """Set a weight by hand (by: 1) or take that back (-1); only the undo commands call this."""
        self.state = replace(self.state, by_hand=self.state.by_hand + by)
        self.parameter_set.emit(parameter)

    def _forget_parameters(self, after: Experiment) -> None:
        """Drop the undo steps of those weights that `after` does not keep."""
        steps = self._parameter_steps()
        if not steps:
            return
        before, now = _shapes(self.experiment), _shapes(after)
        for command in steps:
            if before.get(command.key) != now.get(command.key):
                command.forget()

    def _parameter_steps(self) -> list["_Parameter"]:
        commands = (self.undo_stack.command(i) for i in range(self.undo_stack.count()))
        return [command for command in commands if isinstance(command, _Parameter)]


def _shapes(experiment: Experiment) -> dict[tuple[str, str], Shape]:
    """Shape of every learned array, by layer id and name."""
    return {(p.layer_id, p.name): p.shape for group in parameter_layout(experiment) for p in group}


class _Replace(QUndoCommand):
    """Swaps the whole experiment. run: the one that was thrown away by it, if any."""

    def __init__(self, document: Document, after: Experiment, text: str, merge: str) -> None:
        super().__init__(text)
        self._document, self._before, self._after, self.merge = document, document.experiment, after, merge
        self.run = KeptRun()

    def redo(self) -> None:
        document = self._document
        self.run = document.let_run_go() if starts_over(self._before, self._after) else KeptRun()
        document.show(replace(document.state, experiment=self._after))

    def undo(self) -> None:
        self._document.bring_back(self._before, self.run)

    def weights_left(self) -> str:
        """As of `Document.weights_left`, where this is the last edit."""
        before, after = _shapes(self._before), _shapes(self._after)
        fits = any(len(shape) > 1 and after.get(key) == shape for key, shape in before.items())
        return self.run.file if fits and another_task(self._before, self._after) else ""

    def id(self) -> int:
        return 1 if self.merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Replace) or other.merge != self.merge:
            return False
        self._after = other._after
        self.run = self.run if self.run.file else other.run
        self.setObsolete(self._after == self._before and not self.run.file)
        return True


class _Restart(QUndoCommand):
    """Begins training anew. run: the one before."""

    def __init__(self, document: Document, text: str, run: KeptRun) -> None:
        super().__init__(text)
        self._document, self.run, self._undone = document, run, False

    def redo(self) -> None:
        if self._undone:
            self.run = self._document.let_run_go()
        self._document.restarted.emit()

    def undo(self) -> None:
        self._undone = True
        self._document.bring_back(self._document.experiment, self.run)


class _KeepWeights(QUndoCommand):
    """Begins with the weights that another run has left. run: the one that is not shown."""

    def __init__(self, document: Document, text: str, weights: str) -> None:
        super().__init__(text)
        self._document, self._weights, self.run = document, weights, KeptRun()

    def redo(self) -> None:
        document, run = self._document, self.run
        self.run = document.let_run_go()
        if run.file:
            document.bring_back(document.experiment, run)
        else:
            document.show(document.state, self._weights, only_weights=True)

    def undo(self) -> None:
        document, run = self._document, self.run
        self.run = document.let_run_go()
        if run.file:
            document.bring_back(document.experiment, run)
        else:
            document.restarted.emit()


class _Begin(QUndoCommand):
    """Puts another document in place. other: the one that is not shown, as it was left."""

    def __init__(self, document: Document, other: DocumentState, text: str) -> None:
        super().__init__(text)
        self._document, self.other = document, other

    @property
    def run(self) -> KeptRun:
        """The run of the document that is not shown."""
        return KeptRun(self.other.weights)

    def redo(self) -> None:
        self._swap()

    def undo(self) -> None:
        self._swap()

    def _swap(self) -> None:
        document, other = self._document, self.other
        kept = document.keep_run()
        self.other = replace(document.state, weights=kept or document.state.weights)
        document.show(other, other.weights)


_WITH_RUN = (_Replace, _Restart, _KeepWeights, _Begin)
"""Undo steps that hold a run, as `run`."""


class _Parameter(QUndoCommand):
    """Sets one weight or bias of the running network."""

    def __init__(self, document: Document, before: SetParameter, after: SetParameter, text: str) -> None:
        super().__init__(text)
        self._document, self._before, self._after = document, before, after

    def redo(self) -> None:
        self._document.hand_set(self._after, 1)

    def undo(self) -> None:
        self._document.hand_set(self._before, -1)

    @property
    def key(self) -> tuple[str, str]:
        """Layer id and name of the array that it belongs to."""
        return self._after.layer_id, self._after.name

    def forget(self) -> None:
        """Drop this step: its weight no longer exists."""
        self.setText(self._document.tr("a weight that is gone"))
        self.setObsolete(True)
