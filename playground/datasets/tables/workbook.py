"""Reads the cells of a workbook (.xlsx): its sheets as rows of texts, as a table in text has them.

A workbook is a zip archive of XML files. They are read by Python's own parser, which takes a third of the time of a
library that also knows about styles and formulas. Of a formula, the value that was saved with it is taken.
Source: ECMA-376, "Office Open XML File Formats", part 1, sections 12.3, 18.2, 18.3 and 18.8.30.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import datetime, timedelta
from posixpath import join, normpath
from typing import IO
from xml.etree.ElementTree import Element, ParseError, iterparse

from models.design.spec import SpecError
from models.files.delimited import Row
from models.language.text import joined

MAX_WORKBOOK_BYTES = 20 << 20
MAX_UNPACKED = 500 << 20
_MAX_COLUMN = 16_384  # of a sheet
_MAX_TEXTS = 5_000_000  # that the cells of a workbook share
_ZERO = datetime(1899, 12, 30)  # day 0 of a workbook
_DATE_FORMATS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
"""Numbers of the built-in formats that show a number as a date or a time."""
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_TRUTH = {"0": "FALSE", "1": "TRUE"}


class Workbook:
    """A workbook that was read into memory. sheets: the names of those that are not hidden."""

    def __init__(self, content: bytes, name: str) -> None:
        """name: what messages call it. Raises SpecError where this is no workbook, or one that is too large."""
        self._name, self.done = name, 0
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
            parts = self._archive.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
            raise self._damaged() from None
        if sum(part.file_size for part in parts) > MAX_UNPACKED:
            raise self._too_large()
        self._unpacked = 0
        self._packed = {part.filename: part.compress_size for part in parts}
        self._paths = self._sheets()
        self.sheets = tuple(self._paths)
        if not self.sheets:
            raise SpecError("{file} is no workbook with a table. Save the table as .xlsx or as CSV.", file=name)

    def chosen(self, sheet: str) -> str:
        """The sheet of this name, or the first; raises SpecError where there is none of this name."""
        if sheet and sheet not in self._paths:
            raise SpecError(
                "{file} has no sheet {sheet}. It has: {sheets}.",
                file=self._name,
                sheet=sheet,
                sheets=joined(self.sheets),
            )
        return sheet or self.sheets[0]

    def rows(self, sheet: str) -> Iterator[Row]:
        """The rows of this sheet that are not empty, one after the other; raises SpecError."""
        texts, dates = self._shared_texts(), self._date_styles()
        line = 0
        for element in self._elements(self._paths[sheet], "row"):
            line = _whole(element.get("r"), line + 1)
            cells: list[str] = []
            for cell in element:
                place = _place(cell.get("r") or "", len(cells))
                if place >= _MAX_COLUMN or place < len(cells):
                    raise self._damaged()
                cells += [""] * (place - len(cells))
                cells.append(self._text(cell, texts, dates))
            if any(cells):
                yield Row(line, cells)

    def _text(self, cell: Element, texts: list[str], dates: set[str]) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _all_text(cell).strip()
        value = next((part.text or "" for part in cell if part.tag.endswith("}v")), "").strip()
        if not value:
            return ""
        if kind == "s":
            number = _whole(value, -1)
            if not 0 <= number < len(texts):
                raise self._damaged()
            return texts[number]
        if kind == "b":
            return _TRUTH.get(value, value)
        return _as_date(value) if kind == "n" and dates and cell.get("s", "0") in dates else value

    def _sheets(self) -> dict[str, str]:
        """By name, where each sheet lies in the archive."""
        targets = {
            element.get("Id", ""): element.get("Target", "")
            for element in self._elements("xl/_rels/workbook.xml.rels", "Relationship")
            if element.get("Type", "").endswith("/worksheet")
        }
        found: dict[str, str] = {}
        for element in self._elements("xl/workbook.xml", "sheet"):
            reference = next((value for key, value in element.items() if key.endswith("}id")), "")
            path, name = targets.get(reference), " ".join(element.get("name", "").split())
            if path and name and element.get("state", "visible") == "visible" and len(name) <= 100:
                found[name] = path[1:] if path.startswith("/") else normpath(join("xl", path))
        return found

    def _shared_texts(self) -> list[str]:
        """The texts that cells refer to by number."""
        if "xl/sharedStrings.xml" not in self._packed:
            return []
        texts: list[str] = []
        for element in self._elements("xl/sharedStrings.xml", "si"):
            texts.append(_all_text(element).strip())
            if len(texts) > _MAX_TEXTS:
                raise self._damaged()
        return texts

    def _date_styles(self) -> set[str]:
        """The styles, by number, that show a number as a date or a time."""
        if "xl/styles.xml" not in self._packed:
            return set()
        formats: dict[str, bool] = {}
        styles: set[str] = set()
        for element in self._elements("xl/styles.xml", "numFmt", "cellXfs"):
            if element.tag.endswith("}numFmt"):
                shown = _QUOTED.sub("", element.get("formatCode", "").split(";")[0]).casefold()
                formats[element.get("numFmtId", "")] = any(letter in shown for letter in "ymdhs")
                continue
            for number, style in enumerate(element):
                code = style.get("numFmtId", "0")
                if formats.get(code, _whole(code, 0) in _DATE_FORMATS):
                    styles.add(str(number))
        return styles

    def _elements(self, part: str, *names: str) -> Iterator[Element]:
        """The elements of these names in a part of the archive, each once it is complete; raises SpecError."""
        try:
            with self._archive.open(part) as packed:
                wanted: set[str] = set()
                for _, element in iterparse(_Counted(packed, self)):
                    tag = element.tag
                    if not wanted:
                        space = tag.rpartition("}")[0]
                        wanted = {f"{space}}}{name}" for name in names} if space else set(names)
                    if tag in wanted:
                        yield element
                        element.clear()
        except SpecError:
            raise
        except (KeyError, ParseError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
            raise self._damaged() from None
        except (UnicodeError, LookupError, ValueError):
            raise self._damaged() from None

    def count(self, size: int) -> None:
        """Note that so many more bytes were unpacked; raises SpecError for too many, whatever the archive declares."""
        self._unpacked += size
        if self._unpacked > MAX_UNPACKED:
            raise self._too_large()

    def _too_large(self) -> SpecError:
        return SpecError(
            "{file} holds more than {most} MB when it is unpacked. Save the table as CSV.",
            file=self._name,
            most=MAX_UNPACKED >> 20,
        )

    def _damaged(self) -> SpecError:
        return SpecError("{file} is a damaged workbook, or none. Save the table as .xlsx or as CSV.", file=self._name)


class _Counted(io.RawIOBase):
    """A part of the archive that says how much of it was unpacked. `iterparse` only calls `read`."""

    def __init__(self, packed: IO[bytes], book: Workbook) -> None:
        super().__init__()
        self._packed, self._book = packed, book

    def read(self, size: int = -1) -> bytes:
        """The next bytes; a document type is refused, as its entities can be nested into more than any memory."""
        found = self._packed.read(size)
        self._book.count(len(found))
        if b"<!DOCTYPE" in found or b"<!ENTITY" in found:
            raise ValueError
        return found


def _all_text(element: Element) -> str:
    """The text of an element, without how it is read aloud."""
    found = []
    for part in element:
        tag = part.tag.rpartition("}")[2]
        if tag == "t":
            found.append(part.text or "")
        elif tag in ("r", "is"):
            found.append(_all_text(part))
    return "".join(found)


def _place(reference: str, otherwise: int) -> int:
    """The number of the column in a reference like `AB12`, from 0."""
    letters = reference.rstrip("0123456789")
    if not letters.isascii() or not letters.isalpha() or len(letters) > 3:
        return otherwise
    number = 0
    for letter in letters.upper():
        number = 26 * number + ord(letter) - 64
    return number - 1


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and text.isascii() and text.isdecimal() and len(text) < 10 else otherwise


def _as_date(value: str) -> str:
    """The number of days as a date or a time, written so that it is known as one."""
    try:
        days = float(value)
        moment = _ZERO + timedelta(days=days)
    except (ValueError, OverflowError):
        return value
    return moment.strftime("%H:%M:%S") if 0 <= days < 1 else moment.strftime("%Y-%m-%d")
