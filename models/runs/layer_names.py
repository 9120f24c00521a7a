"""What layers are called. No geometry, no colours."""

from models.design.experiment import Experiment
from models.design.layers import (
    AvgPool1d,
    AvgPool2d,
    Conv1d,
    Conv2d,
    GlobalAvgPool,
    Layer,
    Linear,
    MaxPool1d,
    MaxPool2d,
    Output,
)
from models.design.network import INPUT_ID
from models.language.text import tr


def title(experiment: Experiment, layer_id: str) -> str:
    """The first line of a card: "Linear 4"."""
    if layer_id == INPUT_ID:
        return tr("Inputs")
    layer = experiment.network.layer(layer_id)
    if isinstance(layer, Output):
        return tr("Output {0}").format(experiment.outputs)
    if isinstance(layer, Linear):
        return tr("Linear {0}").format(layer.units)
    if isinstance(layer, Conv2d):
        return tr("Conv2d {0}").format(layer.channels)
    if isinstance(layer, Conv1d):
        return tr("Conv1d {0}").format(layer.channels)
    most, mean = tr("Max pool"), tr("Avg pool")
    short = {
        MaxPool2d: most, MaxPool1d: most, AvgPool2d: mean, AvgPool1d: mean, GlobalAvgPool: tr("Global avg")
    }  # fmt: skip
    return short.get(type(layer)) or kind_name(type(layer))


def kind_name(kind: type[Layer]) -> str:
    """A kind of layer as the palette and menus call it."""
    return tr(kind.__name__, "layer")
