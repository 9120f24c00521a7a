"""Runs as a table in text (CSV), one row for each: what it is called, how it went, and every setting."""

import csv
import io
from collections.abc import Iterable
from dataclasses import fields

from models.design.experiment import Experiment
from models.design.layers import ACTIVATIONS
from models.language.text import tr
from models.runs.layer_names import title
from models.runs.record import RunRecord

_FIRST = ("run", "name", "pinned", "when", "data", "network", "epoch", "step")
_METRICS = ("train_loss", "test_loss", "train_accuracy", "test_accuracy", "train_r2", "test_r2")


def as_csv(records: Iterable[RunRecord]) -> str:
    """A header, and a row for each run in the order given; an empty field where there is no value."""
    chosen = list(records)
    settings = [_settings(record.experiment) for record in chosen]
    names = list(dict.fromkeys(name for row in settings for name in row))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([*_FIRST, *_METRICS, "seeds", "note", *names])
    for record, row in zip(chosen, settings, strict=True):
        writer.writerow(
            [
                record.number,
                record.called,
                "yes" if record.pinned else "no",
                record.when,
                record.experiment.data.info.name,
                network_in_words(record.experiment),
                record.epoch,
                record.step,
                *(_written(getattr(record.metrics, name, None)) for name in _METRICS),
                record.seeds,
                " ".join(record.note.split()),
                *(_written(row.get(name)) for name in names),
            ]
        )
    return text.getvalue()


def network_in_words(experiment: Experiment) -> str:
    """The layers in one line: "Linear 4 tanh, Linear 2 tanh"."""
    said = []
    for layer in experiment.network.layers:
        key = getattr(layer, "activation", getattr(layer, "function", ""))
        said.append(" ".join([title(experiment, layer.id), *([tr(ACTIVATIONS[key])] if key else [])]))
    return ", ".join(said)


def _settings(experiment: Experiment) -> dict[str, object]:
    """Every setting that is one number, word or switch, by its place in the design's file."""
    found: dict[str, object] = {}
    for part, spec in (("data", experiment.data), ("training", experiment.training)):
        for f in fields(spec):
            if "label" in f.metadata:
                found[f"{part}.{f.name}"] = getattr(spec, f.name)
    found["data.inputs"] = " ".join(experiment.data.inputs)
    return found


def _written(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return repr(value) if isinstance(value, float) else str(value)
