"""The import dialog has room for its words in every language, in the smallest window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel

from models.language import languages
from models.talk.tables import TableAnswer, TableWishes
from playground.datasets.tables import choosing, reading
from ui.data.tables.dialog import ImportDialog
from ui.look import language


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "t.csv"
    path.write_text(
        "a;when;name;class\n" + "".join(f"{k},5;2024-01-{k % 28 + 1:02d};n{k};{'xy'[k % 2]}\n" for k in range(90))
    )
    return path


@pytest.mark.parametrize("spoken", languages.LANGUAGES)
def test_nothing_is_cut_off(spoken: str, table: Path, qtbot, qapp) -> None:  # type: ignore[no-untyped-def]
    language.speak(qapp, spoken)
    try:
        wishes = TableWishes()
        dialog = ImportDialog(None, str(table), wishes)
        qtbot.addWidget(dialog)
        dialog.resize(900, 560)
        dialog.show()
        found = choosing.found(reading.read(str(table), wishes, lambda _done, _total: None, lambda: False), wishes)
        dialog.show_answer(TableAnswer(str(table), wishes, found))
        qtbot.wait(50)
        for label in dialog.findChildren(QLabel):
            if label.isVisible() and not label.wordWrap():
                assert label.sizeHint().width() <= label.width() + 1, label.text()
        for combo in dialog.findChildren(QComboBox):
            if combo.isVisible():
                assert combo.fontMetrics().horizontalAdvance(combo.currentText()) <= combo.width() - 26, (
                    combo.currentText()
                )
        assert dialog.said.height() >= dialog.said.heightForWidth(dialog.said.width())
    finally:
        language.speak(qapp, languages.ENGLISH)


def test_what_is_left_out_is_said_with_its_reason(table: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    wishes = TableWishes()
    dialog = ImportDialog(None, str(table), wishes)
    qtbot.addWidget(dialog)
    found = choosing.found(reading.read(str(table), wishes, lambda _done, _total: None, lambda: False), wishes)
    dialog.show_answer(TableAnswer(str(table), wishes, found))
    assert dialog.decimal.currentData() == ","
    assert [dialog.columns.item(row).checkState().value for row in range(3)] == [2, 0, 0]
    assert "when holds dates, which cannot be learned from." in dialog.said.text()
    assert "name holds more than 50 different texts" in dialog.said.text()
    assert "when holds dates" in dialog.columns.item(1).toolTip().replace("\n", " ")
