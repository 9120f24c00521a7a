"""`predict`: a trained network answers the rows of a CSV table, or drawings."""

import argparse
import json
from pathlib import Path

import numpy as np

from models.design.data import DataKind
from models.design.spec import SpecError
from models.files import storage
from models.files.checkpoint import Checkpoint, read_checkpoint
from models.talk.probes import Float32
from playground.cli import drawings
from playground.drawing.scans import read_scan
from playground.engine.engine import warm_up
from playground.probing import measure
from playground.probing.subject import Subject
from playground.session.session import Session

MAX_BYTES = 256 << 20


def predict(arguments: argparse.Namespace) -> int:
    """Print one answer for each row or drawing, in order; nothing is printed if any of them is wrong. Returns 0."""
    trained = drawings.shipped_or_file(arguments.trained)
    if not storage.is_trained(trained):
        raise SpecError("{file} is not a trained network (.safetensors)", file=Path(trained).name)
    checkpoint = read_checkpoint(trained)
    if arguments.csv is None:
        return _predict_drawings(checkpoint, arguments)
    experiment = checkpoint.experiment
    if experiment.data.info.image:
        raise SpecError("{file} reads pictures; give it --strokes or --image", file=Path(trained).name)
    rows = read_rows(arguments.csv, experiment.data.info)
    warm_up()
    session = Session()
    session.load(experiment, checkpoint)
    answers = measure.predict_rows(Subject(experiment, session.run.net, session.run.dataset), rows)
    for line in _lines(answers, experiment.data.info, arguments.json):
        print(line)
    return 0


def _predict_drawings(checkpoint: Checkpoint, arguments: argparse.Namespace) -> int:
    reader = drawings.Reader(checkpoint, Path(arguments.trained).name)
    if arguments.strokes is not None:
        digits = drawings.painted(drawings.read_strokes(arguments.strokes), reader.side)
    else:
        digits = np.stack([read_scan(path, reader.side) for path in arguments.image])
    answers = reader.read(digits)
    for line in drawings.answer_lines(answers, reader.experiment.data.info.classes, arguments.json):
        print(line)
    return 0


def read_rows(path: str, info: DataKind) -> Float32:
    """The measurements in a CSV file: (rows, columns) float32, in the data set's column order.

    A first line that is not all numbers names the columns (in any order; other columns are ignored);
    without one, the columns must be exactly the data set's. Raises SpecError that names row and column.
    """
    import pandas as pd

    name = Path(path).name
    try:
        if Path(path).stat().st_size > MAX_BYTES:
            raise SpecError("{file} is larger than 256 MB", file=name)
        table = pd.read_csv(path, header=None, dtype=str, skip_blank_lines=True, skipinitialspace=True)
    except OSError as error:
        raise storage.unreadable(path, error) from None
    except (pd.errors.EmptyDataError, pd.errors.ParserError, UnicodeDecodeError) as error:
        why = "it is empty" if isinstance(error, pd.errors.EmptyDataError) else "it is not a CSV table"
        raise SpecError("{file} cannot be read: {why}.", file=name, why=why) from None
    wanted = _keys(info)
    cells = table.to_numpy(dtype=object)
    first = [_key(cell) for cell in cells[0]]
    if any(key in first for key in wanted):
        missing = [key for key in wanted if key not in first]
        if missing:
            raise SpecError("{file} has no column {missing}", file=name, missing=", ".join(missing))
        cells = cells[1:, [first.index(key) for key in wanted]]
        offset = 2
    elif len(first) != len(wanted):
        raise SpecError(
            "{file} needs {count} columns ({names}), found {found}",
            file=name,
            count=len(wanted),
            names=", ".join(wanted),
            found=len(first),
        )
    else:
        offset = 1
    if not len(cells):
        raise SpecError("{file} has no rows", file=name)
    return _numbers(cells, wanted, name, offset)


def _numbers(cells: np.ndarray, columns: list[str], name: str, offset: int) -> Float32:
    rows = np.empty(cells.shape, np.float32)
    for (i, k), cell in np.ndenumerate(cells):
        try:
            rows[i, k] = float(cell)
        except (TypeError, ValueError):
            rows[i, k] = np.nan
        if not np.isfinite(rows[i, k]):
            raise SpecError(
                "{file}, line {line}, column {column}: {cell!r} is not a number",
                file=name,
                line=i + offset,
                column=columns[k],
                cell="" if cell != cell else cell,
            )
    return rows


def _keys(info: DataKind) -> list[str]:
    return [_key(column.name) for column in info.columns]


def _key(text: object) -> str:
    """A column's name without case, spaces, underscores and unit: `Petal length (cm)` is `petallength`."""
    plain = str(text).split("(")[0].casefold()
    return "".join(c for c in plain if c.isalnum())


def _lines(answers: Float32, info: DataKind, as_json: bool) -> list[str]:
    if info.task == "regression":
        values = [float(v) for v in answers[:, 0]]
        return [json.dumps({"value": v}) if as_json else f"{v:.6g}" for v in values]
    lines = []
    for probabilities in answers:
        label = info.classes[int(probabilities.argmax())]
        each = dict(zip(info.classes, (float(p) for p in probabilities), strict=True))
        if as_json:
            lines.append(json.dumps({"label": label, "probabilities": each}))
        else:
            lines.append(f"{label}  " + "  ".join(f"{name} {p:.4f}" for name, p in each.items()))
    return lines
