"""Where everything of the network picture stands: a pure function of the experiment.

Positions are in scene pixels, x to the right and y down, the top of the cards at y = 0. Knows no
Qt and no weights.
"""

from dataclasses import dataclass, replace
from typing import NamedTuple

from models.experiment import Experiment
from models.layers import Layer, Linear
from models.network import INPUT_ID, OUTPUT_ID
from ui.network import words
from ui.network.stands import TILE, Box, Stand, boxes, stand

CARD_HEIGHT = 42.0
CARD_WIDTHS = 86.0, 104.0  # narrow where there are many columns
GAPS = 36.0, 110.0  # between two columns; the shape chip stands in it
CAPTION_TOP, TILES_TOP = CARD_HEIGHT + 4, CARD_HEIGHT + 30
BODY_MOST = 620.0
FOOT = 46.0  # below the neurons, for the − and + buttons
LETTER = 7.0  # room for one letter of a name beside a neuron
LABEL_GAP = 7.0
MARGIN = 12.0  # around the picture


@dataclass(frozen=True)
class Column:
    """One layer as it stands in the picture.

    tiles: a box for each neuron shown, the first ones of `count`. pill: what opens or closes a
    wide layer. minus, handle, plus: what resizes a Linear; the inputs have a plus only. chip: the
    shape that comes in, on the wire before the card.
    """

    layer_id: str
    title: str
    subtitle: str
    choices: bool
    weighted: bool
    card: Box
    caption: str
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

    @property
    def centre(self) -> float:
        """x of the column's middle."""
        return self.card.centre[0]

    @property
    def grid(self) -> bool:
        """Whether the neurons are small and stand in rows and columns."""
        return bool(self.tiles) and self.tiles[0].width < TILE


@dataclass(frozen=True)
class Layout:
    """The columns from the inputs to the output, and the size of the whole."""

    columns: tuple[Column, ...]
    width: float
    height: float

    def column(self, layer_id: str) -> Column | None:
        """The column of this layer, or None."""
        return next((c for c in self.columns if c.layer_id == layer_id), None)


def layout(
    experiment: Experiment, opened: frozenset[str] = frozenset(), width: float = 720.0, height: float = 500.0
) -> Layout:
    """The picture of `experiment`, spread out over `width` by `height` as far as that is calm.

    opened: ids of the wide layers that show all their neurons. The result is larger than the room
    where the design needs it.
    """
    shapes, counts = experiment.shapes(), experiment.parameter_counts()
    ids = list(shapes)
    stands = [stand(shapes[i][0], i in opened) for i in ids]
    narrow = _narrow(ids, stands, width)
    widths = [max(CARD_WIDTHS[0] if narrow else CARD_WIDTHS[1], s.width) for s in stands]
    gaps = max(len(ids) - 1, 1)
    left, right = _overhang(_inputs(experiment), widths[0]), _overhang(_outputs(experiment), widths[-1])
    gap = min(max((width - left - right - sum(widths)) / gaps, GAPS[0]), GAPS[1])
    body = max(max((s.least for s in stands), default=0.0), min(height - TILES_TOP - FOOT, BODY_MOST), TILE)
    columns: list[Column] = []
    x = left
    for k, layer_id in enumerate(ids):
        column = _column(experiment, layer_id, stands[k], counts.get(layer_id, 0), Place(x, widths[k], body))
        columns.append(_with_chip(columns[-1], column) if columns else column)
        x += widths[k] + gap
    return Layout(tuple(columns), x - gap + right, TILES_TOP + body + FOOT)


def insertion_index(layout: Layout, x: float) -> int:
    """Place among the hidden layers where something dropped at `x` goes."""
    return sum(column.centre < x for column in layout.columns[1:-1])


def marker_x(layout: Layout, index: int) -> float:
    """x of the middle of the gap before hidden layer `index`."""
    left, right = layout.columns[index], layout.columns[index + 1]
    return (_right(left) + _left(right)) / 2


class Place(NamedTuple):
    """Where a column goes: its left edge and width, the height for neurons."""

    x: float
    width: float
    body: float


def _narrow(ids: list[str], stands: list[Stand], width: float) -> bool:
    """Whether wide cards with a comfortable gap do not fit."""
    wide = sum(max(CARD_WIDTHS[1], s.width) for s in stands)
    return wide + (len(ids) - 1) * 48 > width


def _column(experiment: Experiment, layer_id: str, stand: Stand, count: int, place: Place) -> Column:
    card_width = min(place.width, CARD_WIDTHS[1])
    centre = place.x + place.width / 2
    tiles, bottom = boxes(stand, centre, TILES_TOP, place.body)
    pill = None
    if stand.pill:
        pill = Box(centre - 36, bottom + 6, 72, 20)
        bottom = pill.bottom
    layer = None if layer_id == INPUT_ID else experiment.network.layer(layer_id)
    minus, handle, plus = _controls(layer_id, isinstance(layer, Linear), centre, bottom + 14)
    labels = _inputs(experiment) if layer_id == INPUT_ID else _outputs(experiment) if layer_id == OUTPUT_ID else ()
    hidden = stand.neurons - stand.shown
    return Column(
        layer_id=layer_id,
        title=words.title(experiment, layer_id),
        subtitle=words.subtitle(experiment, layer_id),
        choices=_chooses(experiment, layer),
        weighted=isinstance(layer, Linear) or layer_id == OUTPUT_ID,
        card=Box(centre - card_width / 2, 0.0, card_width, CARD_HEIGHT),
        caption="" if layer_id == INPUT_ID else words.parameters(count),
        count=stand.neurons,
        opened=stand.opened,
        tiles=tiles,
        labels=labels,
        pill=pill,
        pill_text=words.tr("show fewer") if stand.opened else words.tr("{0} more").format(hidden),
        minus=minus,
        handle=handle,
        plus=plus,
    )


def _chooses(experiment: Experiment, layer: Layer | None) -> bool:
    """Whether the layer has an activation to choose."""
    if layer is None or not words.activation_field(layer):
        return False
    return layer.id != OUTPUT_ID or not words.given(experiment)


def _with_chip(before: Column, column: Column) -> Column:
    """The column with the shape that comes in, on the way from the card before it."""
    left = before.card.right
    chip = Box(left, (CARD_HEIGHT - 20) / 2, column.card.x - left, 20.0)
    return replace(column, chip=chip, chip_text=f"({before.count},)")


def _inputs(experiment: Experiment) -> tuple[str, ...]:
    """Names beside the inputs."""
    return tuple(experiment.data.info.inputs[name] for name in experiment.data.inputs)


def _outputs(experiment: Experiment) -> tuple[str, ...]:
    """Names beside the outputs: the classes, where each has an output of its own."""
    return experiment.data.info.classes if experiment.outputs > 1 else ()


def _overhang(names: tuple[str, ...], width: float) -> float:
    """How far names beside neurons reach beyond a card of this width; words stand below each other."""
    longest = max((len(word) for name in names for word in name.split()), default=0)
    return max(longest * LETTER + LABEL_GAP - (width - TILE) / 2, 0.0)


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
