"""The average picture of the samples that lie in each tile of the plane."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from models.talk.hidden_probes import Atlas
from ui.look import theme
from ui.panels.base.picture_view import as_image, as_it_is

_FULL = 8  # samples from which a tile is as large as it can be
_LEAST = 0.55  # of the side of a tile, where one sample lies in it


class AtlasItem(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """Tiles with pictures, smaller where few samples lie."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(5)
        self._area, self._across = QRectF(), 1
        self.atlas: Atlas | None = None
        self._images: list[QImage] = []

    def show_atlas(self, atlas: Atlas | None, across: int) -> None:
        """Show these tiles, of which so many lie side by side; None for none."""
        if atlas is not self.atlas:
            self.atlas, self._across = atlas, max(across, 1)
            self._images = [] if atlas is None else [as_image(as_it_is(picture)) for picture in atlas.pictures]
            self.update()

    def show_area(self, area: QRectF) -> None:
        """What the plot shows, in units of its axes."""
        if area != self._area:
            self.prepareGeometryChange()
            self._area = area

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self.atlas is None:
            return
        place = painter.worldTransform().mapRect(self._area)
        wide, high = place.width() / self._across, place.height() / self._across
        painter.save()
        painter.setWorldTransform(QTransform())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(QColor(theme.current().line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        tiles, counts = self.atlas.tiles.tolist(), self.atlas.counts.tolist()
        for (column, row), count, image in zip(tiles, counts, self._images, strict=True):
            share = min(_LEAST + (1 - _LEAST) * count / _FULL, 1.0)
            side = share * min(wide, high) - 1
            target = QRectF(0, 0, side, side * image.height() / image.width())
            target.moveCenter(place.bottomLeft() + QPointF((column + 0.5) * wide, -(row + 0.5) * high))
            painter.drawImage(target, image)
            painter.drawRect(target)
        painter.restore()
