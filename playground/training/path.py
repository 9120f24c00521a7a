"""The way of a run through what its network learns, in bounded memory."""

import numpy as np
import torch
from torch import Tensor

from models.talk.probes import Float32
from models.talk.surface_probes import MOST_WITH_PATH
from playground.net.build import Net
from playground.training.kept_state import in_pages

FEW = 2
"""Parameters of a network each epoch of which has its point in the beginning."""
EARLY = 256
"""Points of such a network that are never dropped: the beginning of a run, where most of its way is."""
CAPACITY = 1024

_BYTES = 12_000_000  # of larger networks' states
_LEAST, _MOST = 8, 256  # of these states


class Path:
    """Where a run has been, on its device. There is a gap where it was moved by something else than training.

    Of a network with more than `FEW` parameters there are fewer points, of one with more than `MOST_WITH_PATH` none.
    points: by number, which says when it was kept: weights and biases as they lie in the network's flat buffers, one
    behind the other; None for a gap.
    """

    def __init__(self) -> None:
        self.points: dict[int, Tensor | None] = {}
        self._array: tuple[int, Float32] = -1, np.zeros((0, 0), np.float32)
        self._added = 0
        self._stride, self._passed = 1, 0

    def due(self, net: Net, epoch: int) -> int:
        """Epochs after which there should be a point at the latest; 0 where that does not matter."""
        if size(net) <= FEW:
            return int(len(self.points) < EARLY)
        return max(1, epoch // 4)

    def begin(self, net: Net, moved: bool) -> None:
        """Training is about to go on from here. moved: it was moved since it last came somewhere."""
        if size(net) > MOST_WITH_PATH or (self.points and not moved):
            return
        if self.points and not self._is_here(net):
            self._add(None, net)
        self._note(net)

    def note(self, net: Net) -> None:
        """Training has come here."""
        self._passed += 1
        if size(net) <= MOST_WITH_PATH and self._passed % self._stride == 0:
            self._note(net)

    def array(self) -> Float32:
        """The points: (points, parameters) float32, read-only, NaN in gaps; the same object until one is added."""
        if self._array[0] != self._added:
            rows = [[np.nan] if point is None else point.tolist() for point in self.points.values()]
            width = max(map(len, rows), default=0)
            found = np.array([row if len(row) == width else [np.nan] * width for row in rows], np.float32)
            found.flags.writeable = False
            self._array = self._added, found.reshape(len(rows), width)
        return self._array[1]

    def _is_here(self, net: Net) -> bool:
        last = next(reversed(self.points.values()), None)
        return last is not None and torch.equal(last, values(net))

    def _note(self, net: Net) -> None:
        if not self._is_here(net):
            self._add(values(net), net)

    def _add(self, point: Tensor | None, net: Net) -> None:
        self.points[self._added] = None if point is None else in_pages(point)
        self._added += 1
        few = size(net) <= FEW
        capacity = CAPACITY if few else min(max(_BYTES // (4 * size(net)), _LEAST), _MOST)
        if len(self.points) >= capacity:
            kept = list(self.points)
            early = EARLY if few else capacity // 4
            for number in kept[early::2]:
                del self.points[number]
            self._stride *= 2


def size(net: Net) -> int:
    """How many parameters a network has."""
    return net.weights.numel() + net.biases.numel()


def values(net: Net) -> Tensor:
    """A copy of all parameters: (size,), weights before biases."""
    return torch.cat([net.weights.detach(), net.biases.detach()])
