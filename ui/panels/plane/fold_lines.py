"""Where hidden units switch on, over the plane: a switch, the lines, and which colour is which layer."""

from collections.abc import Mapping
from functools import partial
from html import escape

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QSizePolicy

from models.design.experiment import Experiment
from models.language.text import Text, tr
from models.talk.plane_probes import FoldLines, folds
from models.talk.probes import Float32
from models.talk.snapshot import Snapshot
from ui.forms.controls import label
from ui.look import theme
from ui.look.sayings import say, written
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.network import words
from ui.panels.plane.map_view import MapView


class FoldSwitch(QObject):
    """Lays the lines over a plot while it is on; offered where a network has units with a corner."""

    changed = Signal()  # it asks something else now

    def __init__(self, plot: MapView) -> None:
        super().__init__(plot)
        self._plot = plot
        self._experiment: Experiment | None = None
        self._lines: Mapping[str, Float32] | None = None
        self.switch = written(QCheckBox(), tr("Folds"))
        about = tr("Lines where the units of hidden layers with ReLU switch on, in a colour for each layer")
        say(self.switch.setToolTip, wrapped(about))
        say(self.switch.setAccessibleDescription, about)
        explain(self.switch, "activation.relu")
        self.switch.toggled.connect(self._toggle)
        self.names: QLabel = label("", "caption")
        self.names.setTextFormat(Qt.TextFormat.RichText)
        self.names.setWordWrap(True)
        self.names.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for part in (self.switch, self.names):
            part.hide()

    def show_experiment(self, experiment: Experiment) -> None:
        """Offer the switch where this network has such units; lines of another network or other data are dropped."""
        if self._experiment is None or _folded(self._experiment) != _folded(experiment):
            self.forget()
        self._experiment = experiment
        suited = FoldLines().suits(experiment)
        self.switch.setVisible(suited)
        self.names.setVisible(suited and self.switch.isChecked())
        self.show_names()

    def show_names(self) -> None:
        """Say which colour is which layer, in the language and the theme in force."""
        if self._experiment is not None:
            say(self.names.setText, Text(partial(_named, self._experiment)))

    def questions(self, axes: tuple[int, int]) -> frozenset[FoldLines]:
        """What it wants to know of every snapshot."""
        return frozenset({_question(axes)}) if self._wanted() else frozenset()

    def show_snapshot(self, snapshot: Snapshot, axes: tuple[int, int]) -> None:
        """Draw the newest lines."""
        lines = snapshot.reading(_question(axes)) if self._wanted() else None
        if lines is not None:
            self._lines = lines
            self.draw()

    def draw(self) -> None:
        """Draw the lines, in the colours of the theme in force."""
        if self._lines is not None:
            self._plot.show_lines(coloured(list(self._lines.values()), theme.current()))

    def _wanted(self) -> bool:
        return self.switch.isChecked() and self._experiment is not None and FoldLines().suits(self._experiment)

    def _toggle(self, on: bool) -> None:
        self.names.setVisible(on)
        self.forget()
        self.changed.emit()

    def forget(self) -> None:
        """Show no lines until there are new ones."""
        self._lines = None
        self._plot.show_lines(None)


def coloured(layers: list[Float32], colours: theme.Theme) -> theme.RGBA:
    """Lines of layers, each (side, side) in 0…1, in one picture: (side, side, 4) uint8; the strongest is seen."""
    strengths = np.stack(layers)
    chosen = [theme.layer_colour(number, colours) for number in range(len(layers))]
    table = np.array([(c.red(), c.green(), c.blue()) for c in chosen], np.uint8)
    opaque = (strengths.max(0) * 255).round().astype(np.uint8)
    picture: theme.RGBA = np.concatenate([table[strengths.argmax(0)], opaque[..., None]], -1)
    return picture


def _named(experiment: Experiment) -> str:
    """A dash in its colour and the name of each layer whose lines are drawn, as rich text."""
    shown = [layer for layer in experiment.network.layers if folds(layer)]
    colours = (theme.layer_colour(number, theme.current()).name() for number in range(len(shown)))
    titles = (escape(words.name(experiment, layer.id)) for layer in shown)
    marks = (f'<span style="color: {c}">━</span>&nbsp;{name}' for c, name in zip(colours, titles, strict=True))
    return " &nbsp; ".join(marks)


def _question(axes: tuple[int, int]) -> FoldLines:
    return FoldLines(x_axis=axes[0], y_axis=axes[1])


def _folded(experiment: Experiment) -> object:
    """What lines are about: others are drawn for another value."""
    return experiment.data.kind, [layer for layer in experiment.network.layers if folds(layer)]
