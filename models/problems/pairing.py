"""Which losses fit the data, and which output activations fit the loss."""

from models.design.activations import ACTIVATION_KINDS, ACTIVATIONS
from models.design.data import DataKind
from models.design.experiment import Experiment
from models.design.training import LOSSES
from models.language.text import Text, mark, tr

REGRESSION_LOSSES = ("mse", "mae", "huber")


def fitting_loss(info: DataKind) -> str:
    """The loss that a data set starts with.

    Two classes of pictures or signals start with cross-entropy too: the sums of many pixels are large, and a tanh that
    is far off passes no gradient on to put it right.
    """
    return "cross_entropy" if len(info.classes) > 2 or (info.classes and info.shape) else "mse"


def fitting_activation(info: DataKind, loss: str) -> str:
    """The output activation that suits `loss` on this data best."""
    if loss == "binary_cross_entropy":
        return "sigmoid"
    if info.task == "regression" or loss in ("cross_entropy", "hinge"):
        return "linear"
    return "tanh"


def applied_by_loss(experiment: Experiment) -> str:
    """The function that the loss itself applies to the outputs, a key in `ACTIVATIONS` or "softmax"; "" for none."""
    activation, loss = experiment.network.output.activation, experiment.training.loss
    if loss == "binary_cross_entropy" and activation in ("linear", "sigmoid"):
        return "sigmoid"
    return "softmax" if loss == "cross_entropy" and activation == "linear" else ""


def output_function(experiment: Experiment) -> Text:
    """What makes answers of the output's sums, in words: its activation, or the function that the loss applies."""
    if applied_by_loss(experiment) == "softmax":
        return tr("softmax")
    return tr(ACTIVATIONS[applied_by_loss(experiment) or experiment.network.output.activation])


def loss_problem(info: DataKind, loss: str) -> tuple[str, dict[str, object]] | None:
    """Why `loss` makes no sense on this data, as (template, values); None where it does."""
    if info.task == "regression" and loss not in REGRESSION_LOSSES:
        why = mark("{loss} is for classes, but {data} asks for a number. Use MSE.")
    elif info.task != "regression" and len(info.classes) > 2 and loss != "cross_entropy":
        why = mark("{loss} tells two classes apart, but {data} has {classes}. Use cross-entropy.")
    else:
        return None
    return why, {"loss": tr(LOSSES[loss]), "data": info.shown_name, "classes": len(info.classes)}


def activation_problem(info: DataKind, loss: str, activation: str) -> tuple[str, dict[str, object]] | None:
    """Why the output `activation` makes no sense under `loss`, as (template, values), or None.

    Cross-entropy and binary cross-entropy apply softmax or sigmoid themselves and take
    logits; binary cross-entropy also takes a sigmoid output, which is the same arithmetic.
    """
    lowest = ACTIVATION_KINDS[activation].lowest
    if loss == "cross_entropy" and activation != "linear":
        why = mark("Cross-entropy applies softmax itself; {activation} before it bends the scores. Use linear.")
    elif loss == "binary_cross_entropy" and activation not in ("sigmoid", "linear"):
        why = mark("Binary cross-entropy needs a probability, which {activation} does not give. Use sigmoid.")
    elif loss not in ("cross_entropy", "binary_cross_entropy") and lowest > -1.0:
        why = mark("Targets go down to −1, but {activation} never goes below {lowest:g}. Use {better}.")
    else:
        return None
    better = ACTIVATIONS[fitting_activation(info, loss)]
    return why, {
        "loss": tr(LOSSES[loss]),
        "activation": tr(ACTIVATIONS[activation]),
        "better": tr(better),
        "lowest": lowest,
    }
