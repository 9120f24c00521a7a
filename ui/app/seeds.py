"""New seeds for weights and samples."""

import random
from dataclasses import replace

from models.design.experiment import Experiment

_LARGEST = 9999
"""New seeds stay short enough to be read aloud in a classroom."""


def new_weights(experiment: Experiment) -> Experiment:
    """The experiment with another weight seed."""
    seed = _other(experiment.training.seed)
    return replace(experiment, training=replace(experiment.training, seed=seed))


def new_sample(experiment: Experiment) -> Experiment:
    """The experiment with another data seed."""
    return replace(experiment, data=replace(experiment.data, seed=_other(experiment.data.seed)))


def _other(old: int) -> int:
    return random.choice(
        [seed for seed in (random.randint(1, _LARGEST), random.randint(1, _LARGEST)) if seed != old] or [old + 1]
    )
