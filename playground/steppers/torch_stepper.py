"""Training through autograd: any design, any device. One step is one mini-batch."""

from collections.abc import Iterator
from math import inf
from time import perf_counter

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.design.epochs.schedule import rate
from models.design.experiment import Experiment
from models.files.checkpoint import Position
from models.talk.snapshot import Metrics
from playground.devices import device_errors
from playground.devices.queue_limiter import QueueLimiter
from playground.net.build import Net
from playground.steppers import compiling, cuda_graphs, layerwise_backward
from playground.steppers.subnormals import flushed
from playground.training import evaluate, kept_state, micro_batches, optimizers, precision
from playground.training.augmentation import augmented
from playground.training.evaluate import Samples
from playground.training.history import Recorder
from playground.training.history_point import Evaluation, HistoryPoint
from playground.training.losses import class_weights, loss_function
from playground.training.marks import Marks
from playground.training.order import order

_LAID_OUT = 1 << 20  # numbers; training inputs of at most this size are copied in the order of each epoch
_MANY = 5000  # samples, above which the kernel's shuffle is worth its call


def _order(seed: int, epoch: int, samples: int) -> NDArray[np.int64]:
    """The order of samples in an epoch, from the kernel where it is compiled: Python takes 20 ms for 60,000 samples."""
    if samples > _MANY and compiling.ready(wait=False):
        from playground.steppers.kernel.samples import shuffle

        found = np.empty(samples, np.int64)
        shuffle(found, seed, epoch)
        return found
    return order(seed, epoch, samples)


class TorchStepper:
    """Moves a Net and its optimizer forward. Position in, position out; never reads the loss's value."""

    name = "torch"
    least_micro_batches = 1
    """The least number of micro-batches that a batch is divided into; more of them need less memory. The step stays the
    same, except with batch normalisation, which then normalises each micro-batch by itself."""

    def __init__(
        self, net: Net, optimizer: torch.optim.Optimizer, experiment: Experiment, train: Samples, test: Samples
    ) -> None:
        """train, test: on the net's device."""
        self._net, self._optimizer = net, optimizer
        self._train, self._test = train, test
        self._x, self._targets = train
        self._epoch, self._queue_limiter = -1, QueueLimiter(self._x.device)
        self.large = evaluate.is_large(train, test)
        self._in_place = self._x.numel() > _LAID_OUT
        self.retune(experiment)

    def retune(self, experiment: Experiment) -> None:
        """Take over rates, batch size and penalties; a half done step or point of the history begins anew."""
        self._experiment, self._training = experiment, experiment.training
        self._loss = loss_function(experiment, class_weights(experiment, self._targets))
        self._augments = bool(experiment.data.info.image) and experiment.training.augments
        self._reduced = precision.is_reduced(experiment)
        self._recordable = not self._augments and cuda_graphs.possible(self._net, self._x.device)
        marks = Marks(len(self._x), experiment.training.batch, self.large)
        self._point = HistoryPoint(marks, experiment.training)
        self._under_way: tuple[Position, Iterator[Tensor | None]] | None = None
        cpu = self._x.device.type == "cpu"
        self._micro_batches = micro_batches.count(experiment) if cpu else 1
        self._by_layer = cpu and micro_batches.layer_by_layer(experiment)
        self._rate = -1.0
        self._play: cuda_graphs.Work | None = None

    def metrics(self) -> Metrics:
        """Losses and accuracies of the network as it is; takes seconds where data are large."""
        return evaluate.metrics(self._experiment, self._net, self._train, self._test)

    def pending(self, position: Position, recorder: Recorder) -> bool:
        """Whether the history misses its point at this position; `advance` measures it before it trains on."""
        return self._point.is_missing(position, recorder)

    @flushed()
    def advance(
        self, position: Position, steps: float, seconds: float, recorder: Recorder
    ) -> tuple[Position, Tensor | None]:
        """Do up to `steps` steps within about `seconds`, the points of the history among them.

        Returns the new position and the last batch's loss, a scalar on the device; None where no step was done. A point
        of large data may take several calls, and so may a step that is divided into parts. It ends early where a stop
        rule holds.
        """
        deadline = perf_counter() + seconds
        samples, batch = len(self._x), min(self._training.batch, len(self._x))
        done, loss = 0, None
        self._queue_limiter.begin()
        if not self.pending(position, recorder):
            self._point.forget()
        while True:
            if self.pending(position, recorder):
                measured = self._point.measure(position, recorder, deadline, self._evaluate, self._learned)
                if not measured or recorder.stopping.stops_at(position.step):
                    break
            if done >= steps:
                break
            self._shuffle(position.epoch)
            if position.offset == 0 or not done:
                self._set_rate(position.epoch, recorder)
            end = min(position.offset + batch, samples)
            found = self._continue_step(position, end, deadline)
            if found is None:
                break
            loss = found
            self._queue_limiter.step()
            done += 1
            over = end == samples
            position = Position(position.epoch + over, 0 if over else end, position.step + 1)
            if perf_counter() >= deadline:
                if not self.large and self.pending(position, recorder):
                    self._point.measure(position, recorder, inf, self._evaluate, self._learned)
                break
        return position, loss

    def rows_at(self, position: Position) -> Tensor:
        """Which training samples the step at this position takes: (n,) int64."""
        self._shuffle(position.epoch)
        return self._rows[position.offset : position.offset + self._training.batch]

    @flushed()
    def learn_from(self, rows: Tensor, position: Position, recorder: Recorder) -> None:
        """Do one step on these training samples, as `advance` does it at this position on those whose turn it is."""
        self._set_rate(position.epoch, recorder)
        in_place, self._in_place = self._in_place, True
        self._rows, self._epoch = rows, -1
        for _ in self._step(0, len(rows), position.step):
            pass
        self._in_place = in_place

    def _evaluate(self, whole: bool) -> Evaluation:
        return evaluate.evaluation(self._experiment, self._net, self._train, self._test, whole)

    def _learned(self) -> dict[str, Tensor]:
        return kept_state.learned(self._net)

    def _set_rate(self, epoch: int, recorder: Recorder) -> None:
        """Set the learning rate of this epoch."""
        now = rate(self._training, epoch, len(recorder.plateau.cuts))
        followed = optimizers.set_rate(self._optimizer, now)
        if now != self._rate and not followed:
            self._play = None  # the recorded step has the old rate
        self._rate = now

    def _shuffle(self, epoch: int) -> None:
        """Make the order of this epoch, unless it is made already; small data are copied in this order."""
        if epoch != self._epoch:
            self._epoch = epoch
            self._rows = torch.from_numpy(_order(self._training.seed, epoch, len(self._x))).to(self._x.device)
            if not self._in_place:
                self._shuffled, self._shuffled_targets = self._x[self._rows], self._targets[self._rows]

    def _batch(self, start: int, end: int) -> tuple[Tensor, Tensor]:
        if self._in_place:
            rows = self._rows[start:end]
            return self._x[rows], self._targets[rows]
        return self._shuffled[start:end], self._shuffled_targets[start:end]

    def _continue_step(self, position: Position, end: int, deadline: float) -> Tensor | None:
        """Work on the step at this position; returns the batch's mean loss, or None where the deadline came first."""
        if self._under_way is None or self._under_way[0] != position:
            self._under_way = position, self._step(position.offset, end, position.step)
        for loss in self._under_way[1]:
            if loss is not None:
                self._under_way = None
                return loss
            if perf_counter() >= deadline:
                return None
        raise AssertionError("a step ends with its loss")

    def _step(self, start: int, end: int, step: int) -> Iterator[Tensor | None]:
        """One step, part by part: yields None after each part but the last, then the mean loss."""
        self._net.train()
        parts = max(self.least_micro_batches, self._micro_batches)
        self._net.draw_masks(self._training.seed, step)
        if self._recordable and end - start == min(self._training.batch, len(self._x)) and step > 0 and parts == 1:
            yield self._replayed(start, end)
            return
        x, targets = self._batch(start, end)
        if self._augments:
            x = augmented(x, self._experiment, step)
        if parts == 1 and self._by_layer:
            yield from self._learn_by_layer(x, targets)
            return
        if parts == 1:
            yield self._learn(x, targets)
            return
        self._forget_gradients()
        losses, size = [], -(-len(x) // parts)
        for k, (some, wanted) in enumerate(zip(torch.split(x, size), torch.split(targets, size), strict=True)):
            if k:
                yield None
                self._net.train()  # somebody may have asked the network something meanwhile
                self._net.draw_masks(self._training.seed, step, k * size)
            losses.append(self._add_gradients(some, wanted, len(some) / len(x)))
        self._optimizer_step()
        yield torch.stack(losses).sum()

    def _learn(self, x: Tensor, targets: Tensor) -> Tensor:
        """One step on a batch that goes through the network as a whole; its mean loss."""
        self._forget_gradients()
        loss = self._add_gradients(x, targets, 1.0)
        self._optimizer_step()
        return loss

    def _learn_by_layer(self, x: Tensor, targets: Tensor) -> Iterator[Tensor | None]:
        """As `_learn`, with a pause after every layer."""
        self._forget_gradients()
        for loss in layerwise_backward.gradients(self._net, x, lambda z: self._loss(z, targets), self._reduced):
            if loss is not None:
                self._optimizer_step()
            yield loss

    def _forget_gradients(self) -> None:
        self._net.weights.grad.zero_()  # type: ignore[union-attr]
        self._net.biases.grad.zero_()  # type: ignore[union-attr]

    def _optimizer_step(self) -> None:
        """A step of the optimizer, with the penalties' gradients added."""
        optimizers.add_penalty(self._net.weights, self._training)
        self._optimizer.step()

    def _add_gradients(self, x: Tensor, targets: Tensor, share: float) -> Tensor:
        """Add the gradients of `share` times these samples' mean loss; returns that product. share: of the batch."""
        if self._reduced:
            with torch.autocast(x.device.type, torch.bfloat16):
                answers = self._net(x).float()
        else:
            answers = self._net(x)
        loss = self._loss(answers, targets)
        if share < 1.0:
            loss = loss * share
        loss.backward()  # type: ignore[no-untyped-call]
        return loss.detach()

    def _replayed(self, start: int, end: int) -> Tensor:
        """The step as it was recorded, on these rows."""
        if self._play is None:
            self._record(end - start)
            if self._play is None:
                return self._learn(*self._batch(start, end))
        self._chosen.copy_(self._rows[start:end])
        return self._play()

    def _record(self, batch: int) -> None:
        """Record a step; the steps taken for the recording are undone."""
        self._chosen = torch.zeros(batch, dtype=torch.int64, device=self._x.device)
        saved = kept_state.keep(self._net, self._optimizer)
        try:
            self._play = cuda_graphs.record(lambda: self._learn(self._x[self._chosen], self._targets[self._chosen]))
        except RuntimeError as error:
            if device_errors.trouble(error) is not None:
                raise
            self._recordable = False  # an operation that cannot be recorded: steps go on without a recording
        kept_state.put_back(saved, self._net, self._optimizer)
