"""The small picture of a run: colours of a kept answer over the plane, or its curve. No layout."""

from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from models.runs.record import Picture
from ui.look import theme


def colours_of(picture: Picture) -> theme.RGBA:
    """The colours of a picture over the plane: (rows, columns, 4) uint8, row 0 at the low end."""
    if picture.ndim == 2:
        return theme.value_colours(picture / 127.5 - 1, theme.current())
    best, sure = picture[0].astype(np.int64), picture[1] / 255
    classes = max(int(best.max()) + 1, 3)
    probabilities = np.where(np.arange(classes)[:, None, None] == best, sure, 0.0)
    return theme.class_colours(probabilities, theme.current())


@lru_cache(maxsize=256)
def _image(content: bytes, shape: tuple[int, ...], _colours: theme.Theme) -> QImage:
    """The picture as an image in the theme in force, which a list paints again and again."""
    return theme.image(colours_of(np.frombuffer(content, np.uint8).reshape(shape)))


def paint(painter: QPainter, room: QRectF, picture: Picture) -> None:
    """Fill this square with the picture."""
    colours = theme.current()
    if picture.ndim > 1:
        painter.drawImage(room, _image(picture.tobytes(), picture.shape, colours))
    else:
        painter.fillRect(room, QColor(colours.chip))
        x = np.linspace(room.left() + 1, room.right() - 1, len(picture))
        y = room.bottom() - 2 - picture / 255 * (room.height() - 4)
        painter.setPen(QPen(QColor(colours.accent), 1.5))
        painter.drawPolyline(QPolygonF([QPointF(a, b) for a, b in zip(x.tolist(), y.tolist(), strict=True)]))
    painter.setPen(QPen(QColor(colours.line), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(room)


def image_of(picture: Picture, side: int, ratio: float) -> QImage:
    """The picture, so many logical pixels wide and high."""
    image = QImage(round(side * ratio), round(side * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    paint(painter, QRectF(0.5, 0.5, side - 1, side - 1), picture)
    painter.end()
    return image
