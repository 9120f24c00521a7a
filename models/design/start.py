"""Weights that a network starts with, given as numbers: a lesson begins with m = −1 and b = 5, whatever the seed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.design.spec import SpecError

MAX_NUMBERS = 4_096
"""Of all arrays together: they stand in the design, as text."""
MAX_ARRAYS = 128
NAMES = ("weight", "bias")
LARGEST = 1e6
"""Largest magnitude of a number."""
_MOST_AXES = 4  # of an array; a Conv2d's weight has so many


@dataclass(frozen=True)
class StartArray:
    """The numbers that one array of a layer starts with.

    name: "weight" or "bias". shape: that of the array. values: in the order of the rows, as float32 holds them.
    """

    layer_id: str
    name: str
    shape: tuple[int, ...]
    values: tuple[float, ...]

    @property
    def key(self) -> str:
        """What a design calls it: `<layer id>.<name>`."""
        return f"{self.layer_id}.{self.name}"

    def array(self) -> NDArray[np.float32]:
        """The numbers in their shape."""
        return np.array(self.values, np.float32).reshape(self.shape)


def read_start(arrays: Mapping[str, object]) -> tuple[StartArray, ...]:
    """Nested lists of numbers by `<layer id>.<name>`, as they stand in a design; raises SpecError."""
    if len(arrays) > MAX_ARRAYS:
        raise SpecError("start holds at most {most} arrays, got {count}", most=MAX_ARRAYS, count=len(arrays))
    found = tuple(_read_array(key, value) for key, value in arrays.items())
    if sum(len(array.values) for array in found) > MAX_NUMBERS:
        raise SpecError("start holds at most {most} numbers", most=MAX_NUMBERS)
    return found


def written_start(start: tuple[StartArray, ...]) -> dict[str, object]:
    """The nested lists that `read_start` reads."""
    return {array.key: _nested(iter(array.values), array.shape) for array in start}


def taken(arrays: Mapping[tuple[str, str], NDArray[np.float32]]) -> tuple[StartArray, ...]:
    """These arrays, by layer id and name, as a start; raises SpecError where they are too many."""
    return read_start({f"{layer_id}.{name}": array.tolist() for (layer_id, name), array in arrays.items()})


def _read_array(key: str, value: object) -> StartArray:
    layer_id, _, name = key.rpartition(".")
    if not layer_id or name not in NAMES:
        raise SpecError("start: {key} must be the id of a layer, a dot, and weight or bias", key=key)
    shape = _shape(value)
    values = list(_numbers(value, len(shape)))
    if not shape or len(values) != prod(shape) or not all(map(_is_number, values)):
        raise SpecError("start: {key} must be numbers between {low:g} and {high:g} in lists of equal length", key=key,
                        low=-LARGEST, high=LARGEST)  # fmt: skip
    return StartArray(layer_id, name, shape, tuple(np.array(values, np.float32).tolist()))


def _shape(value: object) -> tuple[int, ...]:
    """The lengths of the first lists; () where it is none."""
    shape: list[int] = []
    while isinstance(value, list) and value and len(shape) < _MOST_AXES:
        shape.append(len(value))
        value = value[0]
    return tuple(shape)


def _numbers(value: Any, axes: int) -> Iterator[Any]:
    """What lies so many lists deep; what is no list before that is given as it is."""
    if axes == 0 or not isinstance(value, list):
        yield value
    else:
        yield from chain.from_iterable(_numbers(item, axes - 1) for item in value)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= LARGEST


def _nested(values: Iterator[float], shape: tuple[int, ...]) -> object:
    return [_nested(values, shape[1:]) for _ in range(shape[0])] if shape else next(values)
