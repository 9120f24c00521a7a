"""Which plane through the weights of a larger network the surface lies over."""

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QToolButton, QWidget

from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.surface_probes import Place, has_place
from ui.forms.controls import Combo
from ui.look import theme
from ui.look.sayings import add_item, say, written
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.panels.surface import names

_WEIGHTS, _PATH = 1, 2  # numbers of entries
MOST = 200
"""Numbers that each list offers: the first ones of the network."""


class PlaneChoice(QWidget):
    """Two random directions, two numbers from lists or from the picture, or those of the run's own path."""

    chosen = Signal()
    picking = Signal()  # whether the next number is to be clicked in the picture has changed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seed = 0
        self._places: list[Place] = []
        self._experiment: Experiment | None = None
        self._taken = 0  # numbers that were clicked since picking began
        self.kind = Combo()
        add_item(self.kind, tr("Random directions"))
        add_item(self.kind, tr("Two weights"))
        add_item(self.kind, tr("Path of the run"))
        say(self.kind.setAccessibleName, tr("Plane of the surface"))
        tip = tr(
            "Random directions change all weights at once, each neuron's in proportion to their size. Biases stay. "
            "The path of the run has a plane of its own, in which it extends most"
        )
        say(self.kind.setToolTip, wrapped(tip))
        self.others = written(theme.styled(QToolButton(), "toggle"), tr("New directions"))
        say(self.others.setToolTip, wrapped(tr("Draw two other random directions")))
        self.across, self.upwards = Combo(), Combo()
        for combo, name in ((self.across, tr("Weight across")), (self.upwards, tr("Weight upwards"))):
            say(combo.setAccessibleName, name)
            say(combo.setToolTip, name)
        self.pick = written(theme.styled(QToolButton(), "toggle"), tr("Pick"))
        self.pick.setCheckable(True)
        say(
            self.pick.setToolTip,
            wrapped(tr("Click two wires or biases in the picture of the network: across, then upwards")),
        )
        for control in (self.kind, self.others, self.across, self.upwards, self.pick):
            explain(control, "loss_surface")
            if isinstance(control, Combo):
                control.setObjectName("small")
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._choose)
        self.others.clicked.connect(self._draw_others)
        self.pick.toggled.connect(self._begin_picking)
        self.across.currentIndexChanged.connect(lambda: self._keep_apart(self.upwards, self.across))
        self.upwards.currentIndexChanged.connect(lambda: self._keep_apart(self.across, self.upwards))
        self._choose()

    @property
    def places(self) -> tuple[Place, ...]:
        """The two numbers; () for other directions."""
        if self.kind.currentIndex() != _WEIGHTS or len(self._places) < 2:
            return ()
        return self._places[self.across.currentIndex()], self._places[self.upwards.currentIndex()]

    @property
    def along_path(self) -> bool:
        """Whether the plane is that of the run's own path."""
        return self.kind.currentIndex() == _PATH

    def take(self, place: Place) -> None:
        """Put the number that was clicked on the next axis; the second one ends it."""
        if not self.pick.isChecked() or self._experiment is None:
            return
        combo = self.upwards if self._taken else self.across
        if place not in self._places:
            self._places.append(place)
            for each in (self.across, self.upwards):
                each.blockSignals(True)
                add_item(each, names.in_full(self._experiment, place))
                each.blockSignals(False)
        self._taken += 1
        combo.setCurrentIndex(self._places.index(place))
        if self._taken == 2:
            self.pick.setChecked(False)

    def _begin_picking(self) -> None:
        self._taken = 0
        self.picking.emit()

    def show_experiment(self, experiment: Experiment) -> None:
        """Offer the first numbers of this network; those chosen stay chosen where they are still there."""
        self._experiment = experiment
        found = _first_places(experiment)
        found += [place for place in self._places if place not in found and has_place(experiment, place)]
        if found == self._places:
            return
        before, self._places = self.places, found
        for number, combo in enumerate((self.across, self.upwards)):
            combo.blockSignals(True)
            combo.clear()
            for place in found:
                add_item(combo, names.in_full(experiment, place))
            kept = before[number] if before else None
            combo.setCurrentIndex(found.index(kept) if kept in found else min(number, len(found) - 1))
            combo.blockSignals(False)
        self._keep_apart(self.upwards, self.across, quiet=True)

    def _keep_apart(self, other: Combo, chosen: Combo, quiet: bool = False) -> None:
        """Let the other list take another number, where both have the same."""
        if other.currentIndex() == chosen.currentIndex() and other.count() > 1:
            other.blockSignals(True)
            other.setCurrentIndex((chosen.currentIndex() + 1) % other.count())
            other.blockSignals(False)
        if not quiet:
            self.chosen.emit()

    def _draw_others(self) -> None:
        self.seed += 1
        self.chosen.emit()

    def _choose(self) -> None:
        weights = self.kind.currentIndex() == _WEIGHTS
        self.others.setVisible(not weights and not self.along_path)
        self.pick.setVisible(weights)
        self.pick.setChecked(False)
        self._lists.setVisible(weights)
        self.chosen.emit()

    def _lay_out(self) -> None:
        self._lists = QWidget()
        two = QHBoxLayout(self._lists)
        two.setContentsMargins(0, 0, 0, 0)
        two.setSpacing(6)
        two.addWidget(self.across, 1)
        two.addWidget(self.upwards, 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.kind, 0, 0)
        grid.addWidget(self.others, 0, 1)
        grid.addWidget(self.pick, 0, 1)
        grid.addWidget(self._lists, 1, 0, 1, 2)


def _first_places(experiment: Experiment) -> list[Place]:
    found: list[Place] = []
    for shapes in experiment.layer_shapes():
        for name, shape in shapes.parameters.items():
            size = int(np.prod(shape))
            if len(found) < MOST and size:
                indices = list(np.ndindex(*shape)) if size <= MOST else [_index(k, shape) for k in range(MOST)]
                found += [Place(shapes.layer.id, name, tuple(index)) for index in indices]
    return found[:MOST]


def _index(number: int, shape: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(int(k) for k in np.unravel_index(number, shape))
