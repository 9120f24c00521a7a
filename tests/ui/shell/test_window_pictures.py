"""The window on picture data: the gallery, the data column, the panels and the templates."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from models.design.data import KINDS, PictureFolder
from models.files.class_folders import folder_data
from models.files.storage import read_design
from models.problems import checks
from models.problems.changes import with_data, with_kind
from models.talk.commands import Command, Load, Watch
from models.talk.probes import AllSamples, Boundary, InputMaps, Predict, SampleMaps, SamplePage
from ui.app.templates import Template, templates
from ui.canned.samples import canned_page
from ui.canned.snapshot import canned_snapshot
from ui.data import gallery
from ui.data.gallery import Gallery, Tile
from ui.forms.tab_order import stops
from ui.panels.draw.digit import DigitPanel
from ui.panels.loss.loss import LossPanel
from ui.panels.plane.boundary import BoundaryPanel
from ui.panels.samples.samples import SamplesPanel
from ui.shell.window import MainWindow

PICTURES = [kind for kind, info in KINDS.items() if info.image]


def choose(window: MainWindow, kind: str) -> None:
    window.data.gallery.tiles[kind].click()


@pytest.mark.shares_window
def test_only_panels_that_suit_pictures_are_offered_and_the_digit_comes_first(window: MainWindow) -> None:
    results = window.results
    for kind in PICTURES:
        choose(window, kind)
        offered = [p for (p, _), tab in results.above.tab_row.tabs.items() if not tab.isHidden()]
        assert offered[0] is DigitPanel, kind
        assert all(p.suits(window.document.experiment) for p in offered), kind
        assert window.results.panel(DigitPanel).isVisible(), kind
        listed = [action.text() for action in results.menu.actions() if action.isVisible()]
        assert "Boundary" not in listed, kind
        assert DigitPanel.title in listed, kind
        window.document.undo_stack.undo()  # each comes after the plane
        assert BoundaryPanel.title in [action.text() for action in results.menu.actions() if action.isVisible()], kind


@pytest.mark.shares_window
def test_back_on_the_plane_the_boundary_is_back(window: MainWindow) -> None:
    choose(window, "digits")
    choose(window, "circle")
    assert window.results.panel(BoundaryPanel).isVisible()
    assert not window.results.panel(DigitPanel).isVisible()


@pytest.mark.shares_window
def test_nothing_about_a_plane_is_asked_of_pictures(window: MainWindow, sent: list[Command]) -> None:
    choose(window, "digits")
    asked = next(c for c in reversed(sent) if isinstance(c, Watch)).probes
    assert not any(isinstance(p, Boundary | InputMaps | AllSamples | Predict) for p in asked)


def test_a_sample_flows_through_the_picture_until_something_is_drawn(
    window: MainWindow, sent: list[Command], hear: Any
) -> None:
    def asked() -> set[int | None]:
        probes = next(c for c in reversed(sent) if isinstance(c, Watch)).probes
        return {p.number for p in probes if isinstance(p, SampleMaps)}

    window.files.use_template(next(t for t in templates() if t.name == "small-cnn"))
    assert asked() == {None}
    hear(readings=canned_snapshot(window.document.experiment).readings)
    layers = [c for c in window.network.stage.layout.columns if c.tiles]
    assert len(layers) > 3
    assert all(len(window.network.stage.items_of(c.layer_id)[1].pixels) == len(c.tiles) for c in layers)
    window.results.open(SamplesPanel)
    samples = window.results.panel(SamplesPanel)
    question = next(p for p in samples.questions() if isinstance(p, SamplePage))
    page = canned_page(window.document.experiment, question)
    hear(readings={question: page})
    samples.grid.picked.emit(3)
    window.ask()
    assert asked() == {int(page.numbers[3])}
    pad = window.results.panel(DigitPanel).pad
    window.results.open(DigitPanel)
    assert asked() == {None}
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=pad.rect().center())
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=pad.rect().center())
    QApplication.processEvents()
    assert asked() == set()


@pytest.mark.shares_window
def test_a_panel_in_its_own_window_hides_where_it_does_not_suit(window: MainWindow) -> None:
    boundary = window.results.panel(BoundaryPanel)
    window.results.tear_off(BoundaryPanel)
    choose(window, "digits")
    assert not boundary.isVisible()
    choose(window, "circle")
    assert boundary.isVisible()
    window.results.bring_back(BoundaryPanel)


@pytest.mark.shares_window
def test_tab_reaches_the_pad_before_the_loss_below_it(window: MainWindow) -> None:
    choose(window, "digits")
    results = window.results
    digit, loss = results.panel(DigitPanel), results.panel(LossPanel)

    before = stops(window)
    assert before.index(digit.pad) < before.index(loss.chart)
    results.tear_off(DigitPanel)
    results.bring_back(DigitPanel)
    after = stops(window)
    assert after.index(digit.pad) < after.index(loss.chart)
    ours = [widget for widget in before if digit.isAncestorOf(widget)]
    assert [widget for widget in after if digit.isAncestorOf(widget)] == ours


@pytest.mark.shares_window
def test_the_tab_that_is_shown_is_the_one_that_is_checked(window: MainWindow) -> None:
    choose(window, "digits")
    results = window.results
    results.tear_off(DigitPanel)
    checked = [shown for (shown, _), tab in results.above.tab_row.tabs.items() if tab.isChecked()]
    assert checked == [results.above.current] == [SamplesPanel]
    results.bring_back(DigitPanel)
    assert results.above.tab_row.tabs[DigitPanel, 0].isChecked()


def test_tab_stops_at_the_checked_tab_whoever_has_checked_it(window: MainWindow) -> None:
    choose(window, "digits")
    results = window.results
    draw, samples = (results.above.tab_row.tabs[kind, 0] for kind in (DigitPanel, SamplesPanel))
    window.activateWindow()
    draw.setFocus(Qt.FocusReason.TabFocusReason)  # as somebody who goes there by keyboard
    window.data.browse.click()
    assert samples.isChecked()

    tabs = results.above.tab_row.tabs.values()

    def reached() -> list[QWidget]:
        return [tab for tab in tabs if tab.isVisible() and tab.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert reached() == [samples]
    window.data.browse.setFocus()
    for _ in range(60):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        if window.focusWidget() in tabs:
            break
    assert window.focusWidget() is samples
    QTest.keyClick(samples, Qt.Key.Key_Left)
    assert draw.isChecked()
    assert reached() == [draw]
    choose(window, "circle")
    assert [tab.isChecked() for tab in reached()] == [True]


@pytest.mark.shares_window
def test_the_data_column_says_what_the_pictures_are(window: MainWindow) -> None:
    choose(window, "mnist")
    data = window.data
    assert data.rows.text() == "60,000 training and 10,000 test pictures, 28×28, ten classes"
    shown = [name for name, editor in data.form.editors.items() if editor.isVisible()]
    assert shown == ["standardise"]
    assert not data.input_part.isVisible()
    assert not data.seed.isVisible()
    assert not window.actions_["new_sample"].isEnabled()
    choose(window, "digits")
    assert data.rows.text() == "1,797 pictures, 8×8, ten classes"
    assert data.seed.isVisible()
    assert window.actions_["new_sample"].isEnabled()


def test_the_tab_of_the_inputs_goes_where_there_is_one_input(window: MainWindow, qapp: QApplication) -> None:
    window.resize(1024, 680)
    qapp.processEvents()
    window.data.inputs_tab.click()
    choose(window, "mnist")
    assert not window.data.inputs_tab.isVisible()
    assert window.data.gallery.isVisible()
    choose(window, "circle")
    assert window.data.inputs_tab.isVisible()


def test_a_set_that_has_to_be_fetched_says_so() -> None:
    tip = Tile("mnist", "MNIST", download=True).toolTip()
    assert tip == "Learn MNIST\nDownloaded once, 12 MB"
    assert Tile("digits", "Digits 8×8").toolTip() == "Learn Digits 8×8"
    assert Tile("other", "Other", download=True).toolTip().endswith("Downloaded once")


def test_a_missing_thumbnail_is_a_blank_tile(
    qtbot: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qapp: QApplication
) -> None:
    monkeypatch.setattr(gallery, "_FOLDER", tmp_path)
    made = Gallery()
    qtbot.addWidget(made)
    made.show()
    assert not made.grab().isNull()


def test_every_set_has_a_thumbnail() -> None:
    assert [kind for kind in (*KINDS, PictureFolder.kind) if not (gallery._FOLDER / f"{kind}.svg").exists()] == []


def folder_of_pictures(where: Path) -> Path:
    for name in ("cat", "dog"):
        (where / name).mkdir()
        for k in range(6):
            (where / name / f"{k}.png").touch()
    return where


@pytest.mark.shares_window
def test_a_template_is_for_the_folder_of_ones_own(window: MainWindow, tmp_path: Path) -> None:
    window.data.open_folder(str(folder_of_pictures(tmp_path)))
    mine = window.document.experiment.data
    for template in templates():
        window.files.use_template(template)
        if read_design(template.path).data.info.signal:
            assert window.document.experiment == read_design(template.path)
        else:
            assert window.document.experiment.data == mine
        assert not checks.problems(window.document.experiment)
        window.document.undo_stack.undo()


@pytest.mark.shares_window
def test_a_template_whose_network_does_not_fit_the_folder_brings_its_own_data(
    window: MainWindow, tmp_path: Path
) -> None:
    window.data.open_folder(str(folder_of_pictures(tmp_path)))
    data = window.document.experiment.data
    tiny = replace(data, source=replace(data.source, side=8))
    window.document.edit(with_data(window.document.experiment, tiny), "Choose a size")
    window.files.use_template(next(t for t in templates() if t.name == "lenet-5"))
    assert window.document.experiment.data.kind == "mnist"


@pytest.mark.shares_window
def test_a_folder_of_ones_own_is_one_edit(window: MainWindow, tmp_path: Path) -> None:
    before = window.document.experiment
    window.data.open_folder(str(folder_of_pictures(tmp_path)))
    data = window.document.experiment.data
    assert isinstance(data.source, PictureFolder)
    assert data.source.classes == ("cat", "dog")
    assert window.data.gallery.tiles[PictureFolder.kind].isChecked()
    assert window.data.rows.text() == "12 pictures, 28×28, two classes"
    assert window.data.source_settings.forms[PictureFolder].isVisible()
    window.document.undo_stack.undo()
    assert window.document.experiment == before
    assert not window.data.source_settings.forms[PictureFolder].isVisible()


def test_the_number_of_pictures_is_that_of_those_read(window: MainWindow, tmp_path: Path, hear: Any) -> None:
    window.data.open_folder(str(folder_of_pictures(tmp_path)))
    hear(note="2 files are left out", samples=10)
    assert window.data.rows.text() == "10 pictures, 28×28, two classes"
    hear(samples=0)
    assert window.data.rows.text() == "12 pictures, 28×28, two classes"


@pytest.mark.shares_window
def test_the_size_of_ones_own_pictures_is_a_field(window: MainWindow, tmp_path: Path, qtbot: Any) -> None:
    window.data.open_folder(str(folder_of_pictures(tmp_path)))
    line = window.data.source_settings.forms[PictureFolder].editors["side"].findChild(QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, "16")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert window.document.experiment.input_shape == (1, 16, 16)


def test_a_folder_without_classes_is_refused_in_words(window: MainWindow, tmp_path: Path) -> None:
    before = window.document.experiment
    window.data.open_folder(str(tmp_path))
    assert "holds no folders" in window.notice.label.text()
    assert window.document.experiment == before


def test_of_a_folder_one_level_too_high_the_right_one_is_a_click_away(window: MainWindow, tmp_path: Path) -> None:
    for part in ("test", "train"):
        (tmp_path / part).mkdir()
        folder_of_pictures(tmp_path / part)
    before = window.document.experiment
    window.data.open_folder(str(tmp_path))
    assert "train in it holds 2 (cat, dog)" in window.notice.label.text()
    assert window.document.experiment == before
    window.notice.dismiss.click()
    assert not window.notice.isVisible()
    window.data.open_folder(str(tmp_path))
    assert window.notice.button.text() == "Choose train"
    window.notice.button.click()
    assert not window.notice.isVisible()
    assert window.document.experiment.data.source.path == str(tmp_path / "train")
    window.document.undo_stack.undo()
    assert window.document.experiment == before
    window.data.open_folder(str(tmp_path / "test" / "cat"))
    assert window.notice.button.text() == "Choose test"
    window.data.open_folder(str(tmp_path / "gone"))
    assert not window.notice.button.isVisible()


def test_what_is_worth_knowing_about_the_samples_is_said_beside_them(window: MainWindow, hear: Any) -> None:
    hear(note="2 files were left out.")
    assert window.data.note.isVisible()
    assert window.data.note.text() == "2 files were left out."
    hear()
    assert not window.data.note.isVisible()


@pytest.mark.shares_window
def test_a_template_brings_network_and_data_as_one_edit(window: MainWindow, sent: list[Command]) -> None:
    for template in templates():
        brings_network_and_data(window, template, sent)


def brings_network_and_data(window: MainWindow, template: Template, sent: list[Command]) -> None:
    before = window.document.experiment
    menu = window.network.palette_strip.templates.menu()
    if template.group:
        menu = next(a for a in menu.actions() if a.text() == template.group).menu()
    next(a for a in menu.actions() if a.text() == template.title).trigger()
    after = window.document.experiment
    assert after.data.kind == {"MNIST-1D": "mnist-1d", "Hands": "hands", "": "mnist"}[template.group]
    assert not checks.problems(after)
    assert [c for c in sent if isinstance(c, Load)][-1].experiment == after
    assert window.document.undo_stack.undoText() == f"Use {template.title}"
    assert (window.document.name, window.document.path) == (template.title, "")
    window.document.undo_stack.undo()
    assert window.document.experiment == before


@pytest.mark.shares_window
@pytest.mark.parametrize("kind", ["mnist", "digits", "mnist-1d"])
def test_nothing_is_clipped(window: MainWindow, kind: str, qapp: QApplication) -> None:
    for size in ((1024, 680), (1280, 800)):
        nothing_is_clipped(window, size, kind, qapp)


def nothing_is_clipped(window: MainWindow, size: tuple[int, int], kind: str, qapp: QApplication) -> None:
    window.resize(*size)
    template = next(t for t in templates() if t.name == "small-cnn")
    window.files.use_template(template)
    choose(window, kind)
    window.network.intentions.select("layer-1")
    qapp.processEvents()
    assert (window.width(), window.height()) == size
    parts = (window.topbar, window.data, window.network, window.results)
    assert [w for w in parts if w.width() < w.minimumSizeHint().width()] == []
    palette = window.network.palette_strip
    buttons = [*(chip for chip in palette.chips if chip.isVisible()), palette.templates]
    assert len(buttons) == 12
    for k, a in enumerate(buttons):
        assert palette.rect().contains(a.geometry())
        assert not any(a.geometry().intersects(b.geometry()) for b in buttons[k + 1 :])
    gallery = window.data.gallery
    for group in gallery.header.tabs:
        gallery.header.open(group)
        qapp.processEvents()
        tiles = gallery.shown_tiles()
        assert all(t.fontMetrics().horizontalAdvance(t.text()) <= t.width() for t in tiles)
    form = window.network.inspector.form
    assert form is not None
    for line in form.findChildren(QLineEdit):
        assert line.fontMetrics().horizontalAdvance("256") + 20 <= line.width()


def test_a_picture_of_the_plane_does_not_come_back_with_the_panel_for_drawings(window: MainWindow, hear: Any) -> None:
    hear()
    assert window._last is not None
    choose(window, "digits")
    assert window._last is None


def test_what_was_wrong_with_a_folder_is_forgotten_once_data_are_chosen(window: MainWindow, tmp_path: Path) -> None:
    window.data.open_folder(str(tmp_path))
    assert window.notice.isVisible()
    choose(window, "digits")
    assert not window.notice.isVisible()


def test_a_long_epoch_is_counted_in_tenths(window: MainWindow, hear: Any) -> None:
    choose(window, "digits")
    hear(epoch=2, step=3_540, batch=1_140, batches=1_200)
    window.topbar._show_newest()
    assert window.topbar.epoch.text() == "Epoch 2.9"
    hear(step=0, batches=1_200)
    window.topbar._show_newest()
    assert window.topbar.epoch.text() == "Epoch 0"


def test_data_that_did_not_come_are_named_as_the_reason_and_the_device_stays(window: MainWindow, hear: Any) -> None:
    hear()
    device = window.topbar.device.text()
    choose(window, "mnist")
    hear(error="MNIST could not be downloaded.", metrics=None, device=None)
    assert window.parts.state.text() == "Not loaded; play tries again"
    assert window.topbar.device.text() == device


@pytest.mark.shares_window
def test_pictures_offer_a_template_and_points_do_not(window: MainWindow) -> None:
    window.document.edit(with_kind(window.document.experiment, "digits"), "Use digits")
    assert not window.data.templates.isHidden()
    menu = window.data.templates.menu()
    action = next(a for a in menu.actions() if a.text() == "Two Layers")
    action.trigger()
    assert window.document.experiment.data.kind == "mnist"
    window.document.undo_stack.undo()
    window.document.undo_stack.undo()
    assert window.data.templates.isHidden()


@pytest.mark.parametrize("torn", [False, True])
def test_pictures_in_colour_have_draw_for_photos_samples_and_loss(
    window: MainWindow, tmp_path: Path, torn: bool, qtlog: Any
) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        for k in range(6):
            (tmp_path / name / f"{k}.png").touch()
    if torn:
        window.results.tear_off(DigitPanel)
    window.document.open(with_data(window.document.experiment, folder_data(tmp_path, colour=True)))
    QApplication.processEvents()
    assert [type(p).__name__ for p in window.results.seen()] == (
        ["DigitPanel", "SamplesPanel", "LossPanel"] if torn else ["DigitPanel", "LossPanel"]
    )
    assert window.results.panel(DigitPanel).photos.isVisible()
    assert all(p.width() > 100 and p.height() > 100 for p in window.results.seen())
    assert not [record.message for record in qtlog.records if "Negative" in record.message]
    window.results.bring_back(DigitPanel)
