"""The next step of a run, done on a copy of its network and optimizer, so that it can be looked at."""

from dataclasses import replace
from typing import Any, Protocol

import numpy as np
import torch
from torch import Tensor
from torch.optim import Optimizer

from models.design.experiment import Experiment
from models.files.checkpoint import Position
from playground.datasets.dataset import Dataset
from playground.net.build import Net
from playground.probing.rehearsed import Rehearsed
from playground.steppers.torch_stepper import TorchStepper
from playground.training import kept_state, losses, optimizers
from playground.training.augmentation import augmented
from playground.training.evaluate import Samples
from playground.training.history import Recorder
from playground.training.kept_state import KeptState

_CPU = torch.device("cpu")


class Run(Protocol):
    """What is read of a run; see `RunState`."""

    experiment: Experiment
    dataset: Dataset
    passing: Dataset | None
    train: Samples
    net: Net
    optimizer: Optimizer
    position: Position
    recorder: Recorder


class RehearsedSteps:
    """Steps of one run, on a copy that is made when the first of them is asked for. A Rehearsal."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._copy: _Copy | None = None
        self._known: dict[int | None, tuple[tuple[Any, ...], Rehearsed]] = {}

    def step(self, sample: int | None) -> Rehearsed | None:
        run = self._run
        total = len(run.train[0])
        if not total:
            return None
        where = (run.experiment, run.position, run.train[0], run.recorder.plateau)
        known = self._known.get(sample)
        if known is not None and _same(known[0], where) and _stands_at(run.net, known[1].before):
            return known[1]
        with torch.random.fork_rng(devices=[]), torch.inference_mode(False), torch.enable_grad():
            if self._copy is None or not _same(self._copy.of, where[:1] + where[2:3]):
                self._copy = _Copy(run)
            found = self._copy.step(run, sample)
        self._known = {sample: (where, found)}
        return found


def _same(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    """Whether these are the same things; tensors are the same only as objects."""
    return all(a is b or (not isinstance(a, Tensor) and a == b) for a, b in zip(one, other, strict=True))


def _stands_at(net: Net, state: KeptState) -> bool:
    """Whether the network, on whatever device, is in this state, whose arrays lie on the CPU."""
    now = kept_state.keep(net, device=_CPU).network
    return all(torch.equal(array, now[name]) for name, array in state.network.items())


class _Copy:
    """A network, an optimizer and a stepper of their own, for one design and its training samples."""

    def __init__(self, run: Run) -> None:
        self.of = (run.experiment, run.train[0])
        self._train = (run.train[0].to(_CPU), run.train[1].to(_CPU))
        self._experiment: Experiment = run.experiment
        self._net = Net(run.experiment, _CPU)
        self._optimizer = optimizers.make(*self._net.groups, run.experiment.training)
        nothing = (self._train[0][:0], self._train[1][:0])
        self._stepper = TorchStepper(self._net, self._optimizer, run.experiment, self._train, nothing)
        self._counts = losses.class_weights(run.experiment, self._train[1])

    def step(self, run: Run, sample: int | None) -> Rehearsed:
        """Bring the copy to where the run stands, do the step, and bring it back."""
        before = kept_state.keep(run.net, run.optimizer, _CPU)
        self._stand_at(before)
        recorder = Recorder.off()
        recorder.plateau = run.recorder.plateau
        rows = self._stepper.rows_at(run.position) if sample is None else torch.tensor([sample % len(self._train[0])])
        self._stepper.learn_from(rows, run.position, recorder)
        after = kept_state.keep(self._net, self._optimizer)
        self._stand_at(before)
        x, targets = self._train[0][rows], self._train[1][rows]
        dataset = run.passing or run.dataset
        numbers = np.flatnonzero(dataset.training)[rows.numpy()]
        counts = self._counts
        return Rehearsed(
            experiment=self._experiment,
            net=self._net,
            before=before,
            after=after,
            x=augmented(x, self._experiment, run.position.step),
            targets=targets,
            class_weights=None if counts is None else counts[losses.class_numbers(self._experiment, targets)].flatten(),
            scaling=dataset.scaling,
            numbers=tuple(int(number) for number in numbers),
            total=len(self._train[0]),
            rate=float(self._optimizer.param_groups[0]["lr"]),
            step=run.position.step,
        )

    def _stand_at(self, state: KeptState) -> None:
        kept_state.put_back(replace(state, optimizer={}), self._net)
        for parameter in self._net.groups:
            self._optimizer.state.pop(parameter, None)
        optimizers.load_state(self._optimizer, state.optimizer)
