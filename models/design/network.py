"""A network as a value: ordered layers and the output. Every edit gives a new one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import prod

from models.design.layer import INPUT_ID, Layer, Shape, affine, written
from models.design.layers import Add, Output
from models.design.spec import Spec, SpecError, number

__all__ = ["INPUT_ID", "MAX_LAYERS", "OUTPUT_ID", "LayerShapes", "Network"]

MAX_LAYERS = 64
_NUMBERED = re.compile(r"layer-([0-9]{1,9})")
OUTPUT_ID = "output"


@dataclass(frozen=True)
class LayerShapes:
    """The shapes of one sample before and after one layer, and what the layer learns.

    taken: the shape that the layer works on: `incoming` if it fits; else the row that a Flatten would make of it, if
    that fits; else None. error: why the layer cannot take `incoming`; None where it can. parameters: names and
    shapes of what it learns. After an error, the shapes that follow are a best guess.
    """

    layer: Layer
    incoming: Shape
    taken: Shape | None
    outgoing: Shape
    parameters: Mapping[str, Shape]
    error: SpecError | None = None

    @property
    def count(self) -> int:
        """How many numbers the layer learns."""
        return sum(prod(shape) for shape in self.parameters.values())


@dataclass(frozen=True, kw_only=True)
class Network(Spec):
    """0 to 64 hidden layers in order, then the output.

    `next_id` is the number of the next new layer, so that an id is never used twice.
    """

    layers: tuple[Layer, ...] = ()
    output: Output = field(default_factory=lambda: Output(id=OUTPUT_ID))
    next_id: int = number(1, 1, 2**31 - 1, "Number of the next new layer", label="Next id")

    def __post_init__(self) -> None:
        super().__post_init__()
        if len(self.layers) > MAX_LAYERS:
            raise SpecError(
                "a network holds at most {most} layers, got {count}", most=MAX_LAYERS, count=len(self.layers)
            )
        if self.output.id != OUTPUT_ID:
            raise SpecError("the output's id must be {wanted!r}, got {value}", wanted=OUTPUT_ID, value=self.output.id)
        object.__setattr__(self, "next_id", max(self.next_id, self._highest_number() + 1))
        seen = {OUTPUT_ID, INPUT_ID}
        for layer in self.layers:
            if layer.id in seen:
                raise SpecError("layer id {id!r} is used twice", id=layer.id)
            seen.add(layer.id)

    def __len__(self) -> int:
        return len(self.layers)

    def index(self, layer_id: str) -> int:
        """Place of the hidden layer with this id; raises KeyError when there is none."""
        for i, layer in enumerate(self.layers):
            if layer.id == layer_id:
                return i
        raise KeyError(layer_id)

    def layer(self, layer_id: str) -> Layer:
        """The hidden layer or the output with this id; raises KeyError when there is none."""
        return self.output if layer_id == OUTPUT_ID else self.layers[self.index(layer_id)]

    def _highest_number(self) -> int:
        """The largest number among the ids that this program made, 0 without one; longer numbers are ignored.

        An id that an Add still names counts: a new layer must not become its source by chance.
        """
        named = [*(layer.id for layer in self.layers), *(a.source for a in self.layers if isinstance(a, Add))]
        found = [_NUMBERED.fullmatch(name) for name in named]
        return max((int(match[1]) for match in found if match), default=0)

    def insert(self, index: int, layer: Layer) -> "Network":
        """The network with `layer` at place `index`, under a new id."""
        fresh = replace(layer, id=f"layer-{self.next_id}")
        layers = (*self.layers[:index], fresh, *self.layers[index:])
        return replace(self, layers=layers, next_id=self.next_id + 1)

    def remove(self, layer_id: str) -> "Network":
        i = self.index(layer_id)
        return replace(self, layers=self.layers[:i] + self.layers[i + 1 :])

    def replace_layer(self, layer: Layer) -> "Network":
        """The network with `layer` in place of the one with the same id; raises KeyError when there is none."""
        if isinstance(layer, Output):
            return replace(self, output=layer)
        i = self.index(layer.id)
        return replace(self, layers=(*self.layers[:i], layer, *self.layers[i + 1 :]))

    def move(self, layer_id: str, index: int) -> "Network":
        """The network with this layer moved to place `index`, 0 being the first; raises KeyError when there is none."""
        i = self.index(layer_id)
        rest = self.layers[:i] + self.layers[i + 1 :]
        index = max(0, min(index, len(rest)))
        return replace(self, layers=(*rest[:index], self.layers[i], *rest[index:]))

    def duplicate(self, layer_id: str) -> "Network":
        """The network with a copy of this layer right after it, under a new id; raises KeyError when there is none."""
        i = self.index(layer_id)
        return self.insert(i + 1, self.layers[i])

    def layer_shapes(self, inputs: Shape, outputs: int) -> list[LayerShapes]:
        """The shapes at each layer in order, the output last. outputs: units of the output. Never raises."""
        found: list[LayerShapes] = []
        shapes = {INPUT_ID: inputs}
        shape = inputs
        for layer in self.layers:
            found.append(_layer_shapes(layer, shape, shapes))
            shapes[layer.id] = shape = found[-1].outgoing
        last = _layer_shapes(self.output, shape, shapes)
        return [*found, replace(last, outgoing=(outputs,), parameters=affine(prod(shape), outputs, self.output.bias))]

    def shapes(self, inputs: Shape, outputs: int) -> dict[str, Shape]:
        """Shape per sample after each layer, by id, with `"inputs"` first and `"output"` last."""
        return {INPUT_ID: inputs} | {p.layer.id: p.outgoing for p in self.layer_shapes(inputs, outputs)}

    def parameter_counts(self, inputs: Shape, outputs: int) -> dict[str, int]:
        """How many numbers each layer learns, by id, the output included."""
        return {p.layer.id: p.count for p in self.layer_shapes(inputs, outputs)}


def _layer_shapes(layer: Layer, shape: Shape, shapes: Mapping[str, Shape]) -> LayerShapes:
    """`shapes`: of the inputs and all layers before, by id."""
    error = None
    for taken in (shape, (prod(shape),)):
        try:
            outgoing = layer.output_shape(taken)
        except SpecError as why:
            error = error or why
            continue
        if isinstance(layer, Add):
            error = _source_error(layer, shape, shapes)
        return LayerShapes(layer, shape, taken, outgoing, layer.parameters(taken), error)
    return LayerShapes(layer, shape, None, shape, {}, error)


def _source_error(layer: Add, shape: Shape, shapes: Mapping[str, Shape]) -> SpecError | None:
    if layer.source not in shapes:
        return SpecError("Add needs an earlier layer to take from; its source is gone or comes later. Choose another.")
    source = shapes[layer.source]
    if source == shape:
        return None
    return SpecError(
        "Add needs two equal shapes, but {shape} comes in and its source gives {other}. Choose another source.",
        shape=written(shape),
        other=written(source),
    )
