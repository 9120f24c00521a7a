"""Answers to probes, one small function per probe. None of these changes the network."""

from collections.abc import Callable
from functools import lru_cache, singledispatch
from typing import Any

import numpy as np
import torch
from torch import Tensor

from models.design.spec import SpecError
from models.doctor.facts import Checkup
from models.talk.data_probes import DataSummary, SampleRows, Summary
from models.talk.function_probes import IntoActivation, IntoLoss
from models.talk.gradient_probes import Gradients
from models.talk.hidden_probes import HiddenSpace
from models.talk.photo_probes import Photo, PhotoAnswer
from models.talk.plane_probes import Decision, FoldLines, WhoDecided
from models.talk.probes import (
    Affine,
    AllSamples,
    Augmented,
    Boundary,
    Curve,
    Digit,
    DigitAnswer,
    FeatureMaps,
    FileAnswer,
    Float32,
    InputMaps,
    Neuron,
    Neurons,
    Partial,
    PictureFile,
    Predict,
    Probe,
    Sample,
    SampleAnswer,
    SampleMaps,
    SamplePage,
    SamplePoints,
    Scales,
    Weights,
)
from models.talk.quality_probes import HowWell
from models.talk.stepping.probes import Chain, ChainOf, StepNumbers, StepThrough
from models.talk.surface_probes import LossSurface, Race, Standing, WhereItStands
from models.talk.tensors.probes import Tensors
from playground.datasets.dataset import Dataset
from playground.net.modules import Linear
from playground.probing import given_pictures, samples
from playground.probing.activations import layer_activations
from playground.probing.decisions.decision import decision
from playground.probing.drawn import drawn_answer, drawn_maps
from playground.probing.functions.fold_lines import fold_lines
from playground.probing.functions.function_values import into_activation, into_loss
from playground.probing.health.checkup import Checkups
from playground.probing.health.course import LayerHealths
from playground.probing.hidden_space import HiddenSpaces
from playground.probing.kept_answers import KeptAnswers
from playground.probing.quality import Qualities
from playground.probing.sample_rows import RowPages
from playground.probing.samples import SamplePages
from playground.probing.stepping import steps
from playground.probing.subject import (
    Following,
    GradualMeasurement,
    Subject,
    frozen,
    in_units,
    inputs_of,
    read_only,
    undisturbed,
)
from playground.probing.summary import summary
from playground.probing.surfaces.race import Races
from playground.probing.surfaces.surface import Surfaces, standing
from playground.probing.tensors.tensors import TensorMeasurement
from playground.training.augmentation import augmented

_ROWS = 1000, 5000  # rows at once on the CPU, at least and at most
_NUMBERS = 160_000  # that a layer gives for them: so many stay in the processor's cache

BUDGET = 0.012
"""Seconds that gradual measurements take in one snapshot, all together.

With everything else in a snapshot, the longest rest that the runner takes is still enough.
"""
_GRADUAL: dict[type[Probe[Any]], Callable[[KeptAnswers], GradualMeasurement]] = {
    SamplePage: SamplePages,
    SampleRows: RowPages,
    HowWell: Qualities,
    LossSurface: Surfaces,
    Race: Races,
    HiddenSpace: HiddenSpaces,
    Gradients: LayerHealths,
    Tensors: TensorMeasurement,
    Checkup: Checkups,
}
"""Makes the gradual measurement for each kind of probe that needs one; `_read` answers all other probes."""


def measure(probes: frozenset[Probe[Any]], subject: Subject) -> dict[Probe[Any], Any]:
    """The answers, with read-only arrays. Leaves the network's mode as it found it.

    A question that does not suit the experiment is left out: a panel may still ask about the network or the data of
    a moment ago. So is one about a sample that is not there.
    """
    with undisturbed(subject.net):
        asked = [probe for probe in probes if _has_answer(probe, subject)]
        sharing = [
            probe for probe in asked if type(probe) in _GRADUAL and type(probe) is not Checkup
        ]  # it rests mostly
        seconds = BUDGET / max(len(sharing), 1)
        return {
            probe: _read_on(probe, subject, seconds) if type(probe) in _GRADUAL else _read(probe, subject)
            for probe in asked
        }


def _has_answer(probe: Probe[Any], subject: Subject) -> bool:
    """Whether the question suits the experiment and, where it is about one sample, that sample is there."""
    if isinstance(probe, Sample | SampleMaps) and (probe.number or 0) >= len(subject.dataset.targets):
        return False
    if isinstance(probe, Tensors) and (
        subject.next_step is None or (probe.sample or 0) >= len(subject.dataset.targets)
    ):
        return False
    samples_needed = Augmented | LossSurface | Race | WhereItStands | Gradients | Tensors | Checkup
    if isinstance(probe, samples_needed) and not subject.dataset.training.any():
        return False
    if isinstance(probe, StepThrough | ChainOf) and subject.rehearsal is None:
        return False
    return probe.suits(subject.experiment)


def _read_on(probe: Probe[Any], subject: Subject, seconds: float) -> Partial:
    """The answer of a gradual measurement after `seconds` more of work."""
    kind = type(probe)
    if kind not in subject.kept:
        subject.kept[kind] = _GRADUAL[kind](_answers(subject))
    measurement = subject.kept[kind]
    if isinstance(measurement, Following):
        measurement.follow(subject)
    return measurement.read(probe, seconds)


def _answers(subject: Subject) -> KeptAnswers:
    """The answers of this network to its samples: the same for all measurements, so that these agree."""
    known = (each.kept for each in subject.kept.values() if isinstance(each, Qualities | RowPages | SamplePages))
    return next(known, None) or KeptAnswers(subject.experiment, subject.net, subject.dataset)


@singledispatch
def _read(probe: Probe[Any], subject: Subject) -> Any:
    raise TypeError(f"no measurement for {type(probe).__name__}")


@_read.register
def _(probe: Boundary, subject: Subject) -> Float32:
    side = probe.resolution
    parts = _parts(subject, _over_plane(subject, side, probe.x_axis, probe.y_axis))
    read = in_units(subject.experiment, subject.dataset, torch.cat([subject.net(part) for part in parts]))
    return read_only(read.reshape(side, side) if read.ndim == 1 else read.T.reshape(-1, side, side))


@_read.register
def _(probe: Curve, subject: Subject) -> Float32:
    answers = _by_class(subject, subject.net(_over_plane(subject, probe.resolution, 0, 0)))
    return read_only(answers.T if subject.experiment.data.info.classes else answers[:, 0])


@_read.register
def _(probe: Scales, subject: Subject) -> dict[str, tuple[float, float]]:
    scaling = subject.dataset.scaling
    both = zip(scaling.shift.tolist(), scaling.scale.tolist(), strict=True)
    return {
        **dict(zip(subject.dataset.data.inputs, both, strict=True)),
        "target": (scaling.target_shift, scaling.target_scale),
    }


@_read.register
def _(probe: Neurons, subject: Subject) -> dict[str, Float32]:
    side = probe.resolution
    x = _over_plane(subject, side, probe.x_axis, probe.y_axis)
    found, shape = layer_activations(subject.net, x, probe.limit), _grid_shape(subject.dataset, side)
    return {layer_id: frozen(values.T.reshape(-1, *shape)) for layer_id, values in found.items()}


@_read.register
def _(probe: Neuron, subject: Subject) -> Float32:
    side = probe.resolution
    parts = _parts(subject, _over_plane(subject, side, probe.x_axis, probe.y_axis))
    values = torch.cat([dict(subject.net.activations(part))[probe.layer_id][:, probe.index] for part in parts])
    return read_only(values.reshape(_grid_shape(subject.dataset, side)))


@_read.register
def _(probe: FoldLines, subject: Subject) -> dict[str, Float32]:
    parts = _parts(subject, _over_plane(subject, probe.resolution, probe.x_axis, probe.y_axis))
    return fold_lines(subject.experiment, subject.net, parts, probe.resolution, probe.limit)


@_read.register
def _(probe: WhoDecided, subject: Subject) -> Decision:
    return decision(subject, probe.values)


@_read.register
def _(probe: IntoActivation, subject: Subject) -> Float32:
    return into_activation(subject, probe.layer_id)


@_read.register
def _(probe: IntoLoss, subject: Subject) -> Float32:
    return into_loss(subject)


@_read.register
def _(probe: InputMaps, subject: Subject) -> dict[str, Float32]:
    return _input_maps(subject.dataset, probe)


@_read.register
def _(probe: Weights, subject: Subject) -> dict[str, Affine]:
    net = subject.net
    return {
        layer_id: (read_only(module.weight.clone()), None if module.bias is None else read_only(module.bias.clone()))
        for layer_id, module in zip(net.ids, net.stack, strict=True)
        if isinstance(module, Linear)
    }


@_read.register
def _(probe: AllSamples, subject: Subject) -> SamplePoints:
    dataset = subject.dataset
    return SamplePoints(dataset.points, dataset.targets, dataset.training)


@_read.register
def _(probe: Predict, subject: Subject) -> Float32:
    return read_only(_predict(subject, np.array([probe.values], np.float32))[0])


@_read.register
def _(probe: Digit, subject: Subject) -> DigitAnswer:
    return drawn_answer(subject, probe)


@_read.register
def _(probe: FeatureMaps, subject: Subject) -> dict[str, Float32]:
    return drawn_maps(subject, probe)


@_read.register
def _(probe: Augmented, subject: Subject) -> Float32:
    dataset = subject.dataset
    rows = np.flatnonzero(dataset.training)
    picture = torch.from_numpy(dataset.points[rows[probe.number % len(rows)]].astype(np.float32) / 255)
    copies = augmented(picture.expand(probe.count, *picture.shape), subject.experiment, step=0)
    return read_only(torch.cat([picture[None], copies]).clamp(0, 1))


@_read.register
def _(probe: Sample, subject: Subject) -> SampleAnswer:
    return samples.sample_answer(subject, probe)


@_read.register
def _(probe: PictureFile, subject: Subject) -> FileAnswer:
    return given_pictures.file_answer(subject, probe)


@_read.register
def _(probe: Photo, subject: Subject) -> PhotoAnswer:
    from playground.probing import photos  # with Pillow, which other questions do not need

    return photos.photo_answer(subject, probe)


@_read.register
def _(probe: SampleMaps, subject: Subject) -> dict[str, Float32]:
    return samples.sample_maps(subject, probe)


@_read.register
def _(probe: DataSummary, subject: Subject) -> Summary:
    return summary(subject.dataset, probe.bins)


@_read.register
def _(probe: WhereItStands, subject: Subject) -> Standing:
    return standing(subject, probe.penalty)


@_read.register
def _(probe: StepThrough, subject: Subject) -> StepNumbers | None:
    return None if subject.rehearsal is None else steps.step_numbers(subject.rehearsal, probe)


@_read.register
def _(probe: ChainOf, subject: Subject) -> Chain | None:
    return None if subject.rehearsal is None else steps.chain(subject.rehearsal, probe)


def _over_plane(subject: Subject, resolution: int, x_axis: int, y_axis: int) -> Tensor:
    """Inputs over the plane, row by row from below: (resolution², inputs) on its device; fewer over a line."""
    return _grid(subject.dataset, resolution, x_axis, y_axis).to(subject.net.weights.device)


def predict_rows(subject: Subject, points: Float32) -> Float32:
    """Answers to raw `points` (n, columns) float32, or to signals: probabilities (n, classes), or values (n, 1).

    Raises SpecError where a number is too large for the network to answer.
    """
    with undisturbed(subject.net):
        answers = _predict(subject, points)
        finite = torch.isfinite(answers).all(1)
        if not bool(finite.all()):
            row = int(finite.int().argmin()) + 1
            raise SpecError("Row {row:,} has numbers so large that the network cannot answer them.", row=row)
        return read_only(answers)


def _predict(subject: Subject, points: Float32) -> Tensor:
    return _by_class(subject, subject.net(inputs_of(subject.net, subject.dataset, points)))


def _by_class(subject: Subject, answers: Tensor) -> Tensor:
    """Raw answers as probabilities (n, classes), or values (n, 1)."""
    read = in_units(subject.experiment, subject.dataset, answers)
    if subject.experiment.data.info.task == "regression":
        return read[:, None]
    return torch.stack([1 - read, read], 1) if read.ndim == 1 else read


def _parts(subject: Subject, x: Tensor) -> tuple[Tensor, ...]:
    """The rows in parts so small that a layer's values stay in the processor's cache, which is three times as fast."""
    if x.device.type != "cpu":
        return (x,)
    widest = max(p.shape[0] for p in subject.net.layout[1]) if subject.net.layout[1] else 1
    return torch.split(x, min(max(_NUMBERS // widest, _ROWS[0]), _ROWS[1]))


@lru_cache(maxsize=16)
def _grid_points(dataset: Dataset, resolution: int, x_axis: int, y_axis: int) -> Float32:
    """Raw measurements at the centres of the cells, all other columns at their means: (resolution², columns).

    Over a line, (resolution, 1).
    """
    columns = dataset.data.info.columns
    centres = (np.arange(resolution) + 0.5) / resolution
    axes = [(0, centres)] if len(columns) == 1 else [(x_axis, np.tile(centres, resolution))]
    axes += [(y_axis, np.repeat(centres, resolution))] if len(columns) > 1 else []
    points = np.tile(dataset.means, (len(axes[0][1]), 1))
    for axis, values in axes:
        points[:, axis] = columns[axis].low + values * (columns[axis].high - columns[axis].low)
    return frozen(points)


@lru_cache(maxsize=2)
def _input_maps(dataset: Dataset, probe: InputMaps) -> dict[str, Float32]:
    points = _grid_points(dataset, probe.resolution, probe.x_axis, probe.y_axis)
    shape = _grid_shape(dataset, probe.resolution)
    return {
        name: frozen(dataset.input_map(name, points).reshape(shape).astype(np.float32))
        for name in dataset.data.info.inputs
    }


@lru_cache(maxsize=16)
def _grid(dataset: Dataset, resolution: int, x_axis: int, y_axis: int) -> Tensor:
    return torch.from_numpy(dataset.inputs(_grid_points(dataset, resolution, x_axis, y_axis)))


def _grid_shape(dataset: Dataset, resolution: int) -> tuple[int, ...]:
    """The shape of one picture over the plane, or over the line."""
    return (resolution,) * min(len(dataset.data.info.columns), 2)
