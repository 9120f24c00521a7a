"""New seeds for weights and samples."""

import random
from dataclasses import replace

from models.design.experiment import Experiment
from models.design.training import GIVEN

_LARGEST = 9999
"""New seeds stay short enough to be read aloud in a classroom."""

_RANDOM = "xavier"


def new_weights(experiment: Experiment) -> Experiment:
    """The experiment with another weight seed; numbers that were given for the weights make room for random ones."""
    training = experiment.training
    rule = _RANDOM if training.initialisation == GIVEN else training.initialisation
    return replace(experiment, training=replace(training, seed=_other(training.seed), initialisation=rule))


def new_sample(experiment: Experiment) -> Experiment:
    """The experiment with another data seed."""
    return replace(experiment, data=replace(experiment.data, seed=_other(experiment.data.seed)))


def _other(old: int) -> int:
    return random.choice(
        [seed for seed in (random.randint(1, _LARGEST), random.randint(1, _LARGEST)) if seed != old] or [old + 1]
    )
