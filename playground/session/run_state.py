"""One run: its data, its network, what moves it forward, and where it stands. Knows no other run."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from math import ceil
from time import perf_counter
from typing import Any

import numpy as np
import torch
from torch.optim import Optimizer

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.files.checkpoint import Checkpoint, Position
from models.talk.commands import SetParameter
from models.talk.probes import Probe
from models.talk.snapshot import Metrics
from playground.datasets.dataset import Dataset
from playground.datasets.not_here import NotHere
from playground.net.build import Net
from playground.probing import measure
from playground.probing.subject import Kept, Subject
from playground.session import checkpointing
from playground.steppers.stepper import Stepper
from playground.training import evaluate, kept_state, optimizers
from playground.training.evaluate import Samples
from playground.training.history import KeptHistory, Recorder
from playground.training.kept_state import KeptState

_LARGEST = float(np.finfo(np.float32).max)


@dataclass(frozen=True)
class Moment:
    """A run as it was, to go back to; the copies lie where the run does."""

    state: KeptState
    position: Position
    history: KeptHistory


@dataclass
class RunState:
    """A run that is under way, whole: a session holds one or none.

    train, test: what is trained on and what is not, as a stepper gets them.
    missing: what has to be done before this network can train; without its samples it can answer all the same.
    kept: what gradual measurements remember of this network.
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
    kept: Kept = field(default_factory=dict)
    _changed_by_hand: bool = False  # or by practice, since the last step
    _metrics: Metrics | None = None
    _evaluation: Iterator[Metrics | None] | None = None

    # ------------------------------------------------------------ where it stands

    @property
    def batches(self) -> tuple[int, int]:
        """Steps done in the epoch under way, and how many it has in all."""
        samples, batch, offset = len(self.train[0]), self.experiment.training.batch, self.position.offset
        done = ceil(offset / batch)
        return done, max(done + ceil((samples - offset) / batch), 1)

    def steps_to_epoch_end(self, epochs: int) -> int:
        """Steps until that many epochs from now have ended; the one under way counts as the first."""
        samples, batch = len(self.train[0]), self.experiment.training.batch
        return ceil((samples - self.position.offset) / batch) + (epochs - 1) * ceil(samples / batch)

    def moment(self) -> Moment:
        """The run as it is now."""
        return Moment(kept_state.keep(self.net, self.optimizer), self.position, self.recorder.keep())

    def go_back(self, moment: Moment) -> None:
        """Make the run as it was at `moment`, one of its own."""
        kept_state.put_back(moment.state, self.net, self.optimizer)
        self.position = moment.position
        self.recorder.go_back(moment.history)
        self.forget_metrics()

    def start_history(self) -> None:
        """A history that begins with the network as it is."""
        self.recorder = Recorder()
        self.forget_metrics()
        if self.missing is None and not self.stepper.large:
            self.recorder.add(0, self.position.epoch, self.position.step, self._measured())

    def checkpoint(self) -> Checkpoint:
        """This run as a file keeps it, off its device."""
        position = replace(self.position, stride=self.recorder.stride)
        return checkpointing.checkpoint_of(self.experiment, self.net, self.optimizer, position, self.recorder)

    # ------------------------------------------------------------ metrics

    def metrics(self) -> Metrics | None:
        """Losses and accuracies now; measured once a position.

        Of large data those of the history's last point, until the run stands still and there is time to measure.
        """
        if self.stepper.large or self.missing is not None:
            return self._metrics or self.recorder.last()
        return self._measured()

    def _measured(self) -> Metrics:
        if self._metrics is None:
            self._metrics = self.stepper.metrics()
        return self._metrics

    def final_metrics(self) -> Metrics:
        """Losses and accuracies now, however long it takes."""
        return self.stepper.metrics()

    @property
    def has_point_to_measure(self) -> bool:
        """Whether the history misses its point at this position."""
        return self.stepper.pending(self.position, self.recorder)

    @property
    def pending(self) -> bool:
        """Whether there is something to measure although no step is owed."""
        return self.missing is None and (self.has_point_to_measure or self._unmeasured)

    @property
    def _unmeasured(self) -> bool:
        """Whether metrics are of other weights than these, or of a part of the test data."""
        passed = self._changed_by_hand or self.recorder.last_step < self.position.step
        return passed and self._metrics is None and self.stepper.large

    def measure_on(self, seconds: float) -> None:
        """Go on with the metrics of these weights, which take seconds where data are large."""
        deadline = perf_counter() + seconds
        if self._evaluation is None:
            self._evaluation = evaluate.evaluation(self.experiment, self.net, self.train, self.test, whole=True)
        for found in self._evaluation:
            self._metrics = found
            if found is not None or perf_counter() >= deadline:
                break

    def forget_metrics(self) -> None:
        """The weights are others now."""
        self._metrics = None
        self._evaluation = None

    def measure(self, probes: frozenset[Probe[Any]]) -> dict[Probe[Any], Any]:
        """The answers to `probes` now."""
        return measure.measure(probes, Subject(self.experiment, self.net, self.dataset, self.kept))

    # ------------------------------------------------------------ changes by hand

    def retune(self, experiment: Experiment) -> None:
        """Go on with other rates, batch size or regularisation; all else in `experiment` is as before."""
        self.experiment = experiment
        optimizers.retune(self.optimizer, experiment.training)
        self.stepper.retune(experiment)

    def set_parameter(self, command: SetParameter) -> None:
        """Set one weight or bias; raises SpecError where there is none. `weights_changed` has to follow."""
        try:
            array = self.net.parameter(command.layer_id, command.name)
            if not abs(command.value) <= _LARGEST:
                raise SpecError("A weight must be a finite number, got {value}.", value=command.value)
            if len(command.index) != array.ndim or min(command.index) < 0:
                raise IndexError
            with torch.no_grad():
                array[command.index] = command.value
        except (KeyError, IndexError):
            raise SpecError("This {name} is not there any more.", name=command.name) from None

    def weights_changed(self) -> None:
        """The weights changed by hand or by practice: what was measured before does not hold any more."""
        self.forget_metrics()
        self._changed_by_hand = True
        self.stepper.retune(self.experiment)  # a point of the history that was half worked out

    def stepped(self, before: Position) -> None:
        """Training went on from the position `before`."""
        self._changed_by_hand &= self.position == before
