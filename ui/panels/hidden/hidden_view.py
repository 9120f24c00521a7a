"""The picture of the samples as a layer sees them. Knows no network."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QRubberBand, QWidget

from models.design.data import Column, DataKind
from models.talk.hidden_probes import LayerView
from ui.look import theme
from ui.panels.base.legend import class_colour
from ui.panels.base.plot import Overlay
from ui.panels.hidden.atlas_item import AtlasItem
from ui.panels.hidden.points_item import Look, PointsItem
from ui.panels.plane.map_view import AXES, EDGE, SYMBOL, MapView
from ui.panels.plane.readings import answer_colours

_NEAR = 10  # px from the mouse to the middle of the sample that it means
_RING = 16  # px across
_DRAG = 4  # px that a drag has at least
_STEP = 0.05  # of the picture by which a key makes a rectangle larger
_GOLDEN = 0.6180339887  # spreads numbers evenly
_SHADES = 16
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}

Places = NDArray[np.float64]


class HiddenView(MapView):
    """Samples as symbols over what the network answers there; one can be chosen, and a rectangle marks many."""

    chosen = Signal(int)  # the number of the sample that was clicked or walked to; −1 for none
    brushed = Signal(object)  # the numbers of the samples in a rectangle, a frozenset
    pointed = Signal(int)  # the place in the view's arrays of the sample under the mouse; −1 for none

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.points, self.atlas = PointsItem(), AtlasItem()
        self.ring = pg.ScatterPlotItem(size=_RING, brush=None, symbol="o")
        self.ring.setZValue(20)
        for item in (self.points, self.atlas, self.ring):
            self.getPlotItem().addItem(item, ignoreBounds=True)
        self.shown: LayerView | None = None
        self.number: int | None = None  # the chosen sample
        self.marked: frozenset[int] = frozenset()
        self.places: Places = np.empty((0, 2))  # of all samples at hand, in units of the axes
        self.drawn_rows: NDArray[np.bool_] = np.empty(0, bool)
        self.names = Overlay(self, "axis"), Overlay(self, "axis")
        self._extent: tuple[tuple[float, ...], bool] = (), False  # and whether the axis upwards has a name
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, self)
        self._from: QPoint | None = None  # where a drag began
        self._mouse: QPoint | None = None
        self._reach = 0, 0  # steps from the chosen sample to the corner that keys move
        self.clicked.connect(self._click)
        self.left.connect(self._leave)

    def show_view(
        self, info: DataKind, view: LayerView, names: tuple[str, str], across: int, *, with_test: bool, trained: bool
    ) -> None:
        """Show this view of a layer. names: of the axes. across: tiles of the atlas. trained: mark the wrong ones."""
        self.shown = view
        self._show_area(view, names)
        self._show_regions(info, view)
        self.places = spread(view)
        self.drawn_rows = view.training | with_test | (view.numbers == self.number)
        if view.atlas is None:
            self.points.show_groups(self._groups(info, view, trained))
        else:
            self.points.clear()
        self.atlas.show_atlas(view.atlas, across)
        self._draw_chosen()
        self._point()

    def drop(self) -> None:
        """Back to an empty plot."""
        self.shown, self.places, self.drawn_rows = None, np.empty((0, 2)), np.empty(0, bool)
        self.clear_all()
        self.points.clear()
        self.atlas.show_atlas(None, 1)
        self.ring.hide()
        for overlay in self.names:
            overlay.say("")

    def choose(self, number: int | None) -> None:
        """Put a ring around this sample; None for none."""
        if number != self.number:
            self.number, self._reach = number, (0, 0)
            self._draw_chosen()

    def place_of(self, number: int | None) -> int | None:
        """Where this sample stands in the view's arrays; None where it is not among them."""
        if self.shown is None or number is None:
            return None
        found = np.flatnonzero(self.shown.numbers == number)
        return int(found[0]) if len(found) else None

    def dress(self) -> None:
        """The theme has changed."""
        self.points.dress()

    # ---------------------------------------------------------------- what is drawn

    def _show_area(self, view: LayerView, names: tuple[str, str]) -> None:
        extent = self._wide(view)
        if (extent, bool(names[1])) != self._extent:
            self._extent = extent, bool(names[1])
            left, bottom, right, top = extent
            self.show_axes(Column("", "", left, right), Column("", "", bottom, top))
            self.points.show_area(QRectF(left, bottom, right - left, top - bottom))
        left, bottom, right, top = view.bounds
        self.atlas.show_area(QRectF(left, bottom, right - left, top - bottom))
        if not names[1]:  # a strip
            self.getPlotItem().getAxis("left").setTicks([[]])
        for overlay, text in zip(self.names, names, strict=True):
            overlay.say(text)
        self._place_names()

    def _wide(self, view: LayerView) -> tuple[float, ...]:
        """What the plot shows: where a unit is as long on both axes, more than the view's bounds one way."""
        left, bottom, right, top = view.bounds
        if not view.projected:
            return view.bounds
        room = self._room()
        ratio = max(room.width(), 1) / max(room.height(), 1) * (top - bottom) / (right - left)
        across, up = (max(ratio, 1.0) - 1) * (right - left) / 2, (max(1 / ratio, 1.0) - 1) * (top - bottom) / 2
        return left - across, bottom - up, right + across, top + up

    def _room(self) -> QSize:
        """px inside the axes."""
        return QSize(self.width() - AXES[0] - 2 * EDGE, self.height() - AXES[1] - 2 * EDGE)

    def _place_names(self) -> None:
        """The name of the upright axis at its upper end, that of the level one at its right end."""
        area = self.view_rect()
        self.names[1].move(area.left() + 4, area.top() + 2)
        self.names[0].move(area.right() - self.names[0].width() - 3, area.bottom() - self.names[0].height() - 2)

    def _show_regions(self, info: DataKind, view: LayerView) -> None:
        if not view.regions.size:
            self.image.clear()
            return
        answer = view.regions
        if view.places.shape[1] == 1:  # a strip: the same from bottom to top
            answer = answer[..., None, :]
        self.show_colours(answer_colours(info, answer, discrete=False))

    def _groups(self, info: DataKind, view: LayerView, trained: bool) -> list[tuple[Look, Places]]:
        if info.task == "regression":
            kind = np.round(np.clip(info.in_colour_range(view.targets), -1, 1) * _SHADES).astype(np.int64) + _SHADES
            wrong = np.zeros(len(kind), bool)
        else:
            kind, wrong = view.targets.astype(np.int64), (view.answers != view.targets) & trained
        marked = np.isin(view.numbers, list(self.marked)) if self.marked else np.zeros(len(kind), bool)
        # what is to be seen lies on top: the order of these numbers is that of painting
        key = ((marked * 2 + wrong) * 2 + view.training) * 64 + kind
        found = []
        for value in np.unique(key[self.drawn_rows]).tolist():
            flags, number = divmod(value, 64)
            colour, shape = (_shade(number), 0) if info.task == "regression" else (class_colour(number), number)
            look = Look(shape, colour, not flags & 1, bool(flags & 2), bool(flags & 4))
            found.append((look, self.places[(key == value) & self.drawn_rows]))
        return found

    def _draw_chosen(self) -> None:
        place = self.place_of(self.number)
        self.ring.setVisible(place is not None)
        if place is not None:
            x, y = self.places[place].tolist()
            self.ring.setData(x=[x], y=[y], pen=pg.mkPen(theme.current().text, width=2.5))

    # ---------------------------------------------------------------- mouse and keys

    def nearest(self, x: float, y: float) -> int:
        """The place in the arrays of the drawn sample at a pixel; −1 where none lies."""
        if not self.drawn_rows.any():
            return -1
        away = np.hypot(*(self._pixels() - [x, y]).T)
        away[~self.drawn_rows] = np.inf
        best = int(away.argmin())
        return best if away[best] <= _NEAR else -1

    def _pixels(self) -> Places:
        """The samples in pixels of this widget: (n, 2)."""
        origin, corner = (np.array(self._exact(x, y)) for x, y in ((0.0, 0.0), (1.0, 1.0)))
        return np.asarray(origin + self.places * (corner - origin))

    def _exact(self, x: float, y: float) -> tuple[float, float]:
        scene = self.getPlotItem().getViewBox().mapViewToScene(QPointF(x, y))
        spot = self.viewportTransform().map(scene)
        return spot.x(), spot.y()

    def _inside(self, area: QRectF) -> frozenset[int]:
        """The numbers of the drawn samples in a rectangle, in units of the axes."""
        if self.shown is None:
            return frozenset()
        x, y = self.places.T
        inside = (x >= area.left()) & (x <= area.right()) & (y >= area.top()) & (y <= area.bottom())
        return frozenset(self.shown.numbers[inside & self.drawn_rows].tolist())

    def _brush(self, band: QRect) -> None:
        """Mark what lies in this rectangle, in pixels."""
        a, b = self.at(band.left(), band.top()), self.at(band.right() + 1, band.bottom() + 1)
        self.brushed.emit(self._inside(QRectF(a, b).normalized()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._from = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._mouse = event.position().toPoint()
        if self._from is not None and (self._mouse - self._from).manhattanLength() > _DRAG:
            self._band.setGeometry(QRect(self._from, self._mouse).normalized())
            self._band.show()
        else:
            self._point()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._from is not None and self._band.isVisible():
            self._band.hide()
            self._brush(self._band.geometry())
        self._from = None

    def _click(self, x: float, y: float) -> None:
        best = self.nearest(*self._exact(x, y))
        if best < 0 and self.marked:
            self.brushed.emit(frozenset())
        self.chosen.emit(-1 if best < 0 or self.shown is None else int(self.shown.numbers[best]))

    def _leave(self) -> None:
        self._mouse = None
        self.pointed.emit(-1)

    def _point(self) -> None:
        if self._mouse is not None:
            self.pointed.emit(self.nearest(self._mouse.x(), self._mouse.y()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS and self.drawn_rows.any():
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._stretch(*_ARROWS[key])
            else:
                self._walk(*_ARROWS[key])
        elif key == Qt.Key.Key_Escape and self.marked:
            self.brushed.emit(frozenset())
        elif key == Qt.Key.Key_Escape and self.number is not None:
            self.chosen.emit(-1)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if event.key() == Qt.Key.Key_Shift:
            self._band.hide()

    def _walk(self, across: int, up: int) -> None:
        """Choose the nearest sample this way; where none is chosen, the one nearest to the middle."""
        assert self.shown is not None
        pixels, start = self._pixels(), self.place_of(self.number)
        if start is None:
            away = np.hypot(*(pixels - np.array(self.view_rect().center().toTuple())).T)
        else:
            x, y = (pixels - pixels[start]).T
            along, beside = x * across - y * up, np.abs(x * up + y * across)
            away = np.where(along > 0.5, along + 2 * beside, np.inf)
        away = np.where(self.drawn_rows, away, np.inf)
        best = int(away.argmin())
        if np.isfinite(away[best]):
            self.chosen.emit(int(self.shown.numbers[best]))

    def _stretch(self, across: int, up: int) -> None:
        """Move the corner of a rectangle that begins at the chosen sample, and mark what lies in it."""
        place = self.place_of(self.number)
        if place is None:
            self._walk(across, up)
            return
        self._reach = self._reach[0] + across, self._reach[1] + up
        (x, y), area = self._exact(*self.places[place].tolist()), self.view_rect()
        corner = QPoint(
            round(x + self._reach[0] * _STEP * area.width()), round(y - self._reach[1] * _STEP * area.height())
        )
        band = QRect(QPoint(round(x), round(y)), corner).normalized().adjusted(-3, -3, 3, 3)
        self._band.setGeometry(band)
        self._band.show()
        self._brush(band)

    def _fit(self) -> None:
        """Fill the room that there is, which need not be a square."""
        plot, room = self.getPlotItem(), self._room()
        plot.getAxis("left").setWidth(AXES[0])
        plot.getAxis("bottom").setHeight(AXES[1])
        plot.layout.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self._size = min(max(min(room.width(), room.height()) / 36, SYMBOL[0]), SYMBOL[1])
        if hasattr(self, "points"):
            self.points.set_size(self._size)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if hasattr(self, "points") and self.shown is not None:
            self._show_area(self.shown, (self.names[0].text(), self.names[1].text()))
            self._draw_chosen()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 90)


def spread(view: LayerView) -> Places:
    """Where the samples stand, in units of the axes; on a line each at a height of its own, always the same."""
    if view.places.shape[1] > 1:
        return view.places.astype(np.float64)
    height = 0.1 + 0.8 * ((view.numbers * _GOLDEN) % 1)
    return np.stack([view.places[:, 0].astype(np.float64), height], 1)


def _shade(number: int) -> str:
    """The colour of a value, one of a few."""
    red, green, blue, _ = theme.value_colours(np.array(number / _SHADES - 1), theme.current()).tolist()
    return f"#{red:02x}{green:02x}{blue:02x}"
