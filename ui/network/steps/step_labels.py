"""Which numbers of a step stand where in the picture: pure functions of layout, station and strength. Knows no Qt."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from models.design.network import OUTPUT_ID
from models.talk.probes import Float32
from models.talk.stepping.probes import Kind, LayerNumbers, Spot, StepNumbers
from ui.network.columns import Column, Layout
from ui.network.curves import Curves, between
from ui.network.steps.stations import Reached
from ui.network.tile_grid import Box

LINE = 13.0  # px of height of a number
_LETTER, _AIR = 6.1, 9.0  # px of a digit, and around a number
_CROWDED = 28.0  # px; smaller neurons have no room for numbers
_ALONG = [12, 9, 15, 6, 18, 11, 13, 10, 14, 8, 16, 7, 17, 5, 19, 4, 20, 3, 21]
"""Points of a curve at which its number may stand, the best first."""
_FEW = 12  # wires of a layer: their numbers stay where they are whatever is chosen
_RESERVED = "−0.000"  # a place has room for two of these, so that a gradient that comes in moves nothing
_MOST = 100  # wires of a layer, the strongest, for which a place is looked for
_GIVE_UP = 10  # wires in a row that found no place: then there is none any more
_OVER = 4.0  # px that a number may be wider than its neuron
_BESIDE = 3.0  # px between two labels


@dataclass(frozen=True)
class Label:
    """A number in the picture, and the one beneath it, its gradient. strong: it has just come in."""

    box: Box
    spot: Spot
    value: float
    beneath: Spot | None = None
    gradient: float = 0.0
    strong: bool = False
    digits: int = 3

    def at(self, x: float, y: float) -> Spot | None:
        """The number under this point."""
        if not self.box.contains(x, y, 1):
            return None
        return self.beneath if self.beneath and y > self.box.centre[1] else self.spot

    @property
    def numbers(self) -> tuple[tuple[Spot, float], ...]:
        """Both of them, or the only one, with their values."""
        return ((self.spot, self.value), (self.beneath, self.gradient)) if self.beneath else ((self.spot, self.value),)

    @property
    def spots(self) -> tuple[Spot, ...]:
        return (self.spot, self.beneath) if self.beneath else (self.spot,)


def short(value: float, digits: int = 3) -> str:
    """A number as short as it may be: so many digits, a true minus sign."""
    size = abs(value)
    if value == 0 or 10**-digits <= size < 1000:
        text = f"{value:.{digits}f}" if size < 1 else f"{value:.3g}"
    else:
        mantissa, power = f"{value:.{digits - 2}e}".split("e")
        text = f"{mantissa}e{int(power)}"
    return text.replace("-", "−")


def labels(
    layout: Layout, numbers: StepNumbers, known: Reached, layer_id: str, chosen: Spot | None
) -> tuple[Label, ...]:
    """All labels that find a place: first those of neurons, then wires of the chosen neuron, then the strongest.

    layer_id: the layer whose numbers have just come in.
    """
    found = [label for column in layout.columns for label in _neurons(column, numbers, known, layer_id)]
    taken = [tile for column in layout.columns for tile in column.tiles]
    taken += [box for column in layout.columns for box in (column.pill, column.foot) if box is not None]
    before: Column | None = None
    for column in layout.columns:
        layer = numbers.layers.get(column.layer_id)
        if before is not None and layer is not None and layer.weights is not None and column.weighted:
            found += _wires(before, column, layer, known, layer_id, chosen, taken)
        before = column
    found += [label for column in layout.columns for label in _biases(column, numbers, known, layer_id, taken)]
    found += _loss(layout, numbers, known, taken)
    return tuple(found)


def renewed(labels: tuple[Label, ...], numbers: StepNumbers) -> tuple[Label, ...]:
    """The same labels at the same places, with these numbers."""
    return tuple(
        replace(
            label,
            value=_number(numbers, label.spot),
            gradient=_number(numbers, label.beneath) if label.beneath else 0.0,
        )
        for label in labels
    )


_ARRAYS = {
    "value": "values", "value_gradient": "value_gradients", "weight": "weights", "weight_after": "weights_after",
    "weight_gradient": "weight_gradients", "bias": "biases", "bias_after": "biases_after",
    "bias_gradient": "bias_gradients",
}  # fmt: skip


def _number(numbers: StepNumbers, spot: Spot) -> float:
    if spot.kind == "loss":
        return numbers.loss
    return float(getattr(numbers.layers[spot.layer_id], _ARRAYS[spot.kind])[spot.index])


def box_for(texts: tuple[str, ...], x: float, y: float) -> Box:
    """Room for these lines around a point."""
    width = max(5, *(len(text) for text in texts)) * _LETTER + _AIR
    height = LINE * len(texts) + 2
    return Box(x - width / 2, y - height / 2, width, height)


def in_focus(labels: tuple[Label, ...], neuron: tuple[str, int], layout: Layout) -> tuple[Label, ...]:
    """Those of this neuron, of its wires and of the neurons at their other ends."""
    ids = [column.layer_id for column in layout.columns]
    place = ids.index(neuron[0])
    around = {layer_id for k, layer_id in enumerate(ids) if abs(k - place) == 1}

    def touched(spot: Spot) -> bool:
        if spot.layer_id == neuron[0]:
            return spot.index[0] == neuron[1]
        if spot.layer_id in around and spot.kind.startswith("weight"):
            return ids.index(spot.layer_id) > place and spot.index[1] == neuron[1]
        return spot.layer_id in around and spot.kind.startswith("value")

    return tuple(label for label in labels if touched(label.spot))


def touches(spot: Spot | None) -> tuple[str, int] | None:
    """The neuron that a number belongs to; of a weight the one that it leads to."""
    if spot is None or not spot.index or not spot.layer_id:
        return None
    return spot.layer_id, spot.index[0]


def _neurons(column: Column, numbers: StepNumbers, known: Reached, layer_id: str) -> Iterator[Label]:
    layer = numbers.layers.get(column.layer_id)
    if layer is None or column.layer_id not in known.values or column.form == "picture":
        return
    gradients = layer.value_gradients if column.layer_id in known.gradients else None
    for k, tile in enumerate(column.tiles[: len(layer.values)]):
        if tile.width < _CROWDED:
            continue
        value, gradient = float(layer.values[k]), None if gradients is None else float(gradients[k])
        spot = Spot("value", column.layer_id, (k,))
        found = _label(spot, value, gradient, *tile.centre, strong=column.layer_id == layer_id)
        if tile.width + _OVER < found.box.width:
            box = Box(tile.x - 1, found.box.y, tile.width + 2, found.box.height)
            found = replace(found, box=box, digits=2)
        yield found


def _label(spot: Spot, value: float, gradient: float | None, x: float, y: float, *, strong: bool) -> Label:
    if gradient is None:
        return Label(box_for((short(value),), x, y), spot, value, strong=strong)
    kind = {"value": "value_gradient", "bias": "bias_gradient", "bias_after": "bias_gradient"}.get(
        spot.kind, "weight_gradient"
    )
    beneath = Spot(kind, spot.layer_id, spot.index)  # type: ignore[arg-type]
    return Label(box_for((short(value), short(gradient)), x, y), spot, value, beneath, gradient, strong)


def _wires(
    left: Column,
    right: Column,
    layer: LayerNumbers,
    known: Reached,
    layer_id: str,
    chosen: Spot | None,
    taken: list[Box],
) -> Iterator[Label]:
    curves = between(left, right)
    shown = layer.weights_after if known.after else layer.weights
    if shown is None or not len(curves) or right.tiles[0].width < _CROWDED or left.form == "picture":
        return
    gradients = layer.weight_gradients if right.layer_id in known.gradients else None
    assert layer.weights is not None
    order = _in_turn(curves, layer.weights, left, right, chosen)
    near = [box for box in taken if left.tiles[0].x < box.right and box.x < right.tiles[0].right]
    strong, missed = right.layer_id == layer_id or known.after, 0
    for wire, points in zip(order, curves.sampled(np.array(order)), strict=True):
        unit, source = (int(k) for k in curves.links[wire])
        if unit >= shown.shape[0] or source >= shown.shape[1]:
            continue
        gradient = None if gradients is None else float(gradients[unit, source])
        lines = 2
        place = _place(points[_ALONG], near, lines)
        if place is None:  # there is no room for its gradient beneath it
            lines = 1
            place = _place(points[_ALONG], near, lines)
        missed = missed + 1 if place is None else 0
        if missed == _GIVE_UP:
            return
        if place is not None:
            spot = Spot("weight_after" if known.after else "weight", right.layer_id, (unit, source))
            beneath = gradient if lines == 2 else None
            label = _label(spot, float(shown[unit, source]), beneath, *place, strong=strong)
            near.append(_reserved(*place, lines))
            taken.append(near[-1])
            yield label


def _reserved(x: float, y: float, lines: int = 2) -> Box:
    """The room that a number and its gradient have around a point, whether the gradient is there or not."""
    return box_for((_RESERVED,) * lines, x, y)


def _in_turn(curves: Curves, sizes: Float32, left: Column, right: Column, chosen: Spot | None) -> list[int]:
    """The wires in the order in which they get a place: of few always the strongest first; of many the chosen one, then
    those that touch its neuron.
    """
    links = curves.links
    known = (links < sizes.shape).all(1)
    unit, source = np.minimum(links, np.array(sizes.shape) - 1).T
    size = np.where(known, np.abs(sizes[unit, source]), -1)
    rank = np.zeros(len(curves))
    neuron = touches(chosen) if len(curves) > _FEW else None
    if neuron is not None:
        rank += (neuron[0] == right.layer_id) & (links[:, 0] == neuron[1])
        rank += (neuron[0] == left.layer_id) & (links[:, 1] == neuron[1])
        if chosen is not None and chosen.kind.startswith("weight") and chosen.layer_id == right.layer_id:
            rank += 2.0 * (links == chosen.index).all(1)
    return [int(k) for k in np.lexsort((-size, -rank))[:_MOST]]


def _place(points: Float32, near: list[Box], lines: int) -> tuple[float, float] | None:
    """The first of these points at which so many numbers cover nothing that is near; None where there is none."""
    for x, y in points.tolist():
        box = _reserved(x, y, lines)
        if not any(_overlap(box, other) for other in near):
            return x, y
    return None


def _biases(column: Column, numbers: StepNumbers, known: Reached, layer_id: str, taken: list[Box]) -> Iterator[Label]:
    """Below the left corner of each neuron, where there is room."""
    layer = numbers.layers.get(column.layer_id)
    biases = None if layer is None else layer.biases_after if known.after else layer.biases
    if layer is None or biases is None or not column.biased:
        return
    gradients = layer.bias_gradients if column.layer_id in known.gradients else None
    kind: Kind = "bias_after" if known.after else "bias"
    for k, tile in enumerate(column.tiles[: len(biases)]):
        if tile.width < _CROWDED:
            continue
        gradient = None if gradients is None else float(gradients[k])
        spot, strong = Spot(kind, column.layer_id, (k,)), column.layer_id == layer_id or known.after
        label = _label(spot, float(biases[k]), gradient, tile.x, tile.bottom + LINE, strong=strong)
        room = _reserved(tile.x, tile.bottom + LINE)
        if not any(_overlap(room, other) for other in taken):
            taken.append(room)
            yield label


def _loss(layout: Layout, numbers: StepNumbers, known: Reached, taken: list[Box]) -> Iterator[Label]:
    """The loss, below the output and what stands there already."""
    column = layout.column(OUTPUT_ID)
    if column is None or not known.loss:
        return
    text, y = (f"L = {short(numbers.loss)}",), column.lowest + LINE
    while any(_overlap(box_for(text, column.centre, y), other) for other in taken):
        y += LINE / 2
    yield Label(box_for(text, column.centre, y), Spot("loss"), numbers.loss, strong=not known.after)


def _overlap(a: Box, b: Box) -> bool:
    return a.x - _BESIDE < b.right and b.x - _BESIDE < a.right and a.y - 1 < b.bottom and b.y - 1 < a.bottom
