"""Linear layers: z = W x + b; with e the slope of the loss at z, ∂W = Σ e xᵀ and ∂b = Σ e over the samples, ∂x = Wᵀ e.

An activation behind it has multiplied e by its derivative already.
"""

from numba import float32

from playground.steppers.kernel.compiled import inlined
from playground.steppers.kernel.lanes import (
    LANES,
    fold1,
    fold2,
    fold4,
    fold8,
    get,
    lane0,
    lane1,
    lane2,
    lane3,
    load,
    put,
    spread,
    store,
    total,
)  # fmt: skip
from playground.steppers.kernel.layout import (
    STAGE_BEFORE,
    STAGE_BIASES,
    STAGE_HERE,
    STAGE_INPUTS,
    STAGE_UNITS,
    STAGE_WEIGHTS,
)  # fmt: skip


@inlined
def _add(array, index, value):
    put(array, index, get(array, index) + value)


@inlined
def _products(parameters, at, down, along, bias, values, source, target, outputs, inputs, row):
    """For every sample, `outputs` sums over `inputs` values times parameters, four sums of 32 samples at a time.

    The parameter of output o and input i lies at `at + o * down + i * along`. bias: where the first summands lie, or -1
    for 0. The values lie in one array, from `source`; the sums go to `target`.
    """
    zero = spread(float32(0))
    o = 0
    while o < outputs:
        four = o + 4 <= outputs
        w0 = at + o * down
        w1, w2, w3 = w0 + down, w0 + 2 * down, w0 + 3 * down
        k = 0
        while k < row:
            a0 = zero if bias < 0 else spread(get(parameters, bias + o))
            z = target + o * row + k
            if not four:
                for i in range(inputs):
                    a0 = a0 + load(values, source + i * row + k) * get(parameters, w0 + i * along)
                store(values, z, a0)
                k += LANES
                continue
            a1, a2, a3 = zero, zero, zero
            if bias >= 0:
                a1, a2 = spread(get(parameters, bias + o + 1)), spread(get(parameters, bias + o + 2))
                a3 = spread(get(parameters, bias + o + 3))
            if k + 2 * LANES <= row:
                b0, b1, b2, b3 = a0, a1, a2, a3
                for i in range(inputs):
                    x, y = load(values, source + i * row + k), load(values, source + i * row + k + LANES)
                    w = i * along
                    a0, b0 = a0 + x * get(parameters, w0 + w), b0 + y * get(parameters, w0 + w)
                    a1, b1 = a1 + x * get(parameters, w1 + w), b1 + y * get(parameters, w1 + w)
                    a2, b2 = a2 + x * get(parameters, w2 + w), b2 + y * get(parameters, w2 + w)
                    a3, b3 = a3 + x * get(parameters, w3 + w), b3 + y * get(parameters, w3 + w)
                store(values, z + LANES, b0)
                store(values, z + row + LANES, b1)
                store(values, z + 2 * row + LANES, b2)
                store(values, z + 3 * row + LANES, b3)
                after = 2 * LANES
            else:
                for i in range(inputs):
                    x, w = load(values, source + i * row + k), i * along
                    a0, a1 = a0 + x * get(parameters, w0 + w), a1 + x * get(parameters, w1 + w)
                    a2, a3 = a2 + x * get(parameters, w2 + w), a3 + x * get(parameters, w3 + w)
                after = LANES
            store(values, z, a0)
            store(values, z + row, a1)
            store(values, z + 2 * row, a2)
            store(values, z + 3 * row, a3)
            k += after
        o += 4 if four else 1


@inlined
def _ends(stages, s, row):
    """How many units come in and go out, and where their values lie."""
    inputs, units = stages[s, STAGE_INPUTS], stages[s, STAGE_UNITS]
    return inputs, units, stages[s, STAGE_BEFORE] * row, stages[s, STAGE_HERE] * row


@inlined
def affine(stages, s, parameters, values, row):
    """z = W x + b of one stage, or z = W x."""
    inputs, units, source, target = _ends(stages, s, row)
    weights, biases = stages[s, STAGE_WEIGHTS], stages[s, STAGE_BIASES]
    _products(parameters, weights, inputs, 1, biases, values, source, target, units, inputs, row)


@inlined
def errors_before(stages, s, parameters, errors, row):
    """∂x = Wᵀ e, the slope of the loss at the inputs of a stage."""
    inputs, units, source, target = _ends(stages, s, row)
    _products(parameters, stages[s, STAGE_WEIGHTS], 1, inputs, -1, errors, target, source, inputs, units, row)


@inlined
def _four_sums(errors, e, values, v, row):
    """Sums over the samples of one row of errors times each of four rows of values, not quite added up.

    Four groups of four lanes, each group the parts of one sum.
    """
    d = load(errors, e)
    a0, a1 = d * load(values, v), d * load(values, v + row)
    a2, a3 = d * load(values, v + 2 * row), d * load(values, v + 3 * row)
    for k in range(LANES, row, LANES):
        d = load(errors, e + k)
        a0 = a0 + d * load(values, v + k)
        a1 = a1 + d * load(values, v + row + k)
        a2 = a2 + d * load(values, v + 2 * row + k)
        a3 = a3 + d * load(values, v + 3 * row + k)
    return fold4(fold8(a0, a1), fold8(a2, a3))


@inlined
def add_gradients(stages, s, gradients, values, errors, row):
    """Add this chunk's share to the gradients of a stage: sixteen inputs for all units, so that these stay at hand."""
    inputs, units, source, target = _ends(stages, s, row)
    weights, biases, whole = stages[s, STAGE_WEIGHTS], stages[s, STAGE_BIASES], inputs // LANES * LANES
    for i in range(0, whole, LANES):
        v = source + i * row
        for o in range(units):
            e, w = target + o * row, weights + o * inputs + i
            near = fold2(_four_sums(errors, e, values, v, row), _four_sums(errors, e, values, v + 4 * row, row))
            u = v + 8 * row
            far = fold2(_four_sums(errors, e, values, u, row), _four_sums(errors, e, values, u + 4 * row, row))
            store(gradients, w, load(gradients, w) + fold1(near, far))
    for o in range(units):
        e = target + o * row
        w, v = weights + o * inputs + whole, source + whole * row
        left = inputs - whole
        while left >= 4:
            sums = _four_sums(errors, e, values, v, row)
            sums = fold2(sums, sums)
            sums = fold1(sums, sums)
            _add(gradients, w, lane0(sums))
            _add(gradients, w + 1, lane1(sums))
            _add(gradients, w + 2, lane2(sums))
            _add(gradients, w + 3, lane3(sums))
            v += 4 * row
            w += 4
            left -= 4
        if biases >= 0:
            d = load(errors, e)
            for k in range(LANES, row, LANES):
                d = d + load(errors, e + k)
            _add(gradients, biases + o, total(d))
        while left > 0:
            a = load(errors, e) * load(values, v)
            for k in range(LANES, row, LANES):
                a = a + load(errors, e + k) * load(values, v + k)
            _add(gradients, w, total(a))
            v += row
            w += 1
            left -= 1
