"""The layers a user can place, and what each does to a shape. No weights live here.

`playground/net/modules.py` makes the torch module of each class.
"""

from dataclasses import dataclass, replace
from math import prod
from typing import ClassVar

from models.design.activations import ACTIVATIONS
from models.design.layer import INPUT_ID, Layer, Shape, affine, picture, row, signal
from models.design.spec import SpecError, choice, flag, identifier, number, reference
from models.language.text import mark, tr

__all__ = [
    "ACTIVATIONS",
    "FOR_PICTURES",
    "FOR_SIGNALS",
    "LAYERS",
    "MAX_CHANNELS",
    "MAX_UNITS",
    "TWINS",
    "Layer",
    "Shape",
]

MAX_UNITS, MAX_CHANNELS = 1024, 256


@dataclass(frozen=True, kw_only=True)
class Linear(Layer):
    """z = W x + b, then an activation of its own; W is (units, inputs), b is (units,)."""

    units: int = number(4, 1, MAX_UNITS, "Neurons in this layer", label="Units", term="neuron")
    activation: str = choice(
        "tanh", ACTIVATIONS, "Function applied to each neuron's sum", label="Activation", term="activation"
    )
    bias: bool = flag(True, "Adds a number of its own to each neuron's sum", label="Bias", term="bias")
    decays: ClassVar[bool] = True

    def output_shape(self, shape: Shape) -> Shape:
        row("Linear", shape)
        return (self.units,)

    def parameters(self, shape: Shape) -> dict[str, Shape]:
        return affine(shape[0], self.units, self.bias)


@dataclass(frozen=True, kw_only=True)
class Activation(Layer):
    """An element-wise function as a layer by itself."""

    function: str = choice("relu", ACTIVATIONS, "Function applied to each value", label="Function", term="activation")


@dataclass(frozen=True, kw_only=True)
class Dropout(Layer):
    """Sets a random share of its inputs to zero while training; does nothing when it answers."""

    rate: float = number(
        0.2, 0.0, 0.95, "Share of values set to zero while training", label="Rate", term="layer.dropout", percent=True
    )


@dataclass(frozen=True, kw_only=True)
class BatchNorm(Layer):
    """Brings each feature, of pictures each channel, to mean 0 and variance 1 over the batch; scales and shifts it."""

    momentum: float = number(
        0.1,
        0.001,
        1.0,
        "Share of the newest batch in the running mean and variance",
        label="Momentum",
        term="layer.batchnorm",
    )

    def parameters(self, shape: Shape) -> dict[str, Shape]:
        return {"weight": shape[:1], "bias": shape[:1]}

    def statistics(self, shape: Shape) -> dict[str, Shape]:
        return {"running_mean": shape[:1], "running_var": shape[:1]}


@dataclass(frozen=True, kw_only=True)
class LayerNorm(Layer):
    """Brings all values of a sample to mean 0 and variance 1, then scales and shifts each of them."""

    def parameters(self, shape: Shape) -> dict[str, Shape]:
        return {"weight": shape, "bias": shape}


@dataclass(frozen=True, kw_only=True)
class Add(Layer):
    """A residual connection: adds what an earlier layer gives to what comes in.

    `Network` compares the two shapes.
    """

    source: str = reference(
        INPUT_ID, "The earlier layer whose result is added to what comes in", label="Source", term="layer.add"
    )


@dataclass(frozen=True, kw_only=True)
class Conv2d(Layer):
    """Slides small kernels, one a channel, over the picture, then an activation; W is (channels, channels in, k, k)."""

    channels: int = number(
        8, 1, MAX_CHANNELS, "Pictures that this layer gives, one a kernel", label="Channels", term="channel"
    )
    kernel: int = number(3, 1, 11, "Height and width of a kernel, in pixels", label="Kernel", term="kernel")
    stride: int = number(1, 1, 4, "Pixels from one place of the kernel to the next", label="Stride", term="stride")
    padding: int = number(1, 0, 5, "Rows and columns of zeros laid around the picture", label="Padding", term="padding")
    activation: str = choice("relu", ACTIVATIONS, "Function applied to each sum", label="Activation", term="activation")
    bias: bool = flag(True, "Adds a number of its own to each channel", label="Bias", term="bias")
    decays: ClassVar[bool] = True

    def output_shape(self, shape: Shape) -> Shape:
        _, height, width = picture("Conv2d", shape)
        room = min(height, width) + 2 * self.padding
        if self.kernel > room:
            raise SpecError(
                "A kernel of {kernel}×{kernel} is larger than the picture, {height}×{width} with a padding of "
                "{padding}. Make it smaller.",
                kernel=self.kernel,
                height=height,
                width=width,
                padding=self.padding,
            )
        sides = ((side + 2 * self.padding - self.kernel) // self.stride + 1 for side in (height, width))
        return (self.channels, *sides)

    def parameters(self, shape: Shape) -> dict[str, Shape]:
        kernels = {"weight": (self.channels, shape[0], self.kernel, self.kernel)}
        return kernels | ({"bias": (self.channels,)} if self.bias else {})

    def fitted(self, shape: Shape) -> "Conv2d | None":
        return replace(self, kernel=min(shape[1:]) + 2 * self.padding) if len(shape) == 3 else None


def _pooled(kind: str, size: int, shape: Shape) -> Shape:
    """The shape of pictures once each square of `size` by `size` is one number; raises SpecError."""
    channels, height, width = picture(kind, shape)
    if size > min(height, width):
        raise SpecError(
            "{kind} takes squares of {size}×{size}, but the picture has only {height}×{width}. Make them smaller, "
            "or remove it.",
            kind=tr(kind, "layer"),
            size=size,
            height=height,
            width=width,
        )
    return channels, height // size, width // size


@dataclass(frozen=True, kw_only=True)
class MaxPool2d(Layer):
    """The largest number of each square of the picture; a rest at its right and lower edge is left out."""

    size: int = number(2, 2, 8, "Height and width of a square, in pixels", label="Size", term="layer.maxpool2d")

    def output_shape(self, shape: Shape) -> Shape:
        return _pooled("MaxPool2d", self.size, shape)

    def fitted(self, shape: Shape) -> "MaxPool2d | None":
        side = min(shape[1:]) if len(shape) == 3 else 0
        return replace(self, size=side) if side > 1 else None


@dataclass(frozen=True, kw_only=True)
class AvgPool2d(Layer):
    """The mean of each square of the picture; a rest at its right and lower edge is left out."""

    size: int = number(2, 2, 8, "Height and width of a square, in pixels", label="Size", term="layer.avgpool2d")

    def output_shape(self, shape: Shape) -> Shape:
        return _pooled("AvgPool2d", self.size, shape)

    def fitted(self, shape: Shape) -> "AvgPool2d | None":
        side = min(shape[1:]) if len(shape) == 3 else 0
        return replace(self, size=side) if side > 1 else None


@dataclass(frozen=True, kw_only=True)
class Conv1d(Layer):
    """Slides short kernels, one a channel, along the signal, then an activation; W is (channels, channels in, k)."""

    channels: int = number(
        8, 1, MAX_CHANNELS, "Signals that this layer gives, one a kernel", label="Channels", term="channel"
    )
    kernel: int = number(5, 1, 11, "Length of a kernel, in numbers", label="Kernel", term="kernel")
    stride: int = number(1, 1, 4, "Numbers from one place of the kernel to the next", label="Stride", term="stride")
    padding: int = number(2, 0, 5, "Zeros put at either end of the signal", label="Padding", term="padding")
    activation: str = choice("relu", ACTIVATIONS, "Function applied to each sum", label="Activation", term="activation")
    bias: bool = flag(True, "Adds a number of its own to each channel", label="Bias", term="bias")
    decays: ClassVar[bool] = True

    def output_shape(self, shape: Shape) -> Shape:
        _, length = signal("Conv1d", shape)
        room = length + 2 * self.padding
        if self.kernel > room:
            raise SpecError(
                "A kernel of {kernel} is longer than the signal, {length} with a padding of {padding}. "
                "Make it shorter.",
                kernel=self.kernel,
                length=length,
                padding=self.padding,
            )
        return (self.channels, (room - self.kernel) // self.stride + 1)

    def parameters(self, shape: Shape) -> dict[str, Shape]:
        kernels = {"weight": (self.channels, shape[0], self.kernel)}
        return kernels | ({"bias": (self.channels,)} if self.bias else {})

    def fitted(self, shape: Shape) -> "Conv1d | None":
        return replace(self, kernel=shape[1] + 2 * self.padding) if len(shape) == 2 else None


def _shortened(kind: str, size: int, shape: Shape) -> Shape:
    """The shape of signals once each piece of `size` numbers is one number; raises SpecError."""
    channels, length = signal(kind, shape)
    if size > length:
        raise SpecError(
            "{kind} takes pieces of {size} numbers, but the signal has only {length}. Make them shorter, or remove it.",
            kind=tr(kind, "layer"),
            size=size,
            length=length,
        )
    return channels, length // size


@dataclass(frozen=True, kw_only=True)
class MaxPool1d(Layer):
    """The largest number of each piece of the signal; a rest at its end is left out."""

    size: int = number(2, 2, 8, "Length of a piece, in numbers", label="Size", term="layer.maxpool1d")

    def output_shape(self, shape: Shape) -> Shape:
        return _shortened("MaxPool1d", self.size, shape)

    def fitted(self, shape: Shape) -> "MaxPool1d | None":
        return replace(self, size=shape[1]) if len(shape) == 2 and shape[1] > 1 else None


@dataclass(frozen=True, kw_only=True)
class AvgPool1d(Layer):
    """The mean of each piece of the signal; a rest at its end is left out."""

    size: int = number(2, 2, 8, "Length of a piece, in numbers", label="Size", term="layer.avgpool1d")

    def output_shape(self, shape: Shape) -> Shape:
        return _shortened("AvgPool1d", self.size, shape)

    def fitted(self, shape: Shape) -> "AvgPool1d | None":
        return replace(self, size=shape[1]) if len(shape) == 2 and shape[1] > 1 else None


@dataclass(frozen=True, kw_only=True)
class GlobalAvgPool(Layer):
    """The mean of each channel: pictures or signals become a row, one number a channel."""

    def output_shape(self, shape: Shape) -> Shape:
        return signal("GlobalAvgPool", shape)[:1] if len(shape) == 2 else picture("GlobalAvgPool", shape)[:1]


@dataclass(frozen=True, kw_only=True)
class Flatten(Layer):
    """Lays all numbers of a sample in a row, channel by channel, row by row."""

    def output_shape(self, shape: Shape) -> Shape:
        return (prod(shape),)


@dataclass(frozen=True, kw_only=True)
class Output(Layer):
    """The last layer: z = W x + b with as many units as data and loss need (never stored here)."""

    id: str = identifier()
    activation: str = choice(
        "tanh", ACTIVATIONS, "Function applied to each output", label="Activation", term="activation"
    )
    bias: bool = flag(True, "Adds a number of its own to each output", label="Bias", term="bias")
    decays: ClassVar[bool] = True

    def output_shape(self, shape: Shape) -> Shape:
        """The incoming shape, checked to be a row; the number of units is not known here."""
        row(mark("The output"), shape)
        return shape


LAYERS: tuple[type[Layer], ...] = (
    Linear, Activation, Dropout, BatchNorm, LayerNorm, Add, Conv2d, MaxPool2d, AvgPool2d, Conv1d, MaxPool1d, AvgPool1d,
    GlobalAvgPool, Flatten,
)  # fmt: skip
"""The layers that the palette offers and a file may name, in palette order."""

FOR_PICTURES = (Conv2d, MaxPool2d, AvgPool2d, GlobalAvgPool)
"""The layers that take pictures and no rows."""

FOR_SIGNALS = (Conv1d, MaxPool1d, AvgPool1d, GlobalAvgPool)
"""The layers that take signals and no rows."""

TWINS: dict[type[Layer], type[Layer]] = {Conv2d: Conv1d, MaxPool2d: MaxPool1d, AvgPool2d: AvgPool1d}
"""For each layer that takes pictures alone, the one with the same fields that does the same to signals."""
