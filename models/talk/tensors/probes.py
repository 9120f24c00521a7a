"""The question for the tensors of a network while it computes: facts about all of them, and the numbers of some."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.design.experiment import Experiment
from models.talk.probes import Probe
from models.talk.tensors.views import Shape, View

BINS = 24
"""Bars of a histogram, from the smallest number to the largest."""
MOST_NUMBERS = 1_000_000
"""At most so many numbers of a tensor are handed over; of more, a slice has to be asked for."""
MOST_MOMENTS = 128
"""At most so many histograms are kept of a run; of more, every second one."""


@dataclass(frozen=True)
class TensorKey:
    """Names a tensor: the layer that it belongs to, and what it is of it.

    kind: "value" is what the layer gives, "sum" what goes into its activation, "weight" and "bias" its parameters,
    "mean" and "var" its running statistics; "grad." before one of these is the gradient of the loss with respect to it;
    "state.<weight | bias>.<name>" is the optimizer's. Without a layer: "targets", "loss", "step".
    """

    layer_id: str
    kind: str


@dataclass(frozen=True, eq=False)
class TensorFacts:
    """What can be said about one tensor.

    low, high, mean: of its finite numbers. zeros: the share of numbers that are exactly 0. counts: (BINS,) int64, how
    many lie in each of as many equal parts from low to high. finite: whether all numbers are.
    """

    key: TensorKey
    shape: Shape
    dtype: str
    device: str
    low: float
    high: float
    mean: float
    zeros: float
    counts: NDArray[np.int64]
    finite: bool = True

    @property
    def size(self) -> int:
        return int(np.prod(self.shape, dtype=np.int64))


@dataclass(frozen=True, eq=False)
class OverRun:
    """Histograms of one tensor, since they were asked for.

    steps: (n,) int64. low, high: (n,) float64, the ends of each histogram. counts: (n, BINS) int64.
    """

    steps: NDArray[np.int64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    counts: NDArray[np.int64]


@dataclass(frozen=True)
class Numbers:
    """Asks for the numbers of a tensor, as this view shows them."""

    key: TensorKey
    view: View = field(default_factory=View)


@dataclass(frozen=True, eq=False)
class TensorTable:
    """All tensors of one pass forwards and backwards, in the order of the computation.

    rows: as far as they are known. numbers: what was asked for, float32, apart from what is not there or is too large.
    samples: (n,) int64, which samples went through. batch: how many the batch has, of which these may be a part.
    step: the steps done before. over_run: None where it was not asked for.
    """

    rows: tuple[TensorFacts, ...]
    numbers: Mapping[Numbers, NDArray[Any]]
    samples: NDArray[np.int64]
    batch: int
    step: int
    over_run: OverRun | None
    behind: int


@dataclass(frozen=True)
class Tensors(Probe[TensorTable]):
    """The tensors of the next step of training, or of one sample.

    sample: None for the batch of the next step, which goes through as in training; else the number of a sample, which
    goes through as when the network answers. wanted: the numbers of these tensors too. over_run: also the histograms of
    this tensor over the run, from the first time on that it is asked for.
    """

    sample: int | None = None
    wanted: tuple[Numbers, ...] = ()
    over_run: TensorKey | None = None

    def suits(self, experiment: Experiment) -> bool:
        return self.sample is None or self.sample >= 0
