"""Pictures by the thousand: points of the history within an epoch, worked out while the engine listens.

Ten thousand small pictures stand for MNIST: a mean brightness that tells two classes apart.
"""

from dataclasses import replace
from math import inf
from pathlib import Path

import numpy as np
import pytest
import torch

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import Conv2d, Flatten, Linear
from models.design.network import Network
from models.design.training import Training
from models.problems.changes import with_kind
from models.talk.commands import Load, Run, SetParameter
from models.talk.snapshot import Progress
from playground.datasets.dataset import Dataset, Scaling
from playground.datasets.not_here import NotHere
from playground.session.session import Session
from playground.training import evaluate
from tests.playground.engine.engine_double import Engine
from tests.playground.runs import through_torch, without_kernel_for_pictures

SAMPLES, TRAINING = 10_000, 8_000


def pictures(data: Data) -> Dataset:
    rng = np.random.default_rng(5)
    labels = rng.integers(0, 10, SAMPLES)
    points = rng.integers(0, 60, (SAMPLES, *data.info.image)).astype(np.uint8)
    for label in range(10):  # a bright spot that wanders
        points[labels == label, 0, 3 * (label // 5), label % 5] = 250
    flags = np.arange(SAMPLES) < TRAINING
    one = np.ones(1, np.float32)
    return Dataset(data, points, labels.astype(np.float32), flags, np.empty(0, np.float32), Scaling(0 * one, one))


def design(eager: bool = True, **training: object) -> Experiment:
    network = Network().insert(0, Flatten(id="new")).insert(1, Linear(id="new", units=8))
    if eager:  # torch trains it here
        network = network.insert(0, Conv2d(id="new", channels=1))
    output = replace(network.output, activation="linear")
    settings = {"loss": "cross_entropy", "optimizer": "adam", "learning_rate": 0.01, "batch": 50}
    return Experiment(
        data=Data.of("digits"),
        network=network.replace_layer(output),
        training=Training(**(settings | training)),  # type: ignore[arg-type]
    )


@pytest.fixture(autouse=True)
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("playground.session.session.assembly.make", pictures)
    without_kernel_for_pictures(monkeypatch)


def session(eager: bool = True, **training: object) -> Session:
    made = Session()
    made.load(design(eager, **training))
    assert made.run.stepper.name == ("torch" if eager else "fused")
    return made


both = pytest.mark.parametrize("eager", [True, False], ids=["torch", "fused"])


@both
def test_loading_evaluates_nothing_and_the_first_point_is_the_untrained_network(eager: bool) -> None:
    made = session(eager)
    assert made.run.metrics() is None
    assert made.pending
    assert made.advance(0) == 0
    assert not made.pending
    history = made.run.recorder.history()
    assert history.step.tolist() == [0]
    untrained = made.run.final_metrics()  # 2,000 test samples are few enough to be taken whole
    assert history.test_loss[0] == pytest.approx(untrained.test_loss, rel=1e-5)


@both
def test_there_are_ten_points_an_epoch_and_the_epoch_ends_on_all_test_samples(eager: bool) -> None:
    made = session(eager)
    made.advance(2 * TRAINING // 50)
    history = made.run.recorder.history()
    assert np.allclose(history.epoch, np.arange(21) / 10)
    assert history.step.tolist() == list(range(0, 321, 16))
    whole = made.run.final_metrics()
    assert history.test_accuracy[-1] == pytest.approx(whole.test_accuracy)
    assert whole.test_accuracy > 0.9  # type: ignore[operator]


@both
@pytest.mark.parametrize("batch", [23, 64, 999, 1024])
def test_points_are_where_tenths_of_an_epoch_are_passed_whatever_the_batch(batch: int, eager: bool) -> None:
    made = session(eager, batch=batch)
    made.advance(made.steps_to_epoch_end(1))
    epoch = made.run.recorder.history().epoch
    assert epoch[0] == 0
    assert epoch[-1] == 1
    assert len(epoch) == 1 + min(10, -(-TRAINING // batch))
    tenths = np.floor(epoch * 10 + 1e-9)
    assert len(set(tenths)) == len(tenths)


@both
def test_how_steps_are_divided_into_calls_changes_nothing(eager: bool) -> None:
    whole, parts = session(eager), session(eager)
    whole.advance(200)
    while parts.run.position.step < 200:
        parts.advance(min(7, 200 - parts.run.position.step), 0.0)  # each call has time for a single piece
    while parts.pending:
        parts.advance(0, 0.0)
    one, two = whole.checkpoint(), parts.checkpoint()
    assert one.position == two.position
    for name, array in one.tensors.items():
        assert np.array_equal(array, two.tensors[name], equal_nan=True), name


def test_both_steppers_leave_the_same_history() -> None:
    fused, eager = session(eager=False), through_torch(design(eager=False))
    for made in (fused, eager):
        made.advance(TRAINING // 50 + 40)
    one, two = fused.run.recorder.history(), eager.run.recorder.history()
    assert np.array_equal(one.step, two.step)
    assert np.allclose(one.epoch, two.epoch)
    assert np.allclose(one.test_loss, two.test_loss, rtol=1e-3)
    assert np.allclose(one.test_accuracy, two.test_accuracy, atol=2e-3)


def test_a_run_resumed_from_a_file_goes_on_exactly(tmp_path: Path) -> None:
    whole, first = session(), session()
    whole.advance(100)
    first.advance(50)
    assert first.save(str(tmp_path / "a.safetensors"), 1).error == ""
    second = Session()
    second.load(design(), str(tmp_path / "a.safetensors"))
    second.advance(50)
    for name, array in whole.checkpoint().tensors.items():
        assert np.array_equal(array, second.checkpoint().tensors[name], equal_nan=True), name


def test_the_engine_finishes_a_point_after_training_ended() -> None:
    engine = Engine(Load(design()))
    snapshot = engine.tell(Run(1, unit="epoch"))
    while not engine.waits():  # on a busy machine the point takes more turns
        snapshot = engine.outbox.take() or snapshot
    snapshot = engine.outbox.take() or snapshot
    assert snapshot.history.epoch[-1] == 1.0
    assert not snapshot.running
    assert snapshot.metrics is not None
    assert snapshot.metrics.test_accuracy == snapshot.history.test_accuracy[-1]


# ---------------------------------------------------------------- without samples


def test_a_trained_network_answers_without_its_samples_and_trains_when_they_came(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = str(tmp_path / "a.safetensors")
    first = session()
    first.advance(50)
    first.save(path, 1)
    here = False

    def make(data: Data) -> Dataset:
        if not here:
            raise NotHere("Downloading", "x", lambda report, cancelled: None, "The pictures are not here.")
        return pictures(data)

    monkeypatch.setattr("playground.session.session.assembly.make", make)
    made = Session()
    made.load(first.experiment, path)  # type: ignore[arg-type]
    assert made.missing is not None
    assert torch.equal(made.run.net.weights, first.run.net.weights)
    assert made.run.metrics() == first.run.metrics()
    assert made.snapshot(frozenset(), progress=Progress("Downloading", 1, 2)).step == 50
    assert made.save(str(tmp_path / "b.safetensors"), 2).error == ""
    with pytest.raises(NotHere):
        made.advance(1)
    here = True
    made.load(first.experiment)  # type: ignore[arg-type]
    assert made.missing is None
    assert made.run.position.step == 50
    made.advance(10, inf)
    first.advance(10, inf)
    assert torch.equal(made.run.net.weights, first.run.net.weights)


def test_a_network_that_needs_to_know_its_samples_waits_for_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made = Session()
    made.load(replace(design(), data=replace(Data.of("digits"), standardise=True)))
    made.save(str(tmp_path / "a.safetensors"), 1)

    def make(data: Data) -> Dataset:
        raise NotHere("Downloading", "x", lambda report, cancelled: None, "The pictures are not here.")

    monkeypatch.setattr("playground.session.session.assembly.make", make)
    with pytest.raises(NotHere):
        Session().load(made.experiment, str(tmp_path / "a.safetensors"))  # type: ignore[arg-type]


def test_an_edit_of_a_network_without_its_samples_is_taken_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = str(tmp_path / "a.safetensors")
    first = session()
    first.advance(50)
    first.save(path, 1)

    def make(data: Data) -> Dataset:
        raise NotHere("Downloading", "x", lambda report, cancelled: None, "The pictures are not here.")

    monkeypatch.setattr("playground.session.session.assembly.make", make)
    made = Session()
    made.load(first.experiment, path)  # type: ignore[arg-type]
    slower = replace(design(), training=replace(design().training, learning_rate=0.0001))
    made.load(slower)
    assert made.experiment == slower
    assert made.missing is not None
    assert torch.equal(made.run.net.weights, first.run.net.weights)


def test_a_network_without_its_samples_is_reset_all_the_same(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(evaluate, "is_large", lambda *_: False)  # a small set, whose first point is measured at once
    path = str(tmp_path / "a.safetensors")
    first = session()
    initial = first.run.net.weights.detach().clone()
    first.advance(50)
    first.save(path, 1)
    here = False

    def make(data: Data) -> Dataset:
        if not here:
            raise NotHere("Downloading", "x", lambda report, cancelled: None, "The pictures are not here.")
        return pictures(data)

    monkeypatch.setattr("playground.session.session.assembly.make", make)
    made = Session()
    made.load(design(), path)
    made.reset()
    assert made.missing is not None
    assert torch.equal(made.run.net.weights, initial)
    assert made.snapshot(frozenset()).step == 0
    made.set_parameter(SetParameter("layer-2", "bias", (0,), 0.5))
    here = True
    made.load(design())
    assert made.run.recorder.history().step.tolist() == [0]
    assert made.advance(1) == 1


@both
def test_a_run_that_stands_still_is_measured_as_it_is(eager: bool) -> None:
    made = session(eager)
    made.advance(3)
    stale = made.run.metrics()
    assert stale is not None
    assert made.pending
    pieces = settled(made)
    assert pieces > 3
    assert exact(made)
    assert made.run.metrics() != stale
    with torch.no_grad():
        made.run.net.weights.mul_(0.5)
    made.weights_changed()
    assert made.pending
    settled(made)
    assert exact(made)
    assert len(made.run.recorder.history().epoch) == 1  # the curve has its points where they were


def settled(made: Session) -> int:
    """Go on until there is nothing to measure; how many pieces that took."""
    pieces = 0
    while made.pending:
        assert made.advance(0, 0.0) == 0  # each call has time for a single piece
        pieces += 1
    return pieces


def exact(made: Session) -> bool:
    said, true = made.run.metrics(), made.run.final_metrics()
    assert said is not None
    known = {name: value for name, value in vars(true).items() if value is not None}
    assert {name for name, value in vars(said).items() if value is not None} == known.keys()
    assert len(known) == 4
    return bool(np.allclose([getattr(said, name) for name in known], list(known.values()), rtol=1e-4))


@both
def test_one_who_trains_on_does_not_wait_for_it(eager: bool) -> None:
    made, other = session(eager), session(eager)
    made.advance(3)
    made.advance(0, 0.0)
    made.advance(2)
    other.advance(5)
    assert torch.equal(made.run.net.weights, other.run.net.weights)
    assert made.run.recorder.history().test_loss.tolist() == other.run.recorder.history().test_loss.tolist()


def test_an_accelerator_is_asked_about_as_many_samples_as_it_trains_on() -> None:
    layers = (Conv2d(id="n", channels=64, padding=1), Conv2d(id="n", channels=64, padding=1), Flatten(id="n"))
    network = Network()
    for layer in layers:
        network = network.insert(len(network), layer)
    e = with_kind(Experiment(network=network), "mnist")
    e = replace(e, training=replace(e.training, batch=128))
    on_cpu, there = (evaluate._rows(e, torch.device(name)) for name in ("cpu", "cuda"))
    assert on_cpu < 20
    assert there == 128
