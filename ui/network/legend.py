"""What the colours and widths in the network picture mean: one line below it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.language.text import tr
from models.talk.plane_probes import Decision
from ui.look import theme
from ui.look.sayings import say
from ui.look.tips import wrapped
from ui.network.decided import speaking_colours

_HEIGHT = 16  # px
_WEDGE, _THIN, _THICK = 30.0, 1.0, 7.0  # px: length of a sample wire, and its width at both ends
_BAR = 54.0, 9.0  # px: width and height of the colours of a neuron
_SPACE, _GAP = 6.0, 18.0  # px between a sample and its word, and between two entries


class Legend(QWidget):
    """Sample wires of both signs, and the colours of neurons; signs in place of words where there is little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decision: Decision | None = None
        self._classes: tuple[str, ...] = ()
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        about = tr(
            "Orange is negative, blue is positive. A wire is as wide as its weight is large. "
            "The picture of a neuron shows what it gives over the plane, or for one picture."
        )
        say(self.setToolTip, wrapped(about))
        say(self.setAccessibleName, about)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def show_decision(self, decision: Decision | None, classes: tuple[str, ...]) -> None:
        """While a decision is lit, the wires stand for what spoke for one of two classes, or for less and for more."""
        before, self._decision, self._classes = self._decision, decision, classes
        if (before is None) != (decision is None) or (decision and before and _sides(before) != _sides(decision)):
            self.update()

    def words(self) -> tuple[str, str, str, str]:
        """What stands before and behind the wires, and around the colours of neurons, in the present width."""
        if self._decision is not None:
            return self._speaking(self._decision)
        full = tr("Weight"), tr("negative"), tr("positive"), tr("Neuron")
        short = tr("Weight"), "−", "+", tr("Neuron")
        return full if self.needed(full) <= self.width() else short

    def needed(self, words: tuple[str, str, str, str]) -> float:
        """Pixels for the whole line."""
        measure = QFontMetrics(theme.font(theme.CAPTION)).horizontalAdvance
        signs = measure("−") + measure("+")
        return sum(map(measure, words)) + signs + 2 * _WEDGE + _BAR[0] + 8 * _SPACE + 2 * _GAP

    def _speaking(self, decision: Decision) -> tuple[str, str, str, str]:
        """The same while a decision is lit; names of classes end in an ellipsis where they are too long."""
        if decision.likeliest < 0:
            return tr("Speaks for"), tr("less"), tr("more"), tr("Neuron")
        head, neuron = tr("Speaks for"), tr("Neuron")
        room = int(max(self.width() - self.needed((head, "", "", neuron)), 0))
        measure = QFontMetrics(theme.font(theme.CAPTION))
        names = [self._classes[k] for k in _sides(decision)]
        others = [measure.horizontalAdvance(name) for name in reversed(names)]
        second, likeliest = (  # each has half of the room, and what the other does not need
            measure.elidedText(name, Qt.TextElideMode.ElideRight, max(room // 2, room - other))
            for name, other in zip(names, others, strict=True)
        )
        return head, second, likeliest, neuron

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(theme.CAPTION))
        weight, negative, positive, neuron = self.words()
        x = _write(painter, 0.0, weight) + _SPACE
        decision = self._decision
        pair = (colours.negative, colours.positive) if decision is None else speaking_colours(decision, colours)
        for word, colour in zip((negative, positive), pair, strict=True):
            _paint_wedge(painter, x, QColor(colour))
            x = _write(painter, x + _WEDGE + _SPACE, word) + _GAP
        x = _write(painter, x, neuron) + _SPACE
        x = _write(painter, x, "−") + _SPACE
        bar = QRectF(x, (_HEIGHT - _BAR[1]) / 2, *_BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.value_gradient(bar))
        painter.drawRoundedRect(bar, 3, 3)
        _write(painter, bar.right() + _SPACE, "+")


def _sides(decision: Decision) -> tuple[int, int]:
    return decision.second, decision.likeliest


def _write(painter: QPainter, x: float, text: str) -> float:
    """Write muted text from `x` on; the x of its end."""
    painter.setPen(QColor(theme.current().muted))
    width = painter.fontMetrics().horizontalAdvance(text)
    painter.drawText(QRectF(x, 0, width + 1, _HEIGHT), int(Qt.AlignmentFlag.AlignVCenter), text)
    return x + width


def _paint_wedge(painter: QPainter, x: float, colour: QColor) -> None:
    """Paint a wire that becomes wider."""
    middle = _HEIGHT / 2
    corners = [(x, -_THIN), (x + _WEDGE, -_THICK), (x + _WEDGE, _THICK), (x, _THIN)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(at, middle + off / 2) for at, off in corners]))
