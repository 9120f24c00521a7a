"""When a mouse button was pressed last: until a second press is out of the question, nothing may move under it."""

from functools import cache
from math import ceil, inf
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

_HELD = 50  # ms after which to ask again while a button is held


class _Presses(QObject):
    """An event filter on windows. On the application it would be asked about every event of every widget."""

    last = -inf  # in any window, by the monotonic clock
    held = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
                self.last, self.held = monotonic(), True
            elif event.type() == QEvent.Type.MouseButtonRelease:
                self.held = event.buttons() != Qt.MouseButton.NoButton
        return False


@cache
def presses() -> _Presses:
    """The one filter. It belongs to no window, as a window may go before its last press is long past."""
    return _Presses()


def watch(widget: QWidget) -> None:
    """Hear of presses in the window of `widget`, which is about to be shown."""
    top = widget.window()  # held by a name: PySide gives its handle up with it
    handle = top.windowHandle()
    if handle is not None:
        handle.installEventFilter(presses())


def rest_in() -> int:
    """Milliseconds until things may move under the mouse; 0 where none is held and no double click can come any more.

    Ask again then: it may have been pressed meanwhile.
    """
    heard = presses()
    if heard.held and QApplication.mouseButtons() != Qt.MouseButton.NoButton:  # no window hears the end of a drop
        return _HELD
    since = 1000 * (monotonic() - heard.last)
    return ceil(max(0.0, QApplication.doubleClickInterval() - since))
