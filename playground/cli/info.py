"""`info`: the layers of a design or a trained network."""

import argparse

from models.design.experiment import Experiment
from models.design.layers import (
    ACTIVATIONS,
    Activation,
    Add,
    AvgPool2d,
    Conv2d,
    Dropout,
    Layer,
    Linear,
    MaxPool2d,
    Output,
)
from models.design.network import INPUT_ID
from models.files.checkpoint import read_experiment
from models.problems import checks


def info(arguments: argparse.Namespace) -> int:
    """Print one line a layer: name, shape per sample, parameters; then the total and any problem."""
    experiment = read_experiment(arguments.file)
    print(table(experiment))
    for problem in checks.problems(experiment):
        print(f"Cannot run: {problem.text}")
    return 0


def table(experiment: Experiment) -> str:
    """The layers as aligned text."""
    shapes, counts = experiment.shapes(), experiment.parameter_counts()
    inputs = ", ".join(experiment.data.info.inputs[name] for name in experiment.data.inputs)
    rows = [("layer", "shape", "parameters"), (f"Inputs ({inputs})", str(shapes[INPUT_ID]), "0")]
    named = {layer.source for layer in experiment.network.layers if isinstance(layer, Add)}
    for layer in (*experiment.network.layers, experiment.network.output):
        name = f"{_name(layer)} ({layer.id})" if layer.id in named else _name(layer)
        rows.append((name, str(shapes[layer.id]), f"{counts[layer.id]:,}"))
    rows.append(("total", "", f"{sum(counts.values()):,}"))
    first, second, third = (max(len(row[k]) for row in rows) for k in range(3))
    return "\n".join(f"{a:<{first}}  {b:<{second}}  {c:>{third}}" for a, b, c in rows)


def _name(layer: Layer) -> str:
    """The layer's kind and its main settings."""
    match layer:
        case Linear(units=units, activation=activation):
            return f"Linear {units}, {ACTIVATIONS[activation]}"
        case Conv2d():
            return f"Conv2d {layer.channels}, {_kernel(layer)}, {ACTIVATIONS[layer.activation]}"
        case Activation(function=function):
            return f"Activation {ACTIVATIONS[function]}"
        case Dropout(rate=rate):
            return f"Dropout {100 * rate:g} %"
        case MaxPool2d(size=size) | AvgPool2d(size=size):
            return f"{type(layer).__name__} {size}×{size}"
        case Add(source=source):
            return f"Add {source}"
        case Output(activation=activation):
            return f"Output, {ACTIVATIONS[activation]}"
    return type(layer).__name__


def _kernel(layer: Conv2d) -> str:
    """Size of the kernels; stride and padding where they are not 1 and 0."""
    stride = f" stride {layer.stride}" if layer.stride > 1 else ""
    padding = f" padding {layer.padding}" if layer.padding else ""
    return f"{layer.kernel}×{layer.kernel}{stride}{padding}"
