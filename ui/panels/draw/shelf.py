"""A person's own drawings as small pictures, sorted by digit, one of which can be chosen. Changes none."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.design.drawing import Drawing
from models.files.personal import Own, PersonalSet
from models.language.text import tr
from ui.look import theme
from ui.look.sayings import say
from ui.panels.draw.ink import draw_stroke, round_pen

_SIDE, _STEP = 26, 29  # px: side of a picture, and distance from one to the next
_NAME = 14  # px for the digit in front of its drawings
_APART = 5  # px between two digits
_MARGIN = 5.0  # px of paper around the ink
_KEY = Qt.Key
_MOVES = {_KEY.Key_Left: -1, _KEY.Key_Right: 1}


class Shelf(QWidget):
    """Lines of drawings, each digit in front of its own; as high as all lines together."""

    chosen = Signal()  # another drawing, or none
    delete_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = PersonalSet()
        self._places: list[tuple[Own, QRect]] = []
        self._heads: list[tuple[str, QRect]] = []
        self.choice: Own | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    def show_drawings(self, own: PersonalSet) -> None:
        """Show these drawings; the chosen one stays chosen if it is among them."""
        self._own = own
        if self.choice is not None and self.choice not in own.drawings:
            self.choice = None
            self.chosen.emit()
        self._arrange()
        self._name()

    def choose(self, own: Own | None) -> None:
        """Choose and mark this drawing."""
        if own != self.choice:
            self.choice = own
            self._name()
            self.update()
            self.chosen.emit()

    def at(self, own: Own) -> QRect:
        """The place of a drawing."""
        return next(place for other, place in self._places if other is own)

    def sizeHint(self) -> QSize:
        return QSize(160, self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(_NAME + 2 * _STEP, self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            at = event.position().toPoint()
            self.choose(next((own for own, place in self._places if place.contains(at)), None))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = _KEY(event.key())
        if key in _MOVES and self._places:
            drawings = [own for own, _ in self._places]
            now = drawings.index(self.choice) if self.choice is not None else -1 if _MOVES[key] > 0 else 0
            self.choose(drawings[(now + _MOVES[key]) % len(drawings)])
        elif key in (_KEY.Key_Delete, _KEY.Key_Backspace) and self.choice is not None:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, seen = theme.current(), event.rect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.4)
        painter.setFont(theme.font(theme.CAPTION, bold=True))
        painter.setPen(QColor(colours.muted))
        for name, place in self._heads:
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        for own, place in self._places:
            if place.intersects(seen):
                self._paint_one(painter, own, QRectF(place))

    def _paint_one(self, painter: QPainter, own: Own, place: QRectF) -> None:
        colours, chosen = theme.current(), own is self.choice
        edge = colours.accent if chosen else colours.line
        painter.setPen(QPen(QColor(edge), 2 if chosen else 1))
        painter.setBrush(QColor(colours.background))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        paint_small(painter, own.drawing, place, colours.text)
        if chosen and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawRoundedRect(place.adjusted(-1.5, -1.5, 1.5, 1.5), 5, 5)

    @property
    def _height(self) -> int:
        return self._places[-1][1].bottom() + 3 if self._places else 0

    def _arrange(self) -> None:
        """Give each drawing its place."""
        self._places, self._heads = [], []
        left, top = 0, 2
        for digit in range(10):
            found = self._own.of(digit)
            if found and left + _NAME + _SIDE > self.width():
                left, top = 0, top + _STEP
            if found:
                self._heads.append((str(digit), QRect(left + 2, top, _NAME, _SIDE)))
                left += _NAME
            for own in found:
                if left + _SIDE > self.width():
                    left, top = _NAME, top + _STEP
                self._places.append((own, QRect(left, top, _SIDE, _SIDE)))
                left += _STEP
            left += bool(found) * _APART
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        name = tr("My drawings, {0} in all").format(len(self._own))
        if self.choice is not None:
            name += "; " + tr("a {0} is chosen").format(self.choice.digit)
        say(self.setAccessibleName, name)
        say(self.setToolTip, tr("Click one to choose it; Delete takes it out"))


def paint_small(painter: QPainter, drawing: Drawing, place: QRectF, colour: str) -> None:
    """The drawing, as large as fits into `place`."""
    points = [point for stroke in drawing.strokes for point in stroke]
    low, high = (tuple(pick(p[k] for p in points) for k in (0, 1)) for pick in (min, max))
    room = place.width() - 2 * _MARGIN
    scale = min(room / max(high[0] - low[0], high[1] - low[1], 1.0), 0.25)
    middle = QPointF((low[0] + high[0]) / 2, (low[1] + high[1]) / 2)
    painter.save()
    painter.translate(place.center() - middle * scale)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = round_pen(colour, 1.8)
    for stroke in drawing.strokes:
        draw_stroke(painter, list(stroke), pen, scale)
    painter.restore()
