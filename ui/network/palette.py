"""The strip of layers to drag into the network, or to add with a click or Enter."""

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from models.layers import LAYERS, Layer
from ui import icons, theme
from ui.controls import label
from ui.network.words import kind_name, tr

MIME = "application/x-network-layer"
"""A dragged layer: the name of its class, in ASCII."""

_ICON_ONLY, _GAP = 44, 7  # px
_COMPACT = 70  # px; the least that looks like a chip with a name


def mime_data(kind: type[Layer]) -> QMimeData:
    """What travels with a dragged chip."""
    data = QMimeData()
    data.setData(MIME, kind.__name__.encode("ascii"))
    return data


def dropped_kind(data: QMimeData) -> type[Layer] | None:
    """The layer that is being dragged, or None for anything else."""
    name = bytes(data.data(MIME).data()).decode("ascii", "replace")
    return next((kind for kind in LAYERS if kind.__name__ == name), None)


class Palette(QWidget):
    """One chip a kind of layer."""

    chosen = Signal(type)  # a kind of layer

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(tr("Drag a layer into the network"), "muted"))
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        self.chips: list[Chip] = []
        for kind in LAYERS:
            chip = Chip(kind)
            chip.clicked.connect(lambda _checked=False, k=kind: self.chosen.emit(k))
            row.addWidget(chip)
            self.chips.append(chip)
        row.addStretch()
        column.addLayout(row)
        # Without this the names, shown first, would keep the window from ever being narrower.
        self.setMinimumWidth(_ICON_ONLY * len(LAYERS) + _GAP * (len(LAYERS) - 1))
        self.dress()

    def show_width(self, width: int) -> None:
        """Icons alone where names do not fit into `width`."""
        full = width >= self.full_width()
        for chip in self.chips:
            chip.show_name(full)

    def full_width(self) -> int:
        """Pixels for all chips with their names."""
        return sum(chip.full_width() for chip in self.chips) + _GAP * (len(self.chips) - 1)

    def dress(self) -> None:
        """Icons in the colours of the theme in force."""
        for chip in self.chips:
            chip.setIcon(icons.themed(f"layer-{chip.kind.__name__.lower()}"))


class Chip(QToolButton):
    """A layer that can be clicked or dragged."""

    def __init__(self, kind: type[Layer]) -> None:
        super().__init__()
        self.setText(kind_name(kind))
        self.kind = kind
        self._from = QPoint()
        self._dragged = False
        about = (kind.__doc__ or "").splitlines()[0]
        self.setAccessibleName(tr("Add {0}").format(kind_name(kind)))
        self.setAccessibleDescription(about)
        self.setToolTip(f"<b>{kind_name(kind)}</b><br>{about}<br>{tr('Drag it into the network, or click to add it.')}")
        self.setFont(theme.font(theme.CAPTION))
        self.setIconSize(QSize(20, 20))
        self.setFixedHeight(48)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def full_width(self) -> int:
        """Pixels for the name below the icon."""
        return max(self.fontMetrics().horizontalAdvance(kind_name(self.kind)) + 14, _COMPACT)

    def show_name(self, full: bool) -> None:
        """Icon and name, or the icon alone."""
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonTextUnderIcon if full else style.ToolButtonIconOnly)
        self.setFixedWidth(self.full_width() if full else _ICON_ONLY)

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
