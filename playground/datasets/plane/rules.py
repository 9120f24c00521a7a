"""The rule of each built-in set on the plane or on a line."""

from collections.abc import Callable

import numpy as np

from playground.datasets.plane import formulas, shapes, toy
from playground.datasets.plane.toy import Array

Rule = Callable[[int, float, np.random.Generator], tuple[Array, ...]]
"""From a number of points and a noise to columns, and last the class numbers or values; each (n,) float64."""


def _numbered(rule: Rule) -> Rule:
    """The rule with class numbers in the place of the labels −1 and +1."""

    def numbered(n: int, noise: float, rng: np.random.Generator) -> tuple[Array, ...]:
        x, y, labels = rule(n, noise, rng)
        return x, y, (labels + 1) / 2

    return numbered


RULES: dict[str, Rule] = {
    **{kind: _numbered(rule) for kind, rule in toy.OF_LABELS.items()},
    **toy.OF_VALUES,
    "moons": shapes.moons,
    "rings": shapes.rings,
    "checkerboard": shapes.checkerboard,
    "three-spirals": shapes.three_spirals,
    "x-sin-x": formulas.x_sin_x,
}
