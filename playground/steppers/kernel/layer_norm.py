"""Layer normalisation: a = w (x - μ) / √(σ² + ε) + b, with mean and variance over the values of each sample.

x̂ = (x - μ) / √(σ² + ε) is kept in `slopes`, and behind its units, as one more, 1 / √(σ² + ε).
"""

from numba import float32

from playground.steppers.kernel.compiled import inlined
from playground.steppers.kernel.lanes import LANES, get, load, put, root, spread, store, total
from playground.steppers.kernel.layout import STAGE_BEFORE, STAGE_BIASES, STAGE_HERE, STAGE_UNITS, STAGE_WEIGHTS

EPS = 1e-5


@inlined
def normalise_samples(stages, s, parameters, values, slopes, row):
    units = stages[s, STAGE_UNITS]
    source, target = stages[s, STAGE_BEFORE] * row, stages[s, STAGE_HERE] * row
    weights, biases, share = stages[s, STAGE_WEIGHTS], stages[s, STAGE_BIASES], float32(1.0 / units)
    for k in range(0, row, LANES):
        sums = spread(float32(0))
        for unit in range(units):
            sums = sums + load(values, source + unit * row + k)
        mean = sums * share
        sums = spread(float32(0))
        for unit in range(units):
            d = load(values, source + unit * row + k) - mean
            sums = sums + d * d
        narrow = 1.0 / root(sums * share + EPS)
        store(slopes, target + units * row + k, narrow)
        for unit in range(units):
            normal = (load(values, source + unit * row + k) - mean) * narrow
            store(slopes, target + unit * row + k, normal)
            scaled = normal * get(parameters, weights + unit) + get(parameters, biases + unit)
            store(values, target + unit * row + k, scaled)


@inlined
def layer_norm_back(stages, s, parameters, gradients, slopes, errors, row):
    """With g the slope of the loss at a: ∂w = Σ g x̂ and ∂b = Σ g over the samples; and for each of n values, with

    h = w g, ∂x = (h - (Σ h + x̂ Σ h x̂) / n) / √(σ² + ε), the sums over the values of the sample.
    """
    units = stages[s, STAGE_UNITS]
    source, target = stages[s, STAGE_BEFORE] * row, stages[s, STAGE_HERE] * row
    weights, biases, share = stages[s, STAGE_WEIGHTS], stages[s, STAGE_BIASES], float32(1.0 / units)
    for unit in range(units):
        e = target + unit * row
        straight, turned = spread(float32(0)), spread(float32(0))
        for k in range(0, row, LANES):
            g = load(errors, e + k)
            straight = straight + g
            turned = turned + g * load(slopes, e + k)
        put(gradients, biases + unit, get(gradients, biases + unit) + total(straight))
        put(gradients, weights + unit, get(gradients, weights + unit) + total(turned))
    for k in range(0, row, LANES):
        straight, turned = spread(float32(0)), spread(float32(0))
        for unit in range(units):
            h = load(errors, target + unit * row + k) * get(parameters, weights + unit)
            straight = straight + h
            turned = turned + h * load(slopes, target + unit * row + k)
        narrow = load(slopes, target + units * row + k)
        for unit in range(units):
            at = target + unit * row + k
            h = load(errors, at) * get(parameters, weights + unit)
            common = (load(slopes, at) * turned + straight) * share
            store(errors, source + unit * row + k, (h - common) * narrow)
