"""Unsaved work is on disk soon, and the copy of the run belongs to the document that it is kept with."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from models.design.experiment import Experiment
from models.files import unsaved
from models.files.storage import read_design
from models.files.unsaved import Folder, Work
from models.problems.changes import with_kind
from models.talk.commands import Command, Save, SetParameter
from models.talk.snapshot import Saved, Snapshot
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.app.files import OPENING
from ui.unsaved import autosave
from ui.unsaved.autosave import EVERY, SOON, Autosave

PATIENCE = 3000  # ms


class Made:
    """An autosave whose engine is a list, and whose clock is set by hand."""

    def __init__(self, root: Path) -> None:
        self.root, self.sent, self.now = root, list[Command](), 0.0
        self.link = EngineLink(self.sent.append, lambda: None)
        self.link.stop()
        self.document = Document(read_design(OPENING))
        self.autosave = Autosave(self.document, self.link, root=root, clock=lambda: self.now)
        self.autosave._look.stop()
        self.said: list[str] = []
        self.autosave.failed.connect(self.said.append)

    def hear(self, **values: Any) -> None:
        self.link.status.emit(Snapshot(self.document.experiment, **values))

    def train(self, seconds: float, step: int) -> None:
        """The run trains for so long, and the document knows it."""
        self.hear(step=step - 1, running=True)
        self.now += seconds
        self.document.trained_for(seconds)
        self.hear(step=step, running=True)

    def saves(self) -> list[Save]:
        return [command for command in self.sent if isinstance(command, Save)]

    def answer(self, error: str = "") -> None:
        """The engine has written what it was asked for last."""
        save = self.saves()[-1]
        if not error:
            Path(save.path).write_bytes(b"weights")
        self.hear(step=1, running=True, saved=Saved(save.ticket, save.path, error))

    def documents(self) -> list[Path]:
        return list(self.root.glob(f"*/{unsaved.DOCUMENT}"))

    def kept(self) -> Work:
        """What the next start would find."""
        (path,) = self.documents()
        return Folder(path.parent, -1).read()


@pytest.fixture
def made(qtbot: Any, tmp_path: Path) -> Iterator[Made]:
    found = Made(tmp_path / "unsaved")
    yield found
    found.autosave.end()


def edited(experiment: Experiment, rate: float = 0.1) -> Experiment:
    return replace(experiment, training=replace(experiment.training, learning_rate=rate))


def test_an_edit_is_on_disk_within_a_second(made: Made, qtbot: Any) -> None:
    assert SOON <= 500
    made.document.edit(edited(made.document.experiment), "Change rate")
    qtbot.waitUntil(lambda: bool(made.documents()), timeout=PATIENCE)
    assert made.kept().experiment == made.document.experiment
    made.document.edit(edited(made.document.experiment, 1.0), "Change rate")
    qtbot.waitUntil(lambda: made.kept().experiment == made.document.experiment, timeout=PATIENCE)
    assert made.saves() == []  # nothing was learned


def test_what_is_saved_or_taken_back_is_not_kept_any_longer(made: Made, qtbot: Any, tmp_path: Path) -> None:
    made.document.edit(edited(made.document.experiment), "Change rate")
    qtbot.waitUntil(lambda: bool(made.documents()), timeout=PATIENCE)
    made.document.undo_stack.undo()
    qtbot.waitUntil(lambda: not made.documents(), timeout=PATIENCE)
    made.document.undo_stack.redo()
    qtbot.waitUntil(lambda: bool(made.documents()), timeout=PATIENCE)
    made.document.saved_as(str(tmp_path / "mine.json"), made.document.experiment)
    qtbot.waitUntil(lambda: not made.documents(), timeout=PATIENCE)


def test_a_run_is_copied_every_thirty_seconds_of_training(made: Made, qtbot: Any) -> None:
    made.train(EVERY - 1, 1000)
    made.autosave.look()
    assert made.saves() == []
    made.train(1.5, 2000)
    made.autosave.look()
    (save,) = made.saves()
    assert save.aside
    made.answer()
    qtbot.waitUntil(lambda: bool(made.documents()) and made.kept().run == Path(save.path).name, timeout=PATIENCE)
    assert made.kept().experiment == made.document.experiment
    made.train(5, 3000)
    made.autosave.look()
    assert len(made.saves()) == 1
    made.train(EVERY, 4000)
    made.autosave.look()
    assert len(made.saves()) == 2


def test_a_slow_disk_is_left_alone_for_twenty_times_as_long_as_it_took(made: Made) -> None:
    made.train(EVERY, 1000)
    made.autosave.look()
    made.now += 4.0  # until it is written
    made.answer()
    for seconds in (50, 20):
        made.train(seconds, 2000)
        made.autosave.look()
        assert len(made.saves()) == 1
    made.train(11, 3000)
    made.autosave.look()
    assert len(made.saves()) == 2


def test_a_pause_copies_the_run_at_once(made: Made) -> None:
    made.document.edit(edited(made.document.experiment), "Change rate")
    made.train(2, 1000)
    made.hear(step=1001)
    assert len(made.saves()) == 1


def test_a_weight_set_by_hand_is_copied_once_and_soon(made: Made) -> None:
    before, after = (SetParameter("output", "weight", (0, 0), value) for value in (0.1, 2.0))
    made.hear(step=0)
    made.document.set_parameter(before, after, "Set weight")
    made.autosave.look()
    assert len(made.saves()) == 1
    made.answer()
    for _ in range(3):
        made.train(2, 1000)
        made.autosave.look()
    assert len(made.saves()) == 1  # the next one is due after half a minute


def test_the_weights_of_an_opened_file_are_copied_with_the_first_edit(made: Made, tmp_path: Path) -> None:
    made.document.open(made.document.experiment, str(tmp_path / "lesson.safetensors"))
    made.autosave.forget_run()
    made.hear(step=900)
    made.autosave.look()
    assert made.saves() == []  # the file has them
    made.document.edit(edited(made.document.experiment), "Change rate")
    made.autosave.look()
    assert len(made.saves()) == 1


def test_weights_that_are_kept_at_epoch_0_are_copied(made: Made) -> None:
    made.document.edit(edited(made.document.experiment), "Change rate")
    made.hear(step=0)
    assert made.saves() == []
    made.hear(step=0, weights_kept=True)
    made.autosave.look()
    assert len(made.saves()) == 1


def test_the_copy_goes_with_its_run(made: Made, qtbot: Any) -> None:
    made.train(EVERY, 1000)
    made.autosave.look()
    made.answer()
    name = Path(made.saves()[0].path).name
    qtbot.waitUntil(lambda: bool(made.documents()) and made.kept().run == name, timeout=PATIENCE)
    made.document.edit(edited(made.document.experiment), "Change rate")  # which goes on with the weights
    qtbot.waitUntil(lambda: made.kept().experiment == made.document.experiment, timeout=PATIENCE)
    assert made.kept().run == name
    made.document.edit(with_kind(made.document.experiment, "xor"), "Choose XOR")  # which begins anew
    qtbot.waitUntil(lambda: made.kept().experiment == made.document.experiment, timeout=PATIENCE)
    assert made.kept().run == ""


def test_an_answer_for_a_run_that_is_gone_is_no_copy_of_the_next_one(made: Made, qtbot: Any) -> None:
    made.train(EVERY, 1000)
    made.autosave.look()
    made.document.edit(with_kind(made.document.experiment, "xor"), "Choose XOR")
    made.answer()
    qtbot.waitUntil(lambda: bool(made.documents()), timeout=PATIENCE)
    assert made.kept().run == ""


def test_without_room_it_is_said_once_and_work_goes_on(made: Made, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*about: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as short:
        short.setattr(Folder, "write", full)
        for rate in (0.1, 0.3):
            made.document.edit(edited(made.document.experiment, rate), "Change rate")
            made.autosave._keep_document()
            qtbot.waitUntil(lambda: bool(made.said), timeout=PATIENCE)
    assert len(made.said) == 1
    assert "No space left on device" in made.said[0]
    made.document.edit(edited(made.document.experiment, 1.0), "Change rate")
    qtbot.waitUntil(lambda: bool(made.documents()), timeout=PATIENCE)


def test_once_there_is_room_again_it_is_kept_without_another_edit(
    made: Made, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*about: object) -> None:
        raise OSError(28, "No space left on device")

    made.autosave._later.setInterval(50)
    with monkeypatch.context() as short:
        short.setattr(Folder, "write", full)
        made.document.edit(edited(made.document.experiment, 0.1), "Change rate")
        qtbot.waitUntil(lambda: bool(made.said), timeout=PATIENCE)
    qtbot.waitUntil(lambda: bool(made.documents()), timeout=PATIENCE)
    assert made.kept().experiment == made.document.experiment


def test_a_folder_that_cannot_be_made_is_said(qtbot: Any, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    made = Made(tmp_path / "file" / "unsaved")
    made.document.edit(edited(made.document.experiment), "Change rate")
    qtbot.waitUntil(lambda: bool(made.said), timeout=PATIENCE)
    made.autosave.end()
    assert len(made.said) == 1


def test_a_clean_close_leaves_nothing(made: Made, qtbot: Any) -> None:
    made.document.edit(edited(made.document.experiment), "Change rate")
    qtbot.waitUntil(lambda: bool(made.documents()), timeout=PATIENCE)
    made.autosave.end()
    assert list(made.root.iterdir()) == []


def test_where_the_program_has_to_end_everything_is_kept(made: Made) -> None:
    made.document.edit(edited(made.document.experiment), "Change rate")
    made.train(2, 1000)
    made.autosave.keep()
    (save,) = made.saves()
    assert not save.aside  # the engine writes it before it ends
    Path(save.path).write_bytes(b"weights")
    (left,) = unsaved.left(made.root)
    assert (left.read().experiment, left.read().run) == (made.document.experiment, Path(save.path).name)


def test_where_nothing_is_unsaved_nothing_is_kept(made: Made) -> None:
    made.autosave.keep()
    assert not made.root.exists() or list(made.root.iterdir()) == []


def test_it_lies_beside_the_drawings_of_the_person() -> None:
    assert autosave.place().name == "unsaved"
