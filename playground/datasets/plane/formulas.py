"""Samples by a formula: two classes on the plane, or a curve with one column."""

from collections.abc import Callable

import numpy as np

from models.design.plane import expression
from models.design.plane.typed import Curve, Formula
from models.design.plane.vocabulary import REACH
from models.design.spec import SpecError
from playground.datasets.plane.toy import Array, Samples

_MOVED = 3.0  # how far noise 1 moves the place where a class is read


def inequality(formula: Formula, n: int, noise: float, rng: np.random.Generator) -> Samples:
    """Points uniform on the plane: class 1 where the formula holds, else 0.

    Noise moves the place where the formula is read, by up to 3 times itself, but not out of the plane.
    Raises SpecError where a number in the formula is not finite.
    """
    x, y = rng.uniform(-REACH, REACH, (2, n))
    dx, dy = rng.uniform(-_MOVED, _MOVED, (2, n)) * noise
    read = {"x": np.clip(x + dx, -REACH, REACH), "y": np.clip(y + dy, -REACH, REACH)}
    _check(formula.tree, read)
    return x, y, expression.value(formula.tree, read).astype(np.float64)


def curve(curve: Curve, n: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """x uniform from −6 to 6, and y by the formula. Raises SpecError where that is not finite."""

    def f(x: Array) -> Array:
        _check(curve.tree, {"x": x})
        return expression.value(curve.tree, {"x": x})

    return _around(f, n, noise, rng)


def x_sin_x(n: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """x uniform from −6 to 6, and y = x · sin x."""
    return _around(lambda x: x * np.sin(x), n, noise, rng)


def _around(f: Callable[[Array], Array], n: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """Noise is the standard deviation of normal jitter of y, as a share of the standard deviation of y itself."""
    x = rng.uniform(-REACH, REACH, n)
    y = f(x)
    return x, y + rng.normal(0, 1, n) * noise * y.std()


def _check(tree: expression.Node, variables: dict[str, Array]) -> None:
    finite = np.logical_and.reduce([np.isfinite(part) for part in expression.numbers(tree, variables)])
    if not finite.all():
        at = int(np.argmin(finite))
        places = ", ".join(f"{name} = {values[at]:.3g}" for name, values in variables.items())
        raise SpecError("The formula has no finite value at {places}.", places=places)
