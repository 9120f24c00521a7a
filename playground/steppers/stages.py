"""A design as the compiled kernel reads it: one stage a layer; see `kernel/layout.py`."""

from dataclasses import dataclass
from math import ceil, prod
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from models.design.experiment import Experiment
from models.design.layers import (
    Activation,
    Add,
    AvgPool1d,
    AvgPool2d,
    BatchNorm,
    Conv1d,
    Conv2d,
    Dropout,
    Flatten,
    GlobalAvgPool,
    Layer,
    LayerNorm,
    Linear,
    MaxPool1d,
    MaxPool2d,
    Output,
)
from models.design.network import INPUT_ID
from playground.net import dropout
from playground.net.activations import ACTIVATIONS
from playground.steppers.forms import form_of
from playground.steppers.kernel import layout
from playground.steppers.kernel.lanes import LANES, zeros
from playground.steppers.kernel.pictures.tables import Pictures
from playground.steppers.parts import Frame, Part, first_frame, parts, window
from playground.steppers.passes import Laid, Passes

_KINDS: dict[type[Layer], int] = {
    Linear: layout.KIND_LINEAR,
    Output: layout.KIND_LINEAR,
    Activation: layout.KIND_ACTIVATION,
    Dropout: layout.KIND_DROPOUT,
    BatchNorm: layout.KIND_BATCH_NORM,
    LayerNorm: layout.KIND_LAYER_NORM,
    Add: layout.KIND_ADD,
    Conv1d: layout.KIND_CONV,
    Conv2d: layout.KIND_CONV,
    MaxPool1d: layout.KIND_MAX_POOL,
    MaxPool2d: layout.KIND_MAX_POOL,
    AvgPool1d: layout.KIND_AVG_POOL,
    AvgPool2d: layout.KIND_AVG_POOL,
    GlobalAvgPool: layout.KIND_AVG_POOL,
    Flatten: layout.KIND_COPY,
}


@dataclass(frozen=True)
class Stages:
    """rows: (stages, STAGE_COLUMNS) int64. units: of all stages and the data, in the working arrays. amounts: (stages,)
    float64, see `kernel/layers.py`. statistics: names of running means and variances, each with its place among all.
    pictures: None where samples are rows.
    """

    rows: NDArray[np.int64]
    units: int
    amounts: NDArray[np.float64]
    statistics: tuple[tuple[str, slice], ...]
    plain: bool
    pictures: Pictures | None

    @property
    def room(self) -> NDArray[np.float32] | None:
        """Zeros where statistics find room, those of a batch too; None where there are only plain layers."""
        size = 2 * max((part.stop for _, part in self.statistics), default=0)
        return None if self.plain else zeros(size)


def padded(size: int) -> int:
    """The next multiple of LANES."""
    return ceil(size / LANES) * LANES


def stages(experiment: Experiment, biases: int) -> Stages:
    """biases: where the second group of parameters begins. Raises ValueError where no form computes the design."""
    form = form_of(experiment)
    if form is None:
        raise ValueError("no form of the kernel computes this design")
    chain = parts(experiment, form)
    weights, statistics = 0, 0
    data = first_frame(experiment, chain)
    laid, end = [Laid(data, data.before * LANES)], data.size
    given = {INPUT_ID: 0}
    rows: list[NDArray[np.int64]] = []
    amounts: list[float] = []
    names: list[tuple[str, slice]] = []
    for part in chain:
        layer, units = part.layer, prod(part.frame.shape)
        before, here = laid[-1], Laid(part.frame, (end + part.frame.before) * LANES)
        row = np.full(layout.STAGE_COLUMNS, -1)
        row[layout.STAGE_KIND] = _KINDS[type(layer)]
        row[layout.STAGE_INPUTS], row[layout.STAGE_UNITS] = prod(part.incoming), units
        row[layout.STAGE_BEFORE], row[layout.STAGE_HERE] = before.at // LANES, here.at // LANES
        row[layout.STAGE_ACTIVATION] = ACTIVATIONS[part.activation].in_kernel
        if isinstance(layer, Linear | Output | Conv1d | Conv2d):
            row[layout.STAGE_WEIGHTS] = weights
            weights += _weights(part)
            if layer.bias:
                row[layout.STAGE_BIASES] = biases
                biases += part.frame.shape[0]
        elif isinstance(layer, BatchNorm | LayerNorm):
            many = part.frame.shape[0] if isinstance(layer, BatchNorm) else units
            row[layout.STAGE_WEIGHTS], row[layout.STAGE_BIASES] = biases, biases + many
            biases += 2 * many
        elif isinstance(layer, Add):
            source = given[layer.source]
            row[layout.STAGE_SOURCE] = source if form == "pictures" else laid[source].at // LANES
            if source:
                giver = rows[source - 1]
                row[layout.STAGE_NEXT], giver[layout.STAGE_TAKER] = giver[layout.STAGE_TAKER], len(rows)
        elif isinstance(layer, Dropout):
            row[layout.STAGE_LAYER] = crc32(layer.id.encode())
            row[layout.STAGE_BORDER] = dropout.border(layer.rate)
        if isinstance(layer, BatchNorm):
            row[layout.STAGE_STATISTICS] = statistics
            for k, name in enumerate(("running_mean", "running_var")):
                names.append((f"{layer.id}.{name}", slice(statistics + k * many, statistics + (k + 1) * many)))
            statistics += 4 * many
        amounts.append(_amount(layer))
        rows.append(row)
        given[part.id] = len(rows)
        laid.append(here)
        end += part.frame.size + isinstance(layer, LayerNorm)
    pictures = _pictures(chain, rows, laid, end * LANES) if form == "pictures" else None
    return Stages(np.array(rows, np.int64), end, np.array(amounts), tuple(names), form == "plain", pictures)


def _weights(part: Part) -> int:
    """How many a layer has: units times taps."""
    if not isinstance(part.layer, Conv1d | Conv2d):
        return prod(part.incoming) * part.frame.shape[0]
    seen = window(part.layer, part.incoming)
    return part.frame.shape[0] * part.incoming[0] * seen.high * seen.wide


def _pictures(chain: list[Part], rows: list[NDArray[np.int64]], laid: list[Laid], size: int) -> Pictures:
    """The tables of convolutions and pools; fills in what the stages say of these."""
    passes = Passes()
    learns = next(k for k, row in enumerate(rows) if row[layout.STAGE_WEIGHTS] >= 0)
    for k, (row, part, x, z) in enumerate(zip(rows, chain, laid, laid[1:], strict=False)):
        kind, seen = row[layout.STAGE_KIND], window(part.layer, part.incoming)
        if kind in (layout.KIND_MAX_POOL, layout.KIND_AVG_POOL):
            row[layout.STAGE_HIGH], row[layout.STAGE_WIDE] = seen.high, seen.wide
            row[layout.STAGE_RECTIFIES] = int(part.activation == "relu" and kind == layout.KIND_MAX_POOL)
            if row[layout.STAGE_RECTIFIES]:
                row[layout.STAGE_ACTIVATION] = 0
        elif kind in (layout.KIND_CONV, layout.KIND_LINEAR):
            x = Laid(Frame((prod(part.incoming), 1, 1)), x.at) if kind == layout.KIND_LINEAR else x
            weights, biases = int(row[layout.STAGE_WEIGHTS]), int(row[layout.STAGE_BIASES])
            row[layout.STAGE_PASS] = passes.forwards(seen, x, z, weights, biases, kind == layout.KIND_CONV)
            back = passes.backwards(seen, x, z, weights) if k > learns else (0, 0)
            row[layout.STAGE_BACK], row[layout.STAGE_BACKS] = back
    ends = [k for k, row in enumerate(rows) if row[layout.STAGE_KIND] == layout.KIND_BATCH_NORM]
    return passes.tables([picture.row() for picture in laid], [*ends, len(rows)], learns, size)


def _amount(layer: Layer) -> float:
    if isinstance(layer, Dropout):
        return layer.rate
    return layer.momentum if isinstance(layer, BatchNorm) else 0.0
