"""Rules about units that pass no gradient on: dead ones and saturated ones."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from models.design.experiment import Experiment
from models.design.layers import Layer
from models.design.network import OUTPUT_ID
from models.doctor.facts import Case
from models.doctor.rules import Rule, Sign, Treatment, percent
from models.language.text import mark
from models.problems.problem import Cure
from models.problems.remarks import lower_rate, usual_rate
from models.talk.function_probes import activation_of
from models.talk.gradient_probes import FLAT_BELOW

HALF = 0.5
"""Share of a layer's units from which on it is ill."""
_FEWEST = 2  # units; a single one that is idle may be of no use
_EPOCHS = 3  # after which units are judged
LARGE = 3.0
"""Root mean square of an input from which on it saturates units with the usual initial weights."""


def _dead(case: Case) -> list[Sign]:
    return [
        _sign(case, layer_id, share, "dead") for layer_id, share in _shares(case, "dead") if _is_early(case) is False
    ]


def _saturated(case: Case) -> list[Sign]:
    return [
        _sign(case, layer_id, share, "saturated")
        for layer_id, share in _shares(case, "saturated")
        if _is_early(case) is False
    ]


def _is_early(case: Case) -> bool:
    return case.epoch < _EPOCHS or case.score is None


def _shares(case: Case, name: str) -> Iterator[tuple[str, float]]:
    """The share of such units in each hidden layer with an activation; 0 where it can have none."""
    for layer_id, one in case.facts.layers.items():
        share = getattr(one, name)
        if layer_id != OUTPUT_ID and activation_of(case.experiment.network.layer(layer_id)):
            yield layer_id, share or 0.0


_TEMPLATES = {
    "dead": mark("{count} of {units} units in {layer} are dead: flat for every sample, so that nothing moves them."),
    "saturated": mark(
        "{count} of {units} units in {layer} are saturated: flat for at least 95 % of the samples, so that little "
        "moves them."
    ),
}
_QUANTITIES = {"dead": mark("dead units in {layer}"), "saturated": mark("saturated units in {layer}")}


def _sign(case: Case, layer_id: str, share: float, name: str) -> Sign:
    units = case.facts.units[layer_id]
    count = round(share * units)
    ill = share >= HALF and count >= _FEWEST and not case.learned
    values: dict[str, object] = {"count": count, "units": units}
    return Sign(layer_id, ill, percent(share), _TEMPLATES[name], _QUANTITIES[name], values)


def _revive(case: Case, sign: Sign) -> Treatment:
    """Leaky ReLU wherever units can die; at the usual learning rate where the present one is higher."""
    experiment = with_activation(case.experiment, "leaky_relu", FLAT_BELOW)
    return _with_usual_rate(experiment, mark("Use leaky ReLU"), mark("Use leaky ReLU and the rate {rate}"))


def _desaturate(case: Case, sign: Sign) -> Treatment:
    """Smaller inputs, steps or initial weights, whichever are too large; else ReLU."""
    experiment = case.experiment
    data, training = experiment.data, experiment.training
    if case.facts.size > LARGE and not data.standardise:
        after = replace(experiment, data=replace(data, standardise=True))
        return _with_usual_rate(after, mark("Standardise the inputs"), mark("Standardise inputs, rate {rate}"))
    if training.learning_rate > usual_rate(training):
        return _with_usual_rate(experiment, "", mark("Begin again with the rate {rate}"))
    if training.initialisation != "xavier":
        better = replace(experiment, training=replace(training, initialisation="xavier"))
        return Treatment(Cure(mark("Begin with Xavier weights"), {}, better), anew=True)
    bent = with_activation(experiment, "relu")
    return Treatment(Cure(mark("Use ReLU"), {}, bent), anew=True)


def _with_usual_rate(experiment: Experiment, plain: str, slower: str) -> Treatment:
    training = experiment.training
    if training.learning_rate <= usual_rate(training):
        return Treatment(Cure(plain, {}, experiment), anew=True)
    rate = lower_rate(training)
    after = replace(experiment, training=replace(training, learning_rate=rate))
    return Treatment(Cure(slower, {"rate": f"{rate:g}"}, after), anew=True)


def with_activation(experiment: Experiment, function: str, instead: tuple[str, ...] = ()) -> Experiment:
    """The experiment with this activation in all hidden layers that have one, or that have one of those `instead`."""
    layers: list[Layer] = []
    for layer in experiment.network.layers:
        now = activation_of(layer)
        if now and (now in instead or not instead):
            field: dict[str, Any] = {"activation" if hasattr(layer, "activation") else "function": function}
            layers.append(replace(layer, **field))
        else:
            layers.append(layer)
    return replace(experiment, network=replace(experiment.network, layers=tuple(layers)))


DEAD = Rule(
    "dead",
    mark("Dead units"),
    mark("At least half of a layer's units, and two or more, are flat for every sample while the task is not learned."),
    "dead_relu",
    _dead,
    _revive,
)
SATURATED = Rule(
    "saturated",
    mark("Saturated units"),
    mark(
        "At least half of a layer's units, and two or more, are flat for 95 % of the samples while the task is not "
        "learned."
    ),
    "saturation",
    _saturated,
    _desaturate,
)
