"""What to vary: one design, over seeds and the values of at most two settings; and each single run of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Literal, NamedTuple

from models.design.data import MAX_SEED
from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.design.training import MAX_EPOCHS
from models.variations import setting as settings
from models.variations.setting import Setting, Value

SeedOf = Literal["weights", "data"]
MAX_SEEDS, MAX_VALUES, MAX_TRIALS = 1000, 32, 4096


@dataclass(frozen=True)
class Axis:
    """One setting and the values that it takes."""

    setting: Setting
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Trial:
    """One run, which is a pure function of `experiment` and the epochs of its variation.

    number: its place in the variation. place: which value of each axis it has. error: why there is no such design.
    """

    number: int
    place: tuple[int, ...]
    seed: int
    experiment: Experiment
    error: str = field(default="", compare=False)


class Slot(NamedTuple):
    """Which run this is, without its design: number, place and seed as in `Trial`."""

    number: int
    place: tuple[int, ...]
    seed: int


@dataclass(frozen=True)
class Variation:
    """Runs of `experiment` for `epochs` epochs each: one for each seed and each combination of values.

    seed_of: what the seeds are of. Raises SpecError where there are too many.
    """

    experiment: Experiment
    axes: tuple[Axis, ...] = ()
    seeds: tuple[int, ...] = tuple(range(1, 17))
    seed_of: SeedOf = "weights"
    epochs: int = 300

    def __post_init__(self) -> None:
        if not 1 <= len(self.seeds) <= MAX_SEEDS or not all(0 <= seed <= MAX_SEED for seed in self.seeds):
            raise SpecError("Choose 1 to {most} seeds, each a whole number.", most=MAX_SEEDS)
        if not 1 <= self.epochs <= MAX_EPOCHS:
            raise SpecError("Choose 1 to {most:,} epochs.", most=MAX_EPOCHS)
        if len(self.axes) > 2 or len({axis.setting for axis in self.axes}) < len(self.axes):
            raise SpecError("Choose at most two settings, and not the same one twice.")
        if any(not 1 <= len(axis.values) <= MAX_VALUES for axis in self.axes):
            raise SpecError("Choose 1 to {most} values of a setting.", most=MAX_VALUES)
        if self.count > MAX_TRIALS:
            raise SpecError("These are {count:,} runs; {most:,} are possible at once. Choose fewer values or seeds.",
                            count=self.count, most=MAX_TRIALS)  # fmt: skip

    @property
    def count(self) -> int:
        """How many runs these are."""
        found = len(self.seeds)
        for axis in self.axes:
            found *= len(axis.values)
        return found

    def places(self) -> Iterator[tuple[int, ...]]:
        """The combinations of values, as numbers of values; `()` where only seeds differ."""
        return product(*(range(len(axis.values)) for axis in self.axes))

    def at(self, place: tuple[int, ...]) -> Experiment:
        """The design with the values of this place; raises SpecError where there is none."""
        found = self.experiment
        for axis, number in zip(self.axes, place, strict=True):
            found = settings.with_value(found, axis.setting, axis.values[number])
        return found

    def slots(self) -> tuple[Slot, ...]:
        """All runs without their designs, in the order of `trials`, at a small part of its cost."""
        found = ((place, seed) for seed in self.seeds for place in self.places())
        return tuple(Slot(number, place, seed) for number, (place, seed) in enumerate(found))

    def trial(self, slot: Slot) -> Trial:
        """One of the runs with its design."""
        return self._with_design(slot, *self._design(slot.place))

    def trials(self) -> tuple[Trial, ...]:
        """All runs: first every combination with the first seed, then with the second, and so on."""
        designs = {place: self._design(place) for place in self.places()}
        return tuple(self._with_design(slot, *designs[slot.place]) for slot in self.slots())

    def _design(self, place: tuple[int, ...]) -> tuple[Experiment, str]:
        """The design of this place, or why there is none."""
        try:
            return self.at(place), ""
        except SpecError as error:
            return self.experiment, error.text

    def _with_design(self, slot: Slot, design: Experiment, error: str) -> Trial:
        return Trial(*slot, with_seed(design, self.seed_of, slot.seed), error)


def with_seed(experiment: Experiment, seed_of: SeedOf, seed: int) -> Experiment:
    """The design with this seed of its weights or of its data."""
    if seed_of == "weights":
        return replace(experiment, training=replace(experiment.training, seed=seed))
    return replace(experiment, data=replace(experiment.data, seed=seed))
