"""Sockets, and the wire that is being dragged from or to one, as items of the scene."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui.look import theme
from ui.network.paths import level_curve
from ui.network.tile_grid import Box

_DOT = 4.0  # px; radius of the dot at the loose end
_LIFT = 2.0  # px that a socket grows under the cursor


class Sockets(QGraphicsItem):
    """A small ring at each place from which a wire can be dragged."""

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[str, Box] = {}
        self._hovered = ""
        self.setZValue(4)

    def show_boxes(self, boxes: dict[str, Box]) -> None:
        """One ring in each box, by layer id."""
        if boxes != self._boxes:
            self.prepareGeometryChange()
            self._boxes = boxes
            self.update()

    def hover(self, layer_id: str) -> None:
        """Highlight the ring of this layer; "" for none."""
        if layer_id != self._hovered:
            self._hovered = layer_id
            self.update()

    def boundingRect(self) -> QRectF:
        whole = QRectF()
        for box in self._boxes.values():
            whole = whole.united(QRectF(*box).adjusted(-4, -4, 4, 4))
        return whole

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        colours = theme.current()
        for layer_id, box in self._boxes.items():
            lift = _LIFT if layer_id == self._hovered else 0.0
            painter.setPen(QPen(QColor(colours.accent), 2.0))
            painter.setBrush(QColor(colours.accent if lift else colours.panel))
            painter.drawEllipse(QRectF(*box).adjusted(1 - lift, 1 - lift, lift - 1, lift - 1))


class LooseWire(QGraphicsItem):
    """A dashed wire from one point to another, with a dot at the end that follows the mouse."""

    def __init__(self) -> None:
        super().__init__()
        self._path = QPainterPath()
        self._held = QPointF()
        self.setZValue(6)
        self.hide()

    def show_between(self, fixed: tuple[float, float], held: tuple[float, float]) -> None:
        """Run from the fixed end to the mouse at `held`."""
        self.prepareGeometryChange()
        start, self._held = QPointF(*fixed), QPointF(*held)
        self._path = level_curve(start, self._held)
        self.show()
        self.update()

    def boundingRect(self) -> QRectF:
        return self._path.boundingRect().adjusted(-8, -8, 8, 8)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        accent = QColor(theme.current().accent)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(accent, 2.0, Qt.PenStyle.DashLine, Qt.PenCapStyle.RoundCap))
        painter.drawPath(self._path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawEllipse(self._held, _DOT, _DOT)
