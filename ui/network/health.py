"""The health of a layer as a thin bar under its card, and in words: how many of its units learn, and how fast."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from models.design.wording import digits
from models.language.text import joined, tr
from models.talk.gradient_probes import LayerHealth
from ui.forms import numbers
from ui.look import theme
from ui.network.tile_grid import Box

HEIGHT = 4.0  # px
_SPOT = 8.0  # px, radius of the doctor's mark
_STRIPES = [0.7, 0.5]  # heights of a stripe, and of what is between two
_INSET = 6.0  # px from the sides of the card
_TINY = 1e-4  # of the largest gradient of a layer: less hardly moves anything


def bar_box(card: Box) -> Box:
    """Where the bar stands: on the lower edge of the card."""
    return Box(card.x + _INSET, card.bottom - HEIGHT / 2, card.width - 2 * _INSET, HEIGHT)


def paint_bar(painter: QPainter, colours: theme.Theme, card: Box, health: LayerHealth, tiny: bool) -> None:
    """Units that learn are filled, saturated ones striped, dead ones hollow. tiny: the gradient hardly moves any."""
    dead, saturated = health.dead or 0.0, health.saturated or 0.0
    box = QRectF(*bar_box(card))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.line))
    painter.drawRoundedRect(box, HEIGHT / 2, HEIGHT / 2)
    working = QRectF(box.x(), box.y(), box.width() * (1 - dead - saturated), box.height())
    painter.setBrush(QColor(colours.warning if tiny else colours.good))
    if working.width() > 0:
        painter.drawRoundedRect(working, HEIGHT / 2, HEIGHT / 2)
    if saturated > 0:
        part = QRectF(working.right(), box.y(), box.width() * saturated, box.height())
        stripes = QPen(QColor(colours.warning), HEIGHT, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        stripes.setDashPattern(_STRIPES)
        painter.setPen(stripes)
        painter.drawLine(QPointF(part.left(), part.center().y()), QPointF(part.right(), part.center().y()))
    if dead > 0:
        part = QRectF(working.right() + box.width() * saturated, box.y(), box.width() * dead, box.height())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.bad), 1))
        painter.drawRect(part.adjusted(0.5, 0.5, -0.5, -0.5))


def paint_finding(painter: QPainter, colours: theme.Theme, card: Box) -> None:
    """The mark of the doctor, at the upper left corner of the card."""
    spot = QRectF(card.x - 6, card.y - 6, 2 * _SPOT, 2 * _SPOT)
    painter.setPen(QPen(QColor(colours.panel), 1.5))
    painter.setBrush(QColor(colours.warning))
    painter.drawEllipse(spot)
    painter.setPen(QColor(colours.panel))
    painter.setFont(theme.font(theme.CAPTION, bold=True))
    painter.drawText(spot, int(Qt.AlignmentFlag.AlignCenter), "!")


def tiny_gradients(healths: dict[str, LayerHealth]) -> frozenset[str]:
    """The layers whose gradient is next to nothing beside that of another layer."""
    gradients = {name: one.gradient for name, one in healths.items() if one.gradient is not None}
    most = max(gradients.values(), default=0.0)
    return frozenset(name for name, gradient in gradients.items() if gradient < _TINY * most)


def in_words(health: LayerHealth) -> str:
    """The health of a layer in a few words, for the line of words at the edge of the window."""
    parts: list[str] = []
    if health.gradient is not None:
        parts.append(tr("gradient {0}").format(digits(health.gradient)))
    if health.update is not None:
        parts.append(tr("step ÷ weights {0}").format(digits(health.update)))
    for share, text in ((health.dead, tr("{0} dead")), (health.saturated, tr("{0} saturated"))):
        if share:
            parts.append(text.format(numbers.counted_percent(share)))
    return joined(parts, " · ")
