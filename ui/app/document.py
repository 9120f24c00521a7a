"""The one thing the window may change: the experiment, with undo, and the file it lives in."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from models.design.experiment import Experiment, another_task, starts_over
from models.files import atomic
from models.files.storage import is_trained
from models.talk.commands import ByHand, SetParameter
from ui.app.document_state import DocumentState, KeptRun, drops_weights, shapes
from ui.app.undo.steps import ParameterStep, Step


class Document(QObject):
    """Holds the current experiment. Every edit replaces it whole; undo puts the old one back.

    A step that throws trained weights away (another seed, Reset, another document, an input or neuron less or more)
    has the run saved first by `keep_run` and remembers its file. Undo keeps the present run in the same way, then shows
    the experiment before, with `run_from` naming the file of its run; redo likewise. So looking back loses nothing.
    """

    changed = Signal(object)  # the Experiment
    parameter_set = Signal(object)  # a SetParameter to send; no part of the experiment
    hand_moved = Signal(int)  # weights were moved by hand: 1; that was taken back, or is one with what was before: −1
    path_changed = Signal()
    restarted = Signal()  # training begins anew, with the same experiment
    rescaled = Signal()  # samples are scaled as fits those that there are now

    def __init__(self, experiment: Experiment, name: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = DocumentState(experiment, experiment, title=name, titled=experiment)
        self.keep_run: Callable[[], str] = lambda: ""  # has the run saved; its file, "" where nothing is kept
        self.has_run: Callable[[str], bool] = bool  # whether the run in this file can be brought back
        self.run_from = ""  # file of the run to bring back, while the present one is kept and `changed` is emitted
        self.only_weights = False  # while `changed` is emitted: of that file take nothing but the weights
        self.begun: _Replace | None = None  # the edit with which training has begun anew, until anything else happens
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

    def edit_and_restart(self, after: Experiment, text: str) -> None:
        """Replace the experiment and begin training anew with it, in one undo step."""
        if after == self.experiment:
            self.restart(text)
        else:
            self.undo_stack.push(_Replace(self, after, text, "", anew=True))

    def begin_with(self, after: Experiment, text: str, title: str, weights: str = "") -> None:
        """Replace the experiment by one that has a title but no file yet; undo brings the file back too.

        It learns anew, also where the run could go on with it. weights: a trained network's file to take them from;
        redo does so again.
        """
        if after != self.experiment or weights:
            self.undo_stack.push(_Begin(self, DocumentState(after, after, "", title, after, weights), text))

    def restart(self, text: str) -> None:
        """Begin training anew with the same experiment; an undo step where there is a run to bring back."""
        run = self.let_run_go()
        if run.file:
            self.undo_stack.push(_Restart(self, text, run, self.restarted.emit))
        else:
            self.restarted.emit()

    def rescale(self, text: str) -> None:
        """Scale the samples as fits those that there are now; undo brings the run back that knew the other scale."""
        run = self.keep_before(self.experiment)
        if run.file:
            self.undo_stack.push(_Restart(self, text, run, self.rescaled.emit))
        else:
            self.rescaled.emit()

    def weights_left(self) -> str:
        """File with the weights that an edit has left behind just now, for another task that can take some of them.

        "" once anything else has happened: also undo, and a redo that brings back what was learned after the edit.
        """
        return self.begun.weights_left() if self.begun is not None else ""

    def keep_weights(self, file: str, text: str) -> None:
        """Begin at epoch 0 with the weights in this file, undoably, instead of initial ones."""
        self.undo_stack.push(_GoOnWith(self, text, file))

    def go_on_from(self, file: str, design: Experiment, text: str) -> None:
        """Make the run in this file the present one, with its design; undo brings the present run back."""
        self.undo_stack.push(_GoOnWith(self, text, file, design))

    def seal(self) -> None:
        """End a merge: the next edit with the same key is an undo step of its own (mouse released)."""
        top = self.undo_stack.command(self.undo_stack.count() - 1)
        if isinstance(top, _Replace):
            top.merge = ""

    def set_parameter(self, before: SetParameter, after: SetParameter, text: str) -> None:
        """Set a weight or bias in the running network, undoably."""
        self.set_parameters((before,), (after,), text)

    def set_parameters(self, before: tuple[ByHand, ...], after: tuple[ByHand, ...], text: str, merge: str = "") -> None:
        """Set several at once, in one undo step; so do those that follow with the same `merge`, which is not empty."""
        if before != after:
            self.undo_stack.push(ParameterStep(self.hand_set, before, after, text, merge))

    def open(self, experiment: Experiment, path: str = "", name: str = "", on_disk: atomic.Stamp | None = None) -> None:
        """Begin anew with another experiment and its file ("" for none); forgets all undo.

        on_disk: the file as it was when it was read.
        """
        weights = path if is_trained(path) else ""
        self.begin(DocumentState(experiment, experiment, path, name, experiment, weights, on_disk=on_disk))

    def begin(self, state: DocumentState) -> None:
        """Begin anew with a document in this state; forgets all undo."""
        self.state, self.begun = state, None
        self.undo_stack.clear()
        self.path_changed.emit()
        self.changed.emit(state.experiment)

    def saved_as(self, path: str, experiment: Experiment) -> None:
        """`experiment` is in the file `path` now; it may have been edited since."""
        weights = path if is_trained(path) else self.state.weights
        now = atomic.stamp(path)
        self.state = replace(
            self.state,
            path=path,
            weights=weights,
            saved=experiment,
            by_hand=0,
            trained=0.0,
            dropped=False,
            on_disk=now,
            restored=False,
        )
        self.path_changed.emit()

    def trained_for(self, seconds: float) -> None:
        """The network has trained for so long."""
        self.state = replace(self.state, trained=self.state.trained + seconds)

    def give_up(self) -> None:
        """Treat everything as saved, and forget all undo."""
        self.undo_stack.clear()
        self.state = replace(self.state, saved=self.experiment, by_hand=0, trained=0.0, dropped=False, restored=False)

    def left(self) -> list[DocumentState]:
        """The documents that undo would bring back, as they were left, the last one first."""
        commands = (self.undo_stack.command(i) for i in reversed(range(self.undo_stack.index())))
        return [command.other for command in commands if isinstance(command, _Begin)]

    def show(self, state: DocumentState, run_from: str = "", *, only_weights: bool = False) -> None:
        """Put `state` in place without a new undo step; only the undo commands call this.

        run_from: file of the run to bring back with it, or with `only_weights` to take the weights from; "" to go on
        with the present one.
        """
        elsewhere = (state.path, state.title) != (self.state.path, self.state.title)
        self.state, self.run_from, self.only_weights, self.begun = state, run_from, only_weights, None
        if elsewhere:
            self.path_changed.emit()
        self.changed.emit(state.experiment)
        self.run_from, self.only_weights = "", False

    def let_run_go(self, following: str = "") -> KeptRun:
        """Keep the run, as another is about to take its place.

        What is not kept cannot come back: then the undo steps of its weights set by hand are dropped.
        following: the file of the run that comes instead, "" for one that begins anew.
        """
        self.run_from, self.begun = following, None
        run = self._kept()
        self.state = replace(self.state, by_hand=0, trained=0.0)
        if not run.file:
            for command in self._parameter_steps():
                command.forget()
        return run

    def keep_before(self, after: Experiment) -> KeptRun:
        """Keep the run as it is now, as it goes on with `after`, which drops some of its weights."""
        run = self._kept()
        if not run.file:
            self.forget_parameters(after)
        return run

    def _kept(self) -> KeptRun:
        state = self.state
        run = KeptRun(self.keep_run(), state.by_hand, state.trained, state.dropped)
        self.state = replace(state, dropped=state.dropped or bool(run.file and is_trained(state.path)))
        return run

    def kept_runs(self) -> set[str]:
        """The files of runs that undo, redo or the document itself may still need."""
        commands = (self.undo_stack.command(i) for i in range(self.undo_stack.count()))
        return {self.state.weights}.union(*(c.files() for c in commands if isinstance(c, _RunStep)))

    def hand_set(self, parameters: tuple[ByHand, ...], by: int) -> None:
        """Set weights by hand (by: 1) or take that back (-1); only the undo commands call this."""
        self.state, self.begun = replace(self.state, by_hand=self.state.by_hand + by), None
        self.hand_moved.emit(by)
        for parameter in parameters:
            self.parameter_set.emit(parameter)

    def forget_parameters(self, after: Experiment) -> None:
        """Drop the undo steps of weights of the run that `after` does not keep; only the undo commands call this."""
        steps = self._parameter_steps()
        before, now = (shapes(self.experiment), shapes(after)) if steps else ({}, {})
        for command in steps:
            if any(before.get(key) != now.get(key) for key in command.keys):
                command.forget()

    def _parameter_steps(self) -> list[ParameterStep]:
        """The undo steps of weights of the present run: up to the next step, on both sides, that changes the run."""
        stack, found = self.undo_stack, list[ParameterStep]()
        for places in (range(stack.index() - 1, -1, -1), range(stack.index(), stack.count())):
            for command in map(stack.command, places):
                if isinstance(command, _RunStep) and (command.changes_run or command.run.file):
                    break
                if isinstance(command, ParameterStep):
                    found.append(command)
        return found


class _RunStep(Step):
    """A step that may put another run in place of the present one. run: the one that is not shown."""

    changes_run = True

    def __init__(self, document: Document, text: str, run: KeptRun | None = None) -> None:
        super().__init__(text)
        self._document, self.run = document, run or KeptRun()

    def files(self) -> set[str]:
        """The files of runs that undo or redo of this step may need."""
        return {self.run.file}

    def _exchange(self, experiment: Experiment, otherwise: str = "") -> bool:
        """Keep the present run, and bring the other one back with `experiment`; False where the other is not there.

        otherwise: the file that is needed in that case.
        """
        document, other = self._document, self.run
        there = document.has_run(other.file)
        self.run = document.let_run_go(other.file if there else otherwise)
        if there:
            _, by_hand, trained, dropped = other
            state = replace(document.state, experiment=experiment, by_hand=by_hand, trained=trained, dropped=dropped)
            document.show(state, other.file)
        return there


class _Replace(_RunStep):
    """Swaps the whole experiment.

    drops_weights: the run goes on, without some of its weights. Then it is kept too, once for edits that are merged.
    anew: training begins anew, also where the run could go on.
    """

    def __init__(self, document: Document, after: Experiment, text: str, merge: str, anew: bool = False) -> None:
        super().__init__(document, text)
        self._before, self._after, self.merge = document.experiment, after, merge
        by_itself = starts_over(self._before, after)
        self._resets, self.changes_run = anew and not by_itself, anew or by_itself
        self.drops_weights = not self.changes_run and drops_weights(self._before, after)
        last = document.undo_stack.command(document.undo_stack.index() - 1)
        self._kept_before = bool(merge) and isinstance(last, _Replace) and last.merge == merge and last.drops_weights

    def redo(self) -> None:
        if self._begins_anew(self._after):
            if self._resets:
                self._document.restarted.emit()
            self._document.begun = self

    def undo(self) -> None:
        self._begins_anew(self._before)

    def weights_left(self) -> str:
        """As of `Document.weights_left`, where this edit has begun anew just now."""
        before, after = shapes(self._before), shapes(self._after)
        fits = any(len(shape) > 1 and after.get(key) == shape for key, shape in before.items())
        return self.run.file if fits and another_task(self._before, self._after) else ""

    def id(self) -> int:
        return 1 if self.merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Replace) or other.merge != self.merge:
            return False
        self._after = other._after
        if not self.changes_run and not self.drops_weights:
            self.run = other.run
        self.changes_run |= other.changes_run
        self.drops_weights |= other.drops_weights
        if self._document.begun is other:
            self._document.begun = self
        self.setObsolete(self._after == self._before and not self.run.file)
        return True

    def _begins_anew(self, experiment: Experiment) -> bool:
        """Put `experiment` in place; whether training begins anew with it, as no run of it was kept."""
        document = self._document
        if self.changes_run or document.has_run(self.run.file):
            if self._exchange(experiment):
                return False
        elif self.drops_weights and not self._kept_before:
            self.run = document.keep_before(experiment)
        else:
            document.forget_parameters(experiment)
        document.show(replace(document.state, experiment=experiment))
        return self.changes_run


class _Restart(_RunStep):
    """Begins training anew, or has the run go on in another way. begin: does so."""

    _done = False  # for the first time

    def __init__(self, document: Document, text: str, run: KeptRun, begin: Callable[[], None]) -> None:
        super().__init__(document, text, run)
        self._begin = begin

    def redo(self) -> None:
        again, self._done = self._done, True
        if not again or not self._exchange(self._document.experiment):
            self._begin()

    def undo(self) -> None:
        document = self._document
        if document.has_run(self.run.file):
            self._exchange(document.experiment)
        else:
            document.show(document.state)  # the present run goes on: better than none


class _GoOnWith(_RunStep):
    """Goes on with the run in this file, whose design is `after`; where that is None, with nothing but its weights."""

    def __init__(self, document: Document, text: str, file: str, after: Experiment | None = None) -> None:
        super().__init__(document, text)
        self._file, self._only_weights = file, after is None
        self._before, self._after = document.experiment, after or document.experiment

    def files(self) -> set[str]:
        return {self.run.file, self._file}

    def redo(self) -> None:
        document = self._document
        if not self._exchange(self._after, self._file):
            state = replace(document.state, experiment=self._after)
            document.show(state, self._file, only_weights=self._only_weights)

    def undo(self) -> None:
        document = self._document
        if self._exchange(self._before):
            return
        if self._only_weights:
            document.restarted.emit()
        else:
            document.show(replace(document.state, experiment=self._before))  # better than none


class _Begin(_RunStep):
    """Puts another document in place. other: the one that is not shown, as it was left."""

    def __init__(self, document: Document, other: DocumentState, text: str) -> None:
        super().__init__(document, text)
        self.other = other

    def files(self) -> set[str]:
        return {self.other.weights}

    def redo(self) -> None:
        document, left, other = self._document, self._document.state, self.other
        kept = document.let_run_go(other.weights).file
        self.other = replace(left, weights=kept or left.weights)
        document.show(other, other.weights)
        alike = not starts_over(left.experiment, other.experiment)
        if alike and not document.has_run(other.weights):
            document.restarted.emit()  # else it would go on with what the other one has learned

    undo = redo
