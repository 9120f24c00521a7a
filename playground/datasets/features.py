"""What a network on the plane may be fed, computed from x and y."""

from collections.abc import Callable

import numpy as np

from models.talk.probes import Float32

PLANE: dict[str, Callable[[Float32, Float32], Float32]] = {
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
