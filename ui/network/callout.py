"""The problem of a layer, right below its card, with the button that cures it."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from models.problems.problem import Problem
from ui.look import theme

_WIDTH = 230  # px, and more where the words on the button need it
_SIDES = 24  # px beside the button


class Callout(QFrame):
    """Hangs over the picture; hidden while there is nothing to say."""

    cured = Signal(object)  # the Problem whose cure was pressed

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        theme.styled(self, "notice")
        self.problem: Problem | None = None
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.button = QPushButton()
        self.button.clicked.connect(self._press)
        column.addWidget(self.label)
        column.addWidget(self.button)
        self.hide()

    def show_problem(self, problem: Problem | None) -> None:
        """Show this problem; None hides the callout."""
        self.problem = problem
        self.setVisible(problem is not None)
        if problem is None:
            return
        self.label.setText(problem.text)
        self.setAccessibleName(problem.text)
        self.button.setVisible(problem.cure is not None)
        self.button.setText(problem.cure.text if problem.cure else "")
        width = max(_WIDTH, self.button.sizeHint().width() + _SIDES if problem.cure else 0)
        self.setFixedSize(width, self._column.totalHeightForWidth(width))

    def place(self, below: QPoint) -> None:
        """Move below this point of the parent, without leaving the parent."""
        room = self._over.rect()
        x = max(6, min(below.x() - self.width() // 2, room.width() - self.width() - 6))
        y = max(6, min(below.y(), room.height() - self.height() - 6))
        self.move(x, y)
        self.raise_()

    def _press(self) -> None:
        if self.problem is not None:
            self.cured.emit(self.problem)
