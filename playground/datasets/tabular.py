"""Real data that comes with scikit-learn, which is imported on first need."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Float = NDArray[np.float64]


def iris() -> tuple[Float, Float]:
    """Fisher's iris flowers: (150, 4) measurements in cm, (150,) species numbers."""
    from sklearn.datasets import load_iris

    points, targets = load_iris(return_X_y=True)
    return points.astype(np.float64), targets.astype(np.float64)


TABLES: dict[str, Callable[[], tuple[Float, Float]]] = {"iris": iris}
