"""The list of runs on screen: one row a run; keys and clicks ask for what is to be done with it."""

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
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
from models.runs.record import RunRecord
from ui.look import theme
from ui.look.sayings import say
from ui.runs import run_picture
from ui.runs.list_model import ACCURACY, DIFFERS, EPOCHS, LOSS, MARK, NAME, SEEDS, ListModel, headings

_ROW = 34  # px high
_PICTURE = 26  # px
_DOT = 26  # px of the column with the dots
_AROUND = 14  # px beside a text
_LEAST_NAME, _MOST_NAME = 96, 190  # px
_LEAST_DIFFERS = 165  # px: of "Learning rate 0.003 → 0.03"
_WIDEST = {EPOCHS: "000,000", LOSS: "0.0000", ACCURACY: "00.00 %", SEEDS: "00"}
_LEFT_OUT = SEEDS, EPOCHS, ACCURACY
"""Columns that are left out one after the other where there is no room; the tooltip has them."""
_FEWEST_ROWS = 2  # on show where other parts stand above or below; where there is room, more


class ListView(QTableView):
    """Rows of runs. A click on the dot pins; one on the picture, a double click or Enter opens; Delete removes."""

    chosen = Signal()  # other rows are chosen
    opened = Signal(object)  # a RunRecord
    pin_wanted = Signal(object)  # a RunRecord, or None for the present run
    rename_wanted = Signal()
    remove_wanted = Signal()
    menu_wanted = Signal(object)  # where, on the screen

    def __init__(self, model: ListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runs")
        self._model = model
        self.setModel(model)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(20)
        self.horizontalHeader().setSectionsClickable(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        say(self.setAccessibleName, tr("Runs"))
        self.setItemDelegate(_Cell(self))
        model.modelReset.connect(self.fit)
        model.dataChanged.connect(self.fit_columns)

    def chosen_records(self) -> list[RunRecord]:
        """The kept runs that are chosen, in their order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [record for record in map(self._model.at, rows) if record is not None]

    def choose(self, id: str) -> None:
        """Choose this run alone."""
        row = self._model.row_of(id)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, NAME))

    def fit(self) -> None:
        """Take the height that the rows need, up to some, and share out the width."""
        self.updateGeometry()
        self.fit_columns()

    def fit_columns(self) -> None:
        """Share out the width; columns that have no room are left out."""
        metrics = QFontMetrics(theme.font(theme.CAPTION))
        titles = [title for title, _ in headings()]
        widths = {
            column: max(metrics.horizontalAdvance(text), metrics.horizontalAdvance(titles[column])) + _AROUND
            for column, text in _WIDEST.items()
        }
        shown = dict(widths)
        if not self._model.several_seeds:
            del shown[SEEDS]
        room = self.viewport().width() - _DOT - _LEAST_NAME - _LEAST_DIFFERS
        for column in _LEFT_OUT:
            if sum(shown.values()) <= room:
                break
            shown.pop(column, None)
        for column, width in widths.items():
            self.setColumnHidden(column, column not in shown)
            self.setColumnWidth(column, width)
        left = max(room - sum(shown.values()), 0)
        name = min(_LEAST_NAME + left // 3, _MOST_NAME)
        self.setColumnWidth(MARK, _DOT)
        self.setColumnWidth(NAME, name)
        self.setColumnWidth(DIFFERS, _LEAST_DIFFERS + left - (name - _LEAST_NAME))

    def sizeHint(self) -> QSize:
        return QSize(400, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        rows = min(self._model.rowCount(), _FEWEST_ROWS)
        return QSize(160, self.horizontalHeader().sizeHint().height() + rows * _ROW + 2 * self.frameWidth() + 2)

    # ---------------------------------------------------------------- Qt's own events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.indexAt(event.position().toPoint())
        if at.isValid() and at.column() == MARK and event.button() == Qt.MouseButton.LeftButton:
            self.pin_wanted.emit(self._model.at(at.row()))
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._pictured(event) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        record = self._pictured(event)
        if record is not None and [record] == self.chosen_records() and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(record)

    def _pictured(self, event: QMouseEvent) -> RunRecord | None:
        """The run whose picture the mouse is on."""
        at = self.indexAt(event.position().toPoint())
        record = self._model.at(at.row()) if at.isValid() and at.column() == NAME else None
        across = event.position().x() - self.visualRect(at).left()
        return record if record is not None and record.picture is not None and across < _PICTURE + 6 else None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = self.indexAt(event.position().toPoint())
        record = self._model.at(at.row()) if at.isValid() and at.column() != MARK else None
        if record is not None:
            self.opened.emit(record)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        record, key = self._model.at(self.currentIndex().row()), Qt.Key(event.key())
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and record is not None:
            self.opened.emit(record)
        elif plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit()
        elif plain and key == Qt.Key.Key_F2 and record is not None:
            self.rename_wanted.emit()
        elif plain and key == Qt.Key.Key_P and self.currentIndex().isValid():
            self.pin_wanted.emit(record)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())


class _Cell(QStyledItemDelegate):
    """Paints texts, dots and pictures itself."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model, room = index.model(), QRect(option.rect)
        assert isinstance(model, ListModel)
        record, colours = model.at(index.row()), theme.current()
        here = record is None
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, QColor(colours.hover))
        elif here:
            painter.fillRect(room, QColor(colours.chip))
        painter.setPen(QColor(colours.line))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        if index.column() == MARK:
            _paint_dot(painter, QRectF(room).center(), record)
            return
        room.adjust(4, 0, -4, 0)
        if index.column() == NAME and record is not None and record.picture is not None:
            top = room.top() + (room.height() - _PICTURE) / 2
            run_picture.paint(painter, QRectF(room.left() + 0.5, top, _PICTURE, _PICTURE), record.picture)
        if index.column() == NAME and any(other.picture is not None for other in model.records[:50]) and not here:
            room.adjust(_PICTURE + 7, 0, 0, 0)
        painter.setFont(theme.font(theme.CAPTION, bold=here and index.column() == NAME))
        painter.setPen(QColor(colours.text))
        text = model.text(index.row(), index.column())
        if index.column() in (NAME, DIFFERS):
            text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if index.column() >= EPOCHS else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), text)


def _paint_dot(painter: QPainter, at: QPointF, record: RunRecord | None) -> None:
    """Filled for the present run and for pinned ones, else a ring that can be filled by a click."""
    colours = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(colours.accent) if record is None else theme.layer_colour(record.colour, colours)
    filled = record is None or record.pinned
    painter.setPen(QPen(colour if filled else QColor(colours.line), 1.5))
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at, 4.5, 4.5)
    painter.restore()
