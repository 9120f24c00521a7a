"""The samples of a run as a table: which of them are trained on, what they are, and what the network answers."""

import csv
import io
from collections.abc import Iterator

import numpy as np

from models.design.spec import SpecError
from models.files import atomic, reading
from models.talk.snapshot import Saved
from playground.probing.kept_answers import KeptAnswers
from playground.probing.subject import undisturbed
from playground.session.run_state import RunState

SUFFIX = ".csv"


def save(path: str, ticket: int, run: RunState) -> Saved:
    """Write the table to `path`; a failure is returned in `Saved.error`, not raised."""
    try:
        atomic.write(path, text(run).encode("utf-8-sig"))  # the mark by which Excel knows UTF-8
    except (OSError, SpecError) as error:
        return Saved(ticket, path, reading.reason(error))
    return Saved(ticket, path)


def text(run: RunState) -> str:
    """The table as CSV with a heading, one line a sample in the order of their numbers, from 1.

    Classes have their own names, not those of the language in force. Of pictures and signals the table has no values.
    Raises NotHere where the samples are missing.
    """
    if run.missing is not None:
        raise run.missing
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(_rows(run))
    return file.getvalue()


def _rows(run: RunState) -> Iterator[list[object]]:
    info, dataset = run.experiment.data.info, run.dataset
    kept, every = KeptAnswers(run.experiment, run.net, dataset), np.arange(len(dataset.targets))
    with undisturbed(run.net):
        kept.notice_change()
        kept.catch_up(every, every[:0], float("inf"))
    names = [] if info.shape else [f"{c.name} ({c.unit})" if c.unit else c.name for c in info.columns]
    yield ["number", "split", *names, "truth", "answer", *(["probability"] if info.classes else [])]
    for k, (target, answer) in enumerate(zip(dataset.targets.tolist(), kept.answers.tolist(), strict=True)):
        values = [] if info.shape else [_number(v) for v in dataset.points[k]]
        said: list[object] = [_number(dataset.targets[k]), _number(kept.answers[k])]
        if info.classes:
            said = [info.classes[int(target)], info.classes[int(answer)], f"{kept.confidence[k]:.4f}"]
        yield [k + 1, "training" if dataset.training[k] else "test", *values, *said]


def _number(value: float) -> str:
    """The shortest text that gives this float32 again."""
    plain = value == 0 or 1e-4 <= abs(value) < 1e16
    return np.format_float_positional(value, trim="-") if plain else np.format_float_scientific(value, trim="-")
