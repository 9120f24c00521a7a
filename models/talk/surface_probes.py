"""Questions about the loss as a surface over some of what the network learns."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import prod
from typing import Any

import numpy as np

from models.design.experiment import Experiment
from models.talk.probes import Float32, Probe

MOST_SAMPLES = 1000
"""Training samples that a surface is computed with; of more, a part at even distances."""
MOST_OF_FEW = 20_000
"""The same for networks with one or two parameters."""

MOST_WITH_PATH = 1_000_000
"""Parameters of the largest network the way of whose run is kept."""


@dataclass(frozen=True)
class Place:
    """One number that is learned: a weight (index: unit, input) or a bias (index: unit) of a layer."""

    layer_id: str
    name: str
    index: tuple[int, ...]


@dataclass(frozen=True)
class Penalty:
    """What is added to the loss for large weights, of which biases are none: l1 · Σ|w| + ½ l2 · Σw²."""

    l1: float = 0.0
    l2: float = 0.0


def few_parameters(experiment: Experiment) -> tuple[Place, ...]:
    """All that the network learns, where that is one number or two: weights before biases. Else nothing."""
    arrays = [
        (name != "weight" or not shapes.layer.decays, shapes.layer.id, name, shape)
        for shapes in experiment.layer_shapes()
        for name, shape in shapes.parameters.items()
    ]
    if not 1 <= sum(prod(shape) for *_, shape in arrays) <= 2:
        return ()
    arrays.sort(key=lambda array: array[0])
    return tuple(Place(at, name, index) for _, at, name, shape in arrays for index in np.ndindex(*shape))


def has_place(experiment: Experiment, place: Place) -> bool:
    """Whether the network learns a number there."""
    shape = next(
        (s.parameters.get(place.name) for s in experiment.layer_shapes() if s.layer.id == place.layer_id), None
    )
    fitting = shape is not None and len(shape) == len(place.index)
    return fitting and all(0 <= at < size for at, size in zip(place.index, shape or (), strict=False))


@dataclass(frozen=True, eq=False)
class Heights:
    """The loss over one or two directions.

    losses: (resolution,) or (resolution, resolution) float32, row 0 at the low end of the second direction; NaN where
    it is not known yet. at: where the network stands now, as numbers of these directions. samples, total: how many
    training samples it is computed with, and how many there are. behind: rows that are missing or old.

    Of networks with more than two parameters besides: path: (points, directions) float32, where the run was so far, at
    the nearest place of the surface; a row of NaN where somebody has moved it. downhill: how far a step of gradient
    descent with a learning rate of 1 would go in each direction. shares: of the variance of the path that each
    direction keeps, where they are its principal directions. All losses are NaN, and `at` is empty, where the path has
    no plane.
    """

    losses: Float32
    at: tuple[float, ...]
    samples: int
    total: int
    behind: int
    path: Float32 = field(default_factory=lambda: np.zeros((0, 0), np.float32))
    downhill: tuple[float, ...] = ()
    shares: tuple[float, ...] = ()


@dataclass(frozen=True)
class LossSurface(Probe[Heights]):
    """The mean loss of the training samples over one or two directions, with all else as it is now.

    places: the numbers that are varied, from `low` to `high`. Where there are none, two random directions of the whole
    network, drawn with `seed`, each filter as long as that of the network; `low` and `high` are shares of it then, with
    the network at (0, 0). along_path: instead of these the two directions in which the path of the run extends most, in
    units in which the path lies within −1…1. At `resolution` points from `low` to `high`, both included.
    """

    places: tuple[Place, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    penalty: Penalty = Penalty()
    resolution: int = 51
    seed: int = 0
    along_path: bool = False

    def suits(self, experiment: Experiment) -> bool:
        sized = len(self.low) == len(self.high) == (len(self.places) or 2) and len(self.low) <= 2
        different = len(set(self.places)) == len(self.places)
        alone = not (self.along_path and (self.places or len(self.low) != 2))
        return sized and different and alone and all(has_place(experiment, p) for p in self.places)


@dataclass(frozen=True, eq=False)
class Standing:
    """Where a network with one or two parameters stands.

    values, gradient: (n,) float32, in the order of `few_parameters`. loss: of the training samples. lowest: (n,), where
    a parabola through slope and curvature here is lowest; None where it has no lowest point. path: (steps, n) float32,
    where the run was so far, from its beginning; a row of NaN where somebody has moved it by hand.
    """

    values: Float32
    gradient: Float32
    loss: float
    lowest: Float32 | None
    path: Float32


@dataclass(frozen=True)
class WhereItStands(Probe[Standing]):
    """Where the network stands on its surface; only for networks with one or two parameters."""

    penalty: Penalty = Penalty()

    def suits(self, experiment: Experiment) -> bool:
        return bool(few_parameters(experiment))


RACERS = ("sgd", "momentum", "adagrad", "rmsprop", "adam")
"""Who may race: optimizers with their usual settings; `momentum` is SGD with a momentum of 0.9."""


@dataclass(frozen=True)
class Ground:
    """A surface to race on besides that of the network: its height, the part to show, and where a race begins.

    height: of x and y, arrays of numpy or tensors.
    """

    height: Callable[[Any, Any], Any]
    low: tuple[float, float]
    high: tuple[float, float]
    start: tuple[float, float]


GROUNDS: Mapping[str, Ground] = {
    "valley": Ground(lambda x, y: 0.05 * x * x + y * y, (-5.0, -2.0), (5.0, 2.0), (-4.5, 1.6)),
    "saddle": Ground(lambda x, y: x * x - y * y + 0.25 * y**4, (-2.0, -2.0), (2.0, 2.0), (-1.7, 0.02)),
    "two_minima": Ground(lambda x, y: (x * x - 1) ** 2 + 0.3 * x + y * y, (-2.0, -1.5), (2.0, 1.5), (1.6, 1.1)),
}
"""A long valley, a saddle between two valleys, and a bowl with two lowest points, of which one is lower."""


@dataclass(frozen=True, eq=False)
class RacePaths:
    """Where each racer was after every step so far: paths (racers, points, 2), heights (racers, points), float32.

    NaN from where one has left everything behind. behind: steps to go.
    """

    paths: Float32
    heights: Float32
    behind: int


@dataclass(frozen=True)
class Race(Probe[RacePaths]):
    """Optimizers from one start, step by step down the whole gradient.

    racers: some of RACERS. ground: one of GROUNDS, or "" for the network's own surface: `surface`, of which only the
    directions matter, around the weights as they are when the race begins. ticket: another one runs it once more.
    """

    racers: tuple[str, ...]
    rate: float
    start: tuple[float, float]
    ground: str = ""
    surface: LossSurface | None = None
    steps: int = 200
    ticket: int = 0

    def suits(self, experiment: Experiment) -> bool:
        known = set(self.racers) <= set(RACERS) and len(self.racers) <= len(RACERS) and self.rate > 0
        if self.ground:
            return known and self.ground in GROUNDS
        return known and self.surface is not None and len(self.surface.low) == 2 and self.surface.suits(experiment)
