"""The square to draw on, by mouse, finger, tablet pen or keyboard. Knows no network."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from models.design.drawing import Drawing
from models.language.text import again, tr
from ui.look import theme
from ui.look.sayings import say
from ui.look.tips import wrapped
from ui.panels.base.pad import BY_KEYBOARD, Pad
from ui.panels.draw.ink import Ink, reach
from ui.panels.draw.pad_guide import draw_cursor, draw_edge, draw_guide
from ui.panels.draw.sketch import Sketch

_STEP, _LEAP = 5.0, 25.0  # px of the canvas by which an arrow key moves the pen, alone and with Shift
_KEY = Qt.Key
_ARROWS = {_KEY.Key_Left: (-1, 0), _KEY.Key_Right: (1, 0), _KEY.Key_Up: (0, -1), _KEY.Key_Down: (0, 1)}


class DigitPad(Pad):
    """Paper on which strokes are kept as points."""

    drawn = Signal()  # the drawing changed; at most once per turn of the event loop
    pen_up = Signal()  # a stroke is over

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sketch = Sketch()
        self.hint = ""  # words on empty paper
        self.keys = tr("or by arrow keys and Space")  # more words where there is room
        self.guide = True  # a faint digit on empty paper
        self.cursor_at: tuple[float, float] | None = None  # place of the keyboard's pen while it is shown
        self._resting = (self.sketch.side / 2, self.sketch.side / 2)
        self._ink = Ink()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.drawn)
        self.setCursor(Qt.CursorShape.CrossCursor)
        say(self.setAccessibleName, tr("Drawing pad"))
        about = tr(
            "Draw with the mouse, a finger or a pen. By keyboard: arrow keys move the pen, Shift makes the steps "
            "larger, Space puts it down and lifts it, Backspace takes a stroke back, Delete clears."
        )
        say(self.setAccessibleDescription, about)
        say(self.setToolTip, wrapped(about))

    def drawing(self) -> Drawing:
        """The drawing so far."""
        return self.sketch.drawing()

    def undo(self) -> None:
        """Take the last stroke back, or the clearing."""
        if self.sketch.undo():
            self._redo_ink()

    def clear(self) -> None:
        """Empty paper."""
        if self.sketch.clear():
            self._redo_ink()

    def set_pen(self, pen: float) -> None:
        """Give all strokes this width, in px of the canvas."""
        if pen != self.sketch.pen:
            self.sketch.set_pen(pen)
            self.update()
            if not self.sketch.empty:
                self._soon.start()

    def say(self, hint: str, guide: bool) -> None:
        """Show these words, and a digit as an example or none, while nothing is drawn."""
        if (hint, guide) != (self.hint, self.guide):
            self.hint, self.guide = hint, guide
            self.update()

    # ---------------------------------------------------------------- one pen, whatever moves it

    def _press(self, at: QPointF, more: bool = False) -> None:
        first = self.sketch.empty
        self.sketch.press(*self._on_canvas(at))
        self.cursor_at = None
        self._resting = self._on_canvas(at)
        self._soon.start()
        if first:
            self.update()  # the guide disappears
        else:
            self._refresh()

    def _move(self, at: QPointF) -> None:
        if self.sketch.move(*self._on_canvas(at)):
            self._soon.start()
            self._refresh()

    def _release(self) -> None:
        if self.sketch.down:
            self.sketch.release()
            self.pen_up.emit()

    def _redo_ink(self) -> None:
        self._ink.forget()
        self.update()
        self._soon.start()
        self.pen_up.emit()

    def _refresh(self) -> None:
        """Repaint only where ink has just been added."""
        newest = self.sketch.strokes[-1][-2:]
        self.update(reach(newest, self.sketch.pen, self._scale).toAlignedRect())

    @property
    def _scale(self) -> float:
        return self.width() / self.sketch.side

    def _on_canvas(self, at: QPointF) -> tuple[float, float]:
        return round(at.x() / self._scale, 2), round(at.y() / self._scale, 2)

    def _wants(self, event: QKeyEvent) -> bool:
        """Whether these keys, which mean something to the window, draw here: undo, and Space once arrow keys draw."""
        return _is_undo(event) or (event.key() == Qt.Key.Key_Space and self.cursor_at is not None)

    # ---------------------------------------------------------------- keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if _is_undo(event) or key == Qt.Key.Key_Backspace:
            self._release()
            self.undo()
        elif key == Qt.Key.Key_Delete:
            self.clear()
        elif key in _ARROWS:
            self._step(*_ARROWS[key], leap=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Space and self.cursor_at is not None and not event.isAutoRepeat():
            self._toggle_pen(self.cursor_at)
        else:
            super().keyPressEvent(event)  # unless the keyboard draws, Space plays as everywhere

    def _step(self, x: int, y: int, *, leap: bool) -> None:
        size = _LEAP if leap else _STEP
        before = self.cursor_at or self._resting
        held = [min(max(p + size * d, 0.0), self.sketch.side) for p, d in zip(before, (x, y), strict=True)]
        self.cursor_at = self._resting = (held[0], held[1])
        if self.sketch.move(*self.cursor_at):
            self._soon.start()
        self.update()

    def _toggle_pen(self, at: tuple[float, float]) -> None:
        if self.sketch.down:
            self._release()
        else:
            self.sketch.press(*at)
            self._soon.start()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in BY_KEYBOARD:
            self.cursor_at = self._resting
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.cursor_at is not None:
            self._release()
            self.cursor_at = None
        self.update()

    # ---------------------------------------------------------------- painting

    def sizeHint(self) -> QSize:
        return QSize(180, 180)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        paper = QPainterPath()
        paper.addRoundedRect(edge, theme.RADIUS, theme.RADIUS)
        painter.fillPath(paper, QColor(colours.background))
        if self.sketch.empty:
            draw_guide(painter, edge, str(again(self.hint)), str(again(self.keys)), self.guide)
        else:
            painter.save()
            painter.setClipPath(paper)
            ink = colours.text if self.isEnabled() else theme.mix(colours.text, colours.background, 0.6).name()
            self._ink.paint(painter, self.sketch, self.size(), ink)
            painter.restore()
        if self.cursor_at is not None:
            draw_cursor(painter, self.cursor_at, self._scale, self.sketch.pen, self.sketch.down)
        draw_edge(painter, paper, self.hasFocus())


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo)
