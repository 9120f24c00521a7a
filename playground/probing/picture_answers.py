"""A network's answer to a picture, and the pixels it rests on. Knows networks, not where pictures come from."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.design.experiment import Experiment
from models.talk.probes import Float32
from playground.datasets.dataset import Scaling
from playground.net.build import Net
from playground.probing.activations import as_arrays
from playground.probing.subject import frozen, read_only
from playground.training.losses import read_answers

_STEPS = 16  # pictures between blank paper and the drawing; more of them change the sum by less than can be seen


def fed(net: Net, pictures: Float32, scaling: Scaling) -> Tensor:
    """What the network is fed for pictures (n, side, side) in 0…1: (n, 1, side, side) on its device."""
    scaled = (pictures[:, None] - scaling.shift) / scaling.scale
    return torch.from_numpy(np.asarray(scaled, np.float32)).to(net.weights.device)


def answer(
    experiment: Experiment, net: Net, x: Tensor, blank: Tensor | None, answers: Tensor | None = None
) -> tuple[Float32, Float32 | None]:
    """The probabilities (classes,) for `x`, a batch of one, and the likeliest class's `saliency`; both read-only.

    blank: as in `saliency`; None where that is not asked for. answers: the raw ones, where they are known.
    """
    probabilities = read_only(_probabilities(experiment, net(x) if answers is None else answers)[0])
    if blank is None:
        return probabilities, None
    return probabilities, frozen(saliency(net, x, blank, int(probabilities.argmax())))


def class_probabilities(experiment: Experiment, net: Net, x: Tensor) -> Tensor:
    """The probabilities (n, classes) for `x`, what the network is fed."""
    return _probabilities(experiment, net(x))


def _probabilities(experiment: Experiment, answers: Tensor) -> Tensor:
    read = read_answers(experiment, answers)
    return torch.stack([1 - read, read], 1) if read.ndim == 1 else read


def layer_maps(net: Net, x: Tensor, limit: int) -> dict[str, Float32]:
    """What every layer gives for one picture or signal `x`, a batch of one, its first `limit`, by layer id.

    (channels, height, width) float32, (channels, 1, length) of signals, or (units, 1, 1) of a flat layer; read-only.
    """
    return maps(net.activations(x), limit)


def maps(layers: Iterable[tuple[str, Tensor]], limit: int) -> dict[str, Float32]:
    """What layers gave for a batch of one as `layer_maps` gives it."""
    found = {layer_id: values[0] for layer_id, values in as_arrays(layers, limit).items()}
    return {layer_id: v.reshape(len(v), *((1, 1, *v.shape[1:])[-2:])) for layer_id, v in found.items()}


def paper(experiment: Experiment, picture: NDArray[Any]) -> NDArray[Any]:
    """Blank paper, or a signal of zeros, which saliency starts from: of the shape of `picture`.

    Black for the built-in sets, where ink is light; for a user's own pictures the median colour along the edge.
    """
    if not experiment.data.info.own:
        return np.zeros_like(picture)
    edge = np.concatenate([picture[0][:, 0], picture[0][:, -1], picture[0][:, :, 0], picture[0][:, :, -1]], 1)
    blank = np.median(edge, 1).astype(np.uint8)
    return np.ascontiguousarray(np.broadcast_to(blank[None, :, None, None], picture.shape))


def saliency(net: Net, x: Tensor, blank: Tensor, likeliest: int) -> Float32:
    """Which pixels speak for (> 0) and against (< 0) a class: (side, side), largest magnitude 1 (or all 0).

    x, blank: (1, channels, side, side), what the network is fed for the drawing and for paper without ink; or
    (1, channels, length), a signal and one without deflection, whose result is (length,).
    likeliest: the number of the class.

    From the blank paper to the drawing, the class's lead over the mean of all classes grows. Each pixel gets its share
    of that growth, and blank paper gets none; before scaling, the shares add up to the growth. The gradients are
    averaged along the way between the two pictures: at the drawing alone they say little where an activation is
    saturated.
    Source: Sundararajan, Taly, Yan 2017, "Axiomatic Attribution for Deep Networks" (integrated gradients).
    """
    shares = attribution(net, x, blank, likeliest)
    shares = np.nan_to_num(shares)  # weights may be so large that a slope is infinite
    largest = float(np.abs(shares).max())
    return shares / np.float32(largest) if largest > 0 else shares


def attribution(net: Net, x: Tensor, blank: Tensor, likeliest: int) -> Float32:
    """The shares behind `saliency`, not scaled, in units of the raw answers: (side, side), the channels added up."""
    with torch.inference_mode(False), torch.enable_grad():
        x, blank = x.clone(), blank.clone()
        share = (torch.arange(_STEPS, device=x.device) + 0.5) / _STEPS
        way = (blank + share.view(-1, *(1 for _ in x.shape[1:])) * (x - blank)).requires_grad_()
        answers = net(way)
        if answers.shape[1] == 1:  # two classes: one number, high for the second
            answers = torch.cat([-answers, answers], 1)
        lead = answers[:, likeliest] - answers.mean(1)
        (slopes,) = torch.autograd.grad(lead.sum(), way)
    found: Float32 = ((x - blank)[0] * slopes.mean(0)).sum(0).cpu().numpy()
    return found
