"""Points as a table to type into: cells, names, and what is pasted from a spreadsheet. Changes nothing until OK."""

import re
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from models.design.data import Points
from models.design.points import is_name
from models.design.spec import SpecError
from models.language.text import tr, tr_count
from ui.data.points_text import TITLES, CellError, PointTable
from ui.forms.controls import Combo, label
from ui.look import presses, theme
from ui.look.sayings import add_item, say, written
from ui.look.terms import explain
from ui.look.tips import wrapped

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole


class _Cells(QAbstractTableModel):
    """The cells of a PointTable, and an empty row behind them to type a new point into."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, table: PointTable) -> None:
        super().__init__()
        self.table = table

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(self.table.cells) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.table.names)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        if role != _ROLE.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.table.names[section]
        return str(section + 1) if section < len(self.table.cells) else "+"

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        if row >= len(self.table.cells):
            return None
        if role in (_ROLE.DisplayRole, _ROLE.EditRole):
            return self.table.cells[row][column]
        if role in (_ROLE.ForegroundRole, _ROLE.BackgroundRole, _ROLE.ToolTipRole):
            error = self.table.problem(row, column)
            if error is not None:
                colours = theme.current()
                ground = theme.mix(colours.bad, colours.panel, 0.8)
                return {
                    _ROLE.ForegroundRole: QColor(colours.text),
                    _ROLE.BackgroundRole: ground,
                    _ROLE.ToolTipRole: str(error.text),
                }[_ROLE(role)]
        if role == _ROLE.TextAlignmentRole:
            number = self.table.classes is None or column < self.table.inputs
            side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: Any, role: int = _ROLE.EditRole) -> bool:
        new = index.row() == len(self.table.cells)
        try:
            self.table.set_cell(index.row(), index.column(), str(value))
        except SpecError as error:
            self.refused.emit(error.text)
            return False
        if new and len(self.table.cells) > index.row():
            self.beginInsertRows(QModelIndex(), index.row() + 1, index.row() + 1)
            self.endInsertRows()
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), self.table.inputs))
        self.changed.emit()
        return True

    def reset(self) -> None:
        """Show all of the table anew."""
        self.beginResetModel()
        self.endResetModel()
        self.changed.emit()


class _View(QTableView):
    """Hears the keys that paste and delete."""

    paste_asked, delete_asked = Signal(), Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)


class PointsDialog(QDialog):
    """Edits a copy of the points; `points()` gives them after OK."""

    def __init__(self, points: Points, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = points
        self._made = points
        self.table = PointTable.of(points)
        self.cells = _Cells(self.table)
        self.view = _View()
        self.view.setModel(self.cells)
        self.view.setAlternatingRowColors(True)
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.view.verticalHeader().setDefaultSectionSize(24)
        say(self.view.setAccessibleName, tr("Table of points"))
        say(self.setWindowTitle, tr("Points as a table"))
        self.inputs, self.target = Combo(), Combo()
        self.names: list[QLineEdit] = []
        self.classes = QLineEdit()
        self.said = label("", "caption")
        self.said.setWordWrap(True)
        self._lay_out()
        self._connect()
        self._show_all()
        self.resize(480, 560)

    def points(self) -> Points:
        """The points as they were when OK was pressed."""
        return self._made

    def accept(self) -> None:
        """End with these points; where a cell is wrong, say so and go there instead."""
        self.view.setFocus()  # a cell that is being edited is taken
        try:
            self._made = self.table.points(self._before)
        except SpecError as error:
            self._complain(error.text)
            if isinstance(error, CellError):
                self.view.setCurrentIndex(self.cells.index(*error.at))
                self.view.setFocus()
            return
        super().accept()

    def paste(self) -> None:
        """Write what the clipboard holds into the table, from the current cell on."""
        index = self.view.currentIndex()
        row, column = (index.row(), index.column()) if index.isValid() else (len(self.table.cells), 0)
        self._try(lambda text: self.table.paste(text, row, column))

    def paste_all(self) -> None:
        """Put what the clipboard holds in the place of the whole table."""
        self._try(self.table.replace)

    def delete_rows(self) -> None:
        """Delete the rows with a selected cell."""
        rows = sorted({index.row() for index in self.view.selectedIndexes()} - {len(self.table.cells)})
        if rows:
            self.table.delete(rows)
            self._show_all()
            self.view.setCurrentIndex(self.cells.index(min(rows[0], len(self.table.cells)), 0))

    def _try(self, paste: Any) -> None:
        try:
            paste(QGuiApplication.clipboard().text())
        except SpecError as error:
            self._complain(error.text)
        else:
            self._show_all()

    # ---------------------------------------------------------------- parts

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(theme.GAP)
        choices = QHBoxLayout()
        for combo, key, name, term in (
            (self.inputs, "inputs", tr("Inputs"), "input"),
            (self.target, "target", tr("What is asked for"), "target"),
        ):
            for title in TITLES[key]:
                add_item(combo, tr(title))
            combo.show_whole_words()
            say(combo.setAccessibleName, name)
            choices.addWidget(explain(combo, term))
        choices.addStretch()
        self.paste_button = written(QPushButton(), tr("Paste a new table"))
        tip = tr("Replace all rows by those that were copied in a spreadsheet; Ctrl+V pastes at the current cell")
        say(self.paste_button.setToolTip, wrapped(tip))
        choices.addWidget(self.paste_button)
        column.addLayout(choices)
        names = QHBoxLayout()
        names.addWidget(label(tr("Names"), "caption"))
        for _ in range(3):
            line = QLineEdit()
            line.setMaxLength(60)
            say(line.setAccessibleName, tr("Name of the column"))
            self.names.append(line)
            names.addWidget(line, 1)
        column.addLayout(names)
        column.addWidget(self.view, 1)
        self._class_row = QWidget()
        classes = QHBoxLayout(self._class_row)
        classes.setContentsMargins(0, 0, 0, 0)
        classes.addWidget(label(tr("Names of the classes"), "caption"))
        say(self.classes.setAccessibleName, tr("Names of the classes"))
        say(self.classes.setToolTip, wrapped(tr("In their order, with commas between; another name renames a class")))
        classes.addWidget(self.classes, 1)
        column.addWidget(self._class_row)
        column.addWidget(self.said)
        feet = QHBoxLayout()
        self.delete_button = written(QPushButton(), tr("Delete rows"))
        say(self.delete_button.setToolTip, tr("Delete the rows with a selected cell (Delete)"))
        feet.addWidget(self.delete_button)
        feet.addStretch()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Ok)
        say(self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText, tr("Use these points"))
        say(self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText, tr("Cancel"))
        feet.addWidget(self.buttons)
        column.addLayout(feet)
        for button in (self.paste_button, self.delete_button):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self.view.paste_asked.connect(self.paste)
        self.view.delete_asked.connect(self.delete_rows)
        self.paste_button.clicked.connect(self.paste_all)
        self.delete_button.clicked.connect(self.delete_rows)
        self.cells.changed.connect(self._count)
        self.cells.refused.connect(self._complain)
        self.inputs.activated.connect(self._choose_inputs)
        self.target.activated.connect(self._choose_target)
        self.classes.editingFinished.connect(self._rename_classes)
        for line in self.names:
            line.editingFinished.connect(self._rename_columns)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _choose_inputs(self, place: int) -> None:
        self.table.set_inputs(place + 1)
        self._show_all()

    def _choose_target(self, place: int) -> None:
        self.table.set_classes(place == 0)
        self._show_all()

    def _rename_columns(self) -> None:
        lines = [line for line in self.names if not line.isHidden()]
        names = [line.text().strip() for line in lines]
        if all(map(is_name, names)) and len(set(names)) == len(names):
            if names != self.table.names:
                self.table.names[:] = names
                self._show_all()
        else:
            self._complain(tr("Each column needs a name of its own."))

    def _rename_classes(self) -> None:
        if self.table.classes is None:
            return
        names = [name.strip() for name in re.split("[,，]", self.classes.text())]
        if not all(map(is_name, names)) or len(set(names)) != len(names):
            self._complain(tr("A class needs a name that no other class has"))
        elif names != self.table.classes:
            self.table.rename_classes(names)
            self._show_all()

    def _show_all(self) -> None:
        """Show table, choices and names."""
        table = self.table
        self.inputs.setCurrentIndex(table.inputs - 1)
        self.target.setCurrentIndex(0 if table.classes is not None else 1)
        shown = [self.names[0], *([self.names[1]] if table.inputs == 2 else []), self.names[2]]
        self.names[1].setVisible(table.inputs == 2)
        for line, name in zip(shown, table.names, strict=True):
            line.setText(name)
        self._class_row.setVisible(table.classes is not None)
        self.cells.reset()

    def _count(self) -> None:
        """Say how many points there are; name the classes that the rows have by now."""
        if self.table.classes is not None:
            self.table.classes = self.table.all_classes()
            self.classes.setText(", ".join(self.table.classes))
        count = len(self.table.cells)
        self._say(tr_count("{0} point", "{0} points", count, f"{count:,}"), bad=False)

    def _complain(self, text: str) -> None:
        self._say(text, bad=True)

    def _say(self, text: str, *, bad: bool) -> None:
        say(self.said.setText, text)
        self.said.setStyleSheet(f"color: {theme.current().bad}" if bad else "")

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        presses.watch(self)
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.cells.index(0, 0))
        self.view.setFocus()


def edited(points: Points, parent: QWidget) -> Points:
    """Let a person edit the table of these points; the same points where that is given up."""
    dialog = PointsDialog(points, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    made = dialog.points() if accepted else points
    dialog.deleteLater()
    return made
