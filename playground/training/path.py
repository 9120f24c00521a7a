"""The way of a run through the values of its one or two parameters, in bounded memory."""

import numpy as np
import torch

from models.talk.probes import Float32
from playground.net.build import Net

MOST = 2
"""Parameters of a network whose way is kept."""
EARLY = 256
"""Points that are never dropped: the beginning of a run, where most of its way is."""
CAPACITY = 1024


class Path:
    """Where a run has been. A row of NaN stands where it was moved by something else than training."""

    def __init__(self) -> None:
        self._rows: list[tuple[float, ...]] = []
        self._array: Float32 | None = None
        self._last: tuple[float, ...] = ()
        self._stride, self._passed = 1, 0

    @property
    def early(self) -> bool:
        """Whether every epoch has its point so far."""
        return len(self._rows) < EARLY

    def begin(self, net: Net) -> None:
        """Training is about to go on from here."""
        here = _values(net)
        if here != self._last:
            if self._rows:
                self._rows.append((np.nan,) * len(here))
            self._add(here)

    def note(self, net: Net) -> None:
        """Training has come here."""
        here = _values(net)
        self._passed += 1
        if here != self._last and self._passed % self._stride == 0:
            self._add(here)
        self._last = here

    def array(self) -> Float32:
        """(points, parameters) float32, read-only; the same object until a point is added."""
        if self._array is None:
            self._array = np.array(self._rows, np.float32) if self._rows else np.zeros((0, 0), np.float32)
            self._array.flags.writeable = False
        return self._array

    def _add(self, here: tuple[float, ...]) -> None:
        self._rows.append(here)
        self._last, self._array = here, None
        if len(self._rows) >= CAPACITY:
            self._rows[EARLY:] = self._rows[EARLY + 1 :: 2]
            self._stride *= 2


def _values(net: Net) -> tuple[float, ...]:
    return tuple(torch.cat([net.weights.detach(), net.biases.detach()]).tolist())
