"""Lays the network picture out: a pure function of the experiment. Knows no Qt and no weights."""

from dataclasses import replace
from typing import NamedTuple

from models.design.experiment import Experiment
from models.design.layers import Add, Layer, Linear, Output, Shape
from models.design.network import INPUT_ID, OUTPUT_ID
from models.language.text import tr
from models.language.width import cells
from models.problems import pairing
from ui.network import spacing, words
from ui.network.columns import (
    BODY_MOST,
    CAPTION_LETTER,
    CAPTION_TOP,
    CARD_HEIGHT,
    CARD_WIDTHS,
    CHIP_HEIGHT,
    CONTROLS,
    FOOT,
    LINE,
    SKIP_AIR,
    TIGHT,
    TIGHT_CAPTION_TOP,
    TIGHT_TILES_TOP,
    TILES_TOP,
    Column,
    Layout,
)
from ui.network.forms import Form, form, grid_of, pixels
from ui.network.skips import skips
from ui.network.tile_grid import PICTURE, TILE, Box, TileGrid, bar_box, boxes

_SCROLL_BAR = 16.0  # px below a picture that is too wide


def layout(
    experiment: Experiment,
    opened: frozenset[str] = frozenset(),
    width: float = 720.0,
    height: float = 500.0,
    tile: float = PICTURE,
) -> Layout:
    """The picture of `experiment` in a room of `width` by `height` pixels, spread out up to comfortable gaps.

    opened: ids of the wide layers that show all their neurons. Columns that do not fit stand tight, with the shapes
    below the cards, if the whole can then be shown larger. The result may still be larger than the room.
    tile: pixels that the side of a neuron or picture has at most.
    """
    roomy = _laid_out(experiment, opened, width, height, tile, tight=False)
    if roomy.width <= width:
        return roomy
    tight = _laid_out(experiment, opened, width, height, tile, tight=True)
    return max(roomy, tight, key=lambda found: min(width / found.width, height / found.height))


def layout_to_scale(
    experiment: Experiment,
    opened: frozenset[str],
    width: float,
    height: float,
    scales: tuple[float, float],
    least_tile: float = PICTURE,
) -> Layout:
    """The picture for a view of `width` by `height` pixels that scales a layout to fill itself.

    scales: the least and the largest scale of the view. Scaled down, the view holds more pixels of the layout to spread
    out in; scaled up, fewer, so that neurons of a column stand closer together than in a view that does not scale.
    least_tile: pixels to which a side of the neurons may shrink where they do not fit one above the other otherwise.
    """
    found = layout(experiment, opened, width, height)
    if width <= 0 or height <= 0:
        return found
    low = found if found.height > height else layout(experiment, opened, width, 0.0)
    scale = min(max(min(width / found.width, height / low.height), scales[0]), scales[1])
    width, height = width / scale, height / scale
    found = found if scale == 1.0 else layout(experiment, opened, width, height)
    for _ in range(2):  # with smaller neurons the columns may stand otherwise
        over = found.height - height + (_SCROLL_BAR if found.width > width else 0.0)
        if over > 0 and least_tile < PICTURE:
            found = layout(experiment, opened, width, height, max(_lower_tile(found, over), least_tile))
    return found


def _lower_tile(found: Layout, by: float) -> float:
    """The side of a tile in pixels with which this layout would be lower by so many pixels."""
    rows, tile = max((len({box.y for box in c.tiles}), c.tiles[0].height) for c in found.columns if c.tiles)
    return tile - by / rows


def _laid_out(
    experiment: Experiment, opened: frozenset[str], width: float, height: float, tile: float, *, tight: bool
) -> Layout:
    shapes, counts = experiment.shapes(), experiment.parameter_counts()
    ids = list(shapes)
    forms = [form(experiment, i, shapes[i]) for i in ids]
    pictured = [pixels(experiment, i) is not None for i in ids]
    grids = [grid_of(how, shapes[i], i in opened, p) for how, i, p in zip(forms, ids, pictured, strict=True)]
    grids = [grid._replace(tile=min(grid.tile, tile)) for grid in grids]
    widths = [max(TIGHT, s.width) for s in grids] if tight else spacing.widths(forms, grids, width)
    top = TIGHT_TILES_TOP if tight else TILES_TOP
    texts = [words.shape(shapes[i]) for i in ids]
    left = spacing.overhang(_inputs(experiment), widths[0])
    right = spacing.overhang(_outputs(experiment), widths[-1])
    room = width - left - right - sum(widths)
    gaps = spacing.tight_gaps(len(texts) - 1, room) if tight else spacing.gaps(texts[:-1], room)
    body = max(max((s.least for s in grids), default=0.0), min(height - top - FOOT, BODY_MOST), min(TILE, tile))
    columns: list[Column] = []
    x = left
    for k, layer_id in enumerate(ids):
        place = Place(x, widths[k], body, tight)
        column = _column(experiment, layer_id, grids[k], counts.get(layer_id, 0), place)
        column = _with_form(column, forms[k], grids[k], shapes[layer_id], place)
        columns.append(_with_chip(columns[-1], column, texts[k - 1], tight) if columns else column)
        x += widths[k] + (gaps[k] if k < len(gaps) else 0.0)
    found = skips(experiment, columns)
    whole = max([top + body + FOOT, *(skip.depth + SKIP_AIR for skip in found)])
    return Layout(_with_even_captions(columns), x + right, whole, found, (width, height, tile))


class Place(NamedTuple):
    """Where a column goes: its left edge, its width, the height for neurons. tight: chips stand below the cards."""

    x: float
    width: float
    body: float
    tight: bool

    @property
    def top(self) -> float:
        """y from which on neurons stand."""
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
    layer = None if layer_id == INPUT_ID else experiment.network.layer(layer_id)
    minus, handle, plus = _controls(layer_id, isinstance(layer, Linear), centre, place.top + place.body + CONTROLS)
    labels = _inputs(experiment) if layer_id == INPUT_ID else _outputs(experiment) if layer_id == OUTPUT_ID else ()
    return Column(
        layer_id=layer_id,
        title=words.title(experiment, layer_id),
        subtitle=words.subtitle(experiment, layer_id),
        choices=_chooses(experiment, layer),
        weighted=isinstance(layer, Linear | Output),
        biased=isinstance(layer, Linear | Output) and layer.bias,
        card=card,
        caption="" if layer_id == INPUT_ID else words.parameters(count),
        caption_box=place.caption(card),
        count=grid.neurons,
        opened=grid.opened,
        tiles=tiles,
        labels=labels,
        pill=pill,
        pill_text=_pill_text(grid),
        minus=minus,
        handle=handle,
        plus=plus,
        pixels=pixels(experiment, layer_id),
        adds=isinstance(layer, Add),
        tight=place.tight,
    )


def _pill_text(grid: TileGrid) -> str:
    """What the button says that opens or closes a wide layer."""
    if not grid.opened:
        return tr("{0} more").format(f"{grid.neurons - grid.shown:,}")
    if grid.shown < grid.neurons:
        return tr("{0} of {1}").format(grid.shown, f"{grid.neurons:,}")
    return tr("show fewer")


def _chooses(experiment: Experiment, layer: Layer | None) -> bool:
    """Whether the layer has an activation to choose."""
    if layer is None or not words.activation_field(layer):
        return False
    return layer.id != OUTPUT_ID or not pairing.applied_by_loss(experiment)


def _with_form(column: Column, how: Form, grid: TileGrid, shape: Shape, place: Place) -> Column:
    """The column in this form: with a bar in place of neurons, or with the shape of its pictures below them."""
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
    """The column with the shape of what comes in, between the two cards or below them."""
    left, right = before.card.right, column.card.x
    chip = Box(left, (CARD_HEIGHT - CHIP_HEIGHT) / 2, right - left, CHIP_HEIGHT)
    if tight:
        width = spacing.chip_width(text)
        chip = Box((left + right - width) / 2, CARD_HEIGHT + 4, width, CHIP_HEIGHT)
    return replace(column, chip=chip, chip_text=text)


def _with_even_captions(columns: list[Column]) -> tuple[Column, ...]:
    """The columns with their numbers of parameters on one line or, where one is too long for that, all on two."""
    if all(CAPTION_LETTER * cells(c.caption) <= c.caption_box.width for c in columns):
        return tuple(columns)
    found = []
    for column in columns:
        box = column.caption_box
        box = box._replace(height=max(box.height, TILES_TOP - CAPTION_TOP))
        found.append(replace(column, caption=column.caption.replace(" ", "\n", 1), caption_box=box))
    return tuple(found)


def _inputs(experiment: Experiment) -> tuple[str, ...]:
    """Names beside the inputs; a picture or a signal needs none."""
    if experiment.data.info.shape:
        return ()
    shown = experiment.data.info.shown_inputs
    return tuple(shown[name] for name in experiment.data.inputs)


def _outputs(experiment: Experiment) -> tuple[str, ...]:
    """Names beside the outputs: the classes, where each has an output of its own."""
    return experiment.data.info.shown_classes if experiment.outputs > 1 else ()


def _controls(layer_id: str, linear: bool, centre: float, y: float) -> tuple[Box | None, Box | None, Box | None]:
    if layer_id == INPUT_ID:
        return None, None, Box(centre - 11, y, 22, 22)
    if not linear:
        return None, None, None
    return Box(centre - 33, y, 22, 22), Box(centre - 8, y, 16, 22), Box(centre + 11, y, 22, 22)
