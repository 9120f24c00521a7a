"""Losses on raw answers (logits or values), and how an answer is read: as probability, class or value."""

from collections.abc import Callable

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812  its usual name

from models.design.experiment import Experiment
from models.talk.probes import Float32

Loss = Callable[[Tensor, Tensor], Tensor]


def targets_for(experiment: Experiment, targets: Float32) -> Tensor:
    """Targets of the loss: class numbers (n,) int64, or (n, 1) float32 in 0/1, ±1 or values."""
    if experiment.training.loss == "cross_entropy":
        return torch.from_numpy(targets.astype(np.int64))
    column = torch.from_numpy(targets.copy())[:, None]
    if experiment.data.info.task == "regression" or experiment.training.loss == "binary_cross_entropy":
        return column
    return 2 * column - 1


def loss_function(experiment: Experiment) -> Loss:
    """Mean loss of raw answers (n, outputs) against `targets_for`, a scalar tensor."""
    name = experiment.training.loss
    if name == "cross_entropy":
        return F.cross_entropy
    if name == "binary_cross_entropy":
        return F.binary_cross_entropy_with_logits
    if name == "mse":
        return F.mse_loss
    if name == "mae":
        return F.l1_loss
    if name == "hinge":
        return lambda answers, targets: torch.relu(1 - answers * targets).mean()
    delta = experiment.training.huber_delta
    return lambda answers, targets: F.huber_loss(answers, targets, delta=delta)


def read_answers(experiment: Experiment, answers: Tensor) -> Tensor:
    """Raw answers as a person reads them.

    answers: (n, outputs). Two classes: probability of class 1, (n,). More: probabilities, (n, classes). Regression:
    the values, (n,). All float32.
    """
    loss = experiment.training.loss
    if loss == "cross_entropy":
        probabilities = torch.softmax(answers, 1)
        return probabilities[:, 1] if probabilities.shape[1] == 2 else probabilities
    if loss == "binary_cross_entropy":
        return torch.sigmoid(answers[:, 0])
    if experiment.data.info.task == "regression":
        return answers[:, 0]
    return ((answers[:, 0] + 1) / 2).clamp(0, 1)


def accuracy(experiment: Experiment, answers: Tensor, targets: Tensor) -> float | None:
    """Share of right classes, 0 to 1, among raw answers (n, outputs) to `targets_for`; None for regression."""
    if experiment.data.info.task == "regression":
        return None
    return right(experiment, answers, targets).float().mean().item()


def right(experiment: Experiment, answers: Tensor, targets: Tensor) -> Tensor:
    """Whether each of the raw answers (n, outputs) names the class in `targets_for`: (n,) bool."""
    loss = experiment.training.loss
    if loss == "cross_entropy":
        return answers.argmax(1) == targets
    return ((answers > 0) == (targets > (0.5 if loss == "binary_cross_entropy" else 0)))[:, 0]
