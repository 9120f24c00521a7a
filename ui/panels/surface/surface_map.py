"""The surface from above: filled contours, or the curve of one parameter, and the ball, which can be moved."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui.look import theme
from ui.panels.base.chart_axis import round_ticks, signed
from ui.panels.base.plot import Picture, Plot
from ui.panels.surface import contours, marks
from ui.panels.surface.marks import Marks

_STEP, _FINE = 0.02, 0.002  # of the window, by an arrow key, and with Shift
_ZOOM = 1.25
_ROOMY = 200  # px of height from which the names of the axes have lines of their own
_AXES = (34, 20), (46, 38)  # px for the axis on the left and for the one below, in a low and in a roomy plot
_NAME_ROOM = 0.2  # of a low plot's axis
_TICKS = 64, 36  # px from one number to the next
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Down: (0, -1), Qt.Key.Key_Up: (0, 1)
}  # fmt: skip
_NEARER, _FARTHER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal), (Qt.Key.Key_Minus,)


class _MarksItem(QGraphicsItem):
    """The marks, in the scene, so that a picture that is taken away has them too."""

    def __init__(self, plot: "SurfaceMap") -> None:
        super().__init__()
        self._plot = plot
        self.setZValue(50)

    def boundingRect(self) -> QRectF:
        return QRectF(self._plot.getPlotItem().getViewBox().sceneBoundingRect())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.save()
        box, shown = self.boundingRect(), self._plot.window_rect
        across, up = box.width() / shown.width(), box.height() / shown.height()
        painter.setClipRect(box)
        marks.draw(
            painter,
            self._plot.marks,
            lambda spots: np.stack(
                [box.left() + (spots[:, 0] - shown.left()) * across, box.bottom() - (spots[:, 1] - shown.top()) * up], 1
            ),
        )
        painter.restore()


class SurfaceMap(Plot):
    """Shows a window of the surface. Knows no network; asks for the ball to be moved."""

    grabbed = Signal()  # the ball is about to be moved: what follows, up to the next one, undoes as one
    ball_moved = Signal(float, float)  # where it is to be, in the units of the axes
    zoomed = Signal(float, float, float)  # by this factor, around this spot

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self.setMouseEnabled(x=False, y=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        plot = self.getPlotItem()
        plot.getViewBox().setDefaultPadding(0)
        self.image = Picture(axisOrder="row-major")
        self.curve = pg.PlotDataItem()
        for item in (self.image, self.curve):
            plot.addItem(item, ignoreBounds=True)
        self.marks = Marks()
        self._names = "", ""
        self.window_rect = QRectF(0, 0, 1, 1)
        self._holding = False
        self._item = _MarksItem(self)
        self.scene().addItem(self._item)
        self._fit()

    # ---------------------------------------------------------------- what it shows

    def show_window(self, names: tuple[str, str], low: tuple[float, float], high: tuple[float, float]) -> None:
        """Name the axes, and show this part."""
        rect = QRectF(low[0], low[1], high[0] - low[0], high[1] - low[1])
        if (names, rect) != (self._names, self.window_rect):
            self._names, self.window_rect = names, rect
            self.getPlotItem().getViewBox().setRange(rect, padding=0)
            self._fit()

    def show_losses(self, losses: contours.Float, low: tuple[float, ...], high: tuple[float, ...]) -> None:
        """Draw the losses, (rows, columns), or (columns,) as a curve, from `low` to `high`."""
        if losses.ndim == 1:
            self.image.clear()
            self.curve.setData(np.linspace(low[0], high[0], len(losses)), losses)
            self.curve.setPen(pg.mkPen(theme.current().accent, width=2))
            return
        self.curve.setData([], [])
        self.image.setImage(contours.picture(losses), autoLevels=False, levels=None)
        rows, columns = losses.shape
        ends = zip(low, high, (columns, rows), strict=True)
        cell = [(b - a) / (n - 1) / (2 * contours.FINER) for a, b, n in ends]  # half a pixel of the picture
        self.image.setRect(
            QRectF(low[0] - cell[0], low[1] - cell[1], high[0] - low[0] + 2 * cell[0], high[1] - low[1] + 2 * cell[1])
        )

    def show_marks(self, shown: Marks) -> None:
        """Draw these marks instead of those before."""
        self.marks = shown
        self._item.update()

    def clear_all(self) -> None:
        """Back to an empty plot."""
        self.image.clear()
        self.curve.setData([], [])
        self.show_marks(Marks())

    def in_scene(self, x: float, y: float) -> QPointF:
        """The place of a spot in the scene."""
        found: QPointF = self.getPlotItem().getViewBox().mapViewToScene(QPointF(x, y))
        return found

    # ---------------------------------------------------------------- the hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.view_rect().contains(event.position().toPoint()):
            self._holding = True
            self.grabbed.emit()
            self._move_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._holding:
            self._move_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._holding = False

    @property
    def holding(self) -> bool:
        """Whether the ball is in a hand."""
        return self._holding

    def wheelEvent(self, event: QWheelEvent) -> None:
        turns = event.angleDelta().y() / 120
        spot = self.at(event.position().x(), event.position().y())
        self.zoomed.emit(_ZOOM**-turns, spot.x(), spot.y())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS and self.marks.ball is not None:
            share = _FINE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
            across, up = _ARROWS[Qt.Key(event.key())]
            if not event.isAutoRepeat():
                self.grabbed.emit()
            x, y = self.marks.ball
            self._ask_for(x + across * share * self.window_rect.width(), y + up * share * self.window_rect.height())
        elif event.key() in (*_NEARER, *_FARTHER):
            middle = QPointF(*self.marks.ball) if self.marks.ball else self.window_rect.center()
            self.zoomed.emit(_ZOOM ** (-1 if event.key() in _NEARER else 1), middle.x(), middle.y())
        elif event.key() == Qt.Key.Key_0:
            self.reset_view.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
            if plain and event.key() in (*_ARROWS, *_NEARER, *_FARTHER, Qt.Key.Key_0):
                event.accept()
                return True
        return bool(super().event(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)  # two quick presses are two

    def _move_to(self, where: QPointF) -> None:
        spot = self.at(where.x(), where.y())
        self._ask_for(spot.x(), spot.y())

    def _ask_for(self, x: float, y: float) -> None:
        """Ask for the ball to be here, inside the window."""
        rect = self.window_rect
        self.ball_moved.emit(min(max(x, rect.left()), rect.right()), min(max(y, rect.top()), rect.bottom()))

    # ---------------------------------------------------------------- its look

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        if hasattr(self, "_item"):
            self._fit()

    def _fit(self) -> None:
        """Round numbers on the axes, as many as there is room for, and their names."""
        plot, rect = self.getPlotItem(), self.window_rect
        roomy = self.height() >= _ROOMY
        left, bottom = _AXES[roomy]
        plot.getAxis("left").setWidth(left)
        plot.getAxis("bottom").setHeight(bottom)
        ends = (("bottom", rect.left(), rect.right(), self.width() // _TICKS[0]),
                ("left", rect.top(), rect.bottom(), self.height() // _TICKS[1]))  # fmt: skip
        for (side, low, high, most), name in zip(ends, self._names, strict=True):
            ticks = [(n, signed(n)) for n in round_ticks(low, high, max(most, 2))]
            if not roomy:  # the name stands at the high end
                room = _NAME_ROOM * (high - low)
                ticks = [*((n, text) for n, text in ticks if n < high - room), (high - room / 4, name)]
            plot.getAxis(side).setTicks([ticks])
            plot.setLabel(side, name if roomy else None)
            plot.showLabel(side, roomy)
        self._item.prepareGeometryChange()
