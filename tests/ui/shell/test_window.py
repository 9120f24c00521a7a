"""The window as a whole, without an engine: what is sent, what is shown, what is remembered."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QScrollBar,
)

from models.design.data import OFFERED, Data, PictureFolder
from models.design.start import written_start
from models.files import network_shares
from models.files.atomic import stamp
from models.files.storage import write_design
from models.problems import checks
from models.problems.changes import with_data, with_kind, with_loss
from models.talk.commands import Command, Load, Quit, Run, TakeBack, Use, Watch
from models.talk.probes import Boundary, FileAnswer, Neurons, PictureFile, Predict, Weights
from models.talk.snapshot import DeviceState
from tests.building import all_built
from tests.contrast import contrast
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.app.files import OPENING, examples
from ui.forms.number_field import NumberField
from ui.look import theme
from ui.network.hits import Hit
from ui.panels.loss.loss import LossPanel
from ui.panels.samples.samples import SamplesPanel
from ui.shell.window import MainWindow


def loads(sent: list[Command]) -> list[Load]:
    return [c for c in sent if isinstance(c, Load)]


def test_opening_loads_the_example_and_asks_what_is_on_screen(window: MainWindow, sent: list[Command]) -> None:
    assert loads(sent)[0].experiment == window.document.experiment
    asked = next(c for c in reversed(sent) if isinstance(c, Watch)).probes
    assert Boundary(100) in asked
    assert Weights() in asked
    assert any(isinstance(p, Neurons) for p in asked)
    assert not any(isinstance(p, Predict) for p in asked)  # its tab is hidden: it costs nothing


def test_a_hidden_column_costs_nothing(window: MainWindow, sent: list[Command]) -> None:
    window.actions_["right"].trigger()
    asked = next(c for c in reversed(sent) if isinstance(c, Watch)).probes
    assert Boundary(100) not in asked


@pytest.mark.shares_window
def test_choosing_data_is_one_undoable_edit_with_a_fitting_output_and_loss(window: MainWindow) -> None:
    before = window.document.experiment
    for kind in OFFERED:
        window.data.gallery.tiles[kind].click()
        assert window.document.experiment.data.kind == kind
        assert checks.problems(window.document.experiment) == [], kind
        assert window.document.undo_stack.index() == (kind != before.data.kind), kind
        window.document.undo_stack.undo()
        assert window.document.experiment == before, kind
        assert window.data.gallery.tiles["circle"].isChecked(), kind


@pytest.mark.shares_window
def test_an_impossible_design_says_why_and_the_cure_is_one_click(window: MainWindow, sent: list[Command]) -> None:
    before = window.document.experiment
    window.document.edit(replace(before, data=replace(before.data, inputs=())), "Leave out all")
    assert not window.actions_["play"].isEnabled()
    assert sent[-1] != Load(window.document.experiment)
    assert not window.notice.isVisible()  # the picture says it at the inputs; once is enough
    cures = [b for b in window.network.findChildren(QPushButton) if b.isVisible() and b.text() == "Use x, y"]
    assert len(cures) == 1
    cures[0].click()
    assert window.document.experiment == before
    assert window.actions_["play"].isEnabled()


@pytest.mark.shares_window
def test_a_design_that_cannot_run_leaves_the_run_before_alone(window: MainWindow, sent: list[Command]) -> None:
    before, reset = window.document.experiment, window.actions_["reset"]
    tip = reset.toolTip()
    window.document.edit(replace(before, data=replace(before.data, inputs=())), "Leave out all")
    sent.clear()
    for name in ("play", "step", "step_epoch", "reset", "new_weights"):
        assert not window.actions_[name].isEnabled(), name
        assert window.actions_[name].toolTip() == "This design cannot run yet"
        window.actions_[name].trigger()
    window.topbar.buttons["reset"].click()
    assert sent == []
    assert window.topbar.buttons["reset"].toolTip() == "This design cannot run yet"
    window.choices.lock("weights", True)
    window.document.undo_stack.undo()
    assert (reset.isEnabled(), reset.toolTip()) == (True, tip)
    assert not window.actions_["new_weights"].isEnabled()
    window.choices.lock("weights", False)
    assert window.actions_["new_weights"].isEnabled()


def test_an_opened_design_that_cannot_run_begins_anew_once_it_can(
    window: MainWindow, sent: list[Command], tmp_path: Path
) -> None:
    design = window.document.experiment
    bad = tmp_path / "bad.json"
    write_design(bad, replace(design, data=replace(design.data, inputs=())))
    window.files.open_path(str(bad))
    assert [load.fresh for load in loads(sent)] == [False]
    window.document.edit(design, "Use x, y")
    window.document.edit(with_kind(design, "xor"), "Choose XOR")
    assert [load.fresh for load in loads(sent)] == [False, True, False]


def test_what_is_still_wrong_after_a_click_is_said_again(window: MainWindow, hear: Any) -> None:
    hear(error="Its folder is gone.")
    window.notice.dismiss.click()
    hear(error="Its folder is gone.")
    assert not window.notice.isVisible()
    panel = window.results.panel(LossPanel)

    def take_back() -> None:
        panel.requested.emit(TakeBack())

    for press in (window.actions_["play"].trigger, window.actions_["reset"].trigger, take_back):
        press()
        hear(error="Its folder is gone.")
        assert window.notice.isVisible()
        window.notice.dismiss.click()
    window.actions_["play"].trigger()
    hear(error="Its folder is gone.")
    window.actions_["play"].trigger()
    hear(running=True)
    assert not window.notice.isVisible()


@pytest.mark.shares_window
def test_a_wrong_loss_is_cured_in_one_click(window: MainWindow) -> None:
    window.data.gallery.tiles["iris"].click()
    window.document.edit(with_loss(window.document.experiment, "mse"), "Change loss")
    assert "Iris has 3" in window.notice.label.text()
    window.notice.button.click()
    assert checks.problems(window.document.experiment) == []


def test_new_weights_take_another_seed_unless_it_is_locked(window: MainWindow) -> None:
    seed = window.document.experiment.training.seed
    window.actions_["new_weights"].trigger()
    assert window.document.experiment.training.seed != seed
    window.training.lock.click()
    assert not window.actions_["new_weights"].isEnabled()
    assert window.settings.flag("lock/weights", False)


def test_the_weights_of_now_become_those_that_training_starts_with(
    window: MainWindow, sent: list[Command], hear: Any
) -> None:
    hear(step=900, running=True)
    window.actions_["start_here"].trigger()
    assert any(isinstance(command, Watch) and Weights() in command.probes for command in sent)
    names = [layer.id for layer in window.document.experiment.network.layers]
    arrays = {name: (np.full((1, 2), n, np.float32), np.zeros(1, np.float32)) for n, name in enumerate(names, 1)}
    before = window.document.experiment
    hear(step=950, running=True, readings={Weights(): arrays})
    after = window.document.experiment
    assert after.training.initialisation == "given"
    assert written_start(after.start)[f"{names[0]}.weight"] == [[1.0, 1.0]]
    assert window.document.undo_stack.undoText()
    hear(step=950, readings={Weights(): arrays})
    window.document.undo_stack.undo()
    assert window.document.experiment == before
    window.document.undo_stack.redo()
    window.actions_["new_weights"].trigger()  # random ones again
    assert window.document.experiment.training.initialisation == "xavier"

    large = {name: (np.zeros((50, 100), np.float32), None) for name in names}
    window.actions_["start_here"].trigger()
    hear(readings={Weights(): large})
    assert "4,096" in window.notice.label.text()


@pytest.mark.shares_window
def test_a_new_sample_takes_another_data_seed(window: MainWindow) -> None:
    window.data.seed.new_sample.click()
    assert window.document.experiment.data.seed != 1
    assert window.document.experiment.training.seed == 1


@pytest.mark.shares_window
def test_changing_the_learning_rate_live_does_not_start_anew(window: MainWindow, sent: list[Command]) -> None:
    window.document.edit(
        replace(window.document.experiment, training=replace(window.document.experiment.training, learning_rate=0.3)),
        "Change learning rate",
    )
    assert loads(sent)[-1] == Load(window.document.experiment)


def test_a_picture_of_another_design_is_not_shown(window: MainWindow, hear: Any) -> None:
    hear(epoch=3, step=75)
    assert window.topbar.epoch.text() == "Epoch 3"
    old = window.document.experiment
    window.data.gallery.tiles["xor"].click()
    shown = window._last
    hear(old, epoch=4, step=100)
    assert window._last is shown


def test_the_status_bar_names_no_layer_that_is_gone(window: MainWindow, hear: Any) -> None:
    hear()
    network, hint = window.network, window.parts.hint
    layer_id = window.document.experiment.network.layers[0].id
    card = network.stage.layout.column(layer_id).card
    network.gestures.hovered.emit(Hit("card", layer_id), network.canvas.mapFromScene(card.x + 4, card.y + 4))
    assert hint.text() == "Linear 4 · tanh"
    design = window.document.experiment
    changed = design.network.replace_layer(replace(design.network.layers[0], activation="relu"))
    window.document.edit(replace(design, network=changed), "Change activation")
    assert hint.text() == "Linear 4 · ReLU"
    window.document.edit(replace(design, network=design.network.remove(layer_id)), "Remove Linear")
    assert "Linear 4" not in hint.text()


@pytest.mark.shares_window
def test_dropping_a_file_opens_it(window: MainWindow, example: Path) -> None:
    drop(window, example)
    assert window.document.name == "mine.json"


def test_dropping_a_folder_learns_its_pictures(window: MainWindow, tmp_path: Path) -> None:
    drop(window, tmp_path)
    assert "holds no folders" in window.notice.label.text()
    for name in ("cats", "dogs"):
        (tmp_path / name).mkdir()
        for number in range(5):
            (tmp_path / name / f"{number}.png").touch()
    drop(window, tmp_path)
    assert window.document.experiment.data.info.classes == ("cats", "dogs")


def test_a_strangers_folder_on_another_computer_is_read_after_a_click(
    window: MainWindow, sent: list[Command], hear: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_shares, "_allowed", set())
    folder = PictureFolder(path="//host/share", classes=("a", "b"))
    window.document.open(with_data(window.document.experiment, Data.of(folder, samples=10)))
    error = (
        "The pictures of this design lie on another computer (//host/share), and are not read before you ask for it."
    )
    hear(error=error)
    assert window.notice.label.text() == error
    assert window.notice.button.text() == "Read the folder"
    assert network_shares.waits(window.document.experiment.data)
    sent.clear()
    window.notice.button.click()
    assert not network_shares.waits(window.document.experiment.data)
    assert sent == [Load(window.document.experiment)]  # no reset: a trained network answers without its pictures
    hear()
    assert not window.notice.isVisible()
    hear(error="The folder share cannot be read: No such file or directory.")
    assert window.notice.button.text() != "Read the folder"


GONE = "The folder pets cannot be read: No such file or directory."


def test_of_a_folder_that_is_gone_the_place_where_it_is_now_is_a_click_away(
    window: MainWindow, sent: list[Command], hear: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("cats", "dogs"):
        (tmp_path / "moved" / name).mkdir(parents=True)
        for number in range(6):
            (tmp_path / "moved" / name / f"{number}.png").touch()
    folder = PictureFolder(path=str(tmp_path / "pets"), classes=("cats", "dogs"), side=16, colour=True)
    data = replace(Data.of(folder, samples=12), train_share=0.5)
    window.document.open(with_data(window.document.experiment, data))
    before = window.document.experiment
    hear(error=GONE, step=9, epoch=3)
    assert window.notice.label.text() == GONE
    assert window.topbar.device.text() != "starting…"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_arguments: str(tmp_path / "moved"))
    window.notice.button.click()
    after = window.document.experiment
    assert after == replace(before, data=replace(data, source=replace(folder, path=str(tmp_path / "moved"))))
    assert loads(sent)[-1] == Load(after)
    assert window.notice.button.text() == "Keep the weights"


def test_the_folder_that_is_learned_already_is_looked_for_again_when_it_is_chosen(
    window: MainWindow, sent: list[Command], hear: Any, tmp_path: Path
) -> None:
    for name in ("cats", "dogs"):
        (tmp_path / name).mkdir()
        for number in range(5):
            (tmp_path / name / f"{number}.png").touch()
    drop(window, tmp_path)
    hear(error=GONE, step=9)
    assert window.notice.button.text() == "Choose the folder"
    sent.clear()
    drop(window, tmp_path)
    assert loads(sent) == [Load(window.document.experiment)]
    hear(step=9, samples=10)
    assert not window.notice.isVisible()
    hear(step=9, samples=10, error="Training diverged.")
    assert not window.notice.button.isVisible()


def test_before_a_network_is_loaded_the_device_does_not_seem_to_start_for_ever(window: MainWindow, hear: Any) -> None:
    device = window.topbar.device
    assert device.text() == "starting…"
    hear(device=None, error="The folder pets cannot be read.")
    assert device.text() == "no network yet"
    assert "starting" not in device.toolTip()
    hear()
    assert device.text() == "CPU: the only device here"
    hear(device=None, error="The folder pets cannot be read.")
    assert device.text() == "CPU: the only device here"


def test_a_picture_dropped_on_a_network_that_takes_pictures_is_read(
    window: MainWindow, sent: list[Command], hear: Any, tmp_path: Path
) -> None:
    window.data.gallery.tiles["digits"].click()
    before = window.document.experiment
    (tmp_path / "seven.PNG").write_bytes(b"a picture")
    window.actions_["right"].trigger()  # folded away
    drop(window, tmp_path / "seven.PNG")
    assert window.document.experiment == before
    assert not window.notice.isVisible()
    panel = window.results.panel(SamplesPanel)
    assert panel.isVisible()
    asked = next(c for c in reversed(sent) if isinstance(c, Watch)).probes
    (question,) = (p for p in asked if isinstance(p, PictureFile))
    assert (question.path, question.stamp) == (str(tmp_path / "seven.PNG"), stamp(tmp_path / "seven.PNG"))
    shares = np.full(10, 0.01, np.float32)
    shares[7] = 0.91
    hear(step=50, samples=1797, readings={question: FileAnswer(np.zeros((1, 8, 8), np.uint8), shares)})
    assert panel.detail.isVisible()
    assert panel.detail.verdict.text() == "I read a 7, 91 %"
    assert panel.detail.place.text() in ("seven.PNG", "")


@pytest.mark.shares_window
@pytest.mark.parametrize(("name", "part"), [("iris.ods", "is a table"), ("seven.png", "is one picture")])
def test_a_dropped_table_or_picture_is_told_where_it_belongs(
    window: MainWindow, tmp_path: Path, name: str, part: str
) -> None:
    before = window.document.experiment
    (tmp_path / name).write_bytes(b"\x89PNG\xff")
    drop(window, tmp_path / name)
    assert part in window.notice.label.text()
    assert window.document.experiment == before


@pytest.mark.shares_window
def test_several_files_at_once_are_asked_for_one_by_one(window: MainWindow, example: Path, tmp_path: Path) -> None:
    drop(window, example, tmp_path)
    assert "one file" in window.notice.label.text()
    assert window.document.path == ""


@pytest.mark.shares_window
def test_a_file_that_is_dropped_on_a_number_is_for_the_window(window: MainWindow) -> None:
    assert [line.acceptDrops() for line in all_built(window).findChildren(NumberField)].count(True) == 0


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(event)


def test_a_chosen_device_that_is_gone_is_seen_in_the_menu(window: MainWindow) -> None:
    """Otherwise nothing there would be ticked."""
    device = window.topbar.device
    device.show_choice("cuda")
    device.show_device(DeviceState("cpu", "CPU: there is no cuda device on this machine.", ("cpu",)))
    assert [a.text() for a in device.choices.actions() if a.isVisible()] == ["Automatic", "CPU", "CUDA GPU"]
    device.show_choice("auto")
    device.show_device(DeviceState("cpu", "CPU: the only device here.", ("cpu",)))
    assert [a.text() for a in device.choices.actions() if a.isVisible()] == ["Automatic", "CPU"]


def test_forcing_a_device_is_sent_and_remembered(window: MainWindow, sent: list[Command]) -> None:
    cpu = next(a for a in window.topbar.device.choices.actions() if a.text() == "CPU")
    cpu.trigger()
    assert sent[-1] == Use("cpu")
    assert window.settings.text("device", "auto") == "cpu"


def test_closing_says_quit_and_remembers_the_window(window: MainWindow, sent: list[Command], qtbot: Any) -> None:
    window.actions_["left"].trigger()
    window.close()
    assert isinstance(sent[-1], Quit)
    assert window.settings.bytes("window/geometry") is not None
    link = EngineLink(sent.append, lambda: None)
    link.stop()
    again = MainWindow(Document(window.document.experiment), link)
    qtbot.addWidget(again)
    assert again.parts.left.isHidden()
    assert not again.actions_["left"].isChecked()


@pytest.mark.shares_window
def test_a_torn_off_panel_comes_back(window: MainWindow) -> None:
    results = window.results
    loss = results.panel(LossPanel)
    results.tear_off(LossPanel)
    assert results.own_windows() == ["LossPanel"]
    assert loss.window() is not window
    results.bring_back(LossPanel)
    assert results.own_windows() == []
    assert loss.window() is window


@pytest.mark.shares_window
def test_every_action_has_a_shortcut_and_a_tooltip(window: MainWindow) -> None:
    bar = all_built(window).menuBar()
    actions = [a for menu in bar.findChildren(QMenu) for a in menu.actions()]
    actions += list(window.findChildren(QAction))
    nameless = [
        a.text()
        for a in actions
        if a.text() and a.menu() is None and not a.shortcut().toString() and a.parent() is window
    ]
    assert nameless == []
    keys = [k.toString() for a in window.findChildren(QAction) for k in a.shortcuts()]
    assert len(keys) == len(set(keys)), sorted(k for k in keys if keys.count(k) > 1)


def test_a_menu_shows_what_is_chosen(window: MainWindow, qapp: QApplication) -> None:
    """Qt draws an icon in place of the tick."""
    menus = window.menuBar().findChildren(QMenu) + window.findChildren(QMenu)
    choices = [(m, a) for m in menus for a in m.actions() if a.isCheckable() and a.isEnabled()]
    names = {a.text().replace("&", "") for _, a in choices}
    assert names >= {"As the System", "Light", "Dark", "Data Column", "Full Speed", "Automatic"}
    assert window.actions_["theme_system"].isChecked()
    for menu, action in choices:
        action.blockSignals(True)  # nothing is to be done
        group = action.actionGroup()
        if group is not None:
            group.setExclusive(False)
        menu.popup(window.pos())
        seen = []
        for on in (True, False):
            action.setChecked(on)
            seen.append(menu.grab(menu.actionGeometry(action)).toImage())
        menu.close()
        assert not seen[0].isNull()
        assert seen[0] != seen[1], action.text()


@pytest.mark.shares_window
def test_every_control_has_an_accessible_name(window: MainWindow) -> None:
    nameless = []
    for kind in (QAbstractButton, QAbstractSlider, QComboBox, QAbstractSpinBox):
        for control in window.findChildren(kind):
            if isinstance(control, QScrollBar):
                continue
            if control.isVisible() and not control.accessibleName() and not getattr(control, "text", str)():
                nameless.append((type(control).__name__, control.objectName(), type(control.parent()).__name__))
    assert nameless == []


@pytest.mark.parametrize("name", ["light", "dark"])
def test_text_stands_out_from_what_is_behind_it(name: str) -> None:
    colours = theme.THEMES[name]
    for text, behind in [
        (colours.text, colours.panel),
        (colours.text, colours.background),
        (colours.text, colours.chip),
        (colours.muted, colours.panel),
        (colours.muted, colours.background),
        (colours.on_accent, colours.accent),
        (colours.on_tooltip, colours.tooltip),
        (colours.warning, colours.warning_background),
        (colours.muted, colours.chip),
    ]:
        assert contrast(text, behind) >= 4.5, (text, behind)


@pytest.mark.shares_window
def test_the_theme_switches_and_is_remembered(window: MainWindow, qapp: QApplication) -> None:
    window.actions_["theme_dark"].trigger()
    assert theme.current() is theme.DARK
    assert window.settings.text("theme", "system") == "dark"
    window.actions_["theme_light"].trigger()
    assert theme.current() is theme.LIGHT


@pytest.mark.shares_window
@pytest.mark.parametrize("kind", ["circle", "iris", "plane"])
def test_nothing_is_clipped(window: MainWindow, kind: str, qapp: QApplication) -> None:
    for size in ((1024, 680), (1280, 800)):
        nothing_is_clipped(window, size, kind, qapp)


def nothing_is_clipped(window: MainWindow, size: tuple[int, int], kind: str, qapp: QApplication) -> None:
    window.resize(*size)
    window.data.gallery.tiles[kind].click()
    qapp.processEvents()
    assert (window.width(), window.height()) == size
    combos = [c for c in window.training.findChildren(QComboBox) if c.isVisible()]
    clipped = [
        (c.itemText(i), c.width())
        for c in combos
        for i in range(c.count())
        if not c.isEditable() and c.fontMetrics().horizontalAdvance(c.itemText(i)) + 30 > c.width()
    ]
    assert clipped == []
    texts = {"learning_rate": "0.0003", "momentum": "0.999", "batch": "5000", "l1": "0.0003", "l2": "0.0003"}
    lines = {name: window.training.fields[name].findChild(QLineEdit) for name in texts}
    cut = [
        name
        for name, line in lines.items()
        if line.isVisible() and line.fontMetrics().horizontalAdvance(texts[name]) + 2 > line.width()
    ]
    assert cut == []
    narrow = [w for w in (window.topbar, window.data, window.results) if w.width() < w.minimumSizeHint().width()]
    assert narrow == []
    inside = window.training.lock.geometry().right()
    assert inside <= window.training.width()


@pytest.mark.shares_window
def test_every_example_opens(window: MainWindow, sent: list[Command]) -> None:
    for path in examples():
        window.files.open_example(path)
        assert window.document.name.startswith(window.document.experiment.data.info.name), path.stem
        assert loads(sent)[-1] == Load(window.document.experiment, None, True), path.stem


def test_the_opening_example_is_playgrounds() -> None:
    assert OPENING.exists()


@pytest.mark.shares_window
def test_pausing_while_the_design_is_impossible(window: MainWindow, sent: list[Command]) -> None:
    window.actions_["play"].trigger()
    before = window.document.experiment
    window.document.edit(replace(before, data=replace(before.data, inputs=())), "Leave out all")
    assert Run(0) in sent
    assert not window.run.running


def test_arrow_keys_walk_through_the_gallery(window: MainWindow, qtbot: Any) -> None:
    tiles = window.data.gallery.tiles
    focused: list[str] = []
    for kind, tile in tiles.items():
        tile.setFocus = lambda _reason, k=kind: focused.append(k)  # type: ignore[method-assign]
        tile.hasFocus = lambda k=kind: k == (focused or ["circle"])[-1]  # type: ignore[method-assign]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
        qtbot.keyClick(tiles[(focused or ["circle"])[-1]], key)
    assert focused == ["xor", "checkerboard", "rings", "circle"]


@pytest.mark.shares_window
def test_changing_the_data_keeps_noise_share_and_a_sample_count_of_ones_own(window: MainWindow) -> None:
    data = replace(window.document.experiment.data, samples=200, noise=0.3, train_share=0.7)
    window.document.edit(replace(window.document.experiment, data=data), "Change")
    window.data.gallery.tiles["xor"].click()
    changed = window.document.experiment.data
    assert (changed.kind, changed.samples, changed.noise, changed.train_share) == ("xor", 200, 0.3, 0.7)


@pytest.mark.shares_window
def test_a_locked_seed_cannot_be_typed_over(window: MainWindow) -> None:
    window.data.seed.lock.click()
    assert not window.data.seed.field.isEnabled()
    window.data.seed.lock.click()
    assert window.data.seed.field.isEnabled()


@pytest.mark.shares_window
def test_data_and_inputs_need_no_scroll_bar_at_the_usual_size(window: MainWindow, qapp: QApplication) -> None:
    window.resize(1280, 800)
    qapp.processEvents()
    scroll = window.data.findChild(QScrollArea)
    assert window.data.inputs.isVisible()
    assert scroll.verticalScrollBar().maximum() == 0


def test_without_an_engine_the_device_for_the_next_start_can_be_chosen(window: MainWindow) -> None:
    """A device may be the very reason why the engine could not begin."""
    window.lose_engine("it is broken")
    device = window.topbar.device
    assert not device.isEnabled()
    assert device.choices.menuAction().isEnabled()
    assert device.choices.isEnabled()
    next(action for action in device.choices.actions() if "CPU" in action.text()).trigger()
    assert window.settings.text("device", "auto") == "cpu"
