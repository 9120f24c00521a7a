"""Work on a lesson: what has been done of it, which of its steps are reached, and the verdict on a challenge."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from models.design.experiment import Experiment, starts_over
from models.design.spec import SpecError
from models.language.text import Text, joined, tr
from models.lessons import progress
from models.lessons.lesson import Challenge, Lesson
from models.lessons.progress import Progress
from models.lessons.situation import Situation
from models.talk.commands import Command, Load, Reset
from models.talk.runs.variations import VariedAnswer, Vary
from models.talk.snapshot import Metrics, Snapshot
from models.variations.result import TrialResult
from models.variations.variation import Variation
from ui.app import my_drawings
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.lessons import events


class LessonWork(QObject):
    """Follows the run of the document, and remembers what was reached in a file. GUI thread.

    Where undo, or another document, takes away what the lesson set up, it follows nothing until that is back.
    """

    reached_changed = Signal()
    held_changed = Signal(bool)  # whether the window holds what the lesson set up, or what has become of it
    judged = Signal(str, object, object)  # the id of a challenge, a Text, and whether it is passed; None while it runs
    said = Signal(object)  # a Text: what went wrong with the file

    def __init__(self, document: Document, link: EngineLink, path: Path | None = None) -> None:
        super().__init__(link)
        self._document, self._link = document, link
        self._path = path or my_drawings.place().with_name("lessons.json")
        self._progress: Progress | None = None
        self.lesson: Lesson | None = None
        self.held = False
        self._set_up: QUndoCommand | None = None  # the step that did so; None where none was needed
        self._done: frozenset[str] = frozenset()
        self._by_hand = 0
        self._snapshot: Snapshot | None = None
        self._loaded: Experiment | None = None
        self._trials: tuple[Challenge, Variation] | None = None
        link.sent.connect(self._hear_command)
        link.arrived.connect(self._hear)
        document.hand_moved.connect(self._hear_hand)
        document.undo_stack.indexChanged.connect(self._look_for_set_up)
        document.path_changed.connect(self._look_for_set_up)

    @property
    def progress(self) -> Progress:
        """What was reached in all lessons; read when it is first asked for."""
        if self._progress is None:
            self._progress = Progress()
            try:
                self._progress, said = progress.read(self._path)
            except OSError as error:
                said = _unreadable(error)
            if said:
                self.said.emit(said)
        return self._progress

    @property
    def reached(self) -> frozenset[str]:
        """What was reached in this lesson."""
        return self.progress.of(self.lesson) if self.lesson else frozenset()

    def begin(self, lesson: Lesson) -> None:
        """Follow this lesson from now on; nothing was done yet."""
        self.lesson, self._done, self._by_hand = lesson, frozenset(), 0
        self._snapshot, self._trials = None, None
        stack = self._document.undo_stack
        self._set_up, self.held = stack.command(stack.index() - 1), True
        self.held_changed.emit(True)

    def note(self, event: str) -> None:
        """Something was done; the word is one of `situation.EVENTS`, or "open " and one of `PLACES`."""
        if self.held and event not in self._done:
            self._done |= {event}
            self._look()

    def situation(self) -> Situation | None:
        """How things stand; None without a lesson."""
        if self.lesson is None:
            return None
        here, snapshot = self._document.experiment, self._snapshot
        if snapshot is not None and not self._link.is_of(snapshot, here):
            snapshot = None  # of the design before: it tells nothing of this one
        return Situation(here, self.lesson.experiment, snapshot, self._by_hand, self._done)

    def check(self, challenge_id: str) -> None:
        """Judge a challenge: the run as it is, or new runs over several seeds."""
        assert self.lesson is not None
        challenge = next(each for each in self.lesson.challenges if each.id == challenge_id)
        situation = self.situation()
        if not challenge.seeds:
            assert situation is not None
            self._judge(challenge, situation)
            return
        try:
            variation = Variation(
                self._document.experiment, seeds=tuple(range(1, challenge.seeds + 1)), epochs=challenge.epochs
            )
        except SpecError as error:
            self.judged.emit(challenge.id, error.text, False)
            return
        self._trials = challenge, variation
        self.judged.emit(challenge.id, _under_way(0, challenge.seeds), None)
        self._link.send(Vary(variation))

    def forget(self) -> None:
        """Take what was reached in all lessons away."""
        try:
            for name in tuple(self.progress.reached):
                self._progress = progress.forget(self._path, name)
        except OSError as error:
            self.said.emit(_unreadable(error))
        self.reached_changed.emit()

    def _hear_command(self, command: Command) -> None:
        if isinstance(command, Reset):
            self._by_hand = 0
        elif isinstance(command, Load):
            if command.fresh or self._loaded is None or starts_over(self._loaded, command.experiment):
                self._by_hand = 0
            self._loaded = command.experiment
        checks_itself = self._trials is not None and isinstance(command, Vary) and command.variation == self._trials[1]
        if not checks_itself:
            for event in events.events(command):
                self.note(event)

    def _hear_hand(self, by: int) -> None:
        self._by_hand = max(0, self._by_hand + by)

    def _look_for_set_up(self) -> None:
        """Whether undo, or another document, has taken away what the lesson set up."""
        if self.lesson is None:
            return
        stack, before = self._document.undo_stack, self.held
        if self._set_up is not None:
            self.held = any(stack.command(n) is self._set_up for n in range(stack.index()))
        else:
            begun = stack.index() > 0 or self._document.experiment == self.lesson.experiment
            self.held = self.held and begun
        if self.held != before:
            self.held_changed.emit(self.held)

    def _hear(self, snapshot: Snapshot) -> None:
        if not self.held or snapshot.looks_back or not self._link.is_of(snapshot, self._document.experiment):
            return
        self._snapshot = snapshot
        self._look()
        if self._trials is not None and snapshot.varied is not None:
            self._judge_trials(*self._trials, snapshot.varied)

    def _look(self) -> None:
        """Tick the steps that hold now. They are ticked in any order, and stay so."""
        situation = self.situation()
        if situation is None or self.lesson is None:
            return
        found = {step.id for step in self.lesson.steps if step.id not in self.reached and step.holds(situation)}
        if found:
            self._reach(frozenset(found))

    def _judge(self, challenge: Challenge, situation: Situation) -> None:
        lacking = [condition.said(situation) for condition in challenge.when if not condition.holds(situation)]
        if not lacking:
            self._reach(frozenset({challenge.id}))
            self.judged.emit(challenge.id, tr("Passed."), True)
        else:
            self.judged.emit(challenge.id, tr("Not yet: {0}.").format(joined(lacking, "; ")), False)

    def _judge_trials(self, challenge: Challenge, variation: Variation, answer: VariedAnswer) -> None:
        if answer.variation != variation:
            self._trials = None
            self.judged.emit(challenge.id, tr("The check was given up, as other runs were started."), False)
            return
        if not answer.ended:
            self.judged.emit(challenge.id, _under_way(len(answer.results), challenge.seeds), None)
            return
        self._trials = None
        situation = self.situation()
        assert situation is not None
        runs = [_after(situation, result) for result in answer.results]
        good = sum(challenge.holds(run) for run in runs)
        counted = tr("{0} of {1} seeds pass").format(good, challenge.seeds)
        if good >= challenge.least:
            self._reach(frozenset({challenge.id}))
            self.judged.emit(challenge.id, tr("Passed: {0}.").format(counted), True)
            return
        bad = next((run for run in runs if not challenge.holds(run)), situation)
        why = joined([each.said(bad) for each in challenge.when if not each.holds(bad)], "; ")
        self.judged.emit(
            challenge.id, tr("Not yet: {0}, and {1} have to. {2}.").format(counted, challenge.least, why), False
        )

    def _reach(self, ids: frozenset[str]) -> None:
        assert self.lesson is not None
        name = self.lesson.name
        self._progress = self.progress.with_reached(name, ids)  # also where it cannot be written
        try:
            self._progress = progress.write(self._path, {name: ids})
        except OSError as error:
            self.said.emit(_unreadable(error))
        self.reached_changed.emit()


def _after(situation: Situation, result: TrialResult) -> Situation:
    """The situation at the end of one of the runs over seeds, in which nothing is moved by hand."""
    found = result.measures
    metrics = None
    if "train_loss" in found and not result.error:
        metrics = Metrics(
            found["train_loss"], found.get("test_loss"), found.get("train_accuracy"), found.get("test_accuracy")
        )
    snapshot = Snapshot(situation.experiment, epoch=result.epochs, step=result.steps, metrics=metrics)
    return replace(situation, snapshot=snapshot, by_hand=0)


def _under_way(done: int, seeds: int) -> Text:
    return tr("Training anew from {0} seeds: {1} done…").format(seeds, done)


def _unreadable(error: OSError) -> Text:
    return tr("What is reached in lessons is not kept: {0}").format(error.strerror or str(error))
