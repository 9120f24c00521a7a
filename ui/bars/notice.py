"""One sentence about what is wrong, and a button that puts it right; or an offer, in quiet colours."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from models.language.text import tr
from ui.bars.strip import Strip
from ui.forms.controls import ElidedLines, ElidedPush
from ui.look import icons, theme
from ui.look.sayings import say

_BESIDE = 320  # px that a button has to leave to what is beside it
_WRAPPED = 100  # px that the sentence needs at least; by itself it asks for those of its longest word, such as a path


class Notice(Strip):
    """A quiet strip below the network's picture; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._cure: Callable[[], None] | None = None
        self.source, self._quiet = "", False
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        self._icon = QLabel()
        self.label = ElidedLines()
        self.label.setMinimumWidth(_WRAPPED)
        self.label.setTextFormat(Qt.TextFormat.PlainText)  # it may repeat words of a stranger's file
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = ElidedPush()
        self.button.clicked.connect(self._press)
        self.dismiss = theme.styled(QToolButton(), "flat")
        say(self.dismiss.setAccessibleName, tr("Dismiss"))
        say(self.dismiss.setToolTip, tr("Dismiss"))
        self.dismiss.clicked.connect(self._dismiss)
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.addWidget(self.label, 1)
        self._words.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._icon)
        row.addLayout(self._words, 1)
        row.addWidget(self.dismiss)

    def say(
        self,
        source: str,
        text: str,
        cure: str = "",
        press: Callable[[], None] | None = None,
        *,
        lasting: bool = False,
        quiet: bool = False,
    ) -> None:
        """Show `text`; with a cure, a button that says `cure` and calls `press`.

        source: who says it; only `clear` with the same source, or by the user, takes it away. lasting: not by the user.
        quiet: an offer, and nothing is wrong.
        """
        if (source, text, cure) == (self.source, self.label.text(), self.button.text()) and self.wanted:
            self._cure = press
            return
        self.source, self._quiet = source, quiet
        self.setProperty("quiet", quiet)
        for widget in (self, self.label):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.dress()
        say(self.label.setText, text)
        say(self.setAccessibleName, text)
        self._cure = press
        say(self.button.setText, cure)
        self.button.setEnabled(True)
        self.button.setVisible(press is not None)
        self.dismiss.setVisible(not lasting)
        self._arrange()
        self.want(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The button beside the sentence, or below it where that would leave the sentence a narrow column."""
        beside = self.button.isHidden() or self.width() - self.button.sizeHint().width() >= _BESIDE
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._words.setDirection(direction)

    def dress(self) -> None:
        """Icons in the colours of the theme in force."""
        colours = theme.current()
        colour = colours.muted if self._quiet else colours.warning
        self._icon.setPixmap(icons.icon("info" if self._quiet else "warning", colour).pixmap(18, 18))
        self.dismiss.setIcon(icons.icon("close", colour))

    def clear(self, source: str = "") -> None:
        """Nothing to say any more; with a source, only if it was that one's sentence."""
        if source in ("", self.source):
            self._cure = None
            self.button.setEnabled(False)  # it may be on show a little longer
            self.want(False)
            if self.isHidden():
                self.label.clear()

    def _dismiss(self) -> None:
        self.clear()
        self.want(False, at_once=True)

    def _press(self) -> None:
        if self._cure is not None:
            self._cure()
