"""What a gradient is multiplied out of: the chain rule, one step back at a time."""

from itertools import product

import numpy as np
import torch
from torch import Tensor, nn

from models.design import layers as spec
from models.design.network import OUTPUT_ID
from models.talk.stepping.probes import Factor, Line, Spot
from playground.probing.stepping.numbers import Numbers, Tokens, activation_of, constant, sum_line, total
from playground.probing.stepping.trace import LayerTrace


def lines(numbers: Numbers, spot: Spot) -> tuple[Line, ...]:
    """The formula of the gradient of a value, a sum, a weight or a bias."""
    layer = numbers.trace.layers[spot.layer_id]
    if spot.kind in ("weight_gradient", "bias_gradient"):
        return (_of_parameter(numbers, spot, layer),)
    array = layer.sums if spot.kind == "sum_gradient" else layer.values
    assert array is not None
    if numbers.row(spot.row) is None:
        each = [Spot(spot.kind, spot.layer_id, spot.index, row) for row in range(numbers.rows)]
        return (_sum(numbers, spot, each),)
    if len(spot.index) < array.ndim - 1:
        places = product(*(range(side) for side in array.shape[1 + len(spot.index) :]))
        return (_sum(numbers, spot, [Spot(spot.kind, spot.layer_id, (*spot.index, *p), spot.row) for p in places]),)
    if spot.kind == "sum_gradient":
        return (_through_activation(numbers, spot, layer),)
    if spot.layer_id == OUTPUT_ID:
        return (_of_loss(numbers, spot),)
    return (_of_value(numbers, spot),)


def _sum(numbers: Numbers, of: Spot, spots: list[Spot]) -> Line:
    factors = [numbers.factor(spot) for spot in spots]
    return sum_line(of, np.array([factor.value for factor in factors]), lambda k: (factors[k],))


def _bends(numbers: Numbers, layer: LayerTrace) -> bool:
    return activation_of(layer, numbers.net.logits) != "linear"


def _through_activation(numbers: Numbers, spot: Spot, layer: LayerTrace) -> Line:
    """∂L/∂z = ∂L/∂a · f′(z)."""
    row = numbers.row(spot.row) or 0
    of_value = numbers.factor(numbers.spot("value_gradient", spot.layer_id, spot.index, row))
    if not _bends(numbers, layer):
        return Line(spot, (of_value,), of_value.value)
    slope = numbers.factor(numbers.spot("slope", spot.layer_id, spot.index, row))
    return Line(spot, (of_value, "*", slope), of_value.value * slope.value)


def _of_parameter(numbers: Numbers, spot: Spot, layer: LayerTrace) -> Line:
    """∂L/∂w = ∂L/∂a · f′(z) · x, of several samples the sum; of a bias without x. Only of Linear layers."""
    unit, bends = spot.index[0], _bends(numbers, layer)
    assert layer.sums is not None
    assert layer.sums.grad is not None
    values = layer.sums.grad[:, unit]
    if spot.kind == "weight_gradient":
        values = values * layer.x.detach()[:, spot.index[1]]

    def term(row: int) -> Tokens:
        factors = [numbers.factor(numbers.spot("value_gradient", spot.layer_id, (unit,), row))]
        if bends:
            factors.append(numbers.factor(numbers.spot("slope", spot.layer_id, (unit,), row)))
        if spot.kind == "weight_gradient":
            factors.append(numbers.factor(numbers.spot("value", layer.before, spot.index[1:], row)))
        return multiplied(*factors)

    return sum_line(spot, values.detach().numpy(), term)


def multiplied(*factors: Factor) -> Tokens:
    """These factors with signs of multiplication in between."""
    tokens: list[str | Factor] = []
    for factor in factors:
        tokens += ["*", factor] if tokens else [factor]
    return tuple(tokens)


def _of_value(numbers: Numbers, spot: Spot) -> Line:
    """The sum over all ways on which this value reaches the loss, each a step back along the chain."""
    tokens: list[str | Factor] = []
    value, rest = 0.0, 0
    for layer in numbers.trace.consumers(spot.layer_id):
        for way in _ways(numbers, spot, layer):
            tokens += ["+", *way.tokens] if tokens and way.tokens else way.tokens
            value, rest = value + way.value, rest + way.rest
    return Line(spot, tuple(tokens) or (constant(0.0),), value, rest)


def _ways(numbers: Numbers, spot: Spot, layer: LayerTrace) -> list[Line]:
    """The parts of the gradient that come through this layer, which takes the value."""
    row, found = numbers.row(spot.row) or 0, list[Line]()
    back = numbers.spot("value_gradient", layer.layer.id, spot.index, row)
    if isinstance(layer.layer, spec.Add):
        times = (layer.before == spot.layer_id) + (layer.source == spot.layer_id)
        handed = numbers.factor(back)
        return [Line(spot, (handed,), handed.value)] * times
    if isinstance(layer.layer, spec.Flatten):
        flat = int(np.ravel_multi_index(spot.index, tuple(layer.x.shape[1:])))
        handed = numbers.factor(numbers.spot("value_gradient", layer.layer.id, (flat,), row))
        return [Line(spot, (handed,), handed.value)]
    if isinstance(layer.layer, spec.Dropout | spec.Activation):
        kind = "mask" if isinstance(layer.layer, spec.Dropout) else "slope"
        share = numbers.factor(numbers.spot(kind, layer.layer.id, spot.index, row))  # type: ignore[arg-type]
        handed = numbers.factor(back)
        return [Line(spot, (share, "*", handed), share.value * handed.value)]
    if isinstance(layer.module, nn.Linear):
        found.append(_through_weights(numbers, spot, layer, row))
    else:
        found.append(_through_shares(numbers, spot, layer, row))
    return found


def _through_weights(numbers: Numbers, spot: Spot, layer: LayerTrace, row: int) -> Line:
    """Σ w · ∂L/∂a · f′(z) over the units that read this value."""
    assert layer.sums is not None
    assert layer.sums.grad is not None
    source, bends = spot.index[0], _bends(numbers, layer)
    values = (layer.weight[:, source] * layer.sums.grad[row]).numpy()

    def term(unit: int) -> Tokens:
        weight = numbers.factor(Spot("weight", layer.layer.id, (unit, source)))
        back = numbers.factor(numbers.spot("value_gradient", layer.layer.id, (unit,), row))
        if not bends:
            return multiplied(weight, back)
        return multiplied(weight, numbers.factor(numbers.spot("slope", layer.layer.id, (unit,), row)), back)

    tokens, rest = total(values, term)
    return Line(spot, tokens, float(values.sum()), rest)


def _through_shares(numbers: Numbers, spot: Spot, layer: LayerTrace, row: int) -> Line:
    """Σ ∂a/∂x · ∂L/∂a over all that follows this value: places under a kernel, a normalised row or batch."""
    kind, back = ("value_gradient", layer.values.grad) if layer.sums is None else ("sum_gradient", layer.sums.grad)
    assert back is not None
    shares = _shares(layer, (row, *spot.index))
    at = shares.nonzero()
    values = (shares[tuple(at.T)] * back[tuple(at.T)]).numpy()
    found = [tuple(place) for place in at.tolist()]

    def term(k: int) -> Tokens:
        other, *index = found[k]
        share = numbers.spot("share", layer.layer.id, (*index, *spot.index), other)
        handed = numbers.spot(kind, layer.layer.id, tuple(index), other)  # type: ignore[arg-type]
        return Factor(share, float(shares[found[k]])), "*", numbers.factor(handed)

    return sum_line(spot, values, term)


def _shares(layer: LayerTrace, index: tuple[int, ...]) -> Tensor:
    """How much each result follows the number at `index` of what comes in: (n, …).

    The gradient is linear in what it is multiplied by; so its own gradient has what is looked for.
    """
    with torch.inference_mode(False), torch.enable_grad():
        x = layer.x.detach().requires_grad_()
        y = layer.passed(x)
        weighting = torch.zeros_like(y, requires_grad=True)
        (back,) = torch.autograd.grad(y, x, weighting, create_graph=True)
        (found,) = torch.autograd.grad(back[index], weighting)
        return found


def _of_loss(numbers: Numbers, spot: Spot) -> Line:
    """The derivative of the mean loss with respect to one raw answer of one sample."""
    row = numbers.row(spot.row) or 0
    loss, n = numbers.experiment.training.loss, numbers.factor(Spot("samples"))
    answer = numbers.factor(numbers.spot("value", OUTPUT_ID, spot.index, row))
    target = numbers.factor(numbers.spot("target", OUTPUT_ID, spot.index, row))
    tokens: Tokens
    match loss:
        case "mse":
            tokens = (constant(2.0), "*", "(", answer, "-", target, ")")
        case "mae":
            tokens = ("sign(", answer, "-", target, ")")
        case "huber":
            tokens = ("clip(", answer, "-", target, ",", constant(numbers.experiment.training.huber_delta), ")")
        case "hinge":
            tokens = ("-", target, "*", "step(", constant(1.0), "-", target, "*", answer, ")")
        case _:
            p = numbers.factor(numbers.spot("probability", OUTPUT_ID, spot.index, row))
            tokens = ("(", p, "-", target, ")")
    if numbers.trace.rehearsed.class_weights is not None:
        tokens = (numbers.factor(numbers.spot("class_weight", row=row)), "*", "(", *tokens, ")")
    if numbers.rows > 1:
        tokens = (*tokens, "/", n)
    return Line(spot, tokens, numbers.at(spot))
