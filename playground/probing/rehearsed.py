"""One step of training, done on a copy of the network: what there was before, and what stands after it."""

from dataclasses import dataclass
from typing import Protocol

from torch import Tensor

from models.design.experiment import Experiment
from playground.datasets.dataset import Scaling
from playground.net.build import Net
from playground.training.kept_state import KeptState


@dataclass(frozen=True, eq=False)
class Rehearsed:
    """A step that the engine's own stepper did on a copy, on the CPU.

    net: the copy, back in the state from before. x, targets: what it learned from. class_weights: what each sample
    counts, (n,); None where all count alike. numbers: of the samples in the data set. total: training samples in all.
    rate: the learning rate. step: steps done before.
    """

    experiment: Experiment
    net: Net
    before: KeptState
    after: KeptState
    x: Tensor
    targets: Tensor
    class_weights: Tensor | None
    scaling: Scaling
    numbers: tuple[int, ...]
    total: int
    rate: float
    step: int


class Rehearsal(Protocol):
    """Does the next step on a copy, as often as anybody asks; the run does not notice."""

    def step(self, sample: int | None) -> Rehearsed | None:
        """The step on this training sample alone, or for None on the next batch; None where there are no samples."""
