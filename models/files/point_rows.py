"""The rows of points in the JSON of a design: one to a line, as `[id, number, …, class or value]`."""

import json
from collections.abc import Sequence
from typing import Any

from models.design.points import MAX_NUMBERS, Row, check_count
from models.design.spec import SpecError

_EMPTY = '\n      "rows": []'  # where points are described; in a JSON string a line break is written otherwise


def written(text: str, rows: Sequence[Row]) -> str:
    """The text of a design whose points have no rows, with these rows; all as `json.dumps(…, indent=2)` writes it."""
    if not rows:
        return text
    lines = ",\n".join(f"        {json.dumps([row.id, *row.values, row.target], allow_nan=False)}" for row in rows)
    before, after = text.split(_EMPTY)
    return f'{before}\n      "rows": [\n{lines}\n      ]{after}'


def read_rows(value: object) -> tuple[Row, ...]:
    """Rows as a file has them; their numbers are checked by `Points`."""
    if not isinstance(value, list):
        raise SpecError("data.points.rows must be a list")
    check_count(len(value))  # here, before each of them costs time
    for i, row in enumerate(value):
        if not isinstance(row, list) or not 3 <= len(row) <= 4:
            raise SpecError("data.points.rows[{i}] must be a list of an id and two or three numbers", i=i)
    return tuple(Row(id, tuple(values), target) for id, *values, target in value)


def read_ranges(value: object) -> tuple[Any, ...]:
    """Ranges as a file has them; checked by `Points`."""
    if not isinstance(value, list) or len(value) > MAX_NUMBERS + 1:
        raise SpecError("data.points.ranges must be a list")
    return tuple(tuple(pair) if isinstance(pair, list) else pair for pair in value)
