"""The answer to one sample: the likeliest class in large letters and a bar for each class, or the value."""

from itertools import zip_longest

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.design.data import DataKind
from models.language.text import joined, tr
from models.talk.probes import Float32
from ui.forms import numbers
from ui.forms.controls import Elided, label
from ui.look import theme
from ui.look.sayings import say, written
from ui.panels.base.legend import SYMBOL, ColourBar, class_colour, draw_symbol

_ROW, _BAR, _PERCENT = 24, 8, 58  # px: height of a line, thickness of a bar, room for the number


class AnswerView(QWidget):
    """The likeliest class or the value as a headline, and below it bars or a scale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption = theme.styled(written(Elided(), tr("The network's answer")), "caption")
        self.headline = label("–", "figure")
        say(self.headline.setAccessibleName, tr("The network's answer"))
        self.mark = _Mark()
        self.bars, self.scale = Bars(), ColourBar()
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.mark)
        line.addWidget(self.headline, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.caption)
        column.addLayout(line)
        column.addWidget(self.bars)
        column.addWidget(self.scale)

    def show_answer(self, info: DataKind, answer: Float32 | None) -> None:
        """Show probabilities (classes,) or a value (1,), float32; None while there is no answer."""
        classes = info.task == "classification"
        self.bars.setVisible(classes)
        self.scale.setVisible(not classes)
        if not classes:
            self.mark.hide()
            value = None if answer is None else float(answer[0])
            say(self.headline.setText, "–" if value is None else f"{value:.3f}".replace("-", "−"))
            self.scale.show_range(info.target)
            self.scale.show_mark(value)
            return
        best = None if answer is None else int(answer.argmax())
        say(self.headline.setText, "–" if best is None else info.classes[best])
        self.mark.show_class(best)
        self.mark.setVisible(best is not None)
        self.bars.show_shares(info.classes, () if answer is None else tuple(answer.tolist()))

    def fade(self, faded: bool) -> None:
        """Fade an answer to numbers that have changed since."""
        self.setEnabled(not faded)


class _Mark(QWidget):
    """The symbol of a class."""

    def __init__(self) -> None:
        super().__init__()
        self._class: int | None = None
        self.setFixedSize(18, 22)

    def show_class(self, number: int | None) -> None:
        self._class = number
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._class is not None:
            draw_symbol(QPainter(self), self._class, QPointF(9, 11), 15)


class Bars(QWidget):
    """Symbol, name, bar and percent of each class."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self.shares: tuple[float, ...] = ()

    def show_shares(self, names: tuple[str, ...], shares: tuple[float, ...]) -> None:
        """Show these probabilities, each 0 to 1; none while there is no answer."""
        if names != self._names:
            self._names = names
            self.setFixedHeight(_ROW * len(names))
        if shares != self.shares:
            self.shares = shares
            read = joined(tr("{0}: {1}").format(n, numbers.percent(s)) for n, s in zip(names, shares, strict=False))
            say(self.setAccessibleName, tr("Probabilities: {0}").format(read))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(220, _ROW * len(self._names))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(theme.BODY))
        if not self.isEnabled():
            painter.setOpacity(0.4)
        named = max((painter.fontMetrics().horizontalAdvance(name) for name in self._names), default=0)
        left = SYMBOL + 8 + named + 10
        room = max(20.0, self.width() - left - _PERCENT)
        for row, (name, share) in enumerate(zip_longest(self._names, self.shares)):
            top = row * _ROW
            draw_symbol(painter, row, QPointF(SYMBOL / 2 + 1, top + _ROW / 2))
            painter.setPen(QColor(colours.text))
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(SYMBOL + 8, top, named + 2, _ROW), middle | Qt.AlignmentFlag.AlignLeft, name)
            number = QRectF(self.width() - _PERCENT, top, _PERCENT, _ROW)
            painter.drawText(
                number, middle | Qt.AlignmentFlag.AlignRight, "–" if share is None else numbers.percent(share)
            )
            painter.setPen(Qt.PenStyle.NoPen)
            for colour, length in ((colours.chip, room), (class_colour(row), room * (share or 0.0))):
                painter.setBrush(QColor(colour))
                if length >= 1:
                    bar = QRectF(left, top + (_ROW - _BAR) / 2, length, _BAR)
                    painter.drawRoundedRect(bar, min(_BAR, length) / 2, _BAR / 2)
