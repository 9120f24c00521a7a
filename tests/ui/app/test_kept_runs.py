"""A step that throws the run away can be undone: the run is kept in a file before, and loaded again."""

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QUndoStack

from models.design.data import KINDS
from models.design.experiment import Experiment
from models.talk.commands import Command, Load, Reset, Run, Save, SetParameter
from models.talk.snapshot import Progress, Saved
from ui.app import kept_runs
from ui.app.templates import templates
from ui.shell.window import MainWindow

FULL = "No space left on device"


def saves(sent: list[Command]) -> list[str]:
    return [command.path for command in sent if isinstance(command, Save)]


def loads(sent: list[Command]) -> list[tuple[str | None, bool]]:
    """Where each load took its weights from, and whether it began anew."""
    return [(command.weights_from, command.fresh) for command in sent if isinstance(command, Load)]


def with_seed(experiment: Experiment, seed: int) -> Experiment:
    return replace(experiment, training=replace(experiment.training, seed=seed))


def without_inputs(experiment: Experiment) -> Experiment:
    """An experiment that cannot run."""
    return replace(experiment, data=replace(experiment.data, inputs=()))


@pytest.mark.parametrize("how", ["reset", "new_weights"])
def test_what_begins_anew_is_kept_before_and_undo_loads_it(
    window: MainWindow, sent: list[Command], hear: Any, how: str
) -> None:
    hear(step=900, running=True)
    before, undo_stack = window.document.experiment, window.document.undo_stack
    sent.clear()
    window.actions_[how].trigger()
    (kept,) = saves(sent)
    began = next(command for command in sent if isinstance(command, Reset | Load))
    assert isinstance(sent[0], Save)  # before the run is thrown away
    assert isinstance(began, Reset) == (how == "reset")
    hear(step=0)
    sent.clear()
    undo_stack.undo()
    assert window.document.experiment == before
    assert (loads(sent), Run(0) in sent, saves(sent)) == ([(kept, True)], True, [])
    assert not window.run.running
    hear(step=900, opened=window.link.opened)
    sent.clear()
    undo_stack.redo()
    assert len(saves(sent)) == 1
    assert any(isinstance(command, Reset) for command in sent) == (how == "reset")


def run_held(sent: list[Command]) -> int:
    """The run that the engine holds after all this, by the number of the command that began it."""
    held, files = 0, dict[str, int]()
    for number, command in enumerate(sent):
        if isinstance(command, Save):
            files[command.path] = held
        elif isinstance(command, Load) and command.weights_from:
            held = files[command.weights_from]
        elif isinstance(command, Load | Reset):
            held = number
    return held


@pytest.mark.parametrize("learning", [True, False])
def test_looking_back_and_returning_brings_back_every_run(
    window: MainWindow, sent: list[Command], hear: Any, learning: bool
) -> None:
    walk = [QUndoStack.undo, QUndoStack.undo, QUndoStack.redo, QUndoStack.redo, QUndoStack.undo]
    for steps in (("xor", "spiral"), ("reset", "reset"), ("new_weights", "xor"), ("xor", "reset")):
        hear(step=900, opened=window.link.opened)
        runs = [run_held(sent)]
        for step in steps:
            (window.data.gallery.tiles[step].click if step in KINDS else window.actions_[step].trigger)()
            hear(step=900, opened=window.link.opened)
            runs.append(run_held(sent))
        at = 2
        for move in walk:
            move(window.document.undo_stack)
            at += -1 if move is QUndoStack.undo else 1
            assert run_held(sent) == runs[at], steps
            if learning:  # otherwise the next step comes before the engine has spoken
                hear(step=900, opened=window.link.opened)
        assert len(set(runs)) == 3, steps
        window.files.give_up()
        window.files.new()


@pytest.mark.parametrize("how", ["reset", "new_weights"])
def test_of_a_run_that_has_learned_nothing_nothing_is_kept(
    window: MainWindow, sent: list[Command], hear: Any, how: str
) -> None:
    hear(step=0)
    window.actions_[how].trigger()
    assert saves(sent) == []
    assert window.document.undo_stack.count() == (how == "new_weights")


def test_a_second_reset_at_once_adds_no_undo_step(window: MainWindow, sent: list[Command], hear: Any) -> None:
    hear(step=900)
    window.actions_["reset"].trigger()
    window.actions_["reset"].trigger()
    assert len(saves(sent)) == 1
    assert window.document.undo_stack.count() == 1


def test_a_weight_set_by_hand_is_kept_and_its_own_undo_stays(
    window: MainWindow, sent: list[Command], hear: Any
) -> None:
    hear(step=0)
    before, undo_stack = SetParameter("output", "weight", (0, 1), 0.25), window.document.undo_stack
    window.document.set_parameter(before, replace(before, value=1.0), "Set weight")
    window.actions_["reset"].trigger()
    (kept,) = saves(sent)
    undo_stack.undo()
    assert loads(sent)[-1] == (kept, True)
    undo_stack.undo()
    assert sent[-1] == before


def test_seeds_that_were_tried_one_after_the_other_undo_to_the_run_before_the_first(
    window: MainWindow, sent: list[Command], hear: Any
) -> None:
    hear(step=900)
    before = window.document.experiment
    for seed in (71, 72, before.training.seed):
        window.document.edit(with_seed(window.document.experiment, seed), "Change seed", "training.seed")
        hear(step=3)
    first = saves(sent)[0]
    assert window.document.experiment == before
    assert window.document.undo_stack.count() == 1
    window.document.undo_stack.undo()
    assert loads(sent)[-1] == (first, True)


def test_a_run_comes_back_once_its_design_can_run_again(window: MainWindow, sent: list[Command], hear: Any) -> None:
    hear(step=900)
    document, before = window.document, window.document.experiment
    document.edit(without_inputs(before), "Leave out all")
    document.edit(with_seed(before, 77), "Change seed")
    (kept,) = saves(sent)
    hear(step=5)
    sent.clear()
    document.undo_stack.undo()
    assert loads(sent) == []
    (after,) = saves(sent)
    document.undo_stack.redo()
    assert loads(sent) == [(after, True)]
    for _ in range(2):
        document.undo_stack.undo()
    assert (document.experiment, loads(sent)[-1], saves(sent)) == (before, (kept, True), [after])


def test_a_run_that_cannot_be_written_is_said_once_and_nothing_else_breaks(
    window: MainWindow, sent: list[Command], hear: Any
) -> None:
    answer: Saved | None = None
    for turn in range(3):
        hear(step=900, saved=answer)
        window.actions_["reset"].trigger()
        kept = [command for command in sent if isinstance(command, Save)][-1]
        before = () if answer is None else (*answer.earlier, answer)
        answer = Saved(kept.ticket, kept.path, FULL, before)
        hear(step=0, saved=answer)
        assert (FULL in window.notice.label.text()) == (turn == 0)
        window.notice.clear()
    sent.clear()
    window.document.undo_stack.undo()
    assert loads(sent) == [(None, False)]  # the run goes on as it is


def test_undo_before_the_engine_has_said_that_it_could_not_write_begins_anew(
    window: MainWindow, sent: list[Command], hear: Any
) -> None:
    hear(step=900)
    window.actions_["reset"].trigger()
    window.document.undo_stack.undo()
    (kept,) = [command for command in sent if isinstance(command, Save)]
    assert loads(sent)[-1] == (kept.path, True)
    hear(step=0, saved=Saved(kept.ticket, kept.path, FULL), error=f"1.safetensors cannot be read: {FULL}.")
    assert loads(sent)[-1] == (None, True)


def test_where_there_is_no_folder_for_temporary_files_a_reset_resets(
    window: MainWindow, sent: list[Command], hear: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    hear(step=900)
    window.actions_["reset"].trigger()
    assert isinstance(sent[-1], Reset)
    assert (saves(sent), window.document.undo_stack.count()) == ([], 0)
    assert window.notice.label.text() == (
        f"Undo and redo will not bring back what was learned, as {tmp_path / 'gone'} cannot be written (No such file "
        "or directory); make room there, or let TMPDIR name another folder."
    )


def test_a_folder_for_temporary_files_that_was_deleted_is_made_again(
    window: MainWindow, sent: list[Command], hear: Any
) -> None:
    for _ in range(2):
        hear(step=900)
        window.actions_["reset"].trigger()
        folder = Path(saves(sent)[-1]).parent
        assert folder.is_dir()
        folder.rmdir()


def test_a_kept_run_is_deleted_once_no_step_needs_it_or_others_need_the_room(
    window: MainWindow, sent: list[Command], hear: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reset() -> list[str]:
        """Reset a run, as the engine would have written it; the files there are then."""
        hear(step=900, opened=window.link.opened)
        window.actions_["reset"].trigger()
        kept = Path(saves(sent)[-1])
        kept.write_bytes(b"0" * 1000)
        return sorted(path.name for path in kept.parent.iterdir())

    assert [len(reset()) for _ in range(3)] == [1, 2, 3]
    for _ in range(2):
        window.document.undo_stack.undo()
    hear(opened=window.link.opened)
    window.document.edit(with_seed(window.document.experiment, 8), "Change seed")  # drops what was undone
    Path(saves(sent)[-1]).write_bytes(b"0" * 1000)
    assert reset() == ["1.safetensors", "4.safetensors", "5.safetensors"]
    monkeypatch.setattr(kept_runs, "_ROOM", 1500)
    assert reset() == ["5.safetensors", "6.safetensors"]


def test_the_run_that_comes_back_is_not_deleted_for_the_room_of_the_one_that_goes(
    window: MainWindow, sent: list[Command], hear: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write() -> list[str]:
        """Write the run that was saved last, as the engine would; the files there are now."""
        kept = Path(saves(sent)[-1])
        kept.write_bytes(b"0" * 1000)
        return sorted(path.stem for path in kept.parent.iterdir())

    stack = window.document.undo_stack
    for _ in range(2):
        hear(step=900)
        window.actions_["reset"].trigger()
        write()
    monkeypatch.setattr(kept_runs, "_ROOM", 1500)
    hear(step=0)
    stack.undo()
    hear(step=950, opened=window.link.opened)
    stack.undo()
    assert loads(sent)[-1][0] == saves(sent)[0]
    assert write() == ["1", "2", "3"]
    hear(step=960, opened=window.link.opened)
    window.actions_["reset"].trigger()
    assert write() == ["1", "4"]  # in all no more than the room, and one that came after


def test_what_is_still_of_another_task_is_not_kept_as_the_run_of_this_one(
    window: MainWindow, sent: list[Command], hear: Any
) -> None:
    before = window.document.experiment
    hear(step=900)
    window.data.gallery.tiles["xor"].click()
    hear(before, step=901)  # the engine has not obeyed yet
    window.data.gallery.tiles["spiral"].click()
    assert len(saves(sent)) == 1


def test_data_that_are_on_their_way_are_no_run_to_keep(window: MainWindow, sent: list[Command], hear: Any) -> None:
    hear(step=900)
    window.data.gallery.tiles["mnist"].click()
    hear(progress=Progress("Fetching MNIST", 1, 2), running=True, metrics=None, device=None)
    window.document.undo_stack.undo()
    assert len(saves(sent)) == 1


def test_templates_and_resets_undo_in_turn(window: MainWindow, sent: list[Command], hear: Any) -> None:
    undo_stack = window.document.undo_stack
    hear(step=900)
    window.files.use_template(next(t for t in templates() if t.name == "small-cnn"))
    hear(step=700)
    window.actions_["reset"].trigger()
    first, second = saves(sent)
    undo_stack.undo()
    assert loads(sent)[-1] == (second, True)
    undo_stack.undo()
    assert (window.document.name, loads(sent)[-1]) == ("Circle", (first, True))
    undo_stack.redo()
    assert loads(sent)[-1] == (second, True)


def with_inputs(experiment: Experiment, *inputs: str) -> Experiment:
    return replace(experiment, data=replace(experiment.data, inputs=inputs))


def test_an_edit_that_drops_weights_keeps_the_run_and_goes_on_and_undo_brings_design_and_weights_back(
    window: MainWindow, sent: list[Command], hear: Any
) -> None:
    before, undo_stack = window.document.experiment, window.document.undo_stack
    hear(step=900)
    sent.clear()
    window.document.edit(with_inputs(before, "x"), "Leave out y")
    (kept,) = saves(sent)
    assert isinstance(sent[0], Save)  # before its weights are gone
    assert loads(sent) == [(None, False)]  # the other weights stay
    hear(step=901)
    window.document.edit(before, "Use y")
    hear(step=902)
    undo_stack.undo()
    sent.clear()
    undo_stack.undo()
    assert window.document.experiment == before
    assert loads(sent) == [(kept, True)]
    hear(step=900, opened=window.link.opened)
    undo_stack.redo()
    assert loads(sent)[-1][1]  # and redo the run after the edit


def test_an_edit_that_drops_no_weights_keeps_no_run(window: MainWindow, sent: list[Command], hear: Any) -> None:
    hear(step=900)
    before = window.document.experiment
    window.document.edit(replace(before, training=replace(before.training, learning_rate=0.5)), "Change learning rate")
    window.document.edit(replace(before, data=replace(before.data, noise=0.3)), "Change noise")
    assert saves(sent) == []


def test_a_drag_of_the_number_of_neurons_keeps_the_run_once(window: MainWindow, sent: list[Command], hear: Any) -> None:
    hear(step=900)
    before = window.document.experiment
    layer = before.network.layers[0]
    for step, units in enumerate((5, 6, 7, 4)):
        network = before.network.replace_layer(replace(layer, units=units))  # type: ignore[call-arg]
        window.document.edit(replace(before, network=network), "Change units", "units:1")
        hear(step=901 + step)
    (kept,) = saves(sent)
    assert window.document.experiment == before
    window.document.undo_stack.undo()  # the design is as it was, and its weights come back
    assert loads(sent)[-1] == (kept, True)


def test_a_trained_network_whose_weights_were_dropped_is_not_as_it_was_saved(
    window: MainWindow, sent: list[Command], hear: Any, tmp_path: Path
) -> None:
    before, document = window.document.experiment, window.document
    path = tmp_path / "mine.safetensors"
    hear(step=900)
    window.files._save_to(str(path))
    path.write_bytes(b"")
    hear(step=900, saved=Saved(1, str(path)))
    assert not window.isWindowModified()
    for name, cure in (("input", 2), ("reset", 1)):
        if name == "input":
            document.edit(with_inputs(before, "x"), "Leave out y")
            document.edit(before, "Use y")
        else:
            window.actions_["reset"].trigger()
        hear(step=900, opened=window.link.opened)
        assert document.experiment == before
        assert window.isWindowModified(), name
        for _ in range(cure):
            document.undo_stack.undo()
        hear(step=900, opened=window.link.opened)
        assert not window.isWindowModified(), name
