"""A signal as a line: its numbers from left to right, a line a channel, over a thin line at 0."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from ui.look import theme

Float32 = NDArray[np.float32]
_EDGE = 0.08  # share of the height that stays free above and below
_DOT = 2.5, 4.5  # px; radius of the dot of the number that spoke most, at least and at most
_FAINT = 0.15  # share of the largest radius, below which a dot is left out


def paint_framed(painter: QPainter, place: QRectF, signal: Float32 | None, tint: Float32 | None = None) -> None:
    """Draw a signal (channels, length) on its own scale, in a frame that fills this place; None: the frame alone.

    tint: (length,), −1…1, what spoke for (> 0) and against (< 0) the answer.
    """
    colours = theme.current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = place.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(QColor(colours.line), 1))
    painter.setBrush(QColor(colours.background))
    painter.drawRoundedRect(frame, 4, 4)
    if signal is not None:
        _paint_signal(painter, frame.adjusted(4, 0, -4, 0), signal, tint)


def _paint_signal(painter: QPainter, frame: QRectF, signal: Float32, tint: Float32 | None = None) -> None:
    colours = theme.current()
    middle = frame.center().y()
    painter.setPen(QPen(theme.mix(colours.line, colours.muted, 0.4), 1))
    painter.drawLine(QPointF(frame.left(), middle), QPointF(frame.right(), middle))
    shades = (colours.accent, *colours.more_classes) if len(signal) > 1 else (colours.text,)
    for k, numbers in enumerate(signal):
        points = _places(numbers, frame, float(np.abs(np.nan_to_num(signal)).max(initial=0.0)))
        pen = QPen(QColor(shades[k % len(shades)]), 1.6 if frame.height() > 40 else 1.2)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(points))
        if k == 0 and tint is not None:
            _paint_tint(painter, points, tint, frame.width() / max(len(numbers) - 1, 1))


def signal_image(signal: Float32, side: int) -> QImage:
    """The signal (channels, length) on a square of `side` pixels, in the colours of the theme in force."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(theme.current().chip))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_signal(painter, QRectF(image.rect()).adjusted(2, 0, -2, 0), signal)
    painter.end()
    return image


def _places(numbers: Float32, frame: QRectF, span: float) -> list[QPointF]:
    """Where each number of one channel lies; 0 in the middle of the height."""
    x = np.linspace(frame.left(), frame.right(), len(numbers))
    high = np.clip(np.nan_to_num(numbers) / (span or 1.0), -1.0, 1.0) * (0.5 - _EDGE) * frame.height()
    return [QPointF(a, b) for a, b in zip(x.tolist(), (frame.center().y() - high).tolist(), strict=True)]


def _paint_tint(painter: QPainter, points: list[QPointF], tint: Float32, room: float) -> None:
    """Dots on the line, larger the more a number spoke for (blue) or against (orange) the answer."""
    colours = theme.current()
    painter.setPen(Qt.PenStyle.NoPen)
    most = min(max(room, _DOT[0]), _DOT[1])
    strength = np.sqrt(np.abs(np.nan_to_num(np.clip(tint, -1, 1))))  # small values show too
    for point, value, strong in zip(points, tint.tolist(), strength.tolist(), strict=False):
        painter.setBrush(QColor(colours.positive if value > 0 else colours.negative))
        if strong > _FAINT:
            painter.drawEllipse(point, most * strong, most * strong)
