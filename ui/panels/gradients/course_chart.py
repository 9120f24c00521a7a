"""One measure of every layer over the run, a line each. Knows no experiment."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPen

from models.language.text import tr
from models.talk.gradient_probes import GradientCourse
from ui.look import theme
from ui.panels.base.chart_axis import CountAxis, ValueAxis
from ui.panels.base.plot import Plot
from ui.panels.gradients.measures import MEASURES, Float64, Measure, drawn

_LEFT, _BOTTOM = 40, 22  # px for the two axes
_LONG = 100  # epochs from which on their scale is logarithmic, as on the chart of the loss
_HUES = 5  # colours of layers; from the sixth line on they come again, dashed
_AIR = 0.06  # of the range of values, free above and below
_LEAST_RANGE = 0.5  # powers of ten that are shown at least
_USUAL = 0.10  # of the colour, in the band where most runs lie


class CourseChart(Plot):
    """Lines in the colours of the layers; one of them may stand out."""

    point_pointed = Signal(int)  # the number of the point under the cursor; −1 for none

    def __init__(self) -> None:
        self._count, self._value = CountAxis(), ValueAxis()
        super().__init__(tr("Layers over the run"), {"bottom": self._count, "left": self._value})
        self.setMouseEnabled(x=False, y=False)
        plot = self.getPlotItem()
        plot.layout.setContentsMargins(0, 4, 10, 0)
        plot.getViewBox().setDefaultPadding(0)
        self._value.setWidth(_LEFT)
        self._value.setGrid(60)
        self._count.setHeight(_BOTTOM)
        self._course: GradientCourse | None = None
        self._measure, self._chosen, self._pointed = MEASURES[0], -1, -1
        self._x: Float64 = np.empty(0)
        self.lines: list[pg.PlotCurveItem] = []
        self._usual = pg.LinearRegionItem(orientation="horizontal", movable=False)
        self._usual.setZValue(-50)
        plot.addItem(self._usual, ignoreBounds=True)
        self._cursor = pg.InfiniteLine(angle=90)
        self._cursor.hide()
        plot.addItem(self._cursor, ignoreBounds=True)
        self.moved.connect(lambda x, _y: self._point(x))
        self.left.connect(lambda: self._set_pointed(-1))
        self.dressed.connect(self._colour)
        self._draw()
        self._colour()

    def show_course(self, course: GradientCourse | None, measure: Measure, words: str) -> None:
        """Draw this measure of the course. words: in place of lines where there are too few points."""
        self._course, self._measure = course, measure
        self._draw()
        self.say(words if len(self._x) < 2 else "")

    def show_chosen(self, layer: int) -> None:
        """Let the line of this layer stand out; −1 for none."""
        self._chosen = layer
        self._colour()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys go from point to point."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not len(self._x):
            super().keyPressEvent(event)
            return
        here = self._pointed if self._pointed >= 0 else len(self._x) - 1 - step
        self._set_pointed(min(max(here + step, 0), len(self._x) - 1))

    def _draw(self) -> None:
        course, measure = self._course, self._measure
        values = drawn(measure, measure.values(course)) if course is not None else np.empty((0, 0))
        epoch = course.epoch if course is not None else np.empty(0)
        logarithmic = len(epoch) > 0 and float(epoch[-1]) >= _LONG
        self._x = np.log10(1 + epoch) if logarithmic else epoch
        self._count.show_logarithmic(logarithmic)
        epochs = tr("epoch")
        self._count.show_unit(tr("{0} (log)").format(epochs) if logarithmic else epochs)
        self._value.logarithmic, self._value.percent = not measure.share, measure.share
        self._value.picture = None
        self._set_lines(values.shape[1])
        for line, column in zip(self.lines, values.T, strict=True):
            line.setData(self._x, column, connect="finite")
        for axis in (self._count, self._value):
            axis.setStyle(showValues=len(self._x) >= 2)
        low, high = _range(values, measure)
        right = float(self._x[-1]) if len(self._x) else 1.0
        self.getPlotItem().getViewBox().setRange(xRange=(0.0, right or 1.0), yRange=(low, high), padding=0)
        self._usual.setVisible(measure.usual is not None)
        if measure.usual is not None:
            self._usual.setRegion([float(np.log10(end)) for end in measure.usual])
        if self._pointed >= len(self._x):
            self._set_pointed(-1)

    def _set_lines(self, count: int) -> None:
        plot = self.getPlotItem()
        if len(self.lines) != count:
            for line in self.lines:
                plot.removeItem(line)
            self.lines = [pg.PlotCurveItem(antialias=True) for _ in range(count)]
            for line in self.lines:
                plot.addItem(line, ignoreBounds=True)
            self._colour()

    def _colour(self) -> None:
        colours = theme.current()
        for number, line in enumerate(self.lines):
            line.setPen(pen(number, chosen=number == self._chosen, faint=self._chosen >= 0))
            line.setZValue(10 if number == self._chosen else 0)
        band = QColor(colours.good)
        band.setAlphaF(_USUAL)
        self._usual.setBrush(band)
        for edge in self._usual.lines:
            edge.setPen(pg.mkPen(None))
        self._cursor.setPen(pg.mkPen(colours.muted, width=1))

    def _point(self, x: float) -> None:
        if len(self._x):
            self._set_pointed(int(np.abs(self._x - x).argmin()))

    def _set_pointed(self, point: int) -> None:
        self._pointed = point
        self._cursor.setVisible(point >= 0)
        if point >= 0:
            self._cursor.setValue(float(self._x[point]))
        self.point_pointed.emit(point)


def pen(layer: int, *, chosen: bool = False, faint: bool = False) -> QPen:
    """The line of the layer with this number."""
    colours = theme.current()
    colour = theme.layer_colour(layer, colours)
    if faint and not chosen:
        colour = theme.mix(colour.name(), colours.panel, 0.6)
    style = Qt.PenStyle.SolidLine if layer // _HUES % 2 == 0 else Qt.PenStyle.DashLine
    return QPen(pg.mkPen(colour, width=3 if chosen else 1.5, style=style))


def _range(values: Float64, measure: Measure) -> tuple[float, float]:
    """From where to where the vertical axis goes."""
    if measure.share:
        return -0.03, 1.03
    finite = values[np.isfinite(values)]
    ends = [float(finite.min()), float(finite.max())] if len(finite) else [-2.0, 0.0]
    if measure.usual is not None:
        ends += [float(np.log10(end)) for end in measure.usual]
    low, high = min(ends), max(ends)
    more = max(_AIR * (high - low), (_LEAST_RANGE - (high - low)) / 2, 0.02)
    return low - more, high + more
