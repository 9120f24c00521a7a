"""The window's commands to the engine. Play, pause and step are one command: how many steps the engine owes."""

from dataclasses import dataclass, field
from math import inf, log
from typing import Any, Literal

from models.design.drawing import Drawing, Preparation
from models.design.experiment import Experiment
from models.talk.probes import Probe
from models.talk.runs.companions import Company
from models.talk.runs.moments import LookBack
from models.talk.runs.searches import BeginSearch
from models.talk.runs.variations import EndTrials, HoldTrials, Vary
from models.talk.surface_probes import LossSurface
from models.talk.tables import TableWishes

DeviceChoice = Literal["auto", "cpu", "cuda", "mps", "xpu"]


@dataclass(frozen=True)
class Load:
    """Take over `experiment`, keeping what can be kept of the run under way.

    weights_from: a trained network's file to go on from, exactly where it stopped.
    only_weights: take nothing but the weights that fit from that file, and begin at epoch 0 with them.
    fresh: begin anew even where the run could go on, as when a document is opened.
    ticket: the number of the document that is opened, 0 for an edit; the snapshots of its run repeat it as `opened`.
    Loads that differ only in the ticket are equal.
    """

    experiment: Experiment
    weights_from: str | None = None
    only_weights: bool = field(default=False, kw_only=True)
    fresh: bool = False
    ticket: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Pace:
    """A limit on the speed of training: `per_second` + `growth` · n steps a second after n steps with this network.

    So a pace with growth doubles every ln 2 / growth seconds. n counts from the last change of network, data or loss.
    """

    per_second: float = inf
    growth: float = 0.0


FULL_SPEED = Pace()
ACCELERATING = Pace(20.0, log(2) / 0.8)
"""One step a picture at first, so that a person sees each of them; a million steps a second after 12 seconds."""


@dataclass(frozen=True)
class Run:
    """Train this much: `inf` steps is play, 0 steps is pause, 1 step is one mini-batch.

    unit: with "epoch", training stops at the end of an epoch; one that is partly done counts as the first.
    """

    amount: float = inf
    unit: Literal["step", "epoch"] = "step"
    pace: Pace = FULL_SPEED


@dataclass(frozen=True)
class Reset:
    """Back to step 0 with the same initial weights."""


@dataclass(frozen=True)
class Rescale:
    """Standardise as fits the samples that are there now; points that are edited keep the scaling of their start."""


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


class MoveAll:
    """Changes all weights at once."""


@dataclass(frozen=True)
class MoveWeights(MoveAll):
    """Move all that the network learns to a place on this surface, which was measured last; or take that back.

    to: numbers of the surface's directions. ticket: of this movement; with `back` the weights from before it return.
    """

    surface: LossSurface
    to: tuple[float, ...]
    ticket: int
    back: bool = False


@dataclass(frozen=True)
class TakeStep(MoveAll):
    """Go on with the weights, and the optimizer's state, of one step; or take that back.

    sample: as in `StepThrough`. ticket: of this change; with `back` the state from before it returns.
    """

    sample: int | None
    ticket: int
    back: bool = False


ByHand = SetParameter | MoveWeights | TakeStep
"""What changes weights at the wish of a person."""


@dataclass(frozen=True)
class Save:
    """Write the trained network to `path`; the snapshot's `saved` answers with the same ticket.

    Where the path ends in .csv, the samples are written with the network's answers. aside: training goes on while it is
    written. moment: the step of a kept moment, to write the run as it was then. past: with the moments before.
    look: the answer has a snapshot of the same instant, with answers to these questions; empty for none.
    beside: the run beside the one that is shown is written.
    """

    path: str
    ticket: int
    aside: bool = False
    moment: int | None = None
    past: bool = False
    look: frozenset[Probe[Any]] = frozenset()
    beside: bool = False


@dataclass(frozen=True)
class Use:
    """Compute on this device from now on; `"auto"` lets the engine choose."""

    device: DeviceChoice


@dataclass(frozen=True)
class Practise:
    """Fine-tune the network for some seconds on a person's own drawings; the snapshot's `practice` is the answer.

    Training pauses. drawings: each with the number of its class; empty ones are left out.
    preparation: the steps between a drawing and the network.
    """

    drawings: tuple[tuple[Drawing, int], ...]
    preparation: Preparation = field(default_factory=Preparation)


@dataclass(frozen=True)
class LookAtTable:
    """Read the table in this file, and say what would be learned of it; the snapshot's `table` is the answer.

    Only the last one is answered; an empty path gives up, and forgets the answer. Training goes on meanwhile.
    """

    path: str
    wishes: TableWishes = field(default_factory=TableWishes)


@dataclass(frozen=True)
class TakeBack:
    """Bring back the weights from before the last practice, if nothing else has changed them since."""


@dataclass(frozen=True)
class Cancel:
    """Give up the long work under way (a download, a practice); nothing half done is left behind."""


@dataclass(frozen=True)
class Quit:
    """End the engine's loop after the command under way."""


Aside = LookAtTable | Vary | BeginSearch | HoldTrials | EndTrials | Company
"""What the engine does beside the run."""

Look = Watch | LookBack

Command = Load | Run | Reset | Rescale | Look | ByHand | Save | Use | Practise | TakeBack | Cancel | Quit | Aside
