"""Answers over the plane as colours and as words. Knows no widget."""

import numpy as np
from numpy.typing import NDArray

from models.design.data import Column, DataKind
from models.language.text import joined, tr
from models.talk.probes import Float32, SamplePoints
from ui.look import theme

_BANDS = 5  # steps from 0 to 1 where numbers are discretised
_NAMED = 3  # measurements that are named; of more only the number is said


def answer_colours(info: DataKind, answer: Float32, discrete: bool) -> theme.RGBA:
    """The colours of a boundary reading: (…, rows, columns) float32 to (rows, columns, 4) uint8."""
    colours = theme.current()
    if answer.ndim == 3:
        if discrete:
            answer = (np.arange(len(answer))[:, None, None] == answer.argmax(0)).astype(np.float32)
        return theme.class_colours(answer, colours)
    if info.task == "regression":
        answer = info.in_colour_range(answer)
        return theme.value_colours(np.round(answer * _BANDS) / _BANDS if discrete else answer, colours)
    values = 2 * answer - 1
    return theme.value_colours(np.where(values < 0, -1.0, 1.0) if discrete else values, colours)


def heights_of(answer: Float32) -> list[NDArray[np.float64]]:
    """The curves of a reading of `Curve`, (resolution,) each: the value, or the shares of the classes.

    Of two classes that of the second, as the other one is the rest.
    """
    rows = np.atleast_2d(np.asarray(answer, np.float64))
    return list(rows[1:] if len(rows) == 2 else rows)


def answer_in_words(info: DataKind, answer: NDArray[np.float32]) -> str:
    """One cell's answer, (classes,) or (): the likeliest class and its probability, or the value."""
    if info.task == "regression":
        return tr("value {0}").format(two(float(answer)))
    probabilities = answer if answer.ndim else np.array([1 - answer, answer])
    best = int(probabilities.argmax())
    return f"{info.classes[best]} {two(float(probabilities[best]))}"


def held_in_words(columns: tuple[Column, ...], axes: tuple[int, int], samples: SamplePoints | None) -> tuple[str, str]:
    """Which measurements are not on the axes and so are held at their mean, and at which; in full and in short.

    Two empty texts where there are none. samples: None while they are unknown.
    """
    others = [k for k in range(len(columns)) if k not in axes]
    if not others:
        return "", ""
    if len(others) > _NAMED:
        text = tr("The other {0} measurements are held at their mean").format(len(others))
        return text, text
    known = samples is not None and bool(samples.training.any()) and samples.points.shape[1] == len(columns)
    means = samples.points[samples.training].mean(0) if samples is not None and known else None
    names = [columns[k].name for k in others]
    full, short = names, names
    if means is not None:
        full = [tr("{0} {1}").format(columns[k].name, with_unit(means[k], columns[k])) for k in others]
        short = [tr("{0} {1}").format(columns[k].name, two(float(means[k]))) for k in others]
    return tr("Held at their mean: {0}").format(joined(full)), tr("Means: {0}").format(joined(short))


def with_unit(value: float, column: Column) -> str:
    """The number with two decimals, and the unit of its column where it has one."""
    return f"{two(float(value))} {column.unit}".rstrip()


def two(value: float) -> str:
    """The number with two decimals and a true minus sign."""
    return f"{value:.2f}".replace("-", "−")


def same_samples(a: SamplePoints, b: SamplePoints | None) -> bool:
    """Whether both are the same samples; mostly known without comparing numbers."""
    if b is None or a is b:
        return a is b
    pairs = ((a.points, b.points), (a.targets, b.targets), (a.training, b.training))
    return all(x is y or np.array_equal(x, y) for x, y in pairs)
