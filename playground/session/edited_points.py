"""Points that are edited while a network learns: what the run keeps, and what its file has to hold for it.

An edit is shown at once. The pass under way ends with the samples that it began with, as their order is fixed by their
number; the next one takes those that there are then. The scaling stays until a person asks for another, so that an edit
moves no other point.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from models.design.data import Data, Points
from models.design.experiment import Experiment
from playground.datasets.dataset import Dataset, Scaling, make
from playground.datasets.samples import Samples
from playground.session.run_state import RunState

_SCALED = ("inputs", "standardise", "standardise_target", "samples", "noise", "train_share", "seed")


def goes_on(old: Experiment, new: Experiment) -> bool:
    """Whether network, optimizer and the way of making samples stay, so that a run can go on as it is."""
    return old.data.apart_from_points == new.data.apart_from_points and (old.network, old.training.optimizer) == (
        new.network,
        new.training.optimizer,
    )


def kept_scaling(dataset: Dataset, new: Data) -> Scaling | None:
    """The scaling of this data set where `new` is learned in the same way; None where it needs another."""
    old = dataset.data
    same = old.subject == new.subject and all(getattr(old, name) == getattr(new, name) for name in _SCALED)
    return dataset.scaling if same else None


def edited(dataset: Dataset, new: Data) -> Dataset:
    """The samples of `new`, scaled as those of this data set."""
    return make(new).scaled(dataset.scaling)


def begins_pass(run: RunState) -> bool:
    """Between two passes, note that the next one is over the points as they are now; whether they are other ones."""
    if run.passing is None or run.position.offset or run.has_point_to_measure:
        return False
    run.passing = None
    return True


def is_off(run: RunState) -> bool:
    """Whether its samples are scaled in another way than fits those that there are now."""
    return isinstance(run.dataset.data.source, Points) and run.missing is None and _is_off(run.dataset)


@lru_cache(maxsize=1)
def _is_off(dataset: Dataset) -> bool:
    return dataset.scaling != make(dataset.data).scaling


def rescaled(run: RunState) -> RunState:
    """The run, with its samples scaled as fits those that there are now."""
    scaling = make(run.experiment.data).scaling
    run.dataset = run.dataset.scaled(scaling)
    run.passing = run.passing and run.passing.scaled(scaling)
    return run


def restore(run: RunState, scaling: Scaling | None, passing: Samples | None, feed: Callable[[RunState], None]) -> None:
    """Give a run that was built from its design the scaling and the samples of the pass under way that it had.

    feed: has it learn from its samples.
    """
    rescaled = scaling is not None and scaling != run.dataset.scaling
    if run.missing is not None or not (rescaled or passing):
        return
    run.dataset = run.dataset.scaled(scaling or run.dataset.scaling)
    if passing is not None:
        run.passing = replace(run.dataset, points=passing.points, targets=passing.targets, training=passing.training)
    feed(run)
