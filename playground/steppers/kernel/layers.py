"""A chunk of samples forwards and backwards through all stages.

amounts: (stages,) float64, of a Dropout its rate, of a BatchNorm its momentum. statistics: see `batch_norm.py`; None
where a design has Linear layers and activations alone. Then nothing else is compiled, as numba leaves out what comes
after a test for None.
"""

from playground.steppers.kernel.activations import activate
from playground.steppers.kernel.batch_norm import batch_norm_back, normalise_batch
from playground.steppers.kernel.compiled import inlined
from playground.steppers.kernel.dropout import drop
from playground.steppers.kernel.lanes import LANES, load, store
from playground.steppers.kernel.layer_norm import layer_norm_back, normalise_samples
from playground.steppers.kernel.layout import (
    KIND_ADD,
    KIND_BATCH_NORM,
    KIND_DROPOUT,
    KIND_LAYER_NORM,
    KIND_LINEAR,
    STAGE_ACTIVATION,
    STAGE_BEFORE,
    STAGE_HERE,
    STAGE_KIND,
    STAGE_NEXT,
    STAGE_SOURCE,
    STAGE_TAKER,
    STAGE_UNITS,
)
from playground.steppers.kernel.linear import add_gradients, affine, errors_before


@inlined
def forward(stages, parameters, values, slopes, row, amounts, statistics, samples, key, first):
    """All values, and for training what the way back needs of them.

    samples: how many of the row are learned from, the others being padding; 0 where the network only answers. key,
    first: see `drop`.
    """
    for s in range(len(stages)):
        start, stop = stages[s, STAGE_HERE] * row, (stages[s, STAGE_HERE] + stages[s, STAGE_UNITS]) * row
        kind = stages[s, STAGE_KIND]
        if kind == KIND_LINEAR:
            affine(stages, s, parameters, values, row)
        elif statistics is None or not _pass(
            stages, s, kind, parameters, values, slopes, row, amounts, statistics, samples, key, first
        ):
            _copy(values, stages[s, STAGE_BEFORE] * row, start, stop - start)
        if stages[s, STAGE_ACTIVATION]:
            activate(stages[s, STAGE_ACTIVATION], values, slopes, start, stop)


@inlined
def _pass(stages, s, kind, parameters, values, slopes, row, amounts, statistics, samples, key, first):
    """One stage that is neither Linear nor an activation; returns whether it was one."""
    if kind == KIND_DROPOUT and samples:
        drop(stages, s, amounts[s], values, slopes, row, key, first)
    elif kind == KIND_BATCH_NORM:
        normalise_batch(stages, s, parameters, statistics, values, slopes, row, samples)
    elif kind == KIND_LAYER_NORM:
        normalise_samples(stages, s, parameters, values, slopes, row)
    elif kind == KIND_ADD:
        start, other = stages[s, STAGE_HERE] * row, stages[s, STAGE_SOURCE] * row
        x = stages[s, STAGE_BEFORE] * row
        for k in range(0, stages[s, STAGE_UNITS] * row, LANES):
            store(values, start + k, load(values, x + k) + load(values, other + k))
    else:
        return False
    return True


@inlined
def backward(stages, parameters, gradients, values, slopes, errors, row, statistics, samples):
    """Backpropagation: from the slope of the loss at the answers to all gradients."""
    for s in range(len(stages) - 1, -1, -1):
        start, stop = stages[s, STAGE_HERE] * row, (stages[s, STAGE_HERE] + stages[s, STAGE_UNITS]) * row
        kind = stages[s, STAGE_KIND]
        if statistics is not None:
            _collect(stages, s, errors, row)
        if stages[s, STAGE_ACTIVATION] or (statistics is not None and kind == KIND_DROPOUT):
            for k in range(start, stop, LANES):
                store(errors, k, load(errors, k) * load(slopes, k))
        if kind == KIND_LINEAR:
            add_gradients(stages, s, gradients, values, errors, row)
            if s > 0:
                errors_before(stages, s, parameters, errors, row)
        elif statistics is None or not _back(
            stages, s, kind, parameters, gradients, slopes, errors, row, statistics, samples
        ):
            _copy(errors, start, stages[s, STAGE_BEFORE] * row, stop - start)


@inlined
def _back(stages, s, kind, parameters, gradients, slopes, errors, row, statistics, samples):
    """Counterpart of `_pass`. An Add hands its errors on as they are; its second input collects them."""
    if kind == KIND_BATCH_NORM:
        batch_norm_back(stages, s, parameters, gradients, statistics, slopes, errors, row, samples)
    elif kind == KIND_LAYER_NORM:
        layer_norm_back(stages, s, parameters, gradients, slopes, errors, row)
    else:
        return False
    return True


@inlined
def _collect(stages, s, errors, row):
    """Add to the errors of a stage those of the Adds further on that take its values as their second input.

    Only now, as the stage behind it has written over what was there before.
    """
    start, taker = stages[s, STAGE_HERE] * row, stages[s, STAGE_TAKER]
    while taker >= 0:
        other = stages[taker, STAGE_HERE] * row
        for k in range(0, stages[s, STAGE_UNITS] * row, LANES):
            store(errors, start + k, load(errors, start + k) + load(errors, other + k))
        taker = stages[taker, STAGE_NEXT]


@inlined
def _copy(array, source, target, size):
    for k in range(0, size, LANES):
        store(array, target + k, load(array, source + k))
