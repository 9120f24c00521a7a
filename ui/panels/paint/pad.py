"""The sheet over a plot: points, brush and selection; mouse, finger, tablet pen and keyboard. Changes no document."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from models.language.text import tr
from ui.look import theme
from ui.look.sayings import say
from ui.panels.base.pad import BY_KEYBOARD, Pad
from ui.panels.paint.keys import ARROWS, LEAP, STEP
from ui.panels.paint.marks import SHADES, Look, Marks, class_looks, plain_looks, value_looks
from ui.panels.paint.painter import BRUSH, ERASER, SELECT, Painter
from ui.panels.paint.sheet import Float

_KEY = Qt.Key


class PaintPad(Pad):
    """Lies over the axes of a plot and hears every hand. What a touch does to the points is the painter's affair."""

    began, changed, ended = Signal(), Signal(), Signal()  # a touch, its movements, its end
    typed = Signal(object)  # a QKeyEvent that moves no cursor
    looked = Signal(float, float)  # the mouse or the cursor is here, in the units of the axes
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.painter: Painter | None = None
        self.trains: Callable[[NDArray[np.int64]], NDArray[np.bool_]] = lambda ids: np.ones(len(ids), np.bool_)
        self.across = 8.0  # px of a symbol
        self.cursor_at: Float | None = None  # place of the keyboard's cursor while it is shown
        self._mouse: QPointF | None = None
        self._resting: Float | None = None
        self._marks = Marks()
        self.setMouseTracking(True)
        say(self.setAccessibleName, tr("Plot to paint on"))

    # ---------------------------------------------------------------- places

    def pixel(self, spots: Float) -> Float:
        """Places in the units of the axes as px of this widget: (n, 2) in and out."""
        sheet = self._hand.sheet
        shares = (spots - sheet.low) / sheet.span
        flipped: Float = (shares * (1, -1) + (0, 1)) * (self.width(), self.height())
        return flipped

    def at(self, pixel: QPointF) -> Float:
        """The place at this px, in the units of the axes; the nearest one on the sheet: (2,)."""
        sheet = self._hand.sheet
        share = np.array([pixel.x() / max(self.width(), 1), 1 - pixel.y() / max(self.height(), 1)])
        return sheet.clipped(sheet.low + share * sheet.span)

    @property
    def _hand(self) -> Painter:
        assert self.painter is not None
        return self.painter

    # ---------------------------------------------------------------- one hand, whatever moves it

    def _press(self, at: QPointF, more: bool = False) -> None:
        self.cursor_at = None
        self._mouse = at
        self._resting = self.at(at)
        self._hand.press(self.at(at), more)
        self.began.emit()
        self.update()

    def _move(self, at: QPointF) -> None:
        self._mouse = at
        place = self.at(at)
        if self._hand.down:
            self._hand.move(place)
            self.changed.emit()
        self.looked.emit(*place)
        self.update()

    def _release(self) -> None:
        if self._hand.down:
            self._hand.release()
            self.ended.emit()
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._mouse = None
        self.left.emit()
        self.update()

    # ---------------------------------------------------------------- keyboard

    def _wants(self, event: QKeyEvent) -> bool:
        """Whether this key, which may mean something to the window, paints: Space does once a cursor is shown."""
        if event.key() == _KEY.Key_Space:
            return self.cursor_at is not None
        if event.key() in ARROWS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return True  # moves the selection; the window would look back
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        return plain and bool(event.text().strip()) and event.text().isascii()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, more = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in ARROWS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._step(*ARROWS[key], leap=more)
        elif key in (_KEY.Key_Space, _KEY.Key_Return, _KEY.Key_Enter) and self.cursor_at is not None:
            self._hand.press(self.cursor_at, more)
            self.began.emit()
            self._release()
        else:
            event.ignore()
            self.typed.emit(event)
            if not event.isAccepted():
                super().keyPressEvent(event)

    def _step(self, x: int, y: int, *, leap: bool) -> None:
        sheet, size = self._hand.sheet, LEAP if leap else STEP
        before = self.cursor_at if self.cursor_at is not None else self._rest()
        self.cursor_at = self._resting = sheet.clipped(before + sheet.span * size * np.array([x, y]))
        self.looked.emit(*self.cursor_at)
        self.update()

    def _rest(self) -> Float:
        """Where the cursor was last; at first in the middle."""
        if self._resting is not None:
            return self._resting
        return self._hand.sheet.low + self._hand.sheet.span / 2

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in BY_KEYBOARD and self.painter is not None:
            self.cursor_at = self._hand.sheet.clipped(self._rest())
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.cursor_at = None
        self.update()

    # ---------------------------------------------------------------- painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.painter is not None:
            self.painter.pixels = float(self.width()), float(self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.painter is None:
            return
        painter = QPainter(self)
        size, ratio = QSize(self.size()), self.devicePixelRatioF()
        spots = self.pixel(self._hand.spots())
        which, looks = self.looks()
        painter.drawImage(0, 0, self._marks.image(spots, which, looks, self.across, size, ratio))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_selection(painter, spots)
        self._paint_tool(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.current().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def looks(self) -> tuple[NDArray[np.intp], list[Look]]:
        """Which look each point has, (n,), and the looks: what is not trained on is hollow."""
        points, arrays = self._hand.points, self._hand.arrays
        if points.classes:
            looks, which = class_looks(len(points.classes)), arrays.targets
        elif self._hand.sheet.upwards == "value":
            looks, which = plain_looks(), np.zeros(len(arrays.ids))
        else:
            shares = (points.info.in_colour_range(arrays.targets) + 1) / 2
            looks, which = value_looks(), np.clip(np.round(shares * (SHADES - 1)), 0, SHADES - 1)
        return which.astype(np.intp) + ~self.trains(arrays.ids) * (len(looks) // 2), looks

    def _paint_selection(self, painter: QPainter, spots: Float) -> None:
        chosen = self._hand.selected
        if not chosen:
            return
        painter.setPen(QPen(QColor(theme.current().accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = self.across / 2 + 2.5
        for x, y in spots[np.isin(self._hand.arrays.ids, list(chosen))].tolist():
            painter.drawEllipse(QPointF(x, y), radius, radius)

    def _paint_tool(self, painter: QPainter) -> None:
        """The reach of brush or eraser, the band of the selection, the keyboard's cursor."""
        hand, colours = self._hand, theme.current()
        at = self._mouse
        if self.cursor_at is not None:
            at = QPointF(*self.pixel(self.cursor_at[None])[0])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if at is not None and hand.tool in (BRUSH, ERASER):
            painter.setPen(QPen(QColor(colours.panel), 3))
            painter.drawEllipse(at, hand.size, hand.size)
            style = Qt.PenStyle.SolidLine if hand.tool == BRUSH else Qt.PenStyle.DashLine
            painter.setPen(QPen(QColor(colours.text), 1.2, style))
            painter.drawEllipse(at, hand.size, hand.size)
        if hand.band is not None and hand.tool == SELECT:
            (left, top), (right, bottom) = self.pixel(np.array(hand.band))
            box = QRectF(QPointF(left, top), QPointF(right, bottom)).normalized()
            painter.setPen(QPen(QColor(colours.accent), 1.2, Qt.PenStyle.DashLine))
            fill = QColor(colours.accent)
            fill.setAlpha(30)
            painter.fillRect(box, fill)
            painter.drawRect(box)
        if self.cursor_at is not None and at is not None:
            for colour, width in ((colours.panel, 4.0), (colours.text, 1.6)):
                painter.setPen(QPen(QColor(colour), width))
                for dx, dy in ((1, 0), (0, 1)):
                    painter.drawLine(at + QPointF(-7 * dx, -7 * dy), at + QPointF(7 * dx, 7 * dy))
