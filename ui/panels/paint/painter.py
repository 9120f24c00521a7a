"""What the tools do to the points. Knows no widget."""

from random import Random

import numpy as np

from models.design.points import MAX_ROWS, Points
from ui.panels.paint.sheet import Float, PointArrays, Sheet, as_arrays

BRUSH, POINT, ERASER, SELECT = TOOLS = ("brush", "point", "eraser", "select")
_JITTER = 0.015  # of the width and height, the standard deviation
_NEAR = 9.0  # px from a point within which it is meant


class Painter:
    """The points on a sheet, and one hand that changes them: each change puts another `Points` in place.

    Places and distances are (2,), in the units of the axes. size: radius of brush and eraser in px. density: points in
    one touch of the brush. pixels: width and height of the sheet. target: class or value of what is painted. band: two
    corners of the rectangle that is being drawn around points. full: the last touch found no more room.
    """

    def __init__(self, points: Points, sheet: Sheet) -> None:
        self.points, self.sheet = points, sheet
        self.tool = BRUSH
        self.size, self.density, self.target = 18.0, 4, 0.0
        self.pixels = (300.0, 300.0)
        self.selected: frozenset[int] = frozenset()
        self.band: tuple[Float, Float] | None = None
        self.full = False
        self.down = False
        self._from = self._at = np.zeros(2)
        self._held: dict[int, Float] = {}  # where the points that are dragged lay, by id
        self._arrays: tuple[Points, Sheet, PointArrays] | None = None
        self._random = Random()

    def show(self, points: Points, sheet: Sheet) -> None:
        """Go on with other points, as after an undo; a touch that has begun is over."""
        if sheet != self.sheet or points is not self.points:
            self.release()
            self.points, self.sheet = points, sheet
            self.selected &= self.ids()
            self.target = min(self.target, len(points.classes) - 1.0) if points.classes else self.target

    @property
    def arrays(self) -> PointArrays:
        """The points as arrays; where points were only added, no others are read again."""
        kept = self._arrays
        if kept is None or kept[0] is not self.points or kept[1] != self.sheet:
            old = kept[2] if kept is not None and kept[1] == self.sheet else None
            kept = self._arrays = self.points, self.sheet, as_arrays(self.points, self.sheet, old)
        return kept[2]

    def ids(self) -> frozenset[int]:
        """The ids of all points."""
        return frozenset(row.id for row in self.points.rows)

    def spots(self) -> Float:
        """Where the points lie, in the units of the axes: (n, 2)."""
        return self.arrays.spots

    def near(self, at: Float, reach: float = _NEAR) -> list[int]:
        """The ids of the points within `reach` px of this place, the nearest first."""
        away = np.hypot(*((self.spots() - at) / self._pixel).T)
        order = np.argsort(away, kind="stable")[: int((away <= reach).sum())]
        return [self.points.rows[k].id for k in order]

    # ---------------------------------------------------------------- touches

    def press(self, at: Float, more: bool = False) -> None:
        """Put the tool down. more: what is selected already stays so."""
        self.full, self.down = False, True
        self._from = self._at = at
        if self.tool == BRUSH:
            self._stamp(at)
        elif self.tool == POINT:
            self._hold(self._add([at]))
        elif self.tool == ERASER:
            self._erase(at)
        else:
            self._pick(at, more)

    def move(self, at: Float) -> None:
        """Lead the tool that is down to this place."""
        if not self.down:
            return
        if self.tool in (BRUSH, ERASER):
            touch = self._stamp if self.tool == BRUSH else self._erase
            for place in self._way(at):
                touch(place)
        elif self.band is not None:
            self.band = self.band[0], at
        elif self._held:
            self._drag(at - self._from)
        if self.tool not in (BRUSH, ERASER):
            self._at = at

    def release(self) -> None:
        """Lift the tool."""
        if self.band is not None:
            low, high = np.minimum(*self.band), np.maximum(*self.band)
            inside = np.flatnonzero(((self.spots() >= low) & (self.spots() <= high)).all(1))
            self.selected |= {self.points.rows[k].id for k in inside}
        self.band, self.down = None, False
        self._held = {}

    # ---------------------------------------------------------------- without a touch

    def remove(self, ids: frozenset[int]) -> None:
        """Take these points away."""
        self.points = self.points.removed(ids)
        self.selected -= ids

    def give_class(self, target: float) -> None:
        """Give the selected points this class or value."""
        self.points = self.points.retargeted(dict.fromkeys(self.selected, target))

    def jitter(self) -> None:
        """Move the selected points, or else all, a little and at random."""
        self._hold(self.selected or self.ids())
        noise, scale = self._random.gauss, self.sheet.span * _JITTER
        if not self._held:
            return
        places = np.array(list(self._held.values()))
        places += scale * np.array([(noise(0, 1), noise(0, 1)) for _ in places])
        self._put(places)
        self._held = {}

    def shift(self, by: Float) -> None:
        """Move the selected points so far, in the units of the axes."""
        self._hold(self.selected)
        self._drag(by)
        self._held = {}

    # ---------------------------------------------------------------- how

    @property
    def _pixel(self) -> Float:
        """How much a pixel is, in the units of the axes: (2,)."""
        size: Float = self.sheet.span / np.maximum(self.pixels, 1.0)
        return size

    def _way(self, at: Float) -> list[Float]:
        """The places between the last touch and this place where the tool touches again."""
        apart = max(self.size * 0.6, 3.0)
        count = int(np.hypot(*((at - self._at) / self._pixel)) / apart)
        start, way = self._at, (at - self._at) * (count and apart * count / np.hypot(*((at - self._at) / self._pixel)))
        if count:
            self._at = start + way
        return [start + way * (k + 1) / count for k in range(count)]

    def _stamp(self, at: Float) -> None:
        draw = self._random.random
        found = []
        for _ in range(self.density):
            away, turn = self.size * draw() ** 0.5, 2 * np.pi * draw()
            place = at + self._pixel * away * np.array([np.cos(turn), np.sin(turn)])
            if self.sheet.holds(place):
                found.append(place)
        self._add(found)

    def _add(self, places: list[Float]) -> frozenset[int]:
        """Add points, as many as there is room for; their ids."""
        room = MAX_ROWS - len(self.points.rows)
        self.full = self.full or len(places) > room
        places = places[: max(room, 0)]
        if not places:
            return frozenset()
        before = len(self.points.rows)
        self.points = self.points.added([self.sheet.row(p, self.target) for p in self.sheet.clipped(np.array(places))])
        return frozenset(row.id for row in self.points.rows[before:])

    def _erase(self, at: Float) -> None:
        met = self.near(at, self.size)
        if met:
            self.remove(frozenset(met))

    def _pick(self, at: Float, more: bool) -> None:
        met = self.near(at)[:1]
        if not met:
            self.selected = self.selected if more else frozenset()
            self.band = at, at
        elif more:
            self.selected ^= frozenset(met)
        elif met[0] not in self.selected:
            self.selected = frozenset(met)
        if met:
            self._hold(self.selected)

    def _hold(self, ids: frozenset[int]) -> None:
        """Take these points, so that they can be dragged."""
        spots = self.spots()
        self._held = {row.id: spots[k] for k, row in enumerate(self.points.rows) if row.id in ids}

    def _drag(self, by: Float) -> None:
        """Put what is held so far from where it lay; as a whole, not beyond the edges."""
        if self._held:
            places = np.array(list(self._held.values()))
            low, high = self.sheet.low - places.min(0), self.sheet.low + self.sheet.span - places.max(0)
            self._put(places + np.clip(by, np.minimum(low, 0), np.maximum(high, 0)))

    def _put(self, places: Float) -> None:
        """Move what is held to these places."""
        rows = [self.sheet.row(place, 0.0) for place in self.sheet.clipped(places)]
        self.points = self.points.moved({i: values for i, (values, _) in zip(self._held, rows, strict=True)})
        if self.sheet.upwards == "value":
            self.points = self.points.retargeted({i: t for i, (_, t) in zip(self._held, rows, strict=True)})
