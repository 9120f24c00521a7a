"""All lessons: what each is about, how long it takes, and how much of it was reached."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from models.language.text import Text, tr
from models.lessons.lesson import Lesson
from models.lessons.progress import Progress
from ui.forms.controls import label
from ui.forms.scroll import ColumnScroll
from ui.lessons.blocks import words
from ui.look import theme
from ui.look.sayings import say, written


class LessonList(QFrame):
    """One row a lesson; a click opens it."""

    chosen = Signal(object)  # a Lesson
    open_wanted = Signal()  # one of a teacher's
    anew_wanted = Signal()  # forget what was reached

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.rows: list[QToolButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 8, 10)
        column.setSpacing(6)
        self.reached = label("", "caption")
        head = QHBoxLayout()
        head.addWidget(label(tr("Lessons"), "title"))
        head.addStretch()
        head.addWidget(self.reached)
        column.addLayout(head)
        self._scroll = ColumnScroll()
        column.addWidget(self._scroll, 1)
        self.open, self.anew = written(QPushButton(), tr("Open a lesson…")), written(QPushButton(), tr("Begin anew"))
        say(self.open.setToolTip, tr("A lesson that a teacher wrote: a .lesson file"))
        say(self.anew.setToolTip, tr("Take the ticks of all lessons away"))
        self.open.clicked.connect(self.open_wanted)
        self.anew.clicked.connect(self.anew_wanted)
        foot = QHBoxLayout()
        for made in (self.open, self.anew):
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            foot.addWidget(made)
        column.addLayout(foot)

    def show_lessons(self, lessons: Sequence[Lesson], progress: Progress) -> None:
        """List these lessons."""
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 2, 0)
        column.setSpacing(2)
        self.rows = []
        for number, lesson in enumerate(lessons, 1):
            row = LessonRow(number, lesson, progress)
            row.opened.connect(partial(self.chosen.emit, lesson))
            self.rows.append(row.title)
            column.addWidget(row)
        column.addStretch()
        self._scroll.setWidget(body)
        whole = sum(progress.share(lesson) == 1.0 for lesson in lessons)
        say(self.reached.setText, tr("{0} of {1} done").format(whole, len(lessons)))
        self.anew.setEnabled(any(progress.of(lesson) for lesson in lessons))


class LessonRow(QFrame):
    """A lesson in the list; a click anywhere on it opens it."""

    opened = Signal()

    def __init__(self, number: int, lesson: Lesson, progress: Progress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        text = lesson.text
        self.title = theme.styled(QToolButton(), "flat")
        self.title.setText(f"{number}  {text.title}")
        self.title.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title.clicked.connect(self.opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 6)
        column.setSpacing(0)
        column.addWidget(self.title, 0, Qt.AlignmentFlag.AlignLeft)
        about = words("", "caption")  # how long it takes stands there too, so that the list is no wider than a lesson
        say(about.setText, tr("{0} · {1}").format(_how_far(lesson, progress), text.about))
        about.setContentsMargins(8, 0, 0, 0)
        column.addWidget(about)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        about.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # or the release would go to the list

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()


def _how_far(lesson: Lesson, progress: Progress) -> Text:
    share, minutes = progress.share(lesson), tr("{0} min").format(lesson.minutes)
    if share == 1.0:
        return tr("✓ done")
    return minutes if not share else tr("{0} of {1}").format(len(progress.of(lesson)), len(lesson.ids))
