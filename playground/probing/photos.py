"""The network's answer to a photo, and what each step of its preparation gives."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from models.design.data import Data
from models.design.drawing import PhotoPreparation
from models.design.spec import SpecError
from models.files.atomic import Stamp
from models.talk.photo_probes import Photo, PhotoAnswer
from playground.drawing.photos import as_array, prepared, suited
from playground.probing import picture_answers
from playground.probing.subject import Subject, fixed, frozen, inputs_of

_SHOWN = 96  # px of a step's longer side at most

_Steps = tuple[NDArray[np.uint8], ...]


def photo_answer(subject: Subject, probe: Photo) -> PhotoAnswer:
    """The steps and the network's answer now. Call in eval mode and under inference_mode."""
    dark_ink = subject.dataset.dark_ink
    how = suited(probe.preparation, dark_ink)
    steps, inverted, error = _read(probe.path, probe.stamp, subject.experiment.data, how)
    if error:
        return PhotoAnswer((), frozen(np.empty(0, np.float32)), error=error)
    net, fed = subject.net, steps[-1][None]
    x = inputs_of(net, subject.dataset, fed)
    blank = inputs_of(net, subject.dataset, picture_answers.paper(subject.experiment, fed)) if probe.saliency else None
    return PhotoAnswer(steps, *picture_answers.answer(subject.experiment, net, x, blank), inverted, dark_ink)


@lru_cache(maxsize=4)  # while training goes on, the same photo is asked about many times a second
def _read(path: str, _stamp: Stamp | None, data: Data, how: PhotoPreparation) -> tuple[_Steps, bool, str]:
    """The steps, whether light and dark were exchanged, and ""; or no steps, and why it cannot be read."""
    try:
        found = prepared(path, data.info.image, how)
    except SpecError as error:
        return (), False, error.text
    before = (_reduced(step) for step in (found.original, found.square, found.grey))
    return tuple(fixed(as_array(step)) for step in (*before, found.small)), found.inverted, ""


def _reduced(step: Image.Image) -> Image.Image:
    shown = step.copy()
    shown.thumbnail((_SHOWN, _SHOWN), Image.Resampling.BOX)
    return shown
