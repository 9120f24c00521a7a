"""The torch module of each layer: one small function a layer. Knows no network."""

from functools import singledispatch

from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812  its usual name

from models.design import layers as spec
from playground.net.activations import ACTIVATIONS
from playground.net.dropout import Dropout


class Linear(nn.Linear):
    """z = W x + b, then an activation."""

    def __init__(self, inputs: int, units: int, activation: str, bias: bool) -> None:
        super().__init__(inputs, units, bias)
        self.activation = ACTIVATIONS[activation].in_torch

    def forward(self, x: Tensor) -> Tensor:
        return self.activation(F.linear(x, self.weight, self.bias))


class Conv2d(nn.Conv2d):
    """Kernels slid over pictures, then an activation."""

    def __init__(self, channels_in: int, layer: spec.Conv2d) -> None:
        super().__init__(channels_in, layer.channels, layer.kernel, layer.stride, layer.padding, bias=layer.bias)
        self.activation = ACTIVATIONS[layer.activation].in_torch

    def forward(self, x: Tensor) -> Tensor:
        return self.activation(self.convolved(x))

    def convolved(self, x: Tensor) -> Tensor:
        """What goes into the activation."""
        return super().forward(x)


class Conv1d(nn.Conv1d):
    """Kernels slid along signals, then an activation."""

    def __init__(self, channels_in: int, layer: spec.Conv1d) -> None:
        super().__init__(channels_in, layer.channels, layer.kernel, layer.stride, layer.padding, bias=layer.bias)
        self.activation = ACTIVATIONS[layer.activation].in_torch

    def forward(self, x: Tensor) -> Tensor:
        return self.activation(self.convolved(x))

    def convolved(self, x: Tensor) -> Tensor:
        """What goes into the activation."""
        return super().forward(x)


class Activation(nn.Module):
    """An activation as a layer by itself."""

    def __init__(self, function: str) -> None:
        super().__init__()
        self.activation = ACTIVATIONS[function].in_torch

    def forward(self, x: Tensor) -> Tensor:
        return self.activation(x)


class BatchNorm(nn.BatchNorm1d):
    """Batch normalisation of rows, signals or pictures; a batch of one sample is normalised by the running statistics.

    One sample has no variance, and the last batch of an epoch may be one sample.
    """

    def forward(self, x: Tensor) -> Tensor:
        from_batch, momentum = self.training and len(x) > 1, self.momentum or 0.0
        return F.batch_norm(
            x, self.running_mean, self.running_var, self.weight, self.bias, from_batch, momentum, self.eps
        )


class Add(nn.Module):
    """Adds two tensors of one shape; `source` is the id of the layer that the second one comes from."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.source = source

    def forward(self, x: Tensor, other: Tensor) -> Tensor:
        return x + other


class GlobalAvgPool(nn.Module):
    """The mean of each channel: (n, channels, height, width) or (n, channels, length) to (n, channels)."""

    def forward(self, x: Tensor) -> Tensor:
        return x.mean(tuple(range(2, x.ndim)))


@singledispatch
def to_module(layer: spec.Layer, shape: spec.Shape) -> nn.Module:
    """The torch module for `layer` when its input has `shape` (per sample)."""
    raise TypeError(f"no torch module for {type(layer).__name__}")


@to_module.register
def _(layer: spec.Linear, shape: spec.Shape) -> nn.Module:
    return Linear(shape[0], layer.units, layer.activation, layer.bias)


@to_module.register
def _(layer: spec.Activation, shape: spec.Shape) -> nn.Module:
    return Activation(layer.function)


@to_module.register
def _(layer: spec.Dropout, shape: spec.Shape) -> nn.Module:
    return Dropout(layer.rate)


@to_module.register
def _(layer: spec.BatchNorm, shape: spec.Shape) -> nn.Module:
    return BatchNorm(shape[0], momentum=layer.momentum)


@to_module.register
def _(layer: spec.LayerNorm, shape: spec.Shape) -> nn.Module:
    return nn.LayerNorm(shape)


@to_module.register
def _(layer: spec.Add, shape: spec.Shape) -> nn.Module:
    return Add(layer.source)


@to_module.register
def _(layer: spec.Conv2d, shape: spec.Shape) -> nn.Module:
    return Conv2d(shape[0], layer)


@to_module.register
def _(layer: spec.MaxPool2d, shape: spec.Shape) -> nn.Module:
    return nn.MaxPool2d(layer.size)


@to_module.register
def _(layer: spec.AvgPool2d, shape: spec.Shape) -> nn.Module:
    return nn.AvgPool2d(layer.size)


@to_module.register
def _(layer: spec.Conv1d, shape: spec.Shape) -> nn.Module:
    return Conv1d(shape[0], layer)


@to_module.register
def _(layer: spec.MaxPool1d, shape: spec.Shape) -> nn.Module:
    return nn.MaxPool1d(layer.size)


@to_module.register
def _(layer: spec.AvgPool1d, shape: spec.Shape) -> nn.Module:
    return nn.AvgPool1d(layer.size)


@to_module.register
def _(layer: spec.GlobalAvgPool, shape: spec.Shape) -> nn.Module:
    return GlobalAvgPool()


@to_module.register
def _(layer: spec.Flatten, shape: spec.Shape) -> nn.Module:
    return nn.Flatten()
