"""Dropout, whose masks are pure functions of the run's seed, the step, the layer, the unit and the place in the batch.

So no random state is kept, and however a batch is divided and whichever stepper computes, a step has the same masks:
`steppers/kernel/dropout.py` repeats them in machine code.
"""

from collections.abc import Iterable
from math import prod
from zlib import crc32

import torch
from torch import Tensor, nn

from playground.net.splitmix import mixed

_APART = 0x9E3779B9 - (1 << 32)  # the golden ratio in 32 bits: from one sample's counter to the next one's
_MIXING = ((16, 0x7FEB352D), (15, 0x846CA68B - (1 << 32)))  # Source: Wellons 2018, "Prospecting for Hash Functions"


class Dropout(nn.Dropout):
    """Sets values to zero in training and makes the others larger by 1 / (1 - rate). See `prepare`."""

    key = 0
    first = 0

    def forward(self, x: Tensor) -> Tensor:
        return x * self.mask(x) if self.training and self.p else x

    def mask(self, x: Tensor) -> Tensor:
        """What x, (n, …), is multiplied by in training: its shape and type, numbers that are float32 exactly."""
        n, units = len(x), prod(x.shape[1:])
        factor = torch.tensor(1.0 / (1.0 - self.p), dtype=torch.float32, device=x.device)
        kept = hashes(self.key, self.first, n, units, x.device) >= border(self.p)
        return (kept * factor).view(x.shape).to(x.dtype)


def prepare(layers: Iterable[tuple[str, nn.Module]], seed: int, step: int, first: int = 0) -> None:
    """Tell each Dropout of these layers, by id, which masks it draws from now on: those of one step of a run.

    first: the place in the step's batch of the first sample that comes.
    """
    for layer_id, module in layers:
        if isinstance(module, Dropout):
            module.key, module.first = key(seed, step, layer_id), first


def key(seed: int, step: int, layer_id: str) -> int:
    """64 bits that stand for the masks of one layer in one step."""
    return mixed(mixed(seed * 0x9E3779B97F4A7C15 + step) + crc32(layer_id.encode()))


def border(rate: float) -> int:
    """The hashes below it, a share of `rate` of all 32-bit numbers, are set to zero."""
    return round(rate * (1 << 32)) - (1 << 31)


def hashes(key: int, first: int, samples: int, units: int, device: torch.device) -> Tensor:
    """(samples, units) int32, evenly distributed: one of each place in the batch, from `first`, and each unit.

    A unit is a number of a sample, in the order in which Flatten lays them.
    """
    places = torch.arange(first, first + samples, dtype=torch.int32, device=device)
    of_units = _mixed(torch.arange(units, dtype=torch.int32, device=device) + _signed(key & 0xFFFFFFFF))
    return _mixed((of_units ^ _signed(key >> 32)) + (places * _APART)[:, None])


def _mixed(x: Tensor) -> Tensor:
    """x, int32, changed in place: every bit of it depends on every bit that it had."""
    for shift, factor in _MIXING:
        x ^= _shifted(x, shift)
        x *= factor
    x ^= _shifted(x, 16)
    return x


def _shifted(x: Tensor, bits: int) -> Tensor:
    """x shifted to the right, with zeros from the left."""
    return (x >> bits) & ((1 << (32 - bits)) - 1)


def _signed(word: int) -> int:
    """32 bits as int32 has them."""
    return word - (1 << 32) if word >> 31 else word
