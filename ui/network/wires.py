"""All wires between two neighbouring layers as one item of the scene."""

from functools import cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui.look import theme
from ui.network.bands import Band, bundled
from ui.network.columns import Column
from ui.network.curves import Curves, between
from ui.network.paths import level_curve
from ui.network.tile_grid import TILE

MOST = 800  # of more wires only the strongest are drawn, over a shade for the rest
STRONGEST = 250
REACH = 6.0  # px; a point no further from a wire than this counts as on it
LEVELS = 32
_LARGEST = 5.0  # |weight| of the widest wire
_WIDTHS = 1.0, 8.0
_LEAST_SCALE = 0.6  # of their width where neurons are small
_FADED = 0.1  # opacity of a wire that is out of focus


NONE = Curves(np.empty((0, 2), np.float32), np.empty((0, 2), np.float32), np.empty((0, 2), np.intp))


class Wires(QGraphicsItem):
    """The wires from one column to the next, coloured by sign and as wide as they are strong."""

    def __init__(self) -> None:
        super().__init__()
        self._curves = NONE
        self._band: Band | None = None
        self._columns: tuple[Column, Column] | None = None
        self._paths: dict[int, QPainterPath] = {}
        self._bounds = QRectF()
        self._scale = 1.0
        self._weights: NDArray[np.float32] | None = None
        self._levels = np.zeros(0, np.int8)
        self._order = np.zeros(0, np.intp)
        self._hovered = -1
        self._focus: tuple[int | None, int | None] | None = None
        # Strokes cost most of a repaint, so the image is kept until a weight moves to another level.
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setZValue(0)

    @property
    def curves(self) -> Curves:
        return self._curves

    @property
    def band(self) -> Band | None:
        """Drawn in place of single wires where these are too many to mean anything."""
        return self._band

    @property
    def drawn(self) -> NDArray[np.intp]:
        """Numbers of the curves that are painted, the strongest last."""
        return self._order

    def show_columns(self, left: Column, right: Column) -> None:
        """Connect the neurons of `left` with those of `right`."""
        if self._columns == (left, right):
            return
        self.prepareGeometryChange()
        self._columns = left, right
        self._band = Band(left, right) if bundled(left, right) else None
        self._curves = NONE if self._band else between(left, right)
        self._paths.clear()
        tiles = (*left.tiles, *right.tiles)
        least = 0.0 if left.grid or right.grid else _LEAST_SCALE
        self._scale = max(min((t.width for t in tiles), default=TILE) / TILE, least)
        corners = np.concatenate([self._curves.starts, self._curves.ends])
        if len(corners):
            (x0, y0), (x1, y1) = corners.min(0) - 5, corners.max(0) + 5
            self._bounds = QRectF(float(x0), float(y0), float(x1 - x0), float(y1 - y0))
        else:
            self._bounds = self._band.bounds if self._band else QRectF()
        self._hovered = -1
        self._arrange()
        self.update()

    def show_weights(self, weights: NDArray[np.float32] | None) -> None:
        """Weights (units, inputs) of the right layer; None where it has none or they are unknown."""
        self._weights = weights
        self._arrange()

    def hover(self, link: tuple[int, ...] | None) -> None:
        """Highlight the wire (unit, input); None for none."""
        wire = -1 if link is None else self._find(link)
        if wire != self._hovered:
            self._hovered = wire
            self.update()

    def focus(self, on: tuple[int | None, int | None] | None) -> None:
        """Fade all wires but those to this unit, or from this input, whichever is not None; None: fade none."""
        if on != self._focus:
            self._focus = on
            self.update()

    def nearest(self, x: float, y: float) -> tuple[int, float] | None:
        """The wire under the point and its distance, or None. Only wires with a weight count."""
        if self._weights is None or not self._bounds.contains(x, y):
            return None
        found = self._curves.nearest(x, y, self._order)
        return found if found and found[1] <= REACH else None

    def link(self, wire: int) -> tuple[int, int]:
        """The unit at the end of this wire, and the input at its start."""
        unit, source = self._curves.links[wire]
        return int(unit), int(source)

    def middle(self, link: tuple[int, ...]) -> tuple[float, float]:
        """The middle of the wire (unit, input)."""
        wire = self._find(link)
        x, y = ((self._curves.starts[wire] + self._curves.ends[wire]) / 2).tolist()
        return x, y

    def _find(self, link: tuple[int, ...]) -> int:
        """Number of the curve of (unit, input)."""
        return int(np.flatnonzero((self._curves.links == link).all(1))[0])

    def dress(self) -> None:
        """The theme has changed."""
        self.update()

    def _arrange(self) -> None:
        """Work out levels and order; repaint only where one of them changes."""
        levels, order = self._ranked()
        if not (np.array_equal(levels, self._levels) and np.array_equal(order, self._order)):
            self._levels, self._order = levels, order
            self.update()

    def _ranked(self) -> tuple[NDArray[np.int8], NDArray[np.intp]]:
        """Signed level of each wire, 0 where no weight is known; and the wires to draw, in order."""
        n = len(self._curves)
        if self._weights is None or self._columns is None or not self._columns[1].weighted:
            return np.zeros(n, np.int8), np.arange(min(n, STRONGEST), dtype=np.intp)
        if self._band is not None:
            return np.zeros(0, np.int8), np.zeros(0, np.intp)
        units, inputs = len(self._columns[1].tiles), len(self._columns[0].tiles)
        shown = self._weights[:units, :inputs]
        if shown.shape != (units, inputs):
            return np.zeros(n, np.int8), np.arange(min(n, STRONGEST), dtype=np.intp)
        levels = signed_levels(shown.ravel())
        size = np.abs(levels)
        if n > MOST:
            strongest = np.argpartition(np.abs(shown).ravel(), n - STRONGEST)[n - STRONGEST :]
            return levels, strongest[np.argsort(size[strongest], kind="stable")]
        return levels, np.argsort(size, kind="stable")

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        colours = theme.current()
        if self._band is not None:
            self._band.paint(painter, colours)
        if len(self._curves) > MOST:
            self._paint_shade(painter, colours)
        pens = _pens(colours, self._scale)
        levels = self._levels
        for wire in self._order.tolist():
            painter.setOpacity(1.0 if self.in_focus(wire) else _FADED)
            painter.setPen(pens[int(levels[wire]) + LEVELS])
            painter.drawPath(self._path(wire))
        painter.setOpacity(1.0)
        if 0 <= self._hovered < len(levels):
            pen = QPen(pens[int(levels[self._hovered]) + LEVELS])
            halo = QPen(theme.mix(colours.text, colours.panel, 0.25), pen.widthF() + 2.5)
            painter.setPen(halo)
            painter.drawPath(self._path(self._hovered))
            painter.setPen(pen)
            painter.drawPath(self._path(self._hovered))

    def in_focus(self, wire: int) -> bool:
        """Whether the wire with this number is not faded."""
        if self._focus is None:
            return True
        return any(mine == wanted for mine, wanted in zip(self.link(wire), self._focus, strict=True))

    def _path(self, wire: int) -> QPainterPath:
        path = self._paths.get(wire)
        if path is None:
            start, end = self._curves.starts[wire].tolist(), self._curves.ends[wire].tolist()
            path = self._paths[wire] = level_curve(QPointF(*start), QPointF(*end))
        return path

    def _paint_shade(self, painter: QPainter, colours: theme.Theme) -> None:
        """One quiet area in place of the thousands of wires that are not drawn."""
        starts, ends = self._curves.starts, self._curves.ends
        left, right = float(starts[:, 0].max()), float(ends[:, 0].min())
        corners = [
            QPointF(left, float(starts[:, 1].min())),
            QPointF(right, float(ends[:, 1].min())),
            QPointF(right, float(ends[:, 1].max())),
            QPointF(left, float(starts[:, 1].max())),
        ]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.mix(colours.zero, colours.panel, 0.45))
        painter.drawPolygon(QPolygonF(corners))
        painter.setBrush(Qt.BrushStyle.NoBrush)


def signed_levels(weights: NDArray[np.float32]) -> NDArray[np.int8]:
    """Strength of each weight in 31 steps, with the sign of the weight; 0 for 0. (n,) float32 to (n,) int8."""
    size = np.sqrt(np.minimum(np.abs(weights), _LARGEST) / _LARGEST)
    steps = np.where(weights == 0, 0, np.ceil(size * (LEVELS - 1)))
    return np.asarray(np.sign(weights) * np.nan_to_num(steps), np.int8)


@cache
def _pens(colours: theme.Theme, scale: float) -> list[QPen]:
    """The pen of each level from −LEVELS to LEVELS; level 0 is a neutral hairline."""
    pens = []
    for level in range(-LEVELS, LEVELS + 1):
        size = _LARGEST * (abs(level) / (LEVELS - 1)) ** 2
        width = (_WIDTHS[0] + (_WIDTHS[1] - _WIDTHS[0]) * min(size / _LARGEST, 1)) * max(scale, 0.4)
        strength = 0.35 + 0.65 * min(size / 1.2, 1)
        signed = colours.negative if level < 0 else colours.positive
        colour = theme.mix(colours.panel, signed, strength) if level else theme.mix(colours.line, colours.muted, 0.15)
        pens.append(QPen(colour, width if level else 1.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    return pens
