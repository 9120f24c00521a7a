"""One step layer by layer: every number and its gradient, in double precision, so that sums agree."""

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812  its usual name

from models.design.layers import Layer
from models.design.network import INPUT_ID, OUTPUT_ID
from playground.net import dropout
from playground.net.build import Net
from playground.net.modules import Add, BatchNorm
from playground.probing.rehearsed import Rehearsed
from playground.training import losses


@dataclass(eq=False)
class LayerTrace:
    """A layer on its way: all arrays (n, …), one row a sample.

    x: what comes in; from: the layer that gives it. other, source: likewise, the second one of an Add. mask: what
    Dropout multiplies by. sums: before the activation; None where the layer has none of its own. After the way back,
    `sums.grad` and `values.grad` are the gradients of the loss.
    """

    layer: Layer
    module: nn.Module
    x: Tensor
    before: str
    other: Tensor | None = None
    source: str = ""
    mask: Tensor | None = None
    sums: Tensor | None = None
    values: Tensor = field(default_factory=lambda: torch.zeros(0))

    @property
    def weight(self) -> Tensor:
        """(units, inputs), or the kernels; of a layer that has weights."""
        found = self.module.weight
        assert isinstance(found, Tensor)
        return found.detach()

    @property
    def bias(self) -> Tensor | None:
        found = getattr(self.module, "bias", None)
        return found.detach() if isinstance(found, Tensor) else None

    def passed(self, x: Tensor) -> Tensor:
        """What this layer gives for `x` before its activation, with the masks and the statistics of this step."""
        if self.mask is not None:
            return x * self.mask
        if isinstance(self.module, BatchNorm):
            return _normalised(self.module, x)
        if isinstance(self.module, Add):
            return x + (self.other if self.other is not None else 0)
        return before_activation(self.module, x)


@dataclass(eq=False)
class Trace:
    """A whole step. layers: by id, in order. x: the inputs. answers: raw. loss: the mean of all samples."""

    rehearsed: Rehearsed
    x: Tensor
    layers: dict[str, LayerTrace]
    answers: Tensor
    loss: Tensor
    losses: Tensor
    """Of each sample, with its class weight: (n,)."""

    @property
    def rows(self) -> int:
        return len(self.x)

    def values(self, layer_id: str) -> Tensor:
        """What this layer gives: (n, …)."""
        return (self.x if layer_id == INPUT_ID else self.layers[layer_id].values).detach()

    def consumers(self, layer_id: str) -> Iterator[LayerTrace]:
        """The layers that take what this one gives."""
        return (layer for layer in self.layers.values() if layer_id in (layer.before, layer.source))


@lru_cache(maxsize=1)
def traced(rehearsed: Rehearsed) -> Trace:
    """The step taken apart. The network is left as it is."""
    experiment, net = rehearsed.experiment, rehearsed.net
    with torch.inference_mode(False), torch.enable_grad():
        net.train()
        stack = _in_double(net)
        dropout.prepare(zip(net.ids, stack, strict=True), experiment.training.seed, rehearsed.step)
        x = rehearsed.x.double()
        kept, before, layers = {INPUT_ID: x}, INPUT_ID, dict[str, LayerTrace]()
        for shapes, module in zip(experiment.layer_shapes(), stack, strict=True):
            layer_id = shapes.layer.id
            source = module.source if isinstance(module, Add) else ""
            found = LayerTrace(shapes.layer, module, kept[before], before, kept.get(source), source)
            _pass(found)
            layers[layer_id], kept[layer_id], before = found, found.values, layer_id
        answers = kept[OUTPUT_ID]
        of_each = _losses(rehearsed, answers)
        loss = of_each.mean()
        loss.backward()  # type: ignore[no-untyped-call]
    return Trace(rehearsed, x, layers, answers.detach(), loss.detach(), of_each.detach().flatten())


@lru_cache(maxsize=1)
def _copied(net: Net) -> nn.ModuleList:
    """The layers in double precision. Only the newest trace of a network may use them, as the next one changes them."""
    return copy.deepcopy(net.stack).double()


def _in_double(net: Net) -> nn.ModuleList:
    """The layers with the present numbers, in double precision and without gradients."""
    found = _copied(net)
    found.train()
    with torch.no_grad():
        for mine, array in zip(found.state_dict(keep_vars=True).values(), net.stack.state_dict().values(), strict=True):
            mine.copy_(array)
    found.zero_grad()
    return found


def _pass(layer: LayerTrace) -> None:
    """Compute what the layer gives, and keep the gradients of it."""
    module = layer.module
    if isinstance(module, dropout.Dropout):
        layer.mask = module.mask(layer.x)
    values = layer.passed(layer.x)
    if hasattr(module, "activation"):
        if hasattr(module, "weight"):
            layer.sums = values
            _keep_gradient(values)
        values = module.activation(values)  # type: ignore[operator]
    if values is layer.sums or values is layer.x:
        values = values.clone()  # a tensor of its own for each number that is shown
    layer.values = values
    _keep_gradient(values)


def _keep_gradient(tensor: Tensor) -> None:
    if tensor.requires_grad:
        tensor.retain_grad()
    else:  # before the first layer that learns
        tensor.requires_grad_()


def before_activation(module: Any, x: Tensor) -> Tensor:
    """What a layer gives before its activation."""
    if isinstance(module, nn.Linear):
        return F.linear(x, module.weight, module.bias)
    if isinstance(module, nn.Conv1d | nn.Conv2d):
        convolved: Tensor = module._conv_forward(x, module.weight, module.bias)
        return convolved
    if hasattr(module, "activation"):
        return x
    found: Tensor = module(x)
    return found


def _normalised(module: BatchNorm, x: Tensor) -> Tensor:
    """As in training, without a trace in the running statistics."""
    if len(x) > 1:
        return F.batch_norm(x, None, None, module.weight, module.bias, True, 0.0, module.eps)
    return F.batch_norm(x, module.running_mean, module.running_var, module.weight, module.bias, False, 0.0, module.eps)


def _losses(rehearsed: Rehearsed, answers: Tensor) -> Tensor:
    """The loss of each sample, with its class weight: (n,) or (n, 1)."""
    targets = rehearsed.targets
    targets = targets.double() if targets.is_floating_point() else targets
    found = losses.each_loss(rehearsed.experiment)(answers, targets)
    if rehearsed.class_weights is not None:
        found = found * rehearsed.class_weights.double().view(found.shape)
    return found
