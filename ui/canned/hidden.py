"""A made-up view of a layer, so that views can be opened and tested without the engine."""

from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.design.experiment import Experiment
from models.talk.hidden_probes import Atlas, HiddenSpace, LayerView
from models.talk.probes import Float32, Sample, SamplePoints
from ui.canned.samples import canned_sample

_PICTURES = 60  # that stand for a set of pictures
_CELLS = 40  # along an axis

Float = NDArray[np.float64]


def canned_view(
    experiment: Experiment, probe: HiddenSpace, values: Float, samples: SamplePoints, answers: Float32
) -> LayerView:
    """What is shown for values (n, units) of this layer; the ground is what is answered at the nearest sample."""
    projected, shares = values.shape[1] > 2, (1.0, 0.0)
    places = values
    if projected:
        u, s, _ = np.linalg.svd(values - values.mean(0), full_matrices=False)
        places, kept = (u * s)[:, :2], s**2 / (s**2).sum()
        shares = float(kept[0]), float(kept[1])
    low, high = places.min(0), places.max(0)
    edge = 0.15 * np.maximum(high - low, 1e-3)
    ends = np.stack([low - edge, high + edge], 1).tolist()
    (left, right), (bottom, top) = ends if len(ends) == 2 else [*ends, [0.0, 1.0]]
    bounds = left, bottom, right, top
    regions = np.zeros(0, np.float32) if projected else _regions(experiment, places, answers, bounds)
    arrays = places.astype(np.float32), samples.targets, samples.training, answers.astype(np.float32)
    numbers, units = np.arange(len(places)), experiment.shapes()[probe.layer_id]
    return LayerView(
        numbers, *arrays, None, projected, (0, 1), shares, prod(units), units, bounds, len(places), 0, regions
    )


def canned_pictures(experiment: Experiment, probe: HiddenSpace) -> LayerView:
    """A cloud of made-up pictures for each class."""
    answers = [canned_sample(experiment, Sample(k)) for k in range(_PICTURES)]
    labels, training = np.array([a.label for a in answers]), np.array([a.training for a in answers])
    angle = 2 * np.pi * labels / max(len(experiment.data.info.classes), 1)
    noise = np.random.default_rng(1).normal(0, 0.25, (_PICTURES, 2))
    places = np.stack([np.cos(angle), np.sin(angle)], 1) + noise
    said = np.array([a.probabilities.argmax() for a in answers], np.float32)
    pictures, bounds = np.stack([a.picture for a in answers]), (-2.0, -2.0, 2.0, 2.0)
    shape = experiment.shapes()[probe.layer_id]
    arrays = places.astype(np.float32), labels.astype(np.float32), training, said, pictures
    atlas = _atlas(pictures, places, probe.atlas) if probe.atlas and pictures.ndim == 4 else None
    total = experiment.data.info.samples
    return LayerView(
        np.arange(_PICTURES), *arrays, True, (0, 1), (0.61, 0.23), prod(shape), shape, bounds, total, 0, atlas=atlas
    )


def _regions(experiment: Experiment, places: Float, answers: Float32, bounds: tuple[float, ...]) -> Float32:
    left, bottom, right, top = bounds
    at = (np.arange(_CELLS) + 0.5) / _CELLS
    cells = (left + at * (right - left))[:, None]
    if places.shape[1] == 2:
        y = bottom + at * (top - bottom)
        cells = np.stack([np.tile(cells[:, 0], _CELLS), np.repeat(y, _CELLS)], 1)
    said = answers[((cells[:, None] - places) ** 2).sum(-1).argmin(1)]
    grid, classes = (_CELLS,) * places.shape[1], len(experiment.data.info.classes)
    if classes > 2:
        return np.stack([(said == k).reshape(grid) for k in range(classes)]).astype(np.float32)
    return np.asarray(said.reshape(grid), np.float32)


def _atlas(pictures: NDArray[Any], places: Float, across: int) -> Atlas:
    tiles = np.clip((places + 2) / 4 * across, 0, across - 1).astype(np.int64)
    found, which, counts = np.unique(tiles, axis=0, return_inverse=True, return_counts=True)
    means = [pictures[which.ravel() == k].mean(0) for k in range(len(found))]
    return Atlas(found, counts, np.stack(means).astype(np.uint8))
