"""What is measured, and what a measurement that takes long has to offer. Knows no probe by name."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Protocol, runtime_checkable

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.optim import Optimizer

from models.design.experiment import Experiment
from models.files.checkpoint import Position
from models.talk.probes import Float32, Partial, Probe
from playground.datasets.dataset import Dataset
from playground.net.build import Net
from playground.probing.rehearsed import Rehearsal
from playground.training.losses import read_answers
from playground.training.path import Path


class GradualMeasurement(Protocol):
    """Measures for one kind of probe what takes longer than a snapshot may: bit by bit, and remembers what it found.

    There is one for a network and a kind of probe. It finds out by itself whether the network has changed since the
    last time, and never changes it.
    """

    def read(self, probe: Any, seconds: float) -> Partial:
        """The answer after about `seconds` more of work, and at least one piece of it, so that it ends at last.

        Its `behind` says how much is left. Called in eval mode and under inference_mode.
        """


@dataclass(frozen=True)
class NextStep:
    """What the next step of training begins with.

    optimizer: that of the run, with its state. rate: the learning rate of the epoch under way. step: steps done.
    epoch: passes done, with a fraction inside a pass. position: where it stands in the pass under way. passing: the
    samples of this pass, where those of the data set are newer. measures: whether a point of the history is measured
    before it.
    """

    optimizer: Optimizer
    rate: float
    step: int
    epoch: float
    position: Position = field(default_factory=Position)
    passing: Dataset | None = None
    measures: bool = False


Kept = dict[type[Probe[Any]], GradualMeasurement]
"""The gradual measurements of one network, by kind of probe. They live as long as the network does."""


Passed = tuple[Tensor, list[tuple[str, Tensor]]]
"""What a network is fed, and what every layer gives for it, by layer id, the last without its probabilities."""


@runtime_checkable
class Following(Protocol):
    """A gradual measurement that is about the run besides the network."""

    def follow(self, subject: "Subject") -> None:
        """The run as it stands now; called before `read`."""


@dataclass(frozen=True, eq=False)
class Subject:
    """What is measured: a network, its experiment and its data, at one instant.

    kept: the same dictionary for every measurement of this network. path: its way so far. next_step: None where nothing
    trains it. rehearsal: does its next step on a copy. passed: what layers gave at this instant, by what was asked.
    """

    experiment: Experiment
    net: Net
    dataset: Dataset
    kept: Kept = field(default_factory=dict)
    path: Path = field(default_factory=Path)
    next_step: NextStep | None = None
    rehearsal: Rehearsal | None = None
    passed: dict[object, Passed] = field(default_factory=dict)


def inputs_of(net: Net, dataset: Dataset, points: Any) -> Tensor:
    """What the network is fed for raw samples (n, columns) or (n, channels, height, width), on its device."""
    return torch.from_numpy(dataset.inputs(points)).to(net.weights.device)


def in_units(experiment: Experiment, dataset: Dataset, answers: Tensor) -> Tensor:
    """Raw answers as `read_answers` reads them, values in the unit of the target."""
    read = read_answers(experiment, answers)
    if experiment.data.info.task != "regression":
        return read
    return read * dataset.scaling.target_scale + dataset.scaling.target_shift


@contextmanager
def undisturbed(net: Net) -> Iterator[None]:
    """Eval mode without gradients; afterwards the network is in the mode that it was in."""
    training = net.training
    net.eval()
    try:
        with torch.inference_mode():
            yield
    finally:
        net.train(training)


def read_only(tensor: Tensor) -> Float32:
    """The numbers of a tensor, all finite as those of `frozen`: a contiguous float32 array."""
    return frozen(np.ascontiguousarray(tensor.float().cpu().numpy()))


def frozen(array: Float32) -> Float32:
    """This array, which cannot be written to from now on, with finite numbers alone.

    Finite weights can be so large that an answer overflows. Infinity becomes the largest number, NaN 0.
    """
    if not np.isfinite(array).all():
        array = np.nan_to_num(array)
    return fixed(array)


def fixed(array: NDArray[Any]) -> NDArray[Any]:
    """This array, which cannot be written to from now on."""
    array.flags.writeable = False
    return array
