"""The cure where layers for rows stand among those for pictures or signals: they go behind them."""

from dataclasses import replace

from models.design.experiment import Experiment
from models.design.layers import TWINS, Add, Flatten, GlobalAvgPool, Layer, Linear
from models.design.network import MAX_LAYERS, Network
from models.language.text import joined, mark, tr
from models.problems.problem import Cure

_TO_ROWS = (Flatten, GlobalAvgPool)


def cure(experiment: Experiment, layer: Layer) -> Cure | None:
    """The cure that puts all layers for rows behind the last one for pictures, in one step; None where none helps.

    layer: the one that cannot take what comes in. One Flatten or GlobalAvgPool stays, where the rows begin.
    """
    layers, dimensions = experiment.network.layers, len(experiment.input_shape)
    kinds = () if dimensions == 1 else tuple(TWINS if dimensions == 3 else TWINS.values())
    last = max((k for k, found in enumerate(layers) if isinstance(found, kinds)), default=-1)
    moved: list[Layer] = [found for found in layers[:last] if isinstance(found, (Linear, *_TO_ROWS))]
    if not moved or layer not in layers[: last + 1] or isinstance(layer, Add):
        return None
    network = _ordered(experiment.network, last, moved)
    cured = replace(experiment, network=network)
    if len(network) > MAX_LAYERS or errors(cured) >= errors(experiment):
        return None
    new = [Flatten] if network.next_id > experiment.network.next_id else []
    names = joined(dict.fromkeys(tr(kind.__name__, "layer") for kind in (*new, *map(type, moved))))
    if len(experiment.input_shape) == 3:
        return Cure("Put {layers} behind the layers for pictures", {"layers": names}, cured)
    return Cure("Put {layers} behind the layers for signals", {"layers": names}, cured)


def too_early(experiment: Experiment) -> str:
    """Why a layer for rows cannot stand where it does, in place of the advice to put a Flatten before it."""
    if len(experiment.input_shape) == 3:
        return mark("{kind} takes a row of numbers, but {shape} pictures come in, and layers for pictures follow.")
    return mark("{kind} takes a row of numbers, but {shape} signals come in, and layers for signals follow.")


def _ordered(network: Network, last: int, moved: list[Layer]) -> Network:
    """The network with the layers of `moved` behind place `last`; of those that make rows, one is enough."""
    linear = [found for found in moved if isinstance(found, Linear)]
    before = [found for found in network.layers[: last + 1] if found not in moved]
    after = list(network.layers[last + 1 :])
    first = next((k for k, found in enumerate(after) if isinstance(found, (Linear, *_TO_ROWS))), len(after))
    if first < len(after) and isinstance(after[first], _TO_ROWS):
        return replace(network, layers=(*before, *after[: first + 1], *linear, *after[first + 1 :]))
    kept = [found for kind in (GlobalAvgPool, Flatten) for found in moved if isinstance(found, kind)][:1]
    found = replace(network, layers=(*before, *kept, *linear, *after))
    return found if kept else found.insert(len(before), Flatten(id="new"))


def errors(experiment: Experiment) -> int:
    """How many layers cannot take what comes in."""
    return sum(shapes.error is not None for shapes in experiment.layer_shapes())
