"""The forms of the compiled kernel, which numba compiles each by itself, and which of them a design needs."""

from math import prod
from typing import Literal

from models.design.experiment import Experiment
from models.design.layers import (
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
    LayerNorm,
    Linear,
    MaxPool1d,
    MaxPool2d,
    Output,
)

Form = Literal["plain", "layers", "pictures"]
"""For Linear layers and activations alone; for all layers of rows; for pictures and signals."""
FORMS: tuple[Form, ...] = ("plain", "layers", "pictures")

PLAIN = (Linear, Activation, Flatten)
ROWS = (*PLAIN, Dropout, BatchNorm, LayerNorm, Add)
PICTURES = (Conv1d, Conv2d, MaxPool1d, MaxPool2d, AvgPool1d, AvgPool2d, GlobalAvgPool)


def form_of(experiment: Experiment) -> Form | None:
    """The form that computes this design; None where none does."""
    layers = experiment.network.layers
    if not all(isinstance(layer, (*ROWS, *PICTURES)) for layer in layers):
        return None
    pictures = any(isinstance(layer, PICTURES) for layer in layers)
    if pictures or any(isinstance(s.layer, BatchNorm) and len(s.incoming) > 1 for s in experiment.layer_shapes()):
        return "pictures" if _reads_flattened_in_linear_layers(experiment) else None
    return "plain" if all(isinstance(layer, PLAIN) for layer in layers) else "layers"


def _reads_flattened_in_linear_layers(experiment: Experiment) -> bool:
    """Whether the numbers of a Flatten go into nothing but Linear layers and the output, as the picture form has them.

    It lays a flattened picture as channels, lines and columns without a border, and other rows as units: only a Linear
    layer reads both alike.
    """
    flattened, before = set[str](), ""
    for s in experiment.layer_shapes():
        taken = {before, s.layer.source} if isinstance(s.layer, Add) else {before}
        if taken & flattened and not isinstance(s.layer, Linear | Output):
            return False
        if isinstance(s.layer, Flatten) and prod(s.incoming[1:]) > 1:
            flattened.add(s.layer.id)
        before = s.layer.id
    return True
