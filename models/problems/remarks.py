"""What is worth knowing of a design that runs: that it cannot do what is asked of it, or why it is stuck."""

from dataclasses import replace

from models.design.epochs.schedule import FALLEN
from models.design.experiment import Experiment
from models.design.layers import Activation, Add, BatchNorm, Dropout, Flatten, Layer, Linear
from models.design.training import GIVEN, INITIALISATIONS, Training
from models.language.text import joined, mark, tr
from models.problems.problem import Cure, Remark

_CURVED = {"circle": ("x2", "y2"), "xor": ("xy",), "spiral": (), "rings": (), "checkerboard": ()}
"""Plane data sets whose two classes no straight line divides, and the inputs with which one layer divides them."""

_NO_LAYER = mark(
    "Without a hidden layer the network draws one straight line, and no straight line divides {data}. "
    "Add a hidden layer."
)
_NO_LAYER_NOR_INPUTS = mark(
    "Without a hidden layer the network draws one straight line, and no straight line divides {data}. "
    "Add a hidden layer, or add {names} to the inputs."
)
_ALL_LINEAR = mark(
    "Linear layers draw one straight line however many they are, and no straight line divides {data}. "
    "Choose another activation."
)
_NOTHING_GIVEN = mark(
    "No numbers are given for the initial weights, so they start as under {choice}. "
    "The command Start From These Weights, in the menu Train, writes down those of now."
)
_NOT_FITTING = mark(
    "Numbers are given for the initial weights of {arrays}, which have another shape now and start as under {choice}."
)
_STRONG = 0.03  # of a penalty: from here on it alone may hold all weights at 0
_USUAL = {"sgd": 0.03}
_USUAL_ADAPTIVE = 0.003
"""Learning rates with which most networks learn; SGD's steps are smaller than those of the adaptive optimizers."""


def of_design(experiment: Experiment) -> Remark | None:
    """What is said below the network; None where nothing is."""
    return given_weights(experiment) or straight_line(experiment)


def given_weights(experiment: Experiment) -> Remark | None:
    """That numbers for the initial weights lack, or fit no layer; None where all are in their place."""
    if experiment.training.initialisation != GIVEN:
        return None
    choice = tr(INITIALISATIONS["xavier"])
    if not experiment.start:
        return Remark(_NOTHING_GIVEN, {"choice": choice})
    layers = experiment.layer_shapes()
    shapes = {f"{of.layer.id}.{name}": shape for of in layers for name, shape in of.parameters.items()}
    left = [array.key for array in experiment.start if shapes.get(array.key) != array.shape]
    return Remark(_NOT_FITTING, {"arrays": joined(left), "choice": choice}) if left else None


def straight_line(experiment: Experiment) -> Remark | None:
    """That the network draws one straight line where no straight line divides the classes; None where it does not."""
    network, data = experiment.network, experiment.data
    if data.kind not in _CURVED or not set(data.inputs) <= {"x", "y"}:
        return None
    if not all(map(keeps_lines, network.layers)) or network.output.activation == "sine":
        return None
    names = joined((data.info.shown_inputs[name] for name in _CURVED[data.kind]), " and ")
    hidden = any(isinstance(layer, Linear) for layer in network.layers)
    template = _ALL_LINEAR if hidden else _NO_LAYER_NOR_INPUTS if names else _NO_LAYER
    return Remark(template, {"data": data.info.shown_name, "names": names})


def keeps_lines(layer: Layer) -> bool:
    """Whether this layer makes a linear function of a linear function."""
    if isinstance(layer, Linear):
        return layer.activation == "linear"
    if isinstance(layer, Activation):
        return layer.function == "linear"
    return isinstance(layer, Dropout | BatchNorm | Flatten | Add)


def stuck(experiment: Experiment, rate: float) -> Remark | None:
    """Why the network has stopped to learn although its loss is high, and what helps; None where neither is known.

    rate: the learning rate in force. The cure needs a reset, as weights that are dead stay so.
    """
    training = experiment.training
    if straight_line(experiment) is not None:
        return None
    if training.initialisation == "zeros" and experiment.network.layers:
        better = replace(training, initialisation="xavier")
        values: dict[str, object] = {"choice": tr(INITIALISATIONS["xavier"])}
        why = mark("The network does not learn any more: weights that all begin at 0 stay alike.")
        return _remark(experiment, better, why, mark("Begin with {choice}"), values)
    if rate < FALLEN * training.learning_rate:
        values = {"rate": f"{rate:.3g}"}
        why = mark("The network does not learn any more: its learning rate has fallen to {rate}.")
        better = replace(training, schedule="constant")
        return _remark(experiment, better, why, mark("Keep the rate constant"), values)
    if max(training.l1, training.l2) >= _STRONG:
        values = {"penalty": "L1" if training.l1 >= training.l2 else "L2"}
        why = mark("The network does not learn any more: the penalty {penalty} presses its weights to 0.")
        better = replace(training, l1=0.0, l2=0.0)
        return _remark(experiment, better, why, mark("Learn without a penalty"), values)
    lower = lower_rate(training)
    values = {"rate": f"{lower:g}"}
    return _remark(
        experiment,
        replace(training, learning_rate=lower),
        mark(
            "The network does not learn any more, although its loss is high. The likely cause: steps that were too "
            "large."
        ),
        mark("Begin again with the rate {rate}"),
        values,
    )


def usual_rate(training: Training) -> float:
    """The learning rate with which most networks learn under this optimizer."""
    return _USUAL.get(training.optimizer, _USUAL_ADAPTIVE)


def lower_rate(training: Training) -> float:
    """A learning rate to try where the present one is too high."""
    usual = usual_rate(training)
    return max(usual if training.learning_rate > usual else training.learning_rate / 10, 1e-7)


def _remark(experiment: Experiment, training: Training, why: str, cure: str, values: dict[str, object]) -> Remark:
    return Remark(why, values, Cure(cure, values, replace(experiment, training=training)))
