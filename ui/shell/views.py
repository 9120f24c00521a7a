"""Everything that shows the document and the run, as one: the columns, the training settings, the panels."""

from typing import Any

from models.design.experiment import Experiment
from models.problems.problem import Problem
from models.talk.probes import Digit, Probe, Sample
from ui.app.rounds import View
from ui.shell.parts import Parts


class Views:
    """Hands down what is to be shown, and gathers what those on screen want to know."""

    def __init__(self, parts: Parts) -> None:
        self._training, self._data = parts.training, parts.data
        self._doctor, self._reader = parts.doctor, parts.left.reader
        self._network, self._centre, self._results = parts.network, parts.centre, parts.results

    def show_experiment(self, experiment: Experiment, problems: list[Problem]) -> None:
        """Show this design everywhere, and what is wrong with it."""
        stale = bool(problems)
        self._training.show_experiment(experiment)
        self._data.show_experiment(experiment)
        self._network.show_experiment(experiment)
        self._network.show_problems(problems)
        self._results.show_experiment(experiment, stale=stale)
        self._centre.show_experiment(experiment, stale=stale)
        self._network.show_stale(stale)

    def show_language(self) -> None:
        """Write anew, in another language, what is painted."""
        self._results.panels.show_language()
        self._centre.show_language()

    def set_axes(self, x_axis: int, y_axis: int) -> None:
        """Draw data over these two of their columns, wherever they are drawn."""
        self._results.panels.set_axes(x_axis, y_axis)
        self._centre.set_axes(x_axis, y_axis)
        self._network.set_axes(x_axis, y_axis)
        self._data.inputs.set_axes(x_axis, y_axis)

    def on_screen(self) -> list[View]:
        """What shows a snapshot, of all parts that can be seen: first what is looked at while it changes."""
        picture: list[View] = [self._network.show_snapshot] if self._network.isVisible() else []
        panels = (*self._centre.seen(), *self._results.seen())
        found: list[View] = [*picture, *(panel.show_snapshot for panel in panels), self._training.show_snapshot]
        if self._data.isVisible():
            found.append(self._data.show_snapshot)
        return found

    def questions(self) -> frozenset[Probe[Any]]:
        """What all parts that can be seen want to know; the network follows the drawing or the sample of a panel."""
        shown = self._results.questions()
        self._network.show_drawing(next((probe for probe in shown if isinstance(probe, Digit)), None))
        self._network.show_sample(next((probe.number for probe in shown if isinstance(probe, Sample)), None))
        found: frozenset[Probe[Any]] = shown | self._centre.questions() | self._doctor.questions()
        found |= self._reader.questions()
        if self._data.isVisible():
            found |= self._data.questions()
        return found
