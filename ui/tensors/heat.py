"""The colours of numbers in a table: orange below zero, blue above, stronger the larger; letters that can be read."""

from functools import cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

from ui.look import theme
from ui.panels.quality.matrix_drawing import letters_on
from ui.tensors import tensor_words as words

_FULL = 0.78  # share of the colour of the largest number
_STEPS = 255  # between no colour and that: no screen shows more
_SIDE = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def ground(value: float, largest: float) -> QColor:
    """The colour of a number among others of at most this size."""
    return QColor(_colours(theme.current(), value < 0, _step(value, largest), False)[0])


def paint_number(
    painter: QPainter, rect: QRect, value: float, largest: float, *, pale: bool = False, decimals: int | None = -1
) -> None:
    """A cell with its number; pale: it repeats another one. decimals: −1 for all that matter, None for no number."""
    colour, letters = _colours(theme.current(), value < 0, _step(value, largest), pale)
    painter.fillRect(rect.adjusted(0, 0, -1, -1), colour)
    if decimals is None:
        return
    painter.setPen(letters)
    text = words.number(value) if decimals < 0 else words.short_number(value, decimals)
    painter.drawText(rect.adjusted(0, 0, -4, 0), _SIDE, text)


def _step(value: float, largest: float) -> int:
    """How strong the colour of a number is, from 0 to _STEPS."""
    return round(_STEPS * min(abs(value) / largest, 1.0)) if largest > 0 and value == value else 0


@cache
def _colours(theme_: theme.Theme, below: bool, step: int, pale: bool) -> tuple[QColor, QColor]:
    """Of a cell and of its letters. Made once: a hundred cells are painted thirty times a second."""
    colour = theme.mix(theme_.panel, theme_.negative if below else theme_.positive, _FULL * step / _STEPS)
    if not pale:
        return colour, letters_on(colour)
    return theme.mix(theme_.panel, colour.name(), 0.35), QColor(theme_.muted)
