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
    Standing,
    few_parameters,
)
from playground.datasets.dataset import Dataset
from playground.net.build import Net
from playground.probing.kept_answers import KeptAnswers
from playground.probing.subject import Subject, fixed
from playground.probing.surfaces.planes import Plane, plane
from playground.training import kept_state, losses
from playground.training.kept_state import KeptState
from playground.training.path import Path, size, values

_AT_ONCE = 400_000  # numbers of a layer, of all samples and all points that are computed together
_COARSE = (16, 8, 4, 2, 1)  # rows apart: the whole surface is seen roughly before it is fine

_LARGEST = float(np.finfo(np.float32).max)

_RESTS = 5  # times as long as a gradient took, until the next one is computed


class Surfaces:
    """The surface that was asked for last. A GradualMeasurement."""

    def __init__(self, kept: KeptAnswers) -> None:
        self._net, self._losses = kept.net, Losses(kept.experiment, kept.dataset, kept.net)
        self._few = bool(few_parameters(kept.experiment))
        self._path = Path()
        self._probe: LossSurface | None = None
        self._pass: _Pass | None = None  # the newest, which may be under way
        self._whole: _Pass | None = None  # the last that was finished
        self._slope: tuple[Tensor, Tensor] | None = None  # a gradient, and where it was computed
        self._slope_ready = 0.0  # when the next one may be computed

    def follow(self, subject: Subject) -> None:
        self._path = subject.path

    def read(self, probe: LossSurface, seconds: float) -> Heights:
        """The surface after `seconds` more of work. Once whole, the next one takes its place when it is whole too."""
        deadline = perf_counter() + seconds
        if probe != self._probe:
            self._probe, self._pass, self._whole, self._slope = probe, None, None, None
        if self._pass is None or (not self._pass.left and self._is_old(self._pass)):
            found = plane(self._net, probe, self._path, self._whole.plane if self._whole else None)
            if found is None:
                return self._unknown(probe)
            self._pass = _Pass(probe, self._net, self._losses, found)
        under_way = self._pass
        while under_way.left:
            under_way.go_on()
            if perf_counter() >= deadline:
                break
        if not under_way.left:
            self._whole = under_way
        shown = self._whole or under_way
        here = values(self._net)
        at = shown.plane.place_of(here)
        behind = under_way.left or int(self._is_old(under_way))
        downhill: tuple[float, ...] = ()
        if not self._few:
            slope, fresh = self._gradient(here, probe.penalty)
            downhill, behind = shown.plane.moved_by(-slope), behind or int(not fresh)
        way = shown.path(self._path) if not self._few else np.zeros((0, len(probe.low)), np.float32)
        return Heights(
            shown.losses_now(), at, self._losses.samples, self._losses.total, behind, way, downhill, shown.plane.shares
        )

    def state_at(self, probe: LossSurface, to: tuple[float, ...]) -> Tensor | None:
        """What the network would learn at this place of the surface that is shown: (size,); None for another one."""
        shown = self._whole or self._pass
        if shown is None or probe != self._probe:
            return None
        return shown.plane.at(torch.tensor([to], device=shown.plane.middle.device))[0]

    def _unknown(self, probe: LossSurface) -> Heights:
        """There is no such surface yet."""
        self._pass = self._whole = None
        size = (probe.resolution,) * len(probe.low)
        return Heights(fixed(np.full(size, np.nan, np.float32)), (), self._losses.samples, self._losses.total, 0)

    def _gradient(self, here: Tensor, penalty: Penalty) -> tuple[Tensor, bool]:
        """The gradient of the loss, and whether it is that of `here`; computed anew not all the time."""
        if self._slope is not None and (torch.equal(self._slope[1], here) or perf_counter() < self._slope_ready):
            return self._slope[0], torch.equal(self._slope[1], here)
        began = perf_counter()
        self._slope = self._losses.gradient(here, kept_state.keep(self._net), penalty), here
        self._slope_ready = perf_counter() + _RESTS * (perf_counter() - began)
        return self._slope[0], True

    def _is_old(self, found: "_Pass") -> bool:
        """Whether numbers have changed that the surface depends on."""
        return not found.exact and not kept_state.is_current(found.state, self._net)


class _Pass:
    """One measurement of a surface, row by row, around the network as it was when it began."""

    def __init__(self, probe: LossSurface, net: Net, of: "Losses", over: Plane) -> None:
        self._of, self._penalty, self.plane = of, probe.penalty, over
        self.state: KeptState = kept_state.keep(net)
        self.exact = len(probe.places) == size(net)
        self._numbers = [np.linspace(*ends, probe.resolution) for ends in zip(probe.low, probe.high, strict=True)]
        side, rows = probe.resolution, probe.resolution if len(self._numbers) == 2 else 1
        order = dict.fromkeys(row for apart in _COARSE for row in range(0, rows, apart))
        self._cells = np.concatenate([np.arange(row * side, (row + 1) * side) for row in order])  # in turn
        self._done = 0
        self._losses: Float32 = np.full((rows, side), np.nan, np.float32)
        self._spots: dict[int, tuple[float, ...]] = {}  # of the run's way, by the numbers of its points

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
        shares = torch.tensor(np.stack(ways, 1), dtype=torch.float32, device=self.plane.middle.device)
        found = self._of.at(self.plane.at(shares), self.state, self._penalty)
        self._losses[row, column] = torch.nan_to_num(found, nan=_LARGEST, posinf=_LARGEST).cpu().numpy()

    def losses_now(self) -> Float32:
        found = self._losses.copy() if self.left else self._losses
        return fixed(found if len(self._numbers) == 2 else found[0])

    def path(self, path: Path) -> Float32:
        """Where the run was, as numbers of the directions: (points, directions), NaN in gaps."""
        gap = (np.nan,) * len(self._numbers)
        device = self.plane.middle.device
        self._spots = {
            number: self._spots.get(number) or (gap if point is None else self.plane.place_of(point.to(device)))
            for number, point in path.points.items()
        }
        return fixed(np.array(list(self._spots.values()), np.float32).reshape(-1, len(self._numbers)))


class Losses:
    """The training loss of a design at any parameters. Has a network of its own, so the one that is trained is safe."""

    def __init__(self, experiment: Experiment, dataset: Dataset, like: Net) -> None:
        device = like.weights.device
        with torch.inference_mode(False), torch.no_grad(), torch.random.fork_rng(devices=[]):
            self.net = Net(experiment, device).eval()
            self._x, self._targets, self.total = training_samples(experiment, dataset, device)
            counts = losses.class_weights(experiment, losses.targets_for(experiment, _learned(dataset)))
            self._loss = losses.loss_function(experiment, None if counts is None else counts.to(device))
        self.samples = len(self._x)
        self._state: KeptState | None = None
        widest = max([self._x[0].numel(), *(int(np.prod(s.outgoing)) for s in experiment.layer_shapes())])
        self.together = max(1, _AT_ONCE // (self.samples * widest))

    def at(self, points: Tensor, state: KeptState, penalty: Penalty) -> Tensor:
        """The losses (n,) at `together` points at most, (n, size). state: with the statistics of the network."""
        self._take(state)
        found = self._one(points[0])[None] if len(points) == 1 else vmap(self._one)(points)
        return found + _penalty(points[:, : len(self.net.weights)], penalty)

    def gradient(self, point: Tensor, state: KeptState, penalty: Penalty) -> Tensor:
        """The gradient of the loss at a point (size,)."""
        with torch.inference_mode(False), torch.enable_grad():
            self._take(state)
            here = point.clone().requires_grad_()
            loss = self._one(here) + _penalty(here[: len(self.net.weights)], penalty)
            (found,) = torch.autograd.grad(loss, here)
        return found.nan_to_num()

    def _take(self, state: KeptState) -> None:
        if state is not self._state:
            kept_state.put_back(state, self.net)
            self._state = state

    def _one(self, point: Tensor) -> Tensor:
        weights, biases = torch.split(point, [len(group) for group in self.net.groups])
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
    return Standing(
        fixed(numbers[0]), fixed(numbers[1]), float(loss.detach().nan_to_num()), lowest, subject.path.array()
    )


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


def _named(net: Net, weights: Tensor, biases: Tensor) -> dict[str, Tensor]:
    """Every parameter as the network's modules call it, cut from the two flat buffers."""
    found = {}
    for layout, group in zip(net.layout, (weights, biases), strict=True):
        for p, part in zip(layout, torch.split(group, [p.size for p in layout]), strict=True):
            found[f"stack.{net.ids.index(p.layer_id)}.{p.name}"] = part.view(p.shape)
    return found
