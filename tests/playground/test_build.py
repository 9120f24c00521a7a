"""Every layer against torch: shapes, parameter counts, arithmetic; and the flat buffers behind them."""

from dataclasses import replace

import pytest
import torch
from torch import nn

from models.checkpoint import parameter_layout
from models.data import Data
from models.experiment import Experiment
from models.layers import ACTIVATIONS, LAYERS, Activation, BatchNorm, Dropout, Layer, Linear
from models.network import INPUT_ID, Network
from models.training import INITIALISATIONS, Training
from playground import build

CPU = torch.device("cpu")
ORACLES = {
    "linear": nn.Identity(),
    "relu": nn.ReLU(),
    "leaky_relu": nn.LeakyReLU(),
    "elu": nn.ELU(),
    "gelu": nn.GELU(),
    "silu": nn.SiLU(),
    "softplus": nn.Softplus(),
    "tanh": nn.Tanh(),
    "sigmoid": nn.Sigmoid(),
}


def experiment(*layers: Layer, data: str = "circle", **training: object) -> Experiment:
    network = Network()
    for layer in layers:
        network = network.insert(len(network), layer)
    return Experiment(data=Data.of(data), network=network, training=Training(**training))


def net_of(e: Experiment) -> build.Net:
    net = build.Net(e, CPU)
    build.initialise(net, e)
    return net


def all_kinds() -> Experiment:
    return experiment(
        Linear(id="n", units=5), BatchNorm(id="n"), Activation(id="n"), Dropout(id="n"), Linear(id="n", units=3)
    )


def test_the_test_knows_every_layer() -> None:
    assert {type(layer) for layer in all_kinds().network.layers} == set(LAYERS)


def test_every_layer_gives_the_shape_that_it_promises() -> None:
    e = all_kinds()
    found = dict(net_of(e).eval().activations(torch.rand(7, 2)))
    assert {layer_id: tuple(values.shape[1:]) for layer_id, values in found.items()} == e.shapes()


def test_every_layer_learns_as_many_numbers_as_it_promises() -> None:
    e = all_kinds()
    net = net_of(e)
    for layer_id, module in zip(net.ids, net.stack, strict=True):
        assert sum(p.numel() for p in module.parameters()) == e.parameter_counts()[layer_id]
    assert net.weights.numel() + net.biases.numel() == sum(e.parameter_counts().values())


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_activations_are_torchs_own(name: str) -> None:
    z = torch.linspace(-4, 4, 41)
    wanted = torch.sin(z) if name == "sine" else ORACLES[name](z)
    assert torch.equal(build.ACTIVATIONS[name](z), wanted)


def test_a_network_computes_what_the_same_torch_modules_do() -> None:
    e = experiment(Linear(id="n", units=5, activation="silu"), Activation(id="n", function="elu"))
    net = net_of(e)
    a, b = nn.Linear(2, 5), nn.Linear(5, 1)
    a.load_state_dict({"weight": net.parameter("layer-1", "weight"), "bias": net.parameter("layer-1", "bias")})
    b.load_state_dict({"weight": net.parameter("output", "weight"), "bias": net.parameter("output", "bias")})
    x = torch.randn(9, 2)
    assert torch.equal(net(x), nn.Sequential(a, nn.SiLU(), nn.ELU(), b, nn.Tanh())(x))


def test_without_a_hidden_layer_the_inputs_meet_the_output() -> None:
    net = net_of(experiment())
    assert list(dict(net.activations(torch.rand(3, 2)))) == [INPUT_ID, "output"]
    assert net.parameter("output", "weight").shape == (1, 2)


@pytest.mark.parametrize("loss", ["binary_cross_entropy", "cross_entropy"])
def test_the_cross_entropies_get_logits_and_people_get_probabilities(loss: str) -> None:
    e = experiment(Linear(id="n", units=3)).with_loss(loss)
    net = net_of(e)
    x = 10 * torch.randn(6, 2)
    raw, shown = net(x), dict(net.activations(x))["output"]
    wanted = torch.softmax(raw, 1) if loss == "cross_entropy" else torch.sigmoid(raw)
    assert torch.equal(shown, wanted)
    linear = net.parameter("output", "weight"), net.parameter("output", "bias")
    assert torch.allclose(raw, nn.functional.linear(dict(net.activations(x))["layer-1"], *linear))


def test_dropout_acts_in_training_only() -> None:
    net = net_of(experiment(Dropout(id="n", rate=0.5)))
    x = torch.rand(50, 2) + 1
    assert torch.equal(dict(net.eval().activations(x))["layer-1"], x)
    trained = dict(net.train().activations(x))["layer-1"]
    assert torch.all((trained == 0) | torch.isclose(trained, 2 * x))
    assert 20 < int((trained == 0).sum()) < 80


def test_batch_norm_is_torchs() -> None:
    net = net_of(experiment(BatchNorm(id="n", momentum=0.3)))
    oracle = nn.BatchNorm1d(2, momentum=0.3)
    x = torch.randn(10, 2) * 3 + 1
    assert torch.allclose(dict(net.train().activations(x))["layer-1"], oracle.train()(x))
    assert torch.allclose(dict(net.eval().activations(x))["layer-1"], oracle.eval()(x))


def test_batch_norm_takes_a_batch_of_one_by_its_running_statistics() -> None:
    net = net_of(experiment(BatchNorm(id="n")))
    net.train()(torch.randn(10, 2))
    before = [b.clone() for b in net.buffers()]
    one = torch.randn(1, 2)
    trained = net.train()(one)
    assert torch.allclose(trained, net.eval()(one))
    assert all(torch.equal(a, b) for a, b in zip(before, net.buffers(), strict=True))


def test_parameters_and_gradients_are_views_into_the_flat_buffers() -> None:
    e = all_kinds()
    net = net_of(e).train()
    net(torch.rand(8, 2)).sum().backward()
    for flat, parameters in zip(net.groups, parameter_layout(e), strict=True):
        start = 0
        for p in parameters:
            array = net.parameter(p.layer_id, p.name)
            end = start + p.size
            assert array.data_ptr() == flat.data_ptr() + 4 * start
            assert torch.equal(array.flatten(), flat[start:end])
            assert torch.equal(array.grad.flatten(), flat.grad[start:end])
            start = end
        assert start == flat.numel()
    assert net.weights.grad.abs().sum() > 0


@pytest.mark.parametrize("rule", INITIALISATIONS)
def test_initial_weights_keep_to_their_rule(rule: str) -> None:
    e = experiment(Linear(id="n", units=200), Linear(id="n", units=100), initialisation=rule)
    net = net_of(e)
    weight, bias = net.parameter("layer-2", "weight"), net.parameter("layer-2", "bias")
    bounds = {"uniform": 0.5, "xavier": (6 / 300) ** 0.5, "kaiming": (6 / 200) ** 0.5, "pytorch": 200**-0.5}
    deviations = {"xavier_normal": (2 / 300) ** 0.5, "kaiming_normal": (2 / 200) ** 0.5}
    if rule in bounds:
        assert 0.99 * bounds[rule] < weight.abs().max() <= bounds[rule]
    elif rule in deviations:
        assert abs(weight.std().item() / deviations[rule] - 1) < 0.03
    else:
        assert not weight.any()
    if rule == "pytorch":
        assert bias.unique().numel() > 50
        assert bias.abs().max() <= bounds[rule]
    else:
        assert torch.all(bias == (0.1 if rule == "uniform" else 0.0))


def test_an_edit_of_one_layer_leaves_the_initial_weights_of_the_others_alone() -> None:
    e = experiment(Linear(id="n", units=4), Linear(id="n", units=2))
    wider = replace(e, network=e.network.insert(2, Linear(id="n", units=2)))
    for layer_id in ("layer-1", "layer-2"):
        assert torch.equal(net_of(e).parameter(layer_id, "weight"), net_of(wider).parameter(layer_id, "weight"))


def test_layers_of_one_shape_start_differently() -> None:
    net = net_of(experiment(Linear(id="n", units=3), Linear(id="n", units=3), Linear(id="n", units=3)))
    assert not torch.equal(net.parameter("layer-2", "weight"), net.parameter("layer-3", "weight"))


@pytest.mark.parametrize("rule", sorted(set(INITIALISATIONS) - {"zeros"}))
def test_another_seed_gives_other_initial_weights_and_the_same_seed_the_same(rule: str) -> None:
    one, again, two = (
        net_of(experiment(Linear(id="n", units=4), initialisation=rule, seed=seed)).weights for seed in (1, 1, 2)
    )
    assert torch.equal(one, again)
    assert not torch.equal(one, two)
