"""A line to type a number into. A bad one is outlined, explained, and never taken."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QToolTip, QWidget
from shiboken6.Shiboken import isValid

from models.design.spec import SpecError
from ui.forms.number_text import Range, read, written
from ui.look import theme
from ui.look.sayings import say
from ui.look.tips import wrapped

_UNDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
_GROUPED_FROM = 1000  # numbers from here on may be typed in groups of three digits, with a space between them
_AGAIN = {
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
}
"""Why a field gets the focus that it had before: a window or a menu above it has gone."""


class NumberField(QLineEdit):
    """Holds the last good number. Enter or leaving takes what was typed; leaving a bad one reverts.

    Enter also gives the focus back to what had it before, so that the next keys reach the program and not this text.
    Space is the program's too, except within a typed number that may hold one: 1 000, or 25 %.
    """

    taken = Signal(float)  # a new number, on Enter, on leaving, or by the arrow keys
    typed = Signal(float)  # a good number, at every key; for answers that follow the typing
    refused = Signal(object)  # why the typed text is refused; "" once it is good

    def __init__(self, value: float, allowed: Range, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value, self._allowed = value, allowed
        self._doc = ""
        self._before: QWidget | None = None  # had the focus before the field, or before the fields before it
        self.error = ""
        self.setAcceptDrops(False)  # a dropped file is for the window
        say(self.setText, written(value, allowed))
        self.textEdited.connect(self._check)

    @property
    def value(self) -> float:
        """The last good number that was shown or taken; an int in a whole range."""
        return self._value

    def shown_number(self) -> float:
        """The typed number where it is good, even before it is taken; else the last good number."""
        try:
            return read(self.text(), self._allowed) if self.isModified() else self._value
        except SpecError:
            return self._value

    def show_value(self, value: float) -> None:
        """Show this number. Text that is being typed stays while the number is the same as before."""
        if value == self._value and self.isModified() and self.hasFocus():
            return
        self._value = value
        self._revert()

    def setText(self, text: str | None, /) -> None:
        """Show this text from its beginning: of a long number the first digits count."""
        super().setText(text)
        if not self.hasFocus():
            self.setCursorPosition(0)

    def explain(self, doc: str) -> None:
        """The tooltip while the number is good."""
        self._doc = doc
        say(self.setToolTip, wrapped(self.error or doc))

    def take(self) -> bool:
        """Take the typed number; False where it is not good."""
        try:
            value = read(self.text(), self._allowed)
        except SpecError as error:
            self._refuse(error.text)
            return False
        changed = value != self._value
        self._value = value
        self._revert()
        if changed:
            self.taken.emit(value)
        return True

    def give_back(self) -> None:
        """Let what had the focus before in this window have it again."""
        before = self._before
        if before is not None and isValid(before) and before.isVisible() and before.window() == self.window():
            before.setFocus()
        else:
            self.clearFocus()

    def step(self, by: int) -> None:
        """Move a whole number by `by`, staying in range."""
        if not self._allowed.whole:
            return
        value = int(min(max(self._value + by, self._allowed.low), self._allowed.high))
        say(self.setText, written(value, self._allowed))
        self.take()

    def event(self, event: QEvent) -> bool:
        """Leave the keys to the program that mean nothing in this text: Space, and undo while nothing was typed."""
        key = event if event.type() == QEvent.Type.ShortcutOverride else None
        if isinstance(key, QKeyEvent) and self._is_of_program(key):
            event.ignore()
            return False
        return super().event(event)

    def _is_of_program(self, key: QKeyEvent) -> bool:
        typed = self.isModified()
        if key.key() == Qt.Key.Key_Space and key.modifiers() == Qt.KeyboardModifier.NoModifier:
            spaced = self._allowed.percent or self._allowed.high >= _GROUPED_FROM
            return not typed or (not spaced and self.take())  # what starts now has the number that was typed
        return not typed and any(key.matches(meant) for meant in _UNDO)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.take():
                self.give_back()
            else:
                self.selectAll()
            event.accept()
        elif key == Qt.Key.Key_Escape and self.isModified():
            self._revert()
        elif key in steps and self._allowed.whole:
            self.step(steps[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in _AGAIN:
            app = QApplication.instance()
            assert isinstance(app, QApplication)
            app.focusChanged.connect(self._remember, Qt.ConnectionType.SingleShotConnection)  # it follows this event

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.isModified() and event.reason() != Qt.FocusReason.PopupFocusReason and not self.take():
            self._revert()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus() and self._allowed.whole and event.angleDelta().y():
            self.step(1 if event.angleDelta().y() > 0 else -1)
        else:
            event.ignore()

    def _remember(self, before: QWidget | None) -> None:
        field = before.lineEdit() if isinstance(before, QComboBox) else before
        self._before = field._before if isinstance(field, NumberField) else before

    def _check(self, text: str) -> None:
        try:
            value = read(text, self._allowed)
        except SpecError as error:
            self._refuse(error.text)
            return
        self._accept()
        self.typed.emit(value)

    def _refuse(self, why: str) -> None:
        self._mark(why)
        if self.isVisible():
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), wrapped(why), self)

    def _accept(self) -> None:
        if self.error:
            QToolTip.hideText()
        self._mark("")

    def _revert(self) -> None:
        say(self.setText, written(self._value, self._allowed))
        self.setModified(False)
        self._accept()

    def _mark(self, error: str) -> None:
        """Outline the field where `error` says something; the frame is that of the combo box around it, if any."""
        if error == self.error:
            return
        self.error = error
        say(self.setToolTip, wrapped(error or self._doc))
        for widget in [w for w in (self, self.parentWidget() if self.property("inside") else None) if w]:
            theme.mark(widget, "bad", bool(error))
        self.refused.emit(error)
