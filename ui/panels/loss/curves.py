"""The arithmetic of the loss chart: its curves, their smoothed form, and the range that shows them."""

from dataclasses import dataclass, fields
from math import isfinite

import numpy as np
from numpy.typing import NDArray

from models.talk.snapshot import History, Snapshot
from ui.panels.loss.smoothing import grown, smoothed

Float64 = NDArray[np.float64]


@dataclass(frozen=True)
class ChartOptions:
    """How curves are shown. by_step: x counts steps, not epochs."""

    smoothing: float = 0.6
    log: bool = False
    by_step: bool = False
    ignore_outliers: bool = False
    accuracy: bool = False


@dataclass(frozen=True)
class Curve:
    """One quantity over the run: as measured and smoothed, both (n,) float64."""

    raw: Float64
    smooth: Float64


@dataclass(frozen=True)
class Chart:
    """All that is drawn: x in the chosen unit, epoch and step of every point, two curves."""

    x: Float64
    epoch: Float64
    step: NDArray[np.int64]
    train: Curve
    test: Curve


def chart(history: History, options: ChartOptions) -> Chart:
    """The curves of a history."""
    names = ("train_accuracy", "test_accuracy") if options.accuracy else ("train_loss", "test_loss")
    weight = grown(options.smoothing, len(history.step))
    curves = [Curve(values, smoothed(values, weight)) for values in (getattr(history, n) for n in names)]
    epoch = history.epoch
    x = history.step.astype(np.float64) if options.by_step else epoch
    return Chart(x, epoch, history.step, *curves)


def up_to_now(snapshot: Snapshot) -> History:
    """The history, and the present as one more point if it is newer than the last one."""
    history, metrics = snapshot.history, snapshot.metrics
    if metrics is None or (len(history.step) and snapshot.step <= history.step[-1]):
        return history
    if len(history.step) and (metrics.train_loss, metrics.test_loss) == (history.train_loss[-1], history.test_loss[-1]):
        return history  # for large data nothing newer is known
    now = {
        "epoch": snapshot.epoch + snapshot.batch / max(snapshot.batches, 1),
        "step": snapshot.step,
        "train_loss": metrics.train_loss,
        "test_loss": metrics.test_loss,
        "train_accuracy": np.nan if metrics.train_accuracy is None else metrics.train_accuracy,
        "test_accuracy": np.nan if metrics.test_accuracy is None else metrics.test_accuracy,
    }
    return History(**{f.name: np.append(getattr(history, f.name), now[f.name]) for f in fields(History)})


def drawable(values: Float64, log: bool) -> Float64:
    """Values as they are plotted: log10 if asked for; NaN for values that cannot be drawn."""
    if not log:
        return np.where(np.isfinite(values), values, np.nan)
    positive = np.isfinite(values) & (values > 0)
    return np.where(positive, np.log10(values, where=positive, out=np.zeros_like(values)), np.nan)


def reduced(x: Float64, y: Float64, most: int, extremes: bool) -> tuple[Float64, Float64]:
    """A curve of about `most` places for drawing: the lowest and highest value at each place, or the mean.

    The number of points that share a place is a power of two, so that places do not move while a run grows.
    """
    if len(x) <= 2 * most:
        return x, y
    size = 1 << (-(-len(x) // max(most, 1)) - 1).bit_length()
    places = -(-len(x) // size)
    padded = np.full(places * size, np.nan)
    padded[: len(y)] = y
    grid = padded.reshape(places, size)
    starts = x[::size]
    if extremes:
        return np.repeat(starts, 2), np.stack([np.fmin.reduce(grid, 1), np.fmax.reduce(grid, 1)], 1).reshape(-1)
    finite = np.isfinite(grid)
    counts = finite.sum(1)
    sums = np.where(finite, grid, 0.0).sum(1)
    means = np.divide(sums, counts, out=np.full(places, np.nan), where=counts > 0)
    return np.append(starts, x[-1]), np.append(means, y[-1])


def value_range(drawn: list[Float64], options: ChartOptions) -> tuple[float, float]:
    """The vertical range of these curves with a small margin; outliers may be left out."""
    values = np.concatenate(drawn) if drawn else np.empty(0)
    values = values[np.isfinite(values)]
    if not len(values):
        return (-1.0, 0.0) if options.log and not options.accuracy else (0.0, 1.0)
    if options.ignore_outliers:
        low, high = (float(v) for v in np.percentile(values, (5, 95)))
    else:
        low, high = float(values.min()), float(values.max())
    if options.accuracy:
        low, high = max(0.0, low), min(1.0, high)
        air = max(high - low, 0.02) * 0.06
        return max(0.0, low - air), high + air
    if not options.log and low >= 0 and low < 0.5 * high:
        low = 0.0  # a loss chart starts at 0 unless that would flatten the curve
        return low, high * 1.05 if high > 0 else 1.0
    air = (high - low) * 0.06 or max(abs(high) * 0.1, 1e-6)
    return low - air, high + air


def nearest(x: Float64, at: float) -> int | None:
    """Index of the point of x closest to `at`, x in rising order; None if there is no point."""
    if not len(x) or not isfinite(at):
        return None
    right = min(int(np.searchsorted(x, at)), len(x) - 1)
    return right - 1 if right and at - x[right - 1] < x[right] - at else right


def as_csv(history: History) -> str:
    """The history as CSV: a header, then one line per point; empty fields where there is no value."""
    columns = [f.name for f in fields(History)]
    lines = [",".join(columns)]
    for row in zip(*(getattr(history, name).tolist() for name in columns), strict=True):
        lines.append(",".join("" if value != value else repr(value) for value in row))
    return "\n".join(lines) + "\n"
