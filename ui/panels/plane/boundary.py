"""The decision boundary: the network's answer over the plane, live, with the samples on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import Any

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.probes import Boundary, Float32, Neuron, Points, Probe, SamplePoints
from models.talk.snapshot import Snapshot
from ui.look import theme
from ui.look.sayings import say, written
from ui.look.terms import explain, is_about
from ui.look.tips import wrapped
from ui.network import thumbnails, words
from ui.network.bubble import Bubble
from ui.panels.base.exportable import Exportable
from ui.panels.base.legend import ClassLegend, ColourBar
from ui.panels.base.panel import ChooseAxes, Panel
from ui.panels.paint.mode import PaintMode
from ui.panels.paint.sheet import Sheet
from ui.panels.plane.axis_choice import AxisChoice
from ui.panels.plane.chosen_sample import ChosenSample
from ui.panels.plane.map_keys import MapKeys
from ui.panels.plane.map_view import MapView
from ui.panels.plane.readings import (
    answer_colours,
    answer_in_words,
    held_in_words,
    same_samples,
    two,
    with_unit,
)

RESOLUTION = 100
_LEAST = QSize(220, 170)  # px
_HINT_PAUSE = 0.1  # s between read-outs while the cursor rests; nobody reads faster

NeuronPlace = tuple[str, int]


class BoundaryPanel(Panel):
    """The network's answer at every place of the plane, or that of one neuron while it is hovered."""

    term = "decision_boundary"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = tr("Boundary")
        self._experiment: Experiment | None = None
        self._axes = (0, 1)
        self._neuron: NeuronPlace | None = None
        self._answer: Float32 | None = None  # the newest reading of the boundary
        self._neuron_map: Float32 | None = None
        self._samples: SamplePoints | None = None
        self._cursor: tuple[float, float] | None = None
        self._hinted = 0.0
        self._heard = self._stale = False
        self._pictured = False  # a picture is being taken away
        self.map = is_about(MapView(self.title), "colours")
        self.bubble = Bubble(self.map)
        self.chosen = ChosenSample(self.map)
        self.chosen.chosen.connect(self.sample_chosen)
        self.choice = AxisChoice()
        self.choice.chosen.connect(self._choose_axes)
        self.discretise = written(QCheckBox(), tr("Discretise"))
        say(self.discretise.setToolTip, wrapped(tr("Show the decision alone, not how sure the network is")))
        explain(self.discretise, self.term)
        self.keys = MapKeys(self.discretise)
        self.test_points = self.keys.test_points
        self.legend, self.bar, self.held = self.keys.legend, self.keys.bar, self.keys.held
        self.test_points.toggled.connect(self._draw_samples)
        self.discretise.toggled.connect(self._draw_map)
        self.paint = PaintMode(self.map, self.read_out)
        self.paint.edited.connect(self.edited)
        self.paint.toggled.connect(self._paint)
        self.paint.looked.connect(self._look)
        self.paint.left.connect(self._leave)
        self._lay_out()
        self.map.moved.connect(self._move)
        self.map.extra_actions = self.add_exports
        self.map.left.connect(self._leave)
        self.map.dressed.connect(self._dress)
        self.map.failed.connect(self.hint)
        self._wait()

    def suits(self, experiment: Experiment) -> bool:
        """Samples that are pictures have no columns to lay a plane over."""
        return Boundary().suits(experiment)

    def questions(self) -> frozenset[Probe[Any]]:
        """The boundary, the samples, and the hovered neuron."""
        found: set[Probe[Any]] = {self._boundary()}
        if not self.paint.active:  # the pad shows the points themselves, before the engine has heard of them
            found.add(Points())
        if self._neuron is not None:
            found.add(self._neuron_probe(self._neuron))
        return frozenset(found)

    def axes(self) -> tuple[int, int]:
        """Numbers of the columns on the x and the y axis."""
        return self._axes

    def set_axes(self, x_axis: int, y_axis: int) -> None:
        """Put these columns on the axes."""
        if (x_axis, y_axis) != self._axes:
            self._axes = (x_axis, y_axis)
            self._forget_pictures()
            self._label_axes()
            self.questions_changed.emit()

    def show_neuron(self, place: NeuronPlace | None) -> None:
        """Show the output of one neuron; None shows the boundary again."""
        if place != self._neuron:
            self._neuron, self._neuron_map = place, None
            self._draw_map()
            self.questions_changed.emit()

    def show_sample(self, number: int | None) -> None:
        """Put a ring around this sample."""
        self.chosen.choose(number)

    def show_experiment(self, experiment: Experiment) -> None:
        """Fit axes and legend to the data; answers about other data are dropped."""
        old, self._experiment = self._experiment, experiment
        if old is not None and old.network != experiment.network:
            self._neuron = None
        info = experiment.data.info
        if old is None or old.data.info.columns != info.columns or old.data.kind != experiment.data.kind:
            if old is None or old.data.kind != experiment.data.kind:
                self._forget_pictures()
            if max(self._axes) >= len(info.columns):
                self._axes = (0, 1)
            self._label_axes()
        self.paint.show_experiment(experiment, self._sheet())
        self._wait()
        if old is None or _key_of(old) != _key_of(experiment):
            self._show_keys()

    def _show_keys(self) -> None:
        """What the colours mean; while one paints, the classes to paint with stand there instead."""
        assert self._experiment is not None
        info = self._experiment.data.info.shown
        self.keys.show_info(info, painting=self.paint.active)

    def _sheet(self) -> Sheet | None:
        """What the axes mean for a point; None for data with other columns than two."""
        columns = self._experiment.data.info.shown.columns if self._experiment is not None else ()
        return Sheet(*columns) if len(columns) == 2 else None

    def _paint(self) -> None:
        """Painting has begun or is over: show the points on the plot, or on the pad above it."""
        if self._experiment is not None:
            self.paint.show_experiment(self._experiment, self._sheet())
            self._show_keys()
            self._draw_samples()
            self.questions_changed.emit()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the newest answer over the plane."""
        if self._experiment is None or snapshot.experiment.data.kind != self._experiment.data.kind:
            self.show_experiment(snapshot.experiment)
        self._heard = True
        samples = snapshot.reading(Points())
        if samples is not None and not same_samples(samples, self._samples):
            self._samples = samples
            self.paint.show_samples(samples)
            self._draw_samples()
            self._say_held()
        answer = snapshot.reading(self._boundary())
        if answer is not None:
            self._answer = answer
        if self._neuron is not None:
            self._neuron_map = snapshot.reading(self._neuron_probe(self._neuron))
        self._draw_map()
        if self._cursor is not None and perf_counter() - self._hinted > _HINT_PAUSE:
            self._say_hint()

    def begin_painting(self) -> None:
        """Let a person paint on the points, where there are any that can be."""
        self.paint.begin()

    def exports(self) -> list[Exportable]:
        over = self.map.message, self.map.bubble
        return [Exportable(self.title, self.map, over=over, below=self._new_key, during=self._without_pad)]

    @contextmanager
    def _without_pad(self) -> Iterator[None]:
        """The points as the plot draws them, so that they are in the picture."""
        hidden, self._pictured = self._pictured, True
        self._draw_samples()
        yield
        self._pictured = hidden
        self._draw_samples()

    def _new_key(self) -> QWidget:
        """What the colours mean, for under a picture that is taken away."""
        info = self._experiment.data.info.shown if self._experiment else None
        if info is None or info.task != "classification":
            bar = ColourBar()
            if info is not None:
                bar.show_range(info.target)
            return bar
        legend = ClassLegend()
        legend.show_names(info.classes)
        return legend

    def show_language(self) -> None:
        if self._experiment is not None:
            self.legend.show_names(self._experiment.data.info.shown.classes)
            self._label_axes()

    def show_stale(self, stale: bool) -> None:
        """Fade the answer of a design that is gone."""
        super().show_stale(stale and not self.paint.active)  # who has erased all points may go on painting
        self._stale = stale
        self._wait()
        self.map.fade(stale)

    def read_out(self, x: float, y: float) -> str:
        """Place and answer in words: "x 2.41   y −1.08   blue 0.93"; "" outside of the picture."""
        parts = self._place_in_words(x, y)
        if parts and self._samples is not None and 0 < self.map.drawn < self._shown_count():
            parts.append(tr("{0} of {1} points drawn").format(f"{self.map.drawn:,}", f"{self._shown_count():,}"))
        return "   ".join(parts)

    def _place_in_words(self, x: float, y: float) -> list[str]:
        """The two measurements and the answer there; empty outside of the picture."""
        if self._experiment is None or self._answer is None:
            return []
        info = self._experiment.data.info.shown
        columns = [info.columns[k] for k in self._axes]
        at = [(value - c.low) / (c.high - c.low) for value, c in zip((x, y), columns, strict=True)]
        if not all(0 <= share < 1 for share in at):
            return []
        column, row = (int(share * RESOLUTION) for share in at)
        parts = [f"{c.name} {with_unit(v, c)}" for c, v in zip(columns, (x, y), strict=True)]
        if self._neuron is not None and self._neuron_map is not None:
            return [*parts, tr("output {0}").format(two(float(self._neuron_map[row, column])))]
        return [*parts, answer_in_words(info, self._answer[..., row, column])]

    def _lay_out(self) -> None:
        self.keys.add_paint(self.paint.button)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.choice)
        column.addWidget(self.paint.tools)
        column.addWidget(self.map, 1)
        for part in (self.paint.note, self.paint.chips, self.paint.value, self.keys):
            column.addWidget(part)

    def minimumSizeHint(self) -> QSize:
        return _LEAST  # the parts that share a line in a wide panel must not limit its least width

    def _boundary(self) -> Boundary:
        return Boundary(RESOLUTION, *self._axes)

    def _neuron_probe(self, place: NeuronPlace) -> Neuron:
        return Neuron(*place, RESOLUTION, *self._axes)

    def _label_axes(self) -> None:
        if self._experiment is None:
            return
        columns = self._experiment.data.info.shown.columns
        if max(self._axes) < len(columns):
            self.map.show_axes(columns[self._axes[0]], columns[self._axes[1]])
        self.choice.show_columns(columns, self._axes)
        self.choice.setVisible(len(columns) > 2)
        self._say_held()
        self._wait()

    def _say_held(self) -> None:
        """Say which measurements the plane does not show."""
        assert self._experiment is not None
        full, short = held_in_words(self._experiment.data.info.shown.columns, self._axes, self._samples)
        self.keys.show_held(full, short)
        say(self.choice.setToolTip, full)

    def _forget_pictures(self) -> None:
        self._answer = self._neuron_map = self._samples = self._neuron = None
        self.map.clear_all()
        self._wait()

    def _wait(self) -> None:
        """Show words until there is a picture."""
        if self.paint.active or self._answer is not None:
            self.map.say(self.paint.invitation())
        elif self._stale:
            self.map.say(tr("This design cannot run yet."))
        else:
            self.map.say("" if self._heard else tr("Waiting for the engine…"))

    def _draw_map(self) -> None:
        if self._experiment is None or self._answer is None:
            return
        self._wait()
        info = self._experiment.data.info.shown
        discrete = self.discretise.isChecked()
        if self._neuron is not None and self._neuron_map is not None:
            values = thumbnails.scaled(self._experiment, self._neuron[0], self._neuron_map[None])[0]
            self._say_title(words.neuron(self._experiment, *self._neuron))
            self.map.show_colours(theme.value_colours(np.round(values) if discrete else values, theme.current()))
            return
        self._say_title("")
        colours = answer_colours(info, self._answer, discrete)
        self.map.show_colours(colours, smooth=not discrete)

    def _say_title(self, text: str) -> None:
        self.map.bubble.say(text)
        if text:
            self.map.bubble.move(self.map.view_rect().topLeft() + self.map.rect().topLeft())

    def _draw_samples(self) -> None:
        """Draw the samples; where one paints, only for a picture, as they lie on the pad else."""
        own = self.paint.samples() if self.paint.active else None
        samples = own or self._samples
        if own is not None and not self._pictured:
            self.map.drop_samples()
        elif self._experiment is not None and samples is not None:
            info = self._experiment.data.info.shown
            with_test = own is not None or self.test_points.isChecked()
            self.map.show_samples(info, samples, self._axes, with_test)
            self.chosen.show_spots(samples.points[:, list(self._axes)], samples.training | with_test)

    def _shown_count(self) -> int:
        assert self._samples is not None
        return len(self._samples.training) if self.test_points.isChecked() else int(self._samples.training.sum())

    def _dress(self) -> None:
        self.paint.dress()
        self._draw_samples()
        self._draw_map()

    def _choose_axes(self, x_axis: int, y_axis: int) -> None:
        self.set_axes(x_axis, y_axis)
        self.requested.emit(ChooseAxes(x_axis, y_axis))

    def _move(self, x: float, y: float) -> None:
        self._cursor = (x, y)
        self._say_hint()

    def _look(self, x: float, y: float) -> None:
        """Say in the status bar what lies under the hand that paints; a bubble would hide the points."""
        self._cursor = (x, y)
        if perf_counter() - self._hinted > _HINT_PAUSE:
            self._say_hint()

    def _leave(self) -> None:
        if self._cursor is not None:
            self._cursor = None
            self.bubble.hide()
            self.hint.emit("")

    def _say_hint(self) -> None:
        """Say what lies under the cursor: beside it, and in the status bar."""
        assert self._cursor is not None
        self._hinted = perf_counter()
        parts = self._place_in_words(*self._cursor)
        if parts and not self.paint.active:
            self.bubble.say("\n".join(parts[:-1]), parts[-1], self.map.place(*self._cursor))
        else:
            self.bubble.hide()
        self.hint.emit(self.read_out(*self._cursor))


def _key_of(experiment: Experiment) -> tuple[object, ...]:
    """What the legend depends on."""
    info = experiment.data.info
    return info.task, info.classes, info.target


if __name__ == "__main__":
    from ui.panels.base.alone import open_alone

    open_alone(BoundaryPanel)
