"""What every description has in common: it is frozen, and it cannot hold a bad value.

A field declares its default, its range and its help once; the check, the error message, the form
in the window and the tests are all built from that declaration.
"""

import re
import reprlib
from dataclasses import dataclass, field, fields
from typing import Any

from models.design.wording import filled

_ID = re.compile(r"[A-Za-z0-9_-]{1,40}")
_NAMES = {"identifier", "reference"}
_QUOTE = reprlib.Repr()
_QUOTE.maxstring = 60
_QUOTE.maxlevel = 2


class SpecError(ValueError):
    """Something that the user can put right, as a sentence fit to show; first of all a value that no Spec may hold.

    The message is a template and its values, so that the window can translate the template;
    `str()` of the error is the English sentence. What was received, `value` or `key`, is quoted. Values may come from
    a file, so they are brought on one line, and cut where the sentence would be longer than `wording.LONGEST`.
    """

    def __init__(self, template: str, **values: object) -> None:
        for name in {"value", "key"} & values.keys():
            values[name] = _QUOTE.repr(values[name])
        text, shown = filled(template, values)
        self.template, self.values = template, shown
        super().__init__(text)


def number(
    default: float,
    low: float,
    high: float,
    doc: str,
    *,
    label: str,
    presets: tuple[float, ...] = (),
    percent: bool = False,
    slider: bool = False,
) -> Any:
    """A numeric field: closed range [low, high]; an int default makes it a whole number.

    presets: values worth offering in a list. percent: shown times 100 with a % sign, on a slider.
    slider: a whole number that is shown on one too.
    """
    return field(
        default=default,
        metadata={
            "low": low,
            "high": high,
            "doc": doc,
            "label": label,
            "presets": presets,
            "percent": percent,
            "slider": slider,
        },
    )


def choice(default: str, options: dict[str, str], doc: str, *, label: str) -> Any:
    """A field that holds one of the keys of `options`; the values are what a person reads."""
    return field(default=default, metadata={"options": options, "doc": doc, "label": label})


def flag(default: bool, doc: str, *, label: str) -> Any:
    """A field that is on or off."""
    return field(default=default, metadata={"flag": True, "doc": doc, "label": label})


def identifier() -> Any:
    """A field that names a layer for life: 1 to 40 letters, digits, `-` or `_`; required."""
    return field(metadata={"identifier": True})


def reference(default: str, doc: str, *, label: str) -> Any:
    """A field that names another layer by its id, or the inputs; the network checks that it exists."""
    return field(default=default, metadata={"reference": True, "doc": doc, "label": label})


@dataclass(frozen=True, kw_only=True)
class Spec:
    """A description that is a plain value: compare, hash, replace, save.

    `dataclasses.replace` runs the checks again, so an edit is either valid or raises SpecError.
    """

    def __post_init__(self) -> None:
        for f in fields(self):
            value, meta = getattr(self, f.name), f.metadata
            if "low" in meta:
                whole = isinstance(f.default, int)
                object.__setattr__(self, f.name, _checked_number(f.name, value, meta, whole))
            elif "options" in meta and (not isinstance(value, str) or value not in meta["options"]):
                raise SpecError(
                    "{field} must be one of {options}, got {value}",
                    field=f.name,
                    options=", ".join(meta["options"]),
                    value=value,
                )
            elif "flag" in meta and not isinstance(value, bool):
                raise SpecError("{field} must be true or false, got {value}", field=f.name, value=value)
            elif meta.keys() & _NAMES and not (isinstance(value, str) and _ID.fullmatch(value)):
                raise SpecError(
                    "{field} must be 1 to 40 letters, digits, - or _, got {value}",
                    field=f.name,
                    value=value,
                )


def _checked_number(title: str, value: object, meta: Any, whole: bool) -> float:
    """`value` as an int or float inside its range; raises SpecError (NaN lies in no range)."""
    kind = int if whole else (int, float)
    if isinstance(value, bool) or not isinstance(value, kind):
        wanted = "a whole number" if whole else "a number"
        raise SpecError("{field} must be {wanted}, got {value}", field=title, wanted=wanted, value=value)
    assert isinstance(value, int | float)
    if not meta["low"] <= value <= meta["high"]:
        raise SpecError(
            "{field} must lie between {low:g} and {high:g}, got {value}",
            field=title,
            low=meta["low"],
            high=meta["high"],
            value=value,
        )
    return int(value) if whole else float(value)
