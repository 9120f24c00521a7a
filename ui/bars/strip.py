"""A strip that takes room from the network's picture: it appears and goes only while the mouse is at rest."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QWidget

from ui.look import presses


class Strip(QFrame):
    """Hidden until it is wanted. Else the second click of a double click would hit what the strip has moved there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = False  # it is on show, or about to be
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._settle)
        self.hide()

    def want(self, wanted: bool, *, at_once: bool = False) -> None:
        """Appear or go as soon as the mouse is at rest; what is not wanted any more by then does not appear."""
        self.wanted = wanted
        if at_once:
            self.setVisible(wanted)
        self._settle()

    def _settle(self) -> None:
        wait = presses.rest_in() if self.isHidden() == self.wanted else 0
        if wait:
            self._later.start(wait)
        else:
            self._later.stop()
            self.setVisible(self.wanted)
