"""Losses on raw answers (logits or values), and how an answer is read: as probability, class or value."""

from collections.abc import Callable
from functools import partial

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812  its usual name

from models.design.experiment import Experiment
from models.talk.probes import Float32

Loss = Callable[[Tensor, Tensor], Tensor]

_TORCHS: dict[str, Callable[..., Tensor]] = {
    "cross_entropy": F.cross_entropy,
    "binary_cross_entropy": F.binary_cross_entropy_with_logits,
    "mse": F.mse_loss,
    "mae": F.l1_loss,
}


def targets_for(experiment: Experiment, targets: Float32) -> Tensor:
    """Targets of the loss: class numbers (n,) int64, or (n, 1) float32 in 0/1, ±1 or values."""
    if experiment.training.loss == "cross_entropy":
        return torch.from_numpy(targets.astype(np.int64))
    column = torch.from_numpy(targets.copy())[:, None]
    if experiment.data.info.task == "regression" or experiment.training.loss == "binary_cross_entropy":
        return column
    return 2 * column - 1


def loss_function(experiment: Experiment, weights: Tensor | None = None) -> Loss:
    """Mean loss of raw answers (n, outputs) against `targets_for`, a scalar tensor.

    weights: what each class counts (see `class_weights`); the mean is of each sample's loss times its class's weight.
    """
    if weights is None:
        return _loss(experiment, "mean")
    each = _loss(experiment, "none")
    return lambda answers, targets: (each(answers, targets) * weights[class_numbers(experiment, targets)]).mean()


def each_loss(experiment: Experiment) -> Loss:
    """The loss of each sample by itself: (n,), or (n, 1)."""
    return _loss(experiment, "none")


def _loss(experiment: Experiment, reduction: str) -> Loss:
    """The loss, reduced as torch calls it: "mean", or "none" for each sample's own."""
    name = experiment.training.loss
    if name == "hinge":
        hinge: Loss = lambda answers, targets: torch.relu(1 - answers * targets)  # noqa: E731  torch has none
        return hinge if reduction == "none" else lambda answers, targets: hinge(answers, targets).mean()
    if name == "huber":
        return partial(F.huber_loss, delta=experiment.training.huber_delta, reduction=reduction)
    return partial(_TORCHS[name], reduction=reduction)


def class_weights(experiment: Experiment, targets: Tensor) -> Tensor | None:
    """What each class counts in the loss: (classes,) float32, on the device of `targets`; None where all count alike.

    A class of `count` training samples, out of n in k classes, counts n / (k · count): all classes together count
    alike, and the mean over the training samples is 1. A class without training samples counts 1.
    targets: of all training samples.
    Source: scikit-learn's `class_weight="balanced"`.
    """
    classes = experiment.data.info.classes
    if not (experiment.training.class_weights and classes):
        return None
    counts = np.bincount(class_numbers(experiment, targets).cpu().numpy().ravel(), minlength=len(classes))
    there = int(np.count_nonzero(counts))
    found = [len(targets) / (there * count) if count else 1.0 for count in counts.tolist()]
    return torch.tensor(found, device=targets.device)


def class_numbers(experiment: Experiment, targets: Tensor) -> Tensor:
    """The class numbers, int64, in the shape of `targets_for`."""
    if experiment.training.loss == "cross_entropy":
        return targets
    return (targets > (0.5 if experiment.training.loss == "binary_cross_entropy" else 0)).long()


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


def answered(experiment: Experiment, answers: Tensor) -> Tensor:
    """The class that each of the raw answers (n, outputs) names: (n,) int64. Not for regression."""
    return answers.argmax(1) if experiment.training.loss == "cross_entropy" else (answers[:, 0] > 0).long()


def right(experiment: Experiment, answers: Tensor, targets: Tensor) -> Tensor:
    """Whether each of the raw answers (n, outputs) names the class in `targets_for`: (n,) bool."""
    loss = experiment.training.loss
    if loss == "cross_entropy":
        return answers.argmax(1) == targets
    return ((answers > 0) == class_numbers(experiment, targets).bool())[:, 0]
