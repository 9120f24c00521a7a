"""Every edit of the network that a person can make by hand: an experiment in, an `Edit` out. No widgets.

Each function gives None where there is nothing to change; a refused edit raises SpecError or
`RefusedError` with a sentence that a person can act on.
"""

from dataclasses import replace
from typing import NamedTuple

from models.design.experiment import Experiment
from models.design.layers import ACTIVATIONS, MAX_UNITS, Add, Layer, Linear
from models.design.network import INPUT_ID, MAX_LAYERS, OUTPUT_ID, Network
from models.language.text import tr
from models.problems import checks
from models.problems.fitting import sources
from ui.network import words
from ui.network.sockets import Landing


class Edit(NamedTuple):
    """A new experiment, its undo text, its merge key, and the layer to select afterwards."""

    experiment: Experiment
    text: str
    merge: str
    select: str


class RefusedError(ValueError):
    """An edit that cannot be made. str() is the sentence that says why."""


def add(experiment: Experiment, kind: type[Layer], index: int) -> Edit:
    """A new layer of this kind before hidden layer `index`."""
    _room(experiment)
    network = experiment.network.insert(index, kind(id="new"))
    layer = network.layers[index]
    if isinstance(layer, Add):
        fitting = sources(replace(experiment, network=network), layer.id)[:-1]  # the last one is the layer right before
        network = network.replace_layer(replace(layer, source=fitting[-1])) if fitting else network
    text = tr("Add {0}").format(words.kind_name(kind))
    return _edit(experiment, network, text, select=network.layers[index].id)


def add_after(experiment: Experiment, kind: type[Layer], selected: str) -> Edit:
    """A new layer behind the selected one; where none is selected, in the last place that suits it."""
    if selected == INPUT_ID:
        return add(experiment, kind, 0)
    if selected and selected != OUTPUT_ID:
        return add(experiment, kind, experiment.network.index(selected) + 1)
    return _last_fitting(experiment, kind)


def _last_fitting(experiment: Experiment, kind: type[Layer]) -> Edit:
    """A new layer in the last place that causes no problem, for a Conv2d before the Flatten; else at the end."""
    last, problems = len(experiment.network), len(checks.problems(experiment))
    tried = (add(experiment, kind, index) for index in range(last, -1, -1))
    fitting = (edit for edit in tried if len(checks.problems(edit.experiment)) <= problems)
    return next(fitting, None) or add(experiment, kind, last)


def wire(experiment: Experiment, landed: Landing) -> Edit | None:
    """The Add layer of `landed` takes from its source; where none is named, a new one does."""
    if landed.add:
        layer = experiment.network.layer(landed.add)
        return change(experiment, replace(layer, source=landed.source), "source") if isinstance(layer, Add) else None
    _room(experiment)
    network = experiment.network.insert(landed.place, Add(id="new", source=landed.source))
    text = tr("Add {0}").format(words.kind_name(Add))
    return _edit(experiment, network, text, select=network.layers[landed.place].id)


def remove(experiment: Experiment, layer_id: str) -> Edit | None:
    """Remove this hidden layer and select its right neighbour."""
    if not _hidden(layer_id):
        return None
    index = experiment.network.index(layer_id)
    network = experiment.network.remove(layer_id)
    select = network.layers[index].id if index < len(network) else network.layers[-1].id if network.layers else ""
    text = tr("Remove {0}").format(words.title(experiment, layer_id))
    return _edit(experiment, network, text, select=select)


def duplicate(experiment: Experiment, layer_id: str) -> Edit | None:
    """A copy right behind this hidden layer."""
    if not _hidden(layer_id):
        return None
    _room(experiment)
    network = experiment.network.duplicate(layer_id)
    text = tr("Duplicate {0}").format(words.title(experiment, layer_id))
    return _edit(experiment, network, text, select=network.layers[network.index(layer_id) + 1].id)


def move(experiment: Experiment, layer_id: str, index: int) -> Edit | None:
    """Move the hidden layer to place `index` of the result."""
    if not _hidden(layer_id):
        return None
    network = experiment.network.move(layer_id, index)
    if network == experiment.network:
        return None
    return _edit(experiment, network, tr("Move {0}").format(words.title(experiment, layer_id)), select=layer_id)


def shift(experiment: Experiment, layer_id: str, by: int) -> Edit | None:
    """Move the hidden layer `by` places to the right (left where negative)."""
    if not _hidden(layer_id):
        return None
    return move(experiment, layer_id, experiment.network.index(layer_id) + by)


def resize(experiment: Experiment, layer_id: str, units: int) -> Edit | None:
    """This Linear with `units` neurons, or the nearest number allowed."""
    if not _hidden(layer_id):
        return None
    layer = experiment.network.layer(layer_id)
    units = max(1, min(units, MAX_UNITS))
    if not isinstance(layer, Linear) or units == layer.units:
        return None
    return change(experiment, replace(layer, units=units), "units")


def activate(experiment: Experiment, layer_id: str, function: str) -> Edit | None:
    """This layer with another activation."""
    layer = experiment.network.layer(layer_id)
    field = words.activation_field(layer)
    if not field or getattr(layer, field) == function:
        return None
    after = experiment.network.replace_layer(replace(layer, **{field: function}))
    return _edit(experiment, after, tr("Use {0}").format(tr(ACTIVATIONS[function])), select=layer_id)


def change(experiment: Experiment, layer: Layer, field: str) -> Edit | None:
    """Put `layer` in place of the layer with its id; `field` is the one that differs."""
    if layer == experiment.network.layer(layer.id):
        return None
    label = tr(type(layer).__dataclass_fields__[field].metadata["label"]).through(str.lower)
    network = experiment.network.replace_layer(layer)
    return _edit(experiment, network, tr("Change {0}").format(label), f"{field}:{layer.id}", layer.id)


def toggle_input(experiment: Experiment, name: str) -> Edit:
    """Use this input if it was left out, leave it out if it was used."""
    data = experiment.data
    used = name in data.inputs
    inputs = tuple(n for n in data.inputs if n != name) if used else (*data.inputs, name)
    text = tr("Leave out {0}") if used else tr("Use {0}")
    after = replace(experiment, data=replace(data, inputs=inputs))
    return Edit(after, text.format(data.info.shown_inputs[name]), "", INPUT_ID)


def _hidden(layer_id: str) -> bool:
    return layer_id not in ("", INPUT_ID, OUTPUT_ID)


def _room(experiment: Experiment) -> None:
    if len(experiment.network) >= MAX_LAYERS:
        raise RefusedError(tr("A network holds at most {0} layers. Remove one first.").format(MAX_LAYERS))


def _edit(experiment: Experiment, network: Network, text: str, merge: str = "", select: str = "") -> Edit:
    return Edit(replace(experiment, network=network), text, merge, select)
