"""The small box that changes one weight or bias by hand."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from models.language.text import tr
from models.talk.commands import SetParameter
from ui.forms.controls import label
from ui.forms.number_field import NumberField
from ui.forms.number_text import Range
from ui.look import theme
from ui.look.sayings import say

LIMIT = 1e6
_DECIMALS = 6  # of the number in the box; leaving it as it is shown is no edit
_OWN_MENU = Qt.FocusReason.PopupFocusReason


class ParameterEditor(QFrame):
    """Opens over the picture. Enter or leaving it takes the number, Esc or leaving a bad one keeps the old value."""

    committed = Signal(object, object)  # SetParameter before and after
    closed = Signal()
    stepped = Signal(object, int)  # Tab: on from this SetParameter to the next (1) or the one before (−1)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        theme.styled(self, "card")
        self._before: SetParameter | None = None
        self._shown = 0.0
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.setSpacing(4)
        self.label = label("", "caption")
        self.box = NumberField(0.0, Range(-LIMIT, LIMIT, False, False))
        say(self.box.explain, tr("Enter or a click elsewhere sets it, Tab goes on to the next, Esc keeps the old one"))
        self.box.setMinimumWidth(110)
        self.box.installEventFilter(self)
        column.addWidget(self.label)
        column.addWidget(self.box)
        self.hide()

    def open(self, before: SetParameter, name: str, at: QPoint) -> None:
        """Edit the value in `before` beside the point. name: how the parameter is called on screen."""
        self._before = before
        say(self.label.setText, name)
        say(self.box.setAccessibleName, name)
        self._shown = round(before.value, _DECIMALS)
        self.box.setModified(False)
        self.box.show_value(self._shown)
        self.adjustSize()
        room = self._over.rect().adjusted(4, 4, -4, -4)
        place = QRect(at + QPoint(-self.width() // 2, 12), self.size())
        if place.bottom() > room.bottom():
            place.moveBottom(at.y() - 12)
        place.moveLeft(max(room.left(), min(place.left(), room.right() - place.width())))
        self.move(place.topLeft())
        self.show()
        self.raise_()
        self.box.setFocus(Qt.FocusReason.PopupFocusReason)
        self.box.selectAll()

    def commit(self) -> bool:
        """Take the number in the box. A bad one stays there and is explained; then False."""
        if not self.box.take():
            return False
        before, self._before = self._before, None
        if before is not None and self.box.value != self._shown:
            self.committed.emit(before, replace(before, value=self.box.value))
        self._close()
        return True

    def cancel(self) -> None:
        """Leave the value as it was."""
        self._before = None
        self._close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.commit()
                return True
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and self._before is not None:
                here = self._before
                if self.commit():
                    self.stepped.emit(here, -1 if event.key() == Qt.Key.Key_Backtab else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.cancel()
                return True
        elif isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() != _OWN_MENU and not self.commit():
            self.cancel()
        return super().eventFilter(watched, event)

    def _close(self) -> None:
        if self.isVisible():
            self.hide()
            self.closed.emit()
