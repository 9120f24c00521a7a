"""The kernel on its patch: the picture, its numbers under the kernel times the kernel's, and the output."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from models.language.text import tr
from ui.look import theme
from ui.look.sayings import say
from ui.tensors.convolution import ConvNumbers, Place
from ui.tensors.heat import paint_number

_ROW = 20  # px of height of a cell, at most
_CELL = 42  # px of width of a cell, at most
_APART = 14  # px between pictures and numbers
_SIGN = 18  # px for × and =
_AFTER = 0.2  # opacity of what a run over the picture has not reached
_STEPS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}


class ConvolutionView(QWidget):
    """The place under the mouse, or chosen by keys, is the one that is multiplied out."""

    placed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        say(self.setAccessibleName, tr("The convolution, place by place"))
        self.numbers: ConvNumbers | None = None
        self.channel = 0
        self.place: Place = (0, 0)
        self.running = False

    def show_numbers(self, numbers: ConvNumbers | None, channel: int) -> None:
        """Show these. channel: of the picture, the one that is seen."""
        self.numbers = numbers
        if numbers is not None:
            self.channel = min(channel, len(numbers.x) - 1)
            rows, columns = numbers.z.shape
            self.place = min(self.place[0], rows - 1), min(self.place[1], columns - 1)
        self.update()

    def go(self, place: Place) -> None:
        """Put the kernel where it makes this pixel of the output."""
        self.place = place
        self.update()
        self.placed.emit()

    def shown_patch(self) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
        """The numbers under the kernel, the kernel's, and their products, of the channel that is seen."""
        assert self.numbers is not None
        patch, kernel = self.numbers.patch(self.place)[self.channel], self.numbers.w[self.channel]
        return patch, kernel, patch * kernel

    # ---------------------------------------------------------------- where everything is

    @property
    def _line(self) -> int:
        return QFontMetrics(theme.font(theme.CAPTION)).height()

    def _side(self) -> int:
        """px of width and height that each of the two pictures has at most."""
        free = self.height() - 2 * (self._line + 4) - 4
        return max(min(free // 2, self.width() // 3), 24)

    def picture_rect(self) -> QRect:
        """Where the picture is, without its padding."""
        assert self.numbers is not None
        return self._fitted(self.numbers.x.shape[1:], self._line + 4)

    def output_rect(self) -> QRect:
        """Where the output is, below the picture."""
        assert self.numbers is not None
        return self._fitted(self.numbers.z.shape, self._line + 4 + self._side() + self._line + 6)

    def _fitted(self, shape: tuple[int, ...], top: int) -> QRect:
        rows, columns = shape
        side = self._side()
        scale = min(side / columns, side / rows) if rows > 1 else side / columns
        return QRect(2, top, max(round(columns * scale), 1), max(round(rows * scale), 14))

    def at(self, where: QPoint) -> Place | None:
        """The pixel of the output under the mouse: of the output itself, or whose kernel lies in the middle there."""
        if self.numbers is None:
            return None
        rows, columns = self.numbers.z.shape
        out, picture = self.output_rect(), self.picture_rect()
        if out.contains(where):
            x = (where.x() - out.x()) * columns // out.width()
            return min((where.y() - out.y()) * rows // out.height(), rows - 1), min(x, columns - 1)
        if not picture.contains(where):
            return None
        height, width = self.numbers.x.shape[1:]
        y = (where.y() - picture.y()) * height / picture.height()
        x_at = (where.x() - picture.x()) * width / picture.width()
        found = []
        for at, kernel, stride, padding, most in (
            (y, self.numbers.w.shape[1], self.numbers.stride[0], self.numbers.padding[0], rows),
            (x_at, self.numbers.w.shape[2], self.numbers.stride[1], self.numbers.padding[1], columns),
        ):
            found.append(min(max(round((at + padding - kernel / 2) / stride), 0), most - 1))
        return found[0], found[1]

    # ---------------------------------------------------------------- what Qt calls

    def paintEvent(self, event: QPaintEvent) -> None:
        numbers = self.numbers
        if numbers is None:
            return
        painter, colours = QPainter(self), theme.current()
        painter.setFont(theme.font(theme.CAPTION))
        picture, out = self.picture_rect(), self.output_rect()
        seen = numbers.x[self.channel]
        _paint_map(painter, picture, seen)
        _paint_map(painter, out, numbers.a)
        if self.running:
            self._veil(painter, out, numbers.a.shape)
        painter.setPen(QColor(colours.muted))
        for rect, words in (
            (picture, tr("in {0}×{1}").format(*seen.shape)),
            (out, tr("out {0}×{1}").format(*numbers.z.shape)),
        ):
            painter.drawText(QRect(rect.x(), rect.y() - self._line - 2, 160, self._line), 0, words)
        pen = QPen(QColor(colours.text), 2)
        painter.setPen(pen)
        wide, high = picture.width() / seen.shape[1], picture.height() / seen.shape[0]
        y, x = numbers.corner(self.place)
        rows, columns = numbers.w.shape[1:]
        painter.setClipRect(picture.adjusted(-3, -3, 3, 3))  # the padding around it is not seen
        painter.drawRect(QRectF(picture.x() + x * wide, picture.y() + y * high, columns * wide, rows * high))
        painter.setClipping(False)
        wide, high = out.width() / numbers.z.shape[1], out.height() / numbers.z.shape[0]
        painter.drawRect(
            QRectF(out.x() + self.place[1] * wide, out.y() + self.place[0] * high, max(wide, 3), max(high, 3))
        )
        self._paint_products(painter, max(picture.right(), out.right()) + _APART)

    def _veil(self, painter: QPainter, out: QRect, shape: tuple[int, ...]) -> None:
        """Cover what the run has not reached yet."""
        rows, columns = shape
        high, wide = out.height() / rows, out.width() / columns
        row, column = self.place
        cover = QColor(theme.current().panel)
        cover.setAlphaF(1 - _AFTER)
        top = out.y() + row * high
        painter.fillRect(QRectF(out.x() + (column + 1) * wide, top, out.width() - (column + 1) * wide, high), cover)
        painter.fillRect(QRectF(out.x(), top + high, out.width(), out.height() - (row + 1) * high), cover)

    def _paint_products(self, painter: QPainter, left: int) -> None:
        assert self.numbers is not None
        patch, kernel, products = self.shown_patch()
        rows, columns = kernel.shape
        cell = min((self.width() - left - 2 * _SIGN) // (3 * columns), _CELL)
        row = min((self.height() - self._line - 8) // rows, _ROW)
        if cell < 4 or row < 4:
            return
        top = self._line + 4
        of_picture = float(np.abs(self.numbers.x).max(initial=0))
        weights = float(np.abs(self.numbers.w).max(initial=0))
        three = (
            (tr("patch"), patch, of_picture),
            (tr("kernel"), kernel, weights),
            (tr("products"), products, of_picture * weights),
        )
        decimals = 2 if cell >= 36 else 1 if cell >= 27 else None
        for place, (name, values, largest) in enumerate(three):
            x = left + place * (columns * cell + _SIGN)
            for r in range(rows):
                for c in range(columns):
                    rect = QRect(x + c * cell, top + r * row, cell, row)
                    shown = decimals if row >= self._line - 2 else None
                    paint_number(painter, rect, float(values[r, c]), largest, decimals=shown)
            painter.setPen(QColor(theme.current().line))
            painter.drawRect(x - 1, top - 1, columns * cell, rows * row)
            painter.setPen(QColor(theme.current().muted))
            painter.drawText(QRect(x, top - self._line - 2, columns * cell + _SIGN, self._line), 0, name)
            if place:
                painter.setPen(QColor(theme.current().text))
                sign = QRect(x - _SIGN, top, _SIGN, rows * row)
                painter.drawText(sign, int(Qt.AlignmentFlag.AlignCenter), "×" if place == 1 else "=")
        total = tr("sum {0}").format(f"{products.sum():.3g}".replace("-", "−"))
        painter.drawText(QRect(left + 2 * (columns * cell + _SIGN), top + rows * row + 3, 120, self._line), 0, total)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.numbers is None or key not in {*_STEPS, Qt.Key.Key_Home, Qt.Key.Key_End}:
            super().keyPressEvent(event)
            return
        rows, columns = self.numbers.z.shape
        if key in _STEPS:
            (y, x), (down, right) = self.place, _STEPS[key]
            self.go((min(max(y + down, 0), rows - 1), min(max(x + right, 0), columns - 1)))
        else:
            self.go((0, 0) if key == Qt.Key.Key_Home else (rows - 1, columns - 1))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self.at(event.position().toPoint())
        if place is not None and place != self.place and not self.running:
            self.go(place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 110)


def _paint_map(painter: QPainter, rect: QRect, values: NDArray[Any]) -> None:
    """Values as pixels: orange below zero, blue above."""
    largest = float(np.abs(values).max(initial=0)) or 1.0
    picture = theme.image(theme.value_colours(values[::-1] / largest, theme.current()))
    painter.drawImage(rect, picture)
    painter.setPen(QPen(QColor(theme.current().line), 1))
    painter.drawRect(rect.adjusted(-1, -1, 0, 0))
