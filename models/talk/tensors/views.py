"""What a person writes to look at a part of a tensor: numpy's notation, parsed and never evaluated."""

from dataclasses import dataclass
from functools import lru_cache
from math import prod
from types import EllipsisType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.design.spec import SpecError

Shape = tuple[int, ...]
MOST_AXES = 12


@dataclass(frozen=True)
class Span:
    """A slice `start:stop:step` along one axis."""

    start: int | None = None
    stop: int | None = None
    step: int | None = None

    @property
    def slice(self) -> slice:
        return slice(self.start, self.stop, self.step)


Item = int | Span | EllipsisType | None
"""What stands between two commas of a slice; None is a new axis."""


@dataclass(frozen=True)
class Part:
    """`W[0:3, :]`."""

    items: tuple[Item, ...]

    def result(self, shape: Shape) -> Shape:
        """The shape of what is left of a tensor of this shape; raises SpecError."""
        named = sum(item is not None and item is not ... for item in self.items)
        if named > len(shape):
            raise SpecError("The shape {shape} has {axes} axes, but the slice names {named}.", **_axes(shape, named))
        if sum(item is ... for item in self.items) > 1:
            raise SpecError("“...” can stand only once in a slice.")
        found: list[int] = []
        axis = 0
        for item in self._whole(len(shape) - named):
            if item is None:
                found.append(1)
                continue
            size = shape[axis]
            if isinstance(item, int):
                _check_index(item, axis, size)
            else:
                if item.step == 0:
                    raise SpecError("A step of 0 leads nowhere. Leave it out, or take another number.")
                found.append(len(range(*item.slice.indices(size))))
            axis += 1
        return _few_axes(tuple(found))

    def apply(self, array: NDArray[Any]) -> NDArray[Any]:
        items = tuple(item.slice if isinstance(item, Span) else item for item in self.items)
        return np.asarray(array[items])

    def _whole(self, unnamed: int) -> list[int | Span | None]:
        """One item for each axis, and for each new one; unnamed: how many axes the slice leaves as they are."""
        rest = [Span()] * unnamed
        at = self.items.index(...) if ... in self.items else len(self.items)
        before, behind = self.items[:at], self.items[at + 1 :]
        return [item for item in (*before, *rest, *behind) if not isinstance(item, EllipsisType)]


@dataclass(frozen=True)
class Transpose:
    """`W.T`, or `W.transpose(1, 0)` where the axes are named."""

    axes: tuple[int, ...] | None = None

    def result(self, shape: Shape) -> Shape:
        if self.axes is None:
            return shape[::-1]
        if sorted(axis % len(shape) if shape else axis for axis in self.axes) != list(range(len(shape))):
            raise SpecError("transpose needs each axis of {shape} once: the numbers 0 to {last}.", **_last(shape))
        return tuple(shape[axis] for axis in self.axes)

    def apply(self, array: NDArray[Any]) -> NDArray[Any]:
        return array.transpose(self.axes)


@dataclass(frozen=True)
class Reshape:
    """`W.reshape(4, -1)`."""

    to: Shape

    def result(self, shape: Shape) -> Shape:
        open_axes = self.to.count(-1)
        if open_axes > 1 or any(size < -1 for size in self.to):
            raise SpecError("reshape needs sizes from 0 on; one of them may be −1, which stands for what is left.")
        fixed, count = prod(size for size in self.to if size >= 0), prod(shape)
        if open_axes:
            if not fixed or count % fixed:
                raise SpecError(
                    "{count} numbers cannot be arranged as {shape}: they are no multiple of {fixed}.",
                    count=count,
                    shape=written(self.to),
                    fixed=fixed,
                )
            return _few_axes(tuple(count // fixed if size == -1 else size for size in self.to))
        if fixed != count:
            raise SpecError(
                "{count} numbers cannot be arranged as {shape}, which has {fixed}.",
                count=count,
                shape=written(self.to),
                fixed=fixed,
            )
        return _few_axes(self.to)

    def apply(self, array: NDArray[Any]) -> NDArray[Any]:
        return array.reshape(self.to)


@dataclass(frozen=True)
class Broadcast:
    """`np.broadcast_to(b, (10, 4))`: the same numbers again and again along new and single axes."""

    to: Shape

    def result(self, shape: Shape) -> Shape:
        fits = len(shape) <= len(self.to) and all(size >= 0 for size in self.to)
        if not fits or any(mine not in (1, size) for mine, size in zip(shape[::-1], self.to[::-1], strict=False)):
            raise SpecError(
                "{shape} cannot be broadcast to {wanted}: counted from the last axis, each has to be equal or 1.",
                shape=written(shape),
                wanted=written(self.to),
            )
        return _few_axes(self.to)

    def apply(self, array: NDArray[Any]) -> NDArray[Any]:
        return np.broadcast_to(array, self.to)


Step = Part | Transpose | Reshape | Broadcast


@dataclass(frozen=True)
class View:
    """What is looked at of a tensor: one step after the other; the whole tensor without any."""

    steps: tuple[Step, ...] = ()

    def result(self, shape: Shape) -> Shape:
        """The shape of what is seen of a tensor of this shape; raises SpecError where a step does not fit."""
        for step in self.steps:
            shape = step.result(shape)
        return shape

    def apply(self, array: NDArray[Any]) -> NDArray[Any]:
        """What is seen of this array; raises SpecError as `result` does."""
        self.result(array.shape)
        for step in self.steps:
            array = step.apply(array)
        return array

    def sources(self, shape: Shape) -> NDArray[np.int64]:
        """For each number that is seen, its place among all numbers of a tensor of this shape, row by row."""
        return _sources(self, shape)


@lru_cache(maxsize=4)
def _sources(view: View, shape: Shape) -> NDArray[np.int64]:
    return np.asarray(view.apply(np.arange(prod(shape)).reshape(shape)), np.int64)


def written(shape: Shape) -> str:
    """A shape as Python writes it: "(4,)", "(10, 4)"."""
    return str(tuple(shape))


def usual(shape: Shape, name: str) -> str:
    """The view of a tensor of this shape that one begins with: all of it, or its first matrix."""
    if not shape:
        return name
    if len(shape) == 1:
        return f"{name}[:]"
    return f"{name}[{', '.join(['0'] * (len(shape) - 2) + [':', ':'])}]"


def _check_index(index: int, axis: int, size: int) -> None:
    if not -size <= index < size:
        raise SpecError(
            "Index {index} is outside of axis {axis}, which has {size} places: 0 to {last}.",
            index=index,
            axis=axis,
            size=size,
            last=size - 1,
        )


def _few_axes(shape: Shape) -> Shape:
    if len(shape) > MOST_AXES:
        raise SpecError("That would be {count} axes; at most {most} can be shown.", count=len(shape), most=MOST_AXES)
    return shape


def _axes(shape: Shape, named: int) -> dict[str, object]:
    return {"shape": written(shape), "axes": len(shape), "named": named}


def _last(shape: Shape) -> dict[str, object]:
    return {"shape": written(shape), "last": len(shape) - 1}
