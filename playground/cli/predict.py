"""`predict`: a trained network answers the rows of a CSV table, or drawings."""

import argparse
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import numpy as np

from models.design.data import DataKind, TableFile
from models.design.drawing import usual_preparation
from models.design.spec import SpecError
from models.files import storage
from models.files.checkpoint import Checkpoint, read_checkpoint
from models.talk.photo_probes import takes_photos
from models.talk.probes import Float32
from playground.cli import drawings, terminal
from playground.cli.exit_codes import WRONG_INPUT
from playground.cli.rows import read_rows, read_signals
from playground.cli.tables.rows import read_table_rows
from playground.drawing import photos
from playground.drawing.scans import read_scan
from playground.engine.engine import set_up_torch
from playground.probing import measure
from playground.probing.subject import Subject
from playground.session import samples_table
from playground.session.session import Session

_Picture = TypeVar("_Picture")


def predict(arguments: argparse.Namespace) -> int:
    """Print one answer for each row, drawing or picture, in order; returns the exit code.

    Nothing is printed if any row or drawing is wrong. A picture that cannot be read is said and left out.
    """
    trained = drawings.shipped_or_file(arguments.trained)
    if not storage.is_trained(trained):
        raise SpecError("{file} is not a trained network (.safetensors)", file=Path(trained).name)
    checkpoint = read_checkpoint(trained)
    if arguments.samples:
        print(samples_table.text(_session(checkpoint).run), end="")
        return 0
    if arguments.csv is None:
        return _predict_pictures(checkpoint, arguments)
    experiment = checkpoint.experiment
    source = experiment.data.source
    if experiment.data.info.image and not isinstance(source, TableFile):
        raise SpecError("{file} reads pictures; give it --strokes or --image", file=Path(trained).name)
    if isinstance(source, TableFile):
        rows = read_table_rows(arguments.csv, source)
    elif experiment.data.info.signal:
        rows = read_signals(arguments.csv, experiment.data.info)
    else:
        rows = read_rows(arguments.csv, experiment.data.info)
    session = _session(checkpoint)
    answers = measure.predict_rows(Subject(experiment, session.run.net, session.run.dataset), rows)
    for line in _lines(answers, experiment.data.info, arguments.json):
        print(line)
    return 0


def _session(checkpoint: Checkpoint) -> Session:
    """A session that goes on from this trained network."""
    set_up_torch()
    session = Session()
    session.load(checkpoint.experiment, checkpoint)
    return session


def _predict_pictures(checkpoint: Checkpoint, arguments: argparse.Namespace) -> int:
    reader = drawings.Reader(checkpoint, Path(arguments.trained).name)
    info, code = reader.experiment.data.info, 0
    if arguments.strokes is not None:
        answers = drawings.read_strokes(reader, arguments.strokes)
    elif takes_photos(reader.experiment):
        form, how = info.image, photos.suited(usual_preparation(info), reader.dark_ink)
        pictures, code = _readable(arguments.image, lambda path: photos.picture(path, form, how))
        answers = reader.read_pictures(np.stack(pictures)) if pictures else np.empty((0, len(info.classes)), np.float32)
    else:
        side = reader.side
        scans, code = _readable(arguments.image, lambda path: read_scan(path, side))
        answers = reader.read(np.stack(scans)) if scans else np.empty((0, len(info.classes)), np.float32)
    classes = info.classes if arguments.json else info.shown.classes
    for line in drawings.answer_lines(answers, classes, arguments.json):
        print(line)
    return code


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


def _lines(answers: Float32, info: DataKind, as_json: bool) -> Iterator[str]:
    if info.task == "regression":
        for value in map(float, answers[:, 0]):
            yield json.dumps({"value": value}) if as_json else f"{value:.6g}"
        return
    classes = info.classes if as_json else info.shown.classes
    for probabilities in answers:
        label = classes[int(probabilities.argmax())]
        each = dict(zip(classes, (float(p) for p in probabilities), strict=True))
        if as_json:
            yield json.dumps({"label": label, "probabilities": each})
        else:
            yield f"{label}  " + "  ".join(f"{name} {p:.4f}" for name, p in each.items())
