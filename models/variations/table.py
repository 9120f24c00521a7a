"""What came of many runs as a table in text (CSV), one row for each run or trial."""

import csv
import io
from collections.abc import Iterable
from math import isfinite

from models.variations import result
from models.variations.result import TrialResult
from models.variations.search import Search, SearchTrial
from models.variations.variation import Variation


def of_variation(variation: Variation, results: Iterable[TrialResult]) -> str:
    """A header, and a row for each run that has ended, in the order of the runs."""
    measures, slots = result.measures_of(variation.experiment), variation.slots()
    rows: list[list[object]] = [
        ["run", "seed", *(axis.setting.key for axis in variation.axes), "epochs", "steps", *measures, "error"]
    ]
    for found in sorted(results, key=lambda r: r.number):
        slot = slots[found.number]
        values = [axis.values[k] for axis, k in zip(variation.axes, slot.place, strict=True)]
        figures = [_written(found.measures.get(name)) for name in measures]
        rows.append([found.number, slot.seed, *values, found.epochs, found.steps, *figures, found.error])
    return _text(rows)


def of_search(search: Search, trials: Iterable[SearchTrial]) -> str:
    """A header, and a row for each trial; `figure_name` says what is chosen by."""
    keys = [one.setting.key for one in search.ranges]
    rows: list[list[object]] = [["trial", "state", *keys, figure_name(search), "validation_loss", "error"]]
    for trial in trials:
        values = [trial.values.get(key, "") for key in keys]
        rows.append([trial.number, trial.state, *values, _written(trial.score), _written(trial.loss), trial.error])
    return _text(rows)


def figure_name(search: Search) -> str:
    """What a search chooses by, as it is called in tables and in JSON."""
    regression = search.experiment.data.info.task == "regression"
    return "validation_r2" if regression else "validation_accuracy"


def _written(value: float | None) -> str:
    return repr(float(value)) if value is not None and isfinite(value) else ""


def _text(rows: list[list[object]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()
