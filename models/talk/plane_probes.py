"""Questions about the plane besides the network's answer."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.design.experiment import Experiment
from models.design.layers import Activation, Layer, Linear
from models.talk.probes import Float32, Probe, has_plane

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
