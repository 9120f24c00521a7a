"""Sixty tables as people have them, and what pandas finds in each when it is told how the table is written."""

import csv
import io
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pandas

LETTERS = {
    "utf-8": ("Größe", "长度", "été"),
    "utf-8-sig": ("Größe", "长度", "naïve"),
    "utf-16": ("Größe", "长度", "日本"),
    "gb18030": ("花瓣长度", "颜色", "山鸢尾"),
    "cp1252": ("Größe", "Länge", "été"),
}
"""By encoding, words that it can write and that ASCII cannot."""

GAPS = ("", "NA", "NaN", "?", "-")


@dataclass(frozen=True)
class Case:
    """A table, written to a file, and the truth about it. guessed: what the program finds unasked."""

    name: str
    rows: list[list[Any]] = field(repr=False)
    names: tuple[str, ...]
    encoding: str = "utf-8"
    delimiter: str = ","
    decimal: str = "."
    header: bool = True
    quoting: int = csv.QUOTE_MINIMAL
    end: str = "\r\n"
    before: str = ""
    workbook: bool = False

    def write(self, folder: Path) -> Path:
        path = folder / f"{self.name}.{'xlsx' if self.workbook else 'csv'}"
        table = [list(self.names), *self.rows] if self.header else self.rows
        if self.workbook:
            book = openpyxl.Workbook()
            for row in table:
                book.active.append(row)
            book.save(path)
            return path
        text = io.StringIO(newline="")
        text.write(self.before)
        writer = csv.writer(text, delimiter=self.delimiter, quoting=self.quoting, lineterminator=self.end)
        for row in table:
            writer.writerow([self._written(cell) for cell in row])
        path.write_bytes(text.getvalue().encode(self.encoding))
        return path

    def _written(self, cell: Any) -> Any:
        return str(cell).replace(".", self.decimal) if isinstance(cell, float) else cell

    def truth(self, path: Path) -> pandas.DataFrame:
        """What pandas reads when it is told everything."""
        header = 0 if self.header else None
        if self.workbook:
            return pandas.read_excel(path, header=header, na_values=list(GAPS))
        return pandas.read_csv(
            path,
            sep=self.delimiter,
            encoding=self.encoding,
            decimal=self.decimal,
            header=header,
            na_values=list(GAPS),
            skiprows=1 if self.before else 0,
            skip_blank_lines=True,
        )


def table(rng: np.random.Generator, words: tuple[str, ...], rows: int, gap: str) -> list[list[Any]]:
    """Rows of a number with decimals, a whole number, a text of three, and a class; some values are missing."""
    found: list[list[Any]] = []
    for k in range(rows):
        number = float(np.round(rng.normal(3, 20), 3))
        row: list[Any] = [number, int(rng.integers(-9, 2000)), (*words, "plain")[k % 4], f"class {'abc'[k % 3]}"]
        if rng.random() < 0.1:
            row[int(rng.integers(0, 3))] = gap
        found.append(row)
    return found


def cases() -> list[Case]:
    rng = np.random.default_rng(60)
    found: list[Case] = []
    for k, (delimiter, encoding, decimal) in enumerate(product(",;\t|", LETTERS, ".,")):
        words = LETTERS[encoding]
        rows = table(rng, words, 30 + 7 * k, GAPS[k % len(GAPS)])
        found.append(
            Case(
                f"{k:02d}-{words[0]}",
                rows,
                (words[0], f"n {words[1]}", words[2], "class"),
                encoding,
                delimiter,
                decimal,
                header=k % 4 != 3,
                quoting=csv.QUOTE_ALL if k % 5 == 0 else csv.QUOTE_MINIMAL,
                end="\n" if k % 2 else "\r\n",
            )
        )
    plain = ("a", "b", "kind", "class")
    words = ("red", "green", "blue")
    found += [
        Case("one-row", [[1.5, 2, "x", "class a"]], plain),
        Case("one-row-no-names", [[1.5, 2, 3.25]], ("", "", ""), header=False),
        Case("one-column", [[float(k) / 4] for k in range(30)], ("value",)),
        Case("one-column-no-names", [[k] for k in range(30)], ("",), header=False),
        Case("one-column-decimal-comma", [[f"{k},5"] for k in range(30)], ("value",), delimiter=";", decimal=","),
        Case(
            "line-breaks-in-cells",
            [[k, k / 4, "two\nlines" if k % 2 else "one", "ab"[k % 2]] for k in range(40)],
            plain,
        ),
        Case("delimiters-in-cells", [[k, k / 4, "x, y; z" if k % 2 else "one", "ab"[k % 2]] for k in range(40)], plain),
        Case("quotes-in-cells", [[k, k / 4, 'so "called"' if k % 2 else "one", "ab"[k % 2]] for k in range(40)], plain),
        Case("names-its-delimiter", table(rng, words, 40, ""), plain, delimiter=";", decimal=",", before="sep=;\r\n"),
        Case("whole-numbers", [[k, k * k % 17, k % 5, k % 3] for k in range(60)], ("a", "b", "c", "y")),
        Case(
            "texts-alone",
            [[words[k % 3], words[k % 2], "yes" if k % 2 else "no"] for k in range(50)],
            ("p", "q", "play"),
        ),
        Case("exponents", [[f"{k}e-3", f"-{k}.5E+2", k] for k in range(1, 40)], ("a", "b", "c")),
        Case(
            "many-columns", [[float(k + c) for c in range(300)] for k in range(30)], tuple(f"c{c}" for c in range(300))
        ),
        Case("wb-mixed", table(rng, words, 80, ""), plain, workbook=True),
        Case("wb-no-names", [[float(k) / 8, k, k % 3] for k in range(50)], ("", "", ""), header=False, workbook=True),
        Case(
            "wb-chinese", table(rng, LETTERS["gb18030"], 60, "NA"), ("花瓣长度", "个数", "颜色", "品种"), workbook=True
        ),
        Case("wb-large-numbers", [[1e-9 * k, 1e12 * k, k % 2] for k in range(50)], ("a", "b", "y"), workbook=True),
        Case(
            "wb-empty-cells",
            [[k, None if k % 5 == 0 else k / 2, "ab"[k % 2]] for k in range(50)],
            ("a", "b", "y"),
            workbook=True,
        ),
    ]
    return found


LARGE = (
    Case("long", [], tuple(f"c{k}" for k in range(12))),
    Case("wide-cells", [], ("a", "b", "c")),
)
"""The last two of the sixty: 200,000 rows of 12 columns, and 3 columns that take 100 MB; written by `write_large`."""


def write_large(case: Case, folder: Path) -> Path:
    path = folder / f"{case.name}.csv"
    rng = np.random.default_rng(7)
    with path.open("w", encoding="utf-8") as file:
        file.write(",".join(case.names) + "\n")
        if case.name == "long":
            for row in rng.normal(size=(200_000, 12)).round(5).tolist():
                file.write(",".join(map(str, row)) + "\n")
        else:
            for row in rng.normal(size=(900_000, 3)).tolist():
                file.write(",".join(f"{value:.35f}" for value in row) + "\n")
    return path
