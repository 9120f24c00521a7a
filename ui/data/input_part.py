"""The lower half of the data column: which inputs the network sees."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.language.text import tr
from ui.look import theme
from ui.look.sayings import written
from ui.network.inputs import InputsPicker


class InputPart(QWidget):
    """The pictures of the inputs, under a heading where no tab says what they are."""

    def __init__(self, inputs: InputsPicker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._rule = theme.styled(QFrame(), "rule")
        self._title = theme.styled(written(QLabel(), tr("Inputs")), "title")
        column.addWidget(self._rule)
        heading = QHBoxLayout()
        heading.setSpacing(theme.GAP)
        heading.addWidget(self._title)
        heading.addWidget(theme.styled(written(QLabel(), tr("click to use or leave out")), "caption"))
        heading.addStretch()
        column.addLayout(heading)
        column.addWidget(inputs)

    def show_heading(self, on: bool) -> None:
        """Whether a rule and a title stand above."""
        self._rule.setVisible(on)
        self._title.setVisible(on)
