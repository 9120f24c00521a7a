"""The value of every number in a step, by what it is, and sums of such numbers as formulas."""

from collections.abc import Callable
from math import prod

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.design import layers as spec
from models.design.network import OUTPUT_ID
from models.files.checkpoint import Parameter
from models.talk.stepping.probes import MOST_TERMS, Factor, Kind, Line, Spot
from playground.probing.stepping.trace import LayerTrace, Trace

Tokens = tuple[str | Factor, ...]
Doubles = NDArray[np.float64]


class Numbers:
    """Looks numbers up in one step."""

    def __init__(self, trace: Trace) -> None:
        self.trace = trace
        self.rows = trace.rows
        self.net = trace.rehearsed.net
        self.experiment = trace.rehearsed.experiment

    # ------------------------------------------------------------ spots

    def row(self, row: int | None) -> int | None:
        """The only sample is meant where none is named."""
        return 0 if self.rows == 1 else row

    def spot(self, kind: Kind, layer_id: str = "", index: tuple[int, ...] = (), row: int | None = None) -> Spot:
        """A number of one sample; where there is only one, samples need no number."""
        return Spot(kind, layer_id, index, None if self.rows == 1 else row)

    def factor(self, spot: Spot) -> Factor:
        return Factor(spot, self.at(spot))

    def at(self, spot: Spot) -> float:
        """What this number is; raises LookupError where there is none."""
        layer = self.trace.layers.get(spot.layer_id)
        match spot.kind:
            case "value":
                return self._of_rows(self.trace.values(spot.layer_id), spot, mean=True)
            case "sum" if layer is not None and layer.sums is not None:
                return self._of_rows(layer.sums.detach(), spot, mean=True)
            case "value_gradient" if layer is not None and layer.values.grad is not None:
                return self._of_rows(layer.values.grad, spot, mean=False)
            case "sum_gradient" if layer is not None and layer.sums is not None and layer.sums.grad is not None:
                return self._of_rows(layer.sums.grad, spot, mean=False)
            case "slope" if layer is not None:
                return self._of_rows(slopes(layer), spot, mean=True)
            case "mask" if layer is not None and layer.mask is not None:
                return self._of_rows(layer.mask, spot, mean=True)
            case "weight" | "bias" | "weight_gradient" | "bias_gradient" if layer is not None:
                array = getattr(layer.module, spot.kind.split("_")[0])
                found = array.grad if spot.kind.endswith("gradient") else array.detach()
                return float(found[spot.index])
            case "weight_after" | "bias_after":
                return self.stored(self.trace.rehearsed.after.network, spot)
            case "probability":
                return self._of_rows(self.probabilities(), spot, mean=True)
            case "target":
                return self._target(spot)
            case "loss":
                row = self.row(spot.row)
                return float(self.trace.loss if row is None else self.trace.losses[row])
            case "class_weight" if self.trace.rehearsed.class_weights is not None:
                return float(self.trace.rehearsed.class_weights[self.row(spot.row) or 0])
            case "samples":
                return float(self.rows)
            case "rate":
                return self.trace.rehearsed.rate
        raise LookupError(spot)

    def _of_rows(self, values: Tensor, spot: Spot, *, mean: bool) -> float:
        row = self.row(spot.row)
        found = values[(slice(None) if row is None else row, *spot.index)]
        return float(found.mean() if mean else found.sum())

    def _target(self, spot: Spot) -> float:
        targets, row = self.trace.rehearsed.targets, self.row(spot.row) or 0
        if self.experiment.training.loss == "cross_entropy":
            return float(int(targets[row]) == spot.index[0])
        return float(targets[row, 0])

    def probabilities(self) -> Tensor:
        """Of each class and sample, as the loss takes them: (n, outputs)."""
        return self.net.squash(self.trace.answers)

    # ------------------------------------------------------------ what is stored in the flat buffers

    def place(self, spot: Spot) -> tuple[str, int]:
        """In which buffer a weight or bias lies, and where."""
        name = spot.kind.split("_")[0]
        for group, parameters in zip(("weights", "biases"), self.net.layout, strict=True):
            start = 0
            for p in parameters:
                if (p.layer_id, p.name) == (spot.layer_id, name):
                    return group, start + _offset(p, spot.index)
                start += p.size
        raise LookupError(spot)

    def stored(self, arrays: dict[str, Tensor], spot: Spot) -> float:
        group, place = self.place(spot)
        return float(arrays[group][place])

    def state(self, spot: Spot, name: str) -> float:
        """A number of the optimizer's state from before the step; 0 before its first."""
        group, place = self.place(spot)
        found = self.trace.rehearsed.before.optimizer.get(f"{group}.{name}")
        if found is None:
            return 0.0
        return float(found if found.ndim == 0 else found[place])


def _offset(p: Parameter, index: tuple[int, ...]) -> int:
    if any(not 0 <= i < n for i, n in zip(index, p.shape, strict=True)):
        raise LookupError(index)
    return int(np.ravel_multi_index(index, p.shape)) if prod(p.shape) else 0


def slopes(layer: LayerTrace) -> Tensor:
    """The derivative of the layer's activation at each of its sums, or of what comes into an Activation: (n, …)."""
    with torch.inference_mode(False), torch.enable_grad():
        z = (layer.x if layer.sums is None else layer.sums).detach().requires_grad_()
        (found,) = torch.autograd.grad(layer.module.activation(z).sum(), z)  # type: ignore[operator]
        return found


def activation_of(layer: LayerTrace, logits: bool) -> str:
    """The name of the layer's activation. logits: the loss applies that of the output."""
    if isinstance(layer.layer, spec.Activation):
        return layer.layer.function
    if layer.layer.id == OUTPUT_ID and logits:
        return "linear"
    return str(getattr(layer.layer, "activation", "linear"))


def total(values: Doubles, term: Callable[[int], Tokens]) -> tuple[Tokens, int]:
    """The sum of these values, each written as `term` says; of many the largest, and the rest as one number.

    Returns the formula, and how many terms are in the rest.
    """
    shown = np.arange(len(values))
    if len(values) > MOST_TERMS:
        shown = np.sort(np.argpartition(np.abs(values), -MOST_TERMS)[-MOST_TERMS:])
    tokens: list[str | Factor] = []
    for k in shown.tolist():
        tokens += ["+", *term(k)] if tokens else term(k)
    rest = len(values) - len(shown)
    if rest:
        tokens += ["+", Factor(Spot("rest"), float(values.sum() - values[shown].sum()))]
    return tuple(tokens), rest


def sum_line(of: Spot, values: Doubles, term: Callable[[int], Tokens], count: Factor | None = None) -> Line:
    """A sum as a formula; divided by `count` if that is given."""
    tokens, rest = total(values, term)
    value = float(values.sum())
    if count is not None:
        tokens, value = ("(", *tokens, ")", "/", count), value / count.value
    return Line(of, tokens, value, rest)


def constant(value: float) -> Factor:
    return Factor(Spot("constant"), value)
