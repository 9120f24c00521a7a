"""From a description of data to its arrays. The same description always gives the same arrays."""

from dataclasses import dataclass, replace
from functools import lru_cache, partial
from math import floor
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.design.data import Data
from models.design.drawing import Preparation
from models.design.spec import SpecError
from models.design.wording import sentence
from models.language.text import tr
from models.talk.probes import Float32
from playground.datasets.features import PLANE
from playground.datasets.images import has_dark_ink, note, pictures
from playground.datasets.not_here import Cancelled, NotHere, Report, Unreadable
from playground.datasets.tabular import TABLES
from playground.datasets.toy import GENERATORS


@dataclass(frozen=True, eq=False)
class Dataset:
    """Samples, and how they become inputs. All arrays are read-only.

    points: (n, columns) float32, raw measurements, or (n, channels, height, width) uint8, pictures. targets: (n,)
    float32, class number or value. training: (n,) bool. means: (columns,) over the training data. shift, scale:
    (inputs,), fitted on the training data; 0 and 1 where inputs are not standardised. Pictures have one shift and one
    scale for all pixels, for values between 0 and 1. note: a remark about the samples, fit to show; may be empty.
    dark_ink: whether the ink of the pictures is darker than their paper.
    """

    data: Data
    points: NDArray[Any]
    targets: Float32
    training: NDArray[np.bool_]
    means: Float32
    shift: Float32
    scale: Float32
    note: str = ""
    dark_ink: bool = False

    def inputs(self, points: NDArray[Any]) -> Float32:
        """Network inputs for raw `points`: (n, inputs) or (n, channels, height, width) float32."""
        if self.data.info.image:
            found = points.astype(np.float32)  # one copy; a training set of pictures is large
            found /= 255
            if self.data.standardise:
                found -= self.shift
                found /= self.scale
            return found
        with np.errstate(over="ignore", invalid="ignore"):  # of numbers that a user typed; the answers are looked at
            return (_raw_inputs(self.data, points) - self.shift) / self.scale

    def fitting(self, preparation: Preparation) -> Preparation:
        """The same steps, with `polarity` made absolute: True if the drawing is to have ink 1 and paper 0.

        In `preparation`, polarity means ink and paper as these pictures have them.
        """
        return replace(preparation, polarity=preparation.polarity != self.dark_ink)

    def input_map(self, name: str, points: Float32) -> Float32:
        """The input `name`, chosen or not, for raw `points`: (n,) float32, not standardised."""
        return _input(self.data, name, points)


@lru_cache(maxsize=2)  # a set of pictures may take 250 MB
def make(data: Data) -> Dataset:
    """The samples that `data` describes.

    Raises NotHere, at once, where they have to be fetched first, and SpecError where they cannot be read.
    """
    rng = np.random.default_rng(data.seed)
    if data.info.image:
        return _of_pictures(data, rng)
    if data.info.table:
        points, targets = TABLES[data.kind]()
        training = _stratified(targets, data.train_share, rng)
    else:
        x, y, values = GENERATORS[data.kind](data.samples, data.noise, rng)
        order = rng.permutation(len(x))
        if data.info.task == "classification":
            values = (values + 1) / 2
        points = np.stack([x, y], 1)[order].astype(np.float32)
        targets = values[order].astype(np.float32)
        training = np.arange(len(order)) < _count(len(x), data.train_share)
    raw = _raw_inputs(data, points)[training]
    if data.standardise and raw.shape[1]:
        shift, scale = raw.mean(0), np.where(raw.std(0) < 1e-6, np.float32(1), raw.std(0))
    else:
        shift, scale = np.zeros(raw.shape[1], np.float32), np.ones(raw.shape[1], np.float32)
    arrays = (points, targets, training, points[training].mean(0), shift, scale)
    _freeze(*arrays)
    return Dataset(data, *arrays)


def without_samples(data: Data) -> Dataset | None:
    """An empty data set, with which a trained network can answer; None where answers need something of the samples."""
    if not data.info.image or data.standardise:
        return None
    points, none = np.empty((0, *data.info.image), np.uint8), np.empty(0, np.float32)
    arrays = (none, none.astype(bool), none, np.zeros(1, np.float32), np.ones(1, np.float32))
    _freeze(points, *arrays)
    return Dataset(data, points, *arrays)


def missing(data: Data, error: SpecError) -> NotHere:
    """How to get the samples that `make` could not give, as `error` says."""
    if isinstance(error, NotHere):
        return error
    return Unreadable(
        tr("Reading the pictures in {0}").format(data.info.shown.name),
        data.source,
        partial(_bring, data),
        "{why} The network answers all the same.",
        why=sentence(error.text),
    )


def _bring(data: Data, report: Report, cancelled: Cancelled) -> None:
    """Look for the samples again; raises SpecError where they still cannot be read, or where that is given up."""
    try:
        make(data)
    except NotHere as later:  # they are back, and reading them takes long
        later.bring(report, cancelled)


def _of_pictures(data: Data, rng: np.random.Generator) -> Dataset:
    points, targets = pictures(data)
    if data.info.training:
        training = np.arange(len(targets)) < data.info.training
    else:
        training = _stratified(targets, data.train_share, rng)
    shift, scale = _pixels(points, training) if data.standardise else (0.0, 1.0)
    means, shifts, scales = np.empty(0, np.float32), np.array([shift], np.float32), np.array([scale], np.float32)
    _freeze(points, targets, training, means, shifts, scales)
    dark = data.info.own and has_dark_ink(points, training)
    return Dataset(data, points, targets, training, means, shifts, scales, note(data), dark)


def _pixels(points: NDArray[np.uint8], training: NDArray[np.bool_]) -> tuple[float, float]:
    """Mean and standard deviation of all training pixels, with white as 1; from counts, so without a copy in floats."""
    counts = np.zeros(256, np.int64)
    for rows in np.array_split(np.flatnonzero(training), max(1, len(points) // 1000)):
        counts += np.bincount(points[rows].ravel(), minlength=256)
    values = np.arange(256) / 255
    mean = float((counts * values).sum() / counts.sum())
    deviation = float(np.sqrt((counts * (values - mean) ** 2).sum() / counts.sum()))
    return mean, deviation if deviation > 1e-6 else 1.0


def _freeze(*arrays: NDArray[Any]) -> None:
    for array in arrays:
        array.flags.writeable = False


def _count(n: int, share: float) -> int:
    """How many of n samples are trained on: the share, rounded down; at least one, and at least one is left to test."""
    return min(max(floor(n * share + 1e-9), 1), n - 1)  # 0.29 * 100 is 28.999… in floats and has to count as 29


def _stratified(targets: Float32, share: float, rng: np.random.Generator) -> NDArray[np.bool_]:
    """The same share of every class, at random: (n,) bool."""
    training = np.zeros(len(targets), bool)
    for label in np.unique(targets):
        rows = rng.permutation(np.flatnonzero(targets == label))
        training[rows[: _count(len(rows), share)]] = True
    return training


def _raw_inputs(data: Data, points: Float32) -> Float32:
    if not data.inputs:
        return np.empty((len(points), 0), np.float32)
    return np.stack([_input(data, name, points) for name in data.inputs], 1)


def _input(data: Data, name: str, points: Float32) -> Float32:
    if data.info.table:
        return points[:, tuple(data.info.inputs).index(name)]
    return PLANE[name](points[:, 0], points[:, 1])
