"""Sentences and texts about rows of a data set."""

from math import floor, log10

from models.design.data import DataKind
from models.language.text import tr
from models.talk.data_probes import Rows
from models.talk.snapshot import Snapshot
from ui.forms import numbers
from ui.panels.base.class_reading import Guess

_DIGITS = 4
_SHORT = 7  # characters


def value(number: float) -> str:
    """A measurement with four significant digits and a true minus sign: 5.1, −0.0312, 1520, 2.3e+06."""
    if number and not 1e-4 <= abs(number) < 1e6:
        return f"{number:.3g}".replace("-", "−")
    decimals = max(0, _DIGITS - 1 - floor(log10(abs(number)))) if number else 0
    text = f"{number:.{min(decimals, 7)}f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace("-", "−")


def truth(info: DataKind, rows: Rows, place: int) -> str:
    """The true class or value of the row at this place."""
    target = float(rows.targets[place])
    return info.classes[int(target)] if info.classes else value(target)


def answer(info: DataKind, rows: Rows, place: int) -> str:
    """What the network answers; "" where it was not asked yet."""
    if not rows.known[place]:
        return ""
    found = float(rows.answers[place])
    return info.classes[int(found)] if info.classes else value(found)


def sureness(info: DataKind, rows: Rows, place: int) -> str:
    """How sure the answer is, or by how much the value is off; "" where the network was not asked yet."""
    if not rows.known[place]:
        return ""
    if info.classes:
        return Guess("", float(rows.confidence[place])).percent
    return _short(float(rows.answers[place]) - float(rows.targets[place]))


def _short(number: float) -> str:
    """A value in seven characters at most, for a narrow column."""
    text = value(number)
    return text if len(text) <= _SHORT else f"{number:.1e}".replace("e-0", "e-").replace("e+0", "e").replace("-", "−")


def wrong(info: DataKind, rows: Rows, place: int) -> bool:
    """Whether the row at this place is answered with another class."""
    return bool(info.classes and rows.known[place] and rows.answers[place] != rows.targets[place])


def count(info: DataKind, rows: Rows, trained: bool) -> str:
    """How many rows there are, and of classes how many are wrong: "75 rows, 3 wrong (4.0 %)"."""
    total = f"{rows.total:,}"
    if not info.classes or not rows.total or not trained:
        return tr("{0} rows").format(total)
    share = numbers.counted_percent(rows.wrong / rows.total)
    text = tr("{0} rows, about {1} wrong ({2})") if rows.behind else tr("{0} rows, {1} wrong ({2})")
    return text.format(total, f"{rows.wrong:,}", share)


def in_words(info: DataKind, rows: Rows, place: int) -> str:
    """The row as a sentence, for screen readers."""
    number = tr("No. {0}").format(f"{int(rows.numbers[place]) + 1:,}")
    text = tr("{0}: {1}").format(number, truth(info, rows, place))
    if rows.known[place]:
        text = tr("{0}. The network says {1} ({2})").format(
            text, answer(info, rows, place), sureness(info, rows, place)
        )
    return text


def why_none(stale: bool, training: bool, snapshot: Snapshot | None) -> str:
    """Why there are no rows. stale: the design cannot run."""
    if stale:
        return tr("This design cannot run yet.")
    if snapshot is None or not snapshot.samples:
        return tr("The samples are not there yet.")
    if training:
        return tr("No row passes this filter.")
    return tr("No row passes this filter. Where all samples are used for training, none tests.")
