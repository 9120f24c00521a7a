"""A layer as matrices on screen. What belongs to the number that is pointed at lights up in all of them."""

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from models.language.text import tr
from ui.look import theme
from ui.look.sayings import say
from ui.tensors.heat import paint_number
from ui.tensors.sums import AMOUNTS, INPUT, SAMPLE, UNIT, LayerNumbers, Mark, Matrix, Part, formula, shown

_ROW = 20  # px of height of a cell
_WIDEST = "−0.00"
_PAD, _APART = 4, 5  # px beside a number and beside a sign
_BETWEEN = 8  # px between two lines
_FADED = 0.25  # share of what is not pointed at
_KEYS = {
    Qt.Key.Key_Up: (UNIT, -1),
    Qt.Key.Key_Down: (UNIT, 1),
    Qt.Key.Key_Left: (INPUT, -1),
    Qt.Key.Key_Right: (INPUT, 1),
    Qt.Key.Key_PageUp: (SAMPLE, -1),
    Qt.Key.Key_PageDown: (SAMPLE, 1),
}


Line = tuple[Part, ...]


class SumsView(QAbstractScrollArea):
    """The matrices side by side, with the signs between them, in as many lines as they need.

    As many of their places are shown as have room; if even few have none, it scrolls down.
    """

    pointed = Signal(object)  # the Mark; empty for none

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        say(self.setAccessibleName, tr("The layer as matrices"))
        self.numbers: LayerNumbers | None = None
        self.parts: Line = ()
        self._lines: list[Line] = []  # the same, as they are placed
        self.places: dict[str, list[int]] = {}
        self._hovered: Mark = {}
        self._cursor: Mark = {}
        self._measure()

    @property
    def mark(self) -> Mark:
        """What is pointed at, by the mouse or by keys."""
        return self._hovered or self._cursor

    def show_numbers(self, numbers: LayerNumbers | None) -> None:
        """Show these; which inputs are shown stays the same as long as sizes do."""
        before = None if self.numbers is None else self.numbers.sizes
        self.numbers = numbers
        self.parts = () if numbers is None else formula(numbers)
        other = numbers is not None and numbers.sizes != before
        if numbers is not None and other:
            self._hovered = self._cursor = {}
            self._choose_places()
        self._fit()
        if other:
            self.pointed.emit({})
        self.viewport().update()

    def cell_rect(self, matrix: Matrix, row: int, column: int) -> QRect:
        """Where the cell of these places is on the viewport; empty where it is not shown."""
        rows, columns = (self.places[axis] for axis in matrix.axes)
        if row not in rows or column not in columns:
            return QRect()
        corner = next(corner for part, corner in self._placed() if part is matrix)
        at = QPoint(columns.index(column) * self._wide, rows.index(row) * _ROW)
        return QRect(corner + at, QSize(self._wide, _ROW))

    # ---------------------------------------------------------------- measures

    def _measure(self) -> None:
        """Measure anew what depends on the font alone."""
        self._metrics = QFontMetrics(theme.font(theme.CAPTION))
        self._wide = self._metrics.horizontalAdvance(_WIDEST) + 2 * _PAD
        self._indent = self._metrics.horizontalAdvance("000") + _PAD
        self._head = 2 * self._metrics.height() + 2  # px of height of the name and of the indices above a matrix

    def _width(self, part: Part) -> int:
        if isinstance(part, str):
            size = theme.CAPTION if len(part) > 1 else theme.TITLE
            return QFontMetrics(theme.font(size)).horizontalAdvance(part) + 2 * _APART
        columns = len(self.places[part.axes[1]]) * self._wide
        name = self._metrics.horizontalAdvance(f"{part.name} {part.shape}")
        return self._row_indices(part) + max(columns, name - self._row_indices(part))

    def _row_indices(self, matrix: Matrix) -> int:
        """px of width of the indices of rows; the rows of later matrices that count the same stand beside them."""
        line = next(line for line in self._lines if any(part is matrix for part in line))
        first = next(part for part in line if isinstance(part, Matrix) and part.axes[0] == matrix.axes[0])
        return self._indent if matrix is first and len(self.places[matrix.axes[0]]) > 1 else 0

    def _tallest(self, line: Line) -> int:
        return max((len(self.places[part.axes[0]]) for part in line if isinstance(part, Matrix)), default=0)

    def _whole(self) -> QSize:
        wide = max(map(self._width_of, self._lines), default=0)
        high = sum(self._head + self._tallest(line) * _ROW for line in self._lines)
        return QSize(wide, high + _BETWEEN * (len(self._lines) - 1))

    def _choose_places(self) -> None:
        """As many places as have room; where even few have none, these."""
        room = QSize(self.width(), self.height())
        if self.numbers is None:
            return
        for most in AMOUNTS:
            self.places = shown(self.numbers, most)
            self._break_lines()
            if self._whole().boundedTo(room) == self._whole():
                return

    def _break_lines(self) -> None:
        """Each sign begins a line with the matrix after it where that has no room any more."""
        self._lines, start = [self.parts], 0
        for place in range(2, len(self.parts), 2):  # signs stand at odd places
            self._lines[-1] = self.parts[start : place + 1]
            if self._width_of(self._lines[-1]) > self.width() - self.verticalScrollBar().sizeHint().width():
                self._lines[-1:] = [self.parts[start : place - 1], self.parts[place - 1 : place + 1]]
                start = place - 1
        self._lines[-1] = self.parts[start:]

    def _width_of(self, line: Line) -> int:
        return sum(map(self._width, line))

    def _placed(self) -> Iterator[tuple[Part, QPoint]]:
        """Each part with the corner of its cells, or where a sign begins."""
        top = self._head - self.verticalScrollBar().value()
        for line in self._lines:
            x, tallest = -self.horizontalScrollBar().value(), self._tallest(line)
            for part in line:
                if isinstance(part, str):
                    yield part, QPoint(x + _APART, top + tallest * _ROW // 2)
                else:
                    free = (tallest - len(self.places[part.axes[0]])) * _ROW // 2
                    yield part, QPoint(x + self._row_indices(part), top + free)
                x += self._width(part)
            top += tallest * _ROW + _BETWEEN + self._head

    def _fit(self) -> None:
        self._break_lines()
        whole, room = self._whole(), self.viewport().size()
        for bar, size, seen, step in (
            (self.horizontalScrollBar(), whole.width(), room.width(), self._wide),
            (self.verticalScrollBar(), whole.height(), room.height(), _ROW),
        ):
            bar.setRange(0, max(size - seen, 0))
            bar.setPageStep(max(seen, 1))
            bar.setSingleStep(step)

    def at(self, place: QPoint) -> Mark:
        """What is pointed at with this place of the viewport."""
        for part, corner in self._placed():
            if isinstance(part, Matrix):
                rows, columns = (self.places[axis] for axis in part.axes)
                column, row = (place.x() - corner.x()) // self._wide, (place.y() - corner.y()) // _ROW
                if 0 <= row < len(rows) and 0 <= column < len(columns):
                    return part.marks(rows[row], columns[column])
        return {}

    # ---------------------------------------------------------------- what Qt calls

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self.viewport()), theme.current()
        painter.setFont(theme.font(theme.CAPTION))
        for part, corner in self._placed():
            if isinstance(part, str):
                painter.setPen(QColor(colours.text))
                painter.setFont(theme.font(theme.CAPTION if len(part) > 1 else theme.TITLE))
                painter.drawText(corner + QPoint(0, self._metrics.ascent() // 2), part)
                painter.setFont(theme.font(theme.CAPTION))
            elif corner.x() < self.viewport().width() and corner.x() + self._width(part) > 0:
                self._paint_matrix(painter, part, corner)

    def _paint_matrix(self, painter: QPainter, matrix: Matrix, corner: QPoint) -> None:
        colours, mark = theme.current(), self.mark
        rows, columns = (self.places[axis] for axis in matrix.axes)
        metrics, wide = self._metrics, self._wide
        largest = float(np.abs(matrix.numbers).max(initial=0))
        for y, row in enumerate(rows):
            for x, column in enumerate(columns):
                rect = QRect(corner + QPoint(x * wide, y * _ROW), QSize(wide, _ROW))
                pale = matrix.repeated and row > 0
                painter.setOpacity(1 if not mark or matrix.is_lit(row, column, mark) else _FADED)
                paint_number(painter, rect, float(matrix.numbers[row, column]), largest, pale=pale, decimals=2)
        painter.setOpacity(1)
        painter.setPen(QPen(QColor(colours.line)))
        painter.drawRect(QRect(corner, QSize(len(columns) * wide, len(rows) * _ROW)).adjusted(-1, -1, 0, 0))
        painter.setPen(QColor(colours.muted))
        line = metrics.height()
        name = QRect(corner.x() - self._row_indices(matrix), corner.y() - 2 * line - 2, self._width(matrix), line)
        painter.drawText(name, int(Qt.AlignmentFlag.AlignLeft), f"{matrix.name} {matrix.shape}")
        side = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for y, row in enumerate(rows) if self._row_indices(matrix) else ():
            painter.drawText(
                QRect(corner.x() - self._indent, corner.y() + y * _ROW, self._indent - _PAD, _ROW), side, str(row)
            )
        for x, column in enumerate(columns) if len(columns) > 1 else ():
            above = QRect(corner.x() + x * wide, corner.y() - line - 1, wide - 6, line)
            painter.drawText(above, side, str(column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.numbers is None or key not in {*_KEYS, Qt.Key.Key_Home, Qt.Key.Key_Escape}:
            super().keyPressEvent(event)
            return
        many = len(self.numbers.x) > 1
        if key == Qt.Key.Key_Escape:
            self._cursor = {}
        elif key == Qt.Key.Key_Home or not self._cursor:
            self._cursor = {UNIT: 0, SAMPLE: 0} if many else {UNIT: 0}
        else:
            axis, by = _KEYS[key]
            at = self._cursor.get(axis, -1 if by > 0 else 0) + by
            self._cursor = {**self._cursor, axis: min(max(at, 0), self.numbers.sizes[axis] - 1)}
            if not many:
                self._cursor.pop(SAMPLE, None)
        self._hovered = {}
        self._tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._cursor = self.at(event.position().toPoint())
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()
            self._choose_places()
            self._fit()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover({})
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        before = self.places
        self._choose_places()
        self._fit()
        if self.places != before:
            self.pointed.emit(self.mark)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 80)

    def _hover(self, mark: Mark) -> None:
        if mark != self._hovered:
            self._hovered = mark
            self._tell()

    def _tell(self) -> None:
        self.viewport().update()
        self.pointed.emit(self.mark)
