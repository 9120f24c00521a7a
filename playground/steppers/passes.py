"""Passes of convolutions, as `kernel/pictures/conv.py` runs them: what lies under each tap, and which weight it has.

Places count numbers; a pixel has LANES of them.
"""

from dataclasses import dataclass, field
from math import ceil

import numpy as np

from playground.steppers.kernel import layout
from playground.steppers.kernel.lanes import LANES, zeros
from playground.steppers.kernel.pictures.tables import Pictures
from playground.steppers.kernel.pictures.tiles import TAPS
from playground.steppers.parts import Frame, Window


@dataclass(frozen=True)
class Laid:
    """A picture in the working arrays. at: where its first number lies."""

    frame: Frame
    at: int

    @property
    def line(self) -> int:
        return self.frame.line * LANES

    @property
    def plane(self) -> int:
        return self.frame.plane * LANES

    def row(self) -> list[int]:
        """As a row of `Pictures.shapes`."""
        return [self.at, *self.frame.shape, self.line, self.plane]


@dataclass
class Passes:
    """All passes of a design, one after the other. packed, wide: numbers of packed weights and of wide gradients."""

    rows: list[list[int]] = field(default_factory=list)
    taps: list[tuple[int, int, int]] = field(default_factory=list)
    packed: int = 0
    wide: int = 0

    def forwards(self, seen: Window, x: Laid, z: Laid, weights: int, biases: int, wide: bool) -> int:
        """From picture x to picture z; returns the number of the pass.

        weights, biases: where they begin among the parameters; -1: there are no biases. wide: whether its gradients are
        kept lane by lane.
        """
        channels, units = x.frame.shape[0], z.frame.shape[0]
        taps = [
            (
                c * x.plane + (i - seen.padding[0]) * x.line + (j - seen.padding[1]) * LANES,
                (c * seen.high + i) * seen.wide + j,
            )
            for i in range(seen.high)
            for c in range(channels)
            for j in range(seen.wide)
        ]
        lines = [channels * seen.wide, x.frame.shape[1], -seen.padding[0], seen.stride[0]]
        source = [x.at, seen.stride[0] * x.line, seen.stride[1] * LANES]
        target = [z.at, z.line, LANES, z.plane, *z.frame.shape[1:], units]
        wide_biases = self.wide + ceil(len(taps) / TAPS) * TAPS * units * LANES
        self._add(source, target, taps, lines, weights, len(taps), [biases, self.wide, wide_biases], wide)
        if wide:
            self.wide = wide_biases + units * LANES
        return len(self.rows) - 1

    def backwards(self, seen: Window, x: Laid, z: Laid, weights: int) -> tuple[int, int]:
        """From the errors of z to those of x: number of the first pass, and how many there are.

        Where the stride is more than 1, neighbours in x meet other taps, so each remainder has a pass.
        """
        first, (channels, height, width) = len(self.rows), x.frame.shape
        (down, along), (top, left), size = seen.stride, seen.padding, seen.high * seen.wide
        for a in range(min(down, height)):
            for b in range(min(along, width)):
                rows = [i for i in reversed(range(seen.high)) if (a + top - i) % down == 0]
                taps = [
                    (
                        o * z.plane + (a + top - i) // down * z.line + (b + left - j) // along * LANES,
                        o * channels * size + i * seen.wide + j,
                    )
                    for i in rows
                    for o in range(z.frame.shape[0])
                    for j in range(seen.wide)
                    if (b + left - j) % along == 0
                ]
                under = [len(taps) // max(len(rows), 1), z.frame.shape[1], (a + top - max(rows, default=0)) // down, 1]
                lines, pixels = ceil((height - a) / down), ceil((width - b) / along)
                start = x.at + a * x.line + b * LANES
                target = [start, down * x.line, along * LANES, x.plane, lines, pixels, channels]
                self._add([z.at, z.line, LANES], target, taps, under, weights, size, [-1, -1, -1], size > 1)
        return first, len(self.rows) - first

    def _add(
        self,
        source: list[int],
        target: list[int],
        taps: list[tuple[int, int]],
        lines: list[int],
        weights: int,
        row: int,
        rest: list[int],
        packs: bool,
    ) -> None:
        """Add a pass, whose taps are filled up to whole tiles, for the gradients. source, …: columns of its row.

        taps: what lies under each, and where among the parameters its weight of the first unit lies. row: from there to
        the next unit's. packs: whether the tiles read a copy, unit beside unit.
        """
        units, packed = target[-1], self.packed if packs else -1
        self.rows.append(
            [*source, *target, len(taps), *lines, len(self.taps) * layout.TAP_COLUMNS, weights, row, packed, *rest]
        )
        laid = [(under, k * units if packs else place, place) for k, (under, place) in enumerate(taps)]
        self.taps += laid + laid[-1:] * (-len(laid) % TAPS)
        self.packed += len(taps) * units if packs else 0

    def tables(self, shapes: list[list[int]], ends: list[int], learns: int, size: int) -> Pictures:
        rows = np.array(self.rows, np.int64).reshape(-1, layout.PASS_COLUMNS)
        sizes = (self.packed, max(rows[:, layout.PASS_UNITS], default=0), LANES * LANES)
        packed, nothing, turned = (zeros(size) for size in sizes)
        taps, starts = np.array(self.taps, np.int64).ravel(), np.zeros(LANES, np.int64)
        tables = np.array(shapes, np.int64), rows, taps, packed, nothing, self.wide, turned, starts
        return Pictures(*tables, np.array(ends, np.int64), learns, size)
