"""Training through autograd: any design, any device. One step is one mini-batch."""

from time import perf_counter

import torch
from torch import Tensor

from models.checkpoint import Position
from models.experiment import Experiment
from models.snapshot import Metrics
from playground import evaluate
from playground.build import Net
from playground.evaluate import Samples
from playground.history import Recorder
from playground.losses import loss_function
from playground.order import order

_MASK = (1 << 64) - 1


def dropout_seed(seed: int, step: int) -> int:
    """A number below 2³² for the masks of one step: torch's CPU generator reads no more of its seed.

    Source: the finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    """
    z = (seed * 0x9E3779B97F4A7C15 + (step + 1) * 0xD1B54A32D192ED03) & _MASK
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & _MASK
    return (z ^ (z >> 31)) & 0xFFFFFFFF


class TorchStepper:
    """Moves a Net and its optimizer forward. Position in, position out; never reads the loss's value."""

    name = "torch"
    parts = 1
    """In how many parts a batch goes through the network: more need less memory. The step is the same, but for batch
    normalisation, which sees each part by itself."""

    def __init__(
        self, net: Net, optimizer: torch.optim.Optimizer, experiment: Experiment, train: Samples, test: Samples
    ) -> None:
        """train, test: on the net's device."""
        self._net, self._optimizer = net, optimizer
        self._train, self._test = train, test
        self._x, self._targets = train
        self._epoch = -1
        self.retune(experiment)

    def retune(self, experiment: Experiment) -> None:
        """Take over rates and batch size."""
        self._experiment, self._training = experiment, experiment.training
        self._loss = loss_function(experiment)

    def metrics(self) -> Metrics:
        """Losses and accuracies of the network as it is."""
        return evaluate.metrics(self._experiment, self._net, self._train, self._test)

    def advance(
        self, position: Position, steps: float, seconds: float, recorder: Recorder
    ) -> tuple[Position, Tensor | None]:
        """Do up to `steps` steps within about `seconds`, the points of the history among them.

        The new position and the last batch's loss.
        """
        self._net.train()
        deadline = perf_counter() + seconds
        samples, batch = len(self._x), min(self._training.batch, len(self._x))
        epoch, offset, step = position.epoch, position.offset, position.step
        done, loss = 0, None
        while done < steps:
            self._shuffle(epoch)
            end = min(offset + batch, samples)
            loss = self._step(offset, end, step)
            offset, step, done = end, step + 1, done + 1
            if offset == samples:
                epoch, offset = epoch + 1, 0
                if recorder.wants(epoch):
                    recorder.add(epoch, step, self.metrics())
                    self._net.train()
            if perf_counter() >= deadline:
                break
        return Position(epoch, offset, step), loss

    def _shuffle(self, epoch: int) -> None:
        """Lay the samples out in the order of this epoch, once."""
        if epoch != self._epoch:
            self._epoch = epoch
            rows = torch.from_numpy(order(self._training.seed, epoch, len(self._x))).to(self._x.device)
            self._shuffled, self._shuffled_targets = self._x[rows], self._targets[rows]

    def _step(self, start: int, end: int, step: int) -> Tensor:
        net, training = self._net, self._training
        if net.dropout:  # masks are a pure function of seed and step, so no random state needs saving
            torch.manual_seed(dropout_seed(training.seed, step))
        net.weights.grad.zero_()  # type: ignore[union-attr]
        net.biases.grad.zero_()  # type: ignore[union-attr]
        loss = self._backward(start, end)
        with torch.no_grad():
            if training.l2:
                net.weights.grad.add_(net.weights, alpha=training.l2)  # type: ignore[union-attr]
            if training.l1:
                net.weights.grad.add_(net.weights.sign(), alpha=training.l1)  # type: ignore[union-attr]
        self._optimizer.step()
        return loss

    def _backward(self, start: int, end: int) -> Tensor:
        """Add the gradients of this batch's mean loss; the loss."""
        whole = torch.zeros((), device=self._x.device)
        size = -(-(end - start) // self.parts)
        for begin in range(start, end, size):
            stop = min(begin + size, end)
            loss = self._loss(self._net(self._shuffled[begin:stop]), self._shuffled_targets[begin:stop])
            if size < end - start:
                loss = loss * ((stop - begin) / (end - start))
            loss.backward()  # type: ignore[no-untyped-call]
            if size == end - start:
                return loss.detach()
            whole += loss.detach()
        return whole
