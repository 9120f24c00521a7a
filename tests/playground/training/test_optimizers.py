"""Two flat tensors learn exactly what plain torch learns parameter by parameter."""

from dataclasses import replace
from typing import Any

import pytest
import torch
from torch import nn, optim

from models.design.experiment import Experiment
from models.design.layers import BatchNorm, Linear
from models.design.network import Network
from models.design.training import OPTIMIZERS, Training
from playground.net import build
from playground.training import optimizers

STEPS = 20
CASES: dict[str, tuple[dict[str, Any], Any]] = {
    "sgd": ({}, lambda g: optim.SGD(g, lr=0.02)),
    "sgd momentum": ({"momentum": 0.9}, lambda g: optim.SGD(g, lr=0.02, momentum=0.9)),
    "sgd nesterov": ({"momentum": 0.9, "nesterov": True}, lambda g: optim.SGD(g, lr=0.02, momentum=0.9, nesterov=True)),
    "rmsprop": ({"smoothing": 0.9}, lambda g: optim.RMSprop(g, lr=0.02, alpha=0.9)),
    "rmsprop momentum": ({"momentum": 0.5}, lambda g: optim.RMSprop(g, lr=0.02, alpha=0.99, momentum=0.5)),
    "adagrad": ({"epsilon": 1e-10}, lambda g: optim.Adagrad(g, lr=0.02)),
    "adam": ({"beta1": 0.8, "beta2": 0.99}, lambda g: optim.Adam(g, lr=0.02, betas=(0.8, 0.99))),
    "adamw": ({"weight_decay": 0.3}, lambda g: optim.AdamW(g, lr=0.02, weight_decay=0.3)),
}


def experiment(**training: Any) -> Experiment:
    network = Network()
    for layer in (Linear(id="n", units=4), BatchNorm(id="n"), Linear(id="n", units=2)):
        network = network.insert(len(network), layer)
    return Experiment(network=network, training=Training(learning_rate=0.02, **training))


def net_of(e: Experiment) -> build.Net:
    net = build.Net(e, torch.device("cpu"))
    build.initialise(net, e)
    return net.train()


def unflattened(net: build.Net) -> tuple[nn.Module, list[dict[str, Any]]]:
    """The same network with parameters of its own, and its groups: matrices, and all the rest without decay."""
    for p in net.parameters():
        if p is not net.weights and p is not net.biases:
            p.data, p.grad = p.data.clone(), None
    own = [p for stage in net.stack for p in stage.parameters()]
    return net, [
        {"params": [p for p in own if p.ndim == 2]},
        {"params": [p for p in own if p.ndim == 1], "weight_decay": 0.0},
    ]


def test_every_optimizer_has_a_case() -> None:
    assert {name.split()[0] for name in CASES} == set(OPTIMIZERS)


@pytest.mark.parametrize("name", CASES)
def test_flat_and_plain_optimizers_agree(name: str) -> None:
    settings, plain_of = CASES[name]
    e = experiment(optimizer=name.split()[0], **settings)
    flat, (plain, groups) = net_of(e), unflattened(net_of(e))
    ours, theirs = optimizers.make(*flat.groups, e.training), plain_of(groups)
    batches = torch.randn(STEPS, 10, 2, generator=torch.Generator().manual_seed(1))
    for x in batches:
        flat.weights.grad.zero_()
        flat.biases.grad.zero_()
        theirs.zero_grad()
        for net, optimizer in ((flat, ours), (plain, theirs)):
            (net(x) - x.prod(1, keepdim=True)).square().mean().backward()
            optimizer.step()
    for layer_id, p in zip(flat.ids, flat.stack, strict=True):
        other = dict(zip(plain.ids, plain.stack, strict=True))[layer_id]
        for a, b in zip(p.parameters(), other.parameters(), strict=True):
            assert torch.allclose(a, b, rtol=1e-5, atol=1e-6)
    assert not torch.allclose(flat.weights, net_of(e).weights)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_settings_change_live_and_state_stays(name: str) -> None:
    e = experiment(optimizer=name)
    net = net_of(e)
    optimizer = optimizers.make(*net.groups, e.training)
    net.weights.grad.fill_(0.1)
    optimizer.step()
    before = {key: value.clone() for key, value in optimizers.state_arrays(optimizer).items()}
    changed = replace(e.training, learning_rate=0.5, momentum=0.9, beta1=0.5, weight_decay=0.2, nesterov=True)
    optimizers.retune(optimizer, changed)
    after = optimizers.state_arrays(optimizer)
    assert all(torch.equal(after[key], value) for key, value in before.items())
    assert {group["lr"] for group in optimizer.param_groups} == {0.5}
    if name == "adamw":
        assert [group["weight_decay"] for group in optimizer.param_groups] == [0.2, 0.0]
    optimizer.step()
    assert torch.isfinite(net.weights).all()


def test_nesterov_without_momentum_is_plain() -> None:
    assert optimizers.make(*net_of(experiment()).groups, Training(nesterov=True)).param_groups[0]["nesterov"] is False


@pytest.mark.parametrize("name", ["adam", "adamw", "adagrad"])
def test_steps_in_one_piece_err_no_more_than_usual_ones(name: str) -> None:
    """Against float64, with gradients of very different sizes."""
    training = Training(learning_rate=0.01, optimizer=name)
    generator = torch.Generator().manual_seed(1)
    gradients = torch.randn(200, 400, generator=generator) * 10.0 ** torch.linspace(-6, 1, 400)
    found = {}
    for kind, kept in (("fused", torch.float32), ("usual", torch.float32), ("exact", torch.float64)):
        weights, biases = (nn.Parameter(torch.linspace(-1, 1, 400, dtype=kept)) for _ in range(2))
        optimizer = optimizers.make(weights, biases, training)
        assert optimizer.param_groups[0]["fused"]
        for group in optimizer.param_groups:
            group["fused"] = kind == "fused"
        for gradient in gradients:
            weights.grad = biases.grad = gradient.to(kept)
            optimizer.step()
        found[kind] = torch.cat([weights.detach(), biases.detach()]).double()
    fused, usual = ((found[kind] - found["exact"]).abs().max() for kind in ("fused", "usual"))
    assert fused <= 2 * usual
