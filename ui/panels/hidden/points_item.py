"""Many samples as symbols that move at every picture: painted from prepared pixmaps, without an item for each."""

from typing import NamedTuple

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ui.look import theme
from ui.panels.base.legend import symbol

_AIR = 2.5  # px between a symbol and the ring around it
_WRONG = 1.2  # times as large


class Look(NamedTuple):
    """How a sample is drawn. hollow: kept for testing. wrong: the network answers another class."""

    shape: int
    colour: str
    hollow: bool = False
    wrong: bool = False
    marked: bool = False


class PointsItem(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """Samples as filled symbols, or hollow ones; wrong ones larger, with a red edge; marked ones in a ring."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(10)
        self._area = QRectF()
        self._size = 8.0
        self._sprites: dict[tuple[Look, float, float], QPixmap] = {}
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self.groups: list[tuple[Look, NDArray[np.float64]]] = []
        self.update()

    def show_groups(self, groups: list[tuple[Look, NDArray[np.float64]]]) -> None:
        """Draw these points, (n, 2) in units of the axes for each look, the last ones on top."""
        self.groups = groups
        self.update()

    def show_area(self, area: QRectF) -> None:
        """What the plot shows, in units of its axes."""
        if area != self._area:
            self.prepareGeometryChange()
            self._area = area

    def set_size(self, size: float) -> None:
        """px across a symbol."""
        if size != self._size:
            self._size = size
            self.update()

    def dress(self) -> None:
        """The theme has changed."""
        self._sprites.clear()
        self.update()

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        m, ratio = painter.worldTransform(), painter.device().devicePixelRatioF()
        painter.save()
        painter.setWorldTransform(QTransform())
        draw = painter.drawPixmap
        for look, places in self.groups:
            sprite = self._sprite(look, ratio)
            half = sprite.width() / ratio / 2
            x, y = places[:, 0] * m.m11() + (m.dx() - half), places[:, 1] * m.m22() + (m.dy() - half)
            if ratio == 1:  # whole pixels, which are painted three times as fast
                for across, down in zip(_whole(x), _whole(y), strict=True):
                    draw(across, down, sprite)
            else:
                for across, down in zip(x.tolist(), y.tolist(), strict=True):
                    draw(QPointF(across, down), sprite)
        painter.restore()

    def _sprite(self, look: Look, ratio: float) -> QPixmap:
        key = look, ratio, self._size
        if key not in self._sprites:
            self._sprites[key] = _sprite(look, self._size, ratio)
        return self._sprites[key]


def _whole(pixels: NDArray[np.float64]) -> list[int]:
    found: list[int] = np.rint(np.clip(pixels, -1e6, 1e6)).astype(np.int64).tolist()
    return found


def _sprite(look: Look, size: float, ratio: float) -> QPixmap:
    colours, colour = theme.current(), QColor(look.colour)
    size *= _WRONG if look.wrong else 1
    side = size + (2 * _AIR + 3 if look.marked else 3)
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(pixmap.width() / ratio / 2, pixmap.height() / ratio / 2)
    if look.marked:
        ring = size / 2 + _AIR
        painter.setPen(QPen(QColor(colours.text), 1.5))
        painter.setBrush(QColor(colours.panel))
        painter.drawEllipse(QPointF(), ring, ring)
    painter.scale(size, size)
    pen = QPen(QColor(colours.bad if look.wrong else look.colour if look.hollow else colours.outline))
    pen.setWidthF(size / 5 if look.wrong else 1.5 if look.hollow else 1)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.setBrush(QColor(colours.panel) if look.hollow else colour)
    painter.drawPath(symbol(look.shape))
    painter.end()
    return pixmap
