"""The fields of a teacher's steps and challenges: their words, their condition, and how a challenge is trained anew."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget

from models.language.text import tr
from models.lessons.draft import DraftTask
from models.lessons.parsing import MOST_EPOCHS, MOST_SEEDS
from ui.forms.controls import flat_button, label
from ui.look import icons
from ui.look.sayings import say, written
from ui.look.tips import wrapped


class Number(QSpinBox):
    """A whole number that takes the wheel only while it has the focus."""

    def __init__(self, low: int, high: int, value: int, name: str) -> None:
        super().__init__()
        self.setRange(low, high)
        self.setValue(value)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        say(self.setAccessibleName, name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class TaskFields(QWidget):
    """One step, or one challenge, which has numbers besides."""

    changed = Signal()
    unwanted = Signal()

    def __init__(self, kind: str, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.words, self.when = QLineEdit(), QLineEdit()
        self.number = label("", "caption")
        self.remove = flat_button(tr("Remove this step") if kind == "step" else tr("Remove this challenge"))
        self.remove.clicked.connect(self.unwanted)
        say(self.words.setPlaceholderText, tr("What to do, such as: Press F10 once."))
        say(self.words.setAccessibleName, tr("What to do"))
        say(self.when.setPlaceholderText, tr("When it is done, such as: steps >= 1; training_loss < 0.1"))
        say(self.when.setAccessibleName, tr("When it is done"))
        self.seeds = Number(0, MOST_SEEDS, 0, tr("Seeds"))
        self.epochs = Number(1, MOST_EPOCHS, DraftTask.epochs, tr("Epochs"))
        self.least = Number(1, 1, 1, tr("Runs that have to pass"))
        self._lay_out()
        self.show_number(number)
        for line in (self.words, self.when):
            line.textChanged.connect(self.changed)
        about = tr(
            "0 seeds: the learner's run is checked as it is. Else the learner's design is trained anew from so many "
            "seeds, for so many epochs, and so many of these runs have to pass."
        )
        for box in (self.seeds, self.epochs, self.least):
            say(box.setToolTip, wrapped(about))
            box.valueChanged.connect(self._numbers_changed)
        self._numbers_changed()

    def task(self) -> DraftTask:
        """What is typed."""
        return DraftTask(
            self.words.text(), self.when.text(), self.seeds.value(), self.epochs.value(), self.least.value()
        )

    def fill(self, task: DraftTask) -> None:
        """Show what was typed before."""
        self.words.setText(task.words)
        self.when.setText(task.when)
        self.seeds.setValue(task.seeds)
        self.epochs.setValue(task.epochs)
        self.least.setValue(task.least)

    def show_number(self, number: int) -> None:
        """Be the step, or the challenge, of this number."""
        say(self.number.setText, (tr("Step {0}") if self.kind == "step" else tr("Challenge {0}")).format(number))

    def dress(self) -> None:
        """In the colours of the theme in force."""
        self.remove.setIcon(icons.themed("close"))

    def _numbers_changed(self) -> None:
        seeds = self.seeds.value()
        self.epochs.setEnabled(seeds > 0)
        self.least.setEnabled(seeds > 0)
        all_of_them = self.least.value() == self.least.maximum()
        self.least.setMaximum(max(1, seeds))
        if all_of_them:
            self.least.setValue(self.least.maximum())
        self.changed.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.number)
        head.addStretch()
        head.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self.when)
        if self.kind == "challenge":
            row = QHBoxLayout()
            row.setSpacing(6)
            for name, box in (
                (tr("Seeds, 0 for the run as it is:"), self.seeds),
                (tr("Epochs:"), self.epochs),
                (tr("Have to pass:"), self.least),
            ):
                row.addWidget(label(name, "caption"))
                row.addWidget(box)
            row.addStretch()
            column.addLayout(row)


class TaskList(QWidget):
    """All steps, or all challenges, and a button for one more."""

    changed = Signal()

    def __init__(self, kind: str, least: int, most: int, parent: QWidget | None = None) -> None:
        """least: how many there are at any time, and at first; most: how many there may be."""
        super().__init__(parent)
        self._kind, self._least, self._most = kind, least, most
        self.rows: list[TaskFields] = []
        self.add = written(QPushButton(), tr("Add a step") if kind == "step" else tr("Add a challenge"))
        self.add.setAutoDefault(False)
        self.add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add.clicked.connect(self.add_row)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addLayout(foot)
        for _ in range(least):
            self.add_row()

    def tasks(self) -> tuple[DraftTask, ...]:
        """What is typed, in order."""
        return tuple(row.task() for row in self.rows)

    def fill(self, tasks: tuple[DraftTask, ...]) -> None:
        """Show what was typed before, in the place of what is there."""
        for row in tuple(self.rows):
            self._remove(row)
        for task in tasks or (DraftTask(),) * self._least:
            self.add_row().fill(task)

    def add_row(self) -> TaskFields:
        """Fields for one more."""
        row = TaskFields(self._kind, len(self.rows) + 1)
        row.dress()
        row.changed.connect(self.changed)
        row.unwanted.connect(lambda: self._remove(row))
        self._column.insertWidget(len(self.rows), row)
        self.rows.append(row)
        self._count()
        row.words.setFocus()
        return row

    def dress(self) -> None:
        """In the colours of the theme in force."""
        for row in self.rows:
            row.dress()

    def _remove(self, row: TaskFields) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._count()

    def _count(self) -> None:
        for n, row in enumerate(self.rows, 1):
            row.show_number(n)
            row.remove.setVisible(len(self.rows) > self._least)
        self.add.setEnabled(len(self.rows) < self._most)
        self.changed.emit()
