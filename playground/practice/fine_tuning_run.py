"""Teaches a network a person's own drawings within seconds, and measures what it learned and what it forgot.

A third of a batch are drawings, each time turned, slanted and bent a little; the others are pictures of the training
set, without which the network would forget the rest. Nothing of the run itself is touched but weights and biases:
running statistics stay, dropout is off, and the optimizer is a new one.
"""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from math import log, nan, prod
from time import perf_counter

import numpy as np
import torch
from torch import Tensor

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.language.text import tr_count
from models.talk.commands import Practise
from models.talk.practice import Accuracies, Practice
from models.talk.snapshot import Progress
from playground.datasets.augment import Strength, augment
from playground.datasets.dataset import Dataset
from playground.devices import devices
from playground.drawing import strokes
from playground.net.build import Net
from playground.probing import picture_answers
from playground.training import kept_state, losses, optimizers
from playground.training.evaluate import Samples

TEST_PICTURES = 2_000
"""At most so many test pictures are read before and after, always the same ones, spread over the whole set."""

_MINE, _OTHERS = 32, 64  # drawings and training pictures in a batch
_RATE = 0.0005  # learning rate of the first step; it falls to 0
_FEWEST, _MOST = 40, 240  # bounds of the highest number of steps
_WORK = 9e9  # multiplications that a practice may cost, forwards; about 4 s on one core
_PIECE = 8e7  # multiplications between two looks at the clock while reading; a training step may take more
_LEARNED = 0.03  # mean loss of the drawings, over some steps, at which practice ends
_ENOUGH = 0.15  # the same without training pictures: every step makes the network forget, so fewer are better
_REMEMBER = 0.85  # weight of the old mean in the running mean
_VARIED = Strength(turn=8.0, stretch=0.08, slant=0.12, shift=0.02, bend=0.012)
_SMALL = 20  # px a side, below which strokes are too thin to be made thicker or thinner by a pixel


@dataclass(frozen=True)
class FineTuningInputs:
    """What is fine-tuned: a network and its data set. train, test: as a stepper gets them; None where not at hand."""

    experiment: Experiment
    net: Net
    train: Samples | None
    test: Samples | None
    dataset: Dataset


class FineTuningRun:
    """One practice under way, worked off in slices. `result` is None until it is done."""

    def __init__(self, inputs: FineTuningInputs, command: Practise, number: int) -> None:
        """command: with at least one drawing, labels within the classes, and no empty drawing."""
        self._inputs, self._command, self._number = inputs, command, number
        self._before = kept_state.keep(inputs.net, device=devices.CPU)  # a device may fail
        self._worked = 0.0
        self._steps = _steps(inputs.experiment)
        self._done = 0
        self._share = 0.0  # progress, 0…1; training mostly ends before all steps are done
        self._parts = self._work()
        self.result: Practice | None = None

    @property
    def progress(self) -> Progress:
        """How far the practice is, as a number of steps out of the highest possible number."""
        count = len(self._command.drawings)
        text = tr_count("Practising on your drawing", "Practising on your {0:,} drawings", count)
        return Progress(text, round(self._share * self._steps), self._steps)

    def advance(self, seconds: float) -> bool:
        """Work for about `seconds`; True once all is done. Raises SpecError where weights became infinite."""
        began = perf_counter()
        try:
            while next(self._parts, self) is not self:
                if perf_counter() - began >= seconds:
                    return False
            return True
        finally:
            self._worked += perf_counter() - began

    def take_back(self, net: Net) -> None:
        """Give `net`, of the same design, the state from before, bit for bit."""
        kept_state.put_back(self._before, net)

    # ---------------------------------------------------------------- the work, piece by piece

    def _work(self) -> Iterator[None]:
        painted: list[np.ndarray] = []
        upright = replace(self._command.preparation, polarity=True)
        side = self._inputs.experiment.data.info.image[1]
        for drawing, _ in self._command.drawings:
            painted.append(strokes.paint(drawing, upright, side))
            yield
        ink = torch.from_numpy(np.stack(painted))[:, None]
        labels = np.array([label for _, label in self._command.drawings], np.float32)
        mine = self._fed(ink), losses.targets_for(self._inputs.experiment, labels).to(self._device)
        tests = _spread(self._inputs.test)
        before = yield from self._accuracies(mine, tests)
        yield from self._train(ink, mine[1])
        if not all(bool(torch.isfinite(group).all()) for group in self._inputs.net.groups):
            self.take_back(self._inputs.net)
            raise SpecError("The practice led nowhere, so the weights from before are back.")
        after = yield from self._accuracies(mine, tests)
        rehearsed = 0 if self._inputs.train is None else self._done * _OTHERS
        self.result = Practice(
            self._number,
            len(ink),
            0 if tests is None else len(tests[0]),
            rehearsed,
            self._done,
            self._worked,
            before,
            after,
        )

    def _train(self, ink: Tensor, targets: Tensor) -> Iterator[None]:
        """Training steps at a falling learning rate, until the drawings' loss is low enough or all steps are done."""
        net, rehearsed = self._inputs.net, self._inputs.train
        generator = torch.Generator().manual_seed(self._inputs.experiment.training.seed)
        optimizer = optimizers.uncompiled(torch.optim.Adam)(net.groups, lr=_RATE)
        optimizers.never_ask_the_device(optimizer)
        loss_of = losses.loss_function(self._inputs.experiment)
        side = ink.shape[-1]
        strength = _VARIED if side >= _SMALL else replace(_VARIED, thick=0.0, thin=0.0)
        mean, enough = 1.0, _ENOUGH if rehearsed is None else _LEARNED
        for step in range(self._steps):
            rows = _drawing_rows(len(ink), generator)
            x, wanted = self._fed(augment(ink[rows], generator, strength)), targets[rows.to(self._device)]
            if rehearsed is not None:
                others = torch.randint(len(rehearsed[0]), (_OTHERS,), generator=generator).to(self._device)
                x, wanted = torch.cat([x, rehearsed[0][others]]), torch.cat([wanted, rehearsed[1][others]])
            for group in optimizer.param_groups:
                group["lr"] = _RATE * (1 - step / self._steps)
            mean = self._step(optimizer, loss_of, x, wanted, mean)
            self._done = step + 1
            learned = min(log(mean) / log(enough), 1.0)  # a loss falls by factors, so this grows evenly
            self._share = max(self._share, self._done / self._steps, learned)
            if mean < enough:
                break
            yield

    def _step(
        self, optimizer: torch.optim.Optimizer, loss_of: losses.Loss, x: Tensor, wanted: Tensor, mean: float
    ) -> float:
        """One step; returns the running mean of the drawings' loss. mean: its value before this step."""
        net = self._inputs.net
        net.eval()  # running statistics stay as they are, and nothing is dropped
        optimizer.zero_grad(set_to_none=False)  # the gradients are views of flat buffers
        answers = net(x)
        loss_of(answers, wanted).backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        with torch.no_grad():
            now = loss_of(answers[:_MINE], wanted[:_MINE]).item()
        return _REMEMBER * mean + (1 - _REMEMBER) * now

    def _accuracies(self, mine: Samples, tests: Samples | None) -> Generator[None, None, Accuracies]:
        """The network's accuracies now. mine: the drawings; tests: the test pictures that are read."""
        right = yield from self._right(mine)
        drawings = right.float().mean().item()
        if tests is None:
            return Accuracies(drawings)
        right = yield from self._right(tests)
        known, classes = _classes(tests[1]).cpu(), len(self._inputs.experiment.data.info.classes)
        each = [right[known == k].float() for k in range(classes)]
        by_class = tuple(found.mean().item() if len(found) else nan for found in each)
        return Accuracies(drawings, right.float().mean().item(), by_class)

    def _right(self, samples: Samples) -> Generator[None, None, Tensor]:
        """Whether the network reads each sample as its label says: (n,) bool."""
        net, found = self._inputs.net, []
        rows = max(int(_PIECE / _multiplications(self._inputs.experiment)), 8)
        for x, targets in zip(torch.split(samples[0], rows), torch.split(samples[1], rows), strict=True):
            net.eval()
            with torch.inference_mode():
                read = picture_answers.class_probabilities(self._inputs.experiment, net, x).argmax(1)
                found.append((read == _classes(targets)).cpu())
            yield
        return torch.cat(found)

    @property
    def _device(self) -> torch.device:
        return self._inputs.net.weights.device

    def _fed(self, ink: Tensor) -> Tensor:
        """Network inputs for painted drawings. ink: (n, 1, side, side) float32, 1 where there is ink."""
        found = (ink if self._command.preparation.polarity else 1 - ink).numpy()[:, 0]
        return picture_answers.fed(self._inputs.net, found, self._inputs.dataset.scaling)


def _drawing_rows(count: int, generator: torch.Generator) -> Tensor:
    """Indices of the drawings in a batch, (_MINE,): all equally often, give or take one."""
    order = torch.randperm(count, generator=generator)
    return order.repeat(-(-_MINE // count))[:_MINE]


def _spread(test: Samples | None) -> Samples | None:
    """The test pictures that are read, evenly spread over the set."""
    if test is None or not len(test[0]):
        return None
    count = len(test[0])
    rows = torch.arange(min(count, TEST_PICTURES)) * count // min(count, TEST_PICTURES)
    return test[0][rows.to(test[0].device)], test[1][rows.to(test[1].device)]


def _classes(targets: Tensor) -> Tensor:
    """Class numbers (n,) from the targets of a loss."""
    return targets if targets.ndim == 1 else (targets[:, 0] > 0.5).long()


def _steps(experiment: Experiment) -> int:
    """How many steps a practice takes at most: a pure function of the design, so that one seed gives one result."""
    return int(min(max(_WORK / ((_MINE + _OTHERS) * _multiplications(experiment)), _FEWEST), _MOST))


def _multiplications(experiment: Experiment) -> int:
    """Multiplications of one sample's forward pass."""
    weights = ((shapes.parameters.get("weight", ()), shapes.outgoing) for shapes in experiment.layer_shapes())
    return max(sum(prod(weight) * prod(outgoing[1:]) for weight, outgoing in weights if len(weight) > 1), 1)
