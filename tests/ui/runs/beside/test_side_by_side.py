"""Two runs of the list side by side: what is asked of the engine, what is shown, and the way back."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QItemSelectionModel

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.points import Points
from models.doctor.smoothing import grown, smoothed
from models.problems.changes import with_data
from models.runs.record import RunRecord
from models.talk.commands import Command, Load, Watch
from models.talk.probes import Boundary, Curve
from models.talk.runs.companions import Accompany, Beside, GoAlone
from models.talk.snapshot import Companion, History, Metrics, Snapshot
from ui.panels.loss.curves import ChartOptions
from ui.runs.beside.part import BesidePart
from ui.runs.face import RunsFace
from ui.runs.list_model import NAME
from ui.runs.run_list import RunList
from ui.shell.window import MainWindow

PLANE = Boundary(64)
PRICES = Points(columns=("size",), classes=(), target="price").added([((k / 2,), 3.0 * k) for k in range(1, 21)])


@pytest.fixture
def runs(window: MainWindow, tmp_path: Path) -> RunList:
    """The list of the window with three runs that are nowhere but in it; each has weights."""
    runs, e = window.kept.runs, window.document.experiment
    runs.loaded = True
    designs = [tuned(e, learning_rate=0.1), tuned(e, batch=25), tuned(e, momentum=0.5)]
    for number, design in enumerate(designs, 1):
        id = f"{number:032x}"
        runs._records[id] = RunRecord(
            id, number, design, f"2026-01-0{number}", 40 * number, 1000 * number, colour=number
        )
    runs.weights = lambda record: f"/runs/{record.number}.safetensors"  # type: ignore[method-assign]
    window.actions_["face_runs"].trigger()
    runs.changed.emit()
    return runs


def tuned(e: Experiment, **training: Any) -> Experiment:
    return replace(e, training=replace(e.training, **training))


def choose(window: MainWindow, *numbers: int) -> RunsFace:
    """Choose these runs in the list."""
    (face,) = [panel for panel in window.parts.centre.panels if isinstance(panel, RunsFace)]
    view = face.list.view
    view.clearSelection()
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row, record in enumerate(face.list.model.records, 1):
        if record.number in numbers:
            view.selectionModel().select(face.list.model.index(row, NAME), flags)
    return face


def company(sent: list[Command]) -> list[Command]:
    return [command for command in sent if isinstance(command, Accompany | GoAlone)]


def asked(sent: list[Command]) -> frozenset[Any]:
    return [command for command in sent if isinstance(command, Watch)][-1].probes


def test_a_run_stands_beside_the_present_one_until_it_is_closed(
    window: MainWindow, runs: RunList, sent: list[Command], hear: Any
) -> None:
    face = choose(window, 1)
    assert PLANE not in asked(sent)
    face.beside.click()
    (record,) = [record for record in runs.records if record.number == 1]
    assert company(sent) == [Accompany(record.experiment, "/runs/1.safetensors", "Run 1", 1)]
    assert {PLANE, Beside(PLANE)} <= asked(sent)
    assert face.beside.isChecked()
    assert not face.list.details.isVisible()
    part = face._beside
    assert isinstance(part, BesidePart)
    epoch = np.arange(41.0)
    history = History(epoch, (25 * epoch).astype(np.int64), *(np.exp(-epoch / k) for k in (5, 6, 7, 8)))
    other = Snapshot(record.experiment, epoch=40, step=1000, metrics=Metrics(0.2, 0.3, 0.9, 0.7), history=history)
    plane = np.full((64, 64), 0.9, np.float32)
    readings = {PLANE: plane, Beside(PLANE): 1 - plane}
    hear(epoch=40, step=1000, companion=Companion(other, name="Run 1", colour=1), readings=readings)
    assert part.differs.text() == "Learning rate 0.03 → 0.1"
    assert part.other.figures.text() == "epoch 40\ntest loss 0.3000\naccuracy 70.0 %"
    assert "test loss 0.6000" in part.one.figures.text()
    colours = [run.map._image.pixelColor(32, 32) for run in (part.one, part.other) if run.map._image is not None]
    assert colours[0].blue() > colours[0].red()  # class 1
    assert colours[1].red() > colours[1].blue()
    _, y = part.chart.curves.curves[1].getData()
    np.testing.assert_allclose(y, smoothed(history.test_loss, grown(ChartOptions().smoothing, 41)))
    hear(epoch=90, step=2250, companion=Companion(other, name="Run 1", colour=1))
    assert part.other.figures.text() == "epoch 40\ncatches up to epoch 90"
    hear(epoch=9, step=225, companion=Companion(other, name="Run 1", colour=1))
    assert part.other.figures.text() == "epoch 40\nwaits for this one"
    hear(step=225, companion=Companion(replace(other, experiment=tuned(other.experiment, loss="hinge", seed=9))))
    assert part.chart.isHidden()
    assert "no chart in common" in part.words.text()
    assert "another order" in part.words.text()
    hear(step=225, companion=Companion(error="It is gone."))
    assert (part.words.text(), part.one.isHidden()) == ("It is gone.", True)
    part.shut.click()
    assert company(sent)[1:] == [GoAlone()]
    assert part.isHidden()
    assert (face.beside.isChecked(), window.actions_["side_by_side"].isChecked()) == (False, False)
    assert PLANE not in asked(sent)
    assert face.list.details.isVisible()


def test_the_pictures_are_over_the_chosen_columns_or_the_only_one(
    window: MainWindow, runs: RunList, sent: list[Command], hear: Any
) -> None:
    face = choose(window, 1)
    face.beside.click()
    window._choose_axes(1, 0)
    assert {Boundary(64, 1, 0), Beside(Boundary(64, 1, 0))} <= asked(sent)
    one_column = with_data(window.document.experiment, Data.of(PRICES.fitted()))
    window.document.edit(one_column, "Change")
    assert {Curve(64), Beside(Curve(64))} <= asked(sent)
    low, high = one_column.data.info.target.low, one_column.data.info.target.high
    flat = np.full(64, (low + high) / 2, np.float32)
    now = Snapshot(one_column, epoch=40, step=1000, metrics=Metrics(0.2, 0.3, None, None))
    readings = {Curve(64): flat, Beside(Curve(64)): np.full(64, high, np.float32)}
    hear(epoch=40, step=1000, companion=Companion(now, name="Run 1", colour=1), readings=readings)
    part = face._beside
    assert part is not None
    ((_, mine),), ((_, other),) = part.one.map._lines, part.other.map._lines
    np.testing.assert_allclose((mine[0], mine[-1], other[0]), (0.5, 0.5, 1))


def test_of_two_the_first_becomes_the_present_one_and_closing_goes_back(
    window: MainWindow, runs: RunList, sent: list[Command], hear: Any
) -> None:
    before = window.document.experiment
    choose(window, 1, 3)
    action = window.actions_["side_by_side"]
    action.trigger()
    load = [command for command in sent if isinstance(command, Load)][-1]
    (accompany,) = company(sent)
    assert isinstance(accompany, Accompany)
    assert (load.weights_from, accompany.weights_from) == ("/runs/3.safetensors", "/runs/1.safetensors")
    assert sent.index(load) < sent.index(accompany)
    assert window.document.experiment == load.experiment != before
    action.trigger()
    assert window.document.experiment == before
    action.trigger()
    window.document.edit(tuned(window.document.experiment, l2=0.01), "Change")
    action.trigger()
    assert window.document.experiment.training.l2 == 0.01  # what was done since is not taken back


def test_what_cannot_stand_side_by_side_is_refused_in_words(
    window: MainWindow, runs: RunList, sent: list[Command]
) -> None:
    said: list[str] = []
    runs.failed.connect(said.append)
    action = window.actions_["side_by_side"]
    for numbers, words in (((), "Choose one run"), ((1, 2, 3), "Choose one run"), ((2,), "same batch size")):
        face = choose(window, *numbers)
        action.trigger()
        assert words in said[-1]
        assert (action.isChecked(), face.beside.isChecked()) == (False, False)
    assert not company(sent)
