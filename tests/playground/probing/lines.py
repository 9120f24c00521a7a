"""The lines of the first lessons: networks with one or two parameters."""

from dataclasses import replace
from typing import Any

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.network import OUTPUT_ID, Network
from models.design.points import Points
from models.problems.changes import with_data
from models.talk.surface_probes import Place

M, B = Place(OUTPUT_ID, "weight", (0, 0)), Place(OUTPUT_ID, "bias", (0,))


def line(rows: list[tuple[float, float]], bias: bool = True, **training: Any) -> Experiment:
    """ŷ = mx + b on these points, all of them to train on, in one batch, by plain gradient descent."""
    points = Points(columns=("x",), classes=(), target="y").added([((x,), y) for x, y in rows])
    made = with_data(Experiment(network=Network()), Data.of(points.fitted()))
    data = replace(made.data, train_share=1.0, standardise=False, standardise_target=False)
    network = made.network.replace_layer(replace(made.network.output, bias=bias))
    settings = {"loss": "mse", "optimizer": "sgd", "momentum": 0.0, "batch": 100, "l1": 0.0, "l2": 0.0, **training}
    return replace(made, data=data, network=network, training=replace(made.training, **settings))
