"""Weights that a network takes over from another one: those of the same layer id and shape. Else it has initial ones.

Weights are named `<layer id>.<name>`, as `checkpointing.learned` gives them.
"""

from collections.abc import Mapping

import torch
from torch import Tensor
from torch.optim import Optimizer

from models.design.experiment import Experiment
from models.files.checkpoint import parameter_layout
from playground.devices import devices
from playground.net.build import Net, initialise
from playground.session import checkpointing
from playground.session.assembly import Fill
from playground.session.run_state import RunState


def fits(experiment: Experiment, weights: Mapping[str, Tensor]) -> bool:
    """Whether the design takes over at least one matrix of a Linear layer or the kernels of a Conv2d."""
    matrices, _ = parameter_layout(experiment)
    names = ((f"{p.layer_id}.{p.name}", p.shape) for p in matrices)
    return any(name in weights and weights[name].shape == shape for name, shape in names)


def stays(name: str, array: Tensor, weights: Mapping[str, Tensor]) -> bool:
    """Whether this array of a network is taken over."""
    return name in weights and weights[name].shape == array.shape


def filling(experiment: Experiment, weights: Mapping[str, Tensor]) -> Fill:
    """Gives a new network of this design its first values."""

    def fill(net: Net, _: Optimizer) -> None:
        initialise(net, experiment)
        checkpointing.put({n: weights[n] for n, array in net.named_arrays() if stays(n, array, weights)}, net)

    return fill


def is_initial(run: RunState) -> bool:
    """Whether the network of this run has the initial weights of its seed."""
    net = Net(run.experiment, devices.CPU)
    initialise(net, run.experiment)
    now, initial = checkpointing.learned(run.net), checkpointing.learned(net)
    return all(torch.equal(now[name], array) for name, array in initial.items())
