"""One pass forwards and backwards through a copy of the network, layer by layer, keeping every tensor on the way."""

from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812  its usual name

from models.design.experiment import Experiment
from models.design.network import INPUT_ID, OUTPUT_ID
from models.talk.tensors.probes import TensorKey
from playground.net.build import Net
from playground.net.modules import Add, Conv1d, Conv2d, Linear
from playground.probing.tensors.samples import Fed
from playground.training import precision
from playground.training.augmentation import augmented
from playground.training.kept_state import KeptState, by_layer

Kept = dict[TensorKey, Tensor]


@dataclass
class _Layer:
    """What one layer has computed; the next one begins with `handed_on`, which is cut off from it."""

    layer_id: str
    module: nn.Module
    total: Tensor | None  # what goes into its activation; None where it has none
    result: Tensor
    handed_on: Tensor


def tensors(
    experiment: Experiment, net: Net, fed: Fed, state: KeptState, step: int, *, training: bool
) -> Iterator[Kept | None]:
    """All tensors in the order of the computation. Yields None after each layer, and them at the end.

    net: a copy that may be changed, in the state that is kept. training: as a step of training does it, with the masks
    of `step`; else as the network answers. To be gone on with in grad mode.
    """
    net.train(training)
    device = fed.inputs.device
    reduced = training and precision.is_reduced(experiment)
    net.draw_masks(experiment.training.seed, step)
    x = augmented(fed.inputs, experiment, step) if training and experiment.data.info.image else fed.inputs
    inputs = x
    given = {INPUT_ID: x}
    passed: list[_Layer] = []
    for layer_id, module in zip(net.ids, net.stack, strict=True):
        with torch.autocast(device.type, torch.bfloat16, enabled=reduced):
            total, result = _computed(module, x, given)
        if total is not None and total.requires_grad:
            total.retain_grad()
        x = given[layer_id] = result.detach().requires_grad_(result.requires_grad)
        passed.append(_Layer(layer_id, module, total, result, x))
        yield None
    for parameter in net.parameters():
        if parameter.grad is not None:
            parameter.grad.zero_()
    loss = fed.loss(x.float(), fed.targets)
    loss.backward()  # type: ignore[no-untyped-call]
    gradients: dict[str, Tensor] = {}
    for layer in reversed(passed):
        incoming = layer.handed_on.grad
        if incoming is not None:
            gradients[layer.layer_id] = incoming.clone()
            if layer.result.requires_grad:
                layer.result.backward(incoming)  # type: ignore[no-untyped-call]
        yield None
    yield _in_order(net, inputs, passed, gradients, state, fed.targets, loss.detach())


def _computed(module: nn.Module, x: Tensor, given: dict[str, Tensor]) -> tuple[Tensor | None, Tensor]:
    """What goes into the activation of a layer, where it has weights, and what the layer gives."""
    if isinstance(module, Linear):
        total = F.linear(x, module.weight, module.bias)
    elif isinstance(module, Conv1d):
        total = nn.Conv1d.forward(module, x)
    elif isinstance(module, Conv2d):
        total = nn.Conv2d.forward(module, x)
    elif isinstance(module, Add):
        return None, module(x, given[module.source])
    else:
        return None, module(x)
    return total, module.activation(total)


def _in_order(
    net: Net,
    inputs: Tensor,
    passed: list[_Layer],
    gradients: dict[str, Tensor],
    state: KeptState,
    targets: Tensor,
    loss: Tensor,
) -> Kept:
    """The tensors by name, in the order in which they are shown."""
    learned = by_layer(state, net.layout)
    optimizer, alone = _by_layer(net, state)
    found: dict[TensorKey, Tensor] = {TensorKey(INPUT_ID, "value"): inputs}
    for layer in passed:
        name, own = layer.layer_id, dict(layer.module.named_parameters())
        logits = name == OUTPUT_ID and net.logits
        answer = gradients.get(name)
        parts: dict[str, Tensor | None] = {
            "weight": learned.get(f"{name}.weight"),
            "bias": learned.get(f"{name}.bias"),
            "mean": learned.get(f"{name}.running_mean"),
            "var": learned.get(f"{name}.running_var"),
            "sum": layer.total,
            "value": net.squash(layer.result.float()) if logits else layer.result,
            "grad.weight": own["weight"].grad if "weight" in own else None,
            "grad.bias": own["bias"].grad if "bias" in own and own["bias"] is not None else None,
            "grad.sum": None if layer.total is None else layer.total.grad,
            "grad.value": None if logits else answer,
            **optimizer.get(name, {}),
        }
        if parts["grad.sum"] is None and layer.total is not None:
            parts["grad.sum"] = answer
        for kind, tensor in parts.items():
            if tensor is not None:
                found[TensorKey(name, kind)] = tensor.detach().clone()
    found |= {TensorKey("", "targets"): targets, TensorKey("", "loss"): loss}
    return found | {TensorKey("", name): tensor for name, tensor in alone.items()}


def _by_layer(net: Net, state: KeptState) -> tuple[dict[str, dict[str, Tensor | None]], dict[str, Tensor]]:
    """The optimizer's state by layer as `state.<parameter>.<name>`, and what it has once for all: its steps."""
    found: dict[str, dict[str, Tensor | None]] = {}
    alone: dict[str, Tensor] = {}
    for full, array in state.optimizer.items():
        group, name = full.split(".")
        parameters = net.layout[("weights", "biases").index(group)]
        if array.ndim == 0:
            alone[name] = array
            continue
        for p, part in zip(parameters, torch.split(array, [p.size for p in parameters]), strict=True):
            found.setdefault(p.layer_id, {})[f"state.{p.name}.{name}"] = part.view(p.shape)
    return found, alone
