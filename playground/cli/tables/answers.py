"""Answers to the rows of a table for `predict`. Loads what trains, which drawings and pictures do without."""

import json
from collections.abc import Iterator

from models.design.data import DataKind, TableFile
from models.design.spec import SpecError
from models.files.checkpoint import Checkpoint
from models.talk.probes import Float32
from playground.cli.rows import read_rows, read_signals
from playground.cli.tables.rows import read_table_rows
from playground.engine.engine import set_up_torch
from playground.probing import measure
from playground.probing.subject import Subject
from playground.session import samples_table
from playground.session.session import Session


def samples(checkpoint: Checkpoint) -> str:
    """What the network was trained and tested on, all as a CSV table."""
    return samples_table.text(_session(checkpoint).run)


def answer_rows(checkpoint: Checkpoint, name: str, path: str, as_json: bool) -> Iterator[str]:
    """A line for each row of the table at `path`. name: of the network's file.

    Raises SpecError where it reads pictures, and where a row is wrong.
    """
    experiment = checkpoint.experiment
    source = experiment.data.source
    if experiment.data.info.image and not isinstance(source, TableFile):
        raise SpecError("{file} reads pictures; give it --strokes or --image", file=name)
    if isinstance(source, TableFile):
        rows = read_table_rows(path, source)
    elif experiment.data.info.signal:
        rows = read_signals(path, experiment.data.info)
    else:
        rows = read_rows(path, experiment.data.info)
    session = _session(checkpoint)
    answers = measure.predict_rows(Subject(experiment, session.run.net, session.run.dataset), rows)
    return _lines(answers, experiment.data.info, as_json)


def _session(checkpoint: Checkpoint) -> Session:
    """A session that goes on from this trained network."""
    set_up_torch()
    session = Session()
    session.load(checkpoint.experiment, checkpoint)
    return session


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
