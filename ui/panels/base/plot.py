"""The base of every chart: pyqtgraph in the theme's colours, with a short menu of its own."""

from collections.abc import Callable
from pathlib import Path

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QGraphicsGridLayout, QLabel, QMenu, QSizePolicy, QStyleOptionGraphicsItem, QWidget

from models.files import atomic, reading
from models.language.text import tr
from ui.look import theme
from ui.look.sayings import say

_STILL = 3  # px that the mouse may move in a click


class Area(pg.GraphicsWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """The axes of a plot, on the left and below, and the room between them, with the items drawn there.

    In the place of pyqtgraph's PlotItem, which builds two more axes and the forty widgets of a menu.
    """

    def __init__(self, axes: dict[str, pg.AxisItem]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.items: list[pg.GraphicsItem] = []
        self.layout = QGraphicsGridLayout()
        self.layout.setSpacing(0)
        self.setLayout(self.layout)
        self._box = pg.ViewBox(parent=self, enableMenu=False)
        self.layout.addItem(self._box, 0, 1)
        self._axes = {side: axes.get(side) or pg.AxisItem(side, parent=self) for side in ("bottom", "left")}
        for axis, place in zip(self._axes.values(), ((1, 1), (0, 0)), strict=True):
            axis.linkToView(self._box)
            self.layout.addItem(axis, *place)
            axis.setZValue(0.5)  # above pictures
            axis.setFlag(axis.GraphicsItemFlag.ItemNegativeZStacksBehindParent)
        self.layout.setRowStretchFactor(0, 100)
        self.layout.setColumnStretchFactor(1, 100)

    def getViewBox(self) -> pg.ViewBox:
        return self._box

    def getAxis(self, side: str) -> pg.AxisItem:
        return self._axes[side]

    def setLabel(self, side: str, text: str | None) -> None:
        self._axes[side].setLabel(text)

    def showLabel(self, side: str, shown: bool) -> None:
        self._axes[side].showLabel(shown)

    def addItem(self, item: pg.GraphicsItem, ignoreBounds: bool = False) -> None:  # noqa: N803  as pyqtgraph calls it
        self.items.append(item)
        self._box.addItem(item, ignoreBounds=ignoreBounds)

    def removeItem(self, item: pg.GraphicsItem) -> None:
        if item in self.items:
            self.items.remove(item)
            self._box.removeItem(item)


class Plot(pg.GraphicsView):  # type: ignore[misc]
    """One plot with axes on the left and below. Follows the theme; emits the place of the cursor."""

    moved = Signal(float, float)  # the cursor, in the units of the axes
    clicked = Signal(float, float)  # a click of the left button that moved nothing, in the units of the axes
    left = Signal()
    reset_view = Signal()
    dressed = Signal()  # the theme has changed: items have to take its colours
    resized = Signal()
    failed = Signal(str)  # why a file could not be written, as a sentence

    def __init__(self, name: str, axes: dict[str, pg.AxisItem] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.enableMouse(False)  # else the whole scene would follow it
        self._area = Area(axes or {})
        self.setCentralItem(self._area)
        say(self.setAccessibleName, name)
        self.setMinimumSize(QSize(120, 80))
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setObjectName("plot")
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.getPlotItem().layout.setContentsMargins(0, 4, 4, 0)
        self._look = theme.current(), theme.font(theme.CAPTION)  # that it has taken from Qt
        self._pressed: QPointF | None = None  # where the left button went down
        self.extra_actions: Callable[[QMenu], None] | None = None  # of the panel, for the menu
        self.bubble = Overlay(self, "bubble")
        self.message = Overlay(self, "muted")
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setWordWrap(True)
        moved = self.getPlotItem().getViewBox().geometryChanged
        moved.connect(self._centre, Qt.ConnectionType.QueuedConnection)  # once the axes stand where they belong
        self._dress()

    def getPlotItem(self) -> Area:
        return self._area

    def setMouseEnabled(self, x: bool, y: bool) -> None:
        """Whether the mouse moves and scales the view in these directions."""
        self._area.getViewBox().setMouseEnabled(x, y)

    def view_rect(self) -> QRect:
        """The area inside the axes, in pixels of this widget."""
        box = self.getPlotItem().getViewBox()
        return QRect(self.mapFromScene(box.sceneBoundingRect()).boundingRect())

    def at(self, x: float, y: float) -> QPointF:
        """A pixel of this widget in the units of the axes."""
        spot: QPointF = self.getPlotItem().getViewBox().mapSceneToView(self.mapToScene(int(x), int(y)))
        return spot

    def place(self, x: float, y: float) -> QPoint:
        """The pixel of this widget at a point in the units of the axes."""
        scene = self.getPlotItem().getViewBox().mapViewToScene(QPointF(x, y))
        return QPoint(self.mapFromScene(scene))

    def say(self, text: str) -> None:
        """Show words in the middle of an empty plot; "" removes them."""
        self.message.say(text)
        self._centre()

    def _centre(self) -> None:
        if self.message.text():
            self.message.setGeometry(self.view_rect().adjusted(8, 0, -8, 0))

    def fade(self, faded: bool) -> None:
        """Show that the picture is out of date."""
        self.getPlotItem().getViewBox().setOpacity(0.35 if faded else 1.0)

    def menu(self) -> QMenu:
        """The context menu: the panel adds to it."""
        menu = QMenu(self)
        menu.addAction(tr("Reset View"), self.reset_view.emit)
        if self.extra_actions:
            menu.addSeparator()
            self.extra_actions(menu)
        return menu

    def write(self, path: str, suffix: str, content: bytes) -> None:
        """Write a file, whole or not at all; a failure is emitted by `failed`."""
        target = Path(path)
        if not target.suffix:
            target = target.with_suffix(suffix)
        try:
            atomic.write(target, content)
        except OSError as error:
            why = reading.reason(error)
            self.failed.emit(tr("{file} could not be written: {why}.").format(file=target.name, why=why))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        where = event.position()
        if self.view_rect().contains(where.toPoint()):
            spot = self.at(where.x(), where.y())
            self.moved.emit(spot.x(), spot.y())
        else:
            self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = event.position() if event.button() == Qt.MouseButton.LeftButton else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        where, pressed, self._pressed = event.position(), self._pressed, None
        still = pressed is not None and (where - pressed).manhattanLength() <= _STILL
        if still and self.view_rect().contains(where.toPoint()):
            spot = self.at(where.x(), where.y())
            self.clicked.emit(spot.x(), spot.y())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.reset_view.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if event is not None:  # pyqtgraph itself calls this with None
            self.resized.emit()
            self.say(self.message.text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "message"):
            look = theme.current(), theme.font(theme.CAPTION)
            if look != self._look:  # Qt says it several times while a plot is built
                self._look = look
                self._dress()
                self.dressed.emit()

    def _dress(self) -> None:
        colours = theme.current()
        self.setBackground(colours.panel)
        for side in ("left", "bottom"):
            axis = self.getPlotItem().getAxis(side)
            axis.enableAutoSIPrefix(False)  # it would lay out the label again at every change of range
            axis.setPen(pg.mkPen(colours.line))
            axis.setTextPen(pg.mkPen(colours.muted))
            axis.setStyle(tickFont=theme.font(theme.CAPTION), tickLength=3, tickTextOffset=2)
            axis.label.setFont(theme.font(theme.CAPTION))
            axis.label.setDefaultTextColor(pg.mkColor(colours.muted))
            axis.resizeEvent()  # the name has another height now


class Picture(pg.ImageItem):  # type: ignore[misc]
    """An image that is interpolated between its cells."""

    smooth = True

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.smooth)
        super().paint(painter, option, widget)


class Overlay(QLabel):
    """Words over a plot, as large as their text; the mouse goes through them."""

    def __init__(self, parent: QWidget, kind: str) -> None:
        super().__init__(parent)
        self.setObjectName(kind)
        self.setTextFormat(Qt.TextFormat.RichText if kind == "bubble" else Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, text: str) -> None:
        """Show these words; "" hides."""
        if text != self.text():
            say(self.setText, text)
        self.setVisible(bool(text))

    def setText(self, text: str) -> None:
        super().setText(text)  # also when it is said again in another language
        self.adjustSize()
