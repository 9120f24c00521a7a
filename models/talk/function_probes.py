"""Questions about where a network's numbers lie on the functions that it applies."""

from dataclasses import dataclass

from models.design.experiment import Experiment
from models.design.layers import Layer
from models.talk.probes import Float32, Probe

BINS = 48
"""Equal parts of a function's range in which numbers are counted; what lies beyond counts in the outermost."""


def activation_of(layer: Layer) -> str:
    """The key of the activation that this layer applies; "" for none."""
    return str(getattr(layer, "activation", getattr(layer, "function", "")))


@dataclass(frozen=True)
class IntoActivation(Probe[Float32]):
    """The numbers that go into a layer's activation, for some training samples: the share in each part of its range.

    (BINS,) float32, adding up to 1; over the range of `ACTIVATION_SHAPES`.
    """

    layer_id: str

    def suits(self, experiment: Experiment) -> bool:
        layers = [*experiment.network.layers, experiment.network.output]
        return any(layer.id == self.layer_id and activation_of(layer) for layer in layers)


@dataclass(frozen=True)
class IntoLoss(Probe[Float32]):
    """What the loss depends on, for some training samples: the share in each part of the range of `loss_shape`.

    (BINS,) float32, adding up to 1.
    """
