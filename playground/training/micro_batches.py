"""How much work the engine does between two looks at its inbox: a fixed rule of the design, never a clock.

Somebody may be drawing while a network trains, and the answer has to wait for the piece of work that is under way.
"""

from math import ceil, prod

from models.design.experiment import Experiment
from models.design.layers import BatchNorm, Conv2d
from models.design.network import LayerShapes

_BETWEEN_LOOKS = 300_000_000  # multiplications; ten milliseconds of one core, roughly
_TOUCH = 30  # multiplications that take as long as reading and writing one number of a layer
_BACKWARD = 3  # a step goes through the network forwards once and backwards, which is twice as much
_ROWS = 250


def count(experiment: Experiment) -> int:
    """How many micro-batches a batch is divided into on a CPU; their gradients add up to the batch's.

    One where samples are rows of numbers, and where batch normalisation has to see the batch as a whole.
    """
    return 1 if _whole(experiment) else min(_pieces(experiment), experiment.training.batch)


def layer_by_layer(experiment: Experiment) -> bool:
    """Whether a step pauses after every layer on a CPU: where it is long and its batch has to stay whole."""
    return _whole(experiment) and _pieces(experiment) > 1


def _whole(experiment: Experiment) -> bool:
    return any(isinstance(layer, BatchNorm) for layer in experiment.network.layers)


def _pieces(experiment: Experiment) -> int:
    """In how many pieces a step is best done, with a look at the inbox after each."""
    if not experiment.data.info.image:
        return 1
    return ceil(_BACKWARD * experiment.training.batch * _work(experiment) / _BETWEEN_LOOKS)


def rows(experiment: Experiment) -> int:
    """How many samples go forwards through the network in one go."""
    return max(min(_BETWEEN_LOOKS // max(_work(experiment), 1), _ROWS), 1)


def _work(experiment: Experiment) -> int:
    """Multiplications for one sample."""
    return sum(_at(shapes) + _TOUCH * prod(shapes.outgoing) for shapes in experiment.layer_shapes())


def _at(shapes: LayerShapes) -> int:
    """Multiplications of one layer: each kernel is used at every place of its picture."""
    places = prod(shapes.outgoing[1:]) if isinstance(shapes.layer, Conv2d) else 1
    return places * shapes.count
