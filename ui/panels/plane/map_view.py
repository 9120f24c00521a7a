"""The square picture over two measurements: colours of the network's answer, and the samples on it."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from models.design.data import Column, DataKind
from models.language.text import tr
from models.talk.probes import SamplePoints
from ui.look import theme
from ui.panels.base.chart_axis import round_ticks, signed
from ui.panels.base.legend import class_colour
from ui.panels.base.plot import Picture, Plot

MAX_POINTS = 2000
"""Most training samples drawn, and most test samples; more would hide each other."""

AXES = (34, 20)  # px for the numbers on the left and below
_NAMES = 16  # px more for the names of the axes if they have a line of their own
EDGE = 8  # px free around
_ROOMY = 260  # px of width and height from which names get a line of their own
SYMBOL = (4.5, 8.0)  # px across, in a small and in a large plot


class MapView(Plot):
    """An image of the plane, always square, with samples as symbols. Knows no network."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self.setMouseEnabled(x=False, y=False)
        plot = self.getPlotItem()
        plot.getViewBox().setDefaultPadding(0)
        plot.getAxis("bottom").setStyle(hideOverlappingLabels=False)  # the outermost ones may cross the edge
        self.image = Picture(axisOrder="row-major")
        self.image.setZValue(-10)
        self.lines = Picture(axisOrder="row-major")
        self.lines.setZValue(-5)
        self.beside = Picture(axisOrder="row-major")
        self.beside.setZValue(-4)
        for picture in (self.image, self.lines, self.beside):
            plot.addItem(picture)
        self.samples: list[pg.ScatterPlotItem] = []
        self.drawn = 0
        self._rect = QRectF(-6, -6, 12, 12)
        self._columns: tuple[Column, ...] = ()
        self._size = SYMBOL[1]

    def show_axes(self, x: Column, y: Column) -> None:
        """Name the axes and set their ranges."""
        self._rect = QRectF(x.low, y.low, x.high - x.low, y.high - y.low)
        self._columns = (x, y)
        plot = self.getPlotItem()
        for side, column in (("bottom", x), ("left", y)):
            plot.getAxis(side).setTicks([_ticks(column)])
        plot.getViewBox().setRange(self._rect, padding=0)
        for picture in (self.image, self.lines, self.beside):
            if picture.image is not None:
                picture.setRect(self._rect)
        self._fit()

    @property
    def shown_rect(self) -> QRectF:
        """What the axes span, in their units; its top is the low end of the upward axis."""
        return self._rect

    def show_colours(self, colours: theme.RGBA, smooth: bool = True) -> None:
        """Paint the plane, paler than the samples on it; (rows, columns, 4) uint8, row 0 at the low end."""
        self.image.smooth = smooth
        first = self.image.image is None
        self.image.setImage(theme.paler(colours, theme.current()), autoLevels=False, levels=None)
        if first:
            self.image.setRect(self._rect)

    def show_lines(self, colours: theme.RGBA | None) -> None:
        """Lay lines over the plane: (rows, columns, 4) uint8, transparent elsewhere; None for no lines."""
        self._lay_over(self.lines, colours)

    def show_beside(self, colours: theme.RGBA | None) -> None:
        """Lay the boundary of another run over the plane, as `show_lines` does."""
        self._lay_over(self.beside, colours)

    def _lay_over(self, picture: Picture, colours: theme.RGBA | None) -> None:
        if colours is None:
            picture.clear()
            return
        picture.setImage(colours, autoLevels=False, levels=None)
        picture.setRect(self._rect)

    def clear_all(self) -> None:
        """Back to an empty plot."""
        self.image.clear()
        self.lines.clear()
        self.beside.clear()
        self.drop_samples()

    def show_samples(self, info: DataKind, samples: SamplePoints, axes: tuple[int, int], with_test: bool) -> None:
        """Draw the training samples, and if asked for the test samples as hollow symbols."""
        self.drop_samples()
        groups = [(samples.training, False)] + ([(~samples.training, True)] if with_test else [])
        self.drawn = 0
        for chosen, hollow in groups:
            rows = thinned(np.flatnonzero(chosen), MAX_POINTS)
            self.drawn += len(rows)
            spots = samples.points[rows][:, list(axes)]
            targets = samples.targets[rows]
            if info.task == "regression":
                self._add(spots, 0, _value_brushes(info.in_colour_range(targets)), hollow)
                continue
            for number in range(len(info.classes)):
                mine = targets == number
                self._add(spots[mine], number, class_colour(number), hollow)

    def _add(self, spots: NDArray[np.float32], shape: int, colour: "str | list[tuple[int, ...]]", hollow: bool) -> None:
        outline, ground = theme.current().outline, theme.current().panel
        if isinstance(colour, str):
            edge, fill = pg.mkPen(colour, width=1.5), pg.mkBrush(colour)
        else:
            edge, fill = [pg.mkPen(c, width=1.5) for c in colour], [pg.mkBrush(c) for c in colour]
        item = pg.ScatterPlotItem(
            x=spots[:, 0],
            y=spots[:, 1],
            symbol=theme.shape(shape),
            size=self._size,
            pen=edge if hollow else pg.mkPen(outline, width=1),
            brush=pg.mkBrush(ground) if hollow else fill,
            useCache=True,
            antialias=True,
        )
        item.setZValue(5 if hollow else 10)
        self.getPlotItem().addItem(item, ignoreBounds=True)
        self.samples.append(item)

    def drop_samples(self) -> None:
        """Show no samples."""
        for item in self.samples:
            self.getPlotItem().removeItem(item)
        self.samples = []
        self.drawn = 0

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        if event is not None:
            self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        """Make the picture a square as large as the room allows, and fit the symbols on it."""
        plot = self.getPlotItem()
        named = min(self.width(), self.height()) >= _ROOMY and any(c.unit for c in self._columns)
        left, bottom = (size + _NAMES * named for size in AXES)
        plot.getAxis("left").setWidth(left)
        plot.getAxis("bottom").setHeight(bottom)
        for side, column in zip(("bottom", "left"), self._columns, strict=False):
            plot.setLabel(side, tr("{0} ({1})").format(column.name, column.unit) if named else None)
            plot.showLabel(side, named)
        free = QPoint(self.width() - left - 2 * EDGE, self.height() - bottom - 2 * EDGE)
        side_length = max(40, min(free.x(), free.y()))
        x, y = (EDGE + max(0, extra - side_length) // 2 for extra in (free.x(), free.y()))
        right, below = self.width() - left - side_length - x, self.height() - bottom - side_length - y
        plot.layout.setContentsMargins(x, y, max(0, right), max(0, below))
        self._size = min(max(side_length / 36, SYMBOL[0]), SYMBOL[1])
        for item in self.samples:
            item.setSize(self._size)


def thinned(rows: NDArray[np.intp], most: int) -> NDArray[np.intp]:
    """At most `most` of the rows, (n,), evenly spread."""
    if len(rows) <= most:
        return rows
    return rows[np.linspace(0, len(rows) - 1, most).round().astype(np.intp)]


def _value_brushes(values: NDArray[np.float32]) -> list[tuple[int, ...]]:
    """One of 33 colours for each value, so that pyqtgraph has few different symbols to draw."""
    shades = np.round(np.clip(values, -1, 1) * 16) / 16
    return [tuple(c) for c in theme.value_colours(shades, theme.current()).tolist()]


_SHORT_NAME = 8  # characters that fit at the end of an axis
_NAME_ROOM = 0.15  # of the axis


def _ticks(column: Column) -> list[tuple[float, str]]:
    """Round numbers over the range of a column; a column without a unit has its name at the high end."""
    low, high = column.low, column.high
    if column.unit:
        return [(n, signed(n)) for n in round_ticks(low, high, 5)]
    ticks = [(n, signed(n)) for n in round_ticks(low, high, 7)]
    if len(column.name) > _SHORT_NAME:  # the lists of axes have it
        return ticks
    return [*((n, text) for n, text in ticks if n < high - _NAME_ROOM * (high - low)), (high, column.name)]
