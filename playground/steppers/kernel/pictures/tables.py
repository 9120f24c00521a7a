"""What the kernel knows of pictures, and one picture as its functions see it."""

from typing import Any, NamedTuple

from playground.steppers.kernel.compiled import inlined
from playground.steppers.kernel.lanes import LANES
from playground.steppers.kernel.layout import (
    PASS_HEIGHT,
    PASS_TAPS,
    PASS_UNITS,
    PASS_WIDTH,
    SHAPE_AT,
    SHAPE_CHANNELS,
    SHAPE_HEIGHT,
    SHAPE_LINE,
    SHAPE_PLANE,
    SHAPE_WIDTH,
)


class Pictures(NamedTuple):
    """The tables of a design; see `layout.py`.

    shapes: (stages + 1, SHAPE_COLUMNS) int64, of the data, then of what each stage gives. passes: (passes,
    PASS_COLUMNS) int64. taps: (taps · TAP_COLUMNS,) int64. packed: float32, weights as the tiles read them, (taps,
    units). zeros: float32, as many as the widest pass has units. wide: how many numbers the gradients of the
    convolutions take lane by lane, LANES for each weight and bias. turned: (LANES²,) float32, for `turn`. rows:
    (LANES,) int64, where rows begin that are turned; each thread has these two for itself. ends: int64, the numbers of
    the batch normalisations, and of all stages. learns: the number of the first stage that learns; errors go no
    further. size: numbers in the working arrays that a chunk takes.
    """

    shapes: Any
    passes: Any
    taps: Any
    packed: Any
    zeros: Any
    wide: int
    turned: Any
    rows: Any
    ends: Any
    learns: int
    size: int

    @property
    def work(self) -> int:
        """Multiplications of all passes for one sample."""
        return int(self.passes[:, [PASS_HEIGHT, PASS_WIDTH, PASS_UNITS, PASS_TAPS]].prod(1).sum())


class Work(NamedTuple):
    """What a thread needs to train or to measure a design with pictures; see `steps.train`.

    board: (BOARD_NUMBERS,) int64, zeros when the leader begins. began: the epoch that `rates` begin with. order:
    (samples,) int64; to measure, the numbers of the samples. parts: (PLAN_BLOCKS · parameters,) float32, gradients
    block by block; gradients: of the batch. sums: (2 · BLOCKS,) float64, loss and right classes of each block.

    Each thread has for itself: values, slopes: float32, room for a chunk, but with several pieces all share room for
    the whole batch; wide: float32, gradients of convolutions lane by lane; wanted, shares: (LANES,) float32, of a
    chunk; and what `pictures` says.
    """

    board: Any
    plan: Any
    settings: Any
    rates: Any
    began: int
    place: Any
    stages: Any
    pictures: Pictures
    amounts: Any
    statistics: Any
    x: Any
    targets: Any
    counting: Any
    order: Any
    parameters: Any
    parts: Any
    gradients: Any
    wide: Any
    first: Any
    second: Any
    counts: Any
    sums: Any
    values: Any
    slopes: Any
    wanted: Any
    shares: Any


class Picture(NamedTuple):
    """Where the numbers of a picture lie, in sixteen samples: at + c · plane + y · line + x · LANES + sample."""

    at: int
    channels: int
    height: int
    width: int
    line: int
    plane: int


@inlined
def picture(pictures, n):
    """What goes into stage n; `picture(pictures, n + 1)` is what it gives."""
    shapes = pictures.shapes
    return Picture(
        shapes[n, SHAPE_AT],
        shapes[n, SHAPE_CHANNELS],
        shapes[n, SHAPE_HEIGHT],
        shapes[n, SHAPE_WIDTH],
        shapes[n, SHAPE_LINE],
        shapes[n, SHAPE_PLANE],
    )


@inlined
def in_lines(p):
    """The same numbers in as few lines as can be: one where there is nothing between them."""
    if p.plane == p.height * p.width * LANES:
        return Picture(p.at, 1, 1, p.channels * p.height * p.width, p.line, p.plane)
    return p


@inlined
def divided_as(p, other):
    """A row as the picture whose numbers it has one after the other; any other picture as it is."""
    if p.height * p.width == 1 and other.height * other.width > 1:
        line = other.width * LANES
        return Picture(p.at, other.channels, other.height, other.width, line, other.height * line)
    return p
