"""How tables say that a value is missing."""

MARKS = ("", "na", "n/a", "#n/a", "nan", "null", "?", "-", "–", "—")
"""In small letters."""


def is_missing(cell: str) -> bool:
    """Whether the cell, without spaces around, says that there is no value."""
    return cell == "" or (len(cell) <= 4 and cell.casefold() in MARKS)
