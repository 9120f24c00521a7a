"""How likely the network takes each class to be: a bar for each, in as little room as there is."""

from itertools import zip_longest

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.drawing import SURE
from models.probes import Float32
from ui import theme
from ui.panels.digit_reading import Guess

_LOW, _HIGH = 13, 22  # px: height of a line, at least and at most
_EDGE = 5  # px between the end of a bar and its text


class DigitBars(QWidget):
    """For each class its name and its percent on a bar; a line across where an answer counts as sure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self.shares: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_shares(self, names: tuple[str, ...], probabilities: Float32 | None) -> None:
        """Probabilities (classes,) float32, or None while there is no answer."""
        shares = () if probabilities is None else tuple(probabilities.tolist())
        if names != self._names:
            self._names = names
            self.updateGeometry()
        elif shares == self.shares:
            return
        self.shares = shares
        read = ", ".join(f"{g.name} {g.percent}" for g in self._guesses())
        self.setAccessibleName(self.tr("Probabilities: {0}").format(read) if read else self.tr("Probabilities"))
        self.update()

    @property
    def best(self) -> int | None:
        """Number of the likeliest class."""
        return max(range(len(self.shares)), key=self.shares.__getitem__) if self.shares else None

    def sizeHint(self) -> QSize:
        return QSize(120, _LOW * max(len(self._names), 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, _LOW * max(len(self._names), 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._names:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.4)
        height = min(self.height() / len(self._names), _HIGH)
        for row, (name, share) in enumerate(zip_longest(self._names, self.shares)):
            self._paint_row(painter, QRectF(0, row * height, self.width(), height - 2), name, share, row == self.best)
        if self.shares:
            painter.setPen(QPen(QColor(theme.current().muted), 1, Qt.PenStyle.DotLine))
            x = round(SURE * self.width()) + 0.5
            painter.drawLine(QPointF(x, 0), QPointF(x, height * len(self._names) - 2))

    def _paint_row(self, painter: QPainter, row: QRectF, name: str, share: float | None, best: bool) -> None:
        colours = theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        filled = theme.mix(colours.accent, colours.panel, 0.5) if best else theme.mix(colours.muted, colours.panel, 0.6)
        for colour, length in ((QColor(colours.chip), row.width()), (filled, row.width() * (share or 0.0))):
            if length >= 1:
                painter.setBrush(colour)
                painter.drawRoundedRect(QRectF(row.left(), row.top(), length, row.height()), min(3, length / 2), 3)
        font = theme.font(theme.CAPTION, bold=best)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        text = row.adjusted(_EDGE, 0, -_EDGE, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        number = "" if share is None else Guess(name, share).percent
        room = text.width() - QFontMetricsF(font).horizontalAdvance(number) - _EDGE
        shown = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(text, middle | Qt.AlignmentFlag.AlignLeft, shown)
        painter.drawText(text, middle | Qt.AlignmentFlag.AlignRight, number)

    def _guesses(self) -> list[Guess]:
        return [Guess(name, share) for name, share in zip(self._names, self.shares, strict=False)]
