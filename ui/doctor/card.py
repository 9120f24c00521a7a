"""The card of the doctor: findings with their cures, what came of cures, and all that is looked at."""

from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.doctor.doctor import RULES, Result, Treated
from models.doctor.rules import Finding
from models.language.text import Text, tr
from ui.doctor import names
from ui.forms.controls import flat_button, label
from ui.forms.popup import PopupCard
from ui.forms.scroll import ColumnScroll
from ui.look import theme
from ui.look.sayings import say, written
from ui.look.terms import explain, is_about
from ui.look.tips import wrapped
from ui.panels.base.disclosure import Disclosure

_WIDTH, _SIDE = 344, 14  # px, and the room left and right of what is in it
_HIGHEST, _AROUND = 420, 190  # px of what scrolls, in a low window, and of the window above and below it


@dataclass(frozen=True)
class Examined:
    """What the doctor says of a run of this design.

    results: what came of cures. tried: the cure that is not judged yet. nothing: the sentence where nothing is found.
    """

    experiment: Experiment = field(default_factory=Experiment)
    findings: tuple[Finding, ...] = ()
    results: tuple[Result, ...] = ()
    tried: Treated | None = None
    nothing: Text | str = ""


class DoctorCard(PopupCard):
    """Floats until something else is clicked."""

    cure_wanted = Signal(object)  # a Finding
    muted_changed = Signal(str, bool)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent.window()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        is_about(self, "doctor")
        self.findings: list[FindingPart] = []
        self.nothing = _wrapping("", "muted")
        self.results = _wrapping("", "caption")
        self.left_out = _wrapping("", "caption")
        self.look_again = written(QPushButton(), tr("Look for all kinds"))
        self.kinds = Disclosure(tr("What is looked for"))
        self.boxes = {rule.kind: self._box(rule.kind) for rule in RULES}
        self._lay_out()

    def show_state(self, examined: Examined, muted: frozenset[str]) -> None:
        """Show these findings; those on show already get their newest numbers only. muted: kinds not looked for."""
        experiment, findings = examined.experiment, examined.findings
        if [part.key for part in self.findings] != [one.key for one in findings]:
            for part in self.findings:
                self._column.removeWidget(part)
                part.deleteLater()
            self.findings = [FindingPart(one) for one in findings]
            for place, part in enumerate(self.findings):
                part.cure.clicked.connect(partial(self._cure, part))
                part.mute.clicked.connect(partial(self.muted_changed.emit, part.key[0], True))
                self._column.insertWidget(place, part)
                part.show()
        for part, one in zip(self.findings, findings, strict=True):
            part.show_finding(experiment, one)
        say(self.nothing.setText, examined.nothing)
        self.nothing.setVisible(not findings and len(muted) < len(RULES))
        told = names.outcomes(experiment, examined.results, examined.tried)
        say(self.results.setText, told)
        self.results.setVisible(bool(told))
        say(self.left_out.setText, names.left_out(muted))
        self.left_out.setVisible(bool(muted))
        self.look_again.setVisible(bool(muted))
        for kind, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(kind not in muted)
            box.blockSignals(False)
        self._fit()

    def focus_first(self) -> None:
        """Let the keyboard begin at the first cure, or at the list of kinds."""
        first = next((part.cure for part in self.findings if not part.cure.isHidden()), None)
        (first or self.kinds).setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _cure(self, part: "FindingPart") -> None:
        self.cure_wanted.emit(part.finding)

    def _look_for_all(self) -> None:
        self.kinds.setFocus()  # the button goes
        for kind, box in self.boxes.items():
            if not box.isChecked():
                self.muted_changed.emit(kind, False)

    def _box(self, kind: str) -> QCheckBox:
        rule = next(rule for rule in RULES if rule.kind == kind)
        box = written(QCheckBox(), tr(rule.name))
        say(box.setToolTip, wrapped(tr(rule.bound)))
        say(box.setAccessibleDescription, tr(rule.bound))
        explain(box, rule.term)
        box.toggled.connect(lambda on: self.muted_changed.emit(kind, not on))
        return box

    def _lay_out(self) -> None:
        self._body = body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(theme.GAP)
        self._list = QWidget()
        listed = QVBoxLayout(self._list)
        listed.setContentsMargins(4, 0, 0, 0)
        listed.setSpacing(2)
        listed.addWidget(
            _wrapping(
                tr(
                    "What is not ticked is not looked for. Tooltips state the thresholds. A task counts as learned "
                    "from an accuracy, or R², of 0.95 on the training data."
                ),
                "caption",
            )
        )
        for box in self.boxes.values():
            listed.addWidget(box)
        self._list.hide()
        self.look_again.clicked.connect(self._look_for_all)
        again = QHBoxLayout()
        again.addWidget(self.look_again)
        again.addStretch()
        explain(self.kinds, "doctor")
        self.kinds.toggled.connect(self._list.setVisible)
        self.kinds.toggled.connect(lambda _on: self._fit())
        for part in (self.nothing, self.results, self.kinds, self._list, self.left_out):
            self._column.addWidget(part)  # what comes with the first muted kind is last: no box moves under the mouse
        self._column.addLayout(again)
        self._column.addStretch()
        self._scroll = ColumnScroll()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 10, _SIDE, 12)
        column.setSpacing(theme.GAP)
        column.addWidget(theme.styled(written(QLabel(), tr("Doctor")), "title"))
        column.addWidget(self._scroll)
        self.setFixedWidth(_WIDTH)

    def _fit(self) -> None:
        """As high as what is in it, up to a limit; the rest scrolls."""
        self.ensurePolished()
        self._body.ensurePolished()
        self._column.activate()
        width = self.contentsRect().width() - 2 * _SIDE
        height = max(self._column.totalHeightForWidth(width), self._column.totalMinimumSize().height())
        highest, policy = max(self._window.height() - _AROUND, _HIGHEST), Qt.ScrollBarPolicy
        self._scroll.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if height + 4 <= highest else policy.ScrollBarAsNeeded
        )  # one that is there makes lines wrap that need it then
        self._scroll.setFixedHeight(min(height + 4, highest))
        self.adjustSize()


class FindingPart(QFrame):
    """One finding: what and where, a sentence with its numbers, what the cure would change, and two buttons."""

    def __init__(self, finding: Finding) -> None:
        super().__init__()
        self.finding, self.key = finding, finding.key
        theme.styled(self, "finding-part")
        self.heading, self.sentence = _wrapping("", "strong"), _wrapping("", "")
        self.preview = _wrapping("", "caption")
        self.cure = QPushButton()
        self.mute = flat_button(tr("Look for this kind no more, in any run, until it is ticked in the list below"))
        say(self.mute.setText, tr("Mute this kind"))
        say(self.mute.setAccessibleName, tr("Mute this kind"))
        is_about(self, finding.rule.term)
        row = QHBoxLayout()
        row.addWidget(self.cure)
        row.addStretch()
        row.addWidget(self.mute)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 8, 8)
        column.setSpacing(4)
        for part in (self.heading, self.sentence, self.preview):
            column.addWidget(part)
        column.addLayout(row)

    def show_finding(self, experiment: Experiment, finding: Finding) -> None:
        """Show the newest numbers."""
        self.finding = finding
        say(self.heading.setText, names.heading(experiment, finding))
        say(self.sentence.setText, names.sentence(experiment, finding))
        say(self.setAccessibleName, names.sentence(experiment, finding))
        treatment = finding.treatment
        self.cure.setVisible(treatment is not None)
        self.preview.setVisible(treatment is not None)
        if treatment is not None:
            said = names.preview(experiment, treatment.cure.experiment, anew=treatment.anew)
            say(self.preview.setText, said)
            say(self.cure.setText, treatment.text)
            say(self.cure.setToolTip, wrapped(tr("{0} Undo takes it back.").format(said)))
            say(self.cure.setAccessibleDescription, said)


def _wrapping(text: str, role: str) -> QLabel:
    made = label(text, role)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made
