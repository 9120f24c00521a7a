"""The trials of a search as rows, the best on top; those that have no score yet at the end."""

from math import isfinite
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from models.language.text import tr
from models.variations.search import Search, SearchTrial
from ui.forms import numbers
from ui.runs.search import words

_ANY = QModelIndex | QPersistentModelIndex


def ranked(trials: tuple[SearchTrial, ...]) -> list[SearchTrial]:
    """The best first, then those under way, then those without a result."""
    scored = sorted((t for t in trials if isfinite(t.score)), key=lambda t: (*t.goodness, -t.number), reverse=True)
    others = [t for t in trials if not isfinite(t.score)]
    return scored + sorted(others, key=lambda t: (t.state == "failed", t.number))


class TrialsModel(QAbstractTableModel):
    """Columns: the number, each setting that is searched, the score, and the loss that decides between equal ones."""

    def __init__(self) -> None:
        super().__init__()
        self._search: Search | None = None
        self.rows: list[SearchTrial] = []

    def show_trials(self, search: Search | None, trials: list[SearchTrial]) -> None:
        """Show these rows, as `ranked` gives them."""
        self.beginResetModel()
        self._search, self.rows = search, trials
        self.endResetModel()

    def row_of(self, number: int) -> int:
        """The row of the trial with this number; −1 where there is none."""
        return next((row for row, trial in enumerate(self.rows) if trial.number == number), -1)

    def rowCount(self, parent: _ANY = QModelIndex()) -> int:  # noqa: B008  Qt's own
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _ANY = QModelIndex()) -> int:  # noqa: B008  Qt's own
        return 0 if parent.isValid() or self._search is None else len(self._search.ranges) + 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        search = self._search
        if orientation != Qt.Orientation.Horizontal or search is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            if section == 0:
                return tr("Trial")
            if section > len(search.ranges):
                return tr("Score") if section == len(search.ranges) + 1 else tr("Loss", "its value")
            return words.heading(search, search.ranges[section - 1])
        if role == Qt.ItemDataRole.ToolTipRole and section:
            if section <= len(search.ranges):
                return words.heading(search, search.ranges[section - 1])
            return words.score_name(search) if section == len(search.ranges) + 1 else tr("Validation loss")
        return None

    def data(self, index: _ANY, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        search = self._search
        if search is None or not index.isValid():
            return None
        trial, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            if column == 0:
                return str(trial.number)
            if column > len(search.ranges) + 1:
                return numbers.loss(trial.loss) if isfinite(trial.loss) else ""
            if column > len(search.ranges):
                return words.outcome(search, trial)
            return words.value_of(search, search.ranges[column - 1], trial)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return words.of_trial(search, trial)
        return None
