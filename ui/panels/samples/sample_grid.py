"""A page of pictures; a badge on each wrong one shows the class that the network predicted."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.language.text import tr
from models.talk.probes import SamplePictures
from ui.look import theme
from ui.look.sayings import say
from ui.panels.samples.sample_picture import drawn

_SIDES = (56, 40)  # px across a picture: the larger size of which two lines fit; otherwise one line as high as the room
_LEAST = 34  # px across, at least
_GAP = (4, 10)  # px between two pictures, at least and at most
_EDGE = 2  # px around all of them, for the ring of the chosen one
_BADGE = 14  # px high
_NOTCH = 120  # units of the wheel per notch

_KEYS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENDS = {Qt.Key.Key_Home: False, Qt.Key.Key_End: True}


class SampleGrid(QWidget):
    """Shows a page and emits what was asked for. Turns no page and chooses nothing by itself."""

    picked = Signal(int)  # the place on the page that was clicked
    moved = Signal(int)  # by how many places
    turned = Signal(int)  # by how many pages
    ended = Signal(bool)  # to the first (False) or to the last
    closed = Signal()
    pointed = Signal(int)  # the place under the mouse, −1 where there is none
    capacity_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: SamplePictures | None = None
        self.chosen: int | None = None  # number of the sample
        self.marked: frozenset[int] = frozenset()  # numbers of samples
        self._names: tuple[str, ...] = ()
        self._badges = False
        self._instead = ""  # words in place of pictures
        self._images: list[QImage] = []
        self._turn = 0
        say(self.setAccessibleName, tr("Pictures"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def capacity(self) -> int:
        """Number of pictures that fit."""
        return self._columns() * self._rows()

    def show_page(self, page: SamplePictures | None, names: tuple[str, ...], marked: bool) -> None:
        """Show these pictures. names: of the classes. marked: put a badge on the wrong ones."""
        if self.page is None or page is None or page.pictures is not self.page.pictures:
            self._images = [] if page is None else [drawn(picture) for picture in page.pictures]
        self.page, self._names, self._badges = page, names, marked
        self.update()

    def say(self, text: str) -> None:
        """Show why there are no pictures; "" shows the pictures."""
        if text != self._instead:
            self._instead = text
            self.update()

    def show_chosen(self, number: int | None) -> None:
        """Put a ring around this sample."""
        self.chosen = number
        self.update()

    def show_marked(self, numbers: frozenset[int]) -> None:
        """Put a thin ring around these samples."""
        if numbers != self.marked:
            self.marked = numbers
            self.update()

    def cell(self, place: int) -> QRect:
        """The rectangle of this place of the page."""
        row, column = divmod(place, self._columns())
        side = self._side()
        across = side + _spread(self.width(), side, self._columns())
        down = side + _spread(self.height(), side, self._rows())
        return QRect(_EDGE + column * across, _EDGE + row * down, side, side)

    # ---------------------------------------------------------------- what is asked for

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS:
            across, down = _KEYS[key]
            self.moved.emit(across + down * self._columns())
        elif key in _PAGES:
            self.turned.emit(_PAGES[key])
        elif key in _ENDS:
            self.ended.emit(_ENDS[key])
        elif key == Qt.Key.Key_Escape and self.chosen is not None:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and place >= 0:
            self.picked.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit(self._place(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        self.pointed.emit(-1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turn += event.angleDelta().y()
        pages = int(self._turn / _NOTCH)
        if pages:
            self._turn -= pages * _NOTCH
            self.turned.emit(-pages)
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.page is not None:
            self._images = [drawn(picture) for picture in self.page.pictures]  # signals have the theme's colours

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.capacity_changed.emit()

    # ---------------------------------------------------------------- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.4)
        if self._instead:
            painter.setFont(theme.font(theme.BODY))
            painter.setPen(QColor(theme.current().muted))
            words = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(self.rect().adjusted(_GAP[1], 0, -_GAP[1], 0), words, self._instead)
        ratio = painter.device().devicePixelRatioF()
        for place, image in enumerate(self._images[: self.capacity]):
            self._paint_picture(painter, QRectF(self.cell(place)), image, ratio)
            self._paint_badge(painter, self.cell(place), place)
            self._paint_ring(painter, QRectF(self.cell(place)), place)
        if self.hasFocus() and self.chosen is None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.current().accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _paint_picture(self, painter: QPainter, cell: QRectF, image: QImage, ratio: float) -> None:
        """Paint the picture sharp if whole pixels nearly fill the cell; otherwise scale it to the cell."""
        across = max(image.width(), image.height())
        sharp = int(cell.width() * ratio / across) * across / ratio
        side = sharp if sharp >= 0.8 * cell.width() else cell.width()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, side != sharp)
        painter.fillRect(cell, QColor(theme.current().chip))
        target = QRectF(0, 0, side, side)
        target.moveCenter(cell.center())
        painter.drawImage(target, image)

    def _paint_badge(self, painter: QPainter, cell: QRect, place: int) -> None:
        """Paint the predicted class, paler if it was predicted at an earlier step."""
        page = self.page
        if page is None or not self._badges or not page.mistaken[place]:
            return
        colours, name = theme.current(), self._names[int(page.predicted[place])]
        font = theme.font(theme.CAPTION, bold=True)
        measure = QFontMetricsF(font)
        shown = measure.elidedText(name, Qt.TextElideMode.ElideRight, cell.width() - 2)
        wide = min(cell.width(), max(_BADGE, round(measure.horizontalAdvance(shown)) + 6))
        badge = QRect(cell.right() + 1 - wide, cell.bottom() + 1 - _BADGE, wide, _BADGE)
        painter.fillRect(
            badge, QColor(colours.bad) if page.fresh[place] else theme.mix(colours.bad, colours.panel, 0.3)
        )
        painter.setFont(font)
        painter.setPen(QColor(colours.on_accent))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_ring(self, painter: QPainter, cell: QRectF, place: int) -> None:
        number = None if self.page is None else int(self.page.numbers[place])
        if number is None or (number != self.chosen and number not in self.marked):
            return
        chosen, colours = number == self.chosen, theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent if chosen else colours.text), 2 if chosen else 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cell.adjusted(-1, -1, 1, 1), 2, 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    # ---------------------------------------------------------------- places

    def sizeHint(self) -> QSize:
        return QSize(240, 2 * (_SIDES[0] + _GAP[0]))

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * _SIDES[0], _LEAST + 2 * _EDGE)

    def _side(self) -> int:
        alone = min(max(self.height() - 2 * _EDGE, _LEAST), _SIDES[0])
        return next((side for side in _SIDES if self._fitting(self.height(), side) >= 2), alone)

    def _columns(self) -> int:
        return self._fitting(self.width(), self._side())

    def _rows(self) -> int:
        return self._fitting(self.height(), self._side())

    def _fitting(self, length: int, side: int) -> int:
        return max(1, (length - 2 * _EDGE + _GAP[0]) // (side + _GAP[0]))

    def _place(self, point: QPoint) -> int:
        """The place of the picture under a point, −1 where there is none."""
        count = min(len(self._images), self.capacity)
        return next((place for place in range(count) if self.cell(place).contains(point)), -1)


def _spread(length: int, side: int, count: int) -> int:
    """Px between `count` pictures along `length`."""
    return min(max((length - 2 * _EDGE - count * side) // max(count - 1, 1), _GAP[0]), _GAP[1])
