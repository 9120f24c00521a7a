"""What the window may tell the engine. Play, pause and step are one number: how much is owed."""

from dataclasses import dataclass, field
from math import inf
from typing import Any, Literal

from models.design.drawing import Drawing, Preparation
from models.design.experiment import Experiment
from models.talk.probes import Probe

DeviceChoice = Literal["auto", "cpu", "cuda", "mps", "xpu"]


@dataclass(frozen=True)
class Load:
    """Take over `experiment`, keeping what can be kept of the run under way.

    weights_from: a trained network's file to go on from, exactly where it stopped.
    fresh: begin anew although everything could be kept (a document was opened).
    ticket: a number for the document that begins with it, 0 for an edit; snapshots of its run say it as `opened`.
    Two loads that differ in nothing else ask for the same.
    """

    experiment: Experiment
    weights_from: str | None = None
    fresh: bool = False
    ticket: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Run:
    """Owe this much: `inf` steps plays, 0 pauses, 1 steps; an epoch ends at the epoch's end.

    per_second: at most so many steps (mini-batches) a second.
    """

    amount: float = inf
    unit: Literal["step", "epoch"] = "step"
    per_second: float = inf


@dataclass(frozen=True)
class Reset:
    """Back to step 0 with the same initial weights."""


@dataclass(frozen=True)
class Watch:
    """Answer these questions in every snapshot from now on."""

    probes: frozenset[Probe[Any]]


@dataclass(frozen=True)
class SetParameter:
    """Set one weight (index: unit, input) or one bias (index: unit) by hand.

    name: `"weight"` or `"bias"`.
    """

    layer_id: str
    name: Literal["weight", "bias"]
    index: tuple[int, ...]
    value: float


@dataclass(frozen=True)
class Save:
    """Write the trained network to `path`; the snapshot's `saved` answers with the same ticket."""

    path: str
    ticket: int


@dataclass(frozen=True)
class Use:
    """Compute on this device from now on; `"auto"` lets the engine choose."""

    device: DeviceChoice


@dataclass(frozen=True)
class Practise:
    """Fine-tune the network for some seconds on a person's own drawings; the snapshot's `practice` is the answer.

    drawings: each with the number of the class that it belongs to; empty ones are left out. Training pauses.
    preparation: the steps between a drawing and the network.
    """

    drawings: tuple[tuple[Drawing, int], ...]
    preparation: Preparation = field(default_factory=Preparation)


@dataclass(frozen=True)
class TakeBack:
    """The weights from before the last practice, as long as nothing else has changed them since."""


@dataclass(frozen=True)
class Cancel:
    """Give up the long work under way (a download, a practice); nothing half done is left behind."""


@dataclass(frozen=True)
class Quit:
    """End the engine's loop after the command under way."""


Command = Load | Run | Reset | Watch | SetParameter | Save | Use | Practise | TakeBack | Cancel | Quit
