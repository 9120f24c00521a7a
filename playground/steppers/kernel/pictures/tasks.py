"""What threads that train pictures do side by side, item by item.

A batch is divided into blocks of whole chunks, whose number follows from the batch and the design alone. Each block has
gradients and a loss of its own, summed chunk after chunk; those of a batch are the sums over its blocks, in their
order. So results are the same, bit for bit, however many threads there are and whoever does what.
"""

import numpy as np
from numba import float32

from playground.steppers.kernel.compiled import inlined, shared
from playground.steppers.kernel.dropout import key_of_step
from playground.steppers.kernel.lanes import LANES, load, put, spread, store
from playground.steppers.kernel.layout import (
    BLOCKS,
    PLACE_OFFSET,
    PLACE_STEP,
    PLAN_BATCH,
    PLAN_BLOCKS,
    PLAN_LOSS,
    PLAN_OUTPUTS,
    PLAN_PARAMETERS,
    PLAN_SEED,
    SETTING_DELTA,
    STAGE_HERE,
)
from playground.steppers.kernel.losses import count_right, losses
from playground.steppers.kernel.optimizers import move_some
from playground.steppers.kernel.pictures.conv import forget_slopes, hand_over_slopes
from playground.steppers.kernel.pictures.lines import gather_pictures, gather_targets
from playground.steppers.kernel.pictures.norm import measure, norm_errors
from playground.steppers.kernel.pictures.tables import picture
from playground.steppers.kernel.pictures.through import backward, forward
from playground.steppers.kernel.samples import weigh

MOVED = 4096
"""Parameters that are worth an item of their own when an optimizer moves them."""


@inlined
def end_of_batch(plan, place, order):
    """Where in the order of the epoch the batch under way ends."""
    return min(place[PLACE_OFFSET] + plan[PLAN_BATCH], len(order))


@inlined
def chunks_of(samples):
    return (samples + LANES - 1) // LANES


@inlined
def items_of(numbers, each):
    """Items of a task about so many numbers, of which `each` are worth an item; makes no difference to results."""
    return max(1, min(BLOCKS, numbers // each))


@shared
def forwards(
    plan, settings, place, stages, pictures, amounts, statistics, x, targets, counting, order, parameters, parts, wide,
    sums, values, slopes, wanted, shares, piece, block,
):  # fmt: skip
    """A block through the stages of a piece; through the last one also backwards, which gives the block's loss."""
    start, stop, ends, last = (
        place[PLACE_OFFSET],
        end_of_batch(plan, place, order),
        pictures.ends,
        len(pictures.ends) - 1,
    )
    kind, delta, outputs = plan[PLAN_LOSS], float32(settings[SETTING_DELTA]), plan[PLAN_OUTPUTS]
    at, apart = stages[len(stages) - 1, STAGE_HERE], pictures.size if last else 0
    key, share = key_of_step(plan[PLAN_SEED], place[PLACE_STEP]), float32(1.0 / (stop - start))
    before, end = ends[piece - 1] if piece else 0, ends[piece]
    own = parts[block * plan[PLAN_PARAMETERS] :]
    if piece == 0:
        _clear(own, plan[PLAN_PARAMETERS])
    if piece == last:
        forget_slopes(stages, pictures, before, end, wide)
    loss = float32(0)
    for chunk in range(_first_of(block, plan, stop - start), _first_of(block + 1, plan, stop - start)):
        begin, number = start + chunk * LANES, chunk * LANES
        many, v, d = min(stop - begin, LANES), values[chunk * apart :], slopes[chunk * apart :]
        if piece == 0:
            gather_pictures(pictures, x, order, begin, stop, v)
        forward(stages, pictures, before, end, parameters, v, d, amounts, statistics, many, key, number)
        if piece == last:
            gather_targets(targets, order, begin, stop, share, wanted, shares)
            weigh(counting, order, begin, begin + many, shares)
            loss += losses(kind, delta, outputs, at, v, v, wanted, shares, LANES)
            backward(stages, pictures, before, end, parameters, own, wide, v, d)
    if piece == last:
        hand_over_slopes(stages, pictures, before, end, wide, own)
    put(sums, 2 * block, np.float64(loss))


@shared
def backwards(
    plan, place, stages, pictures, statistics, order, parameters, parts, gradients, wide, values, slopes, piece, block
):  # fmt: skip
    """A block back through the stages of a piece, from the batch normalisation behind it on."""
    ends, samples = pictures.ends, end_of_batch(plan, place, order) - place[PLACE_OFFSET]
    before, end = ends[piece - 1] if piece else 0, ends[piece]
    own = parts[block * plan[PLAN_PARAMETERS] :]
    forget_slopes(stages, pictures, before, end, wide)
    for chunk in range(_first_of(block, plan, samples), _first_of(block + 1, plan, samples)):
        v, d = values[chunk * pictures.size :], slopes[chunk * pictures.size :]
        norm_errors(stages, pictures, end, parameters, gradients, statistics, v, d, samples, chunk * LANES)
        backward(stages, pictures, before, end, parameters, own, wide, v, d)
    hand_over_slopes(stages, pictures, before, end, wide, own)


@shared
def measure_some(plan, place, stages, pictures, statistics, order, values, piece, item):
    """Some channels of what goes into the batch normalisation behind a piece."""
    s, samples = pictures.ends[piece], end_of_batch(plan, place, order) - place[PLACE_OFFSET]
    channels = picture(pictures, s).channels
    items = items_of(channels, 1)
    begin, end = item * channels // items, (item + 1) * channels // items
    measure(stages, pictures, s, statistics, values, pictures.size, samples, begin, end)


@shared
def sum_and_move(
    plan, settings, rate, place, parameters, parts, gradients, first, second, counts, blocks, item
):  # fmt: skip
    """Of some parameters the sums over the blocks, and the optimizer's step."""
    size = plan[PLAN_PARAMETERS]
    items = items_of(size, MOVED)
    start, stop = size // LANES * item // items * LANES, size // LANES * (item + 1) // items * LANES
    for k in range(start, stop, LANES):
        whole = load(parts, k)
        for block in range(1, blocks):
            whole = whole + load(parts, block * size + k)
        store(gradients, k, whole)
    move_some(plan, settings, rate, place, parameters, gradients, first, second, counts, start, stop)


@shared
def judge(
    plan, settings, stages, pictures, amounts, statistics, x, targets, counting, order, parameters, sums, values,
    slopes, wanted, shares, blocks, block,
):  # fmt: skip
    """Loss and right classes of one of so many blocks of the samples in `order`."""
    samples, outputs, kind, delta = len(order), plan[PLAN_OUTPUTS], plan[PLAN_LOSS], float32(settings[SETTING_DELTA])
    at, chunks, loss, right = stages[len(stages) - 1, STAGE_HERE], chunks_of(len(order)), 0.0, 0
    for chunk in range(block * chunks // blocks, (block + 1) * chunks // blocks):
        begin, end = chunk * LANES, min((chunk + 1) * LANES, samples)
        gather_pictures(pictures, x, order, begin, end, values)
        gather_targets(targets, order, begin, end, float32(1), wanted, shares)
        weigh(counting, order, begin, end, shares)
        forward(stages, pictures, 0, len(stages), parameters, values, slopes, amounts, statistics, 0, np.uint64(0), 0)
        loss += losses(kind, delta, outputs, at, values, slopes, wanted, shares, LANES)
        right += count_right(kind, outputs, at, values, wanted, end - begin, LANES)
    put(sums, 2 * block, loss)
    put(sums, 2 * block + 1, np.float64(right))


@inlined
def _first_of(block, plan, samples):
    """The first chunk of a block."""
    chunks = chunks_of(samples)
    return block * chunks // min(plan[PLAN_BLOCKS], chunks)


@inlined
def _clear(array, size):
    """size: a multiple of LANES."""
    for k in range(0, size, LANES):
        store(array, k, spread(float32(0)))
