"""What every description has in common: it is frozen, and it cannot hold a bad value.

A field declares its default, its range and its help once; the check, the error message, the form
in the window and the tests are all built from that declaration.
"""

import re
import reprlib
from dataclasses import dataclass, field, fields
from numbers import Number
from typing import Any

from models.design.wording import message, one_line
from models.language import languages
from models.language.text import Text, joined, tr

_ID = re.compile(r"[A-Za-z0-9_-]{1,40}")
_NAMES = {"identifier", "reference"}
_QUOTE = reprlib.Repr()
_QUOTE.maxstring = 60
_QUOTE.maxlevel = 2


class SpecError(ValueError):
    """Something that the user can put right, as a sentence fit to show; first of all a value that no Spec may hold.

    The message is an English template and its values, so `text` and `str()` of the error give the sentence in the
    language in force. What was received, `value` or `key`, is quoted. Values may come from a file, so they are brought
    on one line, and cut where the sentence would be longer than `wording.LONGEST`.
    """

    def __init__(self, template: str, **values: object) -> None:
        for name in {"value", "key"} & values.keys():
            values[name] = _QUOTE.repr(values[name])
        self.template = template
        self.values: dict[str, object] = {
            name: value if isinstance(value, Number | Text) else one_line(str(value)) for name, value in values.items()
        }
        super().__init__(template)

    @property
    def text(self) -> Text:
        """The sentence, which can be said again in another language."""
        return message(self.template, self.values)

    def __str__(self) -> str:
        return self.text


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
    term: str = "",
) -> Any:
    """A numeric field: closed range [low, high]; an int default makes it a whole number.

    presets: values worth offering in a list. percent: shown times 100 with a % sign, on a slider.
    slider: a whole number that is shown on one too. term: the id of its entry in the glossary, "" where the label says
    everything; so it is with every kind of field.
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
            "term": term,
        },
    )


def choice(default: str, options: dict[str, str], doc: str, *, label: str, term: str = "") -> Any:
    """A field that holds one of the keys of `options`; the values are what a person reads.

    An option has an entry of its own in the glossary where there is one named after `term` and its key.
    """
    return field(default=default, metadata={"options": options, "doc": doc, "label": label, "term": term})


def flag(default: bool, doc: str, *, label: str, term: str = "") -> Any:
    """A field that is on or off."""
    return field(default=default, metadata={"flag": True, "doc": doc, "label": label, "term": term})


def identifier() -> Any:
    """A field that names a layer for life: 1 to 40 letters, digits, `-` or `_`; required."""
    return field(metadata={"identifier": True})


def reference(default: str, doc: str, *, label: str, term: str = "") -> Any:
    """A field that names another layer by its id, or the inputs; the network checks that it exists."""
    return field(default=default, metadata={"reference": True, "doc": doc, "label": label, "term": term})


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
                    field=_title(f.name, meta),
                    options=joined(meta["options"]),
                    value=value,
                )
            elif "flag" in meta and not isinstance(value, bool):
                raise SpecError("{field} must be true or false, got {value}", field=_title(f.name, meta), value=value)
            elif meta.keys() & _NAMES and not (isinstance(value, str) and _ID.fullmatch(value)):
                raise SpecError(
                    "{field} must be 1 to 40 letters, digits, - or _, got {value}",
                    field=_title(f.name, meta),
                    value=value,
                )


def _title(name: str, meta: Any) -> Text:
    """A field as messages call it: by its key, which is English, and in other languages by its label too."""

    def say() -> str:
        keyed = languages.current() == languages.ENGLISH or "label" not in meta
        return name if keyed else tr("{0} ({1})").format(tr(meta["label"]), name)

    return Text(say)


def _checked_number(name: str, value: object, meta: Any, whole: bool) -> float:
    """`value` as an int or float inside its range; raises SpecError (NaN lies in no range)."""
    kind = int if whole else (int, float)
    if isinstance(value, bool) or not isinstance(value, kind):
        wanted = tr("a whole number") if whole else tr("a number")
        raise SpecError("{field} must be {wanted}, got {value}", field=_title(name, meta), wanted=wanted, value=value)
    assert isinstance(value, int | float)
    if not meta["low"] <= value <= meta["high"]:
        raise SpecError(
            "{field} must lie between {low:g} and {high:g}, got {value}",
            field=_title(name, meta),
            low=meta["low"],
            high=meta["high"],
            value=value,
        )
    return int(value) if whole else float(value)
