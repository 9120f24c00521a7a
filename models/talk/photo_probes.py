"""The question about a photo that a person gives to a network."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from models.design.drawing import PhotoPreparation
from models.design.experiment import Experiment
from models.talk.probes import Float32, Probe


def takes_photos(experiment: Experiment) -> bool:
    """Whether a photo can be a sample: samples are pictures, but not of digits as the built-in sets have them.

    A photo of such a digit is read as ink on paper.
    """
    info = experiment.data.info
    digits = all(name.isdigit() for name in info.classes)
    return bool(info.image) and (info.own or info.photos or not digits)


@dataclass(frozen=True)
class PhotoAnswer:
    """The network's answer to a photo, and what became of it on the way.

    steps: the photo as it is, as a square, without its colours, and as the network is fed it before any standardising;
    each (1 or 3, height, width) uint8. The first three are reduced to at most 96 px a side. inverted: light and dark
    were exchanged. dark_ink: the network learned dark ink on light paper, so they never are. probabilities, saliency:
    as in SampleAnswer. error: why there is no answer, fit to show; there are no steps then.
    """

    steps: tuple[NDArray[np.uint8], ...]
    probabilities: Float32
    saliency: Float32 | None = None
    inverted: bool = False
    dark_ink: bool = False
    error: str = ""


@dataclass(frozen=True)
class Photo(Probe[PhotoAnswer]):
    """The network's answer to a photo in a file on this disk.

    stamp: which version of the file is meant (`models/files/atomic.py`); None where there was none.
    """

    path: str
    stamp: tuple[int, int, int] | None = None
    preparation: PhotoPreparation = field(default_factory=PhotoPreparation)
    saliency: bool = False

    def suits(self, experiment: Experiment) -> bool:
        return takes_photos(experiment)
