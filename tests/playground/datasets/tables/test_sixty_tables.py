"""Sixty tables are read as pandas reads them when it is told how they are written; here, nothing is told."""

from pathlib import Path
from time import process_time

import numpy as np
import pandas
import pytest

from models.design.spec import SpecError
from models.files.cells import is_missing
from models.talk.tables import TableWishes
from playground.datasets.tables import choosing, reading
from playground.datasets.tables.columns import RawColumn
from playground.datasets.tables.reading import RawTable
from tests.playground.datasets.tables.sixty import LARGE, Case, cases, write_large

CASES = cases()


def read(path: Path, wishes: TableWishes | None = None) -> RawTable:
    return reading.read(str(path), wishes or TableWishes(), lambda _done, _total: None, lambda: False)


def assert_same(table: RawTable, truth: pandas.DataFrame, case: Case) -> None:
    assert table.rows == len(truth)
    assert len(table.columns) == len(truth.columns)
    for column, (name, values) in zip(table.columns, truth.items(), strict=True):
        assert not case.header or column.name == " ".join(str(name).split())
        assert_same_column(column, values)


def assert_same_column(column: RawColumn, values: "pandas.Series[object]") -> None:
    """Value for value; texts as far as they are remembered."""
    if pandas.api.types.is_numeric_dtype(values):
        assert column.wrong == 0
        assert np.array_equal(column.numbers, values.to_numpy(np.float32), equal_nan=True)
        return
    if column.codes is None:
        assert values.nunique() > 1000
        return
    texts = [None if code < 0 else column.texts[code] for code in column.codes]
    wanted = [None if pandas.isna(value) or is_missing(str(value)) else str(value).strip() for value in values]
    assert texts == wanted


def test_there_are_sixty() -> None:
    assert len(CASES) + len(LARGE) == 60


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_each_is_read_as_pandas_reads_it_when_it_is_told_the_truth(case: Case, tmp_path: Path) -> None:
    path = case.write(tmp_path)
    truth = case.truth(path)
    assert_same(read(path), truth, case)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_each_gives_samples_or_one_sentence(case: Case, tmp_path: Path) -> None:
    answer = choosing.found(read(case.write(tmp_path)), TableWishes())
    assert (answer.source is None) == bool(answer.error)
    assert len(answer.error) <= 300
    assert "\n" not in answer.error


def test_encoding_and_delimiter_are_right_unasked_in_57_of_60(tmp_path: Path) -> None:
    right = len(LARGE)
    for case in CASES:
        form = read(case.write(tmp_path)).form
        known = case.workbook or len(case.names) == 1 or form.delimiter == case.delimiter
        ascii_only = case.encoding == "utf-8"
        right += known and (case.workbook or ascii_only or form.encoding == case.encoding.removesuffix("-sig"))
    assert right >= 57


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("case", LARGE, ids=[case.name for case in LARGE])
def test_a_large_table_is_read_right_and_takes_5_s_a_10_mb_at_most(case: Case, tmp_path: Path) -> None:
    path = write_large(case, tmp_path)
    began = process_time()
    table = read(path)
    seconds = process_time() - began
    assert_same(table, pandas.read_csv(path), case)
    assert seconds <= 5 * path.stat().st_size / 10e6


def test_a_table_can_be_given_up_while_it_is_read(tmp_path: Path) -> None:
    path = CASES[0].write(tmp_path)
    with pytest.raises(SpecError, match="cancelled"):
        reading.read(str(path), TableWishes(), lambda _done, _total: None, lambda: True)


def test_what_can_be_read_in_two_ways_is_read_right_after_one_change(tmp_path: Path) -> None:
    path = tmp_path / "halves.csv"
    path.write_text("".join(f"{k},5\n" for k in range(20)), encoding="utf-8")
    assert len(read(path).columns) == 2
    table = read(path, TableWishes(delimiter=";"))
    assert [column.numbers.tolist() for column in table.columns] == [[k + 0.5 for k in range(20)]]
