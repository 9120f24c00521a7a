"""Answers to probes, one small function per probe. None of these changes the network."""

from functools import lru_cache, singledispatch
from typing import Any

import numpy as np
import torch
from torch import Tensor

from models.design.drawing import Drawing, Preparation
from models.design.experiment import Experiment
from models.talk.probes import (
    Augmented,
    Boundary,
    Digit,
    DigitAnswer,
    FeatureMaps,
    Float32,
    InputMaps,
    Neuron,
    Neurons,
    Points,
    Predict,
    Probe,
    Sample,
    SampleAnswer,
    SampleMaps,
    SamplePage,
    SamplePictures,
    SamplePoints,
    Weights,
)
from playground.datasets.dataset import Dataset
from playground.drawing import strokes
from playground.net.build import Net
from playground.net.modules import Linear
from playground.probing import pictures
from playground.probing.samples import Answers
from playground.training.augmentation import augmented
from playground.training.losses import read_answers

_ROWS = 1000


class Subject:
    """What is measured: a network, its experiment and its data, at one instant.

    answers: what this network said to the samples so far; they are kept from one measurement to the next.
    """

    def __init__(self, experiment: Experiment, net: Net, dataset: Dataset, answers: Answers | None = None) -> None:
        self.experiment, self.net, self.dataset = experiment, net, dataset
        self.answers = answers or Answers(experiment, net, dataset)

    def grid(self, resolution: int, x_axis: int, y_axis: int) -> Tensor:
        """Inputs over the plane: (resolution², inputs) on the network's device, row by row from below."""
        return _grid(self.dataset, resolution, x_axis, y_axis).to(self.net.weights.device)

    def fed(self, picture: Float32) -> Tensor:
        """What the network is fed for one picture (side, side) in 0…1: (1, 1, side, side) on its device."""
        return pictures.fed(self.net, picture[None], self.dataset.shift, self.dataset.scale)


def measure(probes: frozenset[Probe[Any]], subject: Subject) -> dict[Probe[Any], Any]:
    """The answers, with read-only arrays. Leaves the network's mode as it found it.

    A question that does not suit the experiment is left out: a panel may still ask about the network or the data of
    a moment ago. So is one about a sample that is not there.
    """
    net = subject.net
    training = net.training
    net.eval()
    try:
        with torch.inference_mode():
            return {probe: _read(probe, subject) for probe in probes if _has_answer(probe, subject)}
    finally:
        net.train(training)


def _has_answer(probe: Probe[Any], subject: Subject) -> bool:
    """Whether the question suits the experiment and, where it is about one sample, that sample is there."""
    if isinstance(probe, Sample | SampleMaps) and (probe.number or 0) >= len(subject.dataset.targets):
        return False
    return probe.suits(subject.experiment)


@singledispatch
def _read(probe: Probe[Any], subject: Subject) -> Any:
    raise TypeError(f"no measurement for {type(probe).__name__}")


@_read.register
def _(probe: Boundary, subject: Subject) -> Float32:
    side = probe.resolution
    parts = _parts(subject.grid(side, probe.x_axis, probe.y_axis))
    read = read_answers(subject.experiment, torch.cat([subject.net(part) for part in parts]))
    return _array(read.reshape(side, side) if read.ndim == 1 else read.T.reshape(-1, side, side))


@_read.register
def _(probe: Neurons, subject: Subject) -> dict[str, Float32]:
    side = probe.resolution
    x = subject.grid(side, probe.x_axis, probe.y_axis)
    return {
        layer_id: _array(values[:, : probe.limit].T.reshape(-1, side, side))
        for layer_id, values in subject.net.activations(x)
    }


@_read.register
def _(probe: Neuron, subject: Subject) -> Float32:
    side = probe.resolution
    parts = _parts(subject.grid(side, probe.x_axis, probe.y_axis))
    values = torch.cat([dict(subject.net.activations(part))[probe.layer_id][:, probe.index] for part in parts])
    return _array(values.reshape(side, side))


@_read.register
def _(probe: InputMaps, subject: Subject) -> dict[str, Float32]:
    side, dataset = probe.resolution, subject.dataset
    points = _grid_points(dataset, side, probe.x_axis, probe.y_axis)
    return {
        name: _frozen(dataset.input_map(name, points).reshape(side, side).astype(np.float32))
        for name in dataset.data.info.inputs
    }


@_read.register
def _(probe: Weights, subject: Subject) -> dict[str, tuple[Float32, Float32]]:
    net = subject.net
    return {
        layer_id: (_array(module.weight.clone()), _array(module.bias.clone()))
        for layer_id, module in zip(net.ids, net.stack, strict=True)
        if isinstance(module, Linear)
    }


@_read.register
def _(probe: Points, subject: Subject) -> SamplePoints:
    dataset = subject.dataset
    return SamplePoints(dataset.points, dataset.targets, dataset.training)


@_read.register
def _(probe: Predict, subject: Subject) -> Float32:
    return _array(_predict(subject, np.array([probe.values], np.float32))[0])


@_read.register
def _(probe: Digit, subject: Subject) -> DigitAnswer:
    picture = _picture(subject, probe.drawing, probe.preparation)
    x = subject.fed(picture)
    probabilities = _array(pictures.class_probabilities(subject.experiment, subject.net, x)[0])
    if not probe.saliency:
        return DigitAnswer(probabilities, picture)
    paper = np.full_like(picture, 0 if subject.dataset.fitting(probe.preparation).polarity else 1)
    shares = pictures.saliency(subject.net, x, subject.fed(paper), int(probabilities.argmax()))
    return DigitAnswer(probabilities, picture, _frozen(shares))


@_read.register
def _(probe: FeatureMaps, subject: Subject) -> dict[str, Float32]:
    x = subject.fed(_picture(subject, probe.drawing, probe.preparation))
    return pictures.layer_maps(subject.net, x, probe.limit)


@_read.register
def _(probe: Augmented, subject: Subject) -> Float32:
    dataset = subject.dataset
    rows = np.flatnonzero(dataset.training)
    picture = torch.from_numpy(dataset.points[rows[probe.number % len(rows)]].astype(np.float32) / 255)
    copies = augmented(picture.expand(probe.count, *picture.shape), subject.experiment, step=0)
    return _array(torch.cat([picture[None], copies]).clamp(0, 1))


@_read.register
def _(probe: SamplePage, subject: Subject) -> SamplePictures:
    return subject.answers.page(probe)


@_read.register
def _(probe: Sample, subject: Subject) -> SampleAnswer:
    return subject.answers.sample(probe)


@_read.register
def _(probe: SampleMaps, subject: Subject) -> dict[str, Float32]:
    return subject.answers.maps(probe)


def _picture(subject: Subject, drawing: Drawing, preparation: Preparation) -> Float32:
    fitting = subject.dataset.fitting(preparation)
    return _frozen(strokes.paint(drawing, fitting, subject.experiment.data.info.image[1]))


def predict_rows(subject: Subject, points: Float32) -> Float32:
    """Answers to raw `points` (n, columns) float32: probabilities (n, classes), or values (n, 1)."""
    subject.net.eval()
    with torch.inference_mode():
        return _array(_predict(subject, points))


def _predict(subject: Subject, points: Float32) -> Tensor:
    x = torch.from_numpy(subject.dataset.inputs(points)).to(subject.net.weights.device)
    read = read_answers(subject.experiment, subject.net(x))
    if subject.experiment.data.info.task == "regression":
        return read[:, None]
    return torch.stack([1 - read, read], 1) if read.ndim == 1 else read


def _parts(x: Tensor) -> tuple[Tensor, ...]:
    """The rows in parts small enough that what a layer gives stays in a processor's cache: three times as fast."""
    return torch.split(x, _ROWS if x.device.type == "cpu" else len(x))


@lru_cache(maxsize=16)
def _grid_points(dataset: Dataset, resolution: int, x_axis: int, y_axis: int) -> Float32:
    """Raw measurements at the cells' centres, the other columns at their means: (resolution², columns)."""
    columns = dataset.data.info.columns
    points = np.tile(dataset.means, (resolution * resolution, 1))
    centres = (np.arange(resolution) + 0.5) / resolution
    for axis, values in ((x_axis, np.tile(centres, resolution)), (y_axis, np.repeat(centres, resolution))):
        points[:, axis] = columns[axis].low + values * (columns[axis].high - columns[axis].low)
    return _frozen(points)


@lru_cache(maxsize=16)
def _grid(dataset: Dataset, resolution: int, x_axis: int, y_axis: int) -> Tensor:
    return torch.from_numpy(dataset.inputs(_grid_points(dataset, resolution, x_axis, y_axis)))


def _array(tensor: Tensor) -> Float32:
    return _frozen(np.ascontiguousarray(tensor.float().cpu().numpy()))


def _frozen(array: Float32) -> Float32:
    array.flags.writeable = False
    return array
