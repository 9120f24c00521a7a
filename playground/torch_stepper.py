"""Training by autograd, one mini-batch at a time; works for every network and on every device."""

from dataclasses import dataclass
from math import ceil

import numpy as np
import torch
from torch import Tensor

from models.checkpoint import Position
from models.experiment import Experiment
from models.training import Training
from playground import losses
from playground.build import Net
from playground.optimizers import Optimizer, State
from playground.samples import Samples


@dataclass(frozen=True, eq=False)
class Kept:
    """Everything that steps change, copied: to go back to."""

    parameters: Tensor
    statistics: list[Tensor]
    state: State
    steps: int
    place: tuple[int, int, int]


class TorchStepper:
    """Steps a network through its training samples, again and again.

    epoch, offset, step: passes done, samples used in the pass under way, steps in all. The order of
    each pass and the noise of each step are pure functions of the seed and these numbers, so a run
    can be stopped anywhere and goes on as if it had not been.
    """

    name = "torch"

    def __init__(self, experiment: Experiment, net: Net, samples: Samples) -> None:
        self.net, self.samples = net, samples
        self.epoch = self.offset = self.step_count = 0
        self.last_loss = torch.zeros(())
        self.retune(experiment.training)
        self.optimizer = Optimizer(net.flat, experiment.training)

    def retune(self, training: Training) -> None:
        """Go on under other settings; loss and optimizer are of the same kind as before."""
        self.training = training
        self.mean = losses.mean_loss(training)
        self._shuffled: tuple[Tensor, Tensor] | None = None
        if hasattr(self, "optimizer"):
            self.optimizer.training = training

    def goto(self, position: Position) -> None:
        """Stand at this place; a place beyond the samples is the start of the pass."""
        self.epoch, self.step_count = position.epoch, position.step
        self.offset = position.offset if position.offset < self.samples.train else 0
        self._shuffled = None

    def step(self) -> None:
        """Train on the next mini-batch; the last one of a pass may be smaller."""
        inputs, targets = self._shuffled or self._shuffle()
        end = self.offset + self.training.batch
        x, t = inputs[self.offset : end], targets[self.offset : end]
        net = self.net
        if net.dropouts:
            net.seed_dropout(dropout_seed(self.training.seed, self.step_count))
        net.flat.gradient.zero_()
        loss = self.mean(net(x), t)
        loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
        self.optimizer.step()
        self.last_loss = loss.detach()
        self.step_count += 1
        self.offset = end
        if end >= self.samples.train:
            self.epoch, self.offset, self._shuffled = self.epoch + 1, 0, None

    def _shuffle(self) -> tuple[Tensor, Tensor]:
        order = torch.from_numpy(epoch_order(self.training.seed, self.epoch, self.samples.train))
        self._shuffled = self.samples.shuffled(order.to(self.samples.inputs.device))
        return self._shuffled

    @property
    def done(self) -> int:
        """Steps done in the pass under way, as if its batches had all been as large as now."""
        return ceil(self.offset / self.training.batch)

    @property
    def left(self) -> int:
        """Steps to the end of the pass under way."""
        return ceil((self.samples.train - self.offset) / self.training.batch)

    def finite(self) -> bool:
        """Whether the last loss and all that the network has learned are numbers."""
        learned = (self.net.flat.all, self.last_loss, *self.net.statistics.values())
        return all(bool(torch.isfinite(tensor).all()) for tensor in learned)

    def keep(self) -> Kept:
        """A copy of everything that steps change."""
        return Kept(
            self.net.flat.all.clone(),
            [buffer.clone() for buffer in self.net.statistics.values()],
            {name: tensor.clone() for name, tensor in self.optimizer.state.items()},
            self.optimizer.steps,
            (self.epoch, self.offset, self.step_count),
        )

    def go_back(self, kept: Kept) -> None:
        """Undo all steps since `kept` was taken; it may be used again."""
        self.net.flat.all.copy_(kept.parameters)
        for buffer, values in zip(self.net.statistics.values(), kept.statistics, strict=True):
            buffer.copy_(values)
        self.optimizer.state = {name: tensor.clone() for name, tensor in kept.state.items()}
        self.optimizer.steps = kept.steps
        self.epoch, self.offset, self.step_count = kept.place
        self.last_loss = torch.zeros(())
        self._shuffled = None


def epoch_order(seed: int, epoch: int, n: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """The order in which a pass goes through n training samples: a permutation (n,) int64."""
    return np.random.default_rng([seed, epoch]).permutation(n).astype(np.int64, copy=False)


def dropout_seed(seed: int, step: int) -> int:
    """A number below 2³² for the noise of one step; torch's CPU generator reads no more bits than these.

    Source: the finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    """
    mask = (1 << 64) - 1
    z = (seed * 0x9E3779B97F4A7C15 + (step + 1) * 0xD1B54A32D192ED03) & mask
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
    return (z ^ (z >> 31)) & 0xFFFFFFFF
