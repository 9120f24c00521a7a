"""The parts of a lesson's page: text with live numbers, formulas, the live table, tasks, challenges."""

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.language.text import Text, again, tr
from models.lessons.lesson import Block, Challenge, Formula, Lesson, Prose, SampleTable, Task
from models.lessons.situation import Situation
from models.talk.data_probes import Rows
from ui.forms.controls import label
from ui.lessons import markup
from ui.look import style, theme
from ui.look.sayings import say, written

MOST_ROWS = 8
"""Samples in the live table."""
_MARKS = {"reached": "✓", "next": "●", "open": "○"}
_MARK_WIDTH = 16  # px
_SYMBOL = 2  # letters at most


def words(text: str = "", kind: str = "") -> QLabel:
    """A label that wraps, as high as its words need, whose text can be selected."""
    made = QLabel(text)
    made.setObjectName(kind)
    made.setWordWrap(True)
    made.setMinimumWidth(1)  # the column decides
    policy = made.sizePolicy()
    policy.setHeightForWidth(True)
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
    made.setSizePolicy(policy)
    return made


class LiveText(QWidget):
    """Markdown, cut at its headings; numbers of the run in it follow the run."""

    def __init__(self, markdown: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.live: list[tuple[QLabel, str]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for kind, text in markup.parts(markdown):
            made = words("", "title" if kind == "heading" else "")
            made.setTextFormat(Qt.TextFormat.PlainText if kind == "heading" else Qt.TextFormat.MarkdownText)
            made.setText(text if kind == "heading" else markup.with_numbers(text, None))
            if markup.is_live(text):
                self.live.append((made, text))
            column.addWidget(made)

    def show_situation(self, situation: Situation | None) -> None:
        """Put the numbers of now into the text; dashes where there are none."""
        for made, text in self.live:
            now = markup.with_numbers(text, situation)
            if now != made.text():
                made.setText(now)


class FormulaLine(QLabel):
    """A formula in the middle of the column."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setContentsMargins(0, 4, 0, 4)
        self.dress()

    def dress(self) -> None:
        """In the colours of the theme in force."""
        self.setText(markup.formula(self._text, theme.current()))


class LiveTable(QLabel):
    """The first samples: inputs, target, the network's answer, and the squared error, or whether it is right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self._shown = ""

    def show_rows(self, experiment: Experiment, rows: Rows) -> None:
        """Show these samples with their answers."""
        info = experiment.data.info
        head = [str(again(column.name)) for column in info.columns]
        values = info.task == "regression"
        head += (
            [_symbol(info.target.name), "ŷ", str(tr("error²"))] if values else [str(tr("class")), str(tr("answer")), ""]
        )
        lines, squares = [], []
        for point, target, answer, known in zip(rows.points, rows.targets, rows.answers, rows.known, strict=True):
            line = [markup.in_short(float(value)) for value in point]
            if values:
                squares.append(float(np.square(target - answer)))
                told = [markup.in_short(float(answer)), markup.in_short(squares[-1])] if known else ["–", "–"]
                line += [markup.in_short(float(target)), *told]
            else:
                named = info.shown_classes
                right = "✓" if target == answer else "✗"
                line += [
                    str(again(named[int(target)])),
                    *([str(again(named[int(answer)])), right] if known else ["–", ""]),
                ]
            lines.append(line)
        whole = values and len(lines) == rows.total and bool(rows.known.all())
        last = [str(tr("MSE"))] + [""] * (len(head) - 2) + [markup.in_short(float(np.mean(squares)))] if whole else None
        text = markup.table(head, lines, theme.current(), last)
        if text != self._shown:
            self._shown = text
            self.setText(text)

    def clear_rows(self) -> None:
        """Show no samples."""
        self._shown = ""
        self.clear()


def _symbol(name: str) -> str:
    """How the table calls a target of this name: y where it is longer than a symbol."""
    return name if 0 < len(name) <= _SYMBOL else "y"


class TaskRow(QWidget):
    """A step: its mark, and what to do."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark, self.told = QLabel(), LiveText(text)
        self.mark.setFixedWidth(_MARK_WIDTH)
        self.mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(6)
        row.addWidget(self.mark)
        row.addWidget(self.told, 1)
        self.state = ""
        self.show_state("open")

    def show_state(self, state: str) -> None:
        """reached, next, or open."""
        if state == self.state:
            return
        self.state = state
        self.mark.setText(_MARKS[state])
        said = {"reached": tr("Done"), "next": tr("Next"), "open": tr("To do")}[state]
        say(self.mark.setAccessibleName, said)
        self.dress()

    def dress(self) -> None:
        """In the colours of the theme in force."""
        t = theme.current()
        colour = {"reached": t.good, "next": t.accent, "open": t.muted}[self.state]
        self.mark.setStyleSheet(style.coloured(colour, bold=True))


class ChallengeCard(QFrame):
    """A challenge with its button, and the verdict with its reason."""

    check_wanted = Signal(str)  # the id of the challenge

    def __init__(self, challenge: Challenge, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.challenge = challenge
        self.setObjectName("challenge")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.setSpacing(6)
        self.title = label(tr("Challenge"), "title")
        self.told = LiveText(text)
        self.button = written(QPushButton(), tr("Check"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(lambda: self.check_wanted.emit(challenge.id))
        self.verdict = words("", "caption")
        column.addWidget(self.title)
        column.addWidget(self.told)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch()
        column.addLayout(row)
        column.addWidget(self.verdict)
        self.verdict.hide()

    def show_reached(self, reached: bool) -> None:
        """Whether it was passed once."""
        say(self.title.setText, tr("Challenge ✓") if reached else tr("Challenge"))

    def show_verdict(self, text: Text | str, good: bool | None) -> None:
        """Why it is passed or not; good: None while it is being checked."""
        say(self.verdict.setText, text)
        self.verdict.setVisible(bool(text))
        t = theme.current()
        colour = t.muted if good is None else t.good if good else t.text
        self.verdict.setStyleSheet(style.coloured(colour))
        self.button.setEnabled(good is not None)


Part = LiveText | FormulaLine | LiveTable | TaskRow | ChallengeCard


def part(block: Block, lesson: Lesson) -> Part:
    """The widget that shows this block."""
    if isinstance(block, Prose):
        return LiveText(block.markdown)
    if isinstance(block, Formula):
        return FormulaLine(block.text)
    if isinstance(block, SampleTable):
        return LiveTable()
    assert isinstance(block, Task)
    challenges: Mapping[str, Challenge] = {challenge.id: challenge for challenge in lesson.challenges}
    if block.id in challenges:
        return ChallengeCard(challenges[block.id], block.markdown)
    return TaskRow(block.markdown)
