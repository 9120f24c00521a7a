"""The strip of layers to drag into the network, or to add with a click or Enter."""

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from models.layers import LAYERS, Layer
from ui import icons, theme
from ui.controls import label
from ui.network.words import kind_name, tr

MIME = "application/x-network-layer"
"""A dragged layer: the name of its class, in ASCII."""

_COMPACT = 76  # px a chip needs for its icon and name


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
        row.setSpacing(theme.GAP)
        self.chips: list[Chip] = []
        for kind in LAYERS:
            chip = Chip(kind)
            chip.clicked.connect(lambda _checked=False, k=kind: self.chosen.emit(k))
            row.addWidget(chip)
            self.chips.append(chip)
        row.addStretch()
        column.addLayout(row)
        self.dress()

    def show_width(self, width: int) -> None:
        """Icons alone where names do not fit into `width`."""
        full = width >= sum(chip.full_width() for chip in self.chips) + theme.GAP * (len(self.chips) - 1)
        for chip in self.chips:
            chip.show_name(full)

    def dress(self) -> None:
        """Icons in the colours of the theme in force."""
        for chip in self.chips:
            chip.setIcon(icons.themed(f"layer-{chip.kind.__name__.lower()}"))


class Chip(QPushButton):
    """A layer that can be clicked or dragged."""

    def __init__(self, kind: type[Layer]) -> None:
        super().__init__(kind_name(kind))
        self.kind = kind
        self._from = QPoint()
        self._dragged = False
        about = (kind.__doc__ or "").splitlines()[0]
        self.setAccessibleName(tr("Add {0}").format(kind_name(kind)))
        self.setAccessibleDescription(about)
        self.setToolTip(f"<b>{kind_name(kind)}</b><br>{about}<br>{tr('Drag it into the network, or click to add it.')}")
        self.setFixedHeight(38)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAutoDefault(True)

    def full_width(self) -> int:
        """Pixels for icon and name."""
        return max(self.fontMetrics().horizontalAdvance(kind_name(self.kind)) + 46, _COMPACT)

    def show_name(self, full: bool) -> None:
        """Icon and name, or the icon alone."""
        self.setText(kind_name(self.kind) if full else "")
        self.setFixedWidth(self.full_width() if full else 44)

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
