"""ReLU behind the max pool that follows it: the same numbers, and the same gradients, from a quarter of the work.

The largest of some numbers or 0 is the same in either order. What takes the gradient of a pooled number is the first of
the largest; where that is above 0, ReLU changes nothing about who it is, and elsewhere ReLU lets no gradient through.

So it is with batch normalisation between the two, where no channel is turned round. But different numbers may be the
same after it, and then another one takes the gradient; so the pool passes it only where no gradient is wanted.
"""

from collections.abc import Container, Sequence

import torch
from torch import Tensor, nn

from playground.net.modules import Activation, BatchNorm, Conv1d, Conv2d

Row = tuple[tuple[str, nn.Module], ...]
"""Modules in the order in which they compute, each with the id of the layer whose result it gives."""

_POOLS = (nn.MaxPool1d, nn.MaxPool2d)


class PooledFirst(nn.Module):
    """A layer that ends with ReLU, batch normalisation or none, and the max pool behind them, in one."""

    def __init__(self, pool: nn.Module, layer: nn.Module, norm: nn.Module | None = None) -> None:
        super().__init__()
        self.layer, self.norm, self.pool = layer, norm, pool

    def forward(self, x: Tensor) -> Tensor:
        layer, norm = self.layer, self.norm
        if isinstance(norm, BatchNorm) and not only_rises(norm):
            found: Tensor = self.pool(norm(layer(x)))
            return found
        if isinstance(layer, Conv1d | Conv2d):
            x = layer.convolved(x)
        x = torch.relu(pooled(x, self.pool))
        return x if norm is None else norm(x)


def pooled_first(ids: Sequence[str], modules: Sequence[nn.Module], read: Container[str]) -> Row:
    """The layers with their ids; a max pool and what it passes as one that has the pool's id.

    read: ids of layers whose results are needed for themselves.
    """
    found: list[tuple[str, nn.Module]] = []
    for layer_id, module in zip(ids, modules, strict=True):
        passed = _passed(found, read) if isinstance(module, _POOLS) else []
        if passed:
            found[-len(passed) :] = [(layer_id, PooledFirst(module, *passed))]
        else:
            found.append((layer_id, module))
    return tuple(found)


def _passed(row: Sequence[tuple[str, nn.Module]], read: Container[str]) -> list[nn.Module]:
    """The last layers of the row that a max pool behind it may come before: one that ends with ReLU, and a norm."""
    count = 2 if row and isinstance(row[-1][1], BatchNorm) else 1
    last = row[-count:]
    if len(last) < count or not _ends_with_relu(last[0][1]) or any(layer_id in read for layer_id, _ in last):
        return []
    return [module for _, module in last]


def pooled(x: Tensor, pool: nn.Module) -> Tensor:
    """What this max pool gives."""
    found: Tensor = _halved(x) if _can_be_halved(x, pool) else pool(x)
    return found


def _can_be_halved(x: Tensor, pool: nn.Module) -> bool:
    """Whether `_halved` gives what the pool gives, and sooner: channels have to lie side by side."""
    if torch.is_grad_enabled() or not isinstance(pool, nn.MaxPool2d) or pool.kernel_size != 2:
        return False
    return x.is_cpu and x.is_contiguous(memory_format=torch.channels_last)


def _halved(x: Tensor) -> Tensor:
    """The largest of each four pixels, a third of torch's time: its pool also notes for a gradient where that stood."""
    x = torch.maximum(x[:, :, :-1:2], x[:, :, 1::2])
    return torch.maximum(x[:, :, :, :-1:2], x[:, :, :, 1::2])


def only_rises(norm: BatchNorm) -> bool:
    """Whether nothing but numbers is wanted of it, and the larger of two stays the larger in every channel.

    On an accelerator nobody looks: to read its weights would be to wait for all that it has still to do.
    """
    if norm.training or torch.is_grad_enabled() or not norm.weight.is_cpu:
        return False
    return not bool((norm.weight < 0).any())


def _ends_with_relu(module: nn.Module) -> bool:
    return isinstance(module, Activation | Conv1d | Conv2d) and module.activation is torch.relu
