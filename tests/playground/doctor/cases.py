"""Runs that are ill in one way each, and healthy ones."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import BatchNorm, Layer, Linear
from models.design.network import Network
from models.problems import pairing
from models.problems.changes import with_data, with_loss


def design(
    seed: int, *layers: Layer, kind: str = "circle", loss: str = "", data: dict[str, Any] | None = None, **training: Any
) -> Experiment:
    """A design on a fresh sample of a data set, with the settings that this is offered with."""
    network = Network()
    for layer in layers:
        network = network.insert(len(network), layer)
    info = replace(Data.of(kind, seed=seed), **(data or {}))
    made = with_data(Experiment(network=network), info)
    activation = pairing.fitting_activation(info.info, loss or made.training.loss)
    made = with_loss(made, loss) if loss else made
    output = replace(made.network.output, activation=activation)
    made = replace(made, network=made.network.replace_layer(output))
    return replace(made, training=replace(made.training, seed=seed, **training))


def units(*counts: int, activation: str = "tanh") -> tuple[Layer, ...]:
    return tuple(Linear(id="n", units=count, activation=activation) for count in counts)


Made = Callable[[int], Experiment]

ILL: dict[str, tuple[Made, int]] = {
    "scales": (lambda s: design(s, *units(8), kind="wine", data={"standardise": False}), 20),
    "imbalance": (
        lambda s: design(s, *units(4), data={"noise": 0.4, "imbalance": 0.9, "samples": 600}),
        60,
    ),
    "batches": (lambda s: design(s, *units(8), BatchNorm(id="n"), *units(8), batch=2), 5),
    "diverging": (lambda s: design(s, *units(8, activation="relu"), kind="multi-gauss", learning_rate=3.0), 60),
    "exploding": (
        lambda s: design(s, *units(*[64] * 12, activation="relu"), loss="binary_cross_entropy", learning_rate=1e-6), 2
    ),
    "vanishing": (lambda s: design(s, *units(*[8] * 8, activation="sigmoid"), initialisation="xavier"), 30),
    "dead": (lambda s: design(s, *units(8, 8, activation="relu"), loss="binary_cross_entropy", learning_rate=5.0), 60),
    "saturated": (
        lambda s: design(s, *units(8, 8), kind="spiral", loss="binary_cross_entropy", learning_rate=10.0),
        60,
    ),
    "oscillating": (lambda s: design(s, *units(4, 2), learning_rate=1.0), 100),
    "crawling": (lambda s: design(s, *units(4, 2), learning_rate=1e-5), 60),
    "straight": (lambda s: design(s, kind="xor"), 100),
    "narrow": (lambda s: design(s, *units(1, 8)), 200),
    "overfitting": (
        lambda s: design(
            s, *units(32, 32), kind="gauss", loss="binary_cross_entropy", optimizer="adam", learning_rate=0.01,
            data={"noise": 0.5, "samples": 120},
        ),
        300,
    ),
    "still": (lambda s: design(s, *units(4, 4), initialisation="zeros"), 60),
}  # fmt: skip
"""By kind: the design, and the epochs within which it has to be found."""

HEALTHY: tuple[tuple[str, Made, int], ...] = (
    ("scales", lambda s: design(s, *units(8), kind="wine", learning_rate=0.1), 60),
    (
        "imbalance",
        lambda s: design(s, *units(4), kind="gauss", loss="binary_cross_entropy", data={"imbalance": 0.7}),
        60,
    ),
    ("batches", lambda s: design(s, *units(8), BatchNorm(id="n"), *units(8), batch=30), 60),
    ("diverging", lambda s: design(s, *units(16), kind="plane"), 60),
    (
        "exploding",
        lambda s: design(
            s, *units(*[32] * 4, activation="relu"), loss="binary_cross_entropy", initialisation="kaiming"
        ),
        60,
    ),
    (
        "vanishing",
        lambda s: design(s, *units(*[8] * 6, activation="relu"), initialisation="kaiming", learning_rate=0.01),
        100,
    ),
    ("dead", lambda s: design(s, *units(8, 8, activation="relu")), 100),
    ("saturated", lambda s: design(s, *units(8, 8), kind="moons"), 200),
    ("oscillating", lambda s: design(s, *units(6, 4), batch=30), 200),
    ("crawling", lambda s: design(s, *units(4, 2)), 300),
    ("straight", lambda s: design(s, kind="gauss"), 100),
    ("narrow", lambda s: design(s, *units(8), kind="iris"), 100),
    (
        "overfitting",
        lambda s: design(s, *units(4), kind="gauss", data={"noise": 0.2, "samples": 1000}, l2=0.003),
        200,
    ),
    ("still", lambda s: design(s, *units(8), kind="xor", initialisation="xavier"), 300),
)
"""As many designs that do well, beside the illness that each of them could have."""
