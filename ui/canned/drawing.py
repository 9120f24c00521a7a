"""Made-up readings of a drawing, so that the digit panel can be opened and tested without the engine.

They only look plausible: the class comes from fixed random weights, the feature maps from random filters.
"""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from models.design.drawing import Drawing, Preparation
from models.design.experiment import Experiment
from models.design.network import INPUT_ID, OUTPUT_ID
from models.talk.probes import DigitAnswer, Float32

_INK = 20 / 28  # longer side of the ink, as a share of the picture


def canned_answer(experiment: Experiment, drawing: Drawing, preparation: Preparation, saliency: bool) -> DigitAnswer:
    """An answer that changes smoothly with the drawing."""
    height, width = experiment.data.info.image[1:]
    picture = _painted(drawing, preparation, height, width)
    classes = len(experiment.data.info.classes)
    weights = _smooth(np.random.default_rng(5).standard_normal((classes, height, width)))
    logits = 30 * np.tensordot(weights, picture / max(float(picture.sum()), 1.0), 2)
    powers = np.exp(logits - logits.max())
    probabilities = (powers / powers.sum()).astype(np.float32)
    if not saliency:
        return DigitAnswer(probabilities, picture)
    voices = weights[int(probabilities.argmax())] * (_smooth(picture[None])[0] + 0.02)
    return DigitAnswer(probabilities, picture, (voices / np.abs(voices).max()).astype(np.float32))


def canned_maps(experiment: Experiment, drawing: Drawing, preparation: Preparation, limit: int) -> dict[str, Float32]:
    """A filtered picture for each channel of each layer that gives pictures, a value for each neuron of the others."""
    return filtered(experiment, _painted(drawing, preparation, *experiment.data.info.image[1:]), limit)


def filtered(experiment: Experiment, picture: Float32, limit: int) -> dict[str, Float32]:
    """What made-up layers give for a picture (height, width) in 0…1, as for FeatureMaps, without inputs and output."""
    found: dict[str, Float32] = {}
    rng = np.random.default_rng(6)
    for layer_id, shape in experiment.shapes().items():
        if layer_id in (INPUT_ID, OUTPUT_ID):
            continue
        if len(shape) == 1:
            found[layer_id] = np.maximum(rng.standard_normal((min(shape[0], limit), 1, 1)), 0).astype(np.float32)
        else:
            count, height, width = shape
            rows, columns = (np.arange(n) * old // n for n, old in zip((height, width), picture.shape, strict=True))
            small = picture[np.ix_(rows, columns)]
            shifts = rng.integers(-1, 2, (min(count, limit), 2))
            weights = rng.standard_normal((len(shifts), 2))
            maps = [a * small + b * np.roll(small, tuple(s), (0, 1)) for (a, b), s in zip(weights, shifts, strict=True)]
            found[layer_id] = np.maximum(np.stack(maps), 0).astype(np.float32)
    return found


def _painted(drawing: Drawing, preparation: Preparation, height: int, width: int) -> Float32:
    """The strokes in a small picture, roughly as the real painter does it: (height, width) float32 in 0…1."""
    points = np.array([p for stroke in drawing.strokes for p in stroke])
    pieces = [
        np.concatenate([np.linspace(a, b, 12) for a, b in pairwise(s)] or [np.array(s)])
        for s in map(np.array, drawing.strokes)
        if len(s)
    ]
    ink = np.concatenate(pieces) / drawing.side
    if preparation.scale:
        ink *= _INK / max(float(np.ptp(points / drawing.side, axis=0).max()), 0.1)
    if preparation.centre:
        ink += 0.5 - ink.mean(0)
    radius = 0.5 * (2.2 / 28 if preparation.pen_width else drawing.pen / drawing.side)
    y, x = (np.mgrid[:height, :width] + 0.5) / np.array([height, width])[:, None, None]
    away = np.sqrt((x[..., None] - ink[:, 0]) ** 2 + (y[..., None] - ink[:, 1]) ** 2).min(-1)
    picture = np.clip((radius - away) * height + 0.5, 0, 1)
    return np.asarray(picture if preparation.polarity else 1 - picture, np.float32)


def _smooth(maps: NDArray[np.floating]) -> NDArray[np.floating]:
    """Each map averaged over its neighbourhood, three times."""
    for _ in range(3):
        for axis in (1, 2):
            maps = (np.roll(maps, 1, axis) + maps + np.roll(maps, -1, axis)) / 3
    return maps
