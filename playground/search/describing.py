"""What a study searches, as the text that lies in it."""

import json
from typing import Any

from models.design.spec import SpecError
from models.files import storage
from models.language.text import Text, tr
from models.variations import setting as settings
from models.variations.search import Range, Search, searched

_FORMAT = 1


def dumps(search: Search) -> str:
    """The design, its ranges, epochs and seeds as JSON; not the budget, which may grow."""
    return json.dumps(
        {
            "format": _FORMAT,
            "design": json.loads(storage.dumps(search.experiment)),
            "ranges": [_plain(one) for one in search.ranges],
            "epochs": search.epochs,
            "seeds": search.seeds,
        },
        allow_nan=False,
    )


def loads(text: str) -> Search:
    """What `dumps` has written; raises SpecError where it is something else, or of a later version."""
    try:
        found = json.loads(text)
        if found["format"] != _FORMAT:
            raise SpecError("This study was made by a later version of the program.")
        experiment = storage.loads(json.dumps(found["design"]))
        known = {one.key: one for one in settings.settings(searched(experiment))}
        ranges = tuple(_range(known[plain["setting"]], plain) for plain in found["ranges"])
        return Search(experiment, ranges, found["epochs"], found["seeds"])
    except (ValueError, KeyError, TypeError) as error:
        if isinstance(error, SpecError):
            raise
        raise SpecError("What this study searches cannot be read.") from error


def difference(there: Search, wanted: Search) -> Text | str:
    """What two searches differ in first, in words."""
    if there.experiment != wanted.experiment:
        return tr("another design")
    if there.ranges != wanted.ranges:
        return tr("other ranges")
    if there.epochs != wanted.epochs:
        return tr("{0} epochs").format(there.epochs)
    return tr("{0} seeds").format(there.seeds)


def _plain(one: Range) -> dict[str, Any]:
    if one.options:
        return {"setting": one.setting.key, "options": list(one.options)}
    return {"setting": one.setting.key, "low": one.low, "high": one.high, "whole": one.whole}


def _range(setting: settings.Setting, plain: dict[str, Any]) -> Range:
    if "options" in plain:
        return Range(setting, options=tuple(plain["options"]))
    return Range(setting, float(plain["low"]), float(plain["high"]), bool(plain["whole"]))
