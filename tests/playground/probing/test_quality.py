"""How well a network answers, against scikit-learn, numpy and the network itself."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
import sklearn
from sklearn import metrics

from models.design.layers import Flatten, Linear
from models.problems.changes import with_loss
from models.talk.commands import SetParameter
from models.talk.data_probes import SampleRows
from models.talk.probes import SamplePage
from models.talk.quality_probes import SHOWN, THRESHOLDS, ClassQuality, HowWell, ValueQuality
from playground.probing import measure, quality
from playground.probing.kept_answers import KeptAnswers, Numbers
from playground.probing.quality import Qualities
from playground.probing.subject import Subject
from playground.session.session import Session
from tests.playground.runs import experiment, started

CASES = 300


@pytest.fixture(scope="module")
def flowers() -> Session:
    """Iris, trained so little that some are wrong."""
    layers = (Linear(id="n", units=4),)
    e = with_loss(experiment(*layers, kind="iris", data={"samples": 150, "standardise": True}), "cross_entropy")
    return started(e, 12)


@pytest.fixture(scope="module")
def slope() -> Session:
    return started(experiment(Linear(id="n", units=3), kind="plane", data={"samples": 80}), 5)


def ask(s: Session, training: bool = False) -> ClassQuality | ValueQuality:
    probe = HowWell(training)
    for _ in range(200):
        found: ClassQuality | ValueQuality = s.run.measure(frozenset({probe}))[probe]
        if not found.behind:
            return found
    raise AssertionError("never exact")


@pytest.fixture(autouse=True)
def quick() -> Iterator[None]:
    """scikit-learn spends most of its time on looking at its arguments."""
    with sklearn.config_context(assume_finite=True, skip_parameter_validation=True):
        yield


def test_the_measures_of_classes_are_those_of_scikit_learn() -> None:
    rng = np.random.default_rng(1)
    for case in range(CASES):
        classes, count = int(rng.integers(2, 13)), int(rng.integers(1, 80))
        truth = rng.integers(0, rng.integers(1, classes + 1), count)  # some classes may be missing
        said = np.where(rng.random(count) < rng.random(), truth, rng.integers(0, classes, count))
        sure = rng.random(count).astype(np.float32)
        found = quality.class_quality(truth, said, sure, classes, count)
        every = list(range(classes))
        precision, recall, f1, _ = metrics.precision_recall_fscore_support(
            truth, said, labels=every, zero_division=np.nan
        )
        np.testing.assert_allclose(found.class_precision, precision, atol=1e-6)
        np.testing.assert_allclose(found.class_recall, recall, atol=1e-6)
        np.testing.assert_allclose(found.class_f1, f1, atol=1e-6)
        assert found.accuracy == pytest.approx((truth == said).mean(), abs=1e-6)
        if case % 10 == 0:  # these are slow
            macro = metrics.f1_score(truth, said, average="macro", zero_division=0)
            assert found.macro_f1 == pytest.approx(macro, abs=1e-6)
            np.testing.assert_array_equal(found.counts, metrics.confusion_matrix(truth, said, labels=every))
            shares = metrics.confusion_matrix(truth, said, labels=every, normalize="true")
            np.testing.assert_allclose(found.shares, shares, atol=1e-6)


def test_the_measures_of_values_are_those_of_scikit_learn() -> None:
    rng = np.random.default_rng(2)
    for _ in range(CASES):
        count = int(rng.integers(2, 80))
        truth = (rng.normal(size=count) * 10 ** rng.uniform(-3, 3) + rng.normal() * 10).astype(np.float32)
        said = (truth + rng.normal(size=count) * 10 ** rng.uniform(-3, 1)).astype(np.float32)
        rmse, mae, r2 = quality.value_measures(truth, said)
        exact = truth.astype(np.float64), said.astype(np.float64)
        assert rmse == pytest.approx(metrics.root_mean_squared_error(*exact), rel=1e-6)
        assert mae == pytest.approx(metrics.mean_absolute_error(*exact), rel=1e-6)
        assert r2 == pytest.approx(metrics.r2_score(*exact), rel=1e-6, abs=1e-6)


def test_the_answers_above_a_threshold_are_counted_one_by_one() -> None:
    rng = np.random.default_rng(3)
    truth, said = rng.integers(0, 3, (2, 500))
    sure = np.concatenate([rng.random(400), np.arange(100) / 100]).astype(np.float32)
    found = quality.class_quality(truth, said, sure, 3, 500)
    for percent, threshold in enumerate(THRESHOLDS.astype(np.float32)):
        enough = sure >= threshold
        assert found.sure[percent] == enough.sum()
        assert found.sure_right[percent] == (enough & (truth == said)).sum()
    assert found.coverage(0) == (1.0, found.accuracy)


def test_without_answers_no_measure_is_made_up() -> None:
    none = np.zeros(0, np.int64)
    found = quality.class_quality(none, none, np.zeros(0, np.float32), 3, 40)
    assert (found.accuracy, found.macro_f1, found.coverage(50)) == (None, None, (0.0, None))
    assert np.isnan([found.class_precision, found.class_recall, found.class_f1]).all()
    assert quality.value_measures(np.zeros(0, np.float32), np.zeros(0, np.float32)) == (None, None, None)
    alike = np.full(4, 2, np.float32)
    assert quality.value_measures(alike, alike + 1) == (1.0, 1.0, None)


@pytest.mark.parametrize("training", [False, True])
def test_training_and_test_samples_are_counted_apart(flowers: Session, training: bool) -> None:
    data = flowers.run.dataset
    rows = np.flatnonzero(data.training == training)
    subject = Subject(flowers.run.experiment, flowers.run.net, data)
    said = measure.predict_rows(subject, data.points[rows]).argmax(1)
    found = ask(flowers, training)
    assert isinstance(found, ClassQuality)
    expected = metrics.confusion_matrix(data.targets[rows].astype(int), said, labels=[0, 1, 2])
    np.testing.assert_array_equal(found.counts, expected)
    assert found.total == found.known == len(rows)
    exact = flowers.run.metrics()
    assert found.accuracy == pytest.approx(exact.train_accuracy if training else exact.test_accuracy)


def test_the_measures_of_a_regression_are_in_the_unit_of_its_target(slope: Session) -> None:
    data, found = slope.run.dataset, ask(slope)
    assert isinstance(found, ValueQuality)
    rows = np.flatnonzero(~data.training)
    subject = Subject(slope.run.experiment, slope.run.net, data)
    said = measure.predict_rows(subject, data.points[rows])[:, 0]
    assert found.numbers.tolist() == rows.tolist()
    np.testing.assert_allclose(found.answers, said, atol=1e-6)
    assert found.rmse == pytest.approx(metrics.root_mean_squared_error(data.targets[rows], said), rel=1e-5)
    assert found.r2 == pytest.approx(slope.run.metrics().test_r2, abs=1e-5)


def test_of_many_values_some_are_shown_and_all_are_measured() -> None:
    s = started(experiment(Linear(id="n", units=3), kind="plane", data={"samples": 5000, "train_share": 0.5}), 1)
    found = ask(s)
    assert isinstance(found, ValueQuality)
    assert len(found.numbers) <= SHOWN < found.known == 2500
    assert found.numbers.max() >= 0.9 * found.known


def test_each_cell_of_the_matrix_has_exactly_its_samples(flowers: Session) -> None:
    found = ask(flowers)
    assert isinstance(found, ClassQuality)
    for truth in range(3):
        for said in range(3):
            probe = SampleRows(count=1000, label=truth, answer=said)
            rows = flowers.run.measure(frozenset({probe}))[probe]
            assert rows.total == len(rows.numbers) == found.counts[truth, said]
            assert set(rows.answers.tolist()) <= {said}
            assert set(rows.targets.tolist()) <= {truth}


def test_each_cell_of_pictures_has_exactly_its_samples() -> None:
    layers = (Flatten(id="n"), Linear(id="n", units=6))
    s = started(with_loss(replace(experiment(*layers, kind="digits", data={"samples": 400})), "cross_entropy"), 30)
    found = ask(s)
    assert isinstance(found, ClassQuality)
    truth, said = np.unravel_index((found.counts - np.diag(found.counts.diagonal())).argmax(), found.counts.shape)
    probe = SamplePage(0, 1000, label=int(truth), answer=int(said))
    page = s.run.measure(frozenset({probe}))[probe]
    assert page.total == len(page.numbers) == found.counts[truth, said] > 0
    assert set(page.predicted.tolist()) == {said}


def test_looking_changes_no_weight_and_answers_of_old_weights_are_renewed(flowers: Session) -> None:
    before = flowers.run.net.weights.detach().clone()
    first = ask(flowers)
    assert flowers.run.net.weights.equal(before)
    flowers.set_parameter(SetParameter("output", "bias", (2,), 1e6))
    second = ask(flowers)
    assert isinstance(first, ClassQuality)
    assert isinstance(second, ClassQuality)
    assert second.counts[:, 2].sum() == second.known > first.counts[:, 2].sum()


def test_large_data_are_counted_bit_by_bit(flowers: Session) -> None:
    class Slow(KeptAnswers):
        now = 0.0

        def clock(self) -> float:
            return self.now

        def _ask(self, rows: Numbers) -> None:
            super()._ask(rows)
            self.now += 0.01 * len(rows)

    run = flowers.run
    made = Qualities(Slow(run.experiment, run.net, run.dataset))
    known: list[int] = []
    with measure.undisturbed(run.net):
        for _ in range(50):
            found = made.read(HowWell(training=True), 0.1)
            assert found.known + found.behind == found.total
            known.append(found.known)
    assert known == sorted(known)
    assert known[0] < known[3] < known[-1] == found.total
