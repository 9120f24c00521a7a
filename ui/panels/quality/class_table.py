"""Precision, recall and F1 of each class as a table."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from models.language.text import tr
from models.talk.quality_probes import ClassQuality
from ui.look import theme
from ui.look.sayings import say
from ui.look.tips import wrapped
from ui.panels.quality import quality_words as words

_ROW = 19  # px high
_HEAD = 22  # px high
_NAME, _LEAST_NAME = 72, 34  # px of width of the names, usually and at least
_HEADING, _AROUND = 10, 8  # px beside a heading and beside a number
_MORE = 40  # px by which a column of numbers may be wider than it has to be
_WIDEST = "100.0 %", "100.0 %", "0.000"  # precision, recall, F1


class ClassTable(QTableWidget):
    """One row a class, and the mean of all in the last one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self.setObjectName("sample-rows")
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setFixedHeight(_HEAD)
        self.horizontalHeader().setMinimumSectionSize(20)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        say(self.setAccessibleName, tr("Precision and recall by class"))
        self._headings = [_cell(column) for column in range(self.columnCount())]
        for column, item in enumerate(self._headings):
            self.setHorizontalHeaderItem(column, item)
        self.show_language()

    def show_language(self) -> None:
        """The headings in the language in force."""
        for column, (heading, tip) in enumerate(_headings()):
            self._headings[column].setText(heading)
            self._headings[column].setToolTip(wrapped(tip))
        self._fit()

    def show_quality(self, quality: ClassQuality, classes: tuple[str, ...]) -> None:
        """Show the measures of these classes."""
        if len(quality.counts) != len(classes):
            return
        other = self.rowCount() != len(classes) + 1
        self.setRowCount(len(classes) + 1)
        counts = quality.counts.sum(1).tolist()
        for row, name in enumerate(classes):
            shares = (words.percent(float(each[row])) for each in (quality.class_precision, quality.class_recall))
            self._write(row, (name, *shares, words.decimal(float(quality.class_f1[row])), f"{counts[row]:,}"))
        mean = (words.percent(_mean(each)) for each in (quality.class_precision, quality.class_recall))
        self._write(len(classes), (tr("Mean"), *mean, words.decimal(quality.macro_f1), f"{quality.known:,}"))
        if other:
            self._fit()

    def _write(self, row: int, texts: tuple[str, ...]) -> None:
        for column, text in enumerate(texts):
            item = self.item(row, column)
            if item is None:
                item = _cell(column)
                self.setItem(row, column, item)
            if item.text() != text:
                item.setText(text)
                if column == 0:
                    item.setToolTip(text)
            item.setFont(theme.font(theme.CAPTION, bold=row == self.rowCount() - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give numbers the room that they need, and a share of what is left; names get the rest."""
        plain, bold = (QFontMetrics(theme.font(theme.CAPTION, bold=strong)) for strong in (False, True))
        total = self.item(self.rowCount() - 1, self.columnCount() - 1)
        widest = *_WIDEST, "" if total is None else total.text()
        least = [
            max(plain.horizontalAdvance(heading.text()) + _HEADING, bold.horizontalAdvance(text) + _AROUND)
            for heading, text in zip(self._headings[1:], widest, strict=True)
        ]
        room = self.viewport().width()
        self.setColumnHidden(len(least), room - sum(least) < _NAME)
        if self.isColumnHidden(len(least)):
            least[-1] = 0
        more = max(room - _NAME - sum(least), 0) // (len(least) + 2)
        for column, width in enumerate(least, 1):
            self.setColumnWidth(column, width + min(more, _MORE))
        self.setColumnWidth(0, max(room - sum(width + min(more, _MORE) for width in least), _LEAST_NAME))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 60)


def _cell(column: int) -> QTableWidgetItem:
    item = QTableWidgetItem()
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return item


def _headings() -> tuple[tuple[str, str], ...]:
    return (
        (tr("Class"), tr("The true class")),
        (tr("Precision", "of a class"), tr("Of all answers with this class, the share that is right")),
        (tr("Recall"), tr("Of all samples of this class, the share that is answered with it")),
        (tr("F1"), tr("The harmonic mean of precision and recall: high only where both are")),
        (tr("Count"), tr("How many samples the class has")),
    )


def _mean(shares: object) -> float | None:
    known = [float(each) for each in shares if each == each]  # type: ignore[attr-defined]  # NaN differs from itself
    return sum(known) / len(known) if known else None
