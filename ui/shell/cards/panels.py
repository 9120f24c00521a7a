"""The panels of a window. Each is built when it is first wanted, and told at once what the others have been told."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from models.design.experiment import Experiment
from ui.app.past.film import Film
from ui.look.terms import is_about
from ui.panels.base.panel import Panel
from ui.panels.catalogue import PANELS

P = TypeVar("P", bound=Panel)


class Panels(QObject):
    """One of each kind at most. Iterating goes over those that are built, in the order of the catalogue."""

    built = Signal(object)  # the Panel that is there from now on, not in its place yet

    def __init__(self, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.experiment = experiment
        self._built: dict[type[Panel], Panel] = {}
        self._stale = False
        self._axes = 0, 1
        self._neuron: tuple[str, int] | None = None
        self._sample: int | None = None
        self._marked: frozenset[int] = frozenset()
        self._film = Film()

    def __iter__(self) -> Iterator[Panel]:
        return iter([self._built[kind] for kind in PANELS if kind in self._built])

    def find(self, kind: type[Panel]) -> Panel | None:
        """The panel of this class, if it is built."""
        return self._built.get(kind)

    def panel(self, kind: type[P]) -> P:
        """The panel of this class; it is built if it is not there yet."""
        found = self._built.get(kind)
        if found is None:
            found = self._built[kind] = self._tell(is_about(kind(), kind.term))
            self.built.emit(found)
        assert isinstance(found, kind)
        return found

    def show_experiment(self, experiment: Experiment, *, stale: bool) -> None:
        """The document changed; stale: it cannot run."""
        old, self.experiment, self._stale = self.experiment, experiment, stale
        if old.network != experiment.network:
            self._neuron = None
        if (old.data.kind, old.data.info.shown) != (experiment.data.kind, experiment.data.info.shown):
            self._sample = None  # other samples have these numbers now
            self.mark_samples(frozenset())
        for panel in self:
            panel.show_experiment(experiment)
            panel.show_stale(stale)

    def show_language(self) -> None:
        """Write anew, in another language, what is painted."""
        for panel in self:
            panel.show_language()

    def set_axes(self, x_axis: int, y_axis: int) -> None:
        """Draw data over these two of their columns, wherever they are drawn."""
        self._axes = x_axis, y_axis
        for panel in self:
            panel.set_axes(x_axis, y_axis)

    def show_neuron(self, place: tuple[str, int] | None) -> None:
        """The neuron that is hovered in the picture of the network; None for none."""
        self._neuron = place
        for panel in self:
            panel.show_neuron(place)

    def show_sample(self, number: int | None) -> None:
        """Show which sample is chosen, wherever samples are shown; None for none."""
        self._sample = number
        for panel in self:
            panel.show_sample(number)

    def mark_samples(self, numbers: frozenset[int]) -> None:
        """Mark the samples with these numbers wherever samples are shown."""
        self._marked = numbers
        for panel in self:
            panel.show_marked(numbers)

    def show_film(self, film: Film) -> None:
        """The film of the run's past, as it plays now or not."""
        self._film = film
        for panel in self:
            panel.show_film(film)

    def _tell(self, panel: Panel) -> Panel:
        """Tell a new panel what the others know."""
        panel.set_axes(*self._axes)
        panel.show_experiment(self.experiment)
        panel.show_stale(self._stale)
        panel.show_sample(self._sample)
        panel.show_marked(self._marked)
        panel.show_neuron(self._neuron)
        panel.show_film(self._film)
        return panel
