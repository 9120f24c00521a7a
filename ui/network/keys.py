"""What the keyboard does in the picture: keys to intentions."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from models.language.text import tr
from ui.look.sayings import say
from ui.network.canvas import Canvas

_PLAIN = {
    Qt.Key.Key_Left: "previous",
    Qt.Key.Key_Right: "next",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
    Qt.Key.Key_Up: "more",
    Qt.Key.Key_Plus: "more",
    Qt.Key.Key_Down: "fewer",
    Qt.Key.Key_Minus: "fewer",
    Qt.Key.Key_Delete: "remove",
    Qt.Key.Key_Backspace: "remove",
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
    Qt.Key.Key_F2: "edit",
    Qt.Key.Key_Escape: "cancel",
}
_CONTROL = {Qt.Key.Key_Left: "left", Qt.Key.Key_Right: "right", Qt.Key.Key_D: "duplicate"}


class Keys(QObject):
    """An event filter on the canvas."""

    pressed = Signal(str)  # an intention by name, see the tables above
    released = Signal()  # a key was released: an edit by repeated presses has ended

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        canvas.installEventFilter(self)

    def say(self) -> None:
        """Let a screen reader say of the picture what its keys do."""
        say(
            self._canvas.setAccessibleDescription,
            tr(
                "Arrow keys select layers, Ctrl with an arrow moves one, "
                "+ and − resize it, F2 edits its weights, Delete removes it"
            ),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        name = intention(event)
        if not name:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # the picture has the focus, so its keys come before the window's
            return True
        if event.type() == QEvent.Type.KeyPress:
            self.pressed.emit(name)
            return True
        if event.type() == QEvent.Type.KeyRelease and not event.isAutoRepeat():
            self.released.emit()
        return False


def intention(event: QKeyEvent) -> str:
    """What the key asks for; "" for keys that are not the picture's."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    if held == Qt.KeyboardModifier.ControlModifier:
        return _CONTROL.get(key, "")
    plus = held == Qt.KeyboardModifier.ShiftModifier and key == Qt.Key.Key_Plus
    return _PLAIN.get(key, "") if held == Qt.KeyboardModifier.NoModifier or plus else ""
