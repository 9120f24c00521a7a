"""A data set as arrays, and how its raw measurements become the network's inputs."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.data import Data
from models.probes import Float32
from playground.datasets.features import feature


@dataclass(frozen=True, eq=False)
class Dataset:
    """Samples, training ones first; every array is read-only.

    points: (n, columns) float32, raw. targets: (n,) float32, class number or value. training: (n,)
    bool. means: (columns,) float32, over the training samples. shift, scale: by input name, what
    standardising takes off and divides by; 0 and 1 where it is off.
    """

    data: Data
    points: Float32
    targets: Float32
    training: NDArray[np.bool_]
    means: Float32
    shift: dict[str, float]
    scale: dict[str, float]

    @property
    def train_count(self) -> int:
        return int(self.training.sum())

    def input(self, name: str, points: Float32) -> Float32:
        """One input on offer for raw measurements (n, columns), scaled as the network gets it: (n,)."""
        raw = feature(self.data.kind, name, points)
        return ((raw - self.shift[name]) / self.scale[name]).astype(np.float32)

    def inputs(self, points: Float32) -> Float32:
        """What the network is fed for raw measurements (n, columns): (n, inputs) float32."""
        return np.stack([self.input(name, points) for name in self.data.inputs], axis=1)


def fitted(data: Data, points: Float32, targets: Float32, training: NDArray[np.bool_]) -> Dataset:
    """A data set whose means and scaling are measured on its training samples."""
    shift, scale = dict.fromkeys(data.info.inputs, 0.0), dict.fromkeys(data.info.inputs, 1.0)
    if data.standardise:
        for name in data.info.inputs:
            values = feature(data.kind, name, points[training])
            shift[name], scale[name] = float(values.mean()), float(values.std()) or 1.0
    means = points[training].mean(axis=0, dtype=np.float64).astype(np.float32)
    for array in (points, targets, training, means):
        array.flags.writeable = False
    return Dataset(data, points, targets, training, means, shift, scale)
