"""Thumbnails of the data sets to choose from, drawn from the real samples (resources/thumbnails)."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QSizePolicy, QWidget

from models.design.data import KINDS, DataKind, PictureFolder, Points
from models.language.text import Text, mark, tr
from ui.look import theme
from ui.look.sayings import say
from ui.look.tips import wrapped

_FOLDER = theme.ICONS.parent / "thumbnails"
_COLUMNS = 4
_SIDE = 44  # px
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -_COLUMNS, Qt.Key.Key_Down: _COLUMNS}
_SHORT = {
    "multi-gauss": mark("Multi"),
    "digits": mark("Digits"),
    "mnist-16": mark("MNIST 16"),
    "fashion": mark("Fashion"),
    PictureFolder.kind: mark("Folder…"),
}
"""Short names on the tiles; tooltip and accessible name have the whole name."""
_MEGABYTES = {"mnist": 12, "mnist-16": 12, "fashion": 31}
"""Size of the download of a set."""
_MISSING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"/>'
VALUE_STEPS = 9
"""Regression thumbnails use this many colours between −1 and +1."""


class Gallery(QWidget):
    """One button a data set, four in a row; arrow keys move between them."""

    chosen = Signal(str)  # the data set's kind
    folder_wanted = Signal()  # the user asks for a folder of pictures
    points_wanted = Signal()  # the user asks for points of their own

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2)
        grid.setVerticalSpacing(3)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self._group = QButtonGroup(self)
        self.tiles: dict[str, Tile] = {}
        for i, (kind, info) in enumerate(KINDS.items()):
            tile = Tile(kind, info.shown)
            tile.clicked.connect(lambda _checked=False, k=kind: self.chosen.emit(k))
            self._group.addButton(tile)
            grid.addWidget(tile, i // _COLUMNS, i % _COLUMNS)
            self.tiles[kind] = tile
        self._add_points(grid)
        self._add_folder(grid)

    def _add_points(self, grid: QGridLayout) -> None:
        tile = Tile(Points.kind, Points().info.shown)
        say(tile.setToolTip, wrapped(tr("Points of your own: painted, typed or pasted")))
        tile.clicked.connect(self.points_wanted)
        self._place(tile, grid)

    def _place(self, tile: "Tile", grid: QGridLayout) -> None:
        """Put a tile for a person's own data behind the others."""
        self._group.addButton(tile)
        grid.addWidget(tile, len(self.tiles) // _COLUMNS, len(self.tiles) % _COLUMNS)
        self.tiles[tile.kind] = tile

    def _add_folder(self, grid: QGridLayout) -> None:
        info = DataKind(tr("Pictures of your own"), "classification", (), (), {}, (), 0)
        tile = Tile(PictureFolder.kind, info)
        say(
            tile.setToolTip,
            wrapped(tr("Learn pictures of your own: a folder that holds one folder of pictures a class")),
        )
        tile.clicked.connect(self.folder_wanted)
        self._place(tile, grid)

    def show_kind(self, kind: str) -> None:
        """Mark the data set in use."""
        self.tiles[kind].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        tiles = list(self.tiles.values())
        here = next((i for i, tile in enumerate(tiles) if tile.hasFocus()), None)
        there = None if here is None or event.key() not in _ARROWS else here + _ARROWS[Qt.Key(event.key())]
        if there is None or not 0 <= there < len(tiles):
            super().keyPressEvent(event)
            return
        tiles[there].setFocus(Qt.FocusReason.TabFocusReason)


class Tile(QAbstractButton):
    """A data set's picture over its name."""

    def __init__(self, kind: str, info: DataKind) -> None:
        super().__init__(checkable=True)
        self.kind = kind
        self._drawing = _drawing(kind)
        self._renderer: tuple[str, QSvgRenderer] | None = None
        say(self.setText, tr(_SHORT[kind]) if kind in _SHORT else info.name)
        say(self.setAccessibleName, info.name)
        say(self.setToolTip, wrapped(self._about(kind, info)))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFont(theme.font(theme.CAPTION))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _about(self, kind: str, info: DataKind) -> str:
        """The name, and the size of the download where there is one."""
        learn = tr("Learn {0}").format(info.name)
        if not info.download:
            return learn
        size = _MEGABYTES.get(kind)
        once = tr("Downloaded once, {0} MB").format(size) if size else tr("Downloaded once")
        return Text(lambda: f"{learn.again()}\n{once.again()}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            event.ignore()  # the gallery moves the focus; a button would swallow arrow keys
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        text = self.fontMetrics()
        return QSize(max(_SIDE, text.horizontalAdvance(self.text()) + 2), _SIDE + text.height() + 3)

    def minimumSizeHint(self) -> QSize:
        """Where there is less room than the name needs, it ends in an ellipsis; the tooltip has the whole."""
        return QSize(_SIDE, self.sizeHint().height())

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
        self._drawn(colours).render(painter, frame.adjusted(4, 4, -4, -4))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.mix(colours.text, colours.text, 0), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(frame.adjusted(3, 3, -3, -3), 4, 4)
        painter.setPen(theme.mix(colours.text if self.isChecked() else colours.muted, colours.text, 0))
        below = self.rect().adjusted(0, round(frame.bottom()) + 2, 0, 0)
        name = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), name)

    def _drawn(self, colours: theme.Theme) -> QSvgRenderer:
        """The picture in the colours of the theme: #00000k is class k, #00001k value step k."""
        if self._renderer is None or self._renderer[0] != colours.name:
            drawing = self._drawing
            for k, colour in enumerate(colours.classes[:8]):
                drawing = drawing.replace(f"#00000{k}", colour)
            table = theme.diverging(colours)
            for k in range(VALUE_STEPS):
                red, green, blue, _ = table[round(255 * k / (VALUE_STEPS - 1))]
                drawing = drawing.replace(f"#00001{k}", f"#{red:02x}{green:02x}{blue:02x}")
            self._renderer = colours.name, QSvgRenderer(QByteArray(drawing.encode()))
        return self._renderer[1]


def _drawing(kind: str) -> str:
    """The picture of this data set, an empty one where there is none."""
    try:
        return (_FOLDER / f"{kind}.svg").read_text(encoding="utf-8")
    except OSError:
        return _MISSING
