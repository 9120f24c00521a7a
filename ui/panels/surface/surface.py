"""The loss as a surface over what the network learns, with the network as a ball on it."""

from typing import Any

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.commands import SetParameter
from models.talk.probes import Probe
from models.talk.snapshot import Snapshot
from models.talk.surface_probes import (
    Heights,
    LossSurface,
    Penalty,
    Place,
    Standing,
    WhereItStands,
    few_parameters,
)
from ui.forms.controls import label
from ui.look import theme
from ui.look.sayings import say, written
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.panels.base.announcer import Announcer
from ui.panels.base.exportable import Exportable
from ui.panels.base.panel import Panel
from ui.panels.surface import contours, names, sentences
from ui.panels.surface.marks import Marks
from ui.panels.surface.surface_map import SurfaceMap

_PAUSE = 33  # ms between two places that the hand asks for
_AIR = 0.06  # of the highest loss, above and below a curve
_LINES = 2, 1  # of words, in a narrow and in a wide panel
_WIDE = 520  # px

Numbers = tuple[float, ...]


class SurfacePanel(Panel):
    """Loss over one or two parameters: contours, the ball, the way down, the path of the run."""

    term = "loss_surface"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = tr("Surface")
        self.view = SurfaceMap(self.title)
        self.penalty = written(QCheckBox(), tr("With penalty"))
        say(self.penalty.setToolTip, wrapped(tr("Add to the loss what L1 and L2 add: what training really lowers")))
        explain(self.penalty, "regularisation")
        self.words = label("", "caption")
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.announcer = Announcer(self.view)
        self._experiment: Experiment | None = None
        self._places: tuple[Place, ...] = ()
        self._window: tuple[Numbers, Numbers] | None = None
        self._standing: Standing | None = None
        self._heights: Heights | None = None
        self._losses: contours.Float | None = None  # of `_heights`, without gaps
        self._now: Numbers = ()  # where the ball is, or will be once the engine has heard of it
        self._wanted: Numbers | None = None  # where the hand wants it
        self._grip = 0  # the number of the movement, so that each undoes as one
        self._sending = QTimer(self, singleShot=True, interval=_PAUSE)
        self._sending.timeout.connect(self._send)
        self._lay_out()
        self.penalty.toggled.connect(self._ask_anew)
        self.view.grabbed.connect(self._grab)
        self.view.ball_moved.connect(self._move)
        self.view.zoomed.connect(self._zoom)
        self.view.reset_view.connect(self._show_all)
        self.view.dressed.connect(self._draw)
        self.view.failed.connect(self.hint)
        self.view.extra_actions = self.add_exports
        self._wait()

    # ---------------------------------------------------------------- what it asks

    def suits(self, experiment: Experiment) -> bool:
        """A network with one or two parameters has a surface that can be seen whole."""
        return bool(few_parameters(experiment))

    def questions(self) -> frozenset[Probe[Any]]:
        """Where the network stands, and the surface around, once it is known what to show."""
        found: set[Probe[Any]] = {self._where()}
        return frozenset(found | {self._surface()} if self._window is not None else found)

    def show_experiment(self, experiment: Experiment) -> None:
        """Begin anew with other parameters or another loss."""
        old, self._experiment = self._experiment, experiment
        places = few_parameters(experiment)
        used = experiment.training
        self.penalty.setVisible(bool(used.l1 or used.l2))
        subject = (places, experiment.data.kind, used.loss)
        if old is None or subject != (self._places, old.data.kind, old.training.loss):
            self._places = places
            self._forget()
            self.view.clear_all()
        if old is not None and _penalty(old) != _penalty(experiment) and self.penalty.isChecked():
            self._ask_anew()
        self._wait()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Move the ball, and draw the surface where it is new."""
        if not self._places:
            return
        self._standing = snapshot.reading(self._where())
        if self._standing is None:
            self._wait(failed=bool(snapshot.error))
            return
        if not self.view.holding and self._wanted is None:
            self._now = tuple(float(v) for v in self._standing.values)
        if self._window is None or not self._inside(self._now):
            self._show_all()
        heights = snapshot.reading(self._surface())
        if heights is not None and (self._heights is None or heights.losses is not self._heights.losses):
            losses = heights.losses
            self._losses = contours.filled(losses if losses.ndim == 2 else losses[None])
            if self._losses is not None and losses.ndim == 1:
                self._losses = self._losses[0]
            self._heights = heights
            self._draw()
        self._heights = heights or self._heights
        self._show_marks()
        self._wait()

    def show_language(self) -> None:
        self._draw()
        self._show_marks()

    def exports(self) -> list[Exportable]:
        return [Exportable(self.title, self.view, over=(self.view.message,))]

    def _where(self) -> WhereItStands:
        return WhereItStands(self._asked_penalty())

    def _surface(self) -> LossSurface:
        low, high = self._window or ((), ())
        return LossSurface(self._places, low, high, self._asked_penalty(), 201 if len(self._places) == 1 else 51)

    def _asked_penalty(self) -> Penalty:
        with_it = self.penalty.isChecked() and self._experiment is not None
        return _penalty(self._experiment) if with_it and self._experiment is not None else Penalty()

    def _forget(self) -> None:
        self._window, self._standing, self._heights, self._losses = None, None, None, None
        self._wanted, self._now = None, ()

    def _ask_anew(self) -> None:
        """Another surface is wanted."""
        self.questions_changed.emit()

    # ---------------------------------------------------------------- the window

    def _inside(self, spot: Numbers) -> bool:
        assert self._window is not None
        return all(low <= s <= high for s, low, high in zip(spot, *self._window, strict=True))

    def _show_all(self) -> None:
        """Show the ball and the lowest point, with room around."""
        if self._standing is None:
            return
        bottom = self._standing.lowest
        self._look_at(*contours.window(self._now, None if bottom is None else tuple(float(b) for b in bottom)))

    def _zoom(self, factor: float, *spot: float) -> None:
        if self._window is None:
            return
        low, high = (tuple(s + (end - s) * factor for s, end in zip(spot, ends, strict=False)) for ends in self._window)
        if all(1e-6 < b - a < 1e6 for a, b in zip(low, high, strict=True)):
            self._look_at(low, high)

    def _look_at(self, low: Numbers, high: Numbers) -> None:
        self._window = low, high
        self._draw_window()
        self.questions_changed.emit()

    # ---------------------------------------------------------------- the hand

    def _grab(self) -> None:
        self._grip += 1

    def _move(self, *spot: float) -> None:
        """The ball is wanted here: drawn at once, and sent to the engine thirty times a second."""
        if not self._now:
            return
        self._wanted = spot[: len(self._places)]
        self._show_marks()
        if not self._sending.isActive():
            self._send()

    def _send(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is None or wanted == self._now:
            return
        before, after = (
            tuple(SetParameter(p.layer_id, p.name, p.index, v) for p, v in zip(self._places, values, strict=True))  # type: ignore[arg-type]
            for values in (self._now, wanted)
        )
        self._now = wanted
        self.parameters_moved.emit(before, after, tr("Move the ball"), f"surface:{self._grip}")
        self._sending.start()

    # ---------------------------------------------------------------- drawing

    def _draw(self) -> None:
        """Draw the surface and its axes."""
        if self._losses is not None and self._window is not None:
            self.view.show_losses(self._losses, *self._window)
            self._draw_window()
            self._show_marks()

    def _draw_window(self) -> None:
        assert self._window is not None
        low, high = self._window
        symbols = [names.symbol(place, self._places) for place in self._places]
        if len(low) == 1:
            top = float(self._losses.max()) if self._losses is not None else 1.0
            top = min(max(top, 1e-6), 1e30)
            low, high = (*low, -_AIR * top), (*high, (1 + _AIR) * top)
            symbols.append(tr("Loss"))
        self.view.show_window((symbols[0], symbols[1]), (low[0], low[1]), (high[0], high[1]))

    def _show_marks(self) -> None:
        """Draw what lies on the surface, and say it."""
        standing = self._standing
        if standing is None or self._window is None:
            return
        spot = self._wanted or self._now
        there = spot == tuple(float(v) for v in standing.values)
        slope = -np.asarray(standing.gradient, np.float64) if there else np.zeros(len(spot))
        path = standing.path.astype(np.float64)
        if len(path) and there:
            path = np.concatenate([path, np.full((1, len(spot)), np.nan)]) if not self._at_end(path) else path
        low: tuple[float, float] | None = None
        bottom: tuple[Numbers, float] | None = None
        if len(spot) == 2:
            ball, downhill = spot, tuple(slope)
            if self._losses is not None and self._losses.ndim == 2:
                bottom = contours.lowest(self._losses, *self._window)
                low = None if bottom is None else (bottom[0][0], bottom[0][1])
        else:
            heights = (
                self._heights_of(np.array([*spot, *path[:, 0]])) if len(path) else self._heights_of(np.array(spot))
            )
            ball, downhill = (spot[0], float(heights[0])), (slope[0], -(slope[0] ** 2))
            path = np.stack([path[:, 0], heights[1:]], 1) if len(path) else path
        self.view.show_marks(Marks((ball[0], ball[1]), (downhill[0], downhill[1]), low, path if len(path) else None))
        symbols = [names.symbol(place, self._places) for place in self._places]
        text = sentences.standing(symbols, standing, bottom, self._heights, bool(self._asked_penalty() != Penalty()))
        say(self.words.setText, text)
        self.announcer.say(text, self._grip)

    def _at_end(self, path: contours.Float) -> bool:
        return np.array_equal(path[-1].astype(np.float32), np.array(self._now, np.float32))

    def _heights_of(self, spots: contours.Float) -> contours.Float:
        """The loss on a curve at these places; 0 as long as it is not known."""
        if self._losses is None or self._window is None:
            return np.zeros(len(spots))
        across = np.linspace(self._window[0][0], self._window[1][0], len(self._losses))
        return np.where(np.isnan(spots), np.nan, np.interp(spots, across, self._losses))

    def _wait(self, failed: bool = False) -> None:
        """Say why there is no surface, while there is none."""
        waiting = tr("The loss could not be measured") if failed else tr("The surface is being measured")
        self.view.say("" if self._losses is not None else waiting)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)  # always the same room for the words, so that the picture stays where it is
        self.words.setFixedHeight(_LINES[self.width() >= _WIDE] * self.words.fontMetrics().lineSpacing() + 2)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.GAP)
        self._row.addWidget(self.penalty)
        self._row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.view, 1)
        column.addWidget(self.words)
        column.addLayout(self._row)
        self.penalty.hide()


def _penalty(experiment: Experiment) -> Penalty:
    return Penalty(experiment.training.l1, experiment.training.l2)


if __name__ == "__main__":
    from ui.panels.base.alone import open_alone

    open_alone(SurfacePanel)
