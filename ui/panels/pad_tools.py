"""What stands under the drawing pad: undo, clear and the size of the pen; and a place to say what was drawn."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from ui import icons, theme
from ui.controls import Combo, Slider, label

_PENS = (6, 40)  # px of the canvas


class PadTools(QWidget):
    """Acts on nothing by itself: it says what was asked for."""

    undo_asked, clear_asked = Signal(), Signal()
    pen_chosen = Signal(float)  # px of the canvas

    def __init__(self, pen: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = 1.0
        self.undo = self._button(self.tr("Undo stroke"), self.tr("Take the last stroke back (Ctrl+Z, Backspace)"))
        self.clear = self._button(self.tr("Clear"), self.tr("Empty the paper (Delete)"))
        self.undo.clicked.connect(self.undo_asked)
        self.clear.clicked.connect(self.clear_asked)
        self.pen = Slider()
        self.pen.setRange(*_PENS)
        self.pen.setValue(round(pen))
        self.pen.setAccessibleName(self.tr("Pen size"))
        self.pen.setToolTip(self.tr("Pen size"))
        self.pen.setMinimumWidth(40)
        self.dot = _Dot()
        self.pen.valueChanged.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.undo)
        row.addWidget(self.clear)
        row.addWidget(self.dot)
        row.addWidget(self.pen, 1)
        self._dress()

    def show_state(self, undoable: bool, empty: bool) -> None:
        """Offer only what can be done."""
        self.undo.setEnabled(undoable)
        self.clear.setEnabled(not empty)

    def show_scale(self, scale: float) -> None:
        """How many px of the screen a px of the canvas takes, so that the dot is as thick as a line."""
        self.dot.show_width(self.pen.value() * scale)
        self._scale = scale

    def _choose(self, pen: int) -> None:
        self.show_scale(self._scale)
        self.pen_chosen.emit(float(pen))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "pen"):
            self._dress()

    def _button(self, name: str, tip: str) -> QToolButton:
        made = theme.styled(QToolButton(), "flat")
        made.setAccessibleName(name)
        made.setToolTip(tip)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _dress(self) -> None:
        self.undo.setIcon(icons.themed("undo"))
        self.clear.setIcon(icons.themed("trash"))


class _Dot(QWidget):
    """As thick as a line will be."""

    def __init__(self) -> None:
        super().__init__()
        self._across = 0.0
        self.setFixedSize(28, 28)

    def show_width(self, across: float) -> None:
        self._across = across
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.current().text if self.isEnabled() else theme.current().muted))
        radius = min(self._across, self.width() - 2.0) / 2
        painter.drawEllipse(QRectF(self.rect()).center(), radius, radius)


class LabelBar(QWidget):
    """Says which class a drawing really belongs to."""

    chosen = Signal(int)  # number of the class

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.combo = Combo()
        self.combo.setAccessibleName(self.tr("What you drew"))
        self.keep = QPushButton(self.tr("Keep"))
        self.keep.setToolTip(self.tr("Keep this drawing with what it shows"))
        self.keep.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.keep.clicked.connect(lambda: self.chosen.emit(self.combo.currentIndex()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(label(self.tr("I drew"), "muted"))
        row.addWidget(self.combo, 1)
        row.addWidget(self.keep)

    def show_classes(self, names: tuple[str, ...]) -> None:
        """Offer these classes."""
        if names != tuple(self.combo.itemText(k) for k in range(self.combo.count())):
            self.combo.clear()
            self.combo.addItems(list(names))
