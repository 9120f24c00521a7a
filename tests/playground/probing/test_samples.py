"""The pictures of a data set and what the network says to them, held against the network asked directly."""

from collections.abc import Callable
from dataclasses import replace
from math import inf
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from models.design.experiment import Experiment
from models.design.layers import BatchNorm, Conv2d, Dropout, Flatten, GlobalAvgPool, Linear
from models.files.class_folders import folder_data
from models.problems.changes import with_data, with_loss
from models.talk.commands import SetParameter
from models.talk.probes import Float32, Sample, SampleAnswer, SamplePage, SamplePictures
from playground.probing import measure
from playground.probing.kept_answers import KeptAnswers, Numbers
from playground.probing.samples import SamplePages
from playground.probing.subject import Kept, Subject
from playground.session.session import Session
from tests.playground.runs import experiment, started

LAYERS = (Conv2d(id="n", channels=4), BatchNorm(id="n"), GlobalAvgPool(id="n"), Dropout(id="n"), Linear(id="n"))


def digits(**training: float) -> Experiment:
    about = {"samples": 1797, "standardise": True}
    layers = (Flatten(id="n"), Linear(id="n", units=12, activation="relu"))
    return with_loss(
        replace(experiment(*layers, kind="digits", data=about, learning_rate=0.1, batch=50, **training)),
        "cross_entropy",
    )


@pytest.fixture(scope="module")
def session() -> Session:
    """Trained a little, so that some are right and some wrong."""
    return started(digits(), 15)


class SlowAnswers(KeptAnswers):
    """Takes `seconds` for each picture, by a clock of its own."""

    def __init__(self, s: Session, seconds: float) -> None:
        super().__init__(s.experiment, s.run.net, s.run.dataset)
        self.now, self.seconds = 0.0, seconds

    def clock(self) -> float:
        return self.now

    def _ask(self, rows: Numbers) -> None:
        super()._ask(rows)
        self.now += self.seconds * len(rows)


class Slow(SamplePages):
    """Pages of slow answers."""

    def __init__(self, s: Session, seconds: float) -> None:
        self.answers = SlowAnswers(s, seconds)
        super().__init__(self.answers)


def ask(s: Session, probe: SamplePage) -> SamplePictures:
    return s.run.measure(frozenset({probe}))[probe]


def exact(s: Session, probe: SamplePage) -> SamplePictures:
    """Ask until the answer is exact."""
    for _ in range(200):
        found = ask(s, probe)
        if not found.behind:
            return found
    raise AssertionError("never exact")


def plain(s: Session) -> Float32:
    """Probabilities (n, classes) of all samples, in one pass."""
    x = torch.from_numpy(s.run.dataset.inputs(s.run.dataset.points))
    with torch.no_grad():
        return torch.softmax(s.run.net.eval()(x), 1).numpy()


def pages(s: Session, **filtered: object) -> list[SamplePictures]:
    first = exact(s, SamplePage(0, 37, **filtered))
    count = -(-first.total // 37)
    return [exact(s, SamplePage(page, 37, **filtered)) for page in range(count)]


@pytest.mark.parametrize("wrong_first", [False, True])
@pytest.mark.parametrize("training", [False, True])
@pytest.mark.parametrize("label", [None, 0, 7])
def test_the_pages_show_every_sample_of_the_choice_exactly_once(
    session: Session, training: bool, label: int | None, wrong_first: bool
) -> None:
    data = session.run.dataset
    chosen = data.training == training
    if label is not None:
        chosen = chosen & (data.targets == label)
    shown = pages(session, training=training, label=label, wrong_first=wrong_first)
    numbers = np.concatenate([page.numbers for page in shown])
    assert sorted(numbers) == list(np.flatnonzero(chosen))
    assert {page.total for page in shown} == {chosen.sum()}
    assert [page.page for page in shown] == list(range(len(shown)))
    for page in shown:
        assert np.array_equal(page.pictures, data.points[page.numbers])
        assert np.array_equal(page.labels, data.targets[page.numbers])


def test_predictions_are_those_of_a_plain_forward_pass(session: Session) -> None:
    expected = plain(session)
    for training in (False, True):
        for page in pages(session, training=training):
            assert page.fresh.all()
            assert np.array_equal(page.predicted, expected[page.numbers].argmax(1))
            assert np.allclose(page.confidence, expected[page.numbers].max(1), atol=1e-6)


def test_predictions_are_those_of_evaluation_where_layers_differ_in_training() -> None:
    s = started(with_loss(experiment(*LAYERS, kind="digits", data={"samples": 1797}), "cross_entropy"), 5)
    expected = plain(s)
    s.run.net.train()
    page = exact(s, SamplePage(1, 50))
    assert np.array_equal(page.predicted, expected[page.numbers].argmax(1))
    assert s.run.net.training


def test_wrong_ones_come_first(session: Session) -> None:
    shown = pages(session, wrong_first=True)
    mistaken = np.concatenate([page.mistaken for page in shown])
    rows = np.flatnonzero(~session.run.dataset.training)
    expected = (plain(session).argmax(1) != session.run.dataset.targets)[rows]
    assert 0 < expected.sum() < len(rows)
    assert mistaken.sum() == expected.sum() == shown[0].wrong
    assert mistaken[: expected.sum()].all()
    numbers = np.concatenate([page.numbers for page in shown])
    assert list(numbers) == [*rows[expected], *rows[~expected]]


@pytest.mark.parametrize("training", [False, True])
def test_mistakes_are_counted_by_class(session: Session, training: bool) -> None:
    page = exact(session, SamplePage(0, 20, training=training))
    dataset = session.run.dataset
    chosen, labels = dataset.training == training, dataset.targets.astype(int)
    wrong = plain(session).argmax(1) != labels
    assert page.class_asked.tolist() == np.bincount(labels[chosen], minlength=10).tolist()
    assert page.class_wrong.tolist() == np.bincount(labels[chosen & wrong], minlength=10).tolist()
    assert page.class_wrong.sum() == page.wrong > 0
    one = exact(session, SamplePage(0, 20, label=3, training=training))
    assert (one.class_asked.sum(), one.class_wrong[3]) == (one.total, page.class_wrong[3])


def test_a_page_beyond_the_last_gives_the_last(session: Session) -> None:
    last = exact(session, SamplePage(10**6, 50))
    total = (~session.run.dataset.training).sum()
    assert last.page == (total - 1) // 50
    assert last.numbers[-1] == np.flatnonzero(~session.run.dataset.training)[-1]


def asked(answers: SamplePages, s: Session, probe: SamplePage) -> SamplePictures:
    return measure.measure(frozenset({probe}), Subject(s.experiment, s.run.net, s.run.dataset, {SamplePage: answers}))[
        probe
    ]


def test_a_measurement_takes_no_longer_than_it_may(session: Session) -> None:
    answers, probe = Slow(session, measure.BUDGET / 100), SamplePage(0, 8)
    total = int((~session.run.dataset.training).sum())
    behind = [asked(answers, session, probe).behind for _ in range(6)]
    steps = -np.diff([total, *behind])
    assert behind[-1] == 0
    assert all(100 <= step <= 101 for step in steps[:-1])  # a hundred, or one more where floats round so


def test_two_pages_share_the_time_of_one_measurement(session: Session) -> None:
    answers = Slow(session, measure.BUDGET / 100)
    subject = Subject(session.experiment, session.run.net, session.run.dataset, {SamplePage: answers})
    measure.measure(frozenset({SamplePage(), SamplePage(training=True)}), subject)
    assert answers.answers.now == pytest.approx(measure.BUDGET, rel=0.05)


def test_answers_are_kept_with_the_subject_that_asked(session: Session) -> None:
    kept: Kept = {}
    total = int((~session.run.dataset.training).sum())
    for _ in range(200):
        subject = Subject(session.experiment, session.run.net, session.run.dataset, kept)
        found = measure.measure(frozenset({SamplePage()}), subject)[SamplePage()]
        if not found.behind:
            break
    assert (found.total, found.behind) == (total, 0)
    assert set(kept) == {SamplePage}


def test_a_network_slower_than_the_time_allowed_is_asked_all_the_same(session: Session) -> None:
    answers = Slow(session, 100 * measure.BUDGET)
    behind = [asked(answers, session, SamplePage(0, 8)).behind for _ in range(4)]
    total = int((~session.run.dataset.training).sum())
    assert behind == [total - 16, total - 17, total - 18, total - 19]


def test_the_page_that_is_looked_at_is_asked_about_first(session: Session) -> None:
    found = asked(Slow(session, measure.BUDGET / 20), session, SamplePage(9, 12))
    assert found.fresh.all()
    assert found.behind == found.unanswered == found.total - 20


def test_the_oldest_answers_are_renewed_first() -> None:
    s = started(digits(), 2)
    answers = Slow(s, measure.BUDGET / 100)
    rows = np.flatnonzero(~s.run.dataset.training)
    renewed: set[int] = set()
    for k in range(len(rows) // 99 + 1):  # of each hundred one goes to the page
        s.set_parameter(SetParameter("output", "bias", (0,), float(k)))
        asked(answers, s, SamplePage(0, 1))
        renewed |= set(np.flatnonzero(answers.answers._asked == answers.answers._state))
    assert renewed == set(rows)


@pytest.mark.parametrize(
    "change",
    [
        lambda s: s.advance(1, inf),
        lambda s: s.set_parameter(SetParameter("output", "bias", (3,), 9.0)),
        lambda s: s.reset(),
        lambda s: s.load(digits(seed=5)),
    ],
    ids=["a step", "a weight set by hand", "a reset", "another seed"],
)
def test_whatever_changes_the_network_makes_answers_old_until_they_are_renewed(
    change: Callable[[Session], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    s, probe = started(digits(), 5), SamplePage(0, 5)
    exact(s, probe)
    change(s)
    monkeypatch.setattr(measure, "BUDGET", -1.0)
    found = ask(s, probe)
    assert found.behind == found.total
    assert not found.fresh.any()
    monkeypatch.undo()
    found = exact(s, probe)
    assert np.array_equal(found.predicted, plain(s)[found.numbers].argmax(1))


def test_what_does_not_change_the_network_keeps_the_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    s, probe = started(digits(), 5), SamplePage(0, 5)
    exact(s, probe)
    s.load(digits(l2=0.1))
    monkeypatch.setattr(measure, "BUDGET", -1.0)
    assert ask(s, SamplePage(3, 7)).behind == 0


def test_unasked_samples_are_neither_right_nor_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measure, "BUDGET", -1.0)
    found = ask(started(digits()), SamplePage(0, 5))
    assert list(found.predicted) == [-1] * 5
    assert not found.mistaken.any()
    assert (found.wrong, found.behind, found.unanswered) == (0, found.total, found.total)


def test_measuring_changes_no_weight_and_gives_read_only_arrays(session: Session) -> None:
    before = [array.detach().clone() for _, array in session.run.net.named_arrays()]
    gradients = [p.grad.clone() for p in session.run.net.groups]
    page, one = ask(session, SamplePage()), large(session, Sample(3, saliency=True))
    arrays = (page.pictures, page.numbers, page.labels, page.predicted, page.confidence, page.fresh)
    arrays = (*arrays, page.class_asked, page.class_wrong)
    assert not any(a.flags.writeable for a in (*arrays, one.picture, one.probabilities, one.saliency))
    assert all(torch.equal(a, b) for a, (_, b) in zip(before, session.run.net.named_arrays(), strict=True))
    assert all(torch.equal(a, p.grad) for a, p in zip(gradients, session.run.net.groups, strict=True))


# -------------------------------------------------------------------- one sample


def large(s: Session, probe: Sample) -> SampleAnswer:
    return s.run.measure(frozenset({probe}))[probe]


def test_one_sample_is_answered_as_the_network_answers_it(session: Session) -> None:
    found = large(session, Sample(100))
    assert np.array_equal(found.picture, session.run.dataset.points[100])
    assert (found.label, found.training) == (session.run.dataset.targets[100], session.run.dataset.training[100])
    assert np.allclose(found.probabilities, plain(session)[100], atol=1e-6)
    assert found.saliency is None


def test_saliency_lies_on_the_ink() -> None:
    s = started(digits(), 5)
    found = large(s, Sample(100, saliency=True))
    assert found.saliency is not None
    assert (found.saliency.shape, found.saliency.dtype) == ((8, 8), np.float32)
    assert np.abs(found.saliency).max() == pytest.approx(1)
    assert not found.saliency[found.picture[0] == 0].any()


def colours(where: Path) -> Experiment:
    """Red and blue squares on paper that is not black, as files in a folder."""
    rng = np.random.default_rng(0)
    for name, ink in (("blue", (20, 40, 220)), ("red", (220, 40, 20))):
        (where / name).mkdir()
        for k in range(8):
            picture = np.full((12, 12, 3), (230, 220, 210), np.uint8)
            row, column = rng.integers(2, 6, 2)
            picture[row : row + 4, column : column + 4] = ink
            Image.fromarray(picture).save(where / name / f"{k}.png")
    data = folder_data(where, side=12, colour=True)
    return with_loss(
        with_data(experiment(Flatten(id="n"), kind="digits", data={"samples": 1797}), data), "cross_entropy"
    )


def test_colours_and_two_classes_are_answered_too(tmp_path: Path) -> None:
    s = started(colours(tmp_path), 20)
    page = exact(s, SamplePage(0, 100, training=True))
    assert page.pictures.shape[1:] == (3, 12, 12)
    assert np.array_equal(page.predicted, plain(s)[page.numbers].argmax(1))
    found = large(s, Sample(int(page.numbers[0]), saliency=True))
    assert found.probabilities.shape == (2,)
    paper = (found.picture == found.picture[:, :1, :1]).all(0)
    assert found.saliency is not None
    assert paper.any()
    assert not found.saliency[paper].any()


def test_of_a_linear_network_saliency_is_weight_times_what_is_not_paper_over_all_channels(tmp_path: Path) -> None:
    s = started(colours(tmp_path), 20)
    found = large(s, Sample(0, saliency=True))
    weight = s.run.net.parameter("output", "weight").detach().numpy()
    lead = (weight[found.probabilities.argmax()] - weight.mean(0)).reshape(3, 12, 12)
    picture = found.picture.astype(np.float32)
    paper = np.array([230, 220, 210], np.float32)[:, None, None]
    expected = (lead * (picture - paper)).sum(0)
    assert np.allclose(found.saliency, expected / np.abs(expected).max(), atol=1e-4)


def test_questions_about_what_is_not_there_are_left_out(session: Session) -> None:
    beyond = {Sample(-1), Sample(1797), SamplePage(-1), SamplePage(per_page=0), SamplePage(label=10)}
    assert session.run.measure(frozenset(beyond)) == {}
    assert started(experiment()).run.measure(frozenset({Sample(0), SamplePage()})) == {}


def test_a_class_without_samples_is_an_empty_page(tmp_path: Path) -> None:
    s = started(colours(tmp_path))
    one_class = replace(s.run.dataset, targets=np.zeros_like(s.run.dataset.targets))
    found = asked(SamplePages(KeptAnswers(s.experiment, s.run.net, one_class)), s, SamplePage(4, 10, label=1))
    assert (len(found.numbers), found.total, found.page, found.behind) == (0, 0, 0, 0)


def test_some_samples_alone_are_shown_whether_trained_on_or_not(session: Session) -> None:
    only = frozenset({3, 5, 8, 13, 21})
    found = exact(session, SamplePage(only=only, training=True))
    assert (found.total, set(found.numbers.tolist())) == (5, only)
    label = int(found.labels[0])
    some = exact(session, SamplePage(only=only, label=label))
    assert some.numbers.tolist() == found.numbers[found.labels == label].tolist()
