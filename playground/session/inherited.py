"""Weights that a network takes over from another one: those of the same layer id and shape. Else it has initial ones.

Weights are named `<layer id>.<name>`, as `kept_state.learned` gives them. Where a person's own points take the place
of others, the optimizer keeps its state as well, and the output's units go by their classes.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.optim import Optimizer

from models.design.experiment import Experiment
from models.design.network import OUTPUT_ID
from models.files.checkpoint import Parameter, parameter_layout
from playground.devices import devices
from playground.net.build import Net, initialise
from playground.session import checkpointing
from playground.session.assembly import Fill
from playground.session.run_state import RunState
from playground.training import kept_state, optimizers


def fits(experiment: Experiment, weights: Mapping[str, Tensor]) -> bool:
    """Whether the design takes over at least one matrix of a Linear layer or the kernels of a convolution."""
    matrices, _ = parameter_layout(experiment)
    names = ((f"{p.layer_id}.{p.name}", p.shape) for p in matrices)
    return any(name in weights and weights[name].shape == shape for name, shape in names)


def stays(name: str, array: Tensor, weights: Mapping[str, Tensor]) -> bool:
    """Whether this array of a network is taken over."""
    return name in weights and weights[name].shape == array.shape


def filling(experiment: Experiment, weights: Mapping[str, Tensor]) -> Fill:
    """Gives a new network of this design its first values."""

    def fill(net: Net, _: Optimizer) -> None:
        initialise(net, experiment)
        checkpointing.put({n: weights[n] for n, array in net.named_arrays() if stays(n, array, weights)}, net)

    return fill


def splits_output(old: Experiment, new: Experiment) -> bool:
    """Whether one unit, which tells two classes apart, becomes one a class, as where a third class comes in.

    The loss is another one then, so the run begins at epoch 0; but it begins with what the network has learned.
    """
    classes = old.data.subject == new.data.subject and new.data.info.classes
    same = (old.network.layers, old.data.inputs) == (new.network.layers, new.data.inputs)
    seeds = (old.training.seed, old.training.initialisation) == (new.training.seed, new.training.initialisation)
    return bool(classes) and same and seeds and old.outputs == 1 < new.outputs and old.data.source != new.data.source


@dataclass(frozen=True)
class Legacy:
    """What a run leaves to the one that is built in its place, copied off the device.

    weights: as `kept_state.learned` gives them. state: the optimizer's, as `optimizers.state_arrays` names it.
    """

    experiment: Experiment
    weights: dict[str, Tensor]
    state: dict[str, Tensor]

    @staticmethod
    def of(run: RunState) -> "Legacy":
        kept = kept_state.keep(run.net, run.optimizer, devices.CPU)
        return Legacy(run.experiment, kept_state.by_layer(kept, run.net.layout), kept.optimizer)

    def for_design(self, new: Experiment) -> dict[str, Tensor]:
        """The weights with the units of the output that the classes of `new` have; those of new classes are initial."""
        if not (self._differs_in_classes(new) or splits_output(self.experiment, new)):
            return self.weights
        net = Net(new, devices.CPU)
        initialise(net, new)
        initial = kept_state.learned(net)
        return {
            name: self._by_class(array, initial[name], new) if name.startswith(f"{OUTPUT_ID}.") else array
            for name, array in self.weights.items()
        }

    def filling(self, new: Experiment) -> Fill:
        """Gives a new network of `new`, and its optimizer, what they take over."""
        fill = filling(new, self.for_design(new))
        if not self._differs_in_samples(new):
            return fill

        def fill_both(net: Net, optimizer: Optimizer) -> None:
            fill(net, optimizer)
            optimizers.load_state(optimizer, self._state_for(new))

        return fill_both

    def _differs_in_samples(self, new: Experiment) -> bool:
        """Whether the same network goes on with samples from another source."""
        old = self.experiment
        same = (old.network, old.data.inputs, old.training) == (new.network, new.data.inputs, new.training)
        return same and old.data.source != new.data.source

    def _differs_in_classes(self, new: Experiment) -> bool:
        """Whether only other classes of the data give the output another number of units."""
        return self._differs_in_samples(new) and self.experiment.outputs != new.outputs

    def _units(self, new: Experiment) -> list[tuple[int, int]]:
        """(unit before, unit now) of every class that was there before."""
        known = {name: unit for unit, name in enumerate(self.experiment.data.info.classes)}
        return [(known[name], unit) for unit, name in enumerate(new.data.info.classes) if name in known]

    def _by_class(self, before: Tensor, now: Tensor, new: Experiment) -> Tensor:
        """`now` with those rows, one a unit, that belong to classes that were there before."""
        now = now.clone()
        for old, unit in self._units(new):
            now[unit] = before[old] if len(before) > 1 else self._share_of(old) * before[0]
        return now

    def _share_of(self, number: int) -> float:
        """What of the only unit goes to the first or to the second class, so that their odds stay as they were.

        The odds of class 1 are e to the power of z under binary cross-entropy, and of 2 z where tanh gives ±1.
        """
        half = 0.5 if self.experiment.training.loss == "binary_cross_entropy" else 1.0
        return half if number else -half

    def _state_for(self, new: Experiment) -> dict[str, Tensor]:
        """The optimizer's state for `new`; that of new units is 0, with which every optimizer here begins."""
        layouts = zip(("weights", "biases"), parameter_layout(self.experiment), parameter_layout(new), strict=True)
        groups = {name: (before, now) for name, before, now in layouts}
        return {
            name: array if name.endswith(".step") else self._flat(array, *groups[name.split(".")[0]], new)
            for name, array in self.state.items()
        }

    def _flat(
        self, array: Tensor, before: tuple[Parameter, ...], now: tuple[Parameter, ...], new: Experiment
    ) -> Tensor:
        parts = torch.split(array, [p.size for p in before])
        found = []
        for part, old, p in zip(parts, before, now, strict=True):
            if p.layer_id == OUTPUT_ID and old.shape != p.shape:
                part = self._by_class(part.view(old.shape), torch.zeros(p.shape), new).flatten()
            found.append(part)
        return torch.cat(found)


def is_initial(run: RunState) -> bool:
    """Whether the network of this run has the initial weights of its seed."""
    net = Net(run.experiment, devices.CPU)
    initialise(net, run.experiment)
    now, initial = kept_state.learned(run.net), kept_state.learned(net)
    return all(torch.equal(now[name], array) for name, array in initial.items())
