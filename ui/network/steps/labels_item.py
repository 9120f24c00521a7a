"""The numbers of a step over the picture, as one item of the scene."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from models.talk.stepping.probes import Spot
from ui.look import theme
from ui.network.steps.step_labels import Label, short
from ui.network.tile_grid import Box

_VEIL = 0.82  # share of the panel's colour over what is out of focus


class LabelsItem(QGraphicsItem):
    """Paints labels; above neurons and wires."""

    def __init__(self) -> None:
        super().__init__()
        self.labels: tuple[Label, ...] = ()
        self._chosen: Spot | None = None
        self._veiled: tuple[Box, ...] = ()
        self._bounds = QRectF()
        self.setZValue(4)

    def show_labels(
        self, labels: tuple[Label, ...], chosen: Spot | None, veiled: tuple[Box, ...], room: QRectF
    ) -> None:
        """Show these. veiled: neurons that fade. room: of the whole picture."""
        now = labels, chosen, veiled, room
        if now != (self.labels, self._chosen, self._veiled, self._bounds):
            if room != self._bounds:
                self.prepareGeometryChange()
            self.labels, self._chosen, self._veiled, self._bounds = now
            self.update()

    def spot_at(self, x: float, y: float) -> Spot | None:
        """The number under this point of the scene."""
        found = (label.at(x, y) for label in reversed(self.labels))
        return next((spot for spot in found if spot is not None), None)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        colours = theme.current()
        veil = QColor(colours.panel)
        veil.setAlphaF(_VEIL)
        for box in self._veiled:
            painter.fillRect(QRectF(*box).adjusted(-2, -2, 2, 2), veil)
        for label in self.labels:
            self._paint(painter, colours, label)

    def _paint(self, painter: QPainter, colours: theme.Theme, label: Label) -> None:
        box = QRectF(*label.box)
        chosen = self._chosen in label.spots
        ground = QColor(colours.panel)
        ground.setAlphaF(0.94 if label.strong or chosen else 0.85)
        edge = QColor(colours.accent) if chosen else theme.mix(colours.line, colours.muted, 0.5 if label.strong else 0)
        painter.setPen(QPen(edge, 2 if chosen else 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 4, 4)
        lines = [(label.spot, label.value), *([(label.beneath, label.gradient)] if label.beneath else [])]
        high = box.height() / len(lines)
        for k, (spot, value) in enumerate(lines):
            bold = spot == self._chosen or (label.strong and k == 0)
            painter.setFont(theme.font(theme.CAPTION, bold=bold))
            painter.setPen(QColor(colours.text if k == 0 and label.strong else colours.muted))
            text = short(value, label.digits)
            text = f"L = {text}" if spot is not None and spot.kind == "loss" else text
            room = QRectF(box.x(), box.y() + k * high, box.width(), high)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), text)
