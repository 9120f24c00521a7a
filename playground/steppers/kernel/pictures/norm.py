"""Batch normalisation of pictures: a = w (x - μ) / √(σ² + ε) + b, μ and σ² over all pixels of a channel in the batch.

As `kernel/batch_norm.py` has it for rows, but a batch is many chunks: all of them are measured, then each is
normalised, and likewise backwards. A row is so many channels of one pixel. x̂ = (x - μ) / √(σ² + ε) is kept in `slopes`.

`statistics` has of each such layer, one channel after the other, the running means, the running variances, and μ and σ²
of the batch, which join the running ones once the step is known to be finite. Of one sample they are the running ones.
"""

import math

from numba import float32

from playground.steppers.kernel.batch_norm import EPS
from playground.steppers.kernel.compiled import shared
from playground.steppers.kernel.lanes import LANES, get, load, put, spread, store, total, within
from playground.steppers.kernel.layout import (
    KIND_BATCH_NORM,
    STAGE_BIASES,
    STAGE_KIND,
    STAGE_STATISTICS,
    STAGE_WEIGHTS,
)
from playground.steppers.kernel.pictures.tables import picture


@shared
def measure(stages, pictures, s, statistics, values, chunk, samples, begin, end):
    """μ and σ² of the channels from `begin` to `end` of what goes into stage s.

    values: one chunk after the other, of `chunk` numbers each.
    """
    p, running = picture(pictures, s), stages[s, STAGE_STATISTICS]
    for c in range(begin, end):
        mean, variance = get(statistics, running + c), get(statistics, running + p.channels + c)
        if samples > 1:
            share = float32(1.0 / (samples * p.height * p.width))
            mean = _sum(p, c, values, chunk, samples, float32(0), False) * share
            variance = _sum(p, c, values, chunk, samples, mean, True) * share
        put(statistics, running + 2 * p.channels + c, mean)
        put(statistics, running + 3 * p.channels + c, variance)


@shared
def _sum(p, c, values, chunk, samples, mean, squares):
    """Of channel c the sum of what its numbers differ from `mean`, or of its squares."""
    whole = spread(float32(0))
    for number in range((samples + LANES - 1) // LANES):
        inside = within(samples - number * LANES)
        for y in range(p.height):
            start = number * chunk + p.at + c * p.plane + y * p.line
            for k in range(start, start + p.width * LANES, LANES):
                d = (load(values, k) - mean) * inside
                whole = whole + (d * d if squares else d)
    return total(whole)


@shared
def normalise(stages, pictures, s, parameters, statistics, values, slopes, samples):
    """a for a chunk. samples: 0 where the network only answers, by the running statistics."""
    x, z = picture(pictures, s), picture(pictures, s + 1)
    at = stages[s, STAGE_STATISTICS] + (2 * z.channels if samples else 0)
    for c in range(z.channels):
        mean, narrow = get(statistics, at + c), float32(1) / math.sqrt(get(statistics, at + z.channels + c) + EPS)
        w, b = get(parameters, stages[s, STAGE_WEIGHTS] + c), get(parameters, stages[s, STAGE_BIASES] + c)
        for y in range(z.height):
            source, target = x.at + c * x.plane + y * x.line, z.at + c * z.plane + y * z.line
            for k in range(0, z.width * LANES, LANES):
                normal = (load(values, source + k) - mean) * narrow
                store(slopes, target + k, normal)
                store(values, target + k, normal * w + b)


@shared
def add_norm_slopes(stages, pictures, s, gradients, errors, slopes):
    """Add the share of a chunk to ∂w = Σ g x̂ and ∂b = Σ g, with g the slope of the loss at a."""
    z, weights, biases = picture(pictures, s + 1), stages[s, STAGE_WEIGHTS], stages[s, STAGE_BIASES]
    for c in range(z.channels):
        straight, turned = spread(float32(0)), spread(float32(0))
        for y in range(z.height):
            start = z.at + c * z.plane + y * z.line
            for k in range(start, start + z.width * LANES, LANES):
                g = load(errors, k)
                straight = straight + g
                turned = turned + g * load(slopes, k)
        put(gradients, biases + c, get(gradients, biases + c) + total(straight))
        put(gradients, weights + c, get(gradients, weights + c) + total(turned))


@shared
def join_norm_slopes(stages, pictures, s, parts, blocks, gradients):
    """∂w and ∂b of the batch: the sums of those of its blocks. parts: their gradients, one block after the other."""
    channels, size = picture(pictures, s + 1).channels, len(gradients)
    for group in (STAGE_WEIGHTS, STAGE_BIASES):
        for k in range(stages[s, group], stages[s, group] + channels):
            whole = get(parts, k)
            for block in range(1, blocks):
                whole += get(parts, block * size + k)
            put(gradients, k, whole)


@shared
def norm_errors(stages, pictures, s, parameters, gradients, statistics, errors, slopes, samples, first):
    """∂x = w (g - (∂b + x̂ ∂w) / n) / √(σ² + ε) for the chunk from sample `first` of the batch on.

    gradients: those of the batch. Where the running statistics were in force, ∂x = w g / √(σ² + ε).
    """
    x, z, weights, biases = (
        picture(pictures, s),
        picture(pictures, s + 1),
        stages[s, STAGE_WEIGHTS],
        stages[s, STAGE_BIASES],
    )
    share = float32(1.0 / (samples * z.height * z.width) if samples > 1 else 0.0)
    inside, variances = within(samples - first), stages[s, STAGE_STATISTICS] + 3 * z.channels
    for c in range(z.channels):
        to_weight, to_bias = get(gradients, weights + c), get(gradients, biases + c)
        scale = get(parameters, weights + c) / math.sqrt(get(statistics, variances + c) + EPS)
        for y in range(z.height):
            source, target = x.at + c * x.plane + y * x.line, z.at + c * z.plane + y * z.line
            for k in range(0, z.width * LANES, LANES):
                common = (load(slopes, target + k) * to_weight + to_bias) * share
                store(errors, source + k, (load(errors, target + k) - common) * inside * scale)


@shared
def keep_running_of_pictures(stages, pictures, momenta, statistics, samples):
    """Join the batch's statistics to the running ones, the variance by n - 1. momenta: share of the newest batch."""
    for s in range(len(stages) if samples > 1 else 0):
        if stages[s, STAGE_KIND] == KIND_BATCH_NORM:
            p, running = picture(pictures, s), stages[s, STAGE_STATISTICS]
            n = samples * p.height * p.width
            unbiased = float32(n / (n - 1.0))
            new, old = float32(momenta[s]), float32(1.0 - momenta[s])
            for mean in range(running, running + p.channels):
                variance = mean + p.channels
                put(statistics, mean, old * get(statistics, mean) + new * get(statistics, mean + 2 * p.channels))
                found = get(statistics, variance + 2 * p.channels) * unbiased
                put(statistics, variance, old * get(statistics, variance) + new * found)
