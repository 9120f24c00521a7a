"""From the columns of a table to the arrays of a data set."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.design.spec import SpecError
from models.design.tables.table_file import TableColumn, TableFile, category_name
from models.files.cells import decimal_sign, value_of
from models.talk.probes import Float32
from playground.datasets.tables.columns import RawColumn
from playground.datasets.tables.reading import RawTable

MAX_NUMBERS = 1 << 26  # inputs of all rows together; 256 MB in float32, and as much again for the network's inputs


def arrays(table: RawTable, source: TableFile) -> tuple[NDArray[np.generic], Float32]:
    """The learned rows: (n, columns) float32, or (n, 1, 28, 28) uint8 of pictures; and targets (n,) float32.

    A column of texts becomes a column for each category, 1 or 0. Raises SpecError where the table is not as the source
    says.
    """
    rows = learned_rows(table, source)
    count = int(rows.sum())
    width = sum(len(column.parts) for column in source.columns)
    if count != source.rows or count * width > MAX_NUMBERS * (4 if source.pictures else 1):
        raise another_table(table.name)
    points = np.zeros((count, width), np.uint8 if source.pictures else np.float32)
    at = 0
    for column in source.columns:
        raw = table.columns[column.place]
        if column.categories:
            codes = codes_of(raw, column.categories)[rows]
            known = codes >= 0
            points[np.flatnonzero(known), at + codes[known]] = 1
        else:
            points[:, at] = np.where(np.isnan(raw.numbers), np.float32(column.fill), raw.numbers)[rows]
        at += len(column.parts)
    target = table.columns[source.target.place]
    targets = target.numbers[rows] if source.task == "regression" else codes_of(target, source.target.categories)[rows]
    if source.pictures:
        points = points.reshape(count, *source.info.shape)
    return points, targets.astype(np.float32)


def learned_rows(table: RawTable, source: TableFile) -> NDArray[np.bool_]:
    """Which rows are learned: those with a target and, unless missing values are filled, with all inputs; (rows,)."""
    columns = table.columns
    if any(column.place >= len(columns) for column in (*source.columns, source.target)):
        raise another_table(table.name)
    target = columns[source.target.place]
    rows = is_there(target, source.target) if source.task == "classification" else ~np.isnan(target.numbers)
    if source.missing == "drop":
        for column in source.columns:
            rows = rows & is_there(columns[column.place], column)
    return rows


def codes_of(column: RawColumn, categories: tuple[str, ...]) -> NDArray[np.int32]:
    """For each row, the number of its category, or -1 where it has none. (rows,)"""
    if column.codes is None:
        return np.full(len(column.numbers), -1, np.int32)
    names = [category_name(text) for text in column.texts]
    keys: Sequence[str | float] = names if column.wrong else class_values(column)  # 1 and 1.0 are one class
    given = {name: k for k, name in enumerate(categories)}
    numbers: dict[str | float, int] = {}
    for name, key in zip(names, keys, strict=True):
        if name in given:
            numbers.setdefault(key, given[name])
    found = [numbers.get(key, -1) for key in keys]
    return np.array([*found, -1], np.int32)[column.codes]


def class_values(column: RawColumn) -> list[float]:
    """The value of each text of a column of numbers."""
    return [value_of(text, decimal_sign(text) or ".") for text in column.texts]


def another_table(name: str) -> SpecError:
    """The file of this name is not the one that was imported."""
    return SpecError(
        "{file} has changed since it was imported. Import it again, or look for the file as it was.", file=name
    )


def is_there(raw: RawColumn, column: TableColumn) -> NDArray[np.bool_]:
    """Which rows have a value in this column: (rows,)."""
    if column.categories and raw.codes is not None:
        return raw.codes >= 0
    return ~np.isnan(raw.numbers)
