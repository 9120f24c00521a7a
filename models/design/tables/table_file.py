"""A user's own table as a source of samples: a file, how it is written, and what is learned of it. Reads no disk.

Everything that follows from the rows and that an answer needs stands here too: the names of columns and classes, what
stands for a missing number, the categories of a text. So a trained network answers without its table.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar

from models.design.data_kind import PICTURE_INPUTS, Column, DataKind
from models.design.picture_folder import is_text
from models.design.spec import Spec, SpecError, choice, flag
from models.language.text import mark

MAX_BYTES = 200 << 20  # of a table in text
MAX_ROWS = 1_000_000
MAX_COLUMNS = 2_000  # of a file
MAX_CATEGORIES = 50  # of a text that is an input
MAX_CLASSES = 100
MAX_INPUTS = 1_000
LARGEST = 3.4028234e38  # of a number; networks compute with 32 bits
LONGEST_NAME = 100  # characters of the name of a column, a class or a category
_MAX_CHARACTERS = 200_000  # of all these names together, so that a design stays small enough for its file
_AROUND = 0.06  # of a column's range
SIDE = 28  # pixels of a picture that stands in a row
PIXELS = SIDE * SIDE

ENCODINGS = {
    "utf-8": mark("UTF-8"),
    "utf-16": mark("UTF-16"),
    "gb18030": mark("Simplified Chinese (GB18030)"),
    "big5": mark("Traditional Chinese (Big5)"),
    "cp1252": mark("Western (Latin-1)"),
}
DELIMITERS = {
    ",": mark("Comma"),
    ";": mark("Semicolon"),
    "\t": mark("Tab"),
    "|": mark("Vertical bar"),
}
DECIMALS = {".": mark("Point (0.5)"), ",": mark("Comma (0,5)")}
MISSING = {"drop": mark("Leave the row out"), "mean": mark("Use the column's mean")}
TASKS = {"classification": mark("Classes (classification)"), "regression": mark("A number (regression)")}

_SHA256 = re.compile("[0-9a-f]{64}")


def _number(default: float, low: float, high: float) -> Any:
    """A number that no form shows, in the closed range [low, high]."""
    return field(default=default, metadata={"low": low, "high": high, "presets": ()})


@dataclass(frozen=True, kw_only=True)
class TableForm(Spec):
    """How the file is written. sheet: of a workbook, whose other fields have no meaning; "" for a table in text."""

    encoding: str = choice(
        "utf-8", ENCODINGS, "How the file writes letters as bytes", label="Encoding", term="encoding"
    )
    delimiter: str = choice(",", DELIMITERS, "What stands between two columns", label="Delimiter", term="delimiter")
    decimal: str = choice(".", DECIMALS, "How the file writes half", label="Decimal sign", term="decimal_sign")
    header: bool = flag(True, "Whether the first row names the columns", label="First row has names", term="header_row")
    sheet: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        if not _is_name(self.sheet, empty=True):
            raise SpecError("sheet must be the name of a sheet, got {value}", value=self.sheet)


@dataclass(frozen=True, kw_only=True)
class TableColumn(Spec):
    """A column that is learned from, or learned.

    place: its number in the file, from 0. low, high: the range of its numbers. fill: what stands for a missing one.
    categories: of a text, in order; each becomes an input that is 1 or 0. Of a target they are the classes.
    """

    name: str = "column"
    place: int = _number(0, 0, MAX_COLUMNS - 1)
    low: float = _number(0.0, -LARGEST, LARGEST)
    high: float = _number(1.0, -LARGEST, LARGEST)
    fill: float = _number(0.0, -LARGEST, LARGEST)
    categories: tuple[str, ...] = field(default=())

    def __post_init__(self) -> None:
        super().__post_init__()
        if not _is_name(self.name):
            raise SpecError("name must be the name of a column, got {value}", value=self.name)
        if not _are_names(self.categories):
            raise SpecError("categories must be different texts, got {value}", value=self.categories)

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the inputs that it becomes."""
        return tuple(f"{self.name} = {category}" for category in self.categories) or (self.name,)


@dataclass(frozen=True, kw_only=True)
class TableFile(Spec):
    """A file, and what is learned of it.

    path: of the file; in a design on disk it is relative to the design (`models/files/storage.py`). size, sha256: of
    its bytes, so that another table is not taken for it. rows: how many are learned. columns: the inputs. pictures:
    each row is a picture of 28 × 28 pixels, one a column, from 0 to 255.
    """

    kind: ClassVar[str] = "table"
    path: str = ""
    size: int = _number(0, 0, MAX_BYTES)
    sha256: str = ""
    form: TableForm = field(default_factory=TableForm)
    missing: str = choice(
        "drop", MISSING, "What is done where a value is missing", label="Missing values", term="missing_value"
    )
    task: str = choice("classification", TASKS, "What the network is to find", label="Learn", term="target")
    pictures: bool = flag(False, "Each row is a picture of 28 × 28 pixels", label="Rows are pictures", term="sample")
    rows: int = _number(2, 2, MAX_ROWS)
    columns: tuple[TableColumn, ...] = field(default=())
    target: TableColumn = field(default_factory=lambda: TableColumn(name="target", place=1))

    def __post_init__(self) -> None:
        super().__post_init__()
        if not isinstance(self.path, str) or "\0" in self.path or not is_text(self.path):
            raise SpecError("path must be the name of a file, got {value}", value=self.path)
        if not isinstance(self.sha256, str) or (self.sha256 and not _SHA256.fullmatch(self.sha256)):
            raise SpecError("sha256 must be 64 digits from 0 to f, got {value}", value=self.sha256)
        if not isinstance(self.form, TableForm) or not isinstance(self.target, TableColumn):
            raise SpecError("a table needs its form and its target")
        if not isinstance(self.columns, tuple) or not all(isinstance(c, TableColumn) for c in self.columns):
            raise SpecError("columns must be a list of columns")
        self._check_columns()

    def _check_columns(self) -> None:
        columns = self.columns
        places = [column.place for column in (*columns, self.target)]
        if columns and len(set(places)) != len(places):
            raise SpecError("each column of a table can be used once")
        for column in columns:
            if len(column.categories) > MAX_CATEGORIES:
                raise SpecError(
                    "The column {name} has more than {most} categories.", name=column.name, most=MAX_CATEGORIES
                )
        inputs = [part for column in columns for part in column.parts]
        if len(set(inputs)) != len(inputs):
            raise SpecError("two inputs of a table have the same name")
        if len(inputs) > MAX_INPUTS:
            raise SpecError(
                "The table gives {count:,} inputs, and {most:,} are the limit. Leave some columns out.",
                count=len(inputs),
                most=MAX_INPUTS,
            )
        names = sum(len(column.name) + sum(map(len, column.categories)) for column in (*columns, self.target))
        if names > _MAX_CHARACTERS:
            raise SpecError("the names in this table are too long for a design")
        if self.pictures and columns and (len(columns) != PIXELS or self.task != "classification"):
            raise SpecError("A table of pictures has {count} columns of pixels and one of classes.", count=PIXELS)
        if self.task == "regression" and self.target.categories:
            raise SpecError("The column {name} holds classes, not numbers.", name=self.target.name)
        if len(self.target.categories) > MAX_CLASSES:
            raise SpecError(
                "There may be at most {most} classes, got {count}.",
                most=MAX_CLASSES,
                count=len(self.target.categories),
            )

    @property
    def subject(self) -> object:
        """What is learned, wherever the file lies."""
        return replace(self, path="")

    @cached_property
    def info(self) -> DataKind:
        """What is known of the table before it is read; raises SpecError while no table is named."""
        if not self.path or not self.columns or (self.task == "classification" and len(self.target.categories) < 2):
            raise SpecError("Import a table first, with one column at least to learn from and one that is learned.")
        classes = self.target.categories
        name = Path(self.path).name
        if self.pictures:
            return DataKind(
                name,
                "classification",
                classes,
                (),
                PICTURE_INPUTS,
                ("pixels",),
                self.rows,
                table=True,
                shape=(1, SIDE, SIDE),
                own=True,
                pixels=True,
            )
        measured = tuple(found for column in self.columns for found in _measured(column))
        inputs = {column.name: column.name for column in measured}
        task: Any = self.task
        default = tuple(inputs)
        low, high = self.target.low, self.target.high
        target = Column(self.target.name, "", low, high if high > low else low + 1.0)
        if task == "classification":
            return DataKind(name, task, classes, measured, inputs, default, self.rows, table=True, own=True)
        return DataKind(name, task, (), measured, inputs, default, self.rows, table=True, own=True, target=target)


def plain_name(text: str) -> str:
    """A cell as the name of a column, a class or a category: one line, not too long; "" where nothing can be shown."""
    line = "".join(c for c in " ".join(text[: 4 * LONGEST_NAME].split()) if c.isprintable())
    return line if len(line) <= LONGEST_NAME else line[: LONGEST_NAME - 1] + "…"


def category_name(text: str) -> str:
    """A cell as the name of a category; never empty."""
    return plain_name(text) or "…"


def _measured(column: TableColumn) -> Iterator[Column]:
    """What is measured, over a range with room around it, so that no sample lies at the edge of a plot."""
    for part in column.parts:
        low, high = (0.0, 1.0) if column.categories else (column.low, column.high)
        around = _AROUND * ((high - low) or 1.0)
        yield Column(part, "", max(low - around, -LARGEST), min(high + around, LARGEST))


def _is_name(name: object, *, empty: bool = False) -> bool:
    return isinstance(name, str) and (empty or name != "") and len(name) <= LONGEST_NAME and name.isprintable()


def _are_names(names: object) -> bool:
    return isinstance(names, tuple) and all(map(_is_name, names)) and len(set(names)) == len(names)
