"""The rows of a data set as a list, with the network's answers; wrong ones first, or in the order of any column."""

from typing import Any

import numpy as np
from PySide6.QtCore import QElapsedTimer, QEvent, QItemSelectionModel, QModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.data_probes import Rows, SampleRows
from models.talk.probes import Probe
from models.talk.snapshot import Snapshot
from ui.forms.controls import flat_button, label
from ui.look import icons
from ui.look.sayings import say
from ui.panels.base.announcer import Announcer
from ui.panels.base.panel import Panel, SampleChoice
from ui.panels.samples import row_words as words
from ui.panels.samples.row_model import RowModel
from ui.panels.samples.row_view import ROW, RowView
from ui.panels.samples.sample_filter import SampleFilter

CALM = 1000
"""ms for which rows keep their places while training changes their order, so that one can be clicked."""

_MARGIN = 20  # rows that are asked for above and below those in sight
_LEAST = QSize(220, 220)  # px


class RowsPanel(Panel):
    """A filter, and below it one row a sample. A click marks the sample wherever samples are drawn."""

    title = tr("Samples", "panel")
    term = "sample"
    lists_samples = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._trained = self._stale = False
        self._last: Snapshot | None = None
        self._shown: SampleRows | None = None  # the question that the rows on show answer
        self._order: tuple[str | int, bool] = "number", False
        self._since = QElapsedTimer()  # since the order of the rows last changed
        self._since.start()
        self.filter = SampleFilter()
        self.model = RowModel()
        self.view = RowView(self.model)
        self.count, self.message = label("", "caption"), label("", "muted")
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.export = flat_button(tr("Export all samples with the network's answers as a table (CSV)"))
        self.export.clicked.connect(lambda: self.requested.emit("export_samples"))
        self._announcer = Announcer(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.filter)
        column.addWidget(self.view, 1)
        column.addWidget(self.message, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.count)
        foot.addStretch()
        foot.addWidget(self.export)
        column.addLayout(foot)
        self.filter.changed.connect(self._refilter)
        self.view.verticalScrollBar().valueChanged.connect(lambda _value: self._ask_if_needed())
        for clicked in self.view.sections_clicked:
            clicked.connect(self._sort)
        self.view.selectionModel().currentRowChanged.connect(self._choose_row)
        self.export.setIcon(icons.themed("save-as"))
        self._show_rows(None)

    @classmethod
    def suits(cls, experiment: Experiment) -> bool:
        """Samples that are rows of measurements."""
        return SampleRows().suits(experiment)

    def questions(self) -> frozenset[Probe[Any]]:
        """The rows in sight."""
        return frozenset({self._question()})

    def show_experiment(self, experiment: Experiment) -> None:
        """Rows of other data are dropped."""
        old, self._experiment = self._experiment, experiment
        info = experiment.data.info.shown
        if old is not None and old.data.info.shown == info:
            return
        self.filter.show_classes(info.classes)
        self.filter.show_split(experiment.data.has_test_samples)
        self._order, self._shown, self._last = ("number", False), None, None
        self.model.choose(None)
        self.show_marked(frozenset())
        self._show_rows(None)
        self.view.fit_columns()
        self.view.scrollToTop()
        self._show_order()

    def show_language(self) -> None:
        if self._experiment is not None:
            self._show_rows(self.model.rows)

    def list_samples(self, choice: SampleChoice) -> None:
        self.filter.choose(choice)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the newest rows; until they arrive, the last ones stay."""
        if self._experiment is None or snapshot.experiment.data.kind != self._experiment.data.kind:
            self.show_experiment(snapshot.experiment)
        self._last = snapshot
        self._hear_of_training(snapshot.step > 0)
        question = self._question()
        rows = snapshot.reading(question)
        if rows is None:
            if self.model.rows is None:
                self._show_rows(None)
            return
        if snapshot.running and self._too_soon(question, rows):
            return
        if self._shown != question or self.model.rows is None or self._moved(rows, self.model.rows):
            self._since.restart()
        self._shown = question
        self._show_rows(rows)

    def add_exports(self, menu: QMenu) -> None:
        menu.addAction(tr("Export Sa&mples…"), lambda: self.requested.emit("export_samples"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "export"):
            self.export.setIcon(icons.themed("save-as"))

    def show_stale(self, stale: bool) -> None:
        super().show_stale(stale)
        self._stale = stale
        if self.model.rows is None:
            self._show_rows(None)

    def show_sample(self, number: int | None) -> None:
        """Mark this sample; it is brought into sight where it is among the rows at hand."""
        self.model.choose(number)
        rows = self.model.rows
        if number is None:  # else a click on the same row would be no change
            self.view.selectionModel().setCurrentIndex(QModelIndex(), QItemSelectionModel.SelectionFlag.NoUpdate)
        if number is not None and rows is not None and number in rows.numbers:
            row = rows.first + int(np.flatnonzero(rows.numbers == number)[0])
            self.view.scrollTo(self.model.index(row, 0))

    def show_marked(self, numbers: frozenset[int]) -> None:
        """Mark these samples, and bring the first of them into sight that is among the rows at hand."""
        self.model.mark(numbers)
        self.filter.show_marked(numbers)
        rows = self.model.rows
        if rows is not None and numbers:
            found = np.flatnonzero(np.isin(rows.numbers, list(numbers)))
            if len(found):
                self.view.scrollTo(self.model.index(rows.first + int(found[0]), 0))

    # ---------------------------------------------------------------- what happens

    def _question(self) -> SampleRows:
        top = max(self.view.rowAt(0), 0)
        seen = max(self.view.viewport().height() // ROW + 1, 10)
        first = max((top - _MARGIN) // _MARGIN, 0) * _MARGIN
        order, descending = self._order
        kept = self.filter
        return SampleRows(
            first,
            (seen // _MARGIN + 4) * _MARGIN,
            kept.label,
            kept.training,
            order,
            descending,
            kept.mistakes,
            kept.answer,
            kept.only,
        )

    def _ask_if_needed(self) -> None:
        if self._shown != self._question():
            self.questions_changed.emit()

    def _refilter(self) -> None:
        self.view.scrollToTop()
        self.questions_changed.emit()

    def _sort(self, section: int) -> None:
        """The first click sorts upwards, errors and confidence downwards; the next one turns the order round."""
        order = self.model.order(section)
        if order == "":
            return
        downwards = order in ("error", "confidence")
        self._order = (order, not self._order[1]) if self._order[0] == order else (order, downwards)
        self._show_order()
        self._refilter()

    def _show_order(self) -> None:
        order, descending = self._order
        section = next((k for k in range(self.model.columnCount()) if self.model.order(k) == order), 0)
        way = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.view.show_order(section, way)

    def _choose_row(self, current: QModelIndex, _before: QModelIndex) -> None:
        place, rows = self.model.place(current.row()), self.model.rows
        if place is not None and rows is not None:
            self.sample_chosen.emit(int(rows.numbers[place]))
            assert self._experiment is not None
            text = words.in_words(self._experiment.data.info.shown, rows, place)
            self._announcer.say(text, int(rows.numbers[place]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.model.chosen is not None:
            self.sample_chosen.emit(-1)
        else:
            super().keyPressEvent(event)

    # ---------------------------------------------------------------- what is shown

    def _hear_of_training(self, trained: bool) -> None:
        if trained != self._trained:
            self._trained = trained
            self.filter.show_trained(trained)
            self._show_rows(self.model.rows)

    def _too_soon(self, question: SampleRows, rows: Rows) -> bool:
        """Whether these rows would change places too soon after the last change."""
        if self._shown != question or self.model.rows is None or self._since.elapsed() >= CALM:
            return False
        return self._moved(rows, self.model.rows)

    @staticmethod
    def _moved(rows: Rows, before: Rows) -> bool:
        return not np.array_equal(rows.numbers, before.numbers)

    def _show_rows(self, rows: Rows | None) -> None:
        if self._experiment is None:
            return
        info = self._experiment.data.info.shown
        self.model.show(info, rows, self._trained)
        some = rows is not None and rows.total > 0
        self.view.setVisible(some)
        self.message.setVisible(not some)
        say(self.message.setText, words.why_none(self._stale, self.filter.training, self._last))
        say(self.count.setText, words.count(info, rows, self._trained) if rows is not None else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ask_if_needed()

    def minimumSizeHint(self) -> QSize:
        return _LEAST


if __name__ == "__main__":
    from ui.panels.base.alone import open_alone

    open_alone(RowsPanel, "iris")
