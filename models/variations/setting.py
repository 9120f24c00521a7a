"""Which settings of a design can be varied, and the design with another value of one. Follows from the Specs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from models.design.data import FLAWS
from models.design.experiment import Experiment
from models.design.layers import ACTIVATIONS, MAX_UNITS, Activation, Conv1d, Conv2d, Layer, Linear
from models.design.network import MAX_LAYERS, OUTPUT_ID
from models.design.spec import Spec, SpecError, choice, number
from models.design.training import AUGMENTATION_FIELDS, OPTIMIZER_FIELDS, SCHEDULE_FIELDS
from models.language.text import Text, joined, tr

Value = float | int | bool | str
TRAINING, DATA, NETWORK = "training", "data", "network"
DEPTH, WIDTH, ACTIVATION = "depth", "width", "activation"
"""Settings of the whole network: how many Linear layers are hidden, the units of each, the activation of all layers."""

_ALWAYS = ("learning_rate", "optimizer", "batch", "l1", "l2", "initialisation", "schedule")
"""Fields of Training that every design reads, and that leave the loss what it is, so that results are comparable."""
_DATA = ("samples", "noise", "train_share", *FLAWS, "standardise")
_WIDTHS = (1, 2, 4, 8, 16, 32)
_OFFERED: dict[str, tuple[float, ...]] = {
    "learning_rate": (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0),
    "l1": (0.0, 0.001, 0.003, 0.01, 0.03, 0.1),
    "l2": (0.0, 0.001, 0.003, 0.01, 0.03, 0.1),
    "depth": (0, 1, 2, 3, 4),
    **dict.fromkeys(("width", "units", "channels"), _WIDTHS),
    "samples": (50, 100, 200, 500, 1000, 2000),
    "train_share": (0.1, 0.2, 0.3, 0.5, 0.7, 0.9),
}
"""Values that are worth comparing, where they are not the presets of the field."""
_MOST = 8  # values that are offered of a field without any
_SWITCH = {"on": True, "true": True, "1": True, "off": False, "false": False, "0": False}


@dataclass(frozen=True, kw_only=True)
class WholeNetwork(Spec):
    """What all hidden layers have in common."""

    depth: int = number(
        1, 0, MAX_LAYERS, "How many Linear layers are hidden; each more is like the last one", label="Depth",
        term="hidden_layer",
    )  # fmt: skip
    width: int = number(4, 1, MAX_UNITS, "Neurons in every hidden Linear layer", label="Width", term="neuron")
    activation: str = choice(
        "tanh", ACTIVATIONS, "Function of every hidden layer", label="Activation of all layers", term="activation"
    )


@dataclass(frozen=True)
class Setting:
    """One setting of a design. where: `"training"`, `"data"`, `"network"`, or the id of a layer. name: its field."""

    where: str
    name: str

    @property
    def key(self) -> str:
        """What it is called on the command line: `learning_rate`, `width`, `layer-2.units`."""
        return self.name if self.where in (TRAINING, DATA, NETWORK) else f"{self.where}.{self.name}"


def settings(experiment: Experiment) -> tuple[Setting, ...]:
    """All settings of this design that can be varied: those that it reads, first the ones of the whole network."""
    return tuple(Setting(where, name) for where, name, _ in _all(experiment))


def named(experiment: Experiment, key: str) -> Setting:
    """The setting of this design that is called `key`; raises SpecError where there is none."""
    found = settings(experiment)
    for setting in found:
        if setting.key == key:
            return setting
    raise SpecError("{key} cannot be varied in this design; choose one of {options}", key=key,
                    options=joined(setting.key for setting in found))  # fmt: skip


def label(experiment: Experiment, setting: Setting) -> Text:
    """What a person calls it: "Learning rate", "Units of layer 2"."""
    name = tr(about(experiment, setting)["label"])
    if setting.where in (TRAINING, DATA, NETWORK):
        return name
    if setting.where == OUTPUT_ID:
        return tr("{0} of the output").format(name)
    return tr("{0} of layer {1}").format(name, experiment.network.index(setting.where) + 1)


def about(experiment: Experiment, setting: Setting) -> Mapping[str, Any]:
    """What the Spec says of it: label, doc, term, and low, high and presets, or options, or flag."""
    for where, name, found in _all(experiment):
        if (where, name) == (setting.where, setting.name):
            return found
    raise SpecError("This setting is not in the design any more.")


def value(experiment: Experiment, setting: Setting) -> Value | None:
    """What it is now; None where it is not the same in all layers."""
    if setting.where == NETWORK:
        return _value_of_all(experiment, setting.name)
    found: Value = getattr(_holder(experiment, setting.where), setting.name)
    return found


def with_value(experiment: Experiment, setting: Setting, new: Value) -> Experiment:
    """The design with this value; raises SpecError where it may not be."""
    network = experiment.network
    if setting.where == TRAINING:
        return replace(experiment, training=_with(experiment.training, setting.name, new))
    if setting.where == DATA:
        return replace(experiment, data=_with(experiment.data, setting.name, new))
    if setting.where != NETWORK:
        layer = _with(network.layer(setting.where), setting.name, new)
        return replace(experiment, network=network.replace_layer(layer))
    checked = _with(WholeNetwork(), setting.name, new)
    if setting.name == DEPTH:
        return with_depth(experiment, checked.depth)
    for layer in network.layers:
        if setting.name == WIDTH and isinstance(layer, Linear):
            network = network.replace_layer(_with(layer, "units", new))
        elif setting.name == ACTIVATION and (field := _activation_field(layer)):
            network = network.replace_layer(_with(layer, field, new))
    return replace(experiment, network=network)


def with_depth(experiment: Experiment, depth: int) -> Experiment:
    """The design with so many hidden Linear layers: the last is repeated under new ids, or the last ones are left out.

    Layers of other kinds stay.
    """
    network = experiment.network
    hidden = [layer for layer in network.layers if isinstance(layer, Linear)]
    for layer in hidden[: depth - 1 if depth else None : -1] if depth < len(hidden) else ():
        network = network.remove(layer.id)
    for _ in range(depth - len(hidden)):
        last = [layer for layer in network.layers if isinstance(layer, Linear)]
        at = network.index(last[-1].id) + 1 if last else len(network)
        network = network.insert(at, last[-1] if last else Linear(id="new"))
    return replace(experiment, network=network)


def suggested(experiment: Experiment, setting: Setting) -> tuple[Value, ...]:
    """Values that are worth comparing, in order; the present one is among them where it is known."""
    meta, now = about(experiment, setting), value(experiment, setting)
    if "options" in meta:
        return tuple(meta["options"])
    if "flag" in meta:
        return False, True
    low, high, whole = meta["low"], meta["high"], isinstance(meta["default"], int)
    offered = _OFFERED.get(setting.name) or meta.get("presets") or ()
    if not offered and whole:
        offered = tuple(range(int(low), int(min(high, low + _MOST - 1)) + 1))
    elif not offered:
        step = 0.1 if high - low <= 0.5 else 0.2
        offered = tuple(round(low + step * k, 4) for k in range(_MOST))
    values = {float(v) for v in offered if low <= v <= high}
    if isinstance(now, int | float):
        values.add(float(now))
    return tuple(int(v) if whole else v for v in sorted(values))


def read(experiment: Experiment, setting: Setting, text: str) -> tuple[Value, ...]:
    """The values in a text, such as "0.001, 0.01, 0.1" or "tanh, relu"; each once, in its order. Raises SpecError.

    An option may be written as in files or as on screen.
    """
    found: list[Value] = []
    for piece in text.replace("，", ",").replace("、", ",").replace(";", ",").split(","):
        if piece.strip():
            one = _read(about(experiment, setting), setting, piece.strip())
            with_value(experiment, setting, one)
            if one not in found:
                found.append(one)
    if not found:
        raise SpecError("Type the values to compare, with commas between them.")
    return tuple(found)


def in_words(experiment: Experiment, setting: Setting, one: Value) -> Text:
    """A value as a person reads it: "0.03", "25 %", "ReLU", "on"."""
    meta = about(experiment, setting)
    if "options" in meta:
        return tr(meta["options"].get(one, str(one)))
    if isinstance(one, bool):
        return tr("on") if one else tr("off")
    if meta.get("percent"):
        return tr("{0} %").format(f"{round(100 * float(one), 6):g}")
    return Text(lambda: f"{one:g}" if isinstance(one, float) else str(one))


def _read(meta: Mapping[str, Any], setting: Setting, text: str) -> Value:
    if "options" in meta:
        for key, name in meta["options"].items():
            if text.casefold() in (key, name.casefold(), tr(name).casefold()):
                return str(key)
        raise SpecError("{field} must be one of {options}, got {value}", field=setting.key,
                        options=joined(meta["options"]), value=text)  # fmt: skip
    if "flag" in meta:
        words = {**_SWITCH, str(tr("on")): True, str(tr("off")): False}
        if text.casefold() in words:
            return words[text.casefold()]
        raise SpecError("{field} must be on or off, got {value}", field=setting.key, value=text)
    cleaned, percent = text.replace("−", "-"), text.endswith("%") and bool(meta.get("percent"))
    try:
        one = float(cleaned.removesuffix("%") if percent else cleaned)
    except ValueError:
        raise SpecError("{field} must be a number, got {value}", field=setting.key, value=text) from None
    one = round(one / 100, 12) if percent else one
    return int(one) if isinstance(meta["default"], int) and one == int(one) else one


def _all(experiment: Experiment) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Where each setting is, its field, and what the Spec says of it, with its default."""
    layers, training, info = experiment.network.layers, experiment.training, experiment.data.info
    names = [*_ALWAYS, *OPTIMIZER_FIELDS[training.optimizer], *SCHEDULE_FIELDS[training.schedule]]
    names += AUGMENTATION_FIELDS if info.image else ()
    known, whole = _declared(training), _declared(WholeNetwork())
    for name in names[:1]:
        yield TRAINING, name, known[name]
    yield NETWORK, DEPTH, whole[DEPTH]
    if any(isinstance(layer, Linear) for layer in layers):
        yield NETWORK, WIDTH, whole[WIDTH]
    if any(_activation_field(layer) for layer in layers):
        yield NETWORK, ACTIVATION, whole[ACTIVATION]
    for name in names[1:]:
        yield TRAINING, name, known[name]
    unused = {"samples", "noise", *FLAWS} if info.table else set()
    unused |= {"train_share"} if info.training else set()
    unused |= {"imbalance"} if info.task == "regression" else set()
    for name, meta in _declared(experiment.data).items():
        if name in _DATA and name not in unused:
            yield DATA, name, meta
    for layer in layers:
        for name, meta in _declared(layer).items():
            if meta.keys() & {"low", "options", "flag"}:
                yield layer.id, name, meta


def _declared(spec: Spec) -> dict[str, Mapping[str, Any]]:
    """What each field declares, with its default."""
    return {f.name: {**f.metadata, "default": f.default} for f in fields(spec)}


def _holder(experiment: Experiment, where: str) -> Spec:
    if where in (TRAINING, DATA):
        return experiment.training if where == TRAINING else experiment.data
    return experiment.network.layer(where)


def _with(spec: Any, name: str, new: Value) -> Any:
    """The Spec with this value; a whole number is fine for a field that holds any."""
    return replace(spec, **{name: new})


def _activation_field(layer: Layer) -> str:
    """The field of a hidden layer that holds its activation; "" where it has none."""
    if isinstance(layer, Linear | Conv2d | Conv1d):
        return "activation"
    return "function" if isinstance(layer, Activation) else ""


def _value_of_all(experiment: Experiment, name: str) -> Value | None:
    layers = experiment.network.layers
    if name == DEPTH:
        return sum(isinstance(layer, Linear) for layer in layers)
    if name == WIDTH:
        found: set[Value] = {layer.units for layer in layers if isinstance(layer, Linear)}
    else:
        found = {getattr(layer, field) for layer in layers if (field := _activation_field(layer))}
    return found.pop() if len(found) == 1 else None
