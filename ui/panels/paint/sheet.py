"""What a place of the plot means for a point: the plane of two inputs, or one input and what belongs to it."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from models.design.data import Column
from models.design.points import Points, Row

Float = NDArray[np.float64]
LANE = 0.07  # of the height of 1 between the lanes of more than two classes, which lie below 0


@dataclass(frozen=True)
class Sheet:
    """The axes of a plot to paint on.

    upwards: what the upward axis says of a point: its second input, its value, or nothing, as its class has a height
    of its own.
    """

    x: Column
    y: Column
    upwards: Literal["input", "value", "class"] = "input"

    @property
    def low(self) -> Float:
        """The lower left corner, in the units of the axes: (2,)."""
        return np.array([self.x.low, self.y.low])

    @property
    def span(self) -> Float:
        """Width and height, in the units of the axes: (2,)."""
        return np.array([self.x.high - self.x.low, self.y.high - self.y.low])

    def clipped(self, spots: Float) -> Float:
        """The nearest places on the sheet: (n, 2) in and out."""
        return np.clip(spots, self.low, self.low + self.span)

    def holds(self, spot: Float) -> bool:
        """Whether this place, (2,), is on the sheet."""
        return bool(((self.low <= spot) & (spot <= self.low + self.span)).all())

    def row(self, spot: Float, target: float) -> tuple[tuple[float, ...], float]:
        """The inputs and the target of a point at this place; `target` where the place does not say it."""
        x, y = float(f"{spot[0]:.6g}"), float(f"{spot[1]:.6g}")
        if self.upwards == "input":
            return (x, y), target
        return (x,), y if self.upwards == "value" else target

    def place(self, values: NDArray[np.floating], targets: NDArray[np.floating], classes: int) -> Float:
        """Where samples of one input lie, in the units of the axes: (n,) and (n,) to (n, 2)."""
        heights = targets if self.upwards == "value" else class_heights(targets, classes)
        return np.stack([values, heights], 1).astype(np.float64)


@dataclass(frozen=True)
class PointArrays:
    """Points as arrays. rows: what they were made of. spots: (n, 2), in the units of the axes. targets, ids: (n,)."""

    rows: tuple[Row, ...]
    spots: Float
    targets: Float
    ids: NDArray[np.int64]


def as_arrays(points: Points, sheet: Sheet, before: PointArrays | None = None) -> PointArrays:
    """The points as arrays. before: arrays for the same sheet, of which as much is used as still holds."""
    rows = points.rows
    kept = len(before.rows) if before is not None and rows[: len(before.rows)] == before.rows else 0
    new = rows[kept:]
    values = np.array([value for row in new for value in row.values], np.float64)
    targets = np.array([row.target for row in new], np.float64)
    ids = np.array([row.id for row in new], np.int64)
    plane = sheet.upwards == "input"
    spots = values.reshape(-1, 2) if plane else sheet.place(values, targets, len(points.classes))
    if before is None or not kept:
        return PointArrays(rows, spots, targets, ids)
    return PointArrays(
        rows,
        np.concatenate([before.spots, spots]),
        np.concatenate([before.targets, targets]),
        np.concatenate([before.ids, ids]),
    )


def class_heights(targets: NDArray[np.floating], classes: int) -> NDArray[np.floating]:
    """How high samples of these classes lie beside curves of probabilities: (n,) in and out.

    Two classes lie at 0 and 1, where the probability of the second ought to be; more have lanes below 0.
    """
    return targets if classes == 2 else -LANE * (targets + 1)
