"""How well a network does on its samples. Changes nothing but the network's mode."""

from collections.abc import Iterator
from math import isfinite, nan

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F  # noqa: N812  its usual name

from models.design.experiment import Experiment
from models.talk.judged_samples import JUDGED, LARGE_DATA
from models.talk.probes import Float32
from models.talk.snapshot import Metrics
from playground.net.build import Net
from playground.training import losses, micro_batches

Samples = tuple[Tensor, Tensor]
"""Inputs (n, inputs) or (n, channels, height, width) float32, and targets as `losses.targets_for` gives them."""


def metrics(experiment: Experiment, net: Net, train: Samples, test: Samples) -> Metrics:
    """Mean losses and accuracies in eval mode, without the penalty; the losses by class weights, as training sees them.

    A large training set is judged by a part of it."""
    return finish(evaluation(experiment, net, train, test, whole=True))


def is_large(train: Samples, test: Samples) -> bool:
    return len(train[0]) + len(test[0]) > LARGE_DATA


def evaluation(
    experiment: Experiment, net: Net, train: Samples, test: Samples, whole: bool
) -> Iterator[Metrics | None]:
    """The metrics, computed in pieces: yields None after each piece, and at the end the result.

    The network must not change meanwhile. A large training set is judged by a part of it, always the same one; a
    large test set too, unless `whole` is true.
    """
    large = is_large(train, test)
    judged = (_part(train) if large else train, _part(test) if large and not whole else test)
    inputs = [x for x, _ in judged]
    answers = []
    rows = _rows(experiment, inputs[0].device)
    for piece in (p for x in inputs for p in torch.split(x, rows)) if large else (torch.cat(inputs),):
        net.eval()
        with torch.inference_mode():
            answers.append(net(piece))
        yield None
    with torch.inference_mode():
        parts = torch.split(torch.cat(answers), [len(x) for x in inputs])
        loss = losses.loss_function(experiment, losses.class_weights(experiment, train[1]))
        (train_loss, train_accuracy), (test_loss, test_accuracy) = (
            (loss(found, targets).item(), losses.accuracy(experiment, found, targets)) if len(found) else (None, None)
            for found, (_, targets) in zip(parts, judged, strict=True)
        )
        explained = [
            r_squared(F.mse_loss(found, targets).item(), targets)
            if experiment.data.info.task == "regression" and len(found)
            else None
            for found, (_, targets) in zip(parts, judged, strict=True)
        ]
    assert train_loss is not None
    yield Metrics(train_loss, test_loss, train_accuracy, test_accuracy, *explained)


def r_squared(mse: float, targets: Tensor) -> float | None:
    """R² of answers with this mean squared error to `targets`; None where these are all alike, or it overflows."""
    varies = bool((targets != targets[0]).any())  # the spread of equal numbers need not be 0
    found = 1 - mse / targets.double().var(correction=0).item() if varies else nan
    return found if isfinite(found) else None


def confusion(experiment: Experiment, net: Net, samples: Samples, labels: Float32) -> NDArray[np.int64]:
    """How many samples of each class, in rows, are answered with which: (classes, classes), (0, 0) for regression.

    labels: (n,), the class numbers of the samples. In eval mode.
    """
    count, x = len(experiment.data.info.classes), samples[0]
    if not count:
        return np.zeros((0, 0), np.int64)
    net.eval()
    with torch.inference_mode():
        answers = torch.cat([net(part) for part in torch.split(x, _rows(experiment, x.device))])
        said = losses.answered(experiment, answers).cpu().numpy()
    return np.bincount(labels.astype(np.int64) * count + said, minlength=count * count).reshape(count, count)


def finish(evaluation: Iterator[Metrics | None]) -> Metrics:
    """Run an evaluation to its end; returns its result."""
    found = next(piece for piece in evaluation if piece is not None)
    assert found is not None
    return found


def _rows(experiment: Experiment, device: torch.device) -> int:
    """How many samples go through the network at once; on an accelerator at least a batch, which fits in training."""
    rows = micro_batches.rows(experiment)
    return rows if device.type == "cpu" else max(rows, experiment.training.batch)


def _part(samples: Samples) -> Samples:
    """The evaluation subset of a large set: samples at even distances."""
    step = stride(len(samples[0]))
    return samples[0][::step], samples[1][::step]


def stride(samples: int) -> int:
    """Stride of the evaluation subset of a set of `samples` samples; 1 where all are used."""
    return max(-(-samples // JUDGED), 1)
