"""Small multiples: the boundary of each run, or the average of several, with a line of words below each."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

from models.language.text import tr
from ui.look import theme
from ui.runs.vary.cells import Cells

_SIDE, _LINE, _GAP = 62, 15, 8  # px: of a picture, of a line of words, between two tiles


@dataclass(frozen=True, eq=False)
class Tile:
    """picture: None while there is none. title, value: the two lines below. stuck: it does not reach the goal."""

    picture: QImage | None
    title: str
    value: str
    stuck: bool


class Tiles(Cells):
    """As many in a row as fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._tiles: list[Tile] = []
        super().__init__(tr("The runs as small pictures"), parent)

    def show_tiles(self, tiles: list[Tile], words: Callable[[int], str]) -> None:
        """Show these. words: what each says in full, by its number."""
        self._tiles = tiles
        self.show_count(len(tiles), words)

    def across(self) -> int:
        return max(1, (self.width() + _GAP) // (_SIDE + _GAP))

    def box(self, number: int) -> QRectF:
        row, column = divmod(number, self.across())
        return QRectF(2 + column * (_SIDE + _GAP), 2 + row * (_SIDE + 2 * _LINE + _GAP), _SIDE, _SIDE)

    def needed(self) -> int:
        rows = -(-len(self._tiles) // self.across())
        return max(rows * (_SIDE + 2 * _LINE + _GAP) + 4, 4)

    def paint_cell(self, painter: QPainter, number: int, box: QRectF) -> None:
        tile, colours = self._tiles[number], theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.chip))
        painter.drawRoundedRect(box, 3, 3)
        if tile.picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, tile.picture)
        if tile.stuck:
            painter.setPen(QPen(QColor(colours.warning), 2, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)
        measure = painter.fontMetrics()
        for line, (text, colour) in enumerate(((tile.title, colours.text), (tile.value, colours.muted))):
            painter.setPen(QColor(colours.warning if tile.stuck and line else colour))
            shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, _SIDE + _GAP - 2)
            place = QRectF(box.left(), box.bottom() + line * _LINE, _SIDE + _GAP, _LINE)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
