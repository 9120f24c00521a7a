"""Names beside and below small pictures: broken into a few lines, and shortened where they still do not fit."""

import re
from collections.abc import Callable

_PIECE = re.compile(r"[^\s_\-]*[\s_\-]*")  # a line may end after a space, an underscore or a hyphen


def broken(name: str, width: Callable[[str], float], room: float, most: int) -> list[str]:
    """The name in at most so many lines, of `room` pixels where words allow it. width: of a text, in pixels."""
    pieces = _PIECE.findall(str(name))
    found: list[str] = []
    while any(pieces):
        count = 1
        while count < len(pieces) and width("".join(pieces[: count + 1]).strip()) <= room:
            count += 1
        if len(found) + 1 == most:
            count = len(pieces)
        found.append("".join(pieces[:count]).strip())
        pieces = pieces[count:]
    return found


def shortened(line: str, width: Callable[[str], float], room: float) -> str:
    """The line, with an ellipsis for what has no room."""
    if width(line) <= room:
        return line
    kept = len(line) - 1
    while kept > 1 and width(line[:kept] + "…") > room:
        kept -= 1
    return line[:kept].rstrip() + "…"
