"""The probability of each class as a bar, in whatever room there is."""

from itertools import zip_longest

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.design.drawing import SURE
from models.language.text import joined, tr
from models.talk.probes import Float32
from ui.look import theme
from ui.look.sayings import say
from ui.look.tips import wrapped
from ui.panels.base.class_reading import Guess

_BARS = 10  # classes shown at most, the likeliest ones
_LOW, _HIGH = 11, 26  # px: height of a line, at least and at most
_EDGE = 5  # px between the end of a bar and its text


class ClassBars(QWidget):
    """Name, bar and percent of each class; a line across the bars marks where an answer counts as sure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self.shares: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        say(self.setToolTip, wrapped(tr("How likely each class is; from the dotted line on, an answer counts as sure")))

    def show_shares(self, names: tuple[str, ...], probabilities: Float32 | None) -> None:
        """Probabilities (classes,) float32, or None while there is no answer."""
        shares = () if probabilities is None else tuple(probabilities.tolist())
        if names != self._names:
            self._names = names
            self.setMaximumHeight(_HIGH * max(len(names), 1))
            self.updateGeometry()
        elif shares == self.shares:
            return
        self.shares = shares
        read = joined(tr("{0}: {1}").format(g.name, g.percent) for g in self._guesses())
        say(self.setAccessibleName, tr("Probabilities: {0}").format(read) if read else tr("Probabilities"))
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

    def _track(self) -> float:
        """Length of a full bar; percents stand to its right."""
        return self.width() - QFontMetricsF(theme.font(theme.CAPTION, bold=True)).horizontalAdvance("100 %") - _EDGE

    def _paint_row(self, painter: QPainter, row: QRectF, name: str, share: float | None, best: bool) -> None:
        colours, track = theme.current(), self._track()
        painter.setPen(Qt.PenStyle.NoPen)
        filled = theme.mix(colours.accent, colours.panel, 0.5) if best else theme.mix(colours.muted, colours.panel, 0.6)
        for colour, length in ((QColor(colours.chip), track), (filled, track * (share or 0.0))):
            if length >= 1:
                painter.setBrush(colour)
                painter.drawRoundedRect(QRectF(row.left(), row.top(), length, row.height()), min(3, length / 2), 3)
        font = theme.font(theme.CAPTION, bold=best)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        middle = Qt.AlignmentFlag.AlignVCenter
        measure = QFontMetricsF(font)
        shown = measure.elidedText(name, Qt.TextElideMode.ElideRight, track - _EDGE)
        painter.drawText(row.adjusted(_EDGE, 0, 0, 0), middle | Qt.AlignmentFlag.AlignLeft, shown)
        if share is not None:
            self._paint_mark(painter, row, _EDGE + measure.horizontalAdvance(shown))
            painter.setPen(QColor(colours.text if best else colours.muted))
            painter.drawText(row, middle | Qt.AlignmentFlag.AlignRight, Guess(name, share).percent)

    def _paint_mark(self, painter: QPainter, row: QRectF, text_end: float) -> None:
        """Paint a piece of the line for sure answers, unless a name is in its way."""
        x = round(SURE * self._track()) + 0.5
        if x > text_end:
            painter.setPen(QPen(QColor(theme.current().muted), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, row.top()), QPointF(x, row.bottom() + 2))

    def _guesses(self) -> list[Guess]:
        return [Guess(name, share) for name, share in zip(self._names, self.shares, strict=False)]


def likeliest(classes: tuple[str, ...], probabilities: Float32) -> tuple[tuple[str, ...], Float32]:
    """All classes in their order; if there are more than ten, the likeliest ten, the likeliest first."""
    if len(classes) <= _BARS:
        return classes, probabilities
    order = np.argsort(-probabilities, kind="stable")[:_BARS]
    return tuple(classes[k] for k in order), probabilities[order]
