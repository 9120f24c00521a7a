"""The table of tensors on screen: a layer or a tensor can be chosen."""

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from models.language.text import tr
from models.talk.tensors.probes import TensorFacts, TensorKey
from ui.look import theme
from ui.look.sayings import say
from ui.tensors.table_model import (
    AXES,
    BARS,
    DEVICE,
    MEAN,
    NAME,
    SHAPE,
    SPREAD,
    TYPE,
    ZEROS,
    TableModel,
    headings,
)

Index = QModelIndex | QPersistentModelIndex
_ROW = 22  # px high
_BARS, _MOST_BARS = 64, 130  # px of a histogram
_AROUND = 14  # px beside a text
_LEAST_NAME, _MOST_NAME = 126, 230  # px
_WIDEST = {
    AXES: "0",
    SHAPE: "(128, 16, 28, 28)",
    TYPE: "bfloat16",
    DEVICE: "cuda:0",
    SPREAD: "−0.0001 … 0.0001",
    MEAN: "−0.0001",
    ZEROS: "00.0 %",
}
_SMALLEST = "−0.0e−00 … 0.0e−00"  # that a spread has room for where there is some left
_LEFT_OUT = DEVICE, TYPE, ZEROS, MEAN, AXES
"""Columns that are left out one after the other where there is no room; the tooltip and the details have them."""
_DENT = 12  # px before the names of tensors


class TableView(QTableView):
    """Rows of tensors below headings of layers; the line of a heading goes through all columns."""

    chosen = Signal(object)  # a TensorKey, or the id of a layer

    def __init__(self, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tensors")
        self._model = model
        self.setModel(model)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(20)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        say(self.setAccessibleName, tr("Tensors"))
        self.setItemDelegate(_Cell(self))
        self._choosing = False
        self.selectionModel().currentRowChanged.connect(self._choose)
        model.modelReset.connect(self._span)

    def show_chosen(self, chosen: TensorKey | str | None) -> None:
        """Mark this tensor or this layer, without telling anybody."""
        row = -1 if chosen is None else self._model.row_of(chosen)
        self._choosing = True
        self.setCurrentIndex(self._model.index(row, 0) if row >= 0 else QModelIndex())
        self._choosing = False

    def fit(self) -> None:
        """Share out the width; columns that have no room are left out."""
        metrics = QFontMetrics(theme.font(theme.CAPTION))
        titles = [title for title, _ in headings()]
        widths = {
            column: max(metrics.horizontalAdvance(text), metrics.horizontalAdvance(titles[column])) + _AROUND
            for column, text in _WIDEST.items()
        }
        shapes = [str(row.shape) for row in self._model.rows if isinstance(row, TensorFacts)]
        longest = max(map(metrics.horizontalAdvance, [titles[SHAPE], *shapes]))
        widths[SHAPE] = min(widths[SHAPE], longest + _AROUND)
        bars = max(_BARS, metrics.horizontalAdvance(titles[BARS]) + _AROUND)
        room = self.viewport().width() - _LEAST_NAME - bars
        shown = dict(widths)
        for column in _LEFT_OUT:
            if sum(shown.values()) <= room:
                break
            del shown[column]
        for column, width in widths.items():
            self.setColumnHidden(column, column not in shown)
            self.setColumnWidth(column, width)
        left = max(room - sum(shown.values()), 0)
        more = min(left, max(metrics.horizontalAdvance(_SMALLEST) + _AROUND - widths[SPREAD], 0))
        self.setColumnWidth(SPREAD, widths[SPREAD] + more)
        left -= more
        name = min(_LEAST_NAME + left // 2, _MOST_NAME)
        self.setColumnWidth(NAME, name)
        self.setColumnWidth(BARS, min(bars + left - (name - _LEAST_NAME), _MOST_BARS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
        self.scrollTo(self.currentIndex())

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paint the columns that have changed: Qt would paint all."""
        left, right = self.columnViewportPosition(first.column()), self.columnViewportPosition(last.column())
        self.viewport().update(left, 0, right + self.columnWidth(last.column()) - left, self.viewport().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 4 * _ROW)

    def _span(self) -> None:
        self.clearSpans()
        for place, row in enumerate(self._model.rows):
            if isinstance(row, str):
                self.setSpan(place, NAME, 1, BARS + 1)
        self.fit()

    def _choose(self, now: QModelIndex, _before: QModelIndex) -> None:
        row = self._model.at(now.row())
        if not self._choosing and row is not None:
            self.chosen.emit(row if isinstance(row, str) else row.key)


class _Cell(QStyledItemDelegate):
    """Paints texts and bars itself: Qt's own way takes twice as long, and the rows change ten times a second."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, room = index.model(), QRect(option.rect)
        assert isinstance(model, TableModel)
        row, colours = model.at(index.row()), theme.current()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, QColor(colours.hover))
        if index.column() == BARS and isinstance(row, TensorFacts):
            paint_bars(painter, room.adjusted(4, 3, -6, -3), row)
            return
        heading = isinstance(row, str)
        painter.setFont(theme.font(theme.CAPTION, bold=heading))
        painter.setPen(QColor(colours.text))
        room.adjust(3 if heading or index.column() != NAME else 3 + _DENT, 0, -3, 0)
        text = model.text(index.row(), index.column())
        if not heading:  # also a number: one that is cut would be another one
            text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)


def paint_bars(painter: QPainter, room: QRect, facts: TensorFacts) -> None:
    """The histogram of a tensor: orange below zero, blue above."""
    counts, most = facts.counts, int(facts.counts.max(initial=0))
    if not most:
        return
    bins, zero = len(counts), -facts.low / max(facts.high - facts.low, 1e-300) * len(counts) - 0.5
    below, above = _shades(theme.current())
    width = room.width() / bins
    for place, count in enumerate(counts.tolist()):
        if count:
            high = max(round(room.height() * count / most), 1)
            left, right = room.left() + round(place * width), room.left() + round((place + 1) * width)
            painter.fillRect(
                left, room.bottom() - high + 1, max(right - left, 1), high, below if place < zero else above
            )


@cache
def _shades(colours: theme.Theme) -> tuple[QColor, QColor]:
    """The colours of bars below and above zero."""
    below, above = (theme.mix(colours.panel, colour, 0.75) for colour in (colours.negative, colours.positive))
    return below, above
