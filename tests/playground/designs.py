"""Random experiments that the compiled stepper can train."""

from dataclasses import replace

import numpy as np

from models.design.data import KINDS, Data
from models.design.experiment import Experiment
from models.design.layers import ACTIVATIONS, Activation, Add, BatchNorm, Dropout, Layer, LayerNorm, Linear
from models.design.network import INPUT_ID, Network
from models.design.training import INITIALISATIONS, LOSSES, OPTIMIZERS, Training
from models.problems import pairing
from models.problems.changes import with_kind, with_loss

_LARGE = 20.0
"""Measurements beyond it are standardised: with grams in the thousands a network is chaotic, and any rounding shows."""
_NORMALISED = 7
"""The least batch that is normalised."""
BATCHES = (1, 2, 7, 10, 16, 17, 30, 64, 1000)


def random_experiment(seed: int) -> Experiment:
    """A design of 0 to 4 layers on any data set of rows, with any loss that fits, any optimizer and any settings."""
    rng = np.random.default_rng(seed)
    kind = str(rng.choice(sorted(kind for kind in KINDS if not KINDS[kind].shape)))
    info = KINDS[kind]
    losses = [name for name in LOSSES if pairing.loss_problem(info, name) is None]
    switches = np.random.default_rng([seed, 2])  # its own, so that a seed keeps its design
    network = Network()
    for _ in range(rng.integers(0, 5)):
        layer = _layer(rng)
        layer = replace(layer, bias=bool(switches.random() < 0.6)) if isinstance(layer, Linear) else layer
        network = network.insert(len(network), layer)
    started = with_loss(with_kind(Experiment(network=network), kind), str(rng.choice(losses)))
    fitting = [a for a in ACTIVATIONS if pairing.activation_problem(info, started.training.loss, a) is None]
    output = replace(network.output, activation=str(rng.choice(fitting)), bias=bool(switches.random() < 0.6))
    standardise = bool(rng.random() < 0.5) or any(column.high > _LARGE for column in info.columns)
    data = replace(Data.of(kind), samples=int(rng.integers(20, 400)), standardise=standardise)
    training = _training(rng, started.training.loss)
    training = replace(training, class_weights=bool(switches.random() < 0.4))
    made = replace(started, data=data, network=network.replace_layer(output), training=training)
    return _with_others(made, np.random.default_rng([seed, 3]))


def _with_others(e: Experiment, rng: np.random.Generator) -> Experiment:
    """The same with up to three of Dropout, BatchNorm, LayerNorm and Add anywhere in it; one design of two has some."""
    for _ in range(rng.integers(1, 4) if rng.random() < 0.5 else 0):
        at, kind = int(rng.integers(len(e.network) + 1)), int(rng.integers(4))
        shapes = e.shapes()
        before = [INPUT_ID, *(layer.id for layer in e.network.layers[:at])]
        if (kind == 1 and e.training.batch < _NORMALISED) or (kind == 2 and shapes[before[-1]] < (3,)):
            kind = 0  # of few numbers rounding decides which way they are turned
        sources = [source for source in before if shapes[source] == shapes[before[-1]]]
        layer = (
            Dropout(id="new", rate=float(rng.choice([0.0, 0.1, 0.5]))),
            BatchNorm(id="new", momentum=float(rng.choice([0.1, 0.5]))),
            LayerNorm(id="new"),
            Add(id="new", source=str(rng.choice(sources))),
        )[kind]
        e = replace(e, network=e.network.insert(at, layer))
    return e


def _layer(rng: np.random.Generator) -> Layer:
    name = str(rng.choice(sorted(ACTIVATIONS)))
    if rng.random() < 0.25:
        return Activation(id="new", function=name)
    return Linear(id="new", units=int(rng.integers(1, 20)), activation=name)


def _training(rng: np.random.Generator, loss: str) -> Training:
    optimizer = str(rng.choice(sorted(OPTIMIZERS)))
    adaptive = optimizer != "sgd"
    return Training(
        loss=loss,
        huber_delta=float(rng.choice([0.1, 1.0])),
        optimizer=optimizer,
        learning_rate=float(10 ** rng.uniform(-4, -2.5 if adaptive else -1.5)),
        momentum=float(rng.choice([0.0, 0.5, 0.9])),
        nesterov=bool(rng.random() < 0.5),
        smoothing=float(rng.choice([0.9, 0.99])),
        beta1=float(rng.choice([0.0, 0.5, 0.9])),
        beta2=float(rng.choice([0.9, 0.999])),
        epsilon=float(rng.choice([1e-8, 1e-3])),
        weight_decay=float(rng.choice([0.0, 0.1])),
        batch=int(rng.choice(BATCHES)),
        l1=float(rng.choice([0.0, 0.0, 0.01])),
        l2=float(rng.choice([0.0, 0.01])),
        initialisation=str(rng.choice(sorted(set(INITIALISATIONS) - {"zeros"}))),
        seed=int(rng.integers(0, 1000)),
    )
