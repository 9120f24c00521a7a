"""A confusion matrix on a surface of a given size: where its cells are, and how they are painted."""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from models.talk.quality_probes import ClassQuality
from ui.look import theme
from ui.panels.quality import quality_words as words

Cell = tuple[int, int]
"""True class and answered class."""

_PERCENT = "%"
_FEW = 12  # classes up to which cells without samples have a 0
_LOW, _HIGH = 15, 34  # px of height of a cell, at least and at most
_MOST = 96  # px of width of a cell, at most
_PAD = 4  # px beside a text
_NAMES = 0.34  # of the width for the names of the classes, at most
_UPRIGHT = 240  # px of height from which names that are too long for their columns stand upright
_TALL = 110  # px of an upright name, at most
_PALE, _FULL = 0.12, 0.86  # share of the colour of a cell, at least and at most
_DARK = 0.179  # relative luminance below which white letters have more contrast than black ones


@dataclass(frozen=True, eq=False)
class MatrixDrawing:
    """Cells as large as the room allows, and never too small to be read: the matrix may be larger than its room."""

    quality: ClassQuality
    classes: tuple[str, ...]
    shares: bool
    room: QSize

    @cached_property
    def font(self) -> QFont:
        return theme.font(theme.CAPTION)

    @cached_property
    def text_width(self) -> int:
        """px of width that the widest cell needs."""
        longest = "100" if self.shares else f"{int(self.quality.counts.max(initial=0)):,}"
        return max(QFontMetrics(self.font).horizontalAdvance(longest), 14) + 2 * _PAD

    @cached_property
    def longest_name(self) -> int:
        metrics = QFontMetrics(self.font)
        return max((metrics.horizontalAdvance(name) for name in self.classes), default=0)

    @cached_property
    def upright(self) -> bool:
        """Whether the names above the columns stand upright."""
        return self.longest_name + _PAD > self.cell_width and self.room.height() >= _UPRIGHT

    @cached_property
    def cell_width(self) -> int:
        width = (self.room.width() - self.left) // max(len(self.classes), 1)
        return min(max(width, self.text_width), _MOST)

    @cached_property
    def cell(self) -> QSize:
        """Pixels of a cell."""
        height = (self.room.height() - self.top) // max(len(self.classes), 1)
        return QSize(self.cell_width, min(max(height, _LOW), _HIGH))

    @cached_property
    def line(self) -> int:
        return QFontMetrics(self.font).height() + 4

    @cached_property
    def left(self) -> int:
        """px of width of the names of the true classes."""
        sign = QFontMetrics(self.font).horizontalAdvance(_PERCENT)
        return min(max(self.longest_name, sign) + 2 * _PAD, round(_NAMES * self.room.width()))

    @cached_property
    def top(self) -> int:
        """px of height of the names of the answered classes."""
        return min(self.longest_name + 2 * _PAD, _TALL) if self.upright else self.line

    @cached_property
    def size(self) -> QSize:
        """Pixels of all of it."""
        count = len(self.classes)
        return QSize(self.left + count * self.cell.width(), self.top + count * self.cell.height())

    def rect(self, cell: Cell, offset: QPoint) -> QRect:
        """Where a cell is, when the cells are scrolled by `offset`."""
        truth, answer = cell
        corner = QPoint(self.left + answer * self.cell.width(), self.top + truth * self.cell.height())
        return QRect(corner - offset, self.cell)

    def at(self, place: QPoint, offset: QPoint) -> Cell | None:
        """The cell at this place; None where there is none."""
        if place.x() < self.left or place.y() < self.top:
            return None
        inside = place + offset - QPoint(self.left, self.top)
        answer, truth = inside.x() // self.cell.width(), inside.y() // self.cell.height()
        count = len(self.classes)
        return (truth, answer) if 0 <= truth < count and 0 <= answer < count else None

    def paint(self, painter: QPainter, offset: QPoint, marked: Cell | None, focused: bool) -> None:
        """Paint it scrolled by `offset`; the names stay. marked: this cell has a frame, stronger where focused."""
        painter.setFont(self.font)
        inside = QRect(QPoint(self.left, self.top), self.room).intersected(QRect(QPoint(), self.room))
        painter.save()
        painter.setClipRect(inside)
        for truth in self._seen(offset.y(), self.cell.height(), self.room.height() - self.top):
            for answer in self._seen(offset.x(), self.cell.width(), self.room.width() - self.left):
                self._paint_cell(painter, self.rect((truth, answer), offset), (truth, answer))
        if marked is not None:
            pen = QPen(QColor(theme.current().text), 2 if focused else 1)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect(marked, offset).adjusted(1, 1, -2, -2))
        painter.restore()
        self._paint_names(painter, offset, marked)

    def _seen(self, scrolled: int, side: int, room: int) -> range:
        """The numbers of the rows or columns in sight, which are `side` pixels each."""
        return range(scrolled // side, min((scrolled + max(room, 0)) // side + 1, len(self.classes)))

    def _paint_cell(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        ground = self.ground(cell)
        painter.fillRect(rect.x(), rect.y(), rect.width() - 1, rect.height() - 1, ground)
        if self.quality.counts[cell] == 0:
            if len(self.classes) > _FEW:
                return
            painter.setPen(QColor(theme.current().muted))
        else:
            painter.setPen(letters_on(ground))
        text = words.share(self.quality, cell) if self.shares else f"{int(self.quality.counts[cell]):,}"
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), text)

    def ground(self, cell: Cell) -> QColor:
        """The colour of a cell: grey where right, red where wrong, as neither is a class; stronger with its share."""
        colours, share = theme.current(), float(self.quality.shares[cell])
        if share == 0:
            return QColor(colours.chip)
        right = cell[0] == cell[1]
        strength = _PALE + (_FULL - _PALE) * (share if right else min(2 * share, 1))
        return theme.mix(colours.panel, colours.muted if right else colours.bad, strength)

    def _paint_names(self, painter: QPainter, offset: QPoint, marked: Cell | None) -> None:
        colours, metrics = theme.current(), QFontMetrics(self.font)
        painter.save()
        painter.setClipRect(QRect(0, self.top, self.left, self.room.height()))
        for truth in self._seen(offset.y(), self.cell.height(), self.room.height() - self.top):
            rect = self.rect((truth, 0), offset)
            rect.setLeft(_PAD)
            rect.setRight(self.left - _PAD)
            painter.setPen(QColor(colours.text if marked and marked[0] == truth else colours.muted))
            text = metrics.elidedText(self.classes[truth], Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        painter.setClipRect(QRect(self.left, 0, self.room.width(), self.top))
        for answer in self._seen(offset.x(), self.cell.width(), self.room.width() - self.left):
            rect = self.rect((0, answer), offset)
            rect = QRect(rect.left(), 0, rect.width(), self.top)
            painter.setPen(QColor(colours.text if marked and marked[1] == answer else colours.muted))
            self._paint_head(painter, rect, self.classes[answer])
        painter.restore()
        if self.shares and not self.upright:
            painter.setPen(QColor(colours.muted))
            painter.drawText(QRect(_PAD, 0, self.left - _PAD, self.top), int(Qt.AlignmentFlag.AlignVCenter), _PERCENT)

    def _paint_head(self, painter: QPainter, rect: QRect, name: str) -> None:
        metrics = QFontMetrics(self.font)
        if not self.upright:
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, rect.width() - 2)
            if len(text) > 1 or text == name:  # an ellipsis alone says nothing
                painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), text)
            return
        painter.save()
        painter.translate(rect.center().x(), self.top - _PAD)
        painter.rotate(-90)
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, self.top - 2 * _PAD)
        painter.drawText(
            QRect(0, -self.line // 2, self.top, self.line),
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
            text,
        )
        painter.restore()


def letters_on(ground: QColor) -> QColor:
    """Black letters, or white ones on a dark ground: nothing else can be read on every colour between."""
    parts = ground.redF(), ground.greenF(), ground.blueF()
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    luminance = sum(share * c for share, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    return QColor(Qt.GlobalColor.white if luminance < _DARK else Qt.GlobalColor.black)
