"""The first rows of a table that may be imported, and its columns to choose from."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QHeaderView, QListWidget, QListWidgetItem, QTableView

from models.language.text import Text, tr, tr_count
from models.talk.tables import ColumnFound, TableFound
from ui.look import theme
from ui.look.sayings import say
from ui.look.tips import wrapped

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_WIDEST = 160  # px of a column


class _Rows(QAbstractTableModel):
    """The first rows as the file has them; what is not learned is pale, and the target's name is bold."""

    def __init__(self) -> None:
        super().__init__()
        self.table: TableFound | None = None

    def show_table(self, table: TableFound | None) -> None:
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() or self.table is None else len(self.table.head)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.table is None else len(self.table.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        if self.table is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == _ROLE.DisplayRole else None
        column = self.table.columns[section]
        if role == _ROLE.DisplayRole:
            return column.name
        if role == _ROLE.ToolTipRole:
            return str(wrapped(about(column)))
        if role == _ROLE.FontRole and column.role == "target":
            font = QFont()
            font.setBold(True)
            return font
        return None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        if self.table is None:
            return None
        column = self.table.columns[index.column()]
        if role == _ROLE.DisplayRole:
            return self.table.head[index.row()][index.column()]
        if role == _ROLE.ForegroundRole:
            return QColor(theme.current().text if column.role else theme.current().muted)
        if role == _ROLE.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.kind == "number" else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None


class PreviewTable(QTableView):
    """The first rows; nothing in them can be changed."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = _Rows()
        self.setModel(self.rows)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setWordWrap(False)
        self.verticalHeader().setDefaultSectionSize(22)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setDefaultSectionSize(96)
        self.setTabKeyNavigation(False)
        say(self.setAccessibleName, tr("The first rows of the table"))

    def show_table(self, table: TableFound | None) -> None:
        """Show these rows, or none."""
        before = self.rows.table
        self.rows.show_table(table)
        if table is not None and (
            before is None or [c.name for c in before.columns] != [c.name for c in table.columns]
        ):
            for place in range(min(len(table.columns), 50)):  # more than a person looks at
                self.setColumnWidth(place, min(max(self.sizeHintForColumn(place), self._header_width(place)), _WIDEST))

    def _header_width(self, place: int) -> int:
        return self.horizontalHeader().sectionSizeHint(place) + 12


class ColumnList(QListWidget):
    """The columns that can be inputs, each with a box to tick; one that cannot says why."""

    changed = Signal(tuple)  # the numbers of those that are ticked

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        say(self.setAccessibleName, tr("Columns that are inputs"))
        self.itemChanged.connect(self._tell)

    def show_columns(self, columns: tuple[ColumnFound, ...], *, fixed: bool) -> None:
        """Show them without the target. fixed: none can be chosen, as all of them are pixels."""
        chosen, place = self.currentRow(), self.verticalScrollBar().value()
        self.blockSignals(True)
        self.clear()
        for column in columns:
            if column.role == "target":
                continue
            item = QListWidgetItem(f"{column.name}    {holds(column)}")
            item.setData(_ROLE.UserRole, column.place)
            item.setToolTip(str(wrapped(about(column))))
            possible = not column.why_not and not fixed
            item.setFlags(
                Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
                if possible
                else Qt.ItemFlag.NoItemFlags
            )
            item.setCheckState(Qt.CheckState.Checked if column.role == "input" else Qt.CheckState.Unchecked)
            self.addItem(item)
        self.setCurrentRow(min(chosen, self.count() - 1))
        self.verticalScrollBar().setValue(place)
        self.blockSignals(False)

    def tick_all(self, on: bool) -> None:
        """Tick every column that can be an input, or none."""
        self.blockSignals(True)
        for row in range(self.count()):
            item = self.item(row)
            if item.flags() & Qt.ItemFlag.ItemIsEnabled:
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self._tell()

    def _tell(self) -> None:
        items = [self.item(row) for row in range(self.count())]
        self.changed.emit(
            tuple(item.data(_ROLE.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked)
        )


def holds(column: ColumnFound) -> Text:
    """What the column holds, in a few words."""
    if column.kind == "number":
        return tr("{0} to {1}").format(f"{column.low:.4g}", f"{column.high:.4g}")
    if column.kind == "text":
        many = tr_count("{0} text", "{0} different texts", column.categories, f"{column.categories:,}")
        return many if column.categories else tr("many texts")
    return tr("dates") if column.kind == "date" else tr("empty")


def about(column: ColumnFound) -> Text:
    """The column's name, and all that is worth knowing of it."""
    said = tr("{0}: {1}").format(column.name, holds(column))
    if column.missing:
        said = tr("{0}; {1} missing").format(said, f"{column.missing:,}")
    why = column.why_not or column.why_left_out
    return tr("{0}. {1}").format(said, why) if why else said
