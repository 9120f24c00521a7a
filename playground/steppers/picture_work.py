"""The arrays in which pictures are computed, and the threads that share the work.

How a batch is divided follows from the design alone; so results are the same with any number of threads.
"""

from collections.abc import Callable
from math import ceil
from typing import Any

import numpy as np

from playground.devices import devices
from playground.steppers import kernel
from playground.steppers.kernel import layout
from playground.steppers.kernel.lanes import LANES, zeros
from playground.steppers.kernel.pictures.tables import Pictures, Work
from playground.steppers.stages import Stages
from playground.steppers.team import Team

_LEAST = 1 << 20  # multiplications; with fewer, threads would wait for each other longer than they compute


_ROOM = 1 << 18  # gradients of all blocks; more do not stay in the second cache


def blocks(stages: Stages, batch: int, parameters: int) -> int:
    """Most blocks that a batch is divided into: 1 where a step is too short to be shared."""
    pictures = stages.pictures
    if pictures is None or pictures.work * batch < _LEAST:
        return 1
    return min(layout.BLOCKS, ceil(batch / LANES), max(2, _ROOM // parameters))


class PictureWork:
    """Trains and measures for one stepper, whose calls come from one thread at a time."""

    def __init__(self, stages: Stages, batch: int, parameters: int) -> None:
        """batch: samples in the largest one. parameters: how many numbers, with the padding."""
        assert stages.pictures is not None
        self._pictures, self._blocks = stages.pictures, blocks(stages, batch, parameters)
        self._threads, self._team = min(devices.cores(), layout.BLOCKS), Team()
        self._own = [_own(stages.pictures) for _ in range(self._threads)]
        self._whole = {}
        if stages.statistics:  # all chunks of a batch have places of their own, which threads share
            size = ceil(batch / LANES) * stages.pictures.size
            self._whole = {name: zeros(size) for name in ("values", "slopes")}
        self._shared = {
            "parts": zeros(self._blocks * parameters),
            "sums": np.zeros(2 * layout.BLOCKS),
        }

    def train(self, steps: int, **arrays: Any) -> tuple[int, float]:
        """Up to `steps` steps; arrays: what `Work` has besides. Returns steps done and the loss of the last one."""
        began = int(arrays["place"][layout.PLACE_EPOCH])
        done, loss = self._run(min(self._threads, self._blocks), steps, began=began, **arrays, **self._whole)
        return int(done), loss

    def evaluate(self, **arrays: Any) -> tuple[float, float]:
        """Mean loss of the samples in `order`, and the share of right classes."""
        samples = len(arrays["order"])
        enough = samples * self._pictures.work >= _LEAST
        threads = min(self._threads, ceil(samples / LANES)) if enough else 1
        return self._run(threads, 0, rates=np.empty(0), began=0, **arrays)

    def _run(self, threads: int, steps: int, **arrays: Any) -> tuple[float, float]:
        board = np.zeros(layout.BOARD_NUMBERS, np.int64)
        works = [Work(**{"board": board, **self._shared, **own, **arrays}) for own in self._own[:threads]]
        try:
            return self._team.run(threads, _calls(works, steps))
        finally:
            board[layout.BOARD_OPEN] = layout.OVER  # also where the call never began, so that nobody waits for it


def _own(pictures: Pictures) -> dict[str, Any]:
    """What each thread has for itself."""
    turned, rows = zeros(LANES * LANES), np.zeros(LANES, np.int64)
    values, slopes = zeros(2, pictures.size)
    wide = zeros(pictures.wide)
    wanted, shares = zeros(2, LANES)
    pictures = pictures._replace(turned=turned, rows=rows)
    own = {"values": values, "slopes": slopes, "wide": wide, "wanted": wanted, "shares": shares}
    return {"pictures": pictures, **own}


def _calls(works: list[Work], steps: int) -> Callable[[int], tuple[float, float]]:
    """What thread n does: the first leads, the others help."""
    return lambda n: kernel.work_on_pictures(*works[n], -1 if n else steps)
