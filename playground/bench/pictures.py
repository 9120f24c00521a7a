"""Pictures of MNIST's size: the program compared with a tutorial's DataLoader loop, a tensor loop, and scikit-learn.

The pictures are made up, since only their size matters here: 28×28 bytes in ten classes.
"""

import warnings
from collections.abc import Iterator
from dataclasses import replace
from time import perf_counter
from typing import Any

import torch
from torch import Tensor
from torch.utils.data import DataLoader, TensorDataset

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import Conv2d, Flatten, Layer, Linear, MaxPool2d
from models.design.network import Network
from models.design.training import Training
from models.files.checkpoint import read_experiment
from models.files.resources import PROGRAM
from models.problems.changes import with_kind
from playground.bench.eager import Eager
from playground.bench.ours import Ours
from playground.bench.rows import EAGER, Effort, Row, race
from playground.devices import devices
from playground.training.evaluate import Samples

_SAMPLES, _BATCH = 6_000, 64
MLP, CNN, LENET = "MLP 784-128-10, batch 64, Adam", "CNN 8c3-16c3-10, batch 64, Adam", "LeNet-5"


def rows(effort: Effort) -> Iterator[Row]:
    """The multi-layer perceptron, then convolutional networks, small ones first, on one core; two of them on two."""
    torch.set_num_threads(1)
    with devices.at_most(1):
        yield from _on_one_core(effort)
    if devices.cores() > 1:
        with devices.at_most(2):
            yield from _on_two_cores(effort)


def _on_one_core(effort: Effort) -> Iterator[Row]:
    samples = made_up()
    yield from _race(MLP, mlp(), samples, effort, _Tutorial, _ScikitLearn)
    yield from _race(CNN, cnn(8, 16), samples, effort, _Tutorial)
    for title, file in ((LENET, "lenet-5"), ("Small ResNet", "small-resnet")):
        template = _template(file)
        yield from _race(f"{title}, batch {template.training.batch}, Adam", template, samples, effort)
    for channels in ((16, 32), (32, 64)):
        yield from _race("CNN {}c3-{}c3-10, batch 64, Adam".format(*channels), cnn(*channels), samples, effort)


def _on_two_cores(effort: Effort) -> Iterator[Row]:
    """Eager PyTorch is on one all the same."""
    samples, lenet = made_up(), _template("lenet-5")
    yield from _race(f"{CNN}, two threads", cnn(8, 16), samples, effort)
    yield from _race(f"{LENET}, batch {lenet.training.batch}, Adam, two threads", lenet, samples, effort)


def _template(file: str) -> Experiment:
    return read_experiment(PROGRAM / "resources" / "templates" / f"{file}.json")


def mlp(**training: Any) -> Experiment:
    """The network called `MLP`."""
    return design(Flatten(id="new"), Linear(id="new", units=128, activation="relu"), **training)


def cnn(*channels: int, units: int = 0, **training: Any) -> Experiment:
    """Convolutions of 3×3 with ReLU, each with a pool behind it, then a hidden layer unless `units` is 0."""
    layers: list[Layer] = []
    for count in channels:
        layers += [Conv2d(id="new", channels=count), MaxPool2d(id="new")]
    layers.append(Flatten(id="new"))
    if units:
        layers.append(Linear(id="new", units=units, activation="relu"))
    return design(*layers, **training)


def _race(
    name: str, experiment: Experiment, samples: Samples, effort: Effort, *others: "type[_Tutorial | _ScikitLearn]"
) -> Iterator[Row]:
    contestants = {"ours": Ours(experiment, samples).rate, EAGER: Eager(experiment, *samples).rate}
    contestants |= {other.name: other(experiment, *samples).rate for other in others}
    rates = race(contestants, effort)
    ours = rates.pop("ours")
    for against, theirs in rates.items():
        yield Row("pictures", name, ours, "steps/s", ours / theirs, against)


def made_up() -> Samples:
    """Bright spots on noise: (n, 1, 28, 28) float32 in 0…1 and class numbers (n,)."""
    generator = torch.Generator().manual_seed(1)
    labels = torch.randint(0, 10, (_SAMPLES,), generator=generator)
    x = torch.rand(_SAMPLES, 1, 28, 28, generator=generator) * 0.3
    for label in range(10):
        x[labels == label, 0, 2 * label : 2 * label + 4, 10:18] += 0.6
    return x, labels


def design(*layers: Layer, **training: Any) -> Experiment:
    """A network of these layers that reads pictures of MNIST's kind."""
    network = Network()
    for layer in layers:
        network = network.insert(len(network), layer)
    plain = with_kind(Experiment(network=network), "mnist")
    usual = Training(loss="cross_entropy", optimizer="adam", learning_rate=0.001, batch=_BATCH)
    output = network.replace_layer(plain.network.output)
    return Experiment(data=Data.of("mnist"), network=output, training=replace(usual, **training))


class _Tutorial(Eager):
    """The loop that PyTorch's tutorials teach: batches from a DataLoader that shuffles."""

    name = "the tutorials' DataLoader loop"

    def __init__(self, experiment: Experiment, x: Tensor, targets: Tensor) -> None:
        super().__init__(experiment, x, targets)
        self._loader = DataLoader(TensorDataset(x, targets), batch_size=_BATCH, shuffle=True)

    def rate(self, seconds: float) -> float:
        began, steps = perf_counter(), 0
        while True:
            for x, targets in self._loader:
                self._step(x, targets)
                steps += 1
                if perf_counter() - began >= seconds:
                    return steps / (perf_counter() - began)


class _ScikitLearn:
    """MLPClassifier with the same layers, batch and optimizer; works in whole passes."""

    name = "scikit-learn's MLPClassifier"

    def __init__(self, _: Experiment, x: Tensor, labels: Tensor) -> None:
        from sklearn.neural_network import MLPClassifier
        from threadpoolctl import threadpool_limits

        self._limits = threadpool_limits
        self._x, self._labels = x.flatten(1).numpy(), labels.numpy()
        self._model = MLPClassifier((128,), batch_size=_BATCH, alpha=0.0, max_iter=1, warm_start=True)

    def rate(self, seconds: float) -> float:
        began, steps = perf_counter(), 0
        with warnings.catch_warnings(), self._limits(1):
            warnings.simplefilter("ignore")  # one pass at a time does not converge
            while perf_counter() - began < seconds:
                self._model.fit(self._x, self._labels)
                steps += -(-len(self._x) // _BATCH)
        return steps / (perf_counter() - began)
