"""Whole steps, and measurements, of designs with pictures; see `steps.py`. A chunk is sixteen samples.

Batch normalisation has to see the whole batch; so the stages are divided into pieces that begin with one. Of each piece
all chunks are computed, then those of the next one; the last piece goes forwards and backwards at once. With a single
piece all chunks share one place in the working arrays, with more each has its own.
"""

import numpy as np
from numba import float32

from playground.steppers.kernel.compiled import compiled, inlined
from playground.steppers.kernel.dropout import key_of_step
from playground.steppers.kernel.lanes import LANES, spread, store
from playground.steppers.kernel.layout import (
    PLACE_EPOCH,
    PLACE_OFFSET,
    PLACE_SHUFFLED,
    PLACE_STEP,
    PLAN_BATCH,
    PLAN_LOSS,
    PLAN_OUTPUTS,
    PLAN_PARAMETERS,
    PLAN_SEED,
    SETTING_DELTA,
    STAGE_HERE,
)
from playground.steppers.kernel.losses import count_right, losses
from playground.steppers.kernel.optimizers import move
from playground.steppers.kernel.pictures.conv import forget_gradients, hand_over_gradients, pack
from playground.steppers.kernel.pictures.lines import gather_pictures, gather_targets
from playground.steppers.kernel.pictures.norm import keep_running_of_pictures, measure, norm_errors
from playground.steppers.kernel.pictures.through import backward, forward
from playground.steppers.kernel.samples import shuffle, weigh


@compiled
def evaluate_pictures(
    plan, settings, stages, pictures, amounts, statistics, x, targets, counting, parameters, everything, values, slopes,
    wanted, shares,
):  # fmt: skip
    """As `steps.evaluate`."""
    samples, outputs, kind = len(everything), plan[PLAN_OUTPUTS], plan[PLAN_LOSS]
    at, delta = stages[len(stages) - 1, STAGE_HERE], float32(settings[SETTING_DELTA])
    loss, right, none = 0.0, 0, np.uint64(0)
    pack(pictures, parameters)
    for begin in range(0, samples, LANES):
        end = min(begin + LANES, samples)
        gather_pictures(pictures, x, everything, begin, end, values)
        gather_targets(targets, everything, begin, end, float32(1), wanted, shares)
        weigh(counting, everything, begin, end, shares)
        forward(stages, pictures, 0, len(stages), parameters, values, slopes, amounts, statistics, 0, none, 0)
        loss += losses(kind, delta, outputs, at, values, slopes, wanted, shares, LANES)
        right += count_right(kind, outputs, at, values, wanted, end - begin, LANES)
    return loss / samples, right / samples


@compiled
def train_pictures(
    plan, settings, rates, place, stages, pictures, amounts, statistics, x, targets, counting, order, parameters,
    gradients, first, second, counts, values, slopes, wanted, shares, steps,
):  # fmt: skip
    """As `steps.train`, without points of the history; returns (steps done, last batch's loss).

    values, slopes: with room for a chunk; where there is batch normalisation, for all chunks of a batch.
    """
    samples, kind, at = len(order), plan[PLAN_LOSS], stages[len(stages) - 1, STAGE_HERE]
    delta, ends, last = float32(settings[SETTING_DELTA]), pictures.ends, len(pictures.ends) - 1
    apart = pictures.size if last else 0
    done, loss, began = 0, float32(0), place[PLACE_EPOCH]
    while done < steps:
        epoch, start = place[PLACE_EPOCH], place[PLACE_OFFSET]
        if place[PLACE_SHUFFLED] != epoch:
            shuffle(order, plan[PLAN_SEED], epoch)
            place[PLACE_SHUFFLED] = epoch
        stop = min(start + plan[PLAN_BATCH], samples)
        key, batch = key_of_step(plan[PLAN_SEED], place[PLACE_STEP]), stop - start
        _begin(plan, pictures, parameters, gradients)
        loss, share = float32(0), float32(1.0 / batch)
        for piece in range(last + 1):
            before, end = ends[piece - 1] if piece else 0, ends[piece]
            for begin in range(start, stop, LANES):
                many, number = min(stop - begin, LANES), begin - start
                v, d = values[number // LANES * apart :], slopes[number // LANES * apart :]
                if piece == 0:
                    gather_pictures(pictures, x, order, begin, stop, v)
                forward(stages, pictures, before, end, parameters, v, d, amounts, statistics, many, key, number)
                if piece == last:
                    gather_targets(targets, order, begin, stop, share, wanted, shares)
                    weigh(counting, order, begin, begin + many, shares)
                    loss += losses(kind, delta, plan[PLAN_OUTPUTS], at, v, v, wanted, shares, LANES)
                    backward(stages, pictures, before, end, parameters, gradients, v, d)
            if piece < last:
                measure(stages, pictures, end, statistics, values, apart, batch)
        for piece in range(last - 1, -1, -1):
            before, end = ends[piece - 1] if piece else 0, ends[piece]
            for number in range(0, batch, LANES):
                v, d = values[number // LANES * apart :], slopes[number // LANES * apart :]
                norm_errors(stages, pictures, end, parameters, gradients, statistics, v, d, batch, number)
                backward(stages, pictures, before, end, parameters, gradients, v, d)
        hand_over_gradients(stages, pictures, gradients)
        done += 1
        place[PLACE_STEP] += 1
        place[PLACE_OFFSET] = stop
        if stop == samples:
            place[PLACE_EPOCH] += 1
            place[PLACE_OFFSET] = 0
        if not abs(loss) <= 3.4e38:
            break
        keep_running_of_pictures(stages, pictures, amounts, statistics, batch)
        rate = rates[min(epoch - began, len(rates) - 1)]
        move(plan, settings, rate, place, parameters, gradients, first, second, counts)
    return done, loss


@inlined
def _begin(plan, pictures, parameters, gradients):
    """No gradients yet, and the weights as the tiles read them."""
    for k in range(0, plan[PLAN_PARAMETERS], LANES):
        store(gradients, k, spread(float32(0)))
    forget_gradients(pictures)
    pack(pictures, parameters)
