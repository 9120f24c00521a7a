"""Two runs side by side: two boundaries, two curves, what differs, and how each goes."""

from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.language.text import Text, joined, mark, tr
from models.runs.side_by_side import comparable, remark
from models.talk.probes import Boundary, Curve, Float32, Probe, has_line
from models.talk.runs.companions import Beside
from models.talk.snapshot import Snapshot
from ui.forms import numbers
from ui.forms.controls import flat_button, label
from ui.look import icons, theme
from ui.look.sayings import say
from ui.panels.base.companion_name import CompanionName
from ui.panels.base.panel import Panel
from ui.panels.loss.ghosts import MINE, Ghost, colour_of
from ui.runs.beside.both_curves import BothCurves
from ui.runs.beside.one_run import OneRun

_CELLS = 64  # along each axis of the pictures
_NEAR = 0.98  # of the epochs of the other one: what is nearer is one slice of training behind
_WIDE = 500  # px from which the chart stands beside the pictures


class BesidePart(Panel):
    """Shows the run and its companion; play, step and speed of the window are those of both."""

    title = tr("Side by side")
    term = "side_by_side"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mine = ""
        self._name = CompanionName()
        self._snapshot: Snapshot | None = None
        self._axes = 0, 1
        self._line = False
        self.one, self.other, self.chart = OneRun(), OneRun(), BothCurves()
        self.differs, self.words = label("", "muted"), label("", "muted")
        self.differs.setWordWrap(True)
        self.words.setWordWrap(True)
        self.shut = flat_button(tr("Go back to one run"), tr("Close"))
        self.shut.clicked.connect(lambda: self.requested.emit("side_by_side"))
        head, pair, right = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        head.addWidget(label(tr("Side by side"), "title"))
        head.addWidget(self.differs, 1)
        head.addWidget(self.shut, 0, Qt.AlignmentFlag.AlignTop)
        pair.setSpacing(theme.GAP)
        pair.addWidget(self.one, 1)
        pair.addWidget(self.other, 1)
        right.addWidget(self.chart, 1)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(theme.GAP)
        self._body.addLayout(pair, 3)
        self._body.addLayout(right, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addLayout(self._body, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._dress()

    def show_names(self, mine: str) -> None:
        """What the present run is called; "" for "this one"."""
        self._mine = mine

    def questions(self) -> frozenset[Probe[Any]]:
        return frozenset({self._picture, Beside(self._picture)})

    @property
    def _picture(self) -> Probe[Float32]:
        """What both are asked for: the answer over the plane, or over the only column."""
        return Curve(_CELLS) if self._line else Boundary(_CELLS, *self._axes)

    def set_axes(self, x_axis: int, y_axis: int) -> None:
        self._axes = x_axis, y_axis
        self.questions_changed.emit()

    def show_experiment(self, experiment: Experiment) -> None:
        if has_line(experiment) != self._line:
            self._line = not self._line
            self.questions_changed.emit()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show both as they stand now."""
        self._snapshot = snapshot
        beside = snapshot.companion
        there = beside is not None and beside.now is not None
        for part in (self.one, self.other, self.chart, self.differs):
            part.setVisible(there)
        if beside is None or beside.now is None:
            self._say(beside.error if beside is not None and beside.error else tr("Waiting for the engine…"))
            return
        other, mine = beside.now, self._mine or tr("this one")
        shared = comparable(snapshot.experiment, other.experiment)
        self.one.show_run(mine, colour_of(MINE))
        self.other.show_run(self._name.of(snapshot), colour_of(beside.colour))
        self.one.show_state(snapshot, snapshot.reading(self._picture), "")
        waits = "" if beside.error else _waits(snapshot, other, mine)
        self.other.show_state(other, snapshot.reading(Beside(self._picture)), waits)
        self.other.setVisible(not snapshot.looks_back)
        say(self.differs.setText, self._name.differs(snapshot))
        said = [beside.error, remark(snapshot.experiment, other.experiment)]
        said += [] if shared else [tr("Their losses measure different things, so they have no chart in common.")]
        self._say(joined([text for text in said if text], mark(" ")))
        self.chart.setVisible(shared)
        if shared:
            own = Ghost(mine, MINE, snapshot.experiment, snapshot.history)
            self.chart.show_runs(own, Ghost(self._name.of(snapshot), beside.colour, other.experiment, other.history))

    def show_language(self) -> None:
        if self._snapshot is not None:
            self.show_snapshot(self._snapshot)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        for run in (self.one, self.other):
            run.use_room(wide)
        self._body.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "shut"):
            self._dress()

    def _dress(self) -> None:
        self.shut.setIcon(icons.themed("close"))
        for run in (self.one, self.other):
            run.draw()

    def _say(self, text: str) -> None:
        say(self.words.setText, text)
        self.words.setVisible(bool(text))


def _waits(snapshot: Snapshot, other: Snapshot, mine: str) -> Text | str:
    """What the companion is doing where it does not stand where the run stands; "" where it does."""
    here, there = other.epoch, snapshot.epoch
    if here < _NEAR * there - 1:
        return tr("catches up to epoch {0}").format(numbers.grouped(there))
    if there < _NEAR * here - 1:
        return tr("waits for {0}").format(mine)
    return ""
