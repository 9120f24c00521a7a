"""The colours of numbers in a table: orange below zero, blue above, stronger the larger; letters that can be read."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

from ui.look import theme
from ui.panels.quality.matrix_drawing import letters_on
from ui.tensors import tensor_words as words

_FULL = 0.78  # share of the colour of the largest number


def ground(value: float, largest: float) -> QColor:
    """The colour of a number among others of at most this size."""
    colours = theme.current()
    share = min(abs(value) / largest, 1.0) if largest > 0 and value == value else 0.0
    return theme.mix(colours.panel, colours.negative if value < 0 else colours.positive, _FULL * share)


def paint_number(
    painter: QPainter, rect: QRect, value: float, largest: float, *, pale: bool = False, decimals: int | None = -1
) -> None:
    """A cell with its number; pale: it repeats another one. decimals: −1 for all that matter, None for no number."""
    colour = ground(value, largest)
    if pale:
        colour = theme.mix(theme.current().panel, colour.name(), 0.35)
    painter.fillRect(rect.adjusted(0, 0, -1, -1), colour)
    if decimals is None:
        return
    painter.setPen(QColor(theme.current().muted) if pale else letters_on(colour))
    text = words.number(value) if decimals < 0 else words.short_number(value, decimals)
    side = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    painter.drawText(rect.adjusted(0, 0, -4, 0), side, text)
