"""Ctrl+K: every action, data set and setting is found and done from the keyboard."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from models.design.data import OFFERED
from models.language import languages
from ui.app.actions import MENUS
from ui.canned.snapshot import canned_snapshot
from ui.data.own_tiles import OWN
from ui.help import entries
from ui.help.palette import Palette
from ui.help.shortcuts import Shortcuts
from ui.look import language
from ui.panels.loss.loss import LossPanel
from ui.panels.plane.boundary import BoundaryPanel
from ui.shell.window import MainWindow


def opened(window: MainWindow) -> Palette:
    window.actions_["palette"].trigger()
    (found,) = [palette for palette in window.findChildren(Palette) if palette.isVisible()]
    return found


def choose(window: MainWindow, letters: str) -> None:
    palette = opened(window)
    QTest.keyClicks(palette.field, letters)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    palette.deleteLater()


@pytest.mark.shares_window
def test_every_action_of_the_menus_is_there(window: MainWindow) -> None:
    offered = {entry.text for entry in entries.of_menus(window.menuBar())}
    names = [name for _, menu in MENUS for name in menu if name and not name.startswith("@")]
    assert {window.actions_[name].text().replace("&", "") for name in names} <= offered
    assert {"Circle", "XOR no hidden", "Small CNN", "Dark"} <= offered  # in submenus


@pytest.mark.shares_window
def test_a_data_set_is_chosen(window: MainWindow) -> None:
    assert len(list(entries.of_data_sets(window.data.gallery.tiles))) == len(OFFERED) + len(OWN)
    choose(window, "spiral")
    assert window.document.experiment.data.kind == "spiral"


@pytest.mark.shares_window
@pytest.mark.parametrize(
    ("letters", "name"), [("learning rate", "learning_rate"), ("batch", "batch"), ("noise", "noise")]
)
def test_a_setting_gets_the_focus(window: MainWindow, letters: str, name: str) -> None:
    window.activateWindow()
    choose(window, letters)
    field = {**window.training.fields, **window.data.form.editors}[name]
    focused = window.focusWidget()
    assert focused is not None
    assert focused is field or field.isAncestorOf(focused)


@pytest.mark.shares_window
def test_arrows_move_and_what_cannot_be_done_is_not(window: MainWindow) -> None:
    palette = opened(window)
    QTest.keyClicks(palette.field, "undo")  # there is nothing to undo
    assert palette.list.item(0).text() == "Undo"
    assert palette.list.currentRow() != 0
    palette.field.clear()
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 1
    QTest.keyClick(palette.field, Qt.Key.Key_PageUp)
    assert palette.list.currentRow() == 0
    assert palette.nothing.isHidden()
    QTest.keyClicks(palette.field, "qqqq")
    assert palette.list.count() == 0
    assert palette.nothing.isVisible()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.close()


def test_all_keys_are_listed(window: MainWindow, monkeypatch: Any) -> None:
    shown: list[Shortcuts] = []
    monkeypatch.setattr(QDialog, "exec", lambda dialog: shown.append(dialog))
    window.actions_["shortcuts"].trigger()
    table = shown[0].table
    keys = {table.item(row, 0).text() for row in range(table.rowCount())}
    assert {"Space", "Ctrl+K", "Ctrl+Z", "F10", "F1", "F2"} <= keys


@pytest.mark.shares_window
def test_diagnostics_name_no_person(window: MainWindow) -> None:
    window.actions_["diagnostics"].trigger()
    text = QGuiApplication.clipboard().text()
    assert "Python 3." in text
    assert "torch 2." in text
    assert "/home/" not in text
    assert "/root" not in text


@pytest.mark.shares_window
def test_what_an_input_method_writes_breaks_nothing(window: MainWindow) -> None:
    palette = opened(window)
    QApplication.sendEvent(palette.field, QInputMethodEvent("zhong", []))  # not decided yet
    assert palette.list.count() > 0
    decided = QInputMethodEvent()
    decided.setCommitString("圆圈")
    QApplication.sendEvent(palette.field, decided)
    assert (palette.field.text(), palette.list.count()) == ("圆圈", 0)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.close()


def test_a_recent_file_has_no_number(window: MainWindow, example: Path) -> None:
    window.files.open_path(str(example))
    assert str(example) in {entry.text for entry in entries.of_menus(window.menuBar())}


OBVIOUS = {
    ("en", "circle"): {
        "paint": "Paint", "decision boundary": "Boundary", "import table": "Import a Table…", "formula": "Formula",
        "csv": "Import a Table…", "samples as csv": "Export Samples…", "points": "Points", "curve": "Curve",
        "learn": "Learning rate",
    },
    ("en", "hands"): {"photo": "Open a photo…", "mistakes": "Browse the pictures"},
    ("en", "points"): {
        "paint": "Paint", "points table": "Edit as table…", "rescale": "Rescale", "summary": "Summary",
        "histogram": "Summary", "rows": "Samples", "try it": "Try it",
    },
    ("zh_CN", "points"): {
        "画点": "画点", "paint": "画点", "自己的数据": "导入表格…", "样本存为": "导出样本…", "公式": "公式",
    },
    ("zh_CN", "curve"): {"拟合": "曲线", "paint": "画点", "嵌入": "隐藏空间", "残差": "评估"},
    ("zh_TW", "points"): {"paint": "畫點", "試算表": "匯入表格…", "點的表格": "以表格編輯…", "統計": "摘要"},
    ("zh_TW", "hands"): {"照片": "開啟照片…", "錯誤": "瀏覽圖片"},
}  # fmt: skip
"""By language and data set: what a person types, and what stands first then."""


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    language.speak(qapp, languages.ENGLISH)


def test_what_can_be_done_is_found_by_its_obvious_words(english_again: None, window: MainWindow) -> None:
    for (spoken, kind), words in OBVIOUS.items():
        if kind != window.document.experiment.data.kind:
            window.data.gallery.tiles[kind].click()
        if spoken != languages.current():
            window.choices.speak(spoken)
        offered = window.dialogs.entries()
        firsts = {typed: next((entry.text for entry in entries.matching(offered, typed)), "") for typed in words}
        assert firsts == words


def test_paint_waits_for_the_samples(window: MainWindow, hear: Any) -> None:
    window.results.open(LossPanel)
    choose(window, "paint")
    panel = window.results.panel(BoundaryPanel)
    assert not panel.paint.active
    hear(readings=canned_snapshot(window.document.experiment).readings)
    assert panel.paint.active
    assert len(window.document.experiment.data.source.rows) > 100  # type: ignore[union-attr]
