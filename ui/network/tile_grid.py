"""How a layer's neurons stand: in one column, its first few, or a grid. Knows no Qt and no layers."""

from math import ceil
from typing import NamedTuple

TILE = 42.0
MANY = 10  # a wider layer shows its first few only
FEW = 8
GRID_ROWS = 16  # an opened layer wider than this becomes a grid of so many rows
PITCH_MORE = 6.0  # from a neuron to the next in a column, at least
MAP = 36.0  # px; one feature map
MAPS_MOST, MAPS_FEW = 16, 12  # a layer of more maps than that shows its first few only
MAP_ROWS = 8
PICTURE = 76.0  # px; the inputs where they are a picture
BAR_WIDTH, BAR_HEIGHT = 16.0, 132.0  # px; what stands for a layer that only passes something on
SMALL, WEIGHT_PICTURE = 30.0, 38.0  # px; neurons without a picture of their own, and with their weights as one


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


class TileGrid(NamedTuple):
    """How a layer's neurons stand: how many are shown, rows and columns, size and least pitch.

    bar: no neurons, but one upright bar that the wires pass.
    """

    neurons: int
    shown: int
    rows: int
    across: int
    tile: float
    pill: bool
    opened: bool
    bar: bool = False

    @property
    def width(self) -> float:
        return self.across * (self.tile + 4)

    @property
    def least(self) -> float:
        if self.bar:
            return BAR_HEIGHT
        pitch = self.tile + (PITCH_MORE if self.across == 1 else 4)
        return self.rows * pitch + (30 if self.pill else 0)


def tile_grid(count: int, opened: bool, tile: float = TILE) -> TileGrid:
    """The neurons of a flat layer, each `tile` px wide where they stand in one column."""
    if count <= MANY:
        return TileGrid(count, count, count, 1, tile, False, False)
    if not opened:
        return TileGrid(count, FEW, FEW, 1, tile, True, False)
    if count <= GRID_ROWS:
        return TileGrid(count, count, count, 1, tile, True, True)
    return TileGrid(count, count, GRID_ROWS, ceil(count / GRID_ROWS), 28.0 if count <= 64 else 20.0, True, True)


def maps(count: int, opened: bool) -> TileGrid:
    """The pictures that a layer of channels gives, two in a row until all of many are shown."""
    if count <= 4:
        return TileGrid(count, count, count, 1, TILE, False, False)
    if count <= MAPS_MOST:
        return TileGrid(count, count, ceil(count / 2), 2, MAP, False, False)
    if not opened:
        return TileGrid(count, MAPS_FEW, MAPS_FEW // 2, 2, MAP, True, False)
    rows = MAP_ROWS if count <= 64 else GRID_ROWS
    tile = MAP if count <= 32 else 28.0 if count <= 64 else 20.0
    return TileGrid(count, count, rows, ceil(count / rows), tile, True, True)


def picture() -> TileGrid:
    """One large picture."""
    return TileGrid(1, 1, 1, 1, PICTURE, False, False)


def bar(count: int) -> TileGrid:
    """A bar, for a layer whose neurons have nothing of their own to show."""
    return TileGrid(count, 0, 0, 1, BAR_WIDTH, False, False, bar=True)


def boxes(grid: TileGrid, centre: float, top: float, body: float) -> tuple[tuple[Box, ...], float]:
    """Boxes of the neurons, centred in the body, and the y where they end."""
    room = body - (26 if grid.pill else 0)
    middle = top + room / 2
    if grid.across == 1:
        pitch = min(room / max(grid.rows, 1), 60 + 200 / max(grid.rows, 1))
    else:
        pitch = grid.tile + 4
    first = middle - pitch * (grid.rows - 1) / 2
    left = centre - (grid.across * (grid.tile + 4) - 4) / 2
    found = tuple(
        Box(
            left + (k % grid.across) * (grid.tile + 4),
            first + (k // grid.across) * pitch - grid.tile / 2,
            grid.tile,
            grid.tile,
        )
        for k in range(grid.shown)
    )
    return found, found[-1].bottom if found else middle


def bar_box(centre: float, top: float, body: float) -> Box:
    """The bar, centred in the body."""
    return Box(centre - BAR_WIDTH / 2, top + (body - BAR_HEIGHT) / 2, BAR_WIDTH, BAR_HEIGHT)
