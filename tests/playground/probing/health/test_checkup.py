"""The facts for the doctor: counted by hand, held against scikit-learn, and measured seldom."""

from dataclasses import replace
from math import inf
from typing import Any

import numpy as np
import pytest
import torch

from models.design.layers import BatchNorm, Linear
from models.design.spec import SpecError
from models.doctor.facts import Checkup, Facts
from playground.probing.health import checkup
from playground.session.session import Session
from tests.playground.runs import experiment, started, through_torch, tuned


def ask(session: Session) -> Facts:
    found = session.snapshot(frozenset([Checkup()])).reading(Checkup())
    assert found is not None
    return found


def whole(session: Session) -> Facts:
    found = ask(session)
    while found.behind:
        found = ask(session)
    return found


def test_facts_of_the_data_are_those_of_numpy() -> None:
    session = started(experiment(Linear(id="n"), kind="iris", data={"standardise": False}))
    found, dataset = whole(session), session.run.dataset
    points, targets = dataset.points[dataset.training], dataset.targets[dataset.training]
    np.testing.assert_allclose(list(found.spread.values()), points.std(0), rtol=1e-4)
    assert found.size == pytest.approx(float(np.sqrt((points**2).mean(0).max())), rel=1e-4)
    assert found.counts == tuple(np.bincount(targets.astype(int)))
    x, _ = session.run.train
    with torch.inference_mode():
        said = session.run.net(x).argmax(1).numpy()
    wanted = [float((said[targets == k] == k).mean()) for k in range(3)]
    np.testing.assert_allclose(found.recall, wanted)


@pytest.mark.parametrize("classes", [3, 0])
def test_the_nearest_five_others_answer_each_sample(classes: int) -> None:
    rng = np.random.default_rng(5)
    x = rng.standard_normal((80, 3)) * (1, 10, 100)
    values = x[:, 0] + x[:, 1] / 10
    targets = (np.digitize(values, (-0.5, 0.7)) if classes else values).astype(np.float32)
    said = []
    for k in range(len(x)):
        apart = np.linalg.norm((x - x[k]) / x.std(0), axis=1)
        near = [n for n in np.argsort(apart).tolist() if n != k][:5]
        said.append(np.bincount(targets[near].astype(int)).argmax() if classes else targets[near].mean())
    wrong = float(np.square(targets - said).sum() / np.square(targets - targets.mean()).sum())
    wanted = float((targets == said).mean()) if classes else 1 - wrong
    assert checkup.neighbour_score(x, targets, classes) == pytest.approx(wanted, abs=1e-6)
    assert checkup.neighbour_score(x[:9], targets[:9], classes) is None


@pytest.mark.parametrize("batch", [2, 5, 30])
def test_means_of_batches_miss_by_the_root_of_their_size(batch: int) -> None:
    layers = Linear(id="n", units=3), BatchNorm(id="n")
    session = started(experiment(*layers, batch=batch, data={"samples": 2000}))
    assert whole(session).batch_noise["layer-2"] == pytest.approx(batch**-0.5, rel=0.35)


def test_looking_changes_nothing() -> None:
    one, other = (through_torch(experiment(optimizer="adam")) for _ in range(2))
    for _ in range(3):
        one.advance(3)
        other.advance(3)
        whole(one)
    for (name, array), (_, same) in zip(one.run.net.named_arrays(), other.run.net.named_arrays(), strict=True):
        assert torch.equal(array, same), name


def test_a_run_is_looked_at_seldom_and_once_more_where_it_stands_still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkup, "_REST", (100, 1e9, 1e9))
    session = started(experiment())
    first = whole(session)
    assert first.step == 0
    session.advance(5)
    early = ask(session)
    assert (early.step, early.behind) == (0, 1)  # it rests; while training goes on, nobody waits for it
    session.advance(5)
    assert ask(session).step == 0
    assert whole(session).step == 10
    assert ask(session) is whole(session)


def test_a_run_that_measures_a_point_of_its_history_does_not_stand_still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkup, "_REST", (100, 1e9, 1e9))
    session = started(experiment())
    whole(session)
    session.advance(5)
    ask(session)
    with monkeypatch.context() as measuring:
        measuring.setattr(session.run.stepper, "pending", lambda position, recorder: True)
        assert [ask(session).step for _ in range(3)] == [0, 0, 0]
    assert whole(session).step == 5


def test_where_the_loss_became_infinite_is_told_until_it_is_passed_or_settings_change() -> None:
    made = experiment(Linear(id="n", units=8, activation="relu"), kind="multi-gauss", learning_rate=100.0)
    session = started(made)
    with pytest.raises(SpecError, match="infinite"):
        session.advance(200, inf)
    snapshot = session.snapshot(frozenset())
    assert snapshot.diverged > snapshot.step
    session.load(tuned(session.run.experiment, learning_rate=0.01))
    assert session.snapshot(frozenset()).diverged == 0


def test_very_large_networks_are_left_alone() -> None:
    wide: list[Any] = [Linear(id="n", units=1024) for _ in range(6)]
    assert not Checkup().suits(experiment(*wide))
    assert Checkup().suits(experiment())


def test_facts_are_dropped_with_the_samples() -> None:
    session = started(experiment())
    empty = replace(session.run.dataset, training=np.zeros_like(session.run.dataset.training))
    session.run.dataset = empty
    assert session.snapshot(frozenset([Checkup()])).reading(Checkup()) is None
