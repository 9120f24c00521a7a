"""Random small networks of all layers, losses and optimizers."""

from dataclasses import replace

import numpy as np

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import (
    ACTIVATIONS,
    Activation,
    Add,
    AvgPool1d,
    AvgPool2d,
    BatchNorm,
    Conv1d,
    Conv2d,
    Dropout,
    Flatten,
    GlobalAvgPool,
    Layer,
    LayerNorm,
    Linear,
    MaxPool1d,
    MaxPool2d,
)
from models.design.network import Network
from models.problems.changes import with_kind, with_loss
from tests.playground.designs import random_experiment
from tests.playground.runs import tuned

_SHAPED = {"digits": (Conv2d, MaxPool2d, AvgPool2d), "mnist-1d": (Conv1d, MaxPool1d, AvgPool1d)}


def random_design(seed: int) -> Experiment:
    """Every third learns pictures or signals; all others rows, by any loss that fits them."""
    rng = np.random.default_rng([seed, 7])
    base = random_experiment(seed)
    if seed % 3 == 0:
        base = _shaped(rng, base)
    elif rng.random() < 0.7:
        base = _with_more_layers(rng, base)
    norms = any(isinstance(layer, BatchNorm) for layer in base.network.layers)
    return tuned(base, batch=int(rng.choice([2, 3, 10] if norms else [1, 2, 3, 10])), epsilon=0.01, learning_rate=0.01)


def _with_more_layers(rng: np.random.Generator, base: Experiment) -> Experiment:
    """Dropout, norms and an Add in between."""
    network = base.network
    for _ in range(rng.integers(1, 4)):
        extra: Layer = [Dropout(id="new", rate=0.3), BatchNorm(id="new"), LayerNorm(id="new")][rng.integers(3)]
        network = network.insert(int(rng.integers(len(network) + 1)), extra)
    end = len(network)
    width = replace(base, network=network).layer_shapes()[-1].incoming[0]
    if end:
        network = network.insert(end, Linear(id="new", units=width, activation="tanh"))
        network = network.insert(end + 1, Add(id="new", source=network.layers[end - 1].id))
    return replace(base, network=network)


def _shaped(rng: np.random.Generator, base: Experiment) -> Experiment:
    kind = str(rng.choice(sorted(_SHAPED)))
    conv, *pools = _SHAPED[kind]
    layers: list[Layer] = [
        conv(id="new", channels=3, kernel=3, padding=1, stride=int(rng.integers(1, 3)), activation=_function(rng)),
        pools[rng.integers(2)](id="new", size=2),
        [BatchNorm(id="new"), LayerNorm(id="new"), Dropout(id="new", rate=0.3), Activation(id="new")][rng.integers(4)],
        conv(id="new", channels=2, kernel=2, padding=0, activation=_function(rng)),
        GlobalAvgPool(id="new") if rng.random() < 0.3 else Flatten(id="new"),
        Linear(id="new", units=4, activation=_function(rng)),
    ]
    network = Network()
    for layer in layers:
        network = network.insert(len(network), layer)
    found = with_loss(with_kind(Experiment(network=network, training=base.training), kind), "cross_entropy")
    return replace(found, data=replace(Data.of(kind), samples=60, standardise=bool(rng.random() < 0.5)))


def _function(rng: np.random.Generator) -> str:
    return str(rng.choice(sorted(ACTIVATIONS)))
