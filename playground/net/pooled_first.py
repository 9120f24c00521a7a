"""ReLU behind the max pool that follows it: the same numbers, and the same gradients, from a quarter of the work.

The largest of some numbers or 0 is the same in either order. What takes the gradient of a pooled number is the first of
the largest; where that is above 0, ReLU changes nothing about who it is, and elsewhere ReLU lets no gradient through.
"""

from collections.abc import Container, Sequence

import torch
from torch import Tensor, nn

from playground.net.modules import Activation, Conv1d, Conv2d

Row = tuple[tuple[str, nn.Module], ...]
"""Modules in the order in which they compute, each with the id of the layer whose result it gives."""

_POOLS = (nn.MaxPool1d, nn.MaxPool2d)


class PooledFirst(nn.Module):
    """A layer that ends with ReLU and the max pool behind it, in one."""

    def __init__(self, layer: nn.Module, pool: nn.Module) -> None:
        super().__init__()
        self._layer, self._pool = layer, pool

    def forward(self, x: Tensor) -> Tensor:
        layer = self._layer
        if isinstance(layer, Conv1d | Conv2d):
            x = layer.convolved(x)
        return torch.relu(self._pool(x))


def pooled_first(ids: Sequence[str], modules: Sequence[nn.Module], read: Container[str]) -> Row:
    """The layers with their ids, pairs of ReLU and max pool as one that has the pool's id.

    read: ids of layers whose results are needed for themselves.
    """
    found: list[tuple[str, nn.Module]] = []
    for layer_id, module in zip(ids, modules, strict=True):
        before_id, before = found[-1] if found else ("", module)
        if isinstance(module, _POOLS) and _ends_with_relu(before) and before_id not in read:
            found[-1] = layer_id, PooledFirst(before, module)
        else:
            found.append((layer_id, module))
    return tuple(found)


def _ends_with_relu(module: nn.Module) -> bool:
    return isinstance(module, Activation | Conv1d | Conv2d) and module.activation is torch.relu
