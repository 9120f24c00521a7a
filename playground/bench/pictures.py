"""Pictures of MNIST's size: the program compared with a tutorial's DataLoader loop, a tensor loop, and scikit-learn.

The pictures are made up, since only their size matters here: 28×28 bytes in ten classes.
"""

import warnings
from collections.abc import Iterator
from math import inf
from time import perf_counter

import torch
from threadpoolctl import threadpool_limits
from torch import Tensor
from torch.utils.data import DataLoader, TensorDataset

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import Conv2d, Flatten, Layer, Linear, MaxPool2d
from models.design.network import Network
from models.design.training import Training
from models.files.checkpoint import Position
from models.problems.changes import with_kind
from playground.bench.eager import Eager
from playground.bench.rows import Effort, Row, race
from playground.devices.devices import CPU
from playground.net.build import Net, initialise
from playground.steppers import selection
from playground.training import optimizers
from playground.training.evaluate import Samples
from playground.training.history import Recorder

_SAMPLES, _BATCH = 6_000, 64


def rows(effort: Effort) -> Iterator[Row]:
    """The multi-layer perceptron, then a small convolutional network; on one core."""
    torch.set_num_threads(1)
    samples = _made_up()
    dense = _design(Flatten(id="new"), Linear(id="new", units=128, activation="relu"))
    yield from _race("MLP 784-128-10, batch 64, Adam", dense, samples, effort, with_sklearn=True)
    convolutional = _design(
        Conv2d(id="new", channels=8), MaxPool2d(id="new"), Conv2d(id="new", channels=16), MaxPool2d(id="new"),
        Flatten(id="new"),
    )  # fmt: skip
    yield from _race("CNN 8c3-16c3-10, batch 64, Adam", convolutional, samples, effort, with_sklearn=False)


def _race(name: str, experiment: Experiment, samples: Samples, effort: Effort, with_sklearn: bool) -> Iterator[Row]:
    contestants = {
        "ours": _Ours(experiment, samples).rate,
        "eager": Eager(experiment, *samples).rate,
        "loader": _Tutorial(experiment, *samples).rate,
    }
    if with_sklearn:
        contestants["sklearn"] = _ScikitLearn(*samples).rate
    rates = race(contestants, effort)
    ours = rates["ours"]
    yield Row("pictures", name, ours, "steps/s", ours / rates["eager"])
    yield Row("pictures", name, ours, "steps/s", ours / rates["loader"], "the tutorials' DataLoader loop")
    if with_sklearn:
        yield Row("pictures", name, ours, "steps/s", ours / rates["sklearn"], "scikit-learn's MLPClassifier")


def _made_up() -> Samples:
    """Bright spots on noise: (n, 1, 28, 28) float32 in 0…1 and class numbers (n,)."""
    generator = torch.Generator().manual_seed(1)
    labels = torch.randint(0, 10, (_SAMPLES,), generator=generator)
    x = torch.rand(_SAMPLES, 1, 28, 28, generator=generator) * 0.3
    for label in range(10):
        x[labels == label, 0, 2 * label : 2 * label + 4, 10:18] += 0.6
    return x, labels


def _design(*layers: Layer) -> Experiment:
    network = Network()
    for layer in layers:
        network = network.insert(len(network), layer)
    plain = with_kind(Experiment(network=network), "mnist")
    training = Training(loss="cross_entropy", optimizer="adam", learning_rate=0.001, batch=_BATCH)
    return Experiment(data=Data.of("mnist"), network=network.replace_layer(plain.network.output), training=training)


class _Ours:
    """The stepper that the program would choose."""

    def __init__(self, experiment: Experiment, samples: Samples) -> None:
        net = Net(experiment, CPU)
        initialise(net, experiment)
        kind = selection.choose(experiment, CPU, wait=True)
        optimizer = optimizers.make(*net.groups, experiment.training)
        self._stepper = kind(net, optimizer, experiment, samples, (samples[0][:10], samples[1][:10]))
        self._position, self._recorder = Position(), Recorder.off()  # no evaluation, as in the other loops

    def rate(self, seconds: float) -> float:
        began, before = perf_counter(), self._position.step
        while perf_counter() - began < seconds:
            self._position, _ = self._stepper.advance(self._position, inf, 0.01, self._recorder)
        return (self._position.step - before) / (perf_counter() - began)


class _Tutorial(Eager):
    """The loop that PyTorch's tutorials teach: batches from a DataLoader that shuffles."""

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

    def __init__(self, x: Tensor, labels: Tensor) -> None:
        from sklearn.neural_network import MLPClassifier

        self._x, self._labels = x.flatten(1).numpy(), labels.numpy()
        self._model = MLPClassifier((128,), batch_size=_BATCH, alpha=0.0, max_iter=1, warm_start=True)

    def rate(self, seconds: float) -> float:
        began, steps = perf_counter(), 0
        with warnings.catch_warnings(), threadpool_limits(1):
            warnings.simplefilter("ignore")  # one pass at a time does not converge
            while perf_counter() - began < seconds:
                self._model.fit(self._x, self._labels)
                steps += -(-len(self._x) // _BATCH)
        return steps / (perf_counter() - began)
