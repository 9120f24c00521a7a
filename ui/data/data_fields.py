"""Which fields of the data a form shows: those that mean something for such data. Knows no widget."""

from models.design.data import FLAWS, DataKind

FIELDS = ("samples", "noise", "train_share", "standardise", "standardise_target")
"""Every field with an editor of its own, in the order of the form."""


def fields_for(info: DataKind) -> set[str]:
    """The fields in use for such data."""
    unused = set()
    if info.table:
        unused |= {"samples", "noise", *FLAWS}
    if info.training:
        unused.add("train_share")
    if info.task != "regression":
        unused.add("standardise_target")
    if info.task == "regression":
        unused.add("imbalance")
    return {*FIELDS, *FLAWS} - unused
