"""Gradients, steps and idle units of each layer, held against autograd and the engine's own step."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch

from models.design.layers import Activation, BatchNorm, Conv2d, Dropout, Flatten, Linear
from models.design.network import OUTPUT_ID
from models.talk.commands import SetParameter
from models.talk.gradient_probes import GradientCourse, Gradients
from playground.probing.health import course
from playground.session.session import Session
from playground.training import losses, optimizers
from tests.playground.runs import experiment, started, through_torch, tuned


def ask(session: Session) -> GradientCourse:
    found = session.snapshot(frozenset([Gradients()])).reading(Gradients())
    assert found is not None
    return found


def whole(session: Session) -> GradientCourse:
    found = ask(session)
    while found.behind:
        found = ask(session)
    return found


@pytest.mark.parametrize(
    ("optimizer", "more"),
    [
        ("sgd", {"momentum": 0.9, "l2": 0.01}),
        ("rmsprop", {}),
        ("adagrad", {"l1": 0.01}),
        ("adam", {"loss": "hinge"}),
        ("adamw", {"class_weights": True}),
    ],
)
def test_gradient_and_step_are_those_of_autograd_and_of_the_engine(optimizer: str, more: dict[str, Any]) -> None:
    """The whole training data are one batch here, so the next step is exactly the one that is foretold."""
    design = experiment(optimizer=optimizer, batch=1000, schedule="step", rate_every=2, **more)
    session = through_torch(design)
    session.advance(5)
    run = session.run
    found = whole(session).now
    x, targets = run.train
    loss = losses.loss_function(run.experiment, losses.class_weights(run.experiment, targets))
    before = {name: array.detach().clone() for name, array in run.net.named_arrays()}
    wanted = torch.autograd.grad(loss(run.net(x), targets), [array for _, array in run.net.named_arrays()])
    session.advance(1)
    after = dict(session.run.net.named_arrays())
    for layer_id in run.net.ids:
        parts = [g.flatten() for name, g in zip(before, wanted, strict=True) if name.startswith(f"{layer_id}.")]
        assert found[layer_id].gradient == pytest.approx(float(torch.cat(parts).norm()), rel=1e-4)
        old, new = before[f"{layer_id}.weight"], after[f"{layer_id}.weight"].detach()
        assert found[layer_id].update == pytest.approx(float((new - old).norm() / old.norm()), rel=1e-3)


def test_looking_changes_nothing_also_with_dropout_and_batch_normalisation() -> None:
    layers = (Linear(id="n", units=4, activation="relu"), BatchNorm(id="n"), Dropout(id="n"), Linear(id="n", units=3))
    one, other = (through_torch(experiment(*layers, optimizer="adam")) for _ in range(2))
    for _ in range(3):
        one.advance(3)
        other.advance(3)
        drawn = torch.random.get_rng_state()
        whole(one)
        assert torch.equal(drawn, torch.random.get_rng_state())
    for (name, array), (_, same) in zip(one.run.net.named_arrays(), other.run.net.named_arrays(), strict=True):
        assert torch.equal(array, same), name
    states = (optimizers.state_arrays(session.run.optimizer) for session in (one, other))
    for array, same in zip(*(state.values() for state in states), strict=True):
        assert torch.equal(array, same)
    assert not one.run.net.weights.grad.is_inference()  # type: ignore[union-attr]


def test_dead_and_saturated_units_are_counted() -> None:
    layers = (
        Linear(id="n", units=4, activation="relu"),
        Linear(id="n", units=2, activation="tanh"),
        Activation(id="n", function="sine"),
        Linear(id="n", units=2, activation="linear"),
    )
    session = started(experiment(*layers))
    for unit in range(3):
        session.set_parameter(SetParameter("layer-1", "bias", (unit,), -1000.0))
    session.set_parameter(SetParameter("layer-2", "bias", (1,), 50.0))
    found = whole(session)
    assert found.layers == ("layer-1", "layer-2", "layer-3", "layer-4", OUTPUT_ID)
    assert found.units == (4, 2, 2, 2, 1)
    assert found.now["layer-1"].dead == 0.75
    assert found.now["layer-1"].saturated is None
    assert found.now["layer-2"].saturated == 0.5
    assert found.now["layer-2"].dead is None
    for name in ("layer-3", "layer-4"):
        assert (found.now[name].dead, found.now[name].saturated) == (None, None)
    assert found.now["layer-3"].gradient is None
    assert found.now[OUTPUT_ID].saturated == 0.0


def test_channels_of_pictures_are_units_and_pieces_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    layers = (Conv2d(id="n", channels=3, activation="relu"), Flatten(id="n"))
    session = started(experiment(*layers, kind="digits"))
    session.set_parameter(SetParameter("layer-1", "bias", (1,), -1000.0))
    found = whole(session)
    assert found.now["layer-1"].dead == pytest.approx(1 / 3)
    monkeypatch.setattr("playground.probing.health.layers.micro_batches.rows", lambda _: 20)
    session.run.measurements.clear()
    divided = whole(session)
    for name, one in found.now.items():
        assert divided.now[name].dead == pytest.approx(one.dead)
        assert divided.now[name].gradient == pytest.approx(one.gradient, rel=1e-4)


def test_the_course_grows_with_the_run_and_follows_its_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    session = started(experiment())
    first = whole(session)
    assert first.step.tolist() == [0]
    assert whole(session) is first  # nothing has changed
    session.load(tuned(session.run.experiment, learning_rate=0.3))
    faster = whole(session)
    assert faster.step.tolist() == [0]
    np.testing.assert_allclose(faster.update, 10 * first.update, rtol=1e-3)
    np.testing.assert_allclose(faster.gradient, first.gradient)
    monkeypatch.setattr(course, "CAPACITY", 8)
    monkeypatch.setattr(course, "EARLY", 4)
    for _ in range(9):
        session.advance(3)
        found = whole(session)
    assert found.step.tolist() == [0, 3, 6, 9, 12, 18, 24, 27]
    assert found.epoch[-1] == pytest.approx(27 / session.run.steps_to_epoch_end(1), rel=0.5)
    assert not found.gradient.flags.writeable
    session.reset()
    assert whole(session).step.tolist() == [0]


def test_zero_weights_have_no_step_in_proportion() -> None:
    session = started(experiment(initialisation="zeros"))
    assert all(one.update is None for one in whole(session).now.values())


def test_without_training_samples_there_is_no_answer() -> None:
    session = started(experiment())
    empty = replace(session.run.dataset, training=np.zeros_like(session.run.dataset.training))
    session.run.dataset = empty
    assert session.snapshot(frozenset([Gradients()])).reading(Gradients()) is None
