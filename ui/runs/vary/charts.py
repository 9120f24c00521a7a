"""Two charts of many runs: their losses over the epochs as a band, and their results over the values of a setting."""

from math import isfinite

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor

from models.language.text import tr
from models.variations.result import Band, Float
from ui.look import theme
from ui.panels.base.chart_axis import CountAxis, ValueAxis
from ui.panels.base.plot import Plot

_HEIGHT = 170  # px
_LEFT, _BOTTOM = 44, 22  # px for the two axes
_LEAST = 1e-9  # losses below are drawn here, as their logarithm goes to minus infinity
_SHADE = 0.22  # of the accent, in a band
_STUCK = 24  # lines of runs that do not work; more would hide the band
_AIR = 0.06  # of the range of values, free above and below


class _BandPlot(Plot):
    """A median with a band of two quartiles."""

    def __init__(self, name: str, bottom: pg.AxisItem) -> None:
        self.value = ValueAxis()
        super().__init__(name, {"bottom": bottom, "left": self.value})
        self.setFixedHeight(_HEIGHT)
        self.setMouseEnabled(x=False, y=False)
        plot = self.getPlotItem()
        plot.getViewBox().setDefaultPadding(0)
        plot.layout.setContentsMargins(0, 4, 10, 0)
        self.value.setWidth(_LEFT)
        self.value.setGrid(60)
        bottom.setHeight(_BOTTOM)
        self.low, self.high, self.median = (pg.PlotCurveItem(antialias=True) for _ in range(3))
        self._fill = pg.FillBetweenItem(self.low, self.high)
        for item in (self._fill, self.low, self.high, self.median):
            plot.addItem(item, ignoreBounds=True)
        self.dressed.connect(self.colour)
        self.colour()

    def show_lines(self, x: Float, low: Float, median: Float, high: Float) -> None:
        """Draw the band; all (points,)."""
        self.low.setData(x, low)
        self.high.setData(x, high)
        self.median.setData(x, median)

    def show_range(self, x: tuple[float, float], values: Float) -> None:
        """Show all of x, and all finite values."""
        known = values[np.isfinite(values)]
        low, high = (float(known.min()), float(known.max())) if len(known) else (0.0, 1.0)
        more = max(_AIR * (high - low), 0.02)
        self.getPlotItem().getViewBox().setRange(xRange=x, yRange=(low - more, high + more), padding=0)

    def colour(self) -> None:
        """Take the colours of the theme in force."""
        colours = theme.current()
        shade = QColor(colours.accent)
        shade.setAlphaF(_SHADE)
        self._fill.setBrush(shade)
        for edge in (self.low, self.high):
            edge.setPen(pg.mkPen(None))
        self.median.setPen(pg.mkPen(colours.accent, width=2))


class BandChart(_BandPlot):
    """The losses of many runs over the epochs: median, quartiles, and each run that does not work as a thin line."""

    def __init__(self) -> None:
        self._count = CountAxis()
        super().__init__(tr("The losses of all runs"), self._count)
        self._count.show_unit(tr("epoch"))
        self.value.logarithmic = True
        self.stuck: list[pg.PlotCurveItem] = []

    def show_band(self, band: Band | None, stuck: list[Float], epochs: int) -> None:
        """stuck: (points, 2) each, epoch and loss. epochs: where the axis ends."""
        empty = np.empty(0)
        lines = [_logarithm(line) for line in stuck[:_STUCK]]
        for item in self.stuck[len(lines) :]:
            self.getPlotItem().removeItem(item)
        self.stuck = self.stuck[: len(lines)]
        while len(self.stuck) < len(lines):
            self.stuck.append(pg.PlotCurveItem(antialias=True))
            self.getPlotItem().addItem(self.stuck[-1], ignoreBounds=True)
        for item, line in zip(self.stuck, lines, strict=True):
            item.setData(line[:, 0], line[:, 1])
        if band is None:
            self.show_lines(empty, empty, empty, empty)
        else:
            logs = [np.log10(np.maximum(one, _LEAST)) for one in (band.low, band.median, band.high)]
            self.show_lines(band.epoch, *logs)
            lines += [np.stack([band.epoch, one], 1) for one in logs]
        self.show_range((0.0, float(max(epochs, 1))), np.concatenate([line[:, 1] for line in lines] or [empty]))
        self.say("" if lines else tr("The losses of the runs come here."))
        self.colour()

    def colour(self) -> None:
        super().colour()
        for item in getattr(self, "stuck", ()):
            item.setPen(pg.mkPen(theme.current().negative, width=1))


class SpreadChart(_BandPlot):
    """The result over the values of one setting: median and quartiles over the seeds, at even distances."""

    def __init__(self) -> None:
        self._names = pg.AxisItem("bottom")
        super().__init__(tr("The result over the values"), self._names)
        self._points = pg.ScatterPlotItem(size=7)
        self.getPlotItem().addItem(self._points, ignoreBounds=True)
        self.colour()

    def show_spread(self, names: list[str], low: Float, median: Float, high: Float, *, percent: bool) -> None:
        """One place for each value; NaN where nothing is known yet. percent: values are shares."""
        places = np.arange(len(names), dtype=float)
        known = np.isfinite(median)
        self._names.setTicks([list(enumerate(names))])
        self.value.percent, self.value.logarithmic = percent, False
        self.value.picture = None
        self.show_lines(places[known], low[known], median[known], high[known])
        self._points.setData(places[known], median[known])
        self.show_range((-0.3, max(len(names) - 0.7, 0.3)), np.concatenate([low, high]))
        self.say("" if known.any() else tr("The results of the runs come here."))

    def colour(self) -> None:
        super().colour()
        if hasattr(self, "_points"):
            self._points.setBrush(pg.mkBrush(theme.current().accent))
            self._points.setPen(pg.mkPen(theme.current().panel))


def _logarithm(line: Float) -> Float:
    kept = line[np.isfinite(line[:, 1])]
    return np.stack([kept[:, 0], np.log10(np.maximum(kept[:, 1], _LEAST))], 1)


def in_range(value: float, low: float, high: float) -> float:
    """Where a value lies between two others, 0 to 1; 1 where these are one; NaN where it is not known."""
    if not isfinite(value):
        return value
    return 1.0 if high <= low else (value - low) / (high - low)
