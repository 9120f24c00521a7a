"""All samples are for training: there is no test set, and nothing minds."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import Linear
from models.design.network import Network
from models.design.points import Points
from models.design.training import Training
from models.problems import checks
from models.problems.changes import with_data
from playground.session.session import Session
from tests.playground.runs import started, through_torch, without_kernel

ONE = Points(columns=("x",), classes=(), target="y").added([((2.0,), 3.0)])
SOURCES = {
    "points": Data.of(Points().added([((i, -i), i % 2) for i in range(12)])),
    "one": Data.of(ONE),
    "circle": Data(samples=40),
    "iris": Data.of("iris"),
    "digits": Data.of("digits"),
    "plane": Data.of("plane"),
}


def experiment(kind: str) -> Experiment:
    """A small design on this data, all of it for training."""
    layers = (Linear(id="layer-1", units=4),)
    data = replace(SOURCES[kind], train_share=1.0, noise=0.0)
    return with_data(Experiment(network=Network(layers=layers)), data)


@pytest.mark.parametrize("slow", [False, True])
@pytest.mark.parametrize("kind", SOURCES)
def test_every_source_trains_saves_and_goes_on_without_a_test_set(
    kind: str, slow: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if slow:
        without_kernel(monkeypatch)
    e = experiment(kind)
    assert not checks.problems(e)
    session = Session()
    session.load(e)
    assert session.run.stepper.name == ("torch" if slow else "fused")
    epochs = 3
    while session.epoch < epochs:
        session.advance(session.steps_to_epoch_end(epochs - session.epoch))
    metrics = session.run.finite_metrics()
    assert metrics is not None
    assert (metrics.test_loss, metrics.test_accuracy) == (None, None)
    assert np.isnan(session.run.recorder.history().test_loss).all()
    assert len(session.run.recorder.history().step) > 1
    assert not session.run.confusion().any()
    assert not session.save(str(tmp_path / "a.safetensors"), 1).error
    other = Session()
    other.load(e, weights_from=str(tmp_path / "a.safetensors"))
    for each in (session, other):
        each.advance(7)
    assert torch.equal(other.run.net.weights, session.run.net.weights)
    assert other.run.finite_metrics() == session.run.finite_metrics()


def test_both_steppers_leave_the_same_history() -> None:
    found = []
    for start in (started, through_torch):
        session = start(experiment("circle"))
        session.advance(30)
        found.append(session.run.recorder.history())
    assert found[0].train_loss == pytest.approx(found[1].train_loss, rel=1e-4)
    assert np.isnan(found[0].test_accuracy).all()


def test_a_test_loss_that_overflows_is_no_missing_test_set() -> None:
    e = Experiment(training=Training(learning_rate=10.0, loss="mse"), network=Network())
    session = Session()
    session.load(e)
    session.run.recorder.extend(np.array([[1.0, 1, 0.5, 1.0, np.inf, 0.5]]))
    assert len(session.run.recorder.history().step) == 1


def test_a_schedule_that_watches_the_test_loss_is_a_problem_with_its_cure() -> None:
    training = Training(schedule="plateau", watched_loss="test")
    e = replace(experiment("circle"), training=training)
    (problem,) = checks.problems(e)
    assert problem.cure is not None
    assert not checks.problems(problem.cure.experiment)
    assert not checks.problems(replace(e, data=replace(e.data, train_share=0.9)))
