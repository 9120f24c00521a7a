"""Function: an activation or the loss as a curve, with its slope and the numbers that go into it now."""

from typing import Any

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.design.layers import ACTIVATIONS
from models.design.network import OUTPUT_ID
from models.design.training import LOSSES
from models.language.text import Text, tr
from models.problems.pairing import applied_by_loss
from models.talk.function_probes import BINS, IntoActivation, IntoLoss, activation_of
from models.talk.probes import Float32, Probe
from models.talk.shapes import ACTIVATION_SHAPES, Shape, loss_shape
from models.talk.snapshot import Snapshot
from ui.forms.controls import Combo, label
from ui.look import theme
from ui.look.sayings import add_item, say
from ui.look.terms import explain, is_about
from ui.network import words
from ui.panels.base.exportable import Exportable
from ui.panels.base.panel import Panel
from ui.panels.function.function_view import FunctionView, bar_colour

LOSS = "loss"
_FLAT = 0.1  # a smaller slope passes little of a gradient on
_HARDLY = 0.005  # of the numbers: less is 0 % when rounded


class FunctionPanel(Panel):
    """The functions of the network, one at a time."""

    title = tr("Function")
    term = "activation"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._keys: list[str] = []  # ids of layers, and LOSS, in the order of the list
        self.choice = Combo()
        self.choice.setMinimumContentsLength(1)
        say(self.choice.setAccessibleName, tr("Which function"))
        say(self.choice.setToolTip, tr("The activation of a layer, or the loss"))
        explain(self.choice, self.term)
        self.choice.currentIndexChanged.connect(self._choose)
        self.view = is_about(FunctionView(), self.term)
        self.across, self.key, self.fact = QLabel(), label("", "caption"), label("", "caption")
        for part in (self.key, self.fact):
            part.setWordWrap(True)
            part.setMinimumWidth(100)
        theme.styled(self.across, "caption")
        self._lay_out()
        self._say_key()

    def questions(self) -> frozenset[Probe[Any]]:
        """The numbers that go into the function on show."""
        return frozenset({self._question()}) if self._experiment is not None else frozenset()

    def show_experiment(self, experiment: Experiment) -> None:
        """Offer the functions of this design; the one on show stays if it is still there."""
        before = self.chosen
        old, self._experiment = self._experiment, experiment
        if old is not None and _offered(old) == _offered(experiment):
            return
        self._keys = [key for key, _ in _offered(experiment)]
        self.choice.blockSignals(True)
        self.choice.clear()
        for key in self._keys:
            add_item(self.choice, _name(experiment, key))
        self.choice.setCurrentIndex(self._keys.index(before) if before in self._keys else 0)
        self.choice.blockSignals(False)
        self._choose()

    @property
    def chosen(self) -> str:
        """The id of the layer whose function is on show, or LOSS."""
        return self._keys[self.choice.currentIndex()] if self._keys else ""

    def show_function(self, key: str) -> None:
        """Show the activation of the layer with this id, or the LOSS."""
        if key in self._keys:
            self.choice.setCurrentIndex(self._keys.index(key))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Count the numbers anew."""
        if self._experiment is None:
            self.show_experiment(snapshot.experiment)
        shares = snapshot.reading(self._question())
        if shares is not None:
            self.view.show_shares(shares)
            self._say_fact(shares)

    def show_language(self) -> None:
        self._say_key()

    def exports(self) -> list[Exportable]:
        return [Exportable(self.title, self.view)]

    def _question(self) -> Probe[Float32]:
        return IntoLoss() if self.chosen == LOSS else IntoActivation(self.chosen)

    def _shape(self) -> Shape:
        assert self._experiment is not None
        if self.chosen == LOSS:
            return loss_shape(self._experiment.training)
        return ACTIVATION_SHAPES[_function(self._experiment, self.chosen)]

    def _choose(self) -> None:
        """Another function is on show."""
        if self._experiment is None:
            return
        shape = self._shape()
        self.view.show_shape(shape)
        say(self.across.setText, tr(shape.across))
        say(self.fact.setText, "")
        self.questions_changed.emit()

    def _say_fact(self, shares: Float32) -> None:
        """Say what the picture shows: how many of the numbers lie where the function is flat."""
        shape = self._shape()
        middles = shape.low + (np.arange(BINS) + 0.5) * (shape.high - shape.low) / BINS
        flat = float(shares[np.abs(shape.slope(middles)) < _FLAT].sum())
        some = tr("{0} % of the numbers lie where the slope is below 0.1: little of a gradient passes there.")
        none = tr("Hardly a number lies where the slope is below 0.1: gradients pass.")
        said = some.format(f"{100 * flat:.0f}") if flat >= _HARDLY else none
        if said != self.fact.text():
            say(self.fact.setText, said)
            say(self.view.setAccessibleDescription, said)

    def _say_key(self) -> None:
        """Which line is what."""
        say(self.key.setText, Text(_key))

    def changeEvent(self, event: Any) -> None:
        super().changeEvent(event)
        if event.type() == event.Type.PaletteChange and hasattr(self, "key"):
            self._say_key()

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.addStretch()
        below.addWidget(self.across)
        below.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.choice)
        column.addWidget(self.view, 1)
        column.addLayout(below)
        column.addWidget(self.key)
        column.addWidget(self.fact)


def _offered(experiment: Experiment) -> list[tuple[str, object]]:
    """The functions of a design: id of the layer and key of its activation, and the loss with what it depends on."""
    ids = [layer.id for layer in (*experiment.network.layers, experiment.network.output)]
    found: list[tuple[str, object]] = [(key, _function(experiment, key)) for key in ids]
    training = experiment.training
    offered = [(key, function) for key, function in found if function in ACTIVATION_SHAPES]
    return [*offered, (LOSS, (training.loss, training.huber_delta))]


def _function(experiment: Experiment, layer_id: str) -> str:
    """The key of what this layer applies to each number, or the loss in its place; softmax is no such function."""
    applied = applied_by_loss(experiment) if layer_id == OUTPUT_ID else ""
    return applied or activation_of(experiment.network.layer(layer_id))


def _name(experiment: Experiment, key: str) -> Text:
    if key == LOSS:
        return tr("Loss: {0}").format(tr(LOSSES[experiment.training.loss]))
    function = tr(ACTIVATIONS[_function(experiment, key)])
    return tr("{0}: {1}").format(words.title(experiment, key), function)


def _key() -> str:
    colours = theme.current()
    parts = (
        (colours.accent, "━", tr("function")),
        (colours.negative, "╍", tr("slope")),
        (bar_colour().name(), "▮", tr("numbers of training samples now")),
    )
    return " &nbsp; ".join(f'<span style="color: {c}">{sign}</span>&nbsp;{name}' for c, sign, name in parts)


if __name__ == "__main__":
    from ui.panels.base.alone import open_alone

    open_alone(FunctionPanel)
