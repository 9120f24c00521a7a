"""What each layer of a network gives for samples, rows and pictures alike."""

from collections.abc import Iterable, Iterator

import numpy as np
from torch import Tensor
from torch.nn import functional as F  # noqa: N812  its usual name

from models.talk.probes import Float32
from playground.net.build import Net
from playground.net.modules import Activation, Conv1d, Conv2d, Linear
from playground.probing.subject import frozen, undisturbed


def layer_activations(net: Net, inputs: Tensor, limit: int | None = None) -> dict[str, Float32]:
    """What every layer gives for `inputs`, by layer id, from `"inputs"` to `"output"`; the network stays as it is.

    inputs: (n, inputs), (n, channels, length) or (n, channels, height, width), what the network is fed, on its device.
    limit: only so many of a layer's units or channels, the first ones; all where None.
    Returns (n, units), (n, channels, length) or (n, channels, height, width) float32, read-only copies; the output's as
    a person reads it: probabilities under the cross-entropies.
    """
    with undisturbed(net):
        return as_arrays(net.activations(inputs), limit)


def as_arrays(layers: Iterable[tuple[str, Tensor]], limit: int | None = None) -> dict[str, Float32]:
    """What layers gave, by layer id, as `layer_activations` gives it."""
    return {
        layer_id: frozen(np.array(values[:, :limit].float().cpu().numpy(), order="C")) for layer_id, values in layers
    }


def before_activations(net: Net, inputs: Tensor) -> Iterator[tuple[str, Tensor]]:
    """What goes into the activation of each layer that has one, by layer id, in order; computed layer by layer.

    Call in eval mode and under inference_mode. inputs: as for `layer_activations`. Shapes are those of the layer's
    output.
    """
    incoming = inputs
    for (layer_id, outgoing), module in zip(net.activations(inputs), (None, *net.stack), strict=True):
        if isinstance(module, Linear):
            yield layer_id, F.linear(incoming, module.weight, module.bias)
        elif isinstance(module, Conv1d | Conv2d):
            yield layer_id, module.convolved(incoming)
        elif isinstance(module, Activation):
            yield layer_id, incoming
        incoming = outgoing
