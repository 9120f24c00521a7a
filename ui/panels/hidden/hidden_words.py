"""Sentences about the samples as a layer sees them, for the screen and for screen readers."""

import csv
from io import StringIO
from math import prod

from models.design.data import DataKind
from models.design.experiment import Experiment
from models.design.network import INPUT_ID
from models.language.text import joined, tr, tr_count
from models.talk.hidden_probes import LayerView
from models.talk.snapshot import Snapshot
from ui.forms import numbers
from ui.network import words
from ui.panels.plane.readings import two
from ui.panels.samples import sample_words

_CLASSES = 12  # that are described one by one


def how(view: LayerView) -> str:
    """How the values of the layer became places: "PCA, keeps 93 %"."""
    if view.projected:
        return tr("PCA, keeps {0}").format(share(sum(view.shares)))
    return tr("its one unit") if view.places.shape[1] == 1 else tr("its two units")


def share(part: float) -> str:
    """A share of the variance: 93 %; 100 % only for all of it."""
    return tr("{0} %").format(f"{100 * part:.0f}" if not 0.995 <= part < 0.999995 else f"{100 * part:.2f}")


def axes(experiment: Experiment, layer_id: str, view: LayerView) -> tuple[str, str]:
    """Short names of the axes; the second one is empty where there is one unit."""
    if view.projected:
        first, second = (tr("PC {0}").format(component + 1) for component in view.components)
        return first, second
    if layer_id == INPUT_ID:
        data = experiment.data
        names = [data.info.shown_inputs[name] for name in data.inputs]
        return names[0], (names[1] if len(names) > 1 else "")
    return tr("unit {0}").format(1), tr("unit {0}").format(2) if view.places.shape[1] > 1 else ""


def details(experiment: Experiment, layer_id: str, view: LayerView) -> str:
    """What is on the axes, and what of the samples or of the layer's numbers is left out."""
    parts: list[str] = []
    if view.projected:
        names = axes(experiment, layer_id, view)
        said = (tr("{0} keeps {1}").format(*pair) for pair in zip(names, map(share, view.shares), strict=True))
        parts.append(joined(said))
    if prod(view.features) < view.units:
        parts.append(_reduced(view))
    drawn, most = len(view.numbers), view.total
    if drawn < most:
        parts.append(tr("{0} of {1} samples").format(f"{drawn:,}", f"{most:,}"))
    return joined(parts)


def _reduced(view: LayerView) -> str:
    """Of a layer with too many numbers: what was looked at."""
    shape, units = view.features, f"{view.units:,}"
    if len(shape) == 1:
        return tr("{0} of {1} units").format(f"{shape[0]:,}", units)
    if prod(shape[1:]) == 1:
        return tr("the mean of each of {0} channels").format(f"{shape[0]:,}")
    return tr("averages over areas: {0} of {1} numbers").format(words.maps(shape), units)


def sample(info: DataKind, view: LayerView, place: int, trained: bool) -> tuple[str, str]:
    """One sample: "No. 7, for testing", and "versicolor, read as virginica"."""
    number, training = int(view.numbers[place]), bool(view.training[place])
    if info.shape:
        where = sample_words.place(number, training, info)
    else:
        said = tr("No. {0}, for training", "row") if training else tr("No. {0}, for testing", "row")
        where = said.format(f"{number + 1:,}")
    return where, _answer(info, view, place, trained)


def _answer(info: DataKind, view: LayerView, place: int, trained: bool) -> str:
    target, answer = float(view.targets[place]), float(view.answers[place])
    if not info.classes:
        return tr("{0}, answer {1}").format(two(target), two(answer)) if trained else two(target)
    name = info.classes[int(target)]
    if not trained or answer == target:
        return name
    return tr("{0}, read as {1}").format(name, info.classes[int(answer)])


def in_words(experiment: Experiment, layer_id: str, view: LayerView, trained: bool) -> str:
    """The whole picture as sentences: the layer, how many samples, and about where each class lies."""
    info = experiment.data.info.shown
    parts = [tr("{0}: {1}").format(words.name(experiment, layer_id), how(view)), details(experiment, layer_id, view)]
    count = len(view.numbers)
    parts.append(tr_count("{0} sample shown", "{0} samples shown", count, f"{count:,}"))
    if info.classes and trained and count:
        wrong = int((view.answers != view.targets).sum())
        parts.append(tr("{0} wrong, {1}").format(f"{wrong:,}", numbers.counted_percent(wrong / count)))
    for k, name in enumerate(info.classes[:_CLASSES]):
        mine = view.places[view.targets == k]
        if len(mine):
            middle = joined([two(float(value)) for value in mine.mean(0)])
            parts.append(tr("{0}: around {1}").format(name, middle))
    return joined(filter(None, parts), ". ")


def table(info: DataKind, view: LayerView) -> str:
    """The places as CSV text, with what the samples are and what the network answers."""
    heads = [f"component {k + 1}" for k in view.components] if view.projected else ["unit 1", "unit 2"]
    heads = heads[: view.places.shape[1]]
    lines = [["sample", *heads, "target", "answer", "training"]]
    for k, place in enumerate(view.places.tolist()):
        said = [float(view.targets[k]), float(view.answers[k])]
        named = [info.classes[int(one)] if info.classes else f"{one:.6g}" for one in said]
        lines.append(
            [f"{view.numbers[k] + 1}", *(f"{value:.6g}" for value in place), *named, f"{int(view.training[k])}"]
        )
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows(lines)
    return text.getvalue()


def why_none(stale: bool, snapshot: Snapshot | None) -> str:
    """Why there is no picture. stale: the design cannot run. snapshot: the newest one."""
    if stale:
        return tr("This design cannot run yet.")
    if snapshot is None:
        return tr("Waiting for the engine…")
    if snapshot.phase == "fetching":
        return tr("The engine is fetching the samples…")
    if snapshot.phase == "not loaded":
        return snapshot.error
    if not snapshot.samples:
        return tr("The samples are not there yet.")
    return tr("The network is looking at the samples…")
