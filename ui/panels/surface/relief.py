"""The surface in three dimensions, turned by hand."""

from collections.abc import Iterator
from math import cos, pi, sin

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from models.language.text import tr
from ui.look import theme
from ui.look.sayings import say
from ui.look.tips import wrapped
from ui.panels.surface import contours, marks, relief_picture
from ui.panels.surface.marks import Marks
from ui.panels.surface.relief_picture import HEIGHT
from ui.panels.surface.sentences import number

_VIEW = -0.6, 0.62  # radians around, and above the horizon, at first
_STEEPEST, _FLATTEST = pi / 2 - 0.02, 0.08
_DRAG, _TURN = 0.01, 0.12  # radians a px, and a key
_AIR, _TOP = 26, 10  # px for names around, and above
_ZOOM = 1.25
_ASIDE = 6  # px from the middle of an edge to its name
_QUICK = 80_000  # px of the picture while it is turned, at most; larger ones follow once it has been still
_STILL = 150  # ms
_REST = 400  # ms without a change, after which it is drawn once more, twice as fine
_NEXT = 2  # ms from one strip of that to the next
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
        self._texture: relief_picture.Texture | None = None
        self._marks = Marks()
        self._picture: QPixmap | None = None
        self._held: QPointF | None = None
        self._strips: list[relief_picture.UInt32] = []  # of the finer picture, as far as it is drawn
        self._finer: Iterator[relief_picture.UInt32] | None = None  # the rest of them
        self._fine: relief_picture.UInt32 | None = None  # once it is whole
        self._resting = QTimer(self, singleShot=True)
        self._resting.timeout.connect(self._refine)
        self._turning = QTimer(self, singleShot=True, interval=_STILL)
        self._turning.timeout.connect(self._repaint)

    def show_surface(
        self, losses: contours.Float, names: tuple[str, str], low: tuple[float, ...], high: tuple[float, ...]
    ) -> None:
        """Show these losses, (rows, columns), from `low` to `high`."""
        self._losses, self._names = losses, names
        self._low, self._high = (low[0], low[1]), (high[0], high[1])
        self._heights = contours.shares(losses) ** 2 * HEIGHT
        self._texture = None
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
        self._turning.start()
        self._repaint()

    @property
    def is_fine(self) -> bool:
        """Whether it was still for so long that it is drawn twice as fine."""
        return self._fine is not None

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
            self._texture = None
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

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._repaint()

    def _repaint(self) -> None:
        self._picture = self._finer = self._fine = None
        self._resting.start(_REST)
        self.update()

    def _refine(self) -> None:
        """Draw one more strip of the finer picture, which shows once it is whole: all at once would take too long."""
        if not self.isVisible() or self._losses is None:
            return
        if self._finer is None:
            self._strips = []
            look, wall = self._look(1.0), relief_picture.wall_colour()
            self._finer = relief_picture.finer(self._losses, self._heights, look, self.width(), self.height(), wall)
        strip = next(self._finer, None)
        if strip is not None:
            self._strips.append(strip)
            self._resting.start(_NEXT)
            return
        self._fine, self._picture = np.hstack(self._strips), None
        self.update()

    def _scale(self) -> tuple[float, float]:
        """Pixels of half a side of the ground, and from the top of the widget to the middle of the ground."""
        deep, high = 2**0.5 * sin(self.above), HEIGHT * cos(self.above)
        scale = min((self.width() / 2 - _AIR) / 2**0.5, (self.height() - _AIR - _TOP) / (2 * deep + high))
        return max(scale, 1.0), self.height() - _AIR - scale * deep

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
        scale, middle = self._scale()
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
        assert self._losses is not None
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corners_below = np.array([[-1, -1, 0], [1, -1, 0], [1, 1, 0], [-1, 1, 0]], np.float64)
        ground = self._project(corners_below)
        painter.setPen(QPen(QColor(theme.current().line), 1))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in ground[0].tolist()]))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        picture = self._drawn() if self._fine is None else self._fine
        height, width = picture.shape
        painter.drawImage(self.rect(), QImage(picture.data, width, height, 4 * width, QImage.Format.Format_ARGB32))
        self._name_edges(painter, *ground)

    def _drawn(self) -> relief_picture.UInt32:
        """The picture, with fewer pixels while it is turned."""
        assert self._losses is not None
        part = min((_QUICK / (self.width() * self.height())) ** 0.5, 1) if self._turning.isActive() else 1.0
        if self._texture is None:
            self._texture = relief_picture.texture(self._losses, self._heights)
        width, height = max(round(self.width() * part), 1), max(round(self.height() * part), 1)
        return relief_picture.drawn(self._texture, self._look(part), width, height, relief_picture.wall_colour())

    def _look(self, part: float) -> relief_picture.Look:
        """From where it is seen, in a picture so many times as large as the widget."""
        scale, middle = self._scale()
        return relief_picture.Look(self.around, self.above, scale * part, (self.width() / 2 * part, middle * part))

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
            x = middle[0] - width / 2 + np.sign(outside[0]) * min(abs(outside[0]), width / 2 + _ASIDE)
            spot = QPointF(min(max(x, 2), self.width() - width - 2), min(middle[1] + 18, self.height() - 6))
            painter.drawText(spot, text)
