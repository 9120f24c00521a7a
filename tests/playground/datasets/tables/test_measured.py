"""The tables of real rows are what their makers published."""

import csv

import numpy as np
import pytest
from sklearn import datasets

from models.design.data import Data
from models.design.tables.measured import MEASURED
from models.files.resources import RESOURCES
from playground.datasets.dataset import make
from playground.datasets.tables import measured

LOADERS = {
    "iris": datasets.load_iris,
    "wine": datasets.load_wine,
    "breast-cancer": datasets.load_breast_cancer,
    "diabetes": lambda: datasets.load_diabetes(scaled=False),
}


@pytest.mark.parametrize("kind", LOADERS)
def test_a_table_is_scikit_learns_with_its_files_and_without(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = LOADERS[kind]()
    for _ in range(2):
        points, targets = measured.TABLES[kind]()
        order = [2, 8, 0, 1, 3, 4, 5, 6, 7, 9] if kind == "diabetes" else slice(None)
        assert np.array_equal(points, loaded.data[:, order].astype(np.float32))
        assert np.array_equal(targets, loaded.target.astype(np.float32))
        monkeypatch.setattr(measured, "rows", lambda _name, **_: None)


def test_penguins_are_the_rows_without_a_missing_value() -> None:
    with (RESOURCES / "data" / "penguins.csv").open(encoding="utf-8") as file:
        table = list(csv.DictReader(file))
    assert len(table) == 344
    missing = [row for row in table if "NA" in row.values()]
    assert (len(missing), sum(row["body_mass_g"] == "NA" for row in missing)) == (11, 2)
    dataset = make(Data.of("penguins"))
    assert np.bincount(dataset.targets.astype(int)).tolist() == [146, 68, 119]
    assert dataset.points[0].tolist() == pytest.approx([39.1, 18.7, 181, 3750, 0, 0, 1, 0, 1])
    assert (dataset.points[:, 4:7].sum(1) == 1).all()
    assert (dataset.points[:, 7:].sum(1) == 1).all()
    assert "11 of 344 rows" in dataset.note


@pytest.mark.parametrize("kind", MEASURED)
def test_plots_show_all_rows_of_a_table(kind: str) -> None:
    dataset, info = make(Data.of(kind)), MEASURED[kind]
    low, high = (np.array([getattr(c, end) for c in info.columns]) for end in ("low", "high"))
    assert (dataset.points >= low).all()
    assert (dataset.points <= high).all()
    assert len(dataset.points) == info.samples
    if info.task == "regression":
        assert info.target.low < dataset.targets.min()
        assert dataset.targets.max() < info.target.high
        assert dataset.training.sum() == round(0.7 * 442 - 0.5)
