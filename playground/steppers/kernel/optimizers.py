"""Penalties and optimizers."""

import math

from numba import float32

from playground.steppers.kernel.compiled import inlined
from playground.steppers.kernel.lanes import LANES, load, pick, root, spread, store
from playground.steppers.kernel.layout import (
    OPTIMIZER_ADAGRAD,
    OPTIMIZER_RMSPROP,
    OPTIMIZER_SGD,
    PLACE_FRESH,
    PLAN_NESTEROV,
    PLAN_OPTIMIZER,
    PLAN_PARAMETERS,
    PLAN_WEIGHTS,
    SETTING_ALPHA,
    SETTING_BETA1,
    SETTING_BETA2,
    SETTING_DECAY,
    SETTING_EPS,
    SETTING_L1,
    SETTING_L2,
    SETTING_MOMENTUM,
)


@inlined
def penalise(parameters, gradients, start, stop, l1, l2):
    zero, one = spread(float32(0)), spread(float32(1))
    for k in range(start, stop, LANES):
        w = load(parameters, k)
        sign = pick(zero, w, one, pick(w, zero, zero - one, zero))
        store(gradients, k, load(gradients, k) + (w * l2 + sign * l1))


@inlined
def move(plan, settings, rate, place, parameters, gradients, first, second, counts):
    """A step of all parameters; the weights with the penalties' gradients. counts: (2,), see `steps.train`."""
    weights, size = plan[PLAN_WEIGHTS], plan[PLAN_PARAMETERS]
    l1, l2 = float32(settings[SETTING_L1]), float32(settings[SETTING_L2])
    if l1 != 0 or l2 != 0:
        penalise(parameters, gradients, 0, weights, l1, l2)
    counts[0] += float32(1)
    counts[1] += float32(1)
    fresh, decay = place[PLACE_FRESH], settings[SETTING_DECAY]
    update(plan, settings, rate, parameters, gradients, first, second, 0, weights, counts[0], fresh, decay)
    update(plan, settings, rate, parameters, gradients, first, second, weights, size, counts[1], fresh, 0.0)
    place[PLACE_FRESH] = 0


@inlined
def move_some(plan, settings, rate, place, parameters, gradients, first, second, counts, start, stop):
    """Of a step that is counted already, the part from parameter `start` to `stop`, multiples of LANES."""
    weights = plan[PLAN_WEIGHTS]
    l1, l2 = float32(settings[SETTING_L1]), float32(settings[SETTING_L2])
    if l1 != 0 or l2 != 0:
        penalise(parameters, gradients, start, min(stop, weights), l1, l2)
    for group in range(2):
        begin, end = (max(start, weights), stop) if group else (start, min(stop, weights))
        decay = 0.0 if group else settings[SETTING_DECAY]
        fresh = place[PLACE_FRESH]
        update(plan, settings, rate, parameters, gradients, first, second, begin, end, counts[group], fresh, decay)


@inlined
def update(plan, settings, rate, parameters, gradients, first, second, start, stop, count, fresh, decay):
    """One optimizer step over part of the parameters. count: the number of this step, from 1."""
    lr, momentum = float32(rate), float32(settings[SETTING_MOMENTUM])
    alpha, eps = float32(settings[SETTING_ALPHA]), float32(settings[SETTING_EPS])
    kind, nesterov = plan[PLAN_OPTIMIZER], plan[PLAN_NESTEROV]
    if kind == OPTIMIZER_SGD and momentum == 0:
        for k in range(start, stop, LANES):
            store(parameters, k, load(parameters, k) - load(gradients, k) * lr)
    elif kind == OPTIMIZER_SGD:
        for k in range(start, stop, LANES):
            g = load(gradients, k)
            m = g
            if not fresh:
                m = load(first, k) * momentum + g
            store(first, k, m)
            if nesterov:
                m = g + m * momentum
            store(parameters, k, load(parameters, k) - m * lr)
    elif kind == OPTIMIZER_RMSPROP:
        rest = float32(1.0 - settings[SETTING_ALPHA])
        for k in range(start, stop, LANES):
            g = load(gradients, k)
            v = load(first, k) * alpha + (g * g) * rest
            store(first, k, v)
            d = g / (root(v) + eps)
            if momentum > 0:
                d = load(second, k) * momentum + d
                store(second, k, d)
            store(parameters, k, load(parameters, k) - d * lr)
    elif kind == OPTIMIZER_ADAGRAD:
        for k in range(start, stop, LANES):
            g = load(gradients, k)
            v = load(first, k) + g * g
            store(first, k, v)
            store(parameters, k, load(parameters, k) - (g / (root(v) + eps)) * lr)
    else:
        beta1, beta2 = settings[SETTING_BETA1], settings[SETTING_BETA2]
        rest1, rest2, kept2 = float32(1.0 - beta1), float32(1.0 - beta2), float32(beta2)
        size = float32(rate / (1.0 - beta1**count))
        narrow = float32(1.0 / math.sqrt(1.0 - beta2**count))
        kept = float32(1.0 - rate * decay)
        for k in range(start, stop, LANES):
            g, m = load(gradients, k), load(first, k)
            m = m + (g - m) * rest1
            v = load(second, k) * kept2 + (g * g) * rest2
            store(first, k, m)
            store(second, k, v)
            w = load(parameters, k) * kept
            store(parameters, k, w - (m / (root(v) * narrow + eps)) * size)
