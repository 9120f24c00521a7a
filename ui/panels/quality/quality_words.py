"""Sentences, texts and tables about how well the network answers."""

import csv
import io

import numpy as np

from models.design.data import DataKind
from models.language.text import joined, tr, tr_count
from models.talk.quality_probes import ClassQuality, ValueQuality
from models.talk.snapshot import Snapshot
from ui.forms import numbers

_DIGITS = 4
_TOLD = 12  # classes that are told one by one
_WORST = 10  # confusions that are told where there are more


def share(quality: ClassQuality, cell: tuple[int, int]) -> str:
    """The share of its row that is in this cell, in percent without the sign: 93, <1, >99."""
    return _whole(float(quality.shares[cell]))


def _whole(found: float) -> str:
    text = f"{100 * found:.0f}"
    if text == "0" and found:
        return "<1"
    return ">99" if text == "100" and found < 1 else text


def value(number: float | None) -> str:
    """A measure in the unit of the target, with four digits; "–" where it is not known."""
    if number is None:
        return "–"
    return f"{number:.{_DIGITS}g}".replace("e-0", "e-").replace("-", "−")


def percent(found: float | None) -> str:
    """A share of what was counted; "–" where nothing was."""
    return "–" if found is None or np.isnan(found) else numbers.counted_percent(found)


def decimal(found: float | None) -> str:
    """An F1 with three decimals; "–" where there is none."""
    return "–" if found is None or np.isnan(found) else f"{found:.3f}"


def figures(quality: ClassQuality | ValueQuality, trained: bool, short: bool) -> str:
    """The measures of all samples together. short: those that have room in a narrow panel."""
    if isinstance(quality, ValueQuality):
        r2 = "–" if quality.r2 is None else numbers.r_squared(quality.r2)
        text = tr("RMSE {0} · MAE {1} · R² {2}").format(value(quality.rmse), value(quality.mae), r2)
        text = tr("RMSE {0} · R² {1}").format(value(quality.rmse), r2) if short else text
    else:
        right = tr("about {0} right") if quality.behind else tr("{0} right")
        text = tr("{0} · F1 {1}") if short else tr("{0} · macro F1 {1}")
        text = text.format(right.format(percent(quality.accuracy)), decimal(quality.macro_f1))
    if quality.known < quality.total:
        asked = tr("{0} of {1} answered").format(f"{quality.known:,}", f"{quality.total:,}")
        text = tr("{0} · {1}").format(text, asked)
    return text if trained else tr("{0} · not trained yet").format(text)


def figures_in_full(quality: ClassQuality | ValueQuality) -> str:
    """What the measures mean, and whether they are exact; for a tooltip."""
    if isinstance(quality, ValueQuality):
        what = tr(
            "RMSE: the root of the mean squared error. MAE: the mean absolute error. Both have the unit of the target. "
            "R²: the share of the variation of the targets that is explained."
        )
    else:
        what = tr(
            "The share of right answers, and the macro F1: the mean over all classes of the harmonic mean of precision "
            "and recall, so that a small class counts as much as a large one."
        )
    count = tr_count("1 sample", "{0} samples", quality.total, f"{quality.total:,}")
    if not quality.behind:
        return tr("{0}\n{1}.").format(what, count)
    behind = tr_count(
        "One answer is of an earlier step; it is renewed in a moment",
        "{0} answers are of an earlier step; they are renewed bit by bit",
        quality.behind,
        f"{quality.behind:,}",
    )
    return tr("{0}\n{1}. {2}.").format(what, count, behind)


def cell(quality: ClassQuality, classes: tuple[str, ...], place: tuple[int, int]) -> str:
    """One cell as a sentence: "versicolor, answered as virginica: 2 of 25 (8.0 %)"."""
    truth, answer = place
    count, row = int(quality.counts[place]), int(quality.counts[truth].sum())
    text = tr("{0}, answered right") if truth == answer else tr("{0}, answered as {1}")
    said = text.format(classes[truth], classes[answer])
    return tr("{0}: {1} of {2} ({3})").format(said, f"{count:,}", f"{row:,}", percent(count / row if row else None))


def in_words(quality: ClassQuality, classes: tuple[str, ...], training: bool) -> str:
    """The matrix as sentences, for screen readers."""
    which = tr("training data") if training else tr("test data")
    parts: list[str] = [tr("{0}: {1} right").format(which, percent(quality.accuracy))]
    wrong = quality.counts - np.diag(quality.counts.diagonal())
    if len(classes) <= _TOLD:
        parts += [cell(quality, classes, (k, k)) for k in range(len(classes))]
    order = np.argsort(-wrong, axis=None, kind="stable")[:_WORST]
    places = [divmod(int(k), len(classes)) for k in order if wrong.flat[k]]
    parts += [cell(quality, classes, place) for place in places]
    return joined(parts, ". ")


def threshold(quality: ClassQuality, level: int) -> str:
    """What comes of answering only where the network is so sure: "answers 91.0 %, right 97.7 %"."""
    covered, right = quality.coverage(level)
    if right is None:
        return tr("No answer is at least {0} % sure.").format(level)
    return tr("{0} % sure: answers {1}, right {2}").format(level, tr("{0} %").format(_whole(covered)), percent(right))


def why_none(stale: bool, snapshot: Snapshot | None, training: bool, total: int | None) -> str:
    """Why there is nothing to show; "" where there is something. total: samples, None where that is not known yet."""
    if stale:
        return tr("This design cannot run yet.")
    if snapshot is None:
        return tr("Waiting for the engine…")
    if not snapshot.samples and total is None:
        return snapshot.error or tr("The samples are not there yet.")
    if total is None:
        return tr("Measuring…")
    if not total:
        return tr("No sample is used for training.") if training else tr("No sample tests: all are used for training.")
    return ""


def matrix_csv(quality: ClassQuality, info: DataKind) -> str:
    """The counts as a table, with precision, recall and F1 of each class: one row a true class."""
    rows: list[list[object]] = [["truth", *info.classes, "precision", "recall", "F1"]]
    for k, name in enumerate(info.classes):
        measures = (float(each[k]) for each in (quality.class_precision, quality.class_recall, quality.class_f1))
        rows.append([name, *quality.counts[k].tolist(), *("" if np.isnan(m) else f"{m:.6f}" for m in measures)])
    return _csv(rows)


def coverage_csv(quality: ClassQuality) -> str:
    """What comes of each threshold: how many are answered, and how many of these are right."""
    counts = zip(quality.sure.tolist(), quality.sure_right.tolist(), strict=True)
    return _csv([["confidence", "answered", "right"], *([k / 100, *both] for k, both in enumerate(counts))])


def values_csv(quality: ValueQuality) -> str:
    """The samples that are shown: number, target, answer."""
    rows = zip((quality.numbers + 1).tolist(), quality.truth.tolist(), quality.answers.tolist(), strict=True)
    return _csv([["number", "truth", "answer"], *([k, f"{t:.9g}", f"{a:.9g}"] for k, t, a in rows)])


def _csv(rows: list[list[object]]) -> str:
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(rows)
    return file.getvalue()
