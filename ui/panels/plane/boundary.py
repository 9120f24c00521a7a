"""The decision boundary: the network's answer over the plane, live, with the samples on it."""

from typing import Any

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from models.design.data import DataKind
from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.probes import AllSamples, Boundary, Float32, Neuron, Probe, SamplePoints
from models.talk.snapshot import Snapshot
from ui.forms.later import Later
from ui.look import theme
from ui.look.sayings import say, written
from ui.look.terms import explain, is_about
from ui.look.tips import wrapped
from ui.network import thumbnails, words
from ui.panels.base.exportable import Exportable
from ui.panels.base.legend import ColourBar
from ui.panels.base.panel import ChooseAxes
from ui.panels.paint.sheet import Sheet
from ui.panels.plane import decision_words
from ui.panels.plane.axis_choice import AxisChoice
from ui.panels.plane.companion_line import CompanionLine
from ui.panels.plane.decision_line import in_colour, line_of
from ui.panels.plane.decision_spot import DecisionSpot
from ui.panels.plane.fold_lines import FoldSwitch
from ui.panels.plane.map_view import MapView
from ui.panels.plane.painted_panel import PaintedPanel, legend_of
from ui.panels.plane.readings import (
    answer_colours,
    answer_in_words,
    held_in_words,
    two,
    with_unit,
)

RESOLUTION = 100

NeuronPlace = tuple[str, int]


class BoundaryPanel(PaintedPanel):
    """The network's answer at every place of the plane, or that of one neuron while it is hovered."""

    title = tr("Boundary")
    least = QSize(220, 170)  # px

    def __init__(self, parent: QWidget | None = None) -> None:
        plot, discretise = is_about(MapView(self.title), "colours"), written(QCheckBox(), tr("Discretise"))
        super().__init__(plot, discretise, parent)
        self.map, self.discretise = plot, discretise
        self._axes = (0, 1)
        self._neuron: NeuronPlace | None = None
        self._neuron_map: Float32 | None = None
        self._choice = Later(self._axis_choice)
        say(self.discretise.setToolTip, wrapped(tr("Show the decision alone, not how sure the network is")))
        explain(self.discretise, self.term)
        self.discretise.toggled.connect(self._draw_answer)
        self.bar, self.held = self.keys.bar, self.keys.held
        self.folds = FoldSwitch(plot)
        self.folds.changed.connect(self.questions_changed)
        self.keys.add_switch(self.folds.switch)
        self.place = DecisionSpot(plot)
        self.place.changed.connect(self.questions_changed)
        self.place.changed.connect(self._make_room)
        self.place.decided.connect(self.decided)
        self.place.near.connect(self.samples_marked)
        tip = tr("The boundary of the run beside this one")
        self.beside = CompanionLine(tip, self._draw_beside, lambda: plot.show_beside(None), self)
        self.beside.changed.connect(self.questions_changed)
        self._lay_out(above=[self._choice], below=[self.beside.note, self.folds.names, self.place.note])
        self._wait()

    @classmethod
    def suits(cls, experiment: Experiment) -> bool:
        """Samples that are pictures have no columns to lay a plane over."""
        return Boundary().suits(experiment)

    @classmethod
    def sheet(cls, experiment: Experiment) -> Sheet | None:
        columns = experiment.data.info.shown.columns
        return Sheet(*columns) if len(columns) == 2 else None

    def questions(self) -> frozenset[Probe[Any]]:
        """The boundary, the samples, the lines where units switch on, the place to explain, and the hovered neuron."""
        found: set[Probe[Any]] = {self._boundary(), *self.folds.questions(self._axes), *self.place.questions()}
        found |= self.beside.questions(self._boundary())
        if not self.paint.active:  # the pad shows the points themselves, before the engine has heard of them
            found.add(AllSamples())
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
            self._draw_answer()
            self.questions_changed.emit()

    def show_experiment(self, experiment: Experiment) -> None:
        """Fit axes and legend to the data; answers about other data are dropped."""
        old, self._experiment = self._experiment, experiment
        if old is not None and old.network != experiment.network:
            self._neuron = None
        info = experiment.data.info
        if old is None or (old.data.kind, old.data.info.task) != (experiment.data.kind, info.task):
            self._forget_pictures()
        if old is None or old.data.info.columns != info.columns or old.data.kind != experiment.data.kind:
            if max(self._axes) >= len(info.columns):
                self._axes = (0, 1)
            self._label_axes()
        self.folds.show_experiment(experiment)
        self.place.show_experiment(experiment, self._axes)
        self.paint.show_experiment(experiment, self.sheet(experiment))
        self._wait()
        if legend_of(old) != legend_of(experiment):
            self._show_keys()

    def _show_keys(self) -> None:
        self.keys.show_info(self._info, painting=self.paint.active)

    def _take_answer(self, snapshot: Snapshot) -> None:
        answer = snapshot.reading(self._boundary())
        if answer is not None:
            self._answer = answer
        self.folds.show_snapshot(snapshot, self._axes)
        self.beside.show_snapshot(snapshot, self._boundary())
        self.place.show_snapshot(snapshot)
        if self._neuron is not None:
            self._neuron_map = snapshot.reading(self._neuron_probe(self._neuron))

    def _show_samples(self, samples: SamplePoints) -> None:
        super()._show_samples(samples)
        self.place.show_samples(samples)
        self._say_held()

    def exports(self) -> list[Exportable]:
        over = self.map.message, self.map.bubble
        return [Exportable(self.title, self.map, over=over, below=self._new_key, during=self._without_pad)]

    def _new_key(self) -> QWidget:
        if self._experiment is not None and self._info.classes:
            return super()._new_key()
        bar = ColourBar()
        if self._experiment is not None:
            bar.show_range(self._info.target)
        return bar

    def show_language(self) -> None:
        if self._experiment is not None:
            self.legend.show_names(self._info.classes)
            self._label_axes()
            self.folds.show_names()

    def read_out(self, x: float, y: float) -> str:
        """Place and answer in words, and of how many points only some are drawn."""
        parts = self._place_in_words(x, y)
        if parts and self._samples is not None and 0 < self.map.drawn < self._shown_count():
            parts.append(tr("{0} of {1} points drawn").format(f"{self.map.drawn:,}", f"{self._shown_count():,}"))
        return "   ".join(parts)

    def _place_in_words(self, x: float, y: float) -> list[str]:
        if self._experiment is None or self._answer is None:
            return []
        info = self._info
        columns, cell = [info.columns[k] for k in self._axes], self._cell(x, y)
        if cell is None:
            return []
        row, column = cell
        parts = [f"{c.name} {with_unit(v, c)}" for c, v in zip(columns, (x, y), strict=True)]
        if self._neuron is not None and self._neuron_map is not None:
            return [*parts, tr("output {0}").format(two(float(self._neuron_map[row, column])))]
        explained = self.place.explained
        if explained is not None and self._cell(*explained[0]) == cell:  # the cell's answer is that at its middle
            return [*parts, decision_words.answer(info, explained[1])]
        return [*parts, answer_in_words(info, self._answer[..., row, column])]

    def _cell(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column of the picture at this place; None beside it."""
        columns = [self._info.columns[k] for k in self._axes]
        across, up = ((value - c.low) / (c.high - c.low) for value, c in zip((x, y), columns, strict=True))
        return (int(up * RESOLUTION), int(across * RESOLUTION)) if 0 <= across < 1 and 0 <= up < 1 else None

    def _boundary(self) -> Boundary:
        return Boundary(RESOLUTION, *self._axes)

    def _neuron_probe(self, place: NeuronPlace) -> Neuron:
        return Neuron(*place, RESOLUTION, *self._axes)

    def _label_axes(self) -> None:
        if self._experiment is None:
            return
        columns = self._info.columns
        if max(self._axes) < len(columns):
            self.map.show_axes(columns[self._axes[0]], columns[self._axes[1]])
        if len(columns) > 2 or self._choice.built is not None:
            self.choice.show_columns(columns, self._axes)
            self.choice.setVisible(len(columns) > 2)
        self._say_held()
        self._wait()

    @property
    def choice(self) -> AxisChoice:
        """The lists of columns, where there are more than two."""
        return self._choice.part()

    def _axis_choice(self) -> AxisChoice:
        made = AxisChoice()
        made.chosen.connect(self._choose_axes)
        if self._experiment is not None:
            made.show_columns(self._info.columns, self._axes)
        return made

    def _say_held(self) -> None:
        """Say which measurements the plane does not show."""
        full, short = held_in_words(self._info.columns, self._axes, self._samples)
        self.keys.show_held(full, short)
        if self._choice.built is not None:
            say(self._choice.built.setToolTip, full)

    def _forget_pictures(self) -> None:
        self._answer = self._neuron_map = self._samples = self._neuron = None
        self.map.clear_all()
        self.folds.forget()
        self.beside.forget()
        self.place.forget()
        self._wait()

    def _dress(self) -> None:
        super()._dress()
        self.folds.show_names()
        self.folds.draw()
        self.beside.draw()
        self.place.draw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.place.rest(False)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.place.rest(True)

    def _paint(self) -> None:
        if self.paint.active:
            self.place.forget()
        super()._paint()

    def _draw_answer(self) -> None:
        if self._experiment is None or self._answer is None:
            return
        self._wait()
        info = self._info
        discrete = self.discretise.isChecked()
        if self._neuron is not None and self._neuron_map is not None:
            values = thumbnails.scaled(self._experiment, self._neuron[0], self._neuron_map[None])[0]
            self._say_title(words.neuron(self._experiment, *self._neuron))
            self.map.show_colours(theme.value_colours(np.round(values) if discrete else values, theme.current()))
            return
        self._say_title("")
        colours = answer_colours(info, self._answer, discrete)
        self.map.show_colours(colours, smooth=not discrete)

    def _draw_beside(self, info: DataKind, answer: Float32, colour: QColor) -> None:
        self.map.show_beside(in_colour(line_of(info, answer), colour))

    def _say_title(self, text: str) -> None:
        self.map.bubble.say(text)
        if text:
            self.map.bubble.move(self.map.view_rect().topLeft() + self.map.rect().topLeft())

    def _draw_samples(self) -> None:
        own = self.paint.samples() if self.paint.active else None
        samples = own or self._samples
        if own is not None and not self._pictured:
            self.map.drop_samples()
        elif self._experiment is not None and samples is not None:
            info = self._info
            with_test = own is not None or self.test_points.isChecked()
            self.map.show_samples(info, samples, self._axes, with_test)
            self.chosen.show_spots(samples.points[:, list(self._axes)], samples.training | with_test)

    def _shown_count(self) -> int:
        assert self._samples is not None
        return len(self._samples.training) if self.test_points.isChecked() else int(self._samples.training.sum())

    def _make_room(self) -> None:
        """The words about a place stand where the keys do, so that the plane stays as it is under the mouse."""
        explained = self.place.spot is not None
        if explained and not self.keys.isHidden():
            self.place.use_room(self.keys.height())
        self.keys.setVisible(not explained)

    def _choose_axes(self, x_axis: int, y_axis: int) -> None:
        self.set_axes(x_axis, y_axis)
        self.requested.emit(ChooseAxes(x_axis, y_axis))


if __name__ == "__main__":
    from ui.panels.base.alone import open_alone

    open_alone(BoundaryPanel)
