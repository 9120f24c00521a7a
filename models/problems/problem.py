"""A reason why an experiment cannot run, or a remark about one that runs, and its cure. Knows no rules."""

from dataclasses import dataclass

from models.design.experiment import Experiment
from models.language.text import Text, tr

TRAINING_ID = "training"
"""The place of a problem that belongs to the training settings and to no layer."""


@dataclass(frozen=True)
class Cure:
    """One click that puts a problem right: what the button says and the experiment it gives."""

    template: str
    values: dict[str, object]
    experiment: Experiment

    @property
    def text(self) -> Text:
        return tr(self.template).format(**self.values)


@dataclass(frozen=True)
class Problem:
    """Why an experiment cannot run yet.

    place: a layer's id, `"inputs"`, `"output"` or `"training"`.
    """

    place: str
    template: str
    values: dict[str, object]
    cure: Cure | None = None

    @property
    def text(self) -> Text:
        return tr(self.template).format(**self.values)


@dataclass(frozen=True)
class Remark:
    """What is worth knowing of an experiment that runs all the same. cure: applied together with a reset."""

    template: str
    values: dict[str, object]
    cure: Cure | None = None

    @property
    def text(self) -> Text:
        return tr(self.template).format(**self.values)
