"""A layer as neurons and wires, small, beside its matrices: what is pointed at there lights up here."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.look import theme
from ui.tensors.heat import ground
from ui.tensors.sums import INPUT, SAMPLE, UNIT, LayerNumbers, Mark

_WIDTH = 68  # px
_DOT = 6.0  # px across a neuron, half
_THICK = 4.0  # px of the strongest wire
_FADED = 0.12


class WiresView(QWidget):
    """The inputs and the units that the matrices show, and the wires between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self._numbers: LayerNumbers | None = None
        self._places: dict[str, list[int]] = {}
        self.mark: Mark = {}

    def show_layer(self, numbers: LayerNumbers | None, places: dict[str, list[int]], mark: Mark) -> None:
        """Show this layer; places: which inputs and units."""
        self._numbers, self._places, self.mark = numbers, places, mark
        self.update()

    def is_lit(self, unit: int, source: int) -> bool:
        """Whether the wire from this input to this unit takes part in what is pointed at."""
        mark = self.mark
        return mark.get(UNIT, unit) == unit and mark.get(INPUT, source) == source and bool({UNIT, INPUT} & set(mark))

    def paintEvent(self, event: QPaintEvent) -> None:
        numbers = self._numbers
        if numbers is None:
            return
        painter, colours = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = self._dots(INPUT, 10), self._dots(UNIT, self.width() - 10)
        largest = max(float(abs(numbers.w).max(initial=0)), 1e-30)
        for unit, end in right.items():
            for source, start in left.items():
                weight = float(numbers.w[unit, source])
                painter.setOpacity(1 if not self.mark or self.is_lit(unit, source) else _FADED)
                colour = QColor(colours.negative if weight < 0 else colours.positive)
                painter.setPen(QPen(colour, 0.6 + (_THICK - 0.6) * abs(weight) / largest))
                painter.drawLine(start, end)
        sample = self.mark.get(SAMPLE, 0)
        for axis, dots, values in ((INPUT, left, numbers.x[sample]), (UNIT, right, numbers.a[sample])):
            most = max(float(abs(values).max(initial=0)), 1e-30)
            for place, dot in dots.items():
                painter.setOpacity(1 if self.mark.get(axis, place) == place else 0.35)
                painter.setPen(QPen(QColor(colours.muted), 1))
                painter.setBrush(ground(float(values[place]), most))
                painter.drawEllipse(dot, _DOT, _DOT)

    def _dots(self, axis: str, x: float) -> dict[int, QPointF]:
        places = self._places.get(axis, [])
        step = (self.height() - 4 * _DOT) / max(len(places), 1)
        return {place: QPointF(x, 2 * _DOT + (number + 0.5) * step) for number, place in enumerate(places)}

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 100)

    def minimumSizeHint(self) -> QSize:
        return QSize(_WIDTH, 60)
