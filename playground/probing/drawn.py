"""Answers about a drawing, from one pass through the network for all questions of an instant."""

from functools import lru_cache

import numpy as np
from torch import Tensor

from models.design.drawing import Drawing, Preparation
from models.design.network import INPUT_ID
from models.talk.probes import Digit, DigitAnswer, FeatureMaps, Float32
from playground.drawing import strokes
from playground.probing import picture_answers
from playground.probing.subject import Passed, Subject, frozen


def drawn_answer(subject: Subject, probe: Digit) -> DigitAnswer:
    """What the network says. Call in eval mode and under inference_mode."""
    picture = _picture(subject, probe.drawing, probe.preparation)
    x, layers = _passed(subject, probe.drawing, probe.preparation)
    paper = np.full_like(picture, 0 if subject.dataset.fitting(probe.preparation).polarity else 1)
    blank = _fed(subject, paper) if probe.saliency else None
    probabilities, shares = picture_answers.answer(subject.experiment, subject.net, x, blank, layers[-1][1])
    return DigitAnswer(probabilities, picture, shares)


def drawn_maps(subject: Subject, probe: FeatureMaps) -> dict[str, Float32]:
    """What every layer gives, as in `FeatureMaps`. Call in eval mode and under inference_mode."""
    x, layers = _passed(subject, probe.drawing, probe.preparation)
    last, answers = layers[-1]
    read = (last, subject.net.squash(answers))
    return picture_answers.maps([(INPUT_ID, x), *layers[:-1], read], probe.limit)


def _passed(subject: Subject, drawing: Drawing, preparation: Preparation) -> Passed:
    """What the network is fed for the drawing, and what every layer gives; the last one are the raw answers."""
    asked = drawing, preparation
    if asked not in subject.passed:
        x = _fed(subject, _picture(subject, drawing, preparation))
        subject.passed[asked] = x, list(subject.net.results(x))
    return subject.passed[asked]


def _fed(subject: Subject, picture: Float32) -> Tensor:
    """What the network is fed for one picture (side, side) in 0…1: (1, 1, side, side) on its device."""
    return picture_answers.fed(subject.net, picture[None], subject.dataset.scaling)


def _picture(subject: Subject, drawing: Drawing, preparation: Preparation) -> Float32:
    return _painted(drawing, subject.dataset.fitting(preparation), subject.experiment.data.info.image[1])


@lru_cache(maxsize=2)  # a drawing stays while training goes on
def _painted(drawing: Drawing, fitting: Preparation, side: int) -> Float32:
    return frozen(strokes.paint(drawing, fitting, side))
