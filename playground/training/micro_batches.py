"""How much work the engine does between two looks at its inbox. Follows from the design alone, never from a clock.

While a network trains, a drawing is answered only after the piece of work under way; so pieces are short.
"""

from math import ceil, prod

from models.design.experiment import Experiment
from models.design.layers import BatchNorm, Conv1d, Conv2d
from models.design.network import LayerShapes

_BETWEEN_LOOKS = 300_000_000  # multiplications; ten milliseconds of one core, roughly
_AT_ONCE = 2  # such pieces that torch trains on at once: 12 to 19 ms of one core; a part more costs 3 to 17 % of a step
_TOUCH = 30  # reading and writing one number of a layer takes as long as so many multiplications
_BACKWARD = 3  # work of a step, in forward passes: one forwards, and backwards as much as two
_ROWS = 250  # samples that go through the network at once, at most


def count(experiment: Experiment) -> int:
    """How many micro-batches a batch is divided into on a CPU; their gradients add up to the batch's.

    One where samples are rows of numbers, and where batch normalisation has to see the batch as a whole.
    """
    return 1 if _whole(experiment) else min(_looks(experiment), experiment.training.batch)


def layer_by_layer(experiment: Experiment) -> bool:
    """Whether a step pauses after every layer on a CPU: where it is long and its batch has to stay whole."""
    return _whole(experiment) and _looks(experiment) > 1


def _looks(experiment: Experiment) -> int:
    return ceil(pieces(experiment) / _AT_ONCE)


def _whole(experiment: Experiment) -> bool:
    return any(isinstance(layer, BatchNorm) for layer in experiment.network.layers)


def pieces(experiment: Experiment) -> int:
    """How many pieces a step would have, were each to take about ten milliseconds."""
    if not experiment.data.info.shape:
        return 1
    return ceil(_BACKWARD * experiment.training.batch * _work(experiment) / _BETWEEN_LOOKS)


def rows(experiment: Experiment) -> int:
    """How many samples go through the network at once when it only answers."""
    return max(min(_BETWEEN_LOOKS // max(_work(experiment), 1), _ROWS), 1)


def _work(experiment: Experiment) -> int:
    """Multiplications for one sample."""
    return sum(_at(shapes) + _TOUCH * prod(shapes.outgoing) for shapes in experiment.layer_shapes())


def _at(shapes: LayerShapes) -> int:
    """Multiplications of one layer: each kernel is used at every place of its picture or signal."""
    places = prod(shapes.outgoing[1:]) if isinstance(shapes.layer, Conv1d | Conv2d) else 1
    return places * shapes.count
