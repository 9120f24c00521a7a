"""Answers over the plane as colours and as words. Knows no widget."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from models.design.data import DataKind
from models.talk.probes import Float32, SamplePoints
from ui.look import theme

_BANDS = 5  # steps from 0 to 1 where numbers are discretised


def answer_colours(info: DataKind, answer: Float32, discrete: bool) -> theme.RGBA:
    """The colours of a boundary reading: (…, rows, columns) float32 to (rows, columns, 4) uint8."""
    colours = theme.current()
    if answer.ndim == 3:
        if discrete:
            answer = (np.arange(len(answer))[:, None, None] == answer.argmax(0)).astype(np.float32)
        return theme.class_colours(answer, colours)
    if info.task == "regression":
        return theme.value_colours(np.round(answer * _BANDS) / _BANDS if discrete else answer, colours)
    values = 2 * answer - 1
    return theme.value_colours(np.where(values < 0, -1.0, 1.0) if discrete else values, colours)


def answer_in_words(info: DataKind, answer: NDArray[np.float32]) -> str:
    """One cell's answer: the likeliest class and its probability, or the value."""
    if info.task == "regression":
        return QCoreApplication.translate("Readings", "value {0}").format(two(float(answer)))
    probabilities = answer if answer.ndim else np.array([1 - answer, answer])
    best = int(probabilities.argmax())
    return f"{info.classes[best]} {two(float(probabilities[best]))}"


def two(value: float) -> str:
    """The number with two decimals and a true minus sign."""
    return f"{value:.2f}".replace("-", "−")


def same_samples(a: SamplePoints, b: SamplePoints | None) -> bool:
    """Whether both are the same samples; mostly known without comparing numbers."""
    if b is None or a is b:
        return a is b
    pairs = ((a.points, b.points), (a.targets, b.targets), (a.training, b.training))
    return all(x is y or np.array_equal(x, y) for x, y in pairs)
