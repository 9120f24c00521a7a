"""How well a network does on its samples. Changes nothing but the network's mode."""

import torch
from torch import Tensor

from models.experiment import Experiment
from models.snapshot import Metrics
from playground import losses
from playground.build import Net

_ROWS = 8192  # samples in one forward pass

Samples = tuple[Tensor, Tensor]
"""Inputs (n, inputs) float32, and targets as `losses.targets_for` gives them."""


def metrics(experiment: Experiment, net: Net, train: Samples, test: Samples) -> Metrics:
    """Mean losses and accuracies over both whole sets, in eval mode, without the penalty."""
    train_loss, train_accuracy = _means(experiment, net, train)
    test_loss, test_accuracy = _means(experiment, net, test)
    return Metrics(train_loss, test_loss, train_accuracy, test_accuracy)


def _means(experiment: Experiment, net: Net, samples: Samples) -> tuple[float, float | None]:
    x, targets = samples
    net.eval()
    with torch.inference_mode():
        answers = torch.cat([net(part) for part in torch.split(x, _ROWS)])
        loss = losses.loss_function(experiment)(answers, targets).item()
        return loss, losses.accuracy(experiment, answers, targets)
