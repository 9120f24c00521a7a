"""Which sentence stands in the notice: what is wrong with the design or the engine, or that a rule ended training."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from models.design.data import TableFile
from models.design.epochs.stop_rules import Stop
from models.design.wording import Unknown
from models.files import network_shares
from models.language.text import tr
from models.problems.problem import TRAINING_ID, Problem
from models.talk.snapshot import Snapshot
from models.talk.stopped import why_stopped
from ui.app.document import Document
from ui.bars.notice import Notice
from ui.look import language
from ui.reports import log

_YIELD = ("weights", "stopped", "data", "file", "engine")
"""Sources of the notice whose sentence gives way to an offer that a click has brought."""


class Troubles(QObject):
    """Says each error of the engine once: a sentence that was dismissed stays away until something is clicked."""

    asked_for_data = Signal()  # the data of this design may be read, wherever they lie
    folder_wanted = Signal()  # a person wants to say where the pictures are now
    table_wanted = Signal()  # … where the table is now

    def __init__(self, notice: Notice, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._notice, self._document = notice, document
        self._error: str | None = None  # reported last; None: say the next one even if it is the same
        self._stops: tuple[Stop, ...] = ()  # said last
        self._stop_read = False  # and dismissed
        notice.dismiss.clicked.connect(self._note_dismissal)
        self.look_for_font()

    def look_for_font(self) -> None:
        """Say so where no font on this machine has the characters of the language in force."""
        lack = language.lack_of_font()
        if lack is not None:
            self._notice.say("font", lack)
        else:
            self._notice.clear("font")

    def say_folder(self, open_folder: Callable[[str], None], text: str, better: str) -> None:
        """Say why a folder cannot be learned, and offer to open the one that was meant."""
        if better:
            choose = tr("Choose {0}").format(Path(better).name)
            self._notice.say("data", text, choose, lambda: open_folder(better))
        else:
            self._notice.say("data", text)

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

    def show_error(self, snapshot: Snapshot) -> None:
        """Say what the engine reports, if it is new, with what helps where pictures could not be read."""
        error = snapshot.error
        if error == self._error:
            return
        self._error = error
        table = snapshot.experiment.data.kind == TableFile.kind
        unread = snapshot.experiment.data.info.own and not snapshot.samples
        if not error:
            self._notice.clear("engine")
        elif network_shares.waits(self._document.experiment.data):
            read = tr("Read the table") if table else tr("Read the folder")
            self._notice.say("engine", error, read, self._ask_for_data)
        elif unread and table:
            self._notice.say("engine", error, tr("Look for it…"), self.table_wanted.emit)
        elif unread:
            self._notice.say("engine", error, tr("Choose the folder"), self.folder_wanted.emit)
        elif isinstance(error, Unknown):
            text = tr("Something went wrong while the engine was at work; your work is kept.")
            details = log.last_error() or log.without_names(error)
            copy = QGuiApplication.clipboard().setText
            self._notice.say("engine", text, tr("Copy details"), lambda: copy(details))
        else:
            self._notice.say("engine", error)

    def _ask_for_data(self) -> None:
        network_shares.allow(self._document.experiment.data)
        self.asked_for_data.emit()

    def offer_weights(self) -> None:
        """After the choice of another data set or loss, offer to go on with the weights learned before."""
        file = self._document.weights_left()
        if not file:
            self._notice.clear("weights")
        elif self._notice.source in _YIELD or not self._notice.wanted:
            text = tr("Learning begins anew here, with initial weights. Undo brings the last run back.")
            keep = tr("Keep the weights")
            self._notice.say("weights", text, keep, lambda: self._document.keep_weights(file, keep), quiet=True)

    def show_kept(self, snapshot: Snapshot) -> None:
        """Offer the weights no more where they are kept."""
        if snapshot.weights_kept:
            self._notice.clear("weights")

    def show_stopped(self, snapshot: Snapshot) -> None:
        """Say which rule has ended training, and what play does now, until it goes on or somebody dismisses it."""
        stops = snapshot.stopped_by
        if stops != self._stops:
            self._stops, self._stop_read = stops, False
        if not stops:
            self._notice.clear("stopped")
        elif not self._stop_read and (self._notice.source == "stopped" or not self._notice.wanted):
            text = tr("{0} Play goes on until a rule holds anew.").format(why_stopped(stops))
            self._notice.say("stopped", text, quiet=True)

    def _note_dismissal(self) -> None:
        self._stop_read = self._stop_read or self._notice.source == "stopped"

    def forget_error(self) -> None:
        """Take the engine's last error away: it was about the design before."""
        self._notice.clear("engine")

    def hear_anew(self) -> None:
        """After a click, say again what is still wrong: its sentence may have been dismissed. An offer is over."""
        self._notice.clear("weights")
        self._error = None

    def say_lost(self, why: str) -> None:
        """Say that there is no engine any more."""
        self._notice.say(
            "lost",
            tr(
                "The engine is not running ({0}). Designs can be edited and saved, but not trained. "
                "Start the program again; if that does not help, install it anew."
            ).format(why),
        )
