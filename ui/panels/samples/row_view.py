"""The table of rows: number, truth and answer stay in sight at its left while the inputs scroll beside them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from models.language.text import tr
from ui.look.sayings import say
from ui.panels.samples.row_cells import Cells, Covered
from ui.panels.samples.row_model import ANSWER, FIXED, KEPT, NUMBER, STRIP, SURE, TRUTH, Index, RowModel

ROW = 22
"""px high."""

_WIDTHS = {NUMBER: 48, TRUTH: 74, ANSWER: 74, SURE: 60}  # px
_NARROW = {NUMBER: 36, TRUTH: 46, ANSWER: 50, SURE: 64}  # px, where the inputs would have little room otherwise
_NARROW_CLASSES = {NUMBER: 36, TRUTH: 59, ANSWER: 59, SURE: 44}
_ROOMY = 320  # px of a table that is not narrow
_COLUMN = 84  # px of a measurement
_CELL = 60  # px of a coloured cell, at most
_STRIP = 76  # px of the strip of many measurements, at least
_FEW = 12  # measurements whose strip may be as narrow as what is left
_LINE = 1  # px of the line between the columns that stay and those that scroll
_SLIVER = 40  # px of a strip, at least


class _Table(QTableView):
    """A table that is read, not edited; Tab goes on to the next control."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        say(self.setAccessibleName, tr("Samples", "panel"))

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paint the columns that have changed: Qt would paint all."""
        left, right = self.columnViewportPosition(first.column()), self.columnViewportPosition(last.column())
        self.viewport().update(left, 0, right + self.columnWidth(last.column()) - left, self.viewport().height())


class RowView(_Table):
    """All columns. `kept` lies over its left edge and shows the first ones again, which so never scroll away."""

    def __init__(self, model: RowModel) -> None:
        super().__init__()
        self._model = model
        self.setObjectName("sample-rows")
        self.kept = _Table(self)
        self.kept.setObjectName("kept-columns")
        self.kept.setFrameShape(QFrame.Shape.NoFrame)
        self.kept.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for bar in (self.kept.setHorizontalScrollBarPolicy, self.kept.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for table in (self, self.kept):
            table.setModel(model)
            table.setItemDelegate(Cells(table))
        self._covered = Covered(self)
        for column in range(KEPT):
            self.setItemDelegateForColumn(column, self._covered)
        self.kept.setSelectionModel(self.selectionModel())
        model.modelReset.connect(self._hide_scrolling)
        self.kept.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.kept.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(self.kept.verticalScrollBar().setValue)
        self.horizontalHeader().sectionResized.connect(self._resized)
        self.horizontalHeader().geometriesChanged.connect(self._place)
        self.sections_clicked = self.horizontalHeader().sectionClicked, self.kept.horizontalHeader().sectionClicked

    def show_order(self, section: int, way: Qt.SortOrder) -> None:
        """Mark the column that the rows are in order of."""
        for table in (self, self.kept):
            table.horizontalHeader().setSortIndicator(section, way)

    def fit_columns(self) -> None:
        """Give each column its width, and the strip what the others leave, up to _CELL a measurement."""
        classes = self._model.order(SURE) == "confidence"
        count, room = self._model.columnCount(), self.viewport().width()
        widths = _WIDTHS if room >= _ROOMY else _NARROW_CLASSES if classes else _NARROW
        for section in range(count):
            self.setColumnWidth(section, widths.get(section, _COLUMN))
        if count:
            measured, left = count - FIXED, room - sum(widths.values())
            self.setColumnWidth(STRIP, max(min(left, _CELL * measured), _SLIVER if measured <= _FEW else _STRIP))
        self._place()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Answers change all the time, and stand in the columns that lie over these."""
        if last.column() >= KEPT:
            super().dataChanged(first, last, roles)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """As in any table; what lies under the columns that stay is brought out from there."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if index.column() < KEPT:
            bar.setValue(before)
            return
        hidden = self.kept.width() - self.visualRect(index).left()
        if hidden > 0:
            bar.setValue(bar.value() - hidden)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def _resized(self, section: int, _before: int, _width: int) -> None:
        if section < KEPT:
            self._place()

    def _hide_scrolling(self) -> None:
        for section in range(self._model.columnCount()):
            self.kept.setColumnHidden(section, section >= KEPT)

    def _place(self) -> None:
        """Lay the columns that stay over the same ones of the whole table."""
        frame, header = self.frameWidth(), self.horizontalHeader().height()
        width = _LINE
        for section in range(min(KEPT, self._model.columnCount())):
            self.kept.setColumnWidth(section, self.columnWidth(section))
            width += self.columnWidth(section)
        self.kept.horizontalHeader().setFixedHeight(header)
        self.kept.setGeometry(frame, frame, width, self.viewport().height() + header)
