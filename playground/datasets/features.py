"""The inputs on offer, worked out from raw measurements."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from models.data import KINDS, PLANE_INPUTS
from models.probes import Float32

Float = NDArray[np.float64]

PLANE: dict[str, Callable[[Float, Float], Float]] = {
    "x": lambda x, y: x,
    "y": lambda x, y: y,
    "x2": lambda x, y: x * x,
    "y2": lambda x, y: y * y,
    "xy": lambda x, y: x * y,
    "sin_x": lambda x, y: np.sin(x),
    "sin_y": lambda x, y: np.sin(y),
    "cos_x": lambda x, y: np.cos(x),
    "cos_y": lambda x, y: np.cos(y),
}
"""Each input of the plane sets as a function of the raw coordinates."""


def feature(kind: str, name: str, points: Float32) -> Float:
    """One input of a data set for raw measurements (n, columns), not scaled: (n,) float64."""
    offered = KINDS[kind].inputs
    columns = points.astype(np.float64)
    if offered is PLANE_INPUTS:
        return PLANE[name](columns[:, 0], columns[:, 1])
    return np.asarray(columns[:, list(offered).index(name)])
