"""The loss as a surface over one or two directions, measured point by point on a copy of the network."""

from functools import lru_cache
from time import perf_counter

import numpy as np
import torch
from torch import Tensor
from torch.func import functional_call, vmap

from models.design.experiment import Experiment
from models.talk.probes import Float32
from models.talk.surface_probes import (
    MOST_OF_FEW,
    MOST_SAMPLES,
    Heights,
    LossSurface,
    Penalty,
    Place,
    Standing,
    few_parameters,
)
from playground.datasets.dataset import Dataset
from playground.net.build import Net
from playground.probing.kept_answers import KeptAnswers
from playground.probing.subject import Subject, fixed
from playground.training import kept_state, losses
from playground.training.kept_state import KeptState

_AT_ONCE = 400_000  # numbers of a layer, of all samples and all points that are computed together
_COARSE = (16, 8, 4, 2, 1)  # rows apart: the whole surface is seen roughly before it is fine

_LARGEST = float(np.finfo(np.float32).max)

Parameters = tuple[Tensor, Tensor]
"""Weights and biases as they lie in the network's flat buffers: (…, size) float32 each."""


class Surfaces:
    """The surface that was asked for last. A GradualMeasurement."""

    def __init__(self, kept: KeptAnswers) -> None:
        self._net, self._losses = kept.net, _Losses(kept.experiment, kept.dataset, kept.net)
        self._probe: LossSurface | None = None
        self._pass: _Pass | None = None  # the newest, which may be under way
        self._whole: _Pass | None = None  # the last that was finished

    def read(self, probe: LossSurface, seconds: float) -> Heights:
        """The surface after `seconds` more of work. Once whole, the next one takes its place when it is whole too."""
        deadline = perf_counter() + seconds
        if probe != self._probe:
            self._probe, self._pass, self._whole = probe, None, None
        if self._pass is None or (not self._pass.left and self._is_old(self._pass)):
            self._pass = _Pass(probe, self._net, self._losses)
        under_way = self._pass
        while under_way.left:
            under_way.go_on()
            if perf_counter() >= deadline:
                break
        if not under_way.left:
            self._whole = under_way
        shown = self._whole or under_way
        at = shown.place_of(_parameters(self._net))
        behind = under_way.left or int(self._is_old(under_way))
        return Heights(shown.losses_now(), at, self._losses.samples, self._losses.total, behind)

    def parameters_at(self, probe: LossSurface, to: tuple[float, ...]) -> Parameters | None:
        """What the network would be at this place of the surface that is shown; None for another surface."""
        shown = self._whole or self._pass
        return shown.parameters_at(to) if shown is not None and probe == self._probe else None

    def _is_old(self, found: "_Pass") -> bool:
        """Whether numbers have changed that the surface depends on."""
        return not found.exact and not kept_state.is_current(found.state, self._net)


class _Pass:
    """One measurement of a surface, row by row, around the network as it was when it began."""

    def __init__(self, probe: LossSurface, net: Net, of: "_Losses") -> None:
        self._of, self._penalty, self._places = of, probe.penalty, probe.places
        self.state: KeptState = kept_state.keep(net)
        self.exact = len(probe.places) == sum(len(group) for group in net.groups)
        self._middle, self._directions = _frame(net, self.state, probe)
        self._numbers = [np.linspace(*ends, probe.resolution) for ends in zip(probe.low, probe.high, strict=True)]
        side, rows = probe.resolution, probe.resolution if len(self._numbers) == 2 else 1
        order = dict.fromkeys(row for apart in _COARSE for row in range(0, rows, apart))
        self._cells = np.concatenate([np.arange(row * side, (row + 1) * side) for row in order])  # in turn
        self._done = 0
        self._losses: Float32 = np.full((rows, side), np.nan, np.float32)

    @property
    def left(self) -> int:
        """Rows to go."""
        side = int(self._losses.shape[1])
        return (len(self._cells) - self._done + side - 1) // side

    def go_on(self) -> None:
        """Measure the next points, so few that it takes some milliseconds."""
        cells = self._cells[self._done : self._done + self._of.together]
        self._done += len(cells)
        row, column = np.divmod(cells, self._losses.shape[1])
        ways = [numbers[at] for numbers, at in zip(self._numbers, (column, row), strict=False)]
        shares = torch.tensor(np.stack(ways, 1), dtype=torch.float32, device=self._middle[0].device)
        weights, biases = (m + shares @ torch.stack(d) for m, d in zip(self._middle, self._directions, strict=True))
        found = self._of.at((weights, biases), self.state, self._penalty)
        self._losses[row, column] = torch.nan_to_num(found, nan=_LARGEST, posinf=_LARGEST).cpu().numpy()

    def losses_now(self) -> Float32:
        found = self._losses.copy() if self.left else self._losses
        return fixed(found if len(self._numbers) == 2 else found[0])

    def parameters_at(self, to: tuple[float, ...]) -> Parameters:
        weights, biases = (
            middle + torch.tensor(to, device=middle.device) @ torch.stack(ways)
            for middle, ways in zip(self._middle, self._directions, strict=True)
        )
        return weights, biases

    def place_of(self, now: Parameters) -> tuple[float, ...]:
        """The numbers of the directions at which these parameters stand, or at which they are nearest."""
        if self._places:
            return tuple(float(now[_group(self._of.net, p)][_offset(self._of.net, p)]) for p in self._places)
        found = []
        for way in zip(*self._directions, strict=True):
            moved = sum(float((n - m) @ d) for n, m, d in zip(now, self._middle, way, strict=True))
            found.append(moved / max(sum(float(d @ d) for d in way), 1e-30))
        return tuple(found)


class _Losses:
    """The training loss of a design at any parameters. Has a network of its own, so the one that is trained is safe."""

    def __init__(self, experiment: Experiment, dataset: Dataset, like: Net) -> None:
        device = like.weights.device
        with torch.inference_mode(False), torch.no_grad():
            self.net = Net(experiment, device).eval()
            self._x, self._targets, self.total = training_samples(experiment, dataset, device)
            counts = losses.class_weights(experiment, losses.targets_for(experiment, _learned(dataset)))
            self._loss = losses.loss_function(experiment, None if counts is None else counts.to(device))
        self.samples = len(self._x)
        self._state: KeptState | None = None
        widest = max([self._x[0].numel(), *(int(np.prod(s.outgoing)) for s in experiment.layer_shapes())])
        self.together = max(1, _AT_ONCE // (self.samples * widest))

    def at(self, points: Parameters, state: KeptState, penalty: Penalty) -> Tensor:
        """The losses (n,) at `together` points at most, (n, size). state: with the statistics of the network."""
        if state is not self._state:
            kept_state.put_back(state, self.net)
            self._state = state
        found = self._one(*(p[0] for p in points))[None] if len(points[0]) == 1 else vmap(self._one)(*points)
        return found + _penalty(points[0], penalty)

    def _one(self, weights: Tensor, biases: Tensor) -> Tensor:
        answers = functional_call(self.net, _named(self.net, weights, biases), (self._x,))
        return self._loss(answers, self._targets)


def standing(subject: Subject, penalty: Penalty) -> Standing:
    """Where a network with one or two parameters stands; it is not changed."""
    net, experiment = subject.net, subject.experiment
    weights = len(net.weights)
    with torch.inference_mode(False), torch.enable_grad():
        x, targets, _ = training_samples(experiment, subject.dataset, net.weights.device)
        counts = losses.class_weights(experiment, losses.targets_for(experiment, _learned(subject.dataset)))
        loss_of = losses.loss_function(experiment, None if counts is None else counts.to(x.device))
        values = torch.cat([net.weights.detach(), net.biases.detach()]).requires_grad_()
        answers = functional_call(net, _named(net, values[:weights], values[weights:]), (x,))
        loss = loss_of(answers, targets) + _penalty(values[:weights], penalty)
        (slope,) = torch.autograd.grad(loss, values, create_graph=True)
        bends = [
            torch.autograd.grad(one, values, retain_graph=True, allow_unused=True)[0] if one.requires_grad else None
            for one in slope
        ]
    found = [torch.zeros_like(values) if bend is None else bend for bend in bends]
    lowest = _lowest(values.detach().cpu().numpy(), slope.detach().cpu().numpy(), torch.stack(found).cpu().numpy())
    numbers = [np.nan_to_num(part.detach().cpu().numpy()) for part in (values, slope)]
    return Standing(fixed(numbers[0]), fixed(numbers[1]), float(loss.detach().nan_to_num()), lowest, subject.path)


@lru_cache(maxsize=2)
def training_samples(experiment: Experiment, dataset: Dataset, device: torch.device) -> tuple[Tensor, Tensor, int]:
    """Inputs and targets of the training samples, of large sets of a part, and how many there are in all."""
    rows = np.flatnonzero(dataset.training)
    most = MOST_OF_FEW if few_parameters(experiment) else MOST_SAMPLES
    shown = rows[:: max(-(-len(rows) // most), 1)]
    targets = losses.targets_for(experiment, dataset.learned_targets[shown])
    return torch.from_numpy(dataset.inputs(dataset.points[shown])).to(device), targets.to(device), len(rows)


def _learned(dataset: Dataset) -> Float32:
    """The targets of all training samples."""
    return dataset.learned_targets[dataset.training]


def _lowest(values: Float32, slope: Float32, curvature: Float32) -> Float32 | None:
    """Where the parabola with this slope and curvature at `values` is lowest; None where it has no lowest point."""
    if not np.isfinite(curvature).all() or np.linalg.eigvalsh(curvature).min() < 1e-6:
        return None
    return fixed((values - np.linalg.solve(curvature.astype(np.float64), slope)).astype(np.float32))


def _penalty(weights: Tensor, penalty: Penalty) -> Tensor:
    """(…,) for weights (…, size)."""
    return penalty.l1 * weights.abs().sum(-1) + 0.5 * penalty.l2 * weights.square().sum(-1)


def _parameters(net: Net) -> Parameters:
    return net.weights.detach(), net.biases.detach()


def _named(net: Net, weights: Tensor, biases: Tensor) -> dict[str, Tensor]:
    """Every parameter as the network's modules call it, cut from the two flat buffers."""
    found = {}
    for layout, group in zip(net.layout, (weights, biases), strict=True):
        for p, part in zip(layout, torch.split(group, [p.size for p in layout]), strict=True):
            found[f"stack.{net.ids.index(p.layer_id)}.{p.name}"] = part.view(p.shape)
    return found


def _frame(net: Net, state: KeptState, probe: LossSurface) -> tuple[Parameters, tuple[list[Tensor], list[Tensor]]]:
    """The point that is 0 in every direction, and the directions: of each of the two buffers."""
    weights, biases = state.network["weights"].clone(), state.network["biases"].clone()
    if not probe.places:
        ways = [filter_direction(net, weights, probe.seed, k) for k in range(len(probe.low))]
        return (weights, biases), (ways, [torch.zeros_like(biases) for _ in ways])
    directions: tuple[list[Tensor], list[Tensor]] = [], []
    for place in probe.places:
        for number, group in enumerate((weights, biases)):
            way = torch.zeros_like(group)
            if _group(net, place) == number:
                way[_offset(net, place)] = 1
                group[_offset(net, place)] = 0
            directions[number].append(way)
    return (weights, biases), directions


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


def _group(net: Net, place: Place) -> int:
    """0 where the number lies among the weights, 1 among the biases."""
    return next(
        k for k, group in enumerate(net.layout) for p in group if (p.layer_id, p.name) == (place.layer_id, place.name)
    )


def _offset(net: Net, place: Place) -> int:
    """Where the number lies in its flat buffer."""
    start = 0
    for p in net.layout[_group(net, place)]:
        if (p.layer_id, p.name) == (place.layer_id, place.name):
            return start + int(np.ravel_multi_index(place.index, p.shape))
        start += p.size
    raise KeyError(place)
