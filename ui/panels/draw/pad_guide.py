"""Paints on the drawing pad besides ink: the invitation on empty paper, the edge, and the keyboard's pen."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui.look import theme
from ui.panels.draw.ink import round_pen

_ROOMY = 160  # px of side from which words about the keyboard fit
_BOWL = 0.13  # radius of the lower bowl of the example, as a share of the paper's side


def _three() -> list[QPointF]:
    """A 3 as people write it, on a paper of side 1."""
    points = []
    for middle, radius, start, end in ((0.335, _BOWL * 0.86, -0.86, 0.5), (0.335 + _BOWL * 1.86, _BOWL, -0.5, 0.86)):
        for k in range(25):
            angle = pi * (start + (end - start) * k / 24)
            points.append(QPointF(0.49 + radius * 1.08 * cos(angle), middle + radius * sin(angle)))
    return points


_EXAMPLE = _three()


def draw_guide(painter: QPainter, paper: QRectF, hint: str, keys: str, example: bool) -> None:
    """Paint the words, with those about the keyboard if they fit, and a faint digit with a dot at its start."""
    colours = theme.current()
    side = paper.width()
    if example:
        line = [paper.topLeft() + QPointF(p.x() * side, p.y() * side) for p in _EXAMPLE]
        painter.setPen(round_pen(theme.mix(colours.line, colours.background, 0.25).name(), 0.064 * side))
        painter.drawPolyline(line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.muted))
        painter.drawEllipse(line[0], 2.5, 2.5)
    painter.setPen(QColor(colours.muted))
    painter.setFont(theme.font(theme.CAPTION))
    room = paper.adjusted(8, 8, -8, -8)
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
    place = Qt.AlignmentFlag.AlignBottom if example else Qt.AlignmentFlag.AlignVCenter
    if side > _ROOMY:
        painter.setFont(theme.font(theme.CAPTION))
        beneath = painter.boundingRect(room, flags | Qt.AlignmentFlag.AlignBottom, keys)
        painter.drawText(beneath, flags, keys)
        room.setBottom(beneath.top() - 1)
        painter.setFont(theme.font(theme.BODY))
    painter.drawText(room, flags | place, hint)


def draw_edge(painter: QPainter, paper: QPainterPath, focused: bool) -> None:
    """Paint the outline of the paper, stronger with the keyboard's focus."""
    colours = theme.current()
    painter.setPen(QPen(QColor(colours.accent if focused else colours.line), 2.0 if focused else 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(paper)


def draw_cursor(painter: QPainter, at: tuple[float, float], scale: float, pen: float, down: bool) -> None:
    """Paint the keyboard's pen: a ring as wide as its line, filled while it is down, with hairlines around it."""
    colours = theme.current()
    middle, radius = QPointF(at[0] * scale, at[1] * scale), max(4.0, pen * scale / 2)
    for colour, width in ((colours.background, 4.0), (colours.accent, 2.0)):  # a halo makes it visible on ink
        painter.setPen(QPen(QColor(colour), width))
        painter.setBrush(QColor(colours.accent) if down else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, radius, radius)
        for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            way = QPointF(x, y)
            painter.drawLine(middle + way * (radius + 2), middle + way * (radius + 6))
