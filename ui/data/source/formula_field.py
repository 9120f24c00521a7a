"""A line to type a formula into. What is good is taken at every key; what is wrong is explained below, and stays."""

from typing import TypeAlias

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from models.design.plane.expression import MAX_CHARACTERS
from models.design.plane.typed import Curve, Formula
from models.design.spec import SpecError
from models.language.text import tr
from ui.look import theme
from ui.look.sayings import say, written
from ui.look.terms import explain
from ui.look.tips import wrapped

Typed: TypeAlias = Formula | Curve

_UNDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


class FormulaField(QWidget):
    """The line under its name, and below it what is wrong."""

    edited = Signal(object)  # the new Formula or Curve
    sealed = Signal()  # the typing is over

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: Typed | None = None
        self.name = written(QLabel(), tr("Blue where"))
        theme.styled(self.name, "muted")
        self.line = _Line()
        self.line.setMaxLength(MAX_CHARACTERS)
        self.line.textEdited.connect(self._take)
        self.line.editingFinished.connect(self.sealed)
        self.name.setBuddy(self.line)
        explain(self.line, "formula")
        self.wrong = theme.styled(QLabel(), "caption")
        self.wrong.setWordWrap(True)
        self.wrong.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self.name, self.line, self.wrong):
            column.addWidget(widget)

    def show_source(self, source: Typed) -> None:
        """Show this formula. Text that is being typed stays while the formula is the same as before."""
        if source == self._source:
            return
        self._source = source
        name = tr("Blue where") if isinstance(source, Formula) else tr("y =")
        say(self.name.setText, name)
        say(self.line.setAccessibleName, name)
        if self.line.text() != source.text:
            self.line.setText(source.text)
        self._mark("")

    def _take(self, text: str) -> None:
        if self._source is None:
            return
        try:
            source = type(self._source)(text=text)
        except SpecError as error:
            self._mark(error.text)
            return
        self._mark("")
        if source != self._source:
            self._source = source
            self.edited.emit(source)

    def _mark(self, wrong: str) -> None:
        """Outline the line where `wrong` says something, and say it below."""
        say(self.wrong.setText, wrong)
        say(self.line.setAccessibleDescription, wrong)
        self.wrong.setVisible(bool(wrong))
        self.line.bad = bool(wrong)
        theme.mark(self.line, "bad", bool(wrong))


class _Line(QLineEdit):
    """Leaves undo to the program while the text is that of the design."""

    def __init__(self) -> None:
        super().__init__()
        self.bad = False
        self.setAcceptDrops(False)  # a dropped file is for the window
        say(self.setToolTip, wrapped(tr("Numbers, x, y, + - * / ^, brackets, comparisons, functions such as sin(x)")))

    def event(self, event: QEvent) -> bool:
        key = event if event.type() == QEvent.Type.ShortcutOverride else None
        if isinstance(key, QKeyEvent) and not self.bad and any(key.matches(meant) for meant in _UNDO):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.bad:
            self.clearFocus()  # the next keys are for the program
            event.accept()
        else:
            super().keyPressEvent(event)
