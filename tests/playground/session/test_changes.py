"""Where another design went on with a run, its history says so; old files without that are read as before."""

from dataclasses import replace
from math import inf
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.design.epochs.schedule import Plateau
from models.design.experiment import Experiment
from models.design.layers import Linear
from models.design.spec import SpecError
from models.files.checkpoint import CHANGES, MAX_CHANGES, read_checkpoint, write_checkpoint
from playground.session.session import Session
from playground.training.history import Recorder
from tests.playground.runs import experiment, started, tuned


def changes(session: Session) -> tuple[int, ...]:
    return session.snapshot(frozenset()).changes


def wider(e: Experiment) -> Experiment:
    layer = e.network.layers[0]
    assert isinstance(layer, Linear)
    return replace(e, network=e.network.replace_layer(replace(layer, units=layer.units + 1)))


def trained(epochs: int = 3) -> Session:
    session = started(experiment())
    session.advance(session.steps_to_epoch_end(epochs), inf)
    return session


def test_an_edit_that_keeps_epoch_and_curve_leaves_a_mark_and_one_of_the_rate_none() -> None:
    session = trained()
    e, step = session.run.experiment, session.step
    session.load(tuned(e, learning_rate=0.01))
    assert changes(session) == ()
    session.load(wider(e))
    session.load(wider(wider(e)))  # at the same step: one mark
    assert changes(session) == (step,)
    session.advance(5, inf)
    session.load(replace(e, data=replace(e.data, noise=0.3)))
    assert changes(session) == (step, step + 5)
    session.reset()
    assert changes(session) == ()
    session.load(wider(e))
    assert changes(session) == ()  # nothing was learned yet


@pytest.mark.parametrize("other", [{"class_weights": True}, {"huber_delta": 0.5}])
def test_an_edit_after_which_losses_measure_something_else_leaves_a_mark(other: dict[str, Any]) -> None:
    session = trained()
    session.load(tuned(session.run.experiment, **other))
    assert changes(session) == (session.step,)
    session.advance(session.steps_to_epoch_end(1), inf)
    assert session.run.recorder.history().step[-1] == session.step > changes(session)[0]


def test_nothing_is_judged_by_losses_from_before_a_change() -> None:
    e = experiment(schedule="plateau", stop_patience=50, keep_best=True)
    session = started(e)
    session.advance(session.steps_to_epoch_end(30), inf)
    recorder, step = session.run.recorder, session.step
    for column in ("train_loss", "test_loss"):
        recorder._columns[column][:] = 1e-9  # easy data
    recorder.plateau, recorder._view = Plateau(1e-9, 2, (2,)), None
    session.load(replace(e, data=replace(e.data, noise=0.3)))
    run = session.run
    assert run.recorder.plateau == Plateau(since=30, cuts=(2,))
    assert run.recorder.stopping.best is None
    for _ in range(3):
        session.advance(session.steps_to_epoch_end(1), inf)
    assert session.run.retreat is not None
    assert session.run.retreat.step > step  # where the run would go back to, were it to diverge
    assert run.recorder.stopping.best is not None
    assert run.recorder.stopping.best.loss > 1e-3


def test_the_marks_are_saved_and_loaded_and_a_file_without_them_has_none(tmp_path: Path) -> None:
    session, path = trained(), str(tmp_path / "a.safetensors")
    session.save(path, 1)
    assert CHANGES not in read_checkpoint(path).tensors
    session.load(wider(session.run.experiment))
    session.advance(4, inf)
    before = changes(session)
    session.save(path, 2)
    other = Session()
    other.load(session.run.experiment, path)
    assert (changes(other), len(before)) == (before, 1)
    assert other.run.recorder.keep().changes == before


@pytest.mark.parametrize(
    "array", [np.zeros((2, 2), np.int64), np.zeros(MAX_CHANGES + 1, np.int64), np.zeros(3, np.float64)]
)
def test_marks_of_a_wrong_kind_are_refused(tmp_path: Path, array: np.ndarray) -> None:
    found, path = trained().checkpoint(), tmp_path / "a.safetensors"
    write_checkpoint(path, replace(found, tensors={**found.tensors, CHANGES: array}))
    with pytest.raises(SpecError, match="does not fit"):
        read_checkpoint(path)


def test_marks_that_cannot_be_are_left_out(tmp_path: Path) -> None:
    session = trained()
    found, path = session.checkpoint(), str(tmp_path / "a.safetensors")
    strange = np.array([-5, 3, 3, 1 << 60], np.int64)
    write_checkpoint(path, replace(found, tensors={**found.tensors, CHANGES: strange}))
    session.load(session.run.experiment, path)
    assert changes(session) == (3,)


def test_the_oldest_marks_are_forgotten() -> None:
    recorder = Recorder()
    for step in range(1, MAX_CHANGES + 10):
        recorder.note_change(step, step)
    assert (len(recorder.changes), recorder.changes[-1]) == (MAX_CHANGES, MAX_CHANGES + 9)
