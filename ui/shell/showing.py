"""Brings panels to the front."""

from models.design.experiment import Experiment
from models.talk.photo_probes import takes_photos
from ui.app.actions import Actions
from ui.app.run_control import RunControl
from ui.panels.base.panel import Panel
from ui.panels.catalogue import BROWSER, FUNCTIONS, PAINTED, READER
from ui.runs.face import RunsFace
from ui.shell.parts import Parts


class Showing:
    """Shows a panel wherever it is; where the right column is folded, it is unfolded."""

    def __init__(self, actions: Actions, parts: Parts, run: RunControl) -> None:
        self._actions, self._results = actions, parts.results
        self._network, self._run = parts.network, run
        actions["step_through"].triggered.connect(self.step_through)
        parts.network.stepping.offer(actions["step_through"])
        parts.network.stepping.switched.connect(actions["step_through"].setChecked)
        for wanted in (parts.training.function_wanted, parts.network.function_wanted):
            wanted.connect(self.function)
        self._centre = parts.centre
        actions["vary"].triggered.connect(self.vary)
        actions["doctor"].triggered.connect(parts.doctor.open)

    def panel(self, kind: type[Panel]) -> None:
        """Bring this panel to the front."""
        if not self._actions["right"].isChecked():
            self._actions["right"].trigger()
        self._results.open(kind)

    def picture(self, path: str, experiment: Experiment) -> None:
        """Have the network read the picture in this file: a photo step by step, else beside the samples."""
        if takes_photos(experiment):
            self.panel(READER)
            self._results.panel(READER).show_photo(path)
        else:
            self.panel(BROWSER)
            self._results.panel(BROWSER).show_file(path)

    def step_through(self, on: bool) -> None:
        """Look at one step of training, number by number; training pauses, so that the numbers stand still."""
        if on:
            self._run.pause()
            self._actions["face_network"].trigger()
            self._network.stepping.begin()
        else:
            self._network.stepping.leave()

    def vary(self) -> None:
        """Open the form for many runs at once."""
        self._actions["face_runs"].trigger()
        for panel in self._centre.panels:
            if isinstance(panel, RunsFace):
                panel.begin_vary()

    def function(self, key: str) -> None:
        """Show the activation of the layer with this id as a curve, or with "loss" the loss."""
        self.panel(FUNCTIONS)
        self._results.panel(FUNCTIONS).show_function(key)

    def painting(self, experiment: Experiment) -> None:
        """Let a person paint on the plot that shows such data."""
        for kind in PAINTED:
            if kind.suits(experiment):
                self.panel(kind)
                self._results.panel(kind).begin_painting()
