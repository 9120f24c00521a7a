"""The forms of the compiled kernel, which numba compiles each by itself, and which of them a design needs."""

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
        return "pictures"
    return "plain" if all(isinstance(layer, PLAIN) for layer in layers) else "layers"
