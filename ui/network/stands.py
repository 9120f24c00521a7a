"""How a layer's neurons stand: in one column, its first few, or a grid. Knows no Qt and no layers."""

from math import ceil
from typing import NamedTuple

TILE = 42.0
MANY = 10  # a wider layer shows its first few only
FEW = 8
GRID_ROWS = 16  # an opened layer wider than this becomes a grid of so many rows
PITCH_LEAST = 48.0  # between the centres of two neurons in a column


class Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def centre(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2

    def contains(self, x: float, y: float, slack: float = 0.0) -> bool:
        """Whether the point lies inside, or at most `slack` pixels outside."""
        inside = self.x - slack <= x <= self.right + slack
        return inside and self.y - slack <= y <= self.bottom + slack


class Stand(NamedTuple):
    """How a layer's neurons stand: how many are shown, rows and columns, size and least pitch."""

    neurons: int
    shown: int
    rows: int
    across: int
    tile: float
    pill: bool
    opened: bool

    @property
    def width(self) -> float:
        return self.across * (self.tile + 4)

    @property
    def least(self) -> float:
        pitch = PITCH_LEAST if self.across == 1 else self.tile + 4
        return self.rows * pitch + (30 if self.pill else 0)


def stand(count: int, opened: bool) -> Stand:
    if count <= MANY:
        return Stand(count, count, count, 1, TILE, False, False)
    if not opened:
        return Stand(count, FEW, FEW, 1, TILE, True, False)
    if count <= GRID_ROWS:
        return Stand(count, count, count, 1, TILE, True, True)
    return Stand(count, count, GRID_ROWS, ceil(count / GRID_ROWS), 28.0 if count <= 64 else 20.0, True, True)


def boxes(stands: Stand, centre: float, top: float, body: float) -> tuple[tuple[Box, ...], float]:
    """Boxes of the neurons, centred in the body, and the y where they end."""
    room = body - (26 if stands.pill else 0)
    middle = top + room / 2
    if stands.across == 1:
        pitch = min(room / max(stands.rows, 1), 60 + 200 / max(stands.rows, 1))
    else:
        pitch = stands.tile + 4
    first = middle - pitch * (stands.rows - 1) / 2
    left = centre - (stands.across * (stands.tile + 4) - 4) / 2
    found = tuple(
        Box(
            left + (k % stands.across) * (stands.tile + 4),
            first + (k // stands.across) * pitch - stands.tile / 2,
            stands.tile,
            stands.tile,
        )
        for k in range(stands.shown)
    )
    return found, found[-1].bottom if found else middle
