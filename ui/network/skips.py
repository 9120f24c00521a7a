"""Where the wires of Add layers run: from a layer further left, below everything in between. Knows no Qt."""

from collections.abc import Sequence
from math import hypot
from typing import TYPE_CHECKING, NamedTuple

from models.design.experiment import Experiment
from models.design.layers import Add
from ui.network.tile_grid import Box

if TYPE_CHECKING:
    from ui.network.layout import Column

_BELOW, _LANE = 18.0, 12.0  # px below the columns in between, and between two such wires
_BEND = 46.0  # px for the way down and the way up, and less where columns stand tight
_ENTRY = 12.0  # px above the lower edge of what it leaves and arrives at
_SAMPLES = 24


class Skip(NamedTuple):
    """The wire to the Add layer `layer_id` from `source`: down from its start, along at `depth`, up to its end.

    bend: how far the way down and the way up reach sideways, in pixels.
    """

    layer_id: str
    source: str
    start: tuple[float, float]
    end: tuple[float, float]
    depth: float
    bend: float = _BEND

    def distance(self, x: float, y: float) -> float:
        """How far the point is from the wire, in pixels."""
        return min(hypot(px - x, py - y) for px, py in self.points())

    def points(self) -> list[tuple[float, float]]:
        """Points along the wire, close enough together to find the nearest one."""
        (x0, y0), (x1, y1), bend = self.start, self.end, self.bend
        down = [_between(t / _SAMPLES, (x0, y0), (x0 + bend, self.depth)) for t in range(_SAMPLES + 1)]
        up = [_between(t / _SAMPLES, (x1 - bend, self.depth), (x1, y1)) for t in range(_SAMPLES + 1)]
        flat = x1 - x0 - 2 * bend
        steps = max(int(flat // 6), 1)
        return [*down, *((x0 + bend + flat * k / steps, self.depth) for k in range(steps + 1)), *up]


def leaves(body: Box) -> tuple[float, float]:
    """Where such a wire leaves a layer with this body."""
    return body.right, body.bottom - _ENTRY


def arrives(body: Box) -> tuple[float, float]:
    """Where it arrives."""
    return body.x, body.bottom - _ENTRY


def skips(experiment: Experiment, columns: Sequence["Column"]) -> tuple[Skip, ...]:
    """One for each Add layer whose source stands further left."""
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


def _between(t: float, start: tuple[float, float], end: tuple[float, float]) -> tuple[float, float]:
    """A point of the cubic that leaves and arrives level."""
    middle = (start[0] + end[0]) / 2
    u = 1 - t
    a, b, c, d = u**3, 3 * u * u * t, 3 * u * t * t, t**3
    return a * start[0] + (b + c) * middle + d * end[0], (a + b) * start[1] + (c + d) * end[1]
