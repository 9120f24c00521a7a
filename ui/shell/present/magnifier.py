"""Shows a widget larger than it is: type, pictures, gaps and controls alike.

What is in it is laid out as in a small window, so nothing in it has to know. Where none is shown it costs nothing.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFrame,
    QGraphicsScene,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QToolTip,
    QWidget,
)

from ui.look import theme

READABLE = 20
"""Pixels of the smallest type that can be read from the back of a room."""
LEAST = READABLE / theme.CAPTION
_WIDE, _HIGH = 800, 450  # px of the content at most, where the screen is large enough for that
_USES_KEYS = QLineEdit | QAbstractSpinBox | QPlainTextEdit | QComboBox | QAbstractSlider | QAbstractItemView


def magnification(room: QSize) -> float:
    """How many pixels of this room one pixel of the content gets."""
    return max(LEAST, min(room.width() / _WIDE, room.height() / _HIGH))


class Magnifier(QGraphicsView):
    """Fills its room with one widget. `keys` are kept from the widget, unless it edits a text or a number."""

    pressed = Signal(int)  # one of the keys

    def __init__(self, content: QWidget, keys: frozenset[Qt.Key], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.factor = LEAST  # pixels on screen for each pixel of the content
        self.setFrameShape(QFrame.Shape.NoFrame)
        for hide in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            hide(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setScene(QGraphicsScene(self))
        self._content = self.scene().addWidget(content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().size()
        self.factor = magnification(room)
        place = QRectF(0, 0, room.width() / self.factor, room.height() / self.factor)
        self.setSceneRect(place)
        self.resetTransform()
        self.scale(self.factor, self.factor)
        self._content.setGeometry(place)
        QToolTip.setFont(theme.font(round(theme.BODY * self.factor)))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        QToolTip.setFont(theme.font(theme.BODY))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._keeps(event):
            event.accept()  # it comes as a key press
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._keeps(event):
            self.pressed.emit(event.key())
        else:
            super().keyPressEvent(event)

    def _keeps(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        focused = QApplication.focusWidget()
        inside = self._content.widget().focusWidget() if focused is self else focused
        typing = isinstance(inside, _USES_KEYS) and event.key() != Qt.Key.Key_Escape
        return plain and event.key() in self._keys and not typing and not _popup_open()


def _popup_open() -> bool:
    """Whether a menu, a list or a card lies over everything, which gets the keys."""
    over = (widget for widget in QApplication.topLevelWidgets() if widget.isVisible())
    return any(widget.windowType() == Qt.WindowType.Popup for widget in over)
