"""The list of kept runs in the window: what comes onto it, what a person does with it, and what undo brings back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from models.design.experiment import Experiment
from models.doctor.smoothing import grown, smoothed
from models.runs.record import LOOK, RunRecord
from models.runs.shelf import RunShelf
from models.talk.commands import Command, Load, Reset, Save
from models.talk.probes import Boundary
from models.talk.snapshot import Companion, Saved, Snapshot
from tests.models.runs.test_shelf import trained
from ui.panels.loss.curves import ChartOptions
from ui.panels.loss.loss import LossPanel
from ui.runs.face import RunsFace
from ui.runs.list_model import DIFFERS, MARK, NAME
from ui.runs.list_part import ListPart
from ui.runs.run_list import RunList
from ui.shell.window import MainWindow

Keep = Callable[..., RunRecord]


@pytest.fixture
def runs(window: MainWindow) -> RunList:
    return window.kept.runs


@pytest.fixture
def keep(window: MainWindow, runs: RunList, sent: list[Command], hear: Any, qtbot: Any) -> Keep:
    """Lets the window leave a run, as an engine that writes it would answer."""

    def do(value: float, **about: Any) -> RunRecord:
        before = {record.id for record in runs.records}
        hear(step=900, epoch=36, opened=window.link.opened)
        window.actions_["keep_run"].trigger()
        save = [command for command in sent if isinstance(command, Save)][-1]
        assert save.look == LOOK
        trained(Path(save.path), value, window.document.experiment)
        said = hear(step=900, epoch=36, opened=window.link.opened, **about)
        instant = replace(said, readings={Boundary(32): np.full((32, 32), 0.5, np.float32)})
        hear(step=900, opened=window.link.opened, saved=Saved(save.ticket, save.path, instant=instant))
        qtbot.waitUntil(lambda: len(runs.records) > len(before))
        return next(record for record in runs.records if record.id not in before)

    return do


def with_rate(experiment: Experiment, rate: float) -> Experiment:
    return replace(experiment, training=replace(experiment.training, learning_rate=rate))


def shown(window: MainWindow) -> ListPart:
    window.actions_["face_runs"].trigger()
    (face,) = window.parts.centre.panels
    assert isinstance(face, RunsFace)
    return face.list


def on_disk(runs: RunList) -> dict[str, RunRecord]:
    return {record.id: record for record in RunShelf(runs._shelf.folder).look()}


def settled(runs: RunList, qtbot: Any) -> None:
    """Waits until everything is on disk."""
    runs._worker.submit(lambda: None).result(10)
    qtbot.wait(1)


def test_a_run_that_gives_way_comes_onto_the_list(
    window: MainWindow, runs: RunList, sent: list[Command], hear: Any, qtbot: Any
) -> None:
    hear(step=900, epoch=36)
    window.actions_["reset"].trigger()
    save = next(command for command in sent if isinstance(command, Save))
    trained(Path(save.path), 1.0, window.document.experiment)
    instant = Snapshot(window.document.experiment, epoch=37, step=925)
    hear(step=0, saved=Saved(save.ticket, save.path, instant=instant))
    qtbot.waitUntil(lambda: len(runs.records) == 1)
    (record,) = runs.records
    assert (record.epoch, record.step, record.number) == (37, 925, 1)  # as it was written, not as it was seen last
    assert on_disk(runs)[record.id].experiment == window.document.experiment


def test_a_run_that_has_learned_nothing_is_not_kept(window: MainWindow, runs: RunList, sent: list[Command]) -> None:
    said: list[str] = []
    runs.failed.connect(said.append)
    window.actions_["keep_run"].trigger()
    assert said
    assert not [command for command in sent if isinstance(command, Save)]


def test_the_list_says_how_each_run_differs(window: MainWindow, keep: Keep) -> None:
    part = shown(window)
    keep(1.0)
    before = window.document.experiment
    window.document.edit(with_rate(before, 0.3), "Change")
    model = part.model
    assert [model.text(row, NAME) for row in (0, 1)] == ["this one", "Run 1"]
    assert [model.text(row, DIFFERS) for row in (0, 1)] == ["–", "Learning rate 0.3 → 0.03"]
    window.document.undo_stack.undo()
    assert model.text(1, DIFFERS) == "the same design"


def test_changes_are_kept_and_undone(window: MainWindow, runs: RunList, keep: Keep, qtbot: Any) -> None:
    id = keep(1.0).id
    undo = window.document.undo_stack
    for change, name, value, before in (
        (lambda r: runs.rename(r, "  ReLU "), "name", "ReLU", ""),
        (lambda r: runs.annotate(r, "two seeds"), "note", "two seeds", ""),
        (lambda r: runs.pin(r, True), "pinned", True, False),
        (lambda r: runs.colour(r, 4), "colour", 4, 1),
    ):
        record = runs.record(id)
        assert record is not None
        change(record)
        settled(runs, qtbot)
        assert getattr(on_disk(runs)[id], name) == value
        undo.undo()
        settled(runs, qtbot)
        assert getattr(on_disk(runs)[id], name) == before
        undo.redo()
    settled(runs, qtbot)
    found = on_disk(runs)[id]
    assert (found.name, found.note, found.pinned, found.colour) == ("ReLU", "two seeds", True, 4)


def test_what_is_removed_comes_back_with_its_weights(window: MainWindow, runs: RunList, keep: Keep, qtbot: Any) -> None:
    first, second = keep(1.0), keep(2.0)
    weights = runs._shelf.weights(first.id)
    content = weights.read_bytes()
    part = shown(window)
    part.view.choose(first.id)
    QTest.keyClick(part.view, Qt.Key.Key_Delete)
    settled(runs, qtbot)
    assert [record.id for record in runs.records] == [second.id]
    assert not weights.exists()
    window.document.undo_stack.undo()
    settled(runs, qtbot)
    assert {record.id for record in runs.records} == {first.id, second.id} == set(on_disk(runs))
    assert weights.read_bytes() == content


def test_a_pinned_run_is_a_ghost_on_the_chart(window: MainWindow, runs: RunList, keep: Keep) -> None:
    record = keep(1.0)
    chart = window.results.panel(LossPanel).chart
    assert chart.ghosts.shown == ()
    part = shown(window)
    cell = part.view.visualRect(part.model.index(part.model.row_of(record.id), MARK)).center()
    QTest.mouseClick(part.view.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    (ghost,) = chart.ghosts.shown
    x, y = chart.ghosts.curves[0].getData()
    smooth = smoothed(record.history.test_loss, grown(ChartOptions().smoothing, len(x)))
    np.testing.assert_allclose(y, smooth)
    assert not np.allclose(y, record.history.test_loss)
    assert len(x) == len(y)
    assert "Run 1 ends at 0.6" in chart.accessibleDescription()
    assert "Run 1" in chart.read_out(1)
    window.results.panel(LossPanel).show_view(1)
    smooth = smoothed(record.history.test_accuracy, grown(ChartOptions().smoothing, len(x)))
    np.testing.assert_allclose(chart.ghosts.curves[0].getData()[1], smooth)
    loss = replace(window.document.experiment.training, loss="binary_cross_entropy")
    window.document.edit(replace(window.document.experiment, training=loss), "Change loss")
    assert chart.ghosts.shown == ()  # another loss measures something else
    window.document.undo_stack.undo()
    assert chart.ghosts.shown[0].name == ghost.name
    window.document.undo_stack.undo()
    assert chart.ghosts.shown == ()


def test_names_of_ghosts_that_end_at_one_place_stand_one_above_another(
    window: MainWindow, runs: RunList, keep: Keep, qtbot: Any
) -> None:
    chart = window.results.panel(LossPanel).chart
    window.show()
    for value in (1.0, 2.0, 3.0):
        runs.pin(keep(value), True)
    qtbot.wait(1)
    rects = [name.mapRectToScene(name.boundingRect()) for name in chart.ghosts._names]
    assert [name.toPlainText() for name in chart.ghosts._names] == ["Run 3", "Run 2", "Run 1"]
    assert not any(a.adjusted(1, 1, -1, -1).intersects(b) for n, a in enumerate(rects) for b in rects[n + 1 :])


def test_a_click_on_the_picture_opens_and_one_beside_it_chooses(window: MainWindow, runs: RunList, keep: Keep) -> None:
    record = keep(1.0)
    window.document.edit(with_rate(window.document.experiment, 0.3), "Change")
    part = shown(window)
    cell = part.view.visualRect(part.model.index(1, NAME))
    for across, opened in ((cell.width() - 5, False), (12, True)):
        place = cell.topLeft() + QPoint(across, cell.height() // 2)
        QTest.mouseClick(part.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert part.view.chosen_records() == [record]
        assert (window.document.experiment == record.experiment) == opened


@pytest.mark.parametrize("rate", [0.03, 0.3])
def test_a_run_is_opened_with_its_weights_and_undo_comes_back(
    window: MainWindow, runs: RunList, keep: Keep, sent: list[Command], hear: Any, rate: float
) -> None:
    """Also where its design is the present one."""
    record = keep(1.0)
    before = with_rate(window.document.experiment, rate)
    window.document.edit(before, "Change")
    hear(step=0, opened=window.link.opened)
    sent.clear()
    part = shown(window)
    part.view.choose(record.id)
    QTest.keyClick(part.view, Qt.Key.Key_Return)
    weights = str(runs._shelf.weights(record.id))
    assert [command for command in sent if isinstance(command, Load)] == [Load(record.experiment, weights, fresh=True)]
    assert window.document.experiment == record.experiment
    sent.clear()
    window.document.undo_stack.undo()
    assert window.document.experiment == before
    assert Reset() in sent  # the run before had learned nothing, and must not go on with what this one knows
    window.document.undo_stack.redo()
    assert [command.weights_from for command in sent if isinstance(command, Load)][-1] == weights


def test_the_last_run_is_kept_when_the_window_closes(
    window: MainWindow, runs: RunList, sent: list[Command], hear: Any
) -> None:
    hear(step=900, epoch=36)
    window.files.give_up()
    window.close()
    ((id, record),) = on_disk(runs).items()
    save = [command for command in sent if isinstance(command, Save)][-1]
    assert (save.path, record.late, record.epoch) == (str(runs._shelf.weights(id)), True, 36)
    trained(Path(save.path), 3.0, record.experiment)
    settled_later = RunShelf(runs._shelf.folder).settle(record).records[-1]
    assert (settled_later.late, settled_later.step) == (False, 100)


def test_so_is_the_run_beside_it(window: MainWindow, runs: RunList, sent: list[Command], hear: Any) -> None:
    other = with_rate(window.document.experiment, 0.25)
    now = hear(step=900, epoch=36)
    hear(step=900, epoch=36, companion=Companion(now=replace(now, experiment=other), shadow=True))
    window.files.give_up()
    window.close()
    saves = [(command.path, command.beside) for command in sent if isinstance(command, Save)][-2:]
    by_path = {str(runs._shelf.weights(id)): record for id, record in on_disk(runs).items()}
    assert [by_path[path].experiment for path, _ in saves] == [window.document.experiment, other]
    assert [beside for _, beside in saves] == [False, True]
    assert all(record.late for record in by_path.values())


def test_a_run_that_was_opened_and_not_trained_is_not_kept_again(
    window: MainWindow, runs: RunList, keep: Keep, hear: Any, qtbot: Any
) -> None:
    record = keep(1.0)
    runs.open(record)
    hear(step=900, epoch=36, opened=window.link.opened)
    window.files.give_up()
    window.close()
    assert set(on_disk(runs)) == {record.id}


def test_damage_is_said_once(window: MainWindow, runs: RunList, qtbot: Any) -> None:
    folder = runs._shelf.folder
    folder.mkdir(parents=True)
    (folder / f"{'0' * 32}.json").write_text("{")
    said: list[str] = []
    runs.failed.connect(said.append)
    for _ in range(2):
        runs.load()
        qtbot.waitUntil(lambda: runs.loaded)
        settled(runs, qtbot)
    assert len(said) == 1


def test_without_a_folder_the_list_says_why(window: MainWindow, runs: RunList, qtbot: Any) -> None:
    folder = runs._shelf.folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way")
    part = shown(window)
    qtbot.waitUntil(lambda: bool(runs.trouble))
    assert "Runs cannot be kept" in part.message.text()
