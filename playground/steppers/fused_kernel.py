"""Training and measuring of small networks as machine code: every step, many epochs a call, without the interpreter.

Knows arrays and numbers only; `fused_stepper.py` fills them. Everything that is compiled lies in this one file, because
numba's cache on disk does not see other files change.

Layout. Values of a stage of units lie as (unit, sample), samples padded to whole lanes, so that 16 samples are computed
at once in any network; the padding repeats a sample and does not count in loss or gradient. A stage is a
row of int64: see `STAGE`. Stage 0's input is the data. All parameters lie in one array, weights first, each group
padded to whole lanes; gradients and optimizer state lie the same way.
"""

import math
import operator
from typing import Any

import numpy as np
from llvmlite import ir
from numba import float32, njit, types
from numba.core import cgutils
from numba.core.typing.templates import AbstractTemplate, infer_global, signature
from numba.extending import intrinsic, lower_builtin, models, register_model

LANES = 16
"""Samples computed at once: one register of AVX-512, two of AVX2, four of SSE or NEON."""
CHUNK = 128
"""Most samples in the working arrays, a multiple of LANES: they stay in the first cache."""
STAGE = ("linear", "inputs", "units", "activation", "weights", "biases", "before", "here")
"""Columns of a stage: 1 if it has parameters, widths, number of the activation (see `activate`), where its weights and
biases begin (-1: it has no biases), and how many units lie before its input and before its own values in the working
arrays."""
PLAN = ("seed", "batch", "loss", "optimizer", "nesterov", "weights", "parameters", "outputs")
PLACE = ("epoch", "offset", "shuffled", "fresh", "step")
SETTINGS = ("momentum", "alpha", "beta1", "beta2", "eps", "decay", "l1", "l2", "delta")
LOSSES = ("mse", "mae", "huber", "hinge", "binary_cross_entropy", "cross_entropy")
OPTIMIZERS = ("sgd", "rmsprop", "adagrad", "adam", "adamw")

# Never nnan or ninf: with them a comparison with NaN may be anything, and training must stop there.
_compiled = njit(cache=True, nogil=True, error_model="numpy", boundscheck=False, fastmath={"contract", "nsz"})
_inlined = njit(
    cache=True, nogil=True, error_model="numpy", boundscheck=False, fastmath={"contract", "nsz"}, forceinline=True
)

# ---------------------------------------------------------------- sixteen numbers at once

_FLOATS = ir.VectorType(ir.FloatType(), LANES)
_INTS = ir.VectorType(ir.IntType(32), LANES)
_FLAGS = ("contract", "nsz")


class _Lanes(types.Type):
    """Sixteen float32 in registers."""

    def __init__(self) -> None:
        super().__init__(name="Lanes")


_lanes = _Lanes()


@register_model(_Lanes)
class _LanesModel(models.PrimitiveModel):
    def __init__(self, manager: Any, of: Any) -> None:
        super().__init__(manager, of, _FLOATS)


def _address(context: Any, builder: Any, kind: Any, array: Any, index: Any) -> Any:
    data = context.make_array(kind)(context, builder, array).data
    return builder.bitcast(builder.gep(data, [index]), _FLOATS.as_pointer())


def _spread(builder: Any, value: Any) -> Any:
    single = builder.insert_element(ir.Constant(_FLOATS, ir.Undefined), value, ir.Constant(ir.IntType(32), 0))
    return builder.shuffle_vector(single, ir.Constant(_FLOATS, ir.Undefined), ir.Constant(_INTS, [0] * LANES))


def _whole(value: int) -> Any:
    return ir.Constant(_INTS, [value] * LANES)


@intrinsic
def load(typing: Any, array: Any, index: Any) -> Any:
    """Sixteen neighbours of a flat float32 array."""

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return builder.load(_address(context, builder, signature.args[0], *arguments), align=4)

    return _lanes(array, types.intp), emit


@intrinsic
def store(typing: Any, array: Any, index: Any, value: Any) -> Any:
    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        builder.store(arguments[2], _address(context, builder, signature.args[0], *arguments[:2]), align=4)
        return context.get_dummy_value()

    return types.void(array, types.intp, _lanes), emit


@intrinsic
def get(typing: Any, array: Any, index: Any) -> Any:
    """One number of a flat array; unlike `array[index]` without asking whether the index is negative."""

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        data = context.make_array(signature.args[0])(context, builder, arguments[0]).data
        return builder.load(builder.gep(data, [arguments[1]]))

    return array.dtype(array, types.intp), emit


@intrinsic
def put(typing: Any, array: Any, index: Any, value: Any) -> Any:
    """Counterpart of `get`; the value has the array's type."""

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        data = context.make_array(signature.args[0])(context, builder, arguments[0]).data
        builder.store(arguments[2], builder.gep(data, [arguments[1]]))
        return context.get_dummy_value()

    return types.void(array, types.intp, array.dtype), emit


@intrinsic
def spread(typing: Any, value: Any) -> Any:
    """One number in every lane."""

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return _spread(builder, arguments[0])

    return _lanes(types.float32), emit


@intrinsic
def pick(typing: Any, a: Any, b: Any, yes: Any, no: Any) -> Any:
    """Lane by lane `yes` where a < b, else `no`, also where one of them is NaN."""

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return builder.select(builder.fcmp_ordered("<", *arguments[:2]), *arguments[2:])

    return _lanes(_lanes, _lanes, _lanes, _lanes), emit


@intrinsic
def power_of_two(typing: Any, n: Any) -> Any:
    """2ⁿ for whole n from -126 to 127."""

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        whole = builder.add(builder.fptosi(arguments[0], _INTS), _whole(127))
        return builder.bitcast(builder.shl(whole, _whole(23)), _FLOATS)

    return _lanes(_lanes), emit


@intrinsic
def exponent(typing: Any, x: Any) -> Any:
    """n of x = m·2ⁿ with m from 1 to 2, for normal x > 0."""

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        raised = builder.lshr(builder.bitcast(arguments[0], _INTS), _whole(23))
        return builder.sitofp(builder.sub(raised, _whole(127)), _FLOATS)

    return _lanes(_lanes), emit


@intrinsic
def mantissa(typing: Any, x: Any) -> Any:
    """m of x = m·2ⁿ with m from 1 to 2, for normal x > 0."""

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        digits = builder.and_(builder.bitcast(arguments[0], _INTS), _whole(0x7FFFFF))
        return builder.bitcast(builder.or_(digits, _whole(127 << 23)), _FLOATS)

    return _lanes(_lanes), emit


@intrinsic
def root(typing: Any, x: Any) -> Any:
    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        function = cgutils.get_or_insert_function(
            builder.module, ir.FunctionType(_FLOATS, [_FLOATS]), f"llvm.sqrt.v{LANES}f32"
        )
        return builder.call(function, arguments)

    return _lanes(_lanes), emit


@intrinsic
def total(typing: Any, x: Any) -> Any:
    """The sum of the lanes, halves added to halves: always in the same order."""

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        value, width = arguments[0], LANES
        while width > 1:
            width //= 2
            halves = [
                builder.shuffle_vector(value, value, ir.Constant(ir.VectorType(ir.IntType(32), width), list(half)))
                for half in (range(width), range(width, 2 * width))
            ]
            value = builder.fadd(*halves, flags=_FLAGS)
        return builder.extract_element(value, ir.Constant(ir.IntType(32), 0))

    return types.float32(_lanes), emit


def _fold(width: int) -> Any:
    """A function of two registers: adds the halves of each group of 2·width lanes; groups of `width` stay."""
    first = [g * 2 * width + k for g in range(LANES // width) for k in range(width)]
    picked = [ir.Constant(_INTS, [n + shift for n in first]) for shift in (0, width)]

    @intrinsic
    def fold(typing: Any, a: Any, b: Any) -> Any:
        def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            halves = [builder.shuffle_vector(*arguments, lanes) for lanes in picked]
            return builder.fadd(*halves, flags=_FLAGS)

        return _lanes(_lanes, _lanes), emit

    return fold


def _lane(n: int) -> Any:
    @intrinsic
    def lane(typing: Any, x: Any) -> Any:
        def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            return builder.extract_element(arguments[0], ir.Constant(ir.IntType(32), n))

        return types.float32(_lanes), emit

    return lane


lane0, lane1, lane2, lane3 = (_lane(n) for n in range(4))
fold8, fold4, fold2, fold1 = _fold(8), _fold(4), _fold(2), _fold(1)


def _arithmetic(operation: Any, instruction: str) -> None:
    """Teach the compiler `lanes operation lanes`, and with one number on either side."""

    @infer_global(operation)
    class _Rule(AbstractTemplate):  # type: ignore[misc]
        def generic(self, arguments: Any, names: Any) -> Any:
            if _lanes in arguments and all(a is _lanes or isinstance(a, types.Number) for a in arguments):
                return signature(_lanes, *arguments)
            return None

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        pair = [
            value if kind is _lanes else _spread(builder, context.cast(builder, value, kind, types.float32))
            for kind, value in zip(signature.args, arguments, strict=True)
        ]
        return getattr(builder, instruction)(*pair, flags=_FLAGS)

    for kinds in ((_Lanes, _Lanes), (_Lanes, types.Number), (types.Number, _Lanes)):
        lower_builtin(operation, *kinds)(emit)


_arithmetic(operator.add, "fadd")
_arithmetic(operator.sub, "fsub")
_arithmetic(operator.mul, "fmul")
_arithmetic(operator.truediv, "fdiv")

# ---------------------------------------------------------------- functions of sixteen numbers


@_inlined
def clamp(x, low, high):
    """x between two numbers; NaN stays NaN."""
    low, high = spread(float32(low)), spread(float32(high))
    return pick(x, low, low, pick(high, x, high, x))


@_inlined
def rounded(x):
    return (x + 12582912.0) - 12582912.0


@_inlined
def exp(x):
    """e to the x. Source: Cephes, expf."""
    x = clamp(x, -87.0, 88.0)
    n = rounded(x * 1.44269504088896341)
    r = (x - n * 0.693359375) - n * -2.12194440e-4
    p = (
        (((1.9875691500e-4 * r + 1.3981999507e-3) * r + 8.3334519073e-3) * r + 4.1665795894e-2) * r + 1.6666665459e-1
    ) * r
    return ((p + 5.0000001201e-1) * (r * r) + r + 1.0) * power_of_two(n)


@_inlined
def twice_atanh(t):
    """log((1 + t) / (1 - t)) for t up to 1/3."""
    s = t * t
    p = ((((((s / 15.0 + 1 / 13.0) * s + 1 / 11.0) * s + 1 / 9.0) * s + 1 / 7.0) * s + 1 / 5.0) * s + 1 / 3.0) * s
    return 2.0 * (p * t + t)


@_inlined
def log(x):
    m = mantissa(x)
    return exponent(x) * 0.69314718056 + twice_atanh((m - 1.0) / (m + 1.0))


@_inlined
def softplus(x):
    """log(1 + eˣ), without overflow."""
    zero = spread(float32(0))
    e = exp(pick(x, zero, x, zero - x))
    return pick(x, zero, zero, x) + twice_atanh(e / (e + 2.0))


@_inlined
def sigmoid(x):
    return 1.0 / (exp(0.0 - x) + 1.0)


@_inlined
def tanh(x):
    """Source: Eigen's rational approximation for float32."""
    x = clamp(x, -7.90531110763549805, 7.90531110763549805)
    s = x * x
    p = (
        (
            (
                ((-2.76076847742355e-16 * s + 2.00018790482477e-13) * s + -8.60467152213735e-11) * s
                + 5.12229709037114e-08
            )
            * s
            + 1.48572235717979e-05
        )
        * s
        + 6.37261928875436e-04
    ) * s + 4.89352455891786e-03
    q = ((1.19825839466702e-06 * s + 1.18534705686654e-04) * s + 2.26843463243900e-03) * s + 4.89352518554385e-03
    return x * p / q


@_inlined
def normal_share(x):
    """The share of the standard normal distribution below x. Source: Numerical Recipes, erfcc."""
    z = pick(x, spread(float32(0)), 0.0 - x, x) * 0.7071067811865476
    t = 1.0 / (z * 0.5 + 1.0)
    p = (((-0.82215223 + t * 0.17087277) * t + 1.48851587) * t - 1.13520398) * t + 0.27886807
    p = ((((p * t - 0.18628806) * t + 0.09678418) * t + 0.37409196) * t + 1.00002368) * t - 1.26551223
    tail = t * exp(p - z * z) * 0.5
    return pick(x, spread(float32(0)), tail, 1.0 - tail)


@_inlined
def turned(x):
    """x minus the nearest multiple of π, within ±π/2, and the factor (1 or -1) that sine and cosine then need.

    x is limited to ±1e7: there float32 lie a radian apart, half turns cannot be counted exactly, and the remainder
    would have no bound.
    """
    x = clamp(x, -1e7, 1e7) + (x - x)  # NaN for infinity, as torch's sine gives
    k = rounded(x * 0.31830988618379067)
    r = ((x - k * 3.140625) - k * 9.67502593994140625e-4) - k * 1.509957990978376432e-7
    odd = k - 2.0 * rounded(k * 0.5)  # -1, 0 or 1
    return r, 1.0 - 2.0 * (odd * odd)


@_inlined
def sine(x):
    r, sign = turned(x)
    s = r * r
    p = (
        (
            (
                ((1.6059043836821613e-10 * s - 2.5052108385441720e-08) * s + 2.7557319223985893e-06) * s
                - 1.9841269841269841e-04
            )
            * s
            + 8.3333333333333333e-03
        )
        * s
        - 1.6666666666666667e-01
    ) * s
    return sign * (p * r + r)


@_inlined
def cosine(x):
    r, sign = turned(x)
    s = r * r
    p = (
        (
            (
                (
                    ((-1.1470745597729725e-11 * s + 2.0876756987868099e-09) * s - 2.7557319223985888e-07) * s
                    + 2.4801587301587302e-05
                )
                * s
                - 1.3888888888888889e-03
            )
            * s
            + 4.1666666666666667e-02
        )
        * s
        - 0.5
    ) * s
    return sign * (p + 1.0)


# ---------------------------------------------------------------- activations: value in place, slope beside it


@_inlined
def _relu(x):
    zero = spread(float32(0))
    return pick(x, zero, zero, x), pick(zero, x, spread(float32(1)), zero)


@_inlined
def _leaky_relu(x):
    zero = spread(float32(0))
    return pick(zero, x, x, 0.01 * x), pick(zero, x, spread(float32(1)), spread(float32(0.01)))


@_inlined
def _elu(x):
    zero = spread(float32(0))
    e = exp(pick(zero, x, zero, x))
    return pick(zero, x, x, e - 1.0), e


@_inlined
def _gelu(x):
    share = normal_share(x)
    return x * share, share + x * (0.3989422804014327 * exp(-0.5 * (x * x)))


@_inlined
def _silu(x):
    s = sigmoid(x)
    return x * s, s * (x * (1.0 - s) + 1.0)


@_inlined
def _softplus(x):
    return softplus(x), sigmoid(x)


@_inlined
def _tanh(x):
    y = tanh(x)
    return y, 1.0 - y * y


@_inlined
def _sigmoid(x):
    y = sigmoid(x)
    return y, y * (1.0 - y)


@_inlined
def _sine(x):
    return sine(x), cosine(x)


def _over(function: Any) -> Any:
    """A loop of `function` over part of the working arrays."""

    @_compiled
    def loop(values, slopes, start, stop):
        for k in range(start, stop, LANES):
            y, slope = function(load(values, k))
            store(values, k, y)
            store(slopes, k, slope)

    return loop


_over_relu, _over_leaky_relu, _over_elu = _over(_relu), _over(_leaky_relu), _over(_elu)
_over_gelu, _over_silu, _over_softplus = _over(_gelu), _over(_silu), _over(_softplus)
_over_tanh, _over_sigmoid, _over_sine = _over(_tanh), _over(_sigmoid), _over(_sine)


@_compiled
def activate(activation, values, slopes, start, stop):
    """Put the activation's values in place of its inputs, from `start` to `stop`, and its derivatives into `slopes`.

    activation: the number that `net/activations.py` gives it, at least 1.
    """
    if activation == 1:
        _over_relu(values, slopes, start, stop)
    elif activation == 2:
        _over_leaky_relu(values, slopes, start, stop)
    elif activation == 3:
        _over_elu(values, slopes, start, stop)
    elif activation == 4:
        _over_gelu(values, slopes, start, stop)
    elif activation == 5:
        _over_silu(values, slopes, start, stop)
    elif activation == 6:
        _over_softplus(values, slopes, start, stop)
    elif activation == 7:
        _over_tanh(values, slopes, start, stop)
    elif activation == 8:
        _over_sigmoid(values, slopes, start, stop)
    elif activation == 9:
        _over_sine(values, slopes, start, stop)


# ---------------------------------------------------------------- one chunk of samples through the network


@_inlined
def _add(array, index, value):
    put(array, index, get(array, index) + value)


@_inlined
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


@_inlined
def _affine(stages, s, parameters, values, row):
    """z = W x + b of one stage, or z = W x."""
    inputs, units, source, target = stages[s, 1], stages[s, 2], stages[s, 6] * row, stages[s, 7] * row
    _products(parameters, stages[s, 4], inputs, 1, stages[s, 5], values, source, target, units, inputs, row)


@_inlined
def _forward(stages, parameters, values, slopes, row):
    for s in range(len(stages)):
        start, stop = stages[s, 7] * row, (stages[s, 7] + stages[s, 2]) * row
        if stages[s, 0] == 1:
            _affine(stages, s, parameters, values, row)
        else:
            source = stages[s, 6] * row
            for k in range(0, stop - start, LANES):
                store(values, start + k, load(values, source + k))
        if stages[s, 3]:
            activate(stages[s, 3], values, slopes, start, stop)


@_inlined
def _errors_before(stages, s, parameters, errors, row):
    """The slope of the loss with respect to the inputs of a stage."""
    inputs, units, target, source = stages[s, 1], stages[s, 2], stages[s, 6] * row, stages[s, 7] * row
    _products(parameters, stages[s, 4], 1, inputs, -1, errors, source, target, inputs, units, row)


@_inlined
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


@_inlined
def _add_gradients(stages, s, gradients, values, errors, row):
    """Add this chunk's share to the gradients of a stage: sixteen inputs for all units, so that these stay at hand."""
    inputs, units, source, target = stages[s, 1], stages[s, 2], stages[s, 6] * row, stages[s, 7] * row
    biases, whole = stages[s, 5], inputs // LANES * LANES
    for i in range(0, whole, LANES):
        v = source + i * row
        for o in range(units):
            e, w = target + o * row, stages[s, 4] + o * inputs + i
            near = fold2(_four_sums(errors, e, values, v, row), _four_sums(errors, e, values, v + 4 * row, row))
            u = v + 8 * row
            far = fold2(_four_sums(errors, e, values, u, row), _four_sums(errors, e, values, u + 4 * row, row))
            store(gradients, w, load(gradients, w) + fold1(near, far))
    for o in range(units):
        e = target + o * row
        w, v = stages[s, 4] + o * inputs + whole, source + whole * row
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


@_inlined
def _backward(stages, parameters, gradients, values, slopes, errors, row):
    """Backpropagation: from the slope of the loss at the answers to all gradients."""
    for s in range(len(stages) - 1, -1, -1):
        start, stop = stages[s, 7] * row, (stages[s, 7] + stages[s, 2]) * row
        if stages[s, 3]:
            for k in range(start, stop, LANES):
                store(errors, k, load(errors, k) * load(slopes, k))
        if stages[s, 0] == 1:
            _add_gradients(stages, s, gradients, values, errors, row)
            if s > 0:
                _errors_before(stages, s, parameters, errors, row)
        elif s > 0:
            source = stages[s, 6] * row
            for k in range(0, stop - start, LANES):
                store(errors, source + k, load(errors, start + k))


# ---------------------------------------------------------------- losses


@_inlined
def _loss_of(loss, a, y, delta):
    """One answer's loss and its slope."""
    zero, one = spread(float32(0)), spread(float32(1))
    d = a - y
    if loss == 0:
        return d * d, 2.0 * d
    if loss == 1:
        sign = pick(zero, d, one, pick(d, zero, zero - one, d))
        return d * sign, sign
    if loss == 2:
        c = clamp(d, -delta, delta)
        return c * (d - 0.5 * c), c
    if loss == 3:
        h = 1.0 - a * y
        return pick(h, zero, zero, h), pick(zero, h, zero - y, zero)
    return softplus(a) - a * y, sigmoid(a) - y


@_inlined
def _losses(loss, delta, outputs, at, values, errors, targets, share, row):
    """The mean loss of a chunk; its slope at every answer goes into `errors`.

    targets: (row,). share: (row,), each sample's share of the mean; 0 for the padding.
    """
    sums = spread(float32(0))
    start = at * row
    for k in range(0, row, LANES):
        y, part = load(targets, k), load(share, k)
        if loss < 5:
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


# ---------------------------------------------------------------- optimizers


@_inlined
def _penalise(parameters, gradients, stop, l1, l2):
    zero, one = spread(float32(0)), spread(float32(1))
    for k in range(0, stop, LANES):
        w = load(parameters, k)
        sign = pick(zero, w, one, pick(w, zero, zero - one, zero))
        store(gradients, k, load(gradients, k) + (w * l2 + sign * l1))


@_inlined
def _update(plan, settings, rate, parameters, gradients, first, second, start, stop, count, fresh, decay):
    """One optimizer step over part of the parameters. count: the number of this step, from 1."""
    lr, momentum, alpha, eps = float32(rate), float32(settings[0]), float32(settings[1]), float32(settings[4])
    kind, nesterov = plan[3], plan[4]
    if kind == 0 and momentum == 0:
        for k in range(start, stop, LANES):
            store(parameters, k, load(parameters, k) - load(gradients, k) * lr)
    elif kind == 0:
        for k in range(start, stop, LANES):
            g = load(gradients, k)
            m = g
            if not fresh:
                m = load(first, k) * momentum + g
            store(first, k, m)
            if nesterov:
                m = g + m * momentum
            store(parameters, k, load(parameters, k) - m * lr)
    elif kind == 1:
        rest = float32(1.0 - settings[1])
        for k in range(start, stop, LANES):
            g = load(gradients, k)
            v = load(first, k) * alpha + (g * g) * rest
            store(first, k, v)
            d = g / (root(v) + eps)
            if momentum > 0:
                d = load(second, k) * momentum + d
                store(second, k, d)
            store(parameters, k, load(parameters, k) - d * lr)
    elif kind == 2:
        for k in range(start, stop, LANES):
            g = load(gradients, k)
            v = load(first, k) + g * g
            store(first, k, v)
            store(parameters, k, load(parameters, k) - (g / (root(v) + eps)) * lr)
    else:
        rest1, rest2, beta2 = float32(1.0 - settings[2]), float32(1.0 - settings[3]), float32(settings[3])
        size = float32(rate / (1.0 - settings[2] ** count))
        narrow = float32(1.0 / math.sqrt(1.0 - settings[3] ** count))
        kept = float32(1.0 - rate * decay)
        for k in range(start, stop, LANES):
            g, m = load(gradients, k), load(first, k)
            m = m + (g - m) * rest1
            v = load(second, k) * beta2 + (g * g) * rest2
            store(first, k, m)
            store(second, k, v)
            w = load(parameters, k) * kept
            store(parameters, k, w - (m / (root(v) * narrow + eps)) * size)


# ---------------------------------------------------------------- steps, epochs


@_compiled
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


@_inlined
def _gather(x, targets, order, start, stop, width, share, values, wanted, shares):
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


@_inlined
def _weigh(counting, order, start, stop, shares):
    """Multiply each sample's share of the mean by what it counts. counting: by sample; empty where all count alike."""
    if len(counting) > 0:
        for k in range(stop - start):
            put(shares, k, get(shares, k) * get(counting, get(order, start + k)))


@_compiled
def evaluate(
    plan, settings, stages, x, targets, counting, parameters, everything, values, slopes, errors, wanted, shares
):
    """Mean loss over some samples, and the share of right classes. everything: the indices of these samples."""
    samples, width, outputs = len(everything), stages[0, 1], plan[7]
    at = stages[len(stages) - 1, 7]
    border = float32(0.5 if plan[2] == 4 else 0.0)
    loss, right = 0.0, 0
    for begin in range(0, samples, CHUNK):
        end = min(begin + CHUNK, samples)
        row = _gather(x, targets, everything, begin, end, width, float32(1), values, wanted, shares)
        _weigh(counting, everything, begin, end, shares)
        _forward(stages, parameters, values, slopes, row)
        loss += _losses(plan[2], float32(settings[8]), outputs, at, values, errors, wanted, shares, row)
        for k in range(end - begin):
            best = 0
            for j in range(1, outputs):
                if values[(at + j) * row + k] > values[(at + best) * row + k]:
                    best = j
            if plan[2] == 5:
                right += best == wanted[k]
            else:
                right += (values[at * row + k] > 0) == (wanted[k] > border)
    return loss / samples, right / samples


@_compiled
def train(
    plan,
    settings,
    rates,
    place,
    stages,
    x,
    targets,
    counting,
    part,
    test_x,
    test_targets,
    test_counting,
    test_everything,
    test_part,
    order,
    parameters,
    gradients,
    first,
    second,
    counts,
    values,
    slopes,
    errors,
    wanted,
    shares,
    points,
    stride,
    marks,
    steps,
):
    """Do up to `steps` steps from `place`, changed in place; returns (steps done, last batch's loss, points measured).

    At every `stride`-th mark, of which each epoch has `marks`, a row of `points` is filled: epoch, step, loss and share
    of right classes on `part` of the training data, and on the test data, within an epoch on `test_part` of them.
    Stops when they are full, and at the first loss that is not finite, without that step's update. rates: (n,), the
    learning rates of this epoch and the next ones; the last one stays. counts: (2,), steps that the optimizer has
    counted for weights and biases. counting: see `_weigh`.
    """
    samples, batch, width, outputs = len(order), plan[1], stages[0, 1], plan[7]
    at = stages[len(stages) - 1, 7]
    delta = float32(settings[8])
    l1, l2 = float32(settings[6]), float32(settings[7])
    done, loss, found, began = 0, float32(0), 0, place[0]
    while done < steps and found < len(points):
        if place[2] != place[0]:
            shuffle(order, plan[0], place[0])
            place[2] = place[0]
        rate = rates[min(place[0] - began, len(rates) - 1)]
        epoch, start = place[0], place[1]
        stop = min(start + batch, samples)
        for k in range(0, plan[6], LANES):
            store(gradients, k, spread(float32(0)))
        loss, share = float32(0), float32(1.0 / (stop - start))
        for begin in range(start, stop, CHUNK):
            end = min(begin + CHUNK, stop)
            row = _gather(x, targets, order, begin, end, width, share, values, wanted, shares)
            _weigh(counting, order, begin, end, shares)
            if row == LANES:  # known to the compiler, small batches are a third faster
                _forward(stages, parameters, values, slopes, LANES)
                loss += _losses(plan[2], delta, outputs, at, values, errors, wanted, shares, LANES)
                _backward(stages, parameters, gradients, values, slopes, errors, LANES)
            else:
                _forward(stages, parameters, values, slopes, row)
                loss += _losses(plan[2], delta, outputs, at, values, errors, wanted, shares, row)
                _backward(stages, parameters, gradients, values, slopes, errors, row)
        done += 1
        place[4] += 1
        place[1] = stop
        if stop == samples:
            place[0] += 1
            place[1] = 0
        if not abs(loss) <= 3.4e38:
            break
        if l1 != 0 or l2 != 0:
            _penalise(parameters, gradients, plan[5], l1, l2)
        counts[0] += float32(1)
        counts[1] += float32(1)
        fresh, decay = place[3], settings[5]
        _update(plan, settings, rate, parameters, gradients, first, second, 0, plan[5], counts[0], fresh, decay)
        _update(plan, settings, rate, parameters, gradients, first, second, plan[5], plan[6], counts[1], fresh, 0.0)
        place[3] = 0
        if marks == 1 and stop < samples:  # divisions are slow
            continue
        mark = place[0] * marks + place[1] * marks // samples
        if mark != epoch * marks + start * marks // samples and mark % stride == 0:
            point = points[found]
            point[0], point[1] = place[0] + place[1] / samples, place[4]
            point[2], point[3] = evaluate(
                plan, settings, stages, x, targets, counting, parameters, part, values, slopes, errors, wanted, shares
            )
            chosen = test_everything if place[1] == 0 else test_part
            point[4], point[5] = evaluate(
                plan,
                settings,
                stages,
                test_x,
                test_targets,
                test_counting,
                parameters,
                chosen,
                values,
                slopes,
                errors,
                wanted,
                shares,
            )
            found += 1
    return done, loss, found
