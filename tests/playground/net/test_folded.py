"""A network that only answers gives what it gave, but for rounding."""

import pytest
import torch

from models.design.layers import Add, BatchNorm, Conv1d, Conv2d, Flatten, Layer, MaxPool1d, MaxPool2d
from playground.net.folded import Folded
from playground.net.modules import BatchNorm as BatchNormModule
from tests.playground.net.test_build import experiment, net_of


def conv(activation: str = "relu", bias: bool = True) -> Layer:
    return Conv2d(id="n", channels=8, padding=1, activation=activation, bias=bias)


def norm() -> Layer:
    return BatchNorm(id="n")


NETWORKS: dict[str, tuple[str, tuple[Layer, ...], int]] = {
    "with a pool and without": ("digits", (conv(), norm(), MaxPool2d(id="n"), conv(bias=False), norm()), 2),
    "signals": ("mnist-1d", (Conv1d(id="n", channels=4), norm(), MaxPool1d(id="n"), Conv1d(id="n"), norm()), 2),
    "another function, no norm, a norm of inputs": ("digits", (norm(), conv("tanh"), norm(), conv()), 0),
    "a convolution that is read by an Add": ("digits", (conv(), norm(), Add(id="n", source="layer-1")), 0),
    "a norm that is read by an Add": ("digits", (conv(), norm(), conv(), Add(id="n", source="layer-2"), norm()), 1),
}
"""The data, the layers in front of Flatten, and how many norms go into the convolution before them."""


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("name", NETWORKS)
def test_a_norm_that_went_into_its_convolution_changes_no_answer(name: str, turned: bool) -> None:
    """turned: every norm turns a channel round, and stays where it is."""
    data, layers, count = NETWORKS[name]
    e = experiment(*layers, Flatten(id="n"), data=data)
    net = net_of(e).eval()
    for module in net.stack:
        if isinstance(module, BatchNormModule):
            for array in (module.weight, module.bias, module.running_mean, module.running_var):
                array.data.uniform_(0.1, 2)
            module.weight.data[0] = -1 if turned else 0
    x = torch.randn(7, *e.layer_shapes()[0].incoming)
    with torch.inference_mode():
        wanted, alone, layer_by_layer = net(x), net(x[:1]), list(net.results(x))
        net.only_answer()
        assert sum(isinstance(module, Folded) for _, module in net._row) == (0 if turned else count)
        assert torch.allclose(net(x), wanted, rtol=1e-5, atol=1e-5)
        assert torch.allclose(net(x[:1]), alone, rtol=1e-5, atol=1e-5)
        assert all(torch.equal(a, b) for (_, a), (_, b) in zip(layer_by_layer, net.results(x), strict=True))
