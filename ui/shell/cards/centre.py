"""The card in the middle: one network as a picture, in numbers, or many times. A face is built on its first show."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedWidget, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.language.text import mark, tr
from models.talk.probes import Probe
from ui.look import theme
from ui.look.terms import is_about
from ui.network.view import NetworkView
from ui.panels.base.panel import Panel
from ui.runs.face import RunsFace
from ui.shell.cards.tab_row import TabRow
from ui.tensors.tensors import TensorsFace

NETWORK = "network"
TITLES = {NETWORK: mark("Network"), "tensors": mark("Tensors"), "runs": mark("Runs")}
"""What stands on the tab of each face, in their order."""
_BUILT: Mapping[str, type[Panel]] = {"tensors": TensorsFace, "runs": RunsFace}
TERMS = {NETWORK: "neural_network", "tensors": "tensor", "runs": "run"}
"""The entry of the glossary about each face."""
_MARGINS = 12, 8, 12, 12  # px: left, top, right, bottom
_BESIDE = 4  # px between the tabs and the form of the chosen layer
_FORM = 400  # px that the form of a layer needs beside tabs of the usual size
_TABS = 180  # px that small tabs keep beside a sentence
_NARROW = 500  # px of width of the card
_ANY = 16_777_215  # px: Qt's word for no limit


class Centre(QFrame):
    """Shows one face of the network. Those that are hidden ask nothing."""

    wanted = Signal(object)  # the name of the face whose tab was clicked
    built = Signal(object)  # a face that is there from now on, a Panel
    shown_changed = Signal()

    def __init__(self, network: NetworkView, *strips: QWidget, parent: QWidget | None = None) -> None:
        """strips: what may appear below a face, whichever is shown."""
        super().__init__(parent)
        theme.styled(self, "card")
        self.face = NETWORK
        self.network, self._strips = network, strips
        self._panels: dict[str, Panel] = {}
        self._experiment: Experiment | None = None
        self._stale = False
        self._sample: int | None = None
        self._elsewhere: QVBoxLayout | None = None  # where the strips are lent to
        self._axes = 0, 1
        self.tab_row, self._stack = TabRow(), QStackedWidget()
        for name, title in TITLES.items():
            self.tab_row.add(name, tr(title), TERMS[name])
        self.tab_row.chosen.connect(self.wanted)
        self.tab_row.measured.connect(self._fit)
        network.inspector.turned.connect(self._fit)
        head, self._head = QVBoxLayout(), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setSpacing(0)
        head.addWidget(self.tab_row)
        head.addWidget(network.summary)
        self._head.setSpacing(_BESIDE)
        self._head.addLayout(head)
        self._head.addWidget(network.inspector, 1)  # beside the tabs, so that the picture has the height
        place = network.inspector.sizePolicy()
        place.setRetainSizeWhenHidden(True)  # so that no tab moves under the mouse
        network.inspector.setSizePolicy(place)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*_MARGINS)
        self._column.setSpacing(6)
        self._column.addLayout(self._head)
        self._column.addWidget(self._stack, 1)
        self._stack.addWidget(network)
        network.hold_strips(*strips)
        self.tab_row.check(self.face)

    @property
    def panels(self) -> list[Panel]:
        """The faces that are built, apart from the picture."""
        return list(self._panels.values())

    def seen(self) -> list[Panel]:
        """The face on screen, if it is not the picture."""
        return [panel for panel in self.panels if panel.isVisible()]

    def questions(self) -> frozenset[Probe[Any]]:
        """What the face on screen wants to know."""
        if self.network.isVisible():
            return self.network.questions()
        return frozenset[Probe[Any]]().union(*(panel.questions() for panel in self.seen()))

    def show_face(self, name: str) -> None:
        """Bring this face to the front; the keys go to it, also where it is there already."""
        self.tab_row.check(name)
        if name != self.face:
            self.face = name
            self.network.inspector.setVisible(name == NETWORK)
            self._fit()
            self._bring()
            self._place_strips()
            self.shown_changed.emit()
        self.part(name).setFocus()

    def part(self, name: str) -> QWidget:
        """This face, built if it is not there yet."""
        return self.network if name == NETWORK else self._panel(name)

    def take_back(self, face: QWidget) -> None:
        """Put a face that was shown elsewhere into its place."""
        self._stack.addWidget(face)
        self._bring()

    def lend_strips(self, place: QVBoxLayout | None) -> None:
        """Have the strips appear in this place; None: here again."""
        self._elsewhere = place
        self._place_strips()

    def show_experiment(self, experiment: Experiment, *, stale: bool) -> None:
        """Show this design; stale: it cannot run."""
        self._experiment, self._stale = experiment, stale
        for panel in self.panels:
            panel.show_experiment(experiment)
            panel.show_stale(stale)

    def set_axes(self, x_axis: int, y_axis: int) -> None:
        """Draw data over these two of their columns."""
        self._axes = x_axis, y_axis
        for panel in self.panels:
            panel.set_axes(x_axis, y_axis)

    def show_language(self) -> None:
        """Write anew, in another language, what is painted."""
        for panel in self.panels:
            panel.show_language()

    def show_sample(self, number: int | None) -> None:
        """The sample that is chosen in any panel."""
        self._sample = number
        for panel in self.panels:
            panel.show_sample(number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The form gets all that small tabs do not need where there is not room for both, or stands below them; in a
        narrow card each layer says its parameters itself."""
        narrow = self.width() < _NARROW
        self.network.summary.setVisible(not narrow)
        least, usual = (self.tab_row.needed(list(TITLES), narrow=small) for small in (True, False))
        roomy = not narrow and usual + _FORM <= self.width()
        form = self.network.inspector
        room = self.width() - _MARGINS[0] - _MARGINS[2] - _BESIDE
        below = least + form.needed > room and self.tab_row.minimumSizeHint().width() + form.needed > room
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(down if below else across)
        few = form.has_form and not below and (narrow or least + form.needed > room)
        self.tab_row.setMinimumWidth(usual if roomy else 0 if few else min(least, _TABS))
        self.tab_row.setMaximumWidth(_ANY if roomy else self.tab_row.minimumSizeHint().width() if few else least)

    def _bring(self) -> None:
        """Bring the face that is chosen to the front, unless it is shown elsewhere."""
        shown = self.part(self.face)
        if self._stack.indexOf(shown) >= 0:
            self._stack.setCurrentWidget(shown)

    def _place_strips(self) -> None:
        shown = [strip for strip in self._strips if not strip.isHidden()]
        if self._elsewhere is None and self.face == NETWORK:
            self.network.hold_strips(*self._strips)
        else:
            for strip in self._strips:
                (self._elsewhere or self._column).addWidget(strip)
        for strip in shown:
            strip.show()  # Qt hides what moves

    def _panel(self, name: str) -> Panel:
        if name not in self._panels:
            panel = is_about(_BUILT[name](), TERMS[name])
            self._panels[name] = panel
            self._stack.addWidget(panel)
            if self._experiment is not None:
                panel.show_experiment(self._experiment)
                panel.show_stale(self._stale)
            panel.show_sample(self._sample)
            panel.set_axes(*self._axes)
            self.built.emit(panel)
        return self._panels[name]
