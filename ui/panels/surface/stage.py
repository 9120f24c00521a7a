"""The surface from above or in three dimensions, whichever is chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QWidget

from models.language.text import Text, tr
from ui.forms.controls import ElidedTool
from ui.look import theme
from ui.look.sayings import say, written
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.panels.surface import contours
from ui.panels.surface.marks import Marks
from ui.panels.surface.relief import Relief
from ui.panels.surface.surface_map import SurfaceMap

_AIR = 0.06  # of the highest loss, above and below a curve

Numbers = tuple[float, ...]


class Stage(QStackedWidget):
    """Draws in the view that is seen. switch: the buttons that choose it, for a row below."""

    grabbed = Signal()  # as of `SurfaceMap`
    ball_moved = Signal(float, float)
    zoomed = Signal(float, float, float)
    reset_view = Signal()

    def __init__(self, name: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.map, self.relief = SurfaceMap(name), Relief(name)
        self._losses: contours.Float | None = None
        self._window: tuple[Numbers, Numbers] | None = None
        self._names, self._marks = ("", ""), Marks()
        self.addWidget(self.map)
        self.addWidget(self.relief)
        self.switch = self._buttons()
        self.map.grabbed.connect(self.grabbed)
        self.map.ball_moved.connect(self.ball_moved)
        self.map.zoomed.connect(self.zoomed)
        self.relief.zoomed.connect(self._zoom)
        for view in (self.map, self.relief):
            view.reset_view.connect(self.reset_view)
        self.map.dressed.connect(self.draw)

    @property
    def seen(self) -> QWidget:
        """The view that is shown."""
        return self.map if self.currentWidget() is self.map else self.relief

    def show_window(self, names: tuple[str, ...], low: Numbers, high: Numbers) -> None:
        """Name the directions, and show this part."""
        self._names, self._window = (names[0], names[1] if len(names) == 2 else tr("Loss", "chart")), (low, high)
        if len(low) == 1:
            top = float(self._losses.max()) if self._losses is not None else 1.0
            top = min(max(top, 1e-6), 1e30)
            low, high = (*low, -_AIR * top), (*high, (1 + _AIR) * top)
        self.map.show_window(self._names, (low[0], low[1]), (high[0], high[1]))

    def show_losses(self, losses: contours.Float) -> None:
        """Draw the losses over the window: (columns,) or (rows, columns)."""
        self._losses = losses
        self.switch.setVisible(losses.ndim == 2)
        if losses.ndim == 1:
            self._buttons_checked(False)
        self.draw()

    def show_marks(self, shown: Marks) -> None:
        """Draw these marks instead of those before."""
        self._marks = shown
        if self.seen is self.map:
            self.map.show_marks(shown)
        else:
            self.relief.show_marks(shown)

    def clear_all(self) -> None:
        """Show nothing."""
        self._losses = self._window = None
        self.map.clear_all()
        self.relief.clear_all()

    def draw(self) -> None:
        """Draw all of it in the view that is seen."""
        if self._losses is None or self._window is None:
            return
        if self.seen is self.map:
            self.map.show_losses(self._losses, *self._window)
            self.show_window(self._names[: len(self._window[0])], *self._window)
        else:
            self.relief.show_surface(self._losses, self._names, *self._window)
        self.show_marks(self._marks)

    def _zoom(self, factor: float) -> None:
        ball = self._marks.ball
        if ball is not None:
            self.zoomed.emit(factor, *ball)

    def _choose(self, deep: bool) -> None:
        focused = self.seen.hasFocus()
        self.setCurrentWidget(self.relief if deep else self.map)
        if focused:
            self.seen.setFocus()
        self.draw()

    def _buttons_checked(self, deep: bool) -> None:
        button = self._group.buttons()[int(deep)]
        if not button.isChecked():
            button.setChecked(True)
            self._choose(deep)

    def _buttons(self) -> QWidget:
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(2)
        self._group = QButtonGroup(row)
        tips = tr("From above, as on a map: lines of equal loss"), tr("In three dimensions, to be turned")
        for text, tip, deep in ((tr("Contours"), tips[0], False), (tr("3-D"), tips[1], True)):
            button = written(theme.styled(ElidedTool(), "toggle"), text)
            button.setCheckable(True)
            button.setChecked(not deep)
            say(button.setAccessibleName, text)
            say(button.setToolTip, wrapped(tip))
            explain(button, "loss_surface")
            button.clicked.connect(lambda _on=False, to=deep: self._choose(to))
            self._group.addButton(button)
            inside.addWidget(button)
        return row
