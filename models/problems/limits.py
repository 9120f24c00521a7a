"""How large a design may be, so that it fits into the memory of an ordinary computer, and the cure where it is not."""

from collections.abc import Callable
from dataclasses import replace
from math import prod

from models.design.experiment import Experiment
from models.design.layers import Conv1d, Conv2d, Layer, Linear, Output
from models.design.network import LayerShapes
from models.language.text import tr
from models.problems.problem import TRAINING_ID, Cure, Problem

MAX_PARAMETERS = 50_000_000
MAX_PICTURE_BATCH = 1024
MAX_NUMBERS = 1 << 22
"""Most numbers that all layers together give for one sample: 16 MB in float32."""
MAX_BATCH_NUMBERS = 1 << 28
"""Most numbers that all layers together give for a batch of samples: 1 GB in float32, and 1 GB for gradients."""
MAX_ROW_BATCH_NUMBERS = 1 << 31
"""The same where samples are rows: layers of up to 256 units, the most in earlier versions, never reach it."""


def problems(experiment: Experiment) -> list[Problem]:
    """Why this design, whose shapes fit, is too large; one reason at a time."""
    found = _sample(experiment) or _parameters(experiment) or _batch(experiment)
    return [] if found is None else [found]


def _sample(experiment: Experiment) -> Problem | None:
    numbers = _total(experiment, _given)
    if numbers <= MAX_NUMBERS:
        return None
    return Problem(
        _largest(experiment, _given).layer.id,
        "The layers give {count:,} numbers for each sample, and this one most of them; {most:,} is the limit.",
        {"count": numbers, "most": MAX_NUMBERS},
        _smaller(experiment, _given, MAX_NUMBERS),
    )


def _parameters(experiment: Experiment) -> Problem | None:
    count = _total(experiment, _learned)
    if count <= MAX_PARAMETERS:
        return None
    return Problem(
        _largest(experiment, _learned).layer.id,
        "The network would learn {count:,} numbers, and this layer most of them; {most:,} is the limit.",
        {"count": count, "most": MAX_PARAMETERS},
        _smaller(experiment, _learned, MAX_PARAMETERS),
    )


def _batch(experiment: Experiment) -> Problem | None:
    rows, batch = len(experiment.input_shape) == 1, experiment.training.batch
    room = (MAX_ROW_BATCH_NUMBERS if rows else MAX_BATCH_NUMBERS) // max(_total(experiment, _given), 1)
    most = 1 << (room.bit_length() - 1)
    if rows and min(batch, experiment.data.training_samples) <= room:
        return None
    if not rows:
        most = min(most, MAX_PICTURE_BATCH)
        if batch <= most:
            return None
    cured = replace(experiment, training=replace(experiment.training, batch=most))
    return Problem(
        TRAINING_ID,
        "A batch of {batch:,} samples takes too much memory; with this network {most:,} is the limit.",
        {"batch": batch, "most": most},
        Cure("Set the batch size to {most:,}", {"most": most}, cured),
    )


Measure = Callable[[LayerShapes], int]


def _given(shapes: LayerShapes) -> int:
    """How many numbers a layer gives for a sample."""
    return prod(shapes.outgoing)


def _learned(shapes: LayerShapes) -> int:
    return shapes.count


def _total(experiment: Experiment, measure: Measure) -> int:
    return sum(measure(shapes) for shapes in experiment.layer_shapes())


def _largest(experiment: Experiment, measure: Measure) -> LayerShapes:
    return max(experiment.layer_shapes(), key=measure)


def _smaller(experiment: Experiment, measure: Measure, most: int) -> Cure | None:
    """The design with its largest layers halved until it fits; where nothing can be halved, without the largest one."""
    cured, changed = experiment, dict[str, Layer]()
    while _total(cured, measure) > most:
        ranked = sorted(cured.layer_shapes(), key=measure, reverse=True)
        half = next((h for h in map(_half, ranked) if h is not None), None)
        if half is None:
            return _without_largest(experiment, ranked)
        changed[half.id] = half
        cured = replace(cured, network=cured.network.replace_layer(half))
    if len(changed) > 1:
        return Cure("Make {count} layers narrower", {"count": len(changed)}, cured)
    (layer,) = changed.values()
    if isinstance(layer, Conv1d | Conv2d):
        return Cure("Set the channels to {count}", {"count": layer.channels}, cured)
    assert isinstance(layer, Linear)
    return Cure("Set the units to {count}", {"count": layer.units}, cured)


def _half(shapes: LayerShapes) -> Layer | None:
    """The layer with half its units or channels, or None where it has none to lose."""
    layer = shapes.layer
    if isinstance(layer, Linear) and layer.units > 1:
        return replace(layer, units=layer.units // 2)
    if isinstance(layer, Conv1d | Conv2d) and layer.channels > 1:
        return replace(layer, channels=layer.channels // 2)
    return None


def _without_largest(experiment: Experiment, ranked: list[LayerShapes]) -> Cure | None:
    for shapes in ranked:
        if not isinstance(shapes.layer, Output):
            cured = replace(experiment, network=experiment.network.remove(shapes.layer.id))
            return Cure("Remove {kind}", {"kind": tr(type(shapes.layer).__name__, "layer")}, cured)
    return None
