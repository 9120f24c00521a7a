"""Which sentence about what is wrong stands in the notice: of the design, or of the engine."""

from PySide6.QtCore import QObject, Signal

from models.files import network_shares
from models.problems.problem import TRAINING_ID, Problem
from ui.app.document import Document
from ui.shell.notice import Notice


class Troubles(QObject):
    """Says each error of the engine once: a sentence that was dismissed stays away until something is clicked."""

    asked_for_data = Signal()  # the data of this design may be read, wherever they lie

    def __init__(self, notice: Notice, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._notice, self._document = notice, document
        self._error: str | None = None  # reported last; None: say the next one even if it is the same

    def show_problems(self, problems: list[Problem]) -> None:
        """Say the first problem of the training settings; the network shows the others at their place."""
        elsewhere = [p for p in problems if p.place == TRAINING_ID]
        if not elsewhere:
            self._notice.clear("design")
            return
        problem = elsewhere[0]
        cure = problem.cure
        if cure is None:
            self._notice.say("design", problem.text)
        else:
            after, text = cure.experiment, cure.text
            self._notice.say("design", problem.text, text, lambda: self._document.edit(after, text), lasting=True)

    def show_error(self, error: str) -> None:
        """Say what the engine reports, if it is new; "" for nothing wrong."""
        if error != self._error:
            self._error = error
            if error and network_shares.waits(self._document.experiment.data):
                self._notice.say("engine", error, self.tr("Read the folder"), self._ask_for_data)
            elif error:
                self._notice.say("engine", error)
            else:
                self._notice.clear("engine")

    def _ask_for_data(self) -> None:
        network_shares.allow(self._document.experiment.data)
        self.hear_anew()
        self.asked_for_data.emit()

    def forget_error(self) -> None:
        """Take the engine's last error away: it was about the design before."""
        self._notice.clear("engine")

    def hear_anew(self) -> None:
        """After a click, say again what is still wrong: its sentence may have been dismissed."""
        self._error = None

    def say_lost(self, why: str) -> None:
        """Say that there is no engine any more."""
        self._notice.say(
            "lost",
            self.tr(
                "The engine is not running ({0}). Designs can be edited and saved, but not trained. "
                "Start the program again; if that does not help, install it anew."
            ).format(why),
        )
