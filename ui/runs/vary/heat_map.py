"""Two settings: the result of each combination as a colour, in a table that fills while the runs end."""

from collections.abc import Callable
from math import isfinite

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from models.language.text import tr
from ui.look import theme
from ui.runs.vary.cells import Cells

_LEFT, _BOTTOM, _TOP = 64, 34, 16  # px around the cells: numbers and names of the axes
_GAP, _HIGH = 2, 26  # px between two cells, and of the height of one
_WORDS = 30  # px of a cell from which its number stands in it


class HeatMap(Cells):
    """The first setting goes across, the second upwards; the better, the stronger the colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._columns: list[str] = []
        self._rows: list[str] = []
        self._names = ("", "")
        self._goodness: list[float] = []
        self._texts: list[str] = []
        super().__init__(tr("The result of each combination"), parent)

    def show_map(
        self,
        names: tuple[str, str],
        columns: list[str],
        rows: list[str],
        goodness: list[float],
        texts: list[str],
        words: Callable[[int], str],
    ) -> None:
        """names: of the two settings. goodness: 0 to 1, row by row from the top; NaN where nothing is known yet.

        texts: what stands in each cell, where there is room. words: what each says in full, by its number.
        """
        self._names, self._columns, self._rows = names, columns, rows
        self._goodness, self._texts = goodness, texts
        self.show_count(len(texts), words)

    def across(self) -> int:
        return max(1, len(self._columns))

    def box(self, number: int) -> QRectF:
        row, column = divmod(number, self.across())
        wide = self._wide()
        return QRectF(_LEFT + column * wide, _TOP + row * _HIGH, wide - _GAP, _HIGH - _GAP)

    def needed(self) -> int:
        return _TOP + len(self._rows) * _HIGH + _BOTTOM

    def paint_cell(self, painter: QPainter, number: int, box: QRectF) -> None:
        colours, good = theme.current(), self._goodness[number]
        known = isfinite(good)
        painter.setPen(Qt.PenStyle.NoPen if known else QColor(colours.line))
        painter.setBrush(theme.mix(colours.chip, colours.accent, good) if known else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        text = self._texts[number]
        if text and box.width() >= max(_WORDS, painter.fontMetrics().horizontalAdvance(text) + 4):
            painter.setPen(QColor(colours.on_accent if known and good > 0.6 else colours.text))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)

    def paint_around(self, painter: QPainter) -> None:
        painter.setPen(QColor(theme.current().muted))
        measure, wide = painter.fontMetrics(), self._wide()
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for row, text in enumerate(self._rows):
            place = QRectF(0, _TOP + row * _HIGH, _LEFT - 6, _HIGH - _GAP)
            painter.drawText(place, right, measure.elidedText(text, Qt.TextElideMode.ElideRight, _LEFT - 8))
        below = _TOP + len(self._rows) * _HIGH
        for column, text in enumerate(self._columns):
            place = QRectF(_LEFT + column * wide, below, wide - _GAP, 16)
            shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, int(wide) - 2)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), shown)
        across, upwards = self._names
        painter.drawText(QRectF(0, 0, self.width(), _TOP), int(Qt.AlignmentFlag.AlignLeft), f"↑ {upwards}")
        painter.drawText(QRectF(_LEFT, below + 16, self.width() - _LEFT, 16), int(Qt.AlignmentFlag.AlignRight),
                         f"{across} →")  # fmt: skip

    def _wide(self) -> float:
        return max(8.0, (self.width() - _LEFT - 2) / self.across())
