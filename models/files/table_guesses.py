"""How a table in text is written, from its bytes: encoding, what parts the columns, decimal sign. Only ever guesses."""

import codecs
import csv
import io
import re
from collections.abc import Sequence

from models.files.cells import decimal_sign, is_missing, is_number

SAMPLE = 1 << 16  # characters, or bytes, from which is guessed
_DELIMITERS = ("\t", ";", "|", ",")  # a comma is tried last, as it may be a decimal sign too
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATOR = re.compile(r'"?sep=(\\t|[^"\w\r\n])"?\s*', re.IGNORECASE)
_CHINESE = re.compile(rb"(?:[\xa1-\xf7][\xa1-\xfe])+")
"""Chinese in GB18030 as nearly all of it is written: runs of two bytes that are both beyond ASCII."""
_MOST_CHINESE = 0.9  # of the bytes beyond ASCII; in Western languages such letters stand alone


def codec(content: bytes, encoding: str = "") -> str:
    """Python's name for the encoding of these bytes. encoding: a key of `ENCODINGS`, "" to guess it."""
    marked = next((name for mark, name in _MARKS if content.startswith(mark)), "")
    if marked and (not encoding or encoding == encoding_of(marked)):
        return marked
    start = content[:1000]
    wide = {0: "utf-16-be", 1: "utf-16-le"}
    zeros = {offset: start[offset::2].count(0) for offset in wide}
    if encoding:
        return wide[max(zeros, key=lambda offset: zeros[offset])] if encoding == "utf-16" else encoding
    for offset in (1, 0):
        if zeros[offset] > len(start) // 4:  # most characters of a table are ASCII
            return wide[offset]
    if _is_utf8(content):
        return "utf-8"
    return "gb18030" if _is_chinese(content) else "cp1252"


def encoding_of(codec: str) -> str:
    """The key of `ENCODINGS` for Python's name of an encoding."""
    return "-".join(codec.split("-")[:2])


def _is_utf8(content: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for begin in range(0, len(content), 1 << 20):
            decoder.decode(content[begin : begin + (1 << 20)])
        decoder.decode(b"", True)
    except UnicodeDecodeError:
        return False
    return True


def _is_chinese(content: bytes) -> bool:
    """Whether bytes that are no UTF-8 are Chinese and not the letters of a Western language."""
    beyond = content.translate(None, bytes(range(128)))[:SAMPLE]
    first = next((i for i, byte in enumerate(content) if byte > 127), 0)
    part = content[max(first - 1, 0) : first + 4 * SAMPLE]
    pairs = sum(len(run) for run in _CHINESE.findall(part))
    count = sum(byte > 127 for byte in part)
    if not beyond or pairs < _MOST_CHINESE * count:
        return False
    try:
        codecs.getincrementaldecoder("gb18030")().decode(content)
    except UnicodeDecodeError:
        return False
    return True


def delimiter(text: io.TextIOWrapper, given: str = "") -> tuple[int, str]:
    """How many lines stand before the table (a line that names the delimiter), and the delimiter.

    given: the delimiter, "" to guess it. Raises UnicodeError where this is no text.
    """
    sample = text.read(SAMPLE)
    if "\0" in sample:
        raise UnicodeError
    lines = list(io.StringIO(sample, newline=""))
    named = _SEPARATOR.fullmatch(lines[0]) if lines else None
    if named is not None:
        return 1, given or ("\t" if named[1] == "\\t" else named[1])
    if given:
        return 0, given
    if len(sample) == SAMPLE and len(lines) > 1:
        del lines[-1]  # only a part of it was read
    even = {d: rows for d in _DELIMITERS if (rows := _parted_evenly(lines, d))}
    if even:
        return 0, max(even, key=lambda d: (_share_of_numbers(even[d]), -_DELIMITERS.index(d)))
    first = lines[0] if lines else ""
    if any(d in first for d in _DELIMITERS):
        return 0, next(d for d in _DELIMITERS if d in first)
    return 0, next((d for d in reversed(_DELIMITERS) if d not in sample), ",")  # one column, of decimal commas perhaps


def _parted_evenly(lines: list[str], delimiter: str) -> list[list[str]]:
    """The rows, where all have the same number of cells with this delimiter, two at least; else none."""
    try:
        rows = [cells for cells in csv.reader(lines, delimiter=delimiter, skipinitialspace=True) if any(cells)]
    except csv.Error:
        return []
    widths = {len(row) for row in rows}
    return rows if len(widths) == 1 and widths != {1} else []


def _share_of_numbers(rows: list[list[str]]) -> float:
    """How many of the cells below the first row are numbers or empty; with a wrong delimiter few are."""
    cells = [cell.strip() for row in rows[1:] or rows for cell in row]
    return round(sum(is_missing(cell) or is_number(cell) for cell in cells) / len(cells), 1)


def decimal(rows: Sequence[Sequence[str]]) -> str:
    """The decimal sign of most numbers in these rows."""
    signs = [decimal_sign(cell) for row in rows for cell in row]
    return "," if signs.count(",") > signs.count(".") else "."


def has_header(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first of these rows names the columns.

    It does where it has a text above numbers alone; or where none of its cells is a number or comes again below it.
    """
    first, below = rows[0], rows[1:]
    if any(
        not is_missing(cell) and not is_number(cell) and _are_numbers(below, place) for place, cell in enumerate(first)
    ):
        return True
    if any(map(is_number, first)) or not any(first):
        return False
    return not any(
        place < len(row) and cell and row[place] == cell for row in below for place, cell in enumerate(first)
    )


def _are_numbers(rows: Sequence[Sequence[str]], place: int) -> bool:
    cells = [row[place] for row in rows if place < len(row) and not is_missing(row[place])]
    return bool(cells) and all(map(is_number, cells))
