"""The program's own training without a session around it."""

from math import inf
from time import perf_counter

import torch

from models.design.experiment import Experiment
from models.files.checkpoint import Position
from playground.bench.rows import settle
from playground.devices.devices import CPU
from playground.net.build import Net, initialise
from playground.steppers import selection
from playground.steppers.stepper import Stepper
from playground.steppers.torch_stepper import TorchStepper
from playground.training import optimizers
from playground.training.evaluate import Samples
from playground.training.history import Recorder


class Ours:
    """A new network and the stepper that the program would choose, or another one, on a device."""

    def __init__(
        self,
        experiment: Experiment,
        samples: Samples,
        device: torch.device = CPU,
        kind: type[Stepper] | None = None,
    ) -> None:
        """samples: the training samples, wherever they lie."""
        net = Net(experiment, device)
        initialise(net, experiment)
        kind = kind or selection.choose(experiment, device, wait=True)
        optimizer = optimizers.make(*net.groups, experiment.training)
        x, targets = (array.to(device) for array in samples)
        self.stepper = kind(net, optimizer, experiment, (x, targets), (x[:10], targets[:10]))
        self.net, self._device = net, device
        self._position, self._recorder = Position(), Recorder.off()  # no evaluation, as in the other loops

    def advance(self, steps: int) -> None:
        """Do so many steps."""
        self._position, _ = self.stepper.advance(self._position, steps, inf, self._recorder)

    def rate(self, seconds: float) -> float:
        """Train for about `seconds`; returns steps per second."""
        began, before = perf_counter(), self._position.step
        while perf_counter() - began < seconds:
            self._position, _ = self.stepper.advance(self._position, inf, 0.01, self._recorder)
        self.advance(1)  # the one that is under way, if a step takes longer
        settle(self._device)
        return (self._position.step - before) / (perf_counter() - began)


class Unrecorded(TorchStepper):
    """Training through torch without recorded steps, on CUDA too."""

    def retune(self, experiment: Experiment) -> None:
        super().retune(experiment)
        self._recordable = False
