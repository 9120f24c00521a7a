"""The surface in three dimensions, as painted facets: it needs no graphics driver."""

from math import cos, pi, sin

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from models.language.text import tr
from ui.look import theme
from ui.look.sayings import say
from ui.look.tips import wrapped
from ui.panels.surface import contours, marks
from ui.panels.surface.marks import Marks
from ui.panels.surface.sentences import number

_VIEW = -0.6, 0.62  # radians around, and above the horizon, at first
_STEEPEST, _FLATTEST = pi / 2 - 0.02, 0.08
_DRAG, _TURN = 0.01, 0.12  # radians a px, and a key
_FACETS = 34  # along a side, at most
_HEIGHT = 1.1  # of the highest peak, where half a side is 1
_AIR, _TOP = 26, 10  # px for names around, and above
_ZOOM = 1.25
_SHADES = 6
_LIGHT = np.array([-0.4, -0.5, 0.77])
_KEYS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Down: (0, -1), Qt.Key.Key_Up: (0, 1)
}  # fmt: skip


class Relief(QWidget):
    """Turned by dragging and by arrow keys. Knows no network."""

    zoomed = Signal(float)
    reset_view = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say(self.setAccessibleName, name)
        say(self.setToolTip, wrapped(tr("Drag or press the arrow keys to turn it; + and − look closer and from afar")))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("relief")
        self.setMinimumSize(120, 80)
        self.around, self.above = _VIEW
        self._losses: contours.Float | None = None
        self._heights: contours.Float = np.zeros((2, 2))
        self._low, self._high, self._names = (0.0, 0.0), (1.0, 1.0), ("", "")
        self._marks = Marks()
        self._picture: QPixmap | None = None
        self._held: QPointF | None = None

    def show_surface(
        self, losses: contours.Float, names: tuple[str, str], low: tuple[float, ...], high: tuple[float, ...]
    ) -> None:
        """Show these losses, (rows, columns), from `low` to `high`."""
        self._losses, self._names = losses, names
        self._low, self._high = (low[0], low[1]), (high[0], high[1])
        self._heights = contours.shares(losses) ** 2 * _HEIGHT
        self._repaint()

    def show_marks(self, shown: Marks) -> None:
        """Draw these marks on it."""
        self._marks = shown
        self.update()

    def clear_all(self) -> None:
        """Show nothing."""
        self._losses, self._marks = None, Marks()
        self._repaint()

    def turn(self, around: float, above: float) -> None:
        """Turn it by these angles, in radians."""
        self.around = (self.around + around) % (2 * pi)
        self.above = min(max(self.above + above, _FLATTEST), _STEEPEST)
        self._repaint()

    # ---------------------------------------------------------------- the hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            moved, self._held = event.position() - self._held, event.position()
            self.turn(-moved.x() * _DRAG, moved.y() * _DRAG)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoomed.emit(_ZOOM ** (-event.angleDelta().y() / 120))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            around, above = _KEYS[Qt.Key(event.key())]
            self.turn(around * _TURN, above * _TURN)
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoomed.emit(_ZOOM if event.key() == Qt.Key.Key_Minus else 1 / _ZOOM)
        elif event.key() == Qt.Key.Key_0:
            self.around, self.above = _VIEW
            self.reset_view.emit()
            self._repaint()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = (*_KEYS, Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0)
            if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and event.key() in keys:
                event.accept()
                return True
        return super().event(event)

    # ---------------------------------------------------------------- painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._repaint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._repaint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._losses is None:
            return
        if self._picture is None:
            ratio = self.devicePixelRatioF()
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(QColor(theme.current().panel))
            inside = QPainter(self._picture)
            self._paint_surface(inside)
            inside.end()
        painter.drawPixmap(0, 0, self._picture)
        marks.draw(painter, self._marks, self._place)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.current().accent), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _repaint(self) -> None:
        self._picture = None
        self.update()

    def _project(self, points: contours.Float) -> tuple[contours.Float, contours.Float]:
        """Pixels (…, 2) of points (…, 3) of the unit box, and how far away they are (…)."""
        turned = np.stack(
            [
                points[..., 0] * cos(self.around) - points[..., 1] * sin(self.around),
                points[..., 0] * sin(self.around) + points[..., 1] * cos(self.around),
            ],
            -1,
        )
        up = points[..., 2] * cos(self.above) + turned[..., 1] * sin(self.above)
        far = turned[..., 1] * cos(self.above) - points[..., 2] * sin(self.above)
        deep, high = 2**0.5 * sin(self.above), _HEIGHT * cos(self.above)
        scale = min((self.width() / 2 - _AIR) / 2**0.5, (self.height() - _AIR - _TOP) / (2 * deep + high))
        middle = self.height() - _AIR - scale * deep
        return np.stack([self.width() / 2 + scale * turned[..., 0], middle - scale * up], -1), far

    def _place(self, spots: marks.Spots) -> marks.Spots:
        """The pixels (n, 2) of spots (n, 2) on the surface."""
        low, high = np.array(self._low), np.array(self._high)
        shares = (np.clip(spots, low, high) - low) / (high - low)
        rows, columns = self._heights.shape
        column, row = shares[:, 0] * (columns - 1), shares[:, 1] * (rows - 1)
        c, r = np.minimum(column.astype(int), columns - 2), np.minimum(row.astype(int), rows - 2)
        x, y, h = column - c, row - r, self._heights
        below, above = (h[k, c] + (h[k, c + 1] - h[k, c]) * x for k in (r, r + 1))
        return self._project(np.column_stack([2 * shares - 1, below + (above - below) * y]))[0]

    def _paint_surface(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corners_below = np.array([[-1, -1, 0], [1, -1, 0], [1, 1, 0], [-1, 1, 0]], np.float64)
        ground = self._project(corners_below)
        painter.setPen(QPen(QColor(theme.current().line), 1))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in ground[0].tolist()]))
        step = -(-(len(self._heights) - 1) // _FACETS)
        heights = self._heights[::step, ::step]
        at = [np.linspace(-1, 1, size) for size in heights.shape]
        nodes = np.stack([*np.meshgrid(at[1], at[0]), heights], -1)
        pixels, far = self._project(nodes)
        corners = ((0, 0), (0, 1), (1, 1), (1, 0))
        rows, columns = heights.shape[0] - 1, heights.shape[1] - 1

        def of_facets(values: contours.Float) -> contours.Float:
            parts = [values[r : r + rows, c : c + columns] for r, c in corners]
            return np.stack(parts, 2).reshape(rows * columns, 4, *values.shape[2:])

        quads, depth, box = of_facets(pixels), of_facets(far).mean(1), of_facets(nodes)
        bands = contours.banded(np.sqrt(box[:, :, 2].mean(1) / _HEIGHT))
        normal = np.cross(box[:, 2] - box[:, 0], box[:, 3] - box[:, 1])
        slant = np.abs(normal @ _LIGHT) / np.linalg.norm(normal, axis=1)
        shades = np.minimum(slant * _SHADES, _SHADES - 1).astype(int)
        brightness = 0.82 + 0.2 * np.arange(_SHADES) / _SHADES
        table = np.clip(contours.band_colours()[:, None, :3] * brightness[:, None], 0, 255).astype(int).tolist()
        brushes = [[QColor(*colour) for colour in row] for row in table]
        pens = [[QPen(one.darker(112)) for one in row] for row in brushes]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        corner_lists, looks = quads.tolist(), np.stack([bands, shades], 1).tolist()
        for facet in np.argsort(-depth).tolist():
            band, shade = looks[facet]
            painter.setPen(pens[band][shade])
            painter.setBrush(brushes[band][shade])
            painter.drawPolygon([QPointF(x, y) for x, y in corner_lists[facet]])
        self._name_edges(painter, *ground)

    def _name_edges(self, painter: QPainter, pixels: contours.Float, far: contours.Float) -> None:
        """The names and the ends of the two directions, at the edges of the ground in front."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(theme.CAPTION))
        painter.setPen(QColor(theme.current().muted))
        measure = QFontMetricsF(painter.font())
        for direction, sides in ((0, ((0, 1), (3, 2))), (1, ((0, 3), (1, 2)))):
            first, last = min(sides, key=lambda side: far[list(side)].sum())  # the one in front
            middle = (pixels[first] + pixels[last]) / 2
            text = f"{number(self._low[direction])} … {self._names[direction]} … {number(self._high[direction])}"
            outside = middle - pixels.mean(0)
            width = measure.horizontalAdvance(text)
            x = middle[0] - width / 2 + np.sign(outside[0]) * min(abs(outside[0]) / 2, width / 2)
            spot = QPointF(min(max(x, 2), self.width() - width - 2), min(middle[1] + 18, self.height() - 6))
            painter.drawText(spot, text)
