"""Moments of a run's past in its file, on request: arrays in which each moment is a row. Knows no file.

    past.position                  int64, (moments, 4): epoch, samples used in the next, step, newest point's step
    past.<weights | biases>        float32, (moments, numbers): the flat buffers; left out where they are empty
    past.<layer id>.<statistic>    float32, (moments, numbers)
    past.optimizer.<as there>      float32, (moments, numbers): of each array of the optimizer that the file has
    past.plateau                   float64, (moments, 3): best, since and number of cuts, where the file has a plateau
    past.search                    float64, (moments, 7): where the file has the state of stop rules
    past.best                      float64, (n, 2), and past.best.<as in network>, (n, numbers): where the file keeps
                                   the best weights, those that were the best at one of the moments

All moments are of the file's design and data, rise by step, and lie before the run; their curve begins its own.
"""

from collections.abc import Mapping
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.design.layers import Shape
from models.design.spec import SpecError

PREFIX = "past."
POSITIONS = "past.position"
PLATEAUS, SEARCHES, BESTS = "past.plateau", "past.search", "past.best"
MAX_MOMENTS = 1024
EPOCH, OFFSET, STEP, POINT = range(4)  # columns of the positions

Entries = Mapping[str, tuple[np.dtype[Any], Shape]]


def expected(found: Entries, groups: Mapping[str, int], statistics: Mapping[str, Shape]) -> dict[str, Any]:
    """Name to dtype and shape of all arrays of a past that has its positions in `found`; {} where these are missing.

    found: all arrays of the file. groups: numbers in each flat buffer. statistics: their shapes by name.
    Raises SpecError where there are no moments, or too many.
    """
    if POSITIONS not in found:
        return {}
    n = found[POSITIONS][1][0] if found[POSITIONS][1] else 0
    if not 0 < n <= MAX_MOMENTS:
        raise SpecError("array {name!r} does not fit the design", name=POSITIONS)
    float32, float64 = np.dtype(np.float32), np.dtype(np.float64)
    wanted: dict[str, Any] = {POSITIONS: (np.dtype(np.int64), (n, 4))}
    wanted |= {PREFIX + group: (float32, (n, size)) for group, size in groups.items() if size}
    wanted |= {PREFIX + name: (float32, (n, prod(shape))) for name, shape in statistics.items()}
    state = {name: shape for name, (_, shape) in found.items() if name.startswith("optimizer.")}
    wanted |= {PREFIX + name: (float32, (n, prod(shape))) for name, shape in state.items()}
    if "schedule.plateau" in found:
        wanted[PLATEAUS] = (float64, (n, 3))
    if "stop.search" in found:
        wanted[SEARCHES] = (float64, (n, 7))
    if "stop.best" in found and BESTS in found:
        rows = min(found[BESTS][1][0] if found[BESTS][1] else 0, n)
        best = {name: prod(shape) for name, (_, shape) in found.items() if name.startswith("best.")}
        wanted[BESTS] = (float64, (rows, 2))
        wanted |= {PREFIX + name: (float32, (rows, size)) for name, size in best.items()}
    return wanted


def check(tensors: Mapping[str, NDArray[Any]], step: int) -> None:
    """Raise SpecError unless the moments rise and lie before this step, where the run stands."""
    if POSITIONS not in tensors:
        return
    positions = tensors[POSITIONS]
    steps = positions[:, STEP]
    rises = (np.diff(steps) > 0).all() and steps[-1] < step
    inside = (positions >= (0, 0, 0, -1)).all() and (positions[:, POINT] <= steps).all() and (positions < 1 << 53).all()
    if not (rises and inside):
        raise SpecError("its past is damaged")


def count(tensors: Mapping[str, NDArray[Any]]) -> int:
    """How many moments there are."""
    return len(tensors[POSITIONS]) if POSITIONS in tensors else 0
