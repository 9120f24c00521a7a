"""A layer's neurons as one item of the scene: heat maps, biases, labels, and what resizes the layer."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui import theme
from ui.network.controls import paint_controls, paint_pill
from ui.network.hits import Hit, bias_box
from ui.network.layout import Box, Column
from ui.network.thumbnails import image, pictures
from ui.network.wires import signed_levels

Float32 = NDArray[np.float32]
_LABEL_ROOM = 72.0


class Neurons(QGraphicsItem):
    """The column of neurons below a card."""

    def __init__(self) -> None:
        super().__init__()
        self._column: Column | None = None
        self._values: Float32 | None = None
        self._pixels = np.empty((0, 0, 0), np.uint32)
        self._images: list[QImage] = []
        self._bias: NDArray[np.int8] = np.zeros(0, np.int8)
        self._hit: Hit | None = None
        self._bounds = QRectF()
        self.setZValue(1)

    @property
    def pixels(self) -> NDArray[np.uint32]:
        """The pictures on show as 0xffRRGGBB: (neurons, rows, columns), row 0 on top."""
        return self._pixels

    def show_column(self, column: Column) -> None:
        """Stand where `column` says."""
        if column == self._column:
            return
        self.prepareGeometryChange()
        self._column = column
        boxes = [*column.tiles, *(b for b in (column.pill, column.minus, column.plus) if b)]
        bounds = QRectF()
        for box in boxes:
            bounds = bounds.united(QRectF(*box))
        side = _LABEL_ROOM if column.labels else 8.0
        self._bounds = bounds.adjusted(-side, -8, side, 8)
        self.update()

    def show_values(self, values: Float32 | None) -> None:
        """Values −1…1 over the plane (neurons, rows, columns), or None while they are unknown."""
        self._values = values
        pixels = np.empty((0, 0, 0), np.uint32) if values is None else pictures(values, theme.current())
        if not np.array_equal(pixels, self._pixels):
            self._pixels = pixels
            self._images = [image(p) for p in pixels]
            self.update()

    def show_bias(self, bias: Float32 | None) -> None:
        """Biases (neurons,), or None where there are none or they are unknown."""
        levels = np.zeros(0, np.int8) if bias is None else signed_levels(bias)
        if not np.array_equal(levels, self._bias):
            self._bias = levels
            self.update()

    def hover(self, hit: Hit | None) -> None:
        """Lift out the part under the cursor."""
        if hit != self._hit:
            self._hit = hit
            self.update()

    def dress(self) -> None:
        """The theme has changed."""
        self.show_values(self._values)
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        column, colours = self._column, theme.current()
        if column is None:
            return
        for k, tile in enumerate(column.tiles):
            self._paint_tile(painter, colours, k, tile)
        if column.weighted:
            self._paint_biases(painter, colours, column)
        if self._hit and self._hit.kind == "neuron" and self._hit.index[0] < len(column.tiles):
            painter.setPen(QPen(QColor(colours.text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = column.tiles[0].width / 6
            painter.drawRoundedRect(QRectF(*column.tiles[self._hit.index[0]]), radius, radius)
        _paint_labels(painter, colours, column)
        paint_pill(painter, colours, column, self._hit)
        paint_controls(painter, colours, column, self._hit)

    def _paint_tile(self, painter: QPainter, colours: theme.Theme, k: int, tile: Box) -> None:
        target = QRectF(*tile)
        known = k < len(self._images)
        if known and tile.width < 28:
            painter.drawImage(target, self._images[k])
            return
        painter.setPen(QPen(theme.mix(colours.line, colours.muted, 0.25), 1))
        if known:
            picture = self._images[k]
            brush = QBrush(picture)
            scale = QTransform.fromTranslate(tile.x, tile.y)
            brush.setTransform(scale.scale(tile.width / picture.width(), tile.height / picture.height()))
            painter.setBrush(brush)
        else:
            painter.setBrush(QColor(colours.zero))
        radius = tile.width / 6
        painter.drawRoundedRect(target, radius, radius)

    def _paint_biases(self, painter: QPainter, colours: theme.Theme, column: Column) -> None:
        hovered = self._hit.index[0] if self._hit and self._hit.kind == "bias" else -1
        for k, tile in enumerate(column.tiles[: len(self._bias)]):
            level = int(self._bias[k])
            signed = colours.negative if level < 0 else colours.positive
            strength = min(abs(level) / 14, 1.0)
            painter.setBrush(theme.mix(colours.zero, signed, strength))
            painter.setPen(QPen(QColor(colours.text if k == hovered else colours.panel), 1.5))
            box = bias_box(tile)
            painter.drawRoundedRect(QRectF(*box), 2, 2)


def _paint_labels(painter: QPainter, colours: theme.Theme, column: Column) -> None:
    """Names beside the neurons: inputs on their left, classes on their right."""
    if not column.labels:
        return
    painter.setFont(theme.font(theme.CAPTION))
    painter.setPen(QColor(colours.muted))
    for label, tile in zip(column.labels, column.tiles, strict=False):
        vertical = Qt.AlignmentFlag.AlignVCenter
        if column.weighted:
            room = QRectF(QPointF(tile.right + 7, tile.y), QPointF(tile.right + _LABEL_ROOM, tile.bottom))
            painter.drawText(room, int(vertical | Qt.AlignmentFlag.AlignLeft), label)
        else:
            room = QRectF(QPointF(tile.x - _LABEL_ROOM, tile.y), QPointF(tile.x - 7, tile.bottom))
            painter.drawText(room, int(vertical | Qt.AlignmentFlag.AlignRight), label.replace(" ", "\n"))
