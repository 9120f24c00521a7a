"""Planes through what a network learns: along chosen numbers, along random directions, along the way of its run."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import torch
from torch import Tensor

from models.talk.surface_probes import LossSurface, Place
from playground.net.build import Net
from playground.training.path import Path, values

_SHARE = 0.8  # of half a side that the way of the run takes
_WORK = 50_000_000  # multiplications in which the principal directions of a way are looked for
_STATES = 8, 256  # of the way that are looked at, at least and at most


@dataclass(frozen=True, eq=False)
class Plane:
    """All states `middle` + a · direction 1 + b · direction 2.

    middle: (size,), weights before biases. directions: (1 or 2, size). places: the numbers along which they go, with
    middle 0 there; () for others. shares: of the variance of the way, where they are its principal directions.
    """

    middle: Tensor
    directions: Tensor
    places: tuple[int, ...] = ()
    shares: tuple[float, ...] = ()

    def place_of(self, state: Tensor) -> tuple[float, ...]:
        """The numbers of the directions at which this state stands, or at which it is nearest in each of them."""
        if self.places:
            return tuple(state[list(self.places)].tolist())
        return self.moved_by(state - self.middle)

    def moved_by(self, step: Tensor) -> tuple[float, ...]:
        """How far a step goes in each direction."""
        if self.places:
            return tuple(step[list(self.places)].tolist())
        return tuple(((self.directions @ step) / self._squared_lengths).tolist())

    @cached_property
    def _squared_lengths(self) -> Tensor:
        return self.directions.square().sum(1).clamp(min=1e-30)

    def at(self, shares: Tensor) -> Tensor:
        """States (n, size) for numbers of the directions (n, 1 or 2)."""
        return self.middle + shares @ self.directions


def plane(net: Net, probe: LossSurface, path: Path, before: Plane | None) -> Plane | None:
    """The plane that is asked for, through the network as it is; before: an older one of this kind.

    None where the way of the run has no plane yet.
    """
    here = values(net)
    if probe.places:
        return _along(net, here, probe.places)
    if probe.along_path:
        return _through(here, path, before)
    ways = [filter_direction(net, net.weights.detach(), probe.seed, k) for k in range(len(probe.low))]
    return Plane(here, torch.stack([torch.cat([way, torch.zeros_like(net.biases)]) for way in ways]).detach())


def _along(net: Net, here: Tensor, places: tuple[Place, ...]) -> Plane:
    offsets = tuple(_offset(net, place) for place in places)
    middle, directions = here.clone(), torch.zeros(len(offsets), len(here), device=here.device)
    for row, offset in enumerate(offsets):
        middle[offset], directions[row, offset] = 0, 1
    return Plane(middle, directions, offsets)


def _through(here: Tensor, path: Path, before: Plane | None) -> Plane | None:
    """The two directions in which the way of the run extends most, with all of it on show, as wide as high."""
    states = [point.to(here.device) for point in path.points.values() if point is not None]
    most = min(max(int((_WORK / len(here)) ** 0.5), _STATES[0]), _STATES[1])
    if len(states) > most:
        states = [states[k] for k in np.linspace(0, len(states) - 1, most).round().astype(int)]
    together = torch.stack([*states, here])
    mean = together.mean(0)
    together = together - mean
    likeness = (together @ together.T).double().cpu().numpy()
    variances, vectors = np.linalg.eigh((likeness + likeness.T) / 2)
    variances, vectors = variances[::-1], vectors[:, ::-1]
    if len(variances) < 3 or variances[1] <= 1e-10 * max(variances[0], 1e-30):
        return None
    along = torch.from_numpy((vectors[:, :2] / np.sqrt(variances[:2])).astype(np.float32)).to(here.device)
    directions = along.T @ together
    for k, direction in enumerate(directions):
        reference = before.directions[k] if before is not None else here - states[0]
        if float(reference @ direction) < 0:  # as in the plane before; at first, the run goes to the right and upwards
            direction.neg_()
    spots = together @ directions.T
    low, high = spots.amin(0), spots.amax(0)
    half = float((high - low).max()) / 2 / _SHARE
    shares = tuple(float(value) for value in variances[:2] / variances.clip(0).sum())
    return Plane(mean + (low + high) / 2 @ directions, directions * half, shares=shares)


def filter_direction(net: Net, weights: Tensor, seed: int, number: int) -> Tensor:
    """A random direction of the weights, the incoming weights of each neuron or filter as long as the network's own.

    Source: Li, Xu, Taylor, Studer, Goldstein 2018, "Visualizing the Loss Landscape of Neural Nets".
    """
    drawn = np.random.default_rng([seed, number]).standard_normal(len(weights)).astype(np.float32)
    parts = []
    sizes = [p.size for p in net.layout[0]]
    random = torch.from_numpy(drawn).to(weights.device)
    for p, own, way in zip(net.layout[0], torch.split(weights, sizes), torch.split(random, sizes), strict=True):
        own, way = own.view(p.shape[0], -1), way.view(p.shape[0], -1)
        length = own.norm(dim=1, keepdim=True) / way.norm(dim=1, keepdim=True).clamp(min=1e-30)
        parts.append((way * length).flatten())
    return torch.cat(parts)


def _offset(net: Net, place: Place) -> int:
    """Where the number lies in `values` of this network."""
    start = 0
    for p in (*net.layout[0], *net.layout[1]):
        if (p.layer_id, p.name) == (place.layer_id, place.name):
            return start + int(np.ravel_multi_index(place.index, p.shape))
        start += p.size
    raise KeyError(place)
