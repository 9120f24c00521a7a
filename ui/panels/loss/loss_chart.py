"""Two curves over the run, raw and smoothed, with a read-out under the cursor. Knows no experiment."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from html import escape

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPen
from PySide6.QtWidgets import QWidget

from models.design.epochs.stop_rules import Stop
from models.language.text import joined, mark, tr
from models.talk.runs.moments import NO_MOMENTS, Moments
from models.talk.snapshot import History
from ui.forms import numbers
from ui.look import theme
from ui.look.sayings import say
from ui.panels.base.chart_axis import CountAxis, ValueAxis
from ui.panels.base.plot import Overlay, Plot
from ui.panels.loss.chart_marks import ChartMarks, Marked, in_words, marked, sentence
from ui.panels.loss.curves import Chart, ChartOptions, Curve, Float64, chart, drawable, nearest, reduced, value_range
from ui.panels.loss.ghosts import Ghost, GhostCurves
from ui.panels.loss.time_cursor import TimeCursor

_LEFT, _BOTTOM = 44, 22  # px for the two axes
_APART = 8  # px from one mark of a change to the next
_TIME_KEYS = {
    Qt.Key.Key_Home: "past_first",
    Qt.Key.Key_Left: "past_back",
    Qt.Key.Key_Right: "past_on",
    Qt.Key.Key_End: "past_present",
}
_TOP, _RIGHT = 15, 14  # px around the plot: for the name of its quantity, and for half a number


class LossChart(Plot):
    """Training in grey, test in the accent colour; the raw curves faint behind the smoothed ones."""

    x_log_changed = Signal(bool)  # whether the scale of x is logarithmic now, chosen or by itself
    moment_wanted = Signal(object)  # the line was dragged to the moment at this step; None: to the present
    time_key = Signal(str)  # the action that a key asks for

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._count, self._value = CountAxis(), ValueAxis()
        super().__init__(name, {"bottom": self._count, "left": self._value}, parent)
        plot = self.getPlotItem()
        plot.layout.setContentsMargins(0, _TOP, _RIGHT, 0)
        self._value.setWidth(_LEFT)
        self._count.setHeight(_BOTTOM)
        self._value.setGrid(255)
        self._value.setZValue(-200)  # puts its grid behind the curves
        self._count.setZValue(-200)
        plot.getViewBox().setDefaultPadding(0)
        self._options = ChartOptions()
        self._history = History()
        self._changes: tuple[int, ...] = ()
        self.changes: list[pg.InfiniteLine] = []  # where the design was changed
        self.shown: Chart | None = None
        self._fitted = True
        self._empty_words = ""
        self._cursor: float | None = None
        self._moments = NO_MOMENTS
        self._reads_moment = False  # the read-out goes along with the moment that is shown
        self._quantity = ""
        self.quantity = Overlay(self, "caption")
        self.curves = {n: self._curve(n, z) for z, n in enumerate(("raw train", "raw test", "train", "test"))}
        self._stops: tuple[Stop, ...] = ()
        self.ghosts = GhostCurves(plot, lambda x, y: QPointF(self.place(x, y)))
        self.beside = GhostCurves(plot, lambda x, y: QPointF(self.place(x, y)))  # the run beside this one
        self.marks = ChartMarks(plot, lambda x, y: QPointF(self.place(x, y)))
        self._line = pg.InfiniteLine(angle=90)
        self._line.setZValue(20)
        self._line.hide()
        plot.addItem(self._line, ignoreBounds=True)
        self.time = TimeCursor(self)
        self.time.dragged.connect(self._drag)
        plot.getViewBox().sigRangeChangedManually.connect(self._zoomed)
        self.reset_view.connect(self.fit)
        self.moved.connect(self._move)
        self.left.connect(self._leave)
        self.dressed.connect(self._colour)
        self.resized.connect(self._place)
        self._colour()
        self._draw()

    def show_options(self, options: ChartOptions) -> None:
        """Draw with these options; a new scale or unit shows the whole run again."""
        old, self._options = self._options, options
        if replace(old, smoothing=options.smoothing) != options:
            self._fitted = True
        self._value.logarithmic = options.log and not options.accuracy
        self._value.percent = options.accuracy
        self._draw()

    def show_quantity(self, name: str) -> None:
        """Name the quantity on the vertical axis, such as the loss, which has no unit."""
        self._quantity = name
        self._name_axes()

    def show_empty_words(self, words: str) -> None:
        """Show these words while there is nothing to draw."""
        self._empty_words = words
        self._draw()

    def show_history(
        self, history: History, words: str, changes: tuple[int, ...] = (), stops: tuple[Stop, ...] = ()
    ) -> None:
        """Draw these points, or show `words` if they are too few. changes: steps before which the design changed.

        stops: where rules ended training, or would have.
        """
        same = (self._empty_words, self._changes, self._stops) == (words, changes, stops)
        drawn = same and self._history is history and not self.beside.shown
        self._history, self._empty_words, self._changes, self._stops = history, words, changes, stops
        if not drawn:  # while somebody looks back the curve stays as it is
            self._draw()

    def show_ghosts(self, ghosts: tuple[Ghost, ...]) -> None:
        """Draw these curves behind the others."""
        if ghosts or self.ghosts.shown:
            self.ghosts.take(ghosts)
            self._draw()

    def show_beside(self, ghost: Ghost | None) -> None:
        """Draw this curve of a run under way too, from the next `show_history` on."""
        if ghost is not None or self.beside.shown:
            self.beside.take(() if ghost is None else (ghost,))

    def show_moments(self, moments: Moments) -> None:
        """Let the line be dragged to these moments; it stands at the one that is shown."""
        self._moments = replace(moments, shown=self._moments.shown) if self.time.dragging else moments
        self._place_time()

    def _drag(self, pixel: float) -> None:
        if self.shown is None or not len(self.shown.x):
            return
        step = float(np.interp(self.at(pixel, 0).x(), self.shown.x, self.shown.step))
        wanted = self._moments.nearest(step)
        if wanted != self._moments.shown:
            self._moments = replace(self._moments, shown=wanted)
            self._place_time()
            self.moment_wanted.emit(wanted)

    def _place_time(self) -> None:
        """Put the line at the moment that is shown; at the end of the curve while that is the present."""
        if self.shown is None or len(self.shown.x) < 2 or not len(self._moments.steps):
            self.time.hide()
            return
        moment = self._moments.shown
        x = float(self.shown.x[-1] if moment is None else np.interp(moment, self.shown.step, self.shown.x))
        box, at = self.view_rect(), self.place(x, 0.0).x()
        if not box.left() <= at <= box.right() + 1:
            self.time.hide()
            return
        self.time.place_at(at, box, moment is not None)
        if self._reads_moment:
            self._cursor = x
            self._show_cursor()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """The curves without the line at the cursor while this lasts, for a picture to take away."""
        items = self._line, self.time
        seen = [item.isVisible() for item in items]
        for item in items:
            item.hide()
        try:
            yield
        finally:
            for item, was in zip(items, seen, strict=True):
                item.setVisible(was)

    def fit(self) -> None:
        """Show the whole run, now and from now on."""
        self._fitted = True
        self._draw()

    def read_out(self, index: int) -> str:
        """Point `index` as rich text: its epoch and step, then each curve smoothed and raw."""
        assert self.shown is not None
        at = tr("epoch {0} · step {1}").format(_count(self.shown.epoch[index]), _count(self.shown.step[index]))
        rows = [f"<tr><td colspan=3>{at}</td></tr>"]
        if index in [nearest(self.shown.x, place) for place in self.shown.changes.tolist()]:
            rows.append(f"<tr><td colspan=3>{tr('Design changed')}</td></tr>")
        marks = self.marks.shown
        if index == marks.lowest:
            rows.append(f"<tr><td colspan=3>{tr('Lowest test loss')}</td></tr>")
        for stop, place in marks.stops:
            if index == nearest(self.shown.x, place):
                rows.append(f"<tr><td colspan=3>{sentence(stop)}</td></tr>")
        for name, curve in ((tr("training"), self.shown.train), (tr("test"), self.shown.test)):
            smooth, raw = (self._in_words(float(values[index])) for values in (curve.smooth, curve.raw))
            raw = tr("raw {0}").format(raw)
            rows.append(f"<tr><td>{name}&nbsp;</td><td align=right><b>{smooth}</b>&nbsp;</td><td>{raw}</td></tr>")
        x, accuracy = float(self.shown.x[index]), self._options.accuracy
        for ghost, value in (*self.beside.at(x, accuracy), *self.ghosts.at(x, accuracy)):
            rows.append(f"<tr><td>{escape(ghost)}&nbsp;</td><td align=right>{self._in_words(value)}</td><td></td></tr>")
        return f"<table cellspacing=0 cellpadding=1>{''.join(rows)}</table>"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys, Home and End go from moment to moment; with Shift the arrow keys move the read-out alone."""
        alone = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        wanted = _TIME_KEYS.get(Qt.Key(event.key()))
        if wanted is not None and not alone and len(self._moments.steps):
            self._reads_moment = True
            self.time_key.emit(wanted)
            return
        self._reads_moment = False
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or self.shown is None or not len(self.shown.x):
            super().keyPressEvent(event)
            return
        last = len(self.shown.x) - 1
        here = nearest(self.shown.x, self._cursor) if self._cursor is not None else last - step
        self._move(float(self.shown.x[min(max((here or 0) + step, 0), last)]), 0.0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._leave()

    def _in_words(self, value: float) -> str:
        if not np.isfinite(value):
            return "–"
        return numbers.counted_percent(value) if self._options.accuracy else numbers.loss(value)

    def _curve(self, name: str, z: int) -> pg.PlotCurveItem:
        item = pg.PlotCurveItem(antialias=not name.startswith("raw"))
        item.setZValue(z)
        self.getPlotItem().addItem(item, ignoreBounds=True)
        return item

    def _draw(self) -> None:
        options = self._options
        before, self.shown = self.shown, chart(self._history, options, self._changes, self._longest())
        shown = self.shown
        if before is not None and before.x_log != shown.x_log:
            self._fitted = True
            self._count.show_logarithmic(shown.x_log)
            self.x_log_changed.emit(shown.x_log)
        self._name_axes()
        log = options.log and not options.accuracy
        drawn: list[Float64] = []
        for ghosts in (self.beside, self.ghosts):
            ghosts.show(options, shown.x_log)
            drawn += ghosts.drawn
        for name, curve in (("train", shown.train), ("test", shown.test)):
            drawn += [self._draw_curve(name, curve, log)]
        few = len(shown.x) < 2
        empty = few and not self.ghosts.shown and not self.beside.shown
        self.say(self._empty_words if empty else "")
        if empty == self._count.style["showValues"]:
            for axis in (self._count, self._value):
                axis.setStyle(showValues=not empty)
        if self._fitted:
            low, high = value_range(drawn, options)
            right = max(float(shown.x[-1]) if len(shown.x) else 0.0, self.ghosts.right, self.beside.right) or 1.0
            self.getPlotItem().getViewBox().setRange(
                xRange=(0.0, max(right, 1e-9) or 1.0), yRange=(low, high), padding=0
            )
        self._mark_changes(shown.changes)
        marks = Marked() if few else marked(self._history, shown, self._changes, self._stops)
        self.marks.show(marks, shown, log, self.view_rect().width())
        taken = self.marks.rooms()
        for ghosts in (self.beside, self.ghosts):
            ghosts.name_ends(taken)
        named = (tr("Run beside: {0}."), self.beside), (tr("Pinned runs: {0}."), self.ghosts)
        others = [text.format(found) for text, ghosts in named if (found := ghosts.in_words(options.accuracy))]
        said = joined(filter(None, (in_words(self._history, marks), *others)), mark(" "))
        if self.accessibleDescription() != said:
            say(self.setAccessibleDescription, said)
        self._place_time()
        if self._cursor is not None:
            self._show_cursor()

    def _longest(self) -> float:
        """The last epoch of all other runs."""
        return max(self.ghosts.longest, self.beside.longest)

    def _mark_changes(self, places: Float64) -> None:
        """Draw an upright line where the design was changed, as the curve there is of two designs.

        Of changes that lie close together, as while points are painted, the first one has a line.
        """
        places = places[np.diff(places, prepend=-np.inf) > _APART * self._pixel()]
        while len(self.changes) > len(places):
            self.getPlotItem().removeItem(self.changes.pop())
        while len(self.changes) < len(places):
            line = pg.InfiniteLine(angle=90, pen=self._change_pen())
            line.setZValue(-10)
            say(line.setToolTip, tr("Design changed"))
            self.getPlotItem().addItem(line, ignoreBounds=True)
            self.changes.append(line)
        for line, place in zip(self.changes, places.tolist(), strict=True):
            line.setValue(place)

    def _pixel(self) -> float:
        """The width of a pixel on the horizontal axis."""
        low, high = self.getPlotItem().getViewBox().viewRange()[0]
        return float(high - low) / max(self.view_rect().width(), 1)

    def _change_pen(self) -> QPen:
        return QPen(pg.mkPen(theme.current().muted, width=1, style=Qt.PenStyle.DashLine))

    def _draw_curve(self, name: str, curve: Curve, log: bool) -> Float64:
        """Give the two items of a curve their points. Returns the raw values as drawn, in full."""
        smooth = drawable(curve.smooth, log)
        self._set(self.curves[name], smooth, extremes=False)
        faint = self.curves[f"raw {name}"]
        if curve.raw is curve.smooth:
            faint.clear()
            return smooth
        raw = drawable(curve.raw, log)
        self._set(faint, raw, extremes=True)
        return raw  # its range is larger than that of its average

    def _set(self, item: pg.PlotCurveItem, y: Float64, extremes: bool) -> None:
        """Draw the part in view, about one point per pixel, with gaps where y is NaN."""
        assert self.shown is not None
        x = self.shown.x
        if not self._fitted:
            low, high = self.getPlotItem().getViewBox().viewRange()[0]
            seen = slice(max(0, np.searchsorted(x, low) - 1), np.searchsorted(x, high) + 1)
            x, y = x[seen], y[seen]
        x, y = reduced(x, y, max(self.view_rect().width(), 100), extremes)
        item.setData(x, y, connect="all" if np.isfinite(y).all() else "finite")  # Qt is faster without gaps

    def _colour(self) -> None:
        colours = theme.current()
        pens = {"train": colours.muted, "test": colours.accent}
        for name, colour in pens.items():
            self.curves[name].setPen(pg.mkPen(colour, width=2))
            self.curves[f"raw {name}"].setPen(pg.mkPen(theme.mix(colour, colours.panel, 0.65), width=1))
        self._line.setPen(pg.mkPen(colours.muted, width=1))
        for line in self.changes:
            line.setPen(self._change_pen())
        self.marks.dress()
        self.ghosts.dress()
        self.beside.dress()
        self.time.update()

    def _zoomed(self) -> None:
        self._fitted = False
        self._draw()

    def _move(self, x: float, _y: float) -> None:
        self._cursor = x
        self._show_cursor()

    def _leave(self) -> None:
        self._cursor, self._reads_moment = None, False
        self._line.hide()
        self.bubble.hide()

    def _show_cursor(self) -> None:
        assert self.shown is not None
        assert self._cursor is not None
        index = nearest(self.shown.x, self._cursor)
        if index is None or len(self.shown.x) < 2:
            return
        x = float(self.shown.x[index])
        self._line.setValue(x)
        self._line.show()
        self.bubble.say(self.read_out(index))
        self.bubble.raise_()
        box = self.view_rect()
        low, high = self.getPlotItem().getViewBox().viewRange()[0]
        pixel = box.left() + int((x - low) / (high - low) * box.width())
        left = pixel + 10 if pixel < box.center().x() else pixel - 10 - self.bubble.width()
        left = max(2, min(left, self.width() - self.bubble.width() - 2))
        self.bubble.move(QPoint(left, box.top() + 2))

    def _name_axes(self) -> None:
        """Say what each axis shows, and where its scale is logarithmic."""
        assert self.shown is not None
        unit = tr("step") if self._options.by_step else tr("epoch")
        name, log = self._quantity, tr("{0} (log)")
        self._count.show_unit(log.format(unit) if self.shown.x_log else unit)
        self.quantity.say(log.format(name) if name and self._value.logarithmic else name)
        self._place()

    def _place(self) -> None:
        """Put the name of the quantity above the plot, where no curve runs through it."""
        box = self.view_rect()
        self.quantity.move(box.left(), max(box.top() - self.quantity.height() - 1, 0))
        self._place_time()


def _count(value: float) -> str:
    """Whole epochs and steps with thousands separated; parts of an epoch with two decimals."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}"
