"""The interface that all steppers share; `TorchStepper` documents the methods."""

from typing import Protocol

import torch
from torch import Tensor

from models.design.experiment import Experiment
from models.files.checkpoint import Position
from models.talk.snapshot import Metrics
from playground.net.build import Net
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
