"""Pictures as samples: the digits inside scikit-learn, MNIST and Fashion-MNIST, hands, a user's own folder.

Pictures are (n, channels, height, width) uint8, labels (n,) float32 class numbers. Built-in sets have light ink, 255,
on dark paper, 0; a user's pictures may have either.
"""

from itertools import groupby
from typing import Any
from weakref import WeakValueDictionary

import numpy as np
from numpy.typing import NDArray

from models.design.data import Data, PictureFolder
from models.design.spec import SpecError
from models.design.wording import one_line
from models.language.text import joined, tr
from models.talk.probes import Float32
from playground.datasets import download, folder, idx
from playground.datasets.sign_language import photographs
from playground.datasets.tables.measured import rows

Pictures = NDArray[np.uint8]

_TRAINING, _TEST = 60_000, 10_000
_SIDE = 28  # px
_AT_ONCE = 5_000  # pictures that are converted to floats at a time
_NAMED = 3  # files that are named where some were left out
_ENOUGH = 2_000  # pictures that show what ink and paper are like


def pictures(data: Data) -> tuple[Pictures, Float32]:
    """All pictures of a data set and their labels, both read-only; those meant for training come first.

    Raises NotHere where they have to be fetched first, and SpecError where they cannot be read.
    """
    if isinstance(data.source, PictureFolder):
        return folder.pictures(data.source)
    return _pictures(data.kind)


def note(data: Data) -> str:
    """A sentence about what was left out of a user's pictures and why, fit to show; empty where nothing was."""
    out = folder.left_out(data.source) if isinstance(data.source, PictureFolder) else ()
    if not out:
        return ""
    groups = groupby(out[:_NAMED], key=lambda one: one[1])
    listed = joined(tr("{0} ({1})").format(joined(name for name, _ in group), why) for why, group in groups)
    if len(out) > _NAMED:
        said = tr("{count:,} are left out: {listed} and others.")
    else:
        said = tr("Left out: {listed}.") if len(out) == 1 else tr("{count:,} are left out: {listed}.")
    return said.format(count=len(out), listed=listed).through(one_line)


def has_dark_ink(found: Pictures, training: NDArray[np.bool_]) -> bool:
    """Whether training pictures have dark ink on light paper: the border is lighter than the rest, by median and mean.

    found: (n, channels, height, width). training: (n,), which of them. A border pixel is one of the outermost.
    """
    rows = np.flatnonzero(training)
    some = found[rows[:: -(-len(rows) // _ENOUGH)]]
    edge = np.ones(some.shape[2:], bool)
    edge[1:-1, 1:-1] = False
    return bool(np.median(some[..., edge]) > some[..., ~edge].mean())


_held: WeakValueDictionary[tuple[str, str], NDArray[Any]] = WeakValueDictionary()
"""The arrays of the built-in sets as long as anybody has them: another seed or share of MNIST shares its 55 MB."""


def _pictures(kind: str) -> tuple[Pictures, Float32]:
    found, labels = _held.get((kind, "pictures")), _held.get((kind, "labels"))
    if found is None or labels is None:
        _held[kind, "pictures"], _held[kind, "labels"] = found, labels = _read(kind)
    return found, labels


def _read(kind: str) -> tuple[Pictures, Float32]:
    if kind == "digits":
        found = digits()
    elif kind == "hands":
        found = photographs.pictures()
    elif kind == "mnist-16":
        large, labels = _official("mnist")
        found = resized(large[:, 0], 16)[:, None], labels
    else:
        found = _official(kind)
    for array in found:
        array.flags.writeable = False
    return found


def digits() -> tuple[Pictures, Float32]:
    """1,797 digits of 8×8, ink 0 to 16 brought to 0 to 255.

    Source: E. Alpaydin, C. Kaynak 1998, "Optical Recognition of Handwritten Digits", UCI Machine Learning Repository.
    """
    table = rows("digits.csv.gz", skip=0)
    if table is None:
        raise SpecError("The digits are missing from scikit-learn. Install it again: pip install scikit-learn.")
    ink = np.rint(table[:, :64] * np.float32(255 / 16)).astype(np.uint8)
    return ink.reshape(-1, 1, 8, 8), table[:, 64].copy()


def _official(name: str) -> tuple[Pictures, Float32]:
    """The four files of a set in MNIST's format as one: 60,000 pictures for training, then 10,000."""
    paths = download.located(name)
    found = np.empty((_TRAINING + _TEST, 1, _SIDE, _SIDE), np.uint8)
    found[:_TRAINING, 0] = idx.read(paths[0], (_TRAINING, _SIDE, _SIDE))
    found[_TRAINING:, 0] = idx.read(paths[2], (_TEST, _SIDE, _SIDE))
    labels = np.concatenate([idx.read(paths[1], (_TRAINING,)), idx.read(paths[3], (_TEST,))])
    if labels.max() > 9:
        raise SpecError("The labels of {title} go beyond 9. Delete its files, and load it again.", title=name)
    return found, labels.astype(np.float32)


def resized(large: Pictures, side: int) -> Pictures:
    """Square pictures (n, side, side) of another size: each new pixel is the mean of the area that it covers.

    large: uint8. The margin is scaled too, so that nothing is cut off and digits keep their place within the picture.
    """
    areas = _areas(large.shape[-1], side)
    small = np.empty((len(large), side, side), np.uint8)
    for start in range(0, len(large), _AT_ONCE):
        part = large[start : start + _AT_ONCE].astype(np.float32)
        small[start : start + _AT_ONCE] = np.rint(areas @ part @ areas.T)
    return small


def _areas(before: int, after: int) -> Float32:
    """The share of each old pixel in each new one, along one axis: (after, before) float32, rows summing to 1."""
    old, new = np.arange(before), np.arange(after)[:, None] * (before / after)
    overlap = np.minimum(old + 1, new + before / after) - np.maximum(old, new)
    shares: Float32 = (np.clip(overlap, 0, None) * (after / before)).astype(np.float32)
    return shares
