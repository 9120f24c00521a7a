"""Sixteen float32 that are computed at once, as a type that the compiler knows, and what can be done with them."""

import operator
from math import prod
from typing import Any, ClassVar

import numpy as np
from llvmlite import ir
from numba import types
from numba.core import cgutils
from numba.core.typing.templates import AbstractTemplate, infer_global, signature
from numba.extending import intrinsic, lower_builtin, models, register_model
from numpy.typing import NDArray

LANES = 16
"""Samples computed at once: one register of AVX-512, two of AVX2, four of SSE or NEON."""

FLOATS = ir.VectorType(ir.FloatType(), LANES)
INTS = ir.VectorType(ir.IntType(32), LANES)
FLAGS = ("contract", "nsz")


def zeros(*shape: int) -> NDArray[np.float32]:
    """Zeros that begin where a line of the cache begins.

    Sixteen numbers fill such a line, and reading or writing parts of two lines takes twice as long.
    """
    size = prod(shape)
    whole = np.zeros(size + LANES, np.float32)
    first = -whole.ctypes.data % (LANES * whole.itemsize) // whole.itemsize
    return whole[first : first + size].reshape(shape)


class _Lanes(types.Type):
    """Sixteen float32 in registers."""

    def __init__(self) -> None:
        super().__init__(name="Lanes")


lanes = _Lanes()


@register_model(_Lanes)
class _LanesModel(models.PrimitiveModel):
    def __init__(self, manager: Any, of: Any) -> None:
        super().__init__(manager, of, FLOATS)


def _address(context: Any, builder: Any, kind: Any, array: Any, index: Any) -> Any:
    data = context.make_array(kind)(context, builder, array).data
    return builder.bitcast(builder.gep(data, [index]), FLOATS.as_pointer())


def spread_out(builder: Any, value: Any, many: int = LANES) -> Any:
    """LLVM's value, float32 or int32, in every lane of so many."""
    nothing = ir.Constant(ir.VectorType(value.type, many), ir.Undefined)
    single = builder.insert_element(nothing, value, ir.Constant(ir.IntType(32), 0))
    return builder.shuffle_vector(single, nothing, ir.Constant(ir.VectorType(ir.IntType(32), many), [0] * many))


def whole(value: int) -> Any:
    return ir.Constant(INTS, [value] * LANES)


@intrinsic
def load(typing: Any, array: Any, index: Any) -> Any:
    """Sixteen neighbours of a flat float32 array."""

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return builder.load(_address(context, builder, signature.args[0], *arguments), align=4)

    return lanes(array, types.intp), emit


@intrinsic
def store(typing: Any, array: Any, index: Any, value: Any) -> Any:
    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        builder.store(arguments[2], _address(context, builder, signature.args[0], *arguments[:2]), align=4)
        return context.get_dummy_value()

    return types.void(array, types.intp, lanes), emit


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
        return spread_out(builder, arguments[0])

    return lanes(types.float32), emit


@intrinsic
def pick(typing: Any, a: Any, b: Any, yes: Any, no: Any) -> Any:
    """Lane by lane `yes` where a < b, else `no`, also where one of them is NaN."""

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return builder.select(builder.fcmp_ordered("<", *arguments[:2]), *arguments[2:])

    return lanes(lanes, lanes, lanes, lanes), emit


@intrinsic
def larger(typing: Any, a: Any, b: Any) -> Any:
    """Lane by lane the larger one, and NaN where one of them is."""

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        a, b = arguments
        found = builder.select(builder.fcmp_unordered(">", b, a), b, a)
        return builder.select(builder.fcmp_unordered("uno", a, a), a, found)

    return lanes(lanes, lanes), emit


@intrinsic
def within(typing: Any, count: Any) -> Any:
    """1 in the first `count` lanes and 0 in the others, of which there may be none."""

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        count = spread_out(builder, builder.trunc(arguments[0], ir.IntType(32)))
        inside = builder.icmp_signed("<", ir.Constant(INTS, list(range(LANES))), count)
        return builder.uitofp(inside, FLOATS)

    return lanes(types.intp), emit


@intrinsic
def power_of_two(typing: Any, n: Any) -> Any:
    """2ⁿ for whole n from -126 to 127."""

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        raised = builder.add(builder.fptosi(arguments[0], INTS), whole(127))
        return builder.bitcast(builder.shl(raised, whole(23)), FLOATS)

    return lanes(lanes), emit


@intrinsic
def exponent(typing: Any, x: Any) -> Any:
    """n of x = m·2ⁿ with m from 1 to 2, for normal x > 0."""

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        raised = builder.lshr(builder.bitcast(arguments[0], INTS), whole(23))
        return builder.sitofp(builder.sub(raised, whole(127)), FLOATS)

    return lanes(lanes), emit


@intrinsic
def mantissa(typing: Any, x: Any) -> Any:
    """m of x = m·2ⁿ with m from 1 to 2, for normal x > 0."""

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        digits = builder.and_(builder.bitcast(arguments[0], INTS), whole(0x7FFFFF))
        return builder.bitcast(builder.or_(digits, whole(127 << 23)), FLOATS)

    return lanes(lanes), emit


@intrinsic
def root(typing: Any, x: Any) -> Any:
    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        function = cgutils.get_or_insert_function(
            builder.module, ir.FunctionType(FLOATS, [FLOATS]), f"llvm.sqrt.v{LANES}f32"
        )
        return builder.call(function, arguments)

    return lanes(lanes), emit


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
            value = builder.fadd(*halves, flags=FLAGS)
        return builder.extract_element(value, ir.Constant(ir.IntType(32), 0))

    return types.float32(lanes), emit


def _fold(width: int) -> Any:
    """A function of two registers: adds the halves of each group of 2·width lanes; groups of `width` stay."""
    first = [g * 2 * width + k for g in range(LANES // width) for k in range(width)]
    picked = [ir.Constant(INTS, [n + shift for n in first]) for shift in (0, width)]

    @intrinsic
    def fold(typing: Any, a: Any, b: Any) -> Any:
        def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            halves = [builder.shuffle_vector(*arguments, lanes) for lanes in picked]
            return builder.fadd(*halves, flags=FLAGS)

        return lanes(lanes, lanes), emit

    return fold


def _lane(n: int) -> Any:
    @intrinsic
    def lane(typing: Any, x: Any) -> Any:
        def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            return builder.extract_element(arguments[0], ir.Constant(ir.IntType(32), n))

        return types.float32(lanes), emit

    return lane


lane0, lane1, lane2, lane3 = (_lane(n) for n in range(4))
fold8, fold4, fold2, fold1 = _fold(8), _fold(4), _fold(2), _fold(1)


def _arithmetic(operation: Any, instruction: str) -> None:
    """Teach the compiler `lanes operation lanes`, and with one number on either side."""

    @infer_global(operation)
    class _Rule(AbstractTemplate):  # type: ignore[misc]
        metadata: ClassVar = {"target": "cpu"}  # asked before numba's own rules

        def generic(self, arguments: Any, names: Any) -> Any:
            if lanes in arguments and all(a is lanes or isinstance(a, types.Number) for a in arguments):
                return signature(lanes, *arguments)
            return None

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        pair = [
            value if kind is lanes else spread_out(builder, context.cast(builder, value, kind, types.float32))
            for kind, value in zip(signature.args, arguments, strict=True)
        ]
        return getattr(builder, instruction)(*pair, flags=FLAGS)

    for kinds in ((_Lanes, _Lanes), (_Lanes, types.Number), (types.Number, _Lanes)):
        lower_builtin(operation, *kinds)(emit)


_arithmetic(operator.add, "fadd")
_arithmetic(operator.sub, "fsub")
_arithmetic(operator.mul, "fmul")
_arithmetic(operator.truediv, "fdiv")
