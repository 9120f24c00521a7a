"""Tables of real rows that ship inside scikit-learn, imported on first need."""

import numpy as np

from models.probes import Float32


def iris() -> tuple[Float32, Float32]:
    """Four measurements in cm (150, 4) and class numbers (150,), both float32.

    Source: R. A. Fisher 1936, "The use of multiple measurements in taxonomic problems".
    """
    from sklearn.datasets import load_iris

    table = load_iris()
    return table.data.astype(np.float32), table.target.astype(np.float32)


TABLES = {"iris": iris}
