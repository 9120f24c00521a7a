"""Which weights and biases lie on the axes of a surface: a disc with an arrow on each, in the picture."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from models.talk.surface_probes import Place
from ui.look import theme
from ui.network.hits import Hit

_RADIUS = 8.0  # px
_SIGNS = "→", "↑"  # across, upwards

Spot = tuple[float, float]


class Picked(QGraphicsItem):
    """At most two discs, above wires and neurons."""

    def __init__(self) -> None:
        super().__init__()
        self.spots: tuple[Spot | None, ...] = ()
        self.setZValue(4)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_spots(self, spots: tuple[Spot | None, ...]) -> None:
        """Show a disc at each of these points of the scene; None for one that is not in the picture."""
        if spots != self.spots:
            self.prepareGeometryChange()
            self.spots = spots
            self.update()

    def boundingRect(self) -> QRectF:
        box = QRectF()
        for spot in self.spots:
            if spot is not None:
                box = box.united(QRectF(spot[0] - 12, spot[1] - 12, 24, 24))
        return box

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        colours = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(theme.CAPTION, bold=True))
        for sign, spot in zip(_SIGNS, self.spots, strict=False):
            if spot is None:
                continue
            painter.setPen(QPen(QColor(colours.panel), 2))
            painter.setBrush(QColor(colours.text))
            painter.drawEllipse(QPointF(*spot), _RADIUS, _RADIUS)
            painter.setPen(QColor(colours.panel))
            box = QRectF(spot[0] - _RADIUS, spot[1] - _RADIUS, 2 * _RADIUS, 2 * _RADIUS)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), sign)


def place_of(found: Hit) -> Place:
    """The number that is learned where a wire or a bias was hit."""
    return Place(found.layer_id, "weight" if found.kind == "wire" else "bias", found.index)


def hit_of(place: Place) -> Hit:
    """The wire or the bias of a number that is learned."""
    return Hit("wire" if place.name == "weight" else "bias", place.layer_id, place.index)
