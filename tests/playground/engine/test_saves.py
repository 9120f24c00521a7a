"""Saves are answered whatever happens, and those aside let training go on."""

from pathlib import Path
from threading import Event
from typing import Any

import pytest

from models.files.checkpoint import read_checkpoint
from models.talk.commands import Quit, Run, Save
from models.talk.snapshot import Saved
from playground.session.session import Session
from tests.playground.engine.engine_double import loaded


def test_training_goes_on_while_a_copy_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine, go_on, write = loaded(), Event(), Session.write

    def slow(*about: Any) -> Saved:
        assert go_on.wait(30)
        return write(*about)

    monkeypatch.setattr(Session, "write", staticmethod(slow))
    path = tmp_path / "copy.safetensors"
    engine.tell(Run(4))
    snapshot = engine.tell(Save(str(path), 7, aside=True))
    snapshot = engine.tell(Run(5))
    while snapshot.step < 9:
        engine.runner.turn()
        snapshot = engine.outbox.take() or snapshot
    assert (snapshot.step, snapshot.answers, path.exists()) == (9, (), False)
    go_on.set()
    while not snapshot.answers:
        engine.runner.turn()
        snapshot = engine.outbox.take() or snapshot
    assert [(saved.ticket, saved.error) for saved in snapshot.answers] == [(7, "")]
    assert read_checkpoint(path).position.step == 4


def test_a_copy_that_cannot_be_written_is_answered(tmp_path: Path) -> None:
    engine = loaded()
    snapshot = engine.tell(Save(str(tmp_path / "missing" / "copy.safetensors"), 3, aside=True))
    while not snapshot.answers:
        engine.runner.turn()
        snapshot = engine.outbox.take() or snapshot
    assert snapshot.answers[0].ticket == 3
    assert snapshot.answers[0].error


def test_the_engine_ends_with_everything_written(tmp_path: Path) -> None:
    engine, path = loaded(), tmp_path / "copy.safetensors"
    engine.inbox.put(Save(str(path), 1, aside=True))
    engine.inbox.put(Quit())
    while engine.runner.turn():
        pass
    assert read_checkpoint(path).position.step == 0


def test_copies_are_written_in_the_order_in_which_they_were_asked_for(tmp_path: Path) -> None:
    engine = loaded()
    for ticket in (1, 2, 3):
        engine.inbox.put(Save(str(tmp_path / "copy.safetensors"), ticket, aside=ticket < 3))
        engine.inbox.put(Run(1))
        engine.runner.turn()
    snapshot = engine.tell(Run(0))
    assert [saved.ticket for saved in snapshot.answers] == [1, 2, 3]
