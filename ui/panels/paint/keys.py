"""What the keys on the pad mean, besides those that move its cursor and put the tool down."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.panels.paint.painter import BRUSH, ERASER, POINT, SELECT

TOOL_KEYS = {BRUSH: "B", POINT: "P", ERASER: "E", SELECT: "S"}
JITTER_KEY = "J"
_LETTERS = {
    **{key: ("tool", tool) for tool, key in TOOL_KEYS.items()},
    JITTER_KEY: ("jitter", None),
    "[": ("size", -4),
    "]": ("size", 4),
    "{": ("density", -1),
    "}": ("density", 1),
}
_KEY, _MODIFIER = Qt.Key, Qt.KeyboardModifier
ARROWS = {_KEY.Key_Left: (-1, 0), _KEY.Key_Right: (1, 0), _KEY.Key_Up: (0, 1), _KEY.Key_Down: (0, -1)}
STEP, LEAP = 0.02, 0.1  # of the sheet by which an arrow key moves cursor or selection, alone and with Shift


def meaning(event: QKeyEvent) -> tuple[str, Any] | None:
    """What is asked for, and its value; None where the key means nothing here.

    tool, class (from 0), size and density (by how much), shift (of the selection, as shares of the sheet), all, none,
    delete, jitter.
    """
    key, letter, modifiers = _KEY(event.key()), event.text().upper(), event.modifiers()
    if key in ARROWS and modifiers & _MODIFIER.AltModifier:
        size = LEAP if modifiers & _MODIFIER.ShiftModifier else STEP
        return "shift", tuple(size * way for way in ARROWS[key])
    if key in (_KEY.Key_Delete, _KEY.Key_Backspace):
        return "delete", None
    if key == _KEY.Key_A and modifiers & _MODIFIER.ControlModifier:
        return "all", None
    if key == _KEY.Key_Escape:
        return "none", None
    if len(letter) == 1 and letter in "12345678":
        return "class", int(letter) - 1
    return _LETTERS.get(letter)
