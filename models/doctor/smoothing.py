"""TensorBoard's smoothing of a curve. Knows no plot."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Float64 = NDArray[np.float64]
_SETTLED = 40
"""A curve of this many points or more is smoothed with the full weight."""
_BLOCK = 64
"""Points smoothed by one matrix product; a plain loop goes over the few blocks."""


def grown(weight: float, points: int) -> float:
    """The weight for a curve of this many points; less for a short one, whose average would lag far behind."""
    return weight * min(1.0, points / _SETTLED)


def smoothed(values: Float64, weight: float) -> Float64:
    """The exponential moving average of a series, corrected for its start at 0.

    A first-order average that starts at 0 is divided by 1 − weightᵗ, where t counts the finite
    points so far. Values that are not finite are passed through; a constant series is returned unchanged.

    values: (n,) float64. weight: 0 (no smoothing) to below 1. Returns (n,) float64.
    Source: TensorBoard's line chart.
    """
    if weight <= 0 or not len(values) or (values == values[0]).all():
        return values
    finite = np.isfinite(values)
    everything = bool(finite.all())
    result = values.copy()
    series = values if everything else values[finite]
    averaged, start = _averaged(series, weight), _start(weight)[: len(series)]
    averaged[: len(start)] /= start
    result[finite] = averaged
    return result


@lru_cache(maxsize=64)  # a weight grows with a curve while it is short
def _start(weight: float) -> Float64:
    """1 − weightᵗ for t = 1, 2, … up to where it is 1 in float64."""
    points = 1 + int(np.log(np.finfo(np.float64).eps / 4) / np.log(weight))
    return np.asarray(1 - weight ** np.arange(1, points + 1), np.float64)


@lru_cache(maxsize=64)
def _kernel(weight: float) -> Float64:
    """What each point of a block gives to each of its averages, (_BLOCK, _BLOCK): averages = points @ kernel."""
    lag = np.subtract.outer(np.arange(_BLOCK), np.arange(_BLOCK))
    return np.asarray(np.where(lag >= 0, (1 - weight) * weight ** np.maximum(lag, 0), 0.0).T, np.float64)


def _averaged(series: Float64, weight: float) -> Float64:
    """y[i] = weight · y[i−1] + (1 − weight) · x[i], from y = 0; block by block."""
    n = len(series)
    blocks = -(-n // _BLOCK)
    padded = np.zeros(blocks * _BLOCK)
    padded[:n] = series
    within = padded.reshape(blocks, _BLOCK) @ _kernel(weight)
    fading = weight ** np.arange(1, _BLOCK + 1)
    carry, carries = 0.0, np.empty(blocks)
    for block, last in enumerate(within[:, -1].tolist()):
        carries[block] = carry
        carry = last + fading[-1] * carry
    averaged: Float64 = (within + carries[:, None] * fading).reshape(-1)[:n]
    return averaged
