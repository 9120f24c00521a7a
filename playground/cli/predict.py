"""`predict`: a trained network answers the rows of a CSV table, or drawings."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np

from models.design.drawing import usual_preparation
from models.design.spec import SpecError
from models.files import storage
from models.files.checkpoint import Checkpoint, read_checkpoint
from models.talk.photo_probes import takes_photos
from models.talk.probes import Float32
from playground.cli import drawings, terminal
from playground.cli.exit_codes import WRONG_INPUT

_Picture = TypeVar("_Picture")


def predict(arguments: argparse.Namespace) -> int:
    """Print one answer for each row, drawing or picture, in order; returns the exit code.

    Nothing is printed if any row or drawing is wrong. A picture that cannot be read is said and left out.
    """
    trained = drawings.shipped_or_file(arguments.trained)
    if not storage.is_trained(trained):
        raise SpecError("{file} is not a trained network (.safetensors)", file=Path(trained).name)
    checkpoint = read_checkpoint(trained)
    if arguments.samples or arguments.csv is not None:
        from playground.cli.tables import answers  # what it loads takes a third of a second

        if arguments.samples:
            print(answers.samples(checkpoint), end="")
            return 0
        for line in answers.answer_rows(checkpoint, Path(trained).name, arguments.csv, arguments.json):
            print(line)
        return 0
    return _predict_pictures(checkpoint, arguments)


def _predict_pictures(checkpoint: Checkpoint, arguments: argparse.Namespace) -> int:
    reader = drawings.Reader(checkpoint, Path(arguments.trained).name)
    info, code = reader.experiment.data.info, 0
    if arguments.strokes is not None:
        answers = drawings.read_strokes(reader, arguments.strokes)
    else:
        answers, code = _answers_to_pictures(reader, arguments.image)
    classes = info.classes if arguments.json else info.shown.classes
    for line in drawings.answer_lines(answers, classes, arguments.json):
        print(line)
    return code


def _answers_to_pictures(reader: drawings.Reader, paths: list[str]) -> tuple[Float32, int]:
    """The answers to those that can be read, and the exit code."""
    from playground.drawing import photos  # what reads picture files, strokes do without
    from playground.drawing.scans import read_scan

    info = reader.experiment.data.info
    if takes_photos(reader.experiment):
        form, how = info.image, photos.suited(usual_preparation(info), reader.dark_ink)
        pictures, code = _readable(paths, lambda path: photos.picture(path, form, how))
        answers = reader.read_pictures(np.stack(pictures)) if pictures else None
    else:
        side = reader.side
        scans, code = _readable(paths, lambda path: read_scan(path, side))
        answers = reader.read(np.stack(scans)) if scans else None
    return np.empty((0, len(info.classes)), np.float32) if answers is None else answers, code


def _readable(paths: list[str], read: Callable[[str], _Picture]) -> tuple[list[_Picture], int]:
    """The pictures that can be read, and the exit code: of the others each is said, and nothing else depends on it."""
    found: list[_Picture] = []
    code = 0
    for path in paths:
        try:
            found.append(read(path))
        except SpecError as error:
            terminal.complain("predict", error.text)
            code = WRONG_INPUT
    return found, code
