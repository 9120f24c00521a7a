"""Points are added, moved and removed while a network learns from them: it goes on, and so does its file."""

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import Dropout, Linear
from models.design.network import Network
from models.design.points import Points, of_samples
from models.design.training import Training
from models.files.checkpoint import PASS, SCALING, read_checkpoint, write_checkpoint
from models.files.storage import dumps, loads
from models.problems.changes import with_data
from models.talk.probes import AllSamples
from playground.probing.measure import predict_rows
from playground.probing.subject import Subject
from playground.session.session import Session
from playground.training import optimizers


def points(count: int = 30, seed: int = 1, classes: int = 2) -> Points:
    rng = random.Random(seed)
    names = tuple(f"class {i}" for i in range(classes))
    rows = [((rng.gauss(3 * (i % classes), 1), rng.gauss(0, 1)), i % classes) for i in range(count)]
    return Points(classes=names).added(rows)


def experiment(source: Points, slow: bool = False, **training: object) -> Experiment:
    """A small design on these points, all of them for training; `slow`: one that only torch trains."""
    layers = (Linear(id="layer-1", units=4), *((Dropout(id="layer-2", rate=0.2),) if slow else ()))
    output = replace(Network().output, activation="linear")
    settings = {"loss": "cross_entropy" if source.classes else "mse", "batch": 7, "optimizer": "adam"} | training
    return Experiment(
        data=replace(Data.of(source), train_share=1.0),
        network=Network(layers=layers, output=output),
        training=Training(**settings),  # type: ignore[arg-type]
    )


def with_points(e: Experiment, source: Points) -> Experiment:
    return replace(e, data=replace(e.data, source=source))


def started(e: Experiment, steps: int) -> Session:
    session = Session()
    session.load(e)
    train(session, steps)
    return session


def train(session: Session, steps: int) -> None:
    while steps:
        steps -= session.advance(steps)


def state(session: Session) -> dict[str, np.ndarray]:
    return dict(session.checkpoint().tensors)


def same(a: Session, b: Session) -> bool:
    one, two = state(a), state(b)
    equal = all(np.array_equal(one[name], two[name], equal_nan=True) for name in one)
    return equal and one.keys() == two.keys() and a.checkpoint().position == b.checkpoint().position


@pytest.mark.parametrize("slow", [False, True])
def test_an_edit_keeps_network_optimizer_position_and_curve(slow: bool) -> None:
    e = experiment(points(), slow)
    session = started(e, 23)
    net, optimizer, before = session.run.net, session.run.optimizer, state(session)
    session.load(with_points(e, e.data.source.added([((1, 1), 0)])))  # type: ignore[union-attr]
    assert (session.run.net, session.run.optimizer, session.step) == (net, optimizer, 23)
    assert session.restarts == 1
    for name, array in before.items():
        assert np.array_equal(state(session)[name], array, equal_nan=True)


@pytest.mark.parametrize("slow", [False, True])
def test_the_pass_under_way_ends_with_its_samples_and_the_next_one_takes_the_new_ones(slow: bool) -> None:
    old, new = experiment(points(30), slow), experiment(points(41, 2), slow)
    edited = started(old, 23)  # five steps a pass
    edited.load(new)
    train(edited, 2)
    assert edited.run.position.offset == 0
    assert len(edited.run.train[0]) == 41
    wanted = started(old, 25)
    for name, array in state(wanted).items():
        assert np.array_equal(state(edited)[name], array, equal_nan=True)
    wanted.load(new)
    for each in (edited, wanted):
        train(each, 60)
    assert same(edited, wanted)


def test_an_edit_is_seen_at_once() -> None:
    e = experiment(points())
    session = started(e, 23)
    session.load(with_points(e, points(5, 3)))
    found = session.snapshot(frozenset({AllSamples()}))
    shown = found.reading(AllSamples())
    assert shown is not None
    assert len(shown.points) == found.samples == 5
    assert found.experiment.data.source == points(5, 3)


def test_before_the_first_step_the_curve_begins_with_the_new_points() -> None:
    source = Points(columns=("x",), classes=(), target="y").added([((1,), 3), ((2,), 5)])
    e = experiment(source)
    session = started(e, 0)
    session.load(with_points(e, source.removed([2])))
    history = session.run.recorder.history()
    metrics = session.run.finite_metrics()
    assert metrics is not None
    assert history.train_loss.tolist() == [metrics.train_loss]
    assert metrics == started(with_points(e, source.removed([2])), 0).run.finite_metrics()


@pytest.mark.parametrize("slow", [False, True])
@pytest.mark.parametrize("standardise", [False, True])
def test_a_file_saved_in_the_middle_of_it_goes_on_bit_for_bit(slow: bool, standardise: bool, tmp_path: Path) -> None:
    e = experiment(points(), slow)
    e = replace(e, data=replace(e.data, standardise=standardise, train_share=0.8))
    session = started(e, 22)
    session.load(with_points(e, points(60, 5).moved({3: (50, 50)})))
    path = str(tmp_path / "run.safetensors")
    assert not session.save(path, 1).error
    assert PASS in read_checkpoint(path).tensors
    assert (SCALING in read_checkpoint(path).tensors) == standardise
    other = Session()
    other.load(read_checkpoint(path).experiment, weights_from=path)
    assert same(session, other)
    for each in (session, other):
        train(each, 100)
    assert same(session, other)
    assert PASS not in other.checkpoint().tensors


def test_the_scaling_stays_until_a_person_asks_for_another() -> None:
    e = experiment(points())
    e = replace(e, data=replace(e.data, standardise=True))
    session = started(e, 25)
    before = session.run.dataset.scaling
    far = with_points(e, points().moved({1: (1000, -1000)}))
    session.load(far)
    assert session.run.dataset.scaling == before
    session.load(replace(far, network=far.network.insert(1, Linear(id="new", units=3))))
    assert session.run.dataset.scaling == before
    assert session.snapshot(frozenset()).rescalable
    session.rescale()
    assert session.run.dataset.scaling != before
    assert not session.snapshot(frozenset()).rescalable
    assert session.run.dataset.inputs(session.run.dataset.points).std(0) == pytest.approx([1, 1], rel=1e-3)
    session.load(e)
    assert session.run.dataset.scaling != before
    session.reset()
    assert session.run.dataset.scaling == before


@pytest.mark.parametrize("optimizer", ["sgd", "rmsprop", "adagrad", "adam", "adamw"])
@pytest.mark.parametrize("slow", [False, True])
def test_a_new_class_adds_an_output_and_all_else_is_kept(optimizer: str, slow: bool) -> None:
    source = points(classes=3)
    e = experiment(source, slow, optimizer=optimizer, momentum=0.5)
    session = started(e, 23)
    weights = {n: a.detach().clone() for n, a in session.run.net.named_arrays()}
    states = {n: a.clone() for n, a in optimizers.state_arrays(session.run.optimizer).items()}
    history = session.run.recorder.history()
    session.load(with_points(e, source.with_class("new").added([((9, 9), 3)])))
    assert session.step == 23
    assert session.run.recorder.history().step.tolist() == history.step.tolist()
    now = dict(session.run.net.named_arrays())
    assert now["output.weight"].shape == (4, 4)
    assert torch.equal(now["output.weight"][:3], weights["output.weight"])
    assert torch.equal(now["output.bias"][:3], weights["output.bias"])
    assert torch.equal(now["layer-1.weight"], weights["layer-1.weight"])
    found = optimizers.state_arrays(session.run.optimizer)
    assert found.keys() == states.keys()
    for name, array in states.items():
        longer = found[name]
        assert torch.equal(longer[: len(array)] if array.ndim else longer, array)  # the output lies last
        assert not array.ndim or not longer[len(array) :].any()
    train(session, 30)


def test_a_class_that_goes_takes_its_output_along() -> None:
    source = points(classes=4)
    e = experiment(source)
    session = started(e, 23)
    before = session.run.net.parameter("output", "weight").detach().clone()
    session.load(with_points(e, source.without_class(1)))
    now = session.run.net.parameter("output", "weight").detach()
    assert torch.equal(now, before[[0, 2, 3]])
    assert session.step == 23


def test_another_name_of_a_class_changes_nothing() -> None:
    e = experiment(points())
    session = started(e, 23)
    net = session.run.net
    session.load(with_points(e, points().with_name(1, "other")))
    assert session.run.net is net


def test_undo_restores_points_and_not_weights() -> None:
    e = experiment(points())
    session = started(e, 25)
    states = [e]
    for i in range(200):
        states.append(with_points(e, states[-1].data.source.added([((i / 40, 1), i % 2)])))  # type: ignore[union-attr]
        session.load(states[-1])
        train(session, 1)
    step = session.step
    for before in reversed(states[:-1]):
        session.load(before)
    assert session.experiment == e
    assert session.run.dataset.points.tobytes() == started(e, 0).run.dataset.points.tobytes()
    assert session.step == step
    train(session, 200)
    assert len(session.run.train[0]) == 30


def test_a_run_that_diverges_after_an_edit_goes_back_to_where_it_was_safe() -> None:
    from playground.session.advancing import DivergedError

    source = Points(columns=("x",), classes=(), target="y").added([((float(i),), i) for i in range(20)])
    e = experiment(source, optimizer="sgd", learning_rate=0.001)
    e = replace(e, network=replace(e.network, layers=()))
    session = started(e, 33)
    session.load(with_points(e, source.moved({3: (1e6,)}).removed(range(5, 15))))
    with pytest.raises(DivergedError):
        train(session, 1000)
    assert torch.isfinite(session.run.net.weights).all()
    assert session.step >= 30


@pytest.mark.parametrize("harm", ["class", "side", "none trained", "scale", "width"])
def test_a_file_whose_samples_do_not_fit_is_refused(harm: str, tmp_path: Path) -> None:
    from models.design.spec import SpecError

    e = experiment(points())
    e = replace(e, data=replace(e.data, standardise=True))
    session = started(e, 22)
    session.load(with_points(e, points(60, 5)))
    checkpoint = session.checkpoint()
    samples, scaling = checkpoint.tensors[PASS].copy(), checkpoint.tensors[SCALING].copy()
    if harm == "class":
        samples[0, 2] = 5
    elif harm == "side":
        samples[0, 3] = 0.5
    elif harm == "none trained":
        samples[:, 3] = 0
    elif harm == "scale":
        scaling[1, 0] = 0
    else:
        samples = np.ascontiguousarray(samples[:, :3])
    path = tmp_path / "bad.safetensors"
    write_checkpoint(path, replace(checkpoint, tensors={**checkpoint.tensors, PASS: samples, SCALING: scaling}))
    with pytest.raises(SpecError, match="fit the design"):
        Session().load(checkpoint.experiment, weights_from=str(path))


@pytest.mark.parametrize(
    ("made_by", "optimizer"),
    [("circle", "sgd"), ("circle", "adam"), ("pinwheel", "adam"), ("formula", "sgd"), ("curve", "adam")],
)
def test_generated_samples_become_points_and_the_network_goes_on(made_by: str, optimizer: str) -> None:
    data = replace(Data.of(made_by), samples=60, noise=0.2)
    before = with_data(Experiment(training=Training(optimizer=optimizer, momentum=0.9)), data)
    session = started(before, 23)
    made = session.run.dataset
    source = of_samples(data.info, made.points, made.targets, made.training, data.train_share, data.seed)
    source = replace(source, origin=data.source)
    after = loads(dumps(replace(before, data=replace(data, source=source, noise=0.0))))
    session.load(after)
    assert session.restarts == 1
    wanted = started(before, 23)
    for each in (session, wanted):
        train(each, 20)
    assert all(np.array_equal(state(session)[name], array, equal_nan=True) for name, array in state(wanted).items())
    session.load(before)
    assert session.step == 43


@pytest.mark.parametrize(("loss", "activation"), [("mse", "tanh"), ("binary_cross_entropy", "sigmoid")])
def test_a_third_class_splits_the_only_output_and_the_network_knows_what_it_knew(loss: str, activation: str) -> None:
    source = points()
    e = experiment(source)
    e = replace(e, network=replace(e.network, output=replace(e.network.output, activation=activation)))
    e = replace(e, training=replace(e.training, loss=loss))
    session = started(e, 200)
    asked = np.array([[0.5, 0.5], [3, 0], [1.5, 2], [-1, -1]], np.float32)
    before = predict_rows(Subject(e, session.run.net, session.run.dataset), asked)
    three = with_data(e, replace(e.data, source=source.with_class("new").added([((9, 9), 2)])))
    assert three.training.loss == "cross_entropy"
    session.load(three)
    assert session.step == 0
    assert session.snapshot(frozenset()).weights_kept
    now = predict_rows(Subject(three, session.run.net, session.run.dataset), asked)
    assert now[:, 1] / now[:, 0] == pytest.approx(before[:, 1] / before[:, 0], rel=1e-3)
    train(session, 20)


def test_taking_a_class_away_keeps_the_loss_that_fits() -> None:
    three = experiment(points(classes=3))
    two = with_data(three, replace(three.data, source=points(classes=3).without_class(2)))
    assert two.training == three.training
    session = started(three, 23)
    session.load(two)
    assert session.step == 23


def test_the_curve_has_a_mark_where_the_network_begins_to_learn_other_points() -> None:
    e = experiment(points())
    session = started(e, 23)
    session.load(with_points(e, points().removed([1])))
    assert session.snapshot(frozenset()).changes == ()
    train(session, 2)
    assert session.snapshot(frozenset()).changes == (25,)
    session.load(e)
    assert session.snapshot(frozenset()).changes == (25,)
    fresh = started(e, 0)
    fresh.load(with_points(e, points().removed([1])))
    train(fresh, 3)
    assert fresh.snapshot(frozenset()).changes == ()


def test_a_run_that_was_stuck_is_judged_anew_with_other_points() -> None:
    e = experiment(points())
    session = started(e, 110)
    recorder = session.run.recorder
    recorder._columns["train_loss"][1:] = 0.01  # 22 epochs at a standstill, at a loss that is low for the next points
    session.run._stuck_at, session.run._judged, recorder._view = 0.01, recorder.last_step, None
    assert session.snapshot(frozenset()).stuck
    session.load(with_points(e, points(seed=2)))
    train(session, 110)
    assert session.snapshot(frozenset()).changes == (110,)
    assert not session.snapshot(frozenset()).stuck
