"""The tensors of a pass as rows of a table, below a heading for each layer."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.tensors.probes import TensorFacts, TensorKey
from models.talk.tensors.views import written
from ui.forms import numbers
from ui.look.tips import wrapped
from ui.tensors import tensor_words as words

NAME, AXES, SHAPE, TYPE, DEVICE, SPREAD, MEAN, ZEROS, BARS = range(9)
_COLUMNS = 9
Row = str | TensorFacts
"""The id of a layer, of a heading; or what is known of a tensor."""
_Index = QModelIndex | QPersistentModelIndex


class TableModel(QAbstractTableModel):
    """What is known of each tensor. Rows stay as they are while only numbers change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self.rows: list[Row] = []

    def show_rows(self, experiment: Experiment, found: tuple[TensorFacts, ...]) -> bool:
        """Show these; whether there are other ones than before."""
        rows: list[Row] = []
        for facts in found:
            if not rows or _layer(rows[-1]) != facts.key.layer_id:
                rows.append(facts.key.layer_id)
            rows.append(facts)
        other = [_key(row) for row in rows] != [_key(row) for row in self.rows] or experiment != self._experiment
        self._experiment = experiment
        if other:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
        elif rows:
            first = SPREAD if list(map(_kind, rows)) == list(map(_kind, self.rows)) else NAME
            self.rows = rows
            self.dataChanged.emit(self.index(0, first), self.index(len(rows) - 1, BARS))
        return other

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self.rows = []
        self.endResetModel()

    def row_of(self, wanted: TensorKey | str) -> int:
        """The row of this tensor or of this layer's heading; −1 where it is not there."""
        return next((place for place, row in enumerate(self.rows) if _key(row) == wanted), -1)

    def text(self, row: int, column: int) -> str:
        """What stands in a cell."""
        found, experiment = self.at(row), self._experiment
        if found is None or experiment is None:
            return ""
        if isinstance(found, str):
            return words.heading(experiment, found) if column == NAME else ""
        return _text(experiment, found, column)

    def at(self, row: int) -> Row | None:
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.rows)

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
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, experiment = self.at(index.row()), self._experiment
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column()) or None
        if not isinstance(row, TensorFacts) or experiment is None:
            return None
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            said = words.in_words(experiment, row)
            return wrapped(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None


def headings() -> tuple[tuple[str, str], ...]:
    """What stands above each column, and what it means."""
    return (
        (tr("Tensor"), tr("All tensors of one pass forwards and backwards, in the order of the computation")),
        (tr("ndim"), tr("How many axes the tensor has: 1 of a vector, 2 of a matrix")),
        (tr("shape", "of a tensor"), tr("How many places each axis has")),
        (tr("dtype"), tr("How each number is kept: float32 in 32 bits")),
        (tr("device"), tr("Where the numbers lie: in the main memory (cpu) or on an accelerator")),
        (tr("min … max"), tr("The smallest and the largest number")),
        (tr("mean"), tr("The mean of all numbers")),
        (tr("zeros"), tr("Which share of the numbers is exactly 0")),
        (tr("distribution"), tr("How many numbers lie where, from the smallest to the largest")),
    )


def _text(experiment: Experiment, facts: TensorFacts, column: int) -> str:
    match column:
        case 0:
            return words.name(experiment, facts.key)
        case 1:
            return str(len(facts.shape))
        case 2:
            return written(facts.shape)
        case 3:
            return facts.dtype
        case 4:
            return facts.device
        case 5:
            return words.spread(facts)
        case 6:
            return words.number(facts.mean)
        case 7:
            return numbers.counted_percent(facts.zeros)
    return ""


def _layer(row: Row) -> str:
    return row if isinstance(row, str) else row.key.layer_id


def _key(row: Row) -> str | TensorKey:
    return row if isinstance(row, str) else row.key


def _kind(row: Row) -> object:
    """What seldom changes: the last batch of an epoch may be smaller."""
    return row if isinstance(row, str) else (row.shape, row.dtype, row.device)
