"""Answers about one step: all its numbers that stand in the picture, and what one of them is multiplied out of."""

import numpy as np
from torch import Tensor, nn

from models.design.network import INPUT_ID
from models.talk.probes import Float32
from models.talk.stepping.probes import Chain, ChainOf, LayerNumbers, Line, Spot, StepNumbers, StepThrough
from playground.probing.rehearsed import Rehearsal
from playground.probing.stepping import backward, forward, rules
from playground.probing.stepping.numbers import Numbers
from playground.probing.stepping.trace import LayerTrace, traced
from playground.probing.subject import read_only

_STRONGEST = 5  # units of a layer that are named


def step_numbers(rehearsal: Rehearsal, probe: StepThrough) -> StepNumbers | None:
    """The numbers of this step; None where there are no samples to learn from."""
    rehearsed = rehearsal.step(probe.sample)
    if rehearsed is None:
        return None
    trace = traced(rehearsed)
    layers = {INPUT_ID: LayerNumbers(_means(trace.x, probe.limit), strongest=_strongest(trace.x))}
    for layer_id, layer in trace.layers.items():
        layers[layer_id] = _layer(Numbers(trace), layer, probe.limit)
    targets = tuple(float(target) for target in rehearsed.targets.flatten())
    return StepNumbers(
        layers, rehearsed.numbers, rehearsed.total, targets, float(trace.loss), rehearsed.step, rehearsed.rate
    )


def chain(rehearsal: Rehearsal, probe: ChainOf) -> Chain | None:
    """Where this number comes from; None where there is no such number."""
    rehearsed = rehearsal.step(probe.sample)
    if rehearsed is None:
        return None
    numbers, spot = Numbers(traced(rehearsed)), probe.spot
    try:
        return Chain(spot, numbers.at(spot), _lines(numbers, spot))
    except (LookupError, AttributeError, TypeError):  # of another design, or of a batch that was larger
        return None


def _lines(numbers: Numbers, spot: Spot) -> tuple[Line, ...]:
    if spot.kind in ("weight_after", "bias_after"):
        return rules.lines(numbers, spot)
    if spot.kind in ("value", "sum", "slope", "probability", "loss"):
        return forward.lines(numbers, spot)
    if spot.kind in ("value_gradient", "sum_gradient"):
        return backward.lines(numbers, spot)
    if spot.kind in ("weight_gradient", "bias_gradient"):
        linear = isinstance(numbers.trace.layers[spot.layer_id].module, nn.Linear)
        return backward.lines(numbers, spot) if linear else ()
    return ()


def _layer(numbers: Numbers, layer: LayerTrace, limit: int) -> LayerNumbers:
    grad = layer.values.grad
    found = LayerNumbers(
        _means(layer.values, limit),
        None if layer.sums is None else _means(layer.sums, limit),
        None if grad is None else _totals(grad, limit),
        None if layer.sums is None or layer.sums.grad is None else _totals(layer.sums.grad, limit),
        strongest=_strongest(layer.values),
    )
    if not isinstance(layer.module, nn.Linear):
        return found
    weight, bias, after = layer.module.weight, layer.module.bias, _after(numbers, layer)
    return LayerNumbers(
        found.values,
        found.sums,
        found.value_gradients,
        found.sum_gradients,
        _cut(weight, limit),
        _cut(weight.grad, limit),
        _cut(after["weight"], limit),
        None if bias is None else _cut(bias, limit),
        None if bias is None else _cut(bias.grad, limit),
        None if bias is None else _cut(after["bias"], limit),
        found.strongest,
    )


def _after(numbers: Numbers, layer: LayerTrace) -> dict[str, Tensor]:
    """The layer's weights and biases after the step."""
    found, state = {}, numbers.trace.rehearsed.after.network
    for group, parameters in zip(("weights", "biases"), numbers.net.layout, strict=True):
        start = 0
        for p in parameters:
            if p.layer_id == layer.layer.id:
                found[p.name] = state[group][start : start + p.size].view(p.shape)
            start += p.size
    return found


def _cut(array: Tensor | None, limit: int) -> Float32 | None:
    if array is None:
        return None
    return read_only(array.detach()[:limit, :limit] if array.ndim == 2 else array.detach()[:limit])


def _means(values: Tensor, limit: int) -> Float32:
    """Of each unit or channel: over samples and places."""
    return read_only(values.detach().flatten(2).mean(2).mean(0)[:limit] if values.ndim > 2 else _rows(values)[:limit])


def _rows(values: Tensor) -> Tensor:
    return values.detach().mean(0)


def _totals(gradients: Tensor, limit: int) -> Float32:
    """Of each unit or channel: the sum over samples and places."""
    return read_only((gradients.flatten(2).sum(2) if gradients.ndim > 2 else gradients).sum(0)[:limit])


def _strongest(values: Tensor) -> tuple[tuple[int, float], ...]:
    found = np.asarray(_means(values, values.shape[1]))
    order = np.argsort(-np.abs(found), kind="stable")[:_STRONGEST]
    return tuple((int(k), float(found[k])) for k in order)
