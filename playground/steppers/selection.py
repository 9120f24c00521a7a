"""Which stepper trains: a fixed rule of design and device, so that one seed always gives the same run."""

from math import prod

import torch

from models.design.experiment import Experiment
from models.design.layers import BatchNorm, Conv1d, Conv2d, Linear
from playground.devices import devices
from playground.steppers import compiling
from playground.steppers.forms import form_of
from playground.steppers.stepper import Stepper
from playground.steppers.torch_stepper import TorchStepper
from playground.training import micro_batches, precision

_LONGEST = 8  # pieces of about ten milliseconds in a step
_MOST_CHANNELS = 64  # of a convolution; with more torch is as fast
_MOST_WEIGHTS = 1 << 19  # of a Linear layer behind convolutions; likewise
_MOST_AT_ONCE = 1 << 22  # numbers that layers give for a batch which batch normalisation needs whole


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
    form = form_of(experiment)
    return form is not None and not (form == "pictures" and _wide(experiment)) and not _normalises_much(experiment)


def kernel_state(experiment: Experiment, wait: bool) -> compiling.State:
    """Whether the form of the kernel that computes this design can be used now; wait: as for `choose`."""
    return compiling.state(wait, form_of(experiment) or "plain")


def _wide(experiment: Experiment) -> bool:
    """Whether a convolution or a Linear layer is so wide that sixteen samples at a time are too few."""
    return any(
        s.layer.channels > _MOST_CHANNELS
        if isinstance(s.layer, Conv1d | Conv2d)
        else isinstance(s.layer, Linear) and s.count > _MOST_WEIGHTS
        for s in experiment.layer_shapes()
    )


def _normalises_much(experiment: Experiment) -> bool:
    """Whether batch normalisation needs a batch whole that is too large to lie in the working arrays."""
    if not any(isinstance(layer, BatchNorm) for layer in experiment.network.layers):
        return False
    numbers = sum(prod(shapes.outgoing) for shapes in experiment.layer_shapes())
    return experiment.training.batch * numbers > _MOST_AT_ONCE
