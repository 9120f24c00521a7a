"""What the window asks of a table before it is imported, and what the engine found in it."""

from dataclasses import dataclass
from typing import Literal

from models.design.tables.table_file import TableFile, TableForm

Kind = Literal["number", "text", "date", "empty"]
Role = Literal["input", "target", ""]


@dataclass(frozen=True)
class TableWishes:
    """How a person wants a table to be read and learned; "" or None leaves it to the program.

    The names of the first five, and of `missing` and `task`, are those of `TableForm` and `TableFile`. target, inputs:
    numbers of columns, from 0.
    """

    encoding: str = ""
    delimiter: str = ""
    decimal: str = ""
    header: bool | None = None
    sheet: str = ""
    missing: str = ""
    task: str = ""
    pictures: bool | None = None
    target: int | None = None
    inputs: tuple[int, ...] | None = None

    @staticmethod
    def of(source: TableFile) -> "TableWishes":
        """The choices with which this table was imported."""
        form = source.form
        return TableWishes(
            form.encoding,
            form.delimiter,
            form.decimal,
            form.header,
            form.sheet,
            source.missing,
            source.task,
            source.pictures,
            source.target.place,
            tuple(column.place for column in source.columns),
        )

    @property
    def form(self) -> tuple[str, str, str, bool | None, str]:
        """How the file is to be read."""
        return self.encoding, self.delimiter, self.decimal, self.header, self.sheet


@dataclass(frozen=True)
class ColumnFound:
    """A column of the file. missing: rows without a value. categories: how many different texts it has, 0 of numbers.

    why_not: why it cannot be an input, in a sentence; why_left_out: why it is none unasked; both may be empty.
    """

    place: int
    name: str
    kind: Kind
    role: Role
    missing: int
    categories: int
    low: float
    high: float
    why_not: str = ""
    why_left_out: str = ""


@dataclass(frozen=True)
class TableFound:
    """What a table holds, and what would be learned of it.

    path, wishes: what was asked. form, missing, task, pictures: as wished, or as guessed. sheets: of a workbook. head:
    the first rows, as they are written. rows: how many there are. may_be_pictures: whether the rows can be taken for
    pictures. source: what an import gives; None where `error` says why it cannot be. remarks: what is worth knowing.
    """

    path: str
    wishes: TableWishes
    form: TableForm
    sheets: tuple[str, ...]
    columns: tuple[ColumnFound, ...]
    head: tuple[tuple[str, ...], ...]
    rows: int
    missing: str = "drop"
    task: str = "classification"
    may_be_pictures: bool = False
    pictures: bool = False
    source: TableFile | None = None
    error: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class TableAnswer:
    """How it stands with the table that was asked for last.

    found: what is in it; None while it is read, or where `error` says why it cannot be. done, total: bytes read so far.
    """

    path: str
    wishes: TableWishes
    found: TableFound | None = None
    error: str = ""
    done: int = 0
    total: int = 0

    @property
    def under_way(self) -> bool:
        """Whether it is being read."""
        return self.found is None and not self.error
