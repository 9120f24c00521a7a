"""What each layer of a network gives for samples, rows and pictures alike."""

import numpy as np
from torch import Tensor

from models.talk.probes import Float32
from playground.net.build import Net
from playground.probing.subject import frozen, undisturbed


def layer_activations(net: Net, inputs: Tensor, limit: int | None = None) -> dict[str, Float32]:
    """What every layer gives for `inputs`, by layer id, from `"inputs"` to `"output"`; the network stays as it is.

    inputs: (n, inputs), (n, channels, length) or (n, channels, height, width), what the network is fed, on its device.
    limit: only so many of a layer's units or channels, the first ones; all where None.
    Returns (n, units), (n, channels, length) or (n, channels, height, width) float32, read-only copies; the output's as
    a person reads it: probabilities under the cross-entropies.
    """
    with undisturbed(net):
        return {
            layer_id: frozen(np.array(values[:, :limit].float().cpu().numpy(), order="C"))
            for layer_id, values in net.activations(inputs)
        }
