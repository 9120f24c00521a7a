"""The arithmetic of the loss chart: its curves, their smoothed form, and the range that shows them."""

from dataclasses import dataclass, fields
from math import frexp, isfinite
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from models.doctor.smoothing import grown, smoothed
from models.talk.snapshot import History
from ui.panels.loss.newest import Newest

Float64 = NDArray[np.float64]


Scale = Literal["automatic", "linear", "logarithmic"]
LONG = 100  # epochs from which on the automatic scale of x is logarithmic: most of the learning is at the beginning


@dataclass(frozen=True)
class ChartOptions:
    """How curves are shown. log: the scale of the losses. by_step: x counts steps, not epochs. x_scale: of x."""

    smoothing: float = 0.6
    log: bool = False
    by_step: bool = False
    x_scale: Scale = "automatic"
    ignore_outliers: bool = False
    accuracy: bool = False


@dataclass(frozen=True)
class Curve:
    """One quantity over the run: as measured and smoothed, both (n,) float64."""

    raw: Float64
    smooth: Float64


@dataclass(frozen=True)
class Chart:
    """All that is drawn: epoch and step of every point, two curves, and x.

    x: (n,) in the chosen unit as it lies on the axis; on a logarithmic one, log10(1 + count), which has room for 0.
    changes: where on it the design was changed.
    """

    x: Float64
    x_log: bool
    epoch: Float64
    step: NDArray[np.int64]
    train: Curve
    test: Curve
    changes: Float64


def chart(history: History, options: ChartOptions, changes: tuple[int, ...] = (), beside: float = 0.0) -> Chart:
    """The curves of a history. changes: the steps before which another design went on. beside: epochs of others."""
    names = ("train_accuracy", "test_accuracy") if options.accuracy else ("train_loss", "test_loss")
    weight = grown(options.smoothing, len(history.step))
    train, test = (Curve(values, smoothed(values, weight)) for values in (getattr(history, n) for n in names))
    epoch = history.epoch
    x = history.step.astype(np.float64) if options.by_step else epoch
    x_log = options.x_scale == "logarithmic" or (
        options.x_scale == "automatic" and max(beside, float(epoch[-1]) if len(epoch) else 0.0) >= LONG
    )
    x = np.log10(1 + x) if x_log else x
    changed = np.interp(changes, history.step, x) if len(x) else np.empty(0)
    return Chart(x, x_log, epoch, history.step, train, test, changed)


def up_to_now(history: History, known: Newest | None) -> History:
    """The history, and the newest metrics as one more point if they are newer than its last one."""
    if known is None or (len(history.step) and known.step <= history.step[-1]):
        return history
    metrics = known.metrics
    if metrics.losses == history.last_losses:
        return history  # nothing newer is known
    now = {
        "epoch": known.epoch,
        "step": known.step,
        "train_loss": metrics.train_loss,
        "test_loss": np.nan if metrics.test_loss is None else metrics.test_loss,
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
    """A curve of at most about `most` places for drawing: the lowest and highest value at each place, or the mean.

    A place is a range of x whose width is a power of two, so that places do not move while a run grows.
    x: (n,) in rising order.
    """
    if len(x) <= 2 * most:
        return x, y
    width = 2.0 ** frexp((x[-1] - x[0]) / max(most, 1))[1]  # of a place; more than the span needs, at most twice that
    starts = np.flatnonzero(np.diff(np.floor(x / width), prepend=-np.inf))
    at = x[starts]
    if extremes:
        low, high = np.fmin.reduceat(y, starts), np.fmax.reduceat(y, starts)
        return np.repeat(at, 2), np.stack([low, high], 1).reshape(-1)
    finite = np.isfinite(y)
    counts = np.add.reduceat(finite.astype(np.int64), starts)
    sums = np.add.reduceat(np.where(finite, y, 0.0), starts)
    means = np.divide(sums, counts, out=np.full(len(starts), np.nan), where=counts > 0)
    return np.append(at, x[-1]), np.append(means, y[-1])


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
