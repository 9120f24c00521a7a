"""The laid-out network picture as values: columns, wires of Add layers, the whole; and the sizes of its parts.

Positions are in scene pixels, x to the right and y down, the top of the cards at y = 0. Knows no
Qt and no weights.
"""

from dataclasses import dataclass
from math import hypot
from typing import NamedTuple

from ui.network.forms import Form
from ui.network.tile_grid import Box

CARD_HEIGHT = 42.0
CARD_WIDTHS = 86.0, 104.0  # px; the narrow one where there are many columns
NARROWEST = 80.0  # px; a card in a network for pictures, which has many
SLIM = 64.0  # px; the card of a layer that is drawn as a bar
TIGHT = 68.0  # px; a card where the columns would not fit otherwise
GAPS = 34.0, 110.0  # px between two columns, at least and at most; holds the shape chip
TIGHT_GAPS = 12.0, 40.0  # px; the same where chips stand below the cards
CHIP_LETTER, CHIP_AIR = 6.0, 9.0  # px a letter, and px around the text of a chip
CHIP_HEIGHT, LINE = 20.0, 16.0
CAPTION_TOP, TILES_TOP = CARD_HEIGHT + 4, CARD_HEIGHT + 30
TIGHT_CAPTION_TOP, TIGHT_TILES_TOP = CARD_HEIGHT + CHIP_HEIGHT + 8, CARD_HEIGHT + CHIP_HEIGHT + 48
BODY_MOST = 620.0
FOOT = 46.0  # px below the neurons, for the − and + buttons
CONTROLS = 14.0  # px from the room for neurons to those buttons, which stay in place however many neurons there are
SKIP_AIR = 12.0  # px below the wires of Add layers
CAPTION_LETTER = 6.3  # px a letter of the number of parameters below a card
LETTER = 7.0  # px for one letter of a name beside a neuron
LABEL_GAP = 7.0
LABEL_ROOM = 90.0  # px beside a neuron for its gap and its name
MARGIN = 12.0  # px around the picture
_SAMPLES = 24  # pieces into which each bend of an Add layer's wire is cut to find its nearest point


@dataclass(frozen=True)
class Column:
    """One layer as it stands in the picture.

    choices: it has an activation to choose. weighted: its wires have weights. biased: its neurons have a bias each.
    form: how its values are drawn.
    tiles: one box for each neuron or picture on show, the first ones of `count`. labels: names beside the tiles.
    grid: the tiles stand in several columns. bar: stands in place of tiles where a layer is drawn without them.
    pill: the button that opens or closes a wide layer. minus, handle, plus: the buttons and the grip that resize a
    Linear; the inputs have a plus only. chip: the shape of what comes in, on the wire before the card.
    pixels: (height, width) where each neuron has one weight per pixel, so that its weights are a picture.
    foot: the shape of its pictures, below them. adds: an Add layer, where a second wire ends.
    tight: columns stand close together.
    """

    layer_id: str
    title: str
    subtitle: str
    choices: bool
    weighted: bool
    biased: bool
    card: Box
    caption: str
    caption_box: Box
    count: int
    opened: bool
    tiles: tuple[Box, ...]
    labels: tuple[str, ...] = ()
    pill: Box | None = None
    pill_text: str = ""
    minus: Box | None = None
    handle: Box | None = None
    plus: Box | None = None
    chip: Box | None = None
    chip_text: str = ""
    form: Form = "neurons"
    grid: bool = False
    bar: Box | None = None
    pixels: tuple[int, int] | None = None
    foot: Box | None = None
    foot_text: str = ""
    adds: bool = False
    tight: bool = False

    @property
    def body(self) -> Box:
        """The box around all tiles, or the bar. Wires of the layer as a whole begin and end at its edges."""
        if self.bar is not None or not self.tiles:
            return self.bar or Box(self.centre, TILES_TOP, 0.0, 0.0)
        x, y = min(t.x for t in self.tiles), min(t.y for t in self.tiles)
        return Box(x, y, max(t.right for t in self.tiles) - x, max(t.bottom for t in self.tiles) - y)

    @property
    def lowest(self) -> float:
        """y of the lower end of the column."""
        parts = (self.body, self.pill, self.minus, self.plus, self.foot)
        return max(box.bottom for box in parts if box is not None)

    @property
    def centre(self) -> float:
        """x of the column's middle."""
        return self.card.centre[0]


class Skip(NamedTuple):
    """The wire to the Add layer `layer_id` from `source`: down from its start, along at `depth`, up to its end.

    bend: width of the way down and of the way up, in pixels.
    """

    layer_id: str
    source: str
    start: tuple[float, float]
    end: tuple[float, float]
    depth: float
    bend: float

    def distance(self, x: float, y: float) -> float:
        """How far the point is from the wire, in pixels."""
        return min(hypot(px - x, py - y) for px, py in self.points())

    def points(self) -> list[tuple[float, float]]:
        """Points along the wire, a few pixels apart."""
        (x0, y0), (x1, y1), bend = self.start, self.end, self.bend
        down = [_between(t / _SAMPLES, (x0, y0), (x0 + bend, self.depth)) for t in range(_SAMPLES + 1)]
        up = [_between(t / _SAMPLES, (x1 - bend, self.depth), (x1, y1)) for t in range(_SAMPLES + 1)]
        flat = x1 - x0 - 2 * bend
        steps = max(int(flat // 6), 1)
        return [*down, *((x0 + bend + flat * k / steps, self.depth) for k in range(steps + 1)), *up]


@dataclass(frozen=True)
class Layout:
    """The columns from the inputs to the output, the wires of Add layers, and the size of the whole in pixels.

    room: width and height of the room that it was laid out for, and the largest side of a tile, in pixels.
    """

    columns: tuple[Column, ...]
    width: float
    height: float
    skips: tuple[Skip, ...] = ()
    room: tuple[float, float, float] = (0.0, 0.0, 0.0)

    def column(self, layer_id: str) -> Column | None:
        """The column of this layer, or None."""
        return next((c for c in self.columns if c.layer_id == layer_id), None)


def insertion_index(layout: Layout, x: float) -> int:
    """Place among the hidden layers where something dropped at `x` goes."""
    return sum(column.centre < x for column in layout.columns[1:-1])


def marker_x(layout: Layout, index: int) -> float:
    """x of the middle of the gap before hidden layer `index`."""
    left, right = layout.columns[index], layout.columns[index + 1]
    return (_right(left) + _left(right)) / 2


def _left(column: Column) -> float:
    return min(column.card.x, *(t.x for t in column.tiles)) if column.tiles else column.card.x


def _right(column: Column) -> float:
    return max(column.card.right, *(t.right for t in column.tiles)) if column.tiles else column.card.right


def _between(t: float, start: tuple[float, float], end: tuple[float, float]) -> tuple[float, float]:
    """The point at `t`, 0 to 1, of the cubic that leaves and arrives level."""
    middle = (start[0] + end[0]) / 2
    u = 1 - t
    a, b, c, d = u**3, 3 * u * u * t, 3 * u * t * t, t**3
    return a * start[0] + (b + c) * middle + d * end[0], (a + b) * start[1] + (c + d) * end[1]
