"""A made-up snapshot of any experiment, so that a view can be opened and tested without the engine.

The network is real arithmetic in numpy on random weights; the history is a smooth curve. Every probe
that suits the experiment has an answer.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.design.experiment import Experiment
from models.design.layers import Activation, Linear, Output
from models.design.network import INPUT_ID, OUTPUT_ID
from models.design.points import Points
from models.talk.data_probes import DataSummary, SampleRows
from models.talk.function_probes import BINS, IntoActivation, IntoLoss
from models.talk.gradient_probes import Gradients
from models.talk.hidden_probes import HiddenSpace
from models.talk.plane_probes import FoldLines, WhoDecided, folds
from models.talk.probes import (
    Affine,
    AllSamples,
    Augmented,
    Boundary,
    Curve,
    Digit,
    FeatureMaps,
    Float32,
    InputMaps,
    Neuron,
    Neurons,
    Predict,
    Probe,
    Sample,
    SampleMaps,
    SamplePage,
    SamplePoints,
    Scales,
    Weights,
    has_rows,
)
from models.talk.quality_probes import ClassQuality, HowWell, ValueQuality
from models.talk.shapes import ACTIVATION_SHAPES
from models.talk.snapshot import DeviceState, History, Metrics, Snapshot
from models.talk.surface_probes import LossSurface, Race, WhereItStands
from models.talk.tensors.probes import Tensors
from ui.canned.decision import canned_decision
from ui.canned.drawing import canned_answer, canned_maps
from ui.canned.gradients import canned_course
from ui.canned.hidden import canned_pictures, canned_view
from ui.canned.pictures import canned_copies
from ui.canned.quality import canned_classes, canned_values
from ui.canned.rows import canned_rows, canned_summary
from ui.canned.samples import canned_page, canned_picture_quality, canned_sample, canned_sample_maps
from ui.canned.surface import canned_heights, canned_race, canned_standing
from ui.canned.tensors import canned_tensors

Float = NDArray[np.float64]

_PLANE: dict[str, Callable[[Float, Float], Float]] = {
    "x": lambda x, y: x,
    "y": lambda x, y: y,
    "x2": lambda x, y: x**2,
    "y2": lambda x, y: y**2,
    "xy": lambda x, y: x * y,
    "sin_x": lambda x, y: np.sin(x),
    "sin_y": lambda x, y: np.sin(y),
    "cos_x": lambda x, y: np.cos(x),
    "cos_y": lambda x, y: np.cos(y),
}


def canned_snapshot(experiment: Experiment, *, seed: int = 3, points: int = 120) -> Snapshot:
    """A snapshot of `experiment` in the middle of training, with an answer to every probe that suits it.

    points: length of the history.
    """
    history = _history(points, bool(experiment.data.info.classes))
    last = Metrics(
        float(history.train_loss[-1]),
        float(history.test_loss[-1]),
        *((0.985, 0.972) if experiment.data.info.classes else (None, None, 0.912, 0.864)),
    )
    return Snapshot(
        experiment,
        epoch=int(history.epoch[-1]),
        step=int(history.step[-1]),
        batches=25,
        running=True,
        metrics=last,
        history=history,
        readings=_Answers(experiment, seed),
        steps_per_second=1_210_000.0,
        rate_cuts=(30, 75) if experiment.training.schedule == "plateau" else (),
        device=DeviceState("cpu", "CPU, compiled: the only device here."),
        stepper="compiled",
    )


def _history(points: int, classes: bool) -> History:
    rng = np.random.default_rng(1)
    epoch = np.arange(points, dtype=np.int64)
    fall = np.exp(-epoch / max(points / 6, 1))
    wobble = 1 + 0.15 * rng.standard_normal(points) * (epoch > 0)
    train = (0.004 + 0.9 * fall) * np.abs(wobble)
    accuracy = 1 - 0.5 * fall if classes else np.full(points, np.nan)
    return History(epoch.astype(np.float64), epoch * 25, train, train * 1.2 + 0.002, accuracy, accuracy - 0.01)


class _Answers(Mapping[Probe[Any], object]):
    """Readings worked out when they are first looked up."""

    def __init__(self, experiment: Experiment, seed: int) -> None:
        self._experiment = experiment
        self._weights = _weights(experiment, seed)
        self._known: dict[Probe[Any], object] = {}

    def __getitem__(self, probe: Probe[Any]) -> object:
        if probe not in self._known:
            self._known[probe] = self._answer(probe)
        return self._known[probe]

    def __iter__(self) -> Iterator[Probe[Any]]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def _answer(self, probe: Probe[Any]) -> object:
        if not probe.suits(self._experiment):
            raise KeyError(probe)
        if isinstance(probe, IntoActivation | IntoLoss):
            return np.full(BINS, 1 / BINS, np.float32)
        if isinstance(probe, Gradients):
            return canned_course(self._experiment)
        if isinstance(probe, Race):
            return canned_race(probe)
        if isinstance(probe, LossSurface):
            return canned_heights(probe)
        if isinstance(probe, Tensors):
            return canned_tensors(self._experiment, probe)
        if isinstance(probe, WhereItStands):
            return canned_standing(self._experiment)
        if not has_rows(self._experiment):
            return self._answer_on_pictures(probe)
        match probe:
            case Boundary(resolution, x, y):
                return self._boundary(resolution, x, y)
            case Curve(resolution):
                answers = self._answers(_grid(self._experiment, resolution, 0, 0)).astype(np.float32)
                return answers.T if self._experiment.data.info.classes else answers[:, 0]
            case Scales():
                return _scales(self._experiment)
            case Neurons(resolution, limit, x, y):
                values = self._forward(_grid(self._experiment, resolution, x, y))
                shape = self._grid_shape(resolution)
                return {i: v[:, :limit].T.reshape(-1, *shape).astype(np.float32) for i, v in values.items()}
            case Neuron(layer_id, index, resolution, x, y):
                values = self._forward(_grid(self._experiment, resolution, x, y))
                return values[layer_id][:, index].reshape(self._grid_shape(resolution)).astype(np.float32)
            case FoldLines(resolution, _, x, y):
                values = self._forward(_grid(self._experiment, resolution, x, y))
                edge = {i: np.diff(v > 0, axis=0, append=False).any(1) for i, v in values.items()}
                names = [layer.id for layer in self._experiment.network.layers if folds(layer)]
                return {i: edge[i].reshape(resolution, resolution).astype(np.float32) for i in names}
            case InputMaps(resolution, x, y):
                columns = _grid(self._experiment, resolution, x, y)
                shape = self._grid_shape(resolution)
                return {
                    name: _input(self._experiment, name, columns).reshape(shape).astype(np.float32)
                    for name in self._experiment.data.info.inputs
                }
            case Weights():
                return self._weights
            case AllSamples():
                return _points(self._experiment)
            case Predict(values):
                return self._answers(np.array([values]))[0].astype(np.float32)
            case WhoDecided(values):
                place = np.array([values])
                return canned_decision(self._experiment, self._weights, self._forward(place), self._answers(place)[0])
            case SampleRows():
                return canned_rows(probe, _points(self._experiment), self._answers)
            case HowWell(training):
                return self._quality(training)
            case DataSummary(bins):
                return canned_summary(self._experiment, _points(self._experiment), bins)
            case HiddenSpace(layer_id):
                samples = _points(self._experiment)
                columns = samples.points.astype(np.float64)
                return canned_view(
                    self._experiment, probe, self._forward(columns)[layer_id], samples, self._said(columns)
                )
        raise KeyError(probe)

    def _answer_on_pictures(self, probe: Probe[Any]) -> object:
        match probe:
            case Weights():
                return self._weights
            case Digit(drawing, preparation, saliency):
                return canned_answer(self._experiment, drawing, preparation, saliency)
            case Augmented(number, count):
                return canned_copies(self._experiment, number, count)
            case FeatureMaps(drawing, preparation, limit):
                return canned_maps(self._experiment, drawing, preparation, limit)
            case SamplePage():
                return canned_page(self._experiment, probe)
            case HowWell(training):
                return canned_picture_quality(self._experiment, training)
            case Sample():
                return canned_sample(self._experiment, probe)
            case SampleMaps():
                return canned_sample_maps(self._experiment, probe)
            case HiddenSpace():
                return canned_pictures(self._experiment, probe)
        raise KeyError(probe)

    def _grid_shape(self, resolution: int) -> tuple[int, ...]:
        return (resolution,) * min(len(self._experiment.data.info.columns), 2)

    def _forward(self, columns: Float) -> dict[str, Float]:
        """Values after each layer: (rows, units) by id."""
        data, network = self._experiment.data, self._experiment.network
        value = np.stack([_input(self._experiment, n, columns) for n in data.inputs], 1)
        found = {INPUT_ID: value}
        for layer in (*network.layers, network.output):
            if layer.id in self._weights:
                weight, bias = self._weights[layer.id]
                value = value @ weight.T + (0 if bias is None else bias)
            if isinstance(layer, Linear | Output):
                value = ACTIVATION_SHAPES[layer.activation].value(value)
            elif isinstance(layer, Activation):
                value = ACTIVATION_SHAPES[layer.function].value(value)
            found[layer.id] = value
        loss = self._experiment.training.loss
        if loss == "binary_cross_entropy" and network.output.activation == "linear":
            found[OUTPUT_ID] = ACTIVATION_SHAPES["sigmoid"].value(value)
        elif loss == "cross_entropy":
            powers = np.exp(value - value.max(1, keepdims=True))
            found[OUTPUT_ID] = powers / powers.sum(1, keepdims=True)
        return found

    def _answers(self, columns: Float) -> Float:
        """Probabilities (rows, classes), or values (rows, 1) in regression."""
        output = self._forward(columns)[OUTPUT_ID]
        if self._experiment.data.info.task == "regression" or output.shape[1] > 1:
            return output
        logistic = self._experiment.training.loss == "binary_cross_entropy"
        one = output[:, 0] if logistic else np.clip((output[:, 0] + 1) / 2, 0, 1)
        return np.stack([1 - one, one], 1)

    def _quality(self, training: bool) -> ClassQuality | ValueQuality:
        samples = _points(self._experiment)
        rows = np.flatnonzero(samples.training == training)
        answers, truth = self._answers(samples.points[rows].astype(np.float64)), samples.targets[rows]
        if answers.shape[1] == 1:
            return canned_values(rows, truth, answers[:, 0].astype(np.float32))
        return canned_classes(truth.astype(np.int64), answers.argmax(1), answers.max(1), answers.shape[1])

    def _said(self, columns: Float) -> Float32:
        """The likeliest classes, or the values: (rows,)."""
        answers = self._answers(columns)
        found = answers[:, 0] if self._experiment.data.info.task == "regression" else answers.argmax(1)
        return np.asarray(found, np.float32)

    def _boundary(self, resolution: int, x: int, y: int) -> Float32:
        answers = self._answers(_grid(self._experiment, resolution, x, y))
        if answers.shape[1] == 2:
            answers = answers[:, 1:]
        maps = answers.T.reshape(-1, resolution, resolution).astype(np.float32)
        return maps if len(maps) > 1 else np.asarray(maps[0], np.float32)


def _weights(experiment: Experiment, seed: int) -> dict[str, Affine]:
    """Random weights, large enough that the pictures differ."""
    rng = np.random.default_rng(seed)
    found: dict[str, Affine] = {}
    for shapes in experiment.layer_shapes():
        if isinstance(shapes.layer, Linear | Output):
            (units, shape), first = shapes.parameters["weight"], not found and not experiment.data.standardise
            weight = rng.standard_normal((units, shape)) * (0.45 if first else 2.2 / np.sqrt(max(shape, 1)))
            bias = (0.7 * rng.standard_normal(units)).astype(np.float32)
            found[shapes.layer.id] = weight.astype(np.float32), bias if shapes.layer.bias else None
    return found


def _grid(experiment: Experiment, resolution: int, x: int, y: int) -> Float:
    """Cell centres over the two axes, the other columns held in the middle: (resolution², columns).

    Of one column, (resolution, 1).
    """
    columns = experiment.data.info.columns
    at = (np.arange(resolution) + 0.5) / resolution
    if len(columns) == 1:
        return columns[0].low + at[:, None] * (columns[0].high - columns[0].low)
    grid = np.tile([(c.low + c.high) / 2 for c in columns], (resolution * resolution, 1))
    grid[:, x] = np.tile(columns[x].low + at * (columns[x].high - columns[x].low), resolution)
    grid[:, y] = np.repeat(columns[y].low + at * (columns[y].high - columns[y].low), resolution)
    return grid


def _input(experiment: Experiment, name: str, columns: Float) -> Float:
    """One input of the network for rows of raw measurements: (rows,)."""
    data = experiment.data
    if not data.info.direct:
        return np.asarray(_PLANE[name](columns[:, 0], columns[:, -1]))
    k = list(data.info.inputs).index(name)
    column = data.info.columns[k]
    value: Float = columns[:, k]
    if data.standardise:
        value = (value - (column.low + column.high) / 2) / ((column.high - column.low) / 4)
    return value


def _points(experiment: Experiment) -> SamplePoints:
    """Discs around the middle for two classes, blobs for more, a slope for numbers; a person's own as they are."""
    source = experiment.data.source
    if isinstance(source, Points):
        return SamplePoints(*source.arrays(experiment.data.train_share, experiment.data.seed))
    rng = np.random.default_rng(experiment.data.seed)
    info, n = experiment.data.info, experiment.data.samples
    low, high = (np.array([getattr(c, end) for c in info.columns]) for end in ("low", "high"))
    if len(info.classes) > 2:
        targets = np.arange(n) % len(info.classes)
        share = (targets[:, None] + 0.5) / len(info.classes) + 0.08 * rng.standard_normal((n, len(low)))
        points = low + share * (high - low)
    else:
        targets = np.arange(n) % 2
        radius, angle = rng.uniform(0, 2.5, n) + np.where(targets == 1, 0, 2.5), rng.uniform(0, 2 * np.pi, n)
        points = np.stack([radius * np.sin(angle), radius * np.cos(angle)], 1)
        if len(info.columns) == 1:
            points = rng.uniform(low, high, (n, 1))
            values = 0.5 * (info.target.high - info.target.low) * np.sin(points[:, 0])
            return SamplePoints(points.astype(np.float32), values.astype(np.float32), rng.random(n) < 0.5)
        if info.task == "regression":
            return SamplePoints(points.astype(np.float32), (points.sum(1) / 10).astype(np.float32), rng.random(n) < 0.5)
    return SamplePoints(points.astype(np.float32), targets.astype(np.float32), rng.random(n) < 0.5)


def _scales(experiment: Experiment) -> dict[str, tuple[float, float]]:
    """Mean and deviation of each input and of the value over the training samples, where these are standardised."""
    data, samples = experiment.data, _points(experiment)
    found = dict.fromkeys((*data.inputs, "target"), (0.0, 1.0))
    if data.standardise:
        for name in data.inputs:
            values = _input(experiment, name, samples.points[samples.training].astype(np.float64))
            found[name] = float(values.mean()), float(values.std()) or 1.0
    if data.standardise_target:
        targets = samples.targets[samples.training].astype(np.float64)
        found["target"] = float(targets.mean()), float(targets.std()) or 1.0
    return found
