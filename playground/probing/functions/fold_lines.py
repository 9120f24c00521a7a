"""Where the units of a network with ReLU switch on, drawn over the plane."""

from collections.abc import Iterator

import torch
from torch import Tensor

from models.design.experiment import Experiment
from models.talk.plane_probes import folds
from models.talk.probes import Float32
from playground.net.build import Net
from playground.probing.activations import before_activations
from playground.probing.subject import read_only


def fold_lines(
    experiment: Experiment, net: Net, parts: tuple[Tensor, ...], side: int, limit: int
) -> dict[str, Float32]:
    """As `FoldLines` describes it. parts: inputs over the plane, (side², inputs) together, row by row from below."""
    pieces = [dict(_before(experiment, net, part, limit)) for part in parts]
    return {
        layer_id: read_only(_lines(torch.cat([piece[layer_id] for piece in pieces]).T.reshape(-1, side, side)))
        for layer_id in pieces[0]
    }


def _before(experiment: Experiment, net: Net, x: Tensor, limit: int) -> Iterator[tuple[str, Tensor]]:
    """What goes into each activation with a corner, of at most `limit` units: by layer id, (n, units)."""
    folding = {layer.id for layer in experiment.network.layers if folds(layer)}
    return ((layer_id, z[:, :limit]) for layer_id, z in before_activations(net, x) if layer_id in folding)


def _lines(values: Tensor) -> Tensor:
    """How much of each cell lies where one of these functions (functions, side, side) is 0: (side, side) in 0…1.

    A cell's distance to the line, in cells, is estimated by its value and the slope there; lines are two cells wide.
    """
    down, across = torch.gradient(values, dim=(1, 2))
    slope = torch.hypot(down, across)
    away = torch.where(slope > 0, values.abs() / slope, torch.inf)
    return (1.5 - away).clamp(0, 1).amax(0)
