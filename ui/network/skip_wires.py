"""The wire from its source to an Add layer, as an item of the scene."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui.look import theme
from ui.network.columns import Skip

_HEAD = 6.0  # px; half the height of the arrow


class SkipWire(QGraphicsItem):
    """Leaves its source, runs below the layers in between and ends at the Add layer with an arrow."""

    def __init__(self) -> None:
        super().__init__()
        self.skip: Skip | None = None
        self.hovered = False
        self._path = QPainterPath()
        self.setZValue(0.5)

    def show_skip(self, skip: Skip) -> None:
        """Run where `skip` says."""
        if skip == self.skip:
            return
        self.prepareGeometryChange()
        self.skip = skip
        (x0, y0), (x1, y1), bend = skip.start, skip.end, skip.bend
        self._path = path = QPainterPath(QPointF(x0, y0))
        path.cubicTo(x0 + bend / 2, y0, x0 + bend / 2, skip.depth, x0 + bend, skip.depth)
        path.lineTo(x1 - bend, skip.depth)
        path.cubicTo(x1 - bend / 2, skip.depth, x1 - bend / 2, y1, x1 - _HEAD / 2, y1)
        self.update()

    def hover(self, hovered: bool) -> None:
        """Highlight the wire, or not."""
        if hovered != self.hovered:
            self.hovered = hovered
            self.update()

    def boundingRect(self) -> QRectF:
        return self._path.boundingRect().adjusted(-8, -8, 8, 8)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self.skip is None:
            return
        colours = theme.current()
        colour = QColor(colours.accent) if self.hovered else theme.mix(colours.muted, colours.panel, 0.25)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 3.0 if self.hovered else 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawPath(self._path)
        x, y = self.skip.end
        head = QPainterPath(QPointF(x, y))
        head.lineTo(x - _HEAD - 2, y - _HEAD)
        head.lineTo(x - _HEAD - 2, y + _HEAD)
        head.closeSubpath()
        painter.fillPath(head, colour)
