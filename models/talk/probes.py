"""The questions a panel may ask about a run. The question itself is the key to its answer.

On every grid, row 0 lies at the low end of the second axis and column 0 at the low end of the
first; cells are sampled at their centres. `x_axis` and `y_axis` are numbers of the data set's
columns; the columns that are not on an axis are held at their mean over the training data. Data of
one column have a line instead of a plane: a grid is then (resolution,), whatever the axes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from models.design.drawing import Drawing, Preparation
from models.design.experiment import Experiment

R = TypeVar("R")
Float32 = NDArray[np.float32]


@dataclass(frozen=True)
class Probe(Generic[R]):
    """A frozen, hashable question; R is the type of its reading."""

    def suits(self, experiment: Experiment) -> bool:
        """Whether the question has an answer for such an experiment, once its network and its samples are there."""
        return True


@runtime_checkable
class Partial(Protocol):
    """A reading that may need several snapshots until all of it belongs to the present network."""

    @property
    def behind(self) -> int:
        """How many parts are missing or belong to an earlier state of the network; 0 where the reading is exact."""


def has_pictures(experiment: Experiment) -> bool:
    """Whether samples are pictures."""
    return bool(experiment.data.info.image)


def has_rows(experiment: Experiment) -> bool:
    """Whether samples are rows of measurements, and neither pictures nor signals."""
    return not experiment.data.info.shape


def takes_drawings(experiment: Experiment) -> bool:
    """Whether a drawing can be a sample: samples are square pictures of one channel."""
    image = experiment.data.info.image
    return len(image) == 3 and image[0] == 1 and image[1] == image[2]


def has_plane(experiment: Experiment, *numbers: int) -> bool:
    """Whether samples are rows, and have columns with these numbers."""
    columns = len(experiment.data.info.columns)
    return has_rows(experiment) and all(0 <= number < columns for number in numbers)


def has_line(experiment: Experiment) -> bool:
    """Whether samples are rows of a single number."""
    return len(experiment.data.info.columns) == 1


def _has_grid(experiment: Experiment, *axes: int) -> bool:
    """Whether samples can be laid over a plane with these axes, or over a line."""
    return has_line(experiment) or has_plane(experiment, *axes)


@dataclass(frozen=True)
class Curve(Probe[Float32]):
    """The network's answer over the range of the only column: values in their unit, (resolution,) float32.

    With classes, the probability of each: (classes, resolution), summing to 1. Only for data of one column.
    """

    resolution: int = 200

    def suits(self, experiment: Experiment) -> bool:
        return has_line(experiment)


@dataclass(frozen=True)
class Scales(Probe[Mapping[str, tuple[float, float]]]):
    """How rows are standardised now: shift and scale of (number − shift) / scale.

    By input, and as "target" of the value. Points that are edited keep the scales of their start, which their samples
    do not tell.
    """

    def suits(self, experiment: Experiment) -> bool:
        return has_rows(experiment)


@dataclass(frozen=True)
class Boundary(Probe[Float32]):
    """The network's answer over the plane, float32.

    Two classes: probability of class 1, (resolution, resolution). More classes: (classes,
    resolution, resolution), summing to 1. Regression: the predicted value.
    """

    resolution: int = 100
    x_axis: int = 0
    y_axis: int = 1

    def suits(self, experiment: Experiment) -> bool:
        return has_plane(experiment, self.x_axis, self.y_axis)


@dataclass(frozen=True)
class Neurons(Probe[Mapping[str, Float32]]):
    """What the first `limit` neurons of every layer give over the plane, after the activation.

    By layer id, `"inputs"` and `"output"` included: (neurons, resolution, resolution) float32.
    """

    resolution: int = 24
    limit: int = 12
    x_axis: int = 0
    y_axis: int = 1

    def suits(self, experiment: Experiment) -> bool:
        return _has_grid(experiment, self.x_axis, self.y_axis)


@dataclass(frozen=True)
class Neuron(Probe[Float32]):
    """What one neuron gives over the plane, after the activation, in detail: (resolution, resolution) float32."""

    layer_id: str
    index: int
    resolution: int = 100
    x_axis: int = 0
    y_axis: int = 1

    def suits(self, experiment: Experiment) -> bool:
        shape = experiment.shapes().get(self.layer_id, (0,))
        return _has_grid(experiment, self.x_axis, self.y_axis) and 0 <= self.index < shape[0]


@dataclass(frozen=True)
class InputMaps(Probe[Mapping[str, Float32]]):
    """Every input on offer, chosen or not, over the plane: by input name, (resolution, resolution) float32."""

    resolution: int = 32
    x_axis: int = 0
    y_axis: int = 1

    def suits(self, experiment: Experiment) -> bool:
        return _has_grid(experiment, self.x_axis, self.y_axis)


Affine = tuple[Float32, Float32 | None]
"""Weight (units, inputs) and bias (units,) of a layer; None where it has no bias."""


@dataclass(frozen=True)
class Weights(Probe[Mapping[str, Affine]]):
    """Weight and bias of each Linear and the output, by layer id; copies."""


@dataclass(frozen=True)
class SamplePoints:
    """Samples as points of the plot.

    points: (n, columns) float32, the raw measurements. targets: (n,) float32; the class number or
    the value. training: (n,) bool, True where the sample is trained on.
    """

    points: Float32
    targets: Float32
    training: NDArray[np.bool_]


@dataclass(frozen=True)
class AllSamples(Probe[SamplePoints]):
    """Every sample of the data set, as points of the plot."""

    def suits(self, experiment: Experiment) -> bool:
        return has_rows(experiment)


@dataclass(frozen=True)
class Predict(Probe[Float32]):
    """The answer to one sample, given by its raw measurements, one number a column.

    Classification: probabilities (classes,) float32. Regression: the value, (1,).
    """

    values: tuple[float, ...]

    def suits(self, experiment: Experiment) -> bool:
        fitting = has_rows(experiment) and len(self.values) == len(experiment.data.info.columns)
        return fitting and bool(np.isfinite(np.array(self.values, np.float32)).all())


@dataclass(frozen=True)
class DigitAnswer:
    """The network's answer to a drawing.

    probabilities: (classes,) float32. picture: (height, width) float32 in 0…1, exactly what the network was fed before
    any standardising. saliency: the same shape, which pixels speak for (> 0) and against (< 0) the likeliest class,
    scaled to a largest magnitude of 1; None where it was not asked for.
    """

    probabilities: Float32
    picture: Float32
    saliency: Float32 | None = None


@dataclass(frozen=True)
class Digit(Probe[DigitAnswer]):
    """The network's answer to a drawing that is not empty; only for data whose samples are pictures of one channel."""

    drawing: Drawing
    preparation: Preparation = field(default_factory=Preparation)
    saliency: bool = False

    def suits(self, experiment: Experiment) -> bool:
        return takes_drawings(experiment) and not self.drawing.empty


@dataclass(frozen=True)
class Augmented(Probe[Float32]):
    """A training picture and augmented copies of it: (1 + count, channels, height, width) float32 in 0…1.

    First the picture itself, then the copies as training steps see them.
    number: of the picture among the training pictures, from 0; counting goes on at the first after the last.
    """

    number: int = 0
    count: int = 4

    def suits(self, experiment: Experiment) -> bool:
        return has_pictures(experiment)


@dataclass(frozen=True)
class FeatureMaps(Probe[Mapping[str, Float32]]):
    """What every layer gives for a drawing: by layer id (channels, height, width) float32.

    A flat layer gives (units, 1, 1). limit: only so many channels or units of each layer, the first ones.
    """

    drawing: Drawing
    preparation: Preparation = field(default_factory=Preparation)
    limit: int = 64

    def suits(self, experiment: Experiment) -> bool:
        return takes_drawings(experiment) and not self.drawing.empty


@dataclass(frozen=True)
class SamplePictures:
    """One page of a data set's pictures or signals, and the network's answers to them.

    pictures: (n, channels, height, width) uint8, or (n, channels, length) float32 where samples are signals. numbers:
    (n,) int64, which samples of the data set these are, from 0. labels: (n,) int64, the true classes. predicted: (n,)
    int64, the likeliest classes, −1 where the network was not asked yet. confidence: (n,) float32, the probability of
    that class. fresh: (n,) bool, False where the answer comes from an earlier state of the network. page: the number of
    this page, from 0. The rest is about all pages together: total: how many samples; wrong: how many are answered
    wrongly; behind: how many have no fresh answer. class_asked, class_wrong: (classes,) int64, by true class, how many
    were ever asked about, and how many of these are wrong.
    """

    pictures: NDArray[Any]
    numbers: NDArray[np.int64]
    labels: NDArray[np.int64]
    predicted: NDArray[np.int64]
    confidence: Float32
    fresh: NDArray[np.bool_]
    page: int
    total: int
    wrong: int
    behind: int
    class_asked: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, np.int64))
    class_wrong: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, np.int64))

    @property
    def unanswered(self) -> int:
        """How many samples of all pages have no answer at all yet."""
        return self.total - int(self.class_asked.sum())

    @property
    def mistaken(self) -> NDArray[np.bool_]:
        """Where the network is known to be wrong: (n,) bool."""
        return np.asarray((self.predicted >= 0) & (self.predicted != self.labels))


@dataclass(frozen=True)
class SamplePage(Probe[SamplePictures]):
    """One page of the training or of the test samples; only for data whose samples are pictures or signals.

    In the order of their numbers; with `wrong_first`, those that the network gets wrong come first. page: from 0;
    beyond the last one, the last one is answered. label: only this class; None for all. answer: only those that are
    answered with this class; None for all. only: these samples alone, trained on or not; None for all.
    """

    page: int = 0
    per_page: int = 20
    label: int | None = None
    training: bool = False
    wrong_first: bool = False
    answer: int | None = None
    only: frozenset[int] | None = None

    def suits(self, experiment: Experiment) -> bool:
        known = all(k is None or 0 <= k < len(experiment.data.info.classes) for k in (self.label, self.answer))
        return not has_rows(experiment) and known and self.page >= 0 and self.per_page > 0


@dataclass(frozen=True)
class SampleAnswer:
    """The network's answer to one picture or signal of the data set.

    picture: (channels, height, width) uint8, or (channels, length) float32 of a signal. label: the true class.
    training: whether it is trained on. probabilities: (classes,) float32. saliency: (height, width) float32, or
    (length,), as in DigitAnswer; the channels together.
    """

    picture: NDArray[Any]
    label: int
    training: bool
    probabilities: Float32
    saliency: Float32 | None = None


@dataclass(frozen=True)
class Sample(Probe[SampleAnswer]):
    """The network's answer to one picture or signal of the data set, by its number from 0."""

    number: int
    saliency: bool = False

    def suits(self, experiment: Experiment) -> bool:
        return not has_rows(experiment) and self.number >= 0


@dataclass(frozen=True)
class FileAnswer:
    """The network's answer to a picture file.

    picture: (channels, height, width) uint8, as the network is fed it before any standardising. probabilities,
    saliency: as in SampleAnswer. error: why there is no answer, fit to show; the picture is empty then.
    """

    picture: NDArray[np.uint8]
    probabilities: Float32
    saliency: Float32 | None = None
    error: str = ""


@dataclass(frozen=True)
class PictureFile(Probe[FileAnswer]):
    """The network's answer to a picture file on this disk, prepared as the command line's `predict --image` does.

    stamp: which version of the file is meant (`models/files/atomic.py`); None where there was none.
    """

    path: str
    stamp: tuple[int, int, int] | None = None
    saliency: bool = False

    def suits(self, experiment: Experiment) -> bool:
        return has_pictures(experiment)


@dataclass(frozen=True)
class SampleMaps(Probe[Mapping[str, Float32]]):
    """What every layer gives for one picture of the data set, as in FeatureMaps; at the inputs the picture in 0…1.

    Of a signal, a layer gives (channels, 1, length), and so do the inputs, in the data's own unit.
    number: from 0; None for the first sample that is not trained on.
    """

    number: int | None = None
    limit: int = 64

    def suits(self, experiment: Experiment) -> bool:
        return not has_rows(experiment) and (self.number is None or self.number >= 0)
