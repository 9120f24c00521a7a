"""The confusion matrix on screen: it scrolls where it is large, and a cell can be pointed at, walked to and opened."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from models.language.text import tr
from models.talk.quality_probes import ClassQuality
from ui.look import theme
from ui.look.sayings import say
from ui.panels.quality.matrix_drawing import Cell, MatrixDrawing

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_TAKEN_AWAY = 44, 28  # px of a cell in a picture to take away: width, height


class Matrix(QAbstractScrollArea):
    """Rows are true classes, columns answers. The cell under the mouse is marked, or else the one chosen by keys."""

    marked_changed = Signal()
    opened = Signal(int, int)  # true class and answer of the cell that was clicked, or entered

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        say(self.setAccessibleName, tr("Confusion matrix"))
        self._quality: ClassQuality | None = None
        self._classes: tuple[str, ...] = ()
        self._shares = False
        self._hovered: Cell | None = None
        self.cursor_cell: Cell | None = None
        self.picture = MatrixPicture(self)

    @property
    def marked(self) -> Cell | None:
        """The cell that is spoken about."""
        return self._hovered or self.cursor_cell

    @property
    def drawing(self) -> MatrixDrawing | None:
        """What is painted now."""
        if self._quality is None:
            return None
        return MatrixDrawing(self._quality, self._classes, self._shares, self.viewport().size())

    def show_quality(self, quality: ClassQuality, classes: tuple[str, ...], *, shares: bool) -> None:
        """Paint these counts, or the shares of each row."""
        if len(quality.counts) != len(classes):
            return
        if len(classes) != len(self._classes):
            self._hovered = self.cursor_cell = None
        self._quality, self._classes, self._shares = quality, classes, shares
        self._fit()
        self.picture.show_matrix(quality, classes, shares)
        self.viewport().update()

    def clear(self) -> None:
        """Forget the counts."""
        self._quality, self._classes = None, ()
        self._hovered = self.cursor_cell = None
        self.viewport().update()

    @property
    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _fit(self) -> None:
        drawing = self.drawing
        if drawing is None:
            return
        room, size = self.viewport().size(), drawing.size
        for bar, whole, seen, step in (
            (self.horizontalScrollBar(), size.width(), room.width(), drawing.cell.width()),
            (self.verticalScrollBar(), size.height(), room.height(), drawing.cell.height()),
        ):
            bar.setRange(0, max(whole - seen, 0))
            bar.setPageStep(max(seen, 1))
            bar.setSingleStep(step)

    def _mark(self, cell: Cell | None) -> None:
        if cell != self._hovered:
            self._hovered = cell
            self.viewport().update()
            self.marked_changed.emit()

    def go(self, cell: Cell) -> None:
        """Choose a cell, and bring it into sight."""
        self.cursor_cell, self._hovered = cell, None
        drawing = self.drawing
        if drawing is not None:
            rect = drawing.rect(cell, self._offset)
            across, down = self.horizontalScrollBar(), self.verticalScrollBar()
            right, bottom = rect.right() - self.viewport().width() + 1, rect.bottom() - self.viewport().height() + 1
            across.setValue(across.value() + (max(right, 0) or min(rect.left() - drawing.left, 0)))
            down.setValue(down.value() + (max(bottom, 0) or min(rect.top() - drawing.top, 0)))
        self.viewport().update()
        self.marked_changed.emit()

    # ---------------------------------------------------------------- what Qt calls

    def paintEvent(self, event: QPaintEvent) -> None:
        drawing = self.drawing
        if drawing is not None:
            drawing.paint(QPainter(self.viewport()), self._offset, self.marked, self.hasFocus())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self._classes) - 1
        if self.drawing is None or last < 0:
            super().keyPressEvent(event)
        elif key in _STEPS:
            (truth, answer), (down, right) = self.cursor_cell or (0, 0), _STEPS[key]
            if self.cursor_cell is None:
                down = right = 0
            self.go((min(max(truth + down, 0), last), min(max(answer + right, 0), last)))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go((0, 0) if key == Qt.Key.Key_Home else (last, last))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.cursor_cell is not None:
            self.opened.emit(*self.cursor_cell)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drawing = self.drawing
        self._mark(None if drawing is None else drawing.at(event.position().toPoint(), self._offset))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drawing = self.drawing
        cell = None if drawing is None else drawing.at(event.position().toPoint(), self._offset)
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self.cursor_cell = cell
            self.viewport().update()
            self.opened.emit(*cell)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._mark(None)
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.cursor_cell is None and event.reason() != Qt.FocusReason.MouseFocusReason and self._classes:
            self.go((0, 0))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()  # the names stay where they are

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 60)


class MatrixPicture(QWidget):
    """All of the matrix, never on screen: what is exported, however much of it is scrolled away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._shown: tuple[ClassQuality, tuple[str, ...], bool] | None = None

    def show_matrix(self, quality: ClassQuality, classes: tuple[str, ...], shares: bool) -> None:
        """Paint this one, once it is asked for."""
        self._shown = quality, classes, shares

    def fit(self) -> None:
        """Be as large as the matrix has to be."""
        if self._shown is not None:
            count, names = len(self._shown[1]), 2 * theme.CAPTION
            wide, high = _TAKEN_AWAY
            room = QSize(round(count * wide / 0.66) + names, count * high + 7 * theme.CAPTION)
            self.resize(MatrixDrawing(*self._shown, room).size)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is not None:
            MatrixDrawing(*self._shown, self.size()).paint(QPainter(self), QPoint(), None, False)
