"""The tensors of a pass against autograd and against the step that the engine takes."""

from dataclasses import replace
from math import ceil
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from models.design.layers import (
    Add,
    BatchNorm,
    Conv2d,
    Dropout,
    Flatten,
    LayerNorm,
    Linear,
)
from models.files.checkpoint import Position
from models.problems.changes import with_loss
from models.talk.tensors.notation import parse
from models.talk.tensors.probes import BINS, Numbers, TensorFacts, TensorKey, Tensors, TensorTable
from playground.net.build import Net
from playground.probing.tensors import facts as measured
from playground.session.session import Session
from playground.training import losses
from playground.training.order import order
from tests.playground.designs import random_experiment
from tests.playground.layered_designs import random_design
from tests.playground.runs import experiment, started


def ask(s: Session, **about: Any) -> TensorTable:
    probe = Tensors(**about)
    for _ in range(500):
        found: TensorTable = s.run.measure(frozenset({probe}))[probe]
        if not found.behind:
            return found
    raise AssertionError("never exact")


def everything(s: Session, sample: int | None = None) -> dict[TensorKey, NDArray[Any]]:
    """All numbers of all tensors."""
    wanted = tuple(Numbers(row.key) for row in ask(s, sample=sample).rows)
    found = ask(s, sample=sample, wanted=wanted)
    return {one.key: found.numbers[one] for one in wanted}


def batch_of(s: Session) -> tuple[torch.Tensor, torch.Tensor]:
    """What the next step learns from."""
    e, run = s.run.experiment, s.run
    x, targets = run.train
    rows = order(e.training.seed, run.position.epoch, len(x))[run.position.offset :][: e.training.batch]
    return x[rows], targets[rows]


def by_autograd(s: Session) -> tuple[Net, dict[str, torch.Tensor], torch.Tensor]:
    """A copy of the network with its gradients, what its layers give, and the loss, all from torch alone."""
    e, run = s.run.experiment, s.run
    net = Net(e, torch.device("cpu"))
    for name, array in net.named_arrays():
        array.data.copy_(dict(run.net.named_arrays())[name])
    net.train()
    x, targets = batch_of(s)
    net.draw_masks(e.training.seed, run.position.step)
    given = dict(net.results(x))
    for values in given.values():
        if values.requires_grad:
            values.retain_grad()
    loss = losses.loss_function(e, losses.class_weights(e, run.train[1]))(given["output"], targets)
    loss.backward()
    return net, given, loss


def agree(s: Session) -> None:
    """Every shown number is within 1e-5 of its tensor's largest of what autograd says."""
    found, (net, given, loss) = everything(s), by_autograd(s)
    checked = 0

    def same(key: TensorKey, wanted: torch.Tensor) -> None:
        nonlocal checked
        right = wanted.detach().numpy()
        largest = max(float(np.abs(right).max(initial=0)), 1e-12)
        np.testing.assert_allclose(found[key], right, rtol=0, atol=1e-5 * largest, err_msg=str(key))
        checked += 1

    same(TensorKey("inputs", "value"), batch_of(s)[0])
    same(TensorKey("", "loss"), loss)
    for layer_id, module in zip(net.ids, net.stack, strict=True):
        values = given[layer_id]
        same(TensorKey(layer_id, "value"), net.squash(values) if layer_id == "output" else values)
        for name, parameter in module.named_parameters():
            same(TensorKey(layer_id, name), parameter)
            same(TensorKey(layer_id, f"grad.{name}"), parameter.grad)  # type: ignore[arg-type]
        if values.grad is not None:
            logits = layer_id == "output" and net.logits
            same(TensorKey(layer_id, "grad.sum" if logits else "grad.value"), values.grad)
    assert checked > 2 * len(net.ids)


def designs() -> dict[str, Session]:
    flowers = experiment(
        Linear(id="n", units=5, activation="gelu"),
        LayerNorm(id="n"),
        Linear(id="n", units=5, bias=False),
        Add(id="n", source="layer-2"),
        kind="iris",
        data={"samples": 150},
        batch=20,
        optimizer="adam",
    )
    pictures = experiment(
        Conv2d(id="n", channels=3),
        BatchNorm(id="n"),
        Flatten(id="n"),
        Dropout(id="n", rate=0.4),
        Linear(id="n", units=7, activation="relu"),
        kind="digits",
        batch=12,
        optimizer="rmsprop",
    )
    return {
        "circle": started(experiment(Linear(id="n", units=4)), 3),
        "flowers": started(with_loss(flowers, "cross_entropy"), 9),
        "pictures": started(with_loss(pictures, "cross_entropy"), 3),
    }


@pytest.fixture(scope="module")
def sessions() -> dict[str, Session]:
    return designs()


@pytest.mark.parametrize("name", ["circle", "flowers", "pictures"])
def test_every_number_is_that_of_autograd(sessions: dict[str, Session], name: str) -> None:
    agree(sessions[name])


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(200))
def test_every_number_of_a_random_network_is_that_of_autograd(seed: int) -> None:
    s = started(random_experiment(seed), 5)
    agree(s)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(60))
def test_every_number_of_layers_of_every_kind_is_that_of_autograd(seed: int) -> None:
    agree(started(random_design(3 * seed), 3))


def test_the_gradient_is_the_one_that_the_next_step_goes_by() -> None:
    s = started(experiment(Linear(id="n", units=3), optimizer="sgd", learning_rate=0.5, momentum=0.0), 4)
    before = everything(s)
    s.advance(1)
    weight, gradient = TensorKey("layer-1", "weight"), TensorKey("layer-1", "grad.weight")
    np.testing.assert_allclose(everything(s)[weight], before[weight] - 0.5 * before[gradient], atol=1e-6)


@pytest.mark.parametrize("name", ["circle", "flowers", "pictures"])
def test_looking_changes_nothing(name: str) -> None:
    looked, other = designs()[name], designs()[name]
    random = torch.get_rng_state()
    for sample in (None, 4):
        ask(looked, sample=sample, over_run=TensorKey("inputs", "value"))
    assert torch.equal(torch.get_rng_state(), random)
    for s in (looked, other):
        s.advance(7)
    first, second = looked.checkpoint().tensors, other.checkpoint().tensors
    assert first.keys() == second.keys()
    assert all(np.array_equal(first[key], second[key], equal_nan=True) for key in first)


def test_a_sample_goes_through_as_the_network_answers(sessions: dict[str, Session]) -> None:
    s = sessions["pictures"]
    found, data = everything(s, 9), s.run.dataset
    with torch.inference_mode():
        s.run.net.eval()
        given = dict(s.run.net.activations(torch.from_numpy(data.inputs(data.points[9:10]))))
    for layer_id, values in given.items():
        np.testing.assert_allclose(found[TensorKey(layer_id, "value")], values, atol=1e-6)
    assert ask(s, sample=9).samples.tolist() == [9]


def test_the_state_of_the_optimizer_is_shown_by_layer(sessions: dict[str, Session]) -> None:
    s = sessions["flowers"]
    found, own = everything(s), s.run.optimizer.state
    flat = np.concatenate(
        [found[TensorKey(p.layer_id, f"state.{p.name}.exp_avg")].ravel() for p in s.run.net.layout[0]]
    )
    np.testing.assert_array_equal(flat, own[s.run.net.weights]["exp_avg"].numpy())
    assert found[TensorKey("", "step")] == 9


def test_facts_are_those_of_numpy(sessions: dict[str, Session]) -> None:
    s = sessions["pictures"]
    numbers = everything(s)
    for row in ask(s).rows:
        values = numbers[row.key].astype(np.float64)
        assert row.shape == values.shape
        assert (row.low, row.high) == (values.min(), values.max())
        assert row.mean == pytest.approx(values.mean(), rel=1e-9, abs=1e-12)
        assert row.zeros == np.mean(values == 0)
        if row.high > row.low:
            right, _ = np.histogram(values, BINS, (row.low, row.high))
            assert row.counts.tolist() == right.tolist()
    assert [row.dtype for row in ask(s).rows if row.key.kind == "targets"] == ["int64"]


def test_facts_of_a_large_tensor_are_found_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measured, "_AT_ONCE", 10)
    values = torch.cat([torch.linspace(-1, 2, 34), torch.tensor([torch.inf, torch.nan])])
    parts = list(measured.facts(TensorKey("", "x"), values))
    row = parts[-1]
    assert len(parts) > 4
    assert isinstance(row, TensorFacts)
    assert (row.low, row.high, row.finite) == (-1, 2, False)
    assert row.counts.tolist() == np.histogram(values[:34].numpy(), BINS)[0].tolist()


def test_a_slice_is_what_numpy_gives(sessions: dict[str, Session]) -> None:
    s = sessions["flowers"]
    key = TensorKey("layer-1", "weight")
    whole = everything(s)[key]
    asked = Numbers(key, parse("W[1:4, ::-1].T", "W"))
    found = ask(s, wanted=(asked, Numbers(key, parse("W[9]", "W")), Numbers(TensorKey("gone", "weight"))))
    assert list(found.numbers) == [asked]
    np.testing.assert_array_equal(found.numbers[asked], whole[1:4, ::-1].T)


def test_histograms_are_kept_from_when_they_are_asked_for() -> None:
    s, key = started(experiment(Linear(id="n", units=3)), 2), TensorKey("layer-1", "weight")
    assert ask(s).over_run is None
    for _ in range(3):
        s.advance(5)
        found = ask(s, over_run=key).over_run
    assert found is not None
    assert found.steps.tolist() == [7, 12, 17]
    assert found.counts.sum(1).tolist() == [6, 6, 6]


def test_the_tensors_follow_the_batch_and_its_size() -> None:
    s = started(experiment(Linear(id="n", units=3), batch=10), 0)
    first = ask(s)
    s.load(replace(s.run.experiment, training=replace(s.run.experiment.training, batch=16)))
    assert len(ask(s).samples) == 16
    assert ask(s).samples[:10].tolist() == first.samples.tolist()
    s.advance(ceil(len(s.run.train[0]) / 16))
    assert s.run.position == Position(1, 0, s.run.position.step, s.run.position.stride)
    assert ask(s).samples.tolist() != first.samples.tolist()
