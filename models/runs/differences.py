"""What differs between two designs, in words: "Linear 4: tanh → ReLU", "− Linear 2", "Learning rate 0.03 → 0.003"."""

from collections.abc import Iterator
from dataclasses import Field, fields
from typing import Any

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import Layer
from models.design.network import INPUT_ID, Network
from models.design.spec import Spec
from models.design.training import GIVEN, OPTIMIZER_FIELDS, SCHEDULE_FIELDS, Training
from models.language.text import Text, tr
from models.runs.layer_names import title

_IN_TITLE = ("units", "channels")
"""Fields of layers that their titles say."""
_OF_FUNCTIONS = ("activation", "function")
_SAME, _ALIKE = 100, 1  # what it is worth to see one layer in two designs: by its id, and by its kind alone


def differences(before: Experiment, after: Experiment) -> tuple[Text, ...]:
    """What of `after` is other than in `before`; settings that neither reads are left out."""
    return (*_of_data(before.data, after.data), *_of_layers(before, after), *_of_training(before, after))


def differences_of_data(before: Data, after: Data) -> tuple[Text, ...]:
    """What of these data is other than of those before."""
    return tuple(_of_data(before, after))


def _of_data(before: Data, after: Data) -> Iterator[Text]:
    if before.source != after.source:
        old, new = before.info.shown_name, after.info.shown_name
        if old != new:
            yield tr("Data {0} → {1}").format(old, new)
        else:
            yield tr("Other {0}").format(new)
    else:
        names = after.info.shown_inputs
        yield from (tr("+ input {0}").format(names[name]) for name in after.inputs if name not in before.inputs)
        yield from (tr("− input {0}").format(names[name]) for name in before.inputs if name not in after.inputs)
    yield from _of_fields(before, after, {f.name for f in fields(after)})


def _of_layers(before: Experiment, after: Experiment) -> Iterator[Text]:
    for old, new in _paired(before.network, after.network):
        if new is None and old is not None:
            yield tr("− {0}").format(title(before, old.id))
        elif old is None and new is not None:
            yield tr("+ {0}").format(title(after, new.id))
        elif old is not None and new is not None:
            yield from _of_layer(before, after, old, new)


def _of_layer(before: Experiment, after: Experiment, old: Layer, new: Layer) -> Iterator[Text]:
    name, now = title(before, old.id), title(after, new.id)
    if any(getattr(old, size, None) != getattr(new, size, None) for size in _IN_TITLE):
        yield tr("{0} → {1}").format(name, now)
    for f in fields(new):
        a, b = getattr(old, f.name), getattr(new, f.name)
        if a == b or f.name in _IN_TITLE or "label" not in f.metadata:
            continue
        if f.name in _OF_FUNCTIONS:
            yield tr("{0}: {1} → {2}").format(now, tr(f.metadata["options"][a]), tr(f.metadata["options"][b]))
        elif "reference" in f.metadata:
            if _place(before, a) != _place(after, b):
                yield tr("{0}: {1} → {2}").format(now, _called(before, a), _called(after, b))
        else:
            yield tr("{0}: {1}").format(now, _of_field(f, a, b))


def _of_training(before: Experiment, after: Experiment) -> Iterator[Text]:
    yield from _of_fields(before.training, after.training, _read(after.training))
    if after.training.initialisation == before.training.initialisation == GIVEN and before.start != after.start:
        yield tr("Other numbers given for the initial weights")


def _read(training: Training) -> set[str]:
    """The fields that training reads with these settings."""
    unread = {name for names in (*OPTIMIZER_FIELDS.values(), *SCHEDULE_FIELDS.values()) for name in names}
    unread -= {*OPTIMIZER_FIELDS[training.optimizer], *SCHEDULE_FIELDS[training.schedule]}
    if training.loss != "huber":
        unread.add("huber_delta")
    return {f.name for f in fields(training)} - unread


def _of_fields(before: Spec, after: Spec, names: set[str]) -> Iterator[Text]:
    for f in fields(after):
        a, b = getattr(before, f.name), getattr(after, f.name)
        if f.name in names and a != b and "label" in f.metadata:
            yield _of_field(f, a, b)


def _of_field(f: "Field[Any]", before: Any, after: Any) -> Text:
    """A field that differs, in words."""
    meta = f.metadata
    label = tr(meta["label"])
    if meta.get("flag"):
        return (tr("{0} on") if after else tr("{0} off")).format(label)
    if "options" in meta:
        return tr("{0} {1} → {2}").format(label, tr(meta["options"][before]), tr(meta["options"][after]))
    if meta.get("percent"):
        return tr("{0} {1} % → {2} %").format(label, f"{100 * before:.3g}", f"{100 * after:.3g}")
    return tr("{0} {1} → {2}").format(label, _number(before), _number(after))


def _number(value: float) -> str:
    return f"{value:,}" if isinstance(value, int) else f"{value:g}"


def _place(experiment: Experiment, layer_id: str) -> int | None:
    """Which layer it is, from 1; 0 for the inputs, None where it is gone."""
    if layer_id == INPUT_ID:
        return 0
    found = [n for n, layer in enumerate(experiment.network.layers, 1) if layer.id == layer_id]
    return found[0] if found else None


def _called(experiment: Experiment, layer_id: str) -> str:
    place = _place(experiment, layer_id)
    if place is None:
        return "?"
    return tr("layer {0}").format(place) if place else tr("inputs")


def _paired(before: Network, after: Network) -> list[tuple[Layer | None, Layer | None]]:
    """Layers side by side in their order, the output last: those of the same id, else those of the same kind.

    The longest common sequence, in which a layer that has kept its id counts most. None where there is no other.
    """
    old, new = before.layers, after.layers
    best = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]  # of the layers from here on
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], _worth(old[i], new[j]) + best[i + 1][j + 1])
    found: list[tuple[Layer | None, Layer | None]] = []
    i = j = 0
    while i < len(old) and j < len(new):
        worth = _worth(old[i], new[j])
        if worth > 0 and best[i][j] == worth + best[i + 1][j + 1]:
            found.append((old[i], new[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            found.append((old[i], None))
            i += 1
        else:
            found.append((None, new[j]))
            j += 1
    found += [(layer, None) for layer in old[i:]]
    found += [(None, layer) for layer in new[j:]]
    return [*found, (before.output, after.output)]


def _worth(old: Layer, new: Layer) -> int:
    if type(old) is not type(new):
        return -1
    return _SAME if old.id == new.id else _ALIKE
