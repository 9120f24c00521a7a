"""Builds a run, whole or not at all. Does not touch the run that is replaced."""

from collections.abc import Callable

import numpy as np
import torch
from numpy.typing import NDArray
from torch.optim import Optimizer

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.files.checkpoint import parameter_layout
from playground.datasets.dataset import Dataset, make, missing
from playground.datasets.not_here import NotHere
from playground.devices import devices, freed_memory
from playground.net.build import Net
from playground.session.run_state import RunState
from playground.steppers.stepper import Stepper
from playground.steppers.torch_stepper import TorchStepper
from playground.training import losses, optimizers
from playground.training.evaluate import Samples

Fill = Callable[[Net, Optimizer], None]
"""Sets the first values of a new network and its optimizer."""

Choose = Callable[[Experiment, torch.device], type[Stepper]]
"""Which stepper trains a design on a device."""

_LARGE = 20_000_000  # bytes of training samples, which leave memory behind that is free


def build(
    experiment: Experiment,
    device: torch.device,
    fill: Fill,
    choose: Choose,
    *,
    stand_in: Dataset | None,
    halved: bool,
    samples: Callable[[Data], Dataset] | None = None,
) -> RunState:
    """A run of `experiment` on `device`, at step 0 and without a history.

    stand_in: with what the network answers where samples are not at hand (see `without_samples`). None: raise NotHere
    then, and SpecError where they cannot be read. choose, halved: as for `switch_stepper`. samples: makes them; None:
    as the data say. Raises RuntimeError or MemoryError where memory is short.
    """
    dataset, not_here = _samples(experiment, stand_in, samples or make)
    train, test = shares(experiment, dataset, device)
    net = Net(experiment, device)
    devices.set_threads(sum(p.size for group in parameter_layout(experiment) for p in group))
    optimizer = optimizers.make(*net.groups, experiment.training)
    fill(net, optimizer)
    kind = choose(experiment, device)
    stepper = _stepper(kind, halved, net, optimizer, experiment, train, test)
    return RunState(experiment, dataset, not_here, train, test, net, optimizer, stepper)


def feed(run: RunState, device: torch.device, choose: Choose, *, halved: bool) -> None:
    """Have the run learn from its samples as they are now; network, optimizer, position and history stay.

    choose, halved: as for `switch_stepper`.
    """
    run.train, run.test = shares(run.experiment, run.passing or run.dataset, device)
    kind = choose(run.experiment, device)
    run.stepper = _stepper(kind, halved, run.net, run.optimizer, run.experiment, run.train, run.test)
    run.forget_metrics()
    run.retreat = None  # steps would lead elsewhere with other samples; from here on the present state is safe
    run.go_on(run.recorder, run.weights_kept)


def switch_stepper(run: RunState, device: torch.device, choose: Choose, *, halved: bool) -> None:
    """Replace the stepper if another one fits now; network, optimizer and order of samples stay the same.

    choose: which stepper fits a design on a device.
    halved: each batch goes through the network in two halves, where the stepper can do that.
    """
    if run.settled is run.experiment:
        return
    kind = choose(run.experiment, device)
    if not issubclass(kind, TorchStepper):  # torch may only train until the kernel is compiled
        run.settled = run.experiment
    if not isinstance(run.stepper, kind):
        run.stepper = _stepper(kind, halved, run.net, run.optimizer, run.experiment, run.train, run.test)


def shares(experiment: Experiment, dataset: Dataset, device: torch.device) -> tuple[Samples, Samples]:
    """The training samples and the test samples on this device."""
    targets = losses.targets_for(experiment, dataset.learned_targets)

    def share(rows: NDArray[np.bool_]) -> Samples:
        inputs = torch.from_numpy(dataset.inputs(dataset.points[rows]))  # pictures: no float copy of all
        return inputs.to(device), targets[torch.from_numpy(rows.copy())].to(device)

    train, test = share(dataset.training), share(~dataset.training)
    if train[0].nbytes > _LARGE:
        freed_memory.give_back()
    return train, test


def _stepper(
    kind: type[Stepper],
    halved: bool,
    net: Net,
    optimizer: Optimizer,
    experiment: Experiment,
    train: Samples,
    test: Samples,
) -> Stepper:
    stepper = kind(net, optimizer, experiment, train, test)
    if halved and isinstance(stepper, TorchStepper):
        stepper.least_micro_batches = 2
    return stepper


def _samples(
    experiment: Experiment, stand_in: Dataset | None, samples: Callable[[Data], Dataset]
) -> tuple[Dataset, NotHere | None]:
    """The data; or, where samples are not at hand, what stands in for them and the NotHere that gets them."""
    try:
        return samples(experiment.data), None
    except SpecError as error:
        if stand_in is None:
            raise
        return stand_in, missing(experiment.data, error)
