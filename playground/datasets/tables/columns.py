"""The columns of a table while its rows are read: each as numbers, and as texts as long as these are few."""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.files.cells import is_missing, is_number_with, value_of
from models.talk.probes import Float32

MOST_TEXTS = 1_000  # different texts that are remembered; more are no categories
_LARGEST = 1e37  # of a number; differences of two are finite in 32 bits too
_PLAIN = {sign: re.compile(rf"[0-9+\-{re.escape(sign)}eE\n]*") for sign in ".,"}
"""Numbers alone, one a line; whether each is one is seen when it is converted."""
_DATE = re.compile(
    r"\d{4}\s*[-/.年]\s*\d{1,2}\s*([-/.月]\s*\d{1,2}日?)?([T\s]\d{1,2}:.*)?"
    r"|\d{1,2}[./-]\d{1,2}[./-](\d{4}|\d{2})(\s.*)?"
    r"|\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(\s?[ap]m)?",
    re.IGNORECASE,
)


class ColumnReader:
    """Takes the cells of a column, a portion at a time."""

    def __init__(self, decimal: str) -> None:
        self._decimal = decimal
        self._numbers: list[Float32] = []
        self._codes: list[NDArray[np.int32]] = []
        self._texts: dict[str, int] | None = {}
        self._missing = self._dates = self._wrong = 0
        self._first_wrong: tuple[int, str, bool] | None = None

    def add(self, cells: list[str], lines: list[int]) -> None:
        """The next cells, and the line of the file on which each stands."""
        numbers = self._plain_numbers(cells)
        self._numbers.append(self._mixed(cells, lines) if numbers is None else numbers)
        if self._texts is not None:
            texts = self._texts
            codes = [-1 if is_missing(cell) else texts.setdefault(cell, len(texts)) for cell in cells]
            self._codes.append(np.array(codes, np.int32))
            if len(texts) > MOST_TEXTS:
                self._texts, self._codes = None, []

    def _plain_numbers(self, cells: list[str]) -> Float32 | None:
        """The numbers of cells that hold nothing else; None where one does."""
        text = "\n".join(cells)
        if _PLAIN[self._decimal].fullmatch(text) is None:
            return None
        if self._decimal == ",":
            cells = text.replace(",", ".").split("\n")
        try:
            numbers = np.array(list(map(float, cells)))
        except ValueError:
            return None
        return None if (np.abs(numbers) > _LARGEST).any() else numbers.astype(np.float32)

    def _mixed(self, cells: list[str], lines: list[int]) -> Float32:
        numbers = np.full(len(cells), np.nan, np.float32)
        for i, cell in enumerate(cells):
            if is_missing(cell):
                self._missing += 1
                continue
            too_large = False
            if is_number_with(cell, self._decimal):
                value = value_of(cell, self._decimal)
                too_large = not -_LARGEST <= value <= _LARGEST
                if not too_large:
                    numbers[i] = value
                    continue
            self._wrong += 1
            self._dates += _DATE.fullmatch(cell) is not None
            if self._first_wrong is None:
                self._first_wrong = lines[i], cell, too_large
        return numbers

    def end(self, place: int, name: str) -> "RawColumn":
        """The column, once all cells have been added."""
        numbers = np.concatenate(self._numbers) if self._numbers else np.empty(0, np.float32)
        codes = np.concatenate(self._codes) if self._texts is not None and self._codes else None
        texts = tuple(self._texts or ())
        return RawColumn(place, name, numbers, codes, texts, self._missing, self._wrong, self._dates, self._first_wrong)


@dataclass(frozen=True, eq=False)
class RawColumn:
    """A column as read. All arrays (rows,), read-only.

    numbers: NaN where there is none. codes: numbers of `texts`, -1 where a value is missing; None where there are too
    many texts. missing, wrong, dates: how many cells have no value, hold no number, or look like a date. first_wrong:
    the first that holds no number: its line, what stands there, and whether it is a number that is too large.
    """

    place: int
    name: str
    numbers: Float32
    codes: NDArray[np.int32] | None
    texts: tuple[str, ...]
    missing: int
    wrong: int
    dates: int
    first_wrong: tuple[int, str, bool] | None

    def __post_init__(self) -> None:
        for array in (self.numbers, self.codes):
            if array is not None:
                array.flags.writeable = False
