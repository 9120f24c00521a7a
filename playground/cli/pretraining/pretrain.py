"""`pretrain`: train the digit network that comes with the program, and say how well it reads."""

import argparse
from dataclasses import replace

import numpy as np
import torch
from numpy.typing import NDArray

from models.design.drawing import SURE, Drawing
from models.design.experiment import Experiment
from models.files.checkpoint import Checkpoint, Position, write_checkpoint
from models.language.text import joined as joined_texts
from models.language.text import tr
from models.talk.snapshot import History
from playground.cli.drawings import Reader, painted
from playground.cli.pretraining import recipe
from playground.cli.train import check_target
from playground.datasets.handwriting import Examples, Material, gather
from playground.datasets.unipen import Sample
from playground.devices import devices
from playground.drawing.doodles import doodles
from playground.drawing.variants import joined, with_small_loop
from playground.net.build import Net

_CANVAS = 280.0  # px: its side
_THICKEST = 40.0  # px: a pen
_SMALL = 0.25  # of the canvas
_BATCH = 500
_DOODLES = 500


def pretrain(arguments: argparse.Namespace) -> int:
    """Train, save, report; returns the exit code. Raises SpecError."""
    check_target(arguments.save)
    material = gather(arguments.check)
    experiment = recipe.design()
    devices.set_threads(sum(experiment.parameter_counts().values()))
    net, steps = recipe.train(experiment, material, arguments.epochs, lambda line: print(line, flush=True))
    checkpoint = _checkpoint(experiment, net, Position(epoch=arguments.epochs, step=steps))
    reader = Reader(checkpoint, tr("the network"))
    checkpoint = replace(checkpoint, tensors={**checkpoint.tensors, **_history(reader, material, checkpoint.position)})
    if arguments.save:
        write_checkpoint(arguments.save, checkpoint)
    for line in report(reader, material):
        print(line)
    return 0


def _checkpoint(experiment: Experiment, net: Net, position: Position) -> Checkpoint:
    arrays = {f"network.{name}": array.detach().numpy().copy() for name, array in net.named_arrays()}
    return Checkpoint(experiment, position, arrays)


def _history(reader: Reader, material: Material, position: Position) -> dict[str, NDArray[np.float64]]:
    """A history with one point, the trained network's, so that a chart continues from there."""
    train_loss, train_accuracy = _measured(reader, material.pictures)
    test_loss, test_accuracy = _measured(reader, material.test_pictures)
    whole, real = np.array([[position.epoch], [position.step]]), np.array([[train_loss], [test_loss]])
    history = History(whole[0], whole[1], real[0], real[1], np.array([train_accuracy]), np.array([test_accuracy]))
    return {f"history.{name}": column for name, column in vars(history).items()}


def _measured(reader: Reader, examples: Examples) -> tuple[float, float]:
    """Mean cross-entropy and share of right answers."""
    labels = examples.labels.numpy()
    parts = [reader.read((part[:, 0].float() / 255).numpy()) for part in torch.split(examples.pictures, _BATCH)]
    probabilities = np.concatenate(parts)
    given = probabilities[np.arange(len(labels)), labels].astype(np.float64)
    return float(-np.log(np.maximum(given, 1e-12)).mean()), _share(probabilities.argmax(1) == labels)


def report(reader: Reader, material: Material) -> list[str]:
    """How well the network reads test samples, one line for each kind. Do not choose settings by these numbers."""
    labels = np.array([sample.label for sample in material.test_drawings])
    drawings = [sample.drawing for sample in material.test_drawings]
    small = [_in_a_corner(drawing, i % 4) for i, drawing in enumerate(drawings)]
    answers = reader.read(painted(drawings, reader.side))
    right = answers.argmax(1) == labels
    sure = answers.max(1) >= SURE
    small_right = reader.read(painted(small, reader.side)).argmax(1) == labels
    other_ways = [_in_another_way(sample, number) for number, sample in enumerate(material.test_drawings)]
    others_right = reader.read(painted(other_ways, reader.side)).argmax(1) == labels
    shapes = doodles(_DOODLES, material.test_shapes, np.random.default_rng(recipe.SEED))
    rejected = reader.read(painted(shapes, reader.side)).max(1) < SURE
    writers = sorted({sample.writer for sample in material.test_drawings})
    pictures, other_things = material.test_pictures, material.test_shapes
    return [
        tr("MNIST, {0:,} pictures: {1:.2%}").format(len(pictures), _measured(reader, pictures)[1]),
        tr("pen strokes, {0:,} drawings by writers {1}: {2:.2%}").format(
            len(labels), joined_texts(map(str, writers)), _share(right)
        ),
        tr("the same at a quarter of the size, in the corners, with the thickest pen: {0:.2%}").format(
            _share(small_right)
        ),
        tr("the same, 4 and 7 drawn in one line, 6 and 9 with a smaller loop: {0:.2%}").format(_share(others_right)),
        tr("sure of {0:.2%} of the drawings, and right with {1:.2%} of these").format(
            _share(sure), _share(right[sure])
        ),
        tr("unsure of {0:.2%} of {1} doodles of {2} other things").format(
            _share(rejected), len(shapes), len(other_things)
        ),
    ]


def _in_a_corner(drawing: Drawing, corner: int) -> Drawing:
    """The drawing made small, with the thickest pen, in corner 0 to 3 of the canvas; points in whole pixels."""
    scale = _SMALL * _CANVAS / drawing.side
    right, down = (side * (1 - _SMALL) * _CANVAS for side in divmod(corner, 2))
    strokes = tuple(
        tuple((float(round(x * scale + right)), float(round(y * scale + down))) for x, y in stroke)
        for stroke in drawing.strokes
    )
    return Drawing(strokes, _THICKEST, _CANVAS)


def _in_another_way(sample: Sample, number: int) -> Drawing:
    """The drawing in one line, or with a smaller loop, where people do so."""
    rng = np.random.default_rng((recipe.SEED, number))
    return with_small_loop(sample.label, joined(sample.label, sample.drawing), rng)


def _share(facts: NDArray[np.bool_]) -> float:
    return float(np.mean(facts))
