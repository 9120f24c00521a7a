"""A design that cannot be loaded: nobody trains, saves or changes the run before it under its name."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from models.design.drawing import Drawing
from models.files.class_folders import folder_data
from models.problems.changes import with_data
from models.talk.commands import Command, Load, Practise, Reset, Run, Save, SetParameter, TakeBack, Use
from models.talk.snapshot import Saved, Snapshot
from tests.playground.engine.engine_double import Engine, loaded
from tests.playground.runs import experiment


def folder(root: Path) -> Path:
    """A folder of pictures of two classes; those of `b` cannot be read."""
    for name in "ab":
        (root / name).mkdir(parents=True)
        for number in range(5):
            Image.fromarray(np.full((28, 28), 40 * number, np.uint8)).save(root / name / f"{number}.png")
            if name == "b":
                (root / name / f"{number}.png").write_bytes(b"no picture")
    return root


def refused(tmp_path: Path) -> tuple[Engine, Snapshot]:
    """An engine with a run of some steps, told to load pictures that cannot be read, and what it said."""
    engine = loaded()
    engine.tell(Run(3))
    asked = with_data(experiment(), folder_data(folder(tmp_path / "pictures")))
    said = engine.tell(Load(asked))
    assert said.experiment == asked
    return engine, said


def test_what_cannot_be_loaded_is_shown_under_its_own_name_and_not_as_the_run_before(tmp_path: Path) -> None:
    _, said = refused(tmp_path)
    assert (said.experiment.data.kind, said.metrics, said.step, said.running) == ("folder", None, 0, False)
    assert said.error


@pytest.mark.parametrize("again", [Run(), Run(1), Run(1, "epoch"), Reset()])
def test_play_and_reset_try_to_load_it_again_and_leave_the_run_before_alone(tmp_path: Path, again: Command) -> None:
    engine, said = refused(tmp_path)
    snapshot = engine.tell(again)
    assert (snapshot.experiment, snapshot.error, snapshot.running) == (said.experiment, said.error, False)
    assert engine.session.run.position.step == 3
    assert engine.waits()


@pytest.mark.parametrize("again", [Run(1), Reset()])
def test_what_can_be_loaded_by_then_is_taken_over(tmp_path: Path, again: Command) -> None:
    engine, said = refused(tmp_path)
    for number in range(5):
        (tmp_path / "pictures" / "b" / f"{number}.png").write_bytes(
            (tmp_path / "pictures" / "a" / f"{number}.png").read_bytes()
        )
    snapshot = engine.tell(again)
    assert (snapshot.experiment, snapshot.error) == (said.experiment, "")
    assert engine.until_idle(snapshot).step == isinstance(again, Run)


@pytest.mark.parametrize(
    "command",
    [
        SetParameter("layer-1", "weight", (0, 0), 4.0),
        Practise(((Drawing((((5.0, 5.0), (9.0, 9.0)),)), 1),)),
        TakeBack(),
    ],
)
def test_what_needs_the_network_asked_for_is_answered_with_the_reason(tmp_path: Path, command: Command) -> None:
    engine, said = refused(tmp_path)
    before = engine.session.run.net.weights.detach().clone()
    engine.tell(Use("cpu"))
    snapshot = engine.tell(command)
    assert (snapshot.experiment, snapshot.error) == (said.experiment, said.error)
    assert bool((engine.session.run.net.weights == before).all())


def test_the_run_before_is_not_saved_under_the_name_of_what_could_not_be_loaded(tmp_path: Path) -> None:
    engine, said = refused(tmp_path)
    path = tmp_path / "new.safetensors"
    assert engine.tell(Save(str(path), 4)).saved == Saved(4, str(path), said.error)
    assert not path.exists()


def test_going_back_to_the_run_before_finds_it_as_it_was(tmp_path: Path) -> None:
    engine, _ = refused(tmp_path)
    snapshot = engine.tell(Load(experiment()))
    assert (snapshot.step, snapshot.error) == (3, "")


def test_an_edit_of_a_document_that_could_not_be_loaded_begins_anew_too(tmp_path: Path) -> None:
    engine = loaded()
    before = engine.tell(Run(3))
    engine.tell(Load(with_data(experiment(), folder_data(folder(tmp_path))), fresh=True, ticket=7))
    snapshot = engine.tell(Load(experiment()))
    assert (snapshot.step, snapshot.opened) == (0, 7)
    assert snapshot.restarts > before.restarts


def test_a_snapshot_says_with_which_document_its_run_began(tmp_path: Path) -> None:
    engine = Engine(Load(experiment(), fresh=True, ticket=1))
    assert engine.tell(Load(experiment(batch=2))).opened == 1
    assert engine.tell(Load(experiment(), fresh=True, ticket=2)).opened == 2
    gone = str(tmp_path / "gone.safetensors")
    assert engine.tell(Load(experiment(), gone, True, ticket=3)).opened == 0
    assert engine.tell(Load(experiment(), fresh=True, ticket=4)).opened == 4
