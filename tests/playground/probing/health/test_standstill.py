"""A network that has stopped to learn far from its goal is recognised, and no other one is."""

from dataclasses import replace
from math import inf
from pathlib import Path

import numpy as np
import pytest

from models.design.experiment import Experiment
from models.design.layers import Linear
from models.files.storage import read_design
from models.talk.snapshot import History
from playground.probing.health.standstill import stays_stuck
from playground.session.session import Session
from tests.playground.runs import experiment, started, tuned

EXAMPLES = sorted((Path(__file__).parents[3] / "resources" / "examples").glob("*.json"))


def after(e: Experiment, epochs: int) -> Session:
    session = started(e)
    session.advance(session.steps_to_epoch_end(epochs), inf)
    return session


def stuck(session: Session) -> bool:
    return session.snapshot(frozenset()).stuck


def relus(count: int, **training: object) -> Experiment:
    layers = [Linear(id="n", units=6, activation="relu")] * count
    return experiment(*layers, data={"samples": 200}, **training)


@pytest.mark.parametrize("loss", ["mse", "cross_entropy", "binary_cross_entropy"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_six_layers_of_relu_at_rate_10_are_stuck(loss: str, seed: int) -> None:
    e = relus(6, learning_rate=10.0, seed=seed, loss=loss)
    activation = {"mse": "tanh", "cross_entropy": "linear", "binary_cross_entropy": "sigmoid"}[loss]
    e = replace(e, network=e.network.replace_layer(replace(e.network.output, activation=activation)))
    session = after(e, 60)
    assert stuck(session)
    session.load(tuned(e, learning_rate=0.03))
    assert stuck(session)  # weights that are dead stay so
    session.reset()
    assert not stuck(session)


@pytest.mark.parametrize(("units", "seed", "optimizer"), [((6,), 1, "sgd"), ((6, 6), 3, "adam"), ((6, 6), 1, "adam")])
def test_a_network_that_is_stuck_stays_so_until_its_loss_falls(
    units: tuple[int, ...], seed: int, optimizer: str
) -> None:
    """Steps that are too large move it on and on: its answers differ now and then, and it learns nothing."""
    layers = [Linear(id="n", units=count, activation="relu") for count in units]
    e = experiment(*layers, data={"samples": 200}, learning_rate=10.0, seed=seed, optimizer=optimizer, kind="spiral")
    session, seen = started(e), []
    for _ in range(60):
        session.advance(session.steps_to_epoch_end(7), inf)
        seen.append(stuck(session))
        losses = session.run.recorder.history().train_loss
        assert losses[-20:].min() > losses[0] or not seen[-1]
    assert seen == sorted(seen)
    assert seen[-1]


def test_a_run_that_was_stuck_is_not_any_more_once_its_loss_falls() -> None:
    def history(*losses: float) -> History:
        n = len(losses)
        return History(np.arange(n), np.arange(n), np.array(losses), np.array(losses), np.ones(n), np.ones(n))

    assert stays_stuck(history(*[1.0] * 40), 1.0, 1.0)
    assert stays_stuck(history(*[1.0] * 20, *[0.9] * 20), 1.0, 1.0)
    assert not stays_stuck(history(*[1.0] * 20, *[0.7] * 20), 1.0, 1.0)
    assert stays_stuck(history(*[1.0] * 20, *[1.3] * 20), 1.0, 1.8)
    assert not stays_stuck(history(*[1.0] * 20, *[0.4] * 20), 1.0, 0.45)


def test_weights_that_all_begin_at_zero_are_stuck() -> None:
    assert stuck(after(experiment(initialisation="zeros"), 30))


def test_a_rate_that_has_fallen_to_nothing_is_stuck_only_far_from_the_goal() -> None:
    falling = {"schedule": "step", "rate_every": 1}
    assert stuck(after(experiment(kind="xor", **falling), 200))
    assert not stuck(after(experiment(kind="gauss", **falling, learning_rate=0.3), 200))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_example_is_ever_called_stuck(path: Path) -> None:
    session = started(read_design(path))
    for _ in range(12):
        session.advance(session.steps_to_epoch_end(10), inf)
        assert not stuck(session)


def test_a_network_that_learns_slowly_is_not_stuck() -> None:
    assert not stuck(after(experiment(kind="spiral", learning_rate=1e-5), 60))
    assert not stuck(after(experiment(kind="xor", learning_rate=1e-4, batch=60), 60))


def test_only_a_few_epochs_say_nothing_yet() -> None:
    assert not stuck(after(relus(6, learning_rate=10.0), 10))


def test_nothing_is_asked_of_a_network_whose_loss_falls(monkeypatch: pytest.MonkeyPatch) -> None:
    session = after(experiment(data={"samples": 200}), 100)
    losses: History = session.run.recorder.history()
    assert losses.train_loss[-1] < 0.5 * losses.train_loss[0]
    monkeypatch.setattr("playground.probing.health.standstill._all_alike", lambda *_: pytest.fail("asked"))
    assert not stuck(session)


def test_looking_changes_neither_weights_nor_gradients() -> None:
    session = after(relus(6, learning_rate=10.0), 40)
    before = [(flat.detach().clone(), flat.grad.clone()) for flat in session.run.net.groups]
    mode = session.run.net.training
    assert stuck(session)
    for flat, (weight, gradient) in zip(session.run.net.groups, before, strict=True):
        assert np.array_equal(flat.detach(), weight)
        assert np.array_equal(flat.grad, gradient)
    assert session.run.net.training == mode
