"""The table of points in the window: typed, pasted, renamed, and undone as one edit."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.design.data import Points
from models.problems import checks
from ui.data.points_dialog import PointsDialog
from ui.data.points_form import starter
from ui.panels.plane.curve import CurvePanel
from ui.shell.window import MainWindow


@pytest.fixture
def dialog(qtbot: Any) -> PointsDialog:
    made = PointsDialog(starter())
    qtbot.addWidget(made)
    made.show()
    return made


def type_in(dialog: PointsDialog, row: int, column: int, text: str) -> None:
    assert dialog.cells.setData(dialog.cells.index(row, column), text)


def clip(text: str) -> None:
    QApplication.clipboard().setText(text)


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[PointsDialog], None]], None]:
    """Lets the dialog be used as it is opened by the window."""

    def use(act: Callable[[PointsDialog], None]) -> None:
        def exec_(dialog: PointsDialog) -> int:
            act(dialog)
            dialog.accept()
            return dialog.result()

        monkeypatch.setattr(PointsDialog, "exec", exec_)

    return use


def test_typing_behind_the_last_row_makes_a_new_one(dialog: PointsDialog) -> None:
    count = len(dialog.table.cells)
    type_in(dialog, count, 0, "1,5")
    type_in(dialog, count, 1, "-2")
    assert dialog.cells.rowCount() == count + 2
    dialog.accept()
    assert dialog.points().rows[-1].values == (1.5, -2.0)


def test_a_bad_cell_is_marked_said_and_gone_to(dialog: PointsDialog) -> None:
    type_in(dialog, 4, 1, "two")
    index = dialog.cells.index(4, 1)
    assert dialog.cells.data(index, Qt.ItemDataRole.BackgroundRole) is not None
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.said.text() == "Row 5, column y: “two” is no number."
    assert (dialog.view.currentIndex().row(), dialog.view.currentIndex().column()) == (4, 1)


def test_keys_paste_and_delete(dialog: PointsDialog) -> None:
    count = len(dialog.table.cells)
    clip("7\t8\n9\t10\n")
    dialog.view.setCurrentIndex(dialog.cells.index(count, 0))
    QTest.keyClick(dialog.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [row[:2] for row in dialog.table.cells[count:]] == [["7", "8"], ["9", "10"]]
    dialog.view.selectRow(0)
    QTest.keyClick(dialog.view, Qt.Key.Key_Delete)
    assert len(dialog.table.cells) == count + 1
    clip("")
    QTest.keyClick(dialog.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog.said.text() == "There is no table to paste. Copy the cells of a spreadsheet first."


def test_names_of_columns_and_classes_are_edited(dialog: PointsDialog) -> None:
    dialog.names[0].setText("length")
    dialog.names[0].editingFinished.emit()
    dialog.classes.setText("short, long")
    dialog.classes.editingFinished.emit()
    assert dialog.table.cells[0][-1] == "short"
    dialog.classes.setText("短，长")
    dialog.classes.editingFinished.emit()
    assert dialog.table.cells[0][-1] == "短"
    dialog.classes.setText("short, long")
    dialog.classes.editingFinished.emit()
    dialog.names[1].setText("length")
    dialog.names[1].editingFinished.emit()
    assert dialog.said.text() == "Each column needs a name of its own."
    dialog.accept()
    assert dialog.points().columns == ("length", "y")
    assert dialog.points().classes == ("short", "long")


def test_a_pasted_table_is_one_edit_of_the_document_and_opens_the_curve(
    window: MainWindow, answering: Callable[[Callable[[PointsDialog], None]], None]
) -> None:
    window.data.gallery.tiles["points"].click()
    before, count = window.document.experiment, window.document.undo_stack.count()

    def paste(dialog: PointsDialog) -> None:
        clip("size\tprice\n1\t3\n2\t5\n")
        dialog.paste_button.click()

    answering(paste)
    window.data.points_form.table.click()
    after = window.document.experiment
    assert isinstance(after.data.source, Points)
    assert after.data.source.columns == ("size",)
    assert after.data.inputs == ("x",)
    assert after.training.loss == "mse"
    assert not checks.problems(after)
    assert window.document.undo_stack.count() == count + 1
    QApplication.processEvents()
    panel = window.results.panel(CurvePanel)
    assert panel.isVisible()
    assert window.data.rows.text() == "2 rows, each with a value"
    window.document.undo_stack.undo()
    assert window.document.experiment == before
    window.document.undo_stack.redo()
    assert window.document.experiment == after


def test_a_table_left_as_it_was_is_no_edit(
    window: MainWindow, answering: Callable[[Callable[[PointsDialog], None]], None]
) -> None:
    window.data.gallery.tiles["points"].click()
    count = window.document.undo_stack.count()
    answering(lambda dialog: None)
    window.data.points_form.table.click()
    assert window.document.undo_stack.count() == count


def test_two_inputs_become_one_and_the_network_still_fits(
    window: MainWindow, answering: Callable[[Callable[[PointsDialog], None]], None]
) -> None:
    window.data.gallery.tiles["points"].click()
    for place, inputs in ((0, ("x",)), (1, ("x", "y"))):
        answering(lambda dialog, p=place: dialog.inputs.activated.emit(p))
        window.data.points_form.table.click()
        assert window.document.experiment.data.inputs == inputs
        assert not checks.problems(window.document.experiment)
