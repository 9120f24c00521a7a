"""Register tiles: all that multiplies much. Their sums stay in registers, written as LLVM's instructions.

The sizes are those that fit into the registers of this processor: 32 of AVX-512, each sixteen numbers, or 16 of AVX2,
each eight; gradients are computed there for eight samples after the other eight, which makes room for more units.
"""

from collections.abc import Iterator
from itertools import product
from typing import Any

import llvmlite.binding as llvm
from llvmlite import ir
from numba import types
from numba.core import cgutils, config
from numba.extending import intrinsic

from playground.steppers.kernel.lanes import FLAGS, INTS, LANES, spread_out
from playground.steppers.kernel.layout import TAP_COLUMNS, TAP_PACKED

_WIDE = bool(llvm.get_host_cpu_features().get("avx512f", False)) and config.CPU_NAME in (None, "", "native")
PIECE = LANES if _WIDE else LANES // 2
"""Numbers of a register."""
LARGEST = 8 if _WIDE else 6
"""Most units that a tile computes at once."""
PIXELS = 2 if _WIDE else 1
"""Pixels that the largest tiles compute at once."""
TAPS = 3
"""Taps whose gradients are computed at once."""
_INDEX = ir.IntType(64)


def _n(value: int) -> Any:
    return ir.Constant(_INDEX, value)


def _read(builder: Any, pointer: Any, many: int = LANES) -> Any:
    kind = ir.VectorType(ir.FloatType(), many)
    return builder.load(builder.bitcast(pointer, kind.as_pointer()), align=4)


def _write(builder: Any, value: Any, pointer: Any) -> None:
    builder.store(value, builder.bitcast(pointer, value.type.as_pointer()), align=4)


def _times(builder: Any, index: Any, count: int) -> Any:
    return builder.mul(index, _n(count))


def _sums(builder: Any, rows: int, columns: int, many: int = LANES) -> list[tuple[int, int, Any]]:
    """Room for rows × columns sums of so many numbers, which the compiler makes registers."""
    kind = ir.VectorType(ir.FloatType(), many)
    return [(a, b, cgutils.alloca_once(builder, kind)) for a in range(rows) for b in range(columns)]


def _add_product(builder: Any, room: Any, a: Any, b: Any) -> None:
    product = builder.fmul(a, b, flags=FLAGS)
    builder.store(builder.fadd(builder.load(room), product, flags=FLAGS), room)


def _places(context: Any, builder: Any, signature: Any, arguments: Any, *numbers: int) -> Iterator[Any]:
    """The address of argument n + 1 in the array that is argument n, for each of these n."""
    for n in numbers:
        data = context.make_array(signature.args[n])(context, builder, arguments[n]).data
        yield builder.gep(data, [arguments[n + 1]])


def sums(units: int, pixels: int, together: bool = True) -> Any:
    """The tile of so many neighbouring units and pixels. together: whether the weights of a tap lie side by side."""

    @intrinsic
    def tile(
        typing: Any, x: Any, source: Any, table: Any, first: Any, packed: Any, weights: Any, starts: Any, biases: Any,
        z: Any, target: Any, taps: Any, row: Any, step: Any, plane: Any, across: Any,
    ) -> Any:  # fmt: skip
        """z[o, p] = bias[o] + Σ over taps t of w[o, t] · x[p, t].

        Arrays, each followed by where in it the tile begins: x, whose tap t of pixel p lies at p · step + table[t, 0];
        the table of taps; packed, whose w[o, t] lies at o · row + table[t, 1], row being 1 if together; starts, with
        the biases; z, at o · plane + p · across.
        """

        def emit(context: Any, builder: Any, signature: Any, a: Any) -> Any:
            x0, table0, w0, b0, z0 = _places(context, builder, signature, a, 0, 2, 4, 6, 8)
            taps, row, step, plane, across = a[10:]
            rooms = _sums(builder, units, pixels)
            wheres = [_n(o) if together else _times(builder, row, o) for o in range(units)]
            for o, _, room in rooms:
                builder.store(spread_out(builder, builder.load(builder.gep(b0, [_n(o)]))), room)
            with cgutils.for_range(builder, taps, intp=_INDEX) as loop:
                tap = builder.gep(table0, [_times(builder, loop.index, TAP_COLUMNS)])
                under = builder.gep(x0, [builder.load(tap)])
                w1 = builder.gep(w0, [builder.load(builder.gep(tap, [_n(TAP_PACKED)]))])
                xs = [_read(builder, builder.gep(under, [_times(builder, step, p)])) for p in range(pixels)]
                for o in range(units):
                    weight = spread_out(builder, builder.load(builder.gep(w1, [wheres[o]])))
                    for p in range(pixels):
                        _add_product(builder, rooms[o * pixels + p][2], xs[p], weight)
            for o, p, room in rooms:
                to = builder.add(_times(builder, plane, o), _times(builder, across, p))
                _write(builder, builder.load(room), builder.gep(z0, [to]))
            return context.get_dummy_value()

        n = types.intp
        return types.void(x, n, table, n, packed, n, starts, n, z, n, n, n, n, n, n), emit

    return tile


def slopes(units: int) -> Any:
    """The tile of so many neighbouring units and TAPS neighbouring taps."""

    @intrinsic
    def tile(
        typing: Any, e: Any, target: Any, x: Any, source: Any, table: Any, first: Any, wide: Any, g: Any,
        lines: Any, width: Any, row: Any, plane: Any, e_line: Any, x_line: Any, step: Any,
    ) -> Any:  # fmt: skip
        """wide[t, o] += Σ over pixels p of e[o, p] · x[p, t], lane by lane.

        Arrays, each followed by where in it the tile begins: e, with units every `plane` and lines every `e_line`; x,
        whose lines come every `x_line` and pixels every `step`; wide, with rows of `row` times LANES numbers.
        """

        def emit(context: Any, builder: Any, signature: Any, a: Any) -> Any:
            e0, x0, table0, g0 = _places(context, builder, signature, a, 0, 2, 4, 6)
            lines, width, row, plane, e_line, x_line, step = a[8:]
            offsets = [builder.load(builder.gep(table0, [_n(TAP_COLUMNS * t)])) for t in range(TAPS)]
            for piece in range(0, LANES, PIECE):
                e1, x1, g1 = (builder.gep(place, [_n(piece)]) for place in (e0, x0, g0))
                rooms = _sums(builder, units, TAPS, PIECE)
                wheres = []
                for o, t, room in rooms:
                    to = _times(builder, builder.add(_times(builder, row, t), _n(o)), LANES)
                    wheres.append(builder.gep(g1, [to]))
                    builder.store(_read(builder, wheres[-1], PIECE), room)
                with cgutils.for_range(builder, lines, intp=_INDEX) as line:
                    e2 = builder.gep(e1, [builder.mul(line.index, e_line)])
                    x2 = builder.gep(x1, [builder.mul(line.index, x_line)])
                    with cgutils.for_range(builder, width, intp=_INDEX) as pixel:
                        e3 = builder.gep(e2, [_times(builder, pixel.index, LANES)])
                        x3 = builder.gep(x2, [builder.mul(pixel.index, step)])
                        xs = [_read(builder, builder.gep(x3, [offset]), PIECE) for offset in offsets]
                        for o in range(units):
                            error = _read(builder, builder.gep(e3, [_times(builder, plane, o)]), PIECE)
                            for t in range(TAPS):
                                _add_product(builder, rooms[o * TAPS + t][2], error, xs[t])
                for (_, _, room), where in zip(rooms, wheres, strict=True):
                    _write(builder, builder.load(room), where)
            return context.get_dummy_value()

        n = types.intp
        return types.void(e, n, x, n, table, n, wide, n, n, n, n, n, n, n, n), emit

    return tile


@intrinsic
def turn(typing: Any, x: Any, source: Any, offsets: Any, first: Any, z: Any, target: Any) -> Any:
    """Lay LANES rows of LANES numbers as columns: z[target + LANES · b + a] = x[source + offsets[a] + b]."""

    def emit(context: Any, builder: Any, signature: Any, a: Any) -> Any:
        x0, offset0, z0 = _places(context, builder, signature, a, 0, 2, 4)
        rows = [
            _read(builder, builder.gep(x0, [builder.load(builder.gep(offset0, [_n(row)]))])) for row in range(LANES)
        ]
        apart = 1  # two rows exchange half of their numbers, then pairs of rows, and so on
        while apart < LANES:
            kept = [n if not n & apart else LANES + n - apart for n in range(LANES)]
            given = [n + apart if not n & apart else LANES + n for n in range(LANES)]
            for row in range(LANES):
                if not row & apart:
                    pair = rows[row], rows[row + apart]
                    rows[row], rows[row + apart] = (
                        builder.shuffle_vector(*pair, ir.Constant(INTS, chosen)) for chosen in (kept, given)
                    )
            apart *= 2
        for b, row in enumerate(rows):
            _write(builder, row, builder.gep(z0, [_n(b * LANES)]))
        return context.get_dummy_value()

    n = types.intp
    return types.void(x, n, offsets, n, z, n), emit


@intrinsic
def add_outer(
    typing: Any, turned: Any, x: Any, errors: Any, e: Any, gradients: Any, g: Any, units: Any, row: Any
) -> Any:
    """gradients[o · row + i] += Σ over samples k of errors[o, k] · turned[k, i], for all units o and LANES inputs i.

    Arrays, each followed by where in it the tile begins.
    """

    def emit(context: Any, builder: Any, signature: Any, a: Any) -> Any:
        places = list(_places(context, builder, signature, a, 0, 2, 4))
        units, row = a[6:]
        for piece, first in product(range(0, LANES, PIECE), range(0, LANES, PIECE)):
            x0, e0, g0 = (builder.gep(place, [_n(n)]) for place, n in zip(places, (piece, first, piece), strict=True))
            xs = [_read(builder, builder.gep(x0, [_n((first + k) * LANES)]), PIECE) for k in range(PIECE)]
            with cgutils.for_range(builder, units, intp=_INDEX) as loop:
                e1, g1 = (builder.gep(p, [builder.mul(loop.index, by)]) for p, by in ((e0, _n(LANES)), (g0, row)))
                whole = _read(builder, g1, PIECE)
                for k, value in enumerate(xs):
                    error = spread_out(builder, builder.load(builder.gep(e1, [_n(k)])), PIECE)
                    whole = builder.fadd(whole, builder.fmul(error, value, flags=FLAGS), flags=FLAGS)
                _write(builder, whole, g1)
        return context.get_dummy_value()

    n = types.intp
    return types.void(turned, n, errors, n, gradients, n, n, n), emit
