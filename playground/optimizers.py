"""Torch's optimizers over the two flat buffers, and how to change their settings while they run."""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn, optim

from models.training import Training


def _sgd(t: Training) -> dict[str, Any]:
    return {"lr": t.learning_rate, "momentum": t.momentum, "nesterov": t.nesterov and t.momentum > 0}


def _rmsprop(t: Training) -> dict[str, Any]:
    return {"lr": t.learning_rate, "alpha": t.smoothing, "eps": t.epsilon, "momentum": t.momentum}


def _adagrad(t: Training) -> dict[str, Any]:
    return {"lr": t.learning_rate, "eps": t.epsilon}


def _adam(t: Training) -> dict[str, Any]:
    return {"lr": t.learning_rate, "betas": (t.beta1, t.beta2), "eps": t.epsilon}


_TABLE: dict[str, tuple[type[optim.Optimizer], Callable[[Training], dict[str, Any]]]] = {
    "sgd": (optim.SGD, _sgd),
    "rmsprop": (optim.RMSprop, _rmsprop),
    "adagrad": (optim.Adagrad, _adagrad),
    "adam": (optim.Adam, _adam),
    "adamw": (optim.AdamW, _adam),
}


_FUSED = {"sgd": ("cuda",), "adagrad": ("cpu",), "adam": ("cpu", "cuda"), "adamw": ("cpu", "cuda")}
"""Where torch has a step in one piece and is faster with it."""


def make(weights: nn.Parameter, biases: nn.Parameter, training: Training) -> optim.Optimizer:
    """The optimizer of `training`: group 0 the weights, group 1 the biases, which never decay."""
    cls, settings = _TABLE[training.optimizer]
    groups: list[dict[str, Any]] = [{"params": [weights]}, {"params": [biases]}]
    decay: dict[str, Any] = {"weight_decay": 0.0} if training.optimizer == "adamw" else {}
    fused = weights.device.type in _FUSED.get(training.optimizer, ())
    kind: dict[str, Any] = {"fused": True} if fused else {"foreach": False}
    made = cls(groups, **kind, **settings(training), **decay)
    retune(made, training)
    return made


def retune(optimizer: optim.Optimizer, training: Training) -> None:
    """Change what may change without starting over; the optimizer's state stays."""
    _, settings = _TABLE[training.optimizer]
    for group, name in zip(optimizer.param_groups, ("weights", "biases"), strict=True):
        group.update(settings(training))
        if training.optimizer == "adamw":
            group["weight_decay"] = training.weight_decay if name == "weights" else 0.0
        state = optimizer.state.get(group["params"][0])
        if training.optimizer == "rmsprop" and training.momentum and state and "momentum_buffer" not in state:
            state["momentum_buffer"] = torch.zeros_like(state["square_avg"])  # torch makes it at the first step only


def set_rate(optimizer: optim.Optimizer, rate: float) -> None:
    """Take steps of this size from now on."""
    for group in optimizer.param_groups:
        if isinstance(group["lr"], Tensor):  # one that a recorded step reads
            group["lr"].fill_(rate)
        else:
            group["lr"] = rate


def state_arrays(optimizer: optim.Optimizer) -> dict[str, Tensor]:
    """The state as a file keeps it: `<weights | biases>.<state>` to tensor."""
    found = {}
    for group, name in zip(optimizer.param_groups, ("weights", "biases"), strict=True):
        for key, value in optimizer.state.get(group["params"][0], {}).items():
            if value is not None:
                found[f"{name}.{key}"] = value
    return found


def load_state(optimizer: optim.Optimizer, arrays: dict[str, Tensor]) -> None:
    """Put back what `state_arrays` gave. `step` lies where torch keeps it: beside the parameters only if fused."""
    for group, name in zip(optimizer.param_groups, ("weights", "biases"), strict=True):
        parameter = group["params"][0]
        state = {}
        for full, value in arrays.items():
            owner, key = full.split(".")
            if owner == name:
                there = key != "step" or group.get("fused")
                state[key] = (value.to(parameter.device) if there else value).clone()
        if state:
            optimizer.state[parameter] = state
