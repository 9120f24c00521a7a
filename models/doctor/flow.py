"""Rules about gradients on their way back through the layers: vanishing and exploding ones."""

from dataclasses import replace

from models.design.experiment import Experiment
from models.design.wording import digits
from models.doctor.facts import Case
from models.doctor.rules import Rule, Sign, Treatment
from models.doctor.units import with_activation
from models.language.text import mark
from models.problems.problem import Cure
from models.problems.remarks import lower_rate
from models.talk.function_probes import activation_of
from models.talk.gradient_probes import FLAT_BELOW

VANISHED = 1e-3
"""Of the last layer's gradient: in the first layer, less has vanished."""
EXPLODED = 100.0
"""Length of a layer's gradient from which on it has exploded."""
_DEEP = 4  # layers that learn, at least


def _vanishing(case: Case) -> list[Sign]:
    gradients = _gradients(case)
    names = list(gradients)
    if len(names) < _DEEP or gradients[names[-1]] <= 0:
        return []
    first, last = gradients[names[0]], gradients[names[-1]]
    values: dict[str, object] = {"first": digits(first), "last": digits(last)}
    ill = first < VANISHED * last and not case.learned
    template = mark("The gradient shrinks from {last} in the last layer to {first} in {layer}, which hardly learns.")
    return [Sign(names[0], ill, digits(first), template, mark("gradient in {layer}"), values)]


def _exploding(case: Case) -> list[Sign]:
    template = mark("The gradient in {layer} is {value}: one step moves its weights by {update} of their length.")
    found = []
    for name, gradient in _gradients(case).items():
        update = case.facts.layers[name].update
        values: dict[str, object] = {"value": digits(gradient), "update": digits(update or 0.0)}
        ill = gradient > EXPLODED and gradient == max(_gradients(case).values())
        found.append(Sign(name, ill, digits(gradient), template, mark("gradient in {layer}"), values))
    return found


def _gradients(case: Case) -> dict[str, float]:
    return {name: one.gradient for name, one in case.facts.layers.items() if one.gradient is not None}


def _let_flow(case: Case, sign: Sign) -> Treatment | None:
    """ReLU, which passes gradients on as they are, with the initial weights made for it."""
    after = with_activation(case.experiment, "relu")
    after = replace(after, training=replace(after.training, initialisation="kaiming"))
    if after == case.experiment:
        return None
    return Treatment(Cure(mark("Use ReLU and Kaiming weights"), {}, after), anew=True)


def _damp(case: Case, sign: Sign) -> Treatment:
    """Initial weights that keep the size of what flows through; where these are so already, a lower rate."""
    experiment, training = case.experiment, case.experiment.training
    rule = _fitting_initialisation(experiment)
    if training.initialisation != rule:
        after = replace(experiment, training=replace(training, initialisation=rule))
        text = mark("Begin with Kaiming weights") if rule == "kaiming" else mark("Begin with Xavier weights")
        return Treatment(Cure(text, {}, after), anew=True)
    rate = lower_rate(training)
    after = replace(experiment, training=replace(training, learning_rate=rate))
    return Treatment(Cure(mark("Begin again with the rate {rate}"), {"rate": f"{rate:g}"}, after), anew=True)


def _fitting_initialisation(experiment: Experiment) -> str:
    functions = [activation_of(layer) for layer in experiment.network.layers]
    return "kaiming" if any(f in (*FLAT_BELOW, "leaky_relu") for f in functions) else "xavier"


VANISHING = Rule(
    "vanishing",
    mark("Vanishing gradient"),
    mark(
        "Of four layers or more, the first one's gradient is less than a thousandth of the last one's, while the task "
        "is not learned."
    ),
    "vanishing_gradient",
    _vanishing,
    _let_flow,
)
EXPLODING = Rule(
    "exploding",
    mark("Exploding gradient"),
    mark("The length of a layer's gradient is more than 100."),
    "exploding",
    _exploding,
    _damp,
)
