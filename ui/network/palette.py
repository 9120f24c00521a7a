"""The strip of layers to drag into the network, or to add with a click or Enter."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from models.design.layers import FOR_PICTURES, FOR_SIGNALS, LAYERS, TWINS, Flatten, Layer
from models.language.text import Text, tr
from ui.look import icons, theme
from ui.look.sayings import say
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.network.words import about, kind_name, kind_term

MIME = "application/x-network-layer"
"""A dragged layer: the name of its class, in ASCII."""

_GAP, _HEIGHT = 4, 28  # px
_ICON = 24  # px of an icon and the space behind it
_FRAMES = 10, 12  # px around a name, and around an icon with its name
_SHAPED = (*FOR_PICTURES, *FOR_SIGNALS, Flatten)
"""The layers of the second row: those that pictures or signals need."""


def mime_data(kind: type[Layer]) -> QMimeData:
    """The data that a dragged chip carries."""
    data = QMimeData()
    data.setData(MIME, kind.__name__.encode("ascii"))
    return data


def dropped_kind(data: QMimeData) -> type[Layer] | None:
    """The layer that is being dragged, or None for anything else."""
    name = bytes(data.data(MIME).data()).decode("ascii", "replace")
    return next((kind for kind in LAYERS if kind.__name__ == name), None)


_WAYS = ((1, True), (2, True), (2, False), (3, False), (4, False), (6, False))
"""How many rows, and whether with icons, in the order in which they are tried."""
_MOST_ROWS = 6


class Palette(QWidget):
    """One chip per kind of layer, with its name: in one row if all fit, else in several.

    Of two layers that do the same to pictures and to signals, the one for the data is offered.
    """

    chosen = Signal(type)  # a kind of layer

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        self._rows = tuple(QHBoxLayout() for _ in range(_MOST_ROWS))
        self.chips: list[Chip] = []
        for kind in sorted(LAYERS, key=lambda kind: kind in _SHAPED):
            chip = Chip(kind, self)
            chip.clicked.connect(lambda _checked=False, k=kind: self.chosen.emit(k))
            self.chips.append(chip)
        self.templates = QToolButton()
        say(self.templates.setText, tr("Templates"))
        say(self.templates.setAccessibleName, tr("Templates"))
        say(self.templates.setToolTip, wrapped(tr("Begin with a network that is known to work, and its data")))
        self.templates.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.templates.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.templates.setFont(theme.font(theme.CAPTION))
        self.templates.setFixedHeight(_HEIGHT)
        self.templates.hide()
        for row in self._rows:
            row.setSpacing(_GAP)
            column.addLayout(row)
        self._signals = False
        self._shown: tuple[int, bool, bool] | None = None
        self._begin()
        self.dress()

    def offer_templates(self, menu: QMenu) -> None:
        """Let this menu open from a button at the end."""
        self.templates.setMenu(menu)
        self.templates.show()

    def show_width(self, width: int) -> None:
        """Fit into `width` pixels."""
        fitting = (way for way in _WAYS if self._needed(*way) <= width)
        self._arrange(*next(fitting, _WAYS[-1]))

    def show_signals(self, signals: bool) -> None:
        """Offer the layers for signals, or those for pictures."""
        if signals != self._signals:
            self._signals = signals
            self._shown = None
            self.setMinimumWidth(self._needed(*_WAYS[-1]))
            self.show_width(self.width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._begin()
            self.show_width(self.width())

    def _begin(self) -> None:
        """Be able to be as narrow as the words allow; with the icons of the beginning no window could become small."""
        self.setMinimumWidth(self._needed(*_WAYS[-1]))
        self._shown = None
        self._arrange(2, True)

    def dress(self) -> None:
        """Icons in the colours of the theme in force."""
        for chip in self.chips:
            chip.setIcon(icons.themed(f"layer-{chip.kind.__name__.lower()}"))
        self.templates.setIcon(icons.themed("templates"))

    def _needed(self, rows: int, pictured: bool) -> int:
        """Pixels for the widest row; the templates' button stands at the end of the last one."""
        widths = [0] * rows
        for chip in self._offered():
            widths[self._row(chip, rows)] += _width(chip, pictured) + _GAP
        widths[-1] += _width(self.templates, pictured)
        return max(widths)

    def _offered(self) -> list["Chip"]:
        others = tuple(TWINS) if self._signals else tuple(TWINS.values())
        return [chip for chip in self.chips if chip.kind not in others]

    def _row(self, chip: "Chip", rows: int) -> int:
        """Layers for pictures or signals stand in a row of their own where there are two; more are equally long."""
        if rows <= 2:
            return (rows - 1) * (chip.kind in _SHAPED)
        offered = self._offered()
        return offered.index(chip) * rows // len(offered)

    def _arrange(self, rows: int, pictured: bool) -> None:
        if self._shown == (rows, pictured, self._signals):
            return
        self._shown = rows, pictured, self._signals
        for row in self._rows:
            while row.takeAt(0) is not None:
                pass
        offered = self._offered()
        for chip in offered:
            self._rows[self._row(chip, rows)].addWidget(chip)
        for row in self._rows:
            row.addStretch()
        self._rows[rows - 1].addWidget(self.templates)
        for chip in self.chips:  # once the rows are full: showing one lays out all, and empty rows have no height
            chip.setVisible(chip in offered)
        style = Qt.ToolButtonStyle
        for button in (*self.chips, self.templates):
            button.setToolButtonStyle(style.ToolButtonTextBesideIcon if pictured else style.ToolButtonTextOnly)
            button.setFixedWidth(_width(button, pictured))


def _width(button: QToolButton, pictured: bool) -> int:
    """Pixels for this button, with its icon or without."""
    name = QFontMetrics(theme.font(theme.CAPTION)).horizontalAdvance(button.text())
    return name + _FRAMES[pictured] + _ICON * pictured


class Chip(QToolButton):
    """A layer that can be clicked or dragged."""

    def __init__(self, kind: type[Layer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say(self.setText, kind_name(kind))
        self.kind = kind
        self._from = QPoint()
        self._dragged = False
        say(self.setAccessibleName, tr("Insert {0}").format(kind_name(kind)))
        say(self.setAccessibleDescription, about(kind))
        how = tr("Drag it into the network, or click to add it.")
        say(self.setToolTip, Text(lambda: f"<b>{kind_name(kind)}</b><br>{about(kind)}<br>{how.again()}"))
        explain(self, kind_term(kind))
        self.setFont(theme.font(theme.CAPTION))
        self.setIconSize(QSize(18, 18))
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from, self._dragged = event.position().toPoint(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = (event.position().toPoint() - self._from).manhattanLength() >= QApplication.startDragDistance()
        if event.buttons() & Qt.MouseButton.LeftButton and far and not self._dragged:
            self._dragged = True
            self.setDown(False)
            drag = QDrag(self)
            drag.setMimeData(mime_data(self.kind))
            drag.setPixmap(self.grab())
            drag.setHotSpot(self._from)
            drag.exec(Qt.DropAction.CopyAction)
            return
        super().mouseMoveEvent(event)
