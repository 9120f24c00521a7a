"""Which stepper trains: a fixed rule of design and device, so that one seed always gives the same run."""

from math import prod

import torch

from models.design.experiment import Experiment
from models.design.layers import Activation, Add, BatchNorm, Dropout, Flatten, LayerNorm, Linear
from playground.devices import devices
from playground.steppers import compiling
from playground.steppers.stepper import Stepper
from playground.steppers.torch_stepper import TorchStepper
from playground.training import micro_batches, precision

_LONGEST = 8  # pieces of about ten milliseconds in a step
_MOST_AT_ONCE = 1 << 22  # numbers that layers give for a batch which batch normalisation needs whole
_PLAIN = (Linear, Activation, Flatten)
_KNOWN = (*_PLAIN, Dropout, BatchNorm, LayerNorm, Add)


def choose(experiment: Experiment, device: torch.device, wait: bool) -> type[Stepper]:
    """The stepper for `experiment` on `device`: the compiled one wherever it can compute the design.

    On two cores it was faster than torch at every width up to 256 units, and as fast up to 1,024; machines with many
    cores are not measured yet. wait: compile the kernel first if need be; otherwise torch trains until it is compiled.
    """
    if device != devices.CPU or not fits_kernel(experiment) or kernel_state(experiment, wait) != "ready":
        return TorchStepper
    from playground.steppers.fused_stepper import FusedStepper  # imports numba, which takes a good part of a second

    return FusedStepper


def fits_kernel(experiment: Experiment) -> bool:
    """Whether a design that can run has nothing but layers that the kernel knows.

    Of pictures, the steps must be short as well: the kernel cannot look at the inbox within one, torch can.
    """
    changed = experiment.data.info.image and experiment.training.augments  # pictures, anew at every step
    long = min(micro_batches.pieces(experiment), experiment.training.batch) > _LONGEST
    if changed or long or precision.is_reduced(experiment):
        return False
    return all(isinstance(layer, _KNOWN) for layer in experiment.network.layers) and _normalises_rows(experiment)


def kernel_state(experiment: Experiment, wait: bool) -> compiling.State:
    """Whether the form of the kernel that computes this design can be used now; wait: as for `choose`."""
    plain = all(isinstance(layer, _PLAIN) for layer in experiment.network.layers)
    return compiling.state(wait, "plain" if plain else "layers")


def _normalises_rows(experiment: Experiment) -> bool:
    """Whether every batch normalisation is of rows, whose batches are not too large to lie whole; or there is none."""
    shapes = experiment.layer_shapes()
    normalised = [s for s in shapes if isinstance(s.layer, BatchNorm)]
    numbers = experiment.training.batch * sum(prod(s.outgoing) for s in shapes)
    return not normalised or (numbers <= _MOST_AT_ONCE and all(len(s.incoming) == 1 for s in normalised))
