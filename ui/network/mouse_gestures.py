"""Mouse and drag gestures on the picture, as intentions. Changes nothing itself.

Is an event filter on the viewport of the canvas; one gesture is under way at a time.
"""

from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from models.design.network import INPUT_ID, OUTPUT_ID
from ui.network.canvas import Canvas
from ui.network.columns import insertion_index
from ui.network.hits import Hit
from ui.network.palette import dropped_kind
from ui.network.sockets import Landing, Loose, landing
from ui.network.stage import Stage

HOLD, REPEAT = 400, 70  # ms until a held − or + button repeats, and between repeats
PER_UNIT = 10  # px that the grip is dragged for one neuron


class _Doing(Enum):
    NOTHING = auto()
    PRESSING = auto()
    CARRYING = auto()
    WIRING = auto()
    RESIZING = auto()
    REPEATING = auto()
    PANNING = auto()


class MouseGestures(QObject):
    """Turns events of the viewport into intentions."""

    hovered = Signal(object, QPoint)  # the Hit under the cursor or None, and where (viewport)
    clicked = Signal(object, QPoint)  # a Hit, or None for the background
    menu_wanted = Signal(object, QPoint)  # right click or double click: Hit or None, global position
    functions_wanted = Signal(str)  # double click on this layer's card
    dropped = Signal(type, int)  # a kind of layer, and the place among the hidden layers before which it goes
    carried = Signal(str, int)  # a layer, and its place among the hidden layers afterwards
    wired = Signal(object)  # the Landing of a wire that was dragged to an Add layer
    stepping = Signal(object)  # the Hit of a − or + that is pressed; `stepped` follows
    button_left = Signal()  # the mouse is not on that button any more
    stepped = Signal(str, int)  # a layer is to have this many neurons more
    resized = Signal(str, int)  # a layer is to have this many neurons more than when the drag began
    resizing = Signal(str)  # a drag of this layer's grip begins
    sealed = Signal()  # the drag has ended or the held button was released

    def __init__(self, canvas: Canvas, stage: Stage) -> None:
        super().__init__(canvas)
        self._canvas, self._stage = canvas, stage
        self.selected = ""
        self.edits = True  # False: the picture is only looked at
        self._doing = _Doing.NOTHING
        self._hit: Hit | None = None
        self._button: Hit | None = None  # the − or + that was pressed last, until the mouse leaves it
        self._loose = Loose()
        self._from = QPoint()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._repeat)
        canvas.viewport().installEventFilter(self)
        canvas.viewport().setAcceptDrops(True)

    def cancel(self) -> bool:
        """Esc: give up the drag under way; False where there is none."""
        if self._doing not in (_Doing.CARRYING, _Doing.WIRING):
            return False
        self._doing = _Doing.NOTHING
        self._unmark()
        return True

    def at(self, point: QPoint) -> Hit | None:
        """The part of the picture under a point of the viewport."""
        place = self._canvas.mapToScene(point)
        return self._stage.hit(place.x(), place.y(), self.selected)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent):  # also the base class of enter and move events
            return self._drag(event)
        match event.type():
            case QEvent.Type.MouseButtonPress if isinstance(event, QMouseEvent):
                return self._press(event)
            case QEvent.Type.MouseMove if isinstance(event, QMouseEvent):
                return self._move(event)
            case QEvent.Type.MouseButtonRelease if isinstance(event, QMouseEvent):
                return self._release(event)
            case QEvent.Type.MouseButtonDblClick if isinstance(event, QMouseEvent):
                return self._double(event)
            case QEvent.Type.ContextMenu if not self.edits:
                return True
            case QEvent.Type.ContextMenu if isinstance(event, QContextMenuEvent):
                self.menu_wanted.emit(self.at(event.pos()), event.globalPos())
                return True
            case QEvent.Type.Leave:
                self._stay_on_button(None)
                self.hovered.emit(None, QPoint())
            case QEvent.Type.DragLeave if isinstance(event, QDragLeaveEvent):
                self._unmark()
                return True
        return False

    def _press(self, event: QMouseEvent) -> bool:
        self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        self._from = event.position().toPoint()
        if event.button() == Qt.MouseButton.MiddleButton:
            self._begin(_Doing.PANNING)
        if event.button() != Qt.MouseButton.LeftButton:
            return True
        self._hit = found = self.at(self._from)
        self._stay_on_button(found)
        self.hovered.emit(None, self._from)
        if found is None:
            self._begin(_Doing.PANNING)
        elif not self.edits:
            self._begin(_Doing.PRESSING)
        elif found.kind in ("minus", "plus") and found.layer_id != INPUT_ID:
            self._begin(_Doing.REPEATING)
            self._button = found
            self.stepping.emit(found)
            self._repeat()
            self._timer.start(HOLD)
        elif found.kind == "handle":
            self._begin(_Doing.RESIZING)
            self.resizing.emit(found.layer_id)
        else:
            self._begin(_Doing.PRESSING)
        return True

    def _move(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        self._stay_on_button(self.at(point) if self._button is not None else None)
        if self._doing is _Doing.NOTHING:
            self._look(point)
        elif self._doing is _Doing.PANNING:
            self._canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._canvas.pan(point - self._from)
            self._from = point
        elif self._doing is _Doing.RESIZING and self._hit:
            way = point - self._from
            self.resized.emit(self._hit.layer_id, round((way.x() + way.y()) / PER_UNIT))
        elif self._doing is _Doing.PRESSING and self._hit and self.edits:
            far = (point - self._from).manhattanLength() >= QApplication.startDragDistance()
            if far and self._hit.kind in ("card", "menu") and self._hit.layer_id not in (INPUT_ID, OUTPUT_ID):
                self._begin(_Doing.CARRYING)
            elif far and self._hit.kind in ("socket", "skip"):
                socket = self._hit.kind == "socket"
                self._loose = Loose(source=self._hit.layer_id) if socket else Loose(add=self._hit.layer_id)
                self._begin(_Doing.WIRING)
        if self._doing is _Doing.CARRYING and self._hit:
            place = self._canvas.mapToScene(point)
            self._stage.show_ghost(self._hit.layer_id, place.x(), place.y())
            self._stage.show_marker(insertion_index(self._stage.layout, place.x()))
        elif self._doing is _Doing.WIRING:
            self._drag_wire(self._canvas.mapToScene(point))
        return True

    def _release(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        doing, self._doing = self._doing, _Doing.NOTHING
        self._timer.stop()
        if doing is _Doing.CARRYING and self._hit:
            self._unmark()
            self.carried.emit(self._hit.layer_id, self._target(self._canvas.mapToScene(point)))
        elif doing is _Doing.WIRING:
            self._unmark()
            place = self._canvas.mapToScene(point)
            landed = landing(self._stage.layout, self._loose, place.x(), place.y())
            if landed is not None:
                self.wired.emit(landed)
                self.sealed.emit()
        elif doing in (_Doing.RESIZING, _Doing.REPEATING):
            self.sealed.emit()
        elif doing is _Doing.PRESSING:
            self.clicked.emit(self._hit, point)
        elif doing is _Doing.PANNING and self._hit is None and (point - self._from).manhattanLength() < 3:
            self.clicked.emit(None, point)
        self._look(point)
        return True

    def _double(self, event: QMouseEvent) -> bool:
        found = self.at(event.position().toPoint())
        if found and found.kind == "card" and self.edits:
            self.functions_wanted.emit(found.layer_id)
            return True
        return self._press(event)

    def _drag_wire(self, place: QPointF) -> None:
        """Show the wire at the mouse, and highlight the layer or place that it would be joined to."""
        self._stage.show_loose(self._loose, place.x(), place.y())
        landed = landing(self._stage.layout, self._loose, place.x(), place.y()) or Landing("")
        joined = landed.source if self._loose.add else landed.add
        self._stage.hover(Hit("card", joined) if joined else None)
        self._stage.show_marker(landed.place if landed.place and not landed.add else None)

    def _target(self, place: QPointF) -> int:
        """Place of the carried layer among the hidden layers after the move."""
        assert self._hit is not None
        index = insertion_index(self._stage.layout, place.x())
        ids = [c.layer_id for c in self._stage.layout.columns[1:-1]]
        old = ids.index(self._hit.layer_id) if self._hit.layer_id in ids else index
        return index - 1 if index > old else index

    def _begin(self, doing: _Doing) -> None:
        self._doing = doing

    def _repeat(self) -> None:
        if self._hit is not None:
            self.stepped.emit(self._hit.layer_id, 1 if self._hit.kind == "plus" else -1)
            self._timer.start(REPEAT)

    def _stay_on_button(self, found: Hit | None) -> None:
        """Say where the mouse has left the button that was pressed last. found: what is under it."""
        if self._button is not None and found != self._button:
            self._button = None
            self.button_left.emit()

    def _look(self, point: QPoint) -> None:
        found = self.at(point)
        shape = Qt.CursorShape.ArrowCursor
        if found is not None:
            shape = Qt.CursorShape.SizeVerCursor if found.kind == "handle" else Qt.CursorShape.PointingHandCursor
        self._canvas.viewport().setCursor(shape)
        self.hovered.emit(found, point)

    def _drag(self, event: QDropEvent) -> bool:
        """A layer from the palette enters, moves over the picture or is dropped."""
        kind = dropped_kind(event.mimeData())
        if kind is None:
            event.ignore()  # perhaps a file, which the window takes
            return True
        index = insertion_index(self._stage.layout, self._canvas.mapToScene(event.position().toPoint()).x())
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            self._stage.show_marker(index)
        else:
            self._unmark()
            self.dropped.emit(kind, index)
        event.acceptProposedAction()
        return True

    def _unmark(self) -> None:
        self._stage.show_marker(None)
        self._stage.show_ghost("", 0, 0)
        self._stage.show_loose(None)
