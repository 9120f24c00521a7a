"""Keeps the − or + that was pressed under the mouse while the picture changes, so that it can be pressed again."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtWidgets import QWidget

from ui.network.canvas import Canvas
from ui.network.hits import Hit
from ui.network.stage import Stage


class Hold:
    """From a press of such a button until the mouse leaves it. Meanwhile the picture neither fits itself nor zooms."""

    def __init__(self, window: QWidget, canvas: Canvas, stage: Stage) -> None:
        """window: places are counted in it, as the canvas itself may move."""
        self._window, self._canvas, self._stage = window, canvas, stage
        self._button: Hit | None = None
        self._place = QPointF()
        self._size = QSize()

    @property
    def on(self) -> bool:
        """Whether a button is held in its place."""
        return self._button is not None and self._size == self._window.window().size()

    def begin(self, button: Hit) -> None:
        """Hold this button where it is now; one that is held already stays at its first place."""
        centre = self._centre(button)
        if centre is not None and not (self.on and button == self._button):
            inside = self._canvas.viewportTransform().map(centre)
            self._button, self._size = button, self._window.window().size()
            self._place = self._canvas.viewport().mapTo(self._window, inside)

    def keep(self) -> bool:
        """After a change of the picture, bring the button back to its place; False where none is held."""
        centre = self._centre(self._button) if self._button is not None and self.on else None
        if centre is None:
            self.end()
            return False
        self._canvas.keep(centre, self._canvas.viewport().mapFrom(self._window, self._place))
        return True

    def end(self) -> bool:
        """Hold nothing any more; whether a button was held."""
        held, self._button = self._button is not None, None
        if held:
            self._canvas.let_go()
        return held

    def _centre(self, button: Hit) -> QPointF | None:
        column = self._stage.layout.column(button.layer_id)
        box = None if column is None else column.plus if button.kind == "plus" else column.minus
        return None if box is None else QPointF(*box.centre)
