"""The learning rate over the epochs as a curve, with a dot where the run stands: large in a card, small on a button."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QToolButton, QWidget

from models.design.epochs.schedule import rate
from models.design.training import Training
from models.language.text import tr
from ui.forms import numbers
from ui.look import theme
from ui.look.sayings import say

_POINTS = 240  # of a curve: about one a pixel
_STAIRS = 40  # epochs; up to so many, each is drawn as a stair
_FIRST = 100  # epochs shown of a schedule without an end
_ROOM = 18  # px for the captions above and below the curve


@dataclass(frozen=True, eq=False)
class Course:
    """What is drawn. epochs, rates: (n,), rising epochs; now: where the run stands, epoch and rate.

    span: the last epoch on the chart; most: the highest rate on it.
    """

    epochs: NDArray[np.float64]
    rates: NDArray[np.float64]
    now: tuple[float, float]
    span: int
    most: float


def course(training: Training, epoch: int, cuts: tuple[int, ...] = ()) -> Course:
    """The course of the rate under these settings, the run being in `epoch`. cuts: where a plateau has cut it."""
    span, now = _span(training, epoch), rate(training, epoch, len(cuts))
    if training.schedule == "plateau":  # a stair up to now; the future depends on the losses
        edges = np.array([0, *cuts, max(epoch, *cuts, 0)], np.float64)
        levels = np.array([rate(training, 0, count) for count in range(len(cuts) + 1)])
        epochs, rates = _stair(edges, levels)
    elif training.schedule == "constant":
        epochs, rates = np.array([0.0, span]), np.full(2, now)
    elif span <= _STAIRS:
        epochs, rates = _stair(np.arange(span + 1.0), np.array([rate(training, at) for at in range(span)]))
    else:
        # not np.unique: its first call loads numpy.ma, which the window's first picture would wait for
        epochs = np.array(sorted(set(np.linspace(0, span, _POINTS).round().tolist())))
        rates = np.array([rate(training, int(at)) for at in epochs])
    return Course(epochs, rates, (float(epoch), now), span, training.learning_rate)


def _stair(edges: NDArray[np.float64], levels: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Corners of a stair, (2n,) each: levels (n,) between edges (n + 1,)."""
    return np.repeat(edges, 2)[1:-1], np.repeat(levels, 2)


def _span(training: Training, epoch: int) -> int:
    """Last epoch on the chart: the end of the schedule, doubled until the run fits in."""
    first = {
        "step": 5 * training.rate_every,
        "cosine": training.rate_epochs,
        "one_cycle": training.rate_epochs,
    }.get(training.schedule, _FIRST)
    while first < epoch:
        first *= 2
    return first


class RateCurve(QWidget):
    """The course with its scales: the highest rate on the left above, the epochs below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.course: Course | None = None
        say(self.setAccessibleName, tr("Learning rate over the epochs"))

    def show_course(self, shown: Course) -> None:
        """Draw this from now on."""
        self.course = shown
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.course is None:
            return
        colours, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(5, _ROOM, -5, -_ROOM)
        painter.setPen(QPen(QColor(colours.line), 1))
        for y in (area.top(), area.bottom()):
            painter.drawLine(QPointF(0, round(y) + 0.5), QPointF(self.width(), round(y) + 0.5))
        _draw(painter, self.course, area, 2.0, 4.0)
        painter.setFont(theme.font(theme.CAPTION))
        painter.setPen(QColor(colours.muted))
        line = QRectF(0, 0, self.width(), _ROOM - 3)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, f"{self.course.most:g}")
        line.moveBottom(self.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, tr("epoch 0"))
        last = numbers.grouped(self.course.span)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, last)


class RateButton(QToolButton):
    """A button that shows the course in small."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("flat")
        self.setFixedSize(28, 28)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        say(self.setAccessibleName, tr("Learning rate over time"))
        self.course: Course | None = None

    def show_course(self, shown: Course) -> None:
        """Draw this from now on."""
        self.course = shown
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.course is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = QRectF(self.rect()).adjusted(6, 8, -6, -8)
            if np.ptp(self.course.rates) == 0:
                area.translate(0, area.height() / 2)  # a level line in the middle
            _draw(painter, self.course, area, 1.5, 2.5)


def _draw(painter: QPainter, shown: Course, area: QRectF, width: float, radius: float) -> None:
    """The curve, paler where the run has not been yet, and the dot."""
    colours = theme.current()

    def place(epoch: float, value: float) -> QPointF:
        across, up = min(epoch / shown.span, 1.0), min(value / shown.most, 1.0)
        return QPointF(area.left() + across * area.width(), area.bottom() - up * area.height())

    points = QPolygonF([place(*at) for at in zip(shown.epochs.tolist(), shown.rates.tolist(), strict=True)])
    dot = place(*shown.now)
    done = QRectF(0, 0, dot.x(), area.bottom() + 10)
    coming = QRectF(dot.x(), 0, area.right() + 10, area.bottom() + 10)
    for part, colour in ((done, colours.accent), (coming, theme.mix(colours.muted, colours.panel, 0.35))):
        painter.save()
        painter.setClipRect(part)
        painter.setPen(QPen(QColor(colour), width, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(points)
        painter.restore()
    painter.setPen(QPen(QColor(colours.panel), 1))
    painter.setBrush(QColor(colours.accent))
    painter.drawEllipse(dot, radius, radius)
