"""The window with the real engine in its thread: from a click to a picture and back into a file."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from models.design.data import OFFERED, Data
from models.design.experiment import Experiment
from models.problems.changes import with_kind, with_loss
from models.talk.judged_samples import JUDGED, LARGE_DATA
from models.talk.probes import Boundary
from models.talk.snapshot import Snapshot
from tests.playground.missing_folder import taught
from tests.real_window import PATIENCE, real_window
from ui.app.files import DIGITS, OPENING
from ui.panels.draw.digit import DigitPanel
from ui.panels.loss.loss import LossPanel
from ui.shell.window import MainWindow
from ui.unsaved.autosave import place
from ui.unsaved.offer import left_work


@pytest.fixture
def window(qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    return real_window(qtbot, tmp_path, monkeypatch)


def newest(window: MainWindow) -> Snapshot:
    assert window.run.snapshot is not None
    return window.run.snapshot


def boundary(window: MainWindow) -> np.ndarray | None:
    return newest(window).reading(Boundary(100))


def test_play_learns_and_shows_it(window: MainWindow, qtbot: Any, tmp_path: Path) -> None:
    window.actions_["play"].trigger()
    qtbot.waitUntil(lambda: newest(window).epoch >= 60 and boundary(window) is not None, timeout=PATIENCE)
    window.actions_["play"].trigger()
    qtbot.waitUntil(lambda: not newest(window).running, timeout=PATIENCE)
    metrics, picture = newest(window).metrics, boundary(window)
    assert metrics is not None
    assert picture is not None
    assert metrics.test_loss < 0.3
    assert picture[50, 50] > 0.5 > picture[2, 2]  # blue inside, orange outside
    assert window.topbar.epoch.text().startswith("Epoch")
    assert window.grab().save(str(tmp_path / "window.png"))


def test_step_and_reset_count_exactly(window: MainWindow, qtbot: Any) -> None:
    before = newest(window).metrics
    window.actions_["step"].trigger()
    qtbot.waitUntil(lambda: newest(window).step == 1, timeout=PATIENCE)
    window.actions_["step_epoch"].trigger()
    qtbot.waitUntil(lambda: newest(window).step == 25 and not newest(window).running, timeout=PATIENCE)
    assert newest(window).epoch == 1
    window.actions_["reset"].trigger()
    qtbot.waitUntil(lambda: newest(window).step == 0, timeout=PATIENCE)
    assert newest(window).metrics == before


def test_a_trained_network_goes_on_where_it_stopped(
    window: MainWindow, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(tmp_path / "mine.safetensors")
    window.actions_["step_epoch"].trigger()
    qtbot.waitUntil(lambda: newest(window).epoch == 1, timeout=PATIENCE)
    saved = newest(window).metrics
    assert window.files._save_to(path)
    qtbot.waitUntil(lambda: window.document.path == path, timeout=PATIENCE)
    window.files.new()
    qtbot.waitUntil(lambda: newest(window).step == 0, timeout=PATIENCE)
    window.files.open_path(path)
    qtbot.waitUntil(lambda: newest(window).step == 25, timeout=PATIENCE)
    assert newest(window).epoch == 1
    assert newest(window).metrics == saved


def test_every_data_set_trains(window: MainWindow, qtbot: Any) -> None:
    from playground.datasets.dataset import make
    from playground.datasets.not_here import NotHere

    def at_hand(kind: str) -> bool:
        try:
            return make(Data.of(kind)) is not None
        except NotHere:
            return False

    window.actions_["full_speed"].trigger()
    window.actions_["play"].trigger()
    for kind in filter(at_hand, OFFERED):
        window.data.gallery.tiles[kind].click()
        qtbot.waitUntil(
            lambda k=kind: newest(window).experiment.data.kind == k and newest(window).step > 20, timeout=PATIENCE
        )
        assert newest(window).error == ""
        assert newest(window).running


def test_a_weight_set_by_hand_arrives_and_undo_takes_it_back(window: MainWindow, qtbot: Any) -> None:
    from models.talk.commands import SetParameter
    from models.talk.probes import Weights

    def weight() -> float:
        values = newest(window).reading(Weights())
        return float(values["output"][0][0, 1]) if values else float("nan")

    qtbot.waitUntil(lambda: newest(window).reading(Weights()) is not None, timeout=PATIENCE)
    old = weight()
    before = SetParameter("output", "weight", (0, 1), old)
    window.network.parameter_edited.emit(before, SetParameter("output", "weight", (0, 1), 2.5), "Set weight")
    qtbot.waitUntil(lambda: weight() == 2.5, timeout=PATIENCE)
    window.document.undo_stack.undo()
    qtbot.waitUntil(lambda: weight() == old, timeout=PATIENCE)


def test_undo_after_another_document_brings_the_run_back_as_it_was(window: MainWindow, qtbot: Any) -> None:
    for _ in range(2):
        epoch = newest(window).epoch
        window.actions_["step_epoch"].trigger()
        qtbot.waitUntil(lambda e=epoch: newest(window).epoch == e + 1, timeout=PATIENCE)
    undo_stack, trained = window.document.undo_stack, newest(window)
    for _ in range(2):
        window.files.open_digits()
        window.actions_["reset"].trigger()
        qtbot.waitUntil(lambda: newest(window).experiment.data.kind == "mnist", timeout=PATIENCE)
        for _ in range(2):  # the reset, and the other document
            undo_stack.undo()
        qtbot.waitUntil(lambda: newest(window).experiment.data.kind == "circle", timeout=PATIENCE)
        assert (newest(window).step, newest(window).metrics) == (trained.step, trained.metrics)
        assert np.array_equal(newest(window).history.train_loss, trained.history.train_loss)
        for move in (undo_stack.redo, undo_stack.redo, undo_stack.undo, undo_stack.undo):
            move()
        qtbot.waitUntil(lambda: newest(window).opened == window.link.opened, timeout=PATIENCE)
        assert newest(window).step == trained.step


@pytest.mark.parametrize("how", ["reset", "new_weights"])
def test_undo_brings_the_run_back_that_was_reset(window: MainWindow, qtbot: Any, how: str) -> None:
    for epoch in (1, 2):
        window.actions_["step_epoch"].trigger()
        qtbot.waitUntil(lambda e=epoch: newest(window).epoch == e and not newest(window).running, timeout=PATIENCE)
    trained = newest(window)
    for _ in range(2):
        window.actions_[how].trigger()
        qtbot.waitUntil(lambda: newest(window).step == 0, timeout=PATIENCE)
        window.actions_["step"].trigger()
        qtbot.waitUntil(lambda: newest(window).step == 1, timeout=PATIENCE)
        window.document.undo_stack.undo()
        qtbot.waitUntil(lambda: newest(window).step == trained.step, timeout=PATIENCE)
        assert (newest(window).epoch, newest(window).metrics) == (2, trained.metrics)
        for column in ("epoch", "train_loss", "test_loss"):
            assert np.array_equal(getattr(newest(window).history, column), getattr(trained.history, column))
    window.document.undo_stack.redo()
    qtbot.waitUntil(lambda: newest(window).step == 1, timeout=PATIENCE)


def test_undo_and_redo_bring_every_run_back_as_it_was_left(window: MainWindow, qtbot: Any) -> None:
    def arrived() -> bool:
        return newest(window).opened == window.link.opened and not newest(window).running

    left: list[Snapshot] = []
    for epochs, kind in enumerate(("circle", "xor", "spiral"), 1):
        window.data.gallery.tiles[kind].click()
        qtbot.waitUntil(lambda k=kind: newest(window).experiment.data.kind == k, timeout=PATIENCE)
        for epoch in range(1, epochs + 1):
            window.actions_["step_epoch"].trigger()
            qtbot.waitUntil(lambda e=epoch: newest(window).epoch == e and not newest(window).running, timeout=PATIENCE)
        left.append(newest(window))
    stack = window.document.undo_stack
    for move, at in ((stack.undo, 1), (stack.undo, 0), (stack.redo, 1), (stack.redo, 2), (stack.undo, 1)):
        move()
        qtbot.waitUntil(arrived, timeout=PATIENCE)
        assert newest(window).experiment == left[at].experiment
        assert (newest(window).epoch, newest(window).metrics) == (at + 1, left[at].metrics)
        assert np.array_equal(newest(window).history.train_loss, left[at].history.train_loss)
    for _ in range(3):  # faster than the engine follows
        stack.undo()
        stack.redo()
    qtbot.waitUntil(arrived, timeout=PATIENCE)
    assert (newest(window).epoch, newest(window).metrics) == (2, left[1].metrics)


@pytest.mark.parametrize("how", ["data set", "loss"])
def test_another_task_begins_anew_keeps_the_weights_on_request_and_undo_brings_the_run_back(
    window: MainWindow, qtbot: Any, how: str
) -> None:
    window.actions_["step_epoch"].trigger()
    qtbot.waitUntil(lambda: newest(window).epoch == 1 and not newest(window).running, timeout=PATIENCE)
    trained, before = newest(window), window.document.experiment
    after = with_kind(before, "xor") if how == "data set" else with_loss(before, "mae")
    window.document.edit(after, "Change")
    qtbot.waitUntil(lambda: newest(window).experiment == after, timeout=PATIENCE)
    anew = newest(window)
    assert (anew.step, anew.weights_kept, anew.phase) == (0, False, "ready")
    window.notice.button.click()
    qtbot.waitUntil(lambda: newest(window).weights_kept, timeout=PATIENCE)
    assert newest(window).metrics != anew.metrics
    qtbot.waitUntil(lambda: "weights kept" in window.topbar.detail.text(), timeout=PATIENCE)
    window.document.undo_stack.undo()
    qtbot.waitUntil(lambda: not newest(window).weights_kept, timeout=PATIENCE)
    assert newest(window).metrics == anew.metrics
    window.document.undo_stack.undo()
    qtbot.waitUntil(lambda: newest(window).step == trained.step, timeout=PATIENCE)
    assert (newest(window).epoch, newest(window).metrics) == (1, trained.metrics)
    assert np.array_equal(newest(window).history.train_loss, trained.history.train_loss)


def test_divergence_is_said_and_a_smaller_rate_goes_on(window: MainWindow, qtbot: Any) -> None:
    from dataclasses import replace

    window.files.open_example(OPENING.parent / "multi-gauss.json")
    good = window.document.experiment
    wild = replace(good, training=replace(good.training, optimizer="sgd", learning_rate=100.0))
    window.document.edit(wild, "Change learning rate")
    window.actions_["play"].trigger()
    qtbot.waitUntil(lambda: "smaller learning rate" in window.notice.label.text(), timeout=PATIENCE)
    assert not window.run.running
    window.document.edit(good, "Change learning rate")
    window.actions_["reset"].trigger()
    window.actions_["play"].trigger()
    qtbot.waitUntil(lambda: newest(window).step > 50, timeout=PATIENCE)
    assert not window.notice.isVisible()


def test_the_network_that_comes_along_reads_a_digit_offline_after_one_click(
    window: MainWindow, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not DIGITS.exists():
        pytest.skip("the weights are not part of this copy")
    monkeypatch.setenv("PLAYGROUND_DATA", str(tmp_path))
    monkeypatch.setattr("pooch.os_cache", lambda name: tmp_path / name)
    window.document.edit(with_kind(window.document.experiment, "digits"), "Choose digits")
    panel = window.results.panel(DigitPanel)
    window.results.open(DigitPanel)
    button = panel.answer.use_trained
    qtbot.waitUntil(lambda: button.isVisible() and window.run.ready, timeout=PATIENCE)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (window.document.name, window.document.path) == ("Digit Reader", "")
    qtbot.waitUntil(lambda: not button.isVisible(), timeout=PATIENCE)
    draw_seven(panel, qtbot)
    qtbot.waitUntil(lambda: panel.answer.reading.texts()[0] == "7", timeout=PATIENCE)
    window.document.undo_stack.undo()
    assert window.document.experiment.data.kind == "digits"


def draw_seven(panel: DigitPanel, qtbot: Any) -> None:
    side = panel.pad.width()
    stroke = [QPoint(round(x * side), round(y * side)) for x, y in ((0.25, 0.2), (0.75, 0.2), (0.55, 0.5), (0.4, 0.85))]
    qtbot.mousePress(panel.pad, Qt.MouseButton.LeftButton, pos=stroke[0])
    for point in stroke[1:]:
        qtbot.mouseMove(panel.pad, point)
    qtbot.mouseRelease(panel.pad, Qt.MouseButton.LeftButton, pos=stroke[-1])


def test_a_trained_network_without_its_folder_answers_and_goes_on_once_the_folder_is_back(
    window: MainWindow, qtbot: Any, tmp_path: Path
) -> None:
    t = taught(tmp_path)
    moved = t.take_away()
    window.files.open_path(t.file)
    qtbot.waitUntil(lambda: newest(window).experiment == t.experiment and newest(window).step == 6, timeout=PATIENCE)
    assert "The folder discs cannot be read" in window.notice.label.text()
    assert window.notice.button.text() == "Choose the folder"
    qtbot.waitUntil(lambda: window.topbar.epoch.text() == "Epoch 1", timeout=PATIENCE)
    panel = window.results.panel(DigitPanel)
    window.results.open(DigitPanel)
    draw_seven(panel, qtbot)
    qtbot.waitUntil(lambda: panel.answer.reading.guesses is not None, timeout=PATIENCE)
    window._read_picture(str(moved / "b_large" / "3.png"))
    qtbot.waitUntil(lambda: len(panel.photos.bars.shares) == 2, timeout=PATIENCE)
    window.actions_["step"].trigger()
    qtbot.waitUntil(lambda: newest(window).error.endswith("put it back."), timeout=PATIENCE)
    assert newest(window).step == 6
    t.put_back()
    window.actions_["step"].trigger()
    qtbot.waitUntil(lambda: newest(window).step == 7, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not window.notice.isVisible(), timeout=PATIENCE)


def test_the_loss_panel_says_how_many_samples_its_numbers_are_of(qtbot: Any) -> None:
    """The numbers of the loss panel say of how many samples they are, and when they are not measured yet."""
    panel = LossPanel()
    qtbot.addWidget(panel)
    told = panel.test.parentWidget().toolTip()
    assert f"{LARGE_DATA:,}" in told
    assert f"{JUDGED:,}" in told


def test_after_a_crash_the_run_is_restored_and_goes_on(window: MainWindow, qtbot: Any, tmp_path: Path) -> None:
    window.actions_["step_epoch"].trigger()
    qtbot.waitUntil(lambda: newest(window).epoch == 1 and not newest(window).running, timeout=PATIENCE)
    window.document.edit(with_rate(window, 0.3), "Change rate")
    experiment, metrics = window.document.experiment, newest(window).metrics
    window.autosave.keep()  # what is on disk where the process is killed now
    window.files.give_up()
    window.files.new()
    qtbot.waitUntil(lambda: newest(window).step == 0, timeout=PATIENCE)
    (left,) = left_work(place())
    assert window.files.restore(left.state)
    qtbot.waitUntil(lambda: newest(window).epoch == 1 and newest(window).experiment == experiment, timeout=PATIENCE)
    assert newest(window).metrics == metrics
    assert window.files.dirty
    left.folder.delete()


def with_rate(window: MainWindow, rate: float) -> Experiment:
    before = window.document.experiment
    return replace(before, training=replace(before.training, learning_rate=rate))
