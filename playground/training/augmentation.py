"""Random changes to a batch of training pictures: a pure function of settings and step."""

import torch
from torch import Tensor

from models.design.experiment import Experiment
from models.design.training import Training
from playground.datasets.augment import Strength, augment
from playground.training.rng_seeds import augmentation_seed


def augmented(batch: Tensor, experiment: Experiment, step: int) -> Tensor:
    """The batch with the random changes of this step; the batch itself where nothing is changed.

    batch: (n, channels, height, width) float32 as the network is fed it, standardised or not, on any device. The
    result has the same shape. Pixels from beyond the edge: paper in the built-in sets, which have light ink on dark
    paper; the nearest pixel in photographs and in a user's own pictures.
    """
    training, info = experiment.training, experiment.data.info
    if not training.augments or not info.image:
        return batch
    generator = torch.Generator().manual_seed(augmentation_seed(training.seed, step))
    if info.own or info.photos:
        return augment(batch, generator, strength(training), padding="border")
    paper = batch.amin()  # a tensor, not a number: reading it would wait for the device
    return augment(batch - paper, generator, strength(training)) + paper


def strength(training: Training) -> Strength:
    """The strength of the changes that these settings ask for."""
    return Strength(
        turn=training.rotate,
        stretch=training.scale,
        slant=0.0,
        shift=training.shift,
        bend=0.0,
        thick=training.thickness / 2,
        thin=training.thickness / 2,
    )
