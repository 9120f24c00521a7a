"""A place of the plane whose answer is explained: set by a click or by keys, with what decided there in words."""

from functools import partial

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from models.design.experiment import Experiment
from models.language.text import Text, tr
from models.talk.plane_probes import Decision, WhoDecided
from models.talk.probes import SamplePoints
from models.talk.snapshot import Snapshot
from ui.forms.controls import ElidedLines, flat_button
from ui.look import icons, theme
from ui.look.sayings import say
from ui.look.terms import explain, is_about
from ui.panels.base.announcer import Announcer
from ui.panels.plane import decision_words
from ui.panels.plane.map_view import MapView

_CROSS = 17  # px
_STEP, _FINE = 0.02, 0.002  # of an axis, by an arrow key, and with Shift
_LINES, _LOW = (1, 3), 320  # of words, in a panel lower than so many px and in others
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Down: (0, -1), Qt.Key.Key_Up: (0, 1)
}  # fmt: skip
_SET = Qt.Key.Key_Return, Qt.Key.Key_Enter

Spot = tuple[float, float]


class DecisionSpot(QObject):
    """At most one place. Asks who decided there, draws the place and the nearest samples, and says what is answered."""

    changed = Signal()  # it asks something else now
    decided = Signal(object)  # the newest Decision; None where there is none any more
    near = Signal(object)  # the numbers of the nearest training samples, a frozenset; empty for none

    def __init__(self, plot: MapView) -> None:
        super().__init__(plot)
        self._plot = plot
        self._experiment: Experiment | None = None
        self._samples: SamplePoints | None = None
        self._axes = (0, 1)
        self._decision: Decision | None = None
        self._decided_at: Spot | None = None  # of that decision; the present place's may be on its way
        self._near: frozenset[int] = frozenset()
        self.spot: Spot | None = None
        self.cross = pg.ScatterPlotItem(size=_CROSS, symbol="crosshair", brush=None)
        self.ties = pg.PlotCurveItem(connect="pairs", antialias=True)
        self.ties.setZValue(12)
        self.cross.setZValue(25)
        for item in (self.ties, self.cross):
            plot.getPlotItem().addItem(item, ignoreBounds=True)
        self.words = theme.styled(ElidedLines(), "caption")
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._room = 0  # px of height that there are for the words, at least
        self.close = flat_button(tr("Explain no place"))
        self.note = self._lay_out()
        self._fit()
        self._announcer = Announcer(plot)
        self.close.setIcon(icons.themed("close"))
        self.close.clicked.connect(self.forget)
        plot.clicked.connect(self.put)
        plot.resized.connect(self._fit)
        plot.installEventFilter(self)
        say(plot.setAccessibleDescription, decision_words.how())

    def show_experiment(self, experiment: Experiment, axes: tuple[int, int]) -> None:
        """Another design, or other axes: a place of other data, or on other axes, is dropped."""
        old, self._experiment = self._experiment, experiment
        if (old is not None and old.data.kind != experiment.data.kind) or axes != self._axes:
            self.forget()
        self._axes = axes
        self._say()

    def show_samples(self, samples: SamplePoints | None) -> None:
        """The samples: their means stand for the columns that are not on an axis, and the nearest are marked."""
        self._samples = samples
        self._draw()

    def questions(self) -> frozenset[WhoDecided]:
        """What it wants to know of every snapshot."""
        asked = self._question()
        return frozenset() if asked is None else frozenset({asked})

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show who decides now."""
        asked = self._question()
        found = None if asked is None else snapshot.reading(asked)
        if found is None:
            return
        self._decision, self._decided_at = found, self.spot
        near = frozenset(found.nearest.tolist())
        if near != self._near:
            self._near = near
            self._draw()
            self.near.emit(near)
        self._say()
        self.decided.emit(found)

    @property
    def explained(self) -> tuple[Spot, Decision] | None:
        """The place and who decided there; None while that is not known."""
        if self.spot is None or self._decision is None or self._decided_at != self.spot:
            return None
        return self.spot, self._decision

    def put(self, x: float, y: float) -> None:
        """Explain this place, given in units of the axes."""
        if self._experiment is None or not self._plot.isEnabled():
            return
        self._plot.setFocus()
        rect = self._plot.shown_rect
        spot = min(max(x, rect.left()), rect.right()), min(max(y, rect.top()), rect.bottom())
        if spot != self.spot:
            self.spot = spot
            self._fit()
            self.note.show()
            self._draw()
            self._say()
            self.changed.emit()

    def forget(self) -> None:
        """Explain no place any more."""
        if self.spot is not None:
            self.spot = self._decision = None
            self.note.hide()
            self._draw()
            self._announcer.say(decision_words.how(), None)
            if self._near:
                self._near = frozenset()
                self.near.emit(self._near)
            self.decided.emit(None)
            self.changed.emit()

    def rest(self, resting: bool) -> None:
        """Light nothing while the plot is not seen."""
        if self.spot is not None:
            self.decided.emit(None if resting else self._decision)

    def draw(self) -> None:
        """In the colours of the theme in force."""
        self.close.setIcon(icons.themed("close"))
        self._draw()

    # ---------------------------------------------------------------- keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._experiment is not None:
            plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
            keys = _SET if self.spot is None else (*_SET, *_ARROWS, Qt.Key.Key_Escape)
            mine = plain and event.key() in keys
            if mine and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if mine and event.type() == QEvent.Type.KeyPress:
                self._press(event)
                return True
        return False

    def _press(self, event: QKeyEvent) -> None:
        rect, (x, y) = self._plot.shown_rect, self.spot or (0.0, 0.0)
        if event.key() == Qt.Key.Key_Escape:
            self.forget()
        elif event.key() in _ARROWS:
            across, up = _ARROWS[Qt.Key(event.key())]
            share = _FINE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
            self.put(x + across * share * rect.width(), y + up * share * rect.height())
        elif self.spot is None:
            self.put(rect.center().x(), rect.center().y())
        else:
            self.forget()

    # ---------------------------------------------------------------- inside

    def _question(self) -> WhoDecided | None:
        if self.spot is None or self._experiment is None:
            return None
        columns = len(self._experiment.data.info.columns)
        values = [0.0] * columns
        if columns > 2:
            if self._samples is None or self._samples.points.shape[1] != columns:
                return None
            values = self._samples.points[self._samples.training].mean(0).tolist()
        for axis, value in zip(self._axes, self.spot, strict=True):
            values[axis] = value
        return WhoDecided(tuple(values))

    def use_room(self, height: int) -> None:
        """Take so many pixels of height for the words, or more where they need more."""
        self._room = height
        self._fit()

    def _fit(self) -> None:
        """Few lines of words in a low panel, whose picture needs the room; a tooltip has the rest."""
        whole = self.note.parentWidget()
        lines = _LINES[whole is not None and whole.height() >= _LOW]
        self.words.setFixedHeight(max(lines * self.words.fontMetrics().lineSpacing() + 2, self._room))

    def _draw(self) -> None:
        if self.spot is None:
            self.cross.clear()
            self.ties.clear()
            return
        colours = theme.current()
        self.cross.setData(x=[self.spot[0]], y=[self.spot[1]], pen=pg.mkPen(colours.text, width=2))
        near = [k for k in sorted(self._near) if self._samples is not None and k < len(self._samples.points)]
        if self._samples is None or not near:
            self.ties.clear()
            return
        ends = self._samples.points[near][:, list(self._axes)]
        both = np.stack([np.broadcast_to(np.array(self.spot, np.float32), ends.shape), ends], 1).reshape(-1, 2)
        self.ties.setData(both[:, 0], both[:, 1], pen=pg.mkPen(colours.text, width=1, style=Qt.PenStyle.DotLine))

    def _say(self) -> None:
        if self.spot is None or self._experiment is None:
            return
        if self._decision is None:
            say(self.words.setText, tr("Asking who decided here…"))
            return
        said = partial(decision_words.decision, self._experiment, self._decision, self._samples)
        say(self.words.setText, Text(said))
        say(self.words.setToolTip, "")
        self._announcer.say(Text(said), self.spot)

    def _lay_out(self) -> QWidget:
        note = is_about(QWidget(), "contribution")
        row = QHBoxLayout(note)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(self.words, 1)
        row.addWidget(self.close, 0, Qt.AlignmentFlag.AlignTop)
        explain(self.close, "contribution")
        note.hide()
        return note
