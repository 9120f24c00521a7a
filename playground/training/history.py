"""Losses and accuracies over the whole run in bounded memory. Knows no clock, so equal runs have equal arrays."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.design.epochs import stop_rules
from models.design.epochs.schedule import Plateau
from models.design.training import Training
from models.files.checkpoint import MAX_CHANGES, Position
from models.talk.snapshot import History, Metrics
from playground.training.marks import Marks
from playground.training.stopping import Learned, Stopping

CAPACITY = 4096
"""Points kept: more than a chart has pixels. When full, every second one is dropped, except for the early ones."""
EARLY = 512
"""Points that are never dropped: the beginning of a run, where most of the learning is; a power of two."""

ROW = ("epoch", "step", "train_loss", "train_accuracy", "test_loss", "test_accuracy")
_COLUMNS = tuple(f.name for f in fields(History))


NEVER = 1 << 62
"""The stride of a recorder that is off; no run has so many marks."""


@dataclass(frozen=True)
class KeptHistory:
    """The state of a recorder at one instant, to go back to."""

    history: History
    stride: int
    plateau: Plateau
    changes: tuple[int, ...]
    stopping: Stopping


class Recorder:
    """A point at the start and at every `stride`-th mark (see `marks.py`); the stride doubles as a run grows.

    changes: the steps before which another design went on with the run; rising.
    """

    def __init__(self) -> None:
        self.stride = 1
        self.points = 0
        self.plateau = Plateau()
        self.stopping = Stopping()
        self.changes: tuple[int, ...] = ()
        self._columns = _empty()  # what is written once stays: histories are views of it
        self._finite = True
        self._view: History | None = None
        self._newest: Metrics | None = None  # of the last point, with what the history does not keep

    @classmethod
    def off(cls) -> "Recorder":
        """A recorder that wants no point: for training that nobody looks at, such as a comparison of devices."""
        made = cls()
        made.stride = NEVER
        return made

    def wants(self, mark: int) -> bool:
        """Whether the history has a point at this mark."""
        return self.stride != NEVER and mark % self.stride == 0

    @property
    def last_step(self) -> int:
        """The step of the newest point, -1 before the first."""
        return int(self._columns["step"][self.points - 1]) if self.points else -1

    def misses(self, position: Position, marks: Marks) -> bool:
        """Whether a point belongs to this position of a run and is not there yet."""
        return marks.just_passed_one(position) and self.wants(marks.at(position)) and self.last_step < position.step

    def add(self, mark: int, epoch: float, step: int, metrics: Metrics) -> None:
        """Add a point if this mark is wanted; where the history is full, it is thinned out first."""
        self.room()
        if not self.wants(mark):
            return
        self.extend(row(epoch, step, metrics)[None])
        self._newest = metrics

    def room(self) -> int:
        """Thin out if the history is full; returns how many points fit now, at least one."""
        if self.points == CAPACITY:
            self._thin()
        return CAPACITY - self.points

    def extend(self, points: NDArray[np.float64]) -> None:
        """Add points; the caller has asked `wants` and `room`. points: (n, 6), a point a row, columns as in `ROW`."""
        if len(points):
            for name, column in zip(ROW, points.T, strict=True):
                self._columns[name][self.points : self.points + len(points)] = column
            self.points += len(points)
            self._finite = self._finite and _is_finite(points[:, 2], points[:, 4])
            self._view = self._newest = None

    def last(self) -> Metrics | None:
        """The metrics of the newest point; None before the first."""
        if not self.points:
            return None
        if self._newest is not None:
            return self._newest
        found = {name: float(self._columns[name][self.points - 1]) for name in ROW[2:]}
        return Metrics(**{n: None if n != "train_loss" and v != v else v for n, v in found.items()})  # type: ignore[arg-type]

    def watch(self, training: Training) -> None:
        """Update the search for plateaus with the newest point, if it ends an epoch and the schedule is "plateau"."""
        if training.schedule == "plateau" and self.points:
            newest = self.points - 1
            epoch, loss = (float(self._columns[name][newest]) for name in ("epoch", f"{training.watched_loss}_loss"))
            if epoch == int(epoch):
                self.plateau = self.plateau.after(training, int(epoch), loss)

    def judge(self, training: Training, point: NDArray[np.float64], learned: Learned) -> None:
        """Have the stop rules look at a point, (6,) as in `ROW`, whether the history keeps it or not."""
        if stop_rules.measures(training):
            self.stopping = self.stopping.after(training, point, learned)

    def go_by_rules(self, training: Training, epoch: int) -> None:
        """Take over other stop rules in this epoch; they look back to where the present design began."""
        self.stopping = self.stopping.with_rules(training, self.design_history(), epoch)

    def history(self) -> History:
        """The points so far whose losses are finite, read-only; the same object until a point is added.

        What it holds never changes, whatever becomes of this recorder.
        """
        if self._view is None:
            columns = {name: column[: self.points] for name, column in self._columns.items()}
            if not self._finite:
                finite = np.isfinite(columns["train_loss"]) & ~np.isinf(columns["test_loss"])
                columns = {name: column[finite] for name, column in columns.items()}
            for column in columns.values():
                column.flags.writeable = False
            self._view = History(**columns)
        return self._view

    def design_history(self) -> History:
        """The points since another design went on with the run; all where none did."""
        return self.history().after(self.changes[-1] if self.changes else 0)

    def restore(self, columns: Mapping[str, NDArray[Any]], stride: int) -> None:
        """Replace all points. columns: (points,) each, by the names of History."""
        self.points = min(len(columns["epoch"]), CAPACITY)
        self.stride = stride
        self._columns = _empty()
        for name, column in self._columns.items():
            column[: self.points] = columns[name][: self.points]
        self._finite = _is_finite(*(self._columns[name][: self.points] for name in ("train_loss", "test_loss")))
        self._view = self._newest = None

    def note_change(self, epoch: int, step: int) -> None:
        """Another design goes on with the run at this step."""
        if step not in self.changes[-1:]:
            self.changes = (*self.changes, step)[-MAX_CHANGES:]
        self.plateau, self.stopping = self.plateau.anew(epoch), self.stopping.anew(epoch)

    def keep(self) -> KeptHistory:
        """The state of this recorder now, to go back to."""
        return KeptHistory(self.history(), self.stride, self.plateau, self.changes, self.stopping)

    def go_back(self, kept: KeptHistory) -> None:
        """Forget everything that was added or thinned out since `kept` was taken."""
        self.restore(vars(kept.history), kept.stride)
        self.plateau, self.changes, self.stopping = kept.plateau, kept.changes, kept.stopping

    def _thin(self) -> None:
        self.stride *= 2
        first = (
            EARLY if self.stride <= EARLY else EARLY + 1
        )  # of the later points, the first at a mark of the new stride
        full, self._columns = self._columns, _empty()
        self.points = EARLY + (CAPACITY - EARLY) // 2
        for name, column in self._columns.items():
            column[: self.points] = np.concatenate([full[name][:EARLY], full[name][first::2]])
        self._view = None


def _empty() -> dict[str, NDArray[Any]]:
    """Room for the points of a history: (CAPACITY,) each."""
    return {name: np.empty(CAPACITY, np.int64 if name == "step" else np.float64) for name in _COLUMNS}


def _is_finite(train_loss: NDArray[np.float64], test_loss: NDArray[np.float64]) -> bool:
    """Whether all losses are numbers, or NaN for a test loss that there is not."""
    return bool(np.isfinite(train_loss).all() and not np.isinf(test_loss).any())


def row(epoch: float, step: int, metrics: Metrics) -> NDArray[np.float64]:
    """A point of the history, (6,) as in `ROW`: NaN for what there is not; infinite is a test loss that overflowed."""
    train, test = (np.nan if a is None else a for a in (metrics.train_accuracy, metrics.test_accuracy))
    tested = metrics.test_loss
    loss = np.nan if tested is None else tested if tested == tested else np.inf
    return np.array([epoch, step, metrics.train_loss, train, loss, test])
