"""What makes training of convolutions fast changes no answer and no gradient by more than rounding."""

import copy

import pytest
import torch
from torch import nn
from torch.nn import functional as F  # noqa: N812  its usual name

from models.design.experiment import Experiment
from models.design.layers import (
    Activation,
    Add,
    AvgPool2d,
    BatchNorm,
    Conv1d,
    Conv2d,
    Flatten,
    Layer,
    Linear,
    MaxPool1d,
    MaxPool2d,
)
from models.problems.changes import with_loss
from playground.net.build import Net
from playground.net.modules import Activation as ActivationModule
from playground.net.modules import BatchNorm as BatchNormModule
from playground.net.pooled_first import PooledFirst, pooled_first
from playground.session.session import Session
from playground.steppers.torch_stepper import TorchStepper
from tests.playground.net.test_build import experiment, net_of

_BATCH = 7


def pool() -> Layer:
    return MaxPool2d(id="n")


def conv(channels: int = 4, activation: str = "relu") -> Layer:
    return Conv2d(id="n", channels=channels, activation=activation)


NETWORKS: dict[str, tuple[tuple[Layer, ...], int]] = {
    "one pair": ((conv(), pool()), 1),
    "two pairs": ((conv(), pool(), conv(3), pool()), 2),
    "ReLU by itself": ((conv(4, "linear"), Activation(id="n", function="relu"), pool()), 1),
    "behind an Add": ((conv(), conv(), Add(id="n", source="layer-1"), Activation(id="n", function="relu"), pool()), 1),
    "read by an Add": ((conv(), pool(), conv(), pool(), conv(), Add(id="n", source="layer-4")), 2),
    "ReLU is read by an Add": (
        (conv(), pool(), conv(), Add(id="n", source="layer-2"), Activation(id="n", function="relu"), conv(),
         Add(id="n", source="layer-5"), pool()), 1,
    ),
    "grown again, ReLU before the pool is added": (
        (conv(), pool(), Conv2d(id="n", channels=4, kernel=3, padding=3), Add(id="n", source="layer-1")), 0,
    ),
    "another function": ((conv(4, "tanh"), pool(), conv(4, "leaky_relu"), pool()), 0),
    "another pool": ((conv(), AvgPool2d(id="n")), 0),
    "a norm between": ((conv(), BatchNorm(id="n"), pool()), 1),
    "a norm in front": ((BatchNorm(id="n"), pool()), 0),
    "a norm that is read by an Add": (
        (conv(), BatchNorm(id="n"), pool(), Conv2d(id="n", channels=4, kernel=3, padding=3),
         Add(id="n", source="layer-2")), 0,
    ),
}  # fmt: skip
"""Layers on small pictures, and how many pairs of ReLU and max pool there are."""


def gradients(net: Net, x: torch.Tensor) -> list[torch.Tensor]:
    """The answers and all gradients of their squares."""
    for group in net.groups:
        group.grad.zero_()  # type: ignore[union-attr]
    answers = net(x)
    answers.square().sum().backward()
    return [answers.detach(), *(group.grad.clone() for group in net.groups)]  # type: ignore[union-attr]


def answers(net: Net, x: torch.Tensor) -> torch.Tensor:
    """The answers where no gradient is wanted."""
    with torch.no_grad():
        return net(x)  # type: ignore[no-any-return]


def check(e: Experiment, pairs: int, ties: bool) -> None:
    net = net_of(e).train()
    x = torch.rand(_BATCH, *e.layer_shapes()[0].incoming) - 0.3
    if ties:
        x = (3 * x).round()
        net.weights.data.copy_((2 * net.weights).round())
    assert sum(isinstance(module, PooledFirst) for _, module in net._row) == pairs
    ours = [*gradients(net, x), answers(net, x)]
    net._row = tuple(zip(net.ids, net.stack, strict=True))
    for one, other in zip(ours, [*gradients(net, x), answers(net, x)], strict=True):
        assert torch.equal(one, other)


@pytest.mark.parametrize("ties", [False, True])
@pytest.mark.parametrize("name", NETWORKS)
def test_a_pool_before_relu_gives_the_same_bits(name: str, ties: bool) -> None:
    layers, pairs = NETWORKS[name]
    check(experiment(*layers, Flatten(id="n"), data="digits"), pairs, ties)


@pytest.mark.parametrize("turned", [False, True])
def test_a_pool_before_a_norm_gives_the_same_bits_and_gradients(turned: bool) -> None:
    """turned: the norm turns a channel round."""
    net = net_of(experiment(conv(), BatchNorm(id="n"), pool(), Flatten(id="n"), data="digits")).eval()
    norm, x = net.stack[1], (3 * torch.rand(_BATCH, 1, 8, 8)).round() - 1
    assert isinstance(norm, BatchNormModule)
    for array in (norm.weight, norm.running_mean, norm.running_var):
        array.data.uniform_(0.1, 2)
    norm.weight.data[0] = -1 if turned else 0
    ours = [*gradients(net, x), answers(net, x)]
    net._row = tuple(zip(net.ids, net.stack, strict=True))
    for one, other in zip(ours, [*gradients(net, x), answers(net, x)], strict=True):
        assert torch.equal(one, other)


@pytest.mark.parametrize(("height", "width"), [(8, 8), (7, 5), (2, 3)])
def test_the_largest_of_four_pixels_is_what_a_pool_of_two_gives(height: int, width: int) -> None:
    x = torch.randn(3, 5, height, width).contiguous(memory_format=torch.channels_last)
    x[0, 0, 0, 0] = torch.nan
    row = pooled_first(("relu", "pool"), (ActivationModule("relu"), nn.MaxPool2d(2)), ())
    with torch.no_grad():
        found = row[0][1](x)
    assert torch.equal(found.nan_to_num(9), torch.relu(F.max_pool2d(x, 2)).nan_to_num(9))


def test_signals_too() -> None:
    check(experiment(Conv1d(id="n", channels=4), MaxPool1d(id="n"), Flatten(id="n"), data="mnist-1d"), 1, True)


def test_every_layer_still_says_what_it_gives() -> None:
    e = experiment(*NETWORKS["two pairs"][0], Flatten(id="n"), data="digits")
    net, x = net_of(e), torch.rand(_BATCH, 1, 8, 8)
    found = dict(net.eval().results(x))
    assert list(found) == [f"layer-{k}" for k in range(1, 6)] + ["output"]
    assert (found["layer-1"] >= 0).all()
    assert torch.equal(F.max_pool2d(found["layer-1"], 2), found["layer-2"])
    assert torch.equal(found["output"], net(x))


def test_a_row_without_layers_is_none() -> None:
    assert pooled_first((), (), ()) == ()


@pytest.mark.parametrize("channels", [(8, 16), (3, 5), (32, 8)])
def test_gradients_are_those_of_float64_but_for_rounding(channels: tuple[int, int]) -> None:
    layers = (conv(channels[0]), pool(), conv(channels[1]), pool(), Flatten(id="n"), Linear(id="n", units=8))
    e = experiment(*layers, data="digits")
    net, x = net_of(e).train(), torch.rand(64, 1, 8, 8)
    _, *found = gradients(net, x)
    exact = nn.Sequential(*copy.deepcopy(net.stack)).double()
    for parameter in exact.parameters():
        parameter.grad = None
    exact(x.double()).square().sum().backward()
    named = dict(zip(("weights", "biases"), found, strict=True))
    for name, group in zip(named, net.layout, strict=True):
        parts = torch.split(named[name], [p.size for p in group])
        for p, part in zip(group, parts, strict=True):
            wanted = dict(exact[net.ids.index(p.layer_id)].named_parameters())[p.name].grad
            assert wanted is not None
            assert (part.view(p.shape) - wanted).abs().max() < 1e-5 * wanted.abs().max()


@pytest.mark.parametrize(("channels", "side_by_side"), [(8, True), (3, False)])
def test_channels_lie_side_by_side_where_training_gains_by_it(channels: int, side_by_side: bool) -> None:
    net = net_of(experiment(conv(channels), conv(channels), Flatten(id="n"), data="digits")).train()
    seen: list[torch.Tensor] = []
    net.stack[1].register_forward_pre_hook(lambda _, incoming: seen.append(incoming[0]))
    net(torch.rand(_BATCH, 1, 8, 8))
    assert seen[0].is_contiguous(memory_format=torch.channels_last) is side_by_side


def test_two_units_behind_a_convolution_are_asked_what_comes_after() -> None:
    e = experiment(conv(), Flatten(id="n"), Linear(id="n", units=2), Linear(id="n", units=3), data="digits")
    net = net_of(e).eval()
    x = torch.rand(_BATCH, 1, 8, 8)
    given = dict(net.results(x))
    assert torch.allclose(dict(net.results(given["layer-3"], after="layer-3"))["output"], given["output"])


def test_twice_twenty_steps_are_forty() -> None:
    """Bit for bit, with channels side by side and pools before ReLU."""
    e = experiment(conv(8), pool(), conv(16), pool(), Flatten(id="n"), data="digits", optimizer="adam")
    e = with_loss(e, "cross_entropy")
    once, first, twice = (Session(choose=lambda experiment, device: TorchStepper) for _ in range(3))
    once.load(e)
    once.advance(40)
    first.load(e)
    first.advance(20)
    twice.load(e, weights_from=first.checkpoint())
    twice.advance(20)
    assert twice.step == once.step == 40
    assert torch.equal(once.run.net.weights, twice.run.net.weights)
