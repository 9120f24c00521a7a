"""Whole steps and epochs, and measurements: what a stepper calls."""

import numpy as np
from numba import float32

from playground.steppers.kernel.batch_norm import keep_running
from playground.steppers.kernel.compiled import compiled
from playground.steppers.kernel.dropout import key_of_step
from playground.steppers.kernel.lanes import LANES, spread, store
from playground.steppers.kernel.layers import backward, forward
from playground.steppers.kernel.layout import (
    CHUNK,
    PLACE_EPOCH,
    PLACE_OFFSET,
    PLACE_SHUFFLED,
    PLACE_STEP,
    PLAN_BATCH,
    PLAN_CHUNK,
    PLAN_LOSS,
    PLAN_OUTPUTS,
    PLAN_PARAMETERS,
    PLAN_SEED,
    SETTING_DELTA,
    STAGE_HERE,
    STAGE_INPUTS,
)
from playground.steppers.kernel.losses import count_right, losses
from playground.steppers.kernel.optimizers import move
from playground.steppers.kernel.samples import gather, shuffle, weigh


@compiled
def evaluate(
    plan,
    settings,
    stages,
    amounts,
    statistics,
    x,
    targets,
    counting,
    parameters,
    everything,
    values,
    slopes,
    errors,
    wanted,
    shares,
):
    """Mean loss over some samples, and the share of right classes. everything: the indices of these samples."""
    samples, width, outputs = len(everything), stages[0, STAGE_INPUTS], plan[PLAN_OUTPUTS]
    kind, at = plan[PLAN_LOSS], stages[len(stages) - 1, STAGE_HERE]
    loss, right = 0.0, 0
    for begin in range(0, samples, CHUNK):
        end = min(begin + CHUNK, samples)
        row = gather(x, targets, everything, begin, end, width, float32(1), values, wanted, shares)
        weigh(counting, everything, begin, end, shares)
        forward(stages, parameters, values, slopes, row, amounts, statistics, 0, np.uint64(0), 0)
        loss += losses(kind, float32(settings[SETTING_DELTA]), outputs, at, values, errors, wanted, shares, row)
        right += count_right(kind, outputs, at, values, wanted, end - begin, row)
    return loss / samples, right / samples


@compiled
def train(
    plan,
    settings,
    rates,
    place,
    stages,
    amounts,
    statistics,
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
    learning rates of this epoch and the next ones; the last one stays. amounts, statistics: see `layers.py`. counting:
    see `weigh`. counts: (2,), steps that the optimizer has counted for weights and biases.
    """
    samples, batch, width, outputs = len(order), plan[PLAN_BATCH], stages[0, STAGE_INPUTS], plan[PLAN_OUTPUTS]
    size = plan[PLAN_PARAMETERS]
    kind, at, chunk = plan[PLAN_LOSS], stages[len(stages) - 1, STAGE_HERE], plan[PLAN_CHUNK]
    delta = float32(settings[SETTING_DELTA])
    done, loss, found, began = 0, float32(0), 0, place[PLACE_EPOCH]
    while done < steps and found < len(points):
        epoch, start = place[PLACE_EPOCH], place[PLACE_OFFSET]
        if place[PLACE_SHUFFLED] != epoch:
            shuffle(order, plan[PLAN_SEED], epoch)
            place[PLACE_SHUFFLED] = epoch
        rate = rates[min(epoch - began, len(rates) - 1)]
        stop = min(start + batch, samples)
        key = np.uint64(0)
        if statistics is not None:
            key = key_of_step(plan[PLAN_SEED], place[PLACE_STEP])
        for k in range(0, size, LANES):
            store(gradients, k, spread(float32(0)))
        loss, share = float32(0), float32(1.0 / (stop - start))
        for begin in range(start, stop, chunk):
            end = min(begin + chunk, stop)
            row = gather(x, targets, order, begin, end, width, share, values, wanted, shares)
            weigh(counting, order, begin, end, shares)
            if row == LANES:  # known to the compiler, small batches are a third faster
                forward(stages, parameters, values, slopes, LANES, amounts, statistics, end - begin, key, begin - start)
                loss += losses(kind, delta, outputs, at, values, errors, wanted, shares, LANES)
                backward(stages, parameters, gradients, values, slopes, errors, LANES, statistics, end - begin)
            else:
                forward(stages, parameters, values, slopes, row, amounts, statistics, end - begin, key, begin - start)
                loss += losses(kind, delta, outputs, at, values, errors, wanted, shares, row)
                backward(stages, parameters, gradients, values, slopes, errors, row, statistics, end - begin)
        done += 1
        place[PLACE_STEP] += 1
        place[PLACE_OFFSET] = stop
        if stop == samples:
            place[PLACE_EPOCH] += 1
            place[PLACE_OFFSET] = 0
        if not abs(loss) <= 3.4e38:
            break
        if statistics is not None:
            keep_running(stages, amounts, statistics, stop - start)
        move(plan, settings, rate, place, parameters, gradients, first, second, counts)
        if marks == 1 and stop < samples:  # divisions are slow
            continue
        mark = place[PLACE_EPOCH] * marks + place[PLACE_OFFSET] * marks // samples
        if mark != epoch * marks + start * marks // samples and mark % stride == 0:
            point = points[found]
            point[0], point[1] = place[PLACE_EPOCH] + place[PLACE_OFFSET] / samples, place[PLACE_STEP]
            point[2], point[3] = evaluate(
                plan,
                settings,
                stages,
                amounts,
                statistics,
                x,
                targets,
                counting,
                parameters,
                part,
                values,
                slopes,
                errors,
                wanted,
                shares,
            )
            chosen = test_everything if place[PLACE_OFFSET] == 0 else test_part
            point[4], point[5] = evaluate(
                plan,
                settings,
                stages,
                amounts,
                statistics,
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
