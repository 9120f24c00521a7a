"""What the list of runs knows of one run. Its weights lie in a file beside it."""

from dataclasses import dataclass, field, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.language.text import Text, tr
from models.talk.probes import Boundary, Curve
from models.talk.snapshot import History, Metrics, Snapshot

POINTS = 256
"""Points of a history at most."""
COLOURS = 5
"""How many colours there are to tell runs apart."""
LONGEST_NAME, LONGEST_NOTE = 80, 2_000
LOOK = frozenset({Boundary(32), Curve(64)})
"""What a picture of a run is made of; each kind of data has at most one of them."""

Picture = NDArray[np.uint8]
"""(rows, columns): a value from −1 to 1 as 0 to 255, row 0 at the low end. (2, rows, columns): the number of the
likeliest class, and its probability. (2 or more columns,): a curve, as the value."""


@dataclass(frozen=True, eq=False)
class RunRecord:
    """One run at the moment at which it was left.

    id: its name on disk. number: of the run, from 1. when: ISO time. metrics: None where they are not known. history:
    thinned out. name: as a person calls it, "" for its number. title: what its document was called. colour: a number
    below COLOURS. seeds: how many runs of other seeds its figures are of. digest: of its weights and all that goes with
    them; "" where there is no file with them. late: the file was written after the record, which is a moment older.
    """

    id: str
    number: int
    experiment: Experiment
    when: str
    epoch: int
    step: int
    metrics: Metrics | None = None
    history: History = field(default_factory=History)
    name: str = ""
    title: str = ""
    note: str = ""
    pinned: bool = False
    colour: int = 0
    seeds: int = 1
    picture: Picture | None = None
    digest: str = ""
    late: bool = False

    def __post_init__(self) -> None:
        if len(self.name) > LONGEST_NAME:
            raise SpecError("A name has {most} letters at most.", most=LONGEST_NAME)
        if len(self.note) > LONGEST_NOTE:
            raise SpecError("A note has {most:,} letters at most.", most=LONGEST_NOTE)

    @property
    def called(self) -> Text | str:
        """Its name, or which one of the runs it is."""
        return self.name or tr("Run {0}", "its number").format(self.number)

    @property
    def loss(self) -> float | None:
        """The test loss, or without a test set the training loss."""
        if self.metrics is None:
            return None
        return self.metrics.train_loss if self.metrics.test_loss is None else self.metrics.test_loss

    @property
    def accuracy(self) -> float | None:
        """The share of test samples that are right, or without a test set of training samples."""
        if self.metrics is None:
            return None
        return self.metrics.train_accuracy if self.metrics.test_loss is None else self.metrics.test_accuracy


def record_of(snapshot: Snapshot, id: str, when: str, title: str = "") -> RunRecord:
    """The run of a snapshot, without number, name and weights."""
    return RunRecord(
        id=id,
        number=0,
        experiment=snapshot.experiment,
        when=when,
        epoch=snapshot.epoch,
        step=snapshot.step,
        metrics=snapshot.metrics,
        history=thinned(snapshot.history),
        title=title,
        picture=picture_of(snapshot),
    )


def thinned(history: History, most: int = POINTS) -> History:
    """The first and the last point and others in between, so that both axes, linear and logarithmic, show the curve."""
    count = len(history.step)
    if count <= most:
        return history
    half = most // 2
    chosen = np.concatenate([np.geomspace(1, count, half) - 1, np.linspace(0, count - 1, most - half)])
    rows = np.unique(chosen.round().astype(np.int64))
    return History(**{f.name: _kept(getattr(history, f.name)[rows]) for f in fields(History)})


def _kept(values: NDArray[Any]) -> NDArray[Any]:
    values.flags.writeable = False
    return values


def picture_of(snapshot: Snapshot) -> Picture | None:
    """A small picture of what the network answers over the plane or over its only input; None where it has none."""
    info = snapshot.experiment.data.info
    for probe, found in snapshot.readings.items():
        if not isinstance(probe, Boundary | Curve) or not isinstance(found, np.ndarray):
            continue
        values = _coarser(found) if isinstance(probe, Boundary) else found
        if info.task == "regression":
            return _bytes(info.in_colour_range(values))
        if isinstance(probe, Curve):
            return _bytes(2 * values[-1] - 1) if len(values) == 2 else None
        if values.ndim == 2:
            return _bytes(2 * values - 1)
        return np.stack([values.argmax(0).astype(np.uint8), np.round(values.max(0) * 255).astype(np.uint8)])
    return None


def _coarser(values: NDArray[Any]) -> NDArray[Any]:
    """About 32 rows and columns of a finer picture (…, rows, columns)."""
    every = max(values.shape[-1] // 32, 1)
    return values[..., every // 2 :: every, every // 2 :: every]


def _bytes(values: NDArray[Any]) -> Picture:
    finite = np.nan_to_num(values, nan=0.0, posinf=1.0, neginf=-1.0)
    return np.asarray(np.clip((finite + 1) * 127.5, 0, 255), np.uint8)
