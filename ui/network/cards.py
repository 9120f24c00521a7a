"""The card of a layer: its name, its activation, the shape that comes in, its parameters."""

from dataclasses import replace

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from models.talk.gradient_probes import LayerHealth
from ui.look import theme
from ui.network.columns import Column
from ui.network.health import paint_bar, paint_finding
from ui.network.hits import close_box

_SMALL = 11  # px; the size of titles where cards stand tight


class Card(QGraphicsItem):
    """One layer's header."""

    def __init__(self) -> None:
        super().__init__()
        self.alone = False  # to be painted without what is there to be clicked, for a picture to take away
        self._column: Column | None = None
        self._selected = self._closable = self._warned = False
        self._hovered = ""
        self._ill = False
        self._health: LayerHealth | None = None
        self._tiny = False
        self._bounds = QRectF()
        self.setZValue(3)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def show_column(self, column: Column) -> None:
        """Show the texts of `column`, at its place."""
        if column == self._column:
            return
        self.prepareGeometryChange()
        self._column = column
        bounds = QRectF(*column.card).adjusted(-14, -14, 14, 14).united(QRectF(*column.caption_box))
        self._bounds = bounds.united(QRectF(*column.chip)) if column.chip else bounds
        self.update()

    def show_state(self, *, selected: bool, closable: bool, warned: bool) -> None:
        """Outline the card: accent if selected (with a × if it can be removed), warning colour for a problem."""
        if (selected, closable, warned) != (self._selected, self._closable, self._warned):
            self._selected, self._closable, self._warned = selected, closable, warned
            self.update()

    def show_finding(self, ill: bool) -> None:
        """Show a mark where the doctor has found something in this layer."""
        if ill != self._ill:
            self._ill = ill
            self.update()

    def show_health(self, health: LayerHealth | None, tiny: bool) -> None:
        """Show a bar for the health of the layer; None for no bar. tiny: its gradient is next to nothing."""
        if (health, tiny) != (self._health, self._tiny):
            self._health, self._tiny = health, tiny
            self.update()

    def hover(self, part: str) -> None:
        """Highlight the part under the cursor: "card", "menu", "close" or ""."""
        if part != self._hovered:
            self._hovered = part
            self.update()

    def dress(self) -> None:
        """The theme has changed."""
        self.update()

    def pictured(self) -> QPixmap:
        """An image of the card with a margin of 14 px, which follows the cursor during a drag."""
        size = self._column.card if self._column else None
        picture = QPixmap(round(size.width + 28) * 2 if size else 1, round(size.height + 28) * 2 if size else 1)
        picture.setDevicePixelRatio(2.0)
        picture.fill(Qt.GlobalColor.transparent)
        if self._column is not None:
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(14 - self._column.card.x, 14 - self._column.card.y)
            self._paint_card(painter, theme.current(), replace(self._column, caption=""))
            painter.end()
        return picture

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self._column is None:
            return
        colours = theme.current()
        if self._column.chip is not None:
            _paint_chip(painter, colours, self._column)
        if self.alone:
            self._paint_card(painter, colours, replace(self._column, choices=False), marked=False)
            return
        self._paint_card(painter, colours, self._column)
        if self._health is not None:
            paint_bar(painter, colours, self._column.card, self._health, self._tiny)
        if self._ill:
            paint_finding(painter, colours, self._column.card)
        if self._selected and self._closable:
            self._paint_close(painter, colours, self._column)

    def _paint_card(self, painter: QPainter, colours: theme.Theme, column: Column, *, marked: bool = True) -> None:
        """marked: whether it shows that it is selected or under the cursor."""
        box, selected = QRectF(*column.card), self._selected and marked
        outline = colours.warning if self._warned else colours.accent if selected else colours.line
        painter.setPen(QPen(QColor(outline), 2 if self._warned or selected else 1))
        lifted = marked and self._hovered in ("card", "menu")
        painter.setBrush(QColor(colours.chip if lifted else colours.background))
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(QColor(colours.text))
        name = QRectF(box.x() + 2, box.y() + 4, box.width() - 4, 18)
        size = _SMALL if column.tight else theme.BODY
        text = _fitted(painter, column.title, name.width(), size, True)
        painter.drawText(name, int(Qt.AlignmentFlag.AlignCenter), text)
        _paint_subtitle(painter, colours, column, box, marked and self._hovered == "menu")
        painter.setFont(theme.font(theme.CAPTION))
        painter.setPen(QColor(colours.warning if self._warned else colours.muted))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(*column.caption_box), int(flags), column.caption)

    def _paint_close(self, painter: QPainter, colours: theme.Theme, column: Column) -> None:
        box = QRectF(*close_box(column.card))
        hovered = self._hovered == "close"
        painter.setPen(QPen(QColor(colours.panel), 1.5))
        painter.setBrush(QColor(colours.text if hovered else colours.accent))
        painter.drawEllipse(box)
        painter.setPen(QPen(QColor(colours.panel if hovered else colours.on_accent), 1.6))
        c = box.center()
        painter.drawLine(QLineF(c.x() - 3, c.y() - 3, c.x() + 3, c.y() + 3))
        painter.drawLine(QLineF(c.x() - 3, c.y() + 3, c.x() + 3, c.y() - 3))


def _paint_subtitle(painter: QPainter, colours: theme.Theme, column: Column, box: QRectF, hovered: bool) -> None:
    """The second line, with a small triangle where a menu opens."""
    painter.setPen(QColor(colours.text if hovered else colours.muted))
    line = QRectF(box.x() + 3, box.y() + 21, box.width() - 6, 17)
    arrow = 12.0 if column.choices else 0.0
    text = _fitted(painter, column.subtitle, line.width() - arrow, 12, False)
    width = painter.fontMetrics().horizontalAdvance(text)
    left = line.center().x() - (width + arrow) / 2
    painter.drawText(
        QRectF(left, line.y(), width + 2, line.height()),
        int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
        text,
    )
    if column.choices:
        x, y = left + width + 5, line.center().y() - 1
        painter.setBrush(painter.pen().color())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x + 7, y), QPointF(x + 3.5, y + 4.5)]))


def _fitted(painter: QPainter, text: str, width: float, size: int, bold: bool) -> str:
    """Set the largest font from `size` down to 10 px in which the text fits; cut the text where none does."""
    for pixels in range(size, 9, -1):
        painter.setFont(theme.font(pixels, bold=bold))
        if painter.fontMetrics().horizontalAdvance(text) <= width:
            return text
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(width))


def _paint_chip(painter: QPainter, colours: theme.Theme, column: Column) -> None:
    """The shape of what comes in, on the wires before this card."""
    if column.chip is None:
        return
    gap = QRectF(*column.chip)
    middle = gap.center().y()
    painter.setPen(QPen(QColor(colours.line), 1))
    if middle < column.card.bottom:
        painter.drawLine(QLineF(gap.left(), middle, gap.right(), middle))
    painter.setFont(theme.font(10))
    width = min(painter.fontMetrics().horizontalAdvance(column.chip_text) + 10, gap.width())
    pill = QRectF(gap.center().x() - width / 2, middle - 8.5, width, 17)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.chip))
    painter.drawRoundedRect(pill, 8.5, 8.5)
    painter.setPen(QColor(colours.muted))
    painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), column.chip_text)
