"""Tables as text, as spreadsheets write them: encoding, what parts the columns, decimal sign. Knows no data set.

A German Excel writes semicolons and decimal commas, some programs write tabs, UTF-16, or first of all a line `sep=;`.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from models.design.spec import SpecError
from models.files import reading
from models.language.text import mark, tr

MAX_BYTES = 64 << 20  # three million rows of iris; read within a minute
LARGEST = 3.4028234e38  # of a number; networks compute with 32 bits
_SAMPLE = 1 << 16  # characters in which the delimiter is looked for
_DELIMITERS = ("\t", ";", "|", ",")  # a comma is tried last, as it may be a decimal sign too
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"BZh9", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd")
"""How workbooks and compressed files begin."""
_NAMES = {".": mark("point"), ",": mark("comma")}
_SEPARATOR = re.compile(r'"?sep=(\\t|[^"\w\r\n])"?\s*', re.IGNORECASE)
_NUMBER = re.compile(r"[+\-\u2212]?(?:[0-9]+(?:([.,])[0-9]*)?|([.,])[0-9]+)(?:[eE][+-]?[0-9]+)?")


class Row(NamedTuple):
    """A row of a table. line: on which line of the file it begins, from 1. cells: without spaces around."""

    line: int
    cells: list[str]


def rows(path: str | Path) -> Iterator[Row]:
    """The rows of the file at `path` that are not empty, one after the other; raises SpecError."""
    name = Path(path).name
    try:
        content = reading.content(path, MAX_BYTES)
    except OSError as error:
        raise reading.unreadable(path, error) from None
    if content.startswith(_PACKED):
        raise SpecError("{file} is a workbook or an archive. Save the table as CSV, and give that file.", file=name)
    encoding = _encoding(content)
    errors = "replace" if encoding == "cp1252" else "strict"
    with io.TextIOWrapper(io.BytesIO(content), encoding, errors, newline="") as text:
        del content
        line = 1
        try:
            before, delimiter = _delimiter(text)
            text.seek(0)
            for _ in range(before):
                text.readline()
            reader = csv.reader(text, delimiter=delimiter, skipinitialspace=True)
            line = before + 1
            for cells in reader:
                stripped = [cell.strip() for cell in cells]
                if any(stripped):
                    yield Row(line, stripped)
                line = before + reader.line_num + 1
        except csv.Error:
            raise SpecError(
                "{file}, line {line}: a cell has more than {most:,} characters, or a quotation mark is not closed.",
                file=name,
                line=line,
                most=csv.field_size_limit(),
            ) from None
        except (UnicodeDecodeError, _NoTextError):
            raise SpecError("{file} is not a table in text. Save it as CSV.", file=name) from None


class NumberReader:
    """Reads numbers as one file writes them: with a decimal point or with a decimal comma, but not with both."""

    def __init__(self) -> None:
        self._sign = ""  # of the numbers so far

    def read(self, text: str) -> float:
        """The number, which float32 can hold; raises SpecError with the reason, as `is not a number`."""
        match = _NUMBER.fullmatch(text)
        if match is None:
            raise SpecError("is not a number")
        sign = match[1] or match[2]
        if sign:
            if self._sign and sign != self._sign:
                raise SpecError(
                    "has a decimal {sign}, but numbers before it have a {other}",
                    sign=tr(_NAMES[sign]),
                    other=tr(_NAMES[self._sign]),
                )
            self._sign = sign
        plain = text if text.isascii() else text.replace("\u2212", "-")  # the minus of typography
        value = float(plain.replace(",", ".") if sign == "," else plain)
        if not -LARGEST <= value <= LARGEST:
            raise SpecError("is too large a number")
        return value


def is_number(text: str) -> bool:
    """Whether the cell is written as a number."""
    return _NUMBER.fullmatch(text) is not None


class _NoTextError(ValueError):
    """Bytes that are no text."""


def _encoding(content: bytes) -> str:
    """By the mark in front, or by what the bytes can be."""
    for beginning, encoding in _MARKS:
        if content.startswith(beginning):
            return encoding
    start = content[:1000]
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if start[offset::2].count(0) > len(start) // 4:  # most characters of a table are ASCII
            return encoding
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"  # of Windows in the West; for the names of columns alone
    return "utf-8"


def _delimiter(text: io.TextIOWrapper) -> tuple[int, str]:
    """How many lines stand before the table (a line that names the delimiter), and the delimiter."""
    sample = text.read(_SAMPLE)
    if "\0" in sample:
        raise _NoTextError
    lines = list(io.StringIO(sample, newline=""))
    named = _SEPARATOR.fullmatch(lines[0]) if lines else None
    if named is not None:
        return 1, "\t" if named[1] == "\\t" else named[1]
    if len(sample) == _SAMPLE and len(lines) > 1:
        del lines[-1]  # only a part of it was read
    for delimiter in _DELIMITERS:
        if _parts_evenly(lines, delimiter):
            return 0, delimiter
    return 0, next((delimiter for delimiter in _DELIMITERS if lines and delimiter in lines[0]), ",")


def _parts_evenly(lines: list[str], delimiter: str) -> bool:
    """Whether every row has the same number of cells with this delimiter, two at least."""
    try:
        cells = [cells for cells in csv.reader(lines, delimiter=delimiter, skipinitialspace=True) if any(cells)]
    except csv.Error:
        return False
    widths = {len(row) for row in cells}
    return len(widths) == 1 and widths != {1}
