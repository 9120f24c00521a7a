"""Batch normalisation of rows: a = w (x - μ) / √(σ² + ε) + b, for each unit.

In training μ and σ² are mean and variance over the batch, which lies whole in one chunk; of one sample, and where the
network answers, they are the running ones. x̂ = (x - μ) / √(σ² + ε) is kept in `slopes`.

`statistics` has of each such layer, one unit after the other, the running means, the running variances, and μ and σ² of
the batch, which join the running ones once the step is known to be finite.
"""

import math

import numpy as np
from numba import float32

from playground.steppers.kernel.compiled import inlined
from playground.steppers.kernel.lanes import LANES, get, load, put, spread, store, total, within
from playground.steppers.kernel.layout import (
    KIND_BATCH_NORM,
    STAGE_BEFORE,
    STAGE_BIASES,
    STAGE_HERE,
    STAGE_KIND,
    STAGE_STATISTICS,
    STAGE_UNITS,
    STAGE_WEIGHTS,
)

EPS = np.float32(1e-5)


@inlined
def normalise_batch(stages, s, parameters, statistics, values, slopes, row, samples):
    """samples: how many the batch has, the row without its padding; 0 where the network only answers."""
    units = stages[s, STAGE_UNITS]
    source, target, running = stages[s, STAGE_BEFORE] * row, stages[s, STAGE_HERE] * row, stages[s, STAGE_STATISTICS]
    share = float32(1.0 / max(samples, 1))
    for unit in range(units):
        x, y = source + unit * row, target + unit * row
        mean, variance = get(statistics, running + unit), get(statistics, running + units + unit)
        if samples > 1:
            sums = spread(float32(0))
            for k in range(0, row, LANES):
                sums = sums + load(values, x + k) * within(samples - k)
            mean = total(sums) * share
            sums = spread(float32(0))
            for k in range(0, row, LANES):
                d = (load(values, x + k) - mean) * within(samples - k)
                sums = sums + d * d
            variance = total(sums) * share
        if samples > 0:
            put(statistics, running + 2 * units + unit, mean)
            put(statistics, running + 3 * units + unit, variance)
        narrow = float32(1) / math.sqrt(variance + EPS)
        w, b = get(parameters, stages[s, STAGE_WEIGHTS] + unit), get(parameters, stages[s, STAGE_BIASES] + unit)
        for k in range(0, row, LANES):
            normal = (load(values, x + k) - mean) * narrow
            store(slopes, y + k, normal)
            store(values, y + k, normal * w + b)


@inlined
def batch_norm_back(stages, s, parameters, gradients, statistics, slopes, errors, row, samples):
    """With g the slope of the loss at a: ∂w = Σ g x̂, ∂b = Σ g, and ∂x = w (g - (∂b + x̂ ∂w) / n) / √(σ² + ε).

    Where the running statistics were in force, ∂x = w g / √(σ² + ε).
    """
    units = stages[s, STAGE_UNITS]
    source, target = stages[s, STAGE_BEFORE] * row, stages[s, STAGE_HERE] * row
    weights, biases = stages[s, STAGE_WEIGHTS], stages[s, STAGE_BIASES]
    variances = stages[s, STAGE_STATISTICS] + 3 * units
    share = float32(1.0 / samples if samples > 1 else 0.0)
    for unit in range(units):
        e, h = target + unit * row, source + unit * row
        straight, turned = spread(float32(0)), spread(float32(0))
        for k in range(0, row, LANES):
            g = load(errors, e + k)
            straight = straight + g
            turned = turned + g * load(slopes, e + k)
        to_bias, to_weight = total(straight), total(turned)
        put(gradients, biases + unit, get(gradients, biases + unit) + to_bias)
        put(gradients, weights + unit, get(gradients, weights + unit) + to_weight)
        scale = get(parameters, weights + unit) / math.sqrt(get(statistics, variances + unit) + EPS)
        for k in range(0, row, LANES):
            common = (load(slopes, e + k) * to_weight + to_bias) * share
            store(errors, h + k, (load(errors, e + k) - common) * within(samples - k) * scale)


@inlined
def keep_running(stages, momenta, statistics, samples):
    """Join the batch's statistics to the running ones, the variance by n - 1. momenta: share of the newest batch."""
    if samples < 2:
        return
    unbiased = float32(samples / (samples - 1.0))
    for s in range(len(stages)):
        if stages[s, STAGE_KIND] == KIND_BATCH_NORM:
            units, running = stages[s, STAGE_UNITS], stages[s, STAGE_STATISTICS]
            new, old = float32(momenta[s]), float32(1.0 - momenta[s])
            for mean in range(running, running + units):
                variance = mean + units
                put(statistics, mean, old * get(statistics, mean) + new * get(statistics, mean + 2 * units))
                found = get(statistics, variance + 2 * units) * unbiased
                put(statistics, variance, old * get(statistics, variance) + new * found)
