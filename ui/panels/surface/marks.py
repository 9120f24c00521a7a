"""What lies on a surface: the path of the run, the ball, the arrow down the slope, the lowest point."""

from collections.abc import Callable
from dataclasses import dataclass
from math import atan2, cos, hypot, sin

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ui.look import theme

RADIUS = 6.5  # px of the ball
_ARROW, _HEAD = 42.0, 8.0  # px of its length, and of its head
_DOT, _DOTS = 1.6, 60  # px; up to so many points of a path are drawn as dots too
_CROSS = 5.0  # px from its middle
_FAR = 1e5  # px from the picture; Qt draws no longer lines

Spots = NDArray[np.floating]
Place = Callable[[Spots], Spots]


@dataclass(frozen=True, eq=False)
class Marks:
    """In units of the surface; of one direction, the second number is the loss. ball, downhill: None where unknown.

    path: (points, 2); a row of NaN is a gap. downhill: the way of steepest descent. low: the lowest point. runs: ways
    of others, (points, 2) each, with their colours.
    """

    ball: tuple[float, float] | None = None
    downhill: tuple[float, float] | None = None
    low: tuple[float, float] | None = None
    path: NDArray[np.floating] | None = None
    runs: tuple[tuple[QColor, NDArray[np.floating]], ...] = ()


def draw(painter: QPainter, marks: Marks, place: Place) -> None:
    """Draw them with antialiasing. place: the pixels (n, 2) of spots (n, 2)."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    dark, light, line = (QColor(c) for c in (theme.LIGHT.text, theme.LIGHT.panel, theme.current().text))
    if marks.low is not None:
        at = _one(place, marks.low)
        for colour, width in ((dark, 4.0), (light, 2.0)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(at - QPointF(_CROSS, 0), at + QPointF(_CROSS, 0))
            painter.drawLine(at - QPointF(0, _CROSS), at + QPointF(0, _CROSS))
    if marks.path is not None:
        _draw_path(painter, marks.path, place, line)
    for colour, way in marks.runs:
        _draw_run(painter, way, place, colour)
    if marks.ball is None:
        return
    at = _one(place, marks.ball)
    if abs(at.x()) + abs(at.y()) > _FAR:
        return
    if marks.downhill is not None:
        _draw_arrow(painter, at, _one(place, np.add(marks.ball, marks.downhill)) - at, line)
    painter.setPen(QPen(dark, 2.0))
    painter.setBrush(light)
    painter.drawEllipse(at, RADIUS, RADIUS)


def _one(place: Place, spot: ArrayLike) -> QPointF:
    return QPointF(*place(np.asarray(spot, np.float64)[None])[0].tolist())


def _draw_path(painter: QPainter, path: Spots, place: Place, colour: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for part in np.split(path, np.flatnonzero(np.isnan(path).any(1))):
        pixels = place(part[~np.isnan(part).any(1)])
        pixels = pixels[np.abs(pixels).sum(1) < _FAR]
        spots = [QPointF(x, y) for x, y in pixels.tolist()]
        painter.setPen(QPen(colour, 1.6))
        painter.drawPolyline(QPolygonF(spots))
        painter.setPen(QPen(colour, 2 * _DOT, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPoints(QPolygonF(spots[:_DOTS]))


def _draw_run(painter: QPainter, way: Spots, place: Place, colour: QColor) -> None:
    """The way so far, with a disc at its end."""
    way = way[~np.isnan(way).any(1)]
    if not len(way):
        return
    pixels = place(way)
    pixels = pixels[np.abs(pixels).sum(1) < _FAR]
    spots = [QPointF(x, y) for x, y in pixels.tolist()]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for shade, width in ((QColor(theme.current().panel), 4.0), (colour, 2.2)):
        painter.setPen(QPen(shade, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(QPolygonF(spots))
    if spots:
        painter.setPen(QPen(QColor(theme.current().panel), 1.5))
        painter.setBrush(colour)
        painter.drawEllipse(spots[-1], RADIUS - 1.5, RADIUS - 1.5)


def _draw_arrow(painter: QPainter, at: QPointF, way: QPointF, colour: QColor) -> None:
    length = min(hypot(way.x(), way.y()), _ARROW)
    if length < RADIUS + _HEAD:
        return
    angle = atan2(way.y(), way.x())
    tip = at + QPointF(cos(angle), sin(angle)) * length
    painter.setPen(QPen(colour, 2.2))
    painter.drawLine(at, tip)
    painter.setBrush(colour)
    sides = [tip - QPointF(cos(angle + turn), sin(angle + turn)) * _HEAD for turn in (0.45, -0.45)]
    painter.drawPolygon(QPolygonF([tip, *sides]))
