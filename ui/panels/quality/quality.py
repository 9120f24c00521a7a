"""How well the network answers the training data or the test data: measures, and where it is wrong."""

from functools import cached_property
from time import perf_counter
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.probes import Probe
from models.talk.quality_probes import ClassQuality, HowWell, ValueQuality
from models.talk.snapshot import Snapshot
from ui.forms.controls import Combo, Elided, label
from ui.look import theme
from ui.look.sayings import add_item, say
from ui.look.terms import explain, explain_options
from ui.look.tips import wrapped
from ui.panels.base.announcer import Announcer
from ui.panels.base.exportable import Exportable
from ui.panels.base.pages import Pages
from ui.panels.base.panel import Panel, SampleChoice
from ui.panels.base.tab_tools import GAP, TabTools
from ui.panels.quality import quality_words as words
from ui.panels.quality.class_table import ClassTable
from ui.panels.quality.coverage import Coverage
from ui.panels.quality.errors_view import ErrorsView
from ui.panels.quality.matrix import Matrix

_PAUSE = 0.1  # s between changes; nobody reads faster
_SPLIT = 62, 84  # px of width of the list of training and test data, at least and at most
_SHORT = 80  # px of that list below which its words are short
_ROOMY = 130  # px of height from which there is a line about the marked cell
_NARROW = 300  # px of width
_SHOW = 92  # px of width of the list of views
V = TypeVar("V", ClassTable, Coverage, ErrorsView)
COUNTS, SHARES, BY_CLASS, THRESHOLD = range(4)
"""What can be shown of classes."""
AGAINST, RESIDUALS = range(2)
"""What can be shown of values."""


class QualityPanel(Panel):
    """The measures in a line, and below it one view of what they come from."""

    title = tr("How well")
    term = "confusion_matrix"
    below = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._found: ClassQuality | ValueQuality | None = None
        self._asked: HowWell | None = None  # the question that what is on show answers
        self._snapshot: Snapshot | None = None
        self._stale = self._trained = False
        self._shown_at = 0.0
        self._room, self._together = _SPLIT[1], False  # px of the list of data; both lists stand in the row of tabs
        self.split, self.show_box, self.figures, self.said = Combo(), Combo(), Elided(), Elided()
        self.matrix = Matrix()
        self._built: list[ClassTable | Coverage | ErrorsView] = []
        self._sample: int | None = None
        self.message = label("", "muted")
        self._announcer = Announcer(self.matrix)
        self._lay_out()
        self._connect()
        self._offer()
        self._show()

    def questions(self) -> frozenset[Probe[Any]]:
        """About the chosen data."""
        return frozenset({self._question()})

    def show_experiment(self, experiment: Experiment) -> None:
        """Offer what there is of classes or of values; measures of other data are dropped."""
        old, self._experiment = self._experiment, experiment
        if old is not None and old.data.subject == experiment.data.subject:
            return
        if old is None or old.data.info.task != experiment.data.info.task:
            self._offer()
        self._forget()

    def show_language(self) -> None:
        for view in self._built:
            view.show_language()
        self._show()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the newest measures; until they arrive, the last ones stay."""
        if self._experiment is None or snapshot.experiment.data.subject != self._experiment.data.subject:
            self.show_experiment(snapshot.experiment)
        question = self._question()
        found, before = snapshot.reading(question), self._snapshot
        self._snapshot = snapshot
        news = before is None or before.running != snapshot.running or question != self._asked or not snapshot.running
        now = perf_counter()
        if found is None:
            if self._found is None:
                self._show()
        elif news or now - self._shown_at >= _PAUSE:
            same = found is self._found and self._trained == (snapshot.step > 0)
            self._found, self._asked, self._trained, self._shown_at = found, question, snapshot.step > 0, now
            if not same:
                self._show()

    def show_sample(self, number: int | None) -> None:
        self._sample = number
        if "errors" in self.__dict__:
            self.errors.show_sample(number)

    def show_stale(self, stale: bool) -> None:
        super().show_stale(stale)
        self._stale = stale
        self._show()

    def show_alone(self, alone: bool) -> None:
        if alone:
            self._head.addWidget(self._tools)
            self._tools.show()
            self.fit_tools(_SPLIT[1] + GAP + _SHOW)

    def fit_tools(self, room: int) -> None:
        together = room >= _SPLIT[0] + GAP + _SHOW
        if together != self._together:
            self._together = together
            (self._tools.row if together else self._head).insertWidget(0 if together else 1, self.show_box)
            self.show_box.show()
        self._room = min(max(room - together * (_SHOW + GAP), _SPLIT[0]), _SPLIT[1])
        self.split.setFixedWidth(self._room)
        say(self.split.setItemText, 1, self._training())
        say(self.split.setItemText, 0, tr("Test", "data"))

    def exports(self) -> list[Exportable]:
        """What is on show, with its numbers."""
        found, info = self._found, self._experiment.data.info if self._experiment else None
        if found is None or info is None:
            return []
        if isinstance(found, ValueQuality):
            told = tr("The true and the predicted values of the samples on show.")
            return [Exportable(self.title, self.errors, table=lambda: words.values_csv(found), numbers=told)]
        if self.show_box.currentIndex() == THRESHOLD:
            told = tr("How many answers reach each threshold, and how many of these are right.")
            return [Exportable(self.title, self.coverage.plot, table=lambda: words.coverage_csv(found), numbers=told)]
        self.matrix.picture.fit()
        told = tr("The counts, with precision, recall and F1 of each class.")
        return [Exportable(self.title, self.matrix.picture, table=lambda: words.matrix_csv(found, info), numbers=told)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.said.setVisible(self.height() >= _ROOMY)
        if (self.width() < _NARROW) != (event.oldSize().width() < _NARROW):
            self._show()

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 110)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "matrix"):
            self.matrix.viewport().update()

    # ---------------------------------------------------------------- what happens

    def _connect(self) -> None:
        self.split.currentIndexChanged.connect(self._ask_again)
        self.show_box.currentIndexChanged.connect(self._show)
        self.matrix.marked_changed.connect(self._say_cell)
        self.matrix.opened.connect(self._open)

    # ---------------------------------------------------------------- views, each built when it is shown first

    @cached_property
    def by_class(self) -> ClassTable:
        return self._built_now(ClassTable())

    @cached_property
    def coverage(self) -> Coverage:
        made = self._built_now(Coverage())
        made.plot.extra_actions = self.add_exports
        made.told.connect(made.setAccessibleDescription)
        return made

    @cached_property
    def errors(self) -> ErrorsView:
        made = self._built_now(ErrorsView())
        made.extra_actions = self.add_exports
        made.chosen.connect(self.sample_chosen)
        made.show_sample(self._sample)
        return made

    def _built_now(self, view: V) -> V:
        self._views.addWidget(view)
        self._built.append(view)
        return view

    def _question(self) -> HowWell:
        return HowWell(self.split.currentIndex() == 1)

    def _ask_again(self) -> None:
        self._forget()
        self.questions_changed.emit()

    def _forget(self) -> None:
        self._found = self._asked = None
        self.matrix.clear()
        self._show()

    def _open(self, truth: int, answer: int) -> None:
        self.samples_wanted.emit(SampleChoice(self._question().training, truth, answer))

    # ---------------------------------------------------------------- what is shown

    @property
    def _classes(self) -> tuple[str, ...]:
        return () if self._experiment is None else self._experiment.data.info.shown_classes

    def _offer(self) -> None:
        """Offer the views of classes, or those of values."""
        values = self._experiment is not None and self._experiment.data.info.task == "regression"
        self.show_box.blockSignals(True)
        self.show_box.clear()
        of_values = (tr("Predicted"), tr("Residuals"))
        of_classes = (tr("Counts"), tr("Shares"), tr("By class"), tr("Threshold"))
        for text in of_values if values else of_classes:
            add_item(self.show_box, text)
        terms = ("r_squared", "residual") if values else ("confusion_matrix",) * 2 + ("recall", "confidence_threshold")
        explain_options(self.show_box, terms)
        self.show_box.blockSignals(False)

    def _show(self) -> None:
        found, view = self._found, self.show_box.currentIndex()
        total = None if found is None else found.total
        why = words.why_none(self._stale and found is None, self._snapshot, self._question().training, total)
        self._pages.show_parts(not why)
        say(self.message.setText, why)
        if why or found is None:
            say(self.figures.setText, "")
            return
        say(self.figures.setText, words.figures(found, self._trained, short=self.width() < _NARROW))
        say(self.figures.setToolTip, wrapped(words.figures_in_full(found)))
        if isinstance(found, ValueQuality):
            self._views.setCurrentWidget(self.errors)
            unit = self._experiment.data.info.target.unit if self._experiment is not None else ""
            self.errors.show_quality(found, unit, residuals=view == RESIDUALS)
            say(self.errors.setAccessibleDescription, self.errors.in_words())
        elif view == BY_CLASS:
            self._views.setCurrentWidget(self.by_class)
            self.by_class.show_quality(found, self._classes)
        elif view == THRESHOLD:
            self._views.setCurrentWidget(self.coverage)
            self.coverage.show_quality(found)
        else:
            self._views.setCurrentWidget(self._matrix_part)
            self.matrix.show_quality(found, self._classes, shares=view == SHARES)
            self._say_cell()

    def _say_cell(self) -> None:
        found, classes, marked = self._found, self._classes, self.matrix.marked
        if not isinstance(found, ClassQuality) or len(found.counts) != len(classes):
            return
        text: str
        if marked is None:
            text = tr("Rows: true class. Columns: answer. Click for samples.")
        else:
            text = words.cell(found, classes, marked)
        if text != self.said.text():
            say(self.said.setText, text)
            say(self.said.setToolTip, wrapped(text))
            self.hint.emit(text if marked is not None else "")
        if self.matrix.hasFocus() and self.matrix.cursor_cell is not None:
            self._announcer.say(words.cell(found, classes, self.matrix.cursor_cell), self.matrix.cursor_cell)
        else:
            twin = words.in_words(found, classes, self._question().training)
            if twin != self.matrix.accessibleDescription():
                say(self.matrix.setAccessibleDescription, twin)

    def _training(self) -> str:
        return tr("Train", "data") if self._room < _SHORT else tr("Training", "data")

    def _lay_out(self) -> None:
        for box, name in ((self.split, tr("Which samples")), (self.show_box, tr("View"))):
            box.setObjectName("small")
            box.setMinimumContentsLength(1)
            say(box.setAccessibleName, name)
        for text in (tr("Test", "data"), self._training()):
            add_item(self.split, text)
        say(self.split.setToolTip, wrapped(tr("Measure the test data, or the data that the network learns from")))
        say(self.show_box.setToolTip, tr("What is shown below"))
        explain(self.split, "split")
        explain(self.show_box, "confusion_matrix")
        self.show_box.setFixedWidth(_SHOW)
        self._tools = self.tab_tools = TabTools()
        self._tools.row.addWidget(self.split)
        self.split.setFixedWidth(self._room)
        theme.styled(self.figures, "caption-now")
        theme.styled(self.said, "caption")
        self._head = QHBoxLayout()
        self._head.setSpacing(4)
        self._head.addWidget(self.figures, 1)
        self._head.addWidget(self.show_box)
        self._head.addWidget(self._tools)
        self._matrix_part = QWidget()
        part = QVBoxLayout(self._matrix_part)
        part.setContentsMargins(0, 0, 0, 0)
        part.setSpacing(2)
        part.addWidget(self.matrix, 1)
        part.addWidget(self.said)
        self._views, body = QStackedWidget(), QWidget()
        self._views.addWidget(self._matrix_part)
        self._pages = Pages(body, self._views, self.message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._head)
        column.addWidget(body, 1)
        self.figures.setAlignment(Qt.AlignmentFlag.AlignVCenter)


if __name__ == "__main__":
    from ui.panels.base.alone import open_alone

    open_alone(QualityPanel, "iris")
