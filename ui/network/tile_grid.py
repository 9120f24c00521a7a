"""How a layer's neurons stand: in one column, only the first few, or as a grid. Knows no Qt and no layers."""

from math import ceil
from typing import NamedTuple

TILE = 42.0
MANY = 10  # a wider layer shows its first few only
FEW = 8
MOST = 256  # an opened layer shows so many: more would be too small to see, and their wires too many to draw at once
GRID_ROWS = 16  # an opened layer wider than this becomes a grid with this many rows
PITCH_MORE = 6.0  # px between two neurons of a column, at least
MAP = 36.0  # px; one feature map
MAPS_MOST, MAPS_FEW = 16, 12  # a layer of more than 16 maps shows its first 12 only
MAP_ROWS = 8
PICTURE = 76.0  # px; side of the inputs that are one picture
BAR_WIDTH, BAR_HEIGHT = 16.0, 132.0  # px; the bar of a layer that has no tiles
SMALL, WEIGHT_PICTURE = 30.0, 38.0  # px; side of a neuron without a picture, and with its weights as a picture


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
    """How many neurons of a layer are shown, in how many rows and columns, and the side of each in pixels.

    pill: there is a button that opens or closes the layer. bar: one upright bar stands in place of neurons.
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
    """The neurons of a flat layer, `tile` px wide unless they stand in a grid."""
    if count <= MANY:
        return TileGrid(count, count, count, 1, tile, False, False)
    if not opened:
        return TileGrid(count, FEW, FEW, 1, tile, True, False)
    if count <= GRID_ROWS:
        return TileGrid(count, count, count, 1, tile, True, True)
    shown = min(count, MOST)
    return TileGrid(count, shown, GRID_ROWS, ceil(shown / GRID_ROWS), 28.0 if count <= 64 else 20.0, True, True)


def maps(count: int, opened: bool) -> TileGrid:
    """The feature maps of a layer: two in a row, more where all of many are shown."""
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
    """A bar, for a layer with nothing of its own to show."""
    return TileGrid(count, 0, 0, 1, BAR_WIDTH, False, False, bar=True)


def boxes(grid: TileGrid, centre: float, top: float, body: float) -> tuple[tuple[Box, ...], float]:
    """Boxes of the neurons, centred in a body of this height, and the y of their lower end."""
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
