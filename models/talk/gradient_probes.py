"""The question how training goes in each layer: its gradient, its steps, and its units that pass no gradient on."""

from dataclasses import dataclass
from functools import cached_property
from math import isnan

import numpy as np
from numpy.typing import NDArray

from models.talk.probes import Float32, Probe

FLAT = 0.05
"""Share of the steepest slope of an activation below which it counts as flat."""
MOSTLY = 0.95
"""Share of the samples for which a saturated unit is flat; a dead one is so for all."""
FLAT_BELOW = ("relu", "elu", "gelu", "silu", "softplus")
"""Activations that are flat for small numbers alone: a unit that gets no others is dead."""
FLAT_OUTSIDE = ("tanh", "sigmoid")
"""Activations that are flat for small and for large numbers: a unit that gets no others is saturated."""


@dataclass(frozen=True)
class LayerHealth:
    """One layer at one instant; None where the layer has no such thing.

    gradient: the length of the gradient of the loss, without the penalty, over all that the layer learns. update: the
    length of one step of its weights, divided by the length of the weights. dead, saturated: shares of its units.
    """

    gradient: float | None
    update: float | None
    dead: float | None
    saturated: float | None


@dataclass(frozen=True, eq=False)
class GradientCourse:
    """All layers over the run, as far as they were looked at; read-only arrays, NaN where there is no such thing.

    layers: ids of those that learn something or have an activation, in order. step (points,) int64 and epoch (points,)
    float64, rising. gradient, update, dead, saturated: (points, layers) float32, as in LayerHealth. units: how many
    each layer has. behind: 0 where the last point is of the present weights.
    """

    layers: tuple[str, ...]
    units: tuple[int, ...]
    step: NDArray[np.int64]
    epoch: NDArray[np.float64]
    gradient: Float32
    update: Float32
    dead: Float32
    saturated: Float32
    behind: int

    @cached_property
    def now(self) -> dict[str, LayerHealth]:
        """Each layer at the last point, by id; empty where there is no point yet."""
        if not len(self.step):
            return {}
        rows = (self.gradient[-1], self.update[-1], self.dead[-1], self.saturated[-1])
        numbers = zip(*(row.tolist() for row in rows), strict=True)
        return {
            layer_id: LayerHealth(*(None if isnan(value) else value for value in values))
            for layer_id, values in zip(self.layers, numbers, strict=True)
        }


@dataclass(frozen=True)
class Gradients(Probe[GradientCourse]):
    """How training goes in each layer, over some training samples; measured as long as somebody asks."""
