"""Paints the parts below and in place of neurons: − and + buttons, the grip, the pill, the bar, the foot."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.look import theme
from ui.network.columns import Column
from ui.network.hits import Hit
from ui.network.tile_grid import Box


def paint_controls(painter: QPainter, colours: theme.Theme, column: Column, hit: Hit | None) -> None:
    """Paint those of the − and + buttons and the grip that the column has."""
    hovered = hit.kind if hit else ""
    for kind, box in (("minus", column.minus), ("plus", column.plus)):
        if box is None:
            continue
        painter.setPen(QPen(QColor(colours.accent if hovered == kind else colours.line), 1.2))
        painter.setBrush(QColor(colours.chip if hovered == kind else colours.panel))
        painter.drawEllipse(QRectF(*box))
        painter.setPen(QPen(QColor(colours.text if hovered == kind else colours.muted), 1.4))
        x, y = box.centre
        painter.drawLine(QLineF(x - 4, y, x + 4, y))
        if kind == "plus":
            painter.drawLine(QLineF(x, y - 4, x, y + 4))
    if column.handle is not None:
        _paint_grip(painter, colours, column.handle, hovered == "handle")


def paint_pill(painter: QPainter, colours: theme.Theme, column: Column, hit: Hit | None) -> None:
    """Paint the button that opens or closes a wide layer."""
    if column.pill is None:
        return
    hovered = hit is not None and hit.kind == "pill"
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.hover if hovered else colours.chip))
    box = QRectF(*column.pill)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(QColor(colours.text if hovered else colours.muted))
    painter.setFont(theme.font(theme.CAPTION))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), column.pill_text)


def paint_bar(painter: QPainter, colours: theme.Theme, bar: Box) -> None:
    """Paint the bar that stands for a layer without tiles."""
    painter.setPen(QPen(theme.mix(colours.line, colours.muted, 0.25), 1))
    painter.setBrush(QColor(colours.chip))
    painter.drawRoundedRect(QRectF(*bar), bar.width / 2.6, bar.width / 2.6)


def paint_foot(painter: QPainter, colours: theme.Theme, column: Column) -> None:
    """Write the shape of the pictures above."""
    if column.foot is None:
        return
    painter.setPen(QColor(colours.muted))
    painter.setFont(theme.font(theme.CAPTION))
    painter.drawText(QRectF(*column.foot), int(Qt.AlignmentFlag.AlignCenter), column.foot_text)


def _paint_grip(painter: QPainter, colours: theme.Theme, box: Box, hovered: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent) if hovered else theme.mix(colours.line, colours.muted, 0.4))
    x, y = box.centre
    for row in (-4, 0, 4):
        painter.drawRoundedRect(QRectF(x - 5, y + row - 0.9, 10, 1.8), 0.9, 0.9)
