"""Every number of a step against autograd and torch's optimizers, and every formula against its number."""

import copy
from collections.abc import Iterator
from math import exp, log, sqrt
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from models.design.experiment import Experiment
from models.design.network import INPUT_ID
from models.talk.stepping.probes import Chain, ChainOf, Factor, Line, Spot, StepNumbers, StepThrough
from playground.net import dropout
from playground.net.activations import ACTIVATIONS
from playground.net.modules import Add
from playground.session.session import Session
from playground.training import losses
from tests.playground.layered_designs import random_design
from tests.playground.runs import through_torch

NEAR = 1e-5
"""Of the largest number of the same tensor."""


def slope_of(name: str, z: float) -> float:
    x = torch.tensor(z, dtype=torch.float64, requires_grad=True)
    ACTIVATIONS[name].in_torch(x).backward()  # type: ignore[no-untyped-call]
    assert x.grad is not None
    return float(x.grad)


WORDS: dict[str, Any] = {
    "sqrt": sqrt,
    "log": log,
    "exp": exp,
    "max": max,
    "abs": abs,
    "sign": lambda x: float(np.sign(x)),
    "clip": lambda x, most: max(-most, min(x, most)),
    "step": lambda x: float(x > 0),
    **{f"slope_{name}": lambda z, n=name: slope_of(n, z) for name in ACTIVATIONS},
    **{
        name: lambda z, f=function.in_torch: float(f(torch.tensor(z, dtype=torch.float64)))
        for name, function in ACTIVATIONS.items()
    },
}


def worked_out(line: Line) -> float:
    """What a person gets who takes the numbers of the formula and reckons."""
    text = "".join(f"({t.value!r})" if isinstance(t, Factor) else t for t in line.tokens)
    return float(eval(text, {"__builtins__": {}}, WORDS))


def look(s: Session, *probes: Any) -> Any:
    found = s.run.measure(frozenset(probes))
    return found[probes[0]] if len(probes) == 1 else [found[probe] for probe in probes]


def oracle(s: Session, rows: list[int]) -> dict[str, Tensor]:
    """Forwards and backwards through a copy of the network, in double precision, by its own `forward`s."""
    run, found = s.run, dict[str, Tensor]()
    stack = copy.deepcopy(run.net.stack).double().train()
    dropout.prepare(zip(run.net.ids, stack, strict=True), run.experiment.training.seed, run.position.step)
    given = {INPUT_ID: (x := run.train[0][rows].double())}
    for layer_id, module in zip(run.net.ids, stack, strict=True):
        y = module(x, given[module.source]) if isinstance(module, Add) else module(x)
        found[f"{layer_id}.value"] = given[layer_id] = x = y
    weights = losses.class_weights(run.experiment, run.train[1])
    targets = run.train[1][rows]
    targets = targets.double() if targets.is_floating_point() else targets
    loss = losses.loss_function(run.experiment, weights)(x, targets)
    sources = {f"{run.net.ids[int(n.split('.')[0])]}.{n.split('.')[1]}": p for n, p in stack.named_parameters()}
    sources |= {name: value for name, value in found.items() if value.requires_grad}
    grads = torch.autograd.grad(loss, list(sources.values()), allow_unused=True)
    found |= {f"{name}_gradient": g for name, g in zip(sources, grads, strict=True) if g is not None}
    found["loss"] = loss
    return {name: value.detach() for name, value in found.items()}


def near(found: Any, wanted: Tensor, what: str, tensor: Tensor | None = None) -> None:
    largest = max(float((wanted if tensor is None else tensor).abs().max()), 1e-12)
    off = float(np.abs(np.asarray(found, np.float64) - wanted.double().numpy()).max())
    assert off <= NEAR * largest, f"{what}: {off / largest:.2g} of the largest"


def check_numbers(s: Session, found: StepNumbers, truth: dict[str, Tensor]) -> None:
    """All that stands in the picture, against autograd."""
    near(found.loss, truth["loss"], "loss")
    for layer_id, layer in found.layers.items():
        if layer_id == INPUT_ID:
            continue
        value, grad = truth[f"{layer_id}.value"], truth.get(f"{layer_id}.value_gradient")
        near(layer.values, value.flatten(2).mean(2).mean(0) if value.ndim > 2 else value.mean(0), "values", value)
        if grad is not None:
            assert layer.value_gradients is not None
            summed = grad.flatten(2).sum(2).sum(0) if grad.ndim > 2 else grad.sum(0)
            largest = torch.stack([grad.abs().max(), summed.abs().max()])
            near(layer.value_gradients, summed, "gradients of values", largest)
        if layer.weights is not None:
            near(layer.weight_gradients, truth[f"{layer_id}.weight_gradient"], "gradients of weights")
            near(layer.weights, s.run.net.parameter(layer_id, "weight").detach(), "weights")
            if layer.biases is not None:
                near(layer.bias_gradients, truth[f"{layer_id}.bias_gradient"], "gradients of biases")


def check_after(s: Session, found: StepNumbers) -> None:
    """What is shown after the update is what the engine has after it has done this step."""
    s.advance(1)
    for layer_id, layer in found.layers.items():
        if layer.weights_after is not None:
            near(layer.weights_after, s.run.net.parameter(layer_id, "weight").detach(), "weights after")


def spots(s: Session, found: StepNumbers, rng: np.random.Generator) -> Iterator[Spot]:
    """Of each kind of number in each layer a random one, of the batch as a whole and of one sample."""
    for shapes in s.run.experiment.layer_shapes():
        layer_id, shape = shapes.layer.id, shapes.outgoing
        index = tuple(int(rng.integers(side)) for side in shape)
        row = int(rng.integers(len(found.numbers)))
        for where in ((index, row), (index[:1], row), (index[:1], None)):
            yield Spot("value", layer_id, *where)
            yield Spot("value_gradient", layer_id, *where)
        if hasattr(shapes.layer, "activation"):
            yield Spot("sum", layer_id, index, row)
            yield Spot("sum_gradient", layer_id, index, row)
            yield Spot("slope", layer_id, index, row)
        if isinstance(s.run.net.stack[s.run.net.ids.index(layer_id)], nn.Linear):
            unit, source = index[0], int(rng.integers(shapes.incoming[0]))
            yield Spot("weight_gradient", layer_id, (unit, source))
            yield Spot("weight_after", layer_id, (unit, source))
            if "bias" in shapes.parameters:
                yield Spot("bias_gradient", layer_id, (unit,))
                yield Spot("bias_after", layer_id, (unit,))
    yield Spot("loss")
    yield Spot("loss", row=0)
    if s.run.net.logits:
        yield Spot("probability", "output", (0,), 0)


def check_chain(chain: Chain, scale: float) -> None:
    """Each formula comes to its own result, and the last one to the number that stands in the picture."""
    for line in chain.lines:
        largest = max(scale, *(abs(token.value) for token in line.tokens if isinstance(token, Factor)))
        assert worked_out(line) == pytest.approx(line.value, rel=1e-9, abs=1e-9 * largest), line
    if chain.lines:
        assert chain.lines[-1].of == chain.of
        assert abs(chain.lines[-1].value - chain.value) <= NEAR * scale, chain


def scale_of(spot: Spot, chain: Chain, found: StepNumbers, truth: dict[str, Tensor]) -> float:
    """The largest number of the tensor that a number belongs to, as far as it is known."""
    layer, known = found.layers.get(spot.layer_id), truth.get(f"{spot.layer_id}.{spot.kind}")
    if layer is not None and spot.kind in ("weight_after", "bias_after"):
        known = torch.tensor(layer.weights)
    return max(abs(chain.value), 1e-7, 0.0 if known is None else float(known.abs().max()))


def is_rounding(chain: Chain, truth: dict[str, Tensor]) -> bool:
    """Whether an update is of a gradient so near 0 that it is another one in single precision."""
    gradients = [
        token
        for line in chain.lines
        for token in line.tokens
        if isinstance(token, Factor) and token.spot.kind in ("weight_gradient", "bias_gradient")
    ]
    if not chain.of.kind.endswith("after") or not gradients:
        return False
    largest = float(truth[f"{chain.of.layer_id}.weight_gradient"].abs().max())
    return abs(gradients[0].value) <= NEAR * largest


def check_design(e: Experiment, seed: int) -> int:
    """Everything about one design; returns how many formulas were worked out."""
    rng = np.random.default_rng(seed)
    s = through_torch(e)
    s.advance(int(rng.integers(0, 4)))
    worked = 0
    for sample in (int(rng.integers(20)), None):
        found = look(s, StepThrough(sample, limit=64))
        place = {number: row for row, number in enumerate(np.flatnonzero(s.run.dataset.training).tolist())}
        truth = oracle(s, [place[number] for number in found.numbers])
        check_numbers(s, found, truth)
        for spot in spots(s, found, rng):
            chain = look(s, ChainOf(sample, spot))
            assert chain is not None, spot
            if not is_rounding(chain, truth):
                check_chain(chain, scale_of(spot, chain, found, truth))
            worked += len(chain.lines)
    check_after(s, found)
    return worked


@pytest.mark.parametrize("seed", [1, 2, 3, 5])
def test_numbers_and_formulas_of_a_step_are_those_of_autograd_and_of_the_engine(seed: int) -> None:
    assert check_design(random_design(seed), seed) > 10


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, 200, 20))
def test_so_they_are_of_two_hundred_networks(first: int) -> None:
    assert sum(check_design(random_design(seed), seed) for seed in range(first, first + 20)) > 20 * 30
