"""The layers of a design as the kernel takes them one after the other: how pictures lie, and what is left out.

Shapes are (channels, height, width): a row is so many channels of one pixel, a signal a picture of one line.
"""

from dataclasses import dataclass, replace
from itertools import pairwise

from models.design.experiment import Experiment
from models.design.layers import (
    Activation,
    Add,
    BatchNorm,
    Conv1d,
    Conv2d,
    Dropout,
    Flatten,
    Layer,
    LayerNorm,
    Linear,
    MaxPool1d,
    MaxPool2d,
    Output,
)
from models.design.layers import Shape as AnyShape
from models.design.network import INPUT_ID, OUTPUT_ID
from playground.steppers.forms import Form

Shape = tuple[int, int, int]
_RISING = ("relu", "leaky_relu", "elu", "softplus", "tanh", "sigmoid")
"""Functions that give the larger of two numbers the larger value."""


@dataclass(frozen=True)
class Window:
    """What a convolution or a pool sees of its input: height and width, the way to the next place, and padding."""

    high: int
    wide: int
    stride: tuple[int, int]
    padding: tuple[int, int] = (0, 0)


@dataclass(frozen=True)
class Frame:
    """A picture and the lines and columns of zeros between its lines and channels; counts pixels.

    What lies beyond the right edge lies before the next line's left edge too, so one border does for both.
    """

    shape: Shape
    border: tuple[int, int] = (0, 0)

    @property
    def line(self) -> int:
        return self.shape[2] + self.border[1]

    @property
    def plane(self) -> int:
        return (self.shape[1] + self.border[0]) * self.line

    @property
    def before(self) -> int:
        """Pixels of zeros before the first one."""
        return self.border[0] * self.line + self.border[1]

    @property
    def size(self) -> int:
        return self.before + self.shape[0] * self.plane


@dataclass(frozen=True)
class Part:
    """One stage. layer: what it computes; a Flatten where a picture is laid down with another border.

    id: of the layer whose result it gives, or "". activation: of what it gives.
    """

    layer: Layer
    id: str
    activation: str
    incoming: Shape
    frame: Frame


def first_frame(experiment: Experiment, parts: list[Part]) -> Frame:
    """How the data lie."""
    return Frame(shape(experiment.shapes()[INPUT_ID]), _reach(parts[0]))


def parts(experiment: Experiment, form: Form) -> list[Part]:
    """Of all layers, the output last. Of rows, a Flatten is nothing."""
    found = []
    for s in experiment.layer_shapes():
        outgoing = (experiment.outputs,) if s.layer.id == OUTPUT_ID else s.outgoing
        function = _activation(experiment, s.layer)
        found.append(Part(s.layer, s.layer.id, function, shape(s.incoming), Frame(shape(outgoing))))
    if form != "pictures":
        return [part for part in found if not isinstance(part.layer, Flatten)]
    sources = {part.layer.source for part in found if isinstance(part.layer, Add)}
    rows = {s.layer.id for s in experiment.layer_shapes() if len(s.incoming) == 1}
    return _with_borders(_later_activations(_joined_activations(_laid_out(found, rows), sources), sources))


def shape(any_shape: AnyShape) -> Shape:
    if len(any_shape) == 3:
        return any_shape
    return (any_shape[0], 1, any_shape[1] if len(any_shape) == 2 else 1)


def window(layer: Layer, incoming: Shape) -> Window:
    """Of a convolution or a pool; a GlobalAvgPool sees everything, a Linear layer one pixel of each input."""
    if isinstance(layer, Linear | Output):
        return Window(1, 1, (1, 1))
    if isinstance(layer, Conv2d):
        return Window(layer.kernel, layer.kernel, (layer.stride, layer.stride), (layer.padding, layer.padding))
    if isinstance(layer, Conv1d):
        return Window(1, layer.kernel, (1, layer.stride), (0, layer.padding))
    size = getattr(layer, "size", None)
    if size is None:
        return Window(incoming[1], incoming[2], incoming[1:])
    high = 1 if type(layer).__name__.endswith("1d") else size
    return Window(high, size, (high, size))


def _activation(experiment: Experiment, layer: Layer) -> str:
    """The activation behind this layer, or that it is."""
    if layer.id == OUTPUT_ID and experiment.training.loss in ("cross_entropy", "binary_cross_entropy"):
        return "linear"  # these losses take logits
    if isinstance(layer, Linear | Output | Conv1d | Conv2d):
        return layer.activation
    return layer.function if isinstance(layer, Activation) else "linear"


def _laid_out(found: list[Part], rows: set[str]) -> list[Part]:
    """With a part before and after each layer that takes pictures without a border, which lays them down.

    rows: ids of the layers that take rows, which have no border.
    """
    laid = []
    for part in found:
        if isinstance(part.layer, Dropout | LayerNorm) and part.layer.id not in rows:
            copying = Part(Flatten(id=part.id), "", "linear", part.incoming, Frame(part.incoming))
            laid += [copying, replace(part, id=""), replace(copying, id=part.id)]
        else:
            laid.append(part)
    return laid


def _joined_activations(found: list[Part], sources: set[str]) -> list[Part]:
    """An Activation joins the part before it, unless an Add takes what comes before the Activation.

    Nor does it join what keeps something else for the way back where the slopes of its function would lie.
    """
    joined: list[Part] = []
    for part in found:
        before = joined[-1] if joined else None
        keeps = before is not None and isinstance(before.layer, BatchNorm | LayerNorm | Dropout)
        alone = isinstance(part.layer, Activation) and before and before.activation == "linear"
        if alone and before and not keeps and before.id not in sources:
            joined[-1] = replace(before, id=part.id, activation=part.activation)
        else:
            joined.append(part)
    return joined


def _later_activations(found: list[Part], sources: set[str]) -> list[Part]:
    """A function that rises follows a MaxPool instead of going before it: the same result, a quarter of the work."""
    moved = list(found)
    for k, (before, pool) in enumerate(pairwise(found)):
        rises = before.activation in _RISING and before.id not in sources
        if rises and isinstance(pool.layer, MaxPool1d | MaxPool2d) and pool.activation == "linear":
            moved[k : k + 2] = [replace(before, activation="linear"), replace(pool, activation=before.activation)]
    return moved


def _with_borders(found: list[Part]) -> list[Part]:
    framed = []
    for k, part in enumerate(found):
        own, later = _error_reach(part), _reach(found[k + 1]) if k + 1 < len(found) else (0, 0)
        border = (max(own[0], later[0]), max(own[1], later[1]))
        framed.append(replace(part, frame=Frame(part.frame.shape, border)))
    return framed


def _reach(part: Part) -> tuple[int, int]:
    """How many lines and columns beyond the edge of its input a convolution looks at."""
    if not isinstance(part.layer, Conv1d | Conv2d):
        return 0, 0
    seen = window(part.layer, part.incoming)
    (_, height, width), (_, lines, columns) = part.incoming, part.frame.shape
    return (
        _beyond(height, [y * seen.stride[0] + i - seen.padding[0] for y in range(lines) for i in range(seen.high)]),
        _beyond(width, [x * seen.stride[1] + j - seen.padding[1] for x in range(columns) for j in range(seen.wide)]),
    )


def _error_reach(part: Part) -> tuple[int, int]:
    """The same of the errors at its result, on the way back: of all places where a number of its input is used."""
    if not isinstance(part.layer, Conv1d | Conv2d):
        return 0, 0
    seen = window(part.layer, part.incoming)
    sizes, given = part.incoming[1:], part.frame.shape[1:]
    rows = [
        places(sizes[0], seen.high, seen.stride[0], seen.padding[0]),
        places(sizes[1], seen.wide, seen.stride[1], seen.padding[1]),
    ]
    return _beyond(given[0], rows[0]), _beyond(given[1], rows[1])


def places(size: int, taps: int, stride: int, padding: int) -> list[int]:
    """Where in its result a convolution uses the numbers of its input, in one direction; some lie beyond the edge."""
    return [(k + padding - t) // stride for k in range(size) for t in range(taps) if (k + padding - t) % stride == 0]


def _beyond(size: int, numbers: list[int]) -> int:
    return max(0, -min(numbers, default=0), max(numbers, default=0) - size + 1)
