"""The question how a layer sees the samples: each of them as a point."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.design.experiment import Experiment
from models.talk.probes import Float32, Probe

MOST_SAMPLES = 2_000
"""At most so many samples are shown; of more, a random part that follows from the seed of the data."""
MOST_FEATURES = 1_024
"""At most so many numbers that a layer gives for a sample are looked at; of more, averages or every n-th."""


@dataclass(frozen=True, eq=False)
class Atlas:
    """The average picture of the samples that lie in each tile; tiles in which none lies are left out.

    tiles: (t, 2) int64, column and row of each, from the lower left. counts: (t,) int64, how many samples.
    pictures: (t, channels, height, width) uint8.
    """

    tiles: NDArray[np.int64]
    counts: NDArray[np.int64]
    pictures: NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class LayerView:
    """The samples as one layer sees them.

    numbers: (n,) int64, which samples these are. places: (n, 1) float32, the value of the only unit, or (n, 2): the
    values of the two units, or the two principal components. targets: (n,) float32, class numbers or values. training:
    (n,) bool. answers: (n,) float32, the likeliest classes or the values. pictures: (n, channels, height, width) uint8,
    made smaller where they are large, or (n, channels, length) float32; the same array each time; None of rows.

    projected: the places are principal components. components: which one stands on each axis, from 0. shares: which
    share of the variance each axis keeps; of units, 1 together. units: how many numbers the layer gives for a sample.
    features: the shape of what was looked at of them: where that is less, averages over areas of each channel, or every
    n-th of a row. bounds: left, bottom, right, top of the picture, which change seldom.
    regions: what the network answers over the picture where the units suffice to know it, as in `Boundary` or `Curve`;
    empty elsewhere. atlas: None where it was not asked for. total: how many samples the data set has.
    """

    numbers: NDArray[np.int64]
    places: Float32
    targets: Float32
    training: NDArray[np.bool_]
    answers: Float32
    pictures: NDArray[Any] | None
    projected: bool
    components: tuple[int, int]
    shares: tuple[float, float]
    units: int
    features: tuple[int, ...]
    bounds: tuple[float, float, float, float]
    total: int
    behind: int
    regions: Float32 = field(default_factory=lambda: np.zeros(0, np.float32))
    atlas: Atlas | None = None


@dataclass(frozen=True)
class HiddenSpace(Probe[LayerView]):
    """The samples as this layer sees them; layer_id may be that of the inputs or of the output.

    also: a sample that is to be among them in any case. atlas: so many tiles across; 0 for none. test: whether the
    samples that are not trained on count in the atlas.
    """

    layer_id: str
    also: int | None = None
    atlas: int = 0
    test: bool = True

    def suits(self, experiment: Experiment) -> bool:
        return self.layer_id in experiment.shapes()
