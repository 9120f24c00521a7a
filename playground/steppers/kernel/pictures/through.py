"""Sixteen samples forwards and backwards through all stages of a design with pictures; see `kernel/layers.py`."""

from playground.steppers.kernel.compiled import shared
from playground.steppers.kernel.dropout import drop
from playground.steppers.kernel.lanes import LANES
from playground.steppers.kernel.layer_norm import layer_norm_back, normalise_samples
from playground.steppers.kernel.layout import (
    KIND_ADD,
    KIND_AVG_POOL,
    KIND_BATCH_NORM,
    KIND_CONV,
    KIND_DROPOUT,
    KIND_LAYER_NORM,
    KIND_LINEAR,
    KIND_MAX_POOL,
    STAGE_ACTIVATION,
    STAGE_BACK,
    STAGE_BACKS,
    STAGE_HIGH,
    STAGE_KIND,
    STAGE_PASS,
    STAGE_RECTIFIES,
    STAGE_SOURCE,
    STAGE_WIDE,
)
from playground.steppers.kernel.pictures.conv import (
    add_linear_slopes,
    add_slopes,
    affine,
    slide,
)
from playground.steppers.kernel.pictures.lines import activate_picture, add, collect, copy, multiply
from playground.steppers.kernel.pictures.norm import add_norm_slopes, normalise
from playground.steppers.kernel.pictures.pool import largest, largest_back, mean, mean_back
from playground.steppers.kernel.pictures.tables import picture


@shared
def forward(stages, pictures, start, stop, parameters, values, slopes, amounts, statistics, samples, key, first):
    """Through the stages from `start` to `stop`: all values, and for training what the way back needs of them.

    samples, key, first: as in `layers.py`.
    """
    for s in range(start, stop):
        x, z, kind = picture(pictures, s), picture(pictures, s + 1), stages[s, STAGE_KIND]
        if kind == KIND_CONV:
            slide(pictures, stages[s, STAGE_PASS], parameters, values)
        elif kind == KIND_LINEAR:
            affine(pictures, stages[s, STAGE_PASS], parameters, values)
        elif kind == KIND_BATCH_NORM:
            normalise(stages, pictures, s, parameters, statistics, values, slopes, samples)
        elif kind == KIND_MAX_POOL:
            largest(x, z, values, stages[s, STAGE_HIGH], stages[s, STAGE_WIDE], stages[s, STAGE_RECTIFIES])
        elif kind == KIND_AVG_POOL:
            mean(x, z, values, stages[s, STAGE_HIGH], stages[s, STAGE_WIDE])
        elif kind == KIND_DROPOUT and samples:
            drop(stages, s, amounts[s], values, slopes, LANES, key, first)
        elif kind == KIND_LAYER_NORM:
            normalise_samples(stages, s, parameters, values, slopes, LANES)
        elif kind == KIND_ADD:
            add(x, picture(pictures, stages[s, STAGE_SOURCE]), z, values)
        else:
            copy(x, z, values)
        if stages[s, STAGE_ACTIVATION]:
            activate_picture(stages[s, STAGE_ACTIVATION], z, values, slopes)


@shared
def backward(stages, pictures, start, stop, parameters, gradients, wide, values, slopes):
    """Backpropagation from stage `stop` to stage `start`: from errors to gradients, those of convolutions in `wide`.

    It ends before the errors in front of a batch normalisation, for which all chunks have to be there.

    Errors take the place of values, which nobody needs any more by then: half the memory, which is then near.
    """
    for s in range(stop - 1, max(start, pictures.learns) - 1, -1):
        x, z, kind = picture(pictures, s), picture(pictures, s + 1), stages[s, STAGE_KIND]
        collect(stages, pictures, s, values)
        if stages[s, STAGE_ACTIVATION] or kind == KIND_DROPOUT:
            multiply(z, values, slopes)
        if kind in (KIND_CONV, KIND_LINEAR):
            n = stages[s, STAGE_PASS]
            if kind == KIND_CONV:
                add_slopes(pictures, n, values, wide)
            else:
                add_linear_slopes(pictures, n, values, gradients)
            for back in range(stages[s, STAGE_BACK], stages[s, STAGE_BACK] + stages[s, STAGE_BACKS]):
                slide(pictures, back, parameters, values)
        elif kind == KIND_MAX_POOL:
            largest_back(x, z, values, stages[s, STAGE_HIGH], stages[s, STAGE_WIDE], stages[s, STAGE_RECTIFIES])
        elif kind == KIND_AVG_POOL:
            mean_back(x, z, values, stages[s, STAGE_HIGH], stages[s, STAGE_WIDE])
        elif kind == KIND_BATCH_NORM:
            add_norm_slopes(stages, pictures, s, gradients, values, slopes)
        elif kind == KIND_LAYER_NORM:
            layer_norm_back(stages, s, parameters, gradients, slopes, values, LANES)
        else:
            copy(z, x, values)
