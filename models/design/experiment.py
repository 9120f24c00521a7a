"""The document: everything a run needs, and nothing about how it is going."""

from dataclasses import dataclass, field

from models.design.data import Data
from models.design.layers import Shape
from models.design.network import LayerShapes, Network
from models.design.spec import Spec
from models.design.start import StartArray
from models.design.training import GIVEN, Training


@dataclass(frozen=True, kw_only=True)
class Experiment(Spec):
    """Data, network and training. Every edit of the document replaces one Experiment by another.

    start: the numbers that weights and biases start with where `training.initialisation` is "given". An array whose
    layer is gone or has another shape is left aside, and that layer starts as under "xavier".
    """

    data: Data = field(default_factory=Data)
    network: Network = field(default_factory=Network)
    training: Training = field(default_factory=Training)
    start: tuple[StartArray, ...] = ()

    @property
    def outputs(self) -> int:
        """Units of the output layer: one a class under cross-entropy, otherwise one."""
        info = self.data.info
        return len(info.classes) if info.task == "classification" and self.training.loss == "cross_entropy" else 1

    @property
    def input_shape(self) -> Shape:
        """Shape of one sample as the network is fed it: (inputs,), or that of the pictures or signals."""
        return self.data.info.shape or (len(self.data.inputs),)

    def layer_shapes(self) -> list[LayerShapes]:
        """The shapes at each layer in order, the output last; also where a layer cannot take what comes in."""
        return self.network.layer_shapes(self.input_shape, self.outputs)

    def shapes(self) -> dict[str, Shape]:
        """Shape per sample after each layer, by id, from `"inputs"` to `"output"`."""
        return self.network.shapes(self.input_shape, self.outputs)

    def parameter_counts(self) -> dict[str, int]:
        """How many numbers each layer learns, by id."""
        return self.network.parameter_counts(self.input_shape, self.outputs)


def starts_over(before: Experiment, after: Experiment) -> bool:
    """Whether training starts over, from initial weights, where `after` takes the place of `before`.

    It does for other initial weights, and for another task: another data set, or another loss.
    """
    old, new = before.training, after.training
    if another_task(before, after) or (old.seed, old.initialisation) != (new.seed, new.initialisation):
        return True
    return new.initialisation == GIVEN and before.start != after.start


def another_task(before: Experiment, after: Experiment) -> bool:
    """Whether `after` learns other things than `before`: other data, another scale of the target, another loss."""
    return _task(before) != _task(after)


def _task(experiment: Experiment) -> tuple[object, ...]:
    return experiment.data.subject, experiment.data.standardise_target, experiment.training.loss
