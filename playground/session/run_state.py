"""One run: data, network, optimizer, stepper, history and position. Knows no other run."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from math import ceil, inf
from time import perf_counter
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch.optim import Optimizer

from models.design.epochs import stop_rules
from models.design.epochs.schedule import FALLEN, Plateau, rate
from models.design.epochs.stop_rules import Stop
from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.design.training import Training
from models.files.checkpoint import Checkpoint, Position
from models.language.text import mark, tr
from models.talk.commands import ByHand, MoveWeights, TakeStep
from models.talk.probes import Probe
from models.talk.snapshot import History, Metrics
from models.talk.stepping.probes import ChainOf, StepThrough
from playground.datasets.dataset import Dataset
from playground.datasets.not_here import NotHere
from playground.net.build import Net
from playground.probing import measure
from playground.probing.health import standstill
from playground.probing.subject import Kept, NextStep, Subject
from playground.session import checkpointing
from playground.session.moved_weights import MovedWeights
from playground.session.rehearsal import RehearsedSteps
from playground.steppers.stepper import Stepper
from playground.training import evaluate, kept_state, optimizers
from playground.training.evaluate import Samples
from playground.training.history import KeptHistory, Recorder
from playground.training.kept_state import KeptState
from playground.training.path import Path
from playground.training.timeline import Standing, Timeline

_NAMES = {"weight": mark("weight"), "bias": mark("bias")}
_LARGEST = float(np.finfo(np.float32).max)


class NoRunError(SpecError):
    """There is no run yet, or it was lost with its device."""

    def __init__(self) -> None:
        super().__init__("There is no network yet. Open a design first.")


@dataclass(frozen=True)
class Moment:
    """The state of a run at one instant, to go back to; the copies lie on the run's device."""

    state: KeptState
    position: Position
    history: KeptHistory


@dataclass(frozen=True)
class Retreat:
    """Where a run that diverges goes back to: `moment`, and on from there up to `step`."""

    moment: Moment
    step: int


@dataclass
class RunState:
    """The run under way; a session holds one or none.

    train, test: inputs and targets on the run's device (see `evaluate.Samples`).
    missing: how to get the samples, where they are not at hand; the network can answer, but not train. None where they
    are here.
    passing: the samples of the pass under way, where those of `dataset` are newer; the next pass takes these.
    measurements: what gradual measurements remember of this network.
    weights_kept: whether it began with weights of another run instead of the initial ones of its seed.
    retreat: the last state with a low loss; None where training has not gone on from the present weights.
    path: its way. timeline: its past moments. moved: what a person's movements of all weights left behind.
    rehearsed: does its next step on a copy, while somebody looks at it.
    stopped: whether a stop rule ended the last training. bad_step: at which the loss became infinite; 0 for none.
    settled: the design for which the stepper stays what it is.
    """

    experiment: Experiment
    dataset: Dataset
    missing: NotHere | None
    train: Samples
    test: Samples
    net: Net
    optimizer: Optimizer
    stepper: Stepper
    position: Position = field(default_factory=Position)
    recorder: Recorder = field(default_factory=Recorder)
    passing: Dataset | None = None
    measurements: Kept = field(default_factory=dict)
    weights_kept: bool = False
    retreat: Retreat | None = None
    path: Path = field(default_factory=Path)
    timeline: Timeline = field(default_factory=Timeline)
    moved: MovedWeights = field(default_factory=MovedWeights)
    stopped: bool = False
    bad_step: int = 0
    settled: Experiment | None = None
    _judged: int = -1  # the step of the history's point for which it was found out whether the run is stuck
    _stuck_at: float | None = None  # the loss at which it was found stuck; None where it is not
    _changed_by_hand: bool = False  # or by practice, since the last step
    rehearsed: RehearsedSteps | None = None
    _metrics: Metrics | None = None
    _evaluation: Iterator[Metrics | None] | None = None

    # ------------------------------------------------------------ where it stands

    @property
    def batches(self) -> tuple[int, int]:
        """Steps done in the epoch under way, and how many it has in all."""
        samples, batch, offset = len(self.train[0]), self.experiment.training.batch, self.position.offset
        done = ceil(offset / batch)
        return done, max(done + ceil((samples - offset) / batch), 1)

    def stand_at(self, position: Position) -> None:
        """Go on from here; from the beginning of the epoch where there are fewer samples than it has passed."""
        beyond = self.missing is None and position.offset >= len(self.train[0])
        self.position = replace(position, offset=0) if beyond else position

    def steps_to_epoch_end(self, epochs: int) -> int:
        """Steps until that many epochs from now have ended; the one under way counts as the first."""
        samples, batch = len(self.train[0]), self.experiment.training.batch
        return ceil((samples - self.position.offset) / batch) + (epochs - 1) * ceil(samples / batch)

    @property
    def stops_here(self) -> tuple[Stop, ...]:
        """The stops of the last training, if a rule ended it."""
        stops = self.recorder.stopping.stops if self.stopped else ()
        return tuple(stop for stop in stops if stop.obeyed and stop.step == self.position.step)

    def put_best_back(self) -> None:
        """Go back to the weights with the lowest test loss; history and position stay."""
        recorder = self.recorder
        assert recorder.stopping.best is not None
        checkpointing.put(recorder.stopping.best.arrays, self.net)
        recorder.stopping = recorder.stopping.with_best_back()
        self.weights_changed()

    def moment(self) -> Moment:
        """The run as it is now."""
        return Moment(kept_state.keep(self.net, self.optimizer), self.position, self.recorder.keep())

    def note(self, moment: Moment) -> None:
        """Keep `moment`, which is now, to look back at, if the run has come far enough since the last one."""
        self.timeline.note(self.standing(moment), self._changed_by_hand)

    def standing(self, moment: Moment) -> Standing:
        """All that is needed to stand once more where the run stands now; moment: the run as it is now."""
        samples = self.dataset, self.passing
        return Standing(moment.state, moment.position, moment.history, self.experiment, samples, self.metrics())

    def stand_where(self, there: Standing) -> None:
        """Be the run that stood there, of the same design and with the same samples; the timeline stays."""
        kept_state.put_back(replace(there.state, optimizer={}), self.net)
        for parameter in self.net.groups:
            self.optimizer.state.pop(parameter, None)
        optimizers.load_state(self.optimizer, there.state.optimizer)
        self.position = there.position
        self.recorder.go_back(there.recorder)
        self.forget_metrics()
        self._judge_anew()
        self._metrics = there.metrics

    def go_back(self, moment: Moment) -> None:
        """Restore the state that this run had at `moment`."""
        kept_state.put_back(moment.state, self.net, self.optimizer)
        self.position = moment.position
        self.recorder.go_back(moment.history)
        self.forget_metrics()

    def start_history(self) -> None:
        """Begin a new history; of small data its first point is the network as it is now."""
        self.recorder = Recorder()
        self._judge_anew()
        self.forget_metrics()
        if self.missing is None and not self.stepper.large:
            self.recorder.add(0, self.position.epoch, self.position.step, self._measured())

    def go_on(self, recorder: Recorder, weights_kept: bool) -> None:
        """Take the place of a run of another design; the history says where, unless nothing was learned yet."""
        self.recorder, self.weights_kept = recorder, weights_kept
        self._judge_anew()
        if self.position.step == 0:
            self.start_history()
        else:
            recorder.note_change(self.position.epoch, self.position.step)

    def checkpoint(self) -> Checkpoint:
        """This run as a file keeps it, copied to the CPU."""
        position = replace(self.position, stride=self.recorder.stride)
        found = checkpointing.checkpoint_of(self.experiment, self.net, self.optimizer, position, self.recorder)
        tensors = {**found.tensors, **checkpointing.arrays_of_samples(self.dataset, self.passing)}
        return replace(found, tensors=tensors, dark_ink=self.dataset.dark_ink)

    # ------------------------------------------------------------ metrics

    def metrics(self) -> Metrics | None:
        """Losses and accuracies now, measured once at each position; None where there are none yet.

        For large data these are the history's last point, until the run stands still and `measure_on` is done.
        """
        if self.stepper.large or self.missing is not None:
            return self._metrics or self.recorder.last()
        return self._measured()

    def finite_metrics(self) -> Metrics | None:
        """As `metrics`, but None also where a loss is not finite: such a number is not shown."""
        found = self.metrics()
        return found if found is None or found.finite else None

    def _measured(self) -> Metrics:
        if self._metrics is None:
            self._metrics = self.stepper.metrics()
        return self._metrics

    def final_metrics(self) -> Metrics:
        """Losses and accuracies now; takes seconds where data are large."""
        return self.stepper.metrics()

    def confusion(self) -> NDArray[np.int64]:
        """How many test samples of each class, in rows, are answered with which class now: (classes, classes)."""
        dataset = self.passing or self.dataset
        labels = dataset.targets[~dataset.training]
        return evaluate.confusion(self.experiment, self.net, self.test, labels)

    @property
    def has_point_to_measure(self) -> bool:
        """Whether the history should have a point at this position and has none yet."""
        return self.stepper.pending(self.position, self.recorder)

    @property
    def pending(self) -> bool:
        """Whether there is something to measure although no step is owed."""
        return self.missing is None and (self.has_point_to_measure or self._unmeasured)

    @property
    def _unmeasured(self) -> bool:
        """Whether the metrics belong to earlier weights, or cover only a part of the test data."""
        passed = self._changed_by_hand or self.recorder.last_step < self.position.step
        return passed and self._metrics is None and self.stepper.large

    def measure_on(self, seconds: float) -> None:
        """Measure the metrics of these weights for about `seconds`; of large data this takes several calls."""
        deadline = perf_counter() + seconds
        if self._evaluation is None:
            self._evaluation = evaluate.evaluation(self.experiment, self.net, self.train, self.test, whole=True)
        for found in self._evaluation:
            self._metrics = found
            if found is not None or perf_counter() >= deadline:
                break

    @property
    def moved_by_hand(self) -> bool:
        """Whether weights were changed otherwise than by training since the last step."""
        return self._changed_by_hand

    def forget_metrics(self) -> None:
        """Drop the metrics, because the weights have changed."""
        self._metrics = None
        self._evaluation = None

    def measure(self, probes: frozenset[Probe[Any]]) -> dict[Probe[Any], Any]:
        """The answers to `probes` now."""
        return measure.measure(probes, self._subject(self._rehearsal(probes)))

    def _subject(self, rehearsal: RehearsedSteps | None) -> Subject:
        done, batches = self.batches
        epoch = self.position.epoch + done / batches
        kept, path = self.measurements, self.path
        if self.missing:
            return Subject(self.experiment, self.net, self.dataset, kept, path)
        step, measures = self.position.step, self.has_point_to_measure
        coming = NextStep(self.optimizer, self._rate(), step, epoch, self.position, self.passing, measures)
        return Subject(self.experiment, self.net, self.dataset, kept, path, coming, rehearsal)

    def _rate(self) -> float:
        """The learning rate of the epoch under way."""
        return rate(self.experiment.training, self.position.epoch, len(self.recorder.plateau.cuts))

    def _rehearsal(self, probes: frozenset[Probe[Any]]) -> RehearsedSteps | None:
        """What does the next step on a copy, as long as somebody looks at it."""
        if not any(isinstance(probe, StepThrough | ChainOf) for probe in probes):
            self.rehearsed = None
        elif self.rehearsed is None:
            self.rehearsed = RehearsedSteps(self)
        return self.rehearsed

    def stuck(self) -> bool:
        """Whether training has come to a standstill far from its goal; found out once for each point of the history."""
        if self.recorder.last_step != self._judged:
            self._judged, history = self.recorder.last_step, self.recorder.design_history()
            losses = self.recorder.history().train_loss
            first = float(losses[0]) if len(losses) else inf
            if self._stuck_at is not None and not standstill.stays_stuck(history, first, self._stuck_at):
                self._stuck_at = None
            if self._stuck_at is None and self._has_stopped(history, first):
                self._stuck_at = standstill.newest_loss(history)
        return self._stuck_at is not None

    def _has_stopped(self, history: History, first: float) -> bool:
        fallen, e = self._rate() < FALLEN * self.experiment.training.learning_rate, self.experiment
        return self.missing is None and standstill.is_stuck(e, self.net, self.train, history, first, fallen)

    def _judge_anew(self) -> None:
        self._judged, self._stuck_at = -1, None

    def tell_ink(self, dark: bool) -> None:
        """What the ink of the missing pictures is like, as a drawing has to be like them."""
        if self.missing is not None:
            self.dataset = replace(self.dataset, dark_ink=dark)

    # ------------------------------------------------------------ changes by hand

    def show(self, experiment: Experiment, dataset: Dataset) -> None:
        """Take over edited points: shown from now on, and learned from the next pass on."""
        self.passing = self.passing or self.dataset
        self.experiment, self.dataset = experiment, dataset
        self.measurements.clear()

    def retune(self, experiment: Experiment) -> None:
        """Go on with other rates, batch size or regularisation; all else in `experiment` is as before."""
        before, after = self.experiment.training, experiment.training
        self.experiment = experiment
        self._judge_anew()
        self.bad_step = 0
        optimizers.retune(self.optimizer, experiment.training)
        self.stepper.retune(experiment)
        if (before.class_weights, before.huber_delta) != (after.class_weights, after.huber_delta):  # another loss
            self.measurements.clear()
            self.forget_metrics()
            self.retreat = None
            self.go_on(self.recorder, self.weights_kept)

    def follow(self, before: Training) -> None:
        """Look for plateaus, and for where to stop, by the present settings; `before` are those until now."""
        now = self.experiment.training
        if before.schedule != now.schedule:
            self.recorder.plateau = Plateau()  # one that is looked for from now on
        if stop_rules.differ(before, now):
            self.recorder.go_by_rules(now, self.position.epoch)

    def set_parameter(self, command: ByHand) -> None:
        """Set one weight or bias, or move all; the caller then calls `weights_changed`.

        Raises SpecError where there is no such parameter, and for a value beyond float32.
        """
        if isinstance(command, MoveWeights):
            self.moved.move(command, self.net, self.measurements)
            return
        if isinstance(command, TakeStep):
            self.moved.take(command, self.net, self.optimizer, RehearsedSteps(self))
            return
        try:
            array = self.net.parameter(command.layer_id, command.name)
            if not abs(command.value) <= _LARGEST:
                raise SpecError("A weight must be a finite number, got {value}.", value=command.value)
            if len(command.index) != array.ndim or min(command.index) < 0:
                raise IndexError
            with torch.no_grad():
                array[command.index] = command.value
        except (KeyError, IndexError):
            raise SpecError("This {name} is not there any more.", name=tr(_NAMES[command.name])) from None

    def weights_changed(self) -> None:
        """Drop what was measured, because the weights changed by hand or by practice."""
        self.forget_metrics()
        self.retreat = None
        self._judge_anew()
        self.bad_step = 0
        self._changed_by_hand = True
        self.stepper.retune(self.experiment)  # so that a half measured point of the history begins anew

    def stepped(self, before: Position) -> None:
        """Note that training went on from `before`: after a step, the weights no longer count as changed by hand."""
        self._changed_by_hand &= self.position == before
