"""The losses of two runs in one chart, each in its colour and with its name."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtWidgets import QWidget

from models.language.text import tr
from ui.look.sayings import say
from ui.panels.base.chart_axis import CountAxis, ValueAxis
from ui.panels.base.plot import Plot
from ui.panels.loss.curves import LONG, ChartOptions, value_range
from ui.panels.loss.ghosts import Ghost, GhostCurves

_LEFT, _BOTTOM = 44, 22  # px for the two axes
_SIZE = QSize(180, 110)  # px
_OPTIONS = ChartOptions()


class BothCurves(Plot):
    """Shows the whole of both."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._count, self._value = CountAxis(), ValueAxis()
        super().__init__(tr("Loss", "chart"), {"bottom": self._count, "left": self._value}, parent)
        plot = self.getPlotItem()
        plot.layout.setContentsMargins(0, 4, 10, 0)
        self._value.setWidth(_LEFT)
        self._count.setHeight(_BOTTOM)
        self._value.setGrid(255)
        self._value.setZValue(-200)
        self._count.setZValue(-200)
        plot.getViewBox().setDefaultPadding(0)
        self.setMouseEnabled(x=False, y=False)
        self.setMinimumHeight(_SIZE.height())
        self.curves = GhostCurves(plot, lambda x, y: QPointF(self.place(x, y)))
        self.dressed.connect(self.curves.dress)

    def sizeHint(self) -> QSize:
        return _SIZE

    def show_runs(self, one: Ghost, other: Ghost) -> None:
        """Draw the curves of these two."""
        curves = self.curves
        curves.take((one, other))
        x_log = curves.longest >= LONG
        self._count.show_logarithmic(x_log)
        self._count.show_unit(tr("{0} (log)").format(tr("epoch")) if x_log else tr("epoch"))
        curves.show(_OPTIONS, x_log)
        low, high = value_range(curves.drawn, _OPTIONS)
        self.getPlotItem().getViewBox().setRange(xRange=(0.0, curves.right or 1.0), yRange=(low, high), padding=0)
        curves.name_ends([])
        said = curves.in_words(False)
        if self.accessibleDescription() != said:
            say(self.setAccessibleDescription, said)
