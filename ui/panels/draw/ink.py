"""Paints strokes, each piece of them only once: finished pieces are kept as a picture. Knows no pointer."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from ui.panels.draw.sketch import Point, Sketch

_PIECE = 48  # points after which a piece of an unfinished stroke is painted into the picture


class Ink:
    """The picture of a sketch, extended as the sketch grows.

    Every paint draws the kept picture and the last few points. A piece is painted as a whole: point by point, its
    smoothed edges would be painted over each other and become hard.
    """

    def __init__(self) -> None:
        self._kept: QPixmap | None = None
        self._dress: tuple[object, ...] = ()
        self._stroke = self._point = 0  # where the kept picture ends

    def forget(self) -> None:
        """Drop the picture, because strokes were removed or changed."""
        self._kept = None

    def paint(self, painter: QPainter, sketch: Sketch, size: QSize, colour: str) -> None:
        """Draw the sketch over `size` logical pixels, from the painter's origin."""
        ratio = painter.device().devicePixelRatioF()
        scale = size.width() / sketch.side
        pen = round_pen(colour, sketch.pen * scale)
        dress = (size, ratio, sketch.pen, colour)
        if self._kept is None or dress != self._dress:
            self._kept = QPixmap(size * ratio)
            self._kept.setDevicePixelRatio(ratio)
            self._kept.fill(Qt.GlobalColor.transparent)
            self._dress = dress
            self._stroke = self._point = 0
        self._keep(sketch, pen, scale)
        painter.drawPixmap(0, 0, self._kept)
        if self._stroke < len(sketch.strokes):
            draw_stroke(painter, sketch.strokes[self._stroke][self._point :], pen, scale)

    def _keep(self, sketch: Sketch, pen: QPen, scale: float) -> None:
        """Paint finished pieces into the kept picture."""
        assert self._kept is not None
        if self._stroke >= len(sketch.strokes):
            return
        painter: QPainter | None = None
        while True:
            points = sketch.strokes[self._stroke]
            under_way = self._stroke == len(sketch.strokes) - 1
            if under_way and len(points) - self._point <= _PIECE:
                break
            painter = painter or QPainter(self._kept)
            end = self._point + _PIECE if under_way else len(points)
            draw_stroke(painter, points[self._point : end], pen, scale)
            if under_way:
                self._point = end - 1  # the next piece begins at the last point of this one
            else:
                self._stroke, self._point = self._stroke + 1, 0
        if painter is not None:
            painter.end()


def draw_stroke(painter: QPainter, points: list[Point], pen: QPen, scale: float) -> None:
    """A line through the points, or a dot if there is one point. scale: logical pixels per pixel of the canvas."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    places = [QPointF(x * scale, y * scale) for x, y in points]
    if len(places) == 1:
        painter.drawPoint(places[0])
    elif places:
        painter.drawPolyline(places)


def round_pen(colour: str, width: float) -> QPen:
    """A pen with round ends and corners."""
    return QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def reach(points: list[Point], pen: float, scale: float) -> QRectF:
    """The rectangle that a line through these points may touch, in logical pixels."""
    xs, ys = ([scale * p[k] for p in points] for k in (0, 1))
    room = scale * pen / 2 + 2
    return QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).adjusted(-room, -room, room, room)
