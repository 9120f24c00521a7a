"""Which curve is which, for a picture of the chart that is taken away without the numbers above it."""

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from models.language.text import tr
from ui.look import theme

_HEIGHT = 18  # px
_LINE, _SPACE, _GAP = 22, 6, 18  # px: length of a sample, before its word, and before the next sample


class CurveLegend(QWidget):
    """A piece of each curve with its name."""

    def __init__(self, note: str = "", parent: QWidget | None = None) -> None:
        """note: what else there is to know of the curves."""
        super().__init__(parent)
        self._names, self._note = (tr("training"), tr("test")), note
        self.setFixedHeight(_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        measure = QFontMetrics(theme.font(theme.CAPTION)).horizontalAdvance
        curves = sum(_LINE + _SPACE + measure(name) + _GAP for name in self._names)
        return QSize(curves + measure(self._note), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter, x = theme.current(), QPainter(self), 0.0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(theme.CAPTION))
        for name, colour in zip(self._names, (colours.muted, colours.accent), strict=True):
            painter.setPen(QPen(QColor(colour), 2))
            painter.drawLine(QLineF(x, _HEIGHT / 2, x + _LINE, _HEIGHT / 2))
            width = painter.fontMetrics().horizontalAdvance(name)
            painter.setPen(QColor(colours.muted))
            room = QRectF(x + _LINE + _SPACE, 0, width + 1, _HEIGHT)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), name)
            x = room.right() + _GAP
        rest = QRectF(x, 0, painter.fontMetrics().horizontalAdvance(self._note) + 1, _HEIGHT)
        painter.drawText(rest, int(Qt.AlignmentFlag.AlignVCenter), self._note)
