"""Tables of real rows that ship inside scikit-learn."""

from importlib.util import find_spec
from pathlib import Path

import numpy as np

from models.talk.probes import Float32


def iris() -> tuple[Float32, Float32]:
    """Four measurements in cm (150, 4) and class numbers (150,), both float32.

    Source: R. A. Fisher 1936, "The use of multiple measurements in taxonomic problems".
    """
    table = rows("iris.csv", skip=1)
    if table is not None:
        return table[:, :4].copy(), table[:, 4].copy()
    from sklearn.datasets import load_iris

    loaded = load_iris()
    return loaded.data.astype(np.float32), loaded.target.astype(np.float32)


def rows(name: str, *, skip: int) -> Float32 | None:
    """The file `name` of scikit-learn's data folder: (rows, columns) float32; None where it is not there.

    skip: lines above the numbers. Scikit-learn is not imported, as that takes two seconds: too long for a click.
    """
    package = find_spec("sklearn")
    if package is None or package.origin is None:
        return None
    path = Path(package.origin).parent / "datasets" / "data" / name
    return np.loadtxt(path, np.float32, delimiter=",", skiprows=skip) if path.exists() else None


TABLES = {"iris": iris}
