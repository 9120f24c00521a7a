"""Training through the compiled kernel, on the CPU.

It works on copies and writes them back into the tensors of network and optimizer before it returns, so that callers
need not know which stepper ran. Results do not depend on how the steps are divided into calls.
"""

import sys
from collections.abc import Iterator
from dataclasses import replace
from math import ceil, inf, isfinite
from time import perf_counter
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.design.data import Data
from models.design.epochs import stop_rules
from models.design.epochs.schedule import coming_rates
from models.design.experiment import Experiment
from models.design.layers import Dropout, Flatten, MaxPool2d
from models.design.network import Network
from models.files.checkpoint import OPTIMIZER_STATE, Position
from models.talk.snapshot import Metrics
from playground.net.build import Net
from playground.steppers import kernel
from playground.steppers.forms import Form
from playground.steppers.kernel import layout
from playground.steppers.kernel.lanes import zeros
from playground.steppers.picture_work import PictureWork, blocks
from playground.steppers.stages import padded, stages
from playground.steppers.subnormals import flushed
from playground.training import evaluate, kept_state, losses, micro_batches, optimizers
from playground.training.evaluate import Samples
from playground.training.history import CAPACITY, NEVER, Recorder
from playground.training.history_point import Evaluation, HistoryPoint
from playground.training.marks import Marks

_STATE = {name: tuple(s for s in states if s != "step") for name, states in OPTIMIZER_STATE.items()}
"""By optimizer: torch's names for the state that the kernel calls `first` and `second`."""

_MOST = 1 << 40  # steps in one call; stands for infinity, as the kernel takes whole numbers
_ENOUGH = 0.9  # share of the given time after which no further call is worth its cost
_SPEED = 2e9  # multiplications a second, assumed until the first measurement
_FAST = 1e10  # the same in convolutions


class FusedStepper:
    """Moves a Net and its optimizer forward. Position in, position out."""

    name = "fused"

    def __init__(
        self, net: Net, optimizer: torch.optim.Optimizer, experiment: Experiment, train: Samples, test: Samples
    ) -> None:
        """train, test: inputs (n, inputs) float32 and targets as `targets_for` gives them, on the CPU."""
        self._net, self._optimizer = net, optimizer
        self.large = evaluate.is_large(train, test)
        self._train, self._test = _Samples(train, self.large), _Samples(test, self.large)
        self._order = np.arange(len(train[0]))
        sizes = [sum(p.size for p in group) for group in net.layout]
        self._weights = slice(0, sizes[0])
        self._padded = padded(sizes[0])
        self._biases = slice(self._padded, self._padded + sizes[1])
        self._size = self._padded + padded(sizes[1])
        self._stages = stages(experiment, self._padded)
        self._statistics = self._stages.room
        tables = self._stages
        self._design = (tables.rows, tables.amounts, self._statistics)
        self._between = self.large or self._stages.pictures is not None  # points are measured between calls
        self._parameters, self._gradients, self._first, self._second = zeros(4, self._size)
        self._counts = np.zeros(2, np.float32)
        self._chunk = 0
        self._pictures: PictureWork | None = None
        self._place = np.array([0, 0, -1, 0, 0])
        self._outputs = experiment.outputs
        self._rows = micro_batches.rows(experiment) if self.large else sys.maxsize
        self.retune(experiment)
        seconds = tables.pictures.work / _FAST if tables.pictures else sum(sizes) * 3 / _SPEED
        self._seconds_a_step = seconds * self._batch + 1e-6

    def retune(self, experiment: Experiment) -> None:
        """Take over rates, batch size and penalties; a half measured point of the history begins anew."""
        t = experiment.training
        self._classes = experiment.data.info.task == "classification"
        self._training = t
        self._batch = min(t.batch, len(self._order))
        self._make_room()
        choices = (layout.LOSSES.index(t.loss), layout.OPTIMIZERS.index(t.optimizer))
        nesterov = int(t.nesterov and t.momentum > 0)
        divided = blocks(self._stages, self._batch, self._size)
        sizes = (self._padded, self._size, self._outputs, self._chunk, divided)
        self._plan = np.array([t.seed, self._batch, *choices, nesterov, *sizes])
        decay = t.weight_decay if t.optimizer == "adamw" else 0.0
        shares = (t.momentum, t.smoothing, t.beta1, t.beta2, t.epsilon)
        self._settings = np.array([*shares, decay, t.l1, t.l2, t.huber_delta])
        weights = losses.class_weights(experiment, self._train.targets)
        self._counting = [samples.counting(experiment, weights) for samples in (self._train, self._test)]
        self._marks = Marks(len(self._order), self._batch, self.large)
        self._point = HistoryPoint(self._marks, t)
        self._judged = stop_rules.measures(t) and not self._between  # by the rules, after every epoch
        after_each = self._judged or t.schedule == "plateau"  # training may stop, or the rate fall
        self._points = 1 if after_each else CAPACITY

    def _make_room(self) -> None:
        """The arrays that a chunk of samples works in; where batch normalisation sees a batch whole, the batch's."""
        tables, whole = self._stages, padded(self._batch)
        chunk = max(layout.CHUNK, whole) if tables.statistics else layout.CHUNK
        if tables.pictures is not None:
            if whole != self._chunk:
                self._chunk, self._pictures = whole, PictureWork(tables, self._batch, self._size)
        elif chunk != self._chunk:
            self._chunk = chunk
            units = tuple(zeros(3, tables.units * chunk))
            self._working = (*units, *zeros(2, chunk))

    @flushed()
    def advance(
        self, position: Position, steps: float, seconds: float, recorder: Recorder
    ) -> tuple[Position, Tensor | None]:
        """Do up to `steps` steps within about `seconds`, the points of the history among them.

        Returns the new position and the last batch's loss, () float32; None where no step was done. Stops after a loss
        that is not finite. The kernel measures the points itself, except of pictures and large data: a point of the
        latter may take several calls.
        """
        began = perf_counter()
        deadline, enough = began + seconds, began + _ENOUGH * seconds
        self._pull()
        place, done, loss = self._place, 0, None
        place[layout.PLACE_EPOCH], place[layout.PLACE_OFFSET] = position.epoch, position.offset
        place[layout.PLACE_STEP] = position.step
        if self.pending(position, recorder):
            measured = self._point.measure(position, recorder, deadline, self._pieces, self._learned)
            if not measured or recorder.stopping.stops_at(position.step):
                return position, None
        now = perf_counter()
        while done < steps:
            rates = coming_rates(self._training, int(place[layout.PLACE_EPOCH]), len(recorder.plateau.cuts))
            known = _MOST if len(rates) == 1 else self._steps_in(len(rates))
            known = min(known, self._marks.steps_to_next(int(place[layout.PLACE_OFFSET]))) if self._between else known
            budget = min(steps - done, max((deadline - now) / self._seconds_a_step, 1), known)
            points = np.empty((min(recorder.room(), self._points), 6))
            did, loss, found = self._train_on(rates, points, recorder.stride, int(budget))
            done += did
            self._record(points[:found], recorder)
            if not isfinite(loss):
                break
            before, now = now, perf_counter()
            self._seconds_a_step = 0.5 * (self._seconds_a_step + (now - before) / did)
            reached = Position(int(place[layout.PLACE_EPOCH]), int(place[layout.PLACE_OFFSET]), position.step + done)
            if self._between and self.pending(reached, recorder):
                self._point.measure(reached, recorder, deadline, self._pieces, self._learned)
                now = perf_counter()
            if now >= enough or recorder.stopping.stops_at(reached.step):
                break
        self._push()
        reached = Position(int(place[layout.PLACE_EPOCH]), int(place[layout.PLACE_OFFSET]), position.step + done)
        return reached, None if loss is None else torch.tensor(loss)

    def _train_on(
        self, rates: NDArray[np.float64], points: NDArray[np.float64], stride: int, steps: int
    ) -> tuple[int, float, int]:
        """Call the kernel; returns (steps done, last batch's loss, points measured)."""
        if self._pictures is not None:
            arrays = self._arrays(self._plan, self._train, self._counting[0], self._order)
            return *self._pictures.train(steps, **arrays, rates=rates), 0
        state = (self._order, self._parameters, self._gradients, self._first, self._second, self._counts)
        return kernel.train(  # type: ignore[no-any-return]
            self._plan, self._settings, rates, self._place, *self._design,
            *self._train.arrays, self._counting[0], self._train.part,
            *self._test.arrays, self._counting[1], self._test.everything, self._test.part, *state,
            *self._working, points, NEVER if self._between else 1 if self._judged else stride, self._marks.per_epoch,
            steps,
        )  # fmt: skip

    def _arrays(
        self, plan: NDArray[np.int64], samples: "_Samples", counting: NDArray[np.float32], order: NDArray[np.int64]
    ) -> dict[str, Any]:
        """What `Work` has of this stepper; order: the numbers of the samples."""
        stages, amounts, statistics = self._design
        x, targets = samples.arrays
        return {
            "plan": plan, "settings": self._settings, "place": self._place, "stages": stages, "amounts": amounts,
            "statistics": statistics, "x": x, "targets": targets, "counting": counting, "order": order,
            "parameters": self._parameters, "gradients": self._gradients, "first": self._first,
            "second": self._second, "counts": self._counts,
        }  # fmt: skip

    def _record(self, points: NDArray[np.float64], recorder: Recorder) -> None:
        """Take the points that the kernel measured into the history, and have plateau and stop rules look at them."""
        points = self._readable(points)
        if not self._judged:
            recorder.extend(points)
        for point in points[-1:]:
            if self._judged and recorder.wants(int(point[0])):
                recorder.extend(points)
            recorder.watch(self._training)
            recorder.judge(self._training, point, self._learned)

    def _learned(self) -> dict[str, Tensor]:
        """What the network has learned, while its newest state lies in the kernel's arrays."""
        self._push()
        return kept_state.learned(self._net)

    def _readable(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """The kernel's points (n, 6) as the history has them, changed in place: of a regression NaN as accuracies.

        A test loss that overflowed is infinite, as NaN stands for one that there is not.
        """
        if not self._classes:
            points[:, [3, 5]] = np.nan
        if len(self._test.part):
            losses = points[:, 4]
            losses[np.isnan(losses)] = np.inf
        return points

    def pending(self, position: Position, recorder: Recorder) -> bool:
        """Whether the history misses its point at this position: one of large data, or left by the torch stepper."""
        return self._point.is_missing(position, recorder)

    def _steps_in(self, epochs: int) -> int:
        """Steps to the end of `epochs` epochs; the one under way is the first of them."""
        samples, offset = len(self._order), int(self._place[layout.PLACE_OFFSET])
        return ceil((samples - offset) / self._batch) + (epochs - 1) * ceil(samples / self._batch)

    @flushed()
    def metrics(self) -> Metrics:
        """Losses and accuracies of the network as it is."""
        for _, parameter, part in self._groups():
            self._parameters[part] = parameter.detach().numpy()
        self._pull_statistics()
        return evaluate.finish(self._pieces(whole=True))

    def _pieces(self, whole: bool) -> Evaluation:
        """The metrics, computed in pieces: yields None after each piece, and at the end the result.

        Large training data are judged by a part; large test data too, unless `whole` is true.
        """
        means: list[Any] = []
        explained: list[float | None] = []
        squared = self._plan.copy()
        squared[layout.PLAN_LOSS] = layout.LOSS_MSE
        plans = [self._plan] if self._classes or self._training.loss == "mse" else [self._plan, squared]
        parts = (self._train, self._train.part), (self._test, self._test.everything if whole else self._test.part)
        for (samples, chosen), counting in zip(parts, self._counting, strict=True):
            sums = np.zeros((len(plans), 2))
            for start in range(0, len(chosen), self._rows):
                some = chosen[start : start + self._rows]
                sums += len(some) * np.array([self._evaluated(plan, samples, counting, some) for plan in plans])
                yield None
            means.append((sums[0] / len(chosen)).tolist() if len(chosen) else (None, None))
            known = not self._classes and len(chosen)
            explained.append(evaluate.r_squared(sums[-1, 0] / len(chosen), samples.targets[chosen]) if known else None)
        (train_loss, train_right), (test_loss, test_right) = means
        if not self._classes:
            yield Metrics(train_loss, test_loss, None, None, *explained)
        else:
            yield Metrics(train_loss, test_loss, train_right, test_right)

    def _evaluated(
        self, plan: NDArray[np.int64], samples: "_Samples", counting: NDArray[np.float32], some: NDArray[np.int64]
    ) -> tuple[float, float]:
        """Mean loss of some samples, and the share of right classes."""
        if self._pictures is not None:
            return self._pictures.evaluate(**self._arrays(plan, samples, counting, some))
        return kernel.evaluate(  # type: ignore[no-any-return]
            plan, self._settings, *self._design, *samples.arrays, counting, self._parameters, some, *self._working
        )

    def _pull(self) -> None:
        """Copy parameters and optimizer state into the kernel's arrays; makes the state of torch's first step."""
        self._place[layout.PLACE_FRESH] = 0
        self._pull_statistics()
        for group, parameter, part in self._groups():
            self._parameters[part] = parameter.detach().numpy()
            state = self._state(parameter)
            for name, array in zip(_STATE[self._training.optimizer], (self._first, self._second), strict=False):
                if name in state:
                    array[part] = state[name].numpy()
            self._counts[group] = float(state.get("step", 0.0))

    def _push(self) -> None:
        """Copy parameters and optimizer state back into torch's tensors."""
        with torch.no_grad():
            for name, array in self._running():
                self._net.statistics[name].copy_(torch.from_numpy(array))
            for group, parameter, part in self._groups():
                parameter.copy_(torch.from_numpy(self._parameters[part]))
                state = self._optimizer.state[parameter]
                for name, array in zip(_STATE[self._training.optimizer], (self._first, self._second), strict=False):
                    if name in state:
                        state[name].copy_(torch.from_numpy(array[part]))
                if "step" in state:
                    state["step"].fill_(float(self._counts[group]))

    def _pull_statistics(self) -> None:
        for name, array in self._running():
            array[:] = self._net.statistics[name].numpy()

    def _running(self) -> Iterator[tuple[str, NDArray[np.float32]]]:
        """Running means and variances where they lie in the kernel's arrays, by their names in the network."""
        if self._statistics is not None:
            for name, part in self._stages.statistics:
                yield name, self._statistics[part]

    def _groups(self) -> tuple[tuple[int, Tensor, slice], ...]:
        return (0, self._net.weights, self._weights), (1, self._net.biases, self._biases)

    def _state(self, parameter: Tensor) -> dict[str, Any]:
        """The optimizer's state of this buffer; made here, as torch makes it, before the first step."""
        state: dict[str, Any] = self._optimizer.state[parameter]
        t = self._training
        if t.optimizer == "sgd":
            if t.momentum and state.get("momentum_buffer") is None:
                state["momentum_buffer"] = torch.zeros_like(parameter)
                self._place[layout.PLACE_FRESH] = 1
            return state
        if not state:
            state["step"] = torch.tensor(0.0)
            for name in _STATE[t.optimizer]:
                if name != "momentum_buffer" or t.momentum:
                    state[name] = torch.zeros_like(parameter)
        return state


def train_on_tiny_arrays(form: Form) -> None:
    """One step and one evaluation, so that this form of the kernel is compiled, or read from numba's cache."""
    experiment = Experiment()
    if form == "pictures":
        experiment = replace(experiment, data=Data.of("digits"), network=Network())
    more = {"plain": (), "layers": (Dropout(id="new"),), "pictures": (MaxPool2d(id="new"), Flatten(id="new"))}
    for layer in more[form]:
        network = experiment.network
        experiment = replace(experiment, network=network.insert(len(network), layer))
    net = Net(experiment, torch.device("cpu"))
    samples = torch.zeros(2, *experiment.input_shape), torch.ones(2, experiment.outputs)
    stepper = FusedStepper(net, optimizers.make(*net.groups, experiment.training), experiment, samples, samples)
    stepper.metrics()
    stepper.advance(Position(), 1, inf, Recorder())


class _Samples:
    """Samples as the kernel reads them."""

    def __init__(self, samples: Samples, large: bool) -> None:
        """arrays: inputs and targets, flat float32. everything, part: all indices, those of the evaluation subset."""
        x, self.targets = samples
        self.arrays = x.numpy().ravel(), self.targets.numpy().astype(np.float32).ravel()
        self.everything = np.arange(len(x))
        self.part = self.everything[:: evaluate.stride(len(x))].copy() if large else self.everything

    def counting(self, experiment: Experiment, weights: Tensor | None) -> NDArray[np.float32]:
        """What each sample counts in the loss, (n,) float32; empty where all count alike."""
        if weights is None:
            return np.empty(0, np.float32)
        return weights[losses.class_numbers(experiment, self.targets)].numpy().ravel()
