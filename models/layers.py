"""The layers a user can place, and what each does to a shape. No weights live here.

Shapes are per sample and leave the batch out: `(features,)`, or `(channels, height, width)` for
pictures. A layer's maths is built from the same class in `playground/build.py`.
"""

from dataclasses import dataclass
from math import inf

from models.spec import Spec, choice, identifier, number

Shape = tuple[int, ...]

MAX_UNITS = 256

ACTIVATIONS = {
    "linear": "linear",
    "relu": "ReLU",
    "leaky_relu": "leaky ReLU",
    "elu": "ELU",
    "gelu": "GELU",
    "silu": "SiLU",
    "softplus": "softplus",
    "tanh": "tanh",
    "sigmoid": "sigmoid",
    "sine": "sine",
}
"""The element-wise functions on offer: key in files, name on screen."""

LOWEST_VALUE = {
    "linear": -inf,
    "relu": 0.0,
    "leaky_relu": -inf,
    "elu": -1.0,
    "gelu": -0.17,
    "silu": -0.279,
    "softplus": 0.0,
    "tanh": -1.0,
    "sigmoid": 0.0,
    "sine": -1.0,
}
"""The infimum of each activation, to two or three digits: what an output with it can reach."""


@dataclass(frozen=True, kw_only=True)
class Layer(Spec):
    """One step of a network. `id` names it for life: in snapshots, on screen, through undo."""

    id: str = identifier()

    def output_shape(self, shape: Shape) -> Shape:
        """The shape after this layer when `shape` comes in; raises SpecError where it cannot."""
        return shape

    def parameter_count(self, shape: Shape) -> int:
        """How many numbers this layer learns when `shape` comes in."""
        return 0


@dataclass(frozen=True, kw_only=True)
class Linear(Layer):
    """z = W x + b, then an activation of its own; W is (units, inputs), b is (units,)."""

    units: int = number(4, 1, MAX_UNITS, "Neurons in this layer", label="Units")
    activation: str = choice("tanh", ACTIVATIONS, "Function applied to each neuron's sum", label="Activation")

    def output_shape(self, shape: Shape) -> Shape:
        return (self.units,)

    def parameter_count(self, shape: Shape) -> int:
        return (shape[0] + 1) * self.units


@dataclass(frozen=True, kw_only=True)
class Activation(Layer):
    """An element-wise function as a layer by itself."""

    function: str = choice("relu", ACTIVATIONS, "Function applied to each value", label="Function")


@dataclass(frozen=True, kw_only=True)
class Dropout(Layer):
    """Sets a random share of its inputs to zero while training; does nothing when it answers."""

    rate: float = number(0.2, 0.0, 0.95, "Share of values set to zero while training", label="Rate", percent=True)


@dataclass(frozen=True, kw_only=True)
class BatchNorm(Layer):
    """Brings each feature to mean 0 and variance 1 over the batch, then scales and shifts it."""

    momentum: float = number(
        0.1, 0.001, 1.0, "Share of the newest batch in the running mean and variance", label="Momentum"
    )

    def parameter_count(self, shape: Shape) -> int:
        return 2 * shape[0]


@dataclass(frozen=True, kw_only=True)
class Output(Layer):
    """The last layer: z = W x + b with as many units as data and loss need (never stored here)."""

    id: str = identifier()
    activation: str = choice("tanh", ACTIVATIONS, "Function applied to each output", label="Activation")


LAYERS: tuple[type[Layer], ...] = (Linear, Activation, Dropout, BatchNorm)
"""What the palette offers and a file may name, in palette order."""
