"""How wide columns are and how far apart they stand. Knows no positions."""

from collections.abc import Iterable

from models.language.width import cells
from ui.network.columns import (
    CARD_WIDTHS,
    CHIP_AIR,
    CHIP_LETTER,
    GAPS,
    LABEL_GAP,
    LABEL_ROOM,
    LETTER,
    NARROWEST,
    SLIM,
    TIGHT_GAPS,
)
from ui.network.forms import Form
from ui.network.names import broken
from ui.network.tile_grid import TILE, TileGrid


def widths(forms: list[Form], grids: list[TileGrid], width: float) -> list[float]:
    """Width of each column: wide cards where they fit with a comfortable gap."""
    slim = [SLIM if how == "bar" else 0.0 for how in forms]
    wide = [max(least or CARD_WIDTHS[1], s.width) for least, s in zip(slim, grids, strict=True)]
    if sum(wide) + (len(wide) - 1) * 48 <= width:
        return wide
    narrow = NARROWEST if "picture" in forms else CARD_WIDTHS[0]
    return [max(least or narrow, s.width) for least, s in zip(slim, grids, strict=True)]


_WIDTHS = {"(": 0.5, ",": 0.5, ")": 0.5, "×": 1.6}
"""Of letters in shapes, in digits; in Chinese fonts × is as wide as a character."""


def gaps(texts: list[str], room: float) -> list[float]:
    """Widths of the gaps: all the same in ample room, never less than the text of a chip needs."""
    if not texts:
        return []
    even = min(max(room / len(texts), GAPS[0]), GAPS[1])
    least = [max(chip_width(text), GAPS[0]) for text in texts]
    if all(need <= even for need in least):
        return [even] * len(texts)
    spare = max(room - sum(least), 0.0) / len(texts)
    return [min(need + spare, GAPS[1]) for need in least]


def tight_gaps(count: int, room: float) -> list[float]:
    """Widths of the gaps between columns whose chips stand below the cards."""
    return [min(max(room / max(count, 1), TIGHT_GAPS[0]), TIGHT_GAPS[1])] * count


def chip_width(text: str) -> float:
    """Pixels for a shape written as text; brackets and commas are half as wide as digits, × is wider."""
    return CHIP_LETTER * sum(_WIDTHS.get(letter, 1.0) for letter in text) + CHIP_AIR


def label_lines(name: str, most: int = 2) -> list[str]:
    """The name beside a neuron in at most so many lines; those that are still too long are to be shortened."""
    return broken(name, lambda text: LETTER * cells(text), LABEL_ROOM - LABEL_GAP, most)


def overhang(names: Iterable[str], width: float) -> float:
    """How far names beside neurons reach beyond a card of this width."""
    longest = max((cells(line) for name in names for line in label_lines(name)), default=0) * LETTER
    return max(min(longest + LABEL_GAP, LABEL_ROOM) - (width - TILE) / 2, 0.0)
