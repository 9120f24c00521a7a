"""A design as the compiled kernel reads it: one stage a layer; see `kernel/layout.py`."""

from dataclasses import dataclass
from math import ceil, prod
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from models.design.experiment import Experiment
from models.design.layers import Activation, Add, BatchNorm, Dropout, Flatten, Layer, LayerNorm, Linear, Output
from models.design.network import INPUT_ID, OUTPUT_ID
from playground.net import dropout
from playground.net.activations import ACTIVATIONS
from playground.steppers.kernel import layout
from playground.steppers.kernel.lanes import LANES

_KINDS: dict[type[Layer], int] = {
    Linear: layout.KIND_LINEAR,
    Output: layout.KIND_LINEAR,
    Activation: layout.KIND_ACTIVATION,
    Dropout: layout.KIND_DROPOUT,
    BatchNorm: layout.KIND_BATCH_NORM,
    LayerNorm: layout.KIND_LAYER_NORM,
    Add: layout.KIND_ADD,
}
"""Flatten is no stage, as pictures lie as rows already."""
_PLAIN = (layout.KIND_LINEAR, layout.KIND_ACTIVATION)


@dataclass(frozen=True)
class Stages:
    """rows: (stages, STAGE_COLUMNS) int64. units: of all stages and the data, in the working arrays. amounts: (stages,)
    float64, see `kernel/layers.py`. statistics: names of running means and variances, each with its place among all.
    """

    rows: NDArray[np.int64]
    units: int
    amounts: NDArray[np.float64]
    statistics: tuple[tuple[str, slice], ...]

    @property
    def plain(self) -> bool:
        """Whether there are only Linear layers and activations."""
        return all(kind in _PLAIN for kind in self.rows[:, layout.STAGE_KIND])

    @property
    def room(self) -> NDArray[np.float32] | None:
        """Zeros where statistics find room, those of a batch too; None where there are only plain layers."""
        size = 2 * max((part.stop for _, part in self.statistics), default=0)
        return None if self.plain else np.zeros(size, np.float32)


def padded(size: int) -> int:
    """The next multiple of LANES."""
    return ceil(size / LANES) * LANES


def stages(experiment: Experiment, biases: int) -> Stages:
    """biases: where the second group of parameters begins."""
    shapes = experiment.shapes()
    here, weights, statistics = prod(shapes[INPUT_ID]), 0, 0
    before, width = 0, here
    places: dict[str, int] = {INPUT_ID: 0}
    rows: list[NDArray[np.int64]] = []
    amounts: list[float] = []
    names: list[tuple[str, slice]] = []
    for layer in (*experiment.network.layers, experiment.network.output):
        if isinstance(layer, Flatten):
            places[layer.id] = before
            continue
        units, row = prod(shapes[layer.id]), np.full(layout.STAGE_COLUMNS, -1)
        row[layout.STAGE_KIND] = _KINDS[type(layer)]
        row[layout.STAGE_INPUTS], row[layout.STAGE_UNITS] = width, units
        row[layout.STAGE_BEFORE], row[layout.STAGE_HERE] = before, here
        row[layout.STAGE_ACTIVATION] = ACTIVATIONS[_activation(experiment, layer)].in_kernel
        if isinstance(layer, Linear | Output):
            row[layout.STAGE_WEIGHTS] = weights
            weights += width * units
            if layer.bias:
                row[layout.STAGE_BIASES] = biases
                biases += units
        elif isinstance(layer, BatchNorm | LayerNorm):
            row[layout.STAGE_WEIGHTS], row[layout.STAGE_BIASES] = biases, biases + units
            biases += 2 * units
        elif isinstance(layer, Add):
            row[layout.STAGE_SOURCE] = places[layer.source]
            for giver in rows:
                if giver[layout.STAGE_HERE] == row[layout.STAGE_SOURCE]:
                    row[layout.STAGE_NEXT], giver[layout.STAGE_TAKER] = giver[layout.STAGE_TAKER], len(rows)
        elif isinstance(layer, Dropout):
            row[layout.STAGE_LAYER] = crc32(layer.id.encode())
            row[layout.STAGE_BORDER] = dropout.border(layer.rate)
        if isinstance(layer, BatchNorm):
            row[layout.STAGE_STATISTICS] = statistics
            for k, name in enumerate(("running_mean", "running_var")):
                names.append((f"{layer.id}.{name}", slice(statistics + k * units, statistics + (k + 1) * units)))
            statistics += 4 * units
        amounts.append(_amount(layer))
        rows.append(row)
        places[layer.id] = before = here
        here += units + isinstance(layer, LayerNorm)
        width = units
    return Stages(np.array(rows, np.int64), here, np.array(amounts), tuple(names))


def _activation(experiment: Experiment, layer: Layer) -> str:
    """The activation behind this layer, or that it is."""
    if layer.id == OUTPUT_ID and experiment.training.loss in ("cross_entropy", "binary_cross_entropy"):
        return "linear"  # these losses take logits
    if isinstance(layer, Linear | Output):
        return layer.activation
    return layer.function if isinstance(layer, Activation) else "linear"


def _amount(layer: Layer) -> float:
    if isinstance(layer, Dropout):
        return layer.rate
    return layer.momentum if isinstance(layer, BatchNorm) else 0.0
