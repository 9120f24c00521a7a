"""The network and the training that data of a person's own start with, by how much there is of them."""

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import Layer, Linear
from models.design.network import Network
from models.design.training import Training
from models.problems.changes import with_data

_SIZES = ((1_000, (16,), 10), (10_000, (32, 16), 32), (50_000, (64, 32), 64))
"""Up to so many rows: units of the hidden layers, and the batch."""
_LARGEST = (128, 64), 256
_PICTURES = (128,)


def starting(data: Data) -> Experiment:
    """An experiment on these data that most tables are learned well by: wider for more rows, with Adam."""
    units, batch = next(((units, batch) for rows, units, batch in _SIZES if data.info.samples <= rows), _LARGEST)
    if data.info.image:
        units = _PICTURES
    layers: tuple[Layer, ...] = tuple(
        Linear(id=f"layer-{k}", units=count, activation="relu") for k, count in enumerate(units, 1)
    )
    training = Training(optimizer="adam", learning_rate=0.003, batch=batch, initialisation="kaiming")
    return with_data(Experiment(network=Network(layers=layers), training=training), data)
