"""`info`: what a design or a trained network is made of."""

import argparse

from models.checkpoint import read_experiment
from models.experiment import Experiment
from models.layers import ACTIVATIONS, Activation, BatchNorm, Dropout, Layer, Linear
from models.network import INPUT_ID, OUTPUT_ID


def info(arguments: argparse.Namespace) -> int:
    """Print one line a layer: name, shape per sample, parameters; then the total and any problem."""
    experiment = read_experiment(arguments.file)
    print(table(experiment))
    for problem in experiment.problems():
        print(f"Cannot run: {problem.text}")
    return 0


def table(experiment: Experiment) -> str:
    """The layers as aligned text."""
    shapes, counts = experiment.shapes(), experiment.parameter_counts()
    inputs = ", ".join(experiment.data.info.inputs[name] for name in experiment.data.inputs)
    rows = [("layer", "shape", "parameters"), (f"Inputs ({inputs})", str(shapes[INPUT_ID]), "0")]
    for layer in (*experiment.network.layers, experiment.network.output):
        rows.append((_name(layer), str(shapes[layer.id]), f"{counts[layer.id]:,}"))
    rows.append(("total", "", f"{sum(counts.values()):,}"))
    first, second, third = (max(len(row[k]) for row in rows) for k in range(3))
    return "\n".join(f"{a:<{first}}  {b:<{second}}  {c:>{third}}" for a, b, c in rows)


def _name(layer: Layer) -> str:
    match layer:
        case Linear(units=units, activation=activation):
            return f"Linear {units}, {ACTIVATIONS[activation]}"
        case Activation(function=function):
            return f"Activation {ACTIVATIONS[function]}"
        case Dropout(rate=rate):
            return f"Dropout {100 * rate:g} %"
        case BatchNorm():
            return "BatchNorm"
    return f"Output, {ACTIVATIONS[getattr(layer, 'activation', 'linear')]}" if layer.id == OUTPUT_ID else layer.id
