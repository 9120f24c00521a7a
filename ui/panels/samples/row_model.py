"""The rows of a data set as a table model that holds only those in sight."""

from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from models.design.data import DataKind
from models.language.text import tr
from models.talk.data_probes import Rows
from ui.look import theme
from ui.panels.samples import row_words as words

Index = QModelIndex | QPersistentModelIndex

NUMBER, TRUTH, ANSWER, SURE, STRIP = range(5)
"""The columns before those of the measurements."""
FIXED, KEPT = 5, 4
"""How many these are, and how many of them are always in sight."""
ORDERS = ("number", "truth", "answer", "confidence", "")
"""What a click on the heading of each of these columns puts the rows in order by; "" for nothing."""


class RowModel(QAbstractTableModel):
    """As many rows as pass the filter; what is not in the newest answer is empty."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Rows | None = None
        self.chosen: int | None = None  # number of the sample
        self.marked: frozenset[int] = frozenset()  # numbers of samples
        self._info: DataKind | None = None
        self._trained = False

    def show(self, info: DataKind, rows: Rows | None, trained: bool) -> None:
        """Show these rows. info: with the names in the language in force."""
        same = self._info == info and self.rowCount() == (0 if rows is None else rows.total)
        if not same:
            self.beginResetModel()
        before, self._info, self.rows, self._trained = self.rows, info, rows, trained
        if not same:
            self.endResetModel()
        elif rows is not None and len(rows.numbers):
            first, last = (ANSWER, SURE) if _same_samples(before, rows) else (NUMBER, self.columnCount() - 1)
            below = rows.first + len(rows.numbers) - 1
            self.dataChanged.emit(self.index(rows.first, first), self.index(below, last))

    def choose(self, number: int | None) -> None:
        """Mark the row of this sample."""
        if number != self.chosen:
            self.chosen = number
            self._change_all()

    def mark(self, numbers: frozenset[int]) -> None:
        """Mark the rows of these samples, paler than that of the chosen one."""
        if numbers != self.marked:
            self.marked = numbers
            self._change_all()

    def _change_all(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def place(self, row: int) -> int | None:
        """Where in the newest answer this row of the table is; None where it is not."""
        if self.rows is None or not 0 <= row - self.rows.first < len(self.rows.numbers):
            return None
        return row - self.rows.first

    def order(self, section: int) -> str | int:
        """What a click on this heading puts the rows in order by; "" for nothing."""
        if section >= FIXED:
            return section - FIXED
        return "error" if section == SURE and self._info is not None and not self._info.classes else ORDERS[section]

    # ---------------------------------------------------------------- what stands in a cell

    def text(self, row: int, column: int) -> str:
        place, info, rows = self.place(row), self._info, self.rows
        if place is None or info is None or rows is None:
            return ""
        if column >= FIXED:
            return words.value(float(rows.points[place, column - FIXED]))
        if column == NUMBER:
            return f"{int(rows.numbers[place]) + 1:,}"
        if column == TRUTH:
            return words.truth(info, rows, place)
        if column == STRIP:
            return ""
        return words.answer(info, rows, place) if column == ANSWER else words.sureness(info, rows, place)

    def side(self, column: int) -> Qt.AlignmentFlag:
        """Names of classes stand at the left, numbers at the right."""
        left = column in (TRUTH, ANSWER) and self._info is not None and self._info.classes
        return (Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignVCenter

    def colour(self, row: int, column: int) -> QColor:
        """Of the text: a wrong answer stands out."""
        place, info, rows, colours = self.place(row), self._info, self.rows, theme.current()
        if column == ANSWER and self._trained and place is not None and info is not None and rows is not None:
            return QColor(colours.bad if words.wrong(info, rows, place) else colours.text)
        return QColor(colours.muted if column == NUMBER else colours.text)

    def ground(self, row: int) -> QColor | None:
        """Behind the row of a chosen or marked sample; None for nothing special."""
        place, rows = self.place(row), self.rows
        if place is None or rows is None or (self.chosen is None and not self.marked):
            return None
        number, colours = int(rows.numbers[place]), theme.current()
        if number == self.chosen:
            return theme.mix(colours.accent, colours.panel, 0.75)
        return theme.mix(colours.accent, colours.panel, 0.88) if number in self.marked else None

    def shades(self, row: int) -> Any:
        """Each measurement of the row in −1…1 within the range of its column: (columns,) float64, or None."""
        place, info, rows = self.place(row), self._info, self.rows
        return None if place is None or info is None or rows is None else _shades(info, rows.points[place])

    # ---------------------------------------------------------------- what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if self.rows is None or parent.isValid() else self.rows.total

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if self._info is None or parent.isValid() else FIXED + len(self._info.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object | None:
        if orientation != Qt.Orientation.Horizontal or self._info is None:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section >= FIXED:
            column = self._info.columns[section - FIXED]
            return tr("{0} ({1})").format(column.name, column.unit) if column.unit else column.name
        sure = tr("Sure", "heading") if self._info.classes else tr("Off by", "heading")
        return (tr("No."), tr("Truth", "heading"), tr("Answer", "heading"), sure, tr("Inputs"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        place, info, rows = self.place(index.row()), self._info, self.rows
        if place is None or info is None or rows is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.in_words(info, rows, place)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in (TRUTH, ANSWER, SURE):
            return self.text(index.row(), index.column())  # there may be no room for all of it
        return None

    def _tip(self, section: int) -> str:
        return (
            tr("The number of the sample"),
            tr("What the data say"),
            tr("What the network says"),
            tr("How likely the network takes its answer to be, or how far its number is off"),
            tr("Each measurement as a colour, from the lowest (orange) to the highest (blue)"),
            tr("Click to sort by this column"),
        )[min(section, FIXED)]


def _shades(info: DataKind, point: Any) -> Any:
    """Each measurement in −1…1 within the range of its column: (columns,) float64."""
    low, high = (np.array([getattr(column, end) for column in info.columns]) for end in ("low", "high"))
    return np.clip(2 * (np.asarray(point, np.float64) - low) / np.maximum(high - low, 1e-12) - 1, -1, 1)


def _same_samples(before: Rows | None, rows: Rows) -> bool:
    """Whether nothing but answers can differ."""
    return (
        before is not None
        and before.first == rows.first
        and np.array_equal(before.numbers, rows.numbers)
        and np.array_equal(before.targets, rows.targets)
        and np.array_equal(before.points, rows.points)
    )
