"""Where a network's numbers lie on the functions that it applies: counted in equal parts of their range."""

import numpy as np
import torch
from torch import Tensor

from models.talk.function_probes import BINS, activation_of
from models.talk.probes import Float32
from models.talk.shapes import ACTIVATION_SHAPES, Shape, loss_shape
from playground.probing.activations import before_activations
from playground.probing.subject import Subject, frozen, inputs_of
from playground.training import losses

_ROWS, _PICTURES = 500, 64  # training samples that are looked at, at most


def into_activation(subject: Subject, layer_id: str) -> Float32:
    """As `IntoActivation` describes it. Call in eval mode and under inference_mode."""
    layer = subject.experiment.network.layer(layer_id)
    x = inputs_of(subject.net, subject.dataset, subject.dataset.points[_rows(subject)])
    numbers = next(z for name, z in before_activations(subject.net, x) if name == layer_id)
    return _shares(numbers, ACTIVATION_SHAPES[activation_of(layer)])


def into_loss(subject: Subject) -> Float32:
    """As `IntoLoss` describes it. Call in eval mode and under inference_mode."""
    experiment, rows = subject.experiment, _rows(subject)
    answers = subject.net(inputs_of(subject.net, subject.dataset, subject.dataset.points[rows]))
    targets = losses.targets_for(experiment, subject.dataset.learned_targets[rows]).to(answers.device)
    return _shares(_argument(experiment.training.loss, answers, targets), loss_shape(experiment.training))


def _argument(loss: str, answers: Tensor, targets: Tensor) -> Tensor:
    """What one sample's loss is a function of. answers: raw, (n, outputs); targets: as `targets_for` gives them."""
    if loss == "cross_entropy":
        return torch.softmax(answers, 1).gather(1, targets[:, None])
    if loss == "binary_cross_entropy":
        return torch.sigmoid(answers * (2 * targets - 1))
    return answers * targets if loss == "hinge" else answers - targets


def _rows(subject: Subject) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
    """The numbers of some training samples, evenly spread."""
    chosen = np.flatnonzero(subject.dataset.training)
    most = _PICTURES if subject.experiment.data.info.shape else _ROWS
    return chosen[np.linspace(0, len(chosen) - 1, min(most, len(chosen))).round().astype(np.intp)]


def _shares(numbers: Tensor, shape: Shape) -> Float32:
    """How large a share of the numbers lies in each part of the function's range: (BINS,) float32."""
    inside = np.clip(np.nan_to_num(numbers.float().cpu().numpy().ravel()), shape.low, shape.high)
    counts, _ = np.histogram(inside, BINS, (shape.low, shape.high))
    return frozen((counts / max(len(inside), 1)).astype(np.float32))
