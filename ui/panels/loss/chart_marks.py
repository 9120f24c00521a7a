"""What the chart marks besides its curves: the gap of overfitting, the lowest test loss, and where training stopped."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import product

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from models.design.epochs.stop_rules import Stop
from models.doctor.overfitting import gap_begins, lowest_test
from models.language.text import Text, joined, mark, tr
from models.talk.snapshot import History
from models.talk.stopped import reason
from ui.look import theme
from ui.look.sayings import say
from ui.panels.base.plot import Area
from ui.panels.loss.curves import Chart, Float64, drawable, reduced

_BEHIND = 0.08  # share of the width by which the lowest loss has to lie back for its epoch to be written
_APART = 60  # px from one word about a stop to the next
_DOWN = 0.0, 1.0, -0.6, 1.6, -1.2, 2.2, -1.8, 2.8  # heights of the words at the dot, the best first, as anchors
_LOOKS = 16  # places at which is looked whether a curve runs through words
_ROOM = 14  # px that the name of the gap needs between the curves


@dataclass(frozen=True)
class Marked:
    """What is marked: indices of points of the history, and stops with their places on x.

    lowest: of the lowest test loss. gap: where overfitting begins.
    """

    lowest: int | None = None
    gap: int | None = None
    stops: tuple[tuple[Stop, float], ...] = ()


def marked(history: History, shown: Chart, changes: tuple[int, ...], stops: tuple[Stop, ...]) -> Marked:
    """What to mark; losses are compared only since the design was changed last, as others measured something else."""
    recent = history.after(changes[-1] if changes else 0)
    before = len(history.step) - len(recent.step)
    lowest, gap = (None if at is None else before + at for at in (lowest_test(recent), gap_begins(recent)))
    places = np.interp([stop.step for stop in stops], history.step, shown.x) if len(shown.x) else np.empty(0)
    return Marked(lowest, gap, tuple(zip(stops, places.tolist(), strict=False)))


def in_words(history: History, marks: Marked) -> Text | str:
    """The marks for who does not see them."""
    said: list[str] = []
    if marks.lowest is not None:
        epoch = f"{history.epoch[marks.lowest]:,.0f}"
        said.append(tr("Lowest test loss {0:.4g} at epoch {1}.").format(float(history.test_loss[marks.lowest]), epoch))
    if marks.gap is not None:
        since = f"{history.epoch[marks.gap]:,.0f}"
        said.append(tr("The network overfits since epoch {0}.").format(since))
    said += [sentence(stop) for stop, _ in marks.stops]
    return joined(said, mark(" ")) if said else ""


def word(stop: Stop) -> Text:
    return tr("stopped") if stop.obeyed else tr("would have stopped")


def sentence(stop: Stop) -> Text:
    """Where a rule stopped, or would have stopped, and why."""
    told = tr("Stopped at epoch {epoch}: {why}.") if stop.obeyed else tr("Would have stopped at epoch {epoch}: {why}.")
    return told.format(epoch=f"{stop.epoch:,}", why=reason(stop))


class ChartMarks:
    """The items of the marks in a plot."""

    def __init__(self, plot: Area, place: Callable[[float, float], QPointF]) -> None:
        """place: the pixel at a point in the units of the axes."""
        self._plot, self._place = plot, place
        self.gap = pg.PlotCurveItem(pen=None, fillLevel="enclosed")
        self.gap.setZValue(-20)
        self.dot = pg.ScatterPlotItem(size=9, pxMode=True)
        self.dot.setZValue(10)
        self.lines: list[pg.InfiniteLine] = []
        self._of: list[Stop | None] = []  # what each line shows
        self.gap_name, self.dot_name = self._words(), self._words()
        self.stop_names: list[pg.TextItem] = []
        for item in (self.gap, self.dot):
            plot.addItem(item, ignoreBounds=True)
        self.shown = Marked()

    def show(self, marks: Marked, chart: Chart, log: bool, width: int) -> None:
        """Draw these marks of a chart. log: of its losses. width: of the plot in pixels."""
        self.shown = marks
        self._show_gap(chart, log, width)
        self._show_stops(marks.stops)
        self._show_dot(chart, log)

    def rooms(self) -> list[QRectF]:
        """The pixels that words take that have one place only."""
        return [self._room_of(words) for words in (self.gap_name, *self.stop_names) if words.isVisible()]

    def dress(self) -> None:
        """Take the colours of the theme in force."""
        colours = theme.current()
        fill = QColor(colours.warning)
        fill.setAlphaF(0.16)
        self.gap.setBrush(fill)
        self.dot.setBrush(pg.mkBrush(colours.accent))
        self.dot.setPen(pg.mkPen(colours.panel, width=1.5))
        for words in (self.gap_name, self.dot_name, *self.stop_names):
            words.setColor(colours.warning if words is self.gap_name else colours.muted)
            words.setFont(theme.font(theme.CAPTION))
        for line, (stop, _) in zip(self.lines, self.shown.stops, strict=False):
            line.setPen(_pen(stop))

    def _show_gap(self, chart: Chart, log: bool, width: int) -> None:
        begin = self.shown.gap
        self.gap.setVisible(begin is not None)
        self.gap_name.setVisible(begin is not None)
        if begin is None:
            return
        train, test = (drawable(curve.smooth[begin:], log) for curve in (chart.train, chart.test))
        finite = np.isfinite(train) & np.isfinite(test)
        x = chart.x[begin:][finite]
        lower_x, lower = reduced(x, train[finite], max(width, 100), extremes=False)
        upper_x, upper = reduced(x, test[finite], max(width, 100), extremes=False)
        around = np.append(lower_x, upper_x[::-1]), np.append(lower, upper[::-1])
        self.gap.setData(*around)
        if not len(lower_x):
            return
        at = int(np.searchsorted(lower_x, (lower_x[0] + 2 * lower_x[-1]) / 3))
        x_at, low, high = float(lower_x[at]), float(lower[at]), float(np.interp(lower_x[at], upper_x, upper))
        room = abs(self._place(x_at, low).y() - self._place(x_at, high).y())
        inside = room >= _ROOM
        _say(self.gap_name, tr("overfitting"))
        half = self.gap_name.textItem.boundingRect().width() / 2
        beyond = self._place(x_at, low).x() + half > self._place(float(x[-1]), low).x()
        self.gap_name.setAnchor((1.0 if beyond else 0.5, 0.5 if inside else 1.0))  # at the right edge, it ends there
        self.gap_name.setPos(x_at, (low + high) / 2 if inside else max(low, high))

    def _show_dot(self, chart: Chart, log: bool) -> None:
        lowest = self.shown.lowest
        y = float(drawable(chart.test.raw[lowest : lowest + 1], log)[0]) if lowest is not None else np.nan
        if lowest is None or not np.isfinite(y):
            self.dot.clear()
            self.dot_name.hide()
            return
        x, end = float(chart.x[lowest]), float(chart.x[-1])
        self.dot.setData([x], [y])
        self.dot_name.setPos(x, y)
        _say(self.dot_name, tr("lowest: epoch {0}").format(f"{chart.epoch[lowest]:,.0f}"))
        side = 0.0 if x < end / 2 else 1.0
        curves = [drawable(curve.smooth, log) for curve in (chart.train, chart.test)]
        free = self._free_side(
            ((across, down) for down, across in product(_DOWN, (side, 0.5, 1 - side))), chart.x, curves
        )
        self.dot_name.setVisible(free is not None and end - x > _BEHIND * end)
        if free is not None:
            self.dot_name.setAnchor(free)

    def _free_side(
        self, sides: Iterable[tuple[float, float]], x: Float64, curves: list[Float64]
    ) -> tuple[float, float] | None:
        """The first of these anchors at which the words of the dot are on the chart, on no curve and no other words."""
        (left, right), (low, high) = self._plot.getViewBox().viewRange()
        first, last, spot = self._place(left, low), self._place(right, high), self._spot(self.dot_name)
        all_room, taken = QRectF(first, last).normalized(), self.rooms()
        for anchor in sides:
            room = _room(self.dot_name, spot, anchor).adjusted(3, 4, -3, -4)
            if not all_room.contains(room) or any(room.intersects(other) for other in taken):
                continue
            pixels = np.linspace(room.left(), room.right(), _LOOKS)
            at = left + (pixels - first.x()) * (right - left) / max(last.x() - first.x(), 1e-9)
            ys = (first.y() + (np.interp(at, x, y) - low) * (last.y() - first.y()) / (high - low) for y in curves)
            if not any(((room.top() <= y) & (y <= room.bottom())).any() for y in ys):
                return anchor
        return None

    def _show_stops(self, stops: tuple[tuple[Stop, float], ...]) -> None:
        while len(self.lines) > len(stops):
            self._plot.removeItem(self.lines.pop())
            self._plot.removeItem(self.stop_names.pop())
            self._of.pop()
        while len(self.lines) < len(stops):
            self.lines.append(pg.InfiniteLine(angle=90))
            self.lines[-1].setZValue(-5)
            self._plot.addItem(self.lines[-1], ignoreBounds=True)
            self.stop_names.append(self._words())
            self._of.append(None)
        left, right = self._plot.getViewBox().viewRange()[0]
        top, named = self._plot.getViewBox().viewRange()[1][1], np.inf
        for n, (stop, x) in reversed(list(enumerate(stops))):
            line, words = self.lines[n], self.stop_names[n]
            if stop != self._of[n]:
                self._of[n] = stop
                line.setPen(_pen(stop))
                say(line.setToolTip, sentence(stop))
                say(words.setText, word(stop))
                words.setColor(theme.current().muted)
            line.setValue(x)
            at = self._place(x, top).x()
            words.setVisible(named - at >= _APART)
            named = min(named, at) if words.isVisible() else named
            words.setAnchor((0.0 if x < (left + right) / 2 else 1.0, 0.0))
            words.setPos(x, top)

    def _room_of(self, words: pg.TextItem) -> QRectF:
        """The pixels that they take."""
        return _room(words, self._spot(words), (words.anchor.x(), words.anchor.y()))

    def _spot(self, words: pg.TextItem) -> QPointF:
        """The pixel that they stand at."""
        return self._place(words.pos().x(), words.pos().y())

    def _words(self) -> pg.TextItem:
        words = pg.TextItem()
        words.setFont(theme.font(theme.CAPTION))
        words.setZValue(15)
        words.hide()
        self._plot.addItem(words, ignoreBounds=True)
        return words


def _room(words: pg.TextItem, spot: QPointF, anchor: tuple[float, float]) -> QRectF:
    """The pixels that they take where this part of them stands at this pixel."""
    size = words.textItem.boundingRect().size()
    return QRectF(spot - QPointF(anchor[0] * size.width(), anchor[1] * size.height()), size)


def _pen(stop: Stop) -> object:
    colours = theme.current()
    style = Qt.PenStyle.SolidLine if stop.obeyed else Qt.PenStyle.DotLine
    return pg.mkPen(colours.text, width=1, style=style)


def _say(words: pg.TextItem, text: str) -> None:
    if words.toPlainText() != text:
        say(words.setText, text)
