"""A drawing in the making: the path of the pen, with undo. Knows no widget."""

from models.design.drawing import Drawing

Point = tuple[float, float]

_NEAR = 0.5  # px of the canvas; a point closer than this to the last one is left out
_PAST = 200  # steps of undo that are kept


class Sketch:
    """Strokes of one pen, on a square canvas of `Drawing().side` pixels, y down.

    Beyond the edge the pen leaves no ink: a stroke ends where it crosses the edge, and another begins where the pen
    comes back. All strokes from pen-down to pen-up are one step of undo.
    """

    def __init__(self) -> None:
        self.side, self.pen = Drawing().side, Drawing().pen
        self.strokes: list[list[Point]] = []
        self.down = False
        self._last: Point = (0.0, 0.0)
        self._open = False  # the pen is down and may extend the last stroke
        self._past: list[list[list[Point]]] = []
        self._made: Drawing | None = None

    @property
    def empty(self) -> bool:
        return not self.strokes

    @property
    def undoable(self) -> bool:
        return bool(self._past)

    def drawing(self) -> Drawing:
        """The drawing so far, with the unfinished stroke."""
        if self._made is None:
            self._made = Drawing(tuple(map(tuple, self.strokes)), self.pen, self.side)
        return self._made

    def set_pen(self, pen: float) -> None:
        """Give every stroke this width, in px of the canvas."""
        self.pen, self._made = pen, None

    def press(self, x: float, y: float) -> None:
        """Put the pen down here."""
        self._remember()
        self.down, self._last = True, (x, y)
        self._open = self._holds(self._last)
        if self._open:
            self.strokes.append([self._last])
            self._made = None

    def move(self, x: float, y: float) -> bool:
        """Move the pen here; True if that left ink."""
        if not self.down:
            return False
        part = clipped(self._last, (x, y), self.side)
        self._last = (x, y)
        was_open, self._open = self._open, self._holds(self._last)
        if part is None:
            return False
        if not was_open:
            self.strokes.append([part[0]])
        elif _distance(self.strokes[-1][-1], part[1]) < _NEAR:
            return False
        self.strokes[-1].append(part[1])
        self._made = None
        return True

    def release(self) -> None:
        """Lift the pen."""
        if self.down and len(self._past[-1]) == len(self.strokes):
            self._past.pop()  # without ink there is nothing to take back
        self.down = self._open = False

    def undo(self) -> bool:
        """Take back the last stroke or the clearing; False if there is nothing to take back."""
        if not self._past or self.down:
            return False
        self.strokes, self._made = self._past.pop(), None
        return True

    def clear(self) -> bool:
        """Empty the canvas; False if it was empty."""
        if self.empty:
            return False
        self.release()
        self._remember()
        self.strokes, self._made = [], None
        return True

    def _remember(self) -> None:
        self._past = [*self._past[-_PAST + 1 :], list(self.strokes)]

    def _holds(self, point: Point) -> bool:
        return all(0 <= value <= self.side for value in point)


def clipped(start: Point, end: Point, side: float) -> tuple[Point, Point] | None:
    """The part of the line from `start` to `end` that lies on the square from 0 to `side`; None where none does.

    Source: Liang and Barsky 1984, "A new concept and method for line clipping".
    """
    enter, leave = 0.0, 1.0
    for a, b in zip(start, end, strict=True):
        for room, step in ((a, a - b), (side - a, b - a)):  # distance to the edge, and how much of it the line covers
            if step == 0:
                if room < 0:
                    return None
            elif step > 0:
                leave = min(leave, room / step)
            else:
                enter = max(enter, room / step)
    if enter > leave:
        return None
    return _between(start, end, enter), _between(start, end, leave)


def _between(start: Point, end: Point, share: float) -> Point:
    if share in (0.0, 1.0):
        return end if share else start
    return start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])


def _distance(a: Point, b: Point) -> float:
    return max(abs(a[0] - b[0]), abs(a[1] - b[1]))
