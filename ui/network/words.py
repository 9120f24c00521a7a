"""The names of layers, shapes and neurons in the network picture. No geometry, no colours."""

from models.design.experiment import Experiment
from models.design.layers import (
    ACTIVATIONS,
    Activation,
    Add,
    AvgPool1d,
    AvgPool2d,
    BatchNorm,
    Conv1d,
    Conv2d,
    Dropout,
    Flatten,
    GlobalAvgPool,
    Layer,
    LayerNorm,
    Linear,
    MaxPool1d,
    MaxPool2d,
    Output,
    Shape,
)
from models.design.network import INPUT_ID, OUTPUT_ID
from models.language.text import Text, tr, tr_count
from models.problems.pairing import output_function
from models.runs.layer_names import kind_name, title

__all__ = ["kind_name", "title"]


def name(experiment: Experiment, layer_id: str) -> str:
    """The layer: "Linear 6"; where others are called the same, with its number: "Linear 6 (layer 2)"."""
    called = title(experiment, layer_id)
    ids = [one.id for one in experiment.network.layers]
    if layer_id not in ids or [title(experiment, one) for one in ids].count(called) < 2:
        return called
    return tr("{0} (layer {1})").format(called, ids.index(layer_id) + 1)


def about(kind: type[Layer]) -> Text:
    """What a kind of layer does, in one sentence."""
    return tr((kind.__doc__ or "").splitlines()[0]).through(lambda said: said.replace("`", ""))


def kind_term(kind: type[Layer]) -> str:
    """The entry of the glossary about a kind of layer."""
    if kind is Activation:
        return "activation"
    return "output" if kind is Output else f"layer.{kind.__name__.lower()}"


def term(experiment: Experiment, layer_id: str) -> str:
    """The entry of the glossary about a layer; about the whole network for ""."""
    if layer_id in ("", INPUT_ID):
        return "input" if layer_id else "neural_network"
    return kind_term(type(experiment.network.layer(layer_id)))


def subtitle(experiment: Experiment, layer_id: str) -> str:
    """The second line of a card: the activation, or the number that matters most."""
    if layer_id == INPUT_ID:
        return shape(experiment.input_shape)
    layer = experiment.network.layer(layer_id)
    match layer:
        case Output():
            return output_function(experiment)
        case Linear():
            return tr(ACTIVATIONS[layer.activation])
        case Activation():
            return tr(ACTIVATIONS[layer.function])
        case Dropout():
            return tr("{0} %").format(f"{100 * layer.rate:.3g}")
        case BatchNorm():
            return tr("per batch")
        case Conv2d():
            return f"{layer.kernel}×{layer.kernel} {tr(ACTIVATIONS[layer.activation])}"
        case Conv1d():
            return f"{layer.kernel} {tr(ACTIVATIONS[layer.activation])}"
        case MaxPool2d() | AvgPool2d():
            return f"{layer.size}×{layer.size}"
        case MaxPool1d() | AvgPool1d():
            return str(layer.size)
        case LayerNorm():
            return tr("per sample")
        case GlobalAvgPool():
            return tr("per channel")
        case Flatten():
            return tr("to one row")
        case Add():
            return tr("+ {0}").format(source(experiment, layer))
    return ""


def source(experiment: Experiment, layer: Add) -> str:
    """The source of an Add layer in words: "layer 3"; a question mark where that layer is gone."""
    if layer.source == INPUT_ID:
        return tr("inputs")
    try:
        return tr("layer {0}").format(experiment.network.index(layer.source) + 1)
    except KeyError:
        return "?"


def shape(values: Shape) -> str:
    """The shape of one sample on a wire: "(4,)", "8×13×13", "8×20"; one picture is "28×28"."""
    if len(values) == 1:
        return f"({values[0]},)"
    if len(values) == 2:
        return f"{values[0]}×{values[1]}"
    return "×".join(str(n) for n in (values if values[0] > 1 else values[1:]))


def maps(values: Shape) -> str:
    """The pictures or signals that a layer gives: "8 × 26×26", "8 × 20"."""
    return f"{values[0]} × {'×'.join(str(n) for n in values[1:])}"


def activation_field(layer: Layer) -> str:
    """Name of the field that holds this layer's function; "" where it has none."""
    if isinstance(layer, Linear | Conv1d | Conv2d | Output):
        return "activation"
    return "function" if isinstance(layer, Activation) else ""


def parameters(count: int) -> str:
    """A layer's or a network's number of parameters."""
    return tr_count("{0} parameter", "{0} parameters", count, f"{count:,}")


def layers(count: int) -> str:
    """How many columns the picture has, inputs and output included."""
    return tr("{0} layers").format(count)


def neuron(experiment: Experiment, layer_id: str, index: int) -> str:
    """One neuron, counted from 1: "Linear 4, neuron 2"; an input by its own name."""
    if layer_id == INPUT_ID:
        if experiment.data.info.image:
            return tr("A picture of {0} pixels").format(shape(experiment.input_shape))
        if experiment.data.info.signal:
            return tr("A signal of {0} numbers").format(shape(experiment.input_shape))
        names = experiment.data.inputs
        return tr("Input {0}").format(experiment.data.info.shown_inputs[names[index]]) if index < len(names) else ""
    if layer_id == OUTPUT_ID and experiment.outputs > 1:
        return tr("Output for {0}").format(experiment.data.info.shown_classes[index])
    mapped = layer_id != OUTPUT_ID and isinstance(experiment.network.layer(layer_id), Conv1d | Conv2d)
    text = tr("{0}, feature map {1}") if mapped else tr("{0}, neuron {1}")
    return text.format(title(experiment, layer_id), index + 1)


def number(value: float) -> str:
    """A weight as people read it: three decimals, a true minus sign."""
    text = f"{value:.3f}" if abs(value) < 1000 else f"{value:.4g}"
    return text.replace("-", "−")
