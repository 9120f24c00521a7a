"""Samples: the order of an epoch, and those of a chunk."""

import numpy as np
from numba import float32

from playground.steppers.kernel.compiled import compiled, inlined
from playground.steppers.kernel.lanes import LANES, get, put


@compiled
def shuffle(order, seed, epoch):
    """Lay 0 … n-1 into `order` as `order.py` does: a pure function of seed, epoch and n."""
    n = len(order)
    state = np.uint64(seed) * np.uint64(0x9E3779B97F4A7C15) + np.uint64(epoch) * np.uint64(0xD1B54A32D192ED03)
    for i in range(n):
        put(order, i, i)
    for i in range(n - 1, 0, -1):
        z = state + np.uint64(i) * np.uint64(0x8CB92BA72F3D8DD7)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        z = z ^ (z >> np.uint64(31))
        j = np.int64(((z >> np.uint64(32)) * np.uint64(i + 1)) >> np.uint64(32))
        here = get(order, i)
        put(order, i, get(order, j))
        put(order, j, here)


@inlined
def gather(x, targets, order, start, stop, width, share, values, wanted, shares):
    """Copy the samples order[start:stop] into a chunk; returns how many it has with the padding."""
    samples = stop - start
    row = (samples + LANES - 1) // LANES * LANES
    for k in range(row):
        inside = k < samples
        sample = get(order, start + k if inside else start)
        put(wanted, k, get(targets, sample))
        put(shares, k, share if inside else float32(0))
        if width <= LANES:
            for i in range(width):
                put(values, i * row + k, get(x, sample * width + i))
    if width > LANES:  # neighbours are written together, which for pictures is several times as fast
        for i in range(width):
            for k in range(row):
                sample = get(order, start + k if k < samples else start)
                put(values, i * row + k, get(x, sample * width + i))
    return row


@inlined
def weigh(counting, order, start, stop, shares):
    """Multiply each sample's share of the mean by what it counts. counting: by sample; empty where all count alike."""
    if len(counting) > 0:
        for k in range(stop - start):
            put(shares, k, get(shares, k) * get(counting, get(order, start + k)))
