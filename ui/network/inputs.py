"""The inputs on offer as pictures that are clicked to use or leave out, for the left column."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.probes import InputMaps, Probe, has_rows
from models.talk.snapshot import Snapshot
from ui.look import theme
from ui.look.sayings import say
from ui.look.tips import wrapped
from ui.network import edits
from ui.network.names import broken, shortened
from ui.network.thumbnails import centred, image, pictures

RESOLUTION = 32
_COLUMNS, _LINES = (5, 4, 3), (1, 2, 3)  # how many tiles stand side by side, and lines of their names
_ROOM, _BETWEEN = 222, 2  # px for a row of tiles, and between two of them
_SIDE = 40
_TOP_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class InputsPicker(QWidget):
    """One thumbnail per input; arrow keys move between them, Enter or a click uses one or leaves it out."""

    edited = Signal(object, str, str)  # the new Experiment, undo text, merge key
    questions_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._axes = (0, 1)
        self._across = _COLUMNS[0]
        self.tiles: dict[str, InputTile] = {}
        self._offered: dict[str, str] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_BETWEEN)
        self._grid.setVerticalSpacing(3)

    def show_experiment(self, experiment: Experiment) -> None:
        """Offer the inputs of this data set and mark those in use."""
        self._experiment = experiment
        info = experiment.data.info.shown
        if info.inputs != self._offered:  # also where they have names in another language
            self._build(info.inputs)
        for name, tile in self.tiles.items():
            tile.setChecked(name in experiment.data.inputs)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Pictures of every input over the plane."""
        maps = snapshot.reading(self._question())
        for name, values in (maps or {}).items():
            if name in self.tiles:
                self.tiles[name].show_values(values)

    def set_axes(self, x_axis: int, y_axis: int) -> None:
        """The columns of the data that the pictures span."""
        if (x_axis, y_axis) != self._axes:
            self._axes = x_axis, y_axis
            self.questions_changed.emit()

    def questions(self) -> frozenset[Probe[Any]]:
        """What this picker wants to know of every snapshot."""
        shaped = self._experiment is not None and not has_rows(self._experiment)
        return frozenset() if shaped else frozenset({self._question()})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        tiles = list(self.tiles.values())
        here = next((i for i, tile in enumerate(tiles) if tile.hasFocus()), None)
        step = _ARROWS.get(Qt.Key(event.key()))
        there = here + step[0] + step[1] * self._across if here is not None and step is not None else -1
        if not 0 <= there < len(tiles):
            super().keyPressEvent(event)
            return
        tiles[there].setFocus(Qt.FocusReason.TabFocusReason)

    def _question(self) -> InputMaps:
        return InputMaps(RESOLUTION, *self._axes)

    def _build(self, inputs: dict[str, str]) -> None:
        for old in self.tiles.values():
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        before, self.tiles, self._offered = self.tiles, {}, dict(inputs)
        self._across, lines = _arrangement(tuple(inputs.values()))
        for k, (name, text) in enumerate(inputs.items()):
            tile = InputTile(text, lines, _width(self._across))
            tile.clicked.connect(lambda _checked=False, n=name: self._toggle(n))
            self._grid.addWidget(tile, k // self._across, k % self._across, _TOP_LEFT)
            self.tiles[name] = tile
            if (values := before[name].values if name in before else None) is not None:
                tile.show_values(values)

    def _toggle(self, name: str) -> None:
        if self._experiment is None:
            return
        # The tile changes when the new experiment comes back, not with the click.
        self.tiles[name].setChecked(name in self._experiment.data.inputs)
        edit = edits.toggle_input(self._experiment, name)
        self.edited.emit(edit.experiment, edit.text, edit.merge)


def _width(across: int) -> int:
    """px of a tile where so many stand side by side."""
    return (_ROOM + _BETWEEN) // across - _BETWEEN


def _arrangement(texts: tuple[str, ...]) -> tuple[int, int]:
    """How many tiles stand side by side, and in how many lines their names, so that most names are whole."""
    choices = [(across, lines) for across in _COLUMNS for lines in _LINES]
    return min(choices, key=lambda one: sum(_is_cut(text, *one) for text in texts))


def _is_cut(text: str, across: int, lines: int) -> bool:
    metrics, room = QFontMetricsF(theme.font(theme.CAPTION)), _width(across)
    found = broken(text, metrics.horizontalAdvance, room, lines)
    return any(metrics.horizontalAdvance(line) > room for line in found)


class InputTile(QAbstractButton):
    """An input's picture over its name; pale while it is left out."""

    def __init__(self, name: str, lines: int, width: int) -> None:
        super().__init__()
        self.setCheckable(True)
        say(self.setText, name)
        say(self.setAccessibleName, name)
        say(self.setToolTip, wrapped(tr("Use {0} as an input, or leave it out").format(name)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(theme.font(theme.CAPTION))
        self._width = width
        self.lines = broken(name, QFontMetricsF(self.font()).horizontalAdvance, width, lines)
        self._values: NDArray[np.float32] | None = None
        self._drawn: tuple[theme.Theme, NDArray[np.uint32]] | None = None

    @property
    def values(self) -> NDArray[np.float32] | None:
        """The values on show, −1…1: (rows, columns)."""
        return self._values

    def show_values(self, values: NDArray[np.float32]) -> None:
        """The input over the plane: (rows, columns), in its own units."""
        shown = centred(values[None])[0]
        if self._values is None or not np.array_equal(shown, self._values):
            self._values, self._drawn = shown, None
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            event.ignore()  # the picker knows the neighbours
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(self._width, _SIDE + len(self.lines) * self.fontMetrics().height() + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        side = _SIDE - 4.0
        frame = QRectF((self.width() - side) / 2, 2, side, side)
        used = self.isChecked()
        if not used:
            painter.setOpacity(0.65 if self.underMouse() else 0.4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._brush(frame, colours))
        painter.drawRoundedRect(frame, theme.RADIUS - 1, theme.RADIUS - 1)
        painter.setOpacity(1.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if used or self.underMouse():
            painter.setPen(QPen(QColor(colours.accent if used else colours.muted), 2 if used else 1))
            painter.drawRoundedRect(frame.adjusted(-1, -1, 1, 1), theme.RADIUS, theme.RADIUS)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.text), 1.2, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(frame.adjusted(3, 3, -3, -3), 4, 4)
        painter.setPen(QColor(colours.text if used else colours.muted))
        width = QFontMetricsF(self.font()).horizontalAdvance
        lines = [shortened(line, width, self.width()) for line in self.lines]
        below = self.rect().adjusted(0, _SIDE + 1, 0, 0)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), "\n".join(lines))

    def _brush(self, frame: QRectF, colours: theme.Theme) -> QBrush:
        if self._values is None:
            return QBrush(QColor(colours.zero))
        if self._drawn is None or self._drawn[0] != colours:
            self._drawn = colours, pictures(self._values[None], colours)[0]
        picture = image(self._drawn[1])
        brush = QBrush(picture)
        place = QTransform.fromTranslate(frame.x(), frame.y())
        brush.setTransform(place.scale(frame.width() / picture.width(), frame.height() / picture.height()))
        return brush
