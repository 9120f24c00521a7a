"""A layer as matrices: W·x + b, then the activation. Which numbers, in which order, and what belongs together."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.design.experiment import Experiment
from models.design.layers import Layer, Linear, Output
from models.design.network import INPUT_ID, OUTPUT_ID
from models.language.text import joined, tr
from models.problems.pairing import output_function
from models.talk.tensors.probes import Numbers, TensorKey, TensorTable
from models.talk.tensors.views import written
from ui.network import words as layer_words
from ui.tensors import tensor_words as words

UNIT, INPUT, SAMPLE, NONE = "unit", "input", "sample", ""
"""What an axis of a matrix counts."""

Mark = Mapping[str, int]
"""What is pointed at: of some of these axes, the place."""

AMOUNTS = 12, 9, 7, 5
"""How many places of an axis are shown at most, the first of these that have room."""
_MOST_INPUTS, _FEW_INPUTS = 8, 6  # that are all shown, and that are shown of more
_TERMS = 4  # products that are written out


@dataclass(frozen=True, eq=False)
class Matrix:
    """One matrix of the formula. axes: what its rows and its columns count. shape: as it is written above it.

    repeated: its rows after the first are the same one again.
    """

    name: str
    numbers: NDArray[Any]
    axes: tuple[str, str]
    shape: str
    repeated: bool = False

    def marks(self, row: int, column: int) -> Mark:
        """What is pointed at with this cell."""
        return {axis: place for axis, place in zip(self.axes, (row, column), strict=True) if axis != NONE}

    def is_lit(self, row: int, column: int, mark: Mark) -> bool:
        """Whether this cell takes part in what is pointed at."""
        mine = self.marks(row, column)
        return any(axis in mark for axis in mine) and all(mark.get(axis, at) == at for axis, at in mine.items())


Part = Matrix | str
"""A matrix, or what stands between two."""


@dataclass(frozen=True, eq=False)
class LayerNumbers:
    """What goes through a layer of sums. x: (samples, inputs); w: (units, inputs); b: (units,) or None.

    z, a: (samples, units). function: the activation in words. softmax: whether it is one.
    """

    x: NDArray[Any]
    w: NDArray[Any]
    b: NDArray[Any] | None
    z: NDArray[Any]
    a: NDArray[Any]
    function: str
    softmax: bool

    @property
    def sizes(self) -> dict[str, int]:
        """How many places each axis has."""
        return {UNIT: len(self.w), INPUT: self.w.shape[1], SAMPLE: len(self.x), NONE: 1}


def is_sum(layer: Layer) -> bool:
    """Whether a layer is W·x + b."""
    return isinstance(layer, Linear | Output)


def before(experiment: Experiment, layer_id: str) -> str:
    """The layer whose values this one reads."""
    ids = [INPUT_ID, *(layer.id for layer in experiment.network.layers), OUTPUT_ID]
    return ids[ids.index(layer_id) - 1]


def wanted(experiment: Experiment, layer_id: str) -> tuple[Numbers, ...]:
    """The numbers that the formula of this layer needs: x, W, z, a, and b where there is one."""
    keys = [TensorKey(before(experiment, layer_id), "value")]
    keys += [TensorKey(layer_id, kind) for kind in ("weight", "sum", "value")]
    layer = experiment.network.layer(layer_id)
    if isinstance(layer, Linear | Output) and layer.bias:
        keys.append(TensorKey(layer_id, "bias"))
    return tuple(Numbers(key) for key in keys)


def numbers_of(experiment: Experiment, layer_id: str, table: TensorTable) -> LayerNumbers | None:
    """The numbers of this layer; None where they have not come yet."""
    asked = wanted(experiment, layer_id)
    found = [table.numbers.get(one) for one in asked]
    x, w, z, a = found[:4]
    if x is None or w is None or z is None or a is None or x.ndim != 2 or x.shape[1] != w.shape[1]:
        return None
    softmax = layer_id == OUTPUT_ID and experiment.training.loss == "cross_entropy"
    function = output_function(experiment) if layer_id == OUTPUT_ID else layer_words.subtitle(experiment, layer_id)
    return LayerNumbers(x, w, found[4] if len(found) > 4 else None, z, a, function, softmax)


def formula(numbers: LayerNumbers) -> tuple[Part, ...]:
    """The formula from left to right: of one sample W·x + b, of several X·Wᵀ + b, and then the activation."""
    one = len(numbers.x) == 1
    axes = (UNIT, NONE) if one else (SAMPLE, UNIT)

    def of_units(name: str, array: NDArray[Any], *, repeated: bool = False) -> Matrix:
        shape = array.shape[1:] if one else array.shape[1:] if repeated else array.shape
        return Matrix(name, array.T if one else array, axes, written(shape), repeated)

    parts: list[Part] = []
    if one:
        parts += [Matrix("W", numbers.w, (UNIT, INPUT), written(numbers.w.shape)), "·"]
        parts += [Matrix("x", numbers.x.T, (INPUT, NONE), written(numbers.x.shape[1:]))]
    else:
        parts += [Matrix("X", numbers.x, (SAMPLE, INPUT), written(numbers.x.shape)), "·"]
        parts += [Matrix("Wᵀ", numbers.w.T, (INPUT, UNIT), written(numbers.w.T.shape))]
    if numbers.b is not None:
        repeated = np.broadcast_to(numbers.b, numbers.z.shape)
        parts += ["+", of_units("b", repeated, repeated=not one)]
    parts += ["=", of_units("z", numbers.z)]
    if numbers.softmax:
        shifted, powers, _ = softmax_steps(numbers.z)
        parts += [tr("− max"), of_units("z − max", shifted), "exp", of_units(tr("exp(z − max)"), powers), "÷ Σ"]
        parts += [of_units("p", numbers.a)]
    else:
        parts += [numbers.function, of_units("a", numbers.a)]
    return tuple(parts)


def softmax_steps(z: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """Of logits (n, classes): without their largest, its powers of e, and these divided by their sum."""
    shifted = z - z.max(1, keepdims=True)
    powers = np.exp(shifted)
    return shifted, powers, powers / powers.sum(1, keepdims=True)


def shown(numbers: LayerNumbers, most: int = AMOUNTS[0]) -> dict[str, list[int]]:
    """Which places of each axis are shown: all, or of many the first and the last; of inputs those that matter most."""
    found = {}
    for axis, size in numbers.sizes.items():
        found[axis] = list(range(size)) if size <= most else [*range(most - 1), size - 1]
    if numbers.sizes[INPUT] > min(most, _MOST_INPUTS):
        strength = np.abs(numbers.x).mean(0) * np.abs(numbers.w).mean(0)
        few = min(most, _FEW_INPUTS)
        found[INPUT] = sorted(np.argsort(-strength, kind="stable")[:few].tolist())
    return found


def in_words(numbers: LayerNumbers, mark: Mark) -> str:
    """How the number that is pointed at comes about: "z[1] = 0.52·0.61 + … + 0.08 = 1.19, tanh: 0.83"."""
    sample, unit, of = mark.get(SAMPLE, 0), mark.get(UNIT), mark.get(INPUT)
    if unit is None and of is None:
        return ""
    if unit is None:
        at = f"[{of}]" if len(numbers.x) == 1 else f"[{sample}, {of}]"
        value = words.number(float(numbers.x[sample, of]))
        return tr("x{0} = {1} goes into each of the sums z; how many neurons: {2}").format(at, value, len(numbers.w))
    where = f"[{unit}]" if len(numbers.x) == 1 else f"[{sample}, {unit}]"
    products = numbers.w[unit] * numbers.x[sample]
    z, a = words.number(float(numbers.z[sample, unit])), words.number(float(numbers.a[sample, unit]))
    if of is not None:
        text = tr("W[{0}, {1}]·x[{1}] = {2}·{3} = {4}, one of {5} products that make z{6} = {7}")
        factors = [words.number(float(each)) for each in (numbers.w[unit, of], numbers.x[sample, of], products[of])]
        return text.format(unit, of, *factors, len(products), where, z)
    largest = np.sort(np.argsort(-np.abs(products), kind="stable")[:_TERMS])
    terms = [f"{words.number(float(numbers.w[unit, k]))}·{words.number(float(numbers.x[sample, k]))}" for k in largest]
    rest = float(products.sum() - products[largest].sum())
    if len(products) > len(largest):
        terms.append(tr("{0} ({1} more)").format(words.number(rest), len(products) - len(largest)))
    if numbers.b is not None:
        terms.append(words.number(float(numbers.b[unit])))
    text = tr("z{0} = {1} = {2}; {3} gives {4}")
    return text.format(where, joined(terms, " + "), z, numbers.function, a)
