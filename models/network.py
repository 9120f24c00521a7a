"""A network as a value: ordered layers and the output. Every edit gives a new one."""

import re
from dataclasses import dataclass, field, replace

from models.layers import Layer, Output, Shape
from models.spec import Spec, SpecError, number

MAX_LAYERS = 64
_NUMBERED = re.compile(r"layer-([0-9]{1,9})")
OUTPUT_ID = "output"
INPUT_ID = "inputs"
"""Names the inputs where a layer's id is asked for; no layer may have it."""


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
        """The largest number in an id of our own making, 0 without one; ids too long to be ours are let be."""
        found = [_NUMBERED.fullmatch(layer.id) for layer in self.layers]
        return max((int(match[1]) for match in found if match), default=0)

    def insert(self, index: int, layer: Layer) -> "Network":
        """A network with `layer` before place `index`, under a fresh id of its own."""
        fresh = replace(layer, id=f"layer-{self.next_id}")
        layers = (*self.layers[:index], fresh, *self.layers[index:])
        return replace(self, layers=layers, next_id=self.next_id + 1)

    def remove(self, layer_id: str) -> "Network":
        i = self.index(layer_id)
        return replace(self, layers=self.layers[:i] + self.layers[i + 1 :])

    def replace_layer(self, layer: Layer) -> "Network":
        """The layer (or output) with the same id, exchanged for `layer`."""
        if isinstance(layer, Output):
            return replace(self, output=layer)
        i = self.index(layer.id)
        return replace(self, layers=(*self.layers[:i], layer, *self.layers[i + 1 :]))

    def move(self, layer_id: str, index: int) -> "Network":
        """The layer moved so that it stands at place `index` (0 is first) of the result."""
        i = self.index(layer_id)
        rest = self.layers[:i] + self.layers[i + 1 :]
        index = max(0, min(index, len(rest)))
        return replace(self, layers=(*rest[:index], self.layers[i], *rest[index:]))

    def duplicate(self, layer_id: str) -> "Network":
        """A copy of the layer, right behind it, under an id of its own."""
        i = self.index(layer_id)
        return self.insert(i + 1, self.layers[i])

    def shapes(self, inputs: Shape, outputs: int) -> dict[str, Shape]:
        """Shape per sample after each layer, by id, with `"inputs"` first and `"output"` last.

        Raises SpecError at the first layer that cannot take what comes in.
        """
        shape = inputs
        shapes = {INPUT_ID: shape}
        for layer in self.layers:
            shapes[layer.id] = shape = layer.output_shape(shape)
        shapes[OUTPUT_ID] = (outputs,)
        return shapes

    def parameter_counts(self, inputs: Shape, outputs: int) -> dict[str, int]:
        """How many numbers each layer learns, by id, the output included."""
        shapes = self.shapes(inputs, outputs)
        shape = shapes[INPUT_ID]
        counts = {}
        for layer in self.layers:
            counts[layer.id] = layer.parameter_count(shape)
            shape = shapes[layer.id]
        counts[OUTPUT_ID] = (shape[0] + 1) * outputs
        return counts
