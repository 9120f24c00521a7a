"""How training goes in each layer at one instant: gradients, one step, and units that pass no gradient on."""

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor, nn

from models.design.experiment import Experiment
from models.talk.function_probes import activation_of
from models.talk.gradient_probes import FLAT, FLAT_BELOW, FLAT_OUTSIDE, MOSTLY, LayerHealth
from models.talk.shapes import ACTIVATION_SHAPES
from playground.datasets.dataset import Dataset
from playground.net.activations import ACTIVATIONS
from playground.net.build import Net
from playground.probing.activations import before_activations
from playground.probing.subject import NextStep
from playground.training import losses, micro_batches, optimizers
from playground.training.evaluate import Samples
from playground.training.kept_state import KeptState

_ROWS, _PICTURES = 256, 64  # training samples that are looked at, at most
_EXACT = 1e-9  # by which a sum of shares may miss 1
_SHARE = (
    12  # of the samples that go through at once when a network only answers: backwards takes longer, in short pieces
)


def observed(experiment: Experiment) -> dict[str, int]:
    """The layers that learn something or have an activation, in order: their units by id."""
    found = {}
    for shapes in experiment.layer_shapes():
        if shapes.parameters or activation_of(shapes.layer):
            found[shapes.layer.id] = shapes.outgoing[0]
    return found


def some_samples(experiment: Experiment, dataset: Dataset, device: torch.device) -> Samples:
    """Some training samples at even distances: inputs and targets on this device."""
    rows = np.flatnonzero(dataset.training)
    most = _PICTURES if experiment.data.info.shape else _ROWS
    rows = rows[np.linspace(0, len(rows) - 1, min(most, len(rows))).round().astype(np.intp)]
    targets = losses.targets_for(experiment, dataset.learned_targets[rows])
    return torch.from_numpy(dataset.inputs(dataset.points[rows])).to(device), targets.to(device)


class LayerLook:
    """Looks at all layers at the weights of one instant, piece by piece, on a network of its own.

    Gradients are those of the mean loss, with the batch statistics of training but without dropout.
    """

    def __init__(self, net: Net, experiment: Experiment, samples: Samples, weights: Tensor | None) -> None:
        """net: of this design, to work with; it has the weights to look at. weights: of the classes, in the loss."""
        self._net, self._experiment = net, experiment
        self._x, self._targets = samples
        self._loss = losses.loss_function(experiment, weights)
        self._flat: dict[str, Tensor] = {}  # by layer, for how large a share of the samples each unit is flat
        self._gradients: dict[str, float] = {}

    def pieces(self, step: NextStep | None, state: KeptState) -> Iterator[None]:
        """Do the work, some milliseconds at a time; call outside of inference_mode. state: of the optimizer, too."""
        rows = max(micro_batches.rows(self._experiment) // _SHARE, 1)
        parts = [slice(start, start + rows) for start in range(0, len(self._x), rows)]
        self._net.eval()
        for part in parts:
            self._note_flat(self._x[part])
            yield
        self._net.train()
        for module in self._net.modules():
            if isinstance(module, nn.Dropout):
                module.eval()
        for group in self._net.groups:
            group.grad.zero_()  # type: ignore[union-attr]
        for part in parts:
            share = len(self._x[part]) / len(self._x)
            (share * self._loss(self._net(self._x[part]), self._targets[part])).backward()  # type: ignore[no-untyped-call]
            yield
        self._note_gradients()
        self._before = {name: array.detach().clone() for name, array in self._weights()}
        if step is not None:
            self._take(step, state)

    def found(self) -> dict[str, LayerHealth]:
        """What was seen, by layer id, once all pieces are done."""
        moved = dict(self._moved())
        return {name: self._health(name, moved) for name in observed(self._experiment)}

    def _health(self, layer_id: str, moved: dict[str, float]) -> LayerHealth:
        function, flat = activation_of(self._experiment.network.layer(layer_id)), self._flat.get(layer_id)
        dead = saturated = None
        if flat is not None and function in FLAT_BELOW:
            dead = float((flat > 1 - _EXACT).float().mean())
        elif flat is not None:
            saturated = float((flat >= MOSTLY).float().mean())
        return LayerHealth(self._gradients.get(layer_id), moved.get(layer_id), dead, saturated)

    def _note_flat(self, x: Tensor) -> None:
        """Count the samples, and the places of a picture, at which each unit is flat."""
        with torch.no_grad():
            before = [(name, z) for name, z in before_activations(self._net, x)]
        for name, z in before:
            function = activation_of(self._experiment.network.layer(name))
            if function in (*FLAT_BELOW, *FLAT_OUTSIDE):
                z = z.detach().requires_grad_()
                (slope,) = torch.autograd.grad(ACTIVATIONS[function].in_torch(z).sum(), z)
                flat = (slope.abs() < FLAT * _steepest(function)).double().transpose(0, 1).flatten(1).mean(1)
                share = len(x) / len(self._x)
                self._flat[name] = self._flat.get(name, torch.zeros_like(flat)) + share * flat

    def _note_gradients(self) -> None:
        for name, module in zip(self._net.ids, self._net.stack, strict=True):
            found = [p.grad for p in module.parameters(recurse=False) if p.grad is not None]
            if found:
                self._gradients[name] = _length(torch.cat([gradient.flatten() for gradient in found]))

    def _take(self, step: NextStep, state: KeptState) -> None:
        """Take one step as the run would, with the gradients at hand and the optimizer's state of then."""
        training = self._experiment.training
        optimizers.add_penalty(self._net.weights, training)
        optimizer = optimizers.make(*self._net.groups, training)
        optimizers.load_state(optimizer, state.optimizer)
        optimizers.set_rate(optimizer, step.rate)
        optimizer.step()

    def _moved(self) -> Iterator[tuple[str, float]]:
        for name, now in self._weights():
            length = _length(self._before[name])
            if length > 0:
                yield name, _length(now.detach() - self._before[name]) / length

    def _weights(self) -> Iterator[tuple[str, Tensor]]:
        for name, module in zip(self._net.ids, self._net.stack, strict=True):
            weight = getattr(module, "weight", None)
            if isinstance(weight, Tensor):
                yield name, weight


def _length(numbers: Tensor) -> float:
    return float(numbers.double().norm().nan_to_num())


def _steepest(function: str) -> float:
    shape = ACTIVATION_SHAPES[function]
    return float(np.abs(shape.slope(np.linspace(shape.low, shape.high, 101))).max())
