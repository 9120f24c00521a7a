"""The heading of a section that opens and closes: an arrow and the name of the section."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from ui.look import icons, theme
from ui.look.sayings import say

_HEIGHT = 24  # px; large enough to click
_ARROW = 14  # px
_AROUND = 18  # px beside arrow and words


class Disclosure(QToolButton):
    """Checked while its section is open. Shows and hides nothing by itself."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.styled(self, "toggle")
        self.setFont(theme.font(theme.CAPTION))  # as in the style sheet; otherwise the size hint is for larger words
        say(self.setText, text)
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(_ARROW, _ARROW))
        self.setMinimumHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.toggled.connect(self._dress)
        self._dress()

    def sizeHint(self) -> QSize:
        """As wide as its text needs. Qt would add two spaces, for which a narrow panel has no room."""
        return QSize(_ARROW + self.fontMetrics().horizontalAdvance(self.text()) + _AROUND, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        self.setIcon(icons.themed("chevron-down" if self.isChecked() else "chevron-right"))
