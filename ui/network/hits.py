"""Which part of the network picture lies under a point: a pure function of the layout."""

from dataclasses import dataclass
from typing import Literal

from ui.network.columns import Column, Layout
from ui.network.tile_grid import Box

Kind = Literal["card", "menu", "close", "neuron", "bias", "pill", "minus", "plus", "handle", "wire", "skip", "socket"]


@dataclass(frozen=True)
class Hit:
    """A part of the picture. index: (neuron,) of a neuron or bias, (unit, input) of a wire.

    A "skip" is the wire from its source to an Add layer. A "socket" is a ring from which such a wire can be dragged.
    """

    kind: Kind
    layer_id: str
    index: tuple[int, ...] = ()


def bias_box(tile: Box) -> Box:
    """The square at a neuron's lower left corner that stands for its bias."""
    side = max(tile.width / 5.25, 5.0)
    return Box(tile.x - side / 2, tile.bottom - side / 2, side, side)


def close_box(card: Box) -> Box:
    """Place of the × of a selected card."""
    return Box(card.right - 10, card.y - 8, 18, 18)


def hit(layout: Layout, x: float, y: float, selected: str = "") -> Hit | None:
    """The part under the point, wires left aside; only the selected hidden layer has a ×."""
    hidden = {c.layer_id for c in layout.columns[1:-1]}
    for column in layout.columns:
        if column.layer_id == selected and selected in hidden and close_box(column.card).contains(x, y):
            return Hit("close", column.layer_id)
    for column in layout.columns:
        found = _in_column(column, x, y)
        if found:
            return found
    return None


def _in_column(column: Column, x: float, y: float) -> Hit | None:
    if column.card.contains(x, y):
        lower = y > column.card.y + column.card.height / 2
        return Hit("menu" if column.choices and lower else "card", column.layer_id)
    for k, tile in enumerate(column.tiles):
        if column.biased and bias_box(tile).contains(x, y, 3 if tile.width >= 28 else 0):
            return Hit("bias", column.layer_id, (k,))
        if tile.contains(x, y, 1):
            return Hit("neuron", column.layer_id, (k,))
    if column.bar and column.bar.contains(x, y, 2):
        return Hit("card", column.layer_id)
    if column.pill and column.pill.contains(x, y, 2):
        return Hit("pill", column.layer_id)
    if column.minus and column.minus.contains(x, y, 2):
        return Hit("minus", column.layer_id)
    if column.plus and column.plus.contains(x, y, 2):
        return Hit("plus", column.layer_id)
    if column.handle and column.handle.contains(x, y, 1):
        return Hit("handle", column.layer_id)
    return None
