"""Takes the weights of this instant as those that training starts with, from now on and after each reset."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from models.design import start
from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.design.training import GIVEN
from models.language.text import Text, tr
from models.problems import checks
from models.talk.probes import Weights
from models.talk.snapshot import Snapshot
from ui.app.actions import Actions
from ui.app.document import Document
from ui.app.engine_link import EngineLink


class StartHere(QObject):
    """Asks the engine for the weights, and writes them into the design once they have come.

    Only linear layers are short enough to be written down; other layers that learn start as their seed says.
    """

    asked = Signal()  # `questions` gives others
    refused = Signal(object)  # a Text: why it cannot be

    def __init__(self, actions: Actions, document: Document, link: EngineLink) -> None:
        super().__init__(link)
        self._document, self._link = document, link
        self._action = actions["start_here"]
        self._waits = False
        self._action.triggered.connect(self.begin)
        document.changed.connect(self.show_experiment)
        link.arrived.connect(self._hear)
        self.show_experiment(document.experiment)

    def questions(self) -> frozenset[Weights]:
        """What has to be asked now."""
        return frozenset({Weights()}) if self._waits else frozenset()

    def begin(self) -> None:
        """Take the weights that the next snapshot tells."""
        self._waits = True
        self.asked.emit()

    def show_experiment(self, experiment: Experiment) -> None:
        """Offer it only where there is a network with linear layers, one whose numbers can be written down."""
        self._waits = False
        self._action.setEnabled(not checks.problems(experiment))

    def _hear(self, snapshot: Snapshot) -> None:
        if not self._waits:
            return
        weights = snapshot.reading(Weights())
        if weights is None:
            return
        self._waits = False
        self.asked.emit()
        named = ((layer_id, zip(start.NAMES, arrays, strict=True)) for layer_id, arrays in weights.items())
        arrays = {(layer_id, name): array for layer_id, pair in named for name, array in pair if array is not None}
        try:
            given = start.taken(arrays)
        except SpecError:
            self.refused.emit(_too_many())
            return
        experiment = self._document.experiment
        training = replace(experiment.training, initialisation=GIVEN)
        self._document.edit_and_restart(
            replace(experiment, training=training, start=given), tr("Start from these weights")
        )


def _too_many() -> Text:
    most = f"{start.MAX_NUMBERS:,}"
    return tr("Only up to {0} weights can be written into a design. Save the trained network instead.").format(most)
