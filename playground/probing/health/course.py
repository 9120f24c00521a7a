"""How training goes in each layer over the run: a look now and then, as long as somebody asks."""

from collections.abc import Iterator
from time import perf_counter

import numpy as np
import torch

from models.design.training import Training
from models.talk.gradient_probes import GradientCourse, Gradients, LayerHealth
from playground.net.build import Net
from playground.probing.health.layers import LayerLook, observed, some_samples
from playground.probing.kept_answers import KeptAnswers
from playground.probing.subject import Subject, fixed
from playground.training import kept_state, losses
from playground.training.evaluate import Samples
from playground.training.kept_state import KeptState

CAPACITY = 1024
"""Points that are kept; when there are more, every second one is dropped, except for the early ones."""
EARLY = 256
"""Points that are never dropped: the beginning of a run, where most of the learning is."""


class LayerHealths:
    """The layers of one network over its run. A GradualMeasurement that is Following."""

    def __init__(self, kept: KeptAnswers) -> None:
        self._run, self._dataset = kept.net, kept.dataset
        self._net: Net | None = None  # its own, so that looking changes nothing
        self._samples: Samples | None = None
        self._subject: Subject | None = None
        self._look: LayerLook | None = None  # under way or done last
        self._pieces: Iterator[None] | None = None  # what is left of it
        self._of: tuple[KeptState, Training, float] | None = None  # what it looks at
        self._at = (0, 0.0)  # step and epoch then
        self._points: list[tuple[int, float, dict[str, LayerHealth]]] = []
        self._course: GradientCourse | None = None

    def follow(self, subject: Subject) -> None:
        """The run as it stands now. See Following."""
        self._subject = subject

    @property
    def under_way(self) -> bool:
        """Whether a look has begun and not ended."""
        return self._pieces is not None

    def read(self, probe: Gradients, seconds: float) -> GradientCourse:
        """All looks so far, after `seconds` of work on the next one. See GradualMeasurement."""
        deadline = perf_counter() + seconds
        with torch.inference_mode(False), torch.enable_grad():
            if self._pieces is None and self.is_old():
                self._begin()
            while self._pieces is not None:
                if next(self._pieces, self) is self:
                    self._end()
                elif perf_counter() >= deadline:
                    break
        return self.told()

    def told(self) -> GradientCourse:
        """All looks so far; the same object as long as nothing has changed."""
        behind = int(self._pieces is not None or self.is_old())
        if self._course is None or self._course.behind != behind:
            self._course = _course(self._points, self._units(), behind)
        return self._course

    def is_old(self) -> bool:
        """Whether numbers have changed that the last look depends on."""
        subject, of = self._subject, self._of
        assert subject is not None
        rate = subject.next_step.rate if subject.next_step else 0.0
        return (
            of is None or of[1:] != (subject.experiment.training, rate) or not kept_state.is_current(of[0], self._run)
        )

    def _begin(self) -> None:
        subject = self._subject
        assert subject is not None
        experiment, step, device = subject.experiment, subject.next_step, self._run.weights.device
        if self._net is None or self._samples is None:
            with torch.random.fork_rng(devices=[]):
                self._net = Net(experiment, device)
            self._samples = some_samples(experiment, self._dataset, device)
        state = kept_state.keep(self._run, step.optimizer if step else None)
        kept_state.put_back(state, self._net)
        learned = losses.targets_for(experiment, self._dataset.learned_targets[self._dataset.training])
        weights = losses.class_weights(experiment, learned)
        self._look = LayerLook(self._net, experiment, self._samples, None if weights is None else weights.to(device))
        self._pieces = self._look.pieces(step, state)
        self._of = state, experiment.training, step.rate if step else 0.0
        self._at = (step.step, step.epoch) if step else (0, 0.0)

    def _end(self) -> None:
        """Take the look that is done into the course; one at a step that has a point already takes its place."""
        assert self._look is not None
        self._pieces, self._course = None, None
        while self._points and self._points[-1][0] >= self._at[0]:
            self._points.pop()
        self._points.append((*self._at, self._look.found()))
        if len(self._points) > CAPACITY:
            self._points[EARLY:-1] = self._points[EARLY:-1:2]

    def _units(self) -> dict[str, int]:
        assert self._subject is not None
        return observed(self._subject.experiment)


def _course(
    points: list[tuple[int, float, dict[str, LayerHealth]]], units: dict[str, int], behind: int
) -> GradientCourse:
    numbers = np.full((4, len(points), len(units)), np.nan, np.float32)
    for row, (_, _, found) in enumerate(points):
        for column, layer_id in enumerate(units):
            one = found[layer_id]
            values = (one.gradient, one.update, one.dead, one.saturated)
            numbers[:, row, column] = [np.nan if value is None else value for value in values]
    step = fixed(np.array([step for step, _, _ in points], np.int64))
    epoch = fixed(np.array([epoch for _, epoch, _ in points], np.float64))
    gradient, update, dead, saturated = map(fixed, numbers)
    return GradientCourse(tuple(units), tuple(units.values()), step, epoch, gradient, update, dead, saturated, behind)
