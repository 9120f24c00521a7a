"""New, open, save and the question about unsaved changes; dialogs answer as told."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from models.files import atomic, checkpoint, storage
from models.language import languages
from models.problems.changes import with_kind
from models.talk.commands import Command, Load, Save
from models.talk.snapshot import Progress, Saved
from ui.app import questions
from ui.app.files import examples, free_file
from ui.app.templates import templates
from ui.canned.snapshot import canned_snapshot
from ui.shell.window import MainWindow

TRAINED = Path(__file__).parents[3] / "resources" / "weights" / "digits.safetensors"


def answer(monkeypatch: pytest.MonkeyPatch, button: QMessageBox.StandardButton) -> list[str]:
    asked: list[str] = []

    def exec_(box: QMessageBox) -> QMessageBox.StandardButton:
        asked.append(box.text())
        return button

    monkeypatch.setattr(QMessageBox, "exec", exec_)
    return asked


def save_to(monkeypatch: pytest.MonkeyPatch, path: Path, kind: str = "Design (*.json)") -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), kind))


@pytest.mark.shares_window
def test_what_is_saved_is_what_is_loaded(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window.document.edit(with_kind(window.document.experiment, "spiral"), "Choose Spiral")
    save_to(monkeypatch, tmp_path / "mine")
    window.actions_["save_as"].trigger()
    assert storage.read_design(tmp_path / "mine.json") == window.document.experiment
    assert not window.files.dirty
    assert window.document.name == "mine.json"
    assert str(tmp_path / "mine.json") in window.settings.recent()[0]


@pytest.mark.shares_window
def test_save_goes_to_the_same_file_without_asking(window: MainWindow, example: Path) -> None:
    window.files.open_path(str(example))
    window.document.edit(with_kind(window.document.experiment, "gauss"), "Choose Gauss")
    window.actions_["save"].trigger()
    assert storage.read_design(example).data.kind == "gauss"


@pytest.mark.shares_window
def test_opening_a_design_begins_anew(window: MainWindow, sent: list[Command], example: Path) -> None:
    window.files.open_path(str(example))
    assert [c for c in sent if isinstance(c, Load)][-1] == Load(window.document.experiment, None, True)


@pytest.mark.shares_window
@pytest.mark.parametrize("content", [b"", b"{", b'{"version": 99}', b'{"version": 1, "layers": []}', b"\xff\xfe"])
def test_a_bad_file_is_one_sentence_and_changes_nothing(window: MainWindow, tmp_path: Path, content: bytes) -> None:
    before = window.document.experiment
    path = tmp_path / "bad.json"
    path.write_bytes(content)
    window.files.open_path(str(path))
    assert window.document.experiment == before
    assert window.notice.isVisible()
    assert "bad.json" in window.notice.label.text()


@pytest.mark.shares_window
def test_a_missing_recent_file_is_said_and_forgotten(window: MainWindow, tmp_path: Path) -> None:
    gone = str(tmp_path / "gone.json")
    window.settings.add_recent(gone)
    window.files.open_path(gone)
    assert "gone.json cannot be read" in window.notice.label.text()
    assert gone not in window.settings.recent()


@pytest.mark.shares_window
def test_leaving_with_edits_asks_and_cancel_stays(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    window.document.edit(with_kind(window.document.experiment, "xor"), "Choose XOR")
    window.close()
    assert window.isVisible()
    assert asked == ["Save the changes to “XOR”?"]


@pytest.mark.shares_window
def test_discard_opens_the_other_file(window: MainWindow, example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, QMessageBox.StandardButton.Discard)
    window.document.edit(with_kind(window.document.experiment, "xor"), "Choose XOR")
    window.files.open_path(str(example))
    assert window.document.name == "mine.json"


def test_a_trained_network_is_saved_by_the_engine(
    window: MainWindow, sent: list[Command], hear: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hear(step=50)
    path = tmp_path / "mine.safetensors"
    save_to(monkeypatch, path, "Trained network (*.safetensors)")
    window.actions_["save_as"].trigger()
    assert sent[-1] == Save(str(path), 1)
    assert window.document.name == "Circle"  # not before it is written
    hear(step=50, saved=Saved(1, str(path)))
    assert window.document.name == "mine.safetensors"
    assert not window.files.dirty


def test_a_failed_save_is_said_and_loses_nothing(
    window: MainWindow, hear: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hear()
    path = tmp_path / "mine.safetensors"
    save_to(monkeypatch, path)
    window.actions_["save_as"].trigger()
    hear(saved=Saved(1, str(path), "No space left on device"))
    assert "could not be saved: No space left on device." in window.notice.label.text()
    assert not window.statusBar().currentMessage()  # "Saving…" is over
    assert window.document.path == ""


def test_an_answer_that_comes_with_a_later_one_counts(
    window: MainWindow, hear: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hear()
    path = tmp_path / "mine.safetensors"
    save_to(monkeypatch, path)
    window.actions_["save_as"].trigger()
    hear(saved=Saved(-1, "kept.safetensors", earlier=(Saved(1, str(path)),)))
    assert not window.files.saving
    assert window.document.name == "mine.safetensors"


def test_where_the_engine_ends_nobody_waits_for_a_save(
    window: MainWindow, hear: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hear()
    save_to(monkeypatch, tmp_path / "mine.safetensors")
    window.actions_["save_as"].trigger()
    QTimer.singleShot(0, lambda: window.lose_engine("it failed"))
    began = perf_counter()
    assert not window.files._saved_in_time()
    assert perf_counter() - began < 5
    assert not window.files.saving


@pytest.mark.shares_window
def test_words_of_a_strangers_file_are_shown_as_they_are(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "design.json"
    path.write_text('{"version": 1, "training": {"loss": "<img src=//host/x>"}}')
    window.files.open_path(str(path))
    assert "<img src=//host/x>" in window.notice.label.text()
    assert window.notice.label.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.shares_window
def test_a_design_in_a_folder_that_is_not_there_is_said(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_to(monkeypatch, tmp_path / "nowhere" / "mine.json")
    window.actions_["save_as"].trigger()
    assert "could not be saved" in window.notice.label.text()


@pytest.mark.shares_window
def test_a_design_that_cannot_run_is_no_trained_network(
    window: MainWindow, sent: list[Command], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    experiment = window.document.experiment
    window.document.edit(replace(experiment, data=replace(experiment.data, inputs=())), "Leave out all")
    save_to(monkeypatch, tmp_path / "mine.safetensors")
    window.actions_["save_as"].trigger()
    assert not [c for c in sent if isinstance(c, Save)]
    assert "cannot run" in window.notice.label.text()


@pytest.mark.shares_window
def test_weights_that_do_not_exist_yet_are_not_saved(
    window: MainWindow, sent: list[Command], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_to(monkeypatch, tmp_path / "mine.safetensors")
    window.actions_["save_as"].trigger()
    assert not [c for c in sent if isinstance(c, Save)]
    assert not window.files.saving
    assert "still starting" in window.notice.label.text()


@pytest.mark.shares_window
def test_a_template_is_a_new_document_that_proposes_its_name_and_undo_brings_the_old_file_back(
    window: MainWindow, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.files.open_path(str(example))
    before = window.document.experiment
    template = next(t for t in templates() if t.name == "small-cnn")
    proposed: list[str] = []

    def refuse(_parent: Any, _title: str, proposal: str, *_more: Any) -> tuple[str, str]:
        proposed.append(Path(proposal).name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", refuse)
    window.files.use_template(template)
    assert (window.document.name, window.document.path) == ("Small CNN", "")
    assert "Small CNN" in window.windowTitle()
    window.actions_["save"].trigger()
    assert proposed == ["Small CNN.json"]
    assert storage.read_design(example) == before
    window.document.undo_stack.undo()
    assert (window.document.path, window.files.dirty) == (str(example), False)
    window.document.undo_stack.redo()
    assert window.document.name == "Small CNN"


@pytest.mark.shares_window
def test_a_template_that_was_saved_keeps_its_file_through_undo_and_redo(
    window: MainWindow, example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.files.open_path(str(example))
    window.files.use_template(next(t for t in templates() if t.name == "small-cnn"))
    save_to(monkeypatch, tmp_path / "cnn.json")
    window.actions_["save_as"].trigger()
    for _ in range(2):
        window.document.undo_stack.undo()
        assert window.document.path == str(example)
        window.document.undo_stack.redo()
        assert (window.document.name, window.document.path) == ("cnn.json", str(tmp_path / "cnn.json"))
        assert not window.files.dirty


def test_undo_and_redo_bring_a_trained_network_back_with_its_weights(
    window: MainWindow, sent: list[Command], hear: Any, tmp_path: Path
) -> None:
    mine = str(tmp_path / "mine.safetensors")
    shipped = checkpoint.read_checkpoint(TRAINED)
    other = replace(shipped.experiment, training=replace(shipped.experiment.training, learning_rate=0.01))
    checkpoint.write_checkpoint(mine, replace(shipped, experiment=other))

    def loaded() -> str | None:
        return next(c for c in reversed(sent) if isinstance(c, Load)).weights_from

    undo_stack, template = window.document.undo_stack, next(t for t in templates() if t.name == "small-cnn")
    window.files.open_path(mine)
    hear(step=7, restarts=1, opened=1)
    window.files.open_digits()
    assert loaded() == str(TRAINED)
    window.files.use_template(template)
    assert loaded() is None
    undo_stack.undo()
    assert (window.document.name, loaded()) == ("Digit Reader", str(TRAINED))
    undo_stack.undo()
    (kept,) = (c for c in sent if isinstance(c, Save))  # of the other runs nothing was heard yet
    assert (window.document.path, loaded()) == (mine, kept.path)
    assert len([c for c in sent if isinstance(c, Load)]) == 6  # the opening example, and each once
    hear(step=7, restarts=5, opened=window.link.opened)
    assert not window.files.dirty
    undo_stack.redo()
    assert (window.document.name, loaded()) == ("Digit Reader", str(TRAINED))
    window.training.fields["batch"].changed.emit(64)
    assert loaded() is None  # an edit keeps what is trained


def test_where_a_run_could_not_be_kept_undo_brings_the_design_back(
    window: MainWindow, sent: list[Command], hear: Any
) -> None:
    hear(step=9, opened=window.link.opened)
    window.files.use_template(next(t for t in templates() if t.name == "small-cnn"))
    (kept,) = (c for c in sent if isinstance(c, Save))
    hear(saved=Saved(kept.ticket, kept.path, "No space left on device"))
    assert "Undo and redo will not bring back what was learned" in window.notice.label.text()
    window.document.undo_stack.undo()
    assert next(c for c in reversed(sent) if isinstance(c, Load)).weights_from is None


def test_each_opening_has_a_ticket_and_an_edit_has_none(window: MainWindow, sent: list[Command], example: Path) -> None:
    for _ in range(2):
        window.files.open_path(str(example))
        window.document.edit(with_kind(window.document.experiment, "xor"), "Choose XOR")
        window.document.undo_stack.undo()
    assert [c.ticket for c in sent if isinstance(c, Load)] == [0, 1, 0, 0, 2, 0, 0]


def test_a_reason_that_is_a_sentence_gets_no_other_cure(window: MainWindow, hear: Any, tmp_path: Path) -> None:
    hear()
    path = str(tmp_path / "mine.safetensors")
    window.files._save_to(path)
    hear(saved=Saved(1, path, "Class b has no pictures that can be read; choose another folder of pictures."))
    assert window.notice.label.text().endswith("can be read; choose another folder of pictures.")


def test_what_was_learned_is_proposed_for_saving_and_a_design_says_that_it_is_without(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    proposed: list[tuple[str, str]] = []

    def choose(_parent: Any, _title: str, proposal: str, _kinds: str, chosen: str) -> tuple[str, str]:
        proposed.append((Path(proposal).suffix, chosen[:7]))
        return str(tmp_path / "kept.json"), chosen

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    said: list[str] = []
    window.files.said.connect(said.append)
    window.files.save_as()
    snapshot = replace(canned_snapshot(window.document.experiment), step=5)
    window.run.snapshot = snapshot
    window.document.open(window.document.experiment)
    window.files.save_as()
    assert proposed == [(".json", "Design "), (".safetensors", "Trained")]
    assert said == ["Saved kept.json", "Saved kept.json: the design, without what it has learned"]


def test_weights_that_were_kept_at_epoch_0_are_worth_a_file(window: MainWindow) -> None:
    snapshot = replace(canned_snapshot(window.document.experiment), step=0, epoch=0)
    window.run.snapshot = snapshot
    assert not window.files._has_learned()
    window.run.snapshot = replace(snapshot, weights_kept=True)
    assert window.files._has_learned()


def test_the_dialog_names_both_kinds_and_the_one_chosen_counts(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A dialog that leaves the proposed name as it is when another kind is chosen must not decide the kind."""
    titles: list[str] = []

    def choose(_parent: Any, title: str, proposal: str, kinds: str, chosen: str) -> tuple[str, str]:
        titles.append(title)
        (other,) = (kind for kind in kinds.split(";;") if kind != chosen)
        return str(tmp_path / Path(proposal).name), other

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    window.run.snapshot = replace(canned_snapshot(window.document.experiment), step=5)
    assert window.files.save_as()
    assert all(kind in titles[0] for kind in (".json", ".safetensors"))
    assert [file.name for file in tmp_path.iterdir()] == ["Circle.json"]
    assert window.document.path == str(tmp_path / "Circle.json")
    asked: list[str] = []
    monkeypatch.setattr(questions, "replace_existing", lambda _window, name: asked.append(name))
    window.document.open(window.document.experiment)
    assert not window.files.save_as()
    assert asked == ["Circle.json"]


# ---------------------------------------------------------------- what is asked about


@pytest.fixture
def train(window: MainWindow, hear: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Lets so many seconds of training pass: `train(59)`."""
    now = [0.0]
    monkeypatch.setattr(window.files, "_clock", lambda: now[0])

    def pass_time(seconds: float, **values: Any) -> None:
        for running in (True, False):
            hear(**{"step": 900, "running": running, "opened": window.link.opened, **values})
            now[0] += seconds

    return pass_time


def use_a_template(window: MainWindow) -> None:
    window.files.use_template(next(t for t in templates() if t.name == "small-cnn"))


def open_an_example(window: MainWindow) -> None:
    window.files.open_example(examples()[-1])


@pytest.mark.parametrize(
    "begin", [lambda window: None, use_a_template, open_an_example, lambda w: w.files.open_digits()]
)
def test_what_is_untouched_or_trained_for_a_minute_is_left_without_a_question(
    window: MainWindow, train: Any, begin: Callable[[MainWindow], None]
) -> None:
    begin(window)
    assert window.files.may_leave()
    train(60)
    assert not window.isWindowModified()
    assert window.files.may_leave()
    window.document.edit(with_kind(window.document.experiment, "gauss"), "Choose Gauss")
    window.document.undo_stack.undo()
    assert window.files.may_leave()


@pytest.mark.parametrize("begin", [lambda window: None, use_a_template, open_an_example])
def test_more_than_a_minute_of_training_is_asked_about_and_the_rule_is_told(
    window: MainWindow, train: Any, begin: Callable[[MainWindow], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(window)
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.informativeText()))
    for seconds in (40, 140):  # a pause in between does not count
        train(seconds)
        train(0)
    assert window.isWindowModified()
    assert not window.files.may_leave()
    assert told == [
        "It has trained for 3 minutes since it was last saved. "
        "You are asked after an edit, or more than a minute of training."
    ]


@pytest.mark.shares_window
def test_an_edit_is_asked_about_and_the_rule_is_told(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.informativeText()))
    window.document.edit(with_kind(window.document.experiment, "xor"), "Choose XOR")
    assert not window.files.may_leave()
    assert told == [
        "It was edited since it was last saved. You are asked after an edit, or more than a minute of training."
    ]


def test_practice_counts_as_training(window: MainWindow, train: Any) -> None:
    train(61, running=False, progress=Progress("Practising"))
    assert window.files.dirty


def test_a_save_a_reset_and_undo_go_with_the_minutes_of_their_run(
    window: MainWindow, train: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    train(100)
    window.actions_["reset"].trigger()
    assert not window.files.dirty
    window.document.undo_stack.undo()
    assert window.files.dirty
    save_to(monkeypatch, tmp_path / "mine.json")
    window.actions_["save_as"].trigger()
    assert not window.files.dirty


def test_save_in_the_question_saves_the_training_that_it_is_about(
    window: MainWindow, sent: list[Command], train: Any, example: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The document's file is a design, which would not hold it."""
    window.files.open_path(str(example))
    train(100)
    proposed: list[str] = []

    def choose(_parent: Any, _title: str, proposal: str, _kinds: str, chosen: str) -> tuple[str, str]:
        proposed.append(Path(proposal).name)
        return "", chosen

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    answer(monkeypatch, QMessageBox.StandardButton.Save)
    assert not window.files.may_leave()
    assert proposed == ["mine.safetensors"]


@pytest.mark.shares_window
def test_a_document_that_undo_would_bring_back_is_asked_about_too(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, example: Path
) -> None:
    window.files.open_path(str(example))
    window.document.edit(with_kind(window.document.experiment, "xor"), "Choose XOR")
    use_a_template(window)
    assert not window.files.dirty
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    assert not window.files.may_leave()
    assert asked == ["Give up the changes to “mine.json”?"]
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.informativeText()))
    assert not window.files.may_leave()
    assert "“Small CNN”, which is on show now, has taken its place. Undo brings “mine.json” back" in told[0]
    answer(monkeypatch, QMessageBox.StandardButton.Discard)
    assert window.files.may_leave()


@pytest.mark.shares_window
def test_a_new_document_and_an_example_are_called_by_their_data(window: MainWindow) -> None:
    assert window.windowTitle().startswith("Circle[*]")
    for path in examples():
        window.files.open_example(path)
        assert window.document.name.startswith(window.document.experiment.data.info.name)
        assert ("no hidden" in window.document.name) == ("no-hidden" in path.stem)
    window.files.new()
    assert window.topbar.name.text() == "Circle"
    window.document.edit(with_kind(window.document.experiment, "spiral"), "Choose Spiral")
    assert window.windowTitle().startswith("Spiral[*]")


# ---------------------------------------------------------------- two windows


@pytest.mark.parametrize("suffix", [".json", ".safetensors"])
def test_a_file_that_was_changed_meanwhile_is_not_replaced_without_a_question(
    window: MainWindow,
    sent: list[Command],
    hear: Any,
    example: Path,
    suffix: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    path = example if suffix == ".json" else tmp_path / "mine.safetensors"
    if suffix != ".json":
        path.write_bytes(TRAINED.read_bytes())
    window.files.open_path(str(path))
    hear(step=5, opened=window.link.opened)

    def save() -> bool:
        """Save, and let the engine write."""
        saved = window.files.save()
        if saved and suffix != ".json":
            command = sent[-1]
            assert isinstance(command, Save)
            path.write_bytes(TRAINED.read_bytes())
            hear(step=5, opened=window.link.opened, saved=Saved(command.ticket, command.path))
        return saved

    assert save()  # as it was opened
    assert save()  # as it was saved
    theirs = path.read_bytes() if suffix == ".json" else TRAINED.read_bytes()
    atomic.write(path, theirs)
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    count = len(sent)
    assert not save()
    assert asked == [f"“{path.name}” was changed since it was opened or saved here. Save over it?"]
    assert (path.read_bytes(), len(sent)) == (theirs, count)
    asked = answer(monkeypatch, QMessageBox.StandardButton.Save)
    assert save()
    assert save()
    path.unlink()
    assert save()  # nothing would be lost
    assert len(asked) == 1


@pytest.mark.shares_window
def test_a_file_that_the_dialog_did_not_ask_about_is_replaced_only_on_demand(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The dialog was given a name without an ending, and so it could not know of the file."""
    (tmp_path / "mine.json").write_text("mine")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), "Design (*.json)"))
    asked: list[tuple[str, str]] = []

    def answer(button: str) -> None:
        def exec_(box: QMessageBox) -> QMessageBox.StandardButton:
            asked.append((box.text(), box.informativeText()))
            return next(box.standardButton(each) for each in box.buttons() if each.text() == button)

        monkeypatch.setattr(QMessageBox, "exec", exec_)

    answer("&Cancel")
    assert not window.files.save_as()
    assert (tmp_path / "mine.json").read_text() == "mine"
    answer("&Replace")
    assert window.files.save_as()
    assert storage.read_design(tmp_path / "mine.json") == window.document.experiment
    assert asked == [("“mine.json” exists already. Replace it?", "")] * 2


@pytest.mark.shares_window
def test_both_versions_are_kept_by_save_as(
    window: MainWindow, example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.files.open_path(str(example))
    atomic.write(example, example.read_bytes() + b"\n")
    theirs = example.read_bytes()
    answer(monkeypatch, QMessageBox.StandardButton.SaveAll)
    save_to(monkeypatch, tmp_path / "both.json")
    assert window.files.save()
    assert window.document.path == str(tmp_path / "both.json")
    assert example.read_bytes() == theirs
    assert not window.files.dirty


@pytest.mark.shares_window
def test_a_file_that_was_changed_while_another_document_stood_in_its_place_is_asked_about(
    window: MainWindow, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.files.open_path(str(example))
    use_a_template(window)
    atomic.write(example, example.read_bytes())
    window.document.undo_stack.undo()
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    assert not window.files.save()
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("name", "taken", "proposed"),
    [
        ("Circle", (), "Circle.json"),
        ("Circle", ("Circle.json", "Circle 2.json"), "Circle 3.json"),
        ("MNIST 16×16", (), "MNIST 16×16.json"),
        ("3.5 layers", (), "3.5 layers.json"),
        ("a/b: what? ", (), "a b what.json"),
        ("...", (), "network.json"),
    ],
)
def test_a_name_is_proposed_that_every_system_takes_and_no_file_has(
    tmp_path: Path, name: str, taken: tuple[str, ...], proposed: str
) -> None:
    for other in taken:
        (tmp_path / other).touch()
    assert free_file(tmp_path, name, ".json").name == proposed


@pytest.mark.shares_window
def test_save_proposes_the_name_of_the_data_and_no_file_that_is_there(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    proposed: list[str] = []

    def refuse(_parent: Any, _title: str, proposal: str, *_more: Any) -> tuple[str, str]:
        proposed.append(Path(proposal).name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", refuse)
    monkeypatch.setattr(window.files, "_folder", lambda: str(tmp_path))
    window.files.new()
    window.actions_["save"].trigger()
    (tmp_path / proposed[0]).touch()
    window.actions_["save"].trigger()
    window.document.edit(with_kind(window.document.experiment, "spiral"), "Choose Spiral")
    window.actions_["save"].trigger()
    window.files.give_up()
    assert proposed == ["Circle.json", "Circle 2.json", "Spiral.json"]


@pytest.mark.shares_window
@pytest.mark.parametrize(
    ("key", "pressed"), [(Qt.Key.Key_D, "discard"), (Qt.Key.Key_S, "save"), (Qt.Key.Key_C, "cancel")]
)
def test_every_answer_to_the_question_before_leaving_has_a_key(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, key: Qt.Key, pressed: str, qtbot: Any
) -> None:
    def exec_(box: QMessageBox) -> int:
        box.show()
        QTest.keyClick(box, key)
        qtbot.waitUntil(lambda: box.clickedButton() is not None)
        return box.standardButton(box.clickedButton())

    monkeypatch.setattr(QMessageBox, "exec", exec_)
    assert questions.save_before_leaving(window, window.document.state) == pressed


@pytest.mark.shares_window
@pytest.mark.parametrize(("language", "space"), [("en", True), ("zh_CN", False), ("zh_TW", False)])
def test_a_question_of_two_sentences_has_a_space_between_them_only_in_english(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, language: str, space: bool
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.informativeText()))
    languages.use(language)
    window.document.edit(
        replace(window.document.experiment, data=replace(window.document.experiment.data, noise=0.2)), ""
    )
    questions.give_up(window, window.document.state, [window.document.state])
    assert len(said) == 1
    assert (" " in said[0]) == space
