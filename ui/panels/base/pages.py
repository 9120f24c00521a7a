"""The parts of a panel, or one sentence in their place. Knows no data."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget


class Pages(QStackedLayout):
    """The layout of a panel that shows either its parts or a sentence about why there is nothing to show."""

    def __init__(self, panel: QWidget, parts: QWidget, sentence: QLabel) -> None:
        super().__init__(panel)
        sentence.setWordWrap(True)
        sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.addWidget(parts)
        self.addWidget(sentence)

    def show_parts(self, on: bool) -> None:
        """Show the parts (True) or the sentence."""
        self.setCurrentIndex(0 if on else 1)
