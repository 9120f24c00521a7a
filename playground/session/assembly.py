"""Builds everything that a run consists of, whole or not at all: nothing of the run before it is touched."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.optim import Optimizer

from models.design.experiment import Experiment
from models.files.checkpoint import parameter_layout
from playground.datasets.dataset import Dataset, make, without_samples
from playground.datasets.not_here import NotHere
from playground.devices import devices
from playground.net.build import Net
from playground.steppers.selection import Stepper
from playground.steppers.torch_stepper import TorchStepper
from playground.training import losses, optimizers
from playground.training.evaluate import Samples

Fill = Callable[[Net, Optimizer], None]
"""Puts values into a network and an optimizer that are new."""


@dataclass(frozen=True)
class Parts:
    """What a run consists of. missing: what has to be done before this network can train; it can answer."""

    experiment: Experiment
    dataset: Dataset
    missing: NotHere | None
    train: Samples
    test: Samples
    net: Net
    optimizer: Optimizer


def build(experiment: Experiment, device: torch.device, fill: Fill, needs_samples: bool) -> Parts:
    """Data, network and optimizer on `device`.

    needs_samples: raise NotHere where samples are not at hand; otherwise something stands in for them, if it can.
    Raises RuntimeError or MemoryError where there is no room.
    """
    dataset, missing = _samples(experiment, needs_samples)
    targets = losses.targets_for(experiment, dataset.targets)

    def share(rows: NDArray[np.bool_]) -> tuple[Tensor, Tensor]:
        inputs = torch.from_numpy(dataset.inputs(dataset.points[rows]))  # pictures: no float copy of all
        return inputs.to(device), targets[torch.from_numpy(rows.copy())].to(device)

    train, test = share(dataset.training), share(~dataset.training)
    net = Net(experiment, device)
    devices.set_threads(sum(p.size for group in parameter_layout(experiment) for p in group))
    optimizer = optimizers.make(*net.groups, experiment.training)
    fill(net, optimizer)
    return Parts(experiment, dataset, missing, train, test, net, optimizer)


def make_stepper(kind: type[Stepper], halved: bool, *on: Any) -> Stepper:
    """A stepper of that kind on what it takes. halved: each batch goes through in two halves, where it can."""
    stepper = kind(*on)
    if halved and isinstance(stepper, TorchStepper):
        stepper.parts = 2
    return stepper


def _samples(experiment: Experiment, needed: bool) -> tuple[Dataset, NotHere | None]:
    """The data, or something to stand in for them and what has to be done to get them."""
    try:
        return make(experiment.data), None
    except NotHere as missing:
        stand_in = None if needed else without_samples(experiment.data)
        if stand_in is None:
            raise
        return stand_in, missing
