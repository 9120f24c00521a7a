"""A function and its slope as curves over the numbers that go into it now."""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.talk.probes import Float32
from models.talk.shapes import Shape
from ui.look import theme
from ui.panels.base.chart_axis import round_ticks, signed

N = TypeVar("N", float, NDArray[np.float64])
_POINTS = 300  # of a curve
_LEFT, _BELOW, _AIR = 34, 20, 8  # px for numbers left of and below the plot, and free around
_HIGH = 0.35  # of the plot's height for the longest bar
_DOWN = 0.6  # of the highest value: how far down slopes are shown
_MORE = 0.08  # of the range of values, free above and below the curve


class FunctionView(QWidget):
    """Paints one function. Knows no network."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shape: Shape | None = None
        self._curves: tuple[NDArray[np.float64], ...] = ()  # places, values, slopes
        self.shares: Float32 | None = None
        self._pictures: tuple[tuple[object, ...], tuple[QPixmap, QPixmap]] | None = None  # and what they were made for
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(240, 180)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 90)

    def show_shape(self, shape: Shape) -> None:
        """Draw this function."""
        places = np.linspace(shape.low, shape.high, _POINTS)
        self.shape, self.shares = shape, None
        self._curves, self._pictures = (places, shape.value(places), shape.slope(places)), None
        self.update()

    def show_shares(self, shares: Float32) -> None:
        """The share of the numbers in each equal part of the range, (parts,)."""
        self.shares = shares
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.shape is None:
            return
        painter, plot = QPainter(self), self._scale().plot
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        behind, before = self._still(painter.device().devicePixelRatioF() * painter.worldTransform().m11())
        painter.drawPixmap(0, 0, behind)
        painter.setClipRect(plot)
        self._paint_shares(painter, plot)
        painter.drawPixmap(0, 0, before)

    def _scale(self) -> "_Scale":
        places, values, slopes = self._curves
        plot = QRectF(self.rect()).adjusted(_LEFT, _AIR, -_AIR, -_BELOW)
        return _Scale(plot, (float(places[0]), float(places[-1])), _range(values, slopes))

    def _still(self, ratio: float) -> tuple[QPixmap, QPixmap]:
        """What stays while the bars move: the axes behind them, and the curves before them.

        ratio: pixels of the device per pixel of the widget, which are more on a sharp screen and in a presentation.
        """
        colours = theme.current()
        made_for = self.size(), ratio, colours, theme.font(theme.CAPTION)
        if self._pictures is None or self._pictures[0] != made_for:
            scale, (places, values, slopes) = self._scale(), self._curves
            behind, before = (_layer(self.size(), ratio) for _ in range(2))
            with QPainter(behind) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setFont(theme.font(theme.CAPTION))
                self._paint_axes(painter, scale)
            with QPainter(before) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                _paint_curve(painter, scale, places, slopes, _slope_pen())
                _paint_curve(painter, scale, places, values, QPen(QColor(colours.accent), 2.5))
            self._pictures = made_for, (behind, before)
        return self._pictures[1]

    def _paint_axes(self, painter: QPainter, scale: "_Scale") -> None:
        colours, plot = theme.current(), scale.plot
        measure = painter.fontMetrics()
        for number in round_ticks(*scale.across, 7):
            x = scale.place(number, 0).x()
            painter.setPen(QPen(QColor(colours.muted if number == 0 else colours.line), 1))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
            painter.setPen(QColor(colours.muted))
            text = signed(number)
            painter.drawText(QPointF(x - measure.horizontalAdvance(text) / 2, plot.bottom() + 15), text)
        for number in round_ticks(*scale.up, 5):
            y = scale.place(0, number).y()
            painter.setPen(QPen(QColor(colours.muted if number == 0 else colours.line), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(colours.muted))
            text = signed(number)
            painter.drawText(QPointF(plot.left() - 5 - measure.horizontalAdvance(text), y + 4), text)

    def _paint_shares(self, painter: QPainter, plot: QRectF) -> None:
        if self.shares is None or not self.shares.any():
            return
        width, most = plot.width() / len(self.shares), float(self.shares.max())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(bar_colour())
        for number, share in enumerate(self.shares.tolist()):
            height = _HIGH * plot.height() * share / most
            painter.drawRect(QRectF(plot.left() + number * width, plot.bottom() - height, width - 0.5, height))


class _Scale:
    """Where numbers lie in the plot, in pixels."""

    def __init__(self, plot: QRectF, across: tuple[float, float], up: tuple[float, float]) -> None:
        self.plot, self.across, self.up = plot, across, up

    def place(self, x: float, y: float) -> QPointF:
        return QPointF(self.x(x), self.y(y))

    def x(self, x: N) -> N:
        """How far from the left, in pixels: of one number or of many."""
        return (x - self.across[0]) * (self.plot.width() / (self.across[1] - self.across[0])) + self.plot.left()

    def y(self, y: N) -> N:
        """How far from the top."""
        return (y - self.up[0]) * (-self.plot.height() / (self.up[1] - self.up[0])) + self.plot.bottom()


def bar_colour() -> QColor:
    """Of the bars that count numbers."""
    return theme.mix(theme.current().panel, theme.current().accent, 0.3)


def _layer(size: QSize, ratio: float) -> QPixmap:
    """An empty picture as large as the widget."""
    made = QPixmap((QSizeF(size) * ratio).toSize())
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    return made


def _slope_pen() -> QPen:
    pen = QPen(QColor(theme.current().negative), 2)
    pen.setStyle(Qt.PenStyle.DashLine)
    return pen


def _range(values: NDArray[np.float64], slopes: NDArray[np.float64]) -> tuple[float, float]:
    """From where to where the values go, with some room around; slopes far beyond are cut off."""
    high = max(float(values.max()), 1.0)
    low = min(float(values.min()), max(float(slopes.min()), -_DOWN * high), -0.2)
    more = _MORE * (high - low)
    return low - more, high + more


def _paint_curve(
    painter: QPainter, scale: _Scale, places: NDArray[np.float64], values: NDArray[np.float64], pen: QPen
) -> None:
    painter.setPen(pen)
    far = 10 * (scale.up[1] - scale.up[0])
    x, y = scale.x(places).tolist(), scale.y(np.clip(values, -far, far)).tolist()
    painter.drawPolyline(QPolygonF(list(map(QPointF, x, y))))
