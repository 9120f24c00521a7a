"""A made-up valley of the loss, and a way down into it."""

import numpy as np

from models.design.experiment import Experiment
from models.talk.surface_probes import Heights, LossSurface, Race, RacePaths, Standing, few_parameters

_BOTTOM = 2.0, 1.0


def canned_heights(probe: LossSurface) -> Heights:
    """A long valley whose lowest point is (2, 1), as of the line ŷ = 2x + 1."""
    x = np.linspace(probe.low[0], probe.high[0], probe.resolution) - _BOTTOM[0]
    y = np.zeros((1, 1)) if len(probe.low) == 1 else np.linspace(probe.low[1], probe.high[1], probe.resolution)[:, None]
    losses = (2.5 * x**2 + 3 * x * (y - _BOTTOM[1]) + (y - _BOTTOM[1]) ** 2) if len(probe.low) == 2 else x[None] ** 2
    found = np.asarray(losses if len(probe.low) == 2 else losses[0], np.float32)
    found.flags.writeable = False
    at = (-0.5, 5.0)[: len(probe.low)] if probe.places else (0.0, 0.0)
    way = np.linspace(-0.8, 1, 10, dtype=np.float32)[:, None] * np.array(at, np.float32)
    return Heights(found, at, 250, 250, 0, way, (0.3, -0.1)[: len(at)], (0.8, 0.1) if probe.along_path else ())


def canned_standing(experiment: Experiment) -> Standing:
    """Some steps down from (−1, 5)."""
    size, here = len(few_parameters(experiment)), np.array([-1.0, 5.0])
    bend, path = np.array([[5.0, 3.0], [3.0, 2.0]]), [np.array([-1.0, 5.0])]
    for _ in range(12):
        here = here - 0.1 * bend @ (here - _BOTTOM)
        path.append(here)
    slope = bend @ (here - _BOTTOM)
    values, gradient, bottom = (np.asarray(a[:size], np.float32) for a in (here, slope, np.array(_BOTTOM)))
    return Standing(values, gradient, 1.2, bottom, np.asarray(path, np.float32)[:, :size])


def canned_race(probe: Race) -> RacePaths:
    """Each racer goes straight towards the middle, one faster than the other."""
    shares = np.linspace(1, 0, probe.steps)[None, :, None] ** (1 + np.arange(len(probe.racers)))[:, None, None]
    paths = (shares * np.array(probe.start)).astype(np.float32)
    return RacePaths(paths, np.square(paths).sum(2), 0)
