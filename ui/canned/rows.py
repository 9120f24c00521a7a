"""Made-up rows of a data set with a made-up network's answers, and their summary."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from models.design.experiment import Experiment
from models.talk.data_probes import ColumnSummary, Rows, SampleRows, Summary
from models.talk.probes import SamplePoints

Float = NDArray[np.float64]


def canned_rows(probe: SampleRows, samples: SamplePoints, answer: Callable[[Float], Float]) -> Rows:
    """Rows in the order that is asked for. answer: probabilities (n, classes) or values (n, 1) of points."""
    found = answer(samples.points.astype(np.float64))
    classes = found.shape[1] > 1
    answers = found.argmax(1) if classes else found[:, 0]
    confidence = found.max(1) if classes else np.zeros(len(found))
    chosen = samples.training == probe.training
    if probe.only is not None:
        chosen = np.isin(np.arange(len(chosen)), list(probe.only))
    if probe.label is not None:
        chosen &= samples.targets == probe.label
    if probe.answer is not None:
        chosen &= answers == probe.answer
    rows = np.flatnonzero(chosen)
    wrong = (answers != samples.targets) & classes
    error = np.where(wrong, confidence, -confidence) if classes else np.abs(answers - samples.targets)
    keys = {"number": np.arange(len(found)), "truth": samples.targets, "answer": answers, "confidence": confidence}
    key = samples.points[:, probe.order] if isinstance(probe.order, int) else keys.get(probe.order, error)
    rows = rows[np.argsort(-key[rows] if probe.descending else key[rows], kind="stable")]
    if probe.wrong_first:
        rows = rows[np.argsort(~wrong[rows], kind="stable")]
    first = min(probe.first, max(0, len(rows) - probe.count))
    shown = rows[first : first + probe.count]
    yes = np.ones(len(shown), bool)
    numbers = answers[shown].astype(np.float32), confidence[shown].astype(np.float32)
    points, targets = samples.points[shown], samples.targets[shown]
    return Rows(shown, points, targets, *numbers, yes, yes, first, len(rows), int(wrong[rows].sum()), 0)


def canned_summary(experiment: Experiment, samples: SamplePoints, bins: int) -> Summary:
    """The summary of these samples."""
    info, training = experiment.data.info, samples.training
    counts = [np.bincount(samples.targets[k].astype(int), minlength=len(info.classes)) for k in (training, ~training)]
    classes = np.stack(counts, 1) if info.classes else np.zeros((0, 2), np.int64)
    columns = tuple(_column(values, bins) for values in samples.points.T)
    target = None if info.classes else _column(samples.targets, bins)
    return Summary(int(training.sum()), int((~training).sum()), classes, columns, target)


def _column(values: NDArray[np.float32], bins: int) -> ColumnSummary:
    counts = np.histogram(values, bins)[0].astype(np.int64)
    low, high, mean, deviation = (float(v) for v in (values.min(), values.max(), values.mean(), values.std()))
    return ColumnSummary(low, high, mean, deviation, counts)
