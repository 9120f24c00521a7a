"""Whole steps, and measurements, of designs with pictures; see `steps.py`. A chunk is sixteen samples.

Batch normalisation has to see the whole batch; so the stages are divided into pieces that begin with one. Of each piece
all chunks are computed, then those of the next one; the last piece goes forwards and backwards at once. With a single
piece a thread computes all its chunks in one place of the working arrays, with more each chunk has its own.

A step is a row of tasks, each of which several threads may share item by item: one leads, the others help it.
"""

from numba import float32

from playground.steppers.kernel.compiled import compiled, shared
from playground.steppers.kernel.lanes import get
from playground.steppers.kernel.layout import (
    BLOCKS,
    BOARD_DONE,
    BOARD_OPEN,
    BOARD_PIECE,
    BOARD_TASK,
    OVER,
    PLACE_EPOCH,
    PLACE_FRESH,
    PLACE_OFFSET,
    PLACE_SHUFFLED,
    PLACE_STEP,
    PLAN_BATCH,
    PLAN_BLOCKS,
    PLAN_PARAMETERS,
    PLAN_SEED,
    TASK_ANSWER,
    TASK_BACKWARDS,
    TASK_BEGIN,
    TASK_FORWARDS,
    TASK_MEASURE,
    TASK_MOVE,
)
from playground.steppers.kernel.pictures.board import all_done, announce, count, show, take, wait_a_little
from playground.steppers.kernel.pictures.conv import pack
from playground.steppers.kernel.pictures.norm import join_norm_slopes, keep_running_of_pictures
from playground.steppers.kernel.pictures.tables import picture
from playground.steppers.kernel.pictures.tasks import (
    MOVED,
    backwards,
    chunks_of,
    end_of_batch,
    forwards,
    items_of,
    judge,
    measure_some,
    sum_and_move,
)
from playground.steppers.kernel.samples import shuffle


@compiled
def work_on_pictures(
    board, plan, settings, rates, began, place, stages, pictures, amounts, statistics, x, targets, counting, order,
    parameters, parts, gradients, wide, first, second, counts, sums, values, slopes, wanted, shares, steps,
):  # fmt: skip
    """Train up to `steps` steps, as `steps.train` does without points of the history; 0: measure as `steps.evaluate`.

    Returns (steps done, last batch's loss) or (mean loss, share of right classes). -1: help whoever leads with the same
    board. Other arguments: see `Work`.
    """
    done, loss, looks = 0, float32(0), 0
    while True:
        item = take(board)
        if item >= 0:
            looks, task, piece = 0, get(board, BOARD_TASK), get(board, BOARD_PIECE)
            if task == TASK_FORWARDS:
                forwards(plan, settings, place, stages, pictures, amounts, statistics, x, targets, counting, order,
                         parameters, parts, wide, sums, values, slopes, wanted, shares, piece, item)  # fmt: skip
            elif task == TASK_MEASURE:
                measure_some(plan, place, stages, pictures, statistics, order, values, piece, item)
            elif task == TASK_BACKWARDS:
                backwards(plan, place, stages, pictures, statistics, order, parameters, parts, gradients, wide, values,
                          slopes, piece, item)  # fmt: skip
            elif task == TASK_MOVE:
                rate = rates[min(place[PLACE_EPOCH] - began, len(rates) - 1)]
                sum_and_move(plan, settings, rate, place, parameters, parts, gradients, first, second, counts, piece,
                             item)  # fmt: skip
            else:
                judge(plan, settings, stages, pictures, amounts, statistics, x, targets, counting, order, parameters,
                      sums, values, slopes, wanted, shares, piece, item)  # fmt: skip
            count(board, BOARD_DONE)
        elif item == -2:  # no task comes any more
            return done, loss
        elif steps < 0 or not all_done(board):
            looks = wait_a_little(looks)
        elif steps > 0:
            done, loss = _next_task(board, plan, place, stages, pictures, amounts, statistics, order, parameters, parts,
                                    gradients, counts, sums, done, loss, steps)  # fmt: skip
        elif get(board, BOARD_TASK) == TASK_BEGIN:
            pack(pictures, parameters)
            blocks = min(BLOCKS, chunks_of(len(order)))
            announce(board, TASK_ANSWER, blocks, blocks)
        else:
            show(board, BOARD_OPEN, OVER)
            total, right = 0.0, 0.0
            for block in range(get(board, BOARD_PIECE)):
                total += sums[2 * block]
                right += sums[2 * block + 1]
            return total / len(order), right / len(order)


@shared
def _next_task(
    board, plan, place, stages, pictures, amounts, statistics, order, parameters, parts, gradients, counts, sums, done,
    loss, steps,
):  # fmt: skip
    """Announce the task that comes after the one that is done, or that none comes; returns (steps done, last loss)."""
    task, piece, last = get(board, BOARD_TASK), get(board, BOARD_PIECE), len(pictures.ends) - 1
    stop = end_of_batch(plan, place, order)
    samples = stop - place[PLACE_OFFSET]
    blocks = min(plan[PLAN_BLOCKS], chunks_of(samples))
    if task == TASK_FORWARDS and piece < last:
        announce(board, TASK_MEASURE, piece, items_of(picture(pictures, pictures.ends[piece]).channels, 1))
        return done, loss
    if task == TASK_MEASURE:
        announce(board, TASK_FORWARDS, piece + 1, blocks)
        return done, loss
    if task in (TASK_FORWARDS, TASK_BACKWARDS):
        if piece > 0:
            join_norm_slopes(stages, pictures, pictures.ends[piece - 1], parts, blocks, gradients)
            announce(board, TASK_BACKWARDS, piece - 1, blocks)
            return done, loss
        loss = float32(0)
        for block in range(blocks):
            loss += float32(sums[2 * block])
        if abs(loss) <= 3.4e38:
            keep_running_of_pictures(stages, pictures, amounts, statistics, samples)
            counts[0] += float32(1)
            counts[1] += float32(1)
            announce(board, TASK_MOVE, blocks, items_of(plan[PLAN_PARAMETERS], MOVED))
            return done, loss
    if task != TASK_BEGIN:
        done += 1
        place[PLACE_STEP] += 1
        place[PLACE_OFFSET] = stop
        if stop == len(order):
            place[PLACE_EPOCH] += 1
            place[PLACE_OFFSET] = 0
        if task == TASK_MOVE:
            place[PLACE_FRESH] = 0
        if task != TASK_MOVE or done == steps:
            show(board, BOARD_OPEN, OVER)
            return done, loss
    if place[PLACE_SHUFFLED] != place[PLACE_EPOCH]:
        shuffle(order, plan[PLAN_SEED], place[PLACE_EPOCH])
        place[PLACE_SHUFFLED] = place[PLACE_EPOCH]
    pack(pictures, parameters)
    samples = min(plan[PLAN_BATCH], len(order) - place[PLACE_OFFSET])
    announce(board, TASK_FORWARDS, 0, min(plan[PLAN_BLOCKS], chunks_of(samples)))
    return done, loss
