"""Reads a table, whole, from a file of text or a workbook; remembers the last one."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from threading import Lock

from models.design.spec import SpecError
from models.design.tables.table_file import MAX_BYTES, MAX_COLUMNS, MAX_ROWS, TableForm, plain_name
from models.files import network_shares, reading, table_guesses
from models.files.delimited import Row, TextTable
from models.language.text import Text, tr
from models.talk.tables import TableWishes
from playground.datasets.not_here import Cancelled, GivenUp, Report
from playground.datasets.tables.columns import ColumnReader, RawColumn
from playground.datasets.tables.workbook import MAX_WORKBOOK_BYTES, Workbook

MAX_CELLS = 30_000_000  # of a table: 240 MB while it is read
HEAD = 100  # rows that are shown, and from which is guessed
_PART = 4096  # rows that are converted at once


@dataclass(frozen=True, eq=False)
class RawTable:
    """A table as read. stamp: what the file's system says of the version read. lines: of the first rows.

    The other names are those of `TableFound` and `TableFile`.
    """

    path: str
    stamp: tuple[int, int]
    size: int
    sha256: str
    form: TableForm
    sheets: tuple[str, ...]
    head: tuple[tuple[str, ...], ...]
    rows: int
    columns: tuple[RawColumn, ...]

    @property
    def name(self) -> str:
        return Path(self.path).name


_memory: dict[tuple[object, ...], RawTable] = {}
"""The last table, by the wishes it was read with and by its form. `_lock` guards it: helper threads read too."""
_lock = Lock()


def doing(path: str) -> Text:
    """What `read` does, fit to show."""
    return tr("Reading {0}").format(Path(path).name)


def remembered(path: str, wishes: TableWishes) -> RawTable | None:
    """The table, if it was the last one read, so, and its file has not changed; raises SpecError for a bad file."""
    version = stamp(path)
    with _lock:
        found = _memory.get((path, *wishes.form))
    return found if found is not None and found.stamp == version else None


def read(path: str, wishes: TableWishes, report: Report, cancelled: Cancelled) -> RawTable:
    """The table in the file at `path`; raises SpecError that names line and column where it cannot be read."""
    found = remembered(path, wishes)
    if found is None:
        found = _read(path, wishes, report, cancelled)
        form = found.form
        whole = form.encoding, form.delimiter, form.decimal, form.header, form.sheet
        with _lock:
            _memory.clear()
            _memory[path, *wishes.form] = _memory[path, *whole] = found
    return found


def size_of(path: str) -> int:
    """Bytes of the file; raises SpecError where it cannot be read."""
    return stamp(path)[1]


def rows_of(path: str | Path) -> Iterator[Row]:
    """The rows of a table in text or of the first sheet of a workbook, however they are written; raises SpecError."""
    content, name = _content(path), Path(path).name
    if not _is_workbook(content):
        return TextTable(content, name).rows()
    book = Workbook(content, name)
    return book.rows(book.chosen(""))


def _content(path: str | Path) -> bytes:
    try:
        content = reading.content(path, MAX_BYTES)
        if _is_workbook(content) and len(content) > MAX_WORKBOOK_BYTES:
            raise reading.too_large(MAX_WORKBOOK_BYTES)
    except OSError as error:
        raise reading.unreadable(path, error) from None
    return content


def _is_workbook(content: bytes) -> bool:
    return content.startswith(b"PK\x03\x04")


def stamp(path: str) -> tuple[int, int]:
    """What tells versions of a file apart: when it was changed, in ns, and its bytes; SpecError as of `size_of`."""
    network_shares.check(path, table=True)
    try:
        status = os.stat(path)
        reading.check_kind(status)
    except (OSError, ValueError) as error:
        raise reading.unreadable(path, error if isinstance(error, OSError) else OSError(0, str(error))) from None
    return status.st_mtime_ns, status.st_size


def _read(path: str, wishes: TableWishes, report: Report, cancelled: Cancelled) -> RawTable:
    version = stamp(path)
    report(0, version[1])
    content, name = _content(path), Path(path).name
    sheets: tuple[str, ...] = ()
    if _is_workbook(content):
        book = Workbook(content, name)
        sheets, sheet = book.sheets, book.chosen(wishes.sheet)
        source: TextTable | Workbook = book
        rows, encoding, delimiter = book.rows(sheet), "utf-8", ","
    else:
        text = TextTable(content, name, wishes.encoding, wishes.delimiter)
        source = text
        rows, encoding, delimiter, sheet = text.rows(), text.encoding, text.delimiter, ""
    first = list(islice(rows, HEAD + 1))
    if not first:
        raise SpecError("{file} has no rows.", file=name)
    cells = [row.cells for row in first]
    form = TableForm(
        encoding=encoding,
        delimiter=delimiter,
        decimal="." if sheets else wishes.decimal or table_guesses.decimal(cells),
        header=table_guesses.has_header(cells) if wishes.header is None else wishes.header,
        sheet=sheet,
    )
    table = _Reader(name, form, first)
    for _ in table.parts(chain(first, rows)):
        report(min(source.done, len(content)), len(content))
        if cancelled():
            raise GivenUp(doing(path))
    sha256 = hashlib.sha256(content).hexdigest()
    return RawTable(
        path, version, len(content), sha256, form, sheets, tuple(table.head), table.count, tuple(table.columns())
    )


class _Reader:
    """Sorts the rows of a table into its columns."""

    def __init__(self, name: str, form: TableForm, first: list[Row]) -> None:
        """first: the first rows, with the names of the columns if the table has them."""
        self._name, self._form = name, form
        self.head: list[tuple[str, ...]] = []
        self.count = 0
        top = first[0].cells
        self._width = _last(top) if form.header else max(_last(row.cells) for row in first)
        if self._width > MAX_COLUMNS:
            raise SpecError(
                "{file} has {count:,} columns, and {most:,} are the limit.",
                file=name,
                count=self._width,
                most=MAX_COLUMNS,
            )
        self._names = column_names(top[: self._width] if form.header else [""] * self._width)
        self._readers = [ColumnReader(form.decimal) for _ in range(self._width)]

    def parts(self, rows: Iterator[Row]) -> Iterator[None]:
        """Read all rows; yields after each part."""
        if self._form.header:
            next(rows)
        while part := list(islice(rows, _PART)):
            table = [self._fitted(row) for row in part]
            if len(self.head) < HEAD:
                self.head += [tuple(cells) for cells in table[: HEAD - len(self.head)]]
            self.count += len(table)
            lines = [row.line for row in part]
            self._check(lines)
            for reader, cells in zip(self._readers, zip(*table, strict=True), strict=True):
                reader.add(list(cells), lines)
            yield

    def columns(self) -> Iterator[RawColumn]:
        for place, (reader, name) in enumerate(zip(self._readers, self._names, strict=True)):
            yield reader.end(place, name)

    def _check(self, lines: list[int]) -> None:
        """lines: of the rows counted last."""
        if self.count > MAX_ROWS:
            raise SpecError(
                "{file} has more than {most:,} rows. Take the rows from line {line:,} on out.",
                file=self._name,
                most=MAX_ROWS,
                line=lines[MAX_ROWS - self.count],
            )
        if self.count * self._width > MAX_CELLS:
            raise SpecError(
                "{file} has more than {most:,} cells by line {line:,}. Take some rows or columns out.",
                file=self._name,
                most=MAX_CELLS,
                line=lines[-1],
            )

    def _fitted(self, row: Row) -> list[str]:
        """The cells of a row, as many as there are columns; missing ones at its end are empty."""
        cells, width = row.cells, self._width
        if len(cells) == width:
            return cells
        if len(cells) < width:
            return cells + [""] * (width - len(cells))
        if any(cells[width:]):
            raise SpecError(
                "{file}, line {line} has {found} columns, but the first line has {count}.",
                file=self._name,
                line=row.line,
                found=_last(cells),
                count=width,
            )
        return cells[:width]


def column_names(cells: list[str]) -> tuple[str, ...]:
    """The names of the columns: unique, and never empty."""
    names: list[str] = []
    taken: set[str] = set()
    for place, cell in enumerate(cells, 1):
        name = first = plain_name(cell) or f"Column {place}"
        copy = 2
        while name in taken:
            name, copy = f"{first[:90]} ({copy})", copy + 1
        taken.add(name)
        names.append(name)
    return tuple(names)


def _last(cells: list[str]) -> int:
    """How many cells there are up to the last one that is not empty."""
    return max((place for place, cell in enumerate(cells, 1) if cell), default=0)
