"""What a search has found so far: the best, the trials as lines and as rows. A click loads a trial's design."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from models.language.text import tr
from models.talk.runs.searches import SearchAnswer
from models.variations.search import SearchTrial
from ui.forms.controls import label
from ui.look import theme
from ui.look.sayings import say
from ui.look.terms import is_about
from ui.runs.search import words
from ui.runs.search.parallel import ParallelAxes
from ui.runs.search.trials_model import TrialsModel, ranked

_ROW, _ROWS = 24, 8  # px of a row; rows on show, the others are reached by scrolling
_NUMBER = 44  # px of the first column
_LEAST_WITH_LOSS = 500  # px of a table that shows losses too; the tooltip has them


class SearchResults(QWidget):
    """A line that is pointed at lights up with its row, and a row with its line."""

    opened = Signal(object)  # a SearchTrial

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict, self.note = label("", "title"), label("", "muted")
        for line in (self.verdict, self.note):
            line.setWordWrap(True)
        self.lines = is_about(ParallelAxes(), "hyperparameter")
        self.model, self.table = TrialsModel(), _Table()
        self.table.setModel(self.model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        for part in (self.verdict, self.note, self.lines, self.table):
            column.addWidget(part)
        self.lines.pointed.connect(self._choose)
        self.lines.opened.connect(self._open)
        self.table.pointed.connect(lambda row: self.lines.light(self._number(row)))
        self.table.opened.connect(lambda row: self._open(self._number(row)))
        self.table.selectionModel().currentChanged.connect(lambda now, _: self.lines.light(self._number(now.row())))

    def show_answer(self, answer: SearchAnswer) -> None:
        """Show how the search stands."""
        chosen = self._number(self.table.currentIndex().row())
        rows = ranked(answer.trials)
        self.model.show_trials(answer.search, rows)
        self.lines.show_trials(answer.search, rows)
        self.lines.setVisible(bool(rows))
        self.table.setVisible(bool(rows))
        self.table.fit()
        self._choose(chosen)
        say(self.verdict.setText, words.verdict(answer))
        note = words.note(answer)
        say(self.note.setText, note)
        self.note.setVisible(bool(note))

    def _number(self, row: int) -> int:
        return self.model.rows[row].number if 0 <= row < len(self.model.rows) else -1

    def _choose(self, number: int) -> None:
        row = self.model.row_of(number)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))
        else:
            self.table.clearSelection()

    def _open(self, number: int) -> None:
        row = self.model.row_of(number)
        if row >= 0:
            trial: SearchTrial = self.model.rows[row]
            self.opened.emit(trial)


class _Table(QTableView):
    """Rows of trials. A click or Enter loads one; arrow keys go from one to the next.

    opened, pointed: the number of a row; pointed is −1 for none.
    """

    opened = Signal(int)
    pointed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("runs")
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setMinimumSectionSize(40)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        say(self.setAccessibleName, tr("The trials, the best first"))
        say(self.setAccessibleDescription, tr("Enter loads the design of a trial."))
        self.entered.connect(lambda index: self.pointed.emit(index.row()))

    def fit(self) -> None:
        """Be as high as a few rows; columns have the room that their headings need, where there is enough."""
        model, head = self.model(), self.horizontalHeader()
        high = _ROWS * _ROW + head.sizeHint().height() + 2 * self.frameWidth()
        if self.height() != high:
            self.setFixedHeight(high)
        count = model.columnCount()
        if not count:
            return
        self.setColumnHidden(count - 1, self.width() < _LEAST_WITH_LOSS)
        seen = [column for column in range(1, count) if not self.isColumnHidden(column)]
        needed = {column: head.sectionSizeHint(column) for column in seen}
        over = self.viewport().width() - _NUMBER - sum(needed.values())
        head.resizeSection(0, _NUMBER)
        for column in seen:
            even = (self.viewport().width() - _NUMBER) // len(seen)
            head.resizeSection(column, needed[column] + over // len(seen) if over >= 0 else even)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index: QModelIndex = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.opened.emit(index.row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)
