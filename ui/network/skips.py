"""Where the wires of Add layers run: from a layer further left, below everything in between. Knows no Qt."""

from collections.abc import Sequence

from models.design.experiment import Experiment
from models.design.layers import Add
from ui.network.columns import Column, Skip
from ui.network.tile_grid import Box

_BELOW, _LANE = 18.0, 12.0  # px below the columns in between, and between two such wires
_BEND = 46.0  # px of width for the way down and for the way up; less where columns stand tight
_ENTRY = 12.0  # px above the lower edge of the two bodies that a wire joins


def leaves(body: Box) -> tuple[float, float]:
    """The point where a wire to an Add layer leaves a layer with this body."""
    return body.right, body.bottom - _ENTRY


def arrives(body: Box) -> tuple[float, float]:
    """The point where such a wire arrives at an Add layer with this body."""
    return body.x, body.bottom - _ENTRY


def skips(experiment: Experiment, columns: Sequence[Column]) -> tuple[Skip, ...]:
    """The wires of all Add layers whose source stands further left."""
    places = {column.layer_id: k for k, column in enumerate(columns)}
    found: list[Skip] = []
    spans: list[tuple[int, int]] = []
    for layer in experiment.network.layers:
        if not isinstance(layer, Add) or places.get(layer.source, len(columns)) >= places[layer.id]:
            continue
        first, last = places[layer.source], places[layer.id]
        lane = sum(first < right and left < last for left, right in spans)
        spans.append((first, last))
        depth = max(column.lowest for column in columns[first : last + 1]) + _BELOW + _LANE * lane
        free = min(columns[k + 1].body.x - columns[k].body.right for k in (first, last - 1))
        bend = min(_BEND, free if last - first > 1 else free / 2)
        start, end = leaves(columns[first].body), arrives(columns[last].body)
        found.append(Skip(layer.id, layer.source, start, end, depth, bend))
    return tuple(found)
