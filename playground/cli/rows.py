"""The rows of a table for `predict`: the columns of a data set, found by their names or by their order."""

from array import array
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from math import prod
from pathlib import Path

import numpy as np

from models.design.data import Column, DataKind
from models.design.spec import SpecError
from models.files import delimited
from models.files.cells import NumberReader, is_number, name_key
from models.files.delimited import Row
from models.language.text import Text, joined, tr
from models.talk.probes import Float32


def read_rows(path: str | Path, info: DataKind) -> Float32:
    """The measurements in a delimited text file: (rows, columns) float32, in the data set's column order.

    A first row without a number, or with a name of a column, names the columns: in any order, with others between
    them, which are ignored. Without one, the columns must be exactly the data set's. Raises SpecError that names line
    and column.
    """
    name, numbers, found = Path(path).name, NumberReader(), array("f")
    table = delimited.rows(path)
    first = next(table, None)
    if first is None:
        raise SpecError("{file} cannot be read: it is empty.", file=name)
    head = _without_end(first.cells)
    named = [_column(cell, info.columns) for cell in head]
    if any(column is not None for column in named) or not any(map(is_number, head)):
        places = _places(head, named, info.columns, name)
        data = iter(table)
    else:
        if len(head) != len(info.columns):
            raise SpecError(
                "{file} needs {count} columns ({names}), found {found}",
                file=name,
                count=len(info.columns),
                names=_names(info.columns),
                found=len(head),
            )
        places = list(range(len(head)))
        data = chain([first], table)
    for row in data:
        if len(row.cells) > len(head) and any(row.cells[len(head) :]):
            raise SpecError(
                "{file}, line {line} has {found} columns, but the first line has {count}.",
                file=name,
                line=row.line,
                found=len(row.cells),
                count=len(head),
            )
        found.extend(_numbers(row, places, info.columns, numbers, name))
    if not found:
        raise SpecError("{file} has no rows", file=name)
    return np.frombuffer(found, np.float32).reshape(-1, len(info.columns))


def read_signals(path: str | Path, info: DataKind) -> Float32:
    """The signals in a delimited text file, one a row: (rows, channels, length) float32. Raises SpecError.

    A row has the numbers channel by channel; a first row may call them x1, x2, and so on.
    """
    columns = tuple(Column(f"x{k + 1}", "", 0.0, 0.0) for k in range(prod(info.signal)))
    return read_rows(path, replace(info, columns=columns)).reshape(-1, *info.signal)


def _numbers(row: Row, places: list[int], columns: Sequence[Column], numbers: NumberReader, name: str) -> list[float]:
    """The numbers of a row, one for each column."""
    values = []
    for column, place in zip(columns, places, strict=True):
        cell = row.cells[place] if place < len(row.cells) else ""
        if not cell:
            raise SpecError(
                "{file}, line {line}: the column {column} has no value.",
                file=name,
                line=row.line,
                column=tr(column.name),
            )
        try:
            values.append(numbers.read(cell))
        except SpecError as error:
            raise SpecError(
                "{file}, line {line}, column {column}: {value} {why}.",
                file=name,
                line=row.line,
                column=tr(column.name),
                value=cell,
                why=error.text,
            ) from None
    return values


def _places(head: list[str], named: list[int | None], columns: Sequence[Column], name: str) -> list[int]:
    """Where each column of the data set stands. head: the names in the file. named: which columns they are."""
    missing = [column for number, column in enumerate(columns) if number not in named]
    if missing:
        unknown = [cell for cell, column in zip(head, named, strict=True) if column is None and cell]
        raise SpecError(
            "{file} has no column {missing}. Not known: {unknown}." if unknown else "{file} has no column {missing}.",
            file=name,
            missing=_names(missing),
            unknown=joined(unknown),
        )
    for number, column in enumerate(columns):
        if named.count(number) > 1:
            raise SpecError("{file} has the column {name} twice", file=name, name=tr(column.name))
    return [named.index(number) for number in range(len(columns))]


def _column(text: str, columns: Sequence[Column]) -> int | None:
    """The number of the column that is named so, in English or as the program calls it; None where there is none.

    Case, spaces and signs make no difference, and the unit may follow: `Petal length`, `petal_length (cm)` and
    `PetalLengthCm` are one. Another unit is another column.
    """
    before, _, within = text.replace("[", "(").replace("（", "(").partition("(")
    for number, column in enumerate(columns):
        unit = name_key(column.unit)
        for name in (name_key(column.name), name_key(tr(column.name))):
            if within and unit and name_key(before) == name and name_key(within) == unit:
                return number
            if name_key(before) in (name, name + unit) and (not within or not unit):
                return number
    return None


def _without_end(cells: list[str]) -> list[str]:
    """The cells without the empty ones at the end, which spreadsheets write for columns that were used once."""
    count = max(k for k, cell in enumerate(cells, 1) if cell)
    return cells[:count]


def _names(columns: Sequence[Column]) -> Text:
    return joined(tr("{0} ({1})").format(tr(c.name), c.unit) if c.unit else tr(c.name) for c in columns)
