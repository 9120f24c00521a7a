"""Play, pause and step, as commands and as what the button shows."""

from dataclasses import replace
from math import inf
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint

from models.design.data import Data
from models.design.points import Points
from models.talk.commands import ACCELERATING, FULL_SPEED, Command, Pace, Rescale, Reset, Run
from ui.app.engine_thread import EngineThread
from ui.app.templates import templates
from ui.bars.topbar import PACES
from ui.shell.window import MainWindow


def runs(sent: list[Command]) -> list[Command]:
    return [c for c in sent if isinstance(c, Run | Reset)]


def test_buttons_say_how_much_is_owed(window: MainWindow, sent: list[Command]) -> None:
    for name in ("play", "play", "step", "step_epoch", "reset"):
        window.topbar.buttons[name].click()
    assert runs(sent) == [
        Run(inf, pace=ACCELERATING),
        Run(0),
        Run(1),
        Run(1, "epoch", ACCELERATING),
        Run(0),
        Reset(),
    ]


def test_space_plays(window: MainWindow, sent: list[Command], qtbot: Any) -> None:
    qtbot.keyClick(window, " ")
    assert runs(sent) == [Run(inf, pace=ACCELERATING)]
    assert window.run.running


def test_play_before_the_engine_is_ready_is_kept(window: MainWindow, hear: Any) -> None:
    window.actions_["play"].trigger()
    assert window.run.running
    hear(running=False)  # an older picture, taken before the engine read the command
    assert window.run.running
    hear(running=True, step=3)
    assert window.run.running
    hear(running=False, step=9, error="The loss became infinite.")
    assert not window.run.running


def test_an_error_before_training_began_shows_as_paused(window: MainWindow, hear: Any) -> None:
    window.actions_["play"].trigger()
    hear(running=False, error="Something is wrong.")
    assert not window.run.running
    assert "Something is wrong." in window.notice.label.text()
    hear(running=False)
    assert not window.notice.isVisible()


def test_the_speed_goes_along_while_training(window: MainWindow, sent: list[Command]) -> None:
    window.topbar.slider.setValue(0)
    assert runs(sent) == []
    window.actions_["play"].trigger()
    window.actions_["faster"].trigger()
    assert runs(sent) == [Run(inf, pace=Pace(1)), Run(inf, pace=Pace(2))]


def test_the_first_play_speeds_up_and_one_key_or_click_goes_to_full_speed(
    window: MainWindow, sent: list[Command]
) -> None:
    window.actions_["play"].trigger()
    assert runs(sent) == [Run(inf, pace=ACCELERATING)]
    window.actions_["full_speed"].trigger()
    assert runs(sent)[-1] == Run(inf, pace=FULL_SPEED)
    assert window.topbar.buttons["full_speed"].isChecked()
    window.topbar.buttons["full_speed"].click()
    assert runs(sent)[-1] == Run(inf, pace=ACCELERATING)
    assert not window.actions_["full_speed"].isChecked()
    window.actions_["faster"].trigger()
    assert runs(sent)[-1] == Run(inf, pace=FULL_SPEED)
    window.actions_["slower"].trigger()
    window.actions_["slower"].trigger()
    assert runs(sent)[-1] == Run(inf, pace=Pace(10_000))


def test_the_chosen_pace_is_there_after_a_restart(window: MainWindow) -> None:
    for pace in PACES:
        window.topbar.slider.setValue(PACES.index(pace))
        state = window.topbar.state()
        window.topbar.slider.setValue(0)
        window.topbar.restore(state)
        assert window.topbar.pace() == pace
    window.topbar.restore("as fast as light")
    assert window.topbar.pace() == FULL_SPEED  # the last one: what cannot be read changes nothing


def test_play_stays_in_its_place_whatever_is_written_beside_it(window: MainWindow, hear: Any, qtbot: Any) -> None:
    window.resize(1024, 680)
    hear()
    qtbot.wait(10)
    places = set()
    for texts in (
        ("a", "CPU", 0),
        ("a document with a long name", "GPU: an accelerator with a long name", len(PACES) - 1),
    ):
        window.topbar.show_name(texts[0], unsaved=len(texts[0]) > 1)
        window.topbar.device.setText(texts[1])
        window.topbar.slider.setValue(texts[2])
        hear(running=bool(texts[2]), epoch=10**8 * texts[2], step=10**9, steps_per_second=3e6)
        qtbot.wait(10)
        places.add(window.topbar.buttons["play"].mapTo(window, QPoint(0, 0)).toTuple())
    assert len(places) == 1


def test_the_top_bar_shows_epoch_steps_speed_and_device(window: MainWindow, hear: Any) -> None:
    window.actions_["play"].trigger()
    hear(running=True, epoch=140, step=3500, steps_per_second=1_210_000.0)
    assert window.topbar.epoch.text() == "Epoch 140"
    assert window.topbar.detail.text() == "Training · 3,500 steps · 1.21 M steps/s"
    assert window.topbar.device.text() == "CPU: the only device here"
    assert window.topbar.device.toolTip() == "CPU: the only device here."


def test_a_narrow_top_bar_says_only_which_device(window: MainWindow, hear: Any) -> None:
    window.resize(1024, 680)
    hear()
    assert window.topbar.device.text() == "CPU"
    assert window.topbar.device.toolTip() == "CPU: the only device here."


def test_one_step_a_second_is_one_step(window: MainWindow, hear: Any, qtbot: Any) -> None:
    window.topbar.slider.setValue(0)
    assert window.topbar._pace_label.text() == "Speed: 1 step/s"
    window.topbar.slider.setValue(1)
    assert window.topbar._pace_label.text() == "Speed: 2 steps/s"
    hear(running=True, step=1, steps_per_second=1.0)
    qtbot.waitUntil(lambda: window.topbar.detail.text() == "Training · 1 step · 1 step/s")


def test_another_document_is_loading_until_the_engine_speaks_of_it(window: MainWindow, hear: Any, qtbot: Any) -> None:
    def shown() -> tuple[str, str, str]:
        return window.topbar.epoch.text(), window.topbar.detail.text(), window.parts.state.text()

    loading, before = ("Epoch 0", "Loading", "Loading"), window.document.experiment
    hear(epoch=36, step=900)
    assert shown() == ("Epoch 36", "Paused · 900 steps", "Paused")
    window.files.use_template(next(t for t in templates() if t.name == "small-cnn"))
    assert shown() == loading
    hear(before, epoch=36, step=900)
    assert shown() == loading
    hear(step=0)
    qtbot.waitUntil(lambda: shown() == ("Epoch 0", "Ready · 0 steps", "Ready"))
    window.document.undo_stack.undo()
    assert shown() == loading
    hear(epoch=0, step=3)  # of the design alone nobody can tell
    assert shown() == loading
    hear(epoch=36, step=900, opened=window.link.opened)
    qtbot.waitUntil(lambda: shown() == ("Epoch 36", "Paused · 900 steps", "Paused"))


def test_settings_that_change_while_it_trains_show_no_loading(window: MainWindow, hear: Any) -> None:
    before = window.document.experiment
    hear(epoch=36, step=900, running=True)
    window.training.fields["batch"].changed.emit(7)
    hear(before, epoch=37, step=925, running=True)
    assert window.parts.state.text() == "Training"


def test_the_numbers_after_a_burst_are_the_last_ones(window: MainWindow, hear: Any, qtbot: Any) -> None:
    for step in (1, 2, 3):
        hear(step=step)
    qtbot.waitUntil(lambda: "3 steps" in window.topbar.detail.text(), timeout=1000)


def test_a_slow_epoch_shows_as_training_until_it_ends(window: MainWindow, hear: Any, sent: list[Command]) -> None:
    window.topbar.slider.setValue(0)
    hear()
    window.actions_["step_epoch"].trigger()
    hear(running=True, step=1)
    assert window.run.running
    window.topbar.slider.setValue(1)
    assert runs(sent)[-1] == Run(1, "epoch", Pace(2))  # still one epoch, only faster
    hear(running=False, step=25)
    assert not window.run.running


def test_without_an_engine_the_window_says_why_and_the_design_can_still_be_saved(
    window: MainWindow, hear: Any, tmp_path: Path, qtbot: Any
) -> None:
    hear(running=True, step=3)
    window.files._save_to(str(tmp_path / "under way.safetensors"))

    def broken() -> None:
        raise OSError("torch.dll: the specified module could not be found")

    engine = EngineThread(broken)
    engine.failed.connect(window.lose_engine)
    with qtbot.waitSignal(engine.failed):
        engine.start()
    engine.wait()
    assert "torch.dll" in window.notice.label.text()
    assert not window.run.running
    assert not window.actions_["play"].isEnabled()
    assert not window.files.saving  # closing would wait for it
    window.run.toggle()
    assert not window.run.running
    assert not window.files._save_to(str(tmp_path / "new.safetensors"))
    assert window.files._save_to(str(tmp_path / "new.json"))
    assert (tmp_path / "new.json").exists()


def test_rescaling_is_offered_where_it_changes_something(window: MainWindow, sent: list[Command], hear: Any) -> None:
    rescale = window.actions_["rescale"]
    assert not rescale.isEnabled()
    data = Data.of(Points().added([((1, 2), 0), ((3, 4), 1)]))
    window.document.edit(replace(window.document.experiment, data=replace(data, train_share=1.0)), "Points")
    assert not rescale.isEnabled()
    standardised = replace(data, train_share=1.0, standardise=True)
    window.document.edit(replace(window.document.experiment, data=standardised), "Standardise")
    button = window.data.points_form.rescale
    hear()
    assert (rescale.isEnabled(), button.isEnabled()) == (False, False)
    hear(rescalable=True)
    assert (rescale.isEnabled(), button.isEnabled()) == (True, True)
    button.click()
    assert sent[-1] == Rescale()
    assert window.document.undo_stack.undoText() == "Rescale"
    hear()
    assert not rescale.isEnabled()
