"""The engine with a trained network whose folder is missing: what it says, and what play, edits and saves do."""

from pathlib import Path

import numpy as np
import pytest

from models.design.data import Data
from models.design.drawing import Drawing
from models.design.picture_folder import PictureFolder
from models.files import network_shares
from models.files.checkpoint import read_checkpoint
from models.problems.changes import with_data
from models.talk.commands import Load, Reset, Run, Save, Watch
from models.talk.probes import Digit, Weights
from models.talk.snapshot import Snapshot
from playground.session import assembly
from tests.playground.engine.engine_double import Engine, WouldWaitForEverError
from tests.playground.missing_folder import ANSWERS, CURE, GONE, Taught, taught
from tests.playground.runs import tuned

SEVEN = Digit(Drawing((((60.0, 50.0), (200.0, 50.0), (110.0, 230.0)),)))


def opened(t: Taught) -> tuple[Engine, Snapshot]:
    """An engine that was told to open the trained network, and what it said."""
    engine = Engine()
    return engine, engine.tell(Load(t.experiment, t.file, True, 7))


def settled(engine: Engine, said: Snapshot) -> Snapshot:
    """Turn until the engine waits for a command; the last snapshot."""
    for _ in range(500):
        try:
            engine.runner.turn()
        except WouldWaitForEverError:
            return said
        said = engine.outbox.take() or said
    raise AssertionError("it never ends")


def test_opening_it_says_what_is_missing_and_shows_the_network(tmp_path: Path) -> None:
    t = taught(tmp_path)
    t.take_away()
    engine, said = opened(t)
    assert (said.error, said.phase, said.opened) == (GONE + CURE + ANSWERS, "paused", 7)
    assert (said.step, said.epoch) == (6, 1)
    assert said.device is not None
    said = engine.tell(Watch(frozenset({SEVEN, Weights()})))
    answer, weights = said.reading(SEVEN), said.reading(Weights())
    assert answer is not None
    assert weights is not None
    assert np.isclose(answer.probabilities.sum(), 1)


@pytest.mark.parametrize("play", [Run(), Run(3), Run(1, "epoch")])
def test_play_says_why_it_cannot_go_on_and_does_so_once_the_folder_is_back(play: Run, tmp_path: Path) -> None:
    t = taught(tmp_path)
    t.take_away()
    engine, said = opened(t)
    for _ in range(2):
        engine.inbox.put(play)
        said = settled(engine, said)
        assert (said.error, said.running, said.step, said.progress) == (GONE + CURE, False, 6, None)
    t.put_back()
    engine.inbox.put(Run(3))
    said = settled(engine, said)
    assert (said.error, said.step, said.samples, said.phase) == ("", 9, 20, "paused")
    t.session.advance(3)
    assert np.array_equal(engine.session.run.net.weights.detach(), t.session.run.net.weights.detach())


def test_an_edit_keeps_the_network_and_finds_a_folder_that_is_back(tmp_path: Path) -> None:
    t = taught(tmp_path)
    t.take_away()
    engine, said = opened(t)
    edited = tuned(t.experiment, learning_rate=0.5)
    said = engine.tell(Load(edited))
    assert (said.experiment, said.step, said.error) == (edited, 6, GONE + CURE + ANSWERS)
    t.put_back()
    said = engine.tell(Load(t.experiment))
    assert (said.experiment, said.step, said.error, said.samples) == (t.experiment, 6, "", 20)


def test_it_is_saved_and_reset_meanwhile(tmp_path: Path) -> None:
    t = taught(tmp_path)
    t.take_away()
    engine, said = opened(t)
    path = str(tmp_path / "again.safetensors")
    said = engine.tell(Save(path, 3))
    assert said.saved is not None
    assert said.saved.error == ""
    assert read_checkpoint(path).position.step == 6
    said = engine.tell(Reset())
    assert (said.step, said.phase) == (0, "ready")


def test_an_edit_that_needs_the_pictures_says_so_and_its_undo_brings_the_network_back(tmp_path: Path) -> None:
    t = taught(tmp_path)
    t.take_away()
    engine, said = opened(t)
    said = engine.tell(Load(tuned(t.experiment, optimizer="sgd")))
    assert (said.phase, said.error) == ("not loaded", GONE + CURE)
    said = engine.tell(Load(t.experiment))
    assert (said.phase, said.step, said.error) == ("paused", 6, GONE + CURE + ANSWERS)


def test_pictures_on_another_computer_are_not_needed_for_an_answer_and_not_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_shares, "_allowed", set())
    t = taught(tmp_path)
    e = t.experiment
    assert isinstance(e.data.source, PictureFolder)
    far = with_data(e, Data.of(PictureFolder(path="//host/discs", classes=e.data.source.classes, side=8), samples=20))
    t.session.run.experiment = far
    assert t.session.save(t.file, 2).error == ""
    engine = Engine()
    said = engine.tell(Load(far, t.file, True, 1))
    assert "are not read before you ask for it." in said.error
    assert (said.step, said.phase) == (6, "paused")
    network_shares.allow(far.data)
    monkeypatch.setattr(assembly, "make", lambda _data: t.session.run.dataset)
    said = engine.tell(Load(far))
    assert (said.step, said.error, said.samples) == (6, "", 20)
