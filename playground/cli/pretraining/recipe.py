"""The recipe of the shipped digit network: its design, and how it is trained. Knows no files."""

from collections.abc import Callable
from dataclasses import replace
from math import cos, pi
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812  its usual name

from models.design.experiment import Experiment
from models.design.layers import BatchNorm, Conv2d, Dropout, Flatten, Layer, MaxPool2d
from models.design.network import Network
from models.design.training import Training
from models.language.text import tr
from models.problems.changes import with_kind, with_loss
from playground.datasets import handwriting
from playground.datasets.augment import Strength, augment
from playground.datasets.handwriting import Examples, Material
from playground.net.build import Net, initialise
from playground.net.memory_format import channels_last

SEED = 1
_CLASSES = 10
_BATCH = 128
_RATE = 0.006  # the highest learning rate
_RISE = 0.2  # share of all steps in which the rate rises to it
_DECAY = 0.02
_SMOOTHING = 0.03  # label smoothing, as a few of MNIST's labels are wrong
_MEMORY = 0.998  # decay of the moving average of the weights; the average is what is saved
_REPEATS = 4  # times that an epoch shows every drawing; there are ten times as many pictures
_NO_DIGITS = 0.1  # pictures of what is no digit in an epoch, as a share of the pictures of MNIST
_DRAWN = Strength(turn=4.0, stretch=0.05, slant=0.05, shift=0.04, bend=0.01, thick=0.1, thin=0.1)
"""How much pictures of drawings are changed: less than those of MNIST, as the drawings were changed already."""

Say = Callable[[str], None]


def design() -> Experiment:
    """The network, which anyone could build in the window, with a small learning rate for further training."""
    layers: list[Layer] = []
    for channels, padding, pooled in ((16, 1, True), (32, 1, False), (32, 1, True), (64, 1, False), (128, 0, False)):
        layers += [Conv2d(id="new", channels=channels, kernel=3, padding=padding), BatchNorm(id="new")]
        if pooled:
            layers.append(MaxPool2d(id="new"))
    layers += [Dropout(id="new", rate=0.2), Flatten(id="new")]
    network = Network()
    for layer in layers:
        network = network.insert(len(network), layer)
    training = Training(
        loss="cross_entropy",
        optimizer="adamw",
        learning_rate=0.0001,
        weight_decay=_DECAY,
        batch=_BATCH,
        initialisation="kaiming_normal",
        seed=SEED,
    )
    return replace(with_loss(with_kind(Experiment(network=network), "mnist"), "cross_entropy"), training=training)


def train(experiment: Experiment, material: Material, epochs: int, say: Say) -> tuple[Net, int]:
    """The trained network, with a moving average as its weights, and the number of steps.

    Every picture is shown once an epoch, every drawing four times, each time changed at random. What is no digit is
    shown among them, and its target is the same probability for each digit: so the network is not sure of it, nor of
    other things that are none. say: called with a line of progress after each epoch.
    Source: Hendrycks, Mazeika, Dietterich 2019, "Deep Anomaly Detection with Outlier Exposure".
    """
    net, average = (Net(experiment, torch.device("cpu")) for _ in range(2))
    initialise(net, experiment)
    _follow(average, net, 1.0)
    torch.manual_seed(SEED)  # of the dropout
    generator = torch.Generator().manual_seed(SEED)
    groups: list[dict[str, Any]] = [{"params": [net.weights]}, {"params": [net.biases], "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, lr=_RATE, betas=(0.9, 0.99), weight_decay=_DECAY)
    step = 0
    for epoch in range(epochs):
        shown = _shown(material, np.random.default_rng((SEED, epoch)))
        batches = torch.split(torch.randperm(len(shown), generator=generator), _BATCH)[: len(shown) // _BATCH]
        total = 0.0
        for rows in batches:
            for group in optimizer.param_groups:
                group["lr"] = _RATE * _rate(step / (epochs * len(batches)))
            pictures, drawn = shown.pictures[rows].float() / 255, rows >= len(material.pictures)
            pictures[~drawn] = augment(pictures[~drawn], generator)
            pictures[drawn] = augment(pictures[drawn], generator, _DRAWN)
            total += _step(net, optimizer, pictures, _targets(shown.labels[rows]))
            step += 1
            _follow(average, net, 1 - min(_MEMORY, (1 + step) / (10 + step)))
        say(tr("epoch {0} of {1}: loss {2:.4f}").format(epoch + 1, epochs, total / len(batches)))
    return average.eval(), step


def _shown(material: Material, rng: np.random.Generator) -> Examples:
    """What an epoch shows: all pictures, then the drawings and what is no digit, drawn anew."""
    drawings = handwriting.varied(material.drawings * _REPEATS, rng)
    others = handwriting.no_digits(round(_NO_DIGITS * len(material.pictures)), material, rng)
    return handwriting.joined(material.pictures, drawings, others)


def _targets(labels: Tensor) -> Tensor:
    """The probabilities to learn, (n, 10): nearly all for the label, or the same for each digit where there is none."""
    digits = F.one_hot(labels.clamp(min=0), _CLASSES).float()
    return torch.lerp(digits, torch.full_like(digits, 1 / _CLASSES), torch.where(labels < 0, 1.0, _SMOOTHING)[:, None])


def _step(net: Net, optimizer: torch.optim.Optimizer, pictures: Tensor, targets: Tensor) -> float:
    """One step; returns the batch's mean loss before it."""
    net.train()
    loss = F.cross_entropy(net(channels_last(pictures)), targets)
    optimizer.zero_grad(set_to_none=False)  # the gradients are views of flat buffers
    loss.backward()  # type: ignore[no-untyped-call]
    optimizer.step()
    return loss.item()


def _rate(progress: float) -> float:
    """One cycle: a linear rise, then half a cosine down; progress and result in 0…1."""
    if progress < _RISE:
        return progress / _RISE
    return 0.5 * (1 + cos(pi * (progress - _RISE) / (1 - _RISE)))


def _follow(average: Net, net: Net, share: float) -> None:
    """Move the parameters and statistics of `average` by this share towards those of `net`."""
    with torch.no_grad():
        for mine, other in zip((*average.groups, *average.buffers()), (*net.groups, *net.buffers()), strict=True):
            if mine.is_floating_point():
                mine.lerp_(other, share)
