"""The sample that is chosen, and those that are marked, as rings on a plot; a click on a sample chooses it."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from ui.look import theme
from ui.panels.base.plot import Plot

_NEAR = 10  # px from a click to the middle of the sample that it means
_RING, _MARK = 16, 12  # px across


class ChosenSample(QObject):
    """At most one sample of those that the plot shows is chosen; any number of them are marked."""

    chosen = Signal(int)  # the number of the sample that was clicked; −1 where none lies

    def __init__(self, plot: Plot) -> None:
        super().__init__(plot)
        self._plot = plot
        self._spots: NDArray[np.float32] = np.empty((0, 2), np.float32)
        self._shown: NDArray[np.bool_] = np.empty(0, bool)
        self.number: int | None = None
        self.ring = pg.ScatterPlotItem(size=_RING, brush=None, symbol="o")
        self.ring.setZValue(20)
        self.marked: frozenset[int] = frozenset()
        self.marks = pg.ScatterPlotItem(size=_MARK, brush=None, symbol="o")
        self.marks.setZValue(15)
        for item in (self.marks, self.ring):
            plot.getPlotItem().addItem(item, ignoreBounds=True)
        plot.clicked.connect(self._click)

    def show_spots(self, spots: NDArray[np.float32], shown: NDArray[np.bool_]) -> None:
        """Where the samples lie in units of the axes, (n, 2), and which of them are drawn, (n,)."""
        self._spots, self._shown = spots, shown
        self._draw()
        if self.marked or len(self.marks.data):
            self._draw_marks()

    def choose(self, number: int | None) -> None:
        """Put the ring around this sample, also where it is not drawn itself; None for none."""
        if number != self.number:
            self.number = number
            self._draw()

    def mark(self, numbers: frozenset[int]) -> None:
        """Put a small ring around each of these samples that is drawn."""
        if numbers != self.marked:
            self.marked = numbers
            self._draw_marks()

    def _draw_marks(self) -> None:
        rows = np.array([n for n in sorted(self.marked) if n < len(self._shown) and self._shown[n]], np.intp)
        x, y = self._spots[rows].T
        self.marks.setData(x=x, y=y, pen=pg.mkPen(theme.current().text, width=1.2))

    def _draw(self) -> None:
        if self.number is None or self.number >= len(self._spots):
            self.ring.clear()
            return
        x, y = self._spots[self.number].tolist()
        self.ring.setData(x=[x], y=[y], pen=pg.mkPen(theme.current().text, width=2.5))

    def _click(self, x: float, y: float) -> None:
        """x, y: in units of the axes."""
        if not len(self._spots):
            return
        unit = self._plot.getPlotItem().getViewBox().viewPixelSize()
        away = np.hypot(*((self._spots - np.array([x, y])) / np.array(unit)).T)
        away[~self._shown] = np.inf
        nearest = int(away.argmin())
        self.chosen.emit(nearest if away[nearest] <= _NEAR else -1)
