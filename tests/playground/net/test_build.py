"""Every layer against torch: shapes, parameter counts, arithmetic; and the flat buffers behind them."""

from dataclasses import replace
from math import isinf, prod

import pytest
import torch
from hypothesis import assume, given, settings
from torch import nn
from torch.nn import functional as F  # noqa: N812  its usual name

from models.design.activations import ACTIVATION_KINDS
from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import (
    ACTIVATIONS,
    LAYERS,
    Activation,
    Add,
    AvgPool1d,
    AvgPool2d,
    BatchNorm,
    Conv1d,
    Conv2d,
    Dropout,
    Flatten,
    GlobalAvgPool,
    Layer,
    LayerNorm,
    Linear,
    MaxPool1d,
    MaxPool2d,
)
from models.design.network import INPUT_ID, Network
from models.design.start import read_start
from models.design.training import INITIALISATIONS, Training
from models.files.checkpoint import parameter_layout, statistics
from models.problems import checks
from models.problems.changes import with_loss
from playground.net import build
from playground.net.memory_format import channels_last
from tests.strategies import cured, experiments

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


def pictures(*layers: Layer, **training: object) -> Experiment:
    """These layers on small pictures, and a row of them for the output."""
    return experiment(*layers, Flatten(id="n"), data="digits", **training)


def net_of(e: Experiment) -> build.Net:
    net = build.Net(e, CPU)
    build.initialise(net, e)
    return net


def all_kinds() -> tuple[Experiment, ...]:
    """Designs that together have every kind of layer, norms on rows, on signals and on pictures."""
    convolutions = (
        Conv2d(id="n", channels=6, kernel=4, stride=2, padding=2), BatchNorm(id="n"), Conv2d(id="n", channels=6),
        LayerNorm(id="n"), Add(id="n", source="layer-2"), MaxPool2d(id="n"), AvgPool2d(id="n"), Flatten(id="n"),
        Linear(id="n", units=5), BatchNorm(id="n"), LayerNorm(id="n"), Activation(id="n"), Dropout(id="n"),
        Add(id="n", source="layer-9"),
    )  # fmt: skip
    mean = Conv2d(id="n", channels=3), Add(id="n", source="layer-1"), GlobalAvgPool(id="n")
    along = (
        Conv1d(id="n", channels=6, kernel=4, stride=2, padding=2), BatchNorm(id="n"), Conv1d(id="n", channels=6),
        LayerNorm(id="n"), Add(id="n", source="layer-2"), Activation(id="n"), MaxPool1d(id="n"), AvgPool1d(id="n"),
        Dropout(id="n"), GlobalAvgPool(id="n"),
    )  # fmt: skip
    designs = {"mnist": convolutions, "digits": mean, "mnist-1d": along}
    return tuple(with_loss(experiment(*layers, data=data), "cross_entropy") for data, layers in designs.items())


def sample(e: Experiment, size: int = 7) -> torch.Tensor:
    """Random inputs for `e`."""
    return torch.rand(size, *e.input_shape)


def test_the_test_knows_every_layer() -> None:
    known = {type(layer) for e in all_kinds() for layer in e.network.layers}
    assert known == set(LAYERS)
    assert not [p for e in all_kinds() for p in checks.problems(e)]


@pytest.mark.parametrize("e", all_kinds())
def test_every_layer_gives_the_shape_that_it_promises(e: Experiment) -> None:
    found = dict(net_of(e).eval().activations(sample(e)))
    assert {layer_id: tuple(values.shape[1:]) for layer_id, values in found.items()} == e.shapes()


@pytest.mark.parametrize("e", all_kinds())
def test_every_layer_learns_as_many_numbers_as_it_promises(e: Experiment) -> None:
    net = net_of(e)
    for layer_id, module in zip(net.ids, net.stack, strict=True):
        assert sum(p.numel() for p in module.parameters()) == e.parameter_counts()[layer_id]
    assert net.weights.numel() + net.biases.numel() == sum(e.parameter_counts().values())


@pytest.mark.parametrize("e", all_kinds())
def test_the_arrays_of_a_network_are_those_that_a_file_holds(e: Experiment) -> None:
    promised = {f"{p.layer_id}.{p.name}": p.shape for group in parameter_layout(e) for p in group} | statistics(e)
    assert {name: tuple(array.shape) for name, array in net_of(e).named_arrays()} == promised


@settings(max_examples=60)
@given(e=experiments(widest=12))
def test_any_design_gives_the_shapes_that_it_promises_and_has_a_finite_gradient(e: Experiment) -> None:
    e = cured(e)
    assume(sum(prod(shape) for shape in e.shapes().values()) < 1e6)
    assume(sum(e.parameter_counts().values()) < 1e6)
    net = net_of(e)
    found = dict(net.eval().activations(sample(e, 2)))
    assert {layer_id: tuple(values.shape[1:]) for layer_id, values in found.items()} == e.shapes()
    net.train()(sample(e, 3)).square().sum().backward()
    assert torch.isfinite(net.weights.grad).all()


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_activations_are_torchs_own(name: str) -> None:
    z = torch.linspace(-4, 4, 41)
    wanted = torch.sin(z) if name == "sine" else ORACLES[name](z)
    assert torch.equal(build.ACTIVATIONS[name].in_torch(z), wanted)


@pytest.mark.parametrize("name", ACTIVATION_KINDS)
def test_an_activation_reaches_as_low_as_its_description_says(name: str) -> None:
    found = float(build.ACTIVATIONS[name].in_torch(torch.linspace(-50, 50, 100_001)).min())
    lowest = ACTIVATION_KINDS[name].lowest
    assert found < -0.4 if isinf(lowest) else abs(found - lowest) < 0.001


def test_a_network_computes_what_the_same_torch_modules_do() -> None:
    e = experiment(Linear(id="n", units=5, activation="silu"), Activation(id="n", function="elu"))
    net = net_of(e)
    a, b = nn.Linear(2, 5), nn.Linear(5, 1)
    a.load_state_dict({"weight": net.parameter("layer-1", "weight"), "bias": net.parameter("layer-1", "bias")})
    b.load_state_dict({"weight": net.parameter("output", "weight"), "bias": net.parameter("output", "bias")})
    x = torch.randn(9, 2)
    assert torch.equal(net(x), nn.Sequential(a, nn.SiLU(), nn.ELU(), b, nn.Tanh())(x))


def test_without_biases_a_network_computes_what_torch_modules_without_do() -> None:
    e = experiment(Linear(id="n", units=5, activation="silu", bias=False), initialisation="pytorch")
    e = replace(e, network=e.network.replace_layer(replace(e.network.output, bias=False)))
    net = net_of(e)
    a, b = nn.Linear(2, 5, bias=False), nn.Linear(5, 1, bias=False)
    for module, layer_id in ((a, "layer-1"), (b, "output")):
        module.load_state_dict({"weight": net.parameter(layer_id, "weight")})
        with pytest.raises(KeyError):
            net.parameter(layer_id, "bias")
    x = torch.randn(9, 2)
    assert torch.equal(net(x), nn.Sequential(a, nn.SiLU(), b, nn.Tanh())(x))
    assert (net.weights.numel(), net.biases.numel()) == (15, 0)


def test_a_switched_off_bias_leaves_the_initial_weights_as_they_are() -> None:
    for rule in INITIALISATIONS:
        one, two = (
            net_of(experiment(Linear(id="n", units=5, bias=bias), initialisation=rule)) for bias in (True, False)
        )
        for layer_id in ("layer-1", "output"):
            assert torch.equal(one.parameter(layer_id, "weight"), two.parameter(layer_id, "weight"))


def test_without_a_hidden_layer_the_inputs_meet_the_output() -> None:
    net = net_of(experiment())
    assert list(dict(net.activations(torch.rand(3, 2)))) == [INPUT_ID, "output"]
    assert net.parameter("output", "weight").shape == (1, 2)


@pytest.mark.parametrize("loss", ["binary_cross_entropy", "cross_entropy"])
def test_the_cross_entropies_get_logits_and_people_get_probabilities(loss: str) -> None:
    e = with_loss(experiment(Linear(id="n", units=3)), loss)
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


def given_by(net: build.Net, layer_id: str, x: torch.Tensor) -> torch.Tensor:
    return dict(net.activations(x))[layer_id]


@pytest.mark.parametrize("activation", ["linear", "relu", "tanh"])
@pytest.mark.parametrize(("kernel", "stride", "padding"), [(3, 1, 1), (4, 2, 0), (1, 4, 0), (5, 3, 5), (8, 1, 0)])
def test_a_convolution_is_torchs(kernel: int, stride: int, padding: int, activation: str) -> None:
    layer = Conv2d(id="n", channels=5, kernel=kernel, stride=stride, padding=padding, activation=activation)
    net = net_of(pictures(layer, initialisation="pytorch"))
    x = torch.randn(4, 1, 8, 8)
    z = F.conv2d(x, net.parameter("layer-1", "weight"), net.parameter("layer-1", "bias"), stride, padding)
    assert torch.equal(given_by(net, "layer-1", x), build.ACTIVATIONS[activation].in_torch(z))
    net = net_of(pictures(replace(layer, bias=False), initialisation="pytorch"))
    z = F.conv2d(x, net.parameter("layer-1", "weight"), None, stride, padding)
    assert torch.equal(given_by(net, "layer-1", x), build.ACTIVATIONS[activation].in_torch(z))


@pytest.mark.parametrize("size", [2, 3, 8])
def test_pooling_is_torchs(size: int) -> None:
    x = torch.randn(4, 1, 8, 8)
    for layer, oracle in ((MaxPool2d(id="n", size=size), F.max_pool2d), (AvgPool2d(id="n", size=size), F.avg_pool2d)):
        assert torch.equal(given_by(net_of(pictures(layer)), "layer-1", x), oracle(x, size, size))


def signals(*layers: Layer, **training: object) -> Experiment:
    """These layers on signals, and a row of them for the output."""
    return experiment(*layers, Flatten(id="n"), data="mnist-1d", **training)


@pytest.mark.parametrize("activation", ["linear", "relu", "tanh"])
@pytest.mark.parametrize(("kernel", "stride", "padding"), [(3, 1, 1), (4, 2, 0), (1, 4, 0), (5, 3, 5), (11, 1, 0)])
def test_a_convolution_of_signals_is_torchs(kernel: int, stride: int, padding: int, activation: str) -> None:
    layer = Conv1d(id="n", channels=5, kernel=kernel, stride=stride, padding=padding, activation=activation)
    e = signals(Conv1d(id="n", channels=3), layer)
    net, x = net_of(e), sample(e)
    given = given_by(net, "layer-1", x)
    weight, bias = net.parameter("layer-2", "weight"), net.parameter("layer-2", "bias")
    expected = ORACLES[activation](F.conv1d(given, weight, bias, stride, padding))
    assert torch.equal(given_by(net, "layer-2", x), expected)


@pytest.mark.parametrize("size", [2, 3, 8])
def test_pooling_of_signals_is_torchs(size: int) -> None:
    e = signals(MaxPool1d(id="n", size=size))
    assert torch.equal(given_by(net_of(e), "layer-1", x := sample(e)), F.max_pool1d(x, size))
    e = signals(AvgPool1d(id="n", size=size))
    assert torch.equal(given_by(net_of(e), "layer-1", x), F.avg_pool1d(x, size))


def test_rows_come_of_signals_channel_by_channel() -> None:
    e = signals(Conv1d(id="n", channels=3))
    net, x = net_of(e), sample(e)
    before = given_by(net, "layer-1", x)
    assert torch.equal(given_by(net, "layer-2", x), before.reshape(len(x), -1))
    e = experiment(Conv1d(id="n", channels=3), GlobalAvgPool(id="n"), data="mnist-1d")
    net = net_of(e)
    assert torch.allclose(given_by(net, "layer-2", x), F.adaptive_avg_pool1d(given_by(net, "layer-1", x), 1)[..., 0])


def test_norms_of_signals_are_torchs() -> None:
    e = signals(Conv1d(id="n", channels=3), BatchNorm(id="n"), LayerNorm(id="n"))
    net, x = net_of(e).train(), sample(e)
    found = dict(net.activations(x))
    assert torch.allclose(found["layer-2"], F.batch_norm(found["layer-1"], None, None, training=True), atol=1e-6)
    assert torch.allclose(found["layer-3"], F.layer_norm(found["layer-2"], (3, 40)), atol=1e-6)


def test_rows_come_of_pictures_channel_by_channel() -> None:
    x = torch.randn(4, 1, 8, 8)
    conv = Conv2d(id="n", channels=3)
    net = net_of(pictures(conv))
    maps = given_by(net, "layer-1", x)
    assert torch.equal(given_by(net, "layer-2", x), maps.reshape(4, 3 * 64))
    net = net_of(experiment(conv, GlobalAvgPool(id="n"), data="digits"))
    assert torch.allclose(given_by(net, "layer-2", x), F.adaptive_avg_pool2d(maps, 1)[:, :, 0, 0])


def test_layer_norm_is_torchs_over_all_values_of_a_sample() -> None:
    for e, shape in ((experiment(LayerNorm(id="n"), data="iris"), (4,)), (pictures(LayerNorm(id="n")), (1, 8, 8))):
        net = net_of(e)
        with torch.no_grad():
            net.biases.normal_()  # scale and shift lie there
        x = torch.randn(6, *shape) * 3 + 1
        weight, bias = net.parameter("layer-1", "weight"), net.parameter("layer-1", "bias")
        assert torch.equal(given_by(net, "layer-1", x), F.layer_norm(x, shape, weight, bias))


def test_an_add_adds_what_its_source_gave_and_learns_through_both_ways() -> None:
    net = net_of(experiment(Linear(id="n", units=3), Linear(id="n", units=3), Add(id="n", source="layer-1")))
    x = torch.randn(5, 2)
    first, second, total = (given_by(net, f"layer-{k}", x) for k in (1, 2, 3))
    assert torch.equal(total, first + second)
    net(x).sum().backward()
    found = net.parameter("layer-1", "weight").grad
    w1, b1, w2, b2, w3, b3 = (
        net.parameter(k, name).detach().clone().requires_grad_()
        for k in ("layer-1", "layer-2", "output")
        for name in ("weight", "bias")
    )
    hidden = torch.tanh(F.linear(x, w1, b1))
    torch.tanh(F.linear(torch.tanh(F.linear(hidden, w2, b2)) + hidden, w3, b3)).sum().backward()
    assert torch.allclose(found, w1.grad)


def test_an_add_may_take_from_the_inputs() -> None:
    net = net_of(experiment(Linear(id="n", units=2), Add(id="n")))
    x = torch.randn(5, 2)
    assert torch.equal(given_by(net, "layer-2", x), given_by(net, "layer-1", x) + x)
    assert torch.equal(net(x), given_by(net, "output", x))


def test_batch_norm_of_pictures_is_torchs() -> None:
    net = net_of(pictures(Conv2d(id="n", channels=3), BatchNorm(id="n", momentum=0.3)))
    oracle = nn.BatchNorm2d(3, momentum=0.3)
    x = torch.randn(10, 1, 8, 8) * 3 + 1
    maps = given_by(net.eval(), "layer-1", x)
    assert torch.allclose(net.train().stack[1](maps), oracle.train()(maps))
    assert torch.allclose(net.eval().stack[1](maps), oracle.eval()(maps))


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


@pytest.mark.parametrize("e", all_kinds())
def test_parameters_and_gradients_are_views_into_the_flat_buffers(e: Experiment) -> None:
    net = net_of(e).train()
    net(sample(e)).sum().backward()
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
    bounds["given"] = bounds["xavier"]  # what no number is given for
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


@pytest.mark.parametrize("rule", INITIALISATIONS)
def test_initial_kernels_are_drawn_as_torch_draws_them(rule: str) -> None:
    layers = Conv2d(id="n", channels=20), Conv2d(id="n", channels=40, kernel=5)
    net = net_of(pictures(*layers, initialisation=rule))
    weight, bias = net.parameter("layer-2", "weight"), net.parameter("layer-2", "bias")
    inputs, outputs = 20 * 5 * 5, 40 * 5 * 5
    both = inputs + outputs
    bounds = {"uniform": 0.5, "xavier": (6 / both) ** 0.5, "kaiming": (6 / inputs) ** 0.5, "pytorch": inputs**-0.5}
    bounds["given"] = bounds["xavier"]
    deviations = {"xavier_normal": (2 / both) ** 0.5, "kaiming_normal": (2 / inputs) ** 0.5}
    if rule in bounds:
        assert 0.99 * bounds[rule] < weight.abs().max() <= bounds[rule]
    elif rule in deviations:
        assert abs(weight.std().item() / deviations[rule] - 1) < 0.03
    else:
        assert not weight.any()
    if rule == "pytorch":
        assert 0 < bias.abs().max() <= bounds[rule]
    else:
        assert torch.all(bias == (0.1 if rule == "uniform" else 0.0))


def test_norms_start_as_if_they_were_not_there() -> None:
    e = all_kinds()[0]
    net = build.Net(e, CPU)
    with torch.no_grad():
        for array in (*net.groups, *(b for b in net.buffers() if b.is_floating_point())):
            array.fill_(7.0)
    build.initialise(net, e)
    for layer_id in ("layer-2", "layer-4", "layer-10", "layer-11"):
        assert torch.all(net.parameter(layer_id, "weight") == 1)
        assert not net.parameter(layer_id, "bias").any()
    arrays = dict(net.named_arrays())
    assert not arrays["layer-2.running_mean"].any()
    assert torch.all(arrays["layer-10.running_var"] == 1)


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


def test_given_numbers_are_the_initial_weights_where_they_fit() -> None:
    layers = Linear(id="n", units=2), Linear(id="n", units=2)
    start = read_start({"layer-1.weight": [[1, -2], [-1, 1]], "layer-1.bias": [1, 0], "layer-2.bias": [7.0]})
    plain, given = (experiment(*layers, initialisation=rule) for rule in ("xavier", "given"))
    net, random = net_of(replace(given, start=start)), net_of(plain)
    assert net.parameter("layer-1", "weight").tolist() == [[1, -2], [-1, 1]]
    assert net.parameter("layer-1", "bias").tolist() == [1, 0]
    for name in ("weight", "bias"):
        assert torch.equal(net.parameter("layer-2", name), random.parameter("layer-2", name))
    assert torch.equal(net_of(replace(plain, start=start)).weights, random.weights)


def test_several_pictures_are_computed_with_the_channels_of_a_pixel_side_by_side() -> None:
    """So torch needs half the time. Of one channel only the strides say so."""
    e = pictures(Conv2d(id="n", channels=4), MaxPool2d(id="n"), Conv2d(id="n", channels=4, padding=1))
    net = net_of(e).eval()
    seen: list[torch.Tensor] = []
    for layer in list(net.stack)[1:3]:
        layer.register_forward_pre_hook(lambda _, incoming: seen.append(incoming[0]))
    x = torch.rand(7, *e.layer_shapes()[0].incoming)
    several = net(x)
    assert all(values.is_contiguous(memory_format=torch.channels_last) for values in seen)
    alone = torch.cat([net(one) for one in x.split(1)])
    assert (several - alone).abs().max() < 1e-5


def test_the_order_in_memory_changes_no_number() -> None:
    for channels in (1, 3):
        x = torch.rand(2, channels, 5, 4)
        assert torch.equal(channels_last(x), x)
        assert torch.equal(channels_last(x[:, :, 1:, ::2]), x[:, :, 1:, ::2])
