"""Training as one writes it by hand in PyTorch; the program is compared with it."""

from time import perf_counter

import torch
from torch import Tensor, nn

from models.design.experiment import Experiment
from playground.bench.rows import settle
from playground.devices import devices
from playground.net.build import Net
from playground.net.modules import Add
from playground.training.losses import loss_function

_OPTIMIZERS = {"sgd": torch.optim.SGD, "adam": torch.optim.Adam}


class Eager:
    """The usual loop: a permutation, rows by index, zero_grad, backward, step; each module with its own parameters."""

    def __init__(self, experiment: Experiment, x: Tensor, targets: Tensor, device: torch.device = devices.CPU) -> None:
        """x, targets: the training samples, as a stepper gets them."""
        self._model, self._device = _plain(experiment).to(device), device
        self._loss = loss_function(experiment)
        training = experiment.training
        self._optimizer = _OPTIMIZERS[training.optimizer](self._model.parameters(), lr=training.learning_rate)
        self._x, self._targets, self._batch = x.to(device), targets.to(device), min(training.batch, len(x))

    def rate(self, seconds: float) -> float:
        """Train for about `seconds`; returns steps per second."""
        began, steps = perf_counter(), 0
        while True:
            rows = torch.randperm(len(self._x), device=self._device)
            for start in range(0, len(rows), self._batch):
                chosen = rows[start : start + self._batch]
                self._step(self._x[chosen], self._targets[chosen])
                steps += 1
                if perf_counter() - began >= seconds:
                    settle(self._device)
                    return steps / (perf_counter() - began)

    def _step(self, x: Tensor, targets: Tensor) -> None:
        loss = self._loss(self._model(x), targets)
        self._optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        self._optimizer.step()


def _plain(experiment: Experiment) -> nn.Module:
    """The experiment's modules, in a row, without the program's flat buffers and with PyTorch's own dropout."""
    net = Net(experiment, devices.CPU)
    for module in net.stack.modules():
        for name, parameter in list(module.named_parameters(recurse=False)):
            setattr(module, name, nn.Parameter(parameter.detach().clone()))
    modules = [nn.Dropout(m.p) if isinstance(m, nn.Dropout) else m for m in net.stack]
    sources = [net.ids.index(m.source) if isinstance(m, Add) else -1 for m in modules]
    return nn.Sequential(*modules) if max(sources) < 0 else _Residual(modules, sources)


class _Residual(nn.Module):
    """Modules in a row, of which some add what an earlier one gave."""

    def __init__(self, modules: list[nn.Module], sources: list[int]) -> None:
        super().__init__()
        self._row, self._sources = nn.ModuleList(modules), sources

    def forward(self, x: Tensor) -> Tensor:
        given: list[Tensor] = []
        for module, source in zip(self._row, self._sources, strict=True):
            x = module(x) if source < 0 else module(x, given[source])
            given.append(x)
        return x
