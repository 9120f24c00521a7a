"""What comes of answering only where the network is sure enough: how much is answered, and how well."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.language.text import tr
from models.talk.quality_probes import THRESHOLDS, ClassQuality
from ui.forms.controls import Elided, Slider
from ui.look import theme
from ui.look.sayings import say
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.panels.base.chart_axis import ValueAxis
from ui.panels.base.plot import Plot
from ui.panels.quality import quality_words as words
from ui.panels.quality.errors_view import name_axes_if_roomy

_LEFT = 34  # px for the numbers of the vertical axis
_LEAST = 54  # px of height of the curve
_START = 80  # % of confidence that is asked for at first
_SYMBOL = 9.0  # px across
_AIR = 2.0  # % beyond the ends of the axes, so that the point is whole there


class Coverage(QWidget):
    """A threshold, a sentence, and the curve of all thresholds with a point at this one."""

    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quality: ClassQuality | None = None
        self.slider, self.sentence = Slider(), Elided()
        self.slider.setRange(0, len(THRESHOLDS) - 1)
        self.slider.setValue(_START)
        self.slider.valueChanged.connect(self._draw)
        say(self.slider.setAccessibleName, tr("How sure an answer has to be, in percent"))
        say(
            self.slider.setToolTip,
            wrapped(tr("How sure an answer has to be to be given; the others are left to people")),
        )
        explain(self.slider, "confidence_threshold")
        axes = {"left": ValueAxis()}
        self.plot = Plot(tr("Share of right answers over the share of samples that are answered"), axes)
        self.plot.setMinimumHeight(_LEAST)
        self.plot.setMouseEnabled(x=False, y=False)
        for side in ("left", "bottom"):
            self.plot.getPlotItem().getAxis(side).setGrid(40)
        self.plot.getPlotItem().getAxis("left").setWidth(_LEFT)
        self.curve = pg.PlotCurveItem(antialias=True)
        self.point = pg.ScatterPlotItem(size=_SYMBOL)
        for item in (self.curve, self.point):
            self.plot.addItem(item)
        self.plot.dressed.connect(self._colour)
        self.plot.resized.connect(lambda: name_axes_if_roomy(self.plot))
        self._colour()
        self._name_axes()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.sentence)
        column.addWidget(self.slider)
        column.addWidget(self.plot, 1)

    def show_quality(self, quality: ClassQuality) -> None:
        """Draw the curve of these answers."""
        self._quality = quality
        self._draw()

    def show_language(self) -> None:
        """The axes' names in the language in force."""
        self._name_axes()
        self._draw()

    def _name_axes(self) -> None:
        plot = self.plot.getPlotItem()
        for side, name in (("bottom", tr("answered (%)")), ("left", tr("right (%)"))):
            plot.setLabel(side, name)
        name_axes_if_roomy(self.plot)

    def _draw(self) -> None:
        found = self._quality
        if found is None:
            return
        some = found.sure > 0
        across = 100 * found.sure[some] / max(found.known, 1)
        upward = 100 * found.sure_right[some] / np.maximum(found.sure[some], 1)
        self.curve.setData(across, upward)
        covered, right = found.coverage(self.slider.value())
        self.point.setData([] if right is None else [100 * covered], [] if right is None else [100 * right])
        low = float(upward.min(initial=100.0))
        self.plot.getPlotItem().getViewBox().setRange(
            xRange=(0, 100 + _AIR), yRange=(min(low, 95.0) - _AIR, 100 + _AIR), padding=0
        )
        text = words.threshold(found, self.slider.value())
        if text != self.sentence.text():
            say(self.sentence.setText, text)
            say(self.sentence.setToolTip, wrapped(text))
            say(self.plot.setAccessibleDescription, text)
            self.told.emit(text)

    def _colour(self) -> None:
        colours = theme.current()
        self.curve.setPen(pg.mkPen(colours.accent, width=2))
        self.point.setPen(pg.mkPen(colours.panel, width=1))
        self.point.setBrush(pg.mkBrush(colours.accent))
