"""A view of the run: asks some questions, shows the answers."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QWidget

from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.probes import Probe
from models.talk.snapshot import Snapshot
from models.talk.surface_probes import Place
from ui.app.past.film import Film
from ui.panels.base.exportable import Exportable
from ui.panels.base.tab_tools import TabTools


@dataclass(frozen=True)
class ChooseAxes:
    """Request: show these two columns of the data, across and upwards, wherever data are drawn over a plane."""

    x_axis: int
    y_axis: int


@dataclass(frozen=True)
class TrainAnew:
    """Request: put this design in place, begin it anew, and train it for so many epochs. text: for the Edit menu."""

    experiment: Experiment
    text: str
    epochs: int


@dataclass(frozen=True)
class SampleChoice:
    """Some samples of the data set: of the training or the test data, of one true class, answered with one class.

    label, answer: numbers of classes; None for all.
    """

    training: bool
    label: int | None = None
    answer: int | None = None


class Panel(QWidget):
    """What the window asks of every panel. A panel never changes the run or the document: it asks for that.

    What a panel is called, where it belongs and for which data it is there its class says: a panel is built when it is
    first shown.
    """

    title = ""  # what its tab and its window are called
    term = ""  # the entry of the glossary about it
    lists_samples = False  # True: `list_samples` does what it says
    below = False  # True: a tab of the lower card; False: one of the upper card
    tab_tools: TabTools | None = None  # they stand at the end of the row of tabs where there is one
    shown_view = 0  # the number of the view on show, of those that `views` names
    instead = (
        False  # True: in the place of the panel before it in the catalogue, for other data; so is its key, with Shift
    )
    requested = Signal(object)  # a Command, a ChooseAxes, a TrainAnew, a Film, or the name of an action
    edited = Signal(object, str, str)  # the Experiment that is asked for, undo text, merge key
    parameters_moved = Signal(object, object, str, str)  # SetParameters before and after, undo text, merge key
    taken_away = Signal(str, bool)  # the picture of this name: copy it (True), or offer every form of it
    sample_chosen = Signal(int)  # the number of the sample that is chosen here; −1 for none
    samples_wanted = Signal(object)  # a SampleChoice: list exactly these
    samples_marked = Signal(object)  # the numbers of the samples that are marked here, a frozenset; empty for none
    decided = Signal(object)  # the Decision that the picture of the network is to light; None for none
    parameters_shown = Signal(object, bool)  # Places to mark in the picture; whether a click there chooses another
    neuron_pointed = Signal(object)  # the neuron that is pointed at here, as layer id and number; None for none
    done = Signal(str)  # a person has done this here, a word of `models/lessons/situation.EVENTS`
    questions_changed = Signal()
    hint = Signal(str)  # what lies under the cursor, for the status bar; "" when nothing does

    @classmethod
    def suits(cls, experiment: Experiment) -> bool:
        """Whether this panel has something to show for such data; where not, its tab may be left out."""
        return True

    @classmethod
    def views(cls) -> tuple[tuple[str, str], ...]:
        """The tabs that this panel has in a row: of each the title, and the entry of the glossary about it."""
        return ((cls.title, cls.term),)

    @classmethod
    def offers(cls, view: int, experiment: Experiment) -> bool:
        """Whether this view has something to show for such data."""
        return True

    def show_view(self, view: int) -> None:
        """Show this one of its views."""

    def show_alone(self, alone: bool) -> None:
        """True: the panel stands without a row of tabs, and has a place for its tools and its own tabs itself."""

    def present(self, on: bool) -> None:
        """True: a class looks at this panel, which may leave out of sight what matters less; False: as usual."""

    def fit_tools(self, room: int) -> None:
        """Let the tools be as wide as this in the row of tabs, if they can."""

    def list_samples(self, choice: SampleChoice) -> None:
        """List these samples alone, if this panel lists samples."""

    def questions(self) -> frozenset[Probe[Any]]:
        """What this panel wants to know now; asked only while it is visible."""
        return frozenset()

    def set_axes(self, x_axis: int, y_axis: int) -> None:
        """Draw data over these two of their columns, if this panel does so at all."""

    def show_neuron(self, place: tuple[str, int] | None) -> None:
        """The neuron that is hovered in the picture of the network, as layer id and number; None for none."""

    def show_sample(self, number: int | None) -> None:
        """The sample that is chosen in any panel; None for none."""

    def take_parameter(self, place: Place) -> None:
        """The weight or bias that was clicked in the picture, as `parameters_shown` asked for one."""

    def show_marked(self, numbers: frozenset[int]) -> None:
        """The samples that are marked in any panel."""

    def show_film(self, film: Film) -> None:
        """The film of the run's past begins, pauses or goes at another pace."""

    def show_experiment(self, experiment: Experiment) -> None:
        """The document changed; the pictures of it may still be underway."""

    def show_language(self) -> None:
        """Another language is in force: write anew what is painted; what `say` has written follows by itself."""

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """The newest picture of the run. At most 30 times a second, on the GUI thread."""
        raise NotImplementedError

    def exports(self) -> list[Exportable]:
        """What of this panel can be taken away as a picture or a table."""
        return []

    def add_exports(self, menu: QMenu) -> None:
        """Add what can be done with the first of them."""
        found = self.exports()
        if found:
            name = found[0].name
            menu.addAction(tr("Copy Picture"), lambda: self.taken_away.emit(name, True))
            menu.addAction(tr("Export…"), lambda: self.taken_away.emit(name, False))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.add_exports(menu)
        if menu.isEmpty():
            event.ignore()
        else:
            menu.popup(event.globalPos())

    def show_stale(self, stale: bool) -> None:
        """The design cannot run (True): what is shown belongs to the last one that could."""
        self.setEnabled(not stale)
