"""Tables of real rows: penguins ship with the program, the others inside scikit-learn.

Each function gives the columns, (rows, columns), and class numbers or values, (rows,), both float32.
"""

import csv
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from models.files.resources import RESOURCES
from models.language.text import mark
from models.talk.probes import Float32

_SPECIES = ("Adelie", "Chinstrap", "Gentoo")
_MEASURED = ("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g")
_TOLD = (("island", "Biscoe"), ("island", "Dream"), ("island", "Torgersen"), ("sex", "female"), ("sex", "male"))

_DIABETES = (2, 8, 0, 1, 3, 4, 5, 6, 7, 9)
"""Columns of scikit-learn's table in our order: those that tell most come first."""


def iris() -> tuple[Float32, Float32]:
    """Four measurements in cm of 150 flowers of three species.

    Source: R. A. Fisher 1936, "The use of multiple measurements in taxonomic problems".
    """
    return _labelled("iris.csv", "load_iris")


def penguins() -> tuple[Float32, Float32]:
    """Bill length and depth and flipper length in mm, body mass in g, island and sex as 0 or 1: (333, 9).

    The table has 344 rows; the 11 in which a value is missing are left out.
    Source: K. B. Gorman, T. D. Williams and W. R. Fraser 2014, "Ecological sexual dimorphism and environmental
    variability within a community of Antarctic penguins"; see resources/data/README.md.
    """
    with (RESOURCES / "data" / "penguins.csv").open(encoding="utf-8", newline="") as file:
        found = [row for row in csv.DictReader(file) if "NA" not in row.values()]
    measured = [[float(row[name]) for name in _MEASURED] for row in found]
    told = [[float(row[name] == word) for name, word in _TOLD] for row in found]
    kinds = [float(_SPECIES.index(row["species"])) for row in found]
    return np.concatenate([np.array(measured), np.array(told)], 1).astype(np.float32), np.array(kinds, np.float32)


def wine() -> tuple[Float32, Float32]:
    """Thirteen measurements of 178 wines from three growers.

    Source: M. Forina et al. 1991, PARVUS; UCI Machine Learning Repository, "Wine".
    """
    return _labelled("wine_data.csv", "load_wine")


def breast_cancer() -> tuple[Float32, Float32]:
    """Thirty measurements of the cell nuclei in 569 samples of tissue: malignant or benign.

    Source: W. N. Street, W. H. Wolberg and O. L. Mangasarian 1993, "Nuclear feature extraction for breast tumor
    diagnosis"; UCI Machine Learning Repository, "Breast Cancer Wisconsin (Diagnostic)".
    """
    return _labelled("breast_cancer.csv", "load_breast_cancer")


def diabetes() -> tuple[Float32, Float32]:
    """Ten measurements of 442 patients, not scaled, and how far the disease had gone a year later, 25 to 346.

    Source: B. Efron, T. Hastie, I. Johnstone and R. Tibshirani 2004, "Least angle regression".
    """
    points = rows("diabetes_data_raw.csv.gz", delimiter=None)
    targets = rows("diabetes_target.csv.gz", delimiter=None)
    if points is not None and targets is not None:
        return points[:, _DIABETES], targets
    from sklearn.datasets import load_diabetes

    loaded = load_diabetes(scaled=False)
    return loaded.data[:, _DIABETES].astype(np.float32), loaded.target.astype(np.float32)


def _labelled(name: str, loader: str) -> tuple[Float32, Float32]:
    """A table whose last column is the class number; by scikit-learn's own loader where its file is not there."""
    table = rows(name, skip=1)
    if table is not None:
        return table[:, :-1].copy(), table[:, -1].copy()
    from sklearn import datasets

    loaded = getattr(datasets, loader)()
    return loaded.data.astype(np.float32), loaded.target.astype(np.float32)


def rows(name: str, *, skip: int = 0, delimiter: str | None = ",") -> Float32 | None:
    """The file `name` of scikit-learn's data folder: (rows, columns) float32; None where it is not there.

    skip: lines above the numbers. Scikit-learn is not imported, as that takes two seconds: too long for a click.
    """
    package = find_spec("sklearn")
    if package is None or package.origin is None:
        return None
    path = Path(package.origin).parent / "datasets" / "data" / name
    return np.loadtxt(path, np.float32, delimiter=delimiter, skiprows=skip) if path.exists() else None


TABLES = {
    "iris": iris,
    "penguins": penguins,
    "wine": wine,
    "breast-cancer": breast_cancer,
    "diabetes": diabetes,
}
NOTES = {
    "penguins": mark("11 of 344 rows are left out, as values are missing: in 2 the measurements, in 9 only the sex."),
}
"""What is worth knowing of a table's rows."""
