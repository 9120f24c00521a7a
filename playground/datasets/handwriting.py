"""What the shipped digit network learns from and is tested on: MNIST, drawings of people with a pen, and doodles."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from models.design.data import Data
from models.design.drawing import Drawing
from models.design.spec import SpecError
from playground.datasets import unipen
from playground.datasets.dataset import make
from playground.datasets.download import PROGRAM
from playground.datasets.unipen import Sample
from playground.drawing import variants
from playground.drawing.doodle_shapes import HELD_OUT, LEARNED
from playground.drawing.doodles import doodles, scribble
from playground.drawing.many_strokes import paint_all
from playground.drawing.strokes import MNIST

TEST_WRITERS = frozenset({5, 10, 15, 20, 25, 30})
"""Of 30 people, those whose drawings are neither trained on nor used to choose anything."""

CHECK_WRITERS = frozenset({1, 6, 11, 16, 21, 26})
CHECK_PICTURES = 5_000
"""The test data while settings are being chosen: `CHECK_WRITERS`, and so many of MNIST's last training pictures."""

CHECK_SHAPES = 4
"""While settings are being chosen, one in so many of the shapes that are learned is tested on instead."""

PEN_WIDTHS = 2.0, 2.4  # px, the range of stroke widths in MNIST
NO_DIGIT = -1
"""The label of what is none."""

_JOINED, _SMALL_LOOP, _UNFINISHED = 0.25, 0.25, 0.04  # shares of the drawings that can be varied in this way
_SCRIBBLES, _SPOILT = 0.2, 0.3  # shares of what is no digit; the others are doodles of shapes


@dataclass(frozen=True)
class Examples:
    """pictures: (n, 1, 28, 28) uint8, ink 255. labels: (n,) int64, NO_DIGIT of what is none."""

    pictures: Tensor
    labels: Tensor

    def __len__(self) -> int:
        return len(self.labels)


@dataclass(frozen=True)
class Material:
    """Pictures, drawings and doodled shapes to learn from, and other ones, by other people, to test with."""

    pictures: Examples
    drawings: list[Sample]
    shapes: Mapping[str, str]
    test_pictures: Examples
    test_drawings: list[Sample]
    test_shapes: Mapping[str, str]


def gather(check: bool) -> Material:
    """All pictures and drawings. check: test on part of the training data instead of the real test data.

    Raises SpecError where the pen strokes are missing, and NotHere where MNIST has to be downloaded first.
    """
    import pooch

    path = unipen.find(pooch.os_cache(PROGRAM))
    if path is None:
        raise SpecError(
            "the pen strokes are missing: {file}, in the folder that PLAYGROUND_DATA names", file=unipen.FILE
        )
    samples = unipen.read(path)
    dataset = make(Data.of("mnist"))
    every = Examples(torch.from_numpy(dataset.points.copy()), torch.from_numpy(dataset.targets.astype(np.int64)))
    last = int(dataset.training.sum())
    learned, tested = slice(0, last), slice(last, len(every))
    known = [sample for sample in samples if sample.writer not in TEST_WRITERS]
    held_out = [sample for sample in samples if sample.writer in TEST_WRITERS]
    if check:
        learned, tested = slice(0, last - CHECK_PICTURES), slice(last - CHECK_PICTURES, last)
        held_out = [sample for sample in known if sample.writer in CHECK_WRITERS]
        known = [sample for sample in known if sample.writer not in CHECK_WRITERS]
    shapes, test_shapes = LEARNED, HELD_OUT
    if check:
        test_shapes = {name: LEARNED[name] for name in list(LEARNED)[::CHECK_SHAPES]}
        shapes = {name: shape for name, shape in LEARNED.items() if name not in test_shapes}
    return Material(_part(every, learned), known, shapes, _part(every, tested), held_out, test_shapes)


def varied(samples: list[Sample], rng: np.random.Generator) -> Examples:
    """The drawings as pictures, each as another hand would draw it.

    Some are drawn in one line, with a smaller loop, or without their last stroke.
    """
    drawings = []
    for sample, lot in zip(samples, rng.random((len(samples), 3)), strict=True):
        drawing = sample.drawing
        if lot[0] < _UNFINISHED:
            drawing = variants.unfinished(sample.label, drawing)
        if lot[1] < _JOINED:
            drawing = variants.joined(sample.label, drawing)
        if lot[2] < _SMALL_LOOP:
            drawing = variants.with_small_loop(sample.label, drawing, rng)
        drawings.append(variants.by_another_hand(drawing, rng))
    return Examples(_painted(drawings, rng), torch.tensor([sample.label for sample in samples]))


def no_digits(n: int, material: Material, rng: np.random.Generator) -> Examples:
    """n pictures of what is no digit: doodles of the shapes to learn, scribbles, and digits that were spoilt."""
    spoilt, scribbles = round(_SPOILT * n), round(_SCRIBBLES * n)
    drawings = doodles(n - spoilt - scribbles, material.shapes, rng) + [scribble(rng) for _ in range(scribbles)]
    for first, second in rng.integers(0, len(material.drawings), (spoilt, 2)):
        one, other = material.drawings[first], material.drawings[second]
        drawings.append(variants.spoilt(one.label, one.drawing, other.drawing, rng))
    return Examples(_painted(drawings, rng), torch.full((n,), NO_DIGIT))


def _painted(drawings: list[Drawing], rng: np.random.Generator) -> Tensor:
    """Each painted with a random pen width out of `PEN_WIDTHS`: (n, 1, 28, 28) uint8."""
    widths = rng.uniform(*PEN_WIDTHS, len(drawings))
    pictures = paint_all(drawings, MNIST[0], widths)
    return torch.from_numpy(np.rint(255 * pictures).astype(np.uint8))[:, None]


def joined(*parts: Examples) -> Examples:
    return Examples(torch.cat([p.pictures for p in parts]), torch.cat([p.labels for p in parts]))


def _part(examples: Examples, rows: slice) -> Examples:
    return Examples(examples.pictures[rows], examples.labels[rows])
