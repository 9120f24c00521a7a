"""Points that a person painted, typed or pasted, as a source of samples: every row stands in the design itself."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import ceil, floor, isfinite, log10
from typing import Any, ClassVar, NamedTuple

import numpy as np
from numpy.typing import NDArray

from models.design.built_in import BuiltIn
from models.design.data_kind import POINTS, Column, DataKind
from models.design.plane.pinwheel import Pinwheel
from models.design.plane.typed import Curve, Formula
from models.design.spec import Spec, SpecError

MAX_ROWS = 5_000
MAX_CLASSES = 8
MAX_NUMBERS = 2  # of a point, besides its class or value
LARGEST = 1e6
"""Largest magnitude of a number: with more, float32 and a network without scaling lose their footing."""
INPUTS = {
    "x": "{x}", "y": "{y}", "x2": "{x}²", "y2": "{y}²", "xy": "{x}·{y}",
    "sin_x": "sin {x}", "sin_y": "sin {y}", "cos_x": "cos {x}", "cos_y": "cos {y}",
}  # fmt: skip
"""What a network may be fed, computed from the first number, x, and the second, y: key in files to name."""

_LONGEST = 60  # characters of a name
_MAX_ID = 2**53 - 1  # whole numbers that every reader of JSON keeps
_VIEW = (-6.0, 6.0)  # the plane's, where there is no point to go by
_GOLDEN = 0.6180339887498949  # the fraction whose multiples lie most evenly
_SEED_STRIDE = 0.7548776662466927  # another irrational one


Origin = BuiltIn | Pinwheel | Formula | Curve
"""A source of generated samples that may become points."""


class Row(NamedTuple):
    """One point: its id for life, a number a column, and its class number or value."""

    id: int
    values: tuple[float, ...]
    target: float


@dataclass(frozen=True, kw_only=True, eq=False)
class Points(Spec):
    """Rows of one or two numbers, each with a class or a value. An edit gives new Points that share the old rows.

    columns: the names of the numbers. classes: their names, by class number; () where a row asks for a value. target:
    the name of that value. rows: at most 5,000; without any there is a problem, and no error, so that all may be
    erased. ranges: (low, high), what plots show of each column and, last, of the value; () finds it from the rows.
    Points outside make plots show more. next_id: the id of the next new row, so that no id is used twice. origin: the
    source whose samples they were at first, so that a network goes on when they become points; None for none.
    """

    kind: ClassVar[str] = "points"
    columns: tuple[str, ...] = ("x", "y")
    classes: tuple[str, ...] = ("orange", "blue")
    target: str = "value"
    rows: tuple[Row, ...] = ()
    ranges: tuple[tuple[float, float], ...] = ()
    next_id: int = 1
    origin: Origin | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        for field, names, least, most in (
            ("columns", self.columns, 1, MAX_NUMBERS),
            ("classes", self.classes, 2, MAX_CLASSES),
        ):
            if isinstance(names, tuple) and not names and field == "classes":
                continue
            good = isinstance(names, tuple) and all(map(is_name, names)) and len(set(names)) == len(names)
            if not good or not least <= len(names) <= most:
                raise SpecError(
                    "{field} must be {least} to {most} different names of at most {longest} letters, got {value}",
                    field=field,
                    least=least,
                    most=most,
                    longest=_LONGEST,
                    value=names,
                )
        if not is_name(self.target):
            raise SpecError("target must be a name of at most {longest} letters, got {value}", longest=_LONGEST,
                            value=self.target)  # fmt: skip
        if not isinstance(self.origin, Origin | None):
            raise SpecError("origin must be a data set, got {value}", value=self.origin)
        check_count(len(self.rows))
        object.__setattr__(self, "rows", tuple(self._checked(row) for row in self.rows))
        if len({row.id for row in self.rows}) != len(self.rows):
            raise SpecError("every point needs an id of its own")
        if type(self.next_id) is not int or not 0 < self.next_id <= _MAX_ID:
            raise SpecError("next_id must be a whole number from 1 on, got {value}", value=self.next_id)
        highest = max((row.id for row in self.rows), default=0)
        object.__setattr__(self, "next_id", max(self.next_id, highest + 1))
        object.__setattr__(self, "ranges", self._checked_ranges())

    def _checked(self, row: Any) -> Row:
        """The row with floats as numbers; raises SpecError that names it."""
        id, values, target = row
        if type(id) is not int or not 0 < id < _MAX_ID:
            raise SpecError("The id of a point must be a whole number from 1 on, got {value}", value=id)
        if len(values) != len(self.columns):
            raise SpecError(
                "Point {id} has {count} numbers, but there are {columns} columns.",
                id=id,
                count=len(values),
                columns=len(self.columns),
            )
        for value in (*values, target):
            if type(value) not in (int, float) or not abs(value) <= LARGEST:
                raise SpecError(
                    "Point {id} must hold numbers between −{most:,.0f} and {most:,.0f}, got {value}",
                    id=id,
                    most=LARGEST,
                    value=value,
                )
        if self.classes and not (target == int(target) and 0 <= target < len(self.classes)):
            raise SpecError(
                "Point {id} must have a class from 0 to {most}, got {value}",
                id=id,
                most=len(self.classes) - 1,
                value=target,
            )
        return Row(id, tuple(map(float, values)), float(target))

    def _checked_ranges(self) -> tuple[tuple[float, float], ...]:
        ranges = self.ranges or tuple(_range(values) for values in self._numbers)
        for pair in ranges:
            numbers = isinstance(pair, tuple) and len(pair) == 2 and all(type(n) in (int, float) for n in pair)
            if not numbers or not all(isfinite(n) and abs(n) <= 10 * LARGEST for n in pair) or not pair[0] < pair[1]:
                raise SpecError("ranges must be pairs of a low and a high number, got {value}", value=pair)
        if len(ranges) != len(self._names):
            raise SpecError("ranges must be one pair a column, got {value}", value=len(ranges))
        return tuple((float(low), float(high)) for low, high in ranges)

    @property
    def _names(self) -> tuple[str, ...]:
        """The names of all quantities: those of the columns, and that of the value if there are no classes."""
        return self.columns if self.classes else (*self.columns, self.target)

    @property
    def _numbers(self) -> list[Sequence[float]]:
        """The numbers of each quantity."""
        found = list[Sequence[float]](zip(*[row.values for row in self.rows], strict=True)) or [()] * len(self.columns)
        return found if self.classes else [*found, [row.target for row in self.rows]]

    # ------------------------------------------------------------ comparing: thirty times a second, with 5,000 rows

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return isinstance(other, Points) and hash(self) == hash(other) and self._parts == other._parts

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash(self._parts)

    @property
    def _parts(self) -> tuple[object, ...]:
        return self.columns, self.classes, self.target, self.ranges, self.next_id, self.origin, self.rows

    # ------------------------------------------------------------ what is known of them

    @cached_property
    def info(self) -> DataKind:
        """What is known of the points as a data set."""
        columns = []
        for name, (low, high), values in zip(self._names, self.ranges, self._numbers, strict=True):
            outer = _range([low, high, min(values, default=low), max(values, default=high)])
            low = outer[0] if min(values, default=low) < low else low
            high = outer[1] if max(values, default=high) > high else high
            columns.append(Column(name, "", low, high))
        names = {"x": self.columns[0], "y": self.columns[-1]}
        plane = len(self.columns) == 2
        made = DataKind(
            POINTS,
            "classification" if self.classes else "regression",
            self.classes,
            tuple(columns[: len(self.columns)]),
            {key: name.format(**names) for key, name in INPUTS.items() if plane or "y" not in key},
            ("x", "y")[: len(self.columns)],
            len(self.rows),
            table=True,
            own=True,
        )
        return made if self.classes else replace(made, target=columns[-1])

    def trained(self, share: float, seed: int) -> Iterator[bool]:
        """Row by row, whether it is trained on, by its id and the seed alone; of any rows about this share are."""
        return (is_trained(row.id, share, seed) for row in self.rows)

    def arrays(self, share: float, seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.bool_]]:
        """Numbers (n, columns), classes or values (n,), and whether `trained`, (n,)."""
        values = np.array([row.values for row in self.rows], np.float32).reshape(-1, len(self.columns))
        targets = np.array([row.target for row in self.rows], np.float32)
        return values, targets, np.fromiter(self.trained(share, seed), np.bool_)

    @property
    def subject(self) -> object:
        """Equal for points that ask the same of a network, whatever their number, their names and their classes."""
        return self.origin or (self.kind, len(self.columns), bool(self.classes))

    @cached_property
    def without_rows(self) -> "Points":
        """What stays while points are added, moved and removed, names change, and plots show another part."""
        names = ("x", "y")[: len(self.columns)], tuple(map(str, range(len(self.classes))))
        return Points(columns=names[0], classes=names[1], origin=self.origin)

    # ------------------------------------------------------------ edits

    def added(self, rows: Iterable[tuple[Sequence[float], float]]) -> "Points":
        """With new points, (values, class number or value) each, under new ids; raises SpecError for a bad one."""
        new = [Row(self.next_id + i, tuple(values), target) for i, (values, target) in enumerate(rows)]
        check_count(len(self.rows) + len(new))
        return self._with((*self.rows, *map(self._checked, new)), self.next_id + len(new))

    def moved(self, places: Mapping[int, Sequence[float]]) -> "Points":
        """With the points of these ids at these places."""
        return self._changed({id: {"values": tuple(values)} for id, values in places.items()})

    def retargeted(self, targets: Mapping[int, float]) -> "Points":
        """With these classes or values, by id."""
        return self._changed({id: {"target": target} for id, target in targets.items()})

    def removed(self, ids: Iterable[int]) -> "Points":
        """Without the points of these ids."""
        gone = frozenset(ids)
        return self._with(tuple(row for row in self.rows if row.id not in gone), self.next_id)

    def with_class(self, name: str) -> "Points":
        """With one class more, the last one."""
        return replace(self, classes=(*self.classes, name))

    def without_class(self, index: int) -> "Points":
        """Without this class and its points."""
        rows = tuple(row._replace(target=row.target - (row.target > index)) for row in self.rows if row.target != index)
        return replace(self, classes=(*self.classes[:index], *self.classes[index + 1 :]), rows=rows)

    def with_name(self, index: int, name: str) -> "Points":
        """With another name of this class."""
        return replace(self, classes=(*self.classes[:index], name, *self.classes[index + 1 :]))

    def fitted(self) -> "Points":
        """With plots that show just the points that there are."""
        return replace(self, ranges=())

    def _changed(self, changes: Mapping[int, dict[str, Any]]) -> "Points":
        rows = tuple(self._checked(row._replace(**changes[row.id])) if row.id in changes else row for row in self.rows)
        return self._with(rows, self.next_id)

    def _with(self, rows: tuple[Row, ...], next_id: int) -> "Points":
        """With rows that are checked already: of thousands, an edit changes few."""
        made = object.__new__(Points)
        for name in self.__dataclass_fields__:
            object.__setattr__(made, name, getattr(self, name))
        object.__setattr__(made, "rows", rows)
        object.__setattr__(made, "next_id", next_id)
        return made


def is_trained(id: int, share: float, seed: int) -> bool:
    """Whether the point with this id is trained on.

    Multiples of the golden ratio lie so evenly that also among few points about `share` are; Knuth, The Art of
    Computer Programming, volume 3, section 6.4, "Fibonacci hashing".
    """
    return (id * _GOLDEN + seed * _SEED_STRIDE) % 1.0 < share


def are_trained(ids: NDArray[np.int64], share: float, seed: int) -> NDArray[np.bool_]:
    """As `is_trained`, of many points at once: (n,) in and out."""
    return np.asarray((ids * _GOLDEN + seed * _SEED_STRIDE) % 1.0 < share, np.bool_)


def is_name(name: object) -> bool:
    """Whether this can be the name of a class or a column."""
    return isinstance(name, str) and 0 < len(name) <= _LONGEST and name.strip() == name and name.isprintable()


def of_samples(
    info: DataKind, values: Iterable[Sequence[float]], targets: Iterable[float], training: Iterable[bool],
    share: float, seed: int,
) -> Points:  # fmt: skip
    """The samples of a data set with one or two columns as points that can be edited, in the same order.

    training: which of them are trained on. Ids are dealt so that the same ones are, under this share and seed; where
    the share leaves no id for one side, ids are dealt in order. Raises SpecError where there are too many.
    """
    columns = tuple(column.name for column in info.columns)
    shown = info.columns if info.classes else (*info.columns, info.target)
    bare = Points(
        columns=columns,
        classes=info.classes,
        target=info.target.name or "value",
        ranges=tuple((column.low, column.high) for column in shown),
    )
    rows, next_id = [], {True: 0, False: 0}
    listed = [
        (tuple(map(float, v)), float(t), bool(side)) for v, t, side in zip(values, targets, training, strict=True)
    ]
    check_count(len(listed))
    dealt = share < 1.0
    for i, (place, target, side) in enumerate(listed):
        id = next_id[side] + 1
        while dealt and is_trained(id, share, seed) != side:
            id += 1
        next_id[side] = id
        rows.append(Row(id if dealt else i + 1, place, target))
    return replace(bare, rows=tuple(rows))


def check_count(count: int) -> None:
    """Raise SpecError where so many points are too many."""
    if count > MAX_ROWS:
        raise SpecError("There may be at most {most:,} points, got {count:,}.", most=MAX_ROWS, count=count)


def _range(values: Sequence[float]) -> tuple[float, float]:
    """Round numbers around these values, with some room."""
    if not values:
        return _VIEW
    low, high = min(values), max(values)
    if high - low < 1e-9:
        low, high = low - 1, high + 1
    room = 0.05 * (high - low)
    power = floor(log10((high - low) / 2))
    unit = 10.0**power
    return round(floor((low - room) / unit) * unit, -power), round(ceil((high + room) / unit) * unit, -power)
