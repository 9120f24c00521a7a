"""The questions about one step of training, taken apart: what every number is, and what it is multiplied out of."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from models.design.experiment import Experiment
from models.talk.probes import Float32, Probe

MOST_PARAMETERS = 1_000_000
"""A network that learns more numbers is not stepped through: every step is done on a copy."""
MOST_TERMS = 12
"""Of a longer sum the largest terms are listed, and the rest as one."""

Kind = Literal[
    "value",
    "sum",
    "slope",
    "weight",
    "bias",
    "value_gradient",
    "sum_gradient",
    "weight_gradient",
    "bias_gradient",
    "weight_after",
    "bias_after",
    "share",
    "mask",
    "normalised",
    "mean",
    "deviation",
    "raw",
    "shift",
    "scale",
    "probability",
    "target",
    "loss",
    "class_weight",
    "samples",
    "constant",
    "rest",
    "rate",
    "pull",
    "l1",
    "l2",
    "decay",
    "momentum",
    "velocity",
    "velocity_before",
    "smoothing",
    "squares",
    "squares_before",
    "beta1",
    "beta2",
    "moment",
    "moment_before",
    "moment_corrected",
    "squares_corrected",
    "steps",
    "epsilon",
]
"""What a number is. share: by how much one number of a layer follows one of the layer before, ∂a/∂x."""


ANSWERED: frozenset[Kind] = frozenset(
    (
        *("value", "sum", "slope", "weight", "bias", "value_gradient", "sum_gradient", "weight_gradient"),
        *("bias_gradient", "weight_after", "bias_after", "mask", "probability", "target", "loss", "class_weight"),
        *("samples", "rate"),
    )
)
"""What `ChainOf` is answered for; all else is explained by the formula that it stands in."""


@dataclass(frozen=True)
class Spot:
    """A number in one step of training.

    index: (unit,) of a neuron, (channel,) of a feature map as a whole, (channel, y, x) of one of its pixels,
    (unit, input) of a weight; of a share, that of the result and then that of what it follows. row: which sample of
    the batch, from 0; None for the mean of values, and the sum of gradients, over all of them.
    """

    kind: Kind
    layer_id: str = ""
    index: tuple[int, ...] = ()
    row: int | None = None


@dataclass(frozen=True)
class Factor:
    """A number in a formula."""

    spot: Spot
    value: float


@dataclass(frozen=True)
class Line:
    """One formula with all its numbers.

    tokens: numbers, and in between what is done with them: operators, brackets, and names of functions with their
    opening bracket. value: what it comes to. rest: how many terms the number `rest` in it stands for.
    """

    of: Spot
    tokens: tuple[str | Factor, ...]
    value: float
    rest: int = 0


@dataclass(frozen=True)
class Chain:
    """Where a number comes from: one formula or several, the last of which gives it; none where it is simply given.

    value: the number as the step has it.
    """

    of: Spot
    value: float
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, eq=False)
class LayerNumbers:
    """The numbers of the first units of a layer; of several samples the mean of values, and the sum of gradients.

    values, sums, value_gradients, sum_gradients: (units,) float32; of channels the mean, or the sum, over all places.
    sums: before the activation; None where a layer has none, and at the inputs there are no gradients. weights and
    their gradients, and what they are after the step: (units, inputs); biases: (units,); None where there are none.
    strongest: numbers of the units whose values are largest, and these values, of all units.
    """

    values: Float32
    sums: Float32 | None = None
    value_gradients: Float32 | None = None
    sum_gradients: Float32 | None = None
    weights: Float32 | None = None
    weight_gradients: Float32 | None = None
    weights_after: Float32 | None = None
    biases: Float32 | None = None
    bias_gradients: Float32 | None = None
    biases_after: Float32 | None = None
    strongest: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, eq=False)
class StepNumbers:
    """One step of training.

    layers: by layer id, from the inputs to the output. numbers: of the samples in the data set. total: how many
    training samples there are to choose from. targets: of these samples, classes or values as they are learned.
    loss: of these samples, with class weights and without the penalty. step: how many steps were done before.
    """

    layers: Mapping[str, LayerNumbers]
    numbers: tuple[int, ...]
    total: int
    targets: tuple[float, ...]
    loss: float
    step: int
    rate: float


@dataclass(frozen=True)
class StepThrough(Probe[StepNumbers]):
    """The numbers of the next step of training, as the engine would do it now; it is done on a copy.

    sample: a step on this training sample alone, counted from 0; None for the batch that training takes next.
    limit: units of a layer at most.
    """

    sample: int | None = 0
    limit: int = 10

    def suits(self, experiment: Experiment) -> bool:
        return can_be_stepped_through(experiment)


@dataclass(frozen=True)
class ChainOf(Probe[Chain]):
    """What a number of this step is multiplied out of. sample: as in `StepThrough`."""

    sample: int | None
    spot: Spot

    def suits(self, experiment: Experiment) -> bool:
        known = not self.spot.layer_id or self.spot.layer_id in experiment.shapes()
        return self.spot.kind in ANSWERED and known and can_be_stepped_through(experiment)


def can_be_stepped_through(experiment: Experiment) -> bool:
    """Whether the network is small enough to be copied at each look."""
    return sum(experiment.parameter_counts().values()) <= MOST_PARAMETERS
