"""How wide texts are where letters cannot be measured: in a terminal, and in a layout that knows no fonts."""

import unicodedata


def cells(text: str) -> int:
    """How many letters of usual width a text takes the room of: a Chinese one counts twice."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
