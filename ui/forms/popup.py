"""A card that floats above the window until something else is clicked; Enter presses the button that has the focus."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.forms import controls


class PopupCard(QFrame):
    """A window of its own, so keys that its controls leave do not come to the main window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not controls.pressed_by(event, self.focusWidget()):
            super().keyPressEvent(event)
