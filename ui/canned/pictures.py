"""Made-up readings of a network whose samples are pictures, so that views can be opened without the engine."""

import numpy as np

from models.design.experiment import Experiment
from models.design.network import INPUT_ID
from models.talk.probes import Float32

_BUMPS = 5  # waves that make up one smooth field


def canned_neurons(experiment: Experiment, limit: int) -> dict[str, Float32]:
    """Something like a digit for the inputs and a smooth field for each feature map, by layer id (n, height, width)."""
    found: dict[str, Float32] = {}
    for number, (layer_id, shape) in enumerate(experiment.shapes().items()):
        if layer_id == INPUT_ID:
            found[layer_id] = np.repeat(_ring(*shape[1:])[None], min(shape[0], limit), 0)
        elif len(shape) == 3:
            found[layer_id] = _fields(min(shape[0], limit), shape[1], shape[2], number)
    return found


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


def _fields(count: int, height: int, width: int, seed: int) -> Float32:
    """Smooth random fields, most of them 0 somewhere as after ReLU: (count, height, width)."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[:height, :width] / max(height, width)
    waves = rng.normal(0, 6, (count, _BUMPS, 2))
    phases = rng.uniform(0, 2 * np.pi, (count, _BUMPS, 1, 1))
    field = np.sin(waves[..., 0, None, None] * x + waves[..., 1, None, None] * y + phases).sum(1)
    return np.asarray(np.maximum(field, 0), np.float32)
