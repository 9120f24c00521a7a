"""The last press of a mouse button: when, as nothing may move under a second one, and on what, as F1 is about that.

The second click of a double click goes nowhere where the first one has put another control under the mouse.
"""

from functools import cache
from math import ceil, inf
from time import monotonic
from weakref import ref

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QMenuBar, QWidget

_HELD = 50  # ms after which to ask again while a button is held


class _Presses(QObject):
    """An event filter on windows. On the application it would be asked about every event of every widget."""

    last = -inf  # in any window, by the monotonic clock
    held = False
    clicked: "ref[QWidget] | None" = None  # what was pressed last; None once the keyboard is used
    below: "ref[QWidget] | None" = None  # what was under the mouse at the last press
    below_first: "ref[QWidget] | None" = None  # and at the one before

    def follow(self, before: QWidget | None, now: QWidget | None) -> None:
        """The focus has moved; without a widget before or after, only the window has come or gone."""
        if before is not None and now is not None:
            self.clicked = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            self.clicked = None
        if isinstance(event, QMouseEvent):
            if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
                self.last, self.held = monotonic(), True
                below = QApplication.widgetAt(event.globalPosition().toPoint())
                if event.type() == QEvent.Type.MouseButtonPress:
                    self.below_first, self.below = self.below, None if below is None else ref(below)
                elif self.below_first is not None and self.below_first() is not below:
                    return True  # the first click of this double click has put something else there
                if not isinstance(below, QMenuBar):  # the way to F1's own entry in a menu
                    self.clicked = None if below is None else ref(below)
            elif event.type() == QEvent.Type.MouseButtonRelease:
                self.held = event.buttons() != Qt.MouseButton.NoButton
        return False


@cache
def presses() -> _Presses:
    """The one filter. It belongs to no window, as a window may go before its last press is long past."""
    made, app = _Presses(), QApplication.instance()
    assert isinstance(app, QApplication)
    app.focusChanged.connect(made.follow)
    return made


def watch(widget: QWidget) -> None:
    """Hear of presses in the window of `widget`, which is about to be shown."""
    top = widget.window()  # held by a name: PySide gives its handle up with it
    handle = top.windowHandle()
    if handle is not None:
        handle.installEventFilter(presses())


def clicked() -> QWidget | None:
    """The control that was clicked last, such as a button that leaves the focus where it was.

    None where the focus has moved since, as to the control itself, or a key was pressed that is no shortcut.
    """
    found = presses().clicked
    control = None if found is None else found()
    return control if control is not None and shiboken6.isValid(control) and control.isVisible() else None


def rest_in() -> int:
    """Milliseconds until things may move under the mouse; 0 where none is held and no double click can come any more.

    Ask again then: it may have been pressed meanwhile.
    """
    heard = presses()
    if heard.held and QApplication.mouseButtons() != Qt.MouseButton.NoButton:  # no window hears the end of a drop
        return _HELD
    since = 1000 * (monotonic() - heard.last)
    return ceil(max(0.0, QApplication.doubleClickInterval() - since))
