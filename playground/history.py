"""Losses and accuracies over the whole run in bounded memory."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from math import nan
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.snapshot import History, Metrics

MOST = 4096  # points; more than a screen has columns
COLUMNS: dict[str, np.dtype[Any]] = {
    f.name: np.dtype(np.int64 if f.name in ("epoch", "step") else np.float64) for f in fields(History)
}


@dataclass(frozen=True, eq=False)
class Mark:
    """A moment of a recording, to go back to."""

    columns: dict[str, NDArray[Any]]
    count: int
    stride: int


class Recording:
    """A history that grows: a point every `stride` epochs, every second one dropped when it is full.

    What `view` gave out stays as it is: points are added behind it, and thinning makes new arrays.
    """

    def __init__(self) -> None:
        self.stride = 1
        self._count = 0
        self._columns: dict[str, NDArray[Any]] = {name: np.empty(MOST, dtype) for name, dtype in COLUMNS.items()}

    @classmethod
    def restored(cls, tensors: Mapping[str, NDArray[Any]], stride: int) -> "Recording":
        """The recording whose columns a file holds as `history.<column>`."""
        recording = cls()
        recording.stride = stride
        recording._count = len(tensors["history.epoch"])
        most = max(MOST, recording._count)
        for name, dtype in COLUMNS.items():
            recording._columns[name] = np.empty(most, dtype)
            recording._columns[name][: recording._count] = tensors[f"history.{name}"]
        while recording._count > MOST:
            recording._thin()
        return recording

    def __len__(self) -> int:
        return self._count

    def wants(self, epoch: int) -> bool:
        """Whether the end of this epoch is worth a point."""
        return epoch % self.stride == 0

    def add(self, epoch: int, step: int, metrics: Metrics) -> None:
        """One more point; thins the others out where there is no room."""
        if self._count >= MOST:
            self._thin()
            if not self.wants(epoch):
                return
        accuracies = (metrics.train_accuracy, metrics.test_accuracy)
        values = (epoch, step, metrics.train_loss, metrics.test_loss, *(nan if a is None else a for a in accuracies))
        for column, value in zip(self._columns.values(), values, strict=True):
            column[self._count] = value
        self._count += 1

    def _thin(self) -> None:
        """Keep the points that twice the stride would have kept; half of them where that frees nothing."""
        self.stride *= 2
        kept = np.flatnonzero(self._columns["epoch"][: self._count] % self.stride == 0)
        if len(kept) > self._count * 3 // 4:  # a file may name its epochs as it likes
            kept = np.arange(0, self._count, 2)
        for name, column in self._columns.items():
            thinned = np.empty(max(MOST, len(kept)), column.dtype)
            thinned[: len(kept)] = column[kept]
            self._columns[name] = thinned
        self._count = len(kept)

    def view(self) -> History:
        """The points so far, read-only."""
        pieces = {name: column[: self._count] for name, column in self._columns.items()}
        for piece in pieces.values():
            piece.flags.writeable = False
        return History(**pieces)

    def mark(self) -> Mark:
        return Mark(dict(self._columns), self._count, self.stride)

    def go_back(self, mark: Mark) -> None:
        """Forget the points added since `mark`; points shown meanwhile are left to those who hold them."""
        self._columns = {name: column.copy() for name, column in mark.columns.items()}
        self._count, self.stride = mark.count, mark.stride
