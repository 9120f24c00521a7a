"""Moments of a run, to look back at and to go on from, in bounded memory. Knows no session, and shows nothing."""

from dataclasses import dataclass, replace
from math import isfinite, log, log1p
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from models.design.experiment import Experiment
from models.files.checkpoint import Position
from models.talk.snapshot import History, Metrics
from playground.datasets.dataset import Dataset
from playground.training import kept_state
from playground.training.history import KeptHistory
from playground.training.kept_state import KeptState

MOST = 512
"""Moments kept: more than a chart has places for its cursor."""
ROOM = 40_000_000
"""Bytes that all moments take, with their history: a run of pictures fills them within its first seconds."""
BESIDE_LARGE_DATA = 30_000_000
"""The same where the samples take at least as much as is missing here."""
LEAST = 3
"""Moments of a network that is looked back at: of one so large that fewer have room in `LARGEST`, none is kept."""
LARGEST = 60_000_000
"""Bytes that the moments of a large network take at most, where `ROOM` is too small for `LEAST` of them."""
_OVERHEAD = 6_000  # bytes of a moment besides its numbers
_TEXTS = 4_000  # bytes of the design and of the names of arrays in a file
_POSITION = 32  # bytes that a file has of a moment besides its numbers
_APART = 2 / MOST  # way on the chart, at least, from a moment to the next; see `Timeline`
_FLAT = 1.0  # powers of e: a curve whose losses differ less does not count as one that falls over the whole chart
_LOWEST = 1e-30  # of losses in a logarithm
_FREE = 64  # moments kept without a rest: the beginning of a run passes quickly, and most happens there
_REST = 99  # times as long as keeping a moment takes, until the next one: a hundredth of the time in all
_LONGEST = 0.25  # s of such a rest: what took long may have waited for the processor
_SHARE = 8  # of that many moments one goes, where there are too many


Samples = tuple[Dataset, Dataset | None]
"""Those of the design, and those of the pass under way where they differ."""


@dataclass(frozen=True, eq=False)
class Standing:
    """Everything that a run has to know to stand where it stands.

    state: a copy of its own. metrics: None where they are not known.
    """

    state: KeptState
    position: Position
    recorder: KeptHistory
    experiment: Experiment
    samples: Samples
    metrics: Metrics | None


@dataclass(frozen=True, eq=False)
class _Moment:
    """A standing off the device, without its history, which is the first `points` points of that of the timeline."""

    standing: Standing
    points: int
    loss: float  # its logarithm
    bytes: int
    in_file: int  # of these, those that a file has too

    @property
    def step(self) -> int:
        return self.standing.position.step


class Timeline:
    """The moments of one run, rising by step: dense where much changes.

    How much changes is the way on the chart: along the steps, along their logarithm and along that of the loss, each as
    a share of the whole. Where there are too many moments, those go that lie in the shortest ways.
    """

    def __init__(self) -> None:
        self._moments: list[_Moment] = []
        self._histories: dict[int, History] = {}  # the newest of each stride; those before it are its beginnings
        self._steps: NDArray[np.int64] | None = None
        self._bytes = 0  # of all moments
        self._range = _FLAT  # of the logarithms of the losses
        self._kept = 0
        self._rest_until = 0.0

    def __len__(self) -> int:
        return len(self._moments)

    @property
    def nbytes(self) -> int:
        """Bytes that all moments take, with their history."""
        return self._bytes + sum(_length(history) for history in self._histories.values())

    def steps(self) -> NDArray[np.int64]:
        """Of all moments, (n,) rising, read-only; the same object until one comes or goes."""
        if self._steps is None:
            self._steps = np.array([moment.step for moment in self._moments], np.int64)
            self._steps.flags.writeable = False
        return self._steps

    def at(self, step: int) -> Standing | None:
        """Where the run stood at the moment next to this step; None where there is no moment."""
        if not self._moments:
            return None
        moment = self._moments[int(np.abs(self.steps() - step).argmin())]
        recorder = moment.standing.recorder
        whole = vars(self._histories[recorder.stride])
        begun = History(**{name: column[: moment.points] for name, column in whole.items()})
        return replace(moment.standing, recorder=replace(recorder, history=begun))

    def of_design(self, experiment: Experiment, samples: Samples, before: int) -> list[int]:
        """The steps of the moments of this design with these samples: those that can be written to the run's file."""
        alike: dict[int, bool] = {}  # designs are few objects; to compare two takes long
        found = []
        for moment in self._moments:
            there = moment.standing
            known = id(there.experiment)
            if known not in alike:
                alike[known] = there.experiment is experiment or there.experiment == experiment
            same = all(a is b for a, b in zip(there.samples, samples, strict=True))
            if alike[known] and same and moment.step < before:
                found.append(moment.step)
        return found

    def bytes_in_file(self, steps: list[int]) -> int:
        """About as many bytes as the file of a trained network takes with these moments; 0 where there are none."""
        if not steps:
            return 0
        written = set(steps)
        last = self._moments[-1]
        numbers = sum(moment.in_file for moment in self._moments if moment.step in written)
        return _TEXTS + _length(self._histories[last.standing.recorder.stride]) + numbers + last.in_file

    def restore(self, standings: list[Standing]) -> None:
        """Keep these moments, rising by step, as far as they have room; there are none so far."""
        for standing in standings:
            self._keep(standing)
        self._kept = len(standings)

    def last(self) -> Standing | None:
        """Where the run stood at the last moment; None where there is none."""
        return self.at(self._moments[-1].step) if self._moments else None

    def note(self, standing: Standing, moved: bool = False) -> None:
        """The run stands here; keep this moment, if the run has come far enough since the last one.

        moved: something else than training has changed the weights since the last step.
        """
        began, step = perf_counter(), standing.position.step
        self.forget_from(step + (not moved))
        last = self._moments[-1] if self._moments else None
        if last is not None:
            resting = began < self._rest_until
            if last.step == step or resting or self._way(last, step, _loss(standing)) < _APART:
                return
        self._keep(standing)
        self._kept += 1
        now = perf_counter()
        self._rest_until = now + min(_REST * (now - began), _LONGEST) if self._kept > _FREE else 0.0

    def forget_from(self, step: int) -> None:
        """Drop the moments at this step and after it."""
        while self._moments and self._moments[-1].step >= step:
            self._forgotten(self._moments.pop())

    def until(self, step: int) -> "Timeline":
        """The moments before this step, as the past of a run that stands there; nothing is copied."""
        found = Timeline()
        found._moments = [moment for moment in self._moments if moment.step < step]
        found._bytes = sum(moment.bytes for moment in found._moments)
        found._histories = dict(self._histories)
        found._drop(set())
        found._range, found._kept = self._range, self._kept
        return found

    def _way(self, last: _Moment, step: int, loss: float) -> float:
        """How far it is on the chart from the last moment; the whole run is about 3."""
        along = (step - last.step) / max(step, 1)
        along += (log1p(step) - log1p(last.step)) / max(log1p(step), 1.0)
        return along + abs(loss - last.loss) / self._range

    def _keep(self, standing: Standing) -> None:
        last = self._moments[-1].standing if self._moments else None
        size = _OVERHEAD + _size(standing, last)
        if LEAST * size > LARGEST:
            return
        state = kept_state.apart(standing.state)
        recorder, history = replace(standing.recorder, history=History()), standing.recorder.history
        self._histories[recorder.stride] = history
        kept = replace(standing, state=state, recorder=recorder)
        in_file = _POSITION + sum(array.nbytes for array in (*state.network.values(), *state.optimizer.values()))
        self._moments.append(_Moment(kept, len(history.step), _loss(standing), size, in_file))
        self._steps = None
        self._bytes += size
        self._thin_out(max(ROOM - standing.samples[0].points.nbytes, BESIDE_LARGE_DATA, LEAST * size))

    def _thin_out(self, room: int) -> None:
        while (len(self._moments) > MOST or self.nbytes > room) and len(self._moments) > 2:
            self._drop(self._dispensable(max(len(self._moments) // _SHARE, 1)))

    def _dispensable(self, count: int) -> set[int]:
        """The places of at most so many moments in the shortest ways; no two side by side, nor the first or last."""
        steps, losses = self.steps().astype(np.float64), np.array([moment.loss for moment in self._moments])
        logs = np.log1p(steps)
        self._range = max(float(np.ptp(losses)), _FLAT)
        ways = np.diff(steps) / max(steps[-1], 1.0) + np.diff(logs) / max(logs[-1], 1.0)
        ways += np.abs(np.diff(losses)) / self._range
        found: set[int] = set()
        for place in (np.argsort(ways[1:] + ways[:-1]) + 1).tolist():
            if len(found) < count and not {place - 1, place + 1} & found:
                found.add(place)
        return found

    def _drop(self, places: set[int]) -> None:
        for place in places:
            self._forgotten(self._moments[place])
        self._moments = [moment for place, moment in enumerate(self._moments) if place not in places]
        strides = {moment.standing.recorder.stride for moment in self._moments}
        self._histories = {stride: history for stride, history in self._histories.items() if stride in strides}
        self._steps = None

    def _forgotten(self, moment: _Moment) -> None:
        self._bytes -= moment.bytes
        self._steps = None


def _loss(standing: Standing) -> float:
    """The logarithm of the loss there; of large data that of the last point of the history."""
    history, metrics = standing.recorder.history, standing.metrics
    loss = metrics.train_loss if metrics is not None else float(history.train_loss[-1]) if len(history.step) else 1.0
    return log(max(loss, _LOWEST)) if isfinite(loss) else 0.0


def _length(history: History) -> int:
    """Bytes of its points."""
    return int(sum(column.nbytes for column in vars(history).values()))


def _size(standing: Standing, last: Standing | None) -> int:
    """Bytes that a moment needs for itself: what it has in common with the last one is not counted again."""
    tensors = [*standing.state.network.values(), *standing.state.optimizer.values()]
    best = standing.recorder.stopping.best
    if best is not None and (last is None or last.recorder.stopping.best is not best):
        tensors += best.arrays.values()
    size = sum(tensor.nbytes for tensor in tensors)
    known = () if last is None else last.samples
    for dataset in standing.samples if last is not None else ():
        if dataset is not None and not any(dataset is one for one in known):
            size += dataset.points.nbytes + dataset.targets.nbytes
    return size
