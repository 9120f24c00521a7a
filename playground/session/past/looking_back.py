"""Shows moments of a run's past on a network of its own, so that the run itself is not touched."""

from dataclasses import replace
from typing import Any

import numpy as np
import torch

from models.design.experiment import Experiment
from models.files.checkpoint import Checkpoint
from models.talk.probes import Probe
from models.talk.runs.moments import Moments
from models.talk.snapshot import History, Snapshot
from playground.net.build import Net
from playground.session import assembly
from playground.session.picture import picture
from playground.session.run_state import RunState
from playground.training import optimizers
from playground.training.timeline import ROOM, Standing, Timeline

_PASTS = 4  # of runs: of the present one, and of those that gave way to it and that undo may bring back


class LookingBack:
    """The moment of the session's run that is shown instead of the run, if there is one.

    All methods take the run as it is now: where another one has taken its place, or its design was edited, no moment is
    shown any more.
    """

    def __init__(self) -> None:
        self._of: tuple[RunState, Experiment] | None = None  # the run, and its design then
        self._copy: RunState | None = None  # a run of the same design, which stands at the moment that is shown
        self._shown: int | None = None
        self._written: tuple[tuple[Any, ...], tuple[int, int]] | None = None  # of what, and what the file has of it
        self._pasts: list[Timeline] = []  # the last one is that of the present run

    def look(self, run: RunState, step: int | None) -> None:
        """Show the moment next to this step; None: the run itself."""
        there = None if step is None else run.timeline.at(step)
        if there is None:
            self.end()
            return
        copy = self._copy
        if copy is None or not self._is_of(run) or not _fits(copy, there):
            copy = _copy_of(run, there)
        self._of, self._copy, self._shown = (run, run.experiment), copy, there.position.step
        copy.stand_where(there)

    def shown(self, run: RunState) -> RunState:
        """The run as it was at the moment that is shown, or the run itself."""
        if not self._is_of(run):
            self.end()
        return self._copy or run

    def _is_of(self, run: RunState) -> bool:
        return self._of is not None and self._of[0] is run and self._of[1] is run.experiment

    def end(self) -> None:
        """Show the run itself, and free the memory of the copy."""
        self._of = self._copy = self._shown = None

    def picture(self, run: RunState, probes: frozenset[Probe[Any]], **about: Any) -> Snapshot:
        """The snapshot of the moment that is shown, on the curve of the whole run; or else of the run."""
        self.join(run)
        shown, steps, now = self.shown(run), run.timeline.steps(), run.position.step
        before = steps[: int(steps.searchsorted(now))]
        about["moments"] = Moments(before, now, self._shown, *self._in_file(run))
        recorder, found = run.recorder, picture(shown, probes, **about)
        if shown is run:
            return found
        stops = recorder.stopping.stops
        return replace(found, history=recorder.history(), changes=recorder.changes, stops=stops)

    def _in_file(self, run: RunState) -> tuple[int, int]:
        """How many moments the run's file keeps, and about how many bytes it takes with them."""
        steps, now = run.timeline.steps(), run.position.step
        of = steps, run.experiment, run.dataset, run.passing, bool(len(steps)) and bool(steps[-1] < now)
        if self._written is None or any(a is not b for a, b in zip(self._written[0], of, strict=True)):
            written = run.timeline.of_design(run.experiment, (run.dataset, run.passing), now)
            self._written = of, (len(written), run.timeline.bytes_in_file(written))
        return self._written[1]

    def join(self, run: RunState) -> None:
        """Give a run that has just begun the past that it has in common with one before it.

        So a run that goes on from a moment keeps the moments before it, and one that undo brings back keeps its own.
        """
        if self._pasts and run.timeline is self._pasts[-1]:
            self._make_room()
            return
        found = max((_in_common(past, run) for past in self._pasts), key=len, default=run.timeline)
        if not len(run.timeline) and len(found):
            run.timeline = found
        self._pasts = [*self._pasts, run.timeline][-_PASTS:]
        self._make_room()

    def _make_room(self) -> None:
        while len(self._pasts) > 1 and sum(past.nbytes for past in self._pasts) > ROOM:  # what is shared counts twice
            del self._pasts[0]


def checkpoint_at(run: RunState, step: int) -> Checkpoint | None:
    """The run as it was at the moment next to this step, to go on from; None where there is no moment."""
    there = run.timeline.at(step)
    if there is None:
        return None
    copy = _copy_of(run, there)
    copy.stand_where(there)
    return copy.checkpoint()


def _fits(copy: RunState, there: Standing) -> bool:
    """Whether the copy can stand there without being built anew."""
    same = copy.dataset is there.samples[0] and copy.passing is there.samples[1]
    return same and copy.experiment == there.experiment


def _copy_of(run: RunState, there: Standing) -> RunState:
    """A run of that design with those samples, on the device of `run`, whose samples it shares where they are the same.

    Its weights are random at first.
    """
    experiment, (dataset, passing) = there.experiment, there.samples
    train, test, device = run.train, run.test, run.net.weights.device
    if dataset is not run.dataset or passing is not run.passing:
        train, test = assembly.shares(experiment, passing or dataset, device)
    with torch.random.fork_rng(devices=[]):
        net = Net(experiment, device)
    optimizer = optimizers.make(*net.groups, experiment.training)
    stepper = type(run.stepper)(net, optimizer, experiment, train, test)
    made = RunState(experiment, dataset, run.missing, train, test, net, optimizer, stepper)
    made.passing, made.path, made.weights_kept = passing, run.path, run.weights_kept
    return made


def _in_common(past: Timeline, run: RunState) -> Timeline:
    """The moments of this past that belong to `run` too; empty where it is of another design."""
    there = past.last()
    if there is None or not _same_to_look_at(there.experiment, run.experiment):
        return Timeline()
    until = _agree_until(there.recorder.history, run.recorder.history())
    return past.until(min(until, run.position.step))


def _agree_until(one: History, other: History) -> int:
    """The step from which on two histories differ; that of the last point that both have, plus one, if they do not."""
    steps, a, b = np.intersect1d(one.step, other.step, assume_unique=True, return_indices=True)
    differ = np.flatnonzero(one.train_loss[a] != other.train_loss[b])
    if len(differ):
        return int(steps[differ[0]])
    return int(steps[-1]) + 1 if len(steps) else 0


def _same_to_look_at(one: Experiment, other: Experiment) -> bool:
    """Whether moments of one design can be shown in place of the other: rates, and points of one's own, may differ."""
    same = one.data.apart_from_points == other.data.apart_from_points
    return same and one.network == other.network and one.training.loss == other.training.loss
