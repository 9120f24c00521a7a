"""A trained network whose pictures cannot be read now: it answers as before, and goes on exactly once they can be."""

from math import inf
from pathlib import Path

import numpy as np
import pytest

from models.design.drawing import Drawing
from models.design.spec import SpecError
from models.files.checkpoint import read_checkpoint
from models.files.class_folders import folder_data
from models.problems.changes import with_data
from models.talk.probes import Augmented, Digit, DigitAnswer, SamplePage
from playground.datasets.dataset import forget
from playground.datasets.not_here import NotHere, Unreadable
from playground.session.session import Session
from tests.playground.missing_folder import ANSWERS, CURE, GONE, Taught, taught
from tests.playground.runs import tuned

SEVEN = Digit(Drawing((((60.0, 50.0), (200.0, 50.0), (110.0, 230.0)),)))


def opened(t: Taught) -> Session:
    session = Session()
    session.load(t.experiment, t.file, True)
    return session


def answer(session: Session) -> DigitAnswer:
    found = session.snapshot(frozenset({SEVEN})).reading(SEVEN)
    assert found is not None
    return found


def same(a: Session, b: Session) -> bool:
    """Whether both stand at the same place with the same numbers, bit for bit."""
    one, other = a.checkpoint(), b.checkpoint()
    arrays = all(np.array_equal(array, other.tensors[name], equal_nan=True) for name, array in one.tensors.items())
    return arrays and one.position == other.position and one.tensors.keys() == other.tensors.keys()


def test_it_is_loaded_with_weights_epoch_and_curve_and_answers_drawings_as_before(tmp_path: Path) -> None:
    t = taught(tmp_path)
    t.take_away()
    session = opened(t)
    assert same(session, t.session)
    assert str(session.missing) == GONE + CURE + ANSWERS
    said = session.snapshot(frozenset())
    assert (said.epoch, said.step, said.samples) == (1, 6, 0)
    assert said.metrics == t.session.run.recorder.last()
    found, wanted = answer(session), answer(t.session)
    assert np.array_equal(found.picture, wanted.picture)
    assert t.session.run.dataset.dark_ink  # so the drawing is dark too, as without the folder only the file knows
    assert np.allclose(found.probabilities, wanted.probabilities, atol=1e-6)


def test_it_says_why_it_cannot_train_and_goes_on_exactly_once_the_folder_is_back(tmp_path: Path) -> None:
    t = taught(tmp_path)
    t.take_away()
    session = opened(t)
    with pytest.raises(NotHere, match="The folder discs cannot be read"):
        session.advance(1)
    assert session.missing is not None
    with pytest.raises(SpecError) as caught:
        session.missing.bring(lambda _done, _total: None, lambda: False)
    assert str(caught.value) == GONE + CURE
    t.put_back()
    session.missing.bring(lambda _done, _total: None, lambda: False)
    session.load(t.experiment)
    assert session.missing is None
    for each in (session, t.session):
        each.advance(9, inf)
    assert same(session, t.session)


def test_many_pictures_that_are_back_are_read_with_their_progress(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    t = taught(tmp_path)
    t.take_away()
    session = opened(t)
    assert isinstance(session.missing, Unreadable)
    t.put_back()
    monkeypatch.setattr("playground.datasets.folder.AT_ONCE", 5)
    monkeypatch.setattr("playground.datasets.folder._memory", {})
    session.load(tuned(t.experiment, learning_rate=0.02))
    assert session.missing is not None
    assert not isinstance(session.missing, Unreadable)  # they are there, and only have to be read
    told: list[tuple[int, int]] = []
    session.missing.bring(lambda done, total: told.append((done, total)), lambda: False)
    assert told[-1] == (20, 20)
    session.load(tuned(t.experiment, learning_rate=0.02))
    assert (session.missing, session.step) == (None, 6)


@pytest.mark.parametrize("damage", ["not pictures", "a class is gone", "no pictures"])
def test_so_it_is_where_the_folder_is_there_and_its_pictures_cannot_be_learned(
    damage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    t = taught(tmp_path)
    forget()
    monkeypatch.setattr("playground.datasets.folder._memory", {})
    for file in (t.folder / "a_small").iterdir():
        if damage == "not pictures":
            file.write_text("no picture")
        else:
            file.unlink()
    if damage == "a class is gone":
        (t.folder / "a_small").rmdir()
    session = opened(t)
    assert isinstance(session.missing, Unreadable)
    assert same(session, t.session)


def test_without_its_pictures_standardised_inputs_cannot_be_made(tmp_path: Path) -> None:
    t = taught(tmp_path, data={"standardise": True})
    t.take_away()
    with pytest.raises(SpecError, match="The folder discs cannot be read") as caught:
        opened(t)
    assert str(caught.value) == GONE + CURE


def test_an_untrained_design_of_a_missing_folder_is_refused(tmp_path: Path) -> None:
    t = taught(tmp_path)
    t.take_away()
    with pytest.raises(SpecError, match="The folder discs cannot be read"):
        Session().load(t.experiment)


def test_rates_can_be_changed_and_the_network_be_reset_meanwhile(tmp_path: Path) -> None:
    t = taught(tmp_path)
    t.take_away()
    session = opened(t)
    session.load(tuned(t.experiment, learning_rate=0.5))
    assert session.experiment == tuned(t.experiment, learning_rate=0.5)
    assert session.step == 6
    session.reset()
    assert (session.step, session.epoch) == (0, 0)
    assert np.array_equal(answer(session).picture, answer(t.session).picture)


def test_a_network_saved_meanwhile_is_the_same(tmp_path: Path) -> None:
    t = taught(tmp_path)
    t.take_away()
    path = str(tmp_path / "again.safetensors")
    assert opened(t).save(path, 2).error == ""
    again, before = read_checkpoint(path), read_checkpoint(t.file)
    assert (again.experiment, again.position, again.dark_ink) == (before.experiment, before.position, True)
    assert all(np.array_equal(array, before.tensors[name]) for name, array in again.tensors.items())


def test_with_the_folder_in_another_place_the_weights_go_on(tmp_path: Path) -> None:
    t = taught(tmp_path)
    moved = t.take_away()
    session = opened(t)
    new = with_data(t.experiment, folder_data(moved, side=8))
    session.load(new)
    assert (session.missing, session.step) == (None, 0)
    session.load(new, t.file, only_weights=True)
    assert session.run.weights_kept
    assert np.allclose(answer(session).probabilities, answer(t.session).probabilities, atol=1e-6)


def test_questions_about_samples_have_no_answer_meanwhile(tmp_path: Path) -> None:
    t = taught(tmp_path, rotate=10)
    t.take_away()
    page = SamplePage()
    found = opened(t).snapshot(frozenset({Augmented(), page}))
    assert found.error == ""
    assert found.readings.keys() == {page}
    shown = found.reading(page)
    assert shown is not None
    assert shown.total == 0
