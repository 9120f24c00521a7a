"""The rows of the list of runs: the present one first, then those that are kept. Knows no widget."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.design.experiment import Experiment
from models.language.text import Text, joined, mark, tr
from models.runs.differences import differences
from models.runs.record import RunRecord
from models.talk.snapshot import Metrics, Snapshot
from ui.forms import numbers
from ui.look.tips import wrapped

MARK, NAME, DIFFERS, EPOCHS, LOSS, ACCURACY, SEEDS = range(7)
_COLUMNS = 7
_Index = QModelIndex | QPersistentModelIndex
_NONE = "–"


class ListModel(QAbstractTableModel):
    """Says how each run went, and how its design differs from the present one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.records: list[RunRecord] = []
        self._experiment: Experiment | None = None
        self._now: tuple[int, Metrics | None] = (0, None)
        self._said: dict[str, Text | str] = {}  # by id, how its design differs

    def show_records(self, records: list[RunRecord]) -> None:
        """Show these, the newest first."""
        if [record.id for record in records] == [record.id for record in self.records]:
            self.records = records
            self._said.clear()
            self._tell(1, len(records))
            return
        self.beginResetModel()
        self.records = records
        self._said = {}
        self.endResetModel()

    def show_experiment(self, experiment: Experiment) -> None:
        """The present design, from which the others differ."""
        if experiment != self._experiment:
            self._experiment = experiment
            self._said.clear()
            self._tell(0, len(self.records))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """How far the present run has come."""
        now = (snapshot.epoch, snapshot.metrics)
        if now != self._now:
            self._now = now
            self._tell(0, 0)

    def show_language(self) -> None:
        self._said.clear()
        self._tell(0, len(self.records))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, _COLUMNS - 1)

    @property
    def several_seeds(self) -> bool:
        """Whether some figures are of several seeds."""
        return any(record.seeds > 1 for record in self.records)

    def at(self, row: int) -> RunRecord | None:
        """The kept run in this row; None for the present one."""
        return self.records[row - 1] if 0 < row <= len(self.records) else None

    def row_of(self, id: str) -> int:
        """The row of this run; −1 where it is not there."""
        return next((row for row, record in enumerate(self.records, 1) if record.id == id), -1)

    def differs(self, record: RunRecord) -> Text | str:
        """How its design differs from the present one."""
        if self._experiment is None:
            return ""
        if record.id not in self._said:
            found = differences(self._experiment, record.experiment)
            self._said[record.id] = joined(found) if found else tr("the same design")
        return self._said[record.id]

    def text(self, row: int, column: int) -> str:
        """What stands in a cell."""
        record = self.at(row)
        if column == NAME:
            return tr("this one") if record is None else record.called
        if column == DIFFERS:
            return _NONE if record is None else self.differs(record)
        if column == EPOCHS:
            return numbers.grouped(self._now[0] if record is None else record.epoch)
        if column == SEEDS:
            return "1" if record is None else str(record.seeds)
        if column == MARK:
            return ""
        loss, accuracy = _figures(self._now[1]) if record is None else (record.loss, record.accuracy)
        if column == LOSS:
            return _NONE if loss is None else numbers.loss(loss)
        return _NONE if accuracy is None else numbers.counted_percent(accuracy)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else 1 + len(self.records)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else _COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        title, tip = headings()[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == Qt.ItemDataRole.ToolTipRole:
            return wrapped(tip)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section >= EPOCHS else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        record = self.at(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column()) or None
        if role == Qt.ItemDataRole.ToolTipRole and record is not None:
            if index.column() == MARK:
                return wrapped(tr("Unpin") if record.pinned else tr("Pin: show its curve on the charts, and keep it"))
            return wrapped(self.in_words(index.row()))
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == MARK:
            return "" if record is None else tr("pinned") if record.pinned else tr("not pinned")
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.in_words(index.row())
        return None

    def in_words(self, row: int) -> Text | str:
        """A run in one text: what it is called, how it differs, how it went, and its note."""
        record = self.at(row)
        said: list[str] = [self.text(row, NAME)]
        if record is not None:
            said.append(self.differs(record))
            if record.pinned:
                said.append(tr("pinned"))
        said.append(tr("epoch {0}").format(self.text(row, EPOCHS)))
        said.append(tr("test loss {0}").format(self.text(row, LOSS)))
        if self.text(row, ACCURACY) != _NONE:
            said.append(tr("accuracy {0}").format(self.text(row, ACCURACY)))
        if record is not None and record.note:
            said.append(record.note)
        return joined(said, mark(" · "))

    def _tell(self, first: int, last: int) -> None:
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, _COLUMNS - 1))


def headings() -> tuple[tuple[str, str], ...]:
    """What stands above each column, and what it means."""
    return (
        ("", tr("A dot for a pinned run: its curve is on the charts, and it is never deleted by itself")),
        (tr("Run"), tr("What the run is called; a click on the picture opens it, with its weights")),
        (tr("What differs"), tr("How its design differs from the present one")),
        (tr("Epochs"), tr("Passes over the training data")),
        (tr("Test loss"), tr("Mean loss over the test data; without test data, over the training data")),
        (tr("Accuracy"), tr("Share of the test data that is answered correctly")),
        (tr("Seeds"), tr("Of how many seeds the figures are")),
    )


def _figures(metrics: Metrics | None) -> tuple[float | None, float | None]:
    if metrics is None:
        return None, None
    if metrics.test_loss is None:
        return metrics.train_loss, metrics.train_accuracy
    return metrics.test_loss, metrics.test_accuracy
