"""The compiled stepper against torch: the same run, to rounding, for whatever design it takes."""

import copy
from collections.abc import Callable
from dataclasses import replace
from math import inf
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor
from torch.func import functional_call

from models.design.experiment import Experiment
from models.design.layers import Activation, Add, BatchNorm, Conv1d, Conv2d, Dropout, Flatten, Layer, LayerNorm, Linear
from models.design.network import INPUT_ID, Network
from models.design.training import OPTIMIZERS
from models.files.checkpoint import Position, read_experiment
from models.problems import checks
from models.problems.changes import with_kind
from models.talk.commands import SetParameter
from playground.net import dropout, modules
from playground.net.build import Net
from playground.session.advancing import DivergedError
from playground.session.session import Session
from playground.steppers import kernel, selection
from playground.steppers.kernel import samples
from playground.steppers.selection import Stepper
from playground.steppers.torch_stepper import TorchStepper
from playground.training import evaluate, losses, optimizers
from playground.training.history import Recorder
from playground.training.order import order
from tests.playground.designs import random_experiment
from tests.playground.runs import experiment, started, through_torch, tuned
from tests.sampling import first_quick

STEPS = 20
FEW = 6  # steps in which rounding does not grow through batch normalisation
CHUNK_OF_DESIGNS = 40


def parameters(session: Session) -> np.ndarray:
    return torch.cat(session.run.net.groups).detach().numpy().copy()


def steps_of(stepper: Stepper, position: Position, steps: int) -> Position:
    return stepper.advance(position, steps, inf, Recorder())[0]


def in_float64(e: Experiment, session: Session, steps: int) -> np.ndarray:
    """All parameters after `steps` steps of torch in float64, from those that `session` has."""
    net = session.run.net
    weights, biases = (torch.nn.Parameter(p.detach().double()) for p in net.groups)
    optimizer = optimizers.make(weights, biases, e.training)
    x, targets = session.run.train
    forward, loss = _forward(net, weights, biases), losses.loss_function(e, losses.class_weights(e, targets))
    x, targets = x.double(), targets if targets.dtype == torch.int64 else targets.double()
    epoch, offset, batch = 0, 0, min(e.training.batch, len(x))
    for step in range(steps):
        rows = order(e.training.seed, epoch, len(x))[offset : offset + batch]
        optimizer.zero_grad()
        loss(forward(x[rows], e.training.seed, step), targets[rows]).backward()
        weights.grad += e.training.l2 * weights.detach() + e.training.l1 * weights.detach().sign()  # type: ignore[operator]
        optimizer.step()
        offset += len(rows)
        if offset == len(x):
            epoch, offset = epoch + 1, 0
    return torch.cat((weights, biases)).detach().numpy()


def _forward(net: Net, weights: Tensor, biases: Tensor) -> Callable[[Tensor, int, int], Tensor]:
    """The network's modules in float64, with these numbers as their parameters."""
    stack = copy.deepcopy(net.stack).double().train()

    def forward(x: Tensor, seed: int, step: int) -> Tensor:
        own: dict[str, dict[str, Tensor]] = {layer_id: {} for layer_id in net.ids}
        for flat, layout in zip((weights, biases), net.layout, strict=True):
            for p, part in zip(layout, torch.split(flat, [p.size for p in layout]), strict=True):
                own[p.layer_id][p.name] = part.view(p.shape)
        dropout.prepare(zip(net.ids, stack, strict=True), seed, step)
        kept = {INPUT_ID: x}
        for layer_id, module in zip(net.ids, stack, strict=True):
            given = (x, kept[module.source]) if isinstance(module, modules.Add) else (x,)
            kept[layer_id] = x = functional_call(module, own[layer_id], given)
        return x

    return forward


def assert_agree(one: np.ndarray, two: np.ndarray, e: Experiment) -> None:
    """To float32 rounding: a relative 1e-4, or 1e-6."""
    np.testing.assert_allclose(one, two, rtol=1e-4, atol=1e-6, err_msg=str(e))


@pytest.mark.parametrize("first", first_quick(range(0, 400, CHUNK_OF_DESIGNS), 4))
def test_any_design_trains_as_through_torch(first: int) -> None:
    """Twenty steps from the same start.

    A parameter whose gradient is all but 0 may move by a whole step through rounding alone under an optimizer that
    divides by the gradient's size, and a kink may be passed on either side. In at most one design of twenty it is
    therefore enough to be about as close to torch in float64 as torch in float32 is, or, where there is a division by a
    hair, to have the same loss with nearly all parameters the same.
    """
    doubtful = 0
    for seed in range(first, first + CHUNK_OF_DESIGNS):
        e = random_experiment(seed)
        fused, eager = started(e), through_torch(e)
        assert fused.run.stepper.name == "fused"
        for session in (fused, eager):
            session.run.position = steps_of(session.run.stepper, session.run.position, STEPS)
        assert fused.run.position == eager.run.position
        ours, theirs = parameters(fused), parameters(eager)
        agree = np.isclose(ours, theirs, rtol=1e-4, atol=1e-6)
        if agree.all():
            continue
        doubtful += 1
        exact = in_float64(e, started(e), STEPS)
        doubt = 4 * np.abs(theirs - exact).max()
        if not (np.abs(ours - exact) <= 1e-6 + 1e-4 * np.abs(exact) + doubt).all():
            assert e.training.optimizer != "sgd", e
            assert e.training.epsilon < 1e-6, e
            assert agree.mean() > 0.9, e
            assert evaluated(fused) == pytest.approx(evaluated(eager), rel=1e-5), e
    assert doubtful <= CHUNK_OF_DESIGNS // 20


def evaluated(session: Session) -> float:
    return evaluate.metrics(session.experiment, session.run.net, session.run.train, session.run.test).train_loss


@pytest.mark.parametrize("seed", range(0, 400, 10))
def test_each_single_step_is_torchs_from_the_same_state(seed: int) -> None:
    e = tuned(random_experiment(seed), epsilon=0.01)
    session = started(e)
    for _ in range(8):
        eager = through_torch(e, session)
        session.run.position = steps_of(session.run.stepper, session.run.position, 1)
        steps_of(eager.run.stepper, eager.run.position, 1)
        assert_agree(parameters(session), parameters(eager), e)
        ours, theirs = (optimizers.state_arrays(s.run.optimizer) for s in (session, eager))
        assert ours.keys() == theirs.keys()
        for name, array in ours.items():
            assert array.shape == theirs[name].shape
            right = theirs[name].numpy()
            rounding = (
                1e-5 * np.abs(right).max() if session.run.net.statistics else 1e-6
            )  # of biases before a BatchNorm
            np.testing.assert_allclose(array.numpy(), right, rtol=1e-3, atol=rounding, err_msg=name)


def without_biases(e: Experiment) -> Experiment:
    network = e.network
    for layer in (*network.layers, network.output):
        network = network.replace_layer(replace(layer, bias=False))  # type: ignore[call-arg]
    return replace(e, network=network)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("batch", [7, 40])
def test_a_network_without_any_bias_trains_as_through_torch(optimizer: str, batch: int) -> None:
    e = without_biases(experiment(optimizer=optimizer, momentum=0.9, learning_rate=0.003, batch=batch, l2=0.01))
    fused, eager = started(e), through_torch(e)
    assert fused.run.stepper.name == "fused"
    exact = in_float64(e, fused, STEPS)
    for session in (fused, eager):
        session.run.position = steps_of(session.run.stepper, session.run.position, STEPS)
        np.testing.assert_allclose(parameters(session), exact, rtol=1e-4, atol=1e-6)
    whole = started(e)
    whole.advance(STEPS + 5, inf)
    fused = started(e, STEPS)
    again = Session()
    again.load(e)
    again._resume(fused.checkpoint())
    again.advance(5, inf)
    assert np.array_equal(parameters(again), parameters(whole))


@pytest.mark.parametrize("units", [(1024,), (1000, 1024)])
@pytest.mark.parametrize("batch", [3, 130])
def test_wide_layers_train_as_through_torch(units: tuple[int, ...], batch: int) -> None:
    layers = (Linear(id="n", units=n, bias=n == 1024) for n in units)
    e = experiment(*layers, batch=batch, data={"samples": 300}, optimizer="adam", learning_rate=0.001, epsilon=0.01)
    fused, eager = started(e), through_torch(e)
    exact = in_float64(e, fused, 3)
    for session in (fused, eager):
        assert session.run.metrics().train_loss == pytest.approx(eager.run.metrics().train_loss, rel=1e-4)  # type: ignore[union-attr]
        session.run.position = steps_of(session.run.stepper, session.run.position, 3)
        np.testing.assert_allclose(parameters(session), exact, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("first", ["fused", "torch"])
def test_steppers_take_turns_without_a_jump(optimizer: str, first: str) -> None:
    e = experiment(Linear(id="n", units=5), optimizer=optimizer, momentum=0.9, learning_rate=0.003, batch=7)
    whole, turns = through_torch(e), started(e)
    eager = TorchStepper(turns.run.net, turns.run.optimizer, e, turns.run.train, turns.run.test)
    pair = [turns.run.stepper, eager] if first == "fused" else [eager, turns.run.stepper]
    position = Position()
    for stepper in pair * 2:
        position = steps_of(stepper, position, 8)
    assert position == steps_of(whole.run.stepper, Position(), 32)
    assert_agree(parameters(turns), parameters(whole), e)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_how_steps_are_divided_into_calls_changes_no_bit(optimizer: str) -> None:
    e = experiment(Linear(id="n", units=5), optimizer=optimizer, momentum=0.5, l1=0.001, batch=7)
    whole, parts = started(e), started(e)
    whole.advance(101, inf)
    for steps in (1, 2, 30, 5, 63):
        parts.advance(steps, inf)
    one, two = whole.checkpoint(), parts.checkpoint()
    assert one.position == two.position
    assert all(np.array_equal(a, two.tensors[name], equal_nan=True) for name, a in one.tensors.items())


LAYERS = (
    BatchNorm(id="n", momentum=0.3),
    Dropout(id="n", rate=0.3),
    LayerNorm(id="n"),
    Add(id="n", source="layer-1"),
)
WITH_OTHERS = [*((layer,) for layer in LAYERS), LAYERS[:2], LAYERS]


@pytest.mark.parametrize("others", WITH_OTHERS, ids=lambda layers: "-".join(type(layer).__name__ for layer in layers))
@pytest.mark.parametrize("batch", [10, 53, 1000])
def test_other_layers_train_as_through_torch(others: tuple[Layer, ...], batch: int) -> None:
    """320 samples, 160 to learn from: full batches, a last one of a single sample, and one longer than a chunk."""
    eight = (Linear(id="n", units=8), Linear(id="n", units=8))
    e = experiment(*eight, *others, batch=batch, data={"samples": 320}, learning_rate=0.01, momentum=0.5)
    fused, eager = started(e), through_torch(e)
    assert fused.run.stepper.name == "fused"
    exact = in_float64(e, fused, FEW)
    for session in (fused, eager):
        session.advance(FEW, inf)
        np.testing.assert_allclose(parameters(session), exact, rtol=1e-4, atol=2e-6)
    for name, statistic in fused.run.net.statistics.items():
        np.testing.assert_allclose(statistic, eager.run.net.statistics[name], rtol=1e-4, atol=1e-6)
    ours, theirs = fused.run.metrics(), eager.run.metrics()
    assert ours is not None
    assert theirs is not None
    assert ours.train_loss == pytest.approx(theirs.train_loss, rel=1e-4)
    assert ours.test_loss == pytest.approx(theirs.test_loss, rel=1e-4)


@pytest.mark.parametrize("others", WITH_OTHERS, ids=lambda layers: "-".join(type(layer).__name__ for layer in layers))
def test_other_layers_go_on_through_a_file_bit_for_bit(others: tuple[Layer, ...], tmp_path: Path) -> None:
    e = experiment(Linear(id="n", units=8), *others, optimizer="adam", learning_rate=0.01, batch=7)
    epochs = 20 * 5  # steps in 20 epochs of 30 samples
    whole, half, again = started(e), started(e, epochs), Session()
    whole.advance(2 * epochs, inf)
    assert not half.save(str(tmp_path / "half.safetensors"), 1).error
    again.load(read_experiment(tmp_path / "half.safetensors"), str(tmp_path / "half.safetensors"))
    again.advance(epochs, inf)
    one, two = whole.checkpoint(), again.checkpoint()
    assert one.position == two.position
    assert one.position.epoch == 40
    assert all(np.array_equal(a, two.tensors[name], equal_nan=True) for name, a in one.tensors.items())


def test_layers_in_a_row_add_what_one_layer_gave() -> None:
    """The errors of each of them come back to it, and to the inputs none."""
    two = Linear(id="n", units=2)
    adds = [Add(id="n", source=source) for source in ("inputs", "layer-1", "layer-1", "layer-3", "layer-2")]
    e = experiment(two, two, *adds, two, learning_rate=0.05)
    fused, eager = started(e), through_torch(e)
    for session in (fused, eager):
        session.advance(STEPS, inf)
    assert_agree(parameters(fused), parameters(eager), e)


def test_other_layers_keep_the_last_finite_state() -> None:
    relu = Linear(id="n", units=4, activation="relu")
    e = experiment(relu, *LAYERS[:2], relu, kind="plane", learning_rate=100.0, batch=7)
    session = started(e)
    with pytest.raises(DivergedError):
        session.advance(5000, inf)
    assert all(np.isfinite(array.detach().numpy()).all() for _, array in session.run.net.named_arrays())


@pytest.mark.parametrize(("seed", "epoch", "size"), [(0, 0, 1), (1, 0, 2), (7, 3, 250), (2**31 - 1, 10**7, 4999)])
def test_the_kernel_shuffles_as_everyone_else(seed: int, epoch: int, size: int) -> None:
    found = np.zeros(size, np.int64)
    samples.shuffle(found, seed, epoch)
    assert np.array_equal(found, order(seed, epoch, size))


def test_every_place_in_the_order_is_equally_likely() -> None:
    counts = np.zeros((5, 5))
    for epoch in range(4000):
        counts[np.arange(5), order(3, epoch, 5)] += 1
    assert ((counts - 800) ** 2 / 800).sum() < 45  # chi-squared with 16 degrees of freedom: 1 in 10,000


@pytest.mark.parametrize("seed", range(60))
def test_metrics_are_those_of_torch(seed: int) -> None:
    e = random_experiment(seed)
    session, eager = started(e, 5), through_torch(e)
    eager._resume(session.checkpoint())
    ours = session.run.metrics()
    theirs = TorchStepper(eager.run.net, eager.run.optimizer, e, eager.run.train, eager.run.test).metrics()
    assert ours.train_loss == pytest.approx(theirs.train_loss, rel=1e-4, abs=1e-6)
    assert ours.test_loss == pytest.approx(theirs.test_loss, rel=1e-4, abs=1e-6)
    if theirs.train_accuracy is not None:
        assert ours.train_accuracy == pytest.approx(theirs.train_accuracy, abs=1e-6)
        assert ours.test_accuracy == pytest.approx(theirs.test_accuracy, abs=1e-6)
    else:
        assert ours.train_accuracy is None


@pytest.mark.parametrize("weight", [1e6, 1e9, 1e10, 1e20, -3e37])
def test_a_sine_stays_within_its_bounds_whatever_goes_in(weight: float) -> None:
    """As torch's does; how far round it is nobody can say of a float32 that large."""
    e = experiment(Linear(id="n", units=2, activation="sine"), learning_rate=0.0001)
    for session in (started(e), through_torch(e)):
        for index in ((0, 0), (1, 1)):
            session.set_parameter(SetParameter("layer-1", "weight", index, weight))
        session.advance(20, inf)
        assert session.run.position.step == 20
        assert evaluated(session) < 4


def test_a_sine_of_what_overflowed_is_no_number_as_torchs() -> None:
    e = experiment(Linear(id="n", units=2, activation="sine"))
    for session in (started(e), through_torch(e)):
        session.set_parameter(SetParameter("layer-1", "weight", (0, 0), 3.4e38))
        with pytest.raises(DivergedError):
            session.advance(20, inf)


def test_a_run_that_diverges_stops_at_the_step_that_torch_stops_at() -> None:
    e = experiment(Linear(id="n", units=4, activation="relu"), kind="plane", learning_rate=100.0, batch=7)
    said = []
    for session in (started(e), through_torch(e)):
        with pytest.raises(DivergedError) as caught:
            session.advance(5000, inf)
        said.append((str(caught.value), session.run.position.step))
        assert np.isfinite(parameters(session)).all()
    assert said[0] == said[1]


def test_only_what_the_kernel_can_compute_goes_there() -> None:
    cpu = torch.device("cpu")
    assert selection.choose(experiment(), cpu, wait=True).name == "fused"
    assert selection.choose(experiment(), torch.device("meta"), wait=True).name == "torch"
    for layer in (Dropout(id="n"), BatchNorm(id="n"), LayerNorm(id="n"), Add(id="n", source="layer-1")):
        assert selection.choose(experiment(Linear(id="n"), layer), cpu, wait=True).name == "fused"
    large = experiment(Linear(id="n", units=1000), BatchNorm(id="n"), batch=5000)
    assert selection.choose(large, cpu, wait=True).name == "torch"
    for layer, wanted in (
        (Conv2d(id="n"), "fused"),
        (Conv2d(id="n", channels=65), "torch"),
        (BatchNorm(id="n"), "fused"),
    ):
        e = experiment(layer, Flatten(id="n"), kind="digits")
        assert selection.choose(e, cpu, wait=True).name == wanted
    e = experiment(Conv2d(id="n", channels=16), Flatten(id="n"), Linear(id="n", units=600), kind="digits")
    assert selection.choose(e, cpu, wait=True).name == "torch"


def test_a_long_step_on_pictures_goes_where_it_can_be_divided() -> None:
    cpu = torch.device("cpu")
    for units, batch, wanted in ((256, 1024, "fused"), (1024, 64, "fused"), (1024, 1024, "torch")):
        layers = (Flatten(id="n"), Linear(id="n", units=units), Linear(id="n", units=units))
        e = experiment(*layers, kind="mnist", batch=batch)
        assert selection.choose(e, cpu, wait=True).name == wanted


@pytest.mark.parametrize("batch", [20, 64])
def test_pictures_are_rows_behind_a_flatten(batch: int) -> None:
    layers = (Activation(id="n", function="tanh"), Flatten(id="n"), Linear(id="n", units=9), Flatten(id="n"))
    network = Network()
    for layer in layers:
        network = network.insert(len(network), layer)
    e = with_kind(Experiment(), "digits")
    output = e.network.output
    e = replace(e, network=network.replace_layer(output), training=replace(e.training, batch=batch, optimizer="adam"))
    assert checks.problems(e) == []
    fused, eager = started(e), through_torch(e)
    assert fused.run.stepper.name == "fused"
    for session in (fused, eager):
        session.advance(40, inf)
    assert_agree(parameters(fused), parameters(eager), e)
    assert fused.run.metrics().test_loss == pytest.approx(eager.run.metrics().test_loss, rel=1e-4)  # type: ignore[union-attr]


def test_rates_and_batch_change_in_mid_epoch() -> None:
    e = experiment(batch=7, momentum=0.9)
    fused, eager = started(e), through_torch(e)
    for training in ({}, {"batch": 11, "momentum": 0.0}, {"learning_rate": 0.01, "momentum": 0.5, "l2": 0.1}):
        changed = replace(e, training=replace(e.training, **training))
        for session in (fused, eager):
            session.load(changed)
            session.advance(9, inf)
    assert fused.run.position == eager.run.position
    assert_agree(parameters(fused), parameters(eager), e)


def test_three_compiled_forms_serve_every_design() -> None:
    for seed in range(10):
        started(random_experiment(seed), 3)
    assert len(kernel.train.signatures) == len(kernel.evaluate.signatures) == 2
    for conv, kind in ((Conv2d(id="n", stride=2), "digits"), (Conv1d(id="n", bias=False), "mnist-1d")):
        started(experiment(conv, Flatten(id="n"), kind=kind), 3)
    assert len(kernel.work_on_pictures.signatures) == 1
