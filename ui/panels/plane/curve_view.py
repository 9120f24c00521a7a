"""The plot over one input: curves of the network's answer, and the samples that they are to meet."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from models.design.data import Column
from models.language.text import tr
from ui.look import theme
from ui.panels.base.chart_axis import round_ticks, signed
from ui.panels.base.legend import class_colour
from ui.panels.base.plot import Overlay, Plot

Float = NDArray[np.float64]
MAX_POINTS = 5000
"""Most samples drawn; more would hide each other."""
_LEFT, _BOTTOM, _NAME = 40, 20, 20  # px for the numbers, and more for the name of an axis
_ROOMY = 220  # px of width and height from which names stand beside the axes, and not on the plot
_APART_X, _APART_Y = 56, 34  # px from one number to the next
_SYMBOL = 7.0  # px across


class CurveView(Plot):
    """Draws curves, symbols and the lines between both. Knows no network."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setMouseEnabled(x=False, y=False)
        plot = self.getPlotItem()
        plot.getViewBox().setDefaultPadding(0)
        plot.layout.setContentsMargins(0, 8, 10, 0)
        for side in ("bottom", "left"):
            plot.getAxis(side).setStyle(hideOverlappingLabels=False)
            plot.getAxis(side).setGrid(40)
        self.curves: list[pg.PlotCurveItem] = []
        self.beside: list[pg.PlotCurveItem] = []  # those of another run
        self.residuals = pg.PlotCurveItem(connect="pairs")
        self.residuals.setZValue(2)
        plot.addItem(self.residuals, ignoreBounds=True)
        self.samples: list[pg.ScatterPlotItem] = []
        self.names = Overlay(self, "caption"), Overlay(self, "caption")  # of the axes, on a small plot
        self._axes: tuple[Column, ...] = ()
        self._across: Float | None = None
        self.resized.connect(self._fit)
        plot.getViewBox().geometryChanged.connect(self._place_names)

    def show_axes(self, x: Column, y: Column) -> None:
        """Name the axes and set their ranges. y: of shares where it has no name."""
        if (x, y) != self._axes:
            self._axes = (x, y)
            self.getPlotItem().getViewBox().setRange(xRange=(x.low, x.high), yRange=(y.low, y.high), padding=0)
            self._fit()

    def show_curves(self, across: Float, heights: Sequence[Float], colours: Sequence[str]) -> None:
        """Draw these curves, (n,) each, over the same places, (n,)."""
        self._fit_number(self.curves, len(heights), 5)
        for curve, values, colour in zip(self.curves, heights, colours, strict=True):
            curve.setData(across, np.clip(values, -1e9, 1e9), pen=pg.mkPen(colour, width=2.5))

    def show_beside(self, across: Float, heights: Sequence[Float], colour: QColor) -> None:
        """Draw the curves of another run, broken, behind those of this one."""
        self._fit_number(self.beside, len(heights), 4)
        for curve, values in zip(self.beside, heights, strict=True):
            pen = pg.mkPen(colour, width=1.5, style=Qt.PenStyle.DashLine)
            curve.setData(across, np.clip(values, -1e9, 1e9), pen=pen)

    def drop_beside(self) -> None:
        """Show no other run."""
        self._fit_number(self.beside, 0, 4)

    def show_samples(
        self, spots: Float, numbers: NDArray[np.intp], hollow: NDArray[np.bool_], *, classes: bool
    ) -> None:
        """Draw the samples: (n, 2). numbers: (n,), the class of each. hollow: (n,), those that are kept for testing."""
        self.drop_samples()
        step = -(-len(spots) // MAX_POINTS)
        for number in np.unique(numbers):
            for open_ in (True, False):
                mine = ((numbers == number) & (hollow == open_))[:: max(step, 1)]
                if mine.any():
                    self._add(spots[:: max(step, 1)][mine], int(number), open_, classes=classes)

    def show_residuals(self, spots: Float, heights: Float) -> None:
        """Draw a line from each sample to the height of the curve above or below it; (0, 2) and (0,) for none."""
        ends = np.stack([spots[:, 0], heights], 1)
        pairs = np.stack([spots, ends], 1).reshape(-1, 2)
        self.residuals.setData(pairs[:, 0], pairs[:, 1], pen=pg.mkPen(theme.current().bad, width=1))

    def drop_samples(self) -> None:
        """Show no samples."""
        for item in self.samples:
            self.getPlotItem().removeItem(item)
        self.samples = []

    def clear_all(self) -> None:
        """Back to an empty plot."""
        self.show_curves(np.zeros(0), [], [])
        self.drop_beside()
        self.drop_samples()
        self.show_residuals(np.zeros((0, 2)), np.zeros(0))

    def _fit_number(self, curves: list[pg.PlotCurveItem], number: int, depth: float) -> None:
        """Make these as many as that. depth: their z-value."""
        plot = self.getPlotItem()
        while len(curves) > number:
            plot.removeItem(curves.pop())
        while len(curves) < number:
            curve = pg.PlotCurveItem(antialias=True)
            curve.setZValue(depth)
            plot.addItem(curve, ignoreBounds=True)
            curves.append(curve)

    def _add(self, spots: Float, number: int, hollow: bool, *, classes: bool) -> None:
        colours = theme.current()
        colour = class_colour(number) if classes else colours.text
        item = pg.ScatterPlotItem(
            x=spots[:, 0],
            y=spots[:, 1],
            symbol=theme.shape(number),
            size=_SYMBOL,
            pen=pg.mkPen(colour, width=1.5) if hollow else pg.mkPen(colours.outline, width=1),
            brush=pg.mkBrush(colours.panel if hollow else colour),
            antialias=True,
        )
        item.setZValue(9 if hollow else 10)
        self.getPlotItem().addItem(item, ignoreBounds=True)
        self.samples.append(item)

    def _place_names(self) -> None:
        """The name of x at the right end below, that of y at the upper end on the left."""
        box, (across, upwards) = self.view_rect().adjusted(4, 2, -4, -2), self.names
        across.move(box.right() - across.width(), box.bottom() - across.height())
        upwards.move(box.left(), box.top())

    def _fit(self) -> None:
        """As many numbers as the axes have room for, and their names where there is room."""
        if not self._axes:
            return
        plot, named = self.getPlotItem(), min(self.width(), self.height()) >= _ROOMY
        x, y = self._axes
        plot.getAxis("bottom").setHeight(_BOTTOM + _NAME * named)
        plot.getAxis("left").setWidth(_LEFT + _NAME * (named and bool(y.name)))
        for side, column in (("bottom", x), ("left", y)):
            title = tr("{0} ({1})").format(column.name, column.unit) if column.unit else column.name
            shown = named and bool(column.name)
            plot.setLabel(side, title if shown else None)
            plot.showLabel(side, shown)
            self.names[column is y].say("" if named else title)
        for side, column, pixels, apart in (
            ("bottom", x, self.width() - _LEFT, _APART_X),
            ("left", y, self.height() - _BOTTOM, _APART_Y),
        ):
            low = max(column.low, 0.0) if column is y and not y.name else column.low
            ticks = round_ticks(low, column.high, max(pixels // apart, 2))
            plot.getAxis(side).setTicks([[(tick, signed(tick)) for tick in ticks]])
        self._place_names()
