"""A table comes into the window: by its tile, the menu, a drop, or the notice that says that it is gone."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from models.design.data import TableFile
from models.talk.commands import Command, Load, LookAtTable
from models.talk.tables import TableAnswer, TableWishes
from playground.datasets.tables import choosing, reading
from ui.data.tables.dialog import ImportDialog
from ui.shell.window import MainWindow

FLOWERS = "编号,花瓣长度,颜色,品种\n" + "".join(
    f"{k},{k % 9}.5,{'红黄'[k % 2]},{'山鸢尾' if k % 9 < 4 else '变色鸢尾'}\n" for k in range(90)
)


@pytest.fixture
def flowers(tmp_path: Path) -> Path:
    path = tmp_path / "鸢尾花.csv"
    path.write_bytes(FLOWERS.encode("gb18030"))
    return path


def look(window: MainWindow, sent: list[Command], hear: Any) -> ImportDialog:
    """Answer the dialog's last question as the engine does; the dialog."""
    asked = next(c for c in reversed(sent) if isinstance(c, LookAtTable))
    found = choosing.found(
        reading.read(asked.path, asked.wishes, lambda _done, _total: None, lambda: False), asked.wishes
    )
    hear(table=TableAnswer(asked.path, asked.wishes, found))
    dialog = window.imports.dialog
    assert dialog is not None
    return dialog


def drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPoint(9, 9), action, data, button, Qt.KeyboardModifier.NoModifier))


def imported(window: MainWindow, sent: list[Command], hear: Any, path: Path) -> None:
    drop(window, path)
    look(window, sent, hear).go.click()


def test_a_dropped_table_is_shown_and_learned(
    window: MainWindow, sent: list[Command], hear: Any, flowers: Path
) -> None:
    before = window.document.experiment
    drop(window, flowers)
    dialog = window.imports.dialog
    assert dialog is not None
    assert not any(part.isEnabled() for part in (dialog.go, dialog.encoding, dialog.target, dialog.columns))
    assert not dialog.sheet.isVisible()
    look(window, sent, hear)
    assert all(part.isEnabled() for part in (dialog.go, dialog.encoding, dialog.target, dialog.columns))
    assert dialog.title.text() == "鸢尾花.csv: 90 rows, 4 columns"
    assert dialog.encoding.currentText() == "Simplified Chinese (GB18030)"
    assert dialog.target.currentText() == "品种"
    assert dialog.said.text() == "90 rows are learned, with 3 inputs and 2 classes. 编号 numbers the rows."
    dialog.go.click()
    experiment = window.document.experiment
    assert experiment.data.inputs == ("花瓣长度", "颜色 = 红", "颜色 = 黄")
    assert experiment.data.info.classes == ("变色鸢尾", "山鸢尾")
    assert next(c for c in reversed(sent) if isinstance(c, Load)).experiment == experiment
    assert window.imports.dialog is None
    assert sent[-1] != LookAtTable(str(flowers))
    assert window.data.gallery.tiles["table"].isChecked()
    window.document.undo_stack.undo()
    assert window.document.experiment == before
    window.document.undo_stack.redo()
    assert window.document.experiment == experiment


@pytest.mark.parametrize("way", ["tile", "menu"])
def test_tile_and_menu_ask_for_a_table(
    way: str, window: MainWindow, sent: list[Command], flowers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(flowers), ""))
    if way == "tile":
        window.data.gallery.tiles["table"].click()
    else:
        window.actions_["import_table"].trigger()
    assert sent[-1] == LookAtTable(str(flowers), TableWishes())
    dialog = window.imports.dialog
    assert dialog is not None
    dialog.reject()
    assert sent[-1] == LookAtTable("")
    assert window.imports.dialog is None


def test_each_choice_asks_the_engine_again(
    window: MainWindow, sent: list[Command], hear: Any, flowers: Path, qtbot: Any
) -> None:
    drop(window, flowers)
    dialog = look(window, sent, hear)
    dialog.columns.item(0).setCheckState(Qt.CheckState.Checked)
    assert sent[-1] == LookAtTable(str(flowers), TableWishes(inputs=(0, 1, 2)))
    assert not dialog.go.isEnabled()
    look(window, sent, hear)
    dialog.target.setCurrentIndex(1)
    dialog.target.activated.emit(1)
    look(window, sent, hear)
    assert dialog.task.currentData() == "regression"
    assert dialog.source is not None
    assert dialog.source.target.name == "花瓣长度"
    dialog.header.click()
    wishes = sent[-1].wishes  # type: ignore[union-attr]
    assert (wishes.header, wishes.target, wishes.inputs) == (False, None, None)
    look(window, sent, hear)
    assert dialog.title.text() == "鸢尾花.csv: 91 rows, 4 columns"
    dialog.encoding.setCurrentIndex(dialog.encoding.findData("utf-8"))
    dialog.encoding.activated.emit(0)
    asked = sent[-1]
    assert isinstance(asked, LookAtTable)
    hear(table=TableAnswer(asked.path, asked.wishes, error="these bytes are no text in UTF-8"))
    assert dialog.said.text() == "these bytes are no text in UTF-8"
    assert not dialog.go.isEnabled()
    dialog.reject()


def test_an_answer_to_an_earlier_question_changes_nothing(
    window: MainWindow, sent: list[Command], hear: Any, flowers: Path
) -> None:
    drop(window, flowers)
    hear(table=TableAnswer("other.csv", TableWishes(), error="wrong"))
    dialog = window.imports.dialog
    assert dialog is not None
    assert dialog.said.text() == "Reading 鸢尾花.csv"
    dialog.reject()


def test_a_table_that_is_gone_is_looked_for_and_its_weights_stay(
    window: MainWindow, sent: list[Command], hear: Any, flowers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported(window, sent, hear, flowers)
    before = window.document.experiment
    there = flowers.parent / "there.csv"
    flowers.rename(there)
    hear(error="鸢尾花.csv cannot be read: No such file or directory.", samples=0)
    assert window.notice.button.text() == "Look for it…"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(there), ""))
    window.notice.button.click()
    asked = next(c for c in reversed(sent) if isinstance(c, LookAtTable))
    found = choosing.found(
        reading.read(asked.path, asked.wishes, lambda _done, _total: None, lambda: False), asked.wishes
    )
    hear(table=TableAnswer(asked.path, asked.wishes, found))
    assert window.imports.dialog is None
    source = window.document.experiment.data.source
    assert isinstance(source, TableFile)
    assert source.path == str(there)
    assert replace(window.document.experiment, data=before.data) == before
    load = next(c for c in reversed(sent) if isinstance(c, Load))
    assert not load.fresh


def test_another_table_than_the_one_looked_for_is_shown(
    window: MainWindow, sent: list[Command], hear: Any, flowers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported(window, sent, hear, flowers)
    flowers.write_bytes((FLOWERS + "90,1.5,红,山鸢尾\n").encode("gb18030"))
    hear(error="鸢尾花.csv has changed since it was imported.", samples=0)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(flowers), ""))
    window.notice.button.click()
    dialog = look(window, sent, hear)
    assert dialog.title.text() == "鸢尾花.csv: 91 rows, 4 columns"
    dialog.go.click()
    assert window.document.experiment.data.info.samples == 91


def test_other_columns_of_the_same_table_keep_the_network(
    window: MainWindow, sent: list[Command], hear: Any, flowers: Path
) -> None:
    imported(window, sent, hear, flowers)
    layers = window.document.experiment.network.layers
    assert window.data.table_part.isVisibleTo(window)
    window.data.table_part.click()
    dialog = look(window, sent, hear)
    dialog.columns.item(2).setCheckState(Qt.CheckState.Unchecked)
    look(window, sent, hear).go.click()
    assert window.document.experiment.data.inputs == ("花瓣长度",)
    assert window.document.experiment.network.layers == layers
