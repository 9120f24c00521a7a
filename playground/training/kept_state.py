"""The state of a network and its optimizer, kept in memory: to go back to, to carry elsewhere, to compare with.

The engine has no other kind of "weights from before"; trained networks' files are written from it too.
"""

from dataclasses import dataclass

import torch
from torch import Tensor, optim

from models.files.checkpoint import Parameter
from playground.net.build import Net
from playground.training import optimizers


@dataclass(frozen=True)
class KeptState:
    """Copies of everything that a step of training changes.

    network: the flat buffers `weights` and `biases`, and running statistics as `<layer id>.<name>`.
    optimizer: as `optimizers.state_arrays` names it; empty where it was not asked for.
    """

    network: dict[str, Tensor]
    optimizer: dict[str, Tensor]


def keep(net: Net, optimizer: optim.Optimizer | None = None, device: torch.device | None = None) -> KeptState:
    """A copy of the present state. device: where the copies lie; None for the network's own device."""

    def copied(arrays: dict[str, Tensor]) -> dict[str, Tensor]:
        if device is None:
            return {name: array.detach().clone() for name, array in arrays.items()}
        return {name: array.detach().to(device, copy=True) for name, array in arrays.items()}

    return KeptState(copied(_network(net)), {} if optimizer is None else copied(optimizers.state_arrays(optimizer)))


def put_back(kept: KeptState, net: Net, optimizer: optim.Optimizer | None = None) -> None:
    """Restore `kept` in a network of the same design, and in the optimizer if one is given.

    State that the optimizer has made since becomes zero, with which every optimizer here begins. All tensors are
    changed in place, as a recorded CUDA step writes to them.
    """
    with torch.no_grad():
        for name, array in _network(net).items():
            array.copy_(kept.network[name])
        for name, array in ({} if optimizer is None else optimizers.state_arrays(optimizer)).items():
            if name in kept.optimizer:
                array.copy_(kept.optimizer[name])
            else:
                array.zero_()


def is_current(kept: KeptState, net: Net) -> bool:
    """Whether the network, of the same design and on the same device, is in this state now."""
    return all(torch.equal(kept.network[name], array) for name, array in _network(net).items())


def by_layer(kept: KeptState, layout: tuple[tuple[Parameter, ...], ...]) -> dict[str, Tensor]:
    """Parameters and running statistics as `<layer id>.<name>`; layout: the network's, see `parameter_layout`."""
    found = {}
    for name, parameters in zip(("weights", "biases"), layout, strict=True):
        sizes = [p.size for p in parameters]
        for p, part in zip(parameters, torch.split(kept.network[name], sizes), strict=True):
            found[f"{p.layer_id}.{p.name}"] = part.view(p.shape)
    return found | {name: array for name, array in kept.network.items() if "." in name}


def learned(net: Net) -> dict[str, Tensor]:
    """Parameters and running statistics as `<layer id>.<name>`, copied off the device."""
    return by_layer(keep(net, device=torch.device("cpu")), net.layout)


def _network(net: Net) -> dict[str, Tensor]:
    return {"weights": net.weights.detach(), "biases": net.biases.detach(), **net.statistics}
