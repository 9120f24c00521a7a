"""What the choice of a data set makes of an experiment: a network that nobody touched gives way to the set's own."""

from dataclasses import replace
from functools import cache

from models.design.experiment import Experiment
from models.design.layers import Flatten, Layer
from models.design.spec import SpecError
from models.design.training import Training
from models.files import storage
from models.problems.changes import with_kind
from ui.app.files import EXAMPLES, examples


def chosen(experiment: Experiment, kind: str) -> Experiment:
    """The experiment on the source of this kind in `OFFERED`.

    Between sets that offer the same inputs the network stays. Otherwise it stays where it is a person's own; one that
    came with the program is replaced by that of the new set, if it has one.
    """
    after = with_kind(experiment, kind)
    start = _start(kind)
    if start is None or after.data.info.inputs == experiment.data.info.inputs or not _untouched(experiment):
        return after
    return replace(
        start,
        data=replace(start.data, seed=experiment.data.seed),
        training=replace(start.training, seed=experiment.training.seed),
    )


def _untouched(experiment: Experiment) -> bool:
    """Whether network and training are those of a design that came with the program, but for what data ask of them."""
    mine = _own_choices(experiment)
    return any(_own_choices(design) == mine for path in examples() if (design := _start(path.stem)) is not None)


def _own_choices(experiment: Experiment) -> tuple[tuple[Layer, ...], Training]:
    """Layers and training without what the program changes by itself when other data are chosen."""
    layers = tuple(layer for layer in experiment.network.layers if not isinstance(layer, Flatten))
    return layers, replace(experiment.training, seed=1, loss="mse")


@cache
def _start(name: str) -> Experiment | None:
    """The design that comes with the program under this name."""
    try:
        return storage.read_design(EXAMPLES / f"{name}.json")
    except SpecError:
        return None
