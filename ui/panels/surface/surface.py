"""The loss as a surface over what the network learns, with the network as a ball on it."""

from typing import Any, cast

import numpy as np
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.commands import ByHand, MoveWeights, SetParameter
from models.talk.probes import Probe
from models.talk.snapshot import Snapshot
from models.talk.surface_probes import (
    MOST_WITH_PATH,
    Heights,
    LossSurface,
    Penalty,
    Place,
    Standing,
    WhereItStands,
    few_parameters,
)
from ui.forms.controls import ElidedLines
from ui.look import theme
from ui.look.sayings import say, written
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.panels.base.announcer import Announcer
from ui.panels.base.exportable import Exportable
from ui.panels.base.panel import Panel
from ui.panels.surface import contours, names, sentences, ways
from ui.panels.surface.marks import Marks
from ui.panels.surface.plane_choice import PlaneChoice
from ui.panels.surface.race_track import RaceTrack
from ui.panels.surface.stage import Numbers, Stage

_PAUSE = 33  # ms between two places that the hand asks for
_LINES = 3, 2, 1  # of words, in a narrow, a usual and a wide panel
_USUAL, _WIDE = 300, 540  # px
_LOW = 320  # px of height; in less, words have one line, and a tooltip has the rest
_FINE = 201  # points of a curve
_LEAST = QSize(220, 170)  # px


class SurfacePanel(Panel):
    """Loss over one or two parameters, or over a plane through many: the ball, the way down, the path of the run."""

    title = tr("Surface")
    term = "loss_surface"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage, self.planes = Stage(self.title), PlaneChoice()
        self.view, self.race = self.stage.map, RaceTrack()
        self.penalty = written(QCheckBox(), tr("With penalty"))
        say(self.penalty.setToolTip, wrapped(tr("Add to the loss what L1 and L2 add: what training really lowers")))
        explain(self.penalty, "regularisation")
        self.hold = written(QCheckBox(), tr("Freeze"))
        say(self.hold.setToolTip, wrapped(tr("Measure no further: the picture stays as it is, also while training")))
        explain(self.hold, "loss_surface")
        self.racing = written(theme.styled(QToolButton(), "toggle"), tr("Race"))
        self.racing.setCheckable(True)
        say(self.racing.setToolTip, wrapped(tr("Let up to five optimizers go down from one start, side by side")))
        explain(self.racing, "optimizer")
        self.words = theme.styled(ElidedLines(), "caption")
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.announcers = Announcer(self.view), Announcer(self.stage.relief)
        self._experiment: Experiment | None = None
        self._few = False  # all that is learned lies on the axes
        self._window: tuple[Numbers, Numbers] | None = None
        self._followed = False  # the window went where the ball ran to
        self._standing: Standing | None = None
        self._heights: Heights | None = None
        self._losses: contours.Float | None = None  # of `_heights`, without gaps
        self._now: Numbers = ()  # where the ball is, or will be once the engine has heard of it
        self._wanted: Numbers | None = None  # where the hand wants it
        self._grip = 0  # the number of the movement, so that each undoes as one
        self._sending = QTimer(self, singleShot=True, interval=_PAUSE)
        self._sending.timeout.connect(self._send)
        self._lay_out()
        self.penalty.toggled.connect(self.questions_changed)
        self.hold.toggled.connect(self.questions_changed)
        self.race.asked.connect(self.questions_changed)
        self.racing.toggled.connect(self._show_race)
        self.planes.chosen.connect(self._begin_anew)
        self.planes.picking.connect(self._show_places)
        self.stage.grabbed.connect(self._grab)
        self.stage.ball_moved.connect(self._move)
        self.stage.zoomed.connect(self._zoom)
        self.stage.reset_view.connect(self._show_all)
        self.view.failed.connect(self.hint)
        self.view.extra_actions = self.add_exports
        self._wait()

    # ---------------------------------------------------------------- what it asks

    @classmethod
    def suits(cls, experiment: Experiment) -> bool:
        """Whatever learns two numbers at least, or one alone, has a surface."""
        return any(shapes.count for shapes in experiment.layer_shapes())

    def questions(self) -> frozenset[Probe[Any]]:
        """Where the network stands, and the surface around, once it is known what to show."""
        found: set[Probe[Any]] = {self._where()} if self._few else set()
        if self._window is not None and (self._few or not self.hold.isChecked()):
            found.add(self._surface())
        return frozenset(found) | (self.race.questions() if self.racing.isChecked() else frozenset())

    def show_experiment(self, experiment: Experiment) -> None:
        """Begin anew with other parameters or another loss."""
        old, self._experiment = self._experiment, experiment
        self._few = bool(few_parameters(experiment))
        used = experiment.training
        self.penalty.setVisible(bool(used.l1 or used.l2))
        self.hold.setVisible(not self._few and not self.racing.isChecked())
        self.planes.setVisible(not self._few and not self.racing.isChecked())
        self.planes.show_experiment(experiment)
        if old is None or _subject(old) != _subject(experiment):
            self.racing.setChecked(False)
            self._begin_anew()
        elif _penalty(old) != _penalty(experiment) and self.penalty.isChecked():
            self.questions_changed.emit()
        self._wait()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Move the ball, and draw the surface where it is new."""
        if self._experiment is None:
            return
        self._standing = snapshot.reading(self._where()) if self._few else None
        heights = snapshot.reading(self._surface()) if self._window is not None else None
        if not self.view.holding and self._wanted is None:
            if self._standing is not None:
                self._now = tuple(float(v) for v in self._standing.values)
            elif heights is not None:
                self._now = heights.at
        left = bool(self._now) and self._window is not None and not self._inside(self._now)
        begins = self._followed and not snapshot.learned
        if self._now and (self._window is None or left or begins) and (self._few or self._places):
            self._show_all(left)
            self._followed = left
            heights = snapshot.reading(self._surface())
        if heights is not None:
            before, self._heights = self._heights, heights
            if before is None or heights.losses is not before.losses:
                self._take(heights)
        self._show_marks()
        self._wait(failed=bool(snapshot.error))
        if self.racing.isChecked():
            self.race.show_snapshot(snapshot)

    def take_parameter(self, place: Place) -> None:
        self.planes.take(place)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_places()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.planes.pick.setChecked(False)
        self._show_places()

    def _show_places(self) -> None:
        """Mark the numbers on the axes in the picture of the network, and let others be picked there."""
        chosen = self.isVisible() and not self._few
        self.parameters_shown.emit(self.planes.places if chosen else (), chosen and self.planes.pick.isChecked())
        if chosen and self.planes.pick.isChecked():
            self.hint.emit(tr("Click two wires or biases in the picture of the network"))

    def show_language(self) -> None:
        self._draw()
        self._show_marks()

    def exports(self) -> list[Exportable]:
        return [Exportable(self.title, self.stage.seen, over=(self.view.message,))]

    @property
    def _places(self) -> tuple[Place, ...]:
        """What lies on the axes; () for random directions."""
        return few_parameters(self._experiment) if self._few and self._experiment else self.planes.places

    def _where(self) -> WhereItStands:
        return WhereItStands(self._asked_penalty())

    def _surface(self) -> LossSurface:
        low, high = self._window or ((), ())
        points = _FINE if len(low) == 1 else 51
        along_path = self.planes.along_path and not self._few
        return LossSurface(self._places, low, high, self._asked_penalty(), points, self.planes.seed, along_path)

    def _asked_penalty(self) -> Penalty:
        asked = self._experiment if self.penalty.isChecked() else None
        return Penalty() if asked is None else _penalty(asked)

    def _begin_anew(self) -> None:
        """Another surface is wanted: nothing of the one before is shown."""
        self._standing, self._heights, self._losses, self._wanted, self._now = None, None, None, None, ()
        self._window = None
        self.stage.clear_all()
        self._show_places()
        say(self.words.setText, "")
        if self._experiment is not None and not self._few:
            size = 2.0 if self._places else 1.0
            self._window = (-size, -size), (size, size)
        self._wait()
        self.questions_changed.emit()

    # ---------------------------------------------------------------- the window

    def _inside(self, spot: Numbers) -> bool:
        assert self._window is not None
        return all(low <= s <= high for s, low, high in zip(spot, *self._window, strict=True))

    def _show_all(self, more: bool = False) -> None:
        """Show the ball and the lowest point, with room around; more: and all that was in sight."""
        if not self._few and not self._places:
            self._look_at((-1.0, -1.0), (1.0, 1.0))
        elif self._now:
            bottom = () if self._standing is None or self._standing.lowest is None else self._standing.lowest
            near, seen = tuple(map(float, bottom)) or None, self._window if more else None
            self._look_at(*contours.window(self._now, near, seen))

    def _zoom(self, factor: float, *spot: float) -> None:
        if self._window is None:
            return
        low, high = (tuple(s + (end - s) * factor for s, end in zip(spot, ends, strict=False)) for ends in self._window)
        if all(1e-6 < b - a < 1e6 for a, b in zip(low, high, strict=True)):
            self._followed = False
            self._look_at(low, high)

    def _look_at(self, low: Numbers, high: Numbers) -> None:
        if self._window != (low, high):
            self._window, self._losses, self._heights = (low, high), None, None
            self.questions_changed.emit()

    # ---------------------------------------------------------------- the hand

    def _grab(self) -> None:
        self._grip += 1
        if not self._places:
            self._wanted = None

    def _move(self, *spot: float) -> None:
        """The ball is wanted here: drawn at once, and sent to the engine thirty times a second."""
        if not self._now or self._losses is None:
            return
        self._wanted = spot[: len(self._now)]
        self._show_marks()
        if not self._sending.isActive():
            self._send()

    def _send(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is None or wanted == self._now:
            return
        moves: tuple[tuple[ByHand, ...], ...]  # before and after
        if self._places:
            moves = tuple(self._set_to(values) for values in (self._now, wanted))
        else:
            self._grip += 1
            moves = tuple((MoveWeights(self._surface(), wanted, self._grip, back=back),) for back in (True, False))
        self.parameters_moved.emit(*moves, tr("Move the ball"), f"surface:{self._grip}" if self._places else "")
        self._now = wanted
        self._sending.start()

    def _set_to(self, values: Numbers) -> tuple[ByHand, ...]:
        pairs = zip(self._places, values, strict=True)
        return tuple(SetParameter(p.layer_id, cast(Any, p.name), p.index, value) for p, value in pairs)

    # ---------------------------------------------------------------- drawing

    def _take(self, heights: Heights) -> None:
        losses = heights.losses
        found = contours.filled(losses if losses.ndim == 2 else losses[None])
        self._losses = found if found is None or losses.ndim == 2 else found[0]
        self._draw()

    def _symbols(self) -> tuple[str, ...]:
        """The names of the directions."""
        if not self._few and self.planes.along_path:
            return tr("PC {0}").format(1), tr("PC {0}").format(2)
        if not self._few and not self._places:
            return tr("direction 1"), tr("direction 2")
        return tuple(names.symbol(place, self._places) for place in self._places)

    def _axis_names(self) -> tuple[str, ...]:
        shares = self._heights.shares if self._heights is not None else ()
        if len(shares) != 2:
            return self._symbols()
        percents = (f"{100 * share:.0f}" for share in shares)
        return tuple(tr("{0} ({1} %)").format(*both) for both in zip(self._symbols(), percents, strict=True))

    def _draw(self) -> None:
        """Draw the surface and its axes, for the race where there is one."""
        if self._losses is None or self._window is None:
            return
        if self.racing.isChecked():
            self.race.show_own(self._losses, self._axis_names(), self._window, self._surface(), self._now)
        else:
            self.stage.show_window(self._axis_names(), *self._window)
            self.stage.show_losses(self._losses)

    def _show_marks(self) -> None:
        """Draw what lies on the surface, and say it."""
        if self._window is None or self._losses is None or not self._now:
            return
        spot = self._wanted or self._now
        slope, path = ways.way(spot, self._standing, self._heights, self._window)
        bottom = contours.lowest(self._losses, *self._window) if len(spot) == 2 else None
        if len(spot) == 2:
            ball, downhill = spot, tuple(slope)
        else:
            path = path if len(path) else np.zeros((0, 1))
            heights = ways.heights_of(self._losses, self._window, np.concatenate([spot, path[:, 0]]))
            ball, downhill = (spot[0], float(heights[0])), (slope[0], -(slope[0] ** 2))
            path = np.stack([path[:, 0], heights[1:]], 1)
        low = None if bottom is None else (bottom[0][0], bottom[0][1])
        way = (float(downhill[0]), float(downhill[1]))
        self.stage.show_marks(Marks((ball[0], ball[1]), way, low, path if len(path) else None))
        self._say(spot, bottom)

    def _say(self, spot: Numbers, bottom: tuple[Numbers, float] | None) -> None:
        loss = None if self._standing is None else self._standing.loss
        if loss is None and self._losses is not None and self._window is not None and self._inside(spot):
            loss = contours.height_at(self._losses, *self._window, spot)
        slope = None if self._standing is None else self._standing.gradient
        if self._heights is not None and self._heights.downhill and self._places and spot == self._heights.at:
            slope = -np.asarray(self._heights.downhill, np.float32)
        penalised = self._asked_penalty() != Penalty()
        rows = 1 if self._losses is None else len(self._losses)
        text = sentences.standing(list(self._symbols()), (spot, loss, slope), bottom, self._heights, rows, penalised)
        say(self.words.setText, text)
        for announcer in self.announcers:
            announcer.say(text, self._grip)

    def _wait(self, failed: bool = False) -> None:
        """Say why there is no surface, while there is none."""
        waiting = tr("The loss could not be measured") if failed else tr("The surface is being measured")
        if self._heights is not None and not self._heights.at and not self._heights.behind:
            waiting = tr("Train first: the run has no path yet")
            if self._experiment is not None and sum(self._experiment.parameter_counts().values()) > MOST_WITH_PATH:
                waiting = tr("The path of so large a network is not kept")
        if self.hold.isChecked() and not self._few:
            waiting = tr("Nothing is measured while it is frozen")
        self.view.say("" if self._losses is not None else waiting)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)  # always the same room for the words, so that the picture stays where it is
        lines = _LINES[(self.width() >= _USUAL) + (self.width() >= _WIDE)] if self.height() >= _LOW else 1
        self.words.setFixedHeight(lines * self.words.fontMetrics().lineSpacing() + 2)

    def minimumSizeHint(self) -> QSize:
        return _LEAST

    def _show_race(self, on: bool) -> None:
        """The race in the place of the surface and its ball, or these again."""
        for part in (self.stage, self.stage.switch, self.words):
            part.setVisible(not on)
        self.planes.pick.setChecked(False)
        for part in (self.planes, self.hold):
            part.setVisible(not on and not self._few)
        for part in (self.race, self.race.stage.switch):
            part.setVisible(on)
        self._draw()
        self.questions_changed.emit()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        for part in (self.stage.switch, self.race.stage.switch, self.racing, self.penalty, self.hold):
            row.addWidget(part)
        row.insertStretch(3)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part, stretch in ((self.planes, 0), (self.stage, 1), (self.words, 0), (self.race, 1)):
            column.addWidget(part, stretch)
        column.addLayout(row)
        for part in (self.penalty, self.race, self.race.stage.switch):
            part.hide()


def _penalty(experiment: Experiment) -> Penalty:
    return Penalty(experiment.training.l1, experiment.training.l2)


def _subject(experiment: Experiment) -> tuple[object, ...]:
    """What the surface is of: with another one, it begins anew."""
    arrays = tuple((s.layer.id, tuple(s.parameters.items())) for s in experiment.layer_shapes())
    return arrays, experiment.data.kind, experiment.training.loss


if __name__ == "__main__":
    from ui.panels.base.alone import open_alone

    open_alone(SurfacePanel)
