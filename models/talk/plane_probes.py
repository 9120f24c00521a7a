"""Questions about the plane besides the network's answer."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.design.experiment import Experiment
from models.design.layers import Activation, Layer, Linear
from models.talk.probes import Float32, Predict, Probe, has_plane

FOLDING = ("relu", "leaky_relu")
"""The activations that have a corner, at 0."""


def folds(layer: Layer) -> bool:
    """Whether the units of this layer have a corner."""
    if isinstance(layer, Linear):
        return layer.activation in FOLDING
    return isinstance(layer, Activation) and layer.function in FOLDING


@dataclass(frozen=True)
class FoldLines(Probe[Mapping[str, Float32]]):
    """Where the units of the hidden layers switch on: over the plane, what goes into a ReLU is 0 along these lines.

    By layer id, of the layers with ReLU or leaky ReLU in order: how much of each cell lies on the line of one of its
    first `limit` units, (resolution, resolution) float32 from 0 to 1.
    """

    resolution: int = 160
    limit: int = 64
    x_axis: int = 0
    y_axis: int = 1

    def suits(self, experiment: Experiment) -> bool:
        return has_plane(experiment, self.x_axis, self.y_axis) and any(map(folds, experiment.network.layers))


@dataclass(frozen=True, eq=False)
class Decision:
    """Which parts of the network made one answer different from the usual one, and how much each contributed.

    What is divided is the margin: how far the score of the likeliest class lies above that of the second; with one
    output, how far it lies on the side of the likeliest class; of values, the value in its unit. Scores are logits
    under the cross-entropies.

    likeliest, second: numbers of classes; −1 of values. answer: the probability of the likeliest class, or the value.
    margin: here. usual: its mean over the samples compared with.
    units: by layer id, `"inputs"` and `"output"` included, (units,) float32: positive where a unit speaks for the
    likeliest class, or for more. Those of a layer add up to margin − usual, but for an Add that jumps over it.
    wires: by layer id of layers with weights, (units, inputs) float32, as `Weights`; at most the first MOST_WIRES each
    way. Those into a unit add up to the unit's own. totals: by layer id, the sum of the magnitudes of all its wires.
    nearest: (n,) int64, numbers of the nearest training samples, the nearest first.
    """

    likeliest: int
    second: int
    answer: float
    margin: float
    usual: float
    units: Mapping[str, Float32]
    wires: Mapping[str, Float32]
    totals: Mapping[str, float]
    nearest: NDArray[np.int64]

    def unit_shares(self, layer_id: str) -> Float32:
        """What each unit of the layer says, as a share of all that its units say: (units,), magnitudes add up to 1."""
        found = self.units[layer_id]
        return found / max(float(np.abs(found).sum()), 1e-30)

    def wire_shares(self, layer_id: str) -> Float32:
        """What each wire carries, as a share of all that the wires into its layer carry: (units, inputs)."""
        return self.wires[layer_id] / max(self.totals[layer_id], 1e-30)


MOST_WIRES = 128
"""Units, and inputs, of a layer of whose wires a decision tells."""
NEAREST = 5
"""Training samples near a place."""


@dataclass(frozen=True)
class WhoDecided(Probe[Decision]):
    """Who decided the answer at a place, given by its raw measurements, one number a column."""

    values: tuple[float, ...]

    def suits(self, experiment: Experiment) -> bool:
        return Predict(self.values).suits(experiment)
