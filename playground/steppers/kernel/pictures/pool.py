"""Pools: each square of pixels becomes one number, its largest or its mean.

ReLU may follow a largest.

Backwards, the error of a largest goes to the first of the square that equals it; that of a mean to all, in equal
shares. A rest at the right and lower edge has no say, and no error.
"""

import numpy as np
from numba import float32

from playground.steppers.kernel.compiled import inlined, shared
from playground.steppers.kernel.lanes import LANES, larger, load, pick, spread, store


@inlined
def _largest_of(values, q, line, high, wide):
    """The largest of a square that begins at q; not a number where one of them is none."""
    m = load(values, q)
    for i in range(high):
        for j in range(wide):
            m = larger(m, load(values, q + i * line + j * LANES))
    return m


@inlined
def _largest(x, z, values, high, wide, rectifies):
    least = spread(float32(0.0 if rectifies else -np.inf))
    for c in range(z.channels):
        for y in range(z.height):
            q, r = x.at + c * x.plane + y * high * x.line, z.at + c * z.plane + y * z.line
            for k in range(z.width):
                m = _largest_of(values, q + k * wide * LANES, x.line, high, wide)
                store(values, r + k * LANES, larger(m, least))


@shared
def largest(x, z, values, high, wide, rectifies):
    """Of picture x the largest of each square into picture z, after ReLU if it rectifies.

    high, wide: of a square, in pixels.
    """
    if high == 2 and wide == 2:  # known to the compiler, squares of four are several times as fast
        _largest(x, z, values, 2, 2, rectifies)
    else:
        _largest(x, z, values, high, wide, rectifies)


@inlined
def _largest_back(x, z, values, high, wide, rectifies):
    zero, least = spread(float32(0)), spread(float32(0.0 if rectifies else -np.inf))
    for c in range(z.channels):
        for y in range(z.height):
            q, r = x.at + c * x.plane + y * high * x.line, z.at + c * z.plane + y * z.line
            for k in range(z.width):
                m = _largest_of(values, q, x.line, high, wide)
                left = pick(least, m, load(values, r + k * LANES), zero)
                for i in range(high):
                    for j in range(wide):
                        n = q + i * x.line + j * LANES
                        hit = pick(load(values, n), m, zero, left)
                        store(values, n, hit)
                        left = left - hit
                q += wide * LANES


@shared
def largest_back(x, z, values, high, wide, rectifies):
    """From the errors that lie in the place of z to those of x, in the place of the values that `largest` saw."""
    if high == 2 and wide == 2:
        _largest_back(x, z, values, 2, 2, rectifies)
    else:
        _largest_back(x, z, values, high, wide, rectifies)
    _clear_rest(x, z, values, high, wide)


@inlined
def _mean(x, z, values, high, wide):
    share = float32(1.0 / (high * wide))
    for c in range(z.channels):
        for y in range(z.height):
            q, r = x.at + c * x.plane + y * high * x.line, z.at + c * z.plane + y * z.line
            for k in range(z.width):
                whole = spread(float32(0))
                for i in range(high):
                    for j in range(wide):
                        whole = whole + load(values, q + i * x.line + j * LANES)
                store(values, r + k * LANES, whole * share)
                q += wide * LANES


@shared
def mean(x, z, values, high, wide):
    """Of picture x the mean of each square into picture z."""
    if high == 2 and wide == 2:
        _mean(x, z, values, 2, 2)
    else:
        _mean(x, z, values, high, wide)


@inlined
def _mean_back(x, z, errors, high, wide):
    share = float32(1.0 / (high * wide))
    for c in range(z.channels):
        for y in range(z.height):
            q, r = x.at + c * x.plane + y * high * x.line, z.at + c * z.plane + y * z.line
            for k in range(z.width):
                e = load(errors, r + k * LANES) * share
                for i in range(high):
                    for j in range(wide):
                        store(errors, q + i * x.line + j * LANES, e)
                q += wide * LANES


@shared
def mean_back(x, z, errors, high, wide):
    if high == 2 and wide == 2:
        _mean_back(x, z, errors, 2, 2)
    else:
        _mean_back(x, z, errors, high, wide)
    _clear_rest(x, z, errors, high, wide)


@inlined
def _clear_rest(x, z, errors, high, wide):
    """0 where no square reaches."""
    zero = spread(float32(0))
    for c in range(x.channels):
        for y in range(x.height):
            first = z.width * wide if y < z.height * high else 0
            for k in range(first, x.width):
                store(errors, x.at + c * x.plane + y * x.line + k * LANES, zero)
