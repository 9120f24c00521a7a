"""Which layers of a design differ from those of the design before it. Knows no pictures."""

from models.design.experiment import Experiment
from models.design.layers import Shape


def changed_layers(before: Experiment, after: Experiment) -> frozenset[str]:
    """Ids of the layers whose inputs or neurons have changed, so that old pictures would mislead."""
    if before.data.kind != after.data.kind or before.data.inputs != after.data.inputs:
        return frozenset(after.shapes())
    old, new = _wiring(before), _wiring(after)
    return frozenset(layer_id for layer_id, shape in new.items() if old.get(layer_id) != shape)


def _wiring(experiment: Experiment) -> dict[str, tuple[Shape, Shape]]:
    """The shapes that come into each layer and go out of it, by id."""
    shapes = experiment.shapes()
    given = list(shapes.values())
    return dict(zip(shapes, zip([(), *given], given, strict=False), strict=True))
