"""The gallery: groups, looking for a set, keys, and the forms of sets with settings of their own."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.design.data import OFFERED
from models.design.data_kind import GROUPS
from models.design.plane.pinwheel import Pinwheel
from models.design.plane.typed import Curve, Formula
from models.problems import checks
from ui.data.gallery import Gallery
from ui.data.own_tiles import OWN
from ui.shell.window import MainWindow

pytestmark = pytest.mark.shares_window


@pytest.fixture
def gallery(window: MainWindow) -> Gallery:
    return window.data.gallery


def names(gallery: Gallery) -> list[str]:
    return [kind for kind, tile in gallery.tiles.items() if not tile.isHidden()]


def test_every_set_stands_in_one_group(gallery: Gallery) -> None:
    found: list[str] = []
    for group in gallery.header.tabs:
        assert group in GROUPS
        gallery.header.open(group)
        shown = names(gallery)
        assert shown
        assert all(OFFERED[kind].info.group == group for kind in shown if kind in OFFERED)
        found += shown
    assert sorted(found) == sorted((*OFFERED, *OWN))


@pytest.mark.parametrize("size", [(1280, 800), (1024, 680)])
def test_all_of_a_group_is_seen_without_scrolling(
    window: MainWindow, gallery: Gallery, size: tuple[int, int], qapp: QApplication
) -> None:
    window.resize(*size)
    for group in gallery.header.tabs:
        gallery.header.open(group)
        qapp.processEvents()
        view = window.data._scroll.viewport()
        for tile in gallery.shown_tiles():
            corner = tile.mapTo(view, tile.rect().bottomRight())
            assert view.rect().contains(corner), (group, tile.text())


def test_the_group_of_the_set_in_use_is_open(window: MainWindow, gallery: Gallery) -> None:
    assert gallery.header.group == "plane"
    gallery.tiles["iris"].click()
    assert gallery.header.group == "tables"
    assert names(gallery) == [kind for kind, source in OFFERED.items() if source.info.group == "tables"]
    window.document.undo_stack.undo()
    assert gallery.header.group == "plane"


def test_a_group_that_is_looked_at_stays_open_while_the_same_set_is_edited(
    window: MainWindow, gallery: Gallery
) -> None:
    gallery.header.tabs["pictures"].click()
    window.data.form.editors["noise"].changed.emit(0.2)
    assert window.document.experiment.data.noise == 0.2
    assert gallery.header.group == "pictures"


def test_a_set_of_any_group_is_found_by_its_name(window: MainWindow, gallery: Gallery) -> None:
    gallery.header.glass.click()
    QTest.keyClicks(gallery.header.field, "RI")
    assert {"iris", "rings"} <= set(names(gallery))
    QTest.keyClicks(gallery.header.field, "s")
    assert names(gallery) == ["iris"]
    QTest.keyClick(gallery.header.field, Qt.Key.Key_Return)
    assert window.document.experiment.data.kind == "iris"
    assert gallery.header.words == ""
    assert gallery.header.group == "tables"


def test_what_is_not_there_is_said_and_escape_brings_the_groups_back(gallery: Gallery) -> None:
    before = names(gallery)
    gallery.header.glass.click()
    QTest.keyClicks(gallery.header.field, "no such set")
    assert names(gallery) == []
    assert not gallery.nothing.isHidden()
    QTest.keyClick(gallery.header.field, Qt.Key.Key_Escape)
    assert names(gallery) == before
    assert gallery.nothing.isHidden()


def test_a_source_without_a_tile_unmarks_the_others(gallery: Gallery) -> None:
    gallery.show_kind("no tile")
    assert not any(tile.isChecked() for tile in gallery.tiles.values())
    gallery.show_kind("xor")
    assert [kind for kind, tile in gallery.tiles.items() if tile.isChecked()] == ["xor"]


def test_a_pinwheel_gets_its_arms_from_a_slider(window: MainWindow) -> None:
    window.data.gallery.tiles["pinwheel"].click()
    slider = window.data.source_settings.forms[Pinwheel].editors["classes"]
    assert slider.isVisible()
    for arms in (2, 8):
        slider.changed.emit(arms)
        assert window.document.experiment.data.source == Pinwheel(classes=arms)
        assert checks.problems(window.document.experiment) == []
    slider.sealed.emit()
    window.document.undo_stack.undo()
    assert window.document.experiment.data.source == Pinwheel()


@pytest.mark.parametrize(
    ("kind", "text", "source"),
    [("formula", "x > y", Formula(text="x > y")), ("curve", "y = x", Curve(text="y = x"))],
)
def test_a_formula_is_taken_as_it_is_typed_and_undone_as_one(
    window: MainWindow, kind: str, text: str, source: Any
) -> None:
    window.data.gallery.tiles[kind].click()
    before, field = window.document.experiment, window.data.source_settings.formula
    field.line.selectAll()
    QTest.keyClicks(field.line, text)
    assert window.document.experiment.data.source == source
    assert field.wrong.isHidden()
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    window.document.undo_stack.undo()
    assert window.document.experiment == before
    assert field.line.text() == before.data.source.text
    window.document.undo_stack.redo()
    assert field.line.text() == text


def test_a_wrong_formula_is_explained_and_nothing_is_lost(window: MainWindow) -> None:
    window.data.gallery.tiles["formula"].click()
    before, field = window.document.experiment, window.data.source_settings.formula
    field.line.selectAll()
    QTest.keyClicks(field.line, "2x > y")
    assert window.document.experiment == before
    assert "Write * between" in field.wrong.text()
    assert field.wrong.isVisible()
    assert field.line.property("bad")
    window.data.form.editors["noise"].changed.emit(0.2)
    assert field.line.text() == "2x > y"
    field.line.setCursorPosition(1)
    QTest.keyClicks(field.line, "*")
    assert window.document.experiment.data.source == Formula(text="2*x > y")
    assert field.wrong.isHidden()


def test_flaws_are_unfolded_on_request_and_for_data_that_can_have_them(window: MainWindow) -> None:
    flaws = window.data.flaws
    assert flaws.line.isVisible()
    assert not flaws.form.isVisible()
    flaws.line.click()
    assert flaws.form.editors["imbalance"].isVisible()
    flaws.form.editors["label_noise"].changed.emit(0.2)
    assert window.document.experiment.data.label_noise == 0.2
    window.data.gallery.tiles["plane"].click()
    assert flaws.form.editors["label_noise"].isVisible()
    assert not flaws.form.editors["imbalance"].isVisible()
    window.data.gallery.tiles["iris"].click()
    assert not flaws.line.isVisible()
    assert not flaws.form.isVisible()
    for _ in range(2):
        window.document.undo_stack.undo()
    assert flaws.form.editors["label_noise"].isVisible()
    window.document.undo_stack.undo()
    assert window.document.experiment.data.label_noise == 0
