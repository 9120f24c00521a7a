"""The answer of the run beside the present one, as a line over the plot, and below it what that run is."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.design.data import DataKind
from models.language.text import Text
from models.talk.probes import Float32, Probe
from models.talk.runs.companions import Beside
from models.talk.snapshot import Snapshot
from ui.forms.controls import label
from ui.look import theme
from ui.look.sayings import say
from ui.panels.base.companion_name import CompanionName

Paint = Callable[[DataKind, Float32, QColor], None]


class CompanionLine(QObject):
    """Asks only while there is such a run, and no moment of the past is shown."""

    changed = Signal()  # it asks something else now

    def __init__(self, tip: Text, paint: Paint, clear: Callable[[], None], parent: QWidget) -> None:
        """tip: what the line is. paint: draws this answer in this colour. clear: takes it away."""
        super().__init__(parent)
        self._tip, self._paint, self._clear, self._name = tip, paint, clear, CompanionName()
        self._there = False
        self._answer: Float32 | None = None
        self._snapshot: Snapshot | None = None
        self.note = label("", "caption")
        self.note.setTextFormat(Qt.TextFormat.RichText)
        self.note.setWordWrap(True)
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.note.hide()

    def questions(self, probe: Probe[Float32]) -> frozenset[Beside[Float32]]:
        """What it wants to know of every snapshot, where the panel asks this."""
        return frozenset({Beside(probe)}) if self._there else frozenset()

    def show_snapshot(self, snapshot: Snapshot, probe: Probe[Float32]) -> None:
        """Draw the newest line."""
        beside = snapshot.companion
        there = beside is not None and beside.now is not None and not snapshot.looks_back
        if there != self._there:
            self._there = there
            self.forget()
            self.changed.emit()
        answer = snapshot.reading(Beside(probe)) if there else None
        if answer is not None:
            self._answer, self._snapshot = answer, snapshot
            self.draw()

    def draw(self) -> None:
        """Draw the line, in its colour of the theme in force, and say what it is."""
        if self._answer is None or self._snapshot is None or self._snapshot.companion is None:
            return
        colour = theme.layer_colour(self._snapshot.companion.colour, theme.current())
        self._paint(self._snapshot.experiment.data.info, self._answer, colour)
        dash, name = f'<span style="color: {colour.name()}">━</span>', escape(self._name.of(self._snapshot))
        text = f"{dash}&nbsp;{name}"
        if text != self.note.text():
            self.note.setText(text)
            say(self.note.setToolTip, self._tip)
        self.note.show()

    def forget(self) -> None:
        """Show no line until there is a new one."""
        self._answer = self._snapshot = None
        self._clear()
        self.note.hide()
