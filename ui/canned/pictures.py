"""Made-up readings of a network whose samples are pictures, so that views can be opened without the engine."""

import numpy as np

from models.design.experiment import Experiment
from models.talk.probes import Float32


def canned_copies(experiment: Experiment, number: int, count: int) -> Float32:
    """A zero, and copies of it moved by a pixel or two: (1 + count, channels, height, width)."""
    channels, height, width = experiment.data.info.image
    rng = np.random.default_rng(number)
    zero = np.repeat(_ring(height, width)[None], channels, 0)
    moves = [(0, 0), *rng.integers(-height // 10, height // 10 + 1, (count, 2)).tolist()]
    return np.stack([np.roll(zero, move, (1, 2)) for move in moves])


def _ring(height: int, width: int) -> Float32:
    """A zero, 0…1."""
    y, x = np.mgrid[:height, :width]
    y, x = (y + 0.5) / height - 0.5, (x + 0.5) / width - 0.5
    radius = np.sqrt((x / 0.22) ** 2 + (y / 0.32) ** 2)
    return np.asarray(np.exp(-(((radius - 1) / 0.28) ** 2)), np.float32)
