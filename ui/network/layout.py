"""Where everything of the network picture stands: a pure function of the experiment.

Positions are in scene pixels, x to the right and y down, the top of the cards at y = 0. Knows no
Qt and no weights.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from models.design.experiment import Experiment
from models.design.layers import Add, Layer, Linear, Shape
from models.design.network import INPUT_ID, OUTPUT_ID
from ui.network import words
from ui.network.forms import Form, form, grid_of, pixels
from ui.network.skips import Skip, skips
from ui.network.tile_grid import TILE, Box, TileGrid, bar_box, boxes

CARD_HEIGHT = 42.0
CARD_WIDTHS = 86.0, 104.0  # narrow where there are many columns
NARROWEST = 80.0  # px; a card in a network for pictures, which has many
SLIM = 64.0  # px; the card of a layer that only passes something on
TIGHT = 68.0  # px; a card where the columns would not fit otherwise
GAPS = 34.0, 110.0  # between two columns; the shape chip stands in it
TIGHT_GAPS = 12.0, 40.0  # the same where chips stand below the cards
CHIP_LETTER, CHIP_AIR = 6.0, 9.0  # px; a chip is never narrower than its text
CHIP_HEIGHT, LINE = 20.0, 16.0
CAPTION_TOP, TILES_TOP = CARD_HEIGHT + 4, CARD_HEIGHT + 30
TIGHT_CAPTION_TOP, TIGHT_TILES_TOP = CARD_HEIGHT + CHIP_HEIGHT + 8, CARD_HEIGHT + CHIP_HEIGHT + 48
BODY_MOST = 620.0
FOOT = 46.0  # below the neurons, for the − and + buttons
SKIP_AIR = 12.0  # below the wires of Add layers
LETTER = 7.0  # room for one letter of a name beside a neuron
LABEL_GAP = 7.0
LABEL_ROOM = 90.0  # px beside a neuron for its gap and its name
MARGIN = 12.0  # around the picture


@dataclass(frozen=True)
class Column:
    """One layer as it stands in the picture.

    form: how its values are drawn. tiles: a box for each neuron or picture shown, the first ones of `count`. bar: what
    stands in their place where a layer only passes something on. pill: what opens or closes a
    wide layer. minus, handle, plus: what resizes a Linear; the inputs have a plus only. chip: the
    shape that comes in, on the wire before the card. pixels: (height, width) where each neuron has one weight a
    pixel, so that its weights are a picture. foot: room for the shape of its pictures, below them. adds: an Add, at
    which a second wire ends. tight: columns stand close together.
    """

    layer_id: str
    title: str
    subtitle: str
    choices: bool
    weighted: bool
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
        """What holds all tiles, or the bar: where wires that are not one neuron's begin and end."""
        if self.bar is not None or not self.tiles:
            return self.bar or Box(self.centre, TILES_TOP, 0.0, 0.0)
        x, y = min(t.x for t in self.tiles), min(t.y for t in self.tiles)
        return Box(x, y, max(t.right for t in self.tiles) - x, max(t.bottom for t in self.tiles) - y)

    @property
    def lowest(self) -> float:
        """y below which the column has nothing."""
        parts = (self.body, self.pill, self.minus, self.plus, self.foot)
        return max(box.bottom for box in parts if box is not None)

    @property
    def centre(self) -> float:
        """x of the column's middle."""
        return self.card.centre[0]


@dataclass(frozen=True)
class Layout:
    """The columns from the inputs to the output, the wires that leave some of them out, and the size of the whole."""

    columns: tuple[Column, ...]
    width: float
    height: float
    skips: tuple[Skip, ...] = ()

    def column(self, layer_id: str) -> Column | None:
        """The column of this layer, or None."""
        return next((c for c in self.columns if c.layer_id == layer_id), None)


def layout(
    experiment: Experiment, opened: frozenset[str] = frozenset(), width: float = 720.0, height: float = 500.0
) -> Layout:
    """The picture of `experiment`, spread out over `width` by `height` as far as that is calm.

    opened: ids of the wide layers that show all their neurons. Where the columns do not fit, they stand tight, with the
    shapes below the cards, if that can be shown larger; the result is larger than the room where the design needs it.
    """
    roomy = _laid_out(experiment, opened, width, height, tight=False)
    if roomy.width <= width:
        return roomy
    tight = _laid_out(experiment, opened, width, height, tight=True)
    return max(roomy, tight, key=lambda found: min(width / found.width, height / found.height))


def _laid_out(experiment: Experiment, opened: frozenset[str], width: float, height: float, *, tight: bool) -> Layout:
    shapes, counts = experiment.shapes(), experiment.parameter_counts()
    ids = list(shapes)
    forms = [form(experiment, i, shapes[i]) for i in ids]
    pictured = [pixels(experiment, i) is not None for i in ids]
    grids = [grid_of(how, shapes[i], i in opened, p) for how, i, p in zip(forms, ids, pictured, strict=True)]
    widths = [max(TIGHT, s.width) for s in grids] if tight else _widths(forms, grids, width)
    top = TIGHT_TILES_TOP if tight else TILES_TOP
    texts = [words.shape(shapes[i]) for i in ids]
    left = _overhang([word for name in _inputs(experiment) for word in name.split()], widths[0])
    right = _overhang(_outputs(experiment), widths[-1])
    room = width - left - right - sum(widths)
    gaps = _tight_gaps(len(texts) - 1, room) if tight else _gaps(texts[:-1], room)
    body = max(max((s.least for s in grids), default=0.0), min(height - top - FOOT, BODY_MOST), TILE)
    columns: list[Column] = []
    x = left
    for k, layer_id in enumerate(ids):
        place = Place(x, widths[k], body, tight)
        column = _column(experiment, layer_id, grids[k], counts.get(layer_id, 0), place)
        column = _with_form(column, forms[k], grids[k], shapes[layer_id], place)
        columns.append(_with_chip(columns[-1], column, texts[k - 1], tight) if columns else column)
        x += widths[k] + (gaps[k] if k < len(gaps) else 0.0)
    found = skips(experiment, columns)
    height = max([top + body + FOOT, *(skip.depth + SKIP_AIR for skip in found)])
    return Layout(tuple(columns), x + right, height, found)


def _widths(forms: list[Form], grids: list[TileGrid], width: float) -> list[float]:
    """Width of each column: wide cards where they fit with a comfortable gap."""
    slim = [SLIM if how == "bar" else 0.0 for how in forms]
    wide = [max(least or CARD_WIDTHS[1], s.width) for least, s in zip(slim, grids, strict=True)]
    if sum(wide) + (len(wide) - 1) * 48 <= width:
        return wide
    narrow = NARROWEST if "picture" in forms else CARD_WIDTHS[0]
    return [max(least or narrow, s.width) for least, s in zip(slim, grids, strict=True)]


def _gaps(texts: list[str], room: float) -> list[float]:
    """Widths between the columns: all the same in ample room, never less than a chip's text needs."""
    if not texts:
        return []
    even = min(max(room / len(texts), GAPS[0]), GAPS[1])
    least = [max(_chip_width(text), GAPS[0]) for text in texts]
    if all(need <= even for need in least):
        return [even] * len(texts)
    spare = max(room - sum(least), 0.0) / len(texts)
    return [min(need + spare, GAPS[1]) for need in least]


def _tight_gaps(count: int, room: float) -> list[float]:
    """Widths between columns whose chips stand below the cards."""
    return [min(max(room / max(count, 1), TIGHT_GAPS[0]), TIGHT_GAPS[1])] * count


def _chip_width(text: str) -> float:
    """Pixels that a shape needs; brackets and commas are half as wide as digits."""
    narrow = sum(letter in "(,)" for letter in text)
    return CHIP_LETTER * (len(text) - narrow / 2) + CHIP_AIR


def insertion_index(layout: Layout, x: float) -> int:
    """Place among the hidden layers where something dropped at `x` goes."""
    return sum(column.centre < x for column in layout.columns[1:-1])


def marker_x(layout: Layout, index: int) -> float:
    """x of the middle of the gap before hidden layer `index`."""
    left, right = layout.columns[index], layout.columns[index + 1]
    return (_right(left) + _left(right)) / 2


class Place(NamedTuple):
    """Where a column goes: its left edge and width, the height for neurons; tight: chips stand below the cards."""

    x: float
    width: float
    body: float
    tight: bool

    @property
    def top(self) -> float:
        """Where the neurons may begin."""
        return TIGHT_TILES_TOP if self.tight else TILES_TOP

    def caption(self, card: Box) -> Box:
        """Room for the number of parameters below the card."""
        if self.tight:
            return Box(card.x - 4, TIGHT_CAPTION_TOP, card.width + 8, 2 * LINE)
        return Box(card.x - 14, CAPTION_TOP, card.width + 28, LINE)


def _column(experiment: Experiment, layer_id: str, grid: TileGrid, count: int, place: Place) -> Column:
    card_width = min(place.width, CARD_WIDTHS[1])
    centre = place.x + place.width / 2
    tiles, bottom = boxes(grid, centre, place.top, place.body)
    card = Box(centre - card_width / 2, 0.0, card_width, CARD_HEIGHT)
    pill = None
    if grid.pill:
        pill = Box(centre - 36, bottom + 6, 72, 20)
        bottom = pill.bottom
    layer = None if layer_id == INPUT_ID else experiment.network.layer(layer_id)
    minus, handle, plus = _controls(layer_id, isinstance(layer, Linear), centre, bottom + 14)
    labels = _inputs(experiment) if layer_id == INPUT_ID else _outputs(experiment) if layer_id == OUTPUT_ID else ()
    hidden = grid.neurons - grid.shown
    return Column(
        layer_id=layer_id,
        title=words.title(experiment, layer_id),
        subtitle=words.subtitle(experiment, layer_id),
        choices=_chooses(experiment, layer),
        weighted=isinstance(layer, Linear) or layer_id == OUTPUT_ID,
        card=card,
        caption="" if layer_id == INPUT_ID else words.parameters(count),
        caption_box=place.caption(card),
        count=grid.neurons,
        opened=grid.opened,
        tiles=tiles,
        labels=labels,
        pill=pill,
        pill_text=words.tr("show fewer") if grid.opened else words.tr("{0} more").format(hidden),
        minus=minus,
        handle=handle,
        plus=plus,
        pixels=pixels(experiment, layer_id),
        adds=isinstance(layer, Add),
        tight=place.tight,
    )


def _chooses(experiment: Experiment, layer: Layer | None) -> bool:
    """Whether the layer has an activation to choose."""
    if layer is None or not words.activation_field(layer):
        return False
    return layer.id != OUTPUT_ID or not words.given(experiment)


def _with_form(column: Column, how: Form, grid: TileGrid, shape: Shape, place: Place) -> Column:
    """The column as its form wants it: a bar in place of neurons, the shape of its pictures below them."""
    column = replace(column, form=how, grid=grid.across > 1 and how in ("neurons", "plain"))
    if how == "bar":
        caption = "" if column.caption == words.parameters(0) else column.caption
        return replace(column, bar=bar_box(column.centre, place.top, place.body), caption=caption)
    if how == "maps":
        y = column.pill.bottom if column.pill else column.tiles[-1].bottom
        room = place.width + 8 if place.tight else 100.0
        return replace(column, foot=Box(column.centre - room / 2, y + 6, room, LINE), foot_text=words.maps(shape))
    return replace(column, plus=None, labels=()) if how == "picture" else column


def _with_chip(before: Column, column: Column, text: str, tight: bool) -> Column:
    """The column with the shape that comes in, on the way from the card before it, or below the two."""
    left, right = before.card.right, column.card.x
    chip = Box(left, (CARD_HEIGHT - CHIP_HEIGHT) / 2, right - left, CHIP_HEIGHT)
    if tight:
        width = _chip_width(text)
        chip = Box((left + right - width) / 2, CARD_HEIGHT + 4, width, CHIP_HEIGHT)
    return replace(column, chip=chip, chip_text=text)


def _inputs(experiment: Experiment) -> tuple[str, ...]:
    """Names beside the inputs; a picture needs none."""
    if experiment.data.info.image:
        return ()
    return tuple(experiment.data.info.inputs[name] for name in experiment.data.inputs)


def _outputs(experiment: Experiment) -> tuple[str, ...]:
    """Names beside the outputs: the classes, where each has an output of its own."""
    return experiment.data.info.classes if experiment.outputs > 1 else ()


def _overhang(lines: Iterable[str], width: float) -> float:
    """How far lines beside neurons reach beyond a card of this width; the longest ones are cut off."""
    longest = max((len(line) for line in lines), default=0) * LETTER
    return max(min(longest + LABEL_GAP, LABEL_ROOM) - (width - TILE) / 2, 0.0)


def _controls(layer_id: str, linear: bool, centre: float, y: float) -> tuple[Box | None, Box | None, Box | None]:
    if layer_id == INPUT_ID:
        return None, None, Box(centre - 11, y, 22, 22)
    if not linear:
        return None, None, None
    return Box(centre - 33, y, 22, 22), Box(centre - 8, y, 16, 22), Box(centre + 11, y, 22, 22)


def _left(column: Column) -> float:
    return min(column.card.x, *(t.x for t in column.tiles)) if column.tiles else column.card.x


def _right(column: Column) -> float:
    return max(column.card.right, *(t.right for t in column.tiles)) if column.tiles else column.card.right
