"""The state of a network and its optimizer, kept in memory: to go back to, to carry elsewhere, to compare with.

The engine has no other kind of "weights from before"; trained networks' files are written from it too.
"""

import mmap
from dataclasses import dataclass

import torch
from torch import Tensor, optim

from models.files.checkpoint import Parameter
from playground.net.build import Net
from playground.training import optimizers

_PAGES = 1 << 16  # bytes of a state from which on it has pages of its own
_LINE = 64  # bytes, at a multiple of which an array begins
_CPU = torch.device("cpu")


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


def apart(state: KeptState) -> KeptState:
    """This state off the device, to be kept for long: in pages of its own, which go back to the system with it.

    Among arrays that live shortly, many that stay would keep the memory between them from going back. A small state
    is returned with the arrays that it has, where they lie off the device already.
    """
    if sum(array.nbytes for array in (*state.network.values(), *state.optimizer.values())) < _PAGES:
        return KeptState(_off_device(state.network), _off_device(state.optimizer))
    return KeptState(_in_pages(state.network), _in_pages(state.optimizer))


def in_pages(array: Tensor) -> Tensor:
    """This array, to be kept for long where it lies: a large one in pages of its own, see `apart`."""
    if array.device != _CPU or array.nbytes < _PAGES:
        return array
    return _in_pages({"": array})[""]


def _off_device(arrays: dict[str, Tensor]) -> dict[str, Tensor]:
    return {name: array.to(_CPU) for name, array in arrays.items()}


def _in_pages(arrays: dict[str, Tensor]) -> dict[str, Tensor]:
    ends = [0]
    for array in arrays.values():
        ends.append(ends[-1] + -(-array.nbytes // _LINE) * _LINE)
    if not ends[-1]:
        return _off_device(arrays)
    pages, found = mmap.mmap(-1, ends[-1]), {}
    for (name, array), start in zip(arrays.items(), ends, strict=False):
        there = torch.frombuffer(pages, dtype=array.dtype, count=array.numel(), offset=start) if array.numel() else None
        found[name] = array.to(_CPU) if there is None else there.view(array.shape).copy_(array)
    return found


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
