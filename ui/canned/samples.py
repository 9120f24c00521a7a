"""Made-up pictures of a data set and a made-up network's answers, so that views can be opened without the engine.

The pictures are digits of seven bars, whatever the set; about one in fifteen is read wrongly.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.design.experiment import Experiment
from models.design.network import INPUT_ID, OUTPUT_ID
from models.talk.probes import Float32, Sample, SampleAnswer, SampleMaps, SamplePage, SamplePictures
from models.talk.quality_probes import ClassQuality
from ui.canned.drawing import filtered
from ui.canned.quality import canned_classes

_BARS = ("012345", "12", "01346", "01236", "1256", "02356", "023456", "012", "0123456", "012356")
"""Which of seven bars a digit shows: top, upper right, lower right, bottom, lower left, upper left, middle."""
_ENDS = ((3, 1, 7, 1), (7, 1, 7, 5), (7, 5, 7, 9), (3, 9, 7, 9), (3, 5, 3, 9), (3, 1, 3, 5), (3, 5, 7, 5))
"""From and to of each bar, x and y in tenths of the picture."""


def canned_page(experiment: Experiment, probe: SamplePage) -> SamplePictures:
    """One page of the training or of the test pictures."""
    labels, predicted, training = _all(experiment)
    part = training == probe.training if probe.only is None else np.isin(np.arange(len(labels)), list(probe.only))
    chosen = part & (probe.label is None or labels == probe.label)
    rows = np.flatnonzero(chosen & (probe.answer is None or predicted == probe.answer))
    wrong = predicted[rows] != labels[rows]
    classes = len(experiment.data.info.classes)
    by_class = [np.bincount(labels[some], minlength=classes).astype(np.int64) for some in (rows, rows[wrong])]
    if probe.wrong_first:
        rows = np.concatenate([rows[wrong], rows[~wrong]])
    page = min(probe.page, max(0, (len(rows) - 1) // probe.per_page))
    shown = rows[page * probe.per_page : (page + 1) * probe.per_page]
    shape = experiment.data.info.shape
    made = [_sample(int(number), int(labels[number]), shape) for number in shown]
    pictures = np.stack(made) if made else np.zeros((0, *shape), np.float32 if len(shape) == 2 else np.uint8)
    confidence = 0.5 + 0.5 * _noise(shown)
    fresh = np.ones(len(shown), bool)
    answers = labels[shown], predicted[shown], confidence.astype(np.float32), fresh
    return SamplePictures(pictures, shown, *answers, page, len(rows), int(wrong.sum()), 0, *by_class)


def canned_picture_quality(experiment: Experiment, training: bool) -> ClassQuality:
    """How well the made-up network answers, as `canned_page` shows it."""
    labels, predicted, chosen = _all(experiment)
    rows = np.flatnonzero(chosen == training)
    return canned_classes(labels[rows], predicted[rows], 0.5 + 0.5 * _noise(rows), len(experiment.data.info.classes))


def canned_sample(experiment: Experiment, probe: Sample) -> SampleAnswer:
    """One picture, and an answer with the class and the confidence that `canned_page` gives."""
    labels, predicted, training = _all(experiment)
    number = probe.number
    if not 0 <= number < len(labels):
        raise KeyError(probe)
    shape = experiment.data.info.shape
    picture = _sample(number, int(labels[number]), shape)
    confidence = 0.5 + 0.5 * float(_noise(np.array([number]))[0])
    probabilities = np.full(len(experiment.data.info.classes), (1 - confidence) / max(1, len(_BARS) - 1), np.float32)
    probabilities[predicted[number]] = confidence
    saliency: Float32 | None = None
    if probe.saliency and len(shape) == 2:
        saliency = np.sin(np.arange(shape[1]) + number).astype(np.float32)
    elif probe.saliency:
        y, x = np.mgrid[: shape[1], : shape[2]] / max(shape[1:])
        saliency = (picture.mean(0) / 255 * np.sin(9 * x + 6 * y + number)).astype(np.float32)
    probabilities /= probabilities.sum()
    return SampleAnswer(picture, int(labels[number]), bool(training[number]), probabilities, saliency)


def canned_sample_maps(experiment: Experiment, probe: SampleMaps) -> dict[str, Float32]:
    """The picture, what filters make of it, and the answer that `canned_sample` gives."""
    number = int(_all(experiment)[2].argmin()) if probe.number is None else probe.number
    answer = canned_sample(experiment, Sample(number))
    picture: Float32
    if answer.picture.ndim == 2:
        picture, maps = answer.picture[:, None], _slid(experiment, answer.picture, probe.limit)
    else:
        picture = (answer.picture / 255).astype(np.float32)
        maps = filtered(experiment, picture.mean(0), probe.limit)
    return maps | {INPUT_ID: picture, OUTPUT_ID: answer.probabilities[: probe.limit, None, None]}


def _all(experiment: Experiment) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """Labels, predicted classes and whether it is trained on, of every sample."""
    info, classes = experiment.data.info, len(experiment.data.info.classes)
    numbers = np.arange(info.samples)
    labels = (numbers * 7 + numbers // 10) % classes
    predicted = np.where(_noise(numbers) < 0.07, (labels + 1 + numbers % 3) % classes, labels)
    return labels, predicted, numbers < info.training if info.training else numbers % 10 < 7


def _noise(numbers: NDArray[np.int64]) -> NDArray[np.floating]:
    """A number between 0 and 1 for each sample, always the same."""
    return np.asarray((np.sin(numbers * 12.9898) * 43758.5453) % 1)


def _slid(experiment: Experiment, signal: Float32, limit: int) -> dict[str, Float32]:
    """What made-up kernels make of a signal (channels, length): (channels, 1, length) or (units, 1, 1) by layer id."""
    found: dict[str, Float32] = {}
    for k, (layer_id, shape) in enumerate(experiment.shapes().items()):
        length = shape[1] if len(shape) == 2 else 1
        at = np.linspace(0, signal.shape[1] - 1, length).astype(int)
        some = np.arange(min(shape[0], limit))[:, None]
        values = np.roll(signal[0], k)[at] * np.cos(some) + 0.05 * np.sin(some + at)
        found[layer_id] = np.maximum(values, 0).astype(np.float32)[:, None]
    return found


def _sample(number: int, label: int, shape: tuple[int, ...]) -> NDArray[Any]:
    """A picture (channels, height, width) uint8, or a signal (channels, length) float32."""
    if len(shape) == 3:
        return _picture(number, label, shape)
    x = np.linspace(0, 2 * np.pi, shape[1])
    waves = [np.sin((1 + label % 4) * x + number + k) * np.cos(label * x / 3) for k in range(shape[0])]
    return (0.2 * np.array(waves)).astype(np.float32)


def _picture(number: int, label: int, shape: tuple[int, ...]) -> NDArray[np.uint8]:
    """A digit, a little slanted and moved: (channels, height, width) uint8."""
    channels, height, width = shape
    rng = np.random.default_rng(number)
    slant, left, up = rng.normal(0, [0.12, 0.04, 0.04])
    y, x = (np.mgrid[:height, :width] + 0.5) / np.array([height, width])[:, None, None] - np.array([up, left])[
        :, None, None
    ]
    x = x + slant * (y - 0.5)
    ink = np.zeros((height, width))
    for bar in _BARS[label % 10]:
        x0, y0, x1, y1 = np.array(_ENDS[int(bar)]) / 10
        away = np.hypot(x - np.clip(x, x0, x1), y - np.clip(y, y0, y1))
        ink = np.maximum(ink, np.clip(1.5 - away * 22, 0, 1))
    tint = np.linspace(1, 0.4, channels)[:, None, None]
    return np.asarray(255 * ink * tint, np.uint8)
