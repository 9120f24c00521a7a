"""The line on the loss chart that says which moment the window shows, and that is dragged to look back."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from models.language.text import tr
from ui.look import theme
from ui.look.sayings import say
from ui.look.terms import explain
from ui.look.tips import wrapped

_WIDTH, _GRIP, _HEIGHT = 13, 9, 16  # px of what the mouse takes hold of, and of the grip in its middle


class TimeCursor(QWidget):
    """Lies over a chart. Knows pixels alone: the chart says where it stands, and what is under the mouse."""

    dragged = Signal(float)  # to this pixel of the chart, across

    def __init__(self, chart: QWidget) -> None:
        super().__init__(chart)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the chart has the keys
        say(self.setAccessibleName, tr("Moment that is shown"))
        tip = tr("Drag to the left to look back: the whole window shows that moment. Arrow keys do the same.")
        say(self.setToolTip, wrapped(tip))
        explain(self, "looking_back")
        self._past = False
        self._taken = 0.0  # px from the line to where the mouse took hold of it
        self.dragging = False
        self.hide()

    def place_at(self, x: float, box: QRect, past: bool) -> None:
        """Stand at this pixel of the chart; box: its curves. past: a moment is shown, not the present."""
        place = QRect(round(x) - _WIDTH // 2, box.top(), _WIDTH, box.height())
        if place != self.geometry():
            self.setGeometry(place)
        if past != self._past:
            self._past = past
            self.update()
        self.show()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.dragging, self._taken = True, event.position().x() - _WIDTH / 2
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.dragging:
            self.dragged.emit(self.mapToParent(event.position()).x() - self._taken)
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.dragging = False
        self.update()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, middle = theme.current(), self.width() / 2
        colour = QColor(colours.accent if self._past or self.dragging else colours.muted)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if self._past or self.dragging:
            painter.drawRect(QRect(self.width() // 2, 0, 1, self.height()))
        top = self.height() - _HEIGHT
        painter.drawRoundedRect(round(middle - _GRIP / 2), top, _GRIP, _HEIGHT, 3, 3)
        painter.setBrush(QColor(colours.panel))
        for across in (-2, 1):
            painter.drawRect(self.width() // 2 + across, top + 4, 1, _HEIGHT - 8)
