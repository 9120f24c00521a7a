"""The tools under the drawing pad: undo, clear, and the width of the pen; and the bar that labels a drawing."""

from math import ceil

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from models.language.text import tr
from ui.forms.controls import Combo, Elided, Slider, flat_button
from ui.look import icons, theme
from ui.look.sayings import add_item, say, written
from ui.look.terms import explain
from ui.look.tips import wrapped

_PENS = (6, 40)  # px of the canvas
_DOT = 28  # px of side, for the thickest line
_COMBO = 38  # px of width, at least


class PadTools(QWidget):
    """Undo, clear and the width of the pen. Only emits what was asked for."""

    undo_asked, clear_asked = Signal(), Signal()
    pen_chosen = Signal(float)  # px of the canvas

    def __init__(self, pen: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = 1.0
        self.undo = flat_button(tr("Take the last stroke back (Ctrl+Z, Backspace)"), tr("Undo stroke"))
        self.clear = flat_button(tr("Empty the paper (Delete)"), tr("Clear"))
        self.undo.clicked.connect(self.undo_asked)
        self.clear.clicked.connect(self.clear_asked)
        self.pen = Slider()
        self.pen.setRange(*_PENS)
        self.pen.setValue(round(pen))
        say(self.pen.setAccessibleName, tr("Pen size"))
        say(self.pen.setToolTip, tr("Pen size"))
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
        """Enable the tools that can act now."""
        self.undo.setEnabled(undoable)
        self.clear.setEnabled(not empty)

    def show_scale(self, scale: float) -> None:
        """Show the dot as thick as a line. scale: px of the screen per px of the canvas."""
        self.dot.show_width(self.pen.value() * scale)
        self.dot.setFixedWidth(min(_DOT, ceil(_PENS[1] * scale) + 2))  # under a small pad, the slider needs the room
        self._scale = scale

    def _choose(self, pen: int) -> None:
        self.show_scale(self._scale)
        self.pen_chosen.emit(float(pen))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "pen"):
            self._dress()

    def _dress(self) -> None:
        self.undo.setIcon(icons.themed("undo"))
        self.clear.setIcon(icons.themed("trash"))


class _Dot(QWidget):
    """A dot as thick as the lines of the pen."""

    def __init__(self) -> None:
        super().__init__()
        self._across = 0.0
        self.setFixedSize(_DOT, _DOT)

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
    """One line to say to which class a drawing belongs."""

    chosen = Signal(int)  # number of the class

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._drawn = False
        self.title = theme.styled(written(Elided(), tr("It is a")), "caption")
        self.title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.combo = Combo()
        self.combo.setMinimumContentsLength(1)
        self.combo.setPlaceholderText("–")
        self.combo.currentIndexChanged.connect(self._offer)
        self.combo.setMinimumWidth(_COMBO)
        say(self.combo.setAccessibleName, tr("What you drew"))
        say(self.combo.setToolTip, tr("What you drew"))
        explain(self.combo, "class")
        self.title.setBuddy(self.combo)
        self.keep = QToolButton()
        say(self.keep.setText, tr("Add"))
        self.keep.setFont(theme.font(theme.CAPTION))
        self.keep.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.keep.clicked.connect(lambda: self.chosen.emit(self.combo.currentIndex()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.title)
        row.addWidget(self.combo, 1)
        row.addWidget(self.keep)
        self._offer()

    def show_roomy(self, roomy: bool) -> None:
        """Show what the bar is for, if there is room."""
        say(self.title.setText, tr("Teach it: it is a") if roomy else tr("It is a"))

    def show_classes(self, names: tuple[str, ...]) -> None:
        """Offer these classes."""
        if names != self._names:
            self._names = names
            self.combo.clear()
            for name in names:
                add_item(self.combo, name)
            self.combo.setCurrentIndex(-1)  # no class is preselected, as a wrong one would be learned

    def show_drawn(self, drawn: bool) -> None:
        """Enable the bar if there is a drawing to keep."""
        self._drawn = drawn
        self._offer()

    def _offer(self) -> None:
        known = self.combo.currentIndex() >= 0
        self.keep.setEnabled(self._drawn and known)
        add = tr("Add this drawing, with what it shows, to your own; the network can practise on them")
        say(
            self.keep.setToolTip,
            wrapped(add if known else tr("Choose what you drew, so that the network can practise on it")),
        )
