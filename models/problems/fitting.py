"""Problems of layers that cannot take the shape that comes in, each with the change that cures it."""

from dataclasses import fields, replace

from models.design.experiment import Experiment
from models.design.layer import INPUT_ID
from models.design.layers import FOR_PICTURES, FOR_SIGNALS, TWINS, Add, Flatten, Layer, Output
from models.design.network import MAX_LAYERS, LayerShapes, Network
from models.language.text import tr
from models.problems import order
from models.problems.problem import Cure, Problem


def problems(experiment: Experiment) -> list[Problem]:
    """One for each layer that cannot take what comes in, in the order of the layers.

    After the first problem every Add is skipped: the shapes that it compares may change with the cure.
    """
    found: list[Problem] = []
    for shapes in experiment.layer_shapes():
        if shapes.error is not None and not (found and isinstance(shapes.layer, Add)):
            error, ordered = shapes.error, order.cure(experiment, shapes.layer)
            template = order.too_early(experiment) if ordered and shapes.taken is not None else error.template
            found.append(Problem(shapes.layer.id, template, error.values, ordered or _cure(experiment, shapes)))
    return found


def sources(experiment: Experiment, layer_id: str) -> tuple[str, ...]:
    """Ids that the Add with this id can take from, the nearest last: all before it with the shape that comes in."""
    shapes = experiment.shapes()
    before = list(shapes)[: 1 + experiment.network.index(layer_id)]
    return tuple(name for name in before if shapes[name] == shapes[before[-1]])


def adapted(before: Experiment, after: Experiment) -> Experiment:
    """`after`, which has other data, with a Flatten in front where pictures or signals come to a network for rows.

    On the way back, the Flatten in front is taken away again.
    """
    was, now = (len(e.input_shape) > 1 for e in (before, after))
    network = after.network
    first = network.layers[0] if network.layers else None
    if now and not was and len(network) < MAX_LAYERS:
        flat = network.insert(0, Flatten(id="new"))
        changed = _retargeted(flat, INPUT_ID, flat.layers[0].id)
    elif was and not now and isinstance(first, Flatten):
        changed = _retargeted(network.remove(first.id), first.id, INPUT_ID)
    else:
        return after
    candidate = replace(after, network=changed)
    better = order.errors(candidate) < order.errors(after) if now else order.errors(candidate) <= order.errors(after)
    return candidate if better else after


def _retargeted(network: Network, old: str, new: str) -> Network:
    """The network in which every Add that took from `old` takes from `new`."""
    for layer in network.layers:
        if isinstance(layer, Add) and layer.source == old:
            network = network.replace_layer(replace(layer, source=new))
    return network


def _cure(experiment: Experiment, shapes: LayerShapes) -> Cure | None:
    layer, network = shapes.layer, experiment.network
    if isinstance(layer, Add):
        return _other_source(experiment, layer)
    if shapes.taken is not None:
        if len(network) == MAX_LAYERS:
            return None
        place = len(network) if isinstance(layer, Output) else network.index(layer.id)
        flat = network.insert(place, Flatten(id="new"))
        return Cure("Put a Flatten before it", {}, replace(experiment, network=flat))
    fitted = layer.fitted(shapes.incoming)
    if fitted is not None:
        return _changed(experiment, layer, fitted)
    if len(experiment.input_shape) == 1 and isinstance(layer, (*FOR_PICTURES, *FOR_SIGNALS)):
        return _without_needless(experiment, layer)
    if len(shapes.incoming) == (2 if type(layer) in TWINS else 3) and type(layer) in _OTHERS:
        return _exchanged(experiment, layer)
    return _removed(experiment, layer)


def _other_source(experiment: Experiment, layer: Add) -> Cure:
    """The cure that takes from the nearest layer that fits, except the one right before, which comes in already."""
    found = sources(experiment, layer.id)[:-1]
    if not found:
        return _removed(experiment, layer)
    network = experiment.network.replace_layer(replace(layer, source=found[-1]))
    cured = replace(experiment, network=network)
    if found[-1] == INPUT_ID:
        return Cure("Take from the inputs", {}, cured)
    values: dict[str, object] = {
        "kind": tr(type(network.layer(found[-1])).__name__, "layer"),
        "place": network.index(found[-1]) + 1,
    }
    return Cure("Take from {kind}, layer {place}", values, cured)


def _changed(experiment: Experiment, before: Layer, after: Layer) -> Cure:
    """The cure that changes one field of the layer."""
    name = next(f.name for f in fields(after) if getattr(after, f.name) != getattr(before, f.name))
    label = tr(type(after).__dataclass_fields__[name].metadata["label"]).through(str.lower)
    cured = replace(experiment, network=experiment.network.replace_layer(after))
    return Cure("Set the {label} to {value}", {"label": label, "value": getattr(after, name)}, cured)


def _removed(experiment: Experiment, layer: Layer) -> Cure:
    cured = replace(experiment, network=experiment.network.remove(layer.id))
    return Cure("Remove {kind}", {"kind": tr(type(layer).__name__, "layer")}, cured)


def _without_needless(experiment: Experiment, layer: Layer) -> Cure:
    """The cure that removes all layers that only pictures or signals need."""
    network = experiment.network
    needless = [found for found in network.layers if isinstance(found, (*FOR_PICTURES, *FOR_SIGNALS, Flatten))]
    if len(needless) == 1:
        return _removed(experiment, layer)
    for found in needless:
        network = network.remove(found.id)
    cured = replace(experiment, network=network)
    if isinstance(layer, FOR_PICTURES):
        return Cure("Remove the {count} layers for pictures", {"count": len(needless)}, cured)
    return Cure("Remove the {count} layers for signals", {"count": len(needless)}, cured)


_OTHERS = TWINS | {twin: kind for kind, twin in TWINS.items()}


def _exchanged(experiment: Experiment, layer: Layer) -> Cure:
    """The cure that has the layers for signals in place of those for pictures, or the other way round."""
    network = experiment.network
    alike = tuple(TWINS) if type(layer) in TWINS else tuple(TWINS.values())
    needless = [found for found in network.layers if isinstance(found, alike)]
    for found in needless:
        network = network.replace_layer(_OTHERS[type(found)](**vars(found)))
    cured = replace(experiment, network=network)
    if len(needless) == 1:
        values: dict[str, object] = {"kind": tr(_OTHERS[type(layer)].__name__, "layer")}
        return Cure("Use {kind} instead", values, cured)
    if alike == tuple(TWINS):
        return Cure("Use the {count} layers for signals instead", {"count": len(needless)}, cured)
    return Cure("Use the {count} layers for pictures instead", {"count": len(needless)}, cured)
