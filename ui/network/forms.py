"""In what form a layer's values are drawn: as neurons, as pictures, or not at all. Knows no positions."""

from typing import Literal

from models.design.experiment import Experiment
from models.design.layers import Activation, BatchNorm, Conv1d, Conv2d, Dropout, Flatten, LayerNorm, Linear, Shape
from models.design.network import INPUT_ID, OUTPUT_ID
from ui.network.tile_grid import SMALL, WEIGHT_PICTURE, TileGrid, bar, maps, picture, tile_grid

Form = Literal["neurons", "plain", "maps", "picture", "bar"]
"""neurons: a tile each, with its picture over the plane. plain: a tile each, where samples are pictures or signals.
maps: the pictures or signals that a layer of channels gives. picture: the inputs as one picture or signal. bar: a layer
with nothing of its own to show."""


def form(experiment: Experiment, layer_id: str, shape: Shape) -> Form:
    """How the layer that gives `shape` is drawn."""
    pictured = bool(experiment.data.info.shape)
    if layer_id == INPUT_ID:
        return "picture" if pictured else "neurons"
    if layer_id == OUTPUT_ID:
        return "plain" if pictured else "neurons"
    layer = experiment.network.layer(layer_id)
    if len(shape) > 1:
        return "maps" if isinstance(layer, Conv1d | Conv2d) else "bar"
    if pictured:
        return "plain" if isinstance(layer, Linear) else "bar"
    return "neurons"


def grid_of(how: Form, shape: Shape, opened: bool, pictured: bool = False) -> TileGrid:
    """How the tiles of a layer in this form stand. pictured: plain neurons show their weights as pictures or lines."""
    if how == "picture":
        return picture()
    if how == "bar":
        return bar(shape[0])
    if how == "maps":
        return maps(shape[0], opened)
    if how == "plain":
        return tile_grid(shape[0], opened, WEIGHT_PICTURE if pictured else SMALL)
    return tile_grid(shape[0], opened)


def pixels(experiment: Experiment, layer_id: str) -> tuple[int, int] | None:
    """(height, width) of the picture if each neuron of this layer has one weight per pixel of it, else None.

    That holds while no layer in between mixes pixels. A signal is a picture one pixel high.
    """
    shape = experiment.input_shape
    if len(shape) == 1 or shape[0] != 1 or layer_id == INPUT_ID:
        return None
    side = shape[-2], shape[-1]
    for layer in experiment.network.layers:
        if layer.id == layer_id:
            return side if isinstance(layer, Linear) else None
        if not isinstance(layer, Flatten | Dropout | Activation | BatchNorm | LayerNorm):
            return None
    return side
