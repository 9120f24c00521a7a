"""Curves of other runs behind those of the present one, each in a colour and with its name at its end."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from models.design.experiment import Experiment
from models.doctor.smoothing import grown, smoothed
from models.language.text import Text, joined, tr
from models.runs.side_by_side import comparable
from models.talk.snapshot import History
from ui.look import theme
from ui.panels.base.plot import Area
from ui.panels.loss.curves import ChartOptions, Float64, drawable, nearest, reduced

_STYLES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
    Qt.PenStyle.DashDotDotLine,
)
"""By the number of the colour, so that no two colours are told apart by colour alone."""
_PLACES = 256  # along the axis, of one that has many more points
_LETTERS = 24  # of a name at the end of a curve
MINE = -1
"""The number of the present run's colour, where it is drawn as the others are."""
MOST = 8  # curves, of the newest runs; more would hide each other, and take longer to draw than a picture may


@dataclass(frozen=True, eq=False)
class Ghost:
    """The curve of another run. colour: its number, as of a kept run."""

    name: str
    colour: int
    experiment: Experiment
    history: History


def fitting(ghosts: tuple[Ghost, ...], experiment: Experiment | None) -> tuple[Ghost, ...]:
    """Those whose losses and accuracies measure the same as those of this design."""
    if experiment is None:
        return ()
    return tuple(ghost for ghost in ghosts if comparable(ghost.experiment, experiment))[:MOST]


def values(ghost: Ghost, accuracy: bool) -> Float64:
    """What is drawn of it: of the test data, or where there are none, of the training data."""
    history = ghost.history
    test, train = (
        (history.test_accuracy, history.train_accuracy) if accuracy else (history.test_loss, history.train_loss)
    )
    return test if np.isfinite(test).any() else train


class GhostCurves:
    """The items of ghosts in a plot."""

    def __init__(self, plot: Area, place: Callable[[float, float], QPointF]) -> None:
        """place: the pixel at a point in the units of the axes."""
        self._plot, self._place = plot, place
        self.shown: tuple[Ghost, ...] = ()
        self.curves: list[pg.PlotCurveItem] = []
        self._names: list[pg.TextItem] = []
        self._x: list[Float64] = []
        self._y: list[Float64] = []
        self._drawn: tuple[object, ...] = ()
        self._dressed: tuple[object, ...] = ()  # what `dress` depends on besides the theme

    @property
    def longest(self) -> float:
        """The last epoch of them; 0 without any."""
        return max((float(ghost.history.epoch[-1]) for ghost in self.shown if len(ghost.history.epoch)), default=0.0)

    @property
    def right(self) -> float:
        """The right end of the longest, on the axis; 0 without any."""
        return max((float(x[-1]) for x in self._x if len(x)), default=0.0)

    @property
    def drawn(self) -> list[Float64]:
        """The values as drawn."""
        return self._y

    def take(self, ghosts: tuple[Ghost, ...]) -> None:
        """Show these from the next `show` on."""
        self.shown, self._drawn = ghosts, ()

    def show(self, options: ChartOptions, x_log: bool) -> None:
        """Draw them as the other curves are drawn."""
        key = (options.by_step, options.accuracy, options.log, options.smoothing, x_log)
        if key == self._drawn:
            return
        self._drawn = key
        self._fit_count()
        self._x, self._y = [], []
        for ghost, curve, name in zip(self.shown, self.curves, self._names, strict=True):
            x = ghost.history.step.astype(np.float64) if options.by_step else ghost.history.epoch
            x = np.log10(1 + x) if x_log else x
            measured = values(ghost, options.accuracy)
            smooth = smoothed(measured, grown(options.smoothing, len(measured)))
            y = drawable(smooth, options.log and not options.accuracy)
            self._x.append(x)
            self._y.append(y)
            curve.setData(*reduced(x, y, _PLACES, extremes=False), connect="finite")
            finite = np.flatnonzero(np.isfinite(y))
            name.setVisible(bool(len(finite)))
            if len(finite):
                text = ghost.name if len(ghost.name) <= _LETTERS else f"{ghost.name[:_LETTERS]}…"
                if name.toPlainText() != text:
                    name.setText(text)
        colours = tuple(ghost.colour for ghost in self.shown)
        if colours != self._dressed:  # of a run under way only the curve changes
            self._dressed = colours
            self.dress()

    def name_ends(self, taken: list[QRectF]) -> None:
        """Write each name above the end of its curve, one above another where they would meet.

        taken: by names that stand already; these are added.
        """
        for name, x, y in zip(self._names, self._x, self._y, strict=False):
            finite = np.flatnonzero(np.isfinite(y))
            if not len(finite):
                continue
            end, size = (float(x[finite[-1]]), float(y[finite[-1]])), name.textItem.boundingRect().size()
            at = self._place(*end)
            across = 1.0 if at.x() - size.width() >= self._place(0.0, end[1]).x() else 0.0  # a short one, to its right
            room = QRectF(at.x() - across * size.width(), at.y() - size.height(), size.width(), size.height())
            lines = 0
            while any(room.intersects(other) for other in taken) and lines < MOST:
                lines += 1
                room.moveTop(room.top() - size.height())
            taken.append(room)
            if tuple(name.anchor) != (across, 1.0 + lines):
                name.setAnchor((across, 1.0 + lines))
            name.setPos(*end)

    def dress(self) -> None:
        """Take the colours of the theme in force."""
        ground = QColor(theme.current().panel)
        ground.setAlphaF(0.8)
        for ghost, curve, name in zip(self.shown, self.curves, self._names, strict=False):
            colour = colour_of(ghost.colour)
            style = Qt.PenStyle.SolidLine if ghost.colour == MINE else _STYLES[ghost.colour % len(_STYLES)]
            curve.setPen(pg.mkPen(colour, width=1, style=style))
            name.setColor(colour)
            name.fill = pg.mkBrush(ground)  # so that its own curve does not run through it
            name.setFont(theme.font(theme.CAPTION))

    def at(self, x: float, accuracy: bool) -> list[tuple[str, float]]:
        """By name, the value of each at this place of the axis, as far as it went."""
        found = []
        for ghost, places in zip(self.shown, self._x, strict=False):
            index = nearest(places, x)
            if index is not None and x <= places[-1]:
                found.append((ghost.name, float(values(ghost, accuracy)[index])))
        return found

    def in_words(self, accuracy: bool) -> Text | str:
        """Where each of them ends, for who does not see it; "" where none is drawn."""
        said = []
        for ghost in self.shown:
            finite = values(ghost, accuracy)
            finite = finite[np.isfinite(finite)]
            if len(finite):
                said.append(tr("{0} ends at {1}").format(ghost.name, f"{float(finite[-1]):.4g}"))
        return joined(said) if said else ""

    def _fit_count(self) -> None:
        while len(self.curves) > len(self.shown):
            self._plot.removeItem(self.curves.pop())
            self._plot.removeItem(self._names.pop())
        while len(self.curves) < len(self.shown):
            curve, name = pg.PlotCurveItem(antialias=True), pg.TextItem(anchor=(1.0, 1.0))
            curve.setZValue(-8)
            name.setZValue(-7)
            for item in (curve, name):
                self._plot.addItem(item, ignoreBounds=True)
            self.curves.append(curve)
            self._names.append(name)


def colour_of(number: int) -> QColor:
    """The colour with this number: that of a kept run's dot and curve, or of the present one's."""
    if number == MINE:
        return QColor(theme.current().accent)
    return theme.layer_colour(number, theme.current())
