"""The samples of each source. One function a source; `dataset.make` makes inputs of what they give."""

from dataclasses import dataclass, replace
from functools import partial, singledispatch
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.design.data import BuiltIn, Data, PictureFolder, Points, Source, TableFile
from models.design.plane.pinwheel import Pinwheel
from models.design.plane.typed import Curve, Formula
from models.design.spec import SpecError
from models.language.text import tr
from models.talk.probes import Float32
from playground.datasets import flaws, images, split
from playground.datasets.images import has_dark_ink, pictures
from playground.datasets.plane import formulas, shapes
from playground.datasets.plane.rules import RULES, Rule
from playground.datasets.sign_language import photographs
from playground.datasets.signals import mnist_1d
from playground.datasets.tables.measured import NOTES, TABLES
from playground.datasets.tables.samples import table

_CHOOSING = 5  # makes this draw another one than those of the samples themselves
_TRAINED_ON = 0.8  # of the training samples, where settings are chosen by the others
_FEWEST = 10  # training samples that can be divided so


@dataclass(frozen=True, eq=False)
class Samples:
    """Samples as their source gives them, and which of them are trained on.

    points: (n, columns) float32, raw measurements, or (n, channels, height, width) uint8, pictures, or
    (n, channels, length) float32, signals. targets: (n,) float32, class number or value. training: (n,) bool.
    note: a remark about the samples, fit to show; may be empty. dark_ink: whether the ink of the pictures is darker
    than their paper. missing: how many values of each column the source lacks; () where none can be missing.
    """

    points: NDArray[Any]
    targets: Float32
    training: NDArray[np.bool_]
    note: str = ""
    dark_ink: bool = False
    missing: tuple[int, ...] = ()


@singledispatch
def samples(source: Source, data: Data, rng: np.random.Generator) -> Samples:
    """The samples of `data`, whose source is `source`.

    Raises NotHere, at once, where they have to be fetched first, and SpecError where they cannot be read.
    """
    raise TypeError(f"no samples of {type(source).__name__}")


@samples.register
def _(source: BuiltIn, data: Data, rng: np.random.Generator) -> Samples:
    if data.info.image:
        return _pictures(data, rng)
    if data.info.signal:
        shuffled = source.kind == "mnist-1d-shuffled"
        return _generated(lambda n, chance: mnist_1d.signals(n, data.noise, chance, shuffled=shuffled), data, rng)
    if data.info.table:
        points, targets = TABLES[source.kind]()
        note = tr(NOTES[source.kind]) if source.kind in NOTES else ""
        return Samples(points, targets, _split_rows(targets, data, rng), note)
    return _drawn(RULES[source.kind], data, rng)


@samples.register
def _(source: Pinwheel, data: Data, rng: np.random.Generator) -> Samples:
    return _drawn(partial(shapes.pinwheel, arms=source.classes), data, rng)


@samples.register
def _(source: Formula, data: Data, rng: np.random.Generator) -> Samples:
    return _drawn(partial(formulas.inequality, source), data, rng)


@samples.register
def _(source: Curve, data: Data, rng: np.random.Generator) -> Samples:
    return _drawn(partial(formulas.curve, source), data, rng)


def _drawn(rule: Rule, data: Data, rng: np.random.Generator) -> Samples:
    """Points that a rule draws at random."""

    def draw(n: int, rng: np.random.Generator) -> tuple[Float32, Float32]:
        *columns, values = rule(n, data.noise, rng)
        order = rng.permutation(n)
        return np.stack(columns, 1)[order].astype(np.float32), values[order].astype(np.float32)

    return _generated(draw, data, rng)


def _generated(draw: flaws.Draw, data: Data, rng: np.random.Generator) -> Samples:
    """Samples drawn at random, with the flaws asked for. Outliers and wrong labels are only among those trained on."""
    points, targets = draw(data.samples, rng)
    if data.imbalance and data.info.classes:
        points, targets = flaws.rare_classes(points, targets, data, draw)
    training = np.arange(len(targets)) < split.count(len(targets), data.train_share)
    if data.outliers:
        points, targets = flaws.outliers(points, targets, training, data)
    if data.label_noise:
        targets = flaws.wrong_labels(targets, training, data)
    return Samples(points, targets, training)


@samples.register
def _(source: PictureFolder, data: Data, rng: np.random.Generator) -> Samples:
    return _pictures(data, rng)


@samples.register
def _(source: Points, data: Data, rng: np.random.Generator) -> Samples:
    return Samples(*source.arrays(data.train_share, data.seed))


@samples.register
def _(source: TableFile, data: Data, rng: np.random.Generator) -> Samples:
    points, targets = table(source)
    training = _split_rows(targets, data, rng)
    dark = bool(data.info.image) and has_dark_ink(points, training)
    return Samples(points, targets, training, dark_ink=dark)


def training_part(found: Samples, data: Data) -> Samples:
    """The samples of `found` that are trained on, without a fifth of them: these take the place of the test samples.

    The fifth has as much of every class, or other people than the rest. Raises SpecError where there are too few.
    """
    kept, rng = np.flatnonzero(found.training), np.random.default_rng((data.seed, _CHOOSING))
    targets = found.targets[kept]
    if data.info.people:
        training = split.by_group(photographs.people()[kept], _TRAINED_ON, rng)
    elif data.info.task == "regression":
        training = rng.permutation(len(kept)) < split.count(len(kept), _TRAINED_ON)
    else:
        training = split.by_class(targets, _TRAINED_ON, rng)
    if len(kept) < _FEWEST or not training.any() or training.all():
        raise SpecError("There are too few training samples to choose by: a search sets a fifth of them aside. "
                        "Give it {fewest} or more.", fewest=_FEWEST)  # fmt: skip
    return replace(found, points=found.points[kept], targets=targets, training=training, missing=())


def _split_rows(targets: Float32, data: Data, rng: np.random.Generator) -> NDArray[np.bool_]:
    """Which rows of a table are trained on: the same share of each class, or so many rows."""
    if data.info.task == "regression":
        return rng.permutation(len(targets)) < split.count(len(targets), data.train_share)
    return split.by_class(targets, data.train_share, rng)


def _pictures(data: Data, rng: np.random.Generator) -> Samples:
    points, targets = pictures(data)
    if data.info.training:
        training = np.arange(len(targets)) < data.info.training
    elif data.info.people:
        training = split.by_group(photographs.people(), data.train_share, rng)
    else:
        training = split.by_class(targets, data.train_share, rng)
    dark = data.info.own and has_dark_ink(points, training)
    return Samples(points, targets, training, images.note(data), dark)
