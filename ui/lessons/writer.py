"""A teacher writes a lesson about the present design: its text, its steps and challenges; saved as a .lesson file."""

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from models.design.experiment import Experiment
from models.design.picture_folder import PictureFolder
from models.design.spec import SpecError
from models.design.tables.table_file import TableFile
from models.files.reading import reason
from models.language import languages
from models.language.text import Text, tr
from models.lessons import draft, draft_file, reading
from models.lessons.draft import Draft, UnfinishedError
from models.lessons.parsing import MOST_CHALLENGES, MOST_MINUTES, MOST_STEPS
from models.lessons.situation import PLACES
from models.problems import checks
from ui.forms.controls import label, pressed_by
from ui.forms.scroll import ColumnScroll
from ui.lessons.blocks import words
from ui.lessons.condition_words import ConditionWords
from ui.lessons.task_fields import Number, TaskList
from ui.look import presses, theme
from ui.look.sayings import say, written
from ui.look.terms import is_about

_SIZE = QSize(720, 600)  # px
_TEXT_HEIGHT = 150  # px at least
_PLACES_IN_ROW = 4
_PAUSE, _KEEP = 150, 1_000  # ms after the last key until what is typed is checked, and until it is kept on disk


class LessonWriter(QDialog):
    """Keeps what is typed in a file until it is cleared. The program can be used meanwhile, to try a condition."""

    open_wanted = Signal(str)  # the path of a lesson that was saved

    def __init__(
        self,
        parent: QWidget,
        design: Callable[[], Experiment],
        offered: Callable[[], Collection[str]],
        propose: Callable[[str, str], Path],
        path: Path,
    ) -> None:
        """design: the present one. offered: the words of `PLACES` that it has. propose: a free file for a name and a
        suffix. path: where what is typed is kept.
        """
        super().__init__(parent)
        say(self.setWindowTitle, tr("Export Lesson"))
        is_about(self, "lesson")
        self._design, self._offered, self._propose, self._path = design, offered, propose, path
        self._cleared: Draft | None = None  # what was typed before that, until something else is
        self._saved, self._bad = "", False
        self._words: ConditionWords | None = None
        self.title, self.about, self.text = QLineEdit(), QLineEdit(), QPlainTextEdit()
        self.minutes = Number(1, MOST_MINUTES, Draft.minutes, tr("Minutes"))
        self.opens = {name: written(QCheckBox(), title) for name, title in PLACES.items()}
        self.steps, self.challenges = TaskList("step", 0, MOST_STEPS), TaskList("challenge", 1, MOST_CHALLENGES)
        self.said = words("", "caption")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.check)
        self._keeping = QTimer(self, singleShot=True, interval=_KEEP)
        self._keeping.timeout.connect(self._keep)
        self._lay_out()
        self._fill_from_file()
        self._connect()
        self.resize(_SIZE)

    def draft(self) -> Draft:
        """What is typed, with those panels that the present design has."""
        typed = self._typed()
        return replace(typed, opens=tuple(name for name in typed.opens if self.opens[name].isEnabled()))

    def _typed(self) -> Draft:
        return Draft(
            self.title.text(),
            self.about.text(),
            self.text.toPlainText(),
            self.minutes.value(),
            tuple(name for name, box in self.opens.items() if box.isChecked()),
            self.steps.tasks(),
            self.challenges.tasks(),
        )

    def check(self) -> dict[str, bytes] | None:
        """The lesson's files where it is whole; else None, and a sentence stands below."""
        self._offer_places()
        try:
            made = self._files()
        except SpecError as error:
            self._say(error.text, bad=not isinstance(error, UnfinishedError))
            made = None
        else:
            self._say(_whole(self._design()))
        self.save.setEnabled(made is not None)
        return made

    def hear_design(self) -> None:
        """The present design is another one."""
        if self.isVisible():
            self._pause.start()

    def open_now(self) -> None:
        """Come to the front with what was typed before."""
        self.check()
        self.show()
        self.raise_()
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by(event, self.focusWidget()):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        presses.watch(self)
        self._dress()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._words is not None:
            self._words.hide()
        if self._keeping.isActive():
            self._keep()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._dress()

    # ---------------------------------------------------------------- checking and saving

    def _files(self) -> dict[str, bytes]:
        """The files of the lesson; raises SpecError."""
        experiment = self._design()
        problems = checks.problems(experiment)
        if problems:
            raise SpecError("The design cannot run: {why}", why=problems[0].text)
        return draft.checked(self.draft(), languages.current(), experiment)

    def _changed(self) -> None:
        self.open_it.hide()  # what was saved is another lesson by now
        self.save.setEnabled(False)
        self._cleared = None
        self._show_clear()
        self._pause.start()
        self._keeping.start()

    # ---------------------------------------------------------------- what was typed before

    def _fill(self, typed: Draft) -> None:
        self.title.setText(typed.title)
        self.about.setText(typed.about)
        self.text.setPlainText(typed.text)
        self.minutes.setValue(typed.minutes)
        for name, box in self.opens.items():
            box.setChecked(name in typed.opens)
        self.steps.fill(typed.steps)
        self.challenges.fill(typed.challenges)
        self.title.setFocus()

    def _fill_from_file(self) -> None:
        try:
            self._fill(draft_file.read(self._path))
        except OSError as error:
            self._say(tr("What you typed before cannot be read: {0}").format(reason(error)), bad=True)

    def _keep(self) -> None:
        self._keeping.stop()
        try:
            draft_file.write(self._path, self._typed())
        except OSError as error:
            self._say(tr("What you type is not kept: {0}").format(reason(error)), bad=True)

    def _clear(self) -> None:
        """Empty fields; pressed once more, what stood in them."""
        before, typed = self._cleared, self._typed()
        self._fill(before or Draft())
        self._cleared = None if before else typed
        self._show_clear()
        self.check()

    def _show_clear(self) -> None:
        say(self.clear.setText, tr("Clear") if self._cleared is None else tr("Bring back"))

    def _offer_places(self) -> None:
        """Panels that the present design does not have cannot be chosen."""
        offered = self._offered()
        for name, box in self.opens.items():
            box.setEnabled(name in offered)
            say(box.setToolTip, "" if name in offered else tr("The present design does not have this panel"))

    def _save(self) -> None:
        made = self.check()
        if made is None:
            return
        kinds = tr("Lessons (*{0})").format(reading.SUFFIX)
        proposal = self._propose(self.title.text(), reading.SUFFIX)
        path, _ = QFileDialog.getSaveFileName(self, tr("Save the lesson"), str(proposal), kinds)
        if path:
            self._write(Path(path), made)

    def _write(self, path: Path, made: dict[str, bytes]) -> None:
        target = path if path.suffix == reading.SUFFIX else path.with_name(path.name + reading.SUFFIX)
        try:
            reading.write_archive(target, made)
        except OSError as error:
            text = tr("{0} could not be saved: {1}. Choose another folder.")
            self._say(text.format(target.name, reason(error)), bad=True)
            return
        self._saved = str(target)
        self.open_it.show()
        self._say(tr("Saved {0}.").format(target.name))

    def _open(self) -> None:
        self.hide()
        self.open_wanted.emit(self._saved)

    def _show_words(self) -> None:
        if self._words is None:
            self._words = ConditionWords(self)
        self._words.show()
        self._words.raise_()

    def _say(self, text: str, *, bad: bool = False) -> None:
        say(self.said.setText, text)
        self._bad = bad
        self._colour()

    def _colour(self) -> None:
        self.said.setStyleSheet(f"color: {theme.current().bad}" if self._bad else "")

    # ---------------------------------------------------------------- parts

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(6)
        say(self.title.setPlaceholderText, tr("The title"))
        say(self.title.setAccessibleName, tr("The title"))
        say(self.about.setPlaceholderText, tr("One sentence about the lesson, for the list of lessons"))
        say(self.about.setAccessibleName, tr("The sentence about the lesson"))
        say(self.text.setAccessibleName, tr("The text"))
        self.text.setMinimumHeight(_TEXT_HEIGHT)
        self.text.setTabChangesFocus(True)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(label(tr("Minutes"), "caption"))
        head.addWidget(self.minutes)
        column.addLayout(head)
        column.addWidget(self.about)
        column.addWidget(label(tr("Text"), "title"))
        column.addWidget(self.text, 1)
        column.addWidget(_told(_hint(), "caption"))
        for title, part in (
            (tr("Panels that open"), self._places()),
            (tr("Steps, which tick by themselves"), self.steps),
            (tr("Challenges, which are checked on request"), self.challenges),
        ):
            column.addSpacing(theme.GAP)
            column.addWidget(label(title, "title"))
            column.addWidget(part)
        scroll = ColumnScroll()
        scroll.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 14, 8, 14)
        whole.setSpacing(theme.GAP)
        about = tr("The lesson begins with the present design. Steps and challenges follow below the text.")
        whole.addWidget(_told(about, "muted"))
        whole.addWidget(scroll, 1)
        whole.addWidget(self.said)
        whole.addLayout(self._foot())

    def _places(self) -> QWidget:
        """A check box for each panel that may open."""
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        for n, box in enumerate(self.opens.values()):
            grid.addWidget(box, n // _PLACES_IN_ROW, n % _PLACES_IN_ROW)
        return made

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 10, 0)
        self.help = written(QPushButton(), tr("Words of conditions"))
        self.clear = written(QPushButton(), tr("Clear"))
        say(self.clear.setToolTip, tr("Empty all fields; what is typed is kept until then, also when the program ends"))
        self.open_it = written(QPushButton(), tr("Open it"))
        self.save = written(QPushButton(), tr("Save…"))
        self.leave = written(QPushButton(), tr("Close"))
        self.open_it.hide()
        row.addWidget(self.help)
        row.addWidget(self.clear)
        row.addStretch()
        for button in (self.open_it, self.save, self.leave):
            row.addWidget(button)
        for button in (self.help, self.clear, self.open_it, self.save, self.leave):
            button.setAutoDefault(False)
        return row

    def _connect(self) -> None:
        self.title.textChanged.connect(self._changed)
        self.about.textChanged.connect(self._changed)
        self.text.textChanged.connect(self._changed)
        self.minutes.valueChanged.connect(self._changed)
        for box in self.opens.values():
            box.toggled.connect(self._changed)
        for tasks in (self.steps, self.challenges):
            tasks.changed.connect(self._changed)
        self.help.clicked.connect(self._show_words)
        self.clear.clicked.connect(self._clear)
        self.open_it.clicked.connect(self._open)
        self.save.clicked.connect(self._save)
        self.leave.clicked.connect(self.hide)

    def _dress(self) -> None:
        """In the colours of the theme in force."""
        for tasks in (self.steps, self.challenges):
            tasks.dress()
        self._colour()


def _told(text: Text, kind: str) -> QLabel:
    """A paragraph, which is written again in another language."""
    made = words("", kind)
    say(made.setText, text)
    return made


def _hint() -> Text:
    """What may stand in the text."""
    return tr(
        "Markdown: ## and a heading, **bold**, an empty line between paragraphs. A line ```formula, a formula such as "
        "y = x^2, and a line ``` set it on its own. {{training_loss}} is a live number, as are {{steps}} and other "
        "names of what the run has come to; {{samples}} alone on a line is the table of the first samples."
    )


def _whole(experiment: Experiment) -> Text:
    """What is said of a lesson in which nothing is wrong."""
    if isinstance(experiment.data.source, TableFile | PictureFolder):
        return tr("The lesson can be saved. Its data lie on this computer and do not go along: learners need the same.")
    return tr("The lesson can be saved.")
