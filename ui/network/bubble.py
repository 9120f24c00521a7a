"""The dark bubble beside the cursor: what is under it, its value, and a picture of it where there is one."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.look import theme
from ui.look.sayings import say

_LINE, _VALUE = 14, 19  # px of height of a line of the caption, and of the value
_EDGE = 4  # px above and below
_LEAST = 72  # px of width
_PICTURE = 84  # px of a picture's longer side, about


class Bubble(QWidget):
    """Short lines over the picture; lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.caption = self.value = ""
        self.picture: QImage | None = None
        self.hide()

    def say(self, caption: str, value: str, at: QPoint, picture: QImage | None = None) -> None:
        """Show `caption`, of one line or more, over `value` above the point, inside the parent; below the picture."""
        self.caption, self.value, self.picture = caption, value, picture
        self.setFixedSize(max(self._width(), _LEAST), self._captions() + _VALUE + _EDGE)
        room = self._over.rect().adjusted(2, 2, -2, -2)
        place = QRect(at - QPoint(self.width() // 2, self.height() + 14), self.size())
        if place.top() < room.top():
            place.moveTop(at.y() + 20)
        place.moveLeft(max(room.left(), min(place.left(), room.right() - place.width())))
        self.move(place.topLeft())
        say(self.setAccessibleName, f"{caption} {value}".replace("\n", " "))
        self.show()
        self.raise_()
        self.update()

    def _width(self) -> int:
        small, large = theme.font(theme.CAPTION), theme.font(14, bold=True)
        painter_width = 0
        for font, text in (*((small, line) for line in self.caption.split("\n")), (large, self.value)):
            self.setFont(font)
            painter_width = max(painter_width, self.fontMetrics().horizontalAdvance(text))
        return painter_width + 28

    def _captions(self) -> int:
        """px from the top to the value."""
        return self._above() + _EDGE + _LINE * (self.caption.count("\n") + 1)

    def _above(self) -> int:
        """px from the top to the caption."""
        return 0 if self.picture is None else self._shown().height() + 2 * _EDGE

    def _shown(self) -> QRect:
        """Where the picture is: each of its pixels is a whole number of pixels of the screen, if it is small."""
        assert self.picture is not None
        longest = max(self.picture.width(), self.picture.height(), 1)
        scale = _PICTURE // longest if longest <= _PICTURE else _PICTURE / longest
        wide, high = round(self.picture.width() * scale), round(self.picture.height() * scale)
        return QRect((self.width() - wide) // 2, 2 * _EDGE, wide, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.tooltip))
        painter.drawRoundedRect(self.rect(), 6, 6)
        painter.setPen(QColor(colours.on_tooltip))
        painter.setFont(theme.font(theme.CAPTION))
        if self.picture is not None:
            painter.drawImage(QRectF(self._shown()), self.picture)
        top = self._above() + _EDGE
        captions = QRect(0, top, self.width(), self._captions() - top)
        painter.drawText(captions, int(Qt.AlignmentFlag.AlignCenter), self.caption)
        painter.setFont(theme.font(14, bold=True))
        value = QRect(0, self._captions(), self.width(), _VALUE)
        painter.drawText(value, int(Qt.AlignmentFlag.AlignCenter), self.value)
