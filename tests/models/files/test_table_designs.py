"""A design that learns from a table: it survives its file, can be moved with its table, and may hold anything."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.design.data import Data
from models.design.experiment import Experiment, starts_over
from models.design.spec import SpecError
from models.design.tables.table_file import MAX_CATEGORIES, MAX_INPUTS, PIXELS, TableColumn, TableFile, TableForm
from models.files import network_shares
from models.files.storage import dumps, loads, read_design, write_design
from models.problems.changes import with_data
from tests.mutations import damaged_json

SPECIES = TableColumn(name="物种", place=3, categories=("山鸢尾", "变色鸢尾"))
COLUMNS = (
    TableColumn(name="花瓣长度", place=0, low=-0.5, high=7.25, fill=3.5),
    TableColumn(name="colour", place=2, categories=("red", "blue")),
)


def table(path: str = "/data/鸢尾花.csv", **changes: Any) -> TableFile:
    form = TableForm(encoding="gb18030", delimiter=";", decimal=",", header=False)
    given = {"size": 99, "sha256": "0f" * 32, "rows": 150, "missing": "mean", "columns": COLUMNS, "target": SPECIES}
    return TableFile(path=path, form=form, **{**given, **changes})


def design(source: TableFile) -> Experiment:
    return with_data(Experiment(), Data.of(source))


@pytest.mark.parametrize(
    "source",
    [
        table(),
        table(task="regression", target=TableColumn(name="y", place=7, low=1e5, high=3e6)),
        table(
            pictures=True,
            columns=tuple(TableColumn(name=f"p{k}", place=k) for k in range(PIXELS)),
            target=replace(SPECIES, place=PIXELS),
        ),
    ],
    ids=["classes", "number", "pictures"],
)
def test_it_is_the_same_after_its_file(source: TableFile, tmp_path: Path) -> None:
    experiment = design(source)
    assert loads(dumps(experiment)) == experiment
    write_design(tmp_path / "d.json", experiment)
    assert read_design(tmp_path / "d.json") == experiment


def test_all_that_an_answer_needs_is_known_without_the_table() -> None:
    info = design(table()).data.info
    assert info.classes == ("山鸢尾", "变色鸢尾")
    assert list(info.inputs) == ["花瓣长度", "colour = red", "colour = blue"]
    ranges = [(column.low, column.high) for column in info.columns]
    assert ranges == [pytest.approx(pair) for pair in ((-0.965, 7.715), (-0.06, 1.06), (-0.06, 1.06))]
    assert (info.samples, info.own, info.table, info.name) == (150, True, True, "鸢尾花.csv")


def test_the_path_in_a_file_is_from_its_folder(tmp_path: Path) -> None:
    for folder, written in ((tmp_path, "data/t.csv"), (tmp_path / "data", "t.csv"), (tmp_path / "a", "../data/t.csv")):
        folder.mkdir(exist_ok=True)
        experiment = design(table(str(tmp_path / "data" / "t.csv")))
        write_design(folder / "d.json", experiment)
        assert json.loads((folder / "d.json").read_text(encoding="utf-8"))["data"]["table"]["path"] == written
        assert read_design(folder / "d.json") == experiment


@pytest.mark.parametrize("path", ["//host/share/t.csv", "\\\\host\\share\\t.csv", "smb://host/t.csv"])
def test_a_table_on_another_computer_waits_until_the_user_asks(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_shares, "_allowed", set())
    write_design(tmp_path / "d.json", design(table(path)))
    data = read_design(tmp_path / "d.json").data
    assert isinstance(data.source, TableFile)
    assert data.source.path == path
    assert network_shares.waits(data)
    with pytest.raises(SpecError, match="The table of this design lies on another computer"):
        network_shares.check(path, table=True)
    network_shares.allow(data)
    assert not network_shares.waits(data)


def test_a_table_that_has_moved_keeps_what_was_learned() -> None:
    before = design(table())
    assert not starts_over(before, design(table("/elsewhere/copy.csv")))
    assert starts_over(before, design(table(sha256="1f" * 32)))
    assert starts_over(before, design(table(missing="drop")))


MANY = tuple(TableColumn(name=f"c{k}", place=k + 10) for k in range(MAX_INPUTS + 1))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"columns": MANY}, "The table gives 1,001 inputs, and 1,000 are the limit"),
        ({"columns": (*COLUMNS, replace(COLUMNS[0], name="again"))}, "each column of a table can be used once"),
        ({"columns": (COLUMNS[0], replace(COLUMNS[0], place=9))}, "two inputs of a table have the same name"),
        ({"columns": (replace(COLUMNS[1], categories=tuple(map(str, range(MAX_CATEGORIES + 1)))),)}, "more than 50"),
        ({"target": replace(SPECIES, categories=tuple(map(str, range(101))))}, "at most 100 classes, got 101"),
        ({"task": "regression"}, "holds classes, not numbers"),
        ({"pictures": True}, "A table of pictures has 784 columns"),
        ({"sha256": "0F" * 32}, "sha256 must be 64 digits"),
        ({"path": "a\0b"}, "path must be the name of a file"),
        ({"path": "\udce9"}, "path must be the name of a file"),
        ({"columns": ("a",)}, "columns must be a list of columns"),
    ],
)
def test_what_no_table_can_be_is_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(SpecError, match=said):
        table(**changes)


@pytest.mark.parametrize("name", ["", "a\nb", "x" * 101, "\ud800", "\0"])
def test_a_hostile_name_is_refused(name: str) -> None:
    with pytest.raises(SpecError, match="name must be the name of a column"):
        TableColumn(name=name)
    with pytest.raises(SpecError, match="categories must be different texts"):
        TableColumn(name="a", categories=("x", name))


def test_a_damaged_design_is_a_design_or_one_sentence() -> None:
    rng, good, said = np.random.default_rng(4), dumps(design(table())).encode(), list[str]()
    for _ in range(400):
        try:
            loads(damaged_json(good, rng).decode(errors="replace"))
        except SpecError as error:
            said.append(str(error))
    assert all(len(text) <= 300 and "\n" not in text for text in said)
    assert 0 < len(said) < 400
