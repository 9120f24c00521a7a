"""Rows of a data set with the network's answers, and the summary of a data set, against plain numpy."""

from dataclasses import replace

import numpy as np
import pytest

from models.design.layers import Flatten, Linear
from models.problems.changes import with_loss
from models.talk.commands import SetParameter
from models.talk.data_probes import DataSummary, Rows, SampleRows, Summary
from playground.probing import measure
from playground.probing.subject import Subject
from playground.session.session import Session
from tests.playground.runs import experiment, started


@pytest.fixture(scope="module")
def flowers() -> Session:
    """Iris, trained so little that some are wrong."""
    layers = (Linear(id="n", units=4),)
    e = with_loss(experiment(*layers, kind="iris", data={"samples": 150, "standardise": True}), "cross_entropy")
    return started(e, 12)


@pytest.fixture(scope="module")
def slope() -> Session:
    return started(experiment(Linear(id="n", units=3), kind="plane", data={"samples": 80}), 5)


def subject(s: Session) -> Subject:
    return Subject(s.run.experiment, s.run.net, s.run.dataset)


def ask(s: Session, probe: SampleRows) -> Rows:
    for _ in range(200):
        found: Rows = s.run.measure(frozenset({probe}))[probe]
        if not found.behind:
            return found
    raise AssertionError("never exact")


def test_the_answers_are_those_of_the_network(flowers: Session) -> None:
    data = flowers.run.dataset
    found = ask(flowers, SampleRows(count=1000))
    assert found.numbers.tolist() == np.flatnonzero(~data.training).tolist()
    answers = measure.predict_rows(subject(flowers), data.points[found.numbers])
    assert found.answers.tolist() == answers.argmax(1).tolist()
    assert found.confidence == pytest.approx(answers.max(1), abs=1e-6)
    assert found.wrong == int((answers.argmax(1) != data.targets[found.numbers]).sum()) > 0
    np.testing.assert_array_equal(found.points, data.points[found.numbers])


@pytest.mark.parametrize("order", ["number", "truth", "answer", "confidence", "error", 0, 3])
@pytest.mark.parametrize("descending", [False, True])
def test_rows_stand_in_the_order_asked_for(flowers: Session, order: str | int, descending: bool) -> None:
    found = ask(flowers, SampleRows(count=1000, training=True, order=order, descending=descending))
    wrong = found.answers != found.targets
    keys = {
        "number": found.numbers,
        "truth": found.targets,
        "answer": found.answers,
        "confidence": found.confidence,
        "error": np.where(wrong, found.confidence, -found.confidence),
    }
    key = found.points[:, order] if isinstance(order, int) else keys[order]
    steps = np.diff(key.astype(float))
    assert (steps <= 0).all() if descending else (steps >= 0).all()
    assert steps.any()


def test_wrong_ones_come_first(flowers: Session) -> None:
    found = ask(flowers, SampleRows(count=1000, wrong_first=True))
    wrong = found.answers != found.targets
    assert wrong[: found.wrong].all()
    assert not wrong[found.wrong :].any()


def test_a_part_of_the_rows_is_that_part_of_all_of_them(flowers: Session) -> None:
    whole = ask(flowers, SampleRows(count=1000, order=2))
    part = ask(flowers, SampleRows(first=10, count=7, order=2))
    assert part.numbers.tolist() == whole.numbers[10:17].tolist()
    last = ask(flowers, SampleRows(first=10_000, count=7, order=2))
    assert (last.first, last.numbers.tolist()) == (whole.total - 7, whole.numbers[-7:].tolist())


def test_one_class_alone(flowers: Session) -> None:
    found = ask(flowers, SampleRows(count=1000, label=1))
    assert set(found.targets.tolist()) == {1.0}


def test_values_are_told_with_their_error(slope: Session) -> None:
    data = slope.run.dataset
    found = ask(slope, SampleRows(count=1000, order="error", descending=True))
    answers = measure.predict_rows(subject(slope), data.points[found.numbers])[:, 0]
    assert found.answers == pytest.approx(answers, abs=1e-6)
    error = np.abs(answers - data.targets[found.numbers])
    assert (np.diff(error) <= 1e-6).all()
    assert found.wrong == 0


def test_after_a_change_of_the_weights_the_answers_are_old_until_renewed(slope: Session) -> None:
    ask(slope, SampleRows(count=1000))
    slope.set_parameter(SetParameter("output", "bias", (0,), 5.0))
    found = ask(slope, SampleRows(count=1000))
    answers = measure.predict_rows(subject(slope), slope.run.dataset.points[found.numbers])[:, 0]
    assert found.answers == pytest.approx(answers, abs=1e-6)


def summary(s: Session) -> Summary:
    found: Summary = s.run.measure(frozenset({DataSummary(10)}))[DataSummary(10)]
    return found


def test_the_summary_counts_classes_and_columns(flowers: Session) -> None:
    data, found = flowers.run.dataset, summary(flowers)
    assert (found.training, found.test) == (int(data.training.sum()), int((~data.training).sum()))
    assert found.classes.sum(1).tolist() == [50, 50, 50]
    assert found.classes[:, 0].sum() == found.training
    for values, column in zip(data.points.T, found.columns, strict=True):
        exact = values.astype(np.float64)
        expected = exact.min(), exact.max(), exact.mean(), exact.std()
        assert (column.low, column.high, column.mean, column.deviation) == pytest.approx(expected)
        assert column.counts.tolist() == np.histogram(exact, 10)[0].tolist()
    assert found.target is None


def test_the_summary_of_values_has_their_target(slope: Session) -> None:
    found = summary(slope)
    assert found.classes.shape == (0, 2)
    assert found.target is not None
    assert found.target.mean == pytest.approx(float(slope.run.dataset.targets.mean()), abs=1e-6)


def test_the_summary_of_pictures_has_an_average_of_each_class() -> None:
    e = experiment(Flatten(id="n"), kind="digits", data={"samples": 1797, "inputs": ("pixels",)})
    s = started(with_loss(replace(e), "cross_entropy"), 1)
    data, found = s.run.dataset, summary(s)
    assert found.columns == ()
    for label in range(10):
        expected = data.points[data.targets == label].mean(0) / 255
        np.testing.assert_allclose(found.averages[label], expected, atol=1e-6)


def test_some_rows_alone_are_shown_whether_trained_on_or_not() -> None:
    s = started(experiment())
    probe = SampleRows(only=frozenset({2, 40, 59, 1_000}))
    found: Rows = s.run.measure(frozenset({probe}))[probe]
    assert (found.total, found.numbers.tolist()) == (3, [2, 40, 59])
