"""From losses on a grid to bands of colour, their lowest point, and the window that shows both. No widgets."""

from math import floor, log10

import numpy as np
from numpy.typing import NDArray

from models.talk.probes import Float32
from ui.look import theme

BANDS = 14
FINER = 4  # pixels of the picture from one point to the next
_LEAST, _LEAST_OF_CURVE = 1.0, 5.0  # of a direction, on both sides of the ball; a curve costs no more with a wider view
_FAR = 40.0  # times the usual size of numbers: a lowest point beyond is not shown
_ZERO = 1e-7  # of the highest loss: less is none, as float32 knows no better
_MOST = 0.97  # of the losses are told apart by colour; beyond them a few peaks would take all colours

Float = NDArray[np.float64]


def filled(losses: Float32) -> Float | None:
    """The losses (rows, columns) with unknown rows filled from those beside them; None where all are unknown."""
    known = np.flatnonzero(~np.isnan(losses).any(1))
    if not len(known):
        return None
    rows = np.interp(np.arange(len(losses)), known, np.arange(len(known)))
    return between(np.asarray(losses[known], np.float64), rows, np.arange(losses.shape[1], dtype=float))


def shares(losses: Float) -> Float:
    """The losses as shares 0 to 1 of what is told apart by colour; in a bowl, equal steps lie equally far apart."""
    low, high = losses.min(), np.quantile(losses, _MOST)
    high = high if high > low else low + max(abs(low), 1e-9)
    return np.asarray(np.sqrt(np.clip((losses - low) / (high - low), 0, 1)))


def picture(losses: Float, times: int = 1) -> theme.RGBA:
    """Filled contours with a line between two bands: (height, width, 4) uint8, low blue and high orange.

    times: how many pixels for one of the usual picture; the lines are as wide.
    """
    at = [np.linspace(0, size - 1, (size - 1) * FINER * times + 1) for size in losses.shape]
    bands = banded(between(shares(losses), *at))
    edge = np.zeros(bands.shape, np.bool_)
    for wide in range(1, times + 1):
        edge[:, wide:] |= bands[:, wide:] != bands[:, :-wide]
        edge[wide:] |= bands[wide:] != bands[:-wide]
    table = band_colours().astype(np.float32)
    lines = 0.72 * table + 0.28 * np.array([*theme.channels(theme.current().outline), 255.0], np.float32)
    both: theme.RGBA = np.concatenate([table, lines]).astype(np.uint8)
    as_one = both.view(np.uint32)[:, 0]  # four times as fast as four numbers a pixel
    found: theme.RGBA = as_one.take(bands + BANDS * edge.view(np.uint8))[..., None].view(np.uint8)
    return found


def banded(values: Float) -> NDArray[np.uint8]:
    """The numbers of the bands in which these shares 0 to 1 lie."""
    return np.asarray(np.minimum(values * BANDS, BANDS - 1), np.uint8)


def band_colours() -> theme.RGBA:
    """The colour of each band: (BANDS, 4) uint8."""
    return theme.value_colours(1 - 2 * (np.arange(BANDS) + 0.5) / BANDS, theme.current())


def lowest(losses: Float, low: tuple[float, ...], high: tuple[float, ...]) -> tuple[tuple[float, float], float] | None:
    """Where the surface is lowest, and its loss there, between the points too; None where that is on its edge."""
    row, column = np.unravel_index(int(losses.argmin()), losses.shape)
    if not (0 < row < losses.shape[0] - 1 and 0 < column < losses.shape[1] - 1):
        return None
    around = losses[row - 1 : row + 2, column - 1 : column + 2].ravel()
    y, x = (part.ravel() for part in np.mgrid[-1:2, -1:2].astype(np.float64))
    design = np.stack([np.ones(9), x, y, x * x, x * y, y * y], 1)
    c, gx, gy, xx, xy, yy = np.linalg.lstsq(design, around, rcond=None)[0]
    bend = np.array([[2 * xx, xy], [xy, 2 * yy]])
    step = np.zeros(2) if np.linalg.eigvalsh(bend).min() <= 1e-12 else -np.linalg.solve(bend, [gx, gy])
    step = step if np.abs(step).max() <= 1 else np.zeros(2)
    loss = c + gx * step[0] + gy * step[1] + xx * step[0] ** 2 + xy * step[0] * step[1] + yy * step[1] ** 2
    found = [
        a + (b - a) * (at + moved) / (size - 1)
        for a, b, at, moved, size in zip(low, high, (column, row), step, losses.shape[::-1], strict=True)
    ]
    return (float(found[0]), float(found[1])), float(loss if loss > _ZERO * losses.max() else 0.0)


def height_at(losses: Float, low: tuple[float, ...], high: tuple[float, ...], spot: tuple[float, ...]) -> float:
    """The loss at a spot of the surface, from the points around it; of (columns,) or (rows, columns)."""
    sizes = losses.shape[::-1]
    places = [np.clip((s - a) / (b - a), 0, 1) * (n - 1) for s, a, b, n in zip(spot, low, high, sizes, strict=True)]
    if losses.ndim == 1:
        return float(np.interp(places[0], np.arange(len(losses)), losses))
    return float(between(losses, np.array([places[1]]), np.array([places[0]]))[0, 0])


def window(
    values: tuple[float, ...],
    bottom: tuple[float, ...] | None,
    seen: tuple[tuple[float, ...], tuple[float, ...]] | None = None,
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """What to show, from low to high in each direction: the ball, the lowest point if it is near, and room around.

    seen: a window that is to be shown as well, so that a ball that jumps to and fro does not move the picture.
    """
    near = bottom is not None and all(abs(b - v) <= _FAR * max(abs(v), 1) for b, v in zip(bottom, values, strict=True))
    spots = [values, bottom] if near and bottom is not None else [values]
    ends = [(min(across), max(across)) for across in zip(*spots, strict=True)]
    least = _LEAST_OF_CURVE if len(values) == 1 else _LEAST
    airs = [max((b - a) * 0.8, 0.4 * max(abs(a), abs(b)), least) for a, b in ends]
    lows, highs = [], []
    for (low, high), own in zip(ends, airs, strict=True):
        air = max(own, 0.6 * max(airs) if max(airs) < _FAR * own else 0)
        unit = 10.0 ** floor(log10(air)) / 2
        lows.append(floor((low - air) / unit) * unit)
        highs.append(-floor(-(high + air) / unit) * unit)
    if seen is not None:
        lows, highs = list(map(min, lows, seen[0])), list(map(max, highs, seen[1]))
    return tuple(lows), tuple(highs)


def between(values: Float, rows: Float, columns: Float) -> Float:
    """Values between those of a grid, by straight lines: (len(rows), len(columns))."""
    found = values
    for axis, at in enumerate((rows, columns)):
        below = np.clip(at.astype(np.intp), 0, max(values.shape[axis] - 2, 0))
        low, high = (np.take(found, np.minimum(below + k, values.shape[axis] - 1), axis) for k in (0, 1))
        share = (at - below)[:, None] if axis == 0 else at - below
        found = low + (high - low) * share
    return found
