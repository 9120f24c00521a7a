"""Opens one panel by itself, with a made-up snapshot: `python -m ui.panels.plane.boundary iris dark`."""

import sys

from PySide6.QtWidgets import QApplication

from models.design.experiment import Experiment
from models.design.layers import Linear
from models.problems.changes import with_kind
from ui.canned.snapshot import canned_snapshot
from ui.look import style, theme
from ui.look.sayings import say
from ui.panels.base.panel import Panel


def example(kind: str = "circle") -> Experiment:
    """A small network on this data set."""
    experiment = with_kind(Experiment(), kind)
    network = experiment.network
    for place, units in enumerate((4, 2)):
        network = network.insert(place, Linear(id="new", units=units))
    return Experiment(data=experiment.data, network=network, training=experiment.training)


def open_alone(panel_class: type[Panel], kind: str = "circle") -> None:
    """Show the panel until its window is closed; the data set and the theme may be named as arguments.

    kind: the data set where none is named.
    """
    app = QApplication(sys.argv[:1])
    style.apply(app, theme.DARK if "dark" in sys.argv else theme.system())
    kind = next((word for word in sys.argv[1:] if word not in theme.THEMES), kind)
    experiment = example(kind)
    panel = panel_class()
    say(panel.setWindowTitle, panel.title)
    panel.resize(360, 400)
    panel.show_experiment(experiment)
    panel.questions_changed.connect(lambda: panel.show_snapshot(canned_snapshot(experiment)))
    panel.show_snapshot(canned_snapshot(experiment))
    panel.show()
    sys.exit(app.exec())
