"""How much each input, unit and wire contributed to the difference between one answer and others.

An answer is compared with that to each of some other samples. The difference is sent back through the network; what a
layer receives is passed on in proportion to what each of its inputs changed: through a weight by the weight, through
an activation by the slope of the straight line between its two values. So nothing is lost and nothing is added.
Source: Shrikumar, Greenside, Kundaje 2017, "Learning Important Features Through Propagating Activation Differences",
the rescale rule; averaged over many samples to compare with.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812  its usual name

from models.design.network import INPUT_ID
from playground.net.build import Net
from playground.net.modules import Activation, Add, BatchNorm, Linear

_ALIKE = 1e-4  # a smaller difference says nothing about the slope
_STEP = 0.01  # to both sides, where the slope at one place is estimated


@dataclass(frozen=True, eq=False)
class Contributions:
    """units: by layer id, (units,). wires: by layer id of layers with weights, (units, inputs)."""

    units: dict[str, Tensor]
    wires: dict[str, Tensor]


def contributions(net: Net, x: Tensor, others: Tensor, asked: Tensor) -> Contributions:
    """Contributions to the change of asked · raw answer from the mean over `others` to `x`.

    Call in eval mode and under inference_mode. x: (1, inputs). others: (n, inputs). asked: (outputs,).
    """
    both = torch.cat([x, others])
    given = {INPUT_ID: both, **dict(net.results(both))}
    worth = {layer_id: torch.zeros_like(values[1:]) for layer_id, values in given.items()}  # of a unit's change by 1
    worth[net.ids[-1]] += asked
    found = Contributions({}, {})
    for layer_id, before, module in reversed(list(_in_order(net))):
        mine, incoming = worth[layer_id], given[before]
        found.units[layer_id] = (mine * _change(given[layer_id])).mean(0)
        if isinstance(module, Linear):
            through = mine * _slopes(module.activation, F.linear(incoming, module.weight, module.bias))
            found.wires[layer_id] = module.weight * (through.T @ _change(incoming)) / len(others)
            worth[before] += through @ module.weight
            continue
        if isinstance(module, Add):
            worth[module.source] += mine
        worth[before] += _sent_back(module, mine, incoming)
    found.units[INPUT_ID] = (worth[INPUT_ID] * _change(both)).mean(0)
    return found


def _in_order(net: Net) -> Iterator[tuple[str, str, nn.Module]]:
    """Of each layer its id, that of the layer before it, and its module."""
    yield from zip(net.ids, [INPUT_ID, *net.ids[:-1]], net.stack, strict=True)


def _change(values: Tensor) -> Tensor:
    """From each of the others to the first one: (1 + n, units) to (n, units)."""
    return values[:1] - values[1:]


def _slopes(function: Callable[[Tensor], Tensor], z: Tensor) -> Tensor:
    """Slopes of the lines from the function's values at the others to its first value: (1 + n, units) to (n, units)."""
    here, away, middle = z[:1], z[1:], (z[:1] + z[1:]) / 2
    alike = (here - away).abs() < _ALIKE
    low, high = torch.where(alike, middle - _STEP, away), torch.where(alike, middle + _STEP, here)
    return (function(high) - function(low)) / (high - low)


def _sent_back(module: nn.Module, worth: Tensor, incoming: Tensor) -> Tensor:
    """What the inputs of a layer without weights are worth, where its units are worth so much: (n, units)."""
    if isinstance(module, Activation):
        return worth * _slopes(module.activation, incoming)
    if isinstance(module, BatchNorm):
        assert module.running_var is not None
        return worth * module.weight * torch.rsqrt(module.running_var + module.eps)
    if isinstance(module, nn.LayerNorm):
        return _through_layer_norm(module, worth, incoming)
    if isinstance(module, nn.Dropout | nn.Flatten | Add):
        return worth
    raise TypeError(f"no contributions through {type(module).__name__}")


def _through_layer_norm(module: nn.LayerNorm, worth: Tensor, incoming: Tensor) -> Tensor:
    """The change of the product u/σ is that of u times the mean of 1/σ, and that of 1/σ times the mean of u."""
    u = incoming - incoming.mean(1, keepdim=True)
    deviation = (u.square().mean(1, keepdim=True) + module.eps).sqrt()
    here, away = deviation[:1], deviation[1:]
    middle, scaled = (u[:1] + u[1:]) / 2, worth * module.weight
    by_deviation = -(scaled * middle).sum(1, keepdim=True) / (here * away * (here + away))
    found = scaled * (1 / here + 1 / away) / 2 + by_deviation * 2 * middle / u.shape[1]
    return found - found.mean(1, keepdim=True)
