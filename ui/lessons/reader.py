"""A lesson on a page: read, done and checked beside the network that it talks about."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from models.language.text import Text, tr
from models.lessons.lesson import Block, Lesson, Prose, Task
from models.lessons.situation import Situation
from models.talk.data_probes import SampleRows
from models.talk.probes import Probe
from models.talk.snapshot import Snapshot
from ui.forms.controls import flat_button, label
from ui.forms.scroll import ColumnScroll
from ui.lessons import markup
from ui.lessons.blocks import MOST_ROWS, ChallengeCard, FormulaLine, LiveTable, LiveText, Part, TaskRow, part, words
from ui.look import icons, theme
from ui.look.sayings import say, written
from ui.look.terms import explain
from ui.look.tips import wrapped

SAMPLES = SampleRows(first=0, count=MOST_ROWS, training=True)
"""The question of the live table."""


class LessonReader(QFrame):
    """Shows one lesson. It knows no run control: what is wanted goes up as signals."""

    check_wanted = Signal(str)  # the id of a challenge
    set_up_wanted = Signal()
    turned = Signal(int)  # −1: the lesson before, +1: the next one
    list_wanted = Signal()
    questions_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.lesson: Lesson | None = None
        self.parts: list[Part] = []
        self._table: LiveTable | None = None
        self._held = True
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 8, 10)
        column.setSpacing(6)
        column.addLayout(self._head())
        self.title, self.about = words("", "title"), words("", "muted")
        column.addWidget(self.title)
        self.elsewhere = self._elsewhere()
        column.addWidget(self.elsewhere)
        self._scroll = ColumnScroll()
        column.addWidget(self._scroll, 1)
        column.addLayout(self._foot())

    def show_lesson(self, lesson: Lesson, place: int, total: int) -> None:
        """Show this lesson, which is the `place`th of `total`, from 1; place 0 for one of a file."""
        self.lesson = lesson
        say(self.place.setText, tr("{0} of {1}").format(place, total) if place else "")
        self.before.setEnabled(place > 1)
        self.after.setEnabled(0 < place < total)
        self.next.setVisible(0 < place < total)
        self.write()

    def write(self) -> None:
        """Lay the page out anew, in the language in force."""
        assert self.lesson is not None
        text = self.lesson.text
        self.title.setText(text.title)
        self.about = words(text.about, "muted")
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        column.addWidget(self.about)
        challenges = {challenge.id for challenge in self.lesson.challenges}
        following = [isinstance(block, Task) and block.id in challenges for block in text.blocks[1:]] + [False]
        self.parts = [
            part(_plain(block) if titled else block, self.lesson)
            for block, titled in zip(text.blocks, following, strict=True)
        ]
        for made in self.parts:
            column.addWidget(made)
            if isinstance(made, ChallengeCard):
                made.check_wanted.connect(self.check_wanted)
        column.addStretch()
        self._table = next((made for made in self.parts if isinstance(made, LiveTable)), None)
        self._scroll.setWidget(body)
        self.show_held(self._held)
        self.questions_changed.emit()

    def show_held(self, held: bool) -> None:
        """Whether the window holds what the lesson set up; else nothing of it is told, and one button sets it up."""
        self._held = held
        self.elsewhere.setVisible(not held)
        self.again.setVisible(held)
        for made in self.parts:
            if isinstance(made, ChallengeCard):
                made.button.setEnabled(held)
            if not held:
                self._show_numbers(made, None)
        if not held and self._table is not None:
            self._table.clear_rows()
        self.questions_changed.emit()

    def tasks(self) -> Mapping[str, TaskRow | ChallengeCard]:
        """What shows each step and challenge, by id."""
        assert self.lesson is not None
        blocks = zip(self.lesson.text.blocks, self.parts, strict=True)
        return {
            block.id: made
            for block, made in blocks
            if isinstance(block, Task) and isinstance(made, TaskRow | ChallengeCard)
        }

    def questions(self) -> frozenset[Probe[Any]]:
        """The samples of the live table."""
        asks = self._held and self.isVisible() and self._table is not None
        return frozenset({SAMPLES}) if asks else frozenset()

    def show_snapshot(self, snapshot: Snapshot, situation: Situation) -> None:
        """Put the numbers of now into the text and the table."""
        for made in self.parts:
            self._show_numbers(made, situation)
        rows = snapshot.reading(SAMPLES)
        if self._table is not None and rows is not None:
            self._table.show_rows(snapshot.experiment, rows)

    @staticmethod
    def _show_numbers(made: Part, situation: Situation | None) -> None:
        told = made.told if isinstance(made, TaskRow | ChallengeCard) else made
        if isinstance(told, LiveText):
            told.show_situation(situation)

    def show_reached(self, reached: frozenset[str]) -> None:
        """Tick what was reached; the first step that was not is the next one."""
        assert self.lesson is not None
        following = next((step.id for step in self.lesson.steps if step.id not in reached), None)
        for task_id, made in self.tasks().items():
            if isinstance(made, ChallengeCard):
                made.show_reached(task_id in reached)
            else:
                made.show_state("reached" if task_id in reached else "next" if task_id == following else "open")

    def show_verdict(self, challenge_id: str, text: Text | str, good: bool | None) -> None:
        """Why a challenge is passed or not; good: None while it is being checked."""
        made = self.tasks().get(challenge_id)
        if isinstance(made, ChallengeCard):
            made.show_verdict(text, good)
            # Once it is laid out: a timer of 0 would come before.
            QTimer.singleShot(1, made, lambda: self._scroll.ensureWidgetVisible(made.verdict, 0, 20))

    def read_on(self, by: int) -> None:
        """Go on (+1) or back (−1) by as many parts of the page as are seen at once; none is cut at the upper edge."""
        body, bar = self._scroll.widget(), self._scroll.verticalScrollBar()
        assert body is not None
        room, top = self._scroll.viewport().height(), bar.value()
        tops = [0, *(made.mapTo(body, QPoint()).y() for made in self.parts)]
        if by > 0:
            below = [place for place in tops if top < place <= top + room]
            bar.setValue(below[-1] if below else top + room)
        else:
            above = [place for place in tops if top - room <= place < top]
            bar.setValue(above[0] if above else top - room)

    def dress(self) -> None:
        """In the colours of the theme in force."""
        for button, icon in ((self.before, "chevron-left"), (self.after, "chevron-right"), (self.again, "reset")):
            button.setIcon(icons.themed(icon))
        for made in self.parts:
            if isinstance(made, FormulaLine | TaskRow):
                made.dress()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        self.all = theme.styled(QToolButton(), "flat")
        written(self.all, tr("All lessons"))
        self.all.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.all.clicked.connect(self.list_wanted)
        explain(self.all, "lesson")
        self.before, self.after = flat_button(tr("The lesson before")), flat_button(tr("The next lesson"))
        self.before.clicked.connect(lambda: self.turned.emit(-1))
        self.after.clicked.connect(lambda: self.turned.emit(+1))
        self.place: QLabel = label("", "caption")
        row.addWidget(self.all)
        row.addStretch()
        for made in (self.before, self.place, self.after):
            row.addWidget(made)
        return row

    def _elsewhere(self) -> QFrame:
        """Says that the window shows another design, with the button that brings the lesson's back."""
        strip = QFrame()
        strip.setObjectName("challenge")
        column = QVBoxLayout(strip)
        column.setContentsMargins(10, 8, 10, 10)
        column.setSpacing(6)
        told = words("", "caption")
        say(told.setText, tr("The window shows another design than this lesson’s."))
        self.set_up = written(QPushButton(), tr("Set up"))
        self.set_up.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        say(
            self.set_up.setToolTip,
            wrapped(tr("Begin with the lesson's design once more; what you have is one undo away")),
        )
        self.set_up.clicked.connect(self.set_up_wanted)
        column.addWidget(told)
        column.addWidget(self.set_up, 0, Qt.AlignmentFlag.AlignLeft)
        strip.hide()
        return strip

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.again, self.next = written(QPushButton(), tr("Set up again")), written(QPushButton(), tr("Next lesson"))
        about = tr("Begin with the lesson's design once more; what you have is one undo away")
        say(self.again.setToolTip, wrapped(about))
        self.again.clicked.connect(self.set_up_wanted)
        explain(self.next, "lesson")
        self.next.clicked.connect(lambda: self.turned.emit(+1))
        for made in (self.again, self.next):
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(self.again)
        row.addStretch()
        row.addWidget(self.next)
        return row


def _plain(block: Block) -> Block:
    """The block above a challenge, whose card has a title itself."""
    return Prose(markup.without_last_heading(block.markdown)) if isinstance(block, Prose) else block
