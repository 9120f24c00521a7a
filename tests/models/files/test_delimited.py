"""Tables in text are read as spreadsheets of every country write them."""

import gzip
from pathlib import Path

import pytest

from models.design.spec import SpecError
from models.files import delimited
from models.files.cells import NumberReader
from models.files.delimited import rows


def written(folder: Path, content: str | bytes, encoding: str = "utf-8") -> Path:
    path = folder / "table.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def cells(path: Path) -> list[list[str]]:
    return [row.cells for row in rows(path)]


TABLE = [["Länge", "b"], ["5,1", "3"], ["4", "2,5"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_every_encoding_line_end_and_delimiter_is_found(
    delimiter: str, end: str, encoding: str, tmp_path: Path
) -> None:
    text = end.join(delimiter.join(row) for row in TABLE) + end
    assert cells(written(tmp_path, text, encoding)) == TABLE


@pytest.mark.parametrize("line", ["sep=;", '"sep=;"', "SEP=;"])
def test_a_line_that_names_the_delimiter_is_no_row(line: str, tmp_path: Path) -> None:
    found = list(rows(written(tmp_path, f"{line}\r\na;b,c\r\n1;2,3\r\n")))
    assert [(row.line, row.cells) for row in found] == [(2, ["a", "b,c"]), (3, ["1", "2,3"])]
    assert cells(written(tmp_path, "sep=\t\na\tb;c\n")) == [["a", "b;c"]]


def test_a_comma_in_numbers_parts_no_columns_where_something_else_does(tmp_path: Path) -> None:
    assert cells(written(tmp_path, "5,1;3,5;1,4;0,2\n")) == [["5,1", "3,5", "1,4", "0,2"]]
    assert cells(written(tmp_path, "5,1;3,5\n4,9\n")) == [["5,1", "3,5"], ["4,9"]]
    assert cells(written(tmp_path, '"5,1","3,5"\n"x;y",2\n')) == [["5,1", "3,5"], ["x;y", "2"]]


def test_lines_are_counted_as_an_editor_counts_them(tmp_path: Path) -> None:
    text = 'a,b\n\n1,2\n,\n"of two\nlines",3\n\n4,5\n'
    assert [row.line for row in rows(written(tmp_path, text))] == [1, 3, 5, 8]


def test_an_empty_file_has_no_rows(tmp_path: Path) -> None:
    for text in ("", "\n\n", "sep=;\n", ",,\n"):
        assert cells(written(tmp_path, text)) == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (gzip.compress(b"1,2\n" * 1000, mtime=0), "table.csv is a workbook or an archive. Save the table as CSV"),
        (b"PK\x03\x04 a workbook", "table.csv is a workbook or an archive"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "table.csv is not a table in text"),
        (b"a,b\n" + b"9" * 1_000_000 + b",1\n", "table.csv, line 2: a cell has more than 131,072 characters"),
        (b'a,b\n1,"' + b"2,3\n" * 100_000, "line 2: .*or a quotation mark is not closed"),
        ("a,b\n1,2\n".encode("utf-16")[:-1], "table.csv is not a table in text"),
    ],
)
def test_what_is_no_table_is_refused(content: bytes, said: str, tmp_path: Path) -> None:
    with pytest.raises(SpecError, match=said):
        cells(written(tmp_path, content))


def test_a_compressed_file_is_not_unpacked_whatever_its_name(tmp_path: Path) -> None:
    for name in ("table.csv.gz", "table.gz"):
        (tmp_path / name).write_bytes(gzip.compress(b"1,2\n"))
        with pytest.raises(SpecError, match="is a workbook or an archive"):
            cells(tmp_path / name)


def test_too_large_a_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "MAX_BYTES", 1 << 20)
    with pytest.raises(SpecError, match=r"table.csv cannot be read: it is larger than 1 MB\."):
        cells(written(tmp_path, b"1,2\n" * (1 << 18) + b"1"))


# ------------------------------------------------------------ numbers


@pytest.mark.parametrize(
    ("text", "value"),
    [("5", 5), ("-0.5", -0.5), (".5", 0.5), ("5.", 5), ("+1e-3", 1e-3), ("\u22122,5", -2.5), ("3.4e38", 3.4e38)],
)
def test_numbers_are_read(text: str, value: float) -> None:
    assert NumberReader().read(text) == value


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "is not a number"),
        ("cat", "is not a number"),
        ("nan", "is not a number"),
        ("inf", "is not a number"),
        ("1_000", "is not a number"),
        ("1,234.5", "is not a number"),
        ("1,234,567", "is not a number"),
        ("\u0665", "is not a number"),
        ("1e39", "is too large a number"),
        ("-1e400", "is too large a number"),
        ("9" * 100_000 + "x", "is not a number"),
        ("9" * 100_000, "is too large a number"),
    ],
)
def test_what_is_no_number_that_can_be_computed_with_is_refused(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        NumberReader().read(text)


def test_a_file_has_one_decimal_sign() -> None:
    numbers = NumberReader()
    assert [numbers.read(text) for text in ("3", "5,1", "7")] == [3, 5.1, 7]
    with pytest.raises(ValueError, match="has a decimal point, but numbers before it have a comma"):
        numbers.read("5.1")
