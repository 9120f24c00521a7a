"""Where a wire to an Add layer can be dragged from, and where a dragged one would end. Knows no Qt."""

from typing import NamedTuple

from models.design.experiment import Experiment
from models.design.layers import Add
from models.design.network import INPUT_ID, OUTPUT_ID
from models.problems.fitting import sources
from ui.network.columns import Column, Layout, insertion_index
from ui.network.skips import leaves
from ui.network.tile_grid import Box

SIDE = 12.0  # px
_OUTSIDE = 30.0  # px above or below the picture


class Loose(NamedTuple):
    """A wire that is being dragged. One end is fixed, the other one is at the mouse and "" here.

    source: id of the layer where it begins. add: id of the Add layer where it ends.
    """

    source: str = ""
    add: str = ""


class Landing(NamedTuple):
    """Where a dragged wire ends: at the Add layer `add`, or if that is "" at a new one, hidden layer `place`."""

    source: str
    add: str = ""
    place: int = 0


def sockets(experiment: Experiment, selected: str) -> tuple[str, ...]:
    """Ids of the layers that a wire can be dragged from while `selected` is.

    For an Add these are all layers that it can take from; for another layer it is itself, if an Add fits further right.
    """
    network = experiment.network
    if selected in ("", OUTPUT_ID):
        return ()
    if selected != INPUT_ID and isinstance(network.layer(selected), Add):
        return sources(experiment, selected)
    behind = len(network) - (0 if selected == INPUT_ID else network.index(selected) + 1)
    return (selected,) if behind else ()


def socket_box(column: Column) -> Box:
    """The socket of this layer, where its wires to Add layers begin."""
    x, y = leaves(column.body)
    return Box(x - SIDE / 2, y - SIDE / 2, SIDE, SIDE)


def landing(layout: Layout, loose: Loose, x: float, y: float) -> Landing | None:
    """What the wire is joined to when it is let go at this point; None for nothing.

    It is given up outside of the picture, and right behind its source, where an Add would only double its input.
    """
    places = {column.layer_id: k for k, column in enumerate(layout.columns)}
    if not -_OUTSIDE <= y <= layout.height + _OUTSIDE:
        return None
    if loose.add in places:
        last = places[loose.add]
        earlier = layout.columns[: last - 1] if x < layout.columns[last].card.x else ()
        nearest = min(earlier, key=lambda column: abs(column.centre - x), default=None)
        return Landing(nearest.layer_id, loose.add) if nearest else None
    if loose.source not in places:
        return None
    first = places[loose.source]
    for column in layout.columns[first + 2 :]:
        if column.adds and abs(column.centre - x) <= column.card.width / 2:
            return Landing(loose.source, column.layer_id)
    index = insertion_index(layout, x)
    return Landing(loose.source, place=index) if index > first else None
