"""Torch's optimizers over the two flat buffers, and how to change their settings while they run."""

from collections.abc import Callable
from inspect import unwrap
from typing import Any

import torch
from torch import Tensor, nn, optim

from models.design.training import Training


def _sgd(t: Training) -> dict[str, Any]:
    return {"lr": t.learning_rate, "momentum": t.momentum, "nesterov": t.nesterov and t.momentum > 0}


def _rmsprop(t: Training) -> dict[str, Any]:
    return {"lr": t.learning_rate, "alpha": t.smoothing, "eps": t.epsilon, "momentum": t.momentum}


def _adagrad(t: Training) -> dict[str, Any]:
    return {"lr": t.learning_rate, "eps": t.epsilon}


def _adam(t: Training) -> dict[str, Any]:
    return {"lr": t.learning_rate, "betas": (t.beta1, t.beta2), "eps": t.epsilon}


Make = Callable[..., optim.Optimizer]


def uncompiled(cls: type[optim.Optimizer]) -> Make:
    """This optimizer without the wrappers with which it asks torch's compiler not to look at it.

    Each imports the compiler, which is used nowhere here and takes longer to import than the rest of torch.
    """
    bare = {name: unwrap(getattr(cls, name)) for name in ("add_param_group", "zero_grad", "step")}
    return type(cls.__name__, (cls,), bare | {"step": torch.no_grad()(bare["step"])})


_TABLE: dict[str, tuple[Make, Callable[[Training], dict[str, Any]]]] = {
    "sgd": (uncompiled(optim.SGD), _sgd),
    "rmsprop": (uncompiled(optim.RMSprop), _rmsprop),
    "adagrad": (uncompiled(optim.Adagrad), _adagrad),
    "adam": (uncompiled(optim.Adam), _adam),
    "adamw": (uncompiled(optim.AdamW), _adam),
}


_FUSED = {"sgd": ("cuda",), "adagrad": ("cpu",), "adam": ("cpu", "cuda"), "adamw": ("cpu", "cuda")}
"""Devices on which torch has a fused step and is faster with it."""

_RECORDED = ("cuda",)  # where a step may be recorded
_CAPTURABLE = ("rmsprop", "adam", "adamw")  # torch records the steps of these only with `capturable=True`
_ON_DEVICE = ("sgd", "rmsprop", "adam", "adamw")
"""Optimizers whose learning rate is a tensor on the device, so that a recorded step reads its present value."""


def make(weights: nn.Parameter, biases: nn.Parameter, training: Training) -> optim.Optimizer:
    """The optimizer of `training`: group 0 the weights, group 1 the biases, which never decay."""
    cls, settings = _TABLE[training.optimizer]
    groups: list[dict[str, Any]] = [{"params": [weights]}, {"params": [biases]}]
    decay: dict[str, Any] = {"weight_decay": 0.0} if training.optimizer == "adamw" else {}
    name, device = training.optimizer, weights.device
    recorded = device.type in _RECORDED
    fused = device.type in _FUSED.get(name, ())
    kind: dict[str, Any] = {"fused": True} if fused else {"foreach": recorded and name == "rmsprop"}
    if recorded and name in _CAPTURABLE:
        kind["capturable"] = True
    made = cls(groups, **kind, **settings(training), **decay)
    if recorded and name in _ON_DEVICE:
        for group in made.param_groups:
            group["lr"] = torch.tensor(training.learning_rate, device=device)
    never_ask_the_device(made)
    retune(made, training)
    return made


def never_ask_the_device(optimizer: optim.Optimizer) -> None:
    """Switch off torch's question to the accelerator at each step; it fails, also on the CPU, once a device is lost."""
    for check in ("_accelerator_graph_capture_health_check", "_cuda_graph_capture_health_check"):  # before 2.13
        setattr(optimizer, check, lambda: None)


def retune(optimizer: optim.Optimizer, training: Training) -> None:
    """Take over rate, momentum, decay and the like from `training`; the optimizer's state stays."""
    _, settings = _TABLE[training.optimizer]
    for group, name in zip(optimizer.param_groups, ("weights", "biases"), strict=True):
        group.update(settings(training) | {"lr": group["lr"]})
        if training.optimizer == "adamw":
            group["weight_decay"] = training.weight_decay if name == "weights" else 0.0
        state = optimizer.state.get(group["params"][0])
        if training.optimizer == "rmsprop" and training.momentum and state and "momentum_buffer" not in state:
            state["momentum_buffer"] = torch.zeros_like(state["square_avg"])  # torch makes it at the first step only
    set_rate(optimizer, training.learning_rate)


def add_penalty(weights: nn.Parameter, training: Training) -> None:
    """Add the gradients of L1 and L2 to those of the weights."""
    assert weights.grad is not None
    if training.l2:
        weights.grad.add_(weights.detach(), alpha=training.l2)
    if training.l1:
        weights.grad.add_(weights.detach().sign(), alpha=training.l1)


def set_rate(optimizer: optim.Optimizer, rate: float) -> bool:
    """Set the learning rate; returns whether a recorded CUDA step follows it too."""
    for group in optimizer.param_groups:
        if isinstance(group["lr"], Tensor):
            group["lr"].fill_(rate)
        else:
            group["lr"] = rate
    return all(isinstance(group["lr"], Tensor) for group in optimizer.param_groups)


def state_arrays(optimizer: optim.Optimizer) -> dict[str, Tensor]:
    """The optimizer's own state tensors, not copied, by the names in a file: `<weights | biases>.<state>`."""
    found = {}
    for group, name in zip(optimizer.param_groups, ("weights", "biases"), strict=True):
        for key, value in optimizer.state.get(group["params"][0], {}).items():
            if value is not None:
                found[f"{name}.{key}"] = value
    return found


def load_state(optimizer: optim.Optimizer, arrays: dict[str, Tensor]) -> None:
    """Restore, from copies, what `state_arrays` gave. `step` goes where torch expects it: mostly to the CPU."""
    for group, name in zip(optimizer.param_groups, ("weights", "biases"), strict=True):
        parameter = group["params"][0]
        state = {}
        for full, value in arrays.items():
            owner, key = full.split(".")
            if owner == name:
                there = key != "step" or group.get("fused") or group.get("capturable")
                state[key] = (value.to(parameter.device) if there else value).clone()
        if state:
            optimizer.state[parameter] = state
