"""What the shipped digit network learns from and is tested on: MNIST, and drawings of people with a pen."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from models.design.data import Data
from models.design.spec import SpecError
from playground.datasets import unipen
from playground.datasets.dataset import make
from playground.datasets.download import PROGRAM
from playground.datasets.unipen import Sample
from playground.drawing import strokes

TEST_WRITERS = frozenset({5, 10, 15, 20, 25, 30})
"""Of 30 people, those whose drawings are neither trained on nor used to choose anything."""

CHECK_WRITERS = frozenset({1, 6, 11, 16, 21, 26})
CHECK_PICTURES = 5_000
"""The test data while settings are being chosen: `CHECK_WRITERS`, and so many of MNIST's last training pictures."""

PEN_WIDTHS = 2.0, 2.4  # px, the range of stroke widths in MNIST


@dataclass(frozen=True)
class Examples:
    """pictures: (n, 1, 28, 28) uint8, ink 255. labels: (n,) int64."""

    pictures: Tensor
    labels: Tensor

    def __len__(self) -> int:
        return len(self.labels)


@dataclass(frozen=True)
class Material:
    """Pictures and drawings to learn from, and other ones, by other people, to test with."""

    pictures: Examples
    drawings: list[Sample]
    test_pictures: Examples
    test_drawings: list[Sample]


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
    return Material(_part(every, learned), known, _part(every, tested), held_out)


def painted(samples: list[Sample], rng: np.random.Generator) -> Examples:
    """The drawings as pictures, each painted with a random pen width out of `PEN_WIDTHS`."""
    widths = rng.uniform(*PEN_WIDTHS, len(samples))
    pictures = [strokes.paint(s.drawing, width=float(w)) for s, w in zip(samples, widths, strict=True)]
    ink = torch.from_numpy(np.rint(255 * np.stack(pictures)).astype(np.uint8))[:, None]
    return Examples(ink, torch.tensor([sample.label for sample in samples]))


def joined(*parts: Examples) -> Examples:
    return Examples(torch.cat([p.pictures for p in parts]), torch.cat([p.labels for p in parts]))


def _part(examples: Examples, rows: slice) -> Examples:
    return Examples(examples.pictures[rows], examples.labels[rows])
