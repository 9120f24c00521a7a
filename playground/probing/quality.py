"""How well a network answers its samples: counted from its answers, as far as these are known."""

from math import isfinite, sqrt

import numpy as np
import torch
from numpy.typing import NDArray

from models.talk.quality_probes import SHOWN, THRESHOLDS, ClassQuality, HowWell, ValueQuality
from playground.probing.kept_answers import KeptAnswers, Numbers
from playground.probing.subject import fixed
from playground.training.evaluate import r_squared

_LEVELS = THRESHOLDS.astype(np.float32)


class Qualities:
    """The quality of the answers to the training data and to the test data. A GradualMeasurement."""

    def __init__(self, kept: KeptAnswers) -> None:
        self.kept = kept
        self._classes = len(kept.experiment.data.info.classes)

    def read(self, probe: HowWell, seconds: float) -> ClassQuality | ValueQuality:
        """The quality, as up to date as `seconds` more of forward passes allow. See GradualMeasurement."""
        kept, rows = self.kept, self.kept.samples(probe.training, None)
        kept.notice_change()
        kept.catch_up(rows, rows[:0], seconds)
        known, behind = rows[kept.known(rows)], int((~kept.fresh(rows)).sum())
        if self._classes:
            truth, answers = self._labels(known), kept.answers[known].astype(np.int64)
            return class_quality(truth, answers, kept.confidence[known], self._classes, len(rows), behind)
        return self._values(known, len(rows), behind)

    def _labels(self, rows: Numbers) -> NDArray[np.int64]:
        return self.kept.dataset.targets[rows].astype(np.int64)

    def _values(self, rows: Numbers, total: int, behind: int) -> ValueQuality:
        targets, answers = self.kept.dataset.targets[rows], self.kept.answers[rows]
        shown = slice(None, None, max(-(-len(rows) // SHOWN), 1))
        measures = value_measures(targets, answers)
        arrays = fixed(rows[shown].astype(np.int64)), fixed(targets[shown].copy()), fixed(answers[shown].copy())
        return ValueQuality(*arrays, *measures, len(rows), total, behind)


def class_quality(
    truth: NDArray[np.int64],
    answers: NDArray[np.int64],
    confidence: NDArray[np.float32],
    classes: int,
    total: int,
    behind: int = 0,
) -> ClassQuality:
    """The counts of answers to samples of these true classes, all (n,)."""
    counts = np.bincount(truth * classes + answers, minlength=classes * classes).reshape(classes, classes)
    sure, sure_right = (fixed(_at_least(some)) for some in (confidence, confidence[truth == answers]))
    return ClassQuality(fixed(counts.astype(np.int64)), sure, sure_right, total, behind)


def value_measures(
    targets: NDArray[np.float32], answers: NDArray[np.float32]
) -> tuple[float | None, float | None, float | None]:
    """Root of the mean squared error, mean absolute error and R² of (n,) answers."""
    if not len(targets):
        return None, None, None
    errors = answers.astype(np.float64) - targets
    mse, mae = float(np.square(errors).mean()), float(np.abs(errors).mean())
    return _finite(sqrt(mse)), _finite(mae), r_squared(mse, torch.from_numpy(targets))


def _at_least(confidence: NDArray[np.float32]) -> NDArray[np.int64]:
    """How many of these (n,) reach each of THRESHOLDS: (101,)."""
    reached = np.searchsorted(_LEVELS, confidence, side="right")  # how many thresholds each of them reaches
    ending = np.bincount(reached, minlength=len(_LEVELS) + 1)
    return np.asarray(len(confidence) - np.cumsum(ending)[:-1], np.int64)


def _finite(value: float) -> float | None:
    return value if isfinite(value) else None
