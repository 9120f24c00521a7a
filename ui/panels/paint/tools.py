"""The row of tools above a plot that is painted on. Only emits what was asked for."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from models.language.text import mark, tr
from ui.forms.controls import Slider, flat_button, label
from ui.look import icons, theme
from ui.look.sayings import say, written
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.panels.paint.keys import JITTER_KEY, TOOL_KEYS
from ui.panels.paint.painter import BRUSH, ERASER, POINT, SELECT, TOOLS

SIZES, DENSITIES = (4, 60), (1, 20)  # px of radius; points in one touch
_NAMES = {
    BRUSH: (mark("Brush"), mark("Brush: paint many points at once ({0})")),
    POINT: (mark("Single point"), mark("Single point: set one and drag it to its place ({0})")),
    ERASER: (mark("Eraser"), mark("Eraser: take points away ({0})")),
    SELECT: (
        mark("Select and move"),
        mark("Select and move: click points or draw a frame around them, then drag; Delete removes them ({0})"),
    ),
}
_BUTTON = 22  # px of height, that of the check boxes beside it
_ROOMY = 330  # px of width from which the sliders have names


class PaintTools(QWidget):
    """The four tools, jitter, and how large and dense the brush is."""

    tool_chosen = Signal(str)
    jitter_asked = Signal()
    size_chosen, density_chosen = Signal(float), Signal(int)

    def __init__(self, size: float, density: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        self.buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        for tool in TOOLS:
            name, tip = _NAMES[tool]
            button = flat_button(tr(tip).format(TOOL_KEYS[tool]), tr(name))
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, t=tool: self.tool_chosen.emit(t))
            group.addButton(button)
            row.addWidget(button)
            self.buttons[tool] = explain(button, "sample")
        self.jitter = flat_button(
            tr("Jitter: move the selected points, or all, a little at random ({0})").format(JITTER_KEY), tr("Jitter")
        )
        self.jitter.clicked.connect(self.jitter_asked)
        row.addSpacing(4)
        row.addWidget(explain(self.jitter, "noise"))
        row.addSpacing(4)
        self.reach, self._size_name = _slider(SIZES, size, tr("Size"), tr("Size of brush and eraser ([ and ])"))
        self.density, self._density_name = _slider(
            DENSITIES, density, tr("Density"), tr("How many points one touch of the brush sets (Shift+[ and Shift+])")
        )
        self.reach.valueChanged.connect(lambda value: self.size_chosen.emit(float(value)))
        self.density.valueChanged.connect(self.density_chosen)
        for part in (self._size_name, self.reach, self._density_name, self.density):
            row.addWidget(part, 1 if isinstance(part, Slider) else 0)
        self._dress()
        self.show_tool(BRUSH)

    def show_tool(self, tool: str) -> None:
        """Mark the tool in hand, and offer the sliders that it has."""
        self.buttons[tool].setChecked(True)
        self.reach.setEnabled(tool in (BRUSH, ERASER))
        self.density.setEnabled(tool == BRUSH)

    def change(self, name: str, by: int) -> None:
        """Make the brush larger or denser; smaller or less dense where `by` is negative."""
        slider = self.reach if name == "size" else self.density
        slider.setValue(slider.value() + by)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for name in (self._size_name, self._density_name):
            name.setVisible(self.width() >= _ROOMY)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "density"):
            self._dress()

    def _dress(self) -> None:
        for tool, button in self.buttons.items():
            button.setIcon(icons.themed(tool))
        self.jitter.setIcon(icons.themed("jitter"))


def paint_button() -> QToolButton:
    """The switch that lets one paint, as high as a check box."""
    made = theme.styled(written(QToolButton(), tr("Paint")), "small")
    made.setFixedHeight(_BUTTON)
    made.setIconSize(QSize(14, 14))
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    made.setCheckable(True)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    say(made.setAccessibleName, tr("Paint"))
    return explain(made, "sample")


def _slider(ends: tuple[int, int], value: float, name: str, tip: str) -> tuple[Slider, QWidget]:
    made, title = Slider(), label(name, "caption")
    made.setRange(*ends)
    made.setValue(round(value))
    made.setMinimumWidth(34)
    say(made.setAccessibleName, name)
    say(made.setToolTip, wrapped(tip))
    title.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    title.setContentsMargins(3, 0, 3, 0)
    return explain(made, "sample"), title
