"""The network's answer to a picture file that a person gives it, prepared as `predict --image` prepares it."""

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.design.drawing import usual_preparation
from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.files.atomic import Stamp
from models.talk.photo_probes import takes_photos
from models.talk.probes import FileAnswer, PictureFile
from playground.probing import picture_answers
from playground.probing.subject import Subject, fixed, inputs_of


def file_answer(subject: Subject, probe: PictureFile) -> FileAnswer:
    """The picture and the network's answer now. Call in eval mode and under inference_mode."""
    found, error = _read(probe.path, probe.stamp, subject.experiment, subject.dataset.dark_ink)
    if found is None:
        return FileAnswer(fixed(np.empty((0, 0, 0), np.uint8)), fixed(np.empty(0, np.float32)), error=error)
    net, dataset = subject.net, subject.dataset
    if found.dtype == np.uint8:
        blank_paper = picture_answers.paper(subject.experiment, found[None])
        x, blank = (inputs_of(net, dataset, p) for p in (found[None], blank_paper))
        shown = found
    else:
        x, blank = (picture_answers.fed(net, p, dataset.scaling) for p in (found, np.zeros_like(found)))
        shown = fixed(np.rint(found * 255).astype(np.uint8))
    return FileAnswer(shown, *picture_answers.answer(subject.experiment, net, x, blank if probe.saliency else None))


@lru_cache(maxsize=4)  # while training goes on, the same picture is asked about many times a second
def _read(path: str, _stamp: Stamp | None, experiment: Experiment, dark_ink: bool) -> tuple[NDArray[Any] | None, str]:
    """The picture in a file, and ""; or None, and why it cannot be read.

    (channels, side, side) uint8 where photos are read, else a digit (1, side, side) float32 in 0…1.
    """
    from playground.drawing import photos, scans  # with Pillow, which other questions do not need

    try:
        info = experiment.data.info
        if takes_photos(experiment):
            how = photos.suited(usual_preparation(info), dark_ink)
            return fixed(photos.picture(path, info.image, how)), ""
        return fixed(scans.read_scan(path, info.image[1])[None]), ""
    except SpecError as error:
        return None, error.text
