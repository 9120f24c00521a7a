"""From a description of data to its arrays. The same description always gives the same arrays."""

from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import Any
from weakref import WeakValueDictionary

import numpy as np
from numpy.typing import NDArray

from models.design.data import Data, TableFile
from models.design.drawing import Preparation
from models.design.spec import SpecError
from models.design.wording import sentence
from models.language.text import tr
from models.talk.probes import Float32
from playground.datasets.features import PLANE
from playground.datasets.not_here import Cancelled, NotHere, Report, Unreadable
from playground.datasets.samples import Samples, samples, training_part
from playground.datasets.tables.samples import has_changed


@dataclass(frozen=True, eq=False)
class Scaling:
    """What is learned of an input or a value is (number − shift) / scale.

    shift, scale: (inputs,) float32, read-only; of pictures, whose values lie between 0 and 1, and of signals one number
    for all. target_shift, target_scale: of the value.
    """

    shift: Float32
    scale: Float32
    target_shift: float = 0.0
    target_scale: float = 1.0

    def __eq__(self, other: object) -> bool:
        mine, theirs = vars(self), vars(other)
        return isinstance(other, Scaling) and all(np.array_equal(mine[name], theirs[name]) for name in mine)


@dataclass(frozen=True, eq=False)
class Dataset:
    """Samples, and how they become inputs. All arrays are read-only.

    points, targets, training: as in `Samples`. means: (columns,) over the training data. scaling: fitted on the
    training data; shift 0 and scale 1 of what is not standardised. note, dark_ink, missing: as in `Samples`.
    """

    data: Data
    points: NDArray[Any]
    targets: Float32
    training: NDArray[np.bool_]
    means: Float32
    scaling: Scaling
    note: str = ""
    dark_ink: bool = False
    missing: tuple[int, ...] = ()

    @property
    def learned_targets(self) -> Float32:
        """The targets as the network learns them: (n,) float32."""
        return (self.targets - np.float32(self.scaling.target_shift)) / np.float32(self.scaling.target_scale)

    def inputs(self, points: NDArray[Any]) -> Float32:
        """Network inputs for raw `points`: float32, (n, inputs), or in the shape of pictures or signals."""
        if self.data.info.shape:
            found = points.astype(np.float32)  # one copy; a training set of pictures is large
            if self.data.info.image:
                found /= 255
            if self.data.standardise:
                found -= self.scaling.shift
                found /= self.scaling.scale
            return found
        with np.errstate(over="ignore", invalid="ignore"):  # of numbers that a user typed; the answers are looked at
            return (_raw_inputs(self.data, points) - self.scaling.shift) / self.scaling.scale

    def scaled(self, scaling: Scaling) -> "Dataset":
        """The same samples, scaled so."""
        return replace(self, scaling=scaling)

    def fitting(self, preparation: Preparation) -> Preparation:
        """The same steps, with `polarity` made absolute: True if the drawing is to have ink 1 and paper 0.

        In `preparation`, polarity means ink and paper as these pictures have them.
        """
        return replace(preparation, polarity=preparation.polarity != self.dark_ink)

    def input_map(self, name: str, points: Float32) -> Float32:
        """The input `name`, chosen or not, for raw `points`: (n,) float32, not standardised."""
        return _input(self.data, name, points)


_SMALL = 4_000_000  # bytes of samples that may stay in memory when nobody has them any more
_alive: WeakValueDictionary[Data, Dataset] = WeakValueDictionary()


def make(data: Data) -> Dataset:
    """The samples that `data` describes: the same object as long as anybody has it; small ones are kept a while longer.

    Raises NotHere, at once, where they have to be fetched first, and SpecError where they cannot be read.
    """
    found = _alive.get(data)
    if found is None:
        found = _alive.setdefault(data, made_anew(data))
    if found.points.nbytes <= _SMALL:
        _shelf(data)["kept"] = found
    return found


def made_anew(data: Data) -> Dataset:
    """As `make`, but an object of its own."""
    return _scaled(data, samples(data.source, data, np.random.default_rng(data.seed)))


@lru_cache(maxsize=2)
def _shelf(data: Data) -> dict[str, Dataset]:
    """The place of a small data set that was made lately."""
    return {}


@lru_cache(maxsize=1)
def make_for_choosing(data: Data) -> Dataset:
    """The training samples of `data` alone, a fifth of which counts as test samples; raises as `make` does.

    Settings are chosen by that fifth, so that the test samples of `data` have no part in the choice.
    """
    return _scaled(data, training_part(samples(data.source, data, np.random.default_rng(data.seed)), data))


def _scaled(data: Data, found: Samples) -> Dataset:
    """These samples, with what is computed of those that are trained on."""
    points, training = found.points, found.training
    if data.info.shape:
        shift, scale = _values(points, training) if data.standardise else (0.0, 1.0)
        means, shifts, scales = np.empty(0, np.float32), np.array([shift], np.float32), np.array([scale], np.float32)
    else:
        raw = _raw_inputs(data, points)[training]
        shifts, scales = np.zeros(raw.shape[1], np.float32), np.ones(raw.shape[1], np.float32)
        if data.standardise and raw.shape[1]:
            shifts, deviations = _moments(raw)
            scales = np.where(deviations < 1e-6, np.float32(1), deviations)
        means = _moments(points[training])[0]
    scaling = Scaling(shifts, scales, *_target_scaling(data, found.targets[training]))
    return _read_only(
        Dataset(data, points, found.targets, training, means, scaling, found.note, found.dark_ink, found.missing)
    )


def forget_changed(data: Data) -> None:
    """Have `make` read a table again where its file has changed or gone since."""
    if isinstance(data.source, TableFile) and has_changed(data.source):
        forget()


def forget() -> None:
    """Have `make` read everything again."""
    _shelf.cache_clear()
    _alive.clear()


def _moments(values: Float32) -> tuple[Float32, Float32]:
    """Mean and standard deviation of each column; numbers of a user's own may be so large that float32 overflows."""
    with np.errstate(over="ignore", invalid="ignore"):
        mean, deviation = values.mean(0), values.std(0)
    if np.isfinite(mean).all() and np.isfinite(deviation).all():
        return mean, deviation
    wide = values.astype(np.float64)
    return wide.mean(0).astype(np.float32), wide.std(0).astype(np.float32)


def _target_scaling(data: Data, targets: Float32) -> tuple[float, float]:
    """Mean and standard deviation of the training targets; 0 and 1 where targets are learned as they are."""
    if data.info.task != "regression" or not data.standardise_target or not len(targets):
        return 0.0, 1.0
    deviation = float(targets.std(dtype=np.float64))
    return float(targets.mean(dtype=np.float64)), deviation if deviation > 1e-6 else 1.0


def without_samples(data: Data, scaling: Scaling | None = None) -> Dataset | None:
    """An empty data set, with which a trained network can answer; None where answers need something of the samples.

    scaling: how they were scaled, of which rows keep a record in files. What pictures hold of other columns is the
    middle of each then.
    """
    info, none = data.info, np.empty(0, np.float32)
    if scaling is None:
        if data.standardise or data.standardise_target or not (info.shape or info.own):
            return None
        inputs = 1 if info.shape else len(data.inputs)
        scaling = Scaling(np.zeros(inputs, np.float32), np.ones(inputs, np.float32))
    points = np.empty((0, *(info.shape or (len(info.columns),))), np.uint8 if info.image else np.float32)
    means = np.array([(column.low + column.high) / 2 for column in info.columns], np.float32)
    return _read_only(Dataset(data, points, none, none.astype(bool), means, scaling))


def missing(data: Data, error: SpecError) -> NotHere:
    """How to get the samples that `make` could not give, as `error` says."""
    if isinstance(error, NotHere):
        return error
    return Unreadable(
        tr("Reading {0}").format(data.info.shown.name),
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


def _values(points: NDArray[Any], training: NDArray[np.bool_]) -> tuple[float, float]:
    """Mean and standard deviation of all numbers of the training samples, which are pictures or signals."""
    if points.dtype == np.uint8:
        return _pixels(points, training)
    values = points[training].astype(np.float64)
    deviation = float(values.std())
    return float(values.mean()), deviation if deviation > 1e-6 else 1.0


def _pixels(points: NDArray[np.uint8], training: NDArray[np.bool_]) -> tuple[float, float]:
    """Mean and standard deviation of all training pixels, with white as 1; from counts, so without a copy in floats."""
    counts = np.zeros(256, np.int64)
    for rows in np.array_split(np.flatnonzero(training), max(1, len(points) // 1000)):
        counts += np.bincount(points[rows].ravel(), minlength=256)
    values = np.arange(256) / 255
    mean = float((counts * values).sum() / counts.sum())
    deviation = float(np.sqrt((counts * (values - mean) ** 2).sum() / counts.sum()))
    return mean, deviation if deviation > 1e-6 else 1.0


def _read_only(made: Dataset) -> Dataset:
    arrays = made.points, made.targets, made.training, made.means, made.scaling.shift, made.scaling.scale
    for array in arrays:
        array.flags.writeable = False
    return made


def _raw_inputs(data: Data, points: Float32) -> Float32:
    if not data.inputs:
        return np.empty((len(points), 0), np.float32)
    return np.stack([_input(data, name, points) for name in data.inputs], 1)


def _input(data: Data, name: str, points: Float32) -> Float32:
    if data.info.direct:
        return points[:, tuple(data.info.inputs).index(name)]
    return PLANE[name](points[:, 0], points[:, -1])  # with one column, no input asks for y
