"""What a number of the forward pass is computed from, layer by layer, and the loss."""

from itertools import product

import numpy as np
import torch
from torch import nn

from models.design import layers as spec
from models.design.network import INPUT_ID, OUTPUT_ID
from models.talk.stepping.probes import Factor, Line, Spot
from playground.net.modules import BatchNorm
from playground.probing.stepping.numbers import Doubles, Numbers, Tokens, activation_of, constant, sum_line
from playground.probing.stepping.trace import LayerTrace

_POOLS = (spec.MaxPool1d, spec.MaxPool2d, spec.AvgPool1d, spec.AvgPool2d)


def lines(numbers: Numbers, spot: Spot) -> tuple[Line, ...]:
    """The formulas of a value, a sum, a slope, a probability or the loss."""
    if spot.kind == "loss":
        return _loss(numbers, spot)
    if numbers.row(spot.row) is None:
        return (_mean_of_samples(numbers, spot),)
    if spot.kind == "probability":
        return (_probability(numbers, spot),)
    if spot.kind == "slope":
        return _slope(numbers, spot)
    if spot.layer_id == INPUT_ID:
        return _input(numbers, spot)
    layer = numbers.trace.layers[spot.layer_id]
    array = layer.sums if spot.kind == "sum" else layer.values
    assert array is not None
    if len(spot.index) < array.ndim - 1:
        return (_mean_of_places(numbers, spot, array.shape[1 + len(spot.index) :]),)
    if spot.kind == "sum":
        return (_affine(numbers, spot, layer),)
    return _value(numbers, spot, layer)


def _mean_of_samples(numbers: Numbers, spot: Spot) -> Line:
    each = [Spot(spot.kind, spot.layer_id, spot.index, row) for row in range(numbers.rows)]
    return _mean(numbers, spot, each)


def _mean_of_places(numbers: Numbers, spot: Spot, shape: tuple[int, ...]) -> Line:
    places = product(*(range(side) for side in shape))
    return _mean(numbers, spot, [Spot(spot.kind, spot.layer_id, (*spot.index, *p), spot.row) for p in places])


def _mean(numbers: Numbers, of: Spot, spots: list[Spot]) -> Line:
    factors = [numbers.factor(spot) for spot in spots]
    values = np.array([factor.value for factor in factors])
    return sum_line(of, values, lambda k: (factors[k],), constant(float(len(values))))


def _input(numbers: Numbers, spot: Spot) -> tuple[Line, ...]:
    """A measurement that is standardised; pictures and signals have one scale for all their numbers."""
    scaling, value = numbers.trace.rehearsed.scaling, numbers.at(spot)
    k = spot.index[0] if len(scaling.shift) > 1 else 0
    shift, scale = float(scaling.shift[k]), float(scaling.scale[k])
    if (shift, scale) == (0.0, 1.0):
        return ()
    raw = Factor(Spot("raw", INPUT_ID, spot.index, spot.row), value * scale + shift)
    moved = Factor(Spot("shift", INPUT_ID, spot.index), shift)
    tokens = ("(", raw, "-", moved, ")", "/", Factor(Spot("scale", INPUT_ID, spot.index), scale))
    return (Line(spot, tokens, (raw.value - shift) / scale),)


def _affine(numbers: Numbers, spot: Spot, layer: LayerTrace) -> Line:
    """z = Σ w · x + b, of a convolution over the patch under its kernel."""
    row = numbers.row(spot.row) or 0
    unit, *place = spot.index
    weight = layer.weight[unit]
    at: list[tuple[int, ...]]
    inside: list[tuple[int, ...]]
    if isinstance(layer.module, nn.Linear):
        inside = at = [(i,) for i in range(len(weight))]
    else:
        stride, padding = layer.module.stride, layer.module.padding
        assert not isinstance(padding, str)
        sides = layer.x.shape[2:]
        at, inside = [], []
        for k in product(*(range(n) for n in weight.shape)):
            where = tuple(p * s - q + d for p, s, q, d in zip(place, stride, padding, k[1:], strict=True))  # type: ignore[arg-type]
            if all(0 <= w < n for w, n in zip(where, sides, strict=True)):
                at.append(k)
                inside.append((k[0], *where))
    x = layer.x[row]
    values = np.array([float(weight[k] * x[i]) for k, i in zip(at, inside, strict=True)])

    def term(n: int) -> Tokens:
        weighted = numbers.factor(Spot("weight", spot.layer_id, (unit, *at[n])))
        return weighted, "*", numbers.factor(numbers.spot("value", layer.before, inside[n], row))

    line = sum_line(spot, values, term)
    if layer.bias is None:
        return line
    bias = numbers.factor(Spot("bias", spot.layer_id, (unit,)))
    return Line(spot, (*line.tokens, "+", bias), line.value + bias.value, line.rest)


def _value(numbers: Numbers, spot: Spot, layer: LayerTrace) -> tuple[Line, ...]:
    row = numbers.row(spot.row) or 0
    came = numbers.spot("value", layer.before, spot.index, row)
    if hasattr(layer.module, "activation"):
        inside = numbers.factor(came if layer.sums is None else numbers.spot("sum", spot.layer_id, spot.index, row))
        name = activation_of(layer, numbers.net.logits)
        tokens: Tokens = (inside,) if name == "linear" else (f"{name}(", inside, ")")
        return (Line(spot, tokens, numbers.at(spot)),)
    match layer.layer:
        case spec.Dropout():
            mask = numbers.factor(numbers.spot("mask", spot.layer_id, spot.index, row))
            x = numbers.factor(came)
            return (Line(spot, (mask, "*", x), mask.value * x.value),)
        case spec.Add():
            x = numbers.factor(came)
            other = numbers.factor(numbers.spot("value", layer.source, spot.index, row))
            return (Line(spot, (x, "+", other), x.value + other.value),)
        case spec.Flatten():
            place = tuple(int(i) for i in np.unravel_index(spot.index[0], layer.x.shape[1:]))
            x = numbers.factor(numbers.spot("value", layer.before, place, row))
            return (Line(spot, (x,), x.value),)
        case spec.BatchNorm() | spec.LayerNorm():
            return _normalised(numbers, spot, layer, row)
    return (_pooled(numbers, spot, layer, row),)


def _pooled(numbers: Numbers, spot: Spot, layer: LayerTrace, row: int) -> Line:
    """The mean, or the largest, of one piece of what comes in."""
    channel, *place = spot.index
    if isinstance(layer.layer, _POOLS):
        size = layer.layer.size
        ways = [range(p * size, (p + 1) * size) for p in place]
    else:
        ways = [range(side) for side in layer.x.shape[2:]]
    spots = [numbers.spot("value", layer.before, (channel, *p), row) for p in product(*ways)]
    if not isinstance(layer.layer, spec.MaxPool1d | spec.MaxPool2d):
        return _mean(numbers, spot, spots)
    factors = [numbers.factor(each) for each in spots]
    tokens: list[str | Factor] = ["max("]
    for factor in factors:
        tokens += [factor, ","]
    return Line(spot, (*tokens[:-1], ")"), max(factor.value for factor in factors))


def _normalised(numbers: Numbers, spot: Spot, layer: LayerTrace, row: int) -> tuple[Line, ...]:
    """x̂ = (x − mean) ÷ deviation, then weight · x̂ + bias."""
    mean, deviation = moments(layer, spot.index, row)
    index = spot.index[:1] if isinstance(layer.module, BatchNorm) else spot.index
    x = numbers.factor(numbers.spot("value", layer.before, spot.index, row))
    even = Factor(numbers.spot("normalised", spot.layer_id, spot.index, row), (x.value - mean) / deviation)
    weight, bias = (numbers.factor(Spot(kind, spot.layer_id, index)) for kind in ("weight", "bias"))
    m = Factor(numbers.spot("mean", spot.layer_id, spot.index, row), mean)
    d = Factor(numbers.spot("deviation", spot.layer_id, spot.index, row), deviation)
    return (
        Line(even.spot, ("(", x, "-", m, ")", "/", d), even.value),
        Line(spot, (weight, "*", even, "+", bias), weight.value * even.value + bias.value),
    )


def moments(layer: LayerTrace, index: tuple[int, ...], row: int) -> tuple[float, float]:
    """Mean and deviation by which this number is normalised; the deviation with the epsilon that keeps it above 0."""
    module, x = layer.module, layer.x.detach()
    if not isinstance(module, BatchNorm):
        assert isinstance(module, nn.LayerNorm)
        found, eps = x[row], module.eps
    elif len(x) > 1:
        found, eps = x[:, index[0]], module.eps
    else:
        assert module.running_mean is not None
        assert module.running_var is not None
        return float(module.running_mean[index[0]]), float((module.running_var[index[0]] + module.eps).sqrt())
    return float(found.mean()), float((found.var(correction=0) + eps).sqrt())


def _slope(numbers: Numbers, spot: Spot) -> tuple[Line, ...]:
    layer, row = numbers.trace.layers[spot.layer_id], numbers.row(spot.row) or 0
    source = ("value", layer.before) if layer.sums is None else ("sum", spot.layer_id)
    z = numbers.factor(numbers.spot(source[0], source[1], spot.index, row))  # type: ignore[arg-type]
    a = numbers.factor(numbers.spot("value", spot.layer_id, spot.index, row))
    name = activation_of(layer, numbers.net.logits)
    if name == "tanh":
        return (Line(spot, (constant(1.0), "-", a, "**2"), 1 - a.value**2),)
    if name == "sigmoid":
        return (Line(spot, (a, "*", "(", constant(1.0), "-", a, ")"), a.value * (1 - a.value)),)
    return (Line(spot, (f"slope_{name}(", z, ")"), numbers.at(spot)),)


def _probability(numbers: Numbers, spot: Spot) -> Line:
    """From the raw answers: σ(z), or softmax."""
    row = numbers.row(spot.row) or 0
    z = numbers.trace.answers[row]
    mine = numbers.factor(numbers.spot("value", OUTPUT_ID, spot.index, row))
    if numbers.experiment.training.loss == "binary_cross_entropy":
        return Line(spot, ("sigmoid(", mine, ")"), numbers.at(spot))
    powers: Doubles = torch.exp(z).numpy()
    below = sum_line(spot, powers, lambda k: ("exp(", numbers.factor(numbers.spot("value", OUTPUT_ID, (k,), row)), ")"))
    return Line(spot, ("exp(", mine, ")", "/", "(", *below.tokens, ")"), numbers.at(spot), below.rest)


def _loss(numbers: Numbers, spot: Spot) -> tuple[Line, ...]:
    row = numbers.row(spot.row)
    if row is None:
        return (_mean_of_samples(numbers, spot),)
    tokens = _loss_of(numbers, row)
    if numbers.trace.rehearsed.class_weights is not None:
        tokens = (numbers.factor(numbers.spot("class_weight", row=row)), "*", "(", *tokens, ")")
    return (Line(spot, tokens, numbers.at(spot)),)


def _loss_of(numbers: Numbers, row: int) -> Tokens:
    """The loss of one sample."""
    loss = numbers.experiment.training.loss
    if loss == "cross_entropy":
        wanted = int(numbers.trace.rehearsed.targets[row])
        return "-", "log(", numbers.factor(numbers.spot("probability", OUTPUT_ID, (wanted,), row)), ")"
    target = numbers.factor(numbers.spot("target", OUTPUT_ID, (0,), row))
    if loss == "binary_cross_entropy":
        p = numbers.factor(numbers.spot("probability", OUTPUT_ID, (0,), row))
        return ("-", "log(", p, ")") if target.value else ("-", "log(", constant(1.0), "-", p, ")")
    answer = numbers.factor(numbers.spot("value", OUTPUT_ID, (0,), row))
    if loss == "hinge":
        return "max(", constant(0.0), ",", constant(1.0), "-", target, "*", answer, ")"
    if loss == "mae":
        return "abs(", answer, "-", target, ")"
    if loss == "huber":
        delta = constant(numbers.experiment.training.huber_delta)
        if abs(answer.value - target.value) > delta.value:
            return delta, "*", "(", "abs(", answer, "-", target, ")", "-", delta, "/", constant(2.0), ")"
        return "(", answer, "-", target, ")", "**2", "/", constant(2.0)
    return "(", answer, "-", target, ")", "**2"
