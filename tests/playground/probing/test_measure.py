"""Answers to probes, held against the network asked directly."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import Dropout, Linear
from models.design.network import Network
from models.design.plane.vocabulary import PLANE_INPUTS
from models.design.points import Points
from models.design.spec import SpecError
from models.design.training import Training
from models.problems.changes import with_loss
from models.talk.data_probes import DataSummary
from models.talk.probes import AllSamples, Boundary, Curve, InputMaps, Neuron, Neurons, Predict, Weights
from playground.probing.measure import predict_rows
from playground.probing.subject import Subject
from playground.session.session import Session
from tests.playground.runs import experiment, started


def ask(session: Session, probe: object) -> object:
    return session.run.measure(frozenset({probe}))[probe]


def probability(session: Session, *values: float) -> float:
    """Of class 1, straight from the network."""
    with torch.no_grad():
        out = session.run.net.eval()(torch.tensor([values])).item()
    return float(np.clip((out + 1) / 2, 0, 1))


def test_the_boundary_is_sampled_at_cell_centres_from_the_low_corner() -> None:
    session = started(experiment(), 20)
    found = ask(session, Boundary(4))
    assert found.shape == (4, 4)
    assert found.dtype == np.float32
    for row, y in enumerate((-4.5, -1.5, 1.5, 4.5)):
        for column, x in enumerate((-4.5, -1.5, 1.5, 4.5)):
            assert found[row, column] == pytest.approx(probability(session, x, y), abs=1e-6)


def test_swapped_axes_turn_the_picture() -> None:
    session = started(experiment(), 20)
    assert np.allclose(ask(session, Boundary(6)), ask(session, Boundary(6, 1, 0)).T, atol=1e-6)


def test_three_classes_give_three_maps_that_sum_to_one() -> None:
    found = ask(started(experiment(kind="iris"), 10), Boundary(8, 2, 3))
    assert found.shape == (3, 8, 8)
    assert np.allclose(found.sum(0), 1, atol=1e-5)


def test_two_classes_under_cross_entropy_give_one_map() -> None:
    session = started(with_loss(experiment(), "cross_entropy"), 5)
    found = ask(session, Boundary(4))
    assert found.shape == (4, 4)
    assert found[0, 0] == pytest.approx(ask(session, Predict((-4.5, -4.5)))[1])


def test_regression_is_not_cut_off() -> None:
    session = started(experiment(kind="plane", learning_rate=0.003))
    with torch.no_grad():
        session.run.net.biases[-1] = 7.0
    assert ask(session, Boundary(4)).max() > 2
    assert ask(session, Predict((0.0, 0.0))).shape == (1,)


def test_columns_off_the_axes_are_held_at_their_mean() -> None:
    session = started(experiment(kind="iris"), 10)
    means, columns = session.run.dataset.means, session.run.dataset.data.info.columns
    sample = [*means]
    for axis in (0, 1):
        sample[axis] = columns[axis].low + 0.5 / 5 * (columns[axis].high - columns[axis].low)
    corner = ask(session, Boundary(5, 0, 1))[:, 0, 0]
    assert np.allclose(corner, ask(session, Predict(tuple(map(float, sample)))), atol=1e-5)


def test_neurons_are_what_each_layer_gives() -> None:
    session = started(experiment(Linear(id="n", units=7), Linear(id="n", units=2)), 5)
    maps = ask(session, Neurons(6, limit=3))
    assert {name: m.shape for name, m in maps.items()} == {
        "inputs": (2, 6, 6),
        "layer-1": (3, 6, 6),
        "layer-2": (2, 6, 6),
        "output": (1, 6, 6),
    }
    assert np.allclose(maps["inputs"][0][0], np.linspace(-5, 5, 6))
    assert np.allclose(maps["inputs"][1][:, 0], np.linspace(-5, 5, 6))
    assert np.allclose(maps["layer-1"][2], ask(session, Neuron("layer-1", 2, 6)), atol=1e-6)
    assert np.allclose((maps["output"][0] + 1) / 2, ask(session, Boundary(6)), atol=1e-6)


def test_every_input_on_offer_has_a_map() -> None:
    maps = ask(started(experiment()), InputMaps(8))
    assert set(maps) == set(PLANE_INPUTS)
    assert np.allclose(maps["xy"], maps["x"] * maps["y"], atol=1e-5)


def test_weights_are_copies() -> None:
    session = started(experiment())
    before = ask(session, Weights())
    kept = before["layer-1"][0].copy()
    session.advance(5)
    assert set(before) == {"layer-1", "layer-2", "output"}
    assert (before["layer-1"][0].shape, before["layer-1"][1].shape) == ((4, 2), (4,))
    assert np.array_equal(before["layer-1"][0], kept)
    assert not np.array_equal(ask(session, Weights())["layer-1"][0], kept)


def test_points_are_the_samples() -> None:
    points = ask(started(experiment()), AllSamples())
    assert points.points.shape == (60, 2)
    assert points.training.sum() == 30


def test_predictions_are_probabilities() -> None:
    session = started(experiment(), 20)
    found = ask(session, Predict((1.0, -2.0)))
    assert found[1] == pytest.approx(probability(session, 1.0, -2.0), abs=1e-6)
    assert found.sum() == pytest.approx(1)


def test_every_array_is_read_only() -> None:
    probes = frozenset({Boundary(4), Neurons(4), Neuron("output", 0, 4), InputMaps(4), Weights(), Predict((0.0, 0.0))})
    found = started(experiment()).run.measure(probes)
    assert found.keys() == probes
    arrays = []
    for reading in found.values():
        values = reading.values() if isinstance(reading, dict) else [reading]
        arrays += [a for value in values for a in (value if isinstance(value, tuple) else (value,))]
    assert not any(array.flags.writeable for array in arrays)


def test_looking_changes_neither_weights_nor_mode() -> None:
    session = started(experiment(Linear(id="n"), Dropout(id="n")), 3)
    session.run.net.train()
    before = session.run.net.weights.detach().clone()
    ask(session, Boundary(4))
    assert session.run.net.training
    assert torch.equal(session.run.net.weights, before)


def test_dropout_is_off_in_answers() -> None:
    session = started(experiment(Linear(id="n"), Dropout(id="n", rate=0.9)), 3)
    assert np.array_equal(ask(session, Boundary(4)), ask(session, Boundary(4)))


@pytest.mark.parametrize(
    "probe",
    [
        Boundary(4, 2, 3),
        Neurons(4, 12, 0, 2),
        Neuron("layer-9", 0, 4),
        Neuron("layer-1", 4, 4),
        Neuron("layer-1", -1, 4),
        InputMaps(4, 3, 0),
        Predict((1.0, 2.0, 3.0, 4.0)),
        Predict((1.0, float("nan"))),
    ],
)
def test_a_question_that_makes_no_sense_any_more_is_left_out(probe: object) -> None:
    assert started(experiment()).run.measure(frozenset({probe, Weights()})).keys() == {Weights()}


def test_pictures_follow_the_data() -> None:
    session = started(experiment(), 5)
    e = session.experiment
    before = ask(session, Neurons(4))["inputs"]
    session.load(replace(e, data=replace(e.data, standardise=True)))
    assert not np.allclose(ask(session, Neurons(4))["inputs"], before)


def overflowing(kind: str) -> Session:
    """A network with finite weights so large that its answers are not."""
    session = started(experiment(Linear(id="n", units=3, activation="linear"), Linear(id="n", units=2), kind=kind))
    with torch.no_grad():
        session.run.net.weights.fill_(3e38)
        session.run.net.weights[::2] *= -1
    session.weights_changed()
    return session


@pytest.mark.parametrize("kind", ["circle", "iris", "plane"])
def test_no_answer_is_infinite_or_nan_however_large_the_weights_are(kind: str) -> None:
    session = overflowing(kind)
    width = len(session.run.dataset.data.info.columns)
    probes = {Boundary(5), Neurons(5, limit=3), Neuron("layer-1", 0, 5), Predict((1e30,) * width), InputMaps(4)}
    for probe, answer in session.run.measure(frozenset(probes)).items():
        for array in answer.values() if isinstance(answer, dict) else [answer]:
            assert np.isfinite(array).all(), probe
    snapshot = session.snapshot(frozenset())
    assert session.run.metrics() is not None
    assert snapshot.metrics is None or (snapshot.metrics.finite and kind != "plane")
    assert np.isfinite(snapshot.history.train_loss).all()


@pytest.mark.parametrize("kind", ["iris", "plane"])
def test_a_row_that_a_network_cannot_answer_is_named(kind: str) -> None:
    session = started(experiment(Linear(id="n", units=4, activation="linear"), kind=kind, learning_rate=0.003), 5)
    subject = Subject(session.run.experiment, session.run.net, session.run.dataset)
    rows = np.ones((3, len(session.run.dataset.data.info.columns)), np.float32)
    assert np.isfinite(predict_rows(subject, rows)).all()
    rows[1] = 3e38
    with torch.no_grad():
        session.run.net.weights.fill_(1e3)
    with pytest.raises(SpecError, match="Row 2 has numbers so large"):
        predict_rows(subject, rows)


def line(loss: str, classes: int) -> Session:
    """A run on points of one column, three of them."""
    names = tuple(f"class {i}" for i in range(classes))
    rows = [((float(i),), i % classes if classes else i * i) for i in range(6)]
    source = Points(columns=("speed",), classes=names, target="path").added(rows)
    output = replace(Network().output, activation="linear")
    network = Network(layers=(Linear(id="layer-1", units=5),), output=output)
    data = replace(Data.of(source), train_share=1.0, inputs=("x", "x2", "sin_x"), standardise_target=not classes)
    return started(Experiment(data=data, network=network, training=Training(loss=loss)))


@pytest.mark.parametrize(("loss", "classes"), [("mse", 0), ("mse", 2), ("cross_entropy", 2), ("cross_entropy", 3)])
def test_over_a_line_every_picture_is_a_curve(loss: str, classes: int) -> None:
    session = line(loss, classes)
    curve = ask(session, Curve(9))
    assert curve.shape == ((classes, 9) if classes else (9,))
    column = session.run.experiment.data.info.columns[0]
    at = column.low + (np.arange(9) + 0.5) / 9 * (column.high - column.low)
    answers = predict_rows(
        Subject(session.run.experiment, session.run.net, session.run.dataset), at[:, None].astype(np.float32)
    )
    assert curve == pytest.approx(answers.T if classes else answers[:, 0], abs=1e-5)
    neurons = ask(session, Neurons(7))
    assert {name: array.shape for name, array in neurons.items()} == {
        "inputs": (3, 7), "layer-1": (5, 7), "output": (max(classes, 1) if loss == "cross_entropy" else 1, 7),
    }  # fmt: skip
    assert ask(session, Neuron("layer-1", 4, 7)) == pytest.approx(neurons["layer-1"][4])
    maps = ask(session, InputMaps(7))
    assert set(maps) == {"x", "x2", "sin_x", "cos_x"}
    assert maps["x2"] == pytest.approx(maps["x"] ** 2)
    found = session.run.measure(frozenset({Boundary(5), Curve(9)}))
    assert found.keys() == {Curve(9)}


def test_only_data_of_one_column_have_a_curve() -> None:
    assert not started(experiment()).run.measure(frozenset({Curve()}))


def test_values_below_zero_have_a_summary() -> None:
    rows = [((float(i),), -float(i)) for i in range(6)]
    data = replace(Data.of(Points(columns=("x",), classes=(), target="y").added(rows)), train_share=1.0)
    found = ask(
        started(Experiment(data=data, network=Network(output=replace(Network().output, activation="linear")))),
        DataSummary(),
    )
    assert (found.target.low, found.target.high) == (-5, 0)
