"""What a stepper promises, and which one trains: a fixed rule of design and device, so that one seed is one run."""

from typing import Protocol

import torch
from torch import Tensor

from models.design.experiment import Experiment
from models.design.layers import Activation, Flatten, Linear
from models.files.checkpoint import Position
from models.talk.snapshot import Metrics
from playground.devices import devices
from playground.net.build import Net
from playground.steppers import compiling
from playground.steppers.torch_stepper import TorchStepper
from playground.training import precision
from playground.training.evaluate import Samples
from playground.training.history import Recorder


class Stepper(Protocol):
    """Moves a Net and its optimizer forward, in place."""

    name: str
    large: bool
    """Whether evaluating takes long, so that metrics are those of the history's last point."""

    def __init__(
        self, net: Net, optimizer: torch.optim.Optimizer, experiment: Experiment, train: Samples, test: Samples
    ) -> None: ...
    def retune(self, experiment: Experiment) -> None: ...
    def metrics(self) -> Metrics: ...
    def pending(self, position: Position, recorder: Recorder) -> bool: ...
    def advance(
        self, position: Position, steps: float, seconds: float, recorder: Recorder
    ) -> tuple[Position, Tensor | None]: ...


def choose(experiment: Experiment, device: torch.device, wait: bool) -> type[Stepper]:
    """The stepper for `experiment` on `device`: the compiled one wherever it can compute the design.

    On two cores it was ahead of torch at every width measured, up to 256 units; a border for machines with many
    cores is not measured yet. Where it is not compiled yet, `wait` for it, or torch stands in.
    """
    if device != devices.CPU or not fits_kernel(experiment) or not compiling.ready(wait):
        return TorchStepper
    from playground.steppers.fused_stepper import FusedStepper  # imports numba, which takes a good part of a second

    return FusedStepper


def fits_kernel(experiment: Experiment) -> bool:
    """Whether a design that can run has nothing but Linear layers, element-wise functions and Flattens."""
    changed = experiment.data.info.image and experiment.training.augments  # pictures, anew at every step
    if changed or precision.is_reduced(experiment):
        return False
    return all(isinstance(layer, Linear | Activation | Flatten) for layer in experiment.network.layers)
