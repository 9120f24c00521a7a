"""Looking back: the window shows a moment of the run, and the run itself loses nothing."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from models.design.experiment import Experiment
from models.files.storage import read_design
from models.talk.commands import Command, Load, Run, Save, SetParameter
from models.talk.runs.moments import LookBack, Moments
from models.talk.snapshot import History
from tests.building import dressed_afterwards
from tests.playground.engine.engine_double import Engine
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.app.files import OPENING
from ui.app.past import looking_back
from ui.app.past.film import Film, moment_at
from ui.panels.loss.loss import LossPanel
from ui.panels.plane.boundary import BoundaryPanel
from ui.shell.window import MainWindow

STEPS = np.array([0, 10, 20, 40, 80])
SEEN = np.arange(0, 101, 25)
CURVE = History(SEEN / 25, SEEN, *(np.linspace(1, 0.1, len(SEEN)) for _ in range(4)))


def moments(shown: int | None = None, count: int = 5) -> Moments:
    return Moments(STEPS[:count], 100, shown)


def asked(sent: list[Command]) -> list[int | None]:
    """The moments that were asked for since the last question."""
    found = [command.step for command in sent if isinstance(command, LookBack)]
    sent.clear()
    return found


def with_rate(experiment: Experiment, rate: float) -> Experiment:
    return replace(experiment, training=replace(experiment.training, learning_rate=rate))


def test_the_film_shows_every_moment_equally_long() -> None:
    film = Film(True, 10)
    assert [moment_at(STEPS, None, film, s) for s in (0, 1.9, 2.1, 9.9, 10.1)] == [0, 0, 10, 80, None]
    assert [moment_at(STEPS, 40, film, s) for s in (0, 2.1, 4.1)] == [40, 80, None]


def test_cursor_keys_strip_and_film_ask_for_moments(
    window: MainWindow, sent: list[Command], hear: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = window.results.panel(LossPanel)
    names = "first", "back", "on", "present", "film", "go_on"

    def enabled() -> list[str]:
        return [name for name in names if window.actions_[f"past_{name}"].isEnabled()]

    hear(step=100, history=CURVE, moments=moments(count=0))
    assert (enabled(), panel.chart.time.isVisible(), panel.strip.isVisible()) == ([], False, False)
    hear(step=100, history=CURVE, moments=moments(count=1))
    assert enabled() == ["first", "back"]
    hear(step=100, history=CURVE, moments=moments(), running=True)
    assert enabled() == ["first", "back", "film"]
    asked(sent)
    line, box = panel.chart.time, panel.chart.view_rect()
    end = line.geometry().center().x()
    assert abs(end - box.right()) <= 2

    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=line.rect().center())
    for share in (0.83, 0.41):
        spot = QPoint(box.left() + round(share * box.width()), box.center().y())
        QTest.mouseMove(line, line.mapFromParent(spot))
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=line.rect().center())
    assert Run(0) in sent  # a run pauses while one looks back
    assert asked(sent) == [80, 40]
    hear(step=40, epoch=1, history=CURVE, moments=moments(40))
    assert window.topbar.epoch.text() == "Epoch 1"
    assert window.topbar.detail.text().startswith("Looking back")
    assert enabled() == list(names)
    assert abs(line.geometry().center().x() - box.left() - 0.4 * box.width()) <= 2
    assert panel.strip.go_on.isVisible()

    for key, step in {Qt.Key.Key_Left: 20, Qt.Key.Key_Right: 40, Qt.Key.Key_Home: 0, Qt.Key.Key_End: None}.items():
        QTest.keyClick(panel.chart, key)
        assert asked(sent) == [step]
    for name, step in {"back": 80, "first": 0, "on": 10, "present": None}.items():
        panel.strip.buttons[name].click()
        assert asked(sent) == [step]

    now = [50.0]
    monkeypatch.setattr(looking_back, "perf_counter", lambda: now[0])
    hear(step=100, history=CURVE, moments=moments())
    panel.strip.pace.setCurrentIndex(1)
    assert window.past.film == Film(False, 5)
    panel.strip.buttons["film"].click()
    window.past._timer.stop()
    assert window.actions_["past_film"].isChecked()
    for seconds in (0.5, 1.1, 4.5):
        now[0] = 50 + seconds
        window.past._show_next()
    assert asked(sent) == [0, 10, 80]
    window.document.edit(with_rate(window.document.experiment, 0.5), "Change")  # a person goes on with the run of now
    assert not window.past.film.playing
    hear(step=100, history=CURVE, moments=moments())
    panel.strip.buttons["film"].click()
    window.past._timer.stop()
    now[0] += 5.1
    window.past._show_next()
    assert asked(sent) == [0, None]
    assert not window.past.film.playing
    assert not window.actions_["past_film"].isChecked()
    panel.strip.buttons["film"].click()
    window.actions_["play"].trigger()
    assert (window.past.film.playing, window.past._here) == (False, None)


class Live:
    """A window with a real engine, which works where the test says so."""

    def __init__(self, qtbot: Any) -> None:
        self.engine = Engine()
        link = EngineLink(self.engine.inbox.put, self.engine.outbox.take)
        link.stop()
        with dressed_afterwards():
            self.window = MainWindow(Document(read_design(OPENING)), link)
        for lonely in (self.window.document, link):
            lonely.setParent(self.window)
        self.window.autosave.end()
        qtbot.addWidget(self.window, before_close_func=lambda window: window.files.give_up())
        self.window.show()
        self.work()

    def work(self) -> None:
        """Have the engine do all that it was asked for, and the window show it."""
        while not self.engine.waits():
            pass
        self.window.link._painted = 0.0
        self.window.link.poll()
        self.window.round.finish()

    def train(self, *steps: int) -> None:
        for count in steps:
            self.window.link.send(Run(count))
            self.work()

    def look(self, step: int | None) -> None:
        self.window.past.look(step)
        self.work()

    @property
    def steps(self) -> list[int]:
        return self.window.past._moments.steps.tolist()

    def bits(self) -> dict[str, bytes]:
        """Everything that a file of the run keeps."""
        found = self.engine.session.checkpoint()
        return {"position": str(found.position).encode(), **{n: a.tobytes() for n, a in found.tensors.items()}}


def test_the_whole_window_shows_the_moment_and_going_on_from_it_is_one_step_of_undo(qtbot: Any) -> None:
    live = Live(qtbot)
    window, document = live.window, live.window.document
    window.results.panel(BoundaryPanel)
    live.train(0, 30, 20, 60)
    then, seen = live.bits(), window.run.snapshot
    assert seen is not None
    live.train(200)
    now, runs, steps = live.bits(), window.kept.runs, live.steps
    live.look(110)
    back = window.run.snapshot
    assert back is not None
    assert (back.step, back.epoch, back.metrics) == (110, seen.epoch, seen.metrics)
    assert back.readings.keys() == seen.readings.keys()
    arrays = {question: answer for question, answer in seen.readings.items() if isinstance(answer, np.ndarray)}
    assert arrays
    assert all(np.array_equal(back.readings[question], answer) for question, answer in arrays.items())
    assert live.bits() == now

    weight = SetParameter("output", "bias", (0,), 0.0)
    window.network.parameter_edited.emit(weight, replace(weight, value=0.5), "Set a bias")
    assert "of the past" in window.statusBar().currentMessage()
    assert not document.undo_stack.canUndo()

    window.actions_["past_go_on"].trigger()
    live.work()
    assert live.bits() == then
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == f"Go on from epoch {seen.epoch}"
    assert live.steps == [step for step in steps if step < 110]
    qtbot.waitUntil(lambda: [record.step for record in runs.records] == [310])  # the run of now is on the list
    live.train(40)
    branch = live.bits()
    document.undo_stack.undo()
    live.work()
    assert live.bits() == now
    document.undo_stack.redo()
    live.work()
    assert live.bits() == branch


def test_twenty_edits_while_looking_back_lose_nothing(qtbot: Any) -> None:
    live = Live(qtbot)
    window, document = live.window, live.window.document
    live.train(0, 40, 30, 100)
    now, before, rng = live.bits(), document.experiment, np.random.default_rng(5)
    for number in range(20):
        live.look(int(rng.choice(live.steps)) if live.steps else None)
        match number % 5:
            case 0:
                document.edit(with_rate(document.experiment, 0.001 * (number + 1)), "Change")
            case 1:
                document.undo_stack.undo()
            case 2:
                document.undo_stack.redo()
            case 3:
                window.actions_["keep_run"].trigger()
            case _:
                layer = document.experiment.network.layers[0]
                network = document.experiment.network.replace_layer(replace(layer, units=5 + number))
                document.edit(replace(document.experiment, network=network), "Change units")
        live.work()
        assert window.past._here is None
    while document.undo_stack.canUndo():
        live.look(live.steps[0] if live.steps else None)
        document.undo_stack.undo()
        live.work()
    assert document.experiment == before
    assert live.bits() == now


def test_what_is_kept_or_closed_while_looking_back_is_the_run_of_now(
    window: MainWindow, sent: list[Command], hear: Any
) -> None:
    hear(step=100, epoch=4, history=CURVE, moments=moments())
    hear(step=0, epoch=0, history=CURVE, moments=moments(0))
    assert window.files._has_learned()
    sent.clear()
    window.actions_["reset"].trigger()  # at epoch 0 of the past there is a run to keep all the same
    (save,) = [command for command in sent if isinstance(command, Save)]
    assert save.moment is None
    window.document.undo_stack.undo()
    assert [command.weights_from for command in sent if isinstance(command, Load)] == [save.path]
    hear(step=100, epoch=4, history=CURVE, moments=moments(), opened=window.link.opened)
    hear(step=10, epoch=0, history=CURVE, moments=moments(10), opened=window.link.opened)
    assert window.autosave._epoch == 4
    assert window.kept.runs._snapshot is not None
    assert window.kept.runs._snapshot.step == 100


def test_a_trained_file_keeps_its_past_on_request_and_says_its_size(
    qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    live, offered = Live(qtbot), list[str]()
    window, path = live.window, tmp_path / "mine.safetensors"

    def choose(_parent: Any, _title: str, _proposal: str, kinds: str, _chosen: str) -> tuple[str, str]:
        offered.extend(kinds.split(";;"))
        return str(path), offered[-1]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    window.actions_["save_as"].trigger()
    assert len(offered) == 2  # a design, a trained network: nothing is kept yet
    live.work()
    path.unlink()
    live.train(0, 30, 20, 60)
    there = live.steps
    window.actions_["save_as"].trigger()
    live.work()
    assert offered[-1] == f"Trained network with its past, {len(there)} moments, about 0.1 MB (*.safetensors)"
    size = f"{path.stat().st_size / 1e6:.1f}"
    assert window.statusBar().currentMessage() == f"Saved mine.safetensors, with its past: {size} MB"

    live.train(50)
    window.actions_["save"].trigger()  # to the same file, in the same way
    live.work()
    there = live.steps
    window.files.new()
    live.work()
    assert live.steps == []
    window.files.open_path(str(path))
    live.work()
    assert live.steps == there
    live.look(there[1])
    assert window.run.snapshot is not None
    assert window.run.snapshot.step == there[1]
