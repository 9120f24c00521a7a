"""`predict`: a trained network answers the rows of a CSV table, or drawings."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from models.design.data import DataKind, PictureFolder
from models.design.spec import SpecError
from models.files import storage
from models.files.checkpoint import Checkpoint, read_checkpoint
from models.talk.probes import Float32
from playground.cli import drawings
from playground.cli.rows import read_rows
from playground.datasets.folder import picture
from playground.drawing.scans import read_scan
from playground.engine.engine import warm_up
from playground.probing import measure
from playground.probing.subject import Subject
from playground.session.session import Session


def predict(arguments: argparse.Namespace) -> int:
    """Print one answer for each row or drawing, in order; nothing is printed if any of them is wrong. Returns 0."""
    trained = drawings.shipped_or_file(arguments.trained)
    if not storage.is_trained(trained):
        raise SpecError("{file} is not a trained network (.safetensors)", file=Path(trained).name)
    checkpoint = read_checkpoint(trained)
    if arguments.csv is None:
        return _predict_pictures(checkpoint, arguments)
    experiment = checkpoint.experiment
    if experiment.data.info.image:
        raise SpecError("{file} reads pictures; give it --strokes or --image", file=Path(trained).name)
    rows = read_rows(arguments.csv, experiment.data.info)
    warm_up()
    session = Session()
    session.load(experiment, checkpoint)
    answers = measure.predict_rows(Subject(experiment, session.run.net, session.run.dataset), rows)
    for line in _lines(answers, experiment.data.info, arguments.json):
        print(line)
    return 0


def _predict_pictures(checkpoint: Checkpoint, arguments: argparse.Namespace) -> int:
    reader = drawings.Reader(checkpoint, Path(arguments.trained).name)
    source = reader.experiment.data.source
    if arguments.strokes is not None:
        answers = drawings.read_strokes(reader, arguments.strokes)
    elif isinstance(source, PictureFolder):
        answers = reader.read_pictures(np.stack([picture(path, source) for path in arguments.image]))
    else:
        answers = reader.read(np.stack([read_scan(path, reader.side) for path in arguments.image]))
    for line in drawings.answer_lines(answers, reader.experiment.data.info.classes, arguments.json):
        print(line)
    return 0


def _lines(answers: Float32, info: DataKind, as_json: bool) -> Iterator[str]:
    if info.task == "regression":
        for value in map(float, answers[:, 0]):
            yield json.dumps({"value": value}) if as_json else f"{value:.6g}"
        return
    for probabilities in answers:
        label = info.classes[int(probabilities.argmax())]
        each = dict(zip(info.classes, (float(p) for p in probabilities), strict=True))
        if as_json:
            yield json.dumps({"label": label, "probabilities": each})
        else:
            yield f"{label}  " + "  ".join(f"{name} {p:.4f}" for name, p in each.items())
