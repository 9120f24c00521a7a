"""Optimizers race from one start over a surface. The network is not changed."""

from time import perf_counter

import numpy as np
import torch
from torch import Tensor, nn

from models.design.training import Training
from models.talk.surface_probes import GROUNDS, Race, RacePaths
from playground.probing.kept_answers import KeptAnswers
from playground.probing.subject import Subject, fixed
from playground.probing.surfaces.planes import Plane, plane
from playground.probing.surfaces.surface import Losses
from playground.training import kept_state, optimizers
from playground.training.path import Path

_FAR = 1e6  # from the start; who is further away is out of the race


class Races:
    """The race that was asked for last. A GradualMeasurement."""

    def __init__(self, kept: KeptAnswers) -> None:
        self._kept = kept
        self._path = Path()
        self._probe: Race | None = None
        self._run: _Run | None = None

    def follow(self, subject: Subject) -> None:
        self._path = subject.path

    def read(self, probe: Race, seconds: float) -> RacePaths:
        """The race after `seconds` more of it."""
        deadline = perf_counter() + seconds
        if probe != self._probe or self._run is None:
            self._probe, self._run = probe, _Run(probe, self._kept, self._path)
        while self._run.left:
            self._run.step()
            if perf_counter() >= deadline:
                break
        return self._run.so_far()


class _Run:
    """One race, all racers at once."""

    def __init__(self, probe: Race, kept: KeptAnswers, path: Path) -> None:
        self._probe, self.left = probe, probe.steps
        over = None
        self._losses: Losses | None = None
        if probe.surface is not None and not probe.ground:
            with torch.inference_mode(False), torch.no_grad():  # autograd refuses tensors that were made in it
                over = plane(kept.net, probe.surface, path, None)
            self._losses, self._state = Losses(kept.experiment, kept.dataset, kept.net), kept_state.keep(kept.net)
        self._plane: Plane | None = over
        if not probe.ground and over is None:
            self.left = 0
        with torch.inference_mode(False):
            start, none = torch.tensor(probe.start, dtype=torch.float32), torch.zeros(0)
            self._at = [nn.Parameter(start.clone()) for _ in probe.racers]
            self._optimizers = [
                optimizers.make(at, nn.Parameter(none.clone()), _settings(name, probe.rate))
                for at, name in zip(self._at, probe.racers, strict=True)
            ]
        self._spots: list[np.ndarray] = []  # (racers, 2) each
        self._heights: list[np.ndarray] = []

    def step(self) -> None:
        """One step of every racer; the last one only finds out how high they are."""
        with torch.inference_mode(False), torch.enable_grad():
            spots = torch.stack(tuple(self._at))
            heights = self._height(spots)
            slopes = torch.autograd.grad(heights.sum(), self._at)
            out = ~(torch.isfinite(heights) & (spots.detach().abs() < _FAR).all(1))
            shown = spots.detach().clone()
            shown[out] = torch.nan
            self._spots.append(shown.numpy())
            self._heights.append(torch.where(out, torch.nan, heights.detach().cpu()).numpy())
            for at, slope, optimizer, gone in zip(self._at, slopes, self._optimizers, out.tolist(), strict=True):
                if not gone:
                    at.grad = slope.nan_to_num()
                    optimizer.step()
        self.left -= 1

    def so_far(self) -> RacePaths:
        count = len(self._at)
        paths = np.array(self._spots, np.float32).reshape(-1, count, 2).transpose(1, 0, 2)
        heights = np.array(self._heights, np.float32).reshape(-1, count).T
        return RacePaths(fixed(np.ascontiguousarray(paths)), fixed(np.ascontiguousarray(heights)), self.left)

    def _height(self, spots: Tensor) -> Tensor:
        """(racers,) for spots (racers, 2)."""
        if self._probe.ground:
            found: Tensor = GROUNDS[self._probe.ground].height(spots[:, 0], spots[:, 1])
            return found
        assert self._plane is not None
        assert self._losses is not None
        assert self._probe.surface is not None
        there = self._plane.at(spots.to(self._plane.middle.device))
        return self._losses.at(there, self._state, self._probe.surface.penalty)


def _settings(name: str, rate: float) -> Training:
    """An optimizer with its usual settings."""
    if name == "momentum":
        return Training(optimizer="sgd", momentum=0.9, learning_rate=rate)
    return Training(optimizer=name, learning_rate=rate, momentum=0.0)
