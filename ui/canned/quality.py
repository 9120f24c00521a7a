"""How well a made-up network answers made-up samples."""

import numpy as np
from numpy.typing import NDArray

from models.talk.quality_probes import THRESHOLDS, ClassQuality, ValueQuality


def canned_classes(
    truth: NDArray[np.int64], answers: NDArray[np.int64], confidence: NDArray[np.floating], classes: int
) -> ClassQuality:
    """The counts of these answers, (n,)."""
    counts = np.zeros((classes, classes), np.int64)
    np.add.at(counts, (truth, answers), 1)
    right = truth == answers
    sure, sure_right = (
        np.array([int((some >= t).sum()) for t in THRESHOLDS]) for some in (confidence, confidence[right])
    )
    return ClassQuality(counts, sure, sure_right, len(truth), 0)


def canned_values(numbers: NDArray[np.int64], truth: NDArray[np.float32], answers: NDArray[np.float32]) -> ValueQuality:
    """The errors of these answers, (n,)."""
    errors = (answers - truth).astype(np.float64)
    mse, mae = float(np.square(errors).mean()), float(np.abs(errors).mean())
    r2 = 1 - mse / float(truth.astype(np.float64).var())
    return ValueQuality(numbers, truth, answers, mse**0.5, mae, r2, len(truth), len(truth), 0)
