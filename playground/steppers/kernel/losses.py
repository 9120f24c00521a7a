"""Losses of a chunk and their slopes."""

from numba import float32

from playground.steppers.kernel.compiled import inlined
from playground.steppers.kernel.functions import clamp, exp, log, sigmoid, softplus
from playground.steppers.kernel.lanes import LANES, load, pick, spread, store, total
from playground.steppers.kernel.layout import (
    LOSS_BINARY_CROSS_ENTROPY,
    LOSS_CROSS_ENTROPY,
    LOSS_HINGE,
    LOSS_HUBER,
    LOSS_MAE,
    LOSS_MSE,
)


@inlined
def _loss_of(loss, a, y, delta):
    """One answer's loss and its slope."""
    zero, one = spread(float32(0)), spread(float32(1))
    d = a - y
    if loss == LOSS_MSE:
        return d * d, 2.0 * d
    if loss == LOSS_MAE:
        sign = pick(zero, d, one, pick(d, zero, zero - one, d))
        return d * sign, sign
    if loss == LOSS_HUBER:
        c = clamp(d, -delta, delta)
        return c * (d - 0.5 * c), c
    if loss == LOSS_HINGE:
        h = 1.0 - a * y
        return pick(h, zero, zero, h), pick(zero, h, zero - y, zero)
    return softplus(a) - a * y, sigmoid(a) - y


@inlined
def losses(loss, delta, outputs, at, values, errors, targets, share, row):
    """The mean loss of a chunk; its slope at every answer goes into `errors`.

    targets: (row,). share: (row,), each sample's share of the mean; 0 for the padding.
    """
    sums = spread(float32(0))
    start = at * row
    for k in range(0, row, LANES):
        y, part = load(targets, k), load(share, k)
        if loss != LOSS_CROSS_ENTROPY:
            value, slope = _loss_of(loss, load(values, start + k), y, delta)
            sums = sums + value * part
            store(errors, start + k, slope * part)
            continue
        top = load(values, start + k)
        for j in range(1, outputs):
            z = load(values, start + j * row + k)
            top = pick(top, z, z, top)
        whole = spread(float32(0))
        chosen = spread(float32(0))
        for j in range(outputs):
            z = load(values, start + j * row + k) - top
            e = exp(z)
            whole = whole + e
            far = (y - float32(j)) * (y - float32(j))
            chosen = pick(far, spread(float32(0.25)), z, chosen)
            store(errors, start + j * row + k, e)
        sums = sums + (log(whole) - chosen) * part
        for j in range(outputs):
            e = load(errors, start + j * row + k) / whole
            far = (y - float32(j)) * (y - float32(j))
            right = pick(far, spread(float32(0.25)), spread(float32(1)), spread(float32(0)))
            store(errors, start + j * row + k, (e - right) * part)
    return total(sums)


@inlined
def count_right(loss, outputs, at, values, targets, samples, row):
    """How many of the chunk's first `samples` answers name the class of their target; targets: (row,)."""
    border = float32(0.5 if loss == LOSS_BINARY_CROSS_ENTROPY else 0.0)
    right = 0
    for k in range(samples):
        if loss == LOSS_CROSS_ENTROPY:
            best = 0
            for j in range(1, outputs):
                if values[(at + j) * row + k] > values[(at + best) * row + k]:
                    best = j
            right += best == targets[k]
        else:
            right += (values[at * row + k] > 0) == (targets[k] > border)
    return right
