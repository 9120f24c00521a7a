"""Batch size and schedule on other data: what counts is how many steps are done, not how many passes."""

from dataclasses import replace
from math import ceil
from typing import Any

from models.design.experiment import Experiment
from models.design.training import EPOCH_FIELDS, MAX_EPOCHS, SCHEDULE_FIELDS, Training

_USUAL_BATCH = Training().batch
_FEWEST_STEPS = 8
"""Steps in an epoch, at least: sixty passes over a few pictures are to be learning, not sixty steps."""


def steps_per_epoch(experiment: Experiment) -> int:
    """Steps in one pass over the training data; of a table, which is split class by class, about so many."""
    return ceil(experiment.data.training_samples / experiment.training.batch)


def in_steps(before: Experiment, after: Experiment) -> Experiment:
    """`after`, which has other data, with a batch size and a schedule that let it learn in about as many steps.

    A batch made for many samples may be all that there are now: it is made smaller, unless it took nearly all before
    too; on many samples again, one that was made smaller so has its usual size. And a rate that is halved after each
    pass over 60,000 pictures would be nothing after some passes over sixty: the schedule takes as many steps as in
    `before`.
    """
    if steps_per_epoch(after) < _FEWEST_STEPS <= steps_per_epoch(before):
        batch = max(after.data.training_samples // _FEWEST_STEPS, 2)
        after = replace(after, training=replace(after.training, batch=min(batch, after.training.batch)))
    few, many = (e.data.training_samples // _FEWEST_STEPS for e in (before, after))
    if after.training.batch <= max(few, 2) < _USUAL_BATCH <= many:
        after = replace(after, training=replace(after.training, batch=_USUAL_BATCH))
    training, ratio = after.training, steps_per_epoch(before) / steps_per_epoch(after)
    names = [name for name in SCHEDULE_FIELDS[training.schedule] if name in EPOCH_FIELDS]
    if ratio == 1 or not names:
        return after
    stretched: dict[str, Any] = {
        name: _epochs(getattr(training, name) * ratio) for name in names if getattr(training, name)
    }
    return replace(after, training=replace(training, **stretched))


def _epochs(number: float) -> int:
    """A whole number of epochs of two significant digits, so that going there and back gives the number again."""
    return min(max(round(number) if number < 100 else round(float(f"{number:.2g}")), 1), MAX_EPOCHS)
