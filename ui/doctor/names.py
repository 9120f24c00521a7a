"""Names of places, and what a cure would change, in words."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from models.design.experiment import Experiment
from models.design.layers import Layer
from models.design.network import INPUT_ID, OUTPUT_ID
from models.design.spec import Spec
from models.doctor.doctor import NEEDED, RULES, Result, Treated, is_early
from models.doctor.facts import MOST, Case, Checkup
from models.doctor.rules import TRAINING, Finding, Sign
from models.language.text import Text, joined, mark, tr
from ui.forms.number_text import written
from ui.network import words

_SAME = ("id",)  # fields that say nothing to a person


def place(experiment: Experiment, where: str) -> Text:
    """A place as it stands in a sentence: "layer 2", counted from the inputs."""
    if where == OUTPUT_ID:
        return tr("the output")
    if where == INPUT_ID:
        return tr("the inputs")
    if where == TRAINING:
        return tr("training")
    layers = [layer.id for layer in experiment.network.layers]
    return tr("layer {0}").format(layers.index(where) + 1 if where in layers else "?")


def heading(experiment: Experiment, finding: Finding) -> Text:
    """What was found, and where: "Dead units · layer 2, Linear 8"."""
    name, where = tr(finding.rule.name), finding.sign.place
    if where == TRAINING:
        return name
    if where in (INPUT_ID, OUTPUT_ID):
        return tr("{0} · {1}").format(name, words.title(experiment, where))
    at = tr("{0}, {1}").format(place(experiment, where), words.title(experiment, where))
    return tr("{0} · {1}").format(name, at)


def sentence(experiment: Experiment, finding: Finding) -> Text:
    """What was found, with its numbers."""
    return finding.sentence(place(experiment, finding.sign.place)).through(_begun)


def outcome(experiment: Experiment, result: Result) -> Text:
    """What came of a cure: "gradient in layer 1: 2e−7 → 0.03"."""
    before = result.treated.before
    name = quantity(experiment, before)
    return tr("{0}: {1} → {2}").format(name, before.shown, result.after.shown).through(_begun)


def outcomes(experiment: Experiment, results: tuple[Result, ...], tried: Treated | None) -> Text | str:
    """What came of cures, a line each, and what the one that is not judged yet is judged by."""
    told = [(tr("✓ {0}") if one.helped else tr("✗ {0}")).format(outcome(experiment, one)) for one in results]
    if tried is not None:
        template = tr("The cure is checked as soon as training has gone on: {0}.")
        told.append(template.format(quantity(experiment, tried.before)))
    return joined(told, "\n") if told else ""


def nothing(experiment: Experiment, case: Case | None) -> Text:
    """What is said where nothing is found, and whether that can be known yet."""
    if not Checkup().suits(experiment):
        return tr("This network learns more than {0} numbers: the doctor does not look at it.").format(f"{MOST:,}")
    if case is None:
        return tr("The doctor has not looked at this network yet.")
    if is_early(case):
        points = str(len(case.history.train_loss))
        return tr(
            "Nothing is found so far. It is too early to judge the course of the loss: {0} of the {1} points of its "
            "curve that this needs are there."
        ).format(points, str(NEEDED))
    return tr("Nothing is found. The doctor looks again while the network trains.")


def left_out(muted: frozenset[str]) -> Text:
    """The kinds that are not looked for."""
    kinds = [tr(rule.name) for rule in RULES if rule.kind in muted]
    if len(kinds) == len(RULES):
        return tr("Nothing is looked for: every kind is muted.")
    return tr("Muted, so not looked for: {0}.").format(joined(kinds, mark("; ")))


def quantity(experiment: Experiment, sign: Sign) -> Text:
    """What was measured: "gradient in layer 1"."""
    return tr(sign.quantity).format(layer=place(experiment, sign.place), **sign.values)


def preview(before: Experiment, after: Experiment, *, anew: bool) -> Text:
    """What a cure would change: "Learning rate: 10 → 0.03. Training begins anew." """
    changes = [*_of_layers(before, after), *_of_fields(before.training, after.training)]
    changes += _of_fields(before.data, after.data)
    told = joined(changes, mark("; "))
    return tr("{0}. Training begins anew.").format(told) if anew else tr("{0}. Training goes on.").format(told)


def _of_fields(before: Spec, after: Spec) -> Iterator[Text]:
    for f in fields(before):
        old, new = getattr(before, f.name), getattr(after, f.name)
        if old != new and f.name not in _SAME and "label" in f.metadata:
            values = _value(f.metadata, old), _value(f.metadata, new)
            yield tr("{0}: {1} → {2}").format(tr(f.metadata["label"]), *values)


def _of_layers(before: Experiment, after: Experiment) -> Iterator[Text]:
    """Layers that are other or new; those that change in the same way together."""
    known = {layer.id: layer for layer in before.network.layers}
    changed: dict[str, list[int]] = {}
    for number, layer in enumerate(after.network.layers, 1):
        if layer.id not in known:
            yield tr("A new layer: {0}").format(_named(layer))
        elif layer != known[layer.id]:
            change = joined(_of_fields(known[layer.id], layer), mark("; "))
            changed.setdefault(str(change), []).append(number)
    for told, numbers in changed.items():
        if len(numbers) == 1:
            yield tr("Layer {0}: {1}").format(numbers[0], told)
        else:
            yield tr("Layers {0}: {1}").format(_run(numbers), told)


def _run(numbers: list[int]) -> str:
    """Rising numbers in short: "1–8", or "1, 3, 4"."""
    if numbers[-1] - numbers[0] == len(numbers) - 1 and len(numbers) > 2:
        return f"{numbers[0]}–{numbers[-1]}"
    return joined(map(str, numbers))


def _named(layer: Layer) -> str:
    units = getattr(layer, "units", None)
    kind = words.kind_name(type(layer))
    return tr("{0} {1}").format(kind, units) if units else kind


def _value(about: Any, value: object) -> str:
    if "options" in about:
        return tr(about["options"][value])
    if isinstance(value, bool):
        return tr("on") if value else tr("off")
    return written(value) if isinstance(value, int | float) else str(value)


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
