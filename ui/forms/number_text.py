"""Numbers as people write them: text to value and back. Knows no widget."""

import re
from dataclasses import dataclass
from decimal import Decimal

from models.design.spec import SpecError
from models.language.text import mark, tr

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.IGNORECASE)
_GROUPED = re.compile(r"[+-]?\d{1,3}([,' \u00a0\u202f]\d{3})+")
_WHOLE = mark("Type a whole number, such as {example}.")
_SHORTEST_PLAIN = 1e-6  # smaller ones are written 1e-8, not with eight zeros


@dataclass(frozen=True)
class Range:
    """What may be typed: a closed range of whole or real numbers; percent shows it times 100.

    example: one of them that is usual here, for the sentence about what is none.
    """

    low: float
    high: float
    whole: bool = False
    percent: bool = False
    example: float | None = None


def written(value: float, allowed: Range | None = None) -> str:
    """The shortest text that reads back as `value`: 0.00001, 1e-8, 500; "25 %" in a percent range."""
    if allowed and allowed.percent:
        return tr("{0} %").format(_plain(round(value * 100, 10)))
    return _plain(value)


def read(text: str, allowed: Range) -> float:
    """The number that `text` says; raises SpecError with a sentence where it is none or out of range."""
    cleaned = text.strip().replace("−", "-")
    if allowed.percent:
        cleaned = cleaned.removesuffix("%").rstrip()
    if _GROUPED.fullmatch(cleaned) and (allowed.whole or cleaned.count(",") != 1):
        cleaned = re.sub(r"[^\d+-]", "", cleaned)
    cleaned = cleaned.replace(",", ".")
    if not _NUMBER.fullmatch(cleaned) or len(cleaned) > 40:
        wanted = _WHOLE if allowed.whole else mark("Type a number, such as {example}.")
        raise SpecError(wanted, example=written(_example(allowed), allowed))
    value = float(cleaned) / 100 if allowed.percent else float(cleaned)
    if allowed.percent:
        value = round(value, 12)
    if not allowed.low <= value <= allowed.high:
        raise SpecError(
            "Choose a number from {low} to {high}.",
            low=written(allowed.low, allowed),
            high=written(allowed.high, allowed),
        )
    if not allowed.whole:
        return value
    if value != int(value):
        raise SpecError(_WHOLE, example=written(round(value), allowed))
    return int(value)


def _plain(value: float) -> str:
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    if abs(value) < _SHORTEST_PLAIN or abs(value) >= 1e15:
        mantissa, _, exponent = f"{Decimal(repr(value)):e}".lower().partition("e")
        return f"{mantissa}e{int(exponent)}"
    return format(Decimal(repr(value)), "f")


def _example(allowed: Range) -> float:
    """The usual number, or an easy one inside the range."""
    if allowed.example is not None:
        return allowed.example
    fitting = [n for n in (10, 1, 0.5, 0.1) if allowed.low <= n <= allowed.high and (n >= 1 or not allowed.whole)]
    return fitting[0] if fitting else allowed.low
