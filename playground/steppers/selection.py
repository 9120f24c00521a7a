"""Which stepper trains: a fixed rule of design and device, so that one seed always gives the same run."""

import torch

from models.design.experiment import Experiment
from models.design.layers import Activation, Flatten, Linear
from playground.devices import devices
from playground.steppers import compiling
from playground.steppers.stepper import Stepper
from playground.steppers.torch_stepper import TorchStepper
from playground.training import micro_batches, precision

_LONGEST = 8  # pieces of about ten milliseconds in a step


def choose(experiment: Experiment, device: torch.device, wait: bool) -> type[Stepper]:
    """The stepper for `experiment` on `device`: the compiled one wherever it can compute the design.

    On two cores it was faster than torch at every width up to 256 units, and as fast up to 1,024; machines with many
    cores are not measured yet. wait: compile the kernel first if need be; otherwise torch trains until it is compiled.
    """
    if device != devices.CPU or not fits_kernel(experiment) or not compiling.ready(wait):
        return TorchStepper
    from playground.steppers.fused_stepper import FusedStepper  # imports numba, which takes a good part of a second

    return FusedStepper


def fits_kernel(experiment: Experiment) -> bool:
    """Whether a design that can run has nothing but Linear layers, element-wise functions and Flattens.

    Of pictures, the steps must be short as well: the kernel cannot look at the inbox within one, torch can.
    """
    changed = experiment.data.info.image and experiment.training.augments  # pictures, anew at every step
    if changed or precision.is_reduced(experiment) or micro_batches.count(experiment) > _LONGEST:
        return False
    return all(isinstance(layer, Linear | Activation | Flatten) for layer in experiment.network.layers)
