"""Tables as text, as spreadsheets write them: rows of cells. Knows no data set, and not what a cell says.

A German Excel writes semicolons and decimal commas, some programs write tabs, UTF-16, or first of all a line `sep=;`.
How a file is written is found out by `table_guesses.py`, or said by the caller.
"""

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from models.design.spec import SpecError
from models.design.tables.table_file import ENCODINGS, MAX_BYTES
from models.files import reading, table_guesses
from models.language.text import tr

_BLOCK = 1 << 20  # bytes that are decoded at once
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"BZh9", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd")
"""How workbooks and compressed files begin."""


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
