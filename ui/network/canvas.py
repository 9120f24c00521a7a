"""The window onto the scene: zoom, pan and fit. Knows nothing of layers."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QToolTip, QWidget

from ui.look import theme
from ui.look.tips import wrapped

READABLE = 0.75  # scale of a scene that cannot be shown whole; the rest is reached by panning
_LOW = 0.58  # least scale to show the whole scene or its whole height: better small than panned
LARGEST = 1.5  # most to which a small scene is enlarged automatically
LEAST, MOST = 0.1, 4.0
_STEP = 1.2
_HAIR = 1.016  # a scene up to this much larger than the room counts as fitting


class Zoom(NamedTuple):
    """A view of the scene that somebody has chosen by hand. across, down: of the scroll bars."""

    transform: QTransform
    across: int
    down: int


class Canvas(QGraphicsView):
    """A view that fits its scene by itself until somebody zooms by hand."""

    resized = Signal()

    def __init__(self, scene: QGraphicsScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._mode: Literal["auto", "fit", "free"] = "auto"
        self._zoomed: tuple[float, QPointF] | None = None  # scale and middle of the zoom that was given up
        self._by_keys = False
        self.readable = READABLE  # least scale, except to show the whole scene
        self.name_at: Callable[[float, float], str] = lambda _x, _y: ""  # what a tooltip says of a point of the scene
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(True)

    @property
    def scale_now(self) -> float:
        """Screen pixels per scene pixel."""
        return self.transform().m11()

    def fit(self) -> None:
        """Show the whole scene, and keep doing so until zoomed."""
        self._mode = "fit"
        self.refit()

    def show_all(self) -> None:
        """Give up a zoom by hand until `zoom_back`, so that the whole scene is in sight."""
        if self._mode == "free":
            self._zoomed = self.scale_now, self.mapToScene(self.viewport().rect().center())
            self._mode = "auto"
            self.refit()

    def zoom_back(self) -> None:
        """Take up the zoom by hand that `show_all` gave up, unless somebody has zoomed since."""
        zoomed, self._zoomed = self._zoomed, None
        if zoomed is not None and self._mode == "auto":
            self.zoom(zoomed[0] / self.scale_now)
            self.centerOn(zoomed[1])

    def zoom(self, factor: float) -> None:
        """Larger or smaller by `factor`, around the cursor or the middle."""
        self._mode = "free"
        self.let_go()
        self._offer_bars(True, True)
        target = min(max(self.scale_now * factor, LEAST), MOST)
        self.scale(target / self.scale_now, target / self.scale_now)

    def zoomed(self) -> Zoom | None:
        """What a zoom by hand shows, to be shown again later; None where the scene fits by itself. Ends the zoom."""
        kept = None
        if self._mode == "free":
            kept = Zoom(self.transform(), self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        self.show_all()
        return kept

    def zoom_as(self, kept: Zoom | None) -> None:
        """Show what `zoomed` gave; with None the scene fits by itself."""
        self.show_all()
        if kept is not None:
            self._mode = "free"
            self._offer_bars(True, True)
            self.setTransform(kept.transform)
            self.horizontalScrollBar().setValue(kept.across)
            self.verticalScrollBar().setValue(kept.down)

    def zoom_in(self) -> None:
        self.zoom(_STEP)

    def zoom_out(self) -> None:
        self.zoom(1 / _STEP)

    def refit(self) -> None:
        """Fit again after the scene or the room has changed, unless zoomed by hand."""
        if self._mode == "free" or not self.scene().sceneRect().isValid():
            return
        room, size = self.sceneRect(), self.maximumViewportSize()
        across, down = size.width() / room.width(), size.height() / room.height()
        auto = self._mode == "auto"
        if auto and across < self.readable:  # there will be a scroll bar below
            down = (size.height() - self.horizontalScrollBar().sizeHint().height()) / room.height()
        exact = min(across, down, LARGEST)
        if 0.985 < exact < _HAIR:
            exact = 1.0  # a scene only a hair too large or too small is not scaled, which would blur every letter
        low = min(_LOW, READABLE) if self.readable == READABLE else self.readable
        target = max(exact, min(self.readable, max(down, low)) if auto and exact < low else LEAST)
        self._offer_bars(target > across * _HAIR, target > down * _HAIR)
        if abs(target - self.scale_now) > 1e-6:
            bar = self.horizontalScrollBar()
            at_inputs = bar.value() == bar.minimum()
            self.resetTransform()
            self.scale(target, target)
            if at_inputs:
                bar.setValue(bar.minimum())

    def keep(self, point: QPointF, place: QPointF) -> None:
        """Show this point of the scene at this place of the viewport, in the present scale, until `let_go`."""
        if self._mode == "free":
            self.pan((place - self.viewportTransform().map(point)).toPoint())
            return
        self._offer_bars(False, False)
        size, scale = self.viewport().size().toSizeF() / self.scale_now, self.scale_now
        self.setSceneRect(QRectF(point - place / scale, size))

    def let_go(self) -> None:
        """Show the scene as a whole again."""
        self.setSceneRect(QRectF())

    def _offer_bars(self, across: bool, down: bool) -> None:
        """Show a scroll bar in each direction in which the picture is larger than the room."""
        needed, off = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(needed if across else off)
        self.setVerticalScrollBarPolicy(needed if down else off)

    def pan(self, by: QPoint) -> None:
        """Move the scene by this many screen pixels."""
        for bar, delta in ((self.horizontalScrollBar(), by.x()), (self.verticalScrollBar(), by.y())):
            bar.setValue(bar.value() - delta)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.0015 ** event.angleDelta().y())
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or not self.verticalScrollBar().maximum():
            # A plain wheel walks along the layers where there is nothing to scroll up and down.
            delta = event.angleDelta()
            self.pan(QPoint(delta.x() or delta.y(), 0) / 2)
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom(1 + event.value())
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self.mapToScene(event.pos())
            QToolTip.showText(event.globalPos(), wrapped(self.name_at(place.x(), place.y())), self.viewport())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keys = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._by_keys = False
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._by_keys:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.current().accent), 2))
            painter.drawRoundedRect(self.viewport().rect().adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
