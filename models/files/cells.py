"""What a cell of a table says: no value, a number, or a name. Cells come without spaces around."""

import re

from models.design.spec import SpecError
from models.design.tables.table_file import LARGEST
from models.language.text import mark, tr

MARKS = ("", "na", "n/a", "#n/a", "nan", "null", "?", "-", "–", "—")
"""In small letters."""
_NAMES = {".": mark("point"), ",": mark("comma")}
_NUMBER = re.compile(r"[+\-\u2212]?(?:[0-9]+(?:([.,])[0-9]*)?|([.,])[0-9]+)(?:[eE][+-]?[0-9]+)?")


def is_missing(cell: str) -> bool:
    """Whether the cell says that there is no value."""
    return cell == "" or (len(cell) <= 4 and cell.casefold() in MARKS)


def name_key(name: str) -> str:
    """Letters and digits alone, in small letters: names with the same key are taken for one."""
    return "".join(c for c in name.casefold() if c.isalnum())


def is_number(text: str) -> bool:
    """Whether the cell is written as a number."""
    return _NUMBER.fullmatch(text) is not None


def decimal_sign(text: str) -> str:
    """The decimal sign of a cell that is written as a number; "" where it has none, or is no number."""
    match = _NUMBER.fullmatch(text)
    return (match[1] or match[2] or "") if match is not None else ""


def is_number_with(text: str, decimal: str) -> bool:
    """Whether the cell is written as a number with this decimal sign, or without any."""
    match = _NUMBER.fullmatch(text)
    return match is not None and (match[1] or match[2] or decimal) == decimal


def value_of(text: str, decimal: str) -> float:
    """The value of a cell that is written as a number with this decimal sign; it may be infinite."""
    plain = text if text.isascii() else text.replace("\u2212", "-")  # the minus of typography
    return float(plain.replace(",", ".") if decimal == "," else plain)


def in_range(value: float) -> float:
    """The value, which float32 can hold; raises SpecError with the reason."""
    if not -LARGEST <= value <= LARGEST:
        raise SpecError("is too large a number")
    return value


class NumberReader:
    """Reads numbers as one file writes them: with a decimal point or with a decimal comma, but not with both."""

    def __init__(self) -> None:
        self._sign = ""  # of the numbers so far

    def read(self, text: str) -> float:
        """The number, which float32 can hold; raises SpecError with the reason, as `is not a number`."""
        match = _NUMBER.fullmatch(text)
        if match is None:
            raise SpecError("is not a number")
        sign = match[1] or match[2]
        if sign:
            if self._sign and sign != self._sign:
                raise SpecError(
                    "has a decimal {sign}, but numbers before it have a {other}",
                    sign=tr(_NAMES[sign]),
                    other=tr(_NAMES[self._sign]),
                )
            self._sign = sign
        return in_range(value_of(text, sign or "."))
