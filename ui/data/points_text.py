"""Points as the cells of a table that is typed or pasted, and back. Knows no widget."""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from models.design.points import LARGEST, MAX_CLASSES, MAX_ROWS, Points, Row, check_count, is_name
from models.design.spec import SpecError
from models.language.text import mark, tr

_NUMBER = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?", re.IGNORECASE)
_PAIR = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_FULL_ENOUGH = 1 / 3  # of the range that plots show: with less, they show another


class CellError(SpecError):
    """What is wrong with one cell. at: its row and column, from 0."""

    def __init__(self, template: str, at: tuple[int, int], **values: object) -> None:
        super().__init__(template, **values)
        self.at = at


@dataclass
class PointTable:
    """Cells as texts: the inputs, and last the class or the value.

    names: of the columns. classes: the names of the classes, in order; None where the last column is a value. ids: of
    the points that the rows have been; 0 for a new one.
    """

    names: list[str]
    classes: list[str] | None
    cells: list[list[str]] = field(default_factory=list)
    ids: list[int] = field(default_factory=list)

    @staticmethod
    def of(points: Points) -> "PointTable":
        """The table of these points."""
        classes = list(points.classes) or None
        names = [*points.columns, str(tr("class")) if classes else points.target]
        cells = [
            [*map(_written, row.values), points.classes[int(row.target)] if classes else _written(row.target)]
            for row in points.rows
        ]
        return PointTable(names, classes, cells, [row.id for row in points.rows])

    @property
    def inputs(self) -> int:
        """How many inputs a point has: one or two."""
        return len(self.names) - 1

    def set_inputs(self, count: int) -> None:
        """Have one input or two; a new one is 0 everywhere, and of two the first one stays."""
        if count > self.inputs:
            self.names.insert(1, "y" if "y" not in self.names else "y2")
            for row in self.cells:
                row.insert(1, "0")
        elif count < self.inputs:
            del self.names[1]
            for row in self.cells:
                del row[1]

    def set_classes(self, wanted: bool) -> None:
        """Let the last column be a class or a value. Classes become their numbers, and values names."""
        if wanted and self.classes is None:
            self.classes = []
            self.names[-1] = str(tr("class"))
        elif not wanted and self.classes is not None:
            numbers = {name: str(number) for number, name in enumerate(self.all_classes())}
            self.classes, self.names[-1] = None, str(tr("value"))
            for row in self.cells:
                row[-1] = numbers.get(row[-1].strip(), row[-1])

    def rename_classes(self, names: Sequence[str]) -> None:
        """Give the classes these names, in order, in every row."""
        assert self.classes is not None
        old = self.all_classes()
        renamed = dict(zip(old, names, strict=False))
        self.classes = [*names, *old[len(names) :]]
        for row in self.cells:
            row[-1] = renamed.get(row[-1].strip(), row[-1])

    def set_cell(self, row: int, column: int, text: str) -> None:
        """Write one cell; in the row behind the last one it makes a new point."""
        if row == len(self.cells):
            if not text.strip():
                return
            check_count(row + 1)
            self.cells.append(self._new_row())
            self.ids.append(0)
        self.cells[row][column] = text.strip()

    def _new_row(self) -> list[str]:
        """Empty cells, with the class of the row above."""
        return [""] * self.inputs + [self.cells[-1][-1] if self.cells and self.classes is not None else ""]

    def delete(self, rows: Sequence[int]) -> None:
        """Take these rows out."""
        gone = set(rows)
        self.cells = [row for k, row in enumerate(self.cells) if k not in gone]
        self.ids = [i for k, i in enumerate(self.ids) if k not in gone]

    def paste(self, text: str, row: int, column: int) -> None:
        """Write pasted cells over those from (row, column) on, with new rows where they reach beyond the last.

        Raises SpecError, and then nothing is changed.
        """
        header, rows = _parted(parsed(text), self.inputs if column == 0 else 0)
        width = max(map(len, rows))
        if column + width > len(self.names):
            raise SpecError(
                "{pasted} columns do not fit here; the table has {columns}. Click a cell further to the left, or "
                "choose two inputs.",
                pasted=width,
                columns=len(self.names),
            )
        check_count(max(row + len(rows), len(self.cells)))
        for offset, cells in enumerate(rows):
            if row + offset >= len(self.cells):
                self.cells.append(self._new_row())
                self.ids.append(0)
            self.cells[row + offset][column : column + len(cells)] = cells
        if header is not None:
            self._take_names(header)

    def replace(self, text: str) -> None:
        """Become the pasted table: two columns are an input and a target, three are two inputs and a target.

        Raises SpecError, and then nothing is changed.
        """
        header, rows = _parted(parsed(text), 1)
        widths = sorted({len(row) for row in rows})
        if widths not in ([2], [3]):
            odd = next((k for k, row in enumerate(rows) if len(row) != len(rows[0])), None)
            if odd is not None:
                raise SpecError(
                    "Row {row} has {count} cells, but the first row has {first}.",
                    row=odd + 1,
                    count=len(rows[odd]),
                    first=len(rows[0]),
                )
            raise SpecError("Points need two or three columns, got {count}.", count=widths[0])
        check_count(len(rows))
        ends = [row[-1] for row in rows]
        numbers = all(_NUMBER.fullmatch(_plain(end)) for end in ends)
        self.set_inputs(widths[0] - 1)
        self.classes = [] if not numbers or (self.classes is not None and _numbered(ends)) else None
        self.names[-1] = str(tr("class") if self.classes is not None else tr("value"))
        self.cells, self.ids = [list(row) for row in rows], [0] * len(rows)
        if header is not None:
            self._take_names(header)

    def problem(self, row: int, column: int) -> SpecError | None:
        """What is wrong with a cell."""
        text, at = self.cells[row][column], (row, column)
        place = {"row": row + 1, "column": self.names[column]}
        if self.classes is not None and column == self.inputs:
            if not text:
                return CellError("Row {row}, column {column}: a class is missing.", at, **place)
            if not is_name(text):
                return CellError("Row {row}, column {column}: this cannot be a class.", at, **place)
            return None
        if not text:
            return CellError("Row {row}, column {column}: a number is missing.", at, **place)
        if not _NUMBER.fullmatch(_plain(text)):
            return CellError("Row {row}, column {column}: “{text}” is no number.", at, **place, text=text[:40])
        if abs(_number(text)) > LARGEST:
            most = f"{LARGEST:,.0f}"
            return CellError("Row {row}, column {column}: the number is beyond {most}.", at, **place, most=most)
        return None

    def points(self, before: Points) -> Points:
        """The points of the table; those that were there before keep their ids. Raises SpecError."""
        for row in range(len(self.cells)):
            for column in range(len(self.names)):
                if (error := self.problem(row, column)) is not None:
                    raise error
        names = tuple(self.all_classes()) if self.classes is not None else ()
        if len(names) > MAX_CLASSES:
            raise SpecError(
                "The last column has {count} different classes, and there may be {most}. If it is a number to "
                "predict, choose a value.",
                count=len(names),
                most=MAX_CLASSES,
            )
        if len(names) == 1:
            names = (names[0], str(tr("other")) if names[0] != tr("other") else "2")
        numbers = {name: float(k) for k, name in enumerate(names)}
        next_id = before.next_id
        rows = []
        for id, cells in zip(self.ids, self.cells, strict=True):
            asked = numbers[cells[-1]] if names else _number(cells[-1])
            rows.append(Row(id or next_id, tuple(map(_number, cells[:-1])), asked))
            next_id += not id
        columns, target = tuple(self.names[:-1]), before.target if names else self.names[-1]
        made = Points(columns=columns, classes=names or (), target=target, rows=tuple(rows), next_id=next_id)
        same = len(columns) == len(before.columns) and bool(names) == bool(before.classes)
        kept = same and (made.rows == before.rows or _fills(made, before))
        return replace(made, ranges=before.ranges) if kept else made

    def all_classes(self) -> list[str]:
        """The classes: the known ones first, then others as they come."""
        known = dict.fromkeys(self.classes or ())
        known.update(dict.fromkeys(row[-1].strip() for row in self.cells if row[-1].strip()))
        return list(known)

    def _take_names(self, header: Sequence[str]) -> None:
        names = [*header, *self.names[len(header) :]]
        if all(map(is_name, names)) and len(set(names)) == len(names):
            self.names = names


def _unbracketed(text: str) -> str:
    """Points as they are written in a sentence, (1, 3), (2, 5), as one line each; other texts stay as they are."""
    pairs = _PAIR.findall(text)
    return "\n".join(pairs) if pairs and not _PAIR.sub("", text).strip(" ,;\n\r\t") else text


def parsed(text: str) -> list[list[str]]:
    """The cells of pasted text: between tabs, or else semicolons, or else commas, or else spaces.

    Between spaces or semicolons, a comma is a decimal sign. Raises SpecError where there is nothing.
    """
    text = _unbracketed(text)
    lines = [line for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if line.strip()]
    if not lines:
        raise SpecError("There is no table to paste. Copy the cells of a spreadsheet first.")
    if len(lines) > MAX_ROWS + 1:
        check_count(len(lines))
    for sign in ("\t", ";"):
        if any(sign in line for line in lines):
            return [[cell.strip() for cell in row] for row in csv.reader(lines, delimiter=sign)]
    spaced = [re.split(r"\s+", line.strip()) for line in lines]
    if any("," in line for line in lines) and not all(len(row) == len(spaced[0]) > 1 for row in spaced):
        return [[cell.strip() for cell in row] for row in csv.reader(lines, skipinitialspace=True)]
    if any(line.rstrip().endswith(",") or ", " in line for line in lines):
        return [[cell.strip() for cell in row] for row in csv.reader(lines, skipinitialspace=True)]
    return spaced


def _parted(rows: list[list[str]], inputs: int) -> tuple[list[str] | None, list[list[str]]]:
    """The header, None where there is none, and the other rows. inputs: how many first cells of a row are numbers."""
    first = rows[0]
    words = inputs and len(rows) > 1 and not any(_NUMBER.fullmatch(_plain(cell)) for cell in first[:inputs])
    return (first, rows[1:]) if words and all(first[:inputs]) else (None, rows)


def _numbered(ends: Sequence[str]) -> bool:
    """Whether these look like numbers of classes: from 0 or 1 on without a gap, and some of them several times."""
    if not all(re.fullmatch(r"\d+", end) for end in ends):
        return False
    found = sorted({int(end) for end in ends})
    counted = found[0] in (0, 1) and found == list(range(found[0], found[0] + len(found)))
    return counted and len(found) <= MAX_CLASSES and len(found) < len(ends)


def _fills(points: Points, before: Points) -> bool:
    """Whether what plots have shown before shows these points well too."""
    for k, (low, high) in enumerate(before.ranges):
        values = [row.values[k] if k < len(row.values) else row.target for row in points.rows]
        if not values or not low <= min(values) <= max(values) <= high:
            return False
        if max(values) - min(values) < _FULL_ENOUGH * (high - low):
            return False
    return True


def _plain(text: str) -> str:
    return text.strip().replace("−", "-")


def _number(text: str) -> float:
    return float(_plain(text).replace(",", "."))


def _written(value: float) -> str:
    return f"{value:.10g}"


TITLES = {"inputs": (mark("One input"), mark("Two inputs")), "target": (mark("A class"), mark("A value"))}
"""What the two choices above the table are called."""
