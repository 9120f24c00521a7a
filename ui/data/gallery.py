"""Thumbnails of the data sets to choose from, drawn from the real samples (resources/thumbnails)."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from models.design.data import OFFERED
from models.design.data_kind import GROUPS
from models.language.text import Text, mark, tr
from ui.data.gallery_header import GalleryHeader
from ui.data.own_tiles import OWN
from ui.look import theme
from ui.look.sayings import say, written
from ui.look.tips import wrapped

_FOLDER = theme.ICONS.parent / "thumbnails"
_COLUMNS = 5
_FEW = 8  # tiles of which only four stand in a row, with room for longer names
_SIDE, _SMALL_SIDE = 44, 30  # px of a picture, and of one among many
_LEAST = 40  # px of width of a tile
_ARROWS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
"""Rows and tiles to go."""
_SHORT = {
    "breast-cancer": mark("Cancer"),
    "mnist-1d": mark("1D"),
    "mnist-1d-shuffled": mark("Shuffled"),
    "multi-gauss": mark("Multi"),
    "digits": mark("Digits"),
    "mnist-16": mark("MNIST 16"),
    "fashion": mark("Fashion"),
    "checkerboard": mark("Checks"),
    "pinwheel": mark("Wheel"),
    "three-spirals": mark("3 arms"),
}
"""Short names on the tiles; tooltip and accessible name have the whole name."""
_MEGABYTES = {"mnist": 12, "mnist-16": 12, "fashion": 31}
"""Size of the download of a set."""
_MISSING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"/>'
VALUE_STEPS = 9
"""Regression thumbnails use this many colours between −1 and +1."""


class Gallery(QWidget):
    """Tabs for the groups, and one button a data set, four or five in a row; arrow keys move between them.

    Looking for a set shows those of all groups that fit.
    """

    chosen = Signal(str)  # the kind of a set in `OFFERED`
    own_wanted = Signal(str)  # the user asks for data of his own, of this kind

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = ""
        self._exclusive = QButtonGroup(self)
        self.tiles: dict[str, Tile] = {}
        self._groups: dict[str, str] = {}
        for kind, source in OFFERED.items():
            self._add(
                Tile(kind, source.info.shown_name, download=source.info.download), kind, source.info.group, self.chosen
            )
        for kind, own in OWN.items():
            tile = Tile(kind, tr(own.name), tr(own.short))
            say(tile.setToolTip, wrapped(tr(own.tip)))
            self._add(tile, kind, "mine", self.own_wanted)
        used = set(self._groups.values())
        self.header = GalleryHeader({key: tr(name) for key, name in GROUPS.items() if key in used})
        self.header.opened.connect(self._lay_out)
        self.header.looked_for.connect(self._lay_out)
        self.header.first_wanted.connect(self._click_first)
        self.header.left_for_tiles.connect(self._enter)
        self.nothing = theme.styled(written(QLabel(), tr("No data set is called so.")), "caption")
        self.nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.header)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(2)
        column.addLayout(self._grid)
        column.addWidget(self.nothing)
        self._lay_out()

    def _add(self, tile: "Tile", kind: str, group: str, clicked: SignalInstance) -> None:
        tile.setParent(self)
        tile.hide()
        tile.clicked.connect(lambda: clicked.emit(kind))
        self._exclusive.addButton(tile)
        self.tiles[kind], self._groups[kind] = tile, group

    def show_kind(self, kind: str) -> None:
        """Mark the data set in use; once it is another one, open its group."""
        self._exclusive.setExclusive(False)
        for name, tile in self.tiles.items():
            tile.setChecked(name == kind)
        self._exclusive.setExclusive(True)
        if kind != self._kind:
            self._kind = kind
            self.header.stop_looking()
            if kind in self._groups:
                self.header.open(self._groups[kind])

    def shown_tiles(self) -> list["Tile"]:
        """The tiles of the open group, or those that fit what is looked for."""
        words = self.header.words
        if not words:
            return [tile for kind, tile in self.tiles.items() if self._groups[kind] == self.header.group]
        return [tile for kind, tile in self.tiles.items() if tile.fits(words, kind)]

    def _lay_out(self) -> None:
        shown = self.shown_tiles()
        while self._grid.takeAt(0) is not None:
            pass
        for tile in self.tiles.values():
            tile.setVisible(tile in shown)
        columns = self._columns(shown)
        for number in range(_COLUMNS):
            self._grid.setColumnStretch(number, number < columns)
        for place, tile in enumerate(shown):
            tile.show_side(_SIDE if columns < _COLUMNS else _SMALL_SIDE)
            self._grid.addWidget(tile, place // columns, place % columns)
        self.nothing.setVisible(not shown)

    def _columns(self, shown: list["Tile"]) -> int:
        """How many tiles stand in a row."""
        return _COLUMNS if len(shown) > _FEW else _COLUMNS - 1

    def _click_first(self) -> None:
        for tile in self.shown_tiles()[:1]:
            tile.click()

    def _enter(self) -> None:
        for tile in self.shown_tiles()[:1]:
            tile.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        tiles = self.shown_tiles()
        here = next((i for i, tile in enumerate(tiles) if tile.hasFocus()), None)
        rows, along = _ARROWS.get(Qt.Key(event.key()), (0, 0))
        there = -1 if here is None else here + rows * self._columns(tiles) + along
        if there == here or not 0 <= there < len(tiles):
            super().keyPressEvent(event)
            return
        tiles[there].setFocus(Qt.FocusReason.TabFocusReason)


class Tile(QAbstractButton):
    """A data set's picture over its name."""

    def __init__(self, kind: str, name: str, short: str = "", *, download: bool = False) -> None:
        """short: what is written on it, "" for the name. download: whether its files have to be fetched once."""
        super().__init__(checkable=True)
        self._side = _SIDE
        self._kind = kind
        say(self.setText, short or (tr(_SHORT[kind]) if kind in _SHORT else name))
        say(self.setAccessibleName, name)
        say(self.setToolTip, wrapped(_about(kind, name) if download else tr("Learn {0}").format(name)))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFont(theme.font(theme.CAPTION))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_side(self, side: int) -> None:
        """Let the picture be so many pixels high."""
        if side != self._side:
            self._side = side
            self.updateGeometry()

    def fits(self, words: str, kind: str) -> bool:
        """Whether these words are found on the tile, in its full name, or in the kind's name."""
        names = (self.text(), self.accessibleName(), kind)
        return any(words.casefold() in name.casefold() for name in names)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            event.ignore()  # the gallery moves the focus; a button would swallow arrow keys
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        text = self.fontMetrics()
        return QSize(max(_SIDE, text.horizontalAdvance(self.text()) + 2), self._side + text.height() + 3)

    def minimumSizeHint(self) -> QSize:
        """Where there is less room than the name needs, it ends in an ellipsis; the tooltip has the whole."""
        return QSize(_LEAST, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height() - self.fontMetrics().height() - 3)
        frame = QRectF((self.width() - side) / 2, 0, side, side).adjusted(1, 1, -1, -1)
        marked = self.isChecked() or self.underMouse()
        pen = QPen(theme.mix(colours.accent, colours.panel, 0 if self.isChecked() else 0.5) if marked else colours.line)
        pen.setWidthF(2.0 if self.isChecked() else 1.0)
        painter.setPen(pen)
        painter.setBrush(theme.mix(colours.background, colours.background, 0))
        painter.drawRoundedRect(frame, theme.RADIUS, theme.RADIUS)
        _drawn(self._kind, colours).render(painter, frame.adjusted(4, 4, -4, -4))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.mix(colours.text, colours.text, 0), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(frame.adjusted(3, 3, -3, -3), 4, 4)
        painter.setPen(theme.mix(colours.text if self.isChecked() else colours.muted, colours.text, 0))
        below = self.rect().adjusted(0, round(frame.bottom()) + 2, 0, 0)
        name = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), name)


@lru_cache(64)
def _drawn(kind: str, colours: theme.Theme) -> QSvgRenderer:
    """The picture of this data set in the colours of the theme: #00000k is class k, #00001k value step k."""
    drawing = _drawing(kind)
    for k, colour in enumerate(colours.classes[:8]):
        drawing = drawing.replace(f"#00000{k}", colour)
    table = theme.diverging(colours)
    for k in range(VALUE_STEPS):
        red, green, blue, _ = table[round(255 * k / (VALUE_STEPS - 1))]
        drawing = drawing.replace(f"#00001{k}", f"#{red:02x}{green:02x}{blue:02x}")
    return QSvgRenderer(QByteArray(drawing.encode()))


def _drawing(kind: str) -> str:
    """The picture of this data set, an empty one where there is none."""
    try:
        return (_FOLDER / f"{kind}.svg").read_text(encoding="utf-8")
    except OSError:
        return _MISSING


def _about(kind: str, name: str) -> str:
    """The name, and the size of the download."""
    learn, size = tr("Learn {0}").format(name), _MEGABYTES.get(kind)
    once = tr("Downloaded once, {0} MB").format(size) if size else tr("Downloaded once")
    return Text(lambda: f"{learn.again()}\n{once.again()}")
