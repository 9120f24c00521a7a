"""Batch normalisation as a part of the convolution in front of it, for a network that only answers.

Behind ReLU, a norm makes relu(z) · scale + shift of each number. Where it turns no channel round, that is the larger of
z · scale + shift and shift: scale and shift go into the convolution's weights and bias, and one maximum is all that is
left. A max pool still comes before it. The numbers are the same but for rounding.
"""

import copy
from collections.abc import Container

import torch
from torch import Tensor, nn

from playground.net.memory_format import channels_last
from playground.net.modules import BatchNorm, Conv1d, Conv2d
from playground.net.pooled_first import PooledFirst, Row, only_rises, pooled


class Folded(nn.Module):
    """A convolution with ReLU, the norm behind it, and the max pool behind that, if any: their numbers of now."""

    def __init__(self, layer: Conv1d | Conv2d, norm: BatchNorm, pool: nn.Module | None = None) -> None:
        super().__init__()
        scale = norm.weight * torch.rsqrt(norm.get_buffer("running_var") + norm.eps)
        shift = norm.bias - norm.get_buffer("running_mean") * scale
        channels = (-1, *(1 for _ in layer.kernel_size))  # one number of each, for all its pixels
        self._convolution, self._shift, self._pool = copy.deepcopy(layer), shift.view(channels), pool
        weight = layer.weight * scale.view(-1, 1, *channels[1:])
        self._convolution.weight = nn.Parameter(channels_last(weight) if isinstance(layer, Conv2d) else weight)
        self._convolution.bias = nn.Parameter(shift if layer.bias is None else layer.bias * scale + shift)

    def forward(self, x: Tensor) -> Tensor:
        x = self._convolution.convolved(x)
        x = x if self._pool is None else pooled(x, self._pool)
        return torch.maximum(x, self._shift, out=x)


def folded(row: Row, read: Container[str]) -> Row:
    """The layers with their ids; a convolution and the norm behind it, where they can be folded, with the norm's id.

    read: ids of layers whose results are needed for themselves. Called in eval mode and without gradients.
    """
    found: list[tuple[str, nn.Module]] = []
    for layer_id, module in row:
        before = found[-1][1] if found and found[-1][0] not in read else None
        if isinstance(module, PooledFirst):
            found.append((layer_id, _of(module.layer, module.norm, module.pool) or module))
        elif (both := _of(before, module)) is not None:
            found[-1] = layer_id, both
        else:
            found.append((layer_id, module))
    return tuple(found)


def _of(layer: nn.Module | None, norm: nn.Module | None, pool: nn.Module | None = None) -> Folded | None:
    """These in one; None where that would not be the same."""
    if not (isinstance(layer, Conv1d | Conv2d) and layer.activation is torch.relu):
        return None
    return Folded(layer, norm, pool) if isinstance(norm, BatchNorm) and only_rises(norm) else None
