"""Which samples go through the network, and the loss that the pass ends with."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from math import prod

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.design.experiment import Experiment
from models.files.checkpoint import Position
from playground.datasets.dataset import Dataset
from playground.training import losses
from playground.training.order import order

_MOST_SAMPLES = 512
_MOST_VALUES = 4_000_000  # numbers that all layers together give for all samples


@dataclass(frozen=True, eq=False)
class Fed:
    """What is fed, and what is wanted.

    rows: (n,) which samples of `dataset`. batch: how many samples the batch has; `rows` may be a part of them.
    inputs: (n, …) float32; targets: as `losses.targets_for` gives them; both on the device.
    loss: of raw answers and targets, a scalar.
    """

    rows: NDArray[np.int64]
    batch: int
    inputs: Tensor
    targets: Tensor
    loss: Callable[[Tensor, Tensor], Tensor]


def next_batch(experiment: Experiment, dataset: Dataset, position: Position, device: torch.device) -> Fed:
    """The samples of the step that comes next, as many of them as can be shown. dataset: of the pass under way."""
    learned = np.flatnonzero(dataset.training)
    shuffled = _order(experiment.training.seed, position.epoch, len(learned))
    batch = learned[shuffled[position.offset : position.offset + experiment.training.batch]]
    values = prod(experiment.input_shape) + sum(2 * prod(shapes.outgoing) for shapes in experiment.layer_shapes())
    shown = batch[: max(min(_MOST_VALUES // max(values, 1), _MOST_SAMPLES), 1)]
    return _fed(experiment, dataset, shown, len(batch), device)


def one_sample(experiment: Experiment, dataset: Dataset, number: int, device: torch.device) -> Fed:
    """The sample with this number."""
    return _fed(experiment, dataset, np.array([number]), 1, device)


def _fed(experiment: Experiment, dataset: Dataset, rows: NDArray[np.int64], batch: int, device: torch.device) -> Fed:
    inputs = torch.from_numpy(dataset.inputs(dataset.points[rows])).to(device)
    targets = losses.targets_for(experiment, dataset.learned_targets[rows]).to(device)
    weights = _class_weights(experiment, dataset)
    return Fed(
        rows,
        batch,
        inputs,
        targets,
        losses.loss_function(experiment, None if weights is None else weights.to(device)),
    )


@lru_cache(maxsize=4)
def _order(seed: int, epoch: int, samples: int) -> NDArray[np.int64]:
    return order(seed, epoch, samples)


@lru_cache(maxsize=2)
def _class_weights(experiment: Experiment, dataset: Dataset) -> Tensor | None:
    """What each class counts, which follows from all training samples."""
    if not experiment.training.class_weights:
        return None
    return losses.class_weights(experiment, losses.targets_for(experiment, dataset.learned_targets[dataset.training]))
