"""A damaged table is read as what it is now, or refused in one sentence; nothing else ever comes of it."""

import io
import time
import zipfile
from pathlib import Path

import numpy as np
import openpyxl
import pytest

from models.design.data import Data
from models.design.spec import SpecError
from models.talk.tables import TableWishes
from playground.datasets.dataset import forget, make
from playground.datasets.not_here import NotHere
from playground.datasets.tables import choosing, reading, workbook
from playground.datasets.tables.workbook import MAX_UNPACKED, Workbook
from tests.mutations import damaged
from tests.playground.datasets.tables.sixty import Case, cases


def learned(path: Path) -> None:
    """Import it, and make its samples; raises SpecError."""
    wishes = TableWishes()
    answer = choosing.found(reading.read(str(path), wishes, lambda _done, _total: None, lambda: False), wishes)
    if answer.source is None:
        assert answer.error
        return
    try:
        found = make(Data.of(answer.source))
    except NotHere as missing:
        missing.bring(lambda _done, _total: None, lambda: False)
        found = make(Data.of(answer.source))
    assert np.isfinite(found.points).all()
    assert np.isfinite(found.targets).all()
    assert len(found.targets) == answer.source.rows


def try_damaged(count: int, folder: Path, seed: int) -> int:
    rng = np.random.default_rng(seed)
    good = [case.write(folder) for case in cases()[::4]]
    refused = 0
    for k in range(count):
        whole = good[k % len(good)]
        path = folder / f"bad{k % 3}{whole.suffix}"
        content = whole.read_bytes()
        if whole.suffix == ".xlsx" and k % 2:
            content = with_damaged_part(content, rng)
        path.write_bytes(damaged(content, rng) if whole.suffix == ".csv" or not k % 2 else content)
        forget()
        try:
            learned(path)
        except SpecError as error:
            refused += 1
            text = str(error)
            assert len(text) <= 300, text
            assert "\n" not in text, text
    return refused


def with_damaged_part(content: bytes, rng: np.random.Generator) -> bytes:
    """The workbook with one of its parts damaged, packed again so that it can be unpacked."""
    packed = zipfile.ZipFile(io.BytesIO(content))
    names = packed.namelist()
    victim = names[int(rng.integers(0, len(names)))]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            part = packed.read(name)
            archive.writestr(name, damaged(part, rng) if name == victim else part)
    return out.getvalue()


def test_a_hundred_damaged_tables_are_learned_or_refused(tmp_path: Path) -> None:
    assert 0 < try_damaged(100, tmp_path, 1) < 100


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_two_thousand_damaged_tables_are_learned_or_refused(tmp_path: Path) -> None:
    assert 0 < try_damaged(2000, tmp_path, 2) < 2000


# ------------------------------------------------------------ workbooks


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def parts_of(content: bytes) -> dict[str, bytes]:
    archive = zipfile.ZipFile(io.BytesIO(content))
    return {name: archive.read(name) for name in archive.namelist()}


def a_workbook(rows: list[list[object]]) -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def test_a_workbook_that_unpacks_into_more_than_it_may_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    content = a_workbook([[k, k] for k in range(2000)])
    monkeypatch.setattr(workbook, "MAX_UNPACKED", 20_000)
    with pytest.raises(SpecError, match="holds more than 0 MB when it is unpacked"):
        Workbook(content, "t.xlsx")
    assert MAX_UNPACKED == 500 << 20


def test_a_workbook_that_declares_less_than_it_holds_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    book = Workbook(a_workbook([[k, k] for k in range(2000)]), "t.xlsx")
    monkeypatch.setattr(workbook, "MAX_UNPACKED", 20_000)
    with pytest.raises(SpecError, match="when it is unpacked"):
        list(book.rows("Sheet"))


def test_entities_are_refused_at_once() -> None:
    parts = parts_of(a_workbook([[1, 2], [3, 4]]))
    laughs = "".join(f'<!ENTITY l{k} "{f"&l{k - 1};" * 10 if k else "ha" * 10}">' for k in range(10))
    parts[SHEET] = f"<!DOCTYPE x [{laughs}]>".encode() + parts[SHEET].replace(b"<v>1</v>", b"<v>&l9;</v>")
    began = time.perf_counter()
    with pytest.raises(SpecError, match="is a damaged workbook"):
        list(Workbook(packed(parts), "t.xlsx").rows("Sheet"))
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize("reference", ["ZZZZ1", "AAA1", "A0B", "B1"])
def test_a_cell_that_lies_nowhere_is_refused_or_taken_for_the_next(reference: str) -> None:
    parts = parts_of(a_workbook([[1, 2], [3, 4]]))
    parts[SHEET] = parts[SHEET].replace(b'r="A1"', f'r="{reference}"'.encode())
    try:
        rows = list(Workbook(packed(parts), "t.xlsx").rows("Sheet"))
    except SpecError:
        return
    assert len(rows) == 2


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"PK\x03\x04" + b"\0" * 100, packed({"a": b"b"})])
def test_what_is_no_workbook_is_refused(content: bytes) -> None:
    with pytest.raises(SpecError, match=r"t\.xlsx is (a damaged|no) workbook"):
        Workbook(content, "t.xlsx")


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_workbook_takes_10_s_a_10_mb_at_most(tmp_path: Path) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet, rng = book.create_sheet(), np.random.default_rng(1)
    for row in rng.normal(size=(40_000, 12)).round(5).tolist():
        sheet.append(row)
    path = tmp_path / "large.xlsx"
    book.save(path)
    began = time.process_time()
    table = reading.read(str(path), TableWishes(), lambda _done, _total: None, lambda: False)
    assert table.rows == 40_000
    assert time.process_time() - began <= 10 * path.stat().st_size / 10e6


def test_dates_in_workbooks_and_texts_are_known_as_dates(tmp_path: Path) -> None:
    from datetime import datetime

    rows = [[datetime(2024, 1, 1 + k % 28), k / 2, "ab"[k % 2]] for k in range(40)]
    case = Case("dates", rows, ("when", "x", "y"), workbook=True)
    for one in (case, Case("dates", [[f"{r[0]:%d.%m.%Y}", *r[1:]] for r in rows], ("when", "x", "y"))):
        wishes = TableWishes()
        table = reading.read(str(one.write(tmp_path)), wishes, lambda _done, _total: None, lambda: False)
        answer = choosing.found(table, wishes)
        assert answer.columns[0].kind == "date"
        assert answer.columns[0].why_not.startswith("when holds dates, which cannot be learned from.")
        assert answer.source is not None
        assert [column.name for column in answer.source.columns] == ["x"]
