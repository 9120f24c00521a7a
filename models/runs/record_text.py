"""A record as text and back. Everything that is wrong with a text becomes one SpecError."""

import base64
import binascii
import json
from dataclasses import fields
from math import isfinite, prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.design.spec import SpecError
from models.files import storage
from models.runs.record import POINTS, RunRecord
from models.talk.snapshot import History, Metrics

VERSION = 1
MAX_BYTES = 2 * storage.MAX_DESIGN_BYTES
_MOST_PICTURE = 1 << 16  # numbers
_LONGEST = 4_000  # letters of a text
_COLUMNS = [f.name for f in fields(History)]


def dumps(record: RunRecord) -> str:
    """The record as JSON."""
    plain = {name: getattr(record, name) for name in _TEXTS + _COUNTS + _FLAGS}
    rows = np.stack([np.asarray(getattr(record.history, name), np.float64) for name in _COLUMNS])
    metrics = record.metrics
    return json.dumps(
        {
            "version": VERSION,
            **plain,
            "experiment": storage.dumps(record.experiment),
            "metrics": None if metrics is None else {f.name: getattr(metrics, f.name) for f in fields(metrics)},
            "history": _packed(rows.astype("<f8")),
            "picture": None if record.picture is None else _packed(record.picture),
        },
        ensure_ascii=True,
    )


_TEXTS = ("id", "when", "name", "title", "note", "digest")
_COUNTS = ("number", "epoch", "step", "colour", "seeds")
_FLAGS = ("pinned", "late")


def loads(text: str) -> RunRecord:
    """The record that `text` describes; raises SpecError."""
    try:
        plain = json.loads(text)
        if not isinstance(plain, dict) or plain.get("version") != VERSION:
            raise SpecError("it is of another version")
        picture = plain["picture"]
        return RunRecord(
            experiment=storage.loads(_text(plain["experiment"], storage.MAX_DESIGN_BYTES)),
            metrics=_metrics(plain["metrics"]),
            history=_history(_unpacked(plain["history"], np.dtype("<f8"), len(_COLUMNS) * POINTS)),
            picture=None if picture is None else _unpacked(picture, np.dtype(np.uint8), _MOST_PICTURE),
            **{name: _text(plain[name], _LONGEST) for name in _TEXTS},  # type: ignore[arg-type]
            **{name: _count(plain[name]) for name in _COUNTS},  # type: ignore[arg-type]
            **{name: _flag(plain[name]) for name in _FLAGS},  # type: ignore[arg-type]
        )
    except SpecError:
        raise
    except (ValueError, KeyError, TypeError, RecursionError, binascii.Error):
        raise SpecError("it is damaged") from None


def _packed(values: NDArray[Any]) -> dict[str, Any]:
    return {"shape": list(values.shape), "base64": base64.b64encode(values.tobytes()).decode("ascii")}


def _unpacked(value: dict[str, Any], dtype: np.dtype[Any], most: int) -> NDArray[Any]:
    shape = value["shape"]
    if not isinstance(shape, list) or not 1 <= len(shape) <= 3 or not all(type(n) is int and n >= 0 for n in shape):
        raise ValueError
    content = base64.b64decode(value["base64"], validate=True)
    if prod(shape) > most or len(content) != prod(shape) * dtype.itemsize:
        raise ValueError
    return np.frombuffer(content, dtype).reshape(shape)  # read-only, as bytes are


def _history(rows: NDArray[np.float64]) -> History:
    if rows.ndim != 2 or len(rows) != len(_COLUMNS):
        raise ValueError
    columns: dict[str, NDArray[Any]] = dict(zip(_COLUMNS, rows, strict=True))
    for name in ("epoch", "step"):
        if not np.isfinite(columns[name]).all() or (np.diff(columns[name]) < 0).any() or (columns[name] < 0).any():
            raise ValueError
    steps = columns["step"].astype(np.int64)
    steps.flags.writeable = False
    return History(**{**columns, "step": steps})


def _metrics(value: Any) -> Metrics | None:
    if value is None:
        return None
    if value.keys() != {f.name for f in fields(Metrics)}:
        raise ValueError
    found = {name: None if number is None else float(number) for name, number in value.items()}
    if found["train_loss"] is None or not all(number is None or isfinite(number) for number in found.values()):
        raise ValueError
    return Metrics(**found)  # type: ignore[arg-type]


def _text(value: Any, most: int) -> str:
    if not isinstance(value, str) or len(value) > most:
        raise ValueError
    return value


def _count(value: Any) -> int:
    if type(value) is not int or not 0 <= value < 1 << 53:
        raise ValueError
    return value


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value
