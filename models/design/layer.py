"""What all layers have in common, and what a shape is.

Shapes are per sample and leave the batch out: a row `(features,)`, `(channels, length)` of signals, or
`(channels, height, width)` of pictures.
"""

from dataclasses import dataclass
from math import prod
from typing import ClassVar

from models.design.spec import Spec, SpecError, identifier
from models.language.text import tr

Shape = tuple[int, ...]

INPUT_ID = "inputs"
"""The id of the inputs, usable wherever the id of a layer is expected; no layer may have it."""


def affine(inputs: int, units: int, bias: bool) -> dict[str, Shape]:
    """What z = W x + b learns; without a bias, z = W x."""
    return {"weight": (units, inputs)} | ({"bias": (units,)} if bias else {})


def row(kind: str, shape: Shape) -> int:
    """The length of the row that comes in; raises SpecError where signals or pictures come in."""
    if len(shape) == 2:
        raise SpecError(
            "{kind} takes a row of numbers, but {shape} signals come in. Put a Flatten before it.",
            kind=tr(kind, "layer"),
            shape=written(shape),
        )
    if len(shape) != 1:
        raise SpecError(
            "{kind} takes a row of numbers, but {shape} pictures come in. Put a Flatten before it.",
            kind=tr(kind, "layer"),
            shape=written(shape),
        )
    return shape[0]


def picture(kind: str, shape: Shape) -> tuple[int, int, int]:
    """(channels, height, width) of the pictures that come in; raises SpecError where something else comes in."""
    if len(shape) == 2:
        raise SpecError(
            "{kind} takes pictures, but {shape} signals come in. Remove it, or put it where pictures come in.",
            kind=tr(kind, "layer"),
            shape=written(shape),
        )
    if len(shape) != 3:
        raise SpecError(
            "{kind} takes pictures, but a row of numbers comes in, {count} long. Remove it, or put it where pictures "
            "come in.",
            kind=tr(kind, "layer"),
            count=prod(shape),
        )
    return shape[0], shape[1], shape[2]


def signal(kind: str, shape: Shape) -> tuple[int, int]:
    """(channels, length) of the signals that come in; raises SpecError where something else comes in."""
    if len(shape) == 3:
        raise SpecError(
            "{kind} takes signals, but {shape} pictures come in. Remove it, or put it where signals come in.",
            kind=tr(kind, "layer"),
            shape=written(shape),
        )
    if len(shape) != 2:
        raise SpecError(
            "{kind} takes signals, but a row of numbers comes in, {count} long. Remove it, or put it where signals "
            "come in.",
            kind=tr(kind, "layer"),
            count=prod(shape),
        )
    return shape[0], shape[1]


def written(shape: Shape) -> str:
    """A shape as people write it: "1×28×28"."""
    return "×".join(str(n) for n in shape)


@dataclass(frozen=True, kw_only=True)
class Layer(Spec):
    """One layer of a network. `id` never changes and is never used again: in snapshots, on screen, through undo.

    decays: whether L1, L2 and weight decay apply to the `weight` of this kind of layer.
    """

    id: str = identifier()
    decays: ClassVar[bool] = False

    def output_shape(self, shape: Shape) -> Shape:
        """The shape after this layer when `shape` comes in; raises SpecError where it cannot."""
        return shape

    def parameters(self, shape: Shape) -> dict[str, Shape]:
        """Names and shapes of what this layer learns when `shape`, which it can take, comes in."""
        return {}

    def statistics(self, shape: Shape) -> dict[str, Shape]:
        """Names and shapes of the statistics that this layer keeps without learning them; files hold them too."""
        return {}

    def fitted(self, shape: Shape) -> "Layer | None":
        """This layer with one field changed so that it can take `shape`, or None where no field helps."""
        return None

    def parameter_count(self, shape: Shape) -> int:
        """How many numbers this layer learns when `shape` comes in."""
        return sum(prod(s) for s in self.parameters(shape).values())
