"""Tells people who use a screen reader what a panel shows, without repeating itself."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from ui.look.sayings import say

_PAUSE = 700  # ms between two sentences; nobody can listen faster


class Announcer(QObject):
    """Keeps the accessible description of a widget up to date and has the newest one spoken after a pause."""

    spoken = Signal(str)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._about: object = None
        self._waiting = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._speak)

    def say(self, text: str, about: object) -> None:
        """Describe the widget with this text. It is spoken only if `about` differs from the last time."""
        if text != self._widget.accessibleDescription():
            say(self._widget.setAccessibleDescription, text)  # this also tells screen readers of the change
        if about == self._about:
            return
        self._about, self._waiting = about, bool(text)
        if not self._pause.isActive():
            self._speak()

    def _speak(self) -> None:
        if not self._waiting:
            return
        self._waiting, text = False, self._widget.accessibleDescription()
        self.spoken.emit(text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, text))
        self._pause.start()
