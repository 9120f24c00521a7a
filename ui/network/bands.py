"""Stands for wires that are too many to draw: a band from one layer to the next, or a fan of hairlines."""

from functools import cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui.look import theme
from ui.network.columns import Column
from ui.network.paths import level_curve
from ui.network.tile_grid import Box

_INSET = 8.0  # px from the corners of the two boxes that a band joins


class Band:
    """The connection from one column to the next as one shape. Knows no weights."""

    def __init__(self, left: Column, right: Column) -> None:
        self.filled = QPainterPath()
        self.lines: list[QPainterPath] = []
        starts, ends = _ends(left), _ends(right)
        if starts is None and ends is None:
            self.filled = _ribbon(left.body, right.body)
        else:
            for start, end in _pairs(starts, ends, left.body, right.body):
                self.lines.append(level_curve(start, end))
        box = self.filled.boundingRect()
        for line in self.lines:
            box = box.united(line.boundingRect())
        self.bounds = box.adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter, colours: theme.Theme) -> None:
        """Paint a pale band, or hairlines in the colour of an unknown weight."""
        if not self.filled.isEmpty():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_fill(colours))
            painter.drawPath(self.filled)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_hairline(colours))
        for line in self.lines:
            painter.drawPath(line)


def bundled(left: Column, right: Column) -> bool:
    """Whether one shape stands for all wires: on one side at least, neurons have no wires of their own."""
    return left.form in ("maps", "picture", "bar") or right.form in ("maps", "bar")


def _ends(column: Column) -> list[QPointF] | None:
    """Middles of neurons that have a line each; None where all lines end at the edge of the body."""
    if column.form not in ("plain", "neurons") or column.grid or not column.tiles:
        return None
    return [QPointF(*tile.centre) for tile in column.tiles]


def _pairs(
    starts: list[QPointF] | None, ends: list[QPointF] | None, left: Box, right: Box
) -> list[tuple[QPointF, QPointF]]:
    """Start and end of each line of a fan. A side without points has its ends spread along its edge."""
    if starts is not None and ends is not None:
        count = min(len(starts), len(ends))
        starts, ends = starts[:count], ends[:count]
    elif ends is not None:
        starts = _spread(left, len(ends))
    else:
        assert starts is not None
        ends = _spread(right, len(starts))
    assert ends is not None
    return [(QPointF(left.right, a.y()), QPointF(right.x, b.y())) for a, b in zip(starts, ends, strict=True)]


def _spread(box: Box, count: int) -> list[QPointF]:
    room = box.height - 2 * _INSET
    return [QPointF(box.x, box.y + _INSET + room * (k + 0.5) / count) for k in range(count)]


def _ribbon(left: Box, right: Box) -> QPainterPath:
    """An area from the right edge of one box to the left edge of the other."""
    x0, x1 = left.right + 4, right.x - 4
    bend = (x1 - x0) / 2
    tops, bottoms = (left.y + _INSET, right.y + _INSET), (left.bottom - _INSET, right.bottom - _INSET)
    path = QPainterPath(QPointF(x0, tops[0]))
    path.cubicTo(x0 + bend, tops[0], x1 - bend, tops[1], x1, tops[1])
    path.lineTo(x1, bottoms[1])
    path.cubicTo(x1 - bend, bottoms[1], x0 + bend, bottoms[0], x0, bottoms[0])
    path.closeSubpath()
    return path


@cache
def _fill(colours: theme.Theme) -> QColor:
    return theme.mix(colours.zero, colours.panel, 0.35)


@cache
def _hairline(colours: theme.Theme) -> QPen:
    return QPen(theme.mix(colours.line, colours.muted, 0.15), 1.0)
