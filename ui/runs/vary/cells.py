"""A grid of cells that can be pointed at, chosen by a click or by keys, and read. Knows no run."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from models.language.text import tr
from ui.look import theme
from ui.look.sayings import say
from ui.look.tips import wrapped

_KEYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Cells(QWidget):
    """Cells row by row. A subclass says where each lies and paints it; the arrow keys go from one to the next.

    opened: the number of the cell that was clicked, or on which Enter was pressed. pointed: the one under the mouse or
    with the keys, −1 for none.
    """

    opened = Signal(int)
    pointed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count, self._here = 0, -1
        self._words: Callable[[int], str] = lambda _number: ""
        self._painted: QPixmap | None = None  # all cells, as long as they are the same
        say(self.setAccessibleName, name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def here(self) -> int:
        """The number of the cell that is pointed at; −1 for none."""
        return self._here

    def show_count(self, count: int, words: Callable[[int], str]) -> None:
        """Show so many cells. words: what each says in full; asked for the one that is pointed at."""
        self._words, self._painted = words, None
        if count != self._count:
            self._count = count
            self._point(min(self._here, self._count - 1))
            self._resize()
        self.update()

    # ---------------------------------------------------------------- for a subclass

    def across(self) -> int:
        """Cells in a row."""
        raise NotImplementedError

    def box(self, number: int) -> QRectF:
        """Where this cell lies."""
        raise NotImplementedError

    def needed(self) -> int:
        """The height that all cells need in the present width, in pixels."""
        raise NotImplementedError

    def paint_cell(self, painter: QPainter, number: int, box: QRectF) -> None:
        """Paint one cell."""
        raise NotImplementedError

    def paint_around(self, painter: QPainter) -> None:
        """Paint what lies around the cells, such as axes."""

    # ---------------------------------------------------------------- Qt's own

    def sizeHint(self) -> QSize:
        return QSize(200, self.needed())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.needed())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._painted is None:
            self._painted = self._paint_all()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._painted)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if 0 <= self._here < self._count:
            painter.setPen(QPen(QColor(theme.current().text), 3 if self.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.box(self._here).adjusted(-2, -2, 2, 2), 4, 4)

    def _paint_all(self) -> QPixmap:
        found = QPixmap(self.size() * self.devicePixelRatio())
        found.setDevicePixelRatio(self.devicePixelRatio())
        found.fill(Qt.GlobalColor.transparent)
        painter = QPainter(found)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(theme.CAPTION))
        self.paint_around(painter)
        for number in range(self._count):
            self.paint_cell(painter, number, self.box(number))
        painter.end()
        return found

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._painted = None
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self._at(event.position().x(), event.position().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position().x(), event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and number >= 0:
            self.opened.emit(number)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._point(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._here < 0 and self._count:
            self._point(0)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _KEYS.get(Qt.Key(event.key()))
        if step is not None and self._count:
            moved = self._here + step[0] + step[1] * self.across()
            if 0 <= moved < self._count:
                self._point(moved)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._here >= 0:
            self.opened.emit(self._here)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), wrapped(self._words(number)) if number >= 0 else "", self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._painted = None
        self._resize()

    def _resize(self) -> None:
        if self.minimumHeight() != self.needed():
            self.setFixedHeight(self.needed())

    def _at(self, x: float, y: float) -> int:
        return next((k for k in range(self._count) if self.box(k).adjusted(-2, -2, 2, 2).contains(x, y)), -1)

    def _point(self, number: int) -> None:
        if number == self._here:
            return
        self._here = number
        words = self._words(number) if number >= 0 else ""
        say(self.setAccessibleDescription, tr("{0}. Enter loads it.").format(words) if words else "")
        self.pointed.emit(number)
        self.update()
