"""`info`: the layers of a design or a trained network."""

import argparse

from models.design.data import FLAWS, Data
from models.design.experiment import Experiment
from models.design.layers import (
    ACTIVATIONS,
    Activation,
    Add,
    AvgPool1d,
    AvgPool2d,
    Conv1d,
    Conv2d,
    Dropout,
    Layer,
    Linear,
    MaxPool1d,
    MaxPool2d,
    Output,
)
from models.design.network import INPUT_ID
from models.files.checkpoint import read_experiment
from models.language.text import Text, joined, tr
from models.language.width import cells
from models.problems import checks, pairing
from playground.cli.terminal import padded


def info(arguments: argparse.Namespace) -> int:
    """Print one line a layer: name, shape per sample, parameters; then the total and any problem."""
    experiment = read_experiment(arguments.file)
    print(table(experiment))
    if flaws := _flaws(experiment.data):
        print(tr("Flaws of the data: {0}").format(joined(flaws)))
    for problem in checks.problems(experiment):
        print(tr("Cannot run: {0}").format(problem.text))
    return 0


def _flaws(data: Data) -> list[Text]:
    """What generated data got of the flaws of real ones."""
    fields = Data.__dataclass_fields__
    shares = {name: getattr(data, name) for name in FLAWS if not data.info.table and getattr(data, name)}
    return [
        tr("{0} {1} %").format(tr(fields[name].metadata["label"]), f"{100 * share:g}") for name, share in shares.items()
    ]


def table(experiment: Experiment) -> str:
    """The layers as aligned text."""
    shapes, counts = experiment.shapes(), experiment.parameter_counts()
    titles = experiment.data.info.shown.inputs
    inputs = joined(titles[name] for name in experiment.data.inputs)
    rows: list[tuple[str, str, str]] = [
        (tr("layer"), tr("shape"), tr("parameters")),
        (tr("Inputs ({0})").format(inputs), str(shapes[INPUT_ID]), "0"),
    ]
    named = {layer.source for layer in experiment.network.layers if isinstance(layer, Add)}
    for layer in (*experiment.network.layers, experiment.network.output):
        said = _name(experiment, layer)
        name = tr("{0} ({1})").format(said, layer.id) if layer.id in named else said
        rows.append((name, str(shapes[layer.id]), f"{counts[layer.id]:,}"))
    rows.append((tr("total"), "", f"{sum(counts.values()):,}"))
    first, second, third = (max(cells(row[k]) for row in rows) for k in range(3))
    return "\n".join(f"{padded(a, first)}  {padded(b, second)}  {' ' * (third - cells(c))}{c}" for a, b, c in rows)


def _name(experiment: Experiment, layer: Layer) -> str:
    """The layer's kind and its main settings."""
    named = _kind(experiment, layer)
    return named if getattr(layer, "bias", True) else tr("{0}, no bias").format(named)


def _kind(experiment: Experiment, layer: Layer) -> str:
    kind = tr(type(layer).__name__, "layer")
    match layer:
        case Linear(units=units, activation=activation):
            return tr("{0}, {1}").format(f"{kind} {units}", tr(ACTIVATIONS[activation]))
        case Conv1d() | Conv2d():
            function = tr(ACTIVATIONS[layer.activation])
            return tr("{0}, {1}, {2}").format(f"{kind} {layer.channels}", _kernel(layer), function)
        case Activation(function=function):
            return f"{kind} {tr(ACTIVATIONS[function])}"
        case Dropout(rate=rate):
            return f"{kind} {tr('{0} %').format(f'{100 * rate:g}')}"
        case MaxPool2d(size=size) | AvgPool2d(size=size):
            return f"{kind} {size}×{size}"
        case MaxPool1d(size=size) | AvgPool1d(size=size):
            return f"{kind} {size}"
        case Add(source=source):
            return f"{kind} {source}"
        case Output():
            return tr("{0}, {1}").format(kind, pairing.output_function(experiment))
    return kind


def _kernel(layer: Conv1d | Conv2d) -> str:
    """Size of the kernels; stride and padding where they are not 1 and 0."""
    stride = tr("stride {0}").format(layer.stride) if layer.stride > 1 else ""
    padding = tr("padding {0}").format(layer.padding) if layer.padding else ""
    size = str(layer.kernel) if isinstance(layer, Conv1d) else f"{layer.kernel}×{layer.kernel}"
    return " ".join(part for part in (size, stride, padding) if part)
