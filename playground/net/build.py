"""The network of an experiment: its layers in order, all parameters in two flat buffers, initial values."""

from collections.abc import Callable, Iterator
from typing import Self
from zlib import crc32

import numpy as np
import torch
from torch import Tensor, nn

from models.design.experiment import Experiment
from models.design.network import INPUT_ID, OUTPUT_ID
from models.design.start import StartArray
from models.design.training import GIVEN
from models.files.checkpoint import Parameter, parameter_layout
from playground.net import dropout
from playground.net.activations import ACTIVATIONS
from playground.net.folded import folded
from playground.net.memory_format import channels_last
from playground.net.modules import Add, BatchNorm, Conv1d, Conv2d, Linear, to_module
from playground.net.pooled_first import Row, pooled_first

_SIDE_BY_SIDE = 8  # channels, from which training gains by having those of a pixel side by side; with 1 or 3 it loses


class Net(nn.Module):
    """The network of an experiment. Its parameters are views of two flat float32 buffers.

    weights, biases: flat leaf tensors in the order of `parameter_layout`, with flat gradients; every
    `parameter` and its `.grad` is a view into them, so that an optimizer needs two tensors, not many.
    """

    def __init__(self, experiment: Experiment, device: torch.device) -> None:
        super().__init__()
        *hidden, output = experiment.layer_shapes()
        self.ids = [shapes.layer.id for shapes in hidden] + [OUTPUT_ID]
        modules = [to_module(shapes.layer, shapes.incoming) for shapes in hidden]
        self._sources = {module.source for module in modules if isinstance(module, Add)}
        self.logits = experiment.training.loss in ("cross_entropy", "binary_cross_entropy")
        last = "linear" if self.logits else experiment.network.output.activation
        modules.append(Linear(output.incoming[0], experiment.outputs, last, experiment.network.output.bias))
        self.stack = nn.ModuleList(modules).to(device)
        self._row = pooled_first(self.ids, tuple(self.stack), self._sources)
        self._changing = tuple(m for m in self.stack if isinstance(m, dropout.Dropout | BatchNorm))
        channels = [m.out_channels for m in self.stack if isinstance(m, Conv2d) and device.type == "cpu"]
        self._convolves, self._lays_out_batches = bool(channels), max(channels, default=0) >= _SIDE_BY_SIDE
        self.squash = _squash(experiment)
        self.layout = parameter_layout(experiment)
        self.statistics = {
            f"{layer_id}.{name}": array
            for layer_id, module in zip(self.ids, self.stack, strict=True)
            for name, array in module.named_buffers()
            if name != "num_batches_tracked"
        }
        """Running statistics as `<layer id>.<name>`, always the same tensors."""
        self.dropout = any(isinstance(m, dropout.Dropout) for m in modules)
        self.weights, self.biases = (self._flatten(parameters, device) for parameters in self.layout)

    def train(self, mode: bool = True) -> Self:
        """Like every module's, but it tells only the layers that act differently in training, as each step calls it."""
        if mode != self.training:
            self.training = mode
            for module in self._changing:
                module.train(mode)
        return self

    def only_answer(self) -> None:
        """Have `forward` compute from now on with the numbers of now: sooner, and the same but for rounding.

        For a network in eval mode that is asked without gradients.
        """
        with torch.no_grad():
            self._row = folded(self._row, self._sources)

    def draw_masks(self, seed: int, step: int, first: int = 0) -> None:
        """Have Dropouts draw the masks of this step; first: the place in its batch of the first sample that comes."""
        if self.dropout:
            dropout.prepare(zip(self.ids, self.stack, strict=True), seed, step, first)

    def forward(self, x: Tensor) -> Tensor:
        """Raw answers (n, outputs): logits under the cross-entropies, else after the output activation."""
        x = self.laid_out(x)
        if not self._sources:
            for _, module in self._row:
                x = module(x)
            return x
        for _, values in self._passed(self._row, x, INPUT_ID):
            x = values
        return x

    def activations(self, x: Tensor) -> Iterator[tuple[str, Tensor]]:
        """What every layer gives for `x`, in order, by layer id; of the output, probabilities instead of logits."""
        yield INPUT_ID, x
        for layer_id, values in self.results(x):
            yield layer_id, self.squash(values) if layer_id == OUTPUT_ID else values

    def results(self, x: Tensor, after: str = INPUT_ID) -> Iterator[tuple[str, Tensor]]:
        """What every layer gives, in order, by layer id; the last one are the raw answers.

        after: the layer that has given `x`, where not the inputs; raises KeyError where an Add takes from one before.
        """
        start = 0 if after == INPUT_ID else self.ids.index(after) + 1
        row = tuple(zip(self.ids, self.stack, strict=True))[start:]
        yield from self._passed(row, self.laid_out(x), after)

    def _passed(self, row: Row, x: Tensor, after: str) -> Iterator[tuple[str, Tensor]]:
        """What the layers of this row give, in order."""
        kept = {after: x}  # besides, only what an Add reads later
        for layer_id, module in row:
            x = module(x, kept[module.source]) if isinstance(module, Add) else module(x)
            if layer_id in self._sources:
                kept[layer_id] = x
            yield layer_id, x

    def laid_out(self, x: Tensor) -> Tensor:
        """The same numbers as convolutions on a CPU read them fastest, where these are several pictures."""
        lays_out = self._lays_out_batches if self.training else self._convolves
        return channels_last(x) if lays_out and len(x) > 1 and x.ndim == 4 else x

    def parameter(self, layer_id: str, name: str) -> Tensor:
        """One learned array; raises KeyError where there is none."""
        if layer_id not in self.ids:
            raise KeyError(layer_id)
        return dict(self.stack[self.ids.index(layer_id)].named_parameters())[name]

    def named_arrays(self) -> Iterator[tuple[str, Tensor]]:
        """All arrays that belong into a file: parameters and running statistics, named `<id>.<name>`."""
        for layer_id, module in zip(self.ids, self.stack, strict=True):
            for name, array in module.state_dict(keep_vars=True).items():
                if name != "num_batches_tracked":
                    yield f"{layer_id}.{name}", array

    @property
    def groups(self) -> tuple[nn.Parameter, nn.Parameter]:
        """The two flat buffers: weights, biases."""
        return self.weights, self.biases

    def _flatten(self, parameters: tuple[Parameter, ...], device: torch.device) -> nn.Parameter:
        """Move these parameters and their gradients into one buffer; the buffer."""
        size = sum(p.size for p in parameters)
        flat = nn.Parameter(torch.zeros(size, device=device))
        flat.grad = torch.zeros_like(flat)
        start = 0
        for p in parameters:
            array = self.parameter(p.layer_id, p.name)
            view = flat.detach()[start : start + p.size].view(p.shape)
            view.copy_(array.detach())
            array.data = view
            array.grad = flat.grad[start : start + p.size].view(p.shape)
            start += p.size
        return flat


def _squash(experiment: Experiment) -> Callable[[Tensor], Tensor]:
    """From raw answers to what the output shows: probabilities under the cross-entropies."""
    loss = experiment.training.loss
    if loss == "cross_entropy":
        return lambda z: torch.softmax(z, 1)
    if loss == "binary_cross_entropy":
        return torch.sigmoid
    return ACTIVATIONS["linear"].in_torch


def initialise(net: Net, experiment: Experiment) -> None:
    """Set every parameter to its initial value: as given, or from seed, layer id and shape."""
    rule = experiment.training.initialisation
    for layer_id, module in zip(net.ids, net.stack, strict=True):
        generator = _generator(experiment.training.seed, layer_id)
        if isinstance(module, Linear | Conv1d | Conv2d):
            weight = torch.empty(module.weight.shape)
            bias = torch.zeros(() if module.bias is None else module.bias.shape)
            _draw(rule, weight, bias, generator)
            with torch.no_grad():
                module.weight.copy_(weight)
                if module.bias is not None:
                    module.bias.copy_(bias)
        elif isinstance(module, BatchNorm | nn.LayerNorm):
            module.reset_parameters()
    if rule == GIVEN:
        _set(net, experiment.start)


def _set(net: Net, start: tuple[StartArray, ...]) -> None:
    """Put the given numbers where the network has an array of that name and shape."""
    for given in start:
        try:
            array = net.parameter(given.layer_id, given.name)
        except KeyError:
            continue
        if tuple(array.shape) == given.shape:
            array.detach().copy_(torch.from_numpy(given.array()))


def _generator(seed: int, layer_id: str) -> torch.Generator:
    """The random numbers of one layer. Mixed to 32 bits: torch's CPU generator reads no more of its seed."""
    mixed = np.random.SeedSequence([seed, crc32(layer_id.encode())]).generate_state(1)[0]
    return torch.Generator().manual_seed(int(mixed))


def _draw(rule: str, weight: Tensor, bias: Tensor, generator: torch.Generator) -> None:
    """Fill one layer's bias and its weight: (units, inputs), or (channels, channels in, length or height and width)."""
    inputs = weight[0].numel()
    if rule == "uniform":  # TensorFlow Playground's
        weight.uniform_(-0.5, 0.5, generator=generator)
        bias.fill_(0.1)
    elif rule in ("xavier", GIVEN):
        nn.init.xavier_uniform_(weight, generator=generator)
    elif rule == "xavier_normal":
        nn.init.xavier_normal_(weight, generator=generator)
    elif rule == "kaiming":
        nn.init.kaiming_uniform_(weight, nonlinearity="relu", generator=generator)
    elif rule == "kaiming_normal":
        nn.init.kaiming_normal_(weight, nonlinearity="relu", generator=generator)
    elif rule == "pytorch":
        bound = inputs**-0.5
        weight.uniform_(-bound, bound, generator=generator)
        bias.uniform_(-bound, bound, generator=generator)
    else:
        weight.zero_()
