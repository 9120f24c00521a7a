"""From description to torch: one small function per layer, and all parameters in two flat buffers."""

from collections.abc import Callable, Iterator
from functools import singledispatch
from zlib import crc32

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812  its usual name

from models import layers as spec
from models.checkpoint import Parameter, parameter_layout
from models.experiment import Experiment
from models.network import INPUT_ID, OUTPUT_ID

ACTIVATIONS: dict[str, Callable[[Tensor], Tensor]] = {
    "linear": lambda x: x,
    "relu": torch.relu,
    "leaky_relu": F.leaky_relu,
    "elu": F.elu,
    "gelu": F.gelu,
    "silu": F.silu,
    "softplus": F.softplus,
    "tanh": torch.tanh,
    "sigmoid": torch.sigmoid,
    "sine": torch.sin,
}


class Dense(nn.Linear):
    """z = W x + b, then an activation."""

    def __init__(self, inputs: int, units: int, activation: str) -> None:
        super().__init__(inputs, units)
        self.activation = ACTIVATIONS[activation]

    def forward(self, x: Tensor) -> Tensor:
        return self.activation(F.linear(x, self.weight, self.bias))


class Elementwise(nn.Module):
    """An activation as a layer by itself."""

    def __init__(self, function: str) -> None:
        super().__init__()
        self.activation = ACTIVATIONS[function]

    def forward(self, x: Tensor) -> Tensor:
        return self.activation(x)


class BatchNorm(nn.BatchNorm1d):
    """Batch normalisation that falls back on the running statistics where a batch has one row.

    One sample has no variance; the last, partial batch of an epoch may be one sample.
    """

    def forward(self, x: Tensor) -> Tensor:
        if self.training and len(x) == 1:
            return F.batch_norm(x, self.running_mean, self.running_var, self.weight, self.bias, False, 0.0, self.eps)
        return super().forward(x)


@singledispatch
def to_module(layer: spec.Layer, shape: spec.Shape) -> nn.Module:
    """The torch module for `layer` when its input has `shape` (per sample)."""
    raise TypeError(f"no torch module for {type(layer).__name__}")


@to_module.register
def _(layer: spec.Linear, shape: spec.Shape) -> nn.Module:
    return Dense(shape[0], layer.units, layer.activation)


@to_module.register
def _(layer: spec.Activation, shape: spec.Shape) -> nn.Module:
    return Elementwise(layer.function)


@to_module.register
def _(layer: spec.Dropout, shape: spec.Shape) -> nn.Module:
    return nn.Dropout(layer.rate)


@to_module.register
def _(layer: spec.BatchNorm, shape: spec.Shape) -> nn.Module:
    return BatchNorm(shape[0], momentum=layer.momentum)


class Net(nn.Module):
    """The network of an experiment. Its parameters are views of two flat float32 buffers.

    weights, biases: flat leaf tensors in the order of `parameter_layout`, with flat gradients; every
    `parameter` and its `.grad` is a view into them, so that an optimizer needs two tensors, not many.
    """

    def __init__(self, experiment: Experiment, device: torch.device) -> None:
        super().__init__()
        shapes = experiment.shapes()
        shape = shapes[INPUT_ID]
        self.ids = [layer.id for layer in experiment.network.layers] + [OUTPUT_ID]
        modules = []
        for layer in experiment.network.layers:
            modules.append(to_module(layer, shape))
            shape = shapes[layer.id]
        self.logits = experiment.training.loss in ("cross_entropy", "binary_cross_entropy")
        last = "linear" if self.logits else experiment.network.output.activation
        modules.append(Dense(shape[0], experiment.outputs, last))
        self.stack = nn.ModuleList(modules).to(device)
        self.squash = _squash(experiment)
        self.layout = parameter_layout(experiment)
        self.dropout = any(isinstance(m, nn.Dropout) for m in modules)
        self.weights, self.biases = (self._flatten(parameters, device) for parameters in self.layout)

    def forward(self, x: Tensor) -> Tensor:
        """Raw answers (n, outputs): logits under the cross-entropies, else after the output activation."""
        for module in self.stack:
            x = module(x)
        return x

    def activations(self, x: Tensor) -> Iterator[tuple[str, Tensor]]:
        """What every layer gives for `x`, in order, by layer id; the output's as a person reads it."""
        yield INPUT_ID, x
        for layer_id, module in zip(self.ids, self.stack, strict=True):
            x = module(x)
            yield layer_id, self.squash(x) if layer_id == OUTPUT_ID else x

    def parameter(self, layer_id: str, name: str) -> Tensor:
        """One learned array; raises KeyError where there is none."""
        if layer_id not in self.ids:
            raise KeyError(layer_id)
        return dict(self.stack[self.ids.index(layer_id)].named_parameters())[name]

    def named_arrays(self) -> Iterator[tuple[str, Tensor]]:
        """Everything that a file keeps: parameters and running statistics, as `<id>.<name>`."""
        for layer_id, module in zip(self.ids, self.stack, strict=True):
            for name, array in module.state_dict(keep_vars=True).items():
                if name != "num_batches_tracked":
                    yield f"{layer_id}.{name}", array

    @property
    def groups(self) -> tuple[nn.Parameter, nn.Parameter]:
        """The two flat buffers: weights, biases."""
        return self.weights, self.biases

    def _flatten(self, parameters: tuple[Parameter, ...], device: torch.device) -> nn.Parameter:
        """Move these parameters and their gradients into one buffer; the buffer."""
        size = sum(p.size for p in parameters)
        flat = nn.Parameter(torch.zeros(size, device=device))
        flat.grad = torch.zeros_like(flat)
        start = 0
        for p in parameters:
            array = self.parameter(p.layer_id, p.name)
            view = flat.detach()[start : start + p.size].view(p.shape)
            view.copy_(array.detach())
            array.data = view
            array.grad = flat.grad[start : start + p.size].view(p.shape)
            start += p.size
        return flat


def _squash(experiment: Experiment) -> Callable[[Tensor], Tensor]:
    """From raw answers to what the output shows: probabilities under the cross-entropies."""
    loss = experiment.training.loss
    if loss == "cross_entropy":
        return lambda z: torch.softmax(z, 1)
    if loss == "binary_cross_entropy":
        return torch.sigmoid
    return ACTIVATIONS["linear"]


def initialise(net: Net, experiment: Experiment) -> None:
    """Set every parameter to its initial value: a pure function of the seed, the layer's id and shape."""
    rule = experiment.training.initialisation
    for layer_id, module in zip(net.ids, net.stack, strict=True):
        generator = _generator(experiment.training.seed, layer_id)
        if isinstance(module, Dense):
            weight = torch.empty(module.weight.shape)
            bias = torch.zeros(module.bias.shape)
            _draw(rule, weight, bias, generator)
            with torch.no_grad():
                module.weight.copy_(weight)
                module.bias.copy_(bias)
        elif isinstance(module, BatchNorm):
            module.reset_parameters()


def _generator(seed: int, layer_id: str) -> torch.Generator:
    """The random numbers of one layer. Mixed to 32 bits: torch's CPU generator reads no more of its seed."""
    mixed = np.random.SeedSequence([seed, crc32(layer_id.encode())]).generate_state(1)[0]
    return torch.Generator().manual_seed(int(mixed))


def _draw(rule: str, weight: Tensor, bias: Tensor, generator: torch.Generator) -> None:
    """Fill one layer's weight (units, inputs) and bias (units,)."""
    inputs = weight.shape[1]
    if rule == "uniform":  # TensorFlow Playground's
        weight.uniform_(-0.5, 0.5, generator=generator)
        bias.fill_(0.1)
    elif rule == "xavier":
        nn.init.xavier_uniform_(weight, generator=generator)
    elif rule == "xavier_normal":
        nn.init.xavier_normal_(weight, generator=generator)
    elif rule == "kaiming":
        nn.init.kaiming_uniform_(weight, nonlinearity="relu", generator=generator)
    elif rule == "kaiming_normal":
        nn.init.kaiming_normal_(weight, nonlinearity="relu", generator=generator)
    elif rule == "pytorch":
        bound = inputs**-0.5
        weight.uniform_(-bound, bound, generator=generator)
        bias.uniform_(-bound, bound, generator=generator)
    else:
        weight.zero_()
