"""A layer's neurons as one item of the scene: heat maps, biases, labels, and the controls below them."""

from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui.look import theme
from ui.network.columns import LABEL_GAP, LABEL_ROOM, Column
from ui.network.controls import paint_bar, paint_controls, paint_foot, paint_pill
from ui.network.hits import Hit, bias_box
from ui.network.names import shortened
from ui.network.spacing import label_lines
from ui.network.thumbnails import image, pictures
from ui.network.tile_grid import PITCH_MORE, Box
from ui.network.wires import signed_levels

Float32 = NDArray[np.float32]
_FINE = 4  # pixels of a neuron in a picture to take away for one on screen
_LABEL = LABEL_ROOM - LABEL_GAP
_PITCH = PITCH_MORE / 2
_CROWDED = 28.0  # px; smaller neurons are plain pictures


class Neurons(QGraphicsItem):
    """The column of neurons below a card."""

    def __init__(self) -> None:
        super().__init__()
        self._controls = True
        self.alone = False  # to be painted without what is there to be clicked, for a picture to take away
        self._column: Column | None = None
        self._values: Float32 | None = None
        self._upright = False
        self._pixels = np.empty((0, 0, 0), np.uint32)
        self._images: list[QImage] = []
        self._bias: NDArray[np.int8] = np.zeros(0, np.int8)
        self._hit: Hit | None = None
        self._bounds = QRectF()
        self.setZValue(1)

    @property
    def pixels(self) -> NDArray[np.uint32]:
        """The pictures on show as uint32 0xffRRGGBB: (neurons, rows, columns), row 0 on top."""
        return self._pixels

    def show_column(self, column: Column) -> None:
        """Stand where `column` says."""
        if column == self._column:
            return
        self.prepareGeometryChange()
        self._column = column
        boxes = [*column.tiles, *(b for b in (column.bar, column.foot, column.pill, column.minus, column.plus) if b)]
        bounds = QRectF()
        for box in boxes:
            bounds = bounds.united(QRectF(*box))
        side = LABEL_ROOM if column.labels else 8.0
        self._bounds = bounds.adjusted(-side, -8, side, 8)
        self.update()

    def show_values(self, values: Float32 | None, upright: bool = False) -> None:
        """Values −1…1 over the plane (neurons, rows, columns), or None while they are unknown.

        upright: row 0 is the top row, as in pictures.
        """
        self._values, self._upright = values, upright
        pixels = np.empty((0, 0, 0), np.uint32) if values is None else pictures(values, theme.current(), upright)
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

    def name_at(self, x: float, y: float) -> str:
        """The name of the neuron here, where the one beside it is shortened; "" otherwise."""
        column = self._column
        if column is None:
            return ""
        for label, tile in zip(column.labels, column.tiles, strict=False):
            if _label_room(column, tile).united(QRectF(*tile)).contains(x, y):
                return label if any(line.endswith("…") for line in label_shown(label, tile)) else ""
        return ""

    def hover(self, hit: Hit | None) -> None:
        """Lift out the part under the cursor."""
        if hit != self._hit:
            self._hit = hit
            self.update()

    def show_controls(self, on: bool) -> None:
        """Show the buttons that resize the layer, or not."""
        self._controls = on
        self.update()

    def dress(self) -> None:
        """The theme has changed."""
        self.show_values(self._values, self._upright)
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        column, colours = self._column, theme.current()
        if column is None:
            return
        if self.alone:
            self._paint_alone(painter, colours, column)
            return
        if column.grid:
            _paint_ground(painter, colours, column)
        if column.tiles:
            self._paint_tiles(painter, colours, column)
        if column.biased:
            hovered = self._hit.index[0] if self._hit and self._hit.kind == "bias" else -1
            self._paint_biases(painter, colours, column, hovered)
        if self._hit and self._hit.kind == "neuron" and self._hit.index[0] < len(column.tiles):
            painter.setPen(QPen(QColor(colours.text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = column.tiles[0].width / 6
            painter.drawRoundedRect(QRectF(*column.tiles[self._hit.index[0]]), radius, radius)
        if column.bar:
            paint_bar(painter, colours, column.bar)
        _paint_labels(painter, colours, column)
        paint_foot(painter, colours, column)
        paint_pill(painter, colours, column, self._hit)
        if self._controls:
            paint_controls(painter, colours, column, self._hit)

    def _paint_alone(self, painter: QPainter, colours: theme.Theme, column: Column) -> None:
        """Paint without what is there to be clicked, sharp at every size, and with nothing around round corners."""
        for k, tile in enumerate(column.tiles):
            box, crowded = QRectF(*tile), tile.width < _CROWDED
            picture = self._images[k] if k < len(self._images) else None
            painter.drawImage(box, _cut_out(picture, colours, tile.width, 0.0 if crowded else 1 / 6, self._upright))
            if not crowded:
                painter.setPen(_outline(colours))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box, tile.width / 6, tile.width / 6)
        if column.biased:
            self._paint_biases(painter, colours, column, -1)
        if column.bar:
            paint_bar(painter, colours, column.bar)
        _paint_labels(painter, colours, column)
        paint_foot(painter, colours, column)
        paint_pill(painter, colours, column, None)

    def _paint_tiles(self, painter: QPainter, colours: theme.Theme, column: Column) -> None:
        """Paint in whole device pixels: it is sharp, and frames are not scaled, which would cost most of the time."""
        to_device, ratio = painter.worldTransform(), painter.device().devicePixelRatio()
        side = max(round(column.tiles[0].width * to_device.m11()), 1)
        frame = None if column.tiles[0].width < _CROWDED else _frame(colours, side, ratio)
        painter.save()
        painter.resetTransform()
        for k, tile in enumerate(column.tiles):
            corner = to_device.map(QPointF(tile.x, tile.y)).toPoint()
            target = QRect(corner, QSize(side, side))
            if k < len(self._images):
                if self._upright:  # few pixels are shown as squares, many are smoothed
                    painter.setRenderHint(
                        QPainter.RenderHint.SmoothPixmapTransform, self._images[k].width() > side * ratio
                    )
                painter.drawImage(target, self._images[k])
            else:
                painter.fillRect(target, QColor(colours.zero))
            if frame is not None:
                painter.drawPixmap(corner - QPoint(1, 1), frame)
        painter.restore()

    def _paint_biases(self, painter: QPainter, colours: theme.Theme, column: Column, hovered: int) -> None:
        edge, lifted = QColor(colours.panel), QColor(colours.text)
        for k, (tile, level) in enumerate(zip(column.tiles, self._bias.tolist(), strict=False)):
            if tile.width < _CROWDED and k != hovered:
                continue  # too small to be seen; it can still be hit
            box = QRectF(*bias_box(tile))
            painter.fillRect(box.adjusted(-1, -1, 1, 1), lifted if k == hovered else edge)
            painter.fillRect(box, _bias_colour(colours, level))


@cache
def _bias_colour(colours: theme.Theme, level: int) -> QColor:
    signed = colours.negative if level < 0 else colours.positive
    return theme.mix(colours.zero, signed, min(abs(level) / 14, 1.0))


@lru_cache(maxsize=64)
def _frame(colours: theme.Theme, size: int, ratio: float) -> QPixmap:
    """Laid over a square picture, makes it a rounded card: corners in the panel's colour, and an outline.

    To fill a rounded shape with each picture would cost ten times as much. size: side of the picture in
    pixels of the screen; the frame is one pixel larger on each side. ratio: device pixels per such pixel.
    """
    pixmap = QPixmap(round((size + 2) * ratio), round((size + 2) * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    card = QRectF(1.5, 1.5, size - 1, size - 1)
    rounded, corners = QPainterPath(), QPainterPath()
    rounded.addRoundedRect(card, size / 6, size / 6)
    corners.addRect(QRectF(1, 1, size, size))
    painter.fillPath(corners - rounded, QColor(colours.panel))
    painter.setPen(_outline(colours))
    painter.drawPath(rounded)
    painter.end()
    return pixmap


@cache
def _outline(colours: theme.Theme) -> QPen:
    return QPen(theme.mix(colours.line, colours.muted, 0.25), 1)


def _cut_out(picture: QImage | None, colours: theme.Theme, width: float, radius: float, upright: bool) -> QImage:
    """The picture of a neuron, `_FINE` times as fine as its square of `width` px, with round corners cut off.

    radius: of the corners, as a share of the width. upright: few pixels are shown as squares, many are smoothed.
    """
    side = max(round(_FINE * width), 1)
    found = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    found.fill(QColor(colours.zero))
    painter = QPainter(found)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if picture is not None:
        smooth = not upright or picture.width() > width
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        painter.drawImage(found.rect(), picture)
    card, whole = QPainterPath(), QPainterPath()
    card.addRoundedRect(QRectF(found.rect()), radius * side, radius * side)
    whole.addRect(QRectF(found.rect()))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
    painter.fillPath(whole - card, Qt.GlobalColor.black)
    painter.end()
    return found


def _paint_ground(painter: QPainter, colours: theme.Theme, column: Column) -> None:
    """Paint the ground under the small pictures of an opened layer, at whose edge wires end."""
    first, last = column.tiles[0], column.tiles[-1]
    right = max(t.right for t in column.tiles)
    ground = QRectF(QPointF(first.x, first.y), QPointF(right, last.bottom)).adjusted(-5, -5, 5, 5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.panel))
    painter.drawRoundedRect(ground, 6, 6)


def _paint_labels(painter: QPainter, colours: theme.Theme, column: Column) -> None:
    """Names beside the neurons: inputs on their left, classes on their right."""
    if not column.labels:
        return
    painter.setFont(theme.font(theme.CAPTION))
    painter.setPen(QColor(colours.muted))
    for label, tile in zip(column.labels, column.tiles, strict=False):
        side = Qt.AlignmentFlag.AlignLeft if column.weighted else Qt.AlignmentFlag.AlignRight
        text = "\n".join(label_shown(label, tile))
        painter.drawText(_label_room(column, tile), int(Qt.AlignmentFlag.AlignVCenter | side), text)


def _label_room(column: Column, tile: Box) -> QRectF:
    """Room for the name beside a neuron, as high as its lines may be."""
    x = tile.right + LABEL_GAP if column.weighted else tile.x - LABEL_ROOM
    return QRectF(x, tile.y, _LABEL, tile.height).adjusted(0, -_PITCH, 0, _PITCH)


def label_shown(label: str, tile: Box) -> list[str]:
    """The name beside a neuron, in as many lines as the neuron has room for."""
    metrics = QFontMetricsF(theme.font(theme.CAPTION))
    most = max(int((tile.height + 2 * _PITCH) // metrics.lineSpacing()), 1)
    return [shortened(line, metrics.horizontalAdvance, _LABEL) for line in label_lines(label, most)]
