"""Answers of a regression against the true values, or their errors; each point is a sample."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.language.text import tr
from models.talk.quality_probes import ValueQuality
from ui.look import theme
from ui.panels.base.chart_axis import PlainAxis, ValueAxis
from ui.panels.base.plot import Plot
from ui.panels.quality import quality_words as words

_SYMBOL, _CHOSEN = 6.0, 12.0  # px across
_REACH = 12  # px from a point within which a click chooses it
_AIR = 0.06  # of the range, around the points
_LEAST_SIDE, _LEAST_BOTTOM = 130, 96  # px of height from which the axes have names
_LEFT = 44  # px for the numbers of the vertical axis


class ErrorsView(Plot):
    """Predicted against true, with the line where both are equal; or residuals over the answers, with a line at 0."""

    chosen = Signal(int)  # number of the sample

    def __init__(self, parent: QWidget | None = None) -> None:
        axes = {"left": ValueAxis(), "bottom": PlainAxis("bottom")}
        super().__init__(tr("Predicted against true values"), axes, parent)
        self.setMouseEnabled(x=False, y=False)
        plot = self.getPlotItem()
        plot.getAxis("left").setWidth(_LEFT)
        for side in ("left", "bottom"):
            plot.getAxis(side).setGrid(40)
        self.residuals = False
        self._quality: ValueQuality | None = None
        self._unit, self._number = "", -1
        self.line = pg.PlotCurveItem()
        self.points = pg.ScatterPlotItem(size=_SYMBOL, pxMode=True)
        self.mark = pg.ScatterPlotItem(size=_CHOSEN, pxMode=True)
        for item in (self.line, self.points, self.mark):
            plot.addItem(item)
        self.resized.connect(lambda: name_axes_if_roomy(self))
        self.dressed.connect(self._colour)
        self.clicked.connect(self._choose)
        self._colour()
        self._name_axes()

    def show_quality(self, quality: ValueQuality, unit: str, *, residuals: bool) -> None:
        """Draw these samples."""
        self._quality = quality
        if (unit, residuals) != (self._unit, self.residuals):
            self._unit, self.residuals = unit, residuals
            self._name_axes()
        self._draw()

    def show_sample(self, number: int | None) -> None:
        """Mark this sample; None for none."""
        self._number = -1 if number is None else number
        self._draw()

    def show_language(self) -> None:
        """The axes' names in the language in force."""
        self._name_axes()

    def coordinates(self) -> tuple[np.ndarray, np.ndarray]:
        """Where the points are: across and upward, (n,) each."""
        found = self._quality
        if found is None:
            return np.zeros(0), np.zeros(0)
        truth, answers = found.truth.astype(np.float64), found.answers.astype(np.float64)
        return (answers, answers - truth) if self.residuals else (truth, answers)

    def _name_axes(self) -> None:
        across, upward = (tr("predicted"), tr("residual")) if self.residuals else (tr("true"), tr("predicted"))
        plot = self.getPlotItem()
        for side, name in (("bottom", across), ("left", upward)):
            plot.setLabel(side, tr("{0} ({1})").format(name, self._unit) if self._unit else name)
        name_axes_if_roomy(self)

    def _draw(self) -> None:
        across, upward = self.coordinates()
        self.points.setData(across, upward)
        if self._quality is None or not len(across):
            self.line.setData([], [])
            self.mark.setData([], [])
            return
        here = self._quality.numbers == self._number
        self.mark.setData(across[here], upward[here])
        low, high = _range(across if self.residuals else np.concatenate([across, upward]))
        self.line.setData([low, high], [0, 0] if self.residuals else [low, high])
        most = max(float(np.abs(upward).max()), 1e-12) * (1 + _AIR)
        box = self.getPlotItem().getViewBox()
        box.setRange(xRange=(low, high), yRange=(-most, most) if self.residuals else (low, high), padding=0)

    def _choose(self, x: float, y: float) -> None:
        across, upward = self.coordinates()
        if self._quality is None or not len(across):
            return
        wide, high = self.getPlotItem().getViewBox().viewPixelSize()
        away = np.hypot((across - x) / max(wide, 1e-300), (upward - y) / max(high, 1e-300))
        nearest = int(away.argmin())
        self.chosen.emit(int(self._quality.numbers[nearest]) if away[nearest] <= _REACH else -1)

    def in_words(self) -> str:
        """The largest errors, for screen readers."""
        found = self._quality
        if found is None or not len(found.truth):
            return ""
        worst = int(np.abs(found.answers - found.truth).argmax())
        text = tr("The largest error: No. {0}, true {1}, predicted {2}")
        true, predicted = words.value(float(found.truth[worst])), words.value(float(found.answers[worst]))
        return text.format(f"{int(found.numbers[worst]) + 1:,}", true, predicted)

    def _colour(self) -> None:
        colours = theme.current()
        self.points.setPen(None)
        colour = pg.mkColor(colours.accent)
        colour.setAlpha(150)
        self.points.setBrush(pg.mkBrush(colour))
        self.line.setPen(pg.mkPen(colours.muted, width=1))
        self.mark.setPen(pg.mkPen(colours.text, width=2))
        self.mark.setBrush(pg.mkBrush(None))


def name_axes_if_roomy(plot: Plot) -> None:
    """Leave out the name of the vertical axis, and in a very low plot both, where they would cover the numbers."""
    for side, least in (("left", _LEAST_SIDE), ("bottom", _LEAST_BOTTOM)):
        plot.getPlotItem().getAxis(side).showLabel(plot.height() >= least)


def _range(values: np.ndarray) -> tuple[float, float]:
    low, high = float(values.min()), float(values.max())
    air = _AIR * (high - low) or 0.5
    return low - air, high + air
