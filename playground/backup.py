"""Copies of everything that a training step changes, to go back to."""

import torch
from torch import Tensor, optim

from playground import optimizers
from playground.build import Net


def copy(net: Net, optimizer: optim.Optimizer) -> list[Tensor]:
    """Parameters, running statistics and optimizer state, copied."""
    return [tensor.detach().clone() for tensor in _state(net, optimizer)]


def put_back(copies: list[Tensor], net: Net, optimizer: optim.Optimizer) -> None:
    """Make everything as it was when `copies` were taken."""
    state = _state(net, optimizer)
    if len(copies) != len(state):  # the optimizer had no state yet
        optimizer.state.clear()
        state = _state(net, optimizer)
    with torch.no_grad():
        for tensor, copied in zip(state, copies, strict=True):
            tensor.copy_(copied)


def _state(net: Net, optimizer: optim.Optimizer) -> list[Tensor]:
    return [*net.groups, *net.buffers(), *optimizers.state_arrays(optimizer).values()]
