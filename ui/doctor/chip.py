"""The doctor's chip in the top bar: nothing while all is well, else how much was found. It opens the findings."""

from typing import Any

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from models.doctor.doctor import RULES
from models.doctor.facts import Checkup
from models.language.text import Text, joined, tr, tr_count
from models.talk.probes import Probe
from ui.doctor import names
from ui.doctor.card import DoctorCard, Examined
from ui.look import icons, theme
from ui.look.sayings import say
from ui.look.terms import explain
from ui.look.tips import wrapped

_GAP = 4  # px from the chip to its card
_ICON = 16  # px


class DoctorChip(QToolButton):
    """Hidden while nothing is found. Knows no document: cures and muting go up as signals."""

    cured = Signal(object)  # a Finding whose cure is wanted
    muted_changed = Signal(str, bool)  # a kind, and whether it is to be said no more
    questions_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.styled(self, "finding")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(_ICON, _ICON))
        explain(self, "doctor")
        self.examined = Examined()
        self.muted: frozenset[str] = frozenset()
        self.card: DoctorCard | None = None  # while it is open
        self._unread = False  # what came of a cure
        self._roomy = True
        self.clicked.connect(self.open)
        self._show()

    def questions(self) -> frozenset[Probe[Any]]:
        """What the doctor wants to know; nothing where every kind is muted."""
        return frozenset() if len(self.muted) == len(RULES) else frozenset({Checkup()})

    def show_muted(self, muted: frozenset[str]) -> None:
        """These kinds are not said."""
        before, self.muted = self.questions(), muted
        if self.questions() != before:
            self.questions_changed.emit()
        self._show()

    def show_state(self, examined: Examined) -> None:
        """What is found in a run now."""
        results = examined.results
        self._unread = bool(results) and (self._unread or results != self.examined.results)
        self.examined = examined
        self._show()

    def use_room(self, roomy: bool) -> None:
        """Say it in words, or only show how much was found."""
        if roomy != self._roomy:
            self._roomy = roomy
            self._show()

    def open(self) -> None:
        """The findings, under the chip; where it is hidden, under its place."""
        self.card = card = DoctorCard(self.window())
        card.cure_wanted.connect(self._cure)
        card.muted_changed.connect(self.muted_changed)
        card.closed.connect(self._forget_card)
        self._unread = False
        self._show()
        card.adjustSize()
        anchor = self if self.isVisible() else self.parentWidget() or self
        corner = anchor.mapToGlobal(QPoint(anchor.width() - card.width(), anchor.height() + _GAP))
        left = self.window().mapToGlobal(QPoint(_GAP, 0)).x()
        card.move(max(corner.x(), left), corner.y())
        card.show()
        card.focus_first()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "examined"):
            self._dress()

    def _cure(self, finding: object) -> None:
        if self.card is not None:
            self.card.close()
        self.cured.emit(finding)

    def _forget_card(self) -> None:
        self.card = None

    def _show(self) -> None:
        experiment, findings = self.examined.experiment, self.examined.findings
        count = len(findings)
        text: Text = tr_count("{0} finding", "{0} findings", count, str(count))
        if not count:
            text = tr("Cure checked")
        say(self.setText, text if self._roomy else str(count or ""))
        told = joined((names.sentence(experiment, one) for one in findings), " ") if count else text
        said = tr("{0}: {1}").format(text, told) if count else text
        if said != self.accessibleName():
            say(self.setAccessibleName, said)
            say(self.setToolTip, wrapped(told))
        self.setVisible(bool(count) or self._unread)
        self._dress()
        if self.card is not None:
            self.card.show_state(self.examined, self.muted)

    def _dress(self) -> None:
        colours = theme.current()
        name, colour = ("warning", colours.warning) if self.examined.findings else ("check", colours.text)
        theme.mark(self, "quiet", not self.examined.findings)
        self.setIcon(icons.icon(name, colour))
