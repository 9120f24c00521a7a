"""Convolutions: z[o, y, x] = b[o] + Σ w[o, c, i, j] · x[c, s y + i - p, s x + j - p] over channels c and taps (i, j).

With e the slope of the loss at z, ∂w[o, c, i, j] = Σ e[o, y, x] · x[c, s y + i - p, s x + j - p] over pixels and
samples, ∂b[o] = Σ e[o, y, x], and ∂x is a convolution too: of e, with the taps turned round.

What lies under a tap is read from a table of offsets, so that kernel, stride s and padding p change the table only. A
pass computes channels of sums over taps: one forwards, and one backwards for each remainder of y and x divided by s. A
Linear layer is a convolution of one pixel, whose taps are its inputs; only its gradients are computed otherwise.
"""

from typing import Any

from numba import float32

from playground.steppers.kernel.compiled import inlined, shared
from playground.steppers.kernel.lanes import LANES, get, load, put, spread, store, total, within
from playground.steppers.kernel.layout import (
    KIND_CONV,
    PASS_BIASES,
    PASS_HEIGHT,
    PASS_LINE,
    PASS_LINES,
    PASS_PACKED,
    PASS_ROW,
    PASS_SOURCE,
    PASS_SOURCE_LINE,
    PASS_SOURCE_PIXEL,
    PASS_STRIDE,
    PASS_TABLE,
    PASS_TAPS,
    PASS_TAPS_OF_LINE,
    PASS_TARGET,
    PASS_TARGET_LINE,
    PASS_TARGET_PIXEL,
    PASS_TARGET_PLANE,
    PASS_UNITS,
    PASS_WEIGHTS,
    PASS_WIDE,
    PASS_WIDE_BIASES,
    PASS_WIDTH,
    STAGE_KIND,
    STAGE_PASS,
    TAP_COLUMNS,
    TAP_PACKED,
    TAP_PARAMETER,
)
from playground.steppers.kernel.pictures import tiles

_MANY = 32  # pixels whose errors and values are multiplied before the sums are put away


@shared
def pack(pictures, parameters):
    """Lay the weights as the tiles read them."""
    passes, taps, packed = pictures.passes, pictures.taps, pictures.packed
    for n in range(len(passes)):
        if passes[n, PASS_PACKED] >= 0:
            row, units, to = passes[n, PASS_ROW], passes[n, PASS_UNITS], passes[n, PASS_PACKED]
            for t in range(passes[n, PASS_TAPS]):
                tap = passes[n, PASS_TABLE] + t * TAP_COLUMNS
                w = passes[n, PASS_WEIGHTS] + get(taps, tap + TAP_PARAMETER)
                for o in range(units):
                    put(packed, to + get(taps, tap + TAP_PACKED) + o, get(parameters, w + o * row))


@shared
def forget_slopes(stages, pictures, start, stop, wide):
    """No gradients of the convolutions among some stages."""
    passes = pictures.passes
    for s in range(start, stop):
        if stages[s, STAGE_KIND] == KIND_CONV:
            n = stages[s, STAGE_PASS]
            for k in range(passes[n, PASS_WIDE], passes[n, PASS_WIDE_BIASES] + passes[n, PASS_UNITS] * LANES, LANES):
                store(wide, k, spread(float32(0)))


@shared
def hand_over_slopes(stages, pictures, start, stop, wide, gradients):
    """Lay the sums over the lanes among the gradients of all parameters."""
    passes = pictures.passes
    for s in range(start, stop):
        if stages[s, STAGE_KIND] == KIND_CONV:
            n = stages[s, STAGE_PASS]
            units, taps, from_here = passes[n, PASS_UNITS], passes[n, PASS_TAPS], passes[n, PASS_WIDE]
            for o in range(units):
                for t in range(taps):
                    tap = passes[n, PASS_TABLE] + t * TAP_COLUMNS
                    w = passes[n, PASS_WEIGHTS] + o * taps + get(pictures.taps, tap + TAP_PARAMETER)
                    put(gradients, w, total(load(wide, from_here + (t * units + o) * LANES)))
                if passes[n, PASS_BIASES] >= 0:
                    slope = total(load(wide, passes[n, PASS_WIDE_BIASES] + o * LANES))
                    put(gradients, passes[n, PASS_BIASES] + o, slope)


def _line(units: int, pixels: int) -> Any:
    """A function for a line of sums of so many units: `pixels` at once, and then one by one."""
    some, one = tiles.sums(units, pixels), tiles.sums(units, 1)

    @inlined
    def line(pictures, n, parameters, values, source, o, target, first, taps):
        passes, table = pictures.passes, pictures.taps
        step, across = passes[n, PASS_SOURCE_PIXEL], passes[n, PASS_TARGET_PIXEL]
        plane, width = passes[n, PASS_TARGET_PLANE], passes[n, PASS_WIDTH]
        weights, w = pictures.packed, passes[n, PASS_PACKED] + o
        if passes[n, PASS_PACKED] < 0:
            weights, w = parameters, passes[n, PASS_WEIGHTS] + o
        starts, b = pictures.zeros, 0
        if passes[n, PASS_BIASES] >= 0:
            starts, b = parameters, passes[n, PASS_BIASES] + o
        k, to = source, target + o * plane
        for _ in range(width // pixels):
            some(values, k, table, first, weights, w, starts, b, values, to, taps, 1, step, plane, across)
            k, to = k + pixels * step, to + pixels * across
        for _ in range(width % pixels):
            one(values, k, table, first, weights, w, starts, b, values, to, taps, 1, step, plane, across)
            k, to = k + step, to + across

    return line


_eight, _six, _four = _line(8, 2), _line(6, tiles.PIXELS), _line(4, tiles.PIXELS)
_two, _single = _line(2, 4 if tiles.LARGEST == 8 else 2), _line(1, 4)


@shared
def slide(pictures, n, parameters, values):
    """Pass n, forwards or backwards. Taps above or below the picture are left out."""
    passes = pictures.passes
    units = passes[n, PASS_UNITS]
    for y in range(passes[n, PASS_HEIGHT]):
        source = passes[n, PASS_SOURCE] + y * passes[n, PASS_SOURCE_LINE]
        target = passes[n, PASS_TARGET] + y * passes[n, PASS_TARGET_LINE]
        under, row = passes[n, PASS_LINE] + y * passes[n, PASS_STRIDE], passes[n, PASS_TAPS_OF_LINE]
        skipped = min(max(-under, 0) * row, passes[n, PASS_TAPS])  # lines that are not there
        taps = max(min((passes[n, PASS_LINES] - under) * row, passes[n, PASS_TAPS]) - skipped, 0)
        first = passes[n, PASS_TABLE] + skipped * TAP_COLUMNS
        o = 0
        if tiles.LARGEST == 8:
            while o + 8 <= units:
                _eight(pictures, n, parameters, values, source, o, target, first, taps)
                o += 8
        while o + 6 <= units:
            _six(pictures, n, parameters, values, source, o, target, first, taps)
            o += 6
        if o + 4 <= units:
            _four(pictures, n, parameters, values, source, o, target, first, taps)
            o += 4
        while o + 2 <= units:
            _two(pictures, n, parameters, values, source, o, target, first, taps)
            o += 2
        if o < units:
            _single(pictures, n, parameters, values, source, o, target, first, taps)


def _answers(units: int) -> Any:
    """A function for so many sums of a Linear layer, whose weights lie one unit after the other."""
    tile = tiles.sums(units, 1, together=False)

    @inlined
    def answers(pictures, n, parameters, values, o):
        passes = pictures.passes
        taps, row, plane = passes[n, PASS_TAPS], passes[n, PASS_ROW], passes[n, PASS_TARGET_PLANE]
        starts, b = pictures.zeros, 0
        if passes[n, PASS_BIASES] >= 0:
            starts, b = parameters, passes[n, PASS_BIASES] + o
        x, z, w = passes[n, PASS_SOURCE], passes[n, PASS_TARGET] + o * plane, passes[n, PASS_WEIGHTS] + o * row
        first = passes[n, PASS_TABLE]
        tile(values, x, pictures.taps, first, parameters, w, starts, b, values, z, taps, row, LANES, plane, LANES)

    return answers


_many_answers, _two_answers, _one_answer = _answers(tiles.LARGEST), _answers(2), _answers(1)


@shared
def affine(pictures, n, parameters, values):
    """Pass n, forwards, of a Linear layer: z = W x + b."""
    units, o = pictures.passes[n, PASS_UNITS], 0
    while o + tiles.LARGEST <= units:
        _many_answers(pictures, n, parameters, values, o)
        o += tiles.LARGEST
    while o + 2 <= units:
        _two_answers(pictures, n, parameters, values, o)
        o += 2
    if o < units:
        _one_answer(pictures, n, parameters, values, o)


def _slopes_of(units: int) -> Any:
    """A function that adds to the gradients of so many units for some lines of pixels."""
    tile = tiles.slopes(units)

    @inlined
    def add(pictures, n, values, wide, target, source, o, lines):
        passes, table = pictures.passes, pictures.taps
        row, plane, width = passes[n, PASS_UNITS], passes[n, PASS_TARGET_PLANE], passes[n, PASS_WIDTH]
        e_line, x_line, step = passes[n, PASS_TARGET_LINE], passes[n, PASS_SOURCE_LINE], passes[n, PASS_SOURCE_PIXEL]
        first, e = passes[n, PASS_TABLE], target + o * plane
        for t in range(0, passes[n, PASS_TAPS], tiles.TAPS):
            g = passes[n, PASS_WIDE] + (t * row + o) * LANES
            k = first + t * TAP_COLUMNS
            tile(values, e, values, source, table, k, wide, g, lines, width, row, plane, e_line, x_line, step)

    return add


_slopes_of_8, _slopes_of_6, _slopes_of_4, _slopes_of_2, _slopes_of_1 = (_slopes_of(n) for n in (8, 6, 4, 2, 1))


@shared
def add_slopes(pictures, n, values, wide):
    """Add to the gradients of pass n in `wide`, where all are summed lane by lane, LANES numbers for each.

    A few lines at a time, which stay in the first cache.
    """
    passes = pictures.passes
    units, height, width = passes[n, PASS_UNITS], passes[n, PASS_HEIGHT], passes[n, PASS_WIDTH]
    together = max(2, _MANY // width)
    for y in range(0, height, together):
        lines = min(together, height - y)
        source = passes[n, PASS_SOURCE] + y * passes[n, PASS_SOURCE_LINE]
        target = passes[n, PASS_TARGET] + y * passes[n, PASS_TARGET_LINE]
        o = 0
        if tiles.LARGEST == 8:
            while o + 8 <= units:
                _slopes_of_8(pictures, n, values, wide, target, source, o, lines)
                o += 8
            if o + 6 <= units:
                _slopes_of_6(pictures, n, values, wide, target, source, o, lines)
                o += 6
        while o + 4 <= units:
            _slopes_of_4(pictures, n, values, wide, target, source, o, lines)
            o += 4
        while o + 2 <= units:
            _slopes_of_2(pictures, n, values, wide, target, source, o, lines)
            o += 2
        if o < units:
            _slopes_of_1(pictures, n, values, wide, target, source, o, lines)
        _add_errors(pictures, n, values, wide, target, lines)


@inlined
def _add_errors(pictures, n, values, wide, target, lines):
    """Add the errors of some lines to the wide gradients of the biases, if there are any."""
    passes = pictures.passes
    for o in range(passes[n, PASS_UNITS] if passes[n, PASS_BIASES] >= 0 else 0):
        g = passes[n, PASS_WIDE_BIASES] + o * LANES
        whole = load(wide, g)
        for y in range(lines):
            e = target + o * passes[n, PASS_TARGET_PLANE] + y * passes[n, PASS_TARGET_LINE]
            for k in range(e, e + passes[n, PASS_WIDTH] * LANES, LANES):
                whole = whole + load(values, k)
        store(wide, g, whole)


@shared
def add_linear_slopes(pictures, n, values, gradients):
    """Add to the gradients of the Linear layer of pass n: ∂W = Σ e xᵀ and ∂b = Σ e over the samples.

    Sixteen inputs at a time for all units, laid as (sample, input). The last sixteen overlap those before, which count
    nothing then.
    """
    passes, turned = pictures.passes, pictures.turned
    units, inputs, weights = passes[n, PASS_UNITS], passes[n, PASS_TAPS], passes[n, PASS_WEIGHTS]
    e, x, biases = passes[n, PASS_TARGET], passes[n, PASS_SOURCE], passes[n, PASS_BIASES]
    for o in range(units if biases >= 0 else 0):
        put(gradients, biases + o, get(gradients, biases + o) + total(load(values, e + o * LANES)))
    if inputs < LANES:
        for o in range(units):
            for i in range(inputs):
                slope = total(load(values, e + o * LANES) * load(values, x + i * LANES))
                put(gradients, weights + o * inputs + i, get(gradients, weights + o * inputs + i) + slope)
        return
    for k in range(LANES):
        put(pictures.rows, k, k * LANES)
    for i in range(0, inputs, LANES):
        at = min(i, inputs - LANES)
        tiles.turn(values, x + at * LANES, pictures.rows, 0, turned, 0)
        if at < i:
            for k in range(0, LANES * LANES, LANES):
                store(turned, k, load(turned, k) * (1.0 - within(i - at)))
        tiles.add_outer(turned, 0, values, e, gradients, weights + at, units, inputs)
