"""A view of the run: asks some questions, shows the answers."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.design.experiment import Experiment
from models.talk.probes import Probe
from models.talk.snapshot import Snapshot


class Panel(QWidget):
    """What the window asks of every panel. A panel never changes the run or the document."""

    title = ""  # what its tab and its window are called
    questions_changed = Signal()
    hint = Signal(str)  # what lies under the cursor, for the status bar; "" when nothing does

    def suits(self, experiment: Experiment) -> bool:
        """Whether this panel has something to show for such data; where not, its tab may be left out."""
        return True

    def questions(self) -> frozenset[Probe[Any]]:
        """What this panel wants to know now; asked only while it is visible."""
        return frozenset()

    def show_experiment(self, experiment: Experiment) -> None:
        """The document changed; the pictures of it may still be underway."""

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """The newest picture of the run. At most 30 times a second, on the GUI thread."""
        raise NotImplementedError

    def show_stale(self, stale: bool) -> None:
        """The design cannot run (True): what is shown belongs to the last one that could."""
        self.setEnabled(not stale)
