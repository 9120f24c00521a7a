"""Made-up tensors of any design. Layers with weights compute what they should; what others give is made up."""

from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.design.activations import ACTIVATIONS
from models.design.experiment import Experiment
from models.design.layers import Activation, Linear, Output
from models.design.network import INPUT_ID, OUTPUT_ID
from models.design.spec import SpecError
from models.talk.shapes import ACTIVATION_SHAPES
from models.talk.tensors.probes import BINS, Numbers, OverRun, TensorFacts, TensorKey, Tensors, TensorTable

_STEP = 1299


def canned_tensors(experiment: Experiment, probe: Tensors) -> TensorTable:
    """An answer to this question."""
    count = 1 if probe.sample is not None else min(experiment.training.batch, 64)
    kept = _tensors(experiment, count)
    rows = tuple(_facts(key, array) for key, array in kept.items())
    found = {one: seen for one in probe.wanted if (seen := _seen(kept, one)) is not None}
    over = next((_over(row) for row in rows if row.key == probe.over_run), None)
    samples = np.arange(count) if probe.sample is None else np.array([probe.sample])
    return TensorTable(rows, found, samples, count, _STEP, over, 0)


def _tensors(experiment: Experiment, count: int) -> dict[TensorKey, NDArray[Any]]:
    rng = np.random.default_rng(5)

    def drawn(*shape: int, size: float = 1.0) -> NDArray[Any]:
        return (size * rng.standard_normal(shape)).astype(np.float32)

    x = drawn(count, *experiment.input_shape)
    found: dict[TensorKey, NDArray[Any]] = {TensorKey(INPUT_ID, "value"): x}
    for shapes in experiment.layer_shapes():
        layer = shapes.layer
        name = OUTPUT_ID if isinstance(layer, Output) else layer.id
        own = {
            kind: drawn(*shape, size=1 / max(prod(shape[1:]), 1) ** 0.5)
            for kind, shape in _parameters(experiment, layer, shapes.incoming).items()
        }
        found |= {TensorKey(name, kind): array for kind, array in own.items()}
        if isinstance(layer, Linear | Output):
            z = x @ own["weight"].T + own.get("bias", np.float32(0))
            found[TensorKey(name, "sum")] = z
            x = _activated(experiment, layer, z)
        elif isinstance(layer, Activation):
            x = ACTIVATION_SHAPES[layer.function].value(x).astype(np.float32)
        else:
            x = drawn(count, *shapes.outgoing)
        found[TensorKey(name, "value")] = x
        found |= {TensorKey(name, f"grad.{kind}"): drawn(*array.shape, size=0.1) for kind, array in own.items()}
    targets = np.zeros(count, np.float32)
    return found | {TensorKey("", "targets"): targets, TensorKey("", "loss"): np.array(0.42, np.float32)}


def _parameters(experiment: Experiment, layer: Any, incoming: tuple[int, ...]) -> dict[str, tuple[int, ...]]:
    if not isinstance(layer, Output):
        return dict(layer.parameters(incoming))
    weight = {"weight": (experiment.outputs, incoming[0])}
    return weight | ({"bias": (experiment.outputs,)} if layer.bias else {})


def _activated(experiment: Experiment, layer: Linear | Output, z: NDArray[Any]) -> NDArray[Any]:
    loss = experiment.training.loss
    if isinstance(layer, Output) and loss == "cross_entropy":
        powers = np.exp(z - z.max(1, keepdims=True))
        return np.asarray(powers / powers.sum(1, keepdims=True), np.float32)
    name = "sigmoid" if isinstance(layer, Output) and loss == "binary_cross_entropy" else layer.activation
    assert name in ACTIVATIONS
    return ACTIVATION_SHAPES[name].value(z).astype(np.float32)


def _facts(key: TensorKey, array: NDArray[Any]) -> TensorFacts:
    counts, _ = np.histogram(array, BINS)
    low, high = float(array.min()), float(array.max())
    zeros = float(np.mean(array == 0))
    return TensorFacts(key, array.shape, "float32", "cpu", low, high, float(array.mean()), zeros, counts)


def _seen(kept: dict[TensorKey, NDArray[Any]], asked: Numbers) -> NDArray[Any] | None:
    try:
        return None if asked.key not in kept else np.array(asked.view.apply(kept[asked.key]))
    except SpecError:
        return None


def _over(row: TensorFacts) -> OverRun:
    wide = np.linspace(0.2, 1, 40)
    return OverRun(np.arange(40) * 25, row.low * wide, row.high * wide, np.tile(row.counts, (40, 1)))
