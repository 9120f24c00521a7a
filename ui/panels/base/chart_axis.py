"""Axes of a chart: few round ticks in short notation. Values on the vertical one may be log10."""

from math import ceil, floor, log10
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from models.language.text import tr
from ui.forms.number_text import written

_SIZES = ((1e9, " G"), (1e6, " M"), (1e3, " k"))
_OVERHANG = 60  # px by which the outermost numbers may reach beyond the chart
_HALF_A_LINE = 7.0  # px; so far a number beside the end of the vertical axis reaches beyond it
_APART = 4.0  # px between two numbers, at least
_PIXELS_X, _PIXELS_Y = 64, 30  # least px from one number to the next


def short_tick(value: float) -> str:
    """A count on an axis: 750, 20 k, 1.2 M; below 10,000 it stays a whole number."""
    if abs(value) < 10_000 and value == int(value):
        return f"{int(value):,}"
    for size, unit in _SIZES:
        if abs(value) >= size:
            return written(round(value / size, 6)) + unit
    return signed(round(value, 6))


def signed(value: float) -> str:
    """A number on an axis, with a true minus sign."""
    return written(value).replace("-", "−")


def round_ticks(low: float, high: float, most: int) -> list[float]:
    """From 2 to `most` multiples of 1, 2 or 5 times a power of ten, inside [low, high]; one where there is no range."""
    span, most = high - low, max(most, 2)
    if not 0 < span < float("inf"):
        return [low]
    power = 10.0 ** floor(log10(span / most))
    finer: list[float] = []
    for step in (power * m for m in (1, 2, 5, 10, 20)):
        ticks = [_rounded(n * step) for n in range(ceil(low / step - 1e-9), floor(high / step + 1e-9) + 1)]
        if len(ticks) <= most:
            return ticks if len(ticks) > 1 else [finer[0], finer[-1]]
        finer = ticks
    return [finer[0], finer[-1]]


def _rounded(value: float) -> float:
    """Without the last digits, which a product of floats gets wrong."""
    return float(f"{value:.12g}")


def log_ticks(low: float, high: float, most: int) -> list[float]:
    """Ticks of a logarithmic axis, as log10, two at least: decades, or 1-2-5, or round numbers in a short range."""
    decades = [float(d) for d in range(ceil(low - 1e-9), floor(high + 1e-9) + 1)]
    if len(decades) > most:
        every = -(-len(decades) // most)
        even = [d for d in decades if d % every == 0]  # these stay in their places while the range grows
        return even if len(even) > 1 else decades[::every]
    if len(decades) >= 3 or (len(decades) == 2 and most < 4):
        return decades
    between = [d + part for d in range(floor(low), ceil(high) + 1) for part in (0.0, log10(2), log10(5))]
    inside = [tick for tick in between if low <= tick <= high]
    if len(inside) >= 2:
        return inside[:: -(-len(inside) // most)]
    return [log10(value) for value in round_ticks(10**low, 10**high, most) if value > 0]


def log_count_ticks(low: float, high: float, most: int) -> list[float]:
    """Ticks of an axis of log10(1 + count): 0, 1, 10, 100, … and, where few of them are in sight, others between."""
    decades = range(max(0, floor(low)), ceil(high) + 1)
    counts = [0, *(10**d for d in decades)]
    inside = [tick for tick in (log10(1 + count) for count in counts) if low - 1e-9 <= tick <= high + 1e-9]
    if len(inside) > most:
        every = -(-len(inside) // most)
        return inside[::every]
    if len(inside) >= 3:
        return inside
    return [log10(1 + value) for value in round_ticks(10**low - 1, 10**high - 1, most) if value >= 0]


def loss_tick(value: float) -> str:
    """A loss on an axis: 1, 0.1, 0.01, 0.001; very small and large ones as 1e-6."""
    if value and (abs(value) < 1e-4 or abs(value) >= 1e6):
        return f"{value:.3g}".replace("e-0", "e-").replace("e+0", "e").replace("-", "−")
    return signed(float(f"{value:.4g}"))


class PlainAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Numbers in short notation, with true minus signs, where pyqtgraph puts them."""

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [loss_tick(value) for value in values]


class CountAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Epochs or steps, below the chart. The unit stands at the first number, which saves a line."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self.setStyle(hideOverlappingLabels=_OVERHANG)
        self._unit = ""
        self._logarithmic = False

    def show_unit(self, unit: str) -> None:
        """Name the unit: epochs or steps."""
        if unit != self._unit:
            self._unit = unit
            self.picture = None  # pyqtgraph's cache of the drawn axis
            self.update()

    def show_logarithmic(self, on: bool) -> None:
        """Whether values on this axis are log10(1 + count)."""
        self._logarithmic = on
        self.picture = None
        self.update()

    def generateDrawSpecs(self, painter: QPainter) -> Any:
        """What pyqtgraph draws, with every number under its tick, inside of the chart and apart from the others."""
        specs = super().generateDrawSpecs(painter)
        if not specs:
            return specs
        axis, ticks, texts = specs
        unit = painter.fontMetrics().horizontalAdvance(f"{self._unit} ")
        left = self.mapFromDevice(QPointF(0, 0)).x() + 1
        right = self.mapFromDevice(QPointF(self.getViewWidget().width(), 0)).x() - 1
        kept: list[Any] = []
        for rect, flags, text in texts:
            if text.startswith(f"{self._unit} "):
                rect.translate(-unit / 2, 0)
            rect.moveLeft(max(rect.left(), left))
            rect.moveRight(min(rect.right(), right))
            if not kept or rect.left() >= kept[-1][0].right() + _APART:
                kept.append((rect, flags, text))
        return axis, ticks, kept

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        most = max(2, int(size // _PIXELS_X))
        ticks = log_count_ticks(low, high, most) if self._logarithmic else round_ticks(low, high, most)
        return [(1.0, [t for t in ticks if t >= 0])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        texts = [short_tick(round(10**value - 1, 6) if self._logarithmic else value) for value in values]
        return [f"{self._unit} {texts[0]}", *texts[1:]] if texts else []


class ValueAxis(pg.AxisItem):  # type: ignore[misc]
    """Losses on a plain or logarithmic scale, or shares as percent; draws the grid lines."""

    def __init__(self) -> None:
        super().__init__("left")
        self.setStyle(hideOverlappingLabels=False)
        self.logarithmic = False
        self.percent = False

    def boundingRect(self) -> QRectF:
        """With room for the numbers at both ends: pyqtgraph leaves out what is not inside as a whole."""
        return QRectF(super().boundingRect()).adjusted(0, -_HALF_A_LINE, 0, _HALF_A_LINE)

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        most = max(2, int(size // _PIXELS_Y))
        return [(1.0, log_ticks(low, high, most) if self.logarithmic else round_ticks(low, high, most))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self.percent:
            return [tr("{0} %").format(f"{round(100 * value, 4):g}") for value in values]
        return [loss_tick(10**value if self.logarithmic else value) for value in values]
