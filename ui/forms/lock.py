"""A button that keeps a seed as it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from ui.look import icons
from ui.look.sayings import say
from ui.look.tips import wrapped


class LockButton(QToolButton):
    """Checked: the seed is kept."""

    def __init__(self, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("flat")
        self.setCheckable(True)
        self.setFixedSize(28, 28)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        say(self.setAccessibleName, name)
        say(self.setToolTip, wrapped(tip))
        self.toggled.connect(self.dress)
        self.dress()

    def dress(self) -> None:
        """The icon of the state, in the colour of the theme in force."""
        self.setIcon(icons.themed("lock" if self.isChecked() else "unlock"))
