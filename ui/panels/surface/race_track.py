"""A race of optimizers from one start, on the network's surface or on one of three that are made for it."""

from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QIcon, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from models.design.training import RATES
from models.language.text import joined, mark, tr
from models.talk.probes import Probe
from models.talk.snapshot import Snapshot
from models.talk.surface_probes import GROUNDS, RACERS, LossSurface, Race, RacePaths
from ui.forms.controls import Combo, ElidedLines, flat_button
from ui.forms.number_text import written as written_number
from ui.look import icons, theme
from ui.look.sayings import add_item, say, written
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.panels.base.announcer import Announcer
from ui.panels.surface import contours, sentences
from ui.panels.surface.marks import Marks
from ui.panels.surface.stage import Numbers, Stage

NAMES = {
    "sgd": mark("SGD"), "momentum": mark("Momentum"), "adagrad": mark("Adagrad"), "rmsprop": mark("RMSprop"),
    "adam": mark("Adam")
}  # fmt: skip
_GROUNDS = {
    "": mark("This surface"), "valley": mark("Long valley"), "saddle": mark("Saddle"), "two_minima": mark("Two minima")
}  # fmt: skip
_FINE = 81  # points along a side of a made surface
_FRAME, _STEPS = 33, 2  # ms between two pictures, and steps from one to the next, so that one can follow
_ACROSS = 3  # racers beside each other
_LOW = 260  # px of height; in less, words have one line
_BOX = 11  # px of a colour


class RaceTrack(QWidget):
    """Chooses ground, learning rate and racers; draws their ways while they run."""

    asked = Signal()  # another race is wanted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = Stage(tr("Race"))
        self.ground, self.rate = Combo(), Combo()
        for key, text in _GROUNDS.items():
            add_item(self.ground, tr(text), key)
        for rate in RATES:
            self.rate.addItem(written_number(rate), rate)
        self.rate.setCurrentIndex(RATES.index(0.03))
        self.again = flat_button(tr("Race once more from the same start"))
        for combo, about in ((self.ground, tr("Ground of the race")), (self.rate, tr("Learning rate"))):
            combo.setObjectName("small")
            say(combo.setAccessibleName, about)
            say(combo.setToolTip, about)
        self.racers: dict[str, QToolButton] = {}
        for name, text in NAMES.items():
            button = explain(written(theme.styled(QToolButton(), "toggle"), tr(text)), "optimizer")
            button.setCheckable(True)
            button.setChecked(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(_BOX, _BOX))
            about = tr("Momentum is SGD with a momentum of 0.9") if name == "momentum" else tr("Let it race")
            say(button.setToolTip, wrapped(about))
            button.toggled.connect(self._begin)
            self.racers[name] = button
        explain(self.ground, "loss_surface")
        explain(self.rate, "learning_rate")
        explain(self.again, "optimizer")
        self.words = theme.styled(ElidedLines(), "caption")
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._announcer = Announcer(self.stage.map)
        self._start: Numbers | None = None
        self._own: tuple[contours.Float, tuple[str, ...], tuple[Numbers, Numbers], LossSurface] | None = None
        self._ball: Numbers = ()
        self._found: RacePaths | None = None
        self._shown = 0  # points of the ways that are drawn
        self._ticket = 0
        self._running = QTimer(self, interval=_FRAME)
        self._running.timeout.connect(self._run_on)
        self._lay_out()
        self.ground.currentIndexChanged.connect(self._change_ground)
        self.rate.currentIndexChanged.connect(self._begin)
        self.again.clicked.connect(self._begin)
        self.stage.ball_moved.connect(self._begin_at)
        self._dress()

    def questions(self) -> frozenset[Probe[Any]]:
        """The race, once it is known where."""
        asked = self._race()
        return frozenset() if asked is None else frozenset({asked})

    def show_own(
        self,
        losses: contours.Float,
        names: tuple[str, ...],
        window: tuple[Numbers, Numbers],
        surface: LossSurface,
        ball: Numbers,
    ) -> None:
        """The surface of the network, for a race on it from where the ball is."""
        if losses.ndim == 2:
            before, self._own, self._ball = self._own, (losses, names, window, surface), ball
            if not self.ground.currentData():
                self._draw_ground()
                if before is None or before[3] != surface:
                    self._begin()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Take how far the race is; it is drawn in its own time."""
        asked = self._race()
        found = None if asked is None else snapshot.reading(asked)
        if found is not None:
            self._found = found
            if not self._running.isActive() and self._shown < found.paths.shape[1]:
                self._running.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        lines = 2 if self.height() >= _LOW else 1
        self.words.setFixedHeight(lines * self.words.fontMetrics().lineSpacing() + 2)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._change_ground()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._running.stop()

    # ---------------------------------------------------------------- the race

    def _race(self) -> Race | None:
        ground = str(self.ground.currentData())
        names = tuple(name for name in RACERS if self.racers[name].isChecked())
        surface = self._own[3] if self._own is not None else None
        start = self._start or (GROUNDS[ground].start if ground else self._ball)
        if not names or len(start) != 2 or (not ground and surface is None):
            return None
        at = float(start[0]), float(start[1])
        return Race(
            names, RATES[self.rate.currentIndex()], at, ground, None if ground else surface, ticket=self._ticket
        )

    def _change_ground(self) -> None:
        self._start = None
        self.stage.clear_all()
        self._draw_ground()
        self._begin()

    def _begin(self) -> None:
        self._ticket += 1
        if not self.ground.currentData() and self._start is None:
            self._start = self._ball or None
        self._found, self._shown = None, 0
        self._show()
        self.asked.emit()

    def _begin_at(self, x: float, y: float) -> None:
        self._start = x, y
        self._begin()

    def _run_on(self) -> None:
        """Draw a few steps more."""
        there = 0 if self._found is None else self._found.paths.shape[1]
        self._shown = min(self._shown + _STEPS, there)
        self._show()
        if self._shown == there and (self._found is None or not self._found.behind):
            self._running.stop()

    # ---------------------------------------------------------------- drawing

    def _draw_ground(self) -> None:
        ground = str(self.ground.currentData())
        if ground:
            track = GROUNDS[ground]
            x, y = (np.linspace(a, b, _FINE) for a, b in zip(track.low, track.high, strict=True))
            self.stage.show_window(("x", "y"), track.low, track.high)
            self.stage.show_losses(np.asarray(track.height(x, y[:, None]), np.float64))
        elif self._own is not None:
            losses, names, window, _ = self._own
            self.stage.show_window(names, *window)
            self.stage.show_losses(losses)
        self.stage.map.say("" if ground or self._own is not None else tr("The surface is being measured"))

    def _show(self) -> None:
        """The ways so far, and in words how high each racer is."""
        asked = self._race()
        if asked is None:
            self.stage.show_marks(Marks())
            say(self.words.setText, tr("Choose at least one optimizer"))
            return
        found, runs, heights = self._found, [], []
        for k, name in enumerate(asked.racers):
            way = np.zeros((0, 2)) if found is None else found.paths[k, : self._shown].astype(np.float64)
            runs.append((racer_colour(name), way))
            heights.append(float(found.heights[k, self._shown - 1]) if found is not None and self._shown else np.nan)
        self.stage.show_marks(Marks(ball=asked.start, runs=tuple(runs)))
        order = sorted(range(len(heights)), key=lambda k: (np.isnan(heights[k]), heights[k]))
        said = [
            tr("{0}: {1}").format(tr(NAMES[asked.racers[k]]), tr("out") if np.isnan(h) else sentences.number(h))
            for k in order
            for h in (heights[k],)
        ]
        head = tr("Step {0} of {1}").format(max(self._shown - 1, 0), asked.steps)
        over = self._shown >= asked.steps
        text = joined([head, *said] if self._shown else [head], " · ")
        say(self.words.setText, text)
        self._announcer.say(text, (asked.ticket, over))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "racers"):
            self._dress()
            self._show()

    def _dress(self) -> None:
        self.again.setIcon(icons.themed("reset"))
        for name, box in self.racers.items():
            pixmap = QPixmap(_BOX, _BOX)
            pixmap.fill(racer_colour(name))
            box.setIcon(QIcon(pixmap))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.ground, 3)
        row.addWidget(self.rate, 2)
        row.addWidget(self.again)
        boxes = QHBoxLayout(), QHBoxLayout()
        for number, box in enumerate(self.racers.values()):
            boxes[number // _ACROSS].addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        for line in boxes:
            line.setSpacing(2)
            line.addStretch()
            column.addLayout(line)
        column.addWidget(self.stage, 1)
        column.addWidget(self.words)


def racer_colour(name: str) -> QColor:
    """The colour of a racer's way in the theme in force; none is that of a band."""
    return theme.layer_colour(RACERS.index(name), theme.current())
