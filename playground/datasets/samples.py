"""The samples of each source. One function a source; `dataset.make` makes inputs of what they give."""

from dataclasses import dataclass
from functools import partial, singledispatch
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.design.data import BuiltIn, Data, PictureFolder, Points, Source, TableFile
from models.design.plane.pinwheel import Pinwheel
from models.design.plane.typed import Curve, Formula
from models.talk.probes import Float32
from playground.datasets import split
from playground.datasets.images import has_dark_ink, note, pictures
from playground.datasets.plane import formulas, shapes
from playground.datasets.plane.rules import RULES, Rule
from playground.datasets.sign_language import photographs
from playground.datasets.signals import mnist_1d
from playground.datasets.tables.samples import table
from playground.datasets.tabular import TABLES


@dataclass(frozen=True, eq=False)
class Samples:
    """Samples as their source gives them, and which of them are trained on.

    points: (n, columns) float32, raw measurements, or (n, channels, height, width) uint8, pictures, or
    (n, channels, length) float32, signals. targets: (n,) float32, class number or value. training: (n,) bool.
    note: a remark about the samples, fit to show; may be empty. dark_ink: whether the ink of the pictures is darker
    than their paper.
    """

    points: NDArray[Any]
    targets: Float32
    training: NDArray[np.bool_]
    note: str = ""
    dark_ink: bool = False


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
        points, targets = mnist_1d.signals(data.samples, data.noise, rng, shuffled=source.kind == "mnist-1d-shuffled")
        return Samples(points, targets, np.arange(len(targets)) < split.count(len(targets), data.train_share))
    if data.info.table:
        points, targets = TABLES[source.kind]()
        return Samples(points, targets, split.by_class(targets, data.train_share, rng))
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
    *columns, values = rule(data.samples, data.noise, rng)
    order = rng.permutation(len(values))
    points = np.stack(columns, 1)[order].astype(np.float32)
    training = np.arange(len(order)) < split.count(len(order), data.train_share)
    return Samples(points, values[order].astype(np.float32), training)


@samples.register
def _(source: PictureFolder, data: Data, rng: np.random.Generator) -> Samples:
    return _pictures(data, rng)


@samples.register
def _(source: Points, data: Data, rng: np.random.Generator) -> Samples:
    points = np.array([row.values for row in source.rows], np.float32).reshape(-1, len(source.columns))
    targets = np.array([row.target for row in source.rows], np.float32)
    return Samples(points, targets, np.fromiter(source.trained(data.train_share, data.seed), bool))


@samples.register
def _(source: TableFile, data: Data, rng: np.random.Generator) -> Samples:
    points, targets = table(source)
    if source.task == "regression":
        training = rng.permutation(len(targets)) < split.count(len(targets), data.train_share)
    else:
        training = split.by_class(targets, data.train_share, rng)
    dark = bool(data.info.image) and has_dark_ink(points, training)
    return Samples(points, targets, training, dark_ink=dark)


def _pictures(data: Data, rng: np.random.Generator) -> Samples:
    points, targets = pictures(data)
    if data.info.training:
        training = np.arange(len(targets)) < data.info.training
    elif data.info.people:
        training = split.by_group(photographs.people(), data.train_share, rng)
    else:
        training = split.by_class(targets, data.train_share, rng)
    dark = data.info.own and has_dark_ink(points, training)
    return Samples(points, targets, training, note(data), dark)
