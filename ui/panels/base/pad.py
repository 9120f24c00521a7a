"""A widget to paint on: mouse, finger and tablet pen are one hand. Does not know what is painted."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
"""Ways to the pad after which its cursor is shown."""


class Pad(QWidget):
    """Hears the hand, whatever moves it; a subclass says what a touch does. Places are px of this widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _press(self, at: QPointF, more: bool = False) -> None:
        """The hand is put down. more: with Shift."""
        raise NotImplementedError

    def _move(self, at: QPointF) -> None:
        """The hand is here now, down or not."""
        raise NotImplementedError

    def _release(self) -> None:
        """The hand is lifted, if it was down."""
        raise NotImplementedError

    def _wants(self, event: QKeyEvent) -> bool:
        """Whether this key, which may mean something to the window, is for the pad."""
        raise NotImplementedError

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:  # Qt sends moves here until the button is released
            self._press(event.position(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)  # two quick touches are two touches

    def tabletEvent(self, event: QTabletEvent) -> None:
        kinds = QEvent.Type
        if event.type() == kinds.TabletPress and event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._press(event.position())
        elif event.type() == kinds.TabletMove:
            self._move(event.position())
        elif event.type() == kinds.TabletRelease:
            self._release()
        event.accept()  # otherwise Qt repeats the movement as one of the mouse

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self._touch(event)
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._wants(event):
            event.accept()
            return True
        return super().event(event)

    def _touch(self, event: QTouchEvent) -> None:
        """Paint with the first finger; others do nothing."""
        event.accept()
        points = event.points()
        if event.type() == QEvent.Type.TouchBegin:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._press(points[0].position())
        elif event.type() == QEvent.Type.TouchUpdate and points:
            self._move(points[0].position())
        elif event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self._release()
