"""Legends: colour, shape and name of each class; a bar of colours for numbers."""

from functools import cache

from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from models.design.data import Column
from models.language.text import joined, tr
from ui.forms.number_text import written
from ui.look import theme
from ui.look.sayings import say
from ui.look.tips import wrapped

SYMBOL = 9.0  # px across
_ROW, _SPACE, _GAP = 18, 6, 14


@cache
def symbol(index: int) -> QPainterPath:
    """The outline of class `index`, one unit across, around the origin."""
    path: QPainterPath = Symbols[theme.shape(index)]
    return path


def class_colour(index: int) -> str:
    """The colour of class `index` in the theme in force."""
    colours = theme.current().classes
    return colours[index % len(colours)]


def draw_symbol(painter: QPainter, index: int, centre: QPointF, size: float = SYMBOL) -> None:
    """Paint the filled, outlined symbol of class `index` around `centre`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(centre)
    painter.scale(size, size)
    pen = QPen(QColor(theme.current().outline), 1.0)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.setBrush(QColor(class_colour(index)))
    painter.drawPath(symbol(index))
    painter.restore()


def _draw_wrong(painter: QPainter, centre: QPointF) -> None:
    """Paint the red edge of a sample that is answered wrongly."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.current().bad), 2.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, SYMBOL / 2 - 1, SYMBOL / 2 - 1)
    painter.restore()


class ClassLegend(QWidget):
    """The classes side by side, on as many lines as they need; then a red edge, where wrong answers have one; last the
    pale colour of an unsure answer, if it fits.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._plane, self._wrong = True, False
        self._explain()
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_names(self, names: tuple[str, ...]) -> None:
        """Show these class names."""
        if names != self._names:
            self._names = names
            say(self.setAccessibleName, tr("Classes: {0}").format(joined(names)))
            self.updateGeometry()
            self.update()

    def show_also(self, *, plane: bool, wrong: bool) -> None:
        """plane: the ground has the colours of answers. wrong: samples that are answered wrongly have a red edge."""
        if (plane, wrong) != (self._plane, self._wrong):
            self._plane, self._wrong = plane, wrong
            self._explain()
            self.updateGeometry()
            self.update()

    def _explain(self) -> None:
        answers = tr("The colour of the plane is the class that the network answers, paler the less sure")
        say(self.setToolTip, wrapped(answers if self._plane else tr("Each sample has the colour of its class")))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _ROW * (1 + max((row for row, _ in self._places(width)), default=0))

    def sizeHint(self) -> QSize:
        return QSize(sum(_widths(self._all())), _ROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(max(_widths(self._names), default=0), _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.font(theme.CAPTION))
        painter.setPen(QColor(theme.current().muted))
        for index, (name, (row, left)) in enumerate(zip(self.entries(), self._places(self.width()), strict=True)):
            middle = row * _ROW + _ROW / 2
            centre = QPointF(left + SYMBOL / 2 + 1, middle)
            if index < len(self._names):
                draw_symbol(painter, index, centre)
            elif index == len(self._names) and self._wrong:
                _draw_wrong(painter, centre)
            else:
                painter.fillRect(QRectF(left + 1, middle - SYMBOL / 2, SYMBOL, SYMBOL), QColor(theme.current().zero))
            text = QRectF(left + SYMBOL + _SPACE, row * _ROW, self.width(), _ROW)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)

    def entries(self) -> tuple[str, ...]:
        """The words beside the symbols; the last one only where it needs no line of its own."""
        return self._all()[: len(self._places(self.width()))]

    def _all(self) -> tuple[str, ...]:
        return (*self._names, *((tr("wrong"),) if self._wrong else ()), *((tr("unsure"),) if self._plane else ()))

    def _places(self, width: int) -> list[tuple[int, int]]:
        """(row, left edge) of every entry."""
        places = _in_rows(_widths(self._all()), width)
        if not self._plane:
            return places
        new_line = len(places) < 2 or places[-1][0] > places[-2][0]
        return places[:-1] if new_line else places


def _widths(names: tuple[str, ...]) -> list[int]:
    """Pixels for each name with its symbol and the gap behind it."""
    measure = QFontMetrics(theme.font(theme.CAPTION)).horizontalAdvance
    return [int(SYMBOL) + _SPACE + measure(name) + _GAP for name in names]


def _in_rows(widths: list[int], width: int) -> list[tuple[int, int]]:
    """(row, left edge) of entries of these widths in rows of `width` pixels."""
    places: list[tuple[int, int]] = []
    row = left = 0
    for wide in widths:
        if left and left + wide - _GAP > width:
            row, left = row + 1, 0
        places.append((row, left))
        left += wide
    return places


class ColourBar(QWidget):
    """The colours of the numbers in a range, at first −1 to 1, with a mark where a value lies."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark: float | None = None
        self.setFixedHeight(26)
        self.setMinimumWidth(120)
        self.show_range(Column("", "", -1.0, 1.0))

    def show_range(self, values: Column) -> None:
        """Let the colours stand for the numbers in this range."""
        self._range = values
        low, high = (written(end).replace("-", "−") for end in (values.low, values.high))
        say(self.setAccessibleName, tr("Colours of the values from {0} to {1}").format(low, high))
        self.update()

    def show_mark(self, value: float | None) -> None:
        """Mark this value; a value beyond an end is marked at that end."""
        self._mark = value
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0, 1, self.width(), 9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.value_gradient(bar))
        painter.drawRoundedRect(bar, 4, 4)
        painter.setFont(theme.font(theme.CAPTION))
        painter.setPen(QColor(colours.muted))
        text = QRectF(0, 11, self.width(), 15)
        low, high = self._range.low, self._range.high
        sides = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
        for value, align in zip((low, (low + high) / 2, high), sides, strict=True):
            painter.drawText(text, align, written(value).replace("-", "−"))
        if self._mark is not None:
            x = 2 + (min(max(self._mark, low), high) - low) / (high - low) * (self.width() - 4)
            painter.setPen(QPen(QColor(colours.panel), 1.5))
            painter.setBrush(QColor(colours.text))
            painter.drawRoundedRect(QRectF(x - 2.5, 0, 5, 11), 2, 2)
