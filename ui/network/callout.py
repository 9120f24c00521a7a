"""The problem of a layer in words, below the picture, with the button that cures it. It covers nothing."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from models.problems.problem import Problem
from ui.look import theme
from ui.look.sayings import say


class Callout(QFrame):
    """A strip; hidden while there is nothing to say."""

    cured = Signal(object)  # the Problem whose cure was pressed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.styled(self, "notice")
        self.problem: Problem | None = None
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(2 * theme.GAP)
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QPushButton()
        self.button.clicked.connect(self._press)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        self.hide()

    def show_problem(self, problem: Problem | None) -> None:
        """Show this problem; None hides the strip."""
        self.problem = problem
        if problem is not None:
            say(self.label.setText, problem.text)
            say(self.setAccessibleName, problem.text)
            self.button.setVisible(problem.cure is not None)
            say(self.button.setText, problem.cure.text if problem.cure else "")
            self._arrange()
        self.setVisible(problem is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The button beside the words, or below them where it would leave them less than half."""
        low = self.button.sizeHint().width() > self.width() / 2 and self.problem is not None
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if low else way.LeftToRight)
        self._row.setSpacing(theme.GAP if low else 2 * theme.GAP)

    def _press(self) -> None:
        if self.problem is not None:
            self.cured.emit(self.problem)
