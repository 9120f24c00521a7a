"""Data sets whose rule is a formula that a person types: two classes on the plane, or a curve."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import ClassVar

import numpy as np

from models.design.data_kind import DataKind
from models.design.plane import expression
from models.design.plane.vocabulary import REACH, of_classes, of_curve
from models.design.spec import Spec, SpecError
from models.language.text import mark

LARGEST = 1e6
"""A value of a curve is not farther from 0."""
_CELLS = 96  # of the grid on which a formula is tried; an even number, so that 1/x is not asked at 0


@dataclass(frozen=True, kw_only=True)
class Formula(Spec):
    """Two classes on the plane: blue where the formula holds, orange elsewhere."""

    kind: ClassVar[str] = "formula"
    text: str = field(metadata={"label": mark("Formula"), "term": "formula"}, default="x*x + y*y < 12 and y > -1")

    def __post_init__(self) -> None:
        super().__post_init__()
        _check_text(self.text)
        _tried_inequality(self.text)

    @property
    def info(self) -> DataKind:
        """What is known of the points before they are made."""
        return of_classes(mark("Formula"))

    @property
    def tree(self) -> expression.Node:
        """The formula as `expression.value` computes it."""
        return _tried_inequality(self.text)


@dataclass(frozen=True, kw_only=True)
class Curve(Spec):
    """Values of a formula in x, for x from −6 to 6."""

    kind: ClassVar[str] = "curve"
    text: str = field(metadata={"label": mark("Formula"), "term": "formula"}, default="sin(2*x) + x/3")

    def __post_init__(self) -> None:
        super().__post_init__()
        _check_text(self.text)
        _tried_curve(self.text)

    @property
    def info(self) -> DataKind:
        """What is known of the points before they are made."""
        _, low, high = _tried_curve(self.text)
        return of_curve(mark("Curve"), low, high)

    @property
    def tree(self) -> expression.Node:
        """The formula as `expression.value` computes it."""
        return _tried_curve(self.text)[0]


def _check_text(text: object) -> None:
    if not isinstance(text, str):
        raise SpecError("A formula must be text, got {value}", value=text)


@lru_cache(maxsize=64)
def _tried_inequality(text: str) -> expression.Node:
    """The inequality in x and y; raises SpecError where it is none, or divides nothing."""
    tree = expression.parse(text, ("x", "y"))
    if not (isinstance(tree, expression.Applied) and tree.is_truth):
        raise SpecError("Write a comparison, such as {example}.", example="x*x + y*y < 9")
    centres = _centres()
    x, y = (axis.ravel() for axis in np.meshgrid(centres, centres))
    _check_finite(tree, x, y)
    holds = expression.value(tree, {"x": x, "y": y})
    if holds.all():
        raise SpecError("This holds everywhere for x and y from −6 to 6. Some points have to lie on each side.")
    if not holds.any():
        raise SpecError("This holds nowhere for x and y from −6 to 6. Some points have to lie on each side.")
    return tree


@lru_cache(maxsize=64)
def _tried_curve(text: str) -> tuple[expression.Node, float, float]:
    """The formula in x, and its lowest and highest value, rounded outwards; raises SpecError where it is none."""
    tree = expression.parse(_without_y(text), ("x",))
    if isinstance(tree, expression.Applied) and tree.is_truth:
        raise SpecError("A curve is a number for each x, without a comparison, such as {example}.", example="x*x")
    x = _centres()
    _check_finite(tree, x, None)
    y = expression.value(tree, {"x": x})
    low, high = float(y.min()), float(y.max())
    if max(-low, high) > LARGEST:
        raise SpecError("The curve may go as far as {most:,.0f}, and it goes to {far:.3g}.", most=LARGEST,
                        far=max(low, high, key=abs))  # fmt: skip
    margin = 0.05 * (high - low) or 1.0
    return tree, low - margin, high + margin


def _without_y(text: str) -> str:
    """The formula alone where it is written as y = …"""
    name, sign, rest = text.partition("=")
    return rest if sign and name.strip() in ("y", "f(x)") else text


def _centres() -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    return (np.arange(_CELLS) + 0.5) / _CELLS * 2 * REACH - REACH


def _check_finite(tree: expression.Node, x: expression.Array, y: expression.Array | None) -> None:
    """Raise SpecError where a number in the formula is not finite."""
    variables = {"x": x} if y is None else {"x": x, "y": y}
    finite = np.logical_and.reduce([np.isfinite(part) for part in expression.numbers(tree, variables)])
    if finite.all():
        return
    at = int(np.argmin(finite))
    if y is None:
        raise SpecError("The formula has no finite value at x = {x:.2g}.", x=float(x[at]))
    raise SpecError("The formula has no finite value at x = {x:.2g}, y = {y:.2g}.", x=float(x[at]), y=float(y[at]))
