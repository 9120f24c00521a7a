"""Copies of everything that a training step changes, to go back to."""

import torch
from torch import Tensor, optim

from playground.net.build import Net
from playground.training import optimizers

Copies = dict[str, Tensor]


def copy(net: Net, optimizer: optim.Optimizer) -> Copies:
    """Parameters, running statistics and optimizer state, copied."""
    return {name: tensor.detach().clone() for name, tensor in _state(net, optimizer).items()}


def put_back(copies: Copies, net: Net, optimizer: optim.Optimizer) -> None:
    """Make everything as it was when `copies` were taken.

    State that the optimizer has made since becomes zero, which is what every optimizer here begins with. It stays in
    its place, as everything does: a recorded step writes there.
    """
    with torch.no_grad():
        for name, tensor in _state(net, optimizer).items():
            if name in copies:
                tensor.copy_(copies[name])
            else:
                tensor.zero_()


def _state(net: Net, optimizer: optim.Optimizer) -> dict[str, Tensor]:
    network = {str(k): tensor for k, tensor in enumerate((*net.groups, *net.buffers()))}
    return network | optimizers.state_arrays(optimizer)
