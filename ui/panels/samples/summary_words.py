"""Sentences about a data set as a whole."""

from models.design.data import Column, DataKind
from models.language.text import joined, tr
from models.talk.data_probes import ColumnSummary, Summary
from ui.forms import numbers
from ui.panels.samples.row_words import value

_UNEVEN = 3  # times as many samples as in the smallest class, from which that is said
_NAMED = 3  # classes that are named


def counts(summary: Summary) -> str:
    """How many samples there are, and what for."""
    total = f"{summary.training + summary.test:,}"
    if not summary.test:
        return tr("{0} samples, all for training").format(total)
    return tr("{0} samples: {1} for training, {2} for testing").format(
        total, f"{summary.training:,}", f"{summary.test:,}"
    )


def imbalance(info: DataKind, summary: Summary) -> str:
    """That some classes have far fewer samples than the largest; "" where they have not."""
    totals = summary.classes.sum(1)
    if len(totals) < 2 or not totals.max():
        return ""
    most = int(totals.argmax())
    few = [k for k in totals.argsort(kind="stable").tolist() if _UNEVEN * totals[k] <= totals[most]]
    if not few:
        return ""
    names = joined([info.classes[k] for k in few[:_NAMED]] + (["…"] if len(few) > _NAMED else []))
    least = int(totals[few[0]])
    if not least:
        return tr("No sample of {0}: the network cannot learn it.").format(names)
    times = f"{totals[most] / least:.1f}".removesuffix(".0")
    return tr(
        "Uneven: {0} has {1} times as many samples as {2}. A network that always says {0} is right {3} of the time."
    ).format(info.classes[most], times, names, numbers.percent(totals[most] / totals.sum()))


def class_count(summary: Summary, number: int) -> str:
    """How many samples a class has, and which share that is: "250 (50.0 %)"."""
    count, total = int(summary.classes[number].sum()), int(summary.classes.sum())
    return tr("{0} ({1})").format(f"{count:,}", numbers.percent(count / max(total, 1)))


def name(column: Column) -> str:
    """The name of a column, with its unit."""
    return tr("{0} ({1})").format(column.name, column.unit) if column.unit else column.name


def figures(column: ColumnSummary) -> str:
    """Range, mean and standard deviation of a column: "4.3 to 7.9, mean 5.84, sd 0.825"."""
    text = tr("{0} to {1}, mean {2}, sd {3}").format(
        value(column.low), value(column.high), value(_short(column.mean)), value(_short(column.deviation))
    )
    if not column.missing:
        return text
    return tr("{0}, {1} missing").format(text, f"{column.missing:,}")


def _short(number: float) -> float:
    """Three significant digits: more of a mean tell nothing."""
    return float(f"{number:.3g}")


def in_words(info: DataKind, summary: Summary) -> str:
    """All of it as sentences, for screen readers."""
    parts = [counts(summary)]
    if info.classes:
        parts.append(joined(tr("{0}: {1}").format(c, class_count(summary, k)) for k, c in enumerate(info.classes)))
        parts.append(imbalance(info, summary))
    for column, found in zip(info.columns, summary.columns, strict=False):
        parts.append(tr("{0}: {1}").format(name(column), figures(found)))
    if summary.target is not None:
        parts.append(tr("{0}: {1}").format(tr("Target"), figures(summary.target)))
    return joined(filter(None, parts), ". ")
