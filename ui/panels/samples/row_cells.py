"""The cells of the table of rows, painted by hand: Qt asks a model fifteen questions a cell, thirty times a second."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.look import theme
from ui.panels.samples.row_model import STRIP, RowModel

_BESIDE = 4  # px at both sides of a text
_AROUND = 4  # px around the coloured cells of a strip


class Cells(QStyledItemDelegate):
    """Paints a text, or the measurements of a row as coloured cells side by side."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model, row, column = index.model(), index.row(), index.column()
        assert isinstance(model, RowModel)
        if (ground := model.ground(row)) is not None:
            painter.fillRect(option.rect, ground)
        if column == STRIP:
            _paint_strip(painter, QRectF(option.rect).adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND), model, row)
        elif text := model.text(row, column):
            room = option.rect.adjusted(_BESIDE, 0, -_BESIDE, 0)
            painter.setPen(model.colour(row, column))
            text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(model.side(column)), text)


class Covered(QStyledItemDelegate):
    """Paints nothing: the column lies under the same one of the table that does not scroll."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        pass


def _paint_strip(painter: QPainter, area: QRectF, model: RowModel, row: int) -> None:
    shades = model.shades(row)
    if shades is None or not len(shades):
        return
    wide = area.width() / len(shades)
    gap = 1.0 if wide >= 5 else 0.0
    for k, (red, green, blue, _) in enumerate(theme.value_colours(shades, theme.current()).tolist()):
        cell = QRectF(area.left() + k * wide, area.top(), wide - gap, area.height())
        painter.fillRect(cell, QColor(red, green, blue))
