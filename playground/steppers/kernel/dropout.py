"""Dropout: a = m x, where m is 0 for a share of `rate` of the values and 1 / (1 - rate) for the others.

m is what `playground/net/dropout.py` says, bit by bit, and lies in `slopes`, as it is the derivative too.
"""

from typing import Any

import numpy as np
from llvmlite import ir
from numba import float32, types
from numba.extending import intrinsic

from playground.steppers.kernel.compiled import inlined
from playground.steppers.kernel.lanes import FLOATS, INTS, LANES, lanes, load, spread_out, store, whole
from playground.steppers.kernel.layout import STAGE_BEFORE, STAGE_BORDER, STAGE_HERE, STAGE_LAYER, STAGE_UNITS

_APART = 0x9E3779B9
_WORD = np.uint64(0xFFFFFFFF)


@inlined
def mixed64(z):
    """SplitMix64's mixing function; see `playground/net/splitmix.py`."""
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


@inlined
def _mixed32(x):
    """The mixing function of 32 bits, of a number that lies in 64."""
    x = ((x ^ (x >> np.uint64(16))) * np.uint64(0x7FEB352D)) & _WORD
    x = ((x ^ (x >> np.uint64(15))) * np.uint64(0x846CA68B)) & _WORD
    return x ^ (x >> np.uint64(16))


@intrinsic
def _masks(typing: Any, counter: Any, border: Any, factor: Any) -> Any:
    """For sixteen neighbours in the batch: `factor` where the hash is at least `border`, else 0.

    counter: of the first one; 32 bits of it count.
    """

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        first, border = (spread_out(builder, builder.trunc(argument, ir.IntType(32))) for argument in arguments[:2])
        x = builder.add(first, ir.Constant(INTS, [n * _APART & 0xFFFFFFFF for n in range(LANES)]))
        for shift, multiplier in ((16, 0x7FEB352D), (15, 0x846CA68B)):
            x = builder.mul(builder.xor(x, builder.lshr(x, whole(shift))), whole(multiplier))
        x = builder.xor(x, builder.lshr(x, whole(16)))
        none = ir.Constant(FLOATS, [0.0] * LANES)
        return builder.select(builder.icmp_signed(">=", x, border), spread_out(builder, arguments[2]), none)

    return lanes(types.uint64, types.int64, types.float32), emit


@inlined
def key_of_step(seed, step):
    return mixed64(np.uint64(seed) * np.uint64(0x9E3779B97F4A7C15) + np.uint64(step))


@inlined
def drop(stages, s, rate, values, slopes, row, key, first):
    """a = m x for a chunk. key: of the step. first: the place in the batch of the chunk's first sample."""
    source, target, border = stages[s, STAGE_BEFORE] * row, stages[s, STAGE_HERE] * row, stages[s, STAGE_BORDER]
    key = mixed64(key + np.uint64(stages[s, STAGE_LAYER]))
    factor = float32(1.0 / (1.0 - rate))
    for unit in range(stages[s, STAGE_UNITS]):
        of_unit = _mixed32((key + np.uint64(unit)) & _WORD) ^ (key >> np.uint64(32))
        for k in range(0, row, LANES):
            at = unit * row + k
            m = _masks(of_unit + np.uint64(first + k) * np.uint64(_APART), border, factor)
            store(slopes, target + at, m)
            store(values, target + at, load(values, source + at) * m)
