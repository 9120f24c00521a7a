"""The rows of a table for a network that has learned a table of the user's own; that table is not needed."""

from array import array
from collections.abc import Callable
from itertools import chain
from pathlib import Path

import numpy as np

from models.design.spec import SpecError
from models.design.tables.table_file import TableColumn, TableFile, category_name
from models.files.cells import NumberReader, is_missing, is_number, name_key
from models.files.delimited import Row
from models.language.text import joined
from models.talk.probes import Float32
from playground.datasets.tables.reading import column_names, rows_of


def read_table_rows(path: str | Path, source: TableFile) -> Float32:
    """The inputs in a table, in text or a workbook: (rows, columns) float32, or (rows, 1, 28, 28) of pictures.

    The first row names the columns, in any order and with others between them, which are ignored; or the columns are
    those of the table that was learned, or its inputs alone. Missing values are filled as that table's were. Raises
    SpecError that names line and column.
    """
    name = Path(path).name
    rows = rows_of(path)
    first = next(rows, None)
    if first is None:
        raise SpecError("{file} cannot be read: it is empty.", file=name)
    places = _named(first, source, name)
    if places is None:
        places, rows = _in_order(first, source, name), chain([first], rows)
    reader = _Reader(source, places, name)
    found = array("f")
    for row in rows:
        found.extend(reader.numbers(row))
    if not found:
        raise SpecError("{file} has no rows", file=name)
    numbers = np.frombuffer(found, np.float32)
    return numbers.reshape(-1, *source.info.shape) if source.pictures else numbers.reshape(-1, reader.width)


def _named(first: Row, source: TableFile, name: str) -> list[int] | None:
    """Where each input stands by the names in the first row; None where it names nothing."""
    names = column_names(first.cells)
    alike = {name_key(cell): place for place, cell in reversed(list(enumerate(names)))}
    exact = {cell: place for place, cell in enumerate(names) if first.cells[place]}
    places = [exact.get(column.name, alike.get(name_key(column.name))) for column in source.columns]
    missing = [column.name for column, place in zip(source.columns, places, strict=True) if place is None]
    if len(missing) == len(places) and any(map(is_number, first.cells)):
        return None
    if missing:
        raise SpecError(
            "{file} has no column {missing}. It has: {names}.", file=name, missing=joined(missing), names=joined(names)
        )
    return [place for place in places if place is not None]


def _in_order(first: Row, source: TableFile, name: str) -> list[int]:
    """Where each input stands in a table without names."""
    count, places = len(first.cells), [column.place for column in source.columns]
    if count == len(places):
        return list(range(count))
    if count > max(places):
        return places
    raise SpecError(
        "{file} needs {count} columns ({names}), found {found}",
        file=name,
        count=len(places),
        names=joined([column.name for column in source.columns]),
        found=count,
    )


class _Reader:
    """Makes the numbers of a row, as they were made of the rows of the table that was learned."""

    def __init__(self, source: TableFile, places: list[int], name: str) -> None:
        self._name, self._fills, self._decimal = name, source.missing == "mean", NumberReader()
        self._readers: list[tuple[TableColumn, int, Callable[[Row, str, TableColumn], list[float]]]] = [
            (column, place, self._category if column.categories else self._number)
            for column, place in zip(source.columns, places, strict=True)
        ]
        self.width = sum(len(column.parts) for column in source.columns)

    def numbers(self, row: Row) -> list[float]:
        found: list[float] = []
        for column, place, read in self._readers:
            cell = row.cells[place] if place < len(row.cells) else ""
            if is_missing(cell) and not self._fills:
                raise SpecError(
                    "{file}, line {line}: the column {column} has no value.",
                    file=self._name,
                    line=row.line,
                    column=column.name,
                )
            found += read(row, cell, column)
        return found

    def _number(self, row: Row, cell: str, column: TableColumn) -> list[float]:
        if is_missing(cell):
            return [column.fill]
        try:
            return [self._decimal.read(cell)]
        except SpecError as error:
            raise SpecError(
                "{file}, line {line}, column {column}: {value} {why}.",
                file=self._name,
                line=row.line,
                column=column.name,
                value=cell,
                why=error.text,
            ) from None

    def _category(self, row: Row, cell: str, column: TableColumn) -> list[float]:
        name = category_name(cell)
        if name not in column.categories and not is_missing(cell):
            raise SpecError(
                "{file}, line {line}, column {column}: {value} was not among the texts that were learned ({known}).",
                file=self._name,
                line=row.line,
                column=column.name,
                value=cell,
                known=joined(column.categories),
            )
        return [float(category == name) for category in column.categories]
