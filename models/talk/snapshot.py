"""Snapshots: the engine's messages to the window, each a consistent, read-only picture of one instant."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from math import isfinite
from typing import Any, Literal, cast

import numpy as np
from numpy.typing import NDArray

from models.design.epochs.schedule import rate
from models.design.epochs.stop_rules import Stop
from models.design.experiment import Experiment
from models.talk.practice import Practice
from models.talk.probes import Probe, R
from models.talk.runs.moments import NO_MOMENTS, Moments
from models.talk.runs.searches import SearchAnswer
from models.talk.runs.variations import VariedAnswer
from models.talk.tables import TableAnswer


@dataclass(frozen=True)
class Metrics:
    """Mean losses without the penalty, and accuracies 0 to 1 (None for regression), in eval mode.

    train_r2, test_r2: R², 1 − SSE / SST, of a regression; None for classes, where the targets are all alike, and where
    it is not known. Where all samples are for training, all test figures are None. Large sets may be judged by a part:
    see `judged_samples.py`.
    """

    train_loss: float
    test_loss: float | None
    train_accuracy: float | None = None
    test_accuracy: float | None = None
    train_r2: float | None = None
    test_r2: float | None = None

    @property
    def losses(self) -> tuple[float, float | None]:
        """Training loss and test loss."""
        return self.train_loss, self.test_loss

    @property
    def finite(self) -> bool:
        """Whether all losses are numbers that can be shown."""
        return isfinite(self.train_loss) and (self.test_loss is None or isfinite(self.test_loss))


def _none(dtype: type) -> NDArray[Any]:
    array: NDArray[Any] = np.empty(0, dtype)
    array.flags.writeable = False
    return array


@dataclass(frozen=True)
class History:
    """Metrics over the whole run, thinned out evenly as it grows; all arrays (n,), read-only.

    The accuracies are NaN for regression, and all test figures where no sample was left for the test; other losses are
    finite. The first point is the untrained network's. epoch: passes
    done, with a fraction inside a pass, where large data sets have points too.
    """

    epoch: NDArray[np.float64] = field(default_factory=lambda: _none(np.float64))
    step: NDArray[np.int64] = field(default_factory=lambda: _none(np.int64))
    train_loss: NDArray[np.float64] = field(default_factory=lambda: _none(np.float64))
    test_loss: NDArray[np.float64] = field(default_factory=lambda: _none(np.float64))
    train_accuracy: NDArray[np.float64] = field(default_factory=lambda: _none(np.float64))
    test_accuracy: NDArray[np.float64] = field(default_factory=lambda: _none(np.float64))

    @property
    def last_losses(self) -> tuple[float, float | None] | None:
        """Training loss and test loss at the last point; None where there is no point."""
        if not len(self.step):
            return None
        train, test = float(self.train_loss[-1]), float(self.test_loss[-1])
        return train, None if test != test else test

    def after(self, step: int) -> "History":
        """The points after this step; all of them for step 0, where the run began.

        A point at a step where the design was changed is of the design before.
        """
        first = int(np.searchsorted(self.step, step, side="right")) if step else 0
        return History(**{f.name: getattr(self, f.name)[first:] for f in fields(self)}) if first else self


@dataclass(frozen=True)
class Saved:
    """How the last Save went; an empty error means the file is written and synced.

    earlier: the answers before this one, oldest first. A snapshot may be lost, and every Save is to be answered.
    instant: the run as it was written, where the Save asked for a look.
    """

    ticket: int
    path: str
    error: str = ""
    earlier: "tuple[Saved, ...]" = field(default=(), compare=False, repr=False)
    instant: "Snapshot | None" = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, eq=False)
class Companion:
    """The run beside the one that is shown (see `models/talk/runs/companions.py`).

    now: how it stands, without readings; None where there is none. shadow: an edit has made it. error: why there is
    none, or why it does not go on; fit to show. name, colour: as `Accompany` gave them.
    """

    now: "Snapshot | None" = None
    shadow: bool = False
    error: str = ""
    name: str = ""
    colour: int = 0


@dataclass(frozen=True)
class DeviceState:
    """Where the engine computes, e.g. `"cpu"`, and why, as one short sentence for the learner.

    available: the devices that a user may choose on this machine, the CPU first.
    """

    name: str
    reason: str
    available: tuple[str, ...] = ("cpu",)


@dataclass(frozen=True)
class Progress:
    """Long work under way, such as a download.

    text: what it is, fit to show. done, total: in bytes or pieces; total is 0 while unknown.
    """

    text: str
    done: int = 0
    total: int = 0


Phase = Literal["fetching", "practising", "not loaded", "training", "paused", "ready"]
"""What the engine does at an instant. fetching: waits for data. practising: fine-tunes on drawings. not loaded: the
last Load failed. training. paused: stopped after at least one step. ready: loaded, no step done yet."""


@dataclass(frozen=True)
class Snapshot:
    """One instant of a run. May be dropped unseen, so it holds state, never events.

    epoch: whole passes done; batch: steps done in the pass under way, out of `batches`.
    rate_cuts: the epochs before which the learning rate was cut on a plateau.
    metrics: None where they are not known yet, or not finite. Of large data they are those of the history's last point
    until the run stands still and has been measured.
    error: why training stopped, kept until the next Load, Run or Reset; fit to show.
    note: a remark about the samples, such as files left out. samples: how many there are, 0 while unknown.
    progress: long work that training waits for; `Cancel` ends it.
    opened: the ticket of the Load that opened this run's document; 0 while the experiment asked for is not loaded.
    restarts: how often parameters were built anew, so that a view can drop edits of weights that are gone.
    practice: the last practice, as long as it can be taken back. practised: the number of the last
    practice that was not taken back, 0 for none.
    weights_kept: no step is done yet, but the weights are not the initial ones: those of another run were kept.
    kept_steps: updates that were kept from looking at one step, beside the steps of training.
    changes: the steps before which another design went on with this run; rising.
    stops: where a stop rule ended training, or would have; rising.
    table: the answer to the last `LookAtTable`. varied, searched: to the last `Vary` or `BeginSearch`, whichever came
    later. rescalable: whether `Rescale` would change how samples are scaled.
    stuck: training has come to a standstill far from its goal (see `playground/probing/health/standstill.py`).
    companion: the run beside this one, and what became of it.
    moments: of its past that can be shown. Where one is shown, this is the snapshot of it, with the whole history.
    diverged: the step at which the loss became infinite, until training has passed it or its settings change; else 0.
    """

    experiment: Experiment
    epoch: int = 0
    step: int = 0
    batch: int = 0
    batches: int = 1
    running: bool = False
    metrics: Metrics | None = None
    history: History = field(default_factory=History)
    readings: Mapping[Probe[Any], object] = field(default_factory=dict)
    steps_per_second: float = 0.0
    rate_cuts: tuple[int, ...] = ()
    device: DeviceState | None = None
    stepper: str = ""
    error: str = ""
    note: str = ""
    samples: int = 0
    saved: Saved | None = None
    progress: Progress | None = None
    opened: int = 0
    restarts: int = 0
    practice: Practice | None = None
    practised: int = 0
    weights_kept: bool = False
    kept_steps: int = 0
    stuck: bool = False
    diverged: int = 0
    changes: tuple[int, ...] = ()
    stops: tuple[Stop, ...] = ()
    table: TableAnswer | None = None
    rescalable: bool = False
    varied: VariedAnswer | None = None
    searched: SearchAnswer | None = None
    moments: Moments = NO_MOMENTS
    companion: Companion | None = None

    @property
    def design_history(self) -> History:
        """The points of the present design; those before measured something else."""
        return self.history.after(self.changes[-1] if self.changes else 0)

    @property
    def answers(self) -> tuple[Saved, ...]:
        """The answers to the last saves, oldest first."""
        return () if self.saved is None else (*self.saved.earlier, self.saved)

    @property
    def looks_back(self) -> bool:
        """Whether this shows a moment of the past."""
        return self.moments.shown is not None

    @property
    def learned(self) -> bool:
        """Whether the run has done a step, whichever moment of it is shown."""
        return self.step > 0 or self.moments.now > 0

    @property
    def stopped_by(self) -> tuple[Stop, ...]:
        """The stop rules that hold where the run stands still; empty where it was not stopped by one."""
        here = () if self.running or self.looks_back else self.stops
        return tuple(stop for stop in here if stop.obeyed and stop.step == self.step)

    @property
    def learning_rate(self) -> float:
        """The rate of the epoch under way."""
        return rate(self.experiment.training, self.epoch, len(self.rate_cuts))

    @property
    def phase(self) -> Phase:
        """What the engine does, concluded from the other fields here and nowhere else."""
        if self.progress is not None:
            return "fetching" if self.metrics is None else "practising"  # while data are fetched there are no metrics
        if self.error and self.device is None:  # a run that is loaded says where it computes
            return "not loaded"
        if self.running:
            return "training"
        return "paused" if self.step else "ready"

    @property
    def behind(self) -> int:
        """How much of the readings is not exact yet, in all; measuring again brings it to 0, if nothing trains."""
        return sum(getattr(reading, "behind", 0) for reading in self.readings.values())  # of each `Partial`

    def reading(self, probe: Probe[R]) -> R | None:
        """The answer to exactly this question, or None if it was not asked yet."""
        return cast("R | None", self.readings.get(probe))
