"""Tables as text, as spreadsheets write them: rows of cells, and the numbers in them. Knows no data set.

A German Excel writes semicolons and decimal commas, some programs write tabs, UTF-16, or first of all a line `sep=;`.
How a file is written is found out by `table_guesses.py`, or said by the caller.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from models.design.spec import SpecError
from models.design.table_file import ENCODINGS, LARGEST, MAX_BYTES
from models.files import reading, table_guesses
from models.language.text import mark, tr

_BLOCK = 1 << 20  # bytes that are decoded at once
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"BZh9", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd")
"""How workbooks and compressed files begin."""
_NAMES = {".": mark("point"), ",": mark("comma")}
_NUMBER = re.compile(r"[+\-\u2212]?(?:[0-9]+(?:([.,])[0-9]*)?|([.,])[0-9]+)(?:[eE][+-]?[0-9]+)?")


class Row(NamedTuple):
    """A row of a table. line: on which line of the file it begins, from 1. cells: without spaces around."""

    line: int
    cells: list[str]


def rows(path: str | Path) -> Iterator[Row]:
    """The rows of the file at `path` that are not empty, one after the other; raises SpecError."""
    try:
        content = reading.content(path, MAX_BYTES)
    except OSError as error:
        raise reading.unreadable(path, error) from None
    return TextTable(content, Path(path).name).rows()


class TextTable:
    """A table in text. encoding, delimiter: as given, or as guessed where they are empty."""

    def __init__(self, content: bytes, name: str, encoding: str = "", delimiter: str = "") -> None:
        """content: the file's bytes. name: what messages call it. Raises SpecError where this is no text."""
        self._name, self._raw = name, io.BytesIO(content)
        if content.startswith(_PACKED):
            raise SpecError("{file} is a workbook or an archive. Save the table as CSV, and give that file.", file=name)
        codec = table_guesses.codec(content, encoding)
        self.encoding = table_guesses.encoding_of(codec)
        if encoding:
            self._check(content, codec)
        errors = "replace" if codec == "cp1252" else "strict"
        self._text = io.TextIOWrapper(self._raw, codec, errors, newline="")
        try:
            self._before, self.delimiter = table_guesses.delimiter(self._text, delimiter)
        except UnicodeError:
            raise self._no_text() from None

    @property
    def done(self) -> int:
        """Bytes read so far."""
        return self._raw.tell()

    def rows(self) -> Iterator[Row]:
        """The rows that are not empty, one after the other; raises SpecError."""
        text, line = self._text, self._before + 1
        try:
            text.seek(0)
            for _ in range(self._before):
                text.readline()
            reader = csv.reader(text, delimiter=self.delimiter, skipinitialspace=True)
            for cells in reader:
                stripped = [cell.strip() for cell in cells]
                if any(stripped):
                    yield Row(line, stripped)
                line = self._before + reader.line_num + 1
        except csv.Error:
            raise SpecError(
                "{file}, line {line}: a cell has more than {most:,} characters, or a quotation mark is not closed.",
                file=self._name,
                line=line,
                most=csv.field_size_limit(),
            ) from None
        except UnicodeError:
            raise self._no_text() from None

    def _no_text(self) -> SpecError:
        return SpecError("{file} is not a table in text. Save it as CSV.", file=self._name)

    def _check(self, content: bytes, codec: str) -> None:
        """Raise SpecError that names the line where the bytes are not written so."""
        if codec == "cp1252":
            return
        decoder, lines = codecs.getincrementaldecoder(codec)(), 1
        for begin in range(0, len(content) + 1, _BLOCK):
            try:
                text = decoder.decode(content[begin : begin + _BLOCK], begin + _BLOCK > len(content))
            except UnicodeError as error:
                within = error.start if isinstance(error, UnicodeDecodeError) else 0
                raise SpecError(
                    "{file}, line {line}: these bytes are no text in {encoding}. Choose another encoding.",
                    file=self._name,
                    line=lines + content[begin : begin + within].count(b"\n"),
                    encoding=tr(ENCODINGS[self.encoding]),
                ) from None
            lines += text.count("\n")


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
        return in_range(value_of(text, sign or "."))


def is_number(text: str) -> bool:
    """Whether the cell is written as a number."""
    return _NUMBER.fullmatch(text) is not None


def is_number_with(text: str, decimal: str) -> bool:
    """Whether the cell is written as a number with this decimal sign, or without any."""
    match = _NUMBER.fullmatch(text)
    return match is not None and (match[1] or match[2] or decimal) == decimal


def value_of(text: str, decimal: str) -> float:
    """The value of a cell that is written as a number with this decimal sign; it may be infinite."""
    plain = text if text.isascii() else text.replace("\u2212", "-")  # the minus of typography
    return float(plain.replace(",", ".") if decimal == "," else plain)


def in_range(value: float) -> float:
    """The value, which float32 can hold; raises SpecError with the reason."""
    if not -LARGEST <= value <= LARGEST:
        raise SpecError("is too large a number")
    return value
