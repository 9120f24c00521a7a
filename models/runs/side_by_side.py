"""Whether two designs can learn side by side, and whether their losses share a chart."""

from dataclasses import fields

from models.design.data import Data
from models.design.experiment import Experiment
from models.language.text import Text, tr

_OF_INPUTS = ("inputs", "standardise", "standardise_target")
"""Settings of the data that leave the samples, their split and their order as they are."""


def comparable(a: Experiment, b: Experiment) -> bool:
    """Whether losses and accuracies of both measure the same, and may stand in one chart."""
    return (a.data.subject, a.training.loss) == (b.data.subject, b.training.loss)


def why_not(a: Experiment, b: Experiment) -> Text | str:
    """Why the two cannot learn from the same batches side by side, and what helps; "" where they can."""
    if not _same_samples(a.data, b.data):
        return tr(
            "Their samples differ, so they cannot learn from the same batches. Give both the same data, with the same "
            "settings and the same data seed."
        )
    if a.training.batch != b.training.batch:
        return tr("Batches of {0} and of {1} samples are not the same batches. Give both the same batch size.").format(
            a.training.batch, b.training.batch
        )
    return ""


def remark(a: Experiment, b: Experiment) -> Text | str:
    """What is to be known of two that learn side by side; "" where their batches are the same."""
    if a.training.seed != b.training.seed:
        return tr(
            "Their weight seeds differ, so they take the same samples in another order. With the same weight seed, "
            "their batches are the same."
        )
    return ""


def _same_samples(a: Data, b: Data) -> bool:
    return all(getattr(a, f.name) == getattr(b, f.name) for f in fields(Data) if f.name not in _OF_INPUTS)
