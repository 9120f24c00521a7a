"""Curves of the network picture as Qt paths."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath


def level_curve(start: QPointF, end: QPointF) -> QPainterPath:
    """The cubic from `start` to `end` that leaves and arrives level, like `Curves`."""
    half = (end.x() - start.x()) / 2
    path = QPainterPath(start)
    path.cubicTo(start.x() + half, start.y(), end.x() - half, end.y(), end.x(), end.y())
    return path
