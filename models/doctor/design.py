"""Rules about what a design cannot do, or what its data do to it: scales, rare classes, little room, tiny batches."""

from dataclasses import replace

import numpy as np

from models.design.layers import Linear
from models.design.network import INPUT_ID, OUTPUT_ID
from models.design.wording import digits
from models.doctor.course import POINTS
from models.doctor.facts import Case
from models.doctor.rules import Rule, Sign, Treatment, percent
from models.doctor.units import with_activation
from models.language.text import mark
from models.problems.problem import Cure
from models.problems.remarks import keeps_lines

APART = 30.0
"""Times that the widest input is as wide as the narrowest, from which on they do not go together."""
RARE = 0.2
"""Samples of the rarest class for each of the most frequent one, at most."""
UNSEEN = 0.5
"""Share of the rarest class that is found; less is too little."""
GAP = 0.1
"""By how much the nearest neighbours answer better than the network where it lacks room."""
NOISY = 0.45
"""Standard deviations by which the means of batches are off, from which on batches are too small."""
_EPOCHS = 10  # after which answers to classes are judged
_FLAT = 0.05  # of the loss that it may fall within POINTS points where it has come to rest
_BATCH, _UNITS = 32, 8  # of cures


def _scales(case: Case) -> list[Sign]:
    spread = {name: value for name, value in case.facts.spread.items() if value > 0}
    if len(spread) < 2:
        return []
    shown = case.experiment.data.info.shown_inputs
    wide, narrow = max(spread, key=lambda name: spread[name]), min(spread, key=lambda name: spread[name])
    times = spread[wide] / spread[narrow]
    values: dict[str, object] = {
        "wide": shown[wide],
        "narrow": shown[narrow],
        "high": digits(spread[wide]),
        "low": digits(spread[narrow]),
    }
    template = mark(
        "Input {wide} varies by {high}, {narrow} by {low}: steps that suit the one are wrong for the other."
    )
    return [Sign(INPUT_ID, times >= APART, digits(times), template, mark("widest ÷ narrowest input"), values)]


def _rare(case: Case) -> list[Sign]:
    counts, recall = case.facts.counts, case.facts.recall
    if len(counts) < 2 or not min(counts) or case.epoch < _EPOCHS:
        return []
    rarest = int(np.argmin(counts))
    found = recall[rarest]
    if np.isnan(found):
        return []
    ill = min(counts) <= RARE * max(counts) and found < UNSEEN
    name = case.experiment.data.info.shown_classes[rarest]
    share = percent(found)
    values: dict[str, object] = {"name": name, "few": counts[rarest], "all": sum(counts), "share": share}
    template = mark("Class {name} has {few} of {all} training samples, and the network finds {share} of them.")
    return [Sign(OUTPUT_ID, ill, share, template, mark("found of the rarest class"), values)]


def _lacks(case: Case) -> bool | None:
    """Whether the network has come to rest well below what its neighbours know; None while it learns."""
    losses, neighbours = case.history.train_loss, case.facts.neighbours
    if case.score is None or neighbours is None or len(losses) <= POINTS:
        return None
    at_rest = losses[-POINTS:].min() > (1 - _FLAT) * losses[: -POINTS + 1].min()
    return bool(at_rest) and neighbours - case.score >= GAP if at_rest or neighbours - case.score < GAP else None


def _straight(case: Case) -> list[Sign]:
    lacks = _lacks(case)
    if lacks is None:
        return []
    ill = lacks and all(map(keeps_lines, case.experiment.network.layers))
    template = mark(
        "Without a non-linear activation the network scores {score} on the training data; the answers of the 5 "
        "nearest training samples score {neighbours}."
    )
    return [Sign(OUTPUT_ID, ill, _score(case), template, _SCORE, _scores(case))]


def _narrow(case: Case) -> list[Sign]:
    lacks = _lacks(case)
    if lacks is None:
        return []
    template = mark(
        "Only one number passes through {layer}: the network scores {score} on the training data; the answers of the "
        "5 nearest training samples score {neighbours}."
    )
    found = []
    for shapes in case.experiment.layer_shapes()[:-1]:
        if isinstance(shapes.layer, Linear):
            ill = lacks and shapes.layer.units == 1 and shapes.incoming[0] > 1
            found.append(Sign(shapes.layer.id, ill, _score(case), template, _SCORE, _scores(case)))
    return found


_SCORE = mark("score on the training data")


def _score(case: Case) -> str:
    return _written(case, case.score or 0.0)


def _scores(case: Case) -> dict[str, object]:
    return {"score": _score(case), "neighbours": _written(case, case.facts.neighbours or 0.0)}


def _written(case: Case, score: float) -> str:
    if case.experiment.data.info.task == "regression":
        return f"R² {score:.2f}".replace("-", "−")
    return percent(score)


def _tiny_batches(case: Case) -> list[Sign]:
    batch = case.experiment.training.batch
    template = mark(
        "With a batch of {batch}, the means that {layer} takes off are wrong by {noise} standard deviations."
    )
    quantity = mark("error of the means in {layer}")
    return [
        Sign(name, noise >= NOISY, f"{noise:.2f}", template, quantity, {"batch": batch, "noise": f"{noise:.2f}"})
        for name, noise in case.facts.batch_noise.items()
    ]


def _standardise(case: Case, sign: Sign) -> Treatment | None:
    data = case.experiment.data
    if data.standardise:
        return None
    after = replace(case.experiment, data=replace(data, standardise=True))
    return Treatment(Cure(mark("Standardise the inputs"), {}, after), anew=True)


def _weigh(case: Case, sign: Sign) -> Treatment | None:
    training = case.experiment.training
    if training.class_weights:
        return None
    after = replace(case.experiment, training=replace(training, class_weights=True))
    return Treatment(Cure(mark("Weigh the classes alike"), {}, after), anew=False)


def _bend(case: Case, sign: Sign) -> Treatment:
    """A hidden layer that bends, or an activation where there are layers already."""
    experiment, network = case.experiment, case.experiment.network
    if any(isinstance(layer, Linear) for layer in network.layers):
        return Treatment(
            Cure(mark("Use tanh in the hidden layers"), {}, with_activation(experiment, "tanh")), anew=True
        )
    layer = Linear(id="new", units=_UNITS, activation="tanh")
    after = replace(experiment, network=network.insert(len(network), layer))
    return Treatment(Cure(mark("Add a layer of {units} units"), {"units": _UNITS}, after), anew=True)


def _widen(case: Case, sign: Sign) -> Treatment:
    layer = case.experiment.network.layer(sign.place)
    assert isinstance(layer, Linear)
    wider = replace(layer, units=_UNITS)
    after = replace(case.experiment, network=case.experiment.network.replace_layer(wider))
    return Treatment(Cure(mark("Give it {units} units"), {"units": _UNITS}, after), anew=True)


def _enlarge(case: Case, sign: Sign) -> Treatment:
    after = replace(case.experiment, training=replace(case.experiment.training, batch=_BATCH))
    return Treatment(Cure(mark("Use batches of {batch}"), {"batch": _BATCH}, after), anew=False)


SCALES = Rule(
    "scales",
    mark("Inputs of different scale"),
    mark("The widest input varies 30 times as much as the narrowest, or more."),
    "standardise",
    _scales,
    _standardise,
)
IMBALANCE = Rule(
    "imbalance",
    mark("A rare class is overlooked"),
    mark(
        "The rarest class has at most a fifth of the samples of the most frequent one, and after 10 epochs less than "
        "half of it is found."
    ),
    "class_imbalance",
    _rare,
    _weigh,
)
STRAIGHT = Rule(
    "straight",
    mark("Underfitting: no non-linear activation"),
    mark(
        "No hidden layer has a non-linear activation, the loss hardly falls any more, and the answers of the 5 "
        "nearest training samples score better by 0.1 or more."
    ),
    "underfitting",
    _straight,
    _bend,
)
NARROW = Rule(
    "narrow",
    mark("Bottleneck of one unit"),
    mark(
        "A hidden layer has one unit, the loss hardly falls any more, and the answers of the 5 nearest training "
        "samples score better by 0.1 or more."
    ),
    "underfitting",
    _narrow,
    _widen,
)
BATCHES = Rule(
    "batches",
    mark("Batch normalisation with tiny batches"),
    mark("The means of batches are off by 0.45 standard deviations or more."),
    "layer.batchnorm",
    _tiny_batches,
    _enlarge,
)
