"""Numbers of any rank as cells that scroll: matrices below each other, each cell in the colour of its number."""

from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from models.language.text import tr
from ui.look import theme
from ui.look.sayings import say
from ui.tensors.heat import paint_number

Cell = tuple[int, int]
"""Row and column; the rows of all matrices are counted on."""

ROW = 20
"""px of height of a cell."""
_WIDEST = "−0.00012"
_PAD = 4  # px beside an index
_STALE = 0.25  # opacity of numbers that are not those that are asked for
_STEPS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}


class NumberGrid(QAbstractScrollArea):
    """The cell under the mouse is marked, or else the one chosen by keys."""

    marked_changed = Signal(object)  # where it lies in the array, a tuple; None for none

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        say(self.setAccessibleName, tr("Numbers"))
        self.shape: tuple[int, ...] = ()
        self._cells: NDArray[Any] = np.zeros((0, 0), np.float32)
        self._repeated: NDArray[np.bool_] | None = None
        self._largest = 0.0
        self._stale = False
        self._hovered: Cell | None = None
        self._cursor: Cell | None = None

    # ---------------------------------------------------------------- what is shown

    def show_numbers(self, numbers: NDArray[Any], largest: float, repeated: NDArray[np.bool_] | None = None) -> None:
        """Show these. largest: the size of a number in the full colour. repeated: which cells are only repeated."""
        other = numbers.shape != self.shape
        self.shape, self._largest = numbers.shape, largest
        self._cells = numbers.reshape(self._flat_shape())
        self._repeated = None if repeated is None else repeated.reshape(self._cells.shape)
        if other:
            self._hovered = self._cursor = None
            self._fit()
            self.marked_changed.emit(None)
        self.viewport().update()

    def show_stale(self, stale: bool) -> None:
        """The numbers are not those that are asked for now: show them pale."""
        if stale != self._stale:
            self._stale = stale
            self.viewport().update()

    def clear(self) -> None:
        """Show nothing."""
        self.show_numbers(np.zeros((0, 0), np.float32), 0.0)

    @property
    def marked(self) -> tuple[int, ...] | None:
        """Where the cell that is spoken about lies in the array."""
        cell = self._hovered or self._cursor
        return None if cell is None else self.place_of(cell)

    def value(self, place: tuple[int, ...]) -> float | None:
        """The number at this place of the array; None where there is none."""
        if len(place) != len(self.shape) or any(at >= size for at, size in zip(place, self.shape, strict=True)):
            return None
        return float(self._cells.reshape(self.shape)[place])

    def csv(self) -> str:
        """The cells as CSV text, one line a row."""
        return "".join(",".join(f"{value:.9g}" for value in row) + "\n" for row in self._cells.tolist())

    def place_of(self, cell: Cell) -> tuple[int, ...]:
        """Where this cell lies in the array."""
        row, column = cell
        rows = self._rows_each()
        front = np.unravel_index(row // rows, self.shape[:-2]) if len(self.shape) > 2 else ()
        last = (row % rows, column)[2 - min(len(self.shape), 2) :]
        return (*(int(part) for part in front), *last)

    def cell_rect(self, cell: Cell) -> QRect:
        """Where this cell is on the viewport."""
        row, column = cell
        y = self._top + row * ROW + (row // self._rows_each() + 1) * self._title - self.verticalScrollBar().value()
        return QRect(self._left + column * self._wide - self.horizontalScrollBar().value(), y, self._wide, ROW)

    def at(self, place: QPoint) -> Cell | None:
        """The cell at this place of the viewport; None where there is none."""
        if place.x() < self._left or place.y() < self._top or not self._cells.size:
            return None
        column = (place.x() - self._left + self.horizontalScrollBar().value()) // self._wide
        each = self._rows_each() * ROW + self._title
        block, inside = divmod(place.y() - self._top + self.verticalScrollBar().value(), each)
        row = block * self._rows_each() + (inside - self._title) // ROW
        rows, columns = self._cells.shape
        return (row, column) if inside >= self._title and row < rows and column < columns else None

    def go(self, cell: Cell) -> None:
        """Choose a cell, and bring it into sight."""
        self._cursor, self._hovered = cell, None
        rect, port = self.cell_rect(cell), self.viewport()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + (max(rect.right() - port.width() + 1, 0) or min(rect.left() - self._left, 0)))
        down.setValue(down.value() + (max(rect.bottom() - port.height() + 1, 0) or min(rect.top() - self._top, 0)))
        self._tell()

    # ---------------------------------------------------------------- measures

    def _flat_shape(self) -> tuple[int, int]:
        if len(self.shape) < 2:
            return 1, prod(self.shape)
        return prod(self.shape[:-1]), self.shape[-1]

    def _rows_each(self) -> int:
        """Rows of one matrix."""
        return max(self.shape[-2], 1) if len(self.shape) > 1 else 1

    @property
    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(theme.font(theme.CAPTION))

    @property
    def _wide(self) -> int:
        return self._metrics.horizontalAdvance(_WIDEST) + 2 * _PAD

    @property
    def _left(self) -> int:
        return self._metrics.horizontalAdvance(str(self._rows_each())) + 2 * _PAD if len(self.shape) > 1 else 0

    @property
    def _top(self) -> int:
        return self._metrics.height() + 2 if self.shape else 0

    @property
    def _title(self) -> int:
        """px of height of the line above each matrix, where there are several."""
        return ROW if len(self.shape) > 2 else 0

    def _fit(self) -> None:
        rows, columns = self._cells.shape
        blocks = -(-rows // self._rows_each())
        whole = QSize(self._left + columns * self._wide, self._top + rows * ROW + blocks * self._title)
        room = self.viewport().size()
        for bar, size, seen, step in (
            (self.horizontalScrollBar(), whole.width(), room.width(), self._wide),
            (self.verticalScrollBar(), whole.height(), room.height(), ROW),
        ):
            bar.setRange(0, max(size - seen, 0))
            bar.setPageStep(max(seen, 1))
            bar.setSingleStep(step)

    def _seen(self) -> tuple[range, range]:
        """The rows and the columns in sight, and perhaps some more."""
        rows, columns = self._cells.shape
        across, down, port = self.horizontalScrollBar().value(), self.verticalScrollBar().value(), self.viewport()
        each = self._rows_each() * ROW + self._title

        def row(y: int) -> int:
            block, inside = divmod(max(y, 0), each)
            return block * self._rows_each() + max(inside - self._title, 0) // ROW

        last = min(row(down + port.height()) + 1, rows)
        return range(row(down), last), range(
            across // self._wide, min((across + port.width()) // self._wide + 1, columns)
        )

    # ---------------------------------------------------------------- what Qt calls

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._cells.size:
            return
        painter, colours = QPainter(self.viewport()), theme.current()
        painter.setFont(theme.font(theme.CAPTION))
        painter.setOpacity(_STALE if self._stale else 1.0)
        rows, columns = self._seen()
        port = self.viewport().rect()
        painter.setClipRect(port.adjusted(self._left, self._top, 0, 0))
        for row in rows:
            for column in columns:
                pale = self._repeated is not None and bool(self._repeated[row, column])
                rect = self.cell_rect((row, column))
                paint_number(painter, rect, float(self._cells[row, column]), self._largest, pale=pale)
        marked = self._hovered or self._cursor
        if marked is not None:
            painter.setPen(QPen(QColor(colours.text), 2 if self.hasFocus() else 1))
            painter.drawRect(self.cell_rect(marked).adjusted(0, 0, -2, -2))
        painter.setPen(QColor(colours.muted))
        painter.setClipRect(port.adjusted(0, self._top, 0, 0))
        self._paint_rows(painter, rows)
        painter.setClipRect(port.adjusted(self._left, 0, 0, 0))
        for column in columns if self.shape else ():
            rect = self.cell_rect((0, column))
            where = QRect(rect.x(), 0, rect.width() - 6, self._top)
            painter.drawText(where, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(column))

    def _paint_rows(self, painter: QPainter, rows: range) -> None:
        """The numbers of the rows, and which matrix it is where there are several."""
        if len(self.shape) < 2:
            return
        side = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for row in rows:
            rect = self.cell_rect((row, 0))
            inside = row % self._rows_each()
            painter.drawText(QRect(0, rect.y(), self._left - _PAD, ROW), side, str(inside))
            if self._title and (inside == 0 or row == rows.start):
                front = ", ".join(str(part) for part in self.place_of((row, 0))[:-2])
                above = QRect(0, self.cell_rect((row - inside, 0)).y() - ROW, self.viewport().width(), ROW)
                painter.drawText(above, int(Qt.AlignmentFlag.AlignVCenter), f"[{front}, :, :]")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        rows, columns = self._cells.shape
        if not self._cells.size or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            (row, column), (down, right) = self._cursor or (0, 0), _STEPS[key]
            if self._cursor is None:
                down = right = 0
            self.go((min(max(row + down, 0), rows - 1), min(max(column + right, 0), columns - 1)))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go((0, 0) if key == Qt.Key.Key_Home else (rows - 1, columns - 1))
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.at(event.position().toPoint())
        if cell is not None:
            self._cursor = cell
            self._tell()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()  # the indices stay where they are

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 3 * ROW)

    def _hover(self, cell: Cell | None) -> None:
        if cell != self._hovered:
            self._hovered = cell
            self._tell()

    def _tell(self) -> None:
        self.viewport().update()
        self.marked_changed.emit(self.marked)
